"""The time that the words of a date name: a day, a part of a day or a clock time, as an interval of minutes.

A part of a day is as wide as people speak: a night runs into the morning, an evening begins in the afternoon.
"""

import regex

from checker import Claim, Date
from checker.frozen import Frozen

HOUR = 60
DAY = 24 * HOUR
WEEK = 7
# Hours from the beginning of the day.
PARTS = {"": (5, 24), "MO": (0, 12.5), "AF": (11.75, 18.5), "EV": (16.5, 24.5), "NI": (17.5, 30)}
EARLY = {"": (0, 9), "MO": (0, 8.5), "AF": (11.75, 16), "EV": (16, 21), "NI": (17.5, 24)}
LATE = {"": (12, 30), "MO": (8, 12.5), "AF": (14, 19), "EV": (19, 25), "NI": (20, 30)}
MIDNIGHT = (-1, 25)  # of a day: its beginning or its end
EXACT, ABOUT, JUST, ASIDE = 5, 10, 15, 25  # minutes that a clock time may be off; "just before", "after" to one side
STATED = regex.compile(
    r"\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:\.|\b|(?:s|nes|rs|ur)?day)|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[0-9]{1,2}/[0-9]|[0-9]{4}-[0-9])"
)
TIMEX = regex.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|XXXX-WXX-(?P<weekday>[1-7])|XXXX-XX-XX)"
    r"(?:T(?P<part>MO|AF|EV|NI)|T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}))?"
)
# In two time zones an event has two times, and often two days.
ZONE = regex.compile(r"\b(?:GMT|UTC|[ECMPB]ST|[ECMP]DT|CET|IST|JST|local time|[ECMP]T)\b")
# A day that is counted from another: "two days before Wednesday".
COUNTED = regex.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?) (?:before|after|from|later|earlier|ago)\b", regex.IGNORECASE
)
ROUGHLY = regex.compile(r"\b(?:about|around|approximately|roughly|near|nearly|circa|some ?time)\b", regex.IGNORECASE)
BEFORE = regex.compile(r"\b(?:before|minutes to|by|until|till)\b", regex.IGNORECASE)
CLOSELY = regex.compile(r"\b(?:just|shortly|right|soon|moments|a little)\b", regex.IGNORECASE)
AFTER = regex.compile(r"\b(?:after|past|since)\b", regex.IGNORECASE)
# What tells a clock time of the morning from one of the evening.
HALF = regex.compile(
    r"(?<![a-z])[ap]\.?m\b|noon|midnight|morning|afternoon|evening|night|(?:1[3-9]|2[0-3])[:.][0-9]{2}"
)
LEAD = 16  # code points before a date that say how near it is meant: "early", "shortly before"


class Hours(Frozen, frozen=True):
    """Minutes from the beginning of a day, by its ordinal; None if no day is said.

    `bare` says that no time of the day is, `floating` that only the day of the week is known.
    """

    day: int | None
    low: int
    high: int
    bare: bool = False
    floating: bool = False


def hours_of(claim: Claim) -> Hours | None:
    """The time that a date names, or None if it names none within a day. "This evening" is of a day not said."""
    value = claim.value
    if not isinstance(value, Date) or value.first != value.last or value.readings:
        return None
    if (found := TIMEX.fullmatch(value.timex)) is None or COUNTED.search(claim.text):
        return None
    if ZONE.search(claim.sentence.text) is not None:
        return None
    at = claim.start - claim.sentence.start
    said = (claim.sentence.text[max(at - LEAD, 0) : at] + claim.text).casefold()
    stated = STATED.search(claim.text) is not None
    day = value.first.toordinal() if stated and value.first is not None else None
    if stated and found["weekday"]:
        day = int(found["weekday"])
    if found["hour"]:
        if HALF.search(claim.text.casefold()) is None:
            return None
        low, high = around(int(found["hour"]) * HOUR + int(found["minute"]), said, day)
        return Hours(day, low, high, floating=value.first is None)
    return part_of_day(found["part"] or "", day, said, floating=value.first is None)


def around(minute: int, said: str, day: int | None) -> tuple[int, int]:
    """The minutes that a clock time may mean, by the words that it is said with."""
    if "midnight" in said and day is not None:
        return MIDNIGHT[0] * HOUR, MIDNIGHT[1] * HOUR
    near = ABOUT if ROUGHLY.search(said) else EXACT
    aside = JUST if CLOSELY.search(said) else ASIDE
    return minute - (aside if BEFORE.search(said) else near), minute + (aside if AFTER.search(said) else near)


def part_of_day(part: str, day: int | None, said: str, *, floating: bool) -> Hours | None:
    """The hours of a part of a day; of none where neither a day nor a part is said."""
    early, late = "early" in said, "late " in said
    if "overnight" in said or not (part or day):
        return None
    low, high = (EARLY if early else LATE if late else PARTS)[part]
    bare = not (part or early or late)
    return Hours(day, int(low * HOUR), int(high * HOUR), bare=bare, floating=floating)


def gap(one: Hours, other: Hours) -> int:
    """The minutes between two times; 0 if they may be one."""
    if one.day is None or other.day is None:
        if one.bare or other.bare:
            return 0
        return min(between(one, other, shift) for shift in (-DAY, 0, DAY))
    apart = other.day - one.day
    days = (apart + 3) % WEEK - 3 if one.floating or other.floating else apart
    return 0 if days == 0 and (one.bare or other.bare) else between(one, other, days * DAY)


def between(one: Hours, other: Hours, shift: int) -> int:
    """The minutes between two times if the second is of a day so many minutes later."""
    return max(other.low + shift - one.high, one.low - other.high - shift, 0)
