"""Thinning of crowds: where very many claims meet under one key, a few values, each with one witness, stand for all.

What is kept depends on the claims alone, never on the order in which they came. Which witnesses are kept is drawn by
checksums (the smallest, as in Broder 1997), so that a crowd with one claim more keeps all but one of its witnesses, and
a ledger can draw them from an index without reading the crowd.
"""

from collections.abc import Iterable
from zlib import crc32

from checker.model import Claim
from checker.packing import json_text

CROWD = 64  # claims under one key from which it is thinned: what brings so many together has little in common
WITNESSES = 8  # values that are kept, each with one claim


def value_mark(kind: str, value: str) -> int:
    """A checksum of what a claim says, from its value as JSON: the same for equal values."""
    return checksum(f"{kind} {value}")


def rank(article: str, start: int, end: int, kind: str) -> int:
    """Where a claim stands in the draw, by a checksum of its place."""
    return checksum(f"{article}\0{start}\0{end}\0{kind}")


def checksum(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def thin(claims: Iterable[Claim], most: int) -> list[Claim]:
    """At most so many witnesses among claims: of the values with the smallest marks, the claims of smallest ranks.

    What is thinned before one more claim comes, and after, is the same.
    """
    of_value: dict[int, Claim] = {}
    for claim in claims:
        mark = value_mark(claim.kind, json_text(claim.value))
        if (known := of_value.get(mark)) is None or draw(claim) < draw(known):
            of_value[mark] = claim
    return [of_value[mark] for mark in sorted(of_value)[:most]]


def draw(claim: Claim) -> tuple[object, ...]:
    return rank(*claim.place), claim.place
