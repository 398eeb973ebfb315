"""Two times at which one event is told to have happened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product
from typing import ClassVar

import regex

from checker import Claim, Digest, Example, Extractor, Finding, Group, Rule, Severity, evidence, words
from checker.subjects import can_be_one
from checker_events.happenings import CALL, REPEATED, SUDDEN
from checker_events.hours import DAY, Hours, gap
from checker_events.moment import Moment
from checker_events.moments import FAMILY

LONGEST = 2 * DAY  # minutes between two times of one event, one of them wrong
CALLS = 30  # minutes between two times at which several crews may be called
STORY = 12.0  # bits that two articles tell one story
OWNED = 12.0  # bits of the names in both sentences from which it is one deed
REPEATED_OWNED = 20.0  # the same for a deed that is done again and again
WEEK = 7  # days between two reports of one clock time
LOOSELY = regex.compile(r"\b(?:early|late|last|about|around|approximately|roughly|on|the) ?")


class ConflictingTime(Rule, frozen=True):
    """Two times at which one event is told to have happened: two days, two parts of a day, two clock times.

    Two articles that surely tell one story say when somebody was shot, arrested or buried, when a train crashed, when
    the police were called. The deeds are of one class, and of one person whom both sentences name; a sudden event (a
    crash, an explosion) may also be the only one of its class in both articles, where the sentences do not say that
    they are of other people or places. Times are read as widely as people speak: a night lasts into the morning, an
    evening begins in the afternoon, "about" is ten minutes, and the days of two time zones are left alone. Where an
    article tells of the deed at yet another time, there may be two, and nothing is said.

    A deed of which it is not said to whom it was done, as an arrest by one of the articles, is a suspect.
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-time"
    by: str = FAMILY
    across: bool = True
    severity: Severity = "warning"
    message: str = "one event, two times: “{here.text}” or “{there.text}”?"
    advice: str = "Find out when it was, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-06 Piet Marten, who kept the books of the Thornley water board, was arrested {Thursday "
                "afternoon}, Orla Finnan said.",
                "date 2022-05-06 Orla Finnan of the Thornley water board said that Piet Marten was arrested on "
                "{Wednesday}.",
            )
        ),
        Example(
            flags=(
                "date 2022-05-06 Two barges collided at the Wexcombe lock on {Tuesday morning}, said Orla Finnan and "
                "Piet Marten of the Thornley water board.",
                "date 2022-05-06 Orla Finnan and Piet Marten of the Thornley water board saw the wreck. The collision "
                "happened {about 9.30 p.m. on Tuesday} at the Wexcombe lock.",
            )
        ),
        # A night lasts into the morning.
        Example(
            passes=(
                "date 2022-05-06 Piet Marten of the Thornley water board was arrested late on Tuesday night, Orla "
                "Finnan said.",
                "date 2022-05-06 Orla Finnan of the Thornley water board said that Piet Marten was arrested early on "
                "Wednesday.",
            )
        ),
        # When somebody was arrested, and when charged.
        Example(
            passes=(
                "date 2022-05-06 Piet Marten of the Thornley water board was arrested on Tuesday, Orla Finnan said.",
                "date 2022-05-06 Orla Finnan of the Thornley water board said that Piet Marten was charged on "
                "Wednesday.",
            )
        ),
        # Two who were arrested.
        Example(
            passes=(
                "date 2022-05-06 Piet Marten of the Thornley water board was arrested on Tuesday, Orla Finnan said.",
                "date 2022-05-06 Orla Finnan of the Thornley water board said that Ilse Varenholt was arrested on "
                "Thursday. Piet Marten is in custody.",
            )
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Moment,))

    def review(self, group: Group) -> Iterator[Finding]:
        told: dict[str, list[Claim]] = defaultdict(list)
        for claim in group.of(Moment.kind):
            told[claim.article].append(claim)
        for mine, theirs in combinations(told.values(), 2):
            if group.asks_for(mine[0], theirs[0]):
                yield from self.compare(mine, theirs, group)

    def compare(self, mine: Sequence[Claim], theirs: Sequence[Claim], group: Group) -> Iterator[Finding]:
        """The findings on what two articles say of when deeds of one class were done."""
        here, there = group.digests[mine[0].article], group.digests[theirs[0].article]
        for one, other in product(mine, theirs):
            a, b = moment(one), moment(other)
            if not at_odds(one, other) or are_apart(a, b, here, there) or rivalled(one, other, mine, theirs):
                continue
            sure, story = is_sure(a, b), evidence.one_story(here, there)
            if story.bits < (evidence.SAFE if sure and not share_names(a, b) else STORY):
                continue
            sides = (side_of(one, other), side_of(other, one))
            yield self.finding(
                one,
                other,
                verdict="conflict" if sure else "suspect",
                severity=self.severity if sure else "note",
                evidence=(f"both tell when: {a.deed}", *story.reasons),
                sides=sides,
                bits=story.bits,
                gives_way=True,
            )


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether two moments may be of one event, as far as their sentences say, and exclude each other."""
    a, b = moment(one), moment(other)
    if a.deed != b.deed or not (CALLS if a.deed == CALL else 0) < gap(a.hours, b.hours) <= LONGEST:
        return False
    if (a.hours.day is None or b.hours.day is None) and not of_one_week(one, other):
        return False
    return is_one(a, b) or (a.deed not in REPEATED and may_be_one(a, b))


def of_one_week(one: Claim, other: Claim) -> bool:
    """Whether two articles are of about one time, or of none that is known."""
    if one.published is None or other.published is None:
        return one.published is other.published
    return abs((one.published - other.published).days) <= WEEK


def is_one(a: Moment, b: Moment) -> bool:
    """Whether two sentences of one story tell of one deed: of one person, or of the sudden event that the story is."""
    owned = sum(map(words.bits, a.owners & b.owners))
    if a.deed in REPEATED:
        return owned >= REPEATED_OWNED
    return share_people(a, b) or (may_be_one(a, b) and (a.deed in SUDDEN or owned >= OWNED))


def is_sure(a: Moment, b: Moment) -> bool:
    """Whether two moments are surely of one deed: a day of the week alone may be of two weeks."""
    return is_one(a, b) and (share_people(a, b) or not (a.hours.floating or b.hours.floating))


def may_be_one(a: Moment, b: Moment) -> bool:
    """Whether nothing in two sentences says that they are of other people or places."""
    if a.people and b.people and not share_people(a, b):
        return False
    pairs = ((a.ages, b.ages), (a.counts, b.counts), (a.streets, b.streets))
    return all(agree(one, other) for one, other in pairs)


def are_apart(a: Moment, b: Moment, here: Digest, there: Digest) -> bool:
    """Whether two sentences are of other people or places: each has names of which the other article has none, or one
    is of a street, and the other of another, as far as its article says.
    """
    if share_people(a, b):
        return False
    if is_elsewhere(a, b, there.plots) or is_elsewhere(b, a, here.plots):
        return True
    return not agree(a.names, b.names) and a.names.isdisjoint(words_of(there)) and b.names.isdisjoint(words_of(here))


def is_elsewhere(a: Moment, b: Moment, plots: frozenset[str]) -> bool:
    """Whether something happened in a street, and the other moment, which names none, may be of another: the plots of
    its article are all in others, or one is.
    """
    if not a.streets or not plots:
        return False
    inside = [any(street.strip() in plot.split() for street in a.streets) for plot in sorted(plots)]
    return not any(inside) or (not b.streets and not all(inside))


def words_of(digest: Digest) -> frozenset[str]:
    """The rare words of an article and those of its people's names, in lower case."""
    return frozenset(map(str.casefold, digest.words)).union(*map(str.split, digest.names))


def share_people(a: Moment, b: Moment) -> bool:
    """Whether both sentences name one person, who may be named by the surname alone."""
    return any(one == other or may_be_one_person(one, other) for one, other in product(a.people, b.people))


def may_be_one_person(one: str, other: str) -> bool:
    """Whether two names are of one person, one of them the surname, or both in full."""
    less, more = sorted((one.split(), other.split()), key=len)
    return less == more[-1:] or can_be_one(one, other)


def agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences share something of a kind, or one of them has nothing of it."""
    return not one or not other or not one.isdisjoint(other)


def share_names(a: Moment, b: Moment) -> bool:
    """Whether both sentences have a name in common."""
    return not a.names.isdisjoint(b.names) or share_people(a, b)


def rivalled(one: Claim, other: Claim, mine: Iterable[Claim], theirs: Iterable[Claim]) -> bool:
    """Whether either article tells of the deed at another time, too, or more exactly at one that fits the other's."""
    a, b = moment(one).hours, moment(other).hours
    ours, others = ([moment(claim).hours for claim in claims] for claims in (mine, theirs))
    if any(gap(hours, a) for hours in ours) or any(gap(hours, b) for hours in others):
        return True
    return any(fits(hours, a, b) for hours in ours) or any(fits(hours, b, a) for hours in others)


def fits(hours: Hours, told: Hours, other: Hours) -> bool:
    """Whether a time is said more exactly than what is told beside it, and may be that of the other article."""
    narrower = hours.high - hours.low < told.high - told.low and (hours.day is not None or told.day is None)
    return narrower and gap(hours, other) == 0


def side_of(claim: Claim, other: Claim) -> str:
    """What a claim stands for against another: a day, if theirs are two, else the time of the day."""
    mine, theirs = moment(claim), moment(other)
    day = mine.hours.day
    if day is None or theirs.hours.day in {None, day} or mine.hours.floating or theirs.hours.floating:
        return f"{mine.deed}: {LOOSELY.sub('', mine.shown)}"
    return f"{mine.deed}: {date.fromordinal(day)}"


def moment(claim: Claim) -> Moment:
    """What a claim of a moment says."""
    assert isinstance(claim.value, Moment)
    return claim.value
