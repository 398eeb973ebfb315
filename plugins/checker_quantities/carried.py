"""Amounts that are of what the one before them is of: "sales of $5m (£3m)", "profits rose 5% to £3m, up from £2m"."""

import re

from msgspec.structs import replace

from checker import Quantity
from checker_quantities.counted import CHANGE_NOUNS

Found = tuple[int, int, Quantity]

FAR = 60  # code points between two amounts that are of one thing
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


def carried(text: str, low: str, one: Found, other: Found) -> Found:
    """The second of two amounts, bound to what the first is of where the words between say so."""
    (_, end, first), (start, stop, second) = one, other
    if first.counted is None or not 0 < start - end <= FAR or not {first.dimension, second.dimension} <= BOUND:
        return other
    if not same_amount(text, low, one, other) and not moved(low, one, other):
        return other
    return start, stop, replace(second, counted=first.counted)


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
