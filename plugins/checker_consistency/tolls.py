"""A toll that counts who did it, beside one of the same deed that does not: "three dead, including the gunman"."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import regex

from checker import Claim, Group, Quantity, evidence
from checker_consistency.fates import fate_of
from checker_consistency.partings import is_difference, is_further
from checker_consistency.sameness import is_bound
from checker_consistency.telling import telling_of

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


class OneMore(NamedTuple):
    """Two tolls of which the greater counts one more, and the words that say who."""

    more: Claim
    fewer: Claim
    label: str


def with_doer(claims: Sequence[Claim], group: Group) -> Iterator[OneMore]:
    """The tolls of a group that differ by the one who did it, as one of the texts says."""
    tolls = [claim for claim in claims if is_toll(claim)]
    for one, other in combinations(tolls, 2):
        fewer, more = sorted((one, other), key=amount)
        if one.article == other.article or amount(more) - amount(fewer) != 1 or not is_asked(one, other, group):
            continue
        found = INCLUDING.match(rest(more)) or APART.match(rest(fewer))
        if found is None or is_bound(quantity(one)) != is_bound(quantity(other)):
            continue
        if evidence.one_story(group.digests[one.article], group.digests[other.article]).bits >= evidence.SAFE:
            yield OneMore(more, fewer, found["label"])


def is_toll(claim: Claim) -> bool:
    """Whether a figure counts dead people, and all of them."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension != "count" or claim.value.number is None:
        return False
    if not claim.value.number.isdecimal() or is_further(claim.value) or is_difference(claim):
        return False
    told = telling_of(claim)
    return fate_of(claim.text.casefold().split(), told.before, told.after) == "dead"


def quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def amount(claim: Claim) -> int:
    return int(quantity(claim).number or 0)


def rest(claim: Claim) -> str:
    """What a sentence says behind a figure."""
    return claim.sentence.text[claim.end - claim.sentence.start :]


def is_asked(one: Claim, other: Claim, group: Group) -> bool:
    return not group.asked or not group.asked.isdisjoint((one.article, other.article))
