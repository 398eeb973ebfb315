"""One total broken down in two ways: "five children and three adults" here, "six children and two adults" there."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import log2
from typing import ClassVar

import regex
from msgspec import Struct
from msgspec.structs import replace

from checker import Article, Claim, Example, Finding, Group, Quantity, Rule, Severity, evidence
from checker.keywords import keywords

JOINED = regex.compile(r"\s*(?:,|and|, and|plus|&)\s+")


class Breakdown(Struct, frozen=True):
    """Two counts side by side, of two kinds, that make up a total."""

    first: Claim
    second: Claim

    def told(self) -> str:
        """The counts in a fixed order, such as "3 adult, 5 child"."""
        return ", ".join(f"{number:g} {kind}" for kind, number in sorted(self.counts().items()))

    def counts(self) -> dict[str, float]:
        """How many of each kind."""
        return {str(kind_of(claim)): amount(claim) for claim in (self.first, self.second)}


class ConflictingBreakdown(Rule, frozen=True):
    """One total that is broken down in two ways.

    Two kinds are counted side by side ("five children and three adults"), and elsewhere the same two kinds with other
    numbers and the same sum: so the total is one, and its parts are at odds. In two articles these must tell one story.
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-breakdown"
    by: str = "parts"
    severity: Severity = "error"
    message: str = "“{here.text}” or “{there.text}”, of one total?"
    advice: str = "Find out which breakdown holds, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The ferry left {five children} and {three adults} on the quay at Wexcombe. The harbour board was "
                "sorry. "
                "Later it said {six children} and {two adults} had been left behind on the quay.",
            )
        ),
        Example(
            passes=(
                "The ferry left five children and three adults on the quay at Wexcombe. "
                "The next boat took two children and two adults.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        found = list(breakdowns(group.claims))
        for one, other in combinations(found, 2):
            mine, theirs = one.counts(), other.counts()
            if mine.keys() != theirs.keys() or mine == theirs or sum(mine.values()) != sum(theirs.values()):
                continue
            here, there = group.digests[one.first.article], group.digests[other.first.article]
            story = evidence.one_story(here, there)
            total = sum(mine.values())
            if max(mine.values()) > 1 and story.bits + 2 * log2(total) >= evidence.LIKELY:  # n is told 1/n² as often
                claims = (one.first, other_of(one.first, other), one.second, other_of(one.second, other))
                sides = (one.told(), other.told())
                yield self.finding(*claims, evidence=story.reasons, sides=(*sides, *sides), bits=story.bits)


def other_of(claim: Claim, breakdown: Breakdown) -> Claim:
    """The claim of a breakdown that counts the same kind."""
    return breakdown.first if kind_of(breakdown.first) == kind_of(claim) else breakdown.second


def breakdowns(claims: tuple[Claim, ...]) -> Iterator[Breakdown]:
    """The pairs of counts that stand side by side in a sentence."""
    counts = [claim for claim in claims if kind_of(claim) is not None]
    for one, other in pairwise(sorted(counts, key=lambda claim: claim.place)):
        if one.article == other.article and one.sentence.start == other.sentence.start and side_by_side(one, other):
            yield Breakdown(one, other)


def side_by_side(one: Claim, other: Claim) -> bool:
    base = one.sentence.start
    between = one.sentence.text[one.end - base : other.start - base]
    return JOINED.fullmatch(between) is not None and kind_of(one) != kind_of(other)


def kind_of(claim: Claim) -> str | None:
    """What a plain count counts, by its head noun."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "count" or value.number is None or value.approximate:
        return None
    return value.unit if value.low is not None and value.low == value.high and value.counted else None


def amount(claim: Claim) -> float:
    assert isinstance(claim.value, Quantity)
    return float(claim.value.number or "nan")


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """Let breakdowns of the same two kinds meet, in the article and by the rare words of their sentences."""
    keys: dict[tuple[str, int, int, str], tuple[str, ...]] = {}
    for pair in breakdowns(tuple(claim for claim in claims if claim.value.kind == "quantity")):
        kinds = "+".join(sorted(pair.counts()))
        found = (article.id, *keywords(pair.first.sentence.text))
        for claim in (pair.first, pair.second):
            keys[claim.place] = tuple(f"parts:{kinds} {word}" for word in found)
    if not keys:
        return claims
    return [replace(c, keys=(*c.keys, *keys[c.place])) if c.place in keys else c for c in claims]
