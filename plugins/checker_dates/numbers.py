"""The number that tokens spell: digits, words, and a half."""

from collections.abc import Sequence
from itertools import pairwise

from checker_dates.token import Token

# What stands between the two numbers of a range: "two to three", "two or three", "12-18".
JOINTS = frozenset({"to", "or", "-", "–"})

ONES = 19  # the largest number of one word that nothing can follow
HUNDRED = 100.0


def parted(tokens: Sequence[Token]) -> bool:
    """Whether "and" stands between two numbers that make none together: "three and six months".

    "One hundred and six" is one, and so is "twenty and four".
    """
    whole = step = 0.0
    for token, after in pairwise(tokens):
        if token.tag == "N":
            whole = float(token.value)
            step = 10.0 if token.text.isalpha() and ONES < whole < HUNDRED else HUNDRED
        elif token.tag == "&" and after.tag == "N" and (whole % step or float(after.value) >= step):
            return True
    return False


def number_of(tokens: Sequence[Token]) -> float | None:
    """The value of "four", "twenty-four", "one hundred and ten", "2 1/2", "two and a half", "a", "a couple of".

    None is a number that is not said ("several").
    """
    total = current = 0.0
    seen = False
    for token in tokens:
        if token.tag == "f":
            return 2.0 if token.text.lower() == "couple" else None
        if token.tag == "h":
            return total + current + 0.5
        if token.tag == "a":
            current, seen = current or (0.0 if any(t.tag in {"N", "h"} for t in tokens) else 1.0), True
        if token.tag == "N":
            value = float(token.value)
            if value == 100 and token.text.isalpha():
                current = (current or 1) * 100
            elif value == 1000 and token.text.isalpha():
                total, current = total + (current or 1) * 1000, 0.0
            else:
                current += value
            seen = True
    return total + current if seen else None
