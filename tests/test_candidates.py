"""Which figures of a group are laid beside each other: those alone that a rule may find at odds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, Digest, Group, Quantity
from checker.digest import figure
from checker.frame import frame_of, words_of
from checker_consistency.candidates import Candidate, Look, candidates, clash

SAID = "The council of Orrin shut {} at Thornley in March after a fire."
OTHER = "After a fire at Wexcombe mill {} went to school by ferry."


def claim(article: str, said: str, text: str, value: Quantity) -> Claim:
    """A figure in its sentence."""
    sentence = said.format(text)
    start = sentence.index(text)
    return Article(article, sentence).claim(start, start + len(text), value)


def count(number: int, unit: str = "kiln", dimension: str = "count", change: str | None = None) -> Quantity:
    return Quantity(str(number), number, number, unit, dimension, change=change, counted=f"{unit}s")


def found(one: Claim, other: Claim, *, asked: str = "", known: str = "") -> list[Candidate]:
    """The candidates of a group of two, of which the first article gives one more figure."""
    digests = {"a": Digest("a", figures=frozenset({known})), "b": Digest("b")}
    return candidates((one, other), Group("figure:x", (one, other), digests, asked=frozenset(filter(None, [asked]))))


def test_a_sentence_said_again() -> None:
    (pair,) = found(claim("a", SAID, "12 kilns", count(12)), claim("b", SAID, "15 kilns", count(15)))
    assert pair.restated


def test_counts_of_one_kind() -> None:
    one, other = claim("a", SAID, "12 kilns", count(12)), claim("b", OTHER, "15 kilns", count(15))
    (pair,) = found(one, other, asked="b")
    assert (pair.restated, pair.alike) == (False, True)


@pytest.mark.parametrize(
    "other",
    [
        claim("a", SAID, "15 kilns", count(15)),
        claim("b", SAID, "12 kilns", count(12)),
        claim("b", SAID, "15 kilns", count(15, change="up")),
        claim("b", SAID, "15 miles", count(15, unit="mile", dimension="length")),
        claim("b", OTHER, "15 boys", count(15, unit="boy")),
        claim("b", SAID.replace("after", "and 12 kilns after"), "15 kilns", count(15)),
    ],
    ids=["of one article", "of one value", "a change", "of another measure", "of another thing", "side by side"],
)
def test_figures_that_nothing_can_be_found_on(other: Claim) -> None:
    assert found(claim("a", SAID, "12 kilns", count(12)), other) == []


def test_figures_that_the_other_article_knows_or_that_nobody_asks_for() -> None:
    one, other = claim("a", SAID, "12 kilns", count(12)), claim("b", SAID, "15 kilns", count(15))
    assert found(one, other, known=figure(count(15))) == []
    assert found(one, other, asked="c") == []


ends = st.one_of(st.none(), st.integers(0, 99))
figures = st.builds(
    lambda low, high, number, about: Quantity(number, low, high, "kiln", "count", approximate=about),
    ends,
    ends,
    st.sampled_from([None, "12", "3000", "1.5"]),
    st.booleans(),
)


@given(figures, figures)
def test_figures_clash_as_their_values_do(one: Quantity, other: Quantity) -> None:
    looks = [Look(claim("a", SAID, "12 kilns", value), value, frozenset()) for value in (one, other)]
    assert clash(looks[0], looks[1]) == one.clashes(other)


@pytest.mark.parametrize("said", [SAID, OTHER, "{}", "The Œdipe of Orrin’s council – İ and all – shut {} in “March”."])
@pytest.mark.parametrize("counted", ["kilns", "boys"])
def test_the_words_around_a_figure_are_those_of_its_frame(said: str, counted: str) -> None:
    figure_in_it = claim("a", said, "12 kilns", Quantity("12", 12, 12, "kiln", "count", counted=counted))
    assert words_of(figure_in_it) == frozenset(frame_of(figure_in_it).words)
