"""Holidays by name."""

from collections.abc import Sequence

from checker import country_of
from checker_dates.anchors import direction, nearest, years_around
from checker_dates.calendar import Period
from checker_dates.feasts import HOLIDAYS, as_in, holiday
from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.telling import Telling
from checker_dates.token import Token


def named_day(match: Match) -> Expression | None:
    name = str(match.part("h")[0].value)
    words = match.words("dir")
    return holiday_expression(name, words, match.part("y"))


def weekend_beside(match: Match) -> Expression | None:
    """As in "Labor Day weekend": the weekend before a Monday or Tuesday, else the one of that week."""
    year = match.part("y") or match.part("y2")
    day = holiday_expression(str(match.part("h")[0].value), (), year)
    if day is None or day.meaning is None:
        return None
    of = day.meaning

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        return (found.shift(-2) if found.first.isoweekday() < 3 else found).to("X") if found else None

    return Expression("XXXX-WXX-WE", find)


def week_of_holiday(match: Match) -> Expression | None:
    """As in "Christmas week", "Thanksgiving week 2019": the week of that day."""
    day = holiday_expression(str(match.part("h")[0].value), (), match.part("y"))
    if match.part("w")[0].value != "W" or day is None or day.meaning is None:
        return None
    of = day.meaning

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        return found.to("W") if found else None

    return Expression("XXXX-WXX", find)


def holiday_expression(name: str, words: Sequence[str], year: list[Token]) -> Expression | None:
    if name not in HOLIDAYS:
        return None
    if year:
        number = int(year[0].value)
        return Expression(f"{number:04}-XX-XX", lambda telling: in_year(telling, name, number))
    step = direction(words)[0] if words else 0

    def find(telling: Telling) -> Period | None:
        around = [p for p in years_around(telling, lambda y: in_year(telling, name, y)) if p]
        if telling.anchor is None:
            return None
        if step < 0:
            return max((p for p in around if p.first < telling.anchor), key=lambda p: p.first, default=None)
        if step > 0:
            return min((p for p in around if p.first > telling.anchor), key=lambda p: p.first, default=None)
        return nearest(telling, around)

    timex = "PAST_REF" if step < 0 else "FUTURE_REF" if step > 0 else "XXXX-XX-XX"
    return Expression(timex, find, needs="holiday")


def in_year(telling: Telling, name: str, year: int) -> Period | None:
    """The day of a holiday in a year, as the article's country has it."""
    meant = as_in(country_of(telling.article.locale), name)
    return holiday(meant, year) if meant else None
