"""A toll that counts who did it, beside one of the same deed that does not: "three dead, including the gunman"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

import regex

from checker import Claim, Group, Quantity, evidence
from checker.frozen import Frozen
from checker_consistency.fates import fate_of
from checker_consistency.partings import is_difference, is_further
from checker_consistency.sameness import is_bound, quantity
from checker_consistency.telling import telling_of

DIGITS = 6  # of a toll
DOER = (
    r"(?:the |an? )?(?:suspected |alleged |lone |apparent )?"
    r"(?:gun(?:man|woman)|shooter|suspect|attacker|assailant|bomber|hijacker|killer|hostage[- ]taker|perpetrator)\b"
)
DEED = r"(?:killed|killing|shot|shooting|fatally shot|turned the gun on|turning the gun on) "
INCLUDING = regex.compile(rf"[^.;:]{{0,40}}?\b(?P<label>(?:including|counting) {DOER})", regex.IGNORECASE)
APART = regex.compile(
    rf"[^.;:]{{0,60}}?\b(?P<label>(?:and|plus|before|then) (?:{DEED})?(?:himself|herself|self|{DOER})"
    rf"|(?:not (?:counting|including)|besides|excluding) {DOER})",
    regex.IGNORECASE,
)


class OneMore(Frozen, frozen=True):
    """Two tolls of which the greater counts one more, and the words that say who."""

    more: Claim
    fewer: Claim
    label: str


def with_doer(claims: Sequence[Claim], group: Group) -> Iterator[OneMore]:
    """The tolls of a group that differ by the one who did it, as one of the texts says."""
    counts: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_count(claim):
            counts[amount(claim)].append(claim)
    for number, greater in counts.items():
        for more, fewer in product(greater, counts.get(number - 1, ())):
            if more.article == fewer.article or not group.asks_for(more, fewer):
                continue
            label = label_of(more, fewer)
            if label is not None and is_toll(more) and is_toll(fewer) and are_of_one_story(more, fewer, group):
                yield OneMore(more, fewer, label)


def is_count(claim: Claim) -> bool:
    value = claim.value
    return (
        isinstance(value, Quantity)
        and value.dimension == "count"
        and value.number is not None
        and value.number.isdecimal()
        and len(value.number) <= DIGITS
    )


def label_of(more: Claim, fewer: Claim) -> str | None:
    """The words that say who makes up the difference of two counts."""
    found = INCLUDING.match(rest(more)) or APART.match(rest(fewer))
    return found["label"] if found is not None else None


def is_toll(claim: Claim) -> bool:
    """Whether a count is of dead people, and of all of them."""
    if is_further(quantity(claim)) or is_difference(claim):
        return False
    told = telling_of(claim)
    return fate_of(claim.text.casefold().split(), told.before, told.after) == "dead"


def are_of_one_story(one: Claim, other: Claim, group: Group) -> bool:
    if is_bound(quantity(one)) != is_bound(quantity(other)):
        return False
    return evidence.one_story(group.digests[one.article], group.digests[other.article]).bits >= evidence.SAFE


def amount(claim: Claim) -> int:
    return int(quantity(claim).number or 0)


def rest(claim: Claim) -> str:
    """What a sentence says behind a figure."""
    return claim.sentence.text[claim.end - claim.sentence.start :]
