"""One sentence said again: whether two sentences differ in nothing but one figure or date."""

from collections.abc import Callable, Collection, Set
from datetime import timedelta
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec.structs import replace

from checker import words
from checker.evidence import distinctive, one_story
from checker.frame import CHANGE, PERIOD, Frame
from checker.frozen import Frozen
from checker.model import Digest

SAME = 0.75  # share of words in common from which a sentence may be the other, said again
LEAST_WORDS = 6
MOST_FIGURES = 8  # of a sentence that is no row of a table
OWNER = 14.0  # bits of the names in a sentence that tell whom it speaks of without the rest of the article
TOLD = 50.0  # bits of what a sentence says from which no other article says it of another thing
SOME_DAYS = timedelta(6)  # between two versions of one text; what comes after a week comes every week
SAME_FIGURES = 2  # figures of two digits or more that a text and its later version have in common
SOME_NAMES = 3  # rare names of a text that is long enough to tell of whom it is
ROW = 0.3  # share of figures among the words of a sentence from which it is a row of a table
COMMON = 4.5  # bits below which a word that only one sentence has is style, not substance
NAMES = 0.6  # share of the rare names of the article that has fewer
WORDS, MOST_WORDS = 0.7, 0.8  # share of the rare words, where figures speak too and where they are few
COPY = 2 / 3  # share of the other figures (or, where there are few, of the rare words) that two copies have in common
FEW = 4  # figures that two reports of one kind may well share
TELLING = 10  # rare words that two short reports of one kind do not share, and two versions of one story do
AT_HAND = 4096  # pairs of sentences that are kept laid out, since claims meet under several keys
MOST_ADDED = 2  # words of substance that one of two versions of a sentence may have more


class Likeness(Frozen, frozen=True):
    """How alike two sentences are: the share of words in common, and the words that only one of them has."""

    ratio: float
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]


@lru_cache(maxsize=AT_HAND)
def align(one: Frame, other: Frame) -> Likeness:
    """Lay two sentences beside each other, word by word. Which of them comes first makes no difference."""
    if one.words > other.words:  # the matcher looks for the first longest block, and so depends on it
        turned = align(other, one)
        return Likeness(turned.ratio, turned.only_other, turned.only_one)
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    only_one: list[str] = []
    only_other: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            only_one += one.words[a:b]
            only_other += other.words[c:d]
    return Likeness(matcher.ratio(), tuple(only_one), tuple(only_other))


def restates(one: Frame, other: Frame) -> bool:
    """Whether the sentences are one sentence said twice, the figures in the slots apart: no other name, period, figure,
    direction or word of substance differs.
    """
    return is_said_again(one, other, parted)


def told_anew(one: Frame, other: Frame) -> bool:
    """Whether the sentences are one sentence told of two times: nothing differs but figures, periods and directions."""
    return is_said_again(one, other, of_two_things)


def is_said_again(
    one: Frame, other: Frame, apart: Callable[[Collection[str], Collection[str], Frame, Frame], bool]
) -> bool:
    """Whether two sentences have their figures in one slot, and no words that set them `apart`."""
    mine, theirs = frozenset(one.words), frozenset(other.words)
    if min(len(one.words), len(other.words)) < LEAST_WORDS or not are_near(mine, theirs):
        return False
    if is_row(one) or is_row(other) or apart(mine - theirs, theirs - mine, one, other):
        return False
    likeness = align(one, other)
    if likeness.ratio < SAME or "#" in likeness.only_one or "#" in likeness.only_other:
        return False
    return not apart(likeness.only_one, likeness.only_other, one, other)


def parted(mine: Collection[str], theirs: Collection[str], one: Frame, other: Frame) -> bool:
    """Whether words that only one of two sentences has make them two: a name, a period, a figure, a direction, or words
    of substance on both sides. One side may say more than the other, but not something else in its place.
    """
    return any(map(is_of_time, (*mine, *theirs))) or of_two_things(mine, theirs, one, other)


def of_two_things(mine: Collection[str], theirs: Collection[str], one: Frame, other: Frame) -> bool:
    """The same of all but the time: a name, or words of substance on both sides."""
    here, there = ([word for word in side if not is_of_time(word)] for side in (mine, theirs))
    if any(word in one.names or word in other.names for word in (*here, *there)):
        return True
    only_here, only_there = (sum(1 for word in side if words.bits(word) > COMMON) for side in (here, there))
    return (only_here > 0 and only_there > 0) or only_here + only_there > MOST_ADDED


def is_of_time(word: str) -> bool:
    """Whether a word is a figure, a period or a direction: what a report of the next week has otherwise."""
    return word[0].isdigit() or word in CHANGE or word in PERIOD


def owned(one: Frame, other: Frame) -> bool:
    """Whether the sentences name whom they speak of, by names rare enough to tell one owner from another. The names of
    what is counted ("H.K. cents") are no owner.
    """
    named = one.names & other.names - one.qualifiers - other.qualifiers
    return sum((words.bits(name) for name in named), 0.0) >= OWNER


def one_text(one: Frame, other: Frame, here: Digest, there: Digest) -> bool:
    """Whether a sentence that two articles have is one text, and no form that is filled in for two: the articles are
    versions of one story, or the sentence names its owner, or it says too much to be said of two.
    """
    return copies(here, there) or owned(one, other) or tells_much(one, other, here, there)


def tells_much(one: Frame, other: Frame, here: Digest, there: Digest) -> bool:
    """Whether a sentence is told from every other by its rare words, its names and what the articles share besides
    their day, as that of a summary is; the articles are neither of two owners nor reports of a series.
    """
    if of_two_owners(here, there, SOME_NAMES) or of_a_series(here, there):
        return False
    shared = (words.bits(word) for word in set(one.words) & set(other.words) if word.isalpha())
    said = sum((weight for weight in shared if weight > COMMON), 0.0) + sum(
        map(words.bits, one.names & other.names), 0.0
    )
    story = one_story(replace(here, published=None), replace(there, published=None))
    return said + max(story.bits, 0.0) >= TOLD


def is_row(frame: Frame) -> bool:
    """Whether a sentence is a row of a table: figures side by side mean what their column says."""
    figures = sum(word[0].isdigit() for word in frame.words)
    return figures > min(MOST_FIGURES, ROW * len(frame.words))


def are_near(mine: Set[str], theirs: Set[str]) -> bool:
    """Whether two sentences have so many words in common that one may be the other said again: a cheap upper bound."""
    least = 0.35 * (len(mine) + len(theirs))
    return len(mine) >= least and len(theirs) >= least and len(mine & theirs) >= least


def copies(one: Digest, other: Digest) -> bool:
    """Whether one article is a version of the other: nearly all its other figures, or else its rare words, are the
    same.

    In a series (market reports, results) the sentences are alike and most figures differ.
    """
    if of_two_owners(one, other):
        return False
    shared = len(one.words.keys() & other.words.keys())
    rare = min(len(one.words), len(other.words))
    share = shared / rare if rare else 1.0
    if min(len(one.figures), len(other.figures)) > FEW:
        return share >= WORDS and not of_a_series(one, other)
    return shared >= TELLING and share >= MOST_WORDS


def is_newer(one: Digest, other: Digest) -> bool:
    """Whether one of two articles is the other some days on: a report of every day or week is told anew, and shares
    its words with the last, but few of its figures.
    """
    if one.published is None or other.published is None or abs(one.published - other.published) > SOME_DAYS:
        return False
    return sum(map(distinctive, one.figures & other.figures)) >= SAME_FIGURES and not of_a_series(one, other)


def of_two_owners(one: Digest, other: Digest, least: int = 0) -> bool:
    """Whether two articles name others, as a form that is filled in for two owners does; `least` is how many names both
    must have to tell.
    """
    mine, theirs = ({word for word in digest.words if word[0].isupper()} for digest in (one, other))
    fewest = min(len(mine), len(theirs))
    return fewest >= least and len(mine & theirs) < NAMES * fewest


def of_a_series(one: Digest, other: Digest) -> bool:
    """Whether two articles give many figures each, and mostly not the same."""
    fewest = min(len(one.figures), len(other.figures))
    return fewest > FEW and len(one.figures & other.figures) < COPY * (fewest - 1)
