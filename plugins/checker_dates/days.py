"""Days of a month, in words and in figures, and days counted from today."""

from checker_dates.anchors import direction, exactly, nearest, step_from, years_around
from checker_dates.calendar import Period, day_of
from checker_dates.match import Match
from checker_dates.meaning import Expression, Meaning
from checker_dates.months import in_month
from checker_dates.numbers import number_of
from checker_dates.telling import Telling
from checker_dates.tokens import Token
from checker_dates.years import year_meaning


def day_number(tokens: list[Token]) -> int | None:
    """The day of a month that tokens spell ("28", "28th", "twenty-eight"), or None."""
    if len(tokens) == 2 and not (
        tokens[0].value in {20, 30} and float(tokens[1].value) < 10 and tokens[1].text.isalpha()
    ):
        return None
    value = float(tokens[0].value) if tokens[0].tag == "O" else number_of(tokens) or 0.0
    return int(value) if value == int(value) and 1 <= value <= 31 else None


def day_month(match: Match) -> Expression | None:
    day = day_number(match.part("day"))
    month = int(match.part("m")[0].value)
    if day is None:
        return None
    year = match.part("y")
    if not year:
        unresolved = f"XXXX-{month:02}-{day:02}"
        if day_of(2000, month, day) is None:
            return Expression(unresolved, needs="impossible")
        return Expression(
            unresolved,
            lambda t: nearest(t, years_around(t, lambda y: day_of(y, month, day))),
            needs="capital" if month in {3, 5} else "",
        )
    meaning, timex = year_meaning(year)

    def find(telling: Telling) -> Period | None:
        found = meaning(telling)
        return day_of(found.year, month, day) if found else None

    if year[-1].tag == "Y" and day_of(int(year[-1].value), month, day) is None:
        return Expression(f"{timex}-{month:02}-{day:02}", needs="impossible")
    return Expression(f"{timex}-{month:02}-{day:02}", find)


def days_of_month(match: Match) -> Expression | None:
    """As in "4 to 22 January 2017", "March 2-5", "18 and 19 June": "and" only between neighbours."""
    first, last = day_number(match.part("day")), day_number(match.part("day2"))
    if first is None or last is None or first >= last:
        return None
    if any(token.tag == "&" for token in match.part("to")) and last - first > 1 and not after_between(match):
        return None
    if match.has("month"):
        if match.part("month")[-1].value != "M":
            return None
        of = in_month(match)
        return Expression(f"XXXX-XX-{first:02}/XXXX-XX-{last:02}", day_in(of, first), day_in(of, last))
    month = int(match.part("m")[0].value)
    if day_of(2000, month, first) is None or day_of(2000, month, last) is None:
        return None
    if match.part("y"):
        of = exactly(Period("M", int(match.part("y")[0].value) * 12 + month - 1))
        return Expression("", day_in(of, first), day_in(of, last))

    def find(day: int) -> Meaning:
        return lambda t: nearest(t, years_around(t, lambda y: day_of(y, month, day)))

    return Expression(f"XXXX-{month:02}-{first:02}/XXXX-{month:02}-{last:02}", find(first), find(last))


def after_between(match: Match) -> bool:
    """Whether "between" stands before the first token."""
    return match.before is not None and match.before.text.lower() == "between"


def day_in(month: Meaning, day: int) -> Meaning:
    """The day of a month."""

    def find(telling: Telling) -> Period | None:
        found = month(telling)
        return day_of(found.first.year, found.first.month, day) if found else None

    return find


def day_of_month(match: Match) -> Expression | None:
    """As in "the 20th of next month"."""
    day = day_number(match.part("day"))
    if day is None or match.part("month")[-1].value != "M":
        return None
    return Expression(f"XXXX-XX-{day:02}", day_in(in_month(match), day))


def in_figures(match: Match) -> Expression | None:
    """2020-01-28, 28/01/2020, 1/28/2020, 28.01.20; a figure order that no calendar allows is turned round."""
    text = match.part("iso")[0].text
    if text[4:5] == "-" and len(text) >= 10 and text[7:8] == "-":
        found = day_of(int(text[:4]), int(text[5:7]), int(text[8:10]))
        return Expression("", exactly(found), clock=f"T{text[11:16]}" if len(text) > 10 else "") if found else None
    mark = next(character for character in text if not character.isdigit())
    parts = text.split(mark)
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4:
        found = day_of(a, b, c) if len(parts[2]) <= 2 else None
        return Expression("", exactly(found)) if found else None
    if len(parts[0]) > 2 or len(parts[2]) not in {2, 4} or (mark == "." and len(parts[2]) == 2):
        return None
    year = c if len(parts[2]) == 4 else c + (1900 if c > 50 else 2000)
    british, american = day_of(year, b, a), day_of(year, a, b)
    if british is None and american is None:
        return Expression(f"{year:04}-{b:02}-{a:02}", needs="impossible") if 1 <= b <= 12 and 29 <= a <= 31 else None
    timex = (british or american).timex  # type: ignore[union-attr]
    needs = "dotted" if mark == "." else ""
    return Expression(timex, lambda t: (british or american) if t.day_first else (american or british), needs=needs)


def today(match: Match) -> Expression | None:
    token = match.part("e")[0]
    word, step = token.text.lower(), int(token.value)
    clock = "TNI" if word in {"tonight", "overnight"} else ""

    def find(telling: Telling) -> Period | None:
        return telling.today.shift(step) if telling.today else None

    return Expression("PRESENT_REF" if step == 0 else "PAST_REF" if step < 0 else "FUTURE_REF", find, clock=clock)


def day_beside(match: Match) -> Expression | None:
    """As in "the day before yesterday"."""
    step = int(match.part("e")[0].value) + (1 if match.part("j")[0].text.lower() == "after" else -1)
    return Expression("PAST_REF" if step < 0 else "FUTURE_REF", lambda t: t.today.shift(step) if t.today else None)


def part_of_day(match: Match) -> Expression | None:
    token = match.part("p")[0]
    words = [t.text.lower() for t in match.whole[:-1]]
    if not words or token.text.lower().endswith("s"):
        return None
    clock = f"T{token.value}"
    if words == ["the"]:
        return Expression("XXXX-XX-XX" + clock, None, clock=clock, kind="clock", needs="the part")
    step = direction(words)[0]
    base = "said" if {"that", "same", "next", "following", "previous"} & set(words) else "now"
    return Expression("XXXX-XX-XX" + clock, lambda t: step_from(t, "D", step, base), clock=clock)
