"""A relative date that the date beside it denies: "in 1776, 230 years ago"."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import regex

from checker import Claim, Date, Example, Finding, Group, Rule, Severity

AGO = regex.compile(
    r"(?:(?P<exact>[0-9]{1,4}|[a-z]+(?:[- ][a-z]+){0,3}) (?P<unit>day|week|month|year)s?) ago", regex.IGNORECASE
)
VAGUE = regex.compile(
    r"\b(?:nearly|almost|about|around|approximately|roughly|over|under|some|just|only|barely|more|less|few|or so|"
    r"couple|at)\b",
    regex.IGNORECASE,
)
BETWEEN = regex.compile(r"(?:,| \(|,? (?:[–—]|--?)) ?(?:(?:back )?(?:in|on) )?")
ABSOLUTE = regex.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
SLACK = {"day": 1.5, "week": 6.5, "month": 25.0, "year": 366.0}  # days that anybody may be off


class WrongElapsedTime(Rule, frozen=True):
    """A time said to have passed that does not fit the date given for it.

    The article's date must be known, and the two must stand side by side ("in 1776, 230 years ago"; "two weeks ago, on
    3 March"). A year either way is allowed for, more for round numbers, and hedged ones ("nearly 40 years ago") are
    left alone.
    """

    id: str = "wrong-elapsed-time"
    severity: Severity = "warning"
    message: str = "{here.text} and {there.text} do not fit the article's date"
    advice: str = "Work out the time again, or say about when it was."
    examples: tuple[Example, ...] = (
        Example(flags=("date 2011-07-04 The charter of Ashdale was signed in {1776}, {227 years ago}.",)),
        Example(flags=("date 2020-05-20 The mill burnt down {two weeks ago}, on {3 March}.",)),
        Example(flags=("date 2018-06-02 The bridge opened {four years ago}, in {2004}, and was never paid for.",)),
        Example(passes=("date 2011-07-04 The charter of Ashdale was signed in 1776, 235 years ago.",)),
        Example(passes=("date 2011-07-04 The charter of Ashdale was signed in 1776, nearly 240 years ago.",)),
        Example(passes=("date 2020-05-20 The mill burnt down two weeks ago, on 5 May.",)),
        Example(passes=("date 2018-06-02 The bridge opened 14 years ago, in 2004, and was never paid for.",)),
        Example(passes=("date 2018-06-02 The bridge opened in 2004. Four years ago it was closed.",)),
        Example(passes=("The charter of Ashdale was signed in 1776, 230 years ago.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        dates = [claim for claim in group.claims if isinstance(claim.value, Date)]
        for one, other in pairwise(dates):
            if one.sentence.start != other.sentence.start or one.published is None:
                continue
            at = one.sentence.start
            gap = one.sentence.text[one.end - at : other.start - at]
            if len(gap) > 16 or not BETWEEN.fullmatch(gap):
                continue
            for relative, absolute in ((one, other), (other, one)):
                if denied(relative, absolute, one.published):
                    yield self.finding(one, other)


def denied(relative: Claim, absolute: Claim, today: date) -> bool:
    """Whether a date "so many units ago" cannot be the absolute one."""
    match = AGO.fullmatch(relative.text)
    said, named = relative.value, absolute.value
    assert isinstance(said, Date)
    assert isinstance(named, Date)
    if match is None or VAGUE.search(relative.text) or said.first is None or said.last is None:
        return False
    if (
        named.first is None
        or named.last is None
        or not ABSOLUTE.fullmatch(named.timex)
        or not any(c.isdigit() for c in absolute.text)
    ):
        return False
    unit = match["unit"].lower()
    count = round((today - middle(said.first, said.last)).days / DAYS[unit])
    slack = SLACK[unit] + roundness(count) * DAYS[unit]
    low, high = (today - named.last).days, (today - named.first).days
    elapsed = count * DAYS[unit]
    return elapsed < low - slack or elapsed > high + slack


def middle(first: date, last: date) -> date:
    return date.fromordinal((first.toordinal() + last.toordinal()) // 2)


def roundness(count: int) -> float:
    """How far a number may be rounded: 230 to 4, 50 to 3, 200 to 20, others not."""
    if count % 100 == 0:
        return 0.1 * count
    if count % 50 == 0:
        return 0.06 * count
    return min(4.0, 0.1 * count) if count % 10 == 0 else 1.0 if count % 5 == 0 and count > 10 else 0.0
