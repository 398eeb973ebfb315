"""A printed number that is another one, rounded or cut off."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from checker import Claim, Quantity
from checker.frame import frame_of
from checker.predicates import has_verb, tell_alike
from checker_consistency.partings import are_of_two
from checker_consistency.sameness import is_bound, own_names, quantity, same_thing
from checker_consistency.telling import is_headline, telling_of

TO_ZERO = re.compile(r"[0-9]\.[0-9]*0(?![0-9])|[1-9]0(?![0-9.,])")
FRACTION = re.compile(r"[0-9]/[0-9]|[\u00bc-\u00be\u2150-\u215e]")  # "7-1/2" is as exact as it says
EXACT = (False, False, False)
MOST_DIGITS = 20  # of a number; what is longer is none that anybody rounds, and more than arithmetic here can hold
LEAST_DIGITS = 2  # of a number that is held to be another one, rounded: one digit agrees by chance
NEAR = 1.2  # times, by which two such numbers differ at most
# Bits of the words beside two figures from which one may be the other, rounded: of one noun or verb, and of neither.
ALIKE, NEITHER = 10.0, 30.0
HEADED = 4.0  # the same where one stands in the headline, which has few words


def digits(number: str) -> int:
    """How many digits of a printed number say something: 3 of "1.50" and of "-28300", 2 of "0.012"."""
    bare = number.lstrip("-")
    return len(bare.replace(".", "").lstrip("0")) if "." in bare else len(bare.strip("0"))


def is_rounding(fine: str, coarse: str) -> bool:
    """Whether a printed number is another one, rounded to fewer digits or cut off, and has enough of them to tell."""
    kept = digits(coarse)
    if not LEAST_DIGITS <= kept < digits(fine) <= MOST_DIGITS:
        return False
    whole, part = Decimal(fine), Decimal(coarse)
    last = Decimal(1).scaleb(whole.adjusted() - kept + 1)
    return any(whole.quantize(last, rounding=how) == part for how in (ROUND_HALF_UP, ROUND_DOWN))


def may_round(one: Claim, other: Claim) -> bool:
    """Whether one of two printed numbers of one unit may be the other, rounded."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.number is None or b.number is None:
        return False
    if a.unit is None or a.unit != b.unit or not are_near(float(a.number), float(b.number)):
        return False
    if FRACTION.search(one.text) or FRACTION.search(other.text):
        return False
    return (is_rounding(a.number, b.number) and not is_exact(other)) or (
        is_rounding(b.number, a.number) and not is_exact(one)
    )


def is_exact(claim: Claim) -> bool:
    """Whether a number is printed to a zero, and no rough one: "1.70" is no rounding of 1.65, nor "120" of 115."""
    return TO_ZERO.search(claim.text) is not None and is_bound(quantity(claim)) == EXACT


def rounding(one: Claim, other: Claim) -> str:
    """How two printed numbers that do not exclude each other can be one: one is the other, rounded, or both are."""
    a, b = quantity(one), quantity(other)
    for fine, coarse in ((one, other), (other, one)):
        mine, theirs = (a, b) if fine is one else (b, a)
        if is_rounding(mine.number or "", theirs.number or ""):
            return f"{coarse.quoted} is {fine.quoted}, rounded"
    return f"{one.quoted} and {other.quoted} may both be rounded"


def are_near(one: float, other: float) -> bool:
    """Whether two numbers are near enough for one to be the other, rounded."""
    less, more = sorted((abs(one), abs(other)))
    return 0 < more <= NEAR * less


def are_told_alike(one: Claim, other: Claim) -> bool:
    """Whether two figures are told with the same words, the fewer if they are of one noun or verb, and nobody is named
    beside one only and somebody else beside the other.
    """
    mine, theirs = telling_of(one), telling_of(other)
    alike = mine.heads & theirs.heads or tell_alike(mine.verb, theirs.verb) or same_thing(one, other)
    told = sum((min(weight, theirs.near[word]) for word, weight in mine.near.items() if word in theirs.near), 0.0)
    least = ALIKE if alike else NEITHER
    if told < (min(least, HEADED) if is_headline(one) or is_headline(other) else least) or are_of_two(one, other):
        return False
    if not all(has_verb(claim.sentence.text) for claim in (one, other)):
        return False
    here, there = frame_of(one), frame_of(other)
    return not (own_names(here, there) and own_names(there, here))
