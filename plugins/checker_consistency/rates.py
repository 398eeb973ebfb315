"""A sum of money that two articles convert in two ways: "$11bn (£5.7bn)" and "$11bn (£6bn)"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker import Claim, Group, evidence
from checker.frozen import Frozen
from checker_consistency.conversions import Converted, conversions
from checker_consistency.partings import of_two_times
from checker_consistency.sameness import quantity
from checker_consistency.telling import telling_of

APART, DRIFT = 0.02, 0.15  # shares by which two conversions differ at least, and at most as far as rates do
DAYS = 60  # between two articles, within which no rate drifts farther
ALIKE = 4.0  # bits of the words that both tell it with


class TwoRates(Frozen, frozen=True):
    """Two articles' conversions of one sum."""

    one: Converted
    other: Converted

    @property
    def is_drift(self) -> bool:
        """Whether rates differ so much from one day to another; else one of the conversions is wrong."""
        return apart(self.one, self.other) <= DRIFT

    @property
    def sides(self) -> tuple[str, str]:
        """What the conversions stand for: those at nearly one rate are on one side, whatever they come to."""
        given = self.one.given.quoted
        return f"{given} at {rate(self.one):.1g}", f"{given} at {rate(self.other):.1g}"

    def told(self) -> str:
        """Both conversions, quoted, and at what rates they are."""
        one, other = self.one, self.other
        return (
            f"{one.into.quoted} and {other.into.quoted} are both {one.given.quoted}, converted at "
            f"{rate(one):.4g} and {rate(other):.4g}"
        )


def two_rates(claims: Sequence[Claim], group: Group) -> Iterator[TwoRates]:
    """The sums of a group that two articles of one story convert in two ways."""
    alike: dict[tuple[str | None, str | None, str | None], list[Converted]] = defaultdict(list)
    for found in conversions(claims):
        given = quantity(found.given)
        alike[given.unit, given.number, quantity(found.into).unit].append(found)
    for same in alike.values():
        for one, other in combinations(same, 2):
            if group.asks_for(one.into, other.into) and are_of_one(one, other, group):
                yield TwoRates(one, other)


def are_of_one(one: Converted, other: Converted, group: Group) -> bool:
    """Whether two articles of one story tell of one sum, and convert it at two rates."""
    here, there = one.given, other.given
    if here.article == other.given.article:
        return False
    far = apart(one, other)
    if (
        not far >= APART
        or (far > DRIFT and here.days_from(there) > DAYS)
        or not quantity(one.into).clashes(quantity(other.into))
    ):
        return False
    mine, theirs = telling_of(here), telling_of(there)
    told = sum(min(weight, theirs.near[word]) for word, weight in mine.near.items() if word in theirs.near)
    if told < ALIKE or of_two_times(mine, theirs):
        return False
    return evidence.one_story(group.digests[here.article], group.digests[there.article]).bits >= evidence.LIKELY


def apart(one: Converted, other: Converted) -> float:
    """The share by which two rates differ."""
    less, more = sorted((rate(one), rate(other)))
    return 1 - less / more if more else 0.0


def rate(converted: Converted) -> float:
    """How much of the other currency is given for one."""
    given, into = (abs(float(quantity(claim).number or "nan")) for claim in (converted.given, converted.into))
    return into / given if given else float("nan")
