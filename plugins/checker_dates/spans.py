"""Spans and days that two expressions make together, and the part of a span that "early" and "late" mean."""

from datetime import date

import regex

from checker import Date, Duration
from checker_dates.calendar import Period, day_of

JOINTS = regex.compile(r"[ \n]?(?:to|until|till|through|-|–|—|and)[ \n]?(?:the[ \n])?", regex.IGNORECASE)

# What opens a span whose ends are not of a kind, such as "from Friday to December".
OPENED = regex.compile(r"\b(?:from|between|since)[ \n](?:the[ \n])?$", regex.IGNORECASE)


def spanned(text: str, one: tuple[int, int, Date], other: tuple[int, int, Date], today: date | None) -> Date | None:
    """The span from one date to the other if the words between them say so: "from May to July", "2014-2018"."""
    if other[0] - one[1] > FARTHEST:
        return None
    gap = text[one[1] : other[0]]
    if not JOINTS.fullmatch(gap):
        return None
    if gap.strip().lower().startswith("and") and text[max(one[0] - 8, 0) : one[0]].lower() != "between ":
        return None
    if (
        gap.strip().lower() in {"to", "and"}
        and len(one[2].timex) != len(other[2].timex)
        and not OPENED.search(text, max(one[0] - 12, 0), one[0])
    ):
        return None
    if one[2].readings or other[2].readings:
        return in_one_order(text, one, other)
    first, last = (counted(text, end, today) for end in (one, other))
    if first.first and last.first and last.first < first.first:
        first, last = put_right(text, one, other, first, last, today)
    if (
        first.first is None
        or first.last is None
        or last.last is None
        or first.last >= last.last
        or "T" in first.timex + last.timex
    ):
        return None
    return Date(first.first, last.last, f"{first.timex.partition('/')[0]}/{last.timex.rpartition('/')[2]}")


def in_one_order(text: str, one: tuple[int, int, Date], other: tuple[int, int, Date]) -> Date | None:
    """The span of two dates in figures ("10/1/2018 - 10/7/2018"), which are written in one order, whichever it is."""
    spans = []
    for leads in (True, False):
        first, last = (in_order(text, end, leads) for end in (one, other))
        if first is not None and last is not None and first < last:
            spans.append((first, last))
    if len(set(spans)) == 1:
        return Date(*spans[0], f"{spans[0][0]}/{spans[0][1]}")
    if not spans:
        return None
    first, last = min(spans)[0], max(span[1] for span in spans)
    return Date(first, last, f"{first.year:04}-XX-XX/{last.year:04}-XX-XX", tuple(sorted(spans)))


def in_order(text: str, found: tuple[int, int, Date], day_leads: bool) -> date | None:
    """The day of a date in figures if the day, or else the month, stands first in it."""
    figure = FIGURE.search(text, found[0], found[1])
    if figure is None or found[2].first is None:
        return None
    days = [first for first, _ in found[2].readings] or [found[2].first]
    return next((day for day in days if (day.day if day_leads else day.month) == int(figure.group())), None)


FIGURE = regex.compile(r"[0-9]+")


def counted(text: str, found: tuple[int, int, Date], today: date | None) -> Date:
    """The date, or the article's for "now"."""
    if found[2].timex == "PRESENT_REF" and today is not None and text[found[0] : found[1]].lower() == "now":
        return Date(today, today, today.isoformat())
    return found[2]


def put_right(
    text: str, one: tuple[int, int, Date], other: tuple[int, int, Date], first: Date, last: Date, today: date | None
) -> tuple[Date, Date]:
    """Two months or days in order, where the year of one is not said: the span that holds the article's date or is
    the nearer one ("September to August").
    """
    spans = []
    if YEARLESS.fullmatch(text, *one[:2]):
        spans.append((in_year(first, -1), last))
    if YEARLESS.fullmatch(text, *other[:2]):
        spans.append((first, in_year(last, 1)))
    spans = [span for span in spans if span[0].timex < span[1].timex] if today is not None else []
    return min(spans, key=lambda span: distance(span, today), default=(first, last))


def distance(span: tuple[Date, Date], today: date | None) -> int:
    """The days from the article's date to a span; 0 within it."""
    first, last = span[0].first, span[1].last
    if first is None or last is None or today is None:
        return 0
    return max((first - today).days, (today - last).days, 0)


def in_year(found: Date, step: int) -> Date:
    """A month or day so many years on; anything else as it is."""
    if found.first is None or not MONTH_OR_DAY.fullmatch(found.timex):
        return found
    month = Period("M", (found.first.year + step) * 12 + found.first.month - 1)
    if found.first != found.last:
        return Date(month.first, month.last, month.timex)
    day = day_of(month.first.year, month.first.month, found.first.day)
    return Date(day.first, day.first, day.timex) if day else found


FARTHEST = 12  # code points between two expressions that make one
MOVES = frozenset({"after", "before", "from"})
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*+\.?"
YEARLESS = regex.compile(
    rf"{MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?|[0-9]{{1,2}}(?:st|nd|rd|th)? {MONTH}", regex.IGNORECASE
)
MONTH_OR_DAY = regex.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
LENGTH = regex.compile(r"P([0-9]{1,4})([DWMY])")


def moved_day(text: str, length: tuple[int, int, Duration], other: tuple[int, int, Date]) -> Date | None:
    """The day "three days after 12 January"."""
    if other[0] - length[1] > FARTHEST or text[length[1] : other[0]].strip(" \n").lower() not in MOVES:
        return None
    day, match = other[2].first, LENGTH.fullmatch(length[2].timex)
    if match is None or length[2].low is None:
        return None
    if day is None or day != other[2].last or length[2].high is None or "T" in other[2].timex:
        return None
    count = int(match[1]) * (-1 if "before" in text[length[1] : other[0]].lower() else 1)
    try:
        if match[2] in "DW":
            found = date.fromordinal(day.toordinal() + count * (7 if match[2] == "W" else 1))
        else:
            month = Period("M", day.year * 12 + day.month - 1 + count * (12 if match[2] == "Y" else 1))
            found = date.fromordinal(month.first.toordinal() + min(day.day, month.last.day) - 1)
    except (ValueError, OverflowError):
        return None
    return Date(found, found, found.isoformat())


def narrowed(period: Period, word: str, today: date | None) -> tuple[date, date]:
    """The part of a span that "early", "late", "mid", "the end of", "the rest of", "earlier" or "later" means."""
    first, last = period.first, period.last
    start, days = first.toordinal(), last.toordinal() - first.toordinal() + 1
    if word in {"earlier", "later", "rest", "remainder"}:
        if today is None or not first <= today <= last:
            return first, last
        return (first, today) if word == "earlier" else (today, last)
    if period.unit == "W":
        begin, end = PARTS_OF_WEEK[word]
    elif period.unit == "Y":
        months = PARTS_OF_YEAR[word]
        return date(first.year, months[0], 1), Period("M", first.year * 12 + months[1] - 1).last
    else:
        half, third = days // 2, days // 3
        if word in {"mid", "middle"}:
            begin, end = third - 1, 2 * third - 1
        else:
            begin, end = (half, days - 1) if word in {"late", "end"} else (0, half - 1)
    return date.fromordinal(start + begin), date.fromordinal(start + end)


PARTS_OF_YEAR = {
    "early": (1, 6),
    "late": (7, 12),
    "mid": (5, 8),
    "middle": (5, 8),
    "beginning": (1, 4),
    "start": (1, 4),
    "end": (9, 12),
}
PARTS_OF_WEEK = {
    "early": (0, 2),
    "beginning": (0, 2),
    "start": (0, 2),
    "mid": (1, 4),
    "middle": (1, 4),
    "late": (3, 6),
    "end": (3, 6),
}
