"""Dates without a year, as "in August" where the article has no day: two of one event differ if their months do."""

from datetime import date

import regex

from checker import Date, Value

YEARLESS = regex.compile(r"XXXX-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?")
YEAR_OF_MONTHS = 12


def exclude(one: Date, other: Date) -> bool:
    """Whether two dates cannot be of one event, years that are not said apart."""
    if one.first is not None and other.first is not None:
        return one.clashes(other)
    mine, theirs = parts(one), parts(other)
    if mine is None or theirs is None:
        return False
    return not (mine[0] & theirs[0]) or (None not in (mine[1], theirs[1]) and mine[1] != theirs[1])


def parts(value: Date) -> tuple[frozenset[int], int | None] | None:
    """The months that a date may be in, and its day of the month where it is said; None if it says neither."""
    if value.first is not None and value.last is not None:
        return months(value.first, value.last), value.first.day if value.first == value.last else None
    if (found := YEARLESS.fullmatch(value.timex)) is None:
        return None
    return frozenset({int(found["month"])}), int(found["day"]) if found["day"] else None


def months(first: date, last: date) -> frozenset[int]:
    """The months of the year that a span of days touches."""
    start, end = first.year * YEAR_OF_MONTHS + first.month - 1, last.year * YEAR_OF_MONTHS + last.month - 1
    return frozenset(month % YEAR_OF_MONTHS + 1 for month in range(start, min(end, start + YEAR_OF_MONTHS) + 1))


def is_yearless(value: Value) -> bool:
    """Whether a date says a month and no year."""
    return isinstance(value, Date) and value.first is None and YEARLESS.fullmatch(value.timex) is not None
