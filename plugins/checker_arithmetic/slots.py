"""A sentence with its figures as slots, so that a pattern can say what stands between them.

Every figure is one private-use character, whose number in the list of claims is its distance from `FIRST`. So a pattern
matches words and slots alone, and no number is read a second time.
"""

from collections.abc import Iterator

import regex
from msgspec import Struct

from checker import Claim, Group, Quantity

FIRST = 0xE000
MOST = 24  # figures of a sentence that are looked at; more are a table
SLOT = f"[{chr(FIRST)}-{chr(FIRST + MOST)}]"
OTHER = f"[^{chr(FIRST)}-{chr(FIRST + MOST)}.;]"  # anything between two figures of one clause


class Statement(Struct, frozen=True):
    """A sentence with slots, and the figures that stand in them."""

    text: str
    figures: tuple[Claim, ...]

    def figure(self, slot: str) -> Claim:
        """The figure in a slot."""
        return self.figures[ord(slot) - FIRST]


def statements(group: Group, least: int = 2) -> Iterator[Statement]:
    """The sentences of an article that hold so many figures or more."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in group.claims:
        if isinstance(claim.value, Quantity):
            by_sentence.setdefault(claim.sentence.start, []).append(claim)
    for claims in by_sentence.values():
        if least <= len(claims) <= MOST:
            yield slotted(claims)


def slotted(claims: list[Claim]) -> Statement:
    """The sentence of these claims, each of which becomes one slot. Of two that overlap the first stays."""
    sentence = claims[0].sentence
    parts: list[str] = []
    kept: list[Claim] = []
    at = 0
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
        start, end = claim.start - sentence.start, claim.end - sentence.start
        if start < at:
            continue
        parts += [sentence.text[at:start], chr(FIRST + len(kept))]
        kept.append(claim)
        at = end
    parts.append(sentence.text[at:])
    return Statement("".join(parts), tuple(kept))


def pattern(words: str) -> regex.Pattern[str]:
    """A pattern over statements: a capital in angle brackets is a slot, `~` is anything of the same clause."""
    made = regex.sub(r"<([A-Z])>", rf"(?P<\1>{SLOT})", words)
    made = regex.sub(r"~(\d+)", rf"{OTHER}{{0,\1}}?", made)
    return regex.compile(made, regex.IGNORECASE)


def quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def exact(claim: Claim) -> bool:
    """Whether a figure is one printed number without a bound or a hedge."""
    value = quantity(claim)
    return value.number is not None and not value.approximate and value.low is not None and value.high is not None


def number(claim: Claim) -> float:
    return float(quantity(claim).number or "nan")


def half_step(claim: Claim) -> float:
    """How far a printed number may lie from what was rounded to it: half of its last digit but zeros, and no more than
    half of its second."""
    value = quantity(claim)
    digits = (value.number or "0").lstrip("-")
    if "." in digits:
        return float(0.5 * 10 ** -len(digits.partition(".")[2]))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 0.5 * 10.0 ** min(zeros, max(len(digits) - 2, 0))
