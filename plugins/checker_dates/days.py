"""Days of a month, in words and in figures, and days counted from today."""

from datetime import date

from checker_dates.anchors import direction, exactly, nearest, step_from, years_around
from checker_dates.calendar import Period, day_of, period_of
from checker_dates.lexicon import lexicon
from checker_dates.match import Match
from checker_dates.meaning import Expression, Meaning
from checker_dates.months import in_month
from checker_dates.numbers import number_of
from checker_dates.telling import Telling
from checker_dates.token import Token
from checker_dates.years import year_meaning, year_stated

PIVOT = 50  # two figures above it are a year of the last century
NEAR_MONTHS = 92  # days from the article's date within which "the 27th" is of the month last spoken of
POINT_AND_BLANK = 2  # characters between day and month in "16. March 2003"
GREENS = 18  # the holes of a golf course, which are "the 18th" as well


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
    pointed = match.part("m")[0].start - match.part("day")[-1].end == POINT_AND_BLANK
    if not year and pointed:
        return None
    if not year:
        unresolved = f"XXXX-{month:02}-{day:02}"
        if day_of(2000, month, day) is None:
            return Expression(unresolved, needs="impossible")
        return Expression(
            unresolved,
            lambda t: nearest(t, years_around(t, lambda y: day_of(y, month, day))),
            needs="capital" if month in {3, 5} else "day",
        )
    if not linked(match):
        return None
    meaning, timex = year_meaning(year)

    def find(telling: Telling) -> Period | None:
        found = meaning(telling)
        return day_of(found.year, month, day) if found else None

    stated = year_stated(year)
    if stated is not None and day_of(int(stated.value), month, day) is None:
        return Expression(f"{timex}-{month:02}-{day:02}", needs="impossible")
    return Expression(f"{timex}-{month:02}-{day:02}", find, needs="pointed" if pointed else "")


def day_month_apart(match: Match) -> Expression | None:
    """As in "October, 1st": the day in figures."""
    return day_month(match) if match.part("day")[0].text[0].isdigit() else None


def day_month_beside(match: Match) -> Expression | None:
    """As in "last Oct. 23", "next 6 April": the latest before the article's date, or the first after it."""
    day, month = day_number(match.part("day")), int(match.part("m")[0].value)
    step = direction(match.words("dir"))[0]
    if day is None or day_of(2000, month, day) is None:
        return None

    def find(telling: Telling) -> Period | None:
        around = [p for p in years_around(telling, lambda y: day_of(y, month, day)) if p]
        if telling.today is None:
            return None
        here = telling.today.number
        if step < 0:
            return max((p for p in around if p.number < here), key=lambda p: p.number, default=None)
        if step > 0:
            return min((p for p in around if p.number > here), key=lambda p: p.number, default=None)
        return day_of(telling.today.year, month, day)

    return Expression(f"XXXX-{month:02}-{day:02}", find)


def days_of_months(match: Match) -> Expression | None:
    """As in "Nov 18-Dec 19, 2015", "26 June to 4 July 2020": one year for both, or the year before for the first."""
    days, months = [day_number(match.part(n)) for n in ("day", "day2")], [match.part(n)[0].value for n in ("m", "m2")]
    if any(token.tag == "&" for token in match.part("to")) and not after_between(match):
        return None
    year = int(match.part("y")[0].value)
    first, last = (int(months[0]), days[0] or 0), (int(months[1]), days[1] or 0)
    begin, end = day_of(year if first < last else year - 1, *first), day_of(year, *last)
    return Expression("", exactly(begin), exactly(end)) if begin and end and first != last else None


def bare_day(match: Match) -> Expression | None:
    """As in "on the 27th": of the month last spoken of, else the nearest; a low one only where a month was."""
    day = day_number(match.part("day"))
    text = match.part("day")[0].text
    if day is None or not (text[0].isdigit() or (day > GREENS + 2 and not text.endswith("tieth"))):
        return None
    return Expression(
        "", lambda t: day_near(t, day) if day > GREENS or spoken_month(t) else None, needs="the day", daily=True
    )


def day_near(telling: Telling, day: int) -> Period | None:
    """The day of the month last spoken of if that is near, else of the month that the tense asks for."""
    if telling.today is None:
        return None
    if (said := spoken_month(telling)) is not None:
        return day_of(said.first.year, said.first.month, day)
    here = telling.today.to("M")
    return nearest(telling, [day_of(m.first.year, m.first.month, day) for m in (here.shift(n) for n in (-1, 0, 1))])


def spoken_month(telling: Telling) -> Period | None:
    """The day or month last spoken of, if it is near."""
    said, today = telling.said, telling.today
    if said is None or today is None or said.unit not in "DM":
        return None
    return said if abs(said.ordinals[0] - today.number) < NEAR_MONTHS else None


def linked(match: Match) -> bool:
    """Whether the word between a day or month and its year, if there is one, is "in"."""
    return match.words("link") in ([], ["in"])


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
    if text[5:6] in {"W", "w"}:
        return in_weeks(text)
    if any(character.isalpha() for character in text) and "T" not in text:
        return short_year(text)
    if text[4:5] == "-" and len(text) >= 10 and text[7:8] == "-":
        found = day_of(int(text[:4]), int(text[5:7]), int(text[8:10]))
        return Expression("", exactly(found), clock=f"T{text[11:16]}" if len(text) > 10 else "") if found else None
    mark = next(character for character in text if not character.isdigit())
    parts = text.split(mark)
    a, b, c = (int(part) for part in parts)
    if len(parts[0]) == 4:
        found = day_of(a, b, c) if len(parts[2]) <= 2 else None
        return Expression("", exactly(found)) if found else None
    if len(parts[0]) > 2 or len(parts[2]) not in {2, 4}:
        return None
    year = c if len(parts[2]) == 4 else c + (1900 if c > PIVOT else 2000)
    british, american = day_of(year, b, a), day_of(year, a, b)
    if british is None and american is None:
        if not (1 <= b <= 12 and 29 <= a <= 31) and mark == "/":
            a, b = b, a
        return Expression(f"{year:04}-{b:02}-{a:02}", needs="impossible") if 1 <= b <= 12 and 29 <= a <= 31 else None
    needs = "dated" if mark in ".-" and len(parts[2]) == 2 else "dotted" if mark == "." else ""
    if british is None or american is None or british == american or mark == ".":  # with points, the day leads
        return Expression("", exactly(british or american), needs=needs)
    named = [int(token.value) for token in match.part("wd")]
    fitting = [day for day in (british, american) if day.first.isoweekday() in named]
    if len(fitting) == 1:
        return Expression("", exactly(fitting[0]), needs=needs)
    return Expression("", needs=needs, either=(british, american))


def in_weeks(text: str) -> Expression | None:
    """2020-W05 and 2020-W05-2, by ISO 8601."""
    year, week, *days = (int(part) for part in text.upper().replace("W", "").split("-"))
    try:
        found = period_of(date.fromisocalendar(year, week, *(days or [1])), "D")
    except ValueError:
        return None
    return Expression("", exactly(found if days else found.to("W")))


def short_year(text: str) -> Expression | None:
    """06-Apr-96 and 6/Apr/96."""
    figures, name, year = text.replace("/", "-").split("-")
    month = int(lexicon()[name.lower()].value)
    found = day_of(int(year) + (1900 if int(year) > PIVOT else 2000), month, int(figures))
    return Expression("", exactly(found)) if found else None


def with_dash(match: Match) -> Expression | None:
    """As in "on 4-22": a month and a day."""
    month, day = (int(match.part(name)[0].value) for name in ("one", "other"))
    if day <= 12 or day_of(2000, month, day) is None or match.part("to")[0].text != "-":
        return None
    return Expression(
        f"XXXX-{month:02}-{day:02}",
        lambda t: nearest(t, years_around(t, lambda y: day_of(y, month, day))),
        needs="dashed",
    )


def in_slashes(match: Match) -> Expression | None:
    """As in "on 4/22", "Thursday 29/03": a day and a month where only one order makes a date."""
    one, other = (int(part) for part in match.part("slashed")[0].text.split("/"))
    month, day = (other, one) if one > 12 else (one, other)
    if day_of(2000, month, day) is None:
        return None
    return Expression(
        f"XXXX-{month:02}-{day:02}",
        lambda t: nearest(t, years_around(t, lambda y: day_of(y, month, day))),
        needs="" if match.part("wd") else "slashed",
    )


def today(match: Match) -> Expression | None:
    token = match.part("e")[0]
    word, step = token.text.lower(), int(token.value)
    clock = "TNI" if word in {"tonight", "tonite", "overnight"} else ""

    def find(telling: Telling) -> Period | None:
        return telling.today.shift(step) if telling.today else None

    timex = "PRESENT_REF" if step == 0 else "PAST_REF" if step < 0 else "FUTURE_REF"
    return Expression(timex, find, clock=clock, needs="today" if word == "today" else "")


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
