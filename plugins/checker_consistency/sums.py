"""A figure that is the sum of two others, or one of them the remainder. An explanation quotes its operands.

Round figures add up by chance: among nine counts of five articles, nine of 45 additions held and one was meant. So a
sum explains only where the text labels it, with its operands in one sentence.
"""

from collections.abc import Iterable

import regex

from checker import Claim, Quantity
from checker.frozen import Frozen

# What a text says when one figure is added to another: it stands between the two.
ADDS = regex.compile(
    r"\b(?:on top of|in addition to|plus|as well as|added to|together with|along with|and (?:a |an )?(?:further"
    r"|another|additional|extra)|"
    r"besides|over and above|not (?:counting|including)|excluding|including|of (?:which|whom|them)|the (?:remaining"
    r"|rest|other)|combined with)\b",
    regex.IGNORECASE,
)
MOST_OPERANDS = 8


class Sum(Frozen, frozen=True):
    """An equation that holds: `total` = the sum of `parts`, the label that the text gives it, how many were tried."""

    total: Claim
    parts: tuple[Claim, ...]
    label: str
    tried: int

    def told(self) -> str:
        """The equation with its operands quoted."""
        parts = " + ".join(part.quoted for part in self.parts)
        numbers = " + ".join(show(part) for part in self.parts)
        return (
            f"{show(self.total)} = {numbers}: {self.total.quoted} is {parts} (the text says “{self.label}”; "
            f"{self.tried} {'equation' if self.tried == 1 else 'equations'} tried)"
        )


def labelled_sum(one: Claim, other: Claim, siblings: Iterable[Claim]) -> Sum | None:
    """One of two figures as the sum of the other and a sibling of it, which the text labels as added."""
    total, part = sorted((one, other), key=lambda claim: -amount(claim))
    tried = 0
    article, sentence = part.article, part.sentence.start
    near = [
        claim
        for claim in siblings
        if claim.article == article and claim.sentence.start == sentence and isinstance(claim.value, Quantity)
    ]
    for addend in near[:MOST_OPERANDS]:
        if addend.place == part.place or not same_measure(addend, part):
            continue
        tried += 1
        if amount(part) + amount(addend) == amount(total) and (label := label_between(part, addend)):
            return Sum(total, tuple(sorted((part, addend), key=lambda claim: claim.start)), label, tried)
    return None


def label_between(one: Claim, other: Claim) -> str | None:
    """The words between two figures of a sentence that say one is added to the other."""
    first, second = sorted((one, other), key=lambda claim: claim.start)
    base = first.sentence.start
    found = ADDS.search(first.sentence.text, first.end - base, max(second.start - base, first.end - base))
    if found is None:  # "a further 20,000": the label may belong to the second phrase itself
        found = regex.search(r"\b(?:further|another|additional|extra|remaining)\b", second.text)
    return found.group() if found else None


def same_measure(one: Claim, other: Claim) -> bool:
    a, b = one.value, other.value
    return isinstance(a, Quantity) and isinstance(b, Quantity) and a.comparable(b)


def amount(claim: Claim) -> float:
    """The printed number of a claim; for a range its lower end."""
    value = claim.value
    assert isinstance(value, Quantity)
    return float(value.number) if value.number is not None else float(value.low or value.high or 0)


def show(claim: Claim) -> str:
    number = amount(claim)
    return f"{number:,.0f}" if number.is_integer() else f"{number:,.10g}"
