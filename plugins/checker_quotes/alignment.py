"""Two quotations laid side by side: are they one utterance, and do their words differ?"""

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import NamedTuple

from checker_quotes.wording import GAP, Token, same_words

LEAST_WORDS = 6  # words that must be equal
LEAST_SHARE = 0.72  # of the longer aligned part that must be equal
LEAST_BITS = 30.0  # how rare the equal words must be, all together
LONGEST = 400  # words of one quotation that are aligned


class Difference(NamedTuple):
    """Two aligned stretches of tokens (first, last + 1 of each), and the pairs of runs that differ inside them."""

    one: tuple[int, int]
    other: tuple[int, int]
    runs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


class Block(NamedTuple):
    """Equal tokens: `size` of them from `a` in one, `b` in the other."""

    a: int
    b: int
    size: int


def compare(one: list[Token], other: list[Token], bits: Callable[[str], float]) -> Difference | None:
    """How two wordings of one utterance differ; None if they are not one utterance, or do not differ.

    One being a cut of the other, with the same words, is no difference. `bits` says how rare a word is.
    """
    left, right = [t.word for t in one[:LONGEST]], [t.word for t in other[:LONGEST]]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = drop_strays([Block(*block) for block in matcher.get_matching_blocks() if block.size])
    if not blocks:
        return None
    equal = [word for block in blocks for word in left[block.a : block.a + block.size] if word != GAP]
    first, last = blocks[0], blocks[-1]
    start, end = (first.a, first.b), (last.a + last.size, last.b + last.size)
    if start[0] == start[1] and 0 < start[0] <= 2:
        start = (0, 0)
    rest = len(left) - end[0], len(right) - end[1]
    if rest[0] == rest[1] and 0 < rest[0] <= 2:
        end = (len(left), len(right))
    longer = max(end[0] - start[0], end[1] - start[1])
    if len(equal) < LEAST_WORDS or len(equal) / longer < LEAST_SHARE or sum(map(bits, set(equal))) < LEAST_BITS:
        return None
    runs = tuple((tuple(left[a:b]), tuple(right[c:d])) for a, b, c, d in between(blocks, start, end))
    runs = tuple(run for run in runs if not same_words(list(run[0]), list(run[1])))
    return Difference((start[0], end[0]), (start[1], end[1]), runs) if runs else None


def drop_strays(blocks: list[Block]) -> list[Block]:
    """The blocks without small ones at the ends that stand farther off than they are long."""
    while len(blocks) > 1 and is_stray(blocks[0], blocks[1]):
        blocks = blocks[1:]
    while len(blocks) > 1 and is_stray(blocks[-1], blocks[-2]):
        blocks = blocks[:-1]
    return blocks


def is_stray(block: Block, neighbour: Block) -> bool:
    low, high = sorted((block, neighbour))
    return max(high.a - low.a - low.size, high.b - low.b - low.size) > block.size


def between(blocks: list[Block], start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int, int, int]]:
    """The stretches between blocks, and those at the ends, as offsets into both."""
    gaps = []
    a, b = start
    for block in [*blocks, Block(*end, 0)]:
        if block.a > a or block.b > b:
            gaps.append((a, block.a, b, block.b))
        a, b = block.a + block.size, block.b + block.size
    return gaps
