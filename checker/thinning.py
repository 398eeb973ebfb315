"""Thinning of crowds: where very many claims meet under one key, a few values, each with one witness, stand for all.

What is kept depends on the claims alone, never on the order in which they came. Which witnesses are kept is drawn by
checksums (the smallest, as in Broder 1997), so that a crowd with one claim more keeps all but one of its witnesses, and
a ledger can draw them from an index without reading the crowd.
"""

from collections.abc import Iterable
from zlib import crc32

from checker.model import Claim
from checker.packing import json_text

CROWD = 100  # claims under one key from which it is thinned
THRONG = 1000  # claims from which it is thinned to very few: such a key brings together what has nothing in common
DISTINCT, VERY_FEW = 32, 8  # values that are kept, each with one claim


def value_mark(kind: str, value: str) -> int:
    """A checksum of what a claim says, from its value as JSON: the same for equal values."""
    return checksum(f"{kind} {value}")


def rank(article: str, start: int, end: int, kind: str) -> int:
    """Where a claim stands in the draw, by a checksum of its place."""
    return checksum(f"{article}\0{start}\0{end}\0{kind}")


def checksum(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def thin(claims: Iterable[Claim], met: int) -> list[Claim]:
    """The witnesses among claims: of the values with the smallest marks, the claims with the smallest ranks.

    `met` is how many claims meet in all. What is thinned before one more claim comes, and after, is the same.
    """
    of_value: dict[int, Claim] = {}
    for claim in claims:
        mark = value_mark(claim.kind, json_text(claim.value))
        if (known := of_value.get(mark)) is None or draw(claim) < draw(known):
            of_value[mark] = claim
    return [of_value[mark] for mark in sorted(of_value)[: most_values(met)]]


def draw(claim: Claim) -> tuple[object, ...]:
    return rank(*claim.place), claim.place


def most_values(met: int) -> int:
    """How many values are kept where so many claims meet."""
    return DISTINCT if met <= THRONG else VERY_FEW
