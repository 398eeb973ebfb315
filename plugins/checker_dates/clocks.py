"""Times of day, and the days beside them."""

from msgspec import structs

from checker_dates.days import day_month
from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.token import Token

HOURS = 12  # on the face of a clock
QUARTER, HALF, SIXTY = 15, 30, 60  # minutes


def clock(match: Match) -> Expression | None:
    token = match.part("t")[0]
    part = match.part("p")
    time = read_clock(token, str(part[-1].value) if part else "")
    needs = "o'clock" if token.text.lower().endswith("clock") else ""
    return Expression("T" + time, None, clock="T" + time, kind="clock", needs=needs) if time else None


def hour_of_part(match: Match) -> Expression | None:
    """As in "at 4 in the morning", "eleven at night" with "the" there or not."""
    hour = float(match.part("t")[0].value)
    part = str(match.part("p")[0].value)
    if not 1 <= hour <= HOURS or hour != int(hour) or match.whole[1].text.lower() != "in":
        return None
    later = part in {"AF", "EV", "NI"} and hour < HOURS
    time = f"T{int(hour) + (HOURS if later else 0):02}:00"
    return Expression(time, None, clock=time, kind="clock", needs="hour")


def stamp(match: Match) -> Expression | None:
    """As in "Tue Jan 28 08:30:00 2020", which is how computers write it."""
    day, time = day_month(match), read_clock(match.part("t")[0], "")
    return structs.replace(day, clock=f"T{time}") if day and time else None


def on_the_hour(match: Match) -> Expression | None:
    """As in "six o'clock"."""
    if match.whole[2].text.lower() != "clock":
        return None
    part = match.part("p")
    return face(float(match.part("t")[0].value), 0, str(part[-1].value) if part else "", "o'clock")


def by_the_hands(match: Match) -> Expression | None:
    """As in "half past six", "a quarter to nine in the morning", "five minutes to midnight"."""
    token, to = match.part("t")[0], match.words("to")[0]
    if to not in {"past", "to"} or (match.part("v") and match.part("v")[0].value != "m"):
        return None
    minutes = HALF if match.part("h") else QUARTER if match.part("q") else float(match.part("m")[0].value)
    if to == "to" and match.part("m") and token.tag != "X" and not match.part("p") and not match.part("v"):
        return None  # "ten to six" is a score as well
    hour = float(str(token.value)[:2]) if token.tag == "X" else float(token.value)
    part = "X" if token.tag == "X" else str(match.part("p")[-1].value) if match.part("p") else ""
    if not 0 < minutes < SIXTY or minutes != int(minutes):
        return None
    return face(hour, int(minutes if to == "past" else -minutes), part, "hands")


def face(hour: float, minutes: int, part: str, needs: str) -> Expression | None:
    """A time on the face of a clock: so many minutes after or before an hour, in a part of the day."""
    if hour != int(hour) or not (1 <= hour <= HOURS or part == "X"):
        return None
    later = part in {"AF", "EV", "NI"} and hour < HOURS
    total = (int(hour) + (HOURS if later else 0)) * SIXTY + minutes
    time = f"T{total // SIXTY % (2 * HOURS) if minutes else total // SIXTY:02}:{total % SIXTY:02}"
    return Expression(time, None, clock=time, kind="clock", needs="" if part else needs)


def hours(match: Match) -> Expression | None:
    """As in "at 1900 hours", "0930 hrs EST"; else so many hours."""
    token, unit = match.part("t")[0], match.part("v")[0]
    found = four_figures(match) if unit.value == "h" else None
    if found is None:
        return None
    if token.text[0] == "0" or match.whole[-1].tag == "Z":
        return found
    low = high = 3600.0 * float(token.value)
    length = Expression(f"PT{int(token.value)}H", kind="duration", low=low, high=high, start=token.start, end=unit.end)
    return structs.replace(found, needs="at hours", shorter=length)


def four_figures(match: Match) -> Expression | None:
    """As in "1900 GMT"."""
    text = match.part("t")[0].text
    if len(text) != 4 or not text.isdigit() or int(text) >= 2400 or int(text[2:]) >= 60:
        return None
    time = f"T{text[:2]}:{text[2:]}"
    return Expression(time, None, clock=time, kind="clock")


def read_clock(token: Token, part: str) -> str:
    """The time in 24 hours, or nothing where there is none such."""
    if token.tag == "X":
        return str(token.value)
    digits = [int(group) for group in "".join(c if c.isdigit() else " " for c in token.text).split()]
    hour, minute = digits[0], digits[1] if len(digits) > 1 else 0
    letters = "".join(c for c in token.text.lower() if c in "apm")
    if hour > 24 or minute > 59 or (letters and hour > 12):
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
