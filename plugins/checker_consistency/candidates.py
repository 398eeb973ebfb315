"""Which figures of a group may look at odds, by what costs little to look at: few pairs of those that meet are left."""

from collections.abc import Iterable
from itertools import compress

from checker import Claim, Group, Quantity
from checker.digest import figure
from checker.frame import frame_of, words_of
from checker.frozen import Frozen
from checker.restated import are_near, restates
from checker.units import commensurable
from checker_consistency.roundings import may_round
from checker_consistency.sameness import same_thing, side_by_side
from checker_consistency.series import is_anew
from checker_consistency.sole import Sole, sole_of_one


class Candidate(Frozen, frozen=True):
    """Two figures of two articles: whether one sentence is the other said again, or else told anew of another time, or
    one number may be the other, rounded; whether both count one kind of thing, or are the only counts of it.
    """

    one: Claim
    other: Claim
    restated: bool = False
    anew: bool = False
    rounded: bool = False
    alike: bool = False
    sole: Sole = "no"


class Look:
    """What is looked at of a figure before its sentence is laid beside another."""

    def __init__(self, claim: Claim, value: Quantity, known: frozenset[str]) -> None:
        self.claim, self.value = claim, value
        self.article = claim.article
        self.unit = value.unit
        self.dimension = value.dimension
        self.change = value.change
        self.ends = value.low, value.high
        self.known = known  # the figures of its article
        self._figure: str | None = None
        self._interval: tuple[float, float] | None = None
        self._words: frozenset[str] | None = None

    def figure(self) -> str:
        """The figure as digests hold it."""
        if self._figure is None:
            self._figure = figure(self.value)
        return self._figure

    def interval(self) -> tuple[float, float]:
        """Where its true value lies, which is asked for each figure that it meets."""
        if self._interval is None:
            self._interval = self.value.interval()
        return self._interval

    def words(self) -> frozenset[str]:
        """The words of its sentence, which are read once another figure may differ from it."""
        if self._words is None:
            self._words = words_of(self.claim)
        return self._words


def candidates(claims: Iterable[Claim], group: Group) -> list[Candidate]:
    """The pairs of figures of which a finding is asked for and may come."""
    looks = [
        Look(claim, claim.value, group.digests[claim.article].figures)
        for claim in claims
        if isinstance(claim.value, Quantity)
    ]
    wanted = [not group.asked or look.article in group.asked for look in looks]
    found = []
    for number, one in enumerate(looks):
        others: Iterable[Look] = looks[number + 1 :]
        if not wanted[number]:
            others = compress(looks[number + 1 :], wanted[number + 1 :])
        for other in others:
            if one.article == other.article or not may_differ(one, other):
                continue
            if (candidate := candidate_of(one, other, group)) is not None:
                found.append(candidate)
    return found


def may_differ(one: Look, other: Look) -> bool:
    """Whether two figures are two values of one measure, and neither article knows the other's."""
    if one.dimension != other.dimension or one.change != other.change or one.ends == other.ends:
        return False
    if one.unit != other.unit and not commensurable(one.unit, other.unit):
        return False
    return other.figure() not in one.known and one.figure() not in other.known


def clash(one: Look, other: Look) -> bool:
    """Whether two figures of one measure cannot both be so, as their values say it."""
    (low, high), (other_low, other_high) = one.interval(), other.interval()
    return high < other_low or other_high < low


def candidate_of(one: Look, other: Look, group: Group) -> Candidate | None:
    """Two such figures if their sentences, or what they count, show that they may be of one thing."""
    here, there = one.claim, other.claim
    near = are_near(one.words(), other.words())
    if near and restates(frame_of(here), frame_of(there)):
        return None if side_by_side(here, there) else Candidate(here, there, restated=True)
    if not clash(one, other):
        rounded = may_round(here, there) and not side_by_side(here, there)
        return Candidate(here, there, rounded=True) if rounded else None
    anew = near and is_anew(here, there)
    if one.unit is None or one.unit != other.unit or one.value.number is None or other.value.number is None:
        return Candidate(here, there, anew=True) if anew and not side_by_side(here, there) else None
    alike = same_thing(here, there)
    sole = sole_of_one(here, there, group.digests[one.article], group.digests[other.article])
    if not (anew or alike or sole != "no") or side_by_side(here, there):
        return None
    return Candidate(here, there, anew=anew, alike=alike, sole=sole)
