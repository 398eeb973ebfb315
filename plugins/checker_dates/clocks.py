"""Times of day, and the days beside them."""

from msgspec import structs

from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.token import Token

HOURS = 12  # on the face of a clock


def clock(match: Match) -> Expression | None:
    token = match.part("t")[0]
    part = match.part("p")
    time = read_clock(token, str(part[-1].value) if part else "")
    return Expression("T" + time, None, clock="T" + time, kind="clock") if time else None


def hour_of_part(match: Match) -> Expression | None:
    """As in "at 4 in the morning", "eleven at night" with "the" there or not."""
    hour = float(match.part("t")[0].value)
    part = str(match.part("p")[0].value)
    if not 1 <= hour <= HOURS or hour != int(hour) or match.whole[1].text.lower() != "in":
        return None
    later = part in {"AF", "EV", "NI"} and hour < HOURS
    time = f"T{int(hour) + (HOURS if later else 0):02}:00"
    return Expression(time, None, clock=time, kind="clock", needs="hour")


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
