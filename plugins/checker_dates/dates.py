"""Dates: what the matched tokens of a phrase mean."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import structs

from checker_dates.calendar import HOLIDAYS, Period, day_of, holiday, nth_weekday, period_of
from checker_dates.meaning import Expression, Meaning
from checker_dates.numbers import number_of
from checker_dates.telling import Telling
from checker_dates.tokens import Token

if TYPE_CHECKING:
    from checker_dates.grammar import Match

PRIOR = {"previous", "prior", "preceding"}
AFTER = {"following", "subsequent"}
SAME = {"that", "those", "same"}
FAR = 250  # days from the article's date beyond which the other side is taken if it is near
NEAR = 75


def exactly(period: Period | None) -> Meaning:
    return lambda telling: period


def nearest(telling: Telling, candidates: Sequence[Period | None]) -> Period | None:
    """The candidate that the tense asks for: the latest up to the article's date, or the earliest from it on, or the
    nearest where the tense says nothing."""
    today = telling.today
    known = [period for period in candidates if period is not None]
    if today is None or not known:
        return None
    here = today.first
    tense = telling.tense()
    if not tense and known[0].unit != "D":
        tense = "past"
    ended = [period for period in known if period.first <= here]
    coming = [period for period in known if period.last >= here]
    near = min(known, key=lambda period: abs(middle(period) - here.toordinal()))
    if tense == "past" and ended:
        chosen = max(ended, key=lambda period: period.first)
    elif tense == "future" and coming:
        chosen = min(coming, key=lambda period: period.first)
    else:
        return near
    far = abs(middle(chosen) - here.toordinal())
    if far > FAR and abs(middle(near) - here.toordinal()) < NEAR and chosen.unit == "D":
        return near
    return chosen


def nearest_quarter(telling: Telling, candidates: Sequence[Period | None]) -> Period | None:
    """The quarter that results are told of: the nearest, unless it lies ahead of a past tense or far behind a future."""
    today = telling.today
    if today is None:
        return None
    here = today.first.toordinal()
    known = sorted((p for p in candidates if p), key=lambda period: abs(middle(period) - here))
    tense = telling.tense()
    for period in known:
        if tense == "past" and period.first.toordinal() > here:
            continue
        if tense == "future" and period.last.toordinal() < here - 120:
            continue
        return period
    return None


def middle(period: Period) -> float:
    return (period.first.toordinal() + period.last.toordinal()) / 2


def years_around(telling: Telling, make: Callable[[int], Period | None]) -> list[Period | None]:
    """What `make` gives for the year of the article and those beside it."""
    if telling.anchor is None:
        return []
    return [make(telling.anchor.year + n) for n in (-1, 0, 1) if 0 < telling.anchor.year + n < 9999]


# ------------------------------------------------------------------------------------------------ years


def year_meaning(tokens: list[Token]) -> tuple[Meaning, str]:
    """The meaning of the tokens of a year ("1990", "fiscal 1990", "last year", "that year"), and a value without a date."""
    last = tokens[-1]
    if last.tag == "Y":
        year = Period("Y", int(last.value))
        return exactly(year), year.timex
    words = [token.text.lower() for token in tokens[:-1]]
    if any(word in SAME for word in words):
        return lambda telling: said(telling, "Y", 0), "XXXX"
    step, base = direction(words)
    return lambda telling: step_from(telling, "Y", step, base), "XXXX"


def direction(words: Sequence[str]) -> tuple[int, str]:
    """How many units on from what: `now` or the date last `said`."""
    for word in words:
        if word in PRIOR:
            return -1, "said"
        if word in AFTER:
            return 1, "said"
        if word in {"last", "past"}:
            return -1, "now"
        if word in {"next", "coming", "upcoming", "forthcoming"}:
            return 1, "now"
        if word == "latest":
            return 0, "said"
    return 0, "now"


def step_from(telling: Telling, unit: str, step: int, base: str) -> Period | None:
    start = telling.spoken() if base == "said" else telling.today
    return start.to(unit).shift(step) if start else None


def said(telling: Telling, unit: str, step: int) -> Period | None:
    start = telling.spoken()
    return start.to(unit).shift(step) if start else None


# ------------------------------------------------------------------------------------------------ days


def day_number(tokens: list[Token]) -> int | None:
    """The day of a month that tokens spell ("28", "28th", "twenty-eight"), or None."""
    if len(tokens) == 2 and not (tokens[0].value in {20, 30} and float(tokens[1].value) < 10 and tokens[1].text.isalpha()):
        return None
    value = float(tokens[0].value) if tokens[0].tag == "O" else number_of(tokens) or 0.0
    return int(value) if value == int(value) and 1 <= value <= 31 else None


def day_month(match: "Match") -> Expression | None:
    day = day_number(match.part("day"))
    month = int(match.part("m")[0].value)
    if day is None:
        return None
    year = match.part("y") if "y" in match.match.re.groupindex else []
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


def days_of_month(match: "Match") -> Expression | None:
    """ "4 to 22 January 2017", "March 2-5", "18 and 19 June": "and" only between neighbours."""
    first, last = day_number(match.part("day")), day_number(match.part("day2"))
    if first is None or last is None or first >= last:
        return None
    if any(token.tag == "&" for token in match.part("to")) and last - first > 1 and not after_between(match):
        return None
    if "month" in match.match.re.groupindex:
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


def after_between(match: "Match") -> bool:
    """Whether "between" stands before the first token."""
    start = match.match.start()
    return start > 0 and match.tokens[start - 1].text.lower() == "between"


def day_in(month: Meaning, day: int) -> Meaning:
    """The day of a month."""

    def find(telling: Telling) -> Period | None:
        found = month(telling)
        return day_of(found.first.year, found.first.month, day) if found else None

    return find


def month_in_figures(match: "Match") -> Expression | None:
    """11/2016, 2016-11; 2011-12 is a season rather than a month, and none of the two is said."""
    text = match.part("figures")[0].text
    one, other = (int(part) for part in text.replace("-", "/").split("/"))
    year, number = (one, other) if one > 12 else (other, one)
    if one > 12 and number == (year + 1) % 100:
        return None
    return Expression("", exactly(Period("M", year * 12 + number - 1)), needs="alone")


def in_month(match: "Match") -> Meaning:
    """The month that the parts `m` and `y`, or `month`, tell."""
    if match.part("month"):
        step, base = direction([token.text.lower() for token in match.part("month")])
        if match.part("month")[-1].value != "M":
            return exactly(None)
        return lambda telling: step_from(telling, "M", step, base)
    found = month_of_year(match) if match.part("y") else month(match)
    return found.meaning if found and found.meaning else exactly(None)


def day_of_month(match: "Match") -> Expression | None:
    """ "the 20th of next month"."""
    day = day_number(match.part("day"))
    if day is None or match.part("month")[-1].value != "M":
        return None
    return Expression(f"XXXX-XX-{day:02}", day_in(in_month(match), day))


def nth_weekday_of_month(match: "Match") -> Expression | None:
    """ "the first Monday of July", "the last Friday in May 2019"."""
    number = int(match.part("wd")[0].value)
    token = match.part("n")[0]
    nth = int(token.value) if token.tag == "O" else -1 if token.text.lower() == "last" else 0
    if not number or not nth or nth > 5:
        return None
    of = in_month(match)

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        if found is None:
            return None
        day = period_of(nth_weekday(found.first.year, found.first.month, number, nth), "D")
        return day if day.to("M") == found else None

    return Expression(f"XXXX-WXX-{number}", find)


def nth_week(match: "Match") -> Expression | None:
    """ "the first week of October": weeks belong to the month or year of their Thursday."""
    token = match.part("n")[0]
    nth = int(token.value) if token.tag == "O" else -1 if token.text.lower() == "last" else 0
    if not nth or match.tokens[match.match.end("n")].value != "W":
        return None
    of = year_meaning(match.part("y2"))[0] if match.part("y2") else in_month(match)

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        if found is None:
            return None
        if nth < 0:
            return period_of(found.last, "D").shift(-3).to("W")
        week = period_of(found.first, "D").shift(3).to("W").shift(nth - 1)
        return week if week.first <= found.last else None

    return Expression("XXXX-WXX", find)


def week_of(match: "Match") -> Expression | None:
    """ "the week of March 6"."""
    day = day_month(match)
    if day is None or day.meaning is None or match.tokens[match.match.start("m") - 2].value != "W":
        return None
    of = day.meaning

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        return found.to("W") if found else None

    return Expression("XXXX-WXX", find, needs=day.needs)


def weekday_and_day(match: "Match") -> Expression | None:
    """ "Friday the 15th": the nearest such day."""
    number, day = int(match.part("wd")[0].value), day_number(match.part("day"))
    if day is None or not number:
        return None

    def find(telling: Telling) -> Period | None:
        if telling.today is None:
            return None
        here = telling.today.to("M")
        days = [day_of(m.first.year, m.first.month, day) for m in (here.shift(n) for n in range(-3, 4))]
        return nearest(telling, [d for d in days if d and d.first.isoweekday() == number])

    return Expression(f"XXXX-XX-{day:02}", find)


def day_beside(match: "Match") -> Expression | None:
    """ "the day before yesterday"."""
    step = int(match.part("e")[0].value) + (1 if match.part("j")[0].text.lower() == "after" else -1)
    return Expression("PAST_REF" if step < 0 else "FUTURE_REF", lambda t: t.today.shift(step) if t.today else None)


def from_now(match: "Match") -> Expression | None:
    """ "two weeks from now", "three days from tomorrow"."""
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    base = match.part("base")[0]
    if count is None or base.tag == "R" and base.text.lower() != "now":
        return None
    step = int(base.value) if base.tag == "E" else 0
    unit, count = ("D", 7 * count) if unit == "W" else (unit, count)
    return Expression("FUTURE_REF", lambda t: moved(t.today.shift(step) if t.today else None, unit, count, t))


def in_figures(match: "Match") -> Expression | None:
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
    if len(parts[0]) > 2 or len(parts[2]) not in {2, 4} or mark == "." and len(parts[2]) == 2:
        return None
    year = c if len(parts[2]) == 4 else c + (1900 if c > 50 else 2000)
    british, american = day_of(year, b, a), day_of(year, a, b)
    if british is None and american is None:
        return Expression(f"{year:04}-{b:02}-{a:02}", needs="impossible") if 1 <= b <= 12 and 29 <= a <= 31 else None
    timex = (british or american).timex  # type: ignore[union-attr]
    needs = "dotted" if mark == "." else ""
    return Expression(timex, lambda t: (british or american) if t.british else (american or british), needs=needs)


def weekday(match: "Match") -> Expression | None:
    number = int(match.part("wd")[0].value)
    if not number:
        return None
    words = [token.text.lower() for token in match.part("dir")] if "dir" in match.match.re.groupindex else []
    timex = f"XXXX-WXX-{number}"
    token = match.part("wd")[0]
    needs = "weekday" if len(token.text) > 5 else "short"
    if token.text.lower().endswith("days"):
        return Expression(timex, None, needs=needs, speaks=False)
    word = words[-1] if words else ""

    def find(telling: Telling) -> Period | None:
        base = telling.spoken() if word in PRIOR | AFTER else telling.today
        if base is None:
            return None
        here = base.to("D") if base.unit != "D" else base
        back = (here.first.isoweekday() - number) % 7
        if word in PRIOR | {"last", "past"}:
            return here.shift(-(back or 7))
        if word in AFTER | {"next", "coming", "upcoming"}:
            return here.shift((-back) % 7 or 7)
        if word == "this":
            return here.shift((-back) % 7)
        return here.shift((-back) % 7 if telling.tense() == "future" else -back)

    return Expression(timex, find, needs=needs)


def weekday_of_week(match: "Match") -> Expression | None:
    number = int(match.part("wd")[0].value)
    unit = match.part("y")[-1]
    if not number or unit.value != "W":
        return None
    part = match.part("part") if "part" in match.match.re.groupindex else []
    step, base = direction([token.text.lower() for token in match.part("y")])

    def find(telling: Telling) -> Period | None:
        week = step_from(telling, "W", step, base)
        return period_of(week.first, "D").shift(number - 1) if week else None

    return Expression(f"XXXX-WXX-{number}", find, clock=f"T{part[0].value}" if part else "")


def every_weekday(match: "Match") -> Expression | None:
    number = int(match.part("wd")[0].value)
    part = match.tokens[match.match.end() - 1]
    return Expression(f"XXXX-WXX-{number}" + (f"T{part.value}" if part.tag == "P" else ""), None, speaks=False)


def today(match: "Match") -> Expression | None:
    token = match.part("e")[0]
    word, step = token.text.lower(), int(token.value)
    clock = "TNI" if word in {"tonight", "overnight"} else ""

    def find(telling: Telling) -> Period | None:
        return telling.today.shift(step) if telling.today else None

    return Expression("PRESENT_REF" if step == 0 else "PAST_REF" if step < 0 else "FUTURE_REF", find, clock=clock)


# ------------------------------------------------------------------------------------------------ months, quarters


def month(match: "Match") -> Expression | None:
    token = match.part("m")[0]
    number = int(token.value)
    words = [t.text.lower() for t in match.part("dir")] if "dir" in match.match.re.groupindex else []
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


def month_of_year(match: "Match") -> Expression | None:
    number = int(match.part("m")[0].value)
    meaning, timex = year_meaning(match.part("y"))

    def find(telling: Telling) -> Period | None:
        found = meaning(telling)
        return Period("M", found.year * 12 + number - 1) if found else None

    return Expression(f"{timex}-{number:02}", find)


def months_of_year(match: "Match") -> Expression | None:
    """ "Jul/Aug 2020", "May to June 2003"."""
    first, last = (int(match.part(name)[0].value) for name in ("m", "m2"))
    year = int(match.part("y")[0].value)
    if first >= last:
        return None
    return Expression("", exactly(Period("M", year * 12 + first - 1)), exactly(Period("M", year * 12 + last - 1)))


def part_of_year(match: "Match") -> Expression | None:
    """ "the third quarter of 1990", "last year's first half", "fourth-quarter"."""
    unit = "H" if match.part("q")[0].tag == "h" else "Q"
    token = match.part("n")[0]
    if token.tag == "l":
        number = 2 if unit == "H" and token.text.lower() == "last" else 0
    else:
        number = int(token.value)
    return nth_part(unit, number, match.part("y"))


def part_in_figures(match: "Match") -> Expression | None:
    """ "Q3 2019", "2019 H1", "Q2"."""
    text = match.part("p")[0].text
    if not text[0].isupper():
        return None
    return nth_part(text[0], int(text[1]), match.part("y") if "y" in match.match.re.groupindex else [])


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
        )
    meaning, timex = year_meaning(year)

    def find(telling: Telling) -> Period | None:
        found = meaning(telling)
        return Period(unit, found.year * parts + number - 1) if found else None

    return Expression(f"{timex}-{unit}{number}", find)


def quarter_before(match: "Match") -> Expression | None:
    """ "the year-ago third quarter"."""
    number = int(match.part("n")[0].value)
    return Expression(
        f"XXXX-Q{number}", lambda t: Period("Q", (t.anchor.year - 1) * 4 + number - 1) if t.anchor else None, speaks=False
    )


def quarter_of_year(match: "Match") -> Expression | None:
    """ "the 1988 period": of the kind last spoken of."""
    number = int(match.part("y")[0].value)

    def find(telling: Telling) -> Period | None:
        quarter = telling.quarter_near()
        return Period("Q", number * 4 + quarter.number % 4) if quarter else Period("Y", number)

    return Expression(f"{number:04}", find, speaks=False)


def latest_quarter(match: "Match") -> Expression | None:
    """ "the latest quarter": the one spoken of, else the last that ended."""
    return Expression("PAST_REF", lambda t: t.quarter_near() or step_from(t, "Q", -1, "now"), speaks=False, needs="resolved")


def this_unit(match: "Match") -> Expression | None:
    """ "later in the day", "the end of the year"."""
    unit = str(match.part("u")[0].value)
    if unit in "smhEC":
        return None
    return Expression("XXXX", lambda t: step_from(t, unit, 0, "now"), speaks=False, needs="resolved")


def the_quarter(match: "Match") -> Expression | None:
    return Expression("XXXX-QX", lambda t: t.quarter_near(), needs="resolved")


# ------------------------------------------------------------------------------------------------ relative


def ago(match: "Match") -> Expression | None:
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    if count is None:
        return Expression("PAST_REF", None)
    return Expression("PAST_REF", lambda t: moved(t.today, unit, -count, t, match.part("c")[0].tag in "ad"), speaks=unit != "Y")


def earlier(match: "Match") -> Expression | None:
    """ "a year earlier", "two days later": counted from the date last spoken of."""
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    sign = 1 if match.part("dir")[0].tag == "r" else -1
    if count is None:
        return Expression("PAST_REF" if sign < 0 else "FUTURE_REF", None)
    return Expression(
        "PAST_REF" if sign < 0 else "FUTURE_REF",
        lambda t: moved(t.spoken(), unit, sign * count, t, match.part("c")[0].tag in "ad"),
        speaks=False,
    )


def moved(base: Period | None, unit: str, count: float, telling: Telling, single: bool = False) -> Period | None:
    """The unit that lies so many units from a date."""
    if base is None or abs(count) > 9000:
        return None
    if unit == "Y" and single and abs(count) == 1 and (quarter := telling.quarter_near()) is not None:
        return quarter.shift(int(4 * count))
    if unit in "smh":
        return base.to("D") if abs(count) < 12 or unit != "h" else base.to("D").shift(round(count / 24))
    if count != int(count):
        if unit == "Y":
            return base.to("M").shift(round(count * 12))
        return None
    times, grain = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y")}.get(unit, (1, unit))
    return base.to(grain).shift(int(count) * times)


def year_earlier(match: "Match") -> Expression | None:
    """ "the year-ago quarter", "year-earlier": the like period of the year before."""
    def find(telling: Telling) -> Period | None:
        quarter = telling.quarter_near()
        if quarter is not None:
            return quarter.shift(-4)
        return telling.today.to("Y").shift(-1) if telling.today else None

    return Expression("PAST_REF", find, speaks=False)


def deictic(match: "Match") -> Expression | None:
    """ "last week", "this year", "the following month", "next quarter"."""
    token = match.part("u")[0]
    unit = str(token.value)
    words = [t.text.lower() for t in match.tokens[match.match.start() : match.match.end()]]
    if unit in "smhF":
        return None
    if unit == "E" and any(word in {"last", "past"} for word in words):
        return None
    step, base = direction(words)
    if any(word in SAME for word in words):
        base = "said"
    if unit == "Q" and "latest" in words:
        return Expression("PAST_REF", lambda t: t.quarter_near() or step_from(t, "Q", -1, "now"))
    timex = "PRESENT_REF" if step == 0 else "PAST_REF" if step < 0 else "FUTURE_REF"
    return Expression(timex, lambda t: step_from(t, unit, step, base), speaks=base == "now")


def unit_after_next(match: "Match") -> Expression | None:
    """ "the week after next"."""
    unit = str(match.part("u")[0].value)
    if unit not in "WMY" or match.tokens[match.match.start() + 2].text.lower() != "after":
        return None
    return Expression("FUTURE_REF", lambda t: step_from(t, unit, 2, "now"))


def every_month(match: "Match") -> Expression | None:
    """ "each July"."""
    return Expression(f"XXXX-{int(match.part('m')[0].value):02}", None, speaks=False)


def past_unit(match: "Match") -> Expression | None:
    """ "the past year", "the current quarter"."""
    unit = str(match.part("u")[0].value)
    word = match.part("dir")[0].text.lower()
    if unit in "smhF" or word in {"future", "recent"}:
        return None
    step = -1 if word == "past" else 0
    return Expression("PAST_REF" if step else "PRESENT_REF", lambda t: step_from(t, unit, step, "now"))


def weekend(match: "Match") -> Expression | None:
    words = [t.text.lower() for t in match.part("dir")]
    if match.part("w")[0].text.lower().endswith("s"):
        return Expression("XXXX-WXX-WE", None)

    def find(telling: Telling) -> Period | None:
        if telling.today is None:
            return None
        here = telling.today.to("X")
        step = direction(words)[0]
        if not step and "this" not in words and telling.tense() != "future" and telling.today.first.isoweekday() < 6:
            step = -1
        return here.shift(step)

    return Expression("XXXX-WXX-WE", find)


def part_of_day(match: "Match") -> Expression | None:
    token = match.part("p")[0]
    words = [t.text.lower() for t in match.tokens[match.match.start() : match.match.end() - 1]]
    if not words or token.text.lower().endswith("s"):
        return None
    clock = f"T{token.value}"
    if words == ["the"]:
        return Expression("XXXX-XX-XX" + clock, None, clock=clock, kind="clock", needs="the part")
    if "last" in words or "previous" in words:
        step = -1 if token.value == "NI" else -1
    else:
        step = 1 if "next" in words or "following" in words else 0
    base = "said" if {"that", "same", "next", "following", "previous"} & set(words) else "now"
    return Expression("XXXX-XX-XX" + clock, lambda t: step_from(t, "D", step, base), clock=clock)


# ------------------------------------------------------------------------------------------------ long spans


def year(match: "Match") -> Expression | None:
    tokens = match.part("y")
    meaning, timex = year_meaning(tokens)
    words = [token.text.lower() for token in tokens]
    if tokens[-1].tag == "Y":
        printed = tokens[-1].text
        alone = len(tokens) == 1
        return Expression(timex, meaning, needs=("year" if printed.isdigit() else "short year") if alone else "")
    timex = "PAST_REF" if direction(words)[0] < 0 else "FUTURE_REF" if direction(words)[0] > 0 else "PRESENT_REF"
    return Expression(timex, meaning)


def decade(match: "Match") -> Expression | None:
    token = match.part("d")[0]
    digits = "".join(character for character in token.text if character.isdigit())
    if len(digits) == 4:
        number = int(digits) // 10
    elif digits:
        number = 190 + int(digits[0]) if int(digits[0]) > 2 else 200 + int(digits[0])
    else:
        number = 190 + int(token.value)
    needs = "" if len(digits) == 4 or not token.text[:1].isalnum() else "decade"
    return Expression("", exactly(Period("E", number)), needs=needs)


def century(match: "Match") -> Expression | None:
    if match.part("u")[0].value != "C":
        return None
    return Expression("", exactly(Period("C", int(match.part("n")[0].value) - 1)))


def season(match: "Match") -> Expression | None:
    token = match.part("s")[0]
    number = int(token.value)
    words = [t.text.lower() for t in match.part("dir")]
    year = match.part("y")
    needs = "season" if not words and not year else ""
    code = ("SP", "SU", "FA", "WI")[number]
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
            return around[1] if number != 3 else min(
                (p for p in around if p), key=lambda p: abs(middle(p) - telling.today.first.toordinal())  # type: ignore[union-attr]
            )
        return nearest(telling, around)

    return Expression(f"XXXX-{code}", find_near, needs=needs)


def named_day(match: "Match") -> Expression | None:
    name = str(match.part("h")[0].value)
    words = [t.text.lower() for t in match.part("dir")]
    return holiday_expression(name, words, match.part("y"))


def holiday_expression(name: str, words: Sequence[str], year: list[Token]) -> Expression | None:
    if name not in HOLIDAYS:
        return None
    if year:
        return Expression("", exactly(holiday(name, int(year[0].value))))
    step = direction(words)[0] if words else 0

    def find(telling: Telling) -> Period | None:
        around = [p for p in years_around(telling, lambda y: holiday(name, y)) if p]
        if telling.anchor is None:
            return None
        if step < 0:
            return max((p for p in around if p.first < telling.anchor), key=lambda p: p.first, default=None)
        if step > 0:
            return min((p for p in around if p.first > telling.anchor), key=lambda p: p.first, default=None)
        return nearest(telling, around)

    return Expression("PAST_REF" if step < 0 else "FUTURE_REF" if step > 0 else "XXXX-XX-XX", find)


# ------------------------------------------------------------------------------------------------ vague


def vague(match: "Match") -> Expression | None:
    return Expression(str(match.part("r")[0].value), None, speaks=False)


def vague_noun(match: "Match") -> Expression | None:
    token = match.part("j")[0]
    word = token.text.lower()
    if word in {"past", "present", "future"} and match.tokens[match.match.start()].tag != "d":
        return None
    return Expression(str(token.value), None, needs="noun" if word == "past" else "", speaks=False)


# ------------------------------------------------------------------------------------------------ times of day


def clock(match: "Match") -> Expression | None:
    token = match.part("t")[0]
    part = match.part("p")
    time = read_clock(token, str(part[-1].value) if part else "")
    return Expression("T" + time, None, clock="T" + time, kind="clock") if time else None


def read_clock(token: Token, part: str) -> str:
    """The time in 24 hours, or nothing where there is none such."""
    if token.tag == "X":
        return str(token.value)
    digits = [int(group) for group in "".join(c if c.isdigit() else " " for c in token.text).split()]
    hour, minute = digits[0], digits[1] if len(digits) > 1 else 0
    letters = "".join(c for c in token.text.lower() if c in "apm")
    if hour > 24 or minute > 59 or letters and hour > 12:
        return ""
    if ("p" in letters or part in {"AF", "EV", "NI"}) and hour < 12:
        hour += 12
    elif "a" in letters and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}"


def with_clocks(phrase: str, found: list[Expression]) -> list[Expression]:
    """Times of day joined to the day beside them: "10 p.m. Wednesday", "Thursday evening"."""
    made: list[Expression] = []
    for expression in found:
        before = made[-1] if made else None
        if before is not None and close(phrase, before, expression):
            if before.kind == "clock" and expression.daily and expression.clock in {"", "TNI", "TEV", "TAF", "TMO"}:
                clock = later_half(before.clock, expression.clock)
                made[-1] = structs.replace(expression, clock=clock, start=before.start)
                continue
            if expression.kind == "clock" and before.daily and not before.clock:
                made[-1] = structs.replace(before, clock=expression.clock, end=expression.end)
                continue
        made.append(expression)
    return made


def later_half(clock: str, part: str) -> str:
    """A bare "8:30" in the evening is 20:30."""
    hour = int(clock[1:3]) if clock[1:3].isdigit() else 24
    return f"T{hour + 12}{clock[3:]}" if part in {"TNI", "TEV", "TAF"} and 0 < hour < 12 else clock


def close(phrase: str, one: Expression, other: Expression) -> bool:
    gap = phrase[one.end : other.start].lower().replace(",", " ").split()
    return all(word in {"on", "at", "in", "the", "of", "est", "gmt", "bst", "edt"} for word in gap) and len(gap) < 3
