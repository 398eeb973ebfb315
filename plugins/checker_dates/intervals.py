"""The days from one date to another."""

from datetime import date

import regex

from checker import Claim, Date
from checker.frozen import Frozen

WEEK, NEXT = 7, 1
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SATURDAY = 5
IN_FULL = regex.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
OF_MONTH = regex.compile(r"(?:[0-9]{4}|XXXX)-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
FIGURE = regex.compile(r"[0-9]")
YEAR = regex.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
WEEKDAY = regex.compile(rf"(?:{'|'.join(WEEKDAYS)})\b", regex.IGNORECASE)
COMMON_YEAR = 2023


class Span(Frozen, frozen=True):
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


def days_between(one: Claim, other: Claim, count: int = 0) -> tuple[int, int] | None:
    """The days from one date to another, without the last day and with it; of two weekdays, nearest to a count."""
    weekdays = [WEEKDAYS.index(claim.text.casefold()) for claim in (one, other) if claim.text.casefold() in WEEKDAYS]
    if len(weekdays) == 2:
        passed = (weekdays[1] - weekdays[0]) % WEEK
        passed += max(count - passed, 0) // WEEK * WEEK if count > WEEK else 0
        return passed, passed + NEXT
    yearless = YEAR.search(one.text) is None and YEAR.search(other.text) is None
    if yearless and OF_MONTH.fullmatch(timex(one)) and OF_MONTH.fullmatch(timex(other)):
        told = FIGURE.search(one.text) and FIGURE.search(other.text)  # and not "from today to 9 May"
        return days_of_months(timex(one), timex(other)) if told else None
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
