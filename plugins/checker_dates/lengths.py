"""Lengths of time: "a four-day walkout", "96 hours", "more than two years", "every fortnight"."""

from checker_dates.calendar import BY_LENGTH, Period
from checker_dates.match import Match
from checker_dates.meaning import Expression, Meaning
from checker_dates.numbers import JOINTS, number_of, parted
from checker_dates.telling import Telling

DAY = 86400.0
# Seconds that one of a unit lasts at least and at most, and its TimeML letter.
LASTS = {
    "s": (1.0, 1.0),
    "m": (60.0, 60.0),
    "h": (3600.0, 3600.0),
    "D": (DAY, DAY),
    "W": (7 * DAY, 7 * DAY),
    "F": (14 * DAY, 14 * DAY),
    "M": (30 * DAY, 31 * DAY),
    "Q": (90 * DAY, 92 * DAY),
    "Y": (365 * DAY, 366 * DAY),
    "E": (3650 * DAY, 3653 * DAY),
    "C": (36500 * DAY, 36525 * DAY),
}
HALVES = {"m": ("s", 60), "h": ("m", 60), "D": ("h", 24), "Y": ("M", 12), "M": ("D", 30)}
MULTIPLES = {"F": ("W", 2), "Q": ("M", 3), "E": ("Y", 10), "C": ("Y", 100)}
LEAST = frozenset({"more", "more than", "longer than", "greater than", "over", "at least"}) | {
    f"{no} {less} than" for no in ("no", "not") for less in ("less", "fewer", "shorter", "earlier")
}
MOST = frozenset({"less than", "fewer than", "shorter than", "under", "within", "at most", "up to"}) | {
    f"{no} {more} than" for no in ("no", "not") for more in ("more", "longer", "greater", "later")
}
NEARLY = frozenset("nearly almost about around approximately roughly some so".split())
FARTHEST = 200  # units that anybody looks ahead
WORKING_DAYS = 5  # of a week
SLACK = 0.1  # of a length that is said to be nearly so


def timex_of(count: float | None, unit: str) -> str:
    """The TimeML value of so many units; the count that is not said is X."""
    if count is None:
        unit = {"F": "W", "C": "C"}.get(unit, unit)
        return f"PT X{unit.upper()}".replace(" ", "") if unit in "smh" else f"PX{unit}"
    if unit in MULTIPLES:
        unit, times = MULTIPLES[unit]
        count *= times
    whole = int(count)
    rest = count - whole
    parts = [(whole, unit)] if whole or not rest else []
    if rest and unit in HALVES:
        smaller, times = HALVES[unit]
        parts.append((round(rest * times), smaller))
    elif rest:
        return f"PT{count:g}S" if unit == "s" else f"P{count:g}{unit}"
    days = "".join(f"{n}{u}" for n, u in parts if u not in "smh")
    hours = "".join(f"{n}{u.upper()}" for n, u in parts if u in "smh")
    return f"P{days}" + (f"T{hours}" if hours else "")


def seconds(count: float, unit: str) -> tuple[float, float]:
    low, high = LASTS[unit]
    return count * low, count * high


def bounds(low: float, high: float, said: str) -> tuple[float | None, float | None]:
    """The length that a bound leaves open: "more than", "up to", "nearly"."""
    if said in LEAST:
        return low, None
    if said in MOST:
        return None, high
    if said in NEARLY:
        return low * (1 - SLACK), high * (1 + SLACK)
    return low, high


def length(match: Match) -> Expression | None:
    unit = str(match.part("u")[0].value)
    if unit not in LASTS or (unit == "Q" and match.part("c")[0].tag == "a" and len(match.part("c")) == 1):
        return None
    if match.words("so") not in ([], ["so"], ["more"]) or parted(match.part("c")):
        return None
    count = number_of(match.part("c"))
    if match.part("half"):
        count = (count or 0) + 0.5
    tokens = match.whole
    said = " ".join(tokens[0].text.lower().split()) if tokens[0].tag == "A" else ""
    if count is None:
        return Expression(timex_of(None, unit), kind="duration", needs="length")
    if count > 100000:
        return None
    low, high = bounds(*seconds(count, unit), *(match.words("so") or [said]))
    whole = count == int(count) and count < FARTHEST and not said and not match.part("so")
    meaning = from_today(int(count), unit, worked(match)) if whole and unit in "DWMY" else None
    return Expression(timex_of(count, unit), meaning, kind="duration", low=low, high=high, needs="length")


def worked(match: Match) -> bool:
    """Whether only the days of work are counted: "in four business days"."""
    return match.whole[-1].value == "D" and match.whole[-2].text.lower() in {"business", "working"}


def from_today(count: int, unit: str, worked: bool) -> Meaning:
    """The unit of the calendar that lies so many of them ahead; Saturdays and Sundays are no days of work."""

    def find(telling: Telling) -> Period | None:
        today = telling.today
        if today is None:
            return None
        if not worked:
            return today.to(unit).shift(count)
        weeks, days = divmod(count, WORKING_DAYS)
        day = today.shift(7 * weeks)
        while days:
            day = day.shift(1)
            days -= day.first.isoweekday() <= WORKING_DAYS
        return day

    return find


def between(match: Match) -> Expression | None:
    """As in "two to three weeks", "12-18 months", "between two and three years", "a day or two"."""
    unit = str(match.part("u")[0].value)
    word = match.words("to")[0]
    if word not in JOINTS and not (
        word == "and" and match.before is not None and match.before.text.lower() == "between"
    ):
        return None
    first, last = number_of(match.part("c")), number_of(match.part("c2"))
    if unit not in LASTS or first is None or last is None or not 0 < first < last < 100000:
        return None
    return Expression(
        timex_of(first, unit), kind="duration", low=seconds(first, unit)[0], high=seconds(last, unit)[1], needs="length"
    )


def compound(match: Match) -> Expression | None:
    """As in "one year, two months and three days", "an hour and 20 minutes"."""
    low = high = 0.0
    written: dict[str, float] = {}
    for count_name, unit_name in (("c", "u"), ("c2", "u2"), ("c3", "u3")):
        if not match.part(unit_name):
            continue
        unit, count = str(match.part(unit_name)[0].value), number_of(match.part(count_name))
        if unit not in LASTS or count is None or unit in written or count > 100000 or count != int(count):
            return None
        written[unit] = count
        least, most = seconds(count, unit)
        low, high = low + least, high + most
    if match.part("g") and any(token.tag in "lnJ" for token in match.whole[:2]):
        return None  # "for the last three months, and two days ago"
    if match.part("g"):
        tag = match.part("g")[0].tag
        step = 1 if tag == "r" else -1
        return Expression(
            "FUTURE_REF" if tag == "r" else "PAST_REF",
            lambda t: moved_by(t.today if tag == "g" else t.spoken(), written, step),
            speaks=False,
        )
    if not any(LASTS[a] > LASTS[b] for a, b in zip(written, list(written)[1:], strict=False)):
        return None
    ordered = sorted(written, key=lambda unit: -LASTS[unit][0])
    days = "".join(f"{int(written[unit])}{unit}" for unit in ordered if unit in "YMWD")
    hours = "".join(f"{int(written[unit])}{unit.upper()}" for unit in ordered if unit in "hms")
    if len(days) + len(hours) < 2 * len(written):
        return None
    return Expression(f"P{days}" + (f"T{hours}" if hours else ""), kind="duration", low=low, high=high, needs="length")


def moved_by(base: Period | None, written: dict[str, float], step: int) -> Period | None:
    """The day that lies so many years, months, weeks and days before or after another."""
    if base is None or base.holds(min(written, key=BY_LENGTH.find)) or max(written.values()) > 9000:
        return None
    months = base.to("M").shift(step * int(12 * written.get("Y", 0) + written.get("M", 0)))
    day = Period("D", months.first.toordinal() + min(base.first.day, months.last.day) - 1)
    return day.shift(step * int(7 * written.get("W", 0) + written.get("D", 0)))


def fortnight(match: Match) -> Expression | None:
    """As in "the past fortnight", which is no unit of the calendar."""
    if match.part("u")[0].value != "F":
        return None
    low, high = seconds(1, "F")
    return Expression("P2W", kind="duration", low=low, high=high)


def whole(match: Match) -> Expression | None:
    """As in "all day", "another week", "a full year"."""
    unit = str(match.part("u")[0].value)
    word = match.whole[0].text.lower()
    if unit not in LASTS or word not in {"all", "another", "whole", "full", "entire"}:
        return None
    low, high = seconds(1, unit)
    return Expression(timex_of(1, unit), kind="duration", low=low, high=high)


def units_near(match: Match) -> Expression | None:
    """As in "recent weeks", "the coming months"."""
    return Expression(timex_of(None, str(match.part("u")[0].value)), kind="duration")


def the_year(_: Match) -> Expression | None:
    """As in "the year ended Sept. 30"."""
    low, high = seconds(1, "Y")
    return Expression("P1Y", kind="duration", low=low, high=high)


def some_units(match: Match) -> Expression | None:
    """As in "for some years"; "some quarters" are circles of people."""
    told = match.whole[0].text.lower() == "some" and match.part("u")[0].value != "Q"
    return units(match) if told else None


def units(match: Match) -> Expression | None:
    """As in "for years", "weeks of talks"."""
    unit = str(match.part("u")[0].value)
    return Expression(timex_of(None, unit), kind="duration", needs="span")
