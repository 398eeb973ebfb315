"""Whether what two accounts of one event have over is one thing told twice, of which one is got wrong: in bits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from math import log2
from typing import NamedTuple

from checker import Claim, Date, Digest, Quantity
from checker.frame import frame_of
from checker_consistency import telling
from checker_consistency.account import Particular
from checker_consistency.leftovers import Leftovers, Marks
from checker_consistency.misprints import surprise, surprise_of_beginnings, surprise_of_roads, surprise_of_times, surprise_of_years
from checker_consistency.predicates import tell_alike
from checker_consistency.sameness import AHEAD, is_bound, known_to, own_names, side_by_side
from checker_consistency.sole import of_more
from checker_consistency.telling import Telling

SIZE = 10.0  # times; what is more than this apart is not taken for one thing, unless the point was moved
SMALL = 12  # a count up to this may well be of others
MOST = 16.0  # bits of the words that both tell a particular with, from which more make no difference
WORDS = 1 / 3  # of a bit for each of those
NOUN, VERB = 2.0, 2.0  # bits where both are of one noun, told by one verb
AHEAD_OF = -1.5  # bits where one is ahead and the other is not
AGREE, DISAGREE = 3.0, -2.0  # bits of what else they agree in, at most and at least
SURPRISES: Mapping[str, Callable[[str, str], float]] = {
    "clock": surprise_of_times,
    "road": surprise_of_roads,
    "since": surprise_of_beginnings,
    "year": surprise_of_years,
}
UNJUDGED = frozenset({"tally"})


class Pair(NamedTuple):
    """What two accounts say that may be of one thing, and the bits for it by what it says and how much else is over."""

    kind: str
    here: str
    there: str
    bits: float


def pairs(over: Leftovers) -> Iterator[Pair]:
    """What two accounts have over, two by two."""
    agreement = min(max(log2(max(over.shared, 1) / max(over.fewest, 1)), DISAGREE), AGREE)
    for kind in over.kinds:
        if kind not in UNJUDGED:
            surprising = SURPRISES.get(kind, surprise)
            for x, y in product(over.here[kind], over.there[kind]):
                if rivals := compete(kind, x, y, over):
                    yield Pair(kind, x, y, surprising(x, y) + agreement - log2(rivals))


def compete(kind: str, one: str, other: str, over: Leftovers) -> int:
    """How many pairs of what is over two marks compete with: those of one noun, or else of one size."""
    here, there = over.here[kind], over.there[kind]
    if kind in SURPRISES:
        return len(here) * len(there)
    if kind == "count":
        nouns = nouns_of(here[one]) & nouns_of(there[other])
        if nouns:
            here, there = of_nouns(nouns, here), of_nouns(nouns, there)
        elif min(float(one), float(other)) <= SMALL:
            return 0
    return len(of_size(one, here)) * len(of_size(other, there))


def nouns_of(told: Sequence[Particular]) -> set[str]:
    """What a count is of, wherever an account gives it."""
    return {p.quantity.unit for p in told if p.quantity is not None and p.quantity.unit is not None}


def of_nouns(nouns: set[str], marks: Marks) -> Marks:
    """The counts of these nouns."""
    return {mark: told for mark, told in marks.items() if not nouns.isdisjoint(nouns_of(told))}


def of_size(mark: str, marks: Marks) -> list[str]:
    """The numbers of about the size of one."""
    size = abs(float(mark)) or 1.0
    return [other for other in marks if size / SIZE < (abs(float(other)) or 1.0) < size * SIZE]


def context(kind: str, one: Claim, other: Claim, here: Digest, there: Digest) -> float | None:
    """The bits that two sentences give for one thing, or None if it cannot be one."""
    if side_by_side(one, other):
        return None
    more, also = (own_names(frame_of(a), frame_of(b)) for a, b in ((one, other), (other, one)))
    if more - known_to(there) and also - known_to(here):
        return None
    a, b = one.value, other.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and not go_together(one, other):
        return None
    if kind in {"clock", "road"}:
        return NOUN
    mine, theirs = told(one), told(other)
    bits = WORDS * min(shared(mine, theirs), MOST)
    bits += NOUN * (not mine.heads.isdisjoint(theirs.heads)) + VERB * tell_alike(mine.verb, theirs.verb)
    return bits + AHEAD_OF * (is_ahead(mine) != is_ahead(theirs))


def go_together(one: Claim, other: Claim) -> bool:
    """Whether two figures have the same ends, go in one direction, and neither comes on top of the other."""
    a, b = one.value, other.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if "/" in one.text + other.text or {a.change, b.change} == {"up", "down"}:
        return False
    return is_bound(a)[:2] == is_bound(b)[:2] and of_more(one) == of_more(other)


def told(claim: Claim) -> Telling:
    """How a particular is told, of whatever kind."""
    value, base = claim.value, claim.sentence.start
    counted, change = (value.counted, value.change) if isinstance(value, Quantity) else ("", "")
    end = min(claim.end - base, len(claim.sentence.text))
    return telling.read(claim.sentence.text, claim.start - base, end, counted or "", change or "")


def shared(mine: Telling, theirs: Telling) -> float:
    """The bits of the words that two clauses share."""
    return sum(min(mine.near[word], theirs.near[word]) for word in sorted(mine.near.keys() & theirs.near.keys()))


def is_ahead(telling: Telling) -> bool:
    """Whether a clause tells of what may or will be."""
    return not AHEAD.isdisjoint(telling.clause)
