"""A toll of one disaster or attack that a later article gives higher: "at least 72 dead", "the toll rose to 88"."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

import regex

from checker import Claim, Group, Quantity, evidence
from checker.digest import figure
from checker.frame import frame_of
from checker.frozen import Frozen
from checker.predicates import stem
from checker_consistency.fates import FATE
from checker_consistency.partings import are_of_two
from checker_consistency.rivals import is_told
from checker_consistency.sameness import own_names, quantity, side_by_side
from checker_consistency.telling import telling_of
from checker_consistency.tolls import is_toll

WINDOW = timedelta(14)  # in which a toll is still counted
LEAST, MOST = 2, 20.0  # of the dead; times, by which a toll rises at most
# Bits of the words that both tell the deaths with, besides that they are deaths: of one story surely, and else.
SURELY, ELSE = 10.0, 14.0
DEATH = regex.compile(
    r"\b(?:dead|die[ds]?|dying|death|deaths|kill(?:s|ed|ing)?|perished|drowned|fatalities|bodies|toll)\b",
    regex.IGNORECASE,
)
# Words that count more than one event.
OVERALL = regex.compile(
    r"\b(?:since|so far this|th(?:is|at) (?:year|month)|each|every|per|a (?:year|month|week|day)|annual(?:ly)?|"
    r"(?:in|over|during) the (?:past|last|previous)|attacks|raids|blasts|bombings|clashes|fighting|war)\b",
    regex.IGNORECASE,
)
OF_DEATH = frozenset({*(stem(word) for word in FATE), "toll", "victim", "people", "person", "least"})


class Rise(Frozen, frozen=True):
    """A toll, the one that a later article gives, and the words that both are told with."""

    old: Claim
    new: Claim
    shared: tuple[str, ...]


def rises(claims: Sequence[Claim], group: Group) -> Iterator[Rise]:
    """The tolls of a group that a later article of one story gives higher, where neither article knows the other's."""
    counts = sorted(filter(is_count_of_dead, claims), key=lambda claim: (str(claim.published), claim.place))
    if len(counts) < LEAST or counts[0].published == counts[-1].published:
        return
    tolls = [claim for claim in counts if is_told(claim) and is_toll(claim)]
    for old, new in combinations(tolls, 2):
        if is_higher(old, new) and group.asks_for(old, new) and not is_known(old, new, group):
            if (shared := told_with(old, new, group)) is not None:
                yield Rise(old, new, shared)


def is_count_of_dead(claim: Claim) -> bool:
    """Whether a figure counts people, in a sentence that tells of deaths in one event."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "count" or value.unit not in {"person", None}:
        return False
    if value.number is None or float(value.number) < LEAST or claim.published is None or claim.mood != "stated":
        return False
    text = claim.sentence.text
    return DEATH.search(text) is not None and OVERALL.search(text) is None


def is_higher(old: Claim, new: Claim) -> bool:
    """Whether a later article counts more, and not so many more that it counts something else."""
    if old.published is None or new.published is None or not timedelta(0) < new.published - old.published <= WINDOW:
        return False
    less, more = (float(quantity(claim).number or 0) for claim in (old, new))
    return less < more <= MOST * less


def is_known(old: Claim, new: Claim, group: Group) -> bool:
    """Whether either article has the other's toll, too."""
    if side_by_side(old, new) or figure(quantity(old)) in group.digests[new.article].figures:
        return True
    return figure(quantity(new)) in group.digests[old.article].figures


def told_with(old: Claim, new: Claim, group: Group) -> tuple[str, ...] | None:
    """The words that two tolls are told with, if they are so many that they are tolls of one event."""
    mine, theirs = telling_of(old).near, telling_of(new).near
    alike = {
        word: min(bits, theirs[word]) for word, bits in mine.items() if word in theirs and stem(word) not in OF_DEATH
    }
    told = sum(alike.values())
    if told < SURELY or are_of_two(old, new):
        return None
    here, there = frame_of(old), frame_of(new)
    if own_names(here, there) and own_names(there, here):
        return None
    bits = evidence.one_story(group.digests[old.article], group.digests[new.article]).bits
    if bits < evidence.FAIR or (bits < evidence.SAFE and told < ELSE):
        return None
    return tuple(sorted(alike, key=lambda word: (-alike[word], word)))
