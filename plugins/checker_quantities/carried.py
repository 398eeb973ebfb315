"""Figures that are of what the one before them is of: "sales of $5m (£3m)", "profits rose 5% to £3m, up from £2m"."""

import re

from msgspec.structs import replace

from checker import Quantity
from checker_quantities.counted import CHANGE_NOUNS

Found = tuple[int, int, Quantity]

FAR = 60  # code points between two figures that are of one thing
# The same sum in another currency, within brackets.
CONVERTED = re.compile(
    r" ?\((?:(?:or|about|around|some|roughly|approximately|nearly|equal to|worth) )?|[;,] ?(?:or )?| or "
)
# What it was before, or what it came to.
WHEN = (
    r"(?:,? (?:(?:in|on|during|for|by) (?:[a-z0-9]+ ){0,3}?[a-z0-9]+|"
    r"(?:a|this|last|the) (?:[a-z]+ ){0,2}(?:year|month|week|quarter|day|half|season)))?"
)
MOVED = re.compile(
    rf"{WHEN},? (?:(?:up|down) )?(?:to|from)(?: (?:just|only|about|around|some|nearly|almost|over|under|more than|less "
    r"than|a revised|revised|a record|the))*(?: previous)? ?"
)


# What it was at another time, if that time stands after it.
HEDGES = r"(?: (?:just|only|about|around|some|nearly|almost|over|under|more than|less than|a revised|a record))?"
COMPARED = re.compile(rf"{WHEN},? (?:as )?(?:compared (?:with|to)|against|versus|vs\.?){HEDGES} ?")
AND_AT = re.compile(rf"{WHEN}(?: (?:earlier|ago|before|previously))?,? and{HEDGES} (?:by |to )?")
PERIOD = r"(?:year|month|week|quarter|half|season|decade|day|night|period)"
AT_A_TIME = re.compile(
    rf" (?:(?:an?|one|two|three|five|ten) {PERIOD}s? (?:earlier|ago|before|previously)|the {PERIOD} before|"
    rf"(?:last|the (?:previous|prior|same)) {PERIOD}|previously|earlier|"
    r"(?:in|for|during|at|on|by) (?:the )?(?:same|previous|prior|corresponding|comparable|year-earlier|year-ago|"
    r"prior-year|first|second|third|fourth|last|[a-z]+ quarter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|1[89][0-9]{2}|20[0-9]{2}))(?![a-z])"
)


def carried(text: str, low: str, one: Found, other: Found, main: Found) -> Found:
    """The second of two figures, bound to what the first is of where the words between say so. `main` is the last that
    is not the one before it in another currency.
    """
    (_, end, first), (start, stop, second) = one, other
    if not 0 < start - end <= FAR or (first.counted is None and (second.unit is not None or first.unit is None)):
        return other
    if at_two_times(low, one, other):
        change = first.change if second.change is None else second.change
        return start, stop, replace(like(second, first), change=change)
    if second.dimension == "count":
        bare = second.unit is None and first.unit is not None
        return (start, stop, like(second, first)) if bare and counts_too(low, one, other) else other
    if not {first.dimension, second.dimension} <= BOUND:
        return other
    if not same_amount(text, low, one, other) and not moved(low, one, other) and not compared(low, one, other):
        if main is one or low[end : end + 1] != ")" or not after_main(low, end + 1, main, other):
            return other
    return start, stop, replace(second, counted=first.counted)


def like(one: Quantity, other: Quantity) -> Quantity:
    """One figure with the unit of another, and of what that is."""
    return replace(one, unit=other.unit, dimension=other.dimension, counted=other.counted)


def of_one_size(one: Quantity, other: Quantity) -> bool:
    """Whether neither is so much more that only its scale word can tell: not "from 3.2 to 4.1 million"."""
    ends = [end for value in (one, other) for end in (value.low, value.high) if end]
    return bool(ends) and max(ends) < HUNDRED * min(ends)


HUNDRED = 100


def in_other_terms(low: str, one: Found, other: Found) -> Found:
    """The second of two figures as the same change, where it is the first in other terms: "fell 40 points, or 0.5%"."""
    (_, end, first), (start, stop, second) = one, other
    if (
        first.change is None
        or second.change is not None
        or first.dimension == second.dimension
        or "percent" not in (first.dimension, second.dimension)
        or IN_OTHER_TERMS.fullmatch(low, end, start) is None
    ):
        return other
    return start, stop, replace(second, change=first.change)


def after_main(low: str, end: int, main: Found, other: Found) -> bool:
    """Whether a figure is what the one in front of a bracket was: "to £3m ($5m) from £2m"."""
    one = main[0], end, main[2]
    return moved(low, one, other) or compared(low, one, other)


def compared(low: str, one: Found, other: Found) -> bool:
    """Whether a figure is what another was at another time: "was £3m, compared with £2m a year earlier"."""
    (_, end, first), (start, stop, second) = one, other
    return (
        first.unit == second.unit
        and COMPARED.fullmatch(low, end, start) is not None
        and AT_A_TIME.match(low, stop) is not None
    )


def at_two_times(low: str, one: Found, other: Found) -> bool:
    """Whether two figures are of one thing at two times: "rose 5% in May and 2% in June"."""
    (_, end, first), (start, stop, second) = one, other
    return (
        first.dimension == second.dimension
        and (second.unit == first.unit or (second.unit is None and first.unit is not None))
        and " and" in low[end:start]
        and AND_AT.fullmatch(low, end, start) is not None
        and AT_A_TIME.match(low, end) is not None
        and AT_A_TIME.match(low, stop) is not None
    )


def counts_too(low: str, one: Found, other: Found) -> bool:
    """Whether a bare number counts what the one before it counts: "to 300 boats from 250", "up from 250"."""
    (begin, end, first), (start, stop, second) = one, other
    if first.dimension in AS_THEY_ARE or not of_one_size(first, second):
        return False
    if COMPARED.fullmatch(low, end, start) is not None:
        return AT_A_TIME.match(low, stop) is not None
    if MOVED.fullmatch(low, end, start) is None:
        return False
    if first.unit in STEPS:
        return False  # "slipped two places to six"
    between = low[end:start]
    if "up from " in between or "down from " in between:
        return True
    if first.dimension == "count" and first.change is not None:
        return True
    return low.endswith("to " if "from " in between else "from ", 0, begin)


AS_THEY_ARE = frozenset(("age", "fraction"))
# What is counted on the way to a rank or a level, and is not what that counts.
STEPS = CHANGE_NOUNS | {"place", "point", "position", "spot", "notch", "rank", "rung", "slot", "tick", "stroke", "shot"}


def carried_back(low: str, one: Found, other: Found) -> Found:
    """The first of two numbers, bound to what the second counts: "fell from 400 to 300 boats"."""
    (begin, end, first), (start, _, second) = one, other
    if (
        first.unit is not None
        or first.dimension != "count"
        or second.unit is None
        or second.dimension in AS_THEY_ARE
        or low[end:start] != " to "
        or not low.endswith("from ", 0, begin)
        or not of_one_size(first, second)
    ):
        return one
    return begin, end, like(first, second)


CHANGE = re.compile(rf"(?:[a-z-]+ )?(?:{'|'.join(sorted(CHANGE_NOUNS))})s?(?![a-z])")
IN_OTHER_TERMS = re.compile(r",? or (?:(?:about|around|some|nearly|almost) )?| \((?:or )?")
BOUND = frozenset(("money", "percent"))


def same_amount(text: str, low: str, one: Found, other: Found) -> bool:
    """Whether a sum of money is the one before it in another currency."""
    (begin, end, first), (start, _, second) = one, other
    if first.dimension != "money" or second.dimension != "money" or first.unit == second.unit:
        return False
    found = CONVERTED.fullmatch(low, end, start)
    if found is None:
        return False
    return found.group().lstrip().startswith("(") or text.rfind("(", max(begin - FAR, 0), start) > text.rfind(
        ")", max(begin - FAR, 0), start
    )


def moved(low: str, one: Found, other: Found) -> bool:
    """Whether an amount is where another came to or began, or how much that is in other terms ("64p, or 6%")."""
    (_, end, first), (start, _, second) = one, other
    if first.counted is None or CHANGE.match(first.counted.lower()):
        return False  # "a 5% rise in profits to £3m": the profits came to that
    if first.unit == second.unit:
        return MOVED.fullmatch(low, end, start) is not None
    if first.change is None:
        return False
    other_terms = first.dimension != second.dimension and IN_OTHER_TERMS.fullmatch(low, end, start) is not None
    return other_terms or MOVED.fullmatch(low, end, start) is not None
