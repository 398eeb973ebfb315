"""Two dates for an event that happens once."""

from collections.abc import Iterator

import regex

from checker import Claim, Date, Digest, Example, Finding, Group, Rule, Severity, evidence, words
from checker.frame import frame_of
from checker_consistency.events import OF_PEOPLE, event_of

YEAR = regex.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
RARE_NAMES = 10.0  # bits of the names that together can tell one owner from another
MOST = 60  # claims of one group that are compared; a key under which more meet is boilerplate


class ConflictingEventDate(Rule, frozen=True):
    """Two dates for an event that happens once: a birth, a death, a founding, a first night.

    Two dates with their years meet when their sentences tell of one class of event and share a rare word. They are of
    one event when the sentences share the names of whom it happened to and neither has one of its own beside, and when
    the articles tell one story. A date of the other article that would fit is taken for the right one, and nothing is
    said.
    """

    id: str = "conflicting-event-date"
    by: str = "event"
    across: bool = True
    severity: Severity = "error"
    message: str = "one event, two dates: “{here.text}” or “{there.text}”?"
    advice: str = "Find out which day it was, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The painter Ilse Varenholt was born on {3 May 1931} in Thornley.",
                "Ilse Varenholt (born {13 May 1931}) painted the harbour of Wexcombe.",
            )
        ),
        Example(
            passes=(
                "The painter Ilse Varenholt was born on 3 May 1931 in Thornley.",
                "Ilse Varenholt was born in May 1931; her sister Greta Varenholt was born on 4 June 1935.",
            )
        ),
        Example(
            passes=(
                "Ilse Varenholt was born on 3 May 1931 in Thornley.",
                "Ilse Varenholt opened her gallery in Thornley on 4 June 1955.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in group.pairs(group.of("date")[:MOST]):
            if not one.value.clashes(other.value) or event_of(one) != event_of(other):
                continue
            if not (says_year(one) and says_year(other)):
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            owner = one_owner(one, other, here, there)
            if rivalled(one, other, group) or owner < RARE_NAMES:
                continue
            story = evidence.one_story(here, there)
            if story.bits + (evidence.FAIR if owner >= evidence.SAFE else 0) >= evidence.FAIR:
                yield self.finding(one, other, evidence=(f"both date a {event_of(one)}", *story.reasons))


def rivalled(one: Claim, other: Claim, group: Group) -> bool:
    """Whether either article speaks of a day that would fit the other's: of this event, or, unless the event is a birth
    or a death (which stand close to their dates), of any.
    """
    if event_of(one) in {"birth", "death"}:
        return any(
            claim.article != mine.article and not claim.value.clashes(mine.value)
            for mine in (one, other)
            for claim in group.of("date")
            if claim.article in {one.article, other.article} and event_of(claim) == event_of(one)
        )
    return fits(one, group.digests[other.article]) or fits(other, group.digests[one.article])


def fits(claim: Claim, other: Digest) -> bool:
    """Whether the other article speaks of a day that this claim may mean."""
    value = claim.value
    assert isinstance(value, Date)
    assert value.first is not None
    assert value.last is not None
    return any(first <= value.last and value.first <= last for first, last in other.days)


def one_owner(one: Claim, other: Claim, here: Digest, there: Digest) -> float:
    """How rare the names are, in bits, that two sentences share: 0 unless most names of one stand in the other.

    Only people are born and die, so for these events a person's full name must be among them.
    """
    less, more = sorted((frame_of(one).names, frame_of(other).names), key=len)
    shared = less & more
    if 2 * len(shared) < max(1, len(less)):
        return 0.0
    if event_of(one) in OF_PEOPLE and not any(set(name.split()) <= shared for name in here.names | there.names):
        return 0.0
    return sum(map(words.bits, shared))


def says_year(claim: Claim) -> bool:
    """Whether a date is written with its year: "on Friday" is of the article's week, and may be of another event."""
    return YEAR.search(claim.text) is not None
