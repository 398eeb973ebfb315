"""The keywords of a sentence, and the keys under which figures, dates and events meet by them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article
from checker.keywords import EMPTY, MOST, RARE, keywords
from checker.pipeline import extract
from checker.testing import installed
from checker.words import bits

some = "weir Wexcombe the of flooded Monday percent drawbridge Ilse’s co-founded Straße 410 £5".split()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("On Monday the weir at Thornley flooded.", ("flooded", "thornley", "weir")),
        ("The weir, the Weir and the WEIR.", ("weir",)),
        ("It said that it had.", ()),
        ("", ()),
    ],
)
def test_keywords(sentence: str, found: tuple[str, ...]) -> None:
    assert keywords(sentence) == found


@given(st.lists(st.sampled_from(some), max_size=12).map(" ".join))
def test_keywords_are_few_rare_words_in_order(sentence: str) -> None:
    found = keywords(sentence)
    assert len(found) <= MOST
    assert list(found) == sorted(set(found))
    assert EMPTY.isdisjoint(found)
    assert all(bits(word) >= RARE and word in sentence.lower() for word in found)


def keys_of(text: str, words: str) -> set[str]:
    """The keys of the figure or date in some words of a text."""
    [testimony] = extract([Article("a", text, date(2022, 5, 4))], installed())
    [claim] = [claim for claim in testimony.claims if claim.text == words and claim.kind in {"quantity", "date"}]
    return set(claim.keys)


def test_a_date_of_an_event_meets_by_its_sentence_and_by_the_event() -> None:
    keys = keys_of("The painter Ilse Varenholt was born on 3 May 1931 in Thornley.", "3 May 1931")
    assert {"when:ilse varenholt", "when:painter thornley", "event:birth varenholt", "event:birth thornley"} <= keys


def test_a_date_of_nothing_that_happens_once_meets_by_its_sentence_alone() -> None:
    keys = keys_of("The painter Ilse Varenholt rowed on 3 May 2021 in Thornley.", "3 May 2021")
    assert {key.partition(":")[0] for key in keys} == {"when"}


def test_a_figure_meets_by_its_unit_too() -> None:
    assert "figure:weir #porter" in keys_of("The weir employs 410 porters.", "410 porters")


@pytest.mark.parametrize(
    ("text", "figure", "keys"),
    [
        ("Losses of $11.4bn (£5.7bn) came to light.", "£5.7bn", {"figure:11400000000 USD #GBP"}),
        ("A debt of 14bn euros ($19bn; £10bn) is owed.", "£10bn", {"figure:14000000000 EUR #GBP"}),
        ("Losses of $11.4bn and £5.7bn came to light.", "£5.7bn", set()),
    ],
    ids=["converted", "converted twice", "two sums"],
)
def test_a_sum_in_two_currencies_meets_by_the_one_that_is_converted(text: str, figure: str, keys: set[str]) -> None:
    assert {key for key in keys_of(text, figure) if "00000000" in key} == keys
