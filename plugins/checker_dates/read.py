"""The extractor: every date and duration that an article speaks of."""

from collections.abc import Iterator
from datetime import date

import regex

from checker import Article, Claim, Date, Duration
from checker_dates.calendar import Period
from checker_dates.grammar import parse
from checker_dates.meaning import Expression
from checker_dates.scan import runs
from checker_dates.setting import fits
from checker_dates.telling import Telling


def read(article: Article, british: bool = True) -> Iterator[Claim]:
    """The claims of an article in order. `british`: 3/4/2020 is 3 April."""
    text = article.plain
    telling = Telling(article, british)
    before: tuple[int, int, Date] | None = None
    length: tuple[int, int, Duration] | None = None
    for begin, stop in runs(text):
        for expression in parse(text[begin:stop]):
            start, end = begin + expression.start, begin + expression.end
            if expression.needs and not fits(text, start, end, expression.needs):
                continue
            if expression.kind == "duration":
                length = (start, end, Duration(expression.timex, expression.low, expression.high))
                yield article.claim(*length)
                continue
            value = resolve(expression, telling, start, end)
            if value is None:
                continue
            yield article.claim(start, end, value)
            if before is not None and (span := spanned(text, before, (start, end, value))) is not None:
                yield article.claim(before[0], end, span)
            if length is not None and (day := moved_day(text, length, (start, end, value))) is not None:
                yield article.claim(length[0], end, day)
            before = (start, end, value)


def resolve(expression: Expression, telling: Telling, start: int, end: int) -> Date | None:
    """The days that a phrase means, with what was said before it."""
    telling.start, telling.end = start, end
    if expression.kind == "clock":
        today = telling.spoken()
        if today is None or today.unit != "D":
            return Date(None, None, "XXXX-XX-XX" + expression.clock)
        return Date(today.first, today.last, today.timex + expression.clock)
    try:
        first = expression.meaning(telling) if expression.meaning else None
        last = expression.until(telling) if expression.until else None
        if first is None:
            return Date(None, None, expression.timex) if expression.timex and expression.needs != "resolved" else None
        remember(telling, expression, first)
        if expression.narrow and first.unit not in "DX":
            days = narrowed(first, expression.narrow, telling.anchor)
            return Date(days[0], days[1], first.timex)
        if last is not None:
            return Date(first.first, last.last, f"{first.timex}/{last.timex}") if first.first <= last.last else None
        timex = first.timex + expression.clock if first.unit == "D" else first.timex
        return Date(first.first, first.last, timex)
    except (ValueError, OverflowError):
        return None


def remember(telling: Telling, expression: Expression, period: Period) -> None:
    if not expression.speaks:
        return
    telling.said = period
    if period.unit == "Q":
        telling.quarter, telling.quarter_at = period, telling.start


JOINTS = regex.compile(r"[ \n]?(?:to|until|till|through|-|–|—|and)[ \n]?(?:the[ \n])?", regex.IGNORECASE)


def spanned(text: str, one: tuple[int, int, Date], other: tuple[int, int, Date]) -> Date | None:
    """The span from one date to the other if the words between them say so: "from May to July", "2014-2018"."""
    gap = text[one[1] : other[0]]
    if len(gap) > 11 or not JOINTS.fullmatch(gap):
        return None
    if gap.strip().lower().startswith("and") and text[max(one[0] - 8, 0) : one[0]].lower() != "between ":
        return None
    first, last = one[2], other[2]
    if first.first is None or first.last is None or last.last is None or first.last >= last.last or "T" in first.timex + last.timex:
        return None
    return Date(first.first, last.last, f"{first.timex}/{last.timex}")


LENGTH = regex.compile(r"P([0-9]{1,4})([DWMY])")


def moved_day(text: str, length: tuple[int, int, Duration], other: tuple[int, int, Date]) -> Date | None:
    """The day "three days after 12 January"."""
    word = text[length[1] : other[0]].strip(" \n").lower()
    day, match = other[2].first, LENGTH.fullmatch(length[2].timex)
    if other[0] - length[1] > 12 or word not in {"after", "before", "from"} or match is None or length[2].low is None:
        return None
    if day is None or day != other[2].last or length[2].high is None or "T" in other[2].timex:
        return None
    count = int(match[1]) * (-1 if word == "before" else 1)
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
    begin, end = PARTS[word]
    if period.unit == "W":
        return date.fromordinal(start + WEEK_PARTS[word][0]), date.fromordinal(start + WEEK_PARTS[word][1])
    if period.unit == "Y":
        return date(first.year, 1 + round(12 * begin), 1), Period("M", first.year * 12 + round(12 * end) - 1).last
    return date.fromordinal(start + round(days * begin)), date.fromordinal(start + max(round(days * end) - 1, 0))


# From where to where a part of a span reaches, as shares of it.
PARTS = {
    "early": (0, 1 / 2),
    "late": (1 / 2, 1),
    "mid": (1 / 3, 2 / 3),
    "middle": (1 / 3, 2 / 3),
    "beginning": (0, 1 / 3),
    "start": (0, 1 / 3),
    "end": (2 / 3, 1),
}
WEEK_PARTS = {"early": (0, 2), "beginning": (0, 2), "start": (0, 2), "mid": (1, 4), "middle": (1, 4), "late": (3, 6), "end": (3, 6)}
