"""The verb of a figure: right after what is counted, or the last one before."""

import pytest

from checker.predicates import stem, verb_at


@pytest.mark.parametrize(
    ("sentence", "figure", "verb"),
    [
        ("Four people who had been wounded left.", "Four people", "wound"),
        ("The gate fell, injuring four people.", "four people", "wound"),
        ("The storm left two men dead.", "two men", "kill"),
        ("The town, with 10,000 inhabitants, is small.", "10,000 inhabitants", "have"),
        ("It employs 600 staff.", "600 staff", "employ"),
        ("The board said: 600 staff.", "600 staff", None),
    ],
)
def test_verb(sentence: str, figure: str, verb: str | None) -> None:
    at = sentence.index(figure)
    found = verb_at(sentence, at, at + len(figure))
    assert (found and stem(found)) == verb


@pytest.mark.parametrize(("one", "other"), [("wounded", "injuring"), ("sells", "sold"), ("carried", "carry")])
def test_forms_of_one_verb(one: str, other: str) -> None:
    assert stem(one) == stem(other)
