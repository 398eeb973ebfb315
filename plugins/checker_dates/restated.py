"""One length of time told twice, in two units, that are not the same."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from checker import Claim, Duration, Example, Finding, Group, Rule, Severity, Value

BRACKET = regex.compile(r" ?[(\[]")
OR = regex.compile(r",? or |, that is,? |, i\.e\.,? | – or | - or ")
CLOSES = regex.compile(r"[)\]]")
ENDS = regex.compile(r"[.,;:)?!]|$")
WORKING = regex.compile(
    r"\b(?:working|business|trading|school|teaching|playing|straight|nearly|almost|about|around|over|under|up to|more|"
    r"less|least|most|some|few|couple|or so|roughly|approximately)\b",
    regex.IGNORECASE,
)
UNIT = regex.compile(
    r"(?:second|minute|hour|day|week|month|year|decade|centur|fortnight|quarter|min|hr|sec|yr)", regex.IGNORECASE
)
LOOSE = 0.02  # share of the length that the restated one may be off, for what is rounded


class RestatedDuration(Rule, frozen=True):
    """A length of time and the same in another unit, in brackets or after "or", that differ.

    "Four days (90 hours)" is wrong, "four days (96 hours)" is not. Hedged lengths and working days are left alone.
    """

    id: str = "restated-duration"
    severity: Severity = "error"
    message: str = "{here.text} is not {there.text}"
    advice: str = "Work out the length again; one of the two is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("The drivers of Orrin were out for {four days} ({90 hours}).",)),
        Example(flags=("The film runs for {150 minutes}, or {two hours}, without a break.",)),
        Example(passes=("The drivers of Orrin were out for four days (96 hours).",)),
        Example(passes=("The drivers of Orrin were out for four days, 96 hours.",)),
        Example(passes=("The film runs for 150 minutes, or two and a half hours, without a break.",)),
        Example(passes=("The permit takes two weeks (10 working days).",)),
        Example(passes=("He was jailed for four years (18 months of them suspended).",)),
        Example(passes=("It lasts nearly three years (34 months).",)),
        Example(passes=("It may take two days or three weeks.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        lengths = [claim for claim in group.claims if isinstance(claim.value, Duration)]
        for one, other in pairwise(lengths):
            if one.sentence.start == other.sentence.start and restates(one, other) and apart(one, other):
                yield self.finding(one, other)


def restates(one: Claim, other: Claim) -> bool:
    """Whether the second stands in brackets of its own behind the first, or behind "or" between commas."""
    text, at = one.sentence.text, one.sentence.start
    gap, after = text[one.end - at : other.start - at], text[other.end - at :]
    if BRACKET.fullmatch(gap):
        return CLOSES.match(after) is not None
    return gap.startswith((",", " –", " -")) and OR.fullmatch(gap) is not None and ENDS.match(after) is not None


def apart(one: Claim, other: Claim) -> bool:
    """Whether two plain lengths in different units do not overlap."""
    if WORKING.search(one.text) or WORKING.search(other.text) or units(one) & units(other):
        return False
    low, high = ends(one.value)
    other_low, other_high = ends(other.value)
    return high * (1 + LOOSE) < other_low or other_high * (1 + LOOSE) < low


def ends(value: Value) -> tuple[float, float]:
    """The seconds that a length may last."""
    assert isinstance(value, Duration)
    return value.low or 0.0, float("inf") if value.high is None else value.high


def units(claim: Claim) -> set[str]:
    """The units that a claim names."""
    return {found.group().lower()[:3] for found in UNIT.finditer(claim.text)}
