"""Two dates for an event that happens once."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

import regex

from checker import Claim, Date, Digest, Example, Finding, Group, Rule, Severity, evidence, words
from checker.frame import PERIOD, frame_of
from checker.subjects import can_be_one, rarity, subject
from checker_events.events import OF_PEOPLE, event_of
from checker_events.yearless import exclude, is_yearless

YEAR = regex.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b")
# A sentence of somebody who does to another what happens once to that one.
ACTS = regex.compile(
    r"^[^,;:(]{0,80}?(?<!\bw(?:as|ere)|\bbeen|\bis|\bare|ly) (?:released|published|founded|established|"
    r"incorporated|formed|opened|launched|built|discovered|invented|abolished|dissolved|premiered)(?! (?:in|on)\b)"
)
WHERE = regex.compile(r"\bin (?:the )?(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*)")
# The same with what a place lies in: "in Wexcombe, Thornley province". It says where, not to whom it happens.
PLACED = regex.compile(r"\b(?:in|near|outside) (?:the )?(?P<place>\p{Lu}[\p{L}'’.-]+(?:,? \p{Lu}[\p{L}'’.-]+)*)")
CLOSE = 150  # code points around a date of birth or death in which whoever it is of is named
WORD = regex.compile(r"\p{L}{4,}")
RARE_NAMES = 10.0  # bits of the names that together can tell one owner from another
BEGIN_ALIKE = 6.0  # bits for sentences that begin with one and the same name
MONTH = timedelta(31)
MOST = 60  # claims of one group that are compared; a key under which more meet is boilerplate


class ConflictingEventDate(Rule, frozen=True):
    """Two dates for an event that happens once: a birth, a death, a founding, a first night.

    Two dates with their years, or months of which no year is known, meet when their sentences tell of one class of
    event and share a rare word. They are of one event when the sentences share the names of whom it happened to, or
    begin with one name, and when the articles tell one story. A date of the other article that would fit is taken for
    the right one, and nothing is said.
    """

    keyless: ClassVar[bool] = True

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
            if not at_odds(one, other) or not (says_year(one) and says_year(other)):
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            owner = one_owner(one, other, here, there)
            if rivalled(one, other, group) or owner < RARE_NAMES:
                continue
            story = evidence.one_story(here, there)
            if story.bits + owner - RARE_NAMES >= evidence.FAIR:
                yield self.finding(one, other, evidence=(f"both date a {event_of(one)}", *story.reasons))


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether two dates are of one class of event and exclude each other. A work "is a 1986 film" by the year that is
    given to it, and may have come out a year earlier or later.
    """
    a, b = one.value, other.value
    assert isinstance(a, Date)
    assert isinstance(b, Date)
    events = {event_of(one), event_of(other)}
    if len(events) == 1:
        return None not in events and exclude(a, b)
    if events != {"release", "work"} or a.first is None or b.first is None:
        return False
    return abs(a.first.year - b.first.year) > 1


def rivalled(one: Claim, other: Claim, group: Group) -> bool:
    """Whether either article speaks of a day that would fit the other's: of this event, or, unless the event is a birth
    or a death (which stand close to their dates), of any.
    """
    if event_of(one) in {"birth", "death"}:
        return any(
            claim.article != mine.article and event_of(claim) == event_of(one) and not at_odds(claim, mine)
            for mine in (one, other)
            for claim in group.of("date")
            if claim.article in {one.article, other.article}
        )
    longest = MONTH if is_yearless(one.value) or is_yearless(other.value) else timedelta.max
    return fits(one, group.digests[other.article], longest) or fits(other, group.digests[one.article], longest)


def fits(claim: Claim, other: Digest, longest: timedelta) -> bool:
    """Whether the other article speaks of a day, or of days no more than `longest` apart, that this claim may mean."""
    value = claim.value
    assert isinstance(value, Date)
    return any(not exclude(value, Date(first, last, "")) for first, last in other.days if last - first <= longest)


def one_owner(one: Claim, other: Claim, here: Digest, there: Digest) -> float:
    """How rare the names are, in bits, of the one to whom both events happened: 0 if they cannot be one.

    It is what both sentences begin with, or most names of one sentence stand in the other. Only people are born and
    die, so for these events both must name a person in full.
    """
    if event_of(one) in OF_PEOPLE:
        return max((rarity(less) for less in one_person(one, other, here, there)), default=0.0)
    if not (takes_up(one, other) and takes_up(other, one)) or elsewhere(one, other):
        return 0.0
    less, more = sorted((frame_of(one).names, frame_of(other).names), key=len)
    shared = (less & more) - placed(one) - placed(other)
    named = sum(map(words.bits, shared)) if 2 * len(shared) >= max(1, len(less)) else 0.0
    mine, theirs = (subject(claim.sentence.text) for claim in (one, other))
    return max(named, rarity(mine) + BEGIN_ALIKE if mine and mine == theirs and not acts(one) else 0.0)


def acts(claim: Claim) -> "regex.Match[str] | None":
    """Where a claim's sentence tells of somebody who founds or publishes another, and not to whom it happens."""
    return ACTS.search(claim.sentence.text)


def takes_up(one: Claim, other: Claim) -> bool:
    """Whether, if the first sentence tells of somebody who founds or publishes something, the other speaks of that."""
    if (found := acts(one)) is None:
        return True
    done = {word.casefold() for word in WORD.findall(one.sentence.text[found.end() :])} - frame_of(one).names
    return not done or not done.isdisjoint(frame_of(other).words)


def elsewhere(one: Claim, other: Claim) -> bool:
    """Whether two sentences say in what place, and not the same: a work comes out in one country after another."""
    mine, theirs = (
        {word for place in WHERE.findall(claim.sentence.text) for word in place.casefold().split()} - PERIOD
        for claim in (one, other)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def placed(claim: Claim) -> set[str]:
    """The words of the places in which a sentence says that something is."""
    return {
        word.strip(",.").casefold() for found in PLACED.finditer(claim.sentence.text) for word in found["place"].split()
    }


def one_person(one: Claim, other: Claim, here: Digest, there: Digest) -> Iterator[str]:
    """The names under which two sentences may speak of one person, each the shorter of two."""
    for mine in people(one, here):
        for theirs in people(other, there):
            if can_be_one(mine, theirs):
                yield min(mine, theirs, key=len)


def people(claim: Claim, digest: Digest) -> Iterator[str]:
    """The full names of people beside a date in its sentence, its subject among them if it may be one."""
    text, base = claim.sentence.text, claim.sentence.start
    beside = text[max(0, claim.start - base - CLOSE) : claim.end - base + CLOSE].replace("’", "'").casefold()
    inside = frame_of(claim).names
    yield from (name for name in sorted(digest.names) if set(name.split()) <= inside and name.split()[-1] in beside)
    if " " in (name := subject(text)) and name.split()[-1] in beside:
        yield name


def says_year(claim: Claim) -> bool:
    """Whether a date is written with its year, or no year can be worked out for it: "on Friday" is of the article's
    week, and may be of another event.
    """
    return YEAR.search(claim.text) is not None or is_yearless(claim.value)
