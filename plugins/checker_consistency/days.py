"""Two days for one thing: a sentence said again with another date."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

import regex
from msgspec.structs import replace

from checker import Claim, Date, Example, Finding, Group, Rule, Severity
from checker.frame import frame_of, in_columns
from checker.restated import is_newer, one_text, restates
from checker_consistency.sameness import in_time, of_two_days, side_by_side

WEEKDAY = regex.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
NAMED = regex.compile(r"[0-9]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\p{Lu}\p{Ll}{2,}")
DIGITS = regex.compile(r"[0-9]+")
A_DAY = timedelta(1)
MOST = 60  # claims of one group that are compared; a key under which more meet is boilerplate


class ConflictingDate(Rule, frozen=True):
    """Two dates for one thing: a sentence said again with another day.

    Two dates meet when their sentences share rare words. They are at odds when one sentence is the other said again,
    nothing but the date differs, and the articles are versions of one story.
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-date"
    by: str = "when"
    across: bool = True
    severity: Severity = "error"
    message: str = "“{here.text}” or “{there.text}”? One sentence, two dates"
    advice: str = "Find out which day it was, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on {17 May} while divers mend its "
                "hinges.\n\n"
                "The Wexcombe ferry carries foot passengers in the meantime, the harbour board said.",
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on {27 May} while divers mend its "
                "hinges.\n\n"
                "The Wexcombe ferry carries foot passengers in the meantime, the harbour board said.",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on 17 May while divers mend its "
                "hinges.",
                "date 2022-05-04 The drawbridge at Wexcombe will close to lorries on 27 May while divers mend its "
                "hinges.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in group.pairs(filter(stands_whole, group.of("date", "duration")[:MOST])):
            if one.kind != other.kind or not at_odds(one, other) or side_by_side(one, other):
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            mine, theirs = frame_of(one), frame_of(other)
            if not restates(mine, theirs) or not one_text(mine, theirs, here, there):
                continue
            if not of_two_days(one, other) or (is_newer(here, there) and not goes_along(one, other)):
                verdict = in_time(one, other)
                sides = (one.value.show(), other.value.show()) if verdict == "conflict" else ()
                why = ("one sentence in two versions",)
                yield self.finding(one, other, verdict=verdict, evidence=why, sides=sides)


def stands_whole(claim: Claim) -> bool:
    """Whether a date is written out, in a sentence: no "today", no column of a table, no second half of a word."""
    at = claim.start - claim.sentence.start
    part = claim.sentence.text[max(at - 1, 0) : at] in {"-", "–"}
    said = claim.value.kind != "date" or NAMED.search(claim.text) is not None
    return said and not part and " - " not in claim.text and not in_columns(claim)


def goes_along(one: Claim, other: Claim) -> bool:
    """Whether two dates are as far apart as their articles, as those of daily reports are."""
    a, b = one.value, other.value
    if not isinstance(a, Date) or not isinstance(b, Date) or a.first is None or b.first is None:
        return False
    assert one.published is not None
    assert other.published is not None
    return abs((a.first - b.first) - (one.published - other.published)) <= A_DAY


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether two dates or lengths of time differ: they exclude each other, or are two weekdays of weeks not known, or
    are written alike with other digits ("4-6 March", "4-24 March", of which one holds the other).
    """
    a, b = one.value, other.value
    if a.clashes(b):
        return True
    if isinstance(a, Date) and isinstance(b, Date) and (a.first is None or b.first is None):
        if WEEKDAY.search(one.text) and WEEKDAY.search(other.text):
            return True
    if isinstance(a, Date) and isinstance(b, Date):
        a, b = replace(a, bound=None), replace(b, bound=None)  # "by 5 May" is no other day than "on 5 May"
    return a != b and DIGITS.sub("0", one.text.casefold()) == DIGITS.sub("0", other.text.casefold())
