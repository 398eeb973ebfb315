"""Whether what two accounts of one event have over is one thing told twice, of which one is got wrong: in bits."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import product
from math import log2

from checker import Claim, Date, Digest, Quantity, words
from checker.frame import frame_of
from checker.frozen import Frozen
from checker.predicates import tell_alike
from checker.restated import restates
from checker_consistency import misprints, telling
from checker_consistency.account import Particular
from checker_consistency.leftovers import Leftovers, Marks
from checker_consistency.likeness import look
from checker_consistency.sameness import AHEAD, OWN_NAME, is_bound, known_to, of_two_days, side_by_side
from checker_consistency.sole import of_more
from checker_consistency.telling import Telling

CROWD = 400  # pairs of one kind, of which none tells anything
SIZE = 10.0  # times; what is more than this apart is not taken for one thing, unless the point was moved
MISPRINT, LEAST = 3.0, 2.0  # bits that a misprint gives at least, and with what else is over
LIKELY = 6.0  # bits from which of all that was read nothing was of two things
MOST = 16.0  # bits of the words that both tell something with, from which more make no difference
WORDS = 1 / 3  # of a bit for each of those
NOUN, VERB = 2.0, 2.0  # bits where both are of one noun, or told by one verb
AHEAD_OF = -1.5  # bits where one is ahead and the other is not
REACH = 12  # words around a year
AGREE, DISAGREE = 3.0, -2.0  # bits of what else they agree in, at most and at least
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
SPANS = frozenset({"year", "years"})  # that tell no time by themselves
TO_COME = AHEAD - {"to"}  # "to" may tell where to, too
NAMED = frozenset({"clock", "home", "road"})  # what is one thing by its kind, whatever it is told with
SURPRISING: Mapping[str, Callable[[str, str], float]] = {
    "clock": misprints.of_times,
    "home": misprints.of_homes,
    "road": misprints.of_roads,
    "tally": misprints.of_tallies,
    "year": misprints.of_years,
    **dict.fromkeys(PARTS_OF_DAY, misprints.of_days),
}


class Pair(Frozen, frozen=True):
    """What two accounts say of one kind. `surprise` is how seldom two things look so alike, `bits` weighs in what else
    the accounts agree in and how much else is over.
    """

    kind: str
    here: str
    there: str
    surprise: float
    bits: float


def pairs(over: Leftovers) -> Iterator[Pair]:
    """What two accounts have over, two by two, where one may be the other, got wrong."""
    agreement = min(max(log2(max(over.shared, 1) / max(over.fewest, 1)), DISAGREE), AGREE)
    for kind in over.kinds:
        if len(over.here[kind]) * len(over.there[kind]) > CROWD:
            continue
        surprise = SURPRISING.get(plain(kind), misprints.of_numbers)
        for x, y in product(over.here[kind], over.there[kind]):
            if (seldom := surprise(x, y)) >= 0 and (rivals := compete(kind, x, y, over)):
                yield Pair(kind, x, y, seldom, seldom + agreement - log2(rivals))


def plain(kind: str) -> str:
    """A kind without whose it is: "home" of "home of marten"."""
    return kind.partition(" of ")[0]


def compete(kind: str, one: str, other: str, over: Leftovers) -> int:
    """How many pairs two marks compete with among what is over: those of one noun, or else of one size. None if they
    are not of one thing.
    """
    here, there = over.here[kind], over.there[kind]
    if kind == "count":
        nouns = nouns_of(here[one]) & nouns_of(there[other])
        if nouns:
            here, there = of_nouns(nouns, here), of_nouns(nouns, there)
        elif not misprints.is_swapped(one, other):
            return 0
    if not is_measured(here):
        return len(here) * len(there)
    return len(of_size(one, here)) * len(of_size(other, there))


def is_measured(marks: Marks) -> bool:
    """Whether particulars are figures, of which those of another size are of another thing."""
    return any(particular.quantity is not None for told in marks.values() for particular in told)


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


def weigh(pair: Pair, one: Claim, other: Claim, here: Digest, there: Digest) -> float | None:
    """The bits for one thing that two sentences tell, of which one gets it wrong; None if it cannot be one."""
    if not may_be_one(one, other, here, there):
        return None
    mine, theirs = told(one), told(other)
    noun = not mine.heads.isdisjoint(theirs.heads)
    verb = tell_alike(mine.verb, theirs.verb)
    alike = misprints.DIGIT * (is_told_alike(one, other) if pair.kind == "year" else verb and noun)
    alike *= of_one_time(mine, theirs)
    if pair.surprise + alike < MISPRINT or pair.bits + alike < LEAST:
        return None
    if (pair.surprise < MISPRINT and pair.kind != "year") or pair.kind in PARTS_OF_DAY:
        if one.published is None or of_two_days(one, other):
            return None
    bits = pair.bits + alike + NOUN * noun + VERB * verb + AHEAD_OF * (is_ahead(mine) != is_ahead(theirs))
    if plain(pair.kind) in NAMED:
        return bits + NOUN
    alike_in = shared(around(one), around(other)) if pair.kind == "year" else shared(mine.near, theirs.near)
    return bits + WORDS * min(alike_in, MOST)


def may_be_one(one: Claim, other: Claim, here: Digest, there: Digest) -> bool:
    """Whether nothing says that two sentences tell of two things: each names somebody whom the other article does not
    know, one holds both, or two figures go different ways. One sentence said again is left to the rules on those.
    """
    if side_by_side(one, other) or restates(frame_of(one), frame_of(other)):
        return False
    if strangers(one, other, there) and strangers(other, one, here):
        return False
    a, b = one.value, other.value
    return not isinstance(a, Quantity) or not isinstance(b, Quantity) or go_together(one, other)


def strangers(one: Claim, other: Claim, there: Digest) -> Set[str]:
    """The rare names of a sentence that neither the other nor its article has, "Thornley" for "Thornley-based"."""
    mine, theirs = ({part for name in frame_of(claim).names for part in name.split("-")} for claim in (one, other))
    known = theirs | known_to(there) | {part for name in there.names for part in name.split()}
    return {name for name in mine - known if words.bits(name) >= OWN_NAME}


def go_together(one: Claim, other: Claim) -> bool:
    """Whether two figures have the same ends, go in one direction, and neither comes on top of the other."""
    a, b = one.value, other.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if "/" in one.text + other.text or {a.change, b.change} == {"up", "down"}:
        return False
    return is_bound(a)[:2] == is_bound(b)[:2] and of_more(one) == of_more(other)


def is_told_alike(one: Claim, other: Claim) -> bool:
    """Whether two years are told by one verb, or are both those since when something is so."""
    if tell_alike(told(one).verb, told(other).verb):
        return True
    return all(isinstance(claim.value, Date) and claim.value.bound == "since" for claim in (one, other))


def of_one_time(mine: Telling, theirs: Telling) -> bool:
    """Whether neither of two sentences tells of other periods than the other."""
    periods, others = mine.periods - SPANS, theirs.periods - SPANS
    return not (periods and others and periods.isdisjoint(others))


def told(claim: Claim) -> Telling:
    """How a particular is told, of whatever kind."""
    value, base = claim.value, claim.sentence.start
    counted, change = (value.counted, value.change) if isinstance(value, Quantity) else ("", "")
    end = min(claim.end - base, len(claim.sentence.text))
    return telling.read(claim.sentence.text, claim.start - base, end, counted or "", change or "")


def around(claim: Claim) -> dict[str, float]:
    """The words near a year in its sentence, in whatever clause ("said Orla Finnan, who has run it since 2014")."""
    base = claim.sentence.start
    sight = look(claim.sentence.text, claim.start - base, min(claim.end - base, len(claim.sentence.text)), "")
    return {word: bits for word, bits in sight.said.items() if sight.apart[word] <= REACH}


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The bits of the words that both tell something with."""
    return sum(min(one[word], other[word]) for word in sorted(one.keys() & other.keys()))


def is_ahead(telling: Telling) -> bool:
    """Whether a clause tells of what may or will be."""
    return not TO_COME.isdisjoint(telling.clause)
