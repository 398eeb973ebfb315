"""How one number comes to stand for another: a digit mistyped, two digits swapped, the point moved."""

from typing import Literal

Slip = Literal["wrong first digit", "wrong digit", "wrong last digit", "swapped digits", "moved point", "other number"]
QUARTERS = ("25", "75")


def slip(one: str, other: str) -> Slip:
    """What makes one of two decimal strings of the other. The last digit is the last one that is not a zero."""
    a, b = plain(one), plain(other)
    if len(a) != len(b):
        return "moved point" if bare(a) == bare(b) else "other number"
    places = [place for place, (mine, theirs) in enumerate(zip(a, b, strict=True)) if mine != theirs]
    if len(places) == 1:
        last = max(len(number.rstrip("0.")) for number in (a, b)) - 1
        if places[0] == 0:
            return "wrong first digit"
        return "wrong last digit" if places[0] == last else "wrong digit"
    if len(places) == 2 and places[1] == places[0] + 1 and a[places[0]] == b[places[1]]:
        return "swapped digits" if a[places[1]] == b[places[0]] else "other number"
    return "other number"


def digits(number: str) -> int:
    """How many digits of a decimal string say something: not the zeros at its ends, nor what prices, halves and
    quarters end with.
    """
    number = plain(number)
    if "." in number and number.endswith(QUARTERS):
        number = number[:-2]
    found = bare(number)
    if found.endswith("99"):
        found = found.rstrip("9")
    return max(1, len(found.removesuffix("5")))


def plain(number: str) -> str:
    """A decimal string without its sign and without zeros that say nothing."""
    number = number.lstrip("-")
    return number.rstrip("0").rstrip(".") if "." in number else number


def bare(number: str) -> str:
    """The digits of a decimal string from the first to the last that is not a zero."""
    return number.replace(".", "").strip("0")
