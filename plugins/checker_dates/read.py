"""The extractor: every date and duration that an article speaks of."""

from datetime import date

import regex
from msgspec.structs import replace

from checker import Article, Claim, Date, Duration
from checker_dates.before import time_before
from checker_dates.bounds import bound_of
from checker_dates.calendar import YEARLY, Period
from checker_dates.grammar import parse
from checker_dates.meaning import Expression
from checker_dates.scan import runs
from checker_dates.setting import fits
from checker_dates.spans import FARTHEST, MOVES, moved_day, narrowed, spanned
from checker_dates.telling import Telling


def read(article: Article) -> list[Claim]:
    """The claims of an article in order."""
    said: list[Claim] = []
    text = article.plain
    telling = Telling(article)
    before: tuple[int, int, Date] | None = None
    length: tuple[int, int, Duration] | None = None
    for begin, stop in runs(text):
        for parsed in parse(text[begin:stop]):
            expression = parsed
            if parsed.needs and not fits(text, begin + parsed.start, begin + parsed.end, parsed.needs):
                if parsed.shorter is None:
                    continue
                expression = parsed.shorter
            start, end = begin + expression.start, begin + expression.end
            if expression.kind == "duration" and (gone := time_before(expression, telling, start, end)) is not None:
                said.append(article.claim(start, *gone))
                continue
            if expression.kind == "duration" and not (expression.meaning and comes(text, telling, start, end)):
                length = (start, end, Duration(expression.timex, expression.low, expression.high))
                if expression.timex in LONGER:
                    telling.leave_quarter()
                said.append(article.claim(*length))
                continue
            value = resolve(expression, telling, start, end)
            if value is None:
                continue
            if (bound := bound_of(text, start, end)) is not None and not counts(text, length, start, bound, expression):
                value = replace(value, bound=bound)
            said.append(article.claim(start, end, value))
            found = (start, end, value)
            # The distance is asked here too: most claims have nothing near before them.
            if before is not None and start - before[1] <= FARTHEST:
                if (span := spanned(text, before, found, telling.anchor)) is not None:
                    said.append(article.claim(before[0], end, span))
            if length is not None and start - length[1] <= FARTHEST:
                if (day := moved_day(text, length, found)) is not None:
                    said.append(article.claim(length[0], end, day))
            before = found
    return said


def counts(text: str, length: tuple[int, int, Duration] | None, start: int, bound: str, expression: Expression) -> bool:
    """Whether "before" or "after" counts from a date ("three days before 12 May"), or is of the same day."""
    if bound in {"since", "until"}:
        return False
    near = length is not None and start - length[1] <= FARTHEST
    return bool(expression.clock) or (near and text[length[1] : start].strip() in MOVES)  # type: ignore[index]


# "in two weeks" tells when, and not how long, right after one of these.
POINTS = regex.compile(
    r"\b(?:be (?:back|here|there|held|over|due)|arrives?|begins?|closes?|comes?|departs?|ends?|expires?|goes|leaves?|"
    r"meets?|opens?|play|resumes?|retires?|returns?|sails?|starts?|votes?)(?: again)? in $"
)
WORKDAYS = regex.compile(r"(?:business|working) days?$", regex.IGNORECASE)


def comes(text: str, telling: Telling, start: int, end: int) -> bool:
    """Whether a length of time says how far off something is: "It opens in two weeks", "in four working days"."""
    if text[start - 3 : start] != "in " or text[end : end + 1] in {"'", "’", "-"} or "-" in text[start:end]:
        return False
    if telling.today is None:
        return False
    telling.start, telling.end = start, end
    if WORKDAYS.search(text, start, end) is not None:
        return telling.tense() != "past"
    return POINTS.search(text, max(start - 24, 0), start) is not None and telling.tense() == "future"


LONGER = frozenset({"P6M", "P9M", "P1Y"})  # lengths that companies report of, beside quarters


def resolve(expression: Expression, telling: Telling, start: int, end: int) -> Date | None:
    """The days that a phrase means, with what was said before it."""
    telling.start, telling.end = start, end
    if expression.kind == "clock":
        if telling.text.startswith(" of ", end) and expression.clock in PARTS_OF_DAY:
            return Date(None, None, expression.timex)  # "the night of the storm" is a day of its own
        today = said if (said := telling.said) is not None and said.unit == "D" else telling.today
        if today is None:
            return Date(None, None, "XXXX-XX-XX" + expression.clock)
        return Date(today.first, today.last, today.timex + expression.clock)
    if expression.either is not None and telling.day_first is None:
        return undecided(*expression.either, expression.clock)
    try:
        first = chosen(expression, telling)
        last = expression.until(telling) if expression.until else None
        if first is None:
            return Date(None, None, expression.timex) if expression.timex and expression.needs != "resolved" else None
        remember(telling, expression, first)
        if expression.fiscal and last is None and first.unit in PARTS_OF_YEAR:
            return Date(*fiscal_days(first), first.timex)
        if expression.narrow and first.unit not in "DX":
            days = narrowed(first, expression.narrow, telling.anchor)
            return Date(days[0], days[1], first.timex)
        if last is not None:
            return Date(first.first, last.last, f"{first.timex}/{last.timex}") if first.first <= last.last else None
        timex = first.timex + expression.clock if first.unit == "D" else first.timex
        return Date(first.first, first.last, timex)
    except (ValueError, OverflowError):
        return None


PARTS_OF_YEAR = "YHQ"
PARTS_OF_DAY = frozenset({"TMO", "TAF", "TEV", "TNI"})
EARLIEST, LATEST = -11, 3  # months from January in which anybody's financial year of that number begins


def fiscal_days(period: Period) -> tuple[date, date]:
    """The days that a financial year, or a part of it, may lie in, where it is not said when that year begins.

    It is named after the year in which it ends, or in which it begins: fiscal 2004 runs from February 2003 at the
    earliest, and to March 2005 at the latest.
    """
    months = 12 // YEARLY[period.unit]
    begin = Period("M", period.number * months + EARLIEST)
    return begin.first, begin.shift(LATEST - EARLIEST + months - 1).last


def chosen(expression: Expression, telling: Telling) -> Period | None:
    """What a phrase means, or where it begins."""
    if expression.either is not None:
        return expression.either[0 if telling.day_first else 1]
    return expression.meaning(telling) if expression.meaning else None


def undecided(one: Period, other: Period, clock: str) -> Date:
    """Two days of which one is meant, and nothing tells which: "03/04/2019"."""
    first, last = sorted((one.first, other.first))
    return Date(first, last, f"{first.year:04}-XX-XX{clock}", ((first, first), (last, last)))


def remember(telling: Telling, expression: Expression, period: Period) -> None:
    if not expression.speaks:
        return
    telling.said, telling.said_at = period, telling.start
    if period.unit == "Q":
        telling.remember_quarter(period)
