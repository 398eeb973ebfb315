"""Two quotations laid side by side: are they one utterance, and do their words differ?"""

from collections.abc import Callable
from difflib import SequenceMatcher

from checker.frozen import Frozen
from checker_quotes.wording import GAP, Token, same_words

LEAST_WORDS = 6  # words that must be equal
LEAST_SHARE = 0.72  # of the longer aligned part that must be equal
MOST_AT_EDGE = 2  # words that may differ before the first equal one, or after the last
LONGEST = 400  # words of one quotation that are aligned


class Run(Frozen, frozen=True):
    """Two runs of tokens that stand for each other and differ: `a` to `b` of one, `c` to `d` of the other."""

    a: int
    b: int
    c: int
    d: int


class Difference(Frozen, frozen=True):
    """Two aligned stretches of tokens (first, last + 1 of each), how many words are equal, and the runs that differ."""

    one: tuple[int, int]
    other: tuple[int, int]
    equal: int
    runs: tuple[Run, ...]

    @property
    def changed(self) -> int:
        """How many words differ, of the wording that has more such."""
        return max(sum(run.b - run.a for run in self.runs), sum(run.d - run.c for run in self.runs))


class Block(Frozen, frozen=True):
    """Equal tokens: `size` of them from `a` in one, `b` in the other."""

    a: int
    b: int
    size: int


def compare(
    one: tuple[Token, ...], other: tuple[Token, ...], bits: Callable[[str], float], enough: float
) -> Difference | None:
    """How two wordings of one utterance differ; None if they are not one utterance, or do not differ.

    One being a cut of the other, with the same words, is no difference. Two that share only their middle are two
    utterances. `bits` says how rare a word is, and `enough`
    how rare the equal words must be, all together.
    """
    left, right = [t.word for t in one[:LONGEST]], [t.word for t in other[:LONGEST]]
    common = set(left).intersection(right) - {GAP}
    if sum(map(bits, common)) < enough:  # so that what is equal in order cannot be enough
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    found = [Block(*block) for block in matcher.get_matching_blocks()]
    blocks = drop_strays([block for block in found if block.size], found[-1])
    if not blocks:
        return None
    equal = [word for block in blocks for word in left[block.a : block.a + block.size] if word != GAP]
    first, last = blocks[0], blocks[-1]
    start, end = (first.a, first.b), (last.a + last.size, last.b + last.size)
    if min(start) > 0 and max(start) <= MOST_AT_EDGE:
        start = (0, 0)
    rest = len(left) - end[0], len(right) - end[1]
    if min(rest) > 0 and max(rest) <= MOST_AT_EDGE:
        end = (len(left), len(right))
    if min(start) > MOST_AT_EDGE or min(len(left) - end[0], len(right) - end[1]) > MOST_AT_EDGE:
        return None
    longer = max(end[0] - start[0], end[1] - start[1])
    if len(equal) < LEAST_WORDS or len(equal) / longer < LEAST_SHARE or sum(map(bits, set(equal))) < enough:
        return None
    runs = tuple(
        run for run in between(blocks, start, end) if not same_words(left[run.a : run.b], right[run.c : run.d])
    )
    return Difference((start[0], end[0]), (start[1], end[1]), len(equal), runs) if runs else None


def drop_strays(blocks: list[Block], end: Block) -> list[Block]:
    """The blocks without small ones at the ends that stand farther off than they are long; `end` is where both end.

    Words with which both begin, or both end, are not stray so soon.
    """
    while len(blocks) > 1 and distance(blocks[0], blocks[1]) > blocks[0].size + MOST_AT_EDGE * (
        (blocks[0].a, blocks[0].b) == (0, 0)
    ):
        blocks = blocks[1:]
    while len(blocks) > 1:
        last = blocks[-1]
        both_end = (last.a + last.size, last.b + last.size) == (end.a, end.b)
        if distance(blocks[-2], last) <= last.size + MOST_AT_EDGE * both_end:
            break
        blocks = blocks[:-1]
    return blocks


def distance(one: Block, other: Block) -> int:
    """How many tokens stand between two blocks, of the side that has more."""
    return max(other.a - one.a - one.size, other.b - one.b - one.size)


def between(blocks: list[Block], start: tuple[int, int], end: tuple[int, int]) -> list[Run]:
    """The stretches between blocks, and those at the ends."""
    gaps = []
    a, b = start
    for block in [*blocks, Block(*end, 0)]:
        if block.a > a or block.b > b:
            gaps.append(Run(a, block.a, b, block.b))
        a, b = block.a + block.size, block.b + block.size
    return gaps
