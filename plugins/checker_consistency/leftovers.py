"""What two accounts both say, and what each of them has over."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from checker import Quantity
from checker.frozen import Frozen
from checker_consistency.account import Account, Particular

AT_HAND = 1024
Marks = Mapping[str, tuple[Particular, ...]]


class Leftovers(Frozen, frozen=True):
    """`shared` is how many particulars two accounts agree in; `here` and `there` is what each has over, by kind and
    by what it says.
    """

    shared: int
    here: Mapping[str, Marks]
    there: Mapping[str, Marks]

    @property
    def kinds(self) -> Iterator[str]:
        """The kinds of which both have something over."""
        return (kind for kind in sorted(self.here) if kind in self.there)

    @property
    def fewest(self) -> int:
        """How much the account has over that has less."""
        return min(sum(len(marks) for marks in side.values()) for side in (self.here, self.there))


def both_say(one: Account, other: Account) -> int:
    """How many particulars two accounts give in the same figures."""
    return len(marks_of(one) & marks_of(other))


def leftovers(one: Account, other: Account) -> Leftovers:
    """Compare two accounts."""
    mine, theirs = by_kind(one), by_kind(other)
    here: dict[str, Marks] = dict(mine)
    there: dict[str, Marks] = dict(theirs)
    shared = 0
    for kind in mine.keys() & theirs.keys():
        a, b = mine[kind], theirs[kind]
        here[kind] = {mark: told for mark, told in a.items() if mark not in b and not restated(told, b)}
        there[kind] = {mark: told for mark, told in b.items() if mark not in a and not restated(told, a)}
        shared += min(len(a) - len(here[kind]), len(b) - len(there[kind]))
    return Leftovers(shared, *({kind: marks for kind, marks in side.items() if marks} for side in (here, there)))


@lru_cache(maxsize=AT_HAND)
def marks_of(account: Account) -> Set[tuple[str, str]]:
    """What an account says, with its kind."""
    return frozenset((told.kind, told.mark) for told in account.particulars)


@lru_cache(maxsize=AT_HAND)
def by_kind(account: Account) -> Mapping[str, Marks]:
    """The particulars of an account by kind, then by what they say."""
    found: dict[str, dict[str, tuple[Particular, ...]]] = defaultdict(dict)
    for particular in account.particulars:
        marks = found[particular.kind]
        marks[particular.mark] = (*marks.get(particular.mark, ()), particular)
    return found


def restated(told: tuple[Particular, ...], others: Marks) -> bool:
    """Whether the other account gives a figure that may be this one, rounded or in another unit."""
    return any(
        may_be_one(one.quantity, other.quantity)
        for one in told
        if one.quantity is not None
        for same in others.values()
        for other in same
        if other.quantity is not None
    )


def may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one unit, or of two that convert, do not exclude each other."""
    return one.comparable(other) and not one.clashes(other)
