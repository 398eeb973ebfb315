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
FORWARD = regex.compile(r"\s+(?:[\p{L}%]+\s+){0,3}to\s+(?:[\p{L}]+\s+){0,3}[$£€]?")


class Update(Frozen, frozen=True):
    """A figure of an earlier article, the same as a later one gives it as the old one, and what took its place."""

    old: Claim
    given: Claim
    new: Claim


def updates(claims: Sequence[Claim], group: Group) -> Iterator[Update]:
    """The figures of a group that a later article of it knows, and has another for."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.value.number is not None and claim.value.unit is not None:
            told[figure(claim.value)].append(claim)
    for alike in told.values():
        for given in alike if len(alike) > 1 else ():
            if given.published is None or not is_told_as_old(given) or (new := successor(given, claims)) is None:
                continue
            for old in alike:
                if group.asks_for(old, new) and is_earlier(old, given) and are_of_one(old, new, group):
                    yield Update(old, given, new)


def is_earlier(old: Claim, given: Claim) -> bool:
    """Whether an article published before tells a figure as the one that holds."""
    if old.published is None or given.published is None or old.published >= given.published:
        return False
    return old.mood == given.mood and not is_told_as_old(old)


def is_told_as_old(claim: Claim) -> bool:
    """Whether a figure is told as the one that another is compared with."""
    return BEFORE_OLD.search(claim.sentence.text[: claim.start - claim.sentence.start]) is not None


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
