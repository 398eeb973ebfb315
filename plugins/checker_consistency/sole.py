"""The only count of its kind in each of two reports of one story: mostly it is one count, whatever it says.

Of the pairs that are held to be one count `benchmarks/counts.py` counts how many agree: in reports of one event by
several outlets 674 of 675 that are surely one, 654 of 662 that may be.
"""

from collections import defaultdict
from collections.abc import Mapping, Set
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from checker import Claim, Digest, Quantity, words
from checker.frame import frame_of
from checker.predicates import tell_alike, verb_of
from checker.restated import of_a_series
from checker_consistency.sameness import AHEAD, is_bound, known_to, own_names, qualifiers
from checker_consistency.suspicion import MORE, long_apart

AT_HAND = 4096  # articles whose counts are kept
EXACT = (False, False, False)  # bounded below and above, and no rough figure
A_DAY = timedelta(1)
PRONOUNS = frozenset({"he", "his", "she", "her"})
Sole = Literal["surely", "maybe", "no"]
SELDOM = 6.0  # bits of a noun from which few things are counted by it in one story


def sole_of_one(one: Claim, other: Claim, here: Digest, there: Digest) -> Sole:
    """Whether two counts of two articles that surely tell one story are one count.

    Each is the only figure of what it counts in its article, whole and exact, in one mood. One verb tells both or, in
    articles of one day or the next, one is told without a verb and the noun is seldom counted; else they may be one.
    """
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit is None or a.unit != b.unit:
        return "no"
    if one.mood != other.mood or not (is_whole(a) and is_whole(b)):
        return "no"
    names = here.names & there.names
    if not names and here.figures.isdisjoint(there.figures):  # they agree in nothing
        return "no"
    mine, theirs = soles(here), soles(there)
    if a.unit not in mine or a.unit not in theirs:
        return "no"
    if (not names and of_a_series(here, there)) or not agree(mine, theirs, names):
        return "no"
    if is_ahead(one) != is_ahead(other) or of_more(one) != of_more(other) or long_apart(one, other):
        return "no"
    more, also = (own_names(frame_of(a), frame_of(b)) for a, b in ((one, other), (other, one)))
    if more - known_to(there) and also - known_to(here):
        return "no"
    found = told_alike(one, other, qualifiers(a), qualifiers(b))
    return "maybe" if found == "surely" and of_somebody(one) != of_somebody(other) else found


def of_somebody(claim: Claim) -> bool:
    """Whether what is counted is somebody's whom only an earlier sentence names: "his innings included six fours"."""
    return not PRONOUNS.isdisjoint(claim.sentence.text[: claim.start - claim.sentence.start].casefold().split())


def told_alike(one: Claim, other: Claim, mine: Set[str], theirs: Set[str]) -> Sole:
    """How sure it is that two only counts of a noun, of which kinds the qualifiers tell, are of the same."""
    assert isinstance(one.value, Quantity)
    verbs = verb_of(one), verb_of(other)
    if mine == theirs and tell_alike(*verbs):
        return "surely"
    if one.published is None or other.published is None or abs(one.published - other.published) > A_DAY:
        return "no"
    if None in verbs and (mine <= theirs or theirs <= mine) and words.bits(one.value.unit or "") >= SELDOM:
        return "surely"
    return "maybe" if mine == theirs else "no"


def is_ahead(claim: Claim) -> bool:
    """Whether the sentence tells of what may or will be. The month is no verb."""
    words_of = (word for word in claim.sentence.text.split() if word != "May")
    return not AHEAD.isdisjoint(words_of)


def of_more(claim: Claim) -> bool:
    """Whether what is counted comes on top of what was told: "another 12 bargemen", "three others"."""
    base = claim.sentence.start
    before = claim.sentence.text[: claim.start - base].split()[-1:]
    return MORE.search(" ".join((*before, claim.text))) is not None


def is_whole(value: Quantity) -> bool:
    """Whether a figure counts things one by one, and says exactly how many there are."""
    if value.dimension != "count" or value.number is None or value.change is not None or is_bound(value) != EXACT:
        return False
    return value.number.isdecimal()


@lru_cache(maxsize=AT_HAND)
def soles(digest: Digest) -> dict[str, str]:
    """The units of which an article gives one number, however often, with the number."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for figure in digest.figures:
        number, _, unit = figure.partition(" ")
        numbers[unit].add(number)
    return {unit: number for unit, (number, *more) in numbers.items() if unit and not more}


def agree(mine: Mapping[str, str], theirs: Mapping[str, str], names: Set[str]) -> bool:
    """Whether two articles tell one thing, and are no two reports of a series: they name somebody alike or agree in
    another count, and do not disagree in more counts than they agree in, the one in question apart.
    """
    both = mine.keys() & theirs.keys()
    same = sum(1 for unit in both if mine[unit] == theirs[unit])
    return bool(same or names) and same >= len(both) - same - 1
