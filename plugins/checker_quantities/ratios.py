"""Two numbers that are told against each other: a ratio, odds, a score, a vote. Neither is a quantity by itself."""

import re

from checker_quantities.numerals import Numeral
from checker_quantities.passage import Passage

TO = " to "
CUE = re.compile(
    r"(?<![a-z])(?:ratios? of|odds (?:of|at|are|were)|odds|scores? of|scoreline of|margin of|outnumber(?:ed|s|ing)?|"
    r"vote(?:d|s)?(?: of| by)?|voting|leverage of|beat(?:en)?(?: them| him| her)?(?: by)?|defeated|shot at)"
    r"(?: (?:about|around|nearly|almost|roughly|more than|over|at least|by|up to|a))? $"
)


def ratio_end(passage: Passage, one: Numeral, other: Numeral | None) -> int | None:
    """Where a ratio ends that begins with a number ("at 4 to 1", "a vote of 51 to 49"); None if it begins none."""
    low = passage.low
    if other is None or other.start - one.end != len(TO) or not low.startswith(TO, one.end):
        return None
    behind = low[max(one.start - 40, 0) : one.start]
    if not (other.value == 1 and not behind.endswith("from ")) and CUE.search(behind) is None:
        return None
    follows = FOLLOWS.match(low, other.end)
    return None if follows is None or follows[1] not in GOES_ON else other.end


FOLLOWS = re.compile(r"(?: ([a-z]+)(?![a-z'’-])|[.,;:)?!\n]|$)")
# What may follow where nothing is counted.
GOES_ON = frozenset(
    """and or in on at by against for with that the if as when from of since after before over but it to a an who is was
    were on last this yesterday on-the-nose majority favourite favourites favorite outsider outsiders shot shots
    underdog underdogs odds""".split()
) | {None}
