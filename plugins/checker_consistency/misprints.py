"""How surely one of two numbers, years, clock times or roads is the other, got wrong: in bits, against mere chance."""

from functools import lru_cache
from math import log2

from checker_consistency.slips import digits, plain, slip

DIGIT = log2(10)  # bits of a digit that two numbers share behind the one that is wrong: those before it tell their size
SWAP = log2(90)  # of two digits of which the one is the other turned round
OTHER = -2.0  # of two numbers that are no misprint of each other
SAME_MINUTE = 5.0  # of one odd minute of two hours
HALVES = frozenset({"00", "30"})  # minutes that are often said
AT_HAND = 4096


@lru_cache(maxsize=AT_HAND)
def surprise(one: str, other: str) -> float:
    """How seldom two decimal strings of two things of one size are as alike as these: minus log2 of the chance."""
    a, b = plain(one), plain(other)
    more = max(digits(one), digits(other)) - 1
    match slip(one, other):
        case "swapped digits":
            return SWAP + DIGIT * behind(a, b)
        case "wrong first digit" | "wrong digit":
            return DIGIT * behind(a, b)
        case "wrong last digit":
            return 0.0
        case "moved point":
            return DIGIT * more
        case _ if more > 1 and left_out(a, b):
            return DIGIT * (more - 1)
    return OTHER


def behind(one: str, other: str) -> int:
    """How many digits that say something are the same at the ends of two decimal strings."""
    one, other = one.rstrip("0."), other.rstrip("0.")
    if len(one) != len(other):
        return 0
    same = next((count for count, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=True)) if a != b), 0)
    return sum(digit.isdigit() for digit in one[len(one) - same :])


def left_out(one: str, other: str) -> bool:
    """Whether one of two strings is the other without one character."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def surprise_of_years(one: str, other: str) -> float:
    """The same of two years, which are mostly of one century."""
    return surprise(one[2:], other[2:]) if one[:2] == other[:2] and min(one[2:], other[2:]) >= "10" else OTHER


def surprise_of_beginnings(one: str, other: str) -> float:
    """The same of two years since when something is so, of which a story has few."""
    return surprise_of_years(one, other) + DIGIT


def surprise_of_times(one: str, other: str) -> float:
    """The same of two clock times. What happens within an hour is told at several times; at one odd minute of two hours
    nothing happens twice.
    """
    hour, minute = one.split(":")
    also, same = other.split(":")
    if minute == same:
        return SAME_MINUTE if minute not in HALVES else OTHER
    return SAME_MINUTE if slip(hour + minute, also + same) == "swapped digits" else OTHER


def surprise_of_roads(one: str, other: str) -> float:
    """The same of two roads, of one kind."""
    mine, theirs = (road.strip("ABMI-") for road in (one, other))
    if not (mine.isdigit() and theirs.isdigit()) or one.removesuffix(mine) != other.removesuffix(theirs):
        return OTHER
    return surprise(mine, theirs)
