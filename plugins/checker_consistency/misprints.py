"""How seldom two numbers of two things look like one that is got wrong: in bits, minus log2 of the chance."""

from functools import lru_cache
from math import log2

from checker.slips import digits, plain, slip

DIGIT = log2(10)  # a digit that two numbers share behind the one that is wrong; those before it tell their size
SWAP = log2(90)  # two digits that are two others turned round
SAME_MINUTE = 5.0  # one odd minute of two hours
SAME_PART = 4.0  # one time of two days
OTHER = -2.0  # no misprint at all
HALVES = frozenset({"00", "30"})  # minutes that are often said
AT_HAND = 4096


@lru_cache(maxsize=AT_HAND)
def of_numbers(one: str, other: str) -> float:
    """Of two decimal strings: two digits swapped, one changed or left out, or the point moved."""
    a, b = plain(one), plain(other)
    more = max(digits(one), digits(other)) - 1
    if is_swapped(one, other):
        return SWAP + DIGIT * behind(a, b)
    match slip(one, other):
        case "wrong first digit" | "wrong digit":
            return DIGIT * behind(a, b)
        case "wrong last digit":
            return 0.0
        case "moved point":
            return DIGIT * more
        case _ if more > 1 and is_left_out(a, b):
            return DIGIT * (more - 1)
    return OTHER


def is_swapped(one: str, other: str) -> bool:
    """Whether one of two decimal strings is the other with two digits of it in each other's place."""
    a, b = plain(one), plain(other)
    if len(a) != len(b):
        return False
    places = [place for place, (mine, theirs) in enumerate(zip(a, b, strict=True)) if mine != theirs]
    return len(places) == 2 and a[places[0]] == b[places[1]] != "." != a[places[1]] == b[places[0]]


def behind(one: str, other: str) -> int:
    """How many digits that say something are the same at the ends of two decimal strings."""
    a, b = (number.rstrip("0.")[::-1] for number in (one, other))
    if len(a) != len(b):
        return 0
    same = next((place for place, (mine, theirs) in enumerate(zip(a, b, strict=True)) if mine != theirs), 0)
    return sum(map(str.isdigit, a[:same]))


def is_left_out(one: str, other: str) -> bool:
    """Whether one of two strings is the other without one character."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def of_years(one: str, other: str) -> float:
    """Of two years, in one century."""
    return of_numbers(one[2:], other[2:]) if one[:2] == other[:2] else OTHER


def of_times(one: str, other: str) -> float:
    """Of two clock times. Two things may well happen within an hour, but not at one odd minute of two hours."""
    hour, minute = one.split(":")
    also, same = other.split(":")
    if minute == same:
        return SAME_MINUTE if minute not in HALVES else OTHER
    swapped = slip(hour + minute, also + same) == "swapped digits"
    return SAME_MINUTE if swapped and "00" not in {minute, same} else OTHER


def of_days(_one: str, _other: str) -> float:
    """Of two days of which something happened at one time of the day: two accounts of a day tell of few."""
    return SAME_PART


def of_roads(one: str, other: str) -> float:
    """Of two roads that are numbered."""
    mine, theirs = ("".join(filter(str.isdigit, road)) for road in (one, other))
    return of_numbers(mine, theirs) if one.replace(mine, "") == other.replace(theirs, "") else OTHER


def of_tallies(one: str, other: str) -> float:
    """Of two votes: those for or those against are as many, or all of them."""
    mine, theirs = (
        {*sides, sum(sides) + 0.5} for sides in (tuple(map(int, tally.split("-"))) for tally in (one, other))
    )
    return OTHER if mine.isdisjoint(theirs) else DIGIT


def of_homes(one: str, other: str) -> float:
    """Of two streets in which somebody lives."""
    return 2 * DIGIT if one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1] else OTHER
