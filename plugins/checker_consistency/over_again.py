"""Whether what two accounts of one event have over is one thing told twice, of which one is got wrong."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from checker import Claim, Digest, Quantity
from checker.frame import frame_of
from checker_consistency import misprints, telling
from checker_consistency.account import Particular
from checker_consistency.leftovers import Leftovers, Marks
from checker_consistency.sameness import is_bound, known_to, own_names, side_by_side
from checker_consistency.sole import of_more
from checker_consistency.telling import Telling

MOST = 3  # numbers that one account may have over where the other has one
SMALL = 12  # a count up to this may well be of others
SOME = 4.0  # bits of the words that both tell a particular with


class Pair(NamedTuple):
    """What two accounts say that may be of one thing."""

    kind: str
    here: str
    there: str


def pairs(over: Leftovers) -> Iterator[Pair]:
    """What two accounts have over, two by two, where it looks like one thing that one of them gets wrong."""
    for kind in over.kinds:
        a, b = over.here[kind], over.there[kind]
        if kind == "count":
            yield from only(kind, [(x, y) for x, y in product(a, b) if may_count_one(x, y, a, b)])
        elif are_few(a, b):
            yield from only(kind, [(x, y) for x, y in product(a, b) if look_alike(kind, x, y)])


def are_few(here: Sequence[str] | Marks, there: Sequence[str] | Marks) -> bool:
    """Whether one account has one thing over, and the other not many."""
    fewer, more = sorted((len(here), len(there)))
    return fewer == 1 and more <= MOST


def look_alike(kind: str, one: str, other: str) -> bool:
    """Whether one of two marks of a kind may be the other, got wrong."""
    if kind == "clock":
        return misprints.is_other_hour(one, other)
    if kind == "road":
        return misprints.is_other_road(one, other)
    return misprints.is_misprint(one, other)


def may_count_one(one: str, other: str, here: Marks, there: Marks) -> bool:
    """Whether two counts look alike and are of one noun, of which few are over, or have two digits swapped."""
    if not misprints.is_misprint(one, other):
        return False
    if any(are_few(of_unit(unit, here), of_unit(unit, there)) for unit in units_of(here[one]) & units_of(there[other])):
        return True
    return misprints.is_swapped(one, other) and min(float(one), float(other)) > SMALL


def units_of(told: Sequence[Particular]) -> set[str]:
    """What a count is of, wherever an account gives it."""
    return {p.quantity.unit for p in told if p.quantity is not None and p.quantity.unit is not None}


def of_unit(unit: str, marks: Marks) -> list[str]:
    """The counts of a noun."""
    return [mark for mark, told in marks.items() if unit in units_of(told)]


def only(kind: str, found: Sequence[tuple[str, str]]) -> Iterator[Pair]:
    """The pairs of which neither side is in another."""
    for x, y in found:
        if sum(x == one or y == other for one, other in found) == 1:
            yield Pair(kind, x, y)


def told_of_one(kind: str, one: Claim, other: Claim, here: Digest, there: Digest) -> bool:
    """Whether two sentences tell so much alike that what they say is of one thing."""
    if side_by_side(one, other):
        return False
    more, also = (own_names(frame_of(a), frame_of(b)) for a, b in ((one, other), (other, one)))
    if more - known_to(there) and also - known_to(here):
        return False
    a, b = one.value, other.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and not go_together(one, other):
        return False
    if kind in {"clock", "road"}:
        return True
    mine, theirs = told(one), told(other)
    return shared(mine, theirs) >= SOME or not mine.heads.isdisjoint(theirs.heads)


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
