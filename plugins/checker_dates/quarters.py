"""Quarters and halves of years, and the like period of the year before."""

from msgspec import structs

from checker_dates.anchors import nearest_quarter, step_from, years_around
from checker_dates.calendar import Period
from checker_dates.days import day_month
from checker_dates.match import Match
from checker_dates.meaning import Expression, Meaning
from checker_dates.months import in_month, month
from checker_dates.telling import Telling
from checker_dates.token import Token
from checker_dates.years import year_meaning

FISCAL_SLACK = 9  # days that a quarter of 13 whole weeks may end before or after one of the calendar


def part_of_year(match: Match) -> Expression | None:
    """As in "the third quarter of 1990", "last year's first half", "fourth-quarter"."""
    unit = "H" if match.part("q")[0].tag == "h" else "Q"
    token = match.part("n")[0]
    number = (2 if unit == "H" and token.text.lower() == "last" else 0) if token.tag == "l" else int(token.value)
    if match.part("same"):
        return nth_part_of(unit, number, year_told, "XXXX") if match.words("same")[-1] == "year" else None
    return nth_part(unit, number, match.part("y"))


def year_told(telling: Telling) -> Period | None:
    """The year that "the year" is: the one just spoken of, else the running one."""
    return telling.year_near() or step_from(telling, "Y", 0, "now")


def parts_of_year(match: Match) -> Expression | None:
    """As in "the third and fourth quarters of 1987": neighbours only."""
    first, last = (int(match.part(name)[0].value) for name in ("n", "n2"))
    if match.part("q")[0].value != "Q" or last != first + 1:
        return None
    one, other = nth_part("Q", first, match.part("y")), nth_part("Q", last, match.part("y"))
    if one is None or other is None or one.meaning is None:
        return None
    begin = one.meaning

    def end(telling: Telling) -> Period | None:
        found = begin(telling)
        return found.shift(1) if found else None

    return Expression(f"{one.timex}/{other.timex}", begin, end)


def part_in_figures(match: Match) -> Expression | None:
    """As in "Q3 2019", "2019 H1", "Q2"."""
    text = match.part("p")[0].text
    if not text[0].isupper() and not match.part("y"):
        return None
    return nth_part(text[0].upper(), int(text[1]), match.part("y"))


def nth_part(unit: str, number: int, year: list[Token]) -> Expression | None:
    parts = 2 if unit == "H" else 4
    if not 1 <= number <= parts:
        return None
    if not year:
        if unit == "H":
            return None
        return Expression(
            f"XXXX-{unit}{number}",
            lambda t: nearest_quarter(t, years_around(t, lambda y: Period(unit, y * parts + number - 1))),
            needs="quarter",
        )
    return nth_part_of(unit, number, *year_meaning(year))


def nth_part_of(unit: str, number: int, year: Meaning, timex: str) -> Expression | None:
    """A part of a year that is said otherwise than by its number."""
    parts = 2 if unit == "H" else 4
    if not 1 <= number <= parts:
        return None

    def find(telling: Telling) -> Period | None:
        found = year(telling)
        return Period(unit, found.year * parts + number - 1) if found else None

    return Expression(f"{timex}-{unit}{number}", find)


def quarter_before(match: Match) -> Expression | None:
    """As in "the year-ago third quarter"."""
    number = int(match.part("n")[0].value)
    return Expression(
        f"XXXX-Q{number}",
        lambda t: Period("Q", (t.anchor.year - 1) * 4 + number - 1) if t.anchor else None,
        speaks=False,
    )


def quarter_of_year(match: Match) -> Expression | None:
    """As in "the 1988 period": of the kind last spoken of."""
    number = int(match.part("y")[0].value)

    def find(telling: Telling) -> Period | None:
        quarter = telling.quarter_near()
        return Period("Q", number * 4 + quarter.number % 4) if quarter else Period("Y", number)

    return Expression(f"{number:04}", find, speaks=False)


def latest_quarter(_: Match) -> Expression | None:
    """As in "the latest quarter": the one spoken of, else the last that ended."""
    return Expression("PAST_REF", lambda t: t.reported or step_from(t, "Q", -1, "now"), speaks=False, needs="resolved")


def quarter_ended(match: Match) -> Expression | None:
    """As in "the quarter ended Sept. 30": the quarter that ends within days of it."""
    day = day_month(match)
    if day is None or day.meaning is None:
        return None
    of = day.meaning

    def find(telling: Telling) -> Period | None:
        end = of(telling)
        if end is None:
            return None
        quarter = end.shift(-FISCAL_SLACK).to("Q")
        return quarter if abs(quarter.last.toordinal() - end.number) <= FISCAL_SLACK else None

    return Expression("XXXX-QX", find, needs="resolved")


def quarter_to_month(match: Match) -> Expression | None:
    """As in "the March quarter": the three months that end with it."""
    of = in_month(match)

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        quarter = found.to("Q") if found else None
        return quarter if quarter and found and quarter.last == found.last else found

    token, alone = match.part("m")[0], month(match)
    shorter = structs.replace(alone, start=token.start, end=token.end) if alone and not match.part("y") else None
    return Expression("XXXX-QX", find, needs="no span", shorter=shorter)


def the_quarter(_: Match) -> Expression | None:
    return Expression("XXXX-QX", lambda t: t.reported or t.quarter_near(), needs="resolved")


def year_earlier(_: Match) -> Expression | None:
    """As in "the year-ago quarter", "year-earlier": the like period of the year before."""

    def find(telling: Telling) -> Period | None:
        quarter = telling.quarter_near()
        if quarter is not None:
            return quarter.shift(-4)
        return telling.today.to("Y").shift(-1) if telling.today else None

    return Expression("PAST_REF", find, speaks=False)
