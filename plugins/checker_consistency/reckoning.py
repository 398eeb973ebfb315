"""Days counted back and on by months and years: what "the three months to March" and "the past five years" come to."""

from calendar import monthrange
from datetime import date

import regex

COUNTS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
DAYS_OF = {"day": 1, "week": 7}
HALF_A_YEAR = 200  # days, and some
# What makes of a date the end of a longer time: "the three months to", "six months ended", "the year to the end of".
ENDING = regex.compile(
    r"\b(?:(?P<count>[0-9]{1,2}|[a-z]+)[ -])?(?P<unit>day|week|month|quarter|half|year|decade)(?:s['’]?|['’]s)? "
    r"(?:to|ended|ending|through)(?: on)?(?: the end of| end| late)? (?:the )?$"
)
# What makes of a year its beginning or its end: "the first five months of".
PART_OF = regex.compile(
    r"\b(?:(?P<first>first|opening)|last|final|closing) (?P<count>[0-9]{1,2}|[a-z]+) "
    r"(?P<unit>day|week|month|quarter)s of (?:the )?$"
)
LASTING = regex.compile(r"P([0-9]{1,3})([DWMY])")


def begun(last: date, ended: "regex.Match[str]") -> date | None:
    """The first day of a time of so many units that ends on a day."""
    count, unit = ended["count"], ended["unit"]
    number = int(count) if count and count.isdigit() else COUNTS.get(count or "one", 1)
    try:
        if unit in DAYS_OF:
            return date.fromordinal(last.toordinal() - number * DAYS_OF[unit] + 1)
        return moved(date.fromordinal(last.toordinal() + 1), -number * MONTHS_OF[unit])
    except (ValueError, OverflowError):
        return None


def part_of(first: date, last: date, part: "regex.Match[str]") -> tuple[date, date] | None:
    """So many units at the beginning of some days, or at their end."""
    number = int(part["count"]) if part["count"].isdigit() else COUNTS.get(part["count"])
    if number is None:
        return None
    unit = part["unit"]
    letter, count = ("M", 3 * number) if unit == "quarter" else (unit[0].upper(), number)
    if part["first"]:
        after = stepped(first, count, letter)
        return None if after is None or after > last else (first, date.fromordinal(after.toordinal() - 1))
    begin = stepped(date.fromordinal(last.toordinal() + 1), -count, letter) if last < date.max else None
    return None if begin is None or begin < first else (begin, last)


def stepped(day: date, step: int, unit: str) -> date | None:
    """The day so many days, weeks, months or years on."""
    try:
        if unit in "DW":
            return date.fromordinal(day.toordinal() + step * (7 if unit == "W" else 1))
        return moved(day, step * (12 if unit == "Y" else 1))
    except (ValueError, OverflowError):
        return None


def moved(day: date, months: int) -> date:
    """The day so many months on, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_month(day: date, other: date) -> date:
    """The last day of the other's month if the day is the last of its own."""
    ends = day.day == monthrange(day.year, day.month)[1]
    return other.replace(day=monthrange(other.year, other.month)[1]) if ends else other
