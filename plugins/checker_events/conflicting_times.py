"""Two times at which one event is told to have happened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import ClassVar

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Severity, evidence, words
from checker_events.happenings import SUDDEN
from checker_events.hours import DAY, gap
from checker_events.moment import Moment
from checker_events.moments import FAMILY

LONGEST = 2 * DAY  # minutes between two times that are still of one event, one of them wrong
REPEATED = frozenset("signing opening vote match concert landing launch attack storm".split())
TWICE = 20.0  # bits of names that both sentences share, by which a deed that is done again and again is one
OWNED = 12.0  # bits of names that both sentences share, by which the event is of one owner
STORY = 12.0  # bits that two articles tell one story


class ConflictingTime(Rule, frozen=True):
    """Two times at which one event is told to have happened."""

    keyless: ClassVar[bool] = True

    id: str = "conflicting-time"
    by: str = FAMILY
    across: bool = True
    severity: Severity = "warning"
    message: str = "one event, two times: “{here.text}” or “{there.text}”?"
    advice: str = "Find out when it was, and mend the other."
    examples: tuple[Example, ...] = ()

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Moment,), read_nothing)

    def review(self, group: Group) -> Iterator[Finding]:
        told: dict[str, list[Claim]] = defaultdict(list)
        for claim in group.of(Moment.kind):
            told[claim.article].append(claim)
        for mine, theirs in combinations(told.values(), 2):
            if group.asks_for(mine[0], theirs[0]):
                yield from self.compare(mine, theirs, group)

    def compare(self, mine: Sequence[Claim], theirs: Sequence[Claim], group: Group) -> Iterator[Finding]:
        """The findings on the moments of one deed in two articles."""
        here, there = group.digests[mine[0].article], group.digests[theirs[0].article]
        for one, other in product(mine, theirs):
            if not at_odds(one, other) or rivalled(one, other, mine, theirs):
                continue
            story = evidence.one_story(here, there)
            if story.bits >= STORY:
                sides = (one.value.show(), other.value.show())
                yield self.finding(one, other, evidence=story.reasons, sides=sides, bits=story.bits, gives_way=True)


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether two moments are of one event, as far as their sentences say, and exclude each other."""
    a, b = moment(one), moment(other)
    return a.deed == b.deed and 0 < gap(a.hours, b.hours) <= LONGEST and may_be_one(a, b)


def may_be_one(a: Moment, b: Moment) -> bool:
    """Whether two sentences may tell of one event."""
    owned = sum(map(words.bits, a.names & b.names))
    if a.deed in REPEATED:
        return owned >= TWICE
    if a.people & b.people:
        return True
    if (a.people and b.people) or not agree(a.counts, b.counts) or not agree(a.places, b.places):
        return False
    return owned >= OWNED or (a.deed in SUDDEN and agree(a.names, b.names))


def agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences share something of a kind, or one of them has nothing of it."""
    return not one or not other or bool(one & other)


def rivalled(one: Claim, other: Claim, mine: Iterable[Claim], theirs: Iterable[Claim]) -> bool:
    """Whether either article tells the deed of another time, that fits or not: then there may be two."""
    return any(
        may_be_another(claim, told) for told, beside in ((one, mine), (other, theirs)) for claim in beside
    ) or any(not gap(moment(claim).hours, moment(one).hours) for claim in theirs)


def may_be_another(claim: Claim, told: Claim) -> bool:
    """Whether an article that tells of one moment tells of another deed of the class by this claim."""
    return gap(moment(claim).hours, moment(told).hours) > 0


def moment(claim: Claim) -> Moment:
    """What a claim of a moment says."""
    assert isinstance(claim.value, Moment)
    return claim.value


def read_nothing(_: Article) -> Iterable[Claim]:
    """Moments are made of what others read."""
    return ()
