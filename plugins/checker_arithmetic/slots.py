"""A sentence with its figures as slots, and what their numbers may stand for."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from checker import Claim, Group, Quantity, slots, words
from checker.slots import Slotted

SLOT, OTHER = slots.slots_of(), slots.others()
WORD = regex.compile(r"\p{L}+")
NUMERAL = regex.compile(r"[0-9][0-9,]*+(?:\.[0-9]++)?")
VERBS = frozenset({"MD", "VBD", "VBP", "VBZ"})


def statements(group: Group, least: int = 2, cue: regex.Pattern[str] | None = None) -> Iterator[Slotted]:
    """The sentences of an article that hold so many figures or more, and words that a rule looks for. Of two figures
    that begin together the longer stays.
    """
    for figures, statement in every_statement(Whole(group.claims)):
        if figures >= least and (cue is None or cue.search(statement.claims[0].sentence.text) is not None):
            yield statement


class Whole:
    """The claims of a group, equal to none but themselves: to hash each of them takes longer than what is kept."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self.claims = claims

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Whole) and self.claims is other.claims

    def __hash__(self) -> int:
        return id(self.claims)


@lru_cache(maxsize=1)
def every_statement(whole: Whole) -> list[tuple[int, Slotted]]:
    """The sentences of an article that hold figures, each with their number, kept while one rule after another asks."""
    figures = (claim for claim in whole.claims if isinstance(claim.value, Quantity))
    return [
        (len(claims), slots.slotted(sorted(claims, key=lambda claim: (claim.start, -claim.end))))
        for claims in slots.in_sentences(figures)
    ]


def follows(before: Slotted, statement: Slotted) -> bool:
    """Whether two sentences stand side by side."""
    one, other = before.claims[0].sentence, statement.claims[0].sentence
    return 0 <= other.start - one.end <= 2


def pattern(form: str) -> regex.Pattern[str]:
    """A pattern over statements: a capital in angle brackets is a slot, `~` and a number is at most so much else of the
    same clause.
    """
    return slots.pattern(form, lambda _: SLOT, OTHER)


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
