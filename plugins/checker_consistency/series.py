"""One thing told anew at another time: of which two times two figures are, and which of a series follow each other."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from checker import Claim, Quantity
from checker.frame import CHANGE, frame_of
from checker.predicates import has_verb
from checker.restated import owned, told_anew
from checker.subjects import subject
from checker_consistency.sameness import is_bound
from checker_consistency.updates import is_told_as_old

A_DAY, SOME_DAYS = timedelta(1), timedelta(3)
UP_TO = re.compile(r"\bto (?:about |around |nearly |almost |just over |an? |the equivalent of )?[$£€]?$")
COMPOUND = re.compile(r"[0-9]+-[a-z]+")  # "a 180-day bill" is no 91-day bill


def is_anew(one: Claim, other: Claim) -> bool:
    """Whether two figures are one thing of one owner, told at two times."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit is None or is_bound(a) != is_bound(b):
        return False
    mine, theirs = frame_of(one), frame_of(other)
    if one.mood != other.mood or not (owned(mine, theirs) or of_one_subject(one, other)):
        return False
    if not told_anew(mine, theirs):
        return False
    if (
        is_told_as_old(one)
        or is_told_as_old(other)
        or not (has_verb(one.sentence.text) and has_verb(other.sentence.text))
    ):
        return False
    return compounds(one) == compounds(other)


def of_one_subject(one: Claim, other: Claim) -> bool:
    """Whether both sentences begin with one name of several words: such a name tells its owner, common as they are."""
    name = subject(one.sentence.text)
    return " " in name and name == subject(other.sentence.text)


def compounds(claim: Claim) -> list[str]:
    """The numbers of a sentence that are parts of words."""
    return sorted(found.group() for found in COMPOUND.finditer(claim.sentence.text))


def follow(one: Claim, other: Claim, others: Iterable[Claim]) -> bool:
    """Whether of the figures that tell one thing anew no other was published between these two."""
    days = one.published, other.published
    if None in days:
        return True
    begin, end = sorted(day for day in days if day is not None)
    first = frame_of(one if one.published == begin else other)
    between = (claim for claim in others if claim.published is not None and begin < claim.published < end)
    return not any(told_anew(first, frame_of(claim)) for claim in between)


def is_level(claim: Claim) -> bool:
    """Whether a figure is what something came to, and stays until it is told to have changed: "raised its stake to 9%";
    not where a sentence says of what week, month or day it is.
    """
    frame = frame_of(claim)
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    return not frame.periods and not CHANGE.isdisjoint(frame.words) and UP_TO.search(before) is not None


def two_times(one: Claim, other: Claim) -> str | None:
    """Of which two times two figures are, or on which two days they were told; None where they do not differ."""
    if of_two_spans(one, other):
        here, there = span(one.since, one.until), span(other.since, other.until)
        return f"{one.quoted} is of {here}, {other.quoted} of {there}"
    if one.published is not None and other.published is not None and one.published != other.published:
        return f"{one.quoted} was told on {day_of(one.published)}, {other.quoted} on {day_of(other.published)}"
    return None


def of_two_spans(one: Claim, other: Claim) -> bool:
    """Whether two figures speak of two times of about one length: two days, weeks or months."""
    if one.since is None or one.until is None or other.since is None or other.until is None:
        return False
    length, its = one.until - one.since, other.until - other.since
    return (one.since, one.until) != (other.since, other.until) and abs(length - its) <= SOME_DAYS


def span(first: date | None, last: date | None) -> str:
    """Some days as a reader would call them: a day, a month, a year, or the first and the last."""
    assert first is not None
    assert last is not None
    if first == last:
        return day_of(first)
    after = last + A_DAY if last < date.max else last
    if first.day == 1 == after.day:
        if (first.month, after.month) == (1, 1) and after.year == first.year + 1:
            return str(first.year)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B} {first.year}"
    return f"{day_of(first)} to {day_of(last)}"


def day_of(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
