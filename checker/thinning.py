"""Thinning of crowds: where very many claims meet under one key, a few witnesses of each value stand for all.

What is kept depends on the claims alone, never on the order in which they came. Which witnesses are kept is drawn by
checksums (the smallest, as in Broder 1997), so that a crowd with one claim more keeps all but one of its witnesses, and
a ledger can draw them from an index without reading the crowd.
"""

from collections import defaultdict
from collections.abc import Iterable
from zlib import crc32

from checker.model import Claim
from checker.packing import value_json

CROWD = 400  # claims under one key from which it is thinned
WITNESSES = 4  # claims that are kept of each value
DISTINCT = 100  # values that are kept


def value_mark(claim: Claim) -> int:
    """A checksum of what a claim says, the same for equal values."""
    return crc32(f"{claim.kind} {value_json(claim.value)}".encode("utf-8", "surrogatepass"))


def rank(claim: Claim) -> int:
    """Where a claim stands in the draw, by a checksum of its place."""
    return crc32(f"{claim.article}\0{claim.start}\0{claim.end}\0{claim.kind}".encode("utf-8", "surrogatepass"))


def thin(claims: Iterable[Claim]) -> list[Claim]:
    """The witnesses among claims: of the values with the smallest marks, the claims with the smallest ranks."""
    of_value: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_value[value_mark(claim)].append(claim)
    kept = []
    for mark in sorted(of_value)[:DISTINCT]:
        kept += sorted(of_value[mark], key=lambda claim: (rank(claim), claim.place))[:WITNESSES]
    return kept
