"""Whether one of two numbers, years, clock times or roads is the other with a digit got wrong."""

from functools import lru_cache

from checker_consistency.slips import digits, plain, slip

LEAST = 2  # digits that say something, of numbers that are not alike by chance
HALVES = frozenset({"00", "30"})  # minutes that are often said
AT_HAND = 4096


@lru_cache(maxsize=AT_HAND)
def is_misprint(one: str, other: str) -> bool:
    """Whether one of two decimal strings is the other with two digits swapped, one that is not the last changed or left
    out, or the point moved; the digits say enough that two numbers of two things are seldom so alike.
    """
    fewer, more = sorted((digits(one), digits(other)))
    if more < LEAST:
        return False
    how = slip(one, other)
    if how == "other number":
        return fewer >= LEAST and left_out(plain(one), plain(other))
    return how != "wrong last digit"


def is_swapped(one: str, other: str) -> bool:
    """Whether one of two decimal strings is the other with two neighbouring digits swapped."""
    return slip(one, other) == "swapped digits" and min(digits(one), digits(other)) >= LEAST


def left_out(one: str, other: str) -> bool:
    """Whether one of two strings is the other without one character."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def is_other_hour(one: str, other: str) -> bool:
    """Whether one of two clock times is the other at another hour, to the minute, or with two digits swapped.

    What happens within an hour is told at several times; at one odd minute of two hours nothing happens twice.
    """
    hour, minute = one.split(":")
    also, same = other.split(":")
    if minute == same:
        return minute not in HALVES
    return slip(hour + minute, also + same) == "swapped digits" and not {minute, same} & HALVES


def is_other_road(one: str, other: str) -> bool:
    """Whether one of two roads is the other with one digit changed or two swapped."""
    if len(one) != len(other) or sum(a != b for a, b in zip(one, other, strict=True)) > LEAST:
        return False
    places = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if not all(one[i].isdigit() and other[i].isdigit() for i in places):
        return False
    return len(places) == 1 or sorted(one) == sorted(other)
