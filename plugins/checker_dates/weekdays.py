"""Weekdays, weekends, and weeks of a month."""

from datetime import date

from msgspec import structs

from checker_dates.anchors import AFTER, PRIOR, direction, nearest, step_from
from checker_dates.calendar import Period, day_of, nth_weekday, period_of
from checker_dates.days import day_month, day_near, day_number
from checker_dates.leaning import leaning
from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.months import in_month
from checker_dates.numbers import number_of
from checker_dates.sets import one_of_several
from checker_dates.telling import Telling
from checker_dates.years import year_meaning

SOME_DAYS = 4  # days from which a day whose name owns something is as likely the next of that name
# What is fixed beforehand, and told of as often before as after it.
FIXED = frozenset(
    """primary primaries caucus caucuses vote voting election elections referendum ballot runoff debate debates contest
    contests convention summit meeting conference hearing trial session ceremony game match final semi-final race launch
    budget""".split()
)
NEXT_WORDS, MOST_WORDS = 60, 5  # code points and words behind a day in which what it owns is named
MANY = 10  # weekdays that anybody counts


def weekday(match: Match) -> Expression | None:
    number = int(match.part("wd")[0].value)
    if not number:
        return None
    words = match.words("dir")
    timex = f"XXXX-WXX-{number}"
    token = match.part("wd")[0]
    needs = "weekday" if len(token.text) > 5 else "short"
    if token.text.lower().endswith("days") or one_of_several(match):
        return Expression(timex, None, needs=needs, speaks=False)
    word = words[-1] if words else ""

    def find(telling: Telling) -> Period | None:
        base = telling.spoken() if word in PRIOR | AFTER else telling.today
        if base is None or base.holds("W"):
            return None
        here = base.to("D") if base.unit != "D" else base
        back = (here.first.isoweekday() - number) % 7
        if word in PRIOR | {"last", "past"}:
            return here.shift(-(back or 7))
        if word in AFTER | {"next", "coming", "upcoming"}:
            return here.shift((-back) % 7 or 7)
        if word == "this":
            return here.shift((-back) % 7)
        ahead = telling.tense() == "future" or (back >= SOME_DAYS and telling.owns() and looks_on(telling, back))
        return here.shift((-back) % 7 if ahead else -back)

    return Expression(timex, find, needs=needs)


def looks_on(telling: Telling, back: int) -> bool:
    """Whether a day owns what is fixed beforehand, and nothing right before shows that it is past: "heading into
    Tuesday's vote", but not "victims of Tuesday's fire".
    """
    owned = telling.text[telling.end + 2 : telling.end + NEXT_WORDS].split(".", maxsplit=1)[0].lower()
    if FIXED.isdisjoint(owned.replace(",", " ").split()[:MOST_WORDS]):
        return False
    before = telling.before()
    found = "future" if before.endswith(" for ") else leaning(before)
    return " " in before.strip() and (found == "future" or (not found and back > SOME_DAYS))


def weekdays_counted(match: Match) -> Expression | None:
    """As in "two Sundays ago", "three Fridays from now", "two Mondays later"."""
    number, count = int(match.part("wd")[0].value), number_of(match.part("c"))
    if not number or count is None or not 1 <= count <= MANY or count != int(count):
        return None
    if match.part("base") and [token.text.lower() for token in match.whole[-2:]] != ["from", "now"]:
        return None
    back = bool(match.part("dir")) and match.part("dir")[0].tag in "ge"
    said = bool(match.part("dir")) and match.part("dir")[0].tag != "g"
    steps = int(count) - 1

    def find(telling: Telling) -> Period | None:
        base = telling.spoken() if said else telling.today
        if base is None or base.holds("W"):
            return None
        here = base.to("D")
        away = (here.first.isoweekday() - number) % 7
        return here.shift(-(away or 7) - 7 * steps if back else ((-away) % 7 or 7) + 7 * steps)

    return Expression("PAST_REF" if back else "FUTURE_REF", find)


def weekday_of_week(match: Match) -> Expression | None:
    number = int(match.part("wd")[0].value)
    unit = match.part("y")[-1]
    if not number or unit.value != "W":
        return None
    part = match.part("part")
    step, base = direction(match.words("y"))

    def find(telling: Telling) -> Period | None:
        week = step_from(telling, "W", step, base)
        return period_of(week.first, "D").shift(number - 1) if week else None

    return Expression(f"XXXX-WXX-{number}", find, clock=f"T{part[0].value}" if part else "")


def nth_weekday_of_month(match: Match) -> Expression | None:
    """As in "the first Monday of July", "the last Friday in May 2019"."""
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


def weekday_and_day(match: Match) -> Expression | None:
    """As in "Friday the 15th", "Friday the fifteenth", "Friday the 15": the nearest such day."""
    number, day = int(match.part("wd")[0].value), day_number(match.part("day"))
    if day is None or not number:
        return None
    counted = match.part("day")[0].tag == "N"
    if not counted and not match.whole[-1].text[0].isdigit() and [token.tag for token in match.whole[1:-1]] != ["d"]:
        return None  # "on Friday, the fourth fall in a week"

    def find(telling: Telling) -> Period | None:
        if telling.today is None:
            return None
        here = telling.today.to("M")
        days = [day_of(m.first.year, m.first.month, day) for m in (here.shift(n) for n in range(-3, 4))]
        return nearest(telling, [d for d in days if d and d.first.isoweekday() == number])

    if not counted:
        return Expression(f"XXXX-XX-{day:02}", find)
    token = match.part("wd")[0]
    alone = weekday(match)
    shorter = structs.replace(alone, start=token.start, end=token.end, daily=True) if alone else None
    return Expression(f"XXXX-XX-{day:02}", find, needs="apart from counts", shorter=shorter)


def nth_week(match: Match) -> Expression | None:
    """As in "the first week of October": weeks belong to the month or year of their Thursday."""
    token = match.part("n")[0]
    nth = int(token.value) if token.tag == "O" else -1 if token.text.lower() == "last" else 0
    if not nth or match.part("u")[0].value != "W":
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


def week_of_day(match: Match) -> Expression | None:
    """As in "the week of the 18th"."""
    day = day_number(match.part("day"))
    if day is None or match.part("u")[0].value != "W":
        return None

    def find(telling: Telling) -> Period | None:
        found = day_near(telling, day)
        return found.to("W") if found else None

    return Expression("XXXX-WXX", find)


def numbered_week(match: Match) -> Expression | None:
    """As in "week 3 of 2027", by ISO 8601."""
    number = float(match.part("n")[0].value)
    if match.part("u")[0].value != "W" or not 1 <= number <= 53 or number != int(number):
        return None
    meaning = year_meaning(match.part("y"))[0]

    def find(telling: Telling) -> Period | None:
        found = meaning(telling)
        if found is None:
            return None
        first = period_of(date(found.year, 1, 4), "W")
        return first.shift(int(number) - 1)

    return Expression("XXXX-WXX", find)


def week_of(match: Match) -> Expression | None:
    """As in "the week of March 6"."""
    return around_day(match, "W", "XXXX-WXX") if match.part("u")[0].value == "W" else None


def weekend_of(match: Match) -> Expression | None:
    """As in "the weekend of March 12": that of the week, or the one that the day is beside."""
    return around_day(match, "X", "XXXX-WXX-WE")


def around_day(match: Match, unit: str, timex: str) -> Expression | None:
    """The week or weekend that a day of a month is in."""
    day = day_month(match)
    if day is None or day.meaning is None:
        return None
    of = day.meaning

    def find(telling: Telling) -> Period | None:
        found = of(telling)
        return found.to(unit) if found else None

    return Expression(timex, find, needs=day.needs)


def weekend(match: Match) -> Expression | None:
    words = match.words("dir")
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
