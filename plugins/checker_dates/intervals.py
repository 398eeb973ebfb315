"""The time between two dates, or from one time of day to another."""

from datetime import date

import regex
from msgspec import Struct

from checker import Claim, Date

HOURS, DAY, SIXTY = 12, 24, 60  # hours of a face and of a day, minutes of one
WEEK, NEXT = 7, 1
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SATURDAY = 5
IN_FULL = regex.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
OF_MONTH = regex.compile(r"(?:[0-9]{4}|XXXX)-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
YEAR = regex.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
CLOCK = regex.compile(r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})$")
TOLD = regex.compile(r"(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.? ?m\b", regex.IGNORECASE)
SURE = regex.compile(r"[0-9] ?[ap]\.? ?m\b|noon|midday|midnight|^0|^1[3-9]|^2[0-4]", regex.IGNORECASE)
MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DAY_NAMED = regex.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|today|tomorrow|yesterday|on|{MONTHS})\b", regex.IGNORECASE)
WEEKDAY = regex.compile(rf"(?:{'|'.join(WEEKDAYS)})\b", regex.IGNORECASE)
COMMON_YEAR = 2023


class Span(Struct, frozen=True):
    """The first and the last day that a date may mean."""

    first: date
    last: date


def span(claim: Claim) -> Span:
    value = claim.value
    assert isinstance(value, Date)
    return Span(value.first or date.min, value.last or date.max)


def timex(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Date)
    return value.timex


def is_range(claim: Claim) -> bool:
    """Whether a claim names two days of the calendar, and all between them."""
    first, slash, last = timex(claim).partition("/")
    return bool(slash) and OF_MONTH.fullmatch(first) is not None and OF_MONTH.fullmatch(last) is not None


class Time(Struct, frozen=True):
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


def days_between(one: Claim, other: Claim, count: int = 0) -> tuple[int, int] | None:
    """The days from one date to another, without the last day and with it; of two weekdays, nearest to a count."""
    weekdays = [WEEKDAYS.index(claim.text.casefold()) for claim in (one, other) if claim.text.casefold() in WEEKDAYS]
    if len(weekdays) == 2:
        passed = (weekdays[1] - weekdays[0]) % WEEK
        passed += max(count - passed, 0) // WEEK * WEEK if count > WEEK else 0
        return passed, passed + NEXT
    if YEAR.search(one.text) is None and YEAR.search(other.text) is None:
        return days_of_months(timex(one), timex(other))
    a, b = span(one), span(other)
    unknown = None in {getattr(claim.value, end) for claim in (one, other) for end in ("first", "last")}
    if unknown or not (IN_FULL.fullmatch(timex(one)) and IN_FULL.fullmatch(timex(other))):
        return None
    return ((b.first - a.last).days, (b.last - a.first).days + NEXT) if a.first <= b.first else None


def days_of_range(claim: Claim) -> tuple[int, int] | None:
    """The days of a claim that names the first and the last, without the last and with it."""
    first, _, last = timex(claim).partition("/")
    return days_of_months(first, last)


def days_of_months(one: str, other: str) -> tuple[int, int] | None:
    """The days from one day of a month to another; from February to March there may be one more."""
    days = [OF_MONTH.fullmatch(timex) for timex in (one, other)]
    try:
        first, last = (date(COMMON_YEAR, int(day["month"]), int(day["day"])) for day in days if day)
    except ValueError:
        return None
    passed = (last - first).days
    passed += 365 if passed < 0 else 0
    return passed, passed + NEXT + (first.month <= 2 < last.month)


def days_of_work(first: Claim, length: int) -> range:
    """How many of so many days may be from Monday to Friday."""
    begins = weekday_of(first)
    counts = [
        sum((day + begin) % WEEK < SATURDAY for day in range(length))
        for begin in (range(WEEK) if begins is None else (begins,))
    ]
    return range(min(counts), max(counts) + 1)


def weekday_of(claim: Claim) -> int | None:
    """The weekday on which the days of a claim begin, as it is named, or as the calendar has it."""
    named = WEEKDAY.match(claim.text)
    if named is not None:
        return WEEKDAYS.index(named.group().casefold())
    value = claim.value
    assert isinstance(value, Date)
    return value.first.weekday() if value.first is not None else None
