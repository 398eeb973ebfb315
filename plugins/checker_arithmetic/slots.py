"""A sentence with its figures as slots, so that a pattern can say what stands between them.

Every figure is one private-use character, whose number in the list of claims is its distance from `FIRST`. So a pattern
matches words and slots alone, and no number is read a second time.
"""

from collections.abc import Iterator

import regex
from msgspec import Struct

from checker import Claim, Group, Quantity, words

FIRST = 0xE000
MOST = 24  # figures of a sentence that are looked at; more are a table
SLOT = f"[{chr(FIRST)}-{chr(FIRST + MOST - 1)}]"
OTHER = f"[^{chr(FIRST)}-{chr(FIRST + MOST - 1)}.;]"  # anything between two figures of one clause
PRIVATE = regex.compile(r"\p{Co}")
WORD = regex.compile(r"\p{L}+")
NUMERAL = regex.compile(r"[0-9][0-9,]*+(?:\.[0-9]++)?")
VERBS = frozenset({"MD", "VBD", "VBP", "VBZ"})


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
        if least <= len(claims) <= MOST and not PRIVATE.search(claims[0].sentence.text):
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


def pattern(form: str) -> regex.Pattern[str]:
    """A pattern over statements: a capital in angle brackets is a slot, `~` and a number is at most so much else of the
    same clause.
    """
    made = regex.sub(r"<([A-Z])>", rf"(?P<\1>{SLOT})", form)
    made = regex.sub(r"~(\d+)", rf"{OTHER}{{0,\1}}?", made)
    return regex.compile(made, regex.IGNORECASE)


def has_verb(text: str) -> bool:
    """Whether a stretch of a clause has a finite verb, so that what follows may be said of something else."""
    return any(words.tag(word) in VERBS for word in WORD.findall(text))


def quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


def exact(claim: Claim) -> bool:
    """Whether a figure is one printed number without a bound or a hedge."""
    value = quantity(claim)
    return value.number is not None and not value.approximate and value.low is not None and value.high is not None


def number(claim: Claim) -> float:
    """The printed number; not a number where a figure is a range."""
    return float(quantity(claim).number or "nan")


def half_step(claim: Claim) -> float:
    """How far a figure may lie from what was rounded to it."""
    return half_step_of(number(claim), claim.text)


def half_step_of(value: float, written: str) -> float:
    """Half of the last digit that is printed of a number, in its own unit.

    "£5.5m" is printed to the hundred thousand. Zeros at the end may be rounding, but two leading digits never are:
    "26,000" is read to the thousand, "200,000" to the ten thousand; one zero is none. What is written in words is as
    exact as the word before "thousand" or "million".
    """
    printed = NUMERAL.search(written)
    if printed is None:
        scale = 1.0
        while value and value % (1000 * scale) == 0:
            scale *= 1000
        return 0.5 * scale
    digits = printed.group().replace(",", "")
    scale = abs(value) / float(digits) if float(digits) else 1.0
    if "." in digits:
        return 0.5 * scale * 10.0 ** -len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0"))
    return 0.5 * scale * (10.0 ** min(zeros, len(digits) - 2) if zeros > 1 else 1.0)
