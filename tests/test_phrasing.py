"""The words right beside two figures of one article."""

from hypothesis import given
from hypothesis import strategies as st

from checker_consistency.phrasing import Phrasing, alike, read

BREWERS = "The mayor let the guild teach {} brewers in twenty years, he said."
SIDES = st.lists(st.sampled_from(["hop", "malt", "cask", "stout", "barge", "of"]), max_size=8).map(tuple)
PHRASINGS = st.builds(Phrasing, SIDES, SIDES)


def phrasing(sentence: str) -> Phrasing:
    start = sentence.index("{}")
    return read(sentence.replace("{}", "7"), start, start + 1)


def test_the_words_beside_a_figure() -> None:
    told = phrasing("The guild will teach {} brewers")
    assert told.left[0] == "teach"
    assert len(told.left) == 4
    assert len(told.right) == 1


def test_one_phrase() -> None:
    assert alike(phrasing(BREWERS), phrasing("With a school the guild will teach {} brewers in twenty years."), 2)
    assert not alike(phrasing(BREWERS), phrasing("With a barge the guild will carry {} casks in twenty years."), 2)


def test_a_digit_alone_needs_more_words() -> None:
    short = phrasing("The guild teaches {} brewers.")
    assert alike(short, short, 2)
    assert not alike(phrasing("He sold {} hops."), phrasing("She sold {} hops."), 1)


@given(PHRASINGS, PHRASINGS, st.integers(1, 4))
def test_it_is_the_same_from_both_sides(one: Phrasing, other: Phrasing, amount: int) -> None:
    assert alike(one, other, amount) == alike(other, one, amount)


@given(PHRASINGS, PHRASINGS)
def test_more_digits_need_no_more_words(one: Phrasing, other: Phrasing) -> None:
    assert not alike(one, other, 1) or alike(one, other, 2)
