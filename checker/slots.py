"""A sentence with its claims as slots, so that a pattern can say what stands between them.

Every claim is one private-use character, whose number in the list of claims is its distance from the first of its kind.
So a pattern matches words and slots alone, and nothing is read a second time.
"""

from collections.abc import Callable, Iterable, Iterator

import regex

from checker.frozen import Frozen
from checker.model import Claim

FIRST = 0xE000
MOST = 24  # claims of a sentence that are looked at; more are a table
PRIVATE = regex.compile(r"\p{Co}")
SLOT = regex.compile(r"<([A-Z])>")
ANYTHING = regex.compile(r"~(\d+)")


class Slotted(Frozen, frozen=True):
    """A sentence with slots, and the claims that stand in them."""

    text: str
    claims: tuple[Claim, ...]

    def claim(self, slot: str) -> Claim:
        """The claim in a slot."""
        return self.claims[(ord(slot) - FIRST) % MOST]


def slots_of(kind: int = 0) -> str:
    """The class of the slots of one kind, for a pattern."""
    return f"[{chr(FIRST + kind * MOST)}-{chr(FIRST + (kind + 1) * MOST - 1)}]"


def others(kinds: int = 1) -> str:
    """The class of anything between two slots of one clause, where slots are of so many kinds."""
    return f"[^{chr(FIRST)}-{chr(FIRST + kinds * MOST - 1)}.;]"


def in_sentences(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Claims by their sentences, of those that are no table."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence.start, []).append(claim)
    for found in by_sentence.values():
        if len(found) <= MOST and not PRIVATE.search(found[0].sentence.text):
            yield found


def slotted(claims: Iterable[Claim], kind: Callable[[Claim], int] = lambda _: 0) -> Slotted:
    """The sentence of these claims, each of which becomes one slot. They come in order; of two that overlap the first
    stays.
    """
    parts: list[str] = []
    kept: list[Claim] = []
    at, text = 0, ""
    for claim in claims:
        text, base = claim.sentence.text, claim.sentence.start
        if claim.start - base >= at:
            parts += [text[at : claim.start - base], chr(FIRST + kind(claim) * MOST + len(kept))]
            kept.append(claim)
            at = claim.end - base
    return Slotted("".join((*parts, text[at:])), tuple(kept))


def pattern(form: str, slots: Callable[[str], str], between: str) -> regex.Pattern[str]:
    """A pattern over such sentences: a capital in angle brackets is a slot of the class that `slots` gives it, `~` and
    a number is at most so much of `between`.
    """
    made = SLOT.sub(lambda found: f"(?P<{found[1]}>{slots(found[1])})", form)
    made = ANYTHING.sub(lambda found: f"{between}{{0,{found[1]}}}?", made)
    return regex.compile(made, regex.IGNORECASE)
