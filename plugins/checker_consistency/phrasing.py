"""The words right beside two figures of one article, and how far they are the same on either side."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from checker import Claim, words
from checker.frozen import Frozen
from checker_consistency.sameness import quantity
from checker_consistency.telling import MOST, bare, root

TOKEN = regex.compile(r"[0-9][0-9.,]*|\p{L}[\p{L}\p{M}'’-]*")
REACH, NEXT = 8, 5  # words on either side that are compared, and of which each may have its own
FIGURE = 6.0  # bits of another figure
WHOLE = 20.0  # bits of one phrase around two figures from which they are one thing, whatever the figures
PHRASE = 6.0  # the same of two figures with some digits
ALIKE, OWN = 20.0, 12.0  # bits of words that are the same, and of those that only one has, where no phrase is


class Phrasing(Frozen, frozen=True):
    """The words before a figure, the next one first, and those after it, by their roots."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def is_one_phrase(one: Claim, other: Claim, amount: float) -> bool:
    """Whether two figures of so many digits stand in one phrase, or among the same words on either side."""
    return alike(phrasing(one), phrasing(other), amount)


def alike(mine: Phrasing, theirs: Phrasing, amount: float) -> bool:
    """The same of two phrasings."""
    before, after = run(mine.left, theirs.left), run(mine.right, theirs.right)
    if before and after and before + after >= (PHRASE if amount > 1 else WHOLE):
        return True
    if amount <= 1:
        return False
    sides = (mine.left, theirs.left), (mine.right, theirs.right)
    least = sum(min(rest(here, there), rest(there, here)) for here, there in sides)
    return sum(shared(here, there) for here, there in sides) >= ALIKE and least <= OWN


def phrasing(claim: Claim) -> Phrasing:
    """How a figure is phrased; what it counts stands after it."""
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    if (counted := quantity(claim).counted) and claim.text.endswith(counted):
        end -= len(counted)
    return read(claim.sentence.text, start, end)


@lru_cache(maxsize=4096)
def read(sentence: str, start: int, end: int) -> Phrasing:
    """The words beside the figure at `start` to `end` of a sentence."""
    before, after = TOKEN.findall(sentence[:start])[::-1], TOKEN.findall(sentence[end:])
    left, right = (tuple(root(bare(word)) for word in side[:REACH]) for side in (before, after))
    return Phrasing(left, right)


def weight(word: str) -> float:
    """The bits of a word, or of a figure."""
    return FIGURE if word[0].isdigit() else min(words.bits(word), MOST)


def run(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The bits of the same words in the same order, from two figures on."""
    found = 0.0
    for word, same in zip(mine, theirs, strict=False):
        if word != same:
            break
        found += weight(word)
    return found


def shared(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The bits of the words that both sides have."""
    return sum(map(weight, dict.fromkeys(word for word in mine if word in theirs)))


def rest(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The bits of the nearest words that the other side has not."""
    return sum(weight(word) for word in mine[:NEXT] if word not in theirs)
