"""A sentence with its dates and lengths of time as slots, so that a pattern can say what stands between them."""

from collections.abc import Iterator

import regex

from checker import Claim, Date, Duration, Group
from checker.frozen import Frozen

FIRST, MOST = 0xE000, 24  # the first slot of a date; dates or lengths of a sentence that are looked at
DATE = f"[{chr(FIRST)}-{chr(FIRST + MOST - 1)}]"
LENGTH = f"[{chr(FIRST + MOST)}-{chr(FIRST + 2 * MOST - 1)}]"
OTHER = f"[^{chr(FIRST)}-{chr(FIRST + 2 * MOST - 1)}.;]"  # anything between two of them in one clause
PRIVATE = regex.compile(r"\p{Co}")


class Timed(Frozen, frozen=True):
    """A sentence with slots, and what stands in them."""

    text: str
    claims: tuple[Claim, ...]

    def claim(self, slot: str) -> Claim:
        """The date or length in a slot."""
        return self.claims[(ord(slot) - FIRST) % MOST]


def timed(group: Group) -> Iterator[Timed]:
    """The sentences of an article that hold dates or lengths of time, and are no table."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in group.of("date", "duration"):
        by_sentence.setdefault(claim.sentence.start, []).append(claim)
    for claims in by_sentence.values():
        if len(claims) <= MOST and not PRIVATE.search(claims[0].sentence.text):
            yield slotted(claims)


def slotted(claims: list[Claim]) -> Timed:
    """The sentence of these claims. Of two that overlap the shorter of the first stays."""
    sentence = claims[0].sentence
    parts: list[str] = []
    kept: list[Claim] = []
    at = 0
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        start, end = claim.start - sentence.start, claim.end - sentence.start
        if start >= at and isinstance(claim.value, (Date, Duration)):
            first = FIRST + MOST if isinstance(claim.value, Duration) else FIRST
            parts += [sentence.text[at:start], chr(first + len(kept))]
            kept.append(claim)
            at = end
    parts.append(sentence.text[at:])
    return Timed("".join(parts), tuple(kept))


def pattern(form: str) -> regex.Pattern[str]:
    """A pattern over such sentences: X and Y in angle brackets are dates, L is a length, `~` and a number is at most so
    much else of the same clause.
    """
    made = regex.sub(r"<([XY])>", rf"(?P<\1>{DATE})", form)
    made = made.replace("<L>", f"(?P<L>{LENGTH})")
    made = regex.sub(r"~(\d+)", rf"{OTHER}{{0,\1}}?", made)
    return regex.compile(made, regex.IGNORECASE)
