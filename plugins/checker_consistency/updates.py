"""A figure that a later article gives as the old one, beside the one that took its place: "to 95p from 90p"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from checker import Claim, Group, Quantity, evidence
from checker.digest import figure
from checker.evidence import distinctive
from checker.frame import frame_of
from checker.frozen import Frozen
from checker.restated import owned
from checker_consistency.sameness import own_names, quantity

# What stands right before an old figure, and what may stand between it and the new one, with no other figure.
BEFORE_OLD = regex.compile(
    r"\b(?:from|against|compared (?:with|to)|versus|vs\.?|instead of|in place of)\s+(?:(?:an?|the|its|their|initial"
    r"|initially|previous|previously|earlier|original|originally|indicated|revised|around|about|nearly|almost|some"
    r"|just|only|over|under|at)\s+){0,3}$",
    regex.IGNORECASE,
)
BETWEEN = regex.compile(r"[^0-9.;:]{0,80}")
# What says that a sentence is a note of correction, and what stands in it before the figure that was wrong.
CORRECTION = regex.compile(
    r"^\W*(?:correction\b|corrects\b)|\b(?:(?:been|was|is) corrected|misstated|misreported|erroneously"
    r"|(?:earlier|previous|original) (?:version|story|item|report) (?:of|said|stated|gave|had|incorrectly|wrongly))\b",
    regex.IGNORECASE,
)
BEFORE = 30  # code points in front of a figure
BEFORE_WRONG = regex.compile(
    r"\b(?:not|rather than)\s+(?:(?:an?|the|about|around|nearly|almost|some|only|over|under)\s+){0,2}[$£€]?$",
    regex.IGNORECASE,
)
FORWARD = regex.compile(r"\s+(?:[\p{L}%]+\s+){0,3}to\s+(?:[\p{L}]+\s+){0,3}[$£€]?")


class Update(Frozen, frozen=True):
    """A figure of an article, the same as another one gives it as the old or the wrong one, and what took its place."""

    old: Claim
    given: Claim
    new: Claim

    def told(self) -> str:
        """What became of the figure, and who says so."""
        if is_corrected(self.given):
            return f"{self.given.quoted} was corrected to {self.new.quoted}, as the other article says"
        return f"{self.given.quoted} became {self.new.quoted}, as the later article says"


def updates(claims: Sequence[Claim], group: Group) -> Iterator[Update]:
    """The figures of a group that a later article of it knows, and has another for."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.value.number is not None and claim.value.unit is not None:
            told[figure(claim.value)].append(claim)
    for alike in told.values():
        for given in alike if len(alike) > 1 else ():
            if not is_told_as_old(given) or (new := successor(given, claims)) is None:
                continue
            for old in alike:
                if group.asks_for(old, new) and is_earlier(old, given) and are_of_one(old, new, group):
                    yield Update(old, given, new)


def is_earlier(old: Claim, given: Claim) -> bool:
    """Whether an article published before tells a figure as the one that holds; if it was corrected, one not after."""
    if old.article == given.article:
        return False
    if is_corrected(given):
        if old.published is not None and given.published is not None and old.published > given.published:
            return False
        return not is_told_as_old(old)
    if old.published is None or given.published is None or old.published >= given.published:
        return False
    return old.mood == given.mood and not is_told_as_old(old)


def is_told_as_old(claim: Claim) -> bool:
    """Whether a figure is told as the one that another is compared with, or corrects."""
    return BEFORE_OLD.search(claim.sentence.text[: claim.start - claim.sentence.start]) is not None or is_wrong(claim)


def is_wrong(claim: Claim) -> bool:
    """Whether a note of correction tells a figure as the wrong one: "21 people died, not 12"."""
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    return BEFORE_WRONG.search(text[max(0, at - BEFORE) : at]) is not None and is_corrected(claim)


def is_corrected(claim: Claim) -> bool:
    """Whether a figure stands in a note of correction."""
    return CORRECTION.search(claim.sentence.text) is not None


def successor(given: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The figure of the same sentence and unit that took the place of an old one."""
    base, text = given.sentence.start, given.sentence.text
    for claim in claims:
        if claim.article != given.article or claim.sentence.start != base or not are_of_one_unit(claim, given):
            continue
        if is_told_as_old(claim):
            continue
        if claim.end <= given.start and BETWEEN.fullmatch(text, claim.end - base, given.start - base):
            return claim
        if given.end <= claim.start and FORWARD.fullmatch(text, given.end - base, claim.start - base):
            return claim
    return None


def are_of_one_unit(claim: Claim, given: Claim) -> bool:
    """Whether a figure is another one of what an old one is of, with the same ends."""
    a, b = claim.value, given.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.number is None or a.number == b.number:
        return False
    return (a.unit, a.dimension) == (b.unit, b.dimension)


def are_of_one(old: Claim, new: Claim, group: Group) -> bool:
    """Whether an earlier figure is the one that a later article calls old: both sentences name their owner and neither
    names one of its own, and the number says enough, or the articles tell one story.
    """
    mine, theirs = frame_of(old), frame_of(new)
    if not owned(mine, theirs) or (own_names(mine, theirs) and own_names(theirs, mine)):
        return False
    if distinctive(figure(quantity(old))):
        return True
    return evidence.one_story(group.digests[old.article], group.digests[new.article]).bits >= evidence.LIKELY
