"""The rules on figures and dates that two places state: at odds, explained, superseded, or worth a look."""

from collections.abc import Iterator
from itertools import combinations

from checker import Claim, Date, Digest, Example, Finding, Group, Quantity, Rule, Verdict, evidence, words
from checker.digest import figure
from checker.frame import frame_of
from checker.restated import copies, restates
from checker_consistency import explain
from checker_consistency.events import AGAIN, OF_PEOPLE, event_of
from checker_consistency.sameness import same_thing

RARE_NAMES = 10.0  # bits of the names that together can tell one owner from another
MOST = 60  # claims of one group that are compared; a key under which more meet is boilerplate


class ConflictingQuantity(Rule, frozen=True):
    """Two figures for one thing.

    Two figures meet when their sentences share rare words. They are held to be of one thing when one sentence is the
    other said again and the articles are versions of one story, or when both count the same thing in one story. Then
    the difference is explained where it can be: by rounding, or by a sum that the text labels ("on top of", "plus").
    A figure that the other article states too is no rival. Of two articles of different days the later one may simply
    know more: its figure supersedes.
    """

    id: str = "conflicting-quantity"
    by: str = "figure"
    across: bool = True
    severity: str = "error"  # type: ignore[assignment]
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out which figure holds, and mend the other; if both do, say what tells them apart."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-04 The Wexcombe reservoir scheme will flood {310 acres} of farmland and cost £94 "
                "million, "
                "planners told villagers in Thornley.\n\nWork on the dam wall takes 26 months and employs 410 "
                "builders.",
                "date 2022-05-04 The Wexcombe reservoir scheme will flood {130 acres} of farmland and cost £94 "
                "million, "
                "planners told villagers in Thornley.\n\nWork on the dam wall takes 26 months and employs 410 "
                "builders.",
            )
        ),
        Example(
            explains=(
                "date 2022-05-04 The ministry promised to recruit 9,000 hospital porters other than cleaners for "
                "Thornley infirmary.",
                "date 2022-05-02 The party pledged 2,000 other hospital porters at Thornley infirmary, on top of "
                "the 7,000 hospital "
                "porters whom the infirmary expected to recruit.",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 The Wexcombe ferry carried 310 passengers in March.",
                "date 2022-05-04 The Wexcombe ferry carried 130 passengers in April.",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 Wexcombe ferry carried 1.24 million passengers, the harbour board of Thornley said.",
                "date 2022-05-04 Wexcombe ferry carried 1.2 million passengers, the harbour board of Thornley said.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        claims = group.of("quantity")[:MOST]
        for one, other in combinations(claims, 2):
            if one.article != other.article and (found := self.compare(one, other, group)) is not None:
                yield found

    def compare(self, one: Claim, other: Claim, group: Group) -> Finding | None:
        """A finding on two figures of two articles, or nothing."""
        a, b = one.value, other.value
        assert isinstance(a, Quantity)
        assert isinstance(b, Quantity)
        if not a.comparable(b) or ends(a) == ends(b) or a.change != b.change or side_by_side(one, other):
            return None
        here, there = group.digests[one.article], group.digests[other.article]
        if figure(b) in here.figures or figure(a) in there.figures:
            return None  # each article knows the other's figure, so these two are of two things
        if restates(frame_of(one), frame_of(other)):
            if not copies(here, there) or bounded(a) != bounded(b):
                return None
            if bounded(a) == (True, True) and not a.clashes(b):
                return self.finding(
                    one, other, verdict="explained", explanation=rounded(a, b), evidence=("one sentence",)
                )
            return self.finding(one, other, verdict=in_time(one, other), evidence=("one sentence in two versions",))
        if a.number is None or b.number is None:
            return None
        if not same_thing(one, other) or not a.clashes(b):
            return None
        story = evidence.one_story(here, there)
        if story.bits < evidence.FAIR:
            return None
        if (found := explain.labelled_sum(one, other, group.of("quantity"))) is not None:
            claims = (found.total, *found.parts)  # in whichever pair the sum was found, it is one finding
            return self.finding(*claims, verdict="explained", explanation=found.told(), evidence=story.reasons)
        if story.bits < evidence.LIKELY:
            return None
        return self.finding(one, other, verdict="suspect", evidence=story.reasons, severity="note")


class ConflictingDate(Rule, frozen=True):
    """Two dates for one thing: a sentence said again with another day.

    Two dates meet when their sentences share rare words. They are at odds when one sentence is the other said again,
    nothing but the date differs, and the articles are versions of one story.
    """

    id: str = "conflicting-date"
    by: str = "when"
    across: bool = True
    severity: str = "error"  # type: ignore[assignment]
    message: str = "“{here.text}” or “{there.text}”? One sentence, two dates"
    advice: str = "Find out which day it was, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on {17 May} while divers mend its "
                "hinges.\n\n"
                "The Wexcombe ferry carries foot passengers in the meantime, the harbour board said.",
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on {27 May} while divers mend its "
                "hinges.\n\n"
                "The Wexcombe ferry carries foot passengers in the meantime, the harbour board said.",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on 17 May while divers mend its "
                "hinges.",
                "date 2022-05-04 The drawbridge at Wexcombe will close to lorries on 27 May while divers mend its "
                "hinges.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in combinations(group.of("date", "duration")[:MOST], 2):
            if one.article == other.article or one.kind != other.kind or side_by_side(one, other):
                continue
            a, b = one.value, other.value
            unresolved = isinstance(a, Date) and isinstance(b, Date) and (a.first is None or b.first is None)
            if not (a.clashes(b) or unresolved):
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            if restates(frame_of(one), frame_of(other)) and copies(here, there):
                yield self.finding(one, other, verdict=in_time(one, other), evidence=("one sentence in two versions",))


class ConflictingEventDate(Rule, frozen=True):
    """Two dates for an event that happens once: a birth, a death, a founding, a first night.

    Two dates meet when their sentences tell of one class of event and share a rare word. They are of one event when the
    sentences share the names of whom it happened to and neither has one of its own beside, and when the articles tell
    one story. A date of the other article that would fit is taken for the right one, and nothing is said.
    """

    id: str = "conflicting-event-date"
    by: str = "event"
    across: bool = True
    severity: str = "error"  # type: ignore[assignment]
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
        for one, other in combinations(group.of("date")[:MOST], 2):
            if one.article == other.article or not one.value.clashes(other.value) or event_of(one) != event_of(other):
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
    if event_of(one) in AGAIN:
        known = {name.split()[-1] for name in here.names & there.names}
        return evidence.SAFE if shared & known and near_in_time(one, other) else 0.0
    if event_of(one) in OF_PEOPLE and not any(set(name.split()) <= shared for name in here.names | there.names):
        return 0.0
    return sum(map(words.bits, shared))


def near_in_time(one: Claim, other: Claim) -> bool:
    """Whether two dates of an event that may happen again are so near that they are of one."""
    a, b = one.value, other.value
    assert isinstance(a, Date)
    assert isinstance(b, Date)
    if a.first is None or b.first is None:
        return False
    return abs((a.first - b.first).days) <= AGAIN.get(event_of(one) or "", 0)


def side_by_side(one: Claim, other: Claim) -> bool:
    """Whether either sentence holds both: the same words, or two figures side by side, are no two versions of one."""
    return stands_in(one.text, other.sentence.text) or stands_in(other.text, one.sentence.text)


def stands_in(words: str, sentence: str) -> bool:
    """Whether words stand in a sentence, and not as a part of other words or figures."""
    low, sought = sentence.casefold(), words.casefold()
    at = low.find(sought)
    while at >= 0:
        after = at + len(sought)
        if not low[at - 1 : at].isalnum() and not low[after : after + 1].isalnum():
            return True
        at = low.find(sought, at + 1)
    return False


def ends(value: Quantity) -> tuple[float | None, float | None]:
    return value.low, value.high


def bounded(value: Quantity) -> tuple[bool, bool]:
    """Which ends a figure has: "more than 50" has none above."""
    return value.low is not None, value.high is not None


def in_time(one: Claim, other: Claim) -> Verdict:
    """`conflict` of one day or where days are not known; a later article's figure may be the newer one."""
    if one.published is None or other.published is None or one.published == other.published:
        return "conflict"
    return "superseded"


def rounded(a: Quantity, b: Quantity) -> str:
    """Why two printed numbers may be one: the coarser one is the finer one, rounded."""
    fine, coarse = sorted((a, b), key=lambda value: len((value.number or "").strip("0.")), reverse=True)
    return f"{coarse.number} is {fine.number}, rounded"
