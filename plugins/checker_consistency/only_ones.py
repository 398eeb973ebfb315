"""The only figure of a noun, or of a dimension that is measured, in each of two accounts of one event."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import attrgetter

from checker import Claim, Digest, Quantity, units, words
from checker.frozen import Frozen
from checker_consistency import telling
from checker_consistency.account import Account, Particular, claim_of
from checker_consistency.leftovers import Leftovers
from checker_consistency.over_again import is_ahead, may_be_one, of_one_time, shared, told

AT_HAND = 1024
SELDOM = 6.0  # bits of a noun of which few things are counted in one story
SOME = 4.0  # bits of the words that both tell a measure with
COUNTED, AMOUNT = 2.0, 1.5  # times; counts and measures of one thing differ by no more, sums and shares by less
ROUNDED = 1.05  # times, up to which one may be converted at another rate, or rounded


class Slot(Frozen, frozen=True):
    """What a figure is the only one of in an account: `kind` as of a particular, `noun` of what, `change` which way."""

    kind: str
    noun: str
    change: str = ""


def only_ones(one: Claim, other: Claim, over: Leftovers, here: Digest, there: Digest) -> Iterator[tuple[Claim, Claim]]:
    """The figures of two accounts of one day that are the only ones of what they are of, and differ by less than those
    of two things do.
    """
    if one.published is None or one.published != other.published:
        return
    assert isinstance(one.value, Account)
    assert isinstance(other.value, Account)
    mine, theirs = soles(one.value), soles(other.value)
    for slot in sorted(mine.keys() & theirs.keys(), key=attrgetter("kind", "noun", "change")):
        x, y = mine[slot], theirs[slot]
        if x.mark in over.here.get(slot.kind, ()) and y.mark in over.there.get(slot.kind, ()):
            a, b = claim_of(one, x), claim_of(other, y)
            if differ_little(slot, x, y) and may_be_one(a, b, here, there) and tell_alike(slot, a, b):
                yield a, b


@lru_cache(maxsize=AT_HAND)
def soles(account: Account) -> Mapping[Slot, Particular]:
    """The only figures of an account, by what they are of."""
    found: dict[Slot, list[Particular]] = defaultdict(list)
    for particular in account.particulars:
        if particular.quantity is not None:
            for slot in slots(account, particular, particular.quantity):
                found[slot].append(particular)
    return {slot: same[0] for slot, same in found.items() if len({told.mark for told in same}) == 1}


def slots(account: Account, particular: Particular, value: Quantity) -> Iterator[Slot]:
    """What a figure is of: a noun that is seldom counted, a dimension, or the nouns that it is an amount of."""
    if value.dimension == "count":
        if value.unit is not None and words.bits(value.unit) >= SELDOM:
            yield Slot("count", value.unit)
    elif units.dimension_of(value.unit) is not None:
        yield Slot(particular.kind, "")
    elif value.dimension in {"money", "percent"}:
        start, text = account.sentences[particular.sentence]
        end = min(particular.end - start, len(text))
        heads = telling.read(text, particular.start - start, end, value.counted or "", value.change or "").heads
        change = value.change or "" if value.dimension == "percent" else ""
        yield from (Slot(particular.kind, noun, change) for noun in heads)


def differ_little(slot: Slot, one: Particular, other: Particular) -> bool:
    """Whether two figures are so near each other that one may stand for the other, and no rounding of it."""
    less, more = sorted(abs(float(told.mark)) for told in (one, other))
    return ROUNDED * less < more <= less * (COUNTED if slot.kind == "count" or not slot.noun else AMOUNT)


def tell_alike(slot: Slot, one: Claim, other: Claim) -> bool:
    """Whether two sentences tell of one time; without a noun they must share words."""
    mine, theirs = told(one), told(other)
    if is_ahead(mine) != is_ahead(theirs) or not of_one_time(mine, theirs):
        return False
    return bool(slot.noun) or shared(mine.near, theirs.near) >= SOME or not mine.heads.isdisjoint(theirs.heads)
