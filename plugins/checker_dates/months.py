"""Months and seasons."""

from checker_dates.anchors import direction, exactly, middle, nearest, step_from, years_around
from checker_dates.calendar import SEASONS, Period
from checker_dates.match import Match
from checker_dates.meaning import Expression, Meaning
from checker_dates.telling import Telling
from checker_dates.years import following_years, year_meaning


def month(match: Match) -> Expression | None:
    token = match.part("m")[0]
    number = int(token.value)
    words = match.words("dir")
    step = direction(words)[0] if words else 0

    def find(telling: Telling) -> Period | None:
        if telling.today is None:
            return None
        here = telling.today.to("M")
        ahead = (number - 1 - here.number) % 12
        if step < 0:  # nobody calls the month before this one by its name and "last"
            return here.shift(ahead - 24 if ahead == 11 else ahead - 12)
        if step > 0:
            return here.shift(ahead or 12)
        if words:
            return Period("M", telling.today.year * 12 + number - 1)
        return nearest(telling, years_around(telling, lambda year: Period("M", year * 12 + number - 1)))

    needs = "month" if not words or number in {3, 5} else ""
    return Expression(f"XXXX-{number:02}", find, needs=needs)


def month_of_year(match: Match) -> Expression | None:
    number = int(match.part("m")[0].value)
    if match.words("link") not in ([], ["in"]) or match.whole[-1].text == "may":  # "by 2100 may be"
        return None
    meaning, timex = year_meaning(match.part("y"))

    def find(telling: Telling) -> Period | None:
        found = meaning(telling)
        return Period("M", found.year * 12 + number - 1) if found else None

    return Expression(f"{timex}-{number:02}", find)


def months_of_year(match: Match) -> Expression | None:
    """As in "Jul/Aug 2020", "May to June 2003"."""
    first, last = (int(match.part(name)[0].value) for name in ("m", "m2"))
    year = int(match.part("y")[0].value)
    if match.words("link") not in ([], ["in"]):
        return None
    if first == last or (first > last and match.words("to") not in (["to"], ["through"], ["-"], ["–"], ["/"])):
        return None
    begin = year if first < last else year - 1
    return Expression("", exactly(Period("M", begin * 12 + first - 1)), exactly(Period("M", year * 12 + last - 1)))


def month_in_figures(match: Match) -> Expression | None:
    """11/2016, 2016-11; 2011-12 is a season rather than a month, and 2011/12 is one."""
    text = match.part("figures")[0].text
    one, other = (int(part) for part in text.replace("-", "/").split("/"))
    year, number = (one, other) if one > 12 else (other, one)
    if one > 12 and number == (year + 1) % 100:
        return following_years(year + 1)
    return Expression("", exactly(Period("M", year * 12 + number - 1)), needs="alone")


def in_month(match: Match) -> Meaning:
    """The month that the parts `m` and `y`, or `month`, tell."""
    if match.part("month"):
        step, base = direction(match.words("month"))
        if match.part("month")[-1].value != "M":
            return exactly(None)
        return lambda telling: step_from(telling, "M", step, base)
    found = month_of_year(match) if match.part("y") else month(match)
    return found.meaning if found and found.meaning else exactly(None)


def season(match: Match) -> Expression | None:
    token = match.part("s")[0]
    number = int(token.value)
    words = match.words("dir")
    year = match.part("y")
    needs = "season" if not words and not year else ""
    code = SEASONS[number]
    if year:
        meaning, timex = year_meaning(year)

        def find(telling: Telling) -> Period | None:
            found = meaning(telling)
            return Period("S", found.year * 4 + number) if found else None

        return Expression(f"{timex}-{code}", find)
    step = direction(words)[0] if words else 0

    def find_near(telling: Telling) -> Period | None:
        if telling.today is None:
            return None
        here = telling.today.to("S")
        ahead = (number - here.number) % 4
        if step < 0:
            return here.shift(ahead - 4)
        if step > 0:
            return here.shift(ahead or 4)
        around = years_around(telling, lambda y: Period("S", y * 4 + number))
        if "this" in words:
            return (
                around[1]
                if number != 3
                else min(
                    (p for p in around if p),
                    key=lambda p: abs(middle(p) - telling.today.first.toordinal()),  # type: ignore[union-attr]
                )
            )
        return nearest(telling, around)

    return Expression(f"XXXX-{code}", find_near, needs=needs)
