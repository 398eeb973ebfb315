"""The hours from one time of day to another."""

import regex

from checker import Claim
from checker.frozen import Frozen
from checker_dates.intervals import timex

HOURS, DAY, SIXTY = 12, 24, 60  # hours of a face and of a day, minutes of one
CLOCK = regex.compile(r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})$")
TOLD = regex.compile(r"(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.? ?m\b", regex.IGNORECASE)
SURE = regex.compile(r"[0-9] ?[ap]\.? ?m\b|noon|midday|midnight|^0|^1[3-9]|^2[0-4]", regex.IGNORECASE)
DAY_NAMED = regex.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|on|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
    regex.IGNORECASE,
)


class Time(Frozen, frozen=True):
    """A time of day in hours, and whether it is sure not to be half a day off."""

    hour: float
    sure: bool


def names_day(claim: Claim) -> bool:
    """Whether a time of day is that of a certain day."""
    return DAY_NAMED.search(claim.text) is not None


def time_of(claim: Claim) -> Time | None:
    """The time of day that a claim gives."""
    if (found := CLOCK.search(timex(claim))) is not None:
        return Time(int(found["hour"]) + int(found["minute"]) / SIXTY, SURE.search(claim.text) is not None)
    if (told := TOLD.match(claim.text)) is None:
        return None
    hour = int(told["hour"]) % HOURS + (HOURS if told["half"] in "pP" else 0)
    return Time(hour + int(told["minute"] or 0) / SIXTY, sure=True)


def clock(text: str) -> Time:
    """The time of day that bare figures give: "9", "9.15"."""
    hour, _, minute = text.replace(".", ":").partition(":")
    return Time(int(hour) + int(minute or 0) / SIXTY, SURE.match(text) is not None)


def hours_from(one: Time, other: Time) -> tuple[float, ...]:
    """The hours from one time of day to another; on the face of a clock two lengths."""
    if one.sure and other.sure:
        return ((other.hour - one.hour) % DAY,)
    passed = (other.hour - one.hour) % HOURS
    return passed, passed + HOURS
