"""Whether two articles tell one story: evidence in bits from their digests, without the names that are in question.

The weights are log2 likelihood ratios. They were counted on 1,412 articles on 780 incidents by several outlets each
(1,231 pairs on one incident among 996,166), and hold for news that names private people; people whom the background
table knows as often in the news weigh little.
"""

from collections.abc import Collection, Iterable, Set
from functools import lru_cache
from typing import NamedTuple

from checker.model import Digest
from checker.words import RAREST, bits

SAFE = 14.0  # bits from which a pair is one story in 97 of 100 cases
LIKELY = 10.0
FAIR = 4.0

DAYS = ((0, 7.6), (1, 6.4), (3, 4.8), (7, 3.0), (30, 0.9), (180, -1.1), (365, -1.7))
LONG_AFTER = -3.4
SHARED_WORDS = ((100, 9.7), (70, 7.9), (50, 5.7), (36, 3.3), (24, 1.2), (16, -0.5), (8, -1.4), (0, -4.1))
SHORT = 64.0  # bits of all rare words of a text that is too short to tell by their sum
PRIVATE_NAME, PUBLIC_NAME, TWO_NAMES, NO_NAME = 10.8, 3.0, 16.1, -1.4
PUBLIC = 10.0  # bits below which the background table counts a surname as often in the news
SHARED_PLOT = 8.0  # less than was counted (14): the street's name is often among the rare words, too
SHARED_FIGURES = {0: -0.8, 1: 0.0, 2: 1.9}
MANY_FIGURES = 2.6
AT_HAND = 4096  # pairs of articles that are kept weighed


class Evidence(NamedTuple):
    """`bits` for one story, and what they were given for."""

    bits: float
    reasons: tuple[str, ...]


def one_story(one: Digest, other: Digest, without: Iterable[str] = ()) -> Evidence:
    """Evidence that two digests are of one story, leaving out the words of `without` (the names in question)."""
    if one.article == other.article:
        return Evidence(99.0, ("one article",))
    return weighed(one, other, frozenset(name.casefold() for name in without))


@lru_cache(maxsize=AT_HAND)
def weighed(one: Digest, other: Digest, asked: frozenset[str]) -> Evidence:
    """The evidence of two articles, which meet under several keys. `asked` are the names in question."""
    left_out = frozenset(word for name in asked for word in name.split())
    found = [weigh_names(one, other, asked), weigh_days(one, other), weigh_words(one, other, left_out)]
    found += [weigh_plots(one, other, left_out), weigh_figures(one, other)]
    return Evidence(
        sum(weight for weight, _ in found), tuple(f"{reason}: {weight:+.1f}" for weight, reason in found if reason)
    )


def weigh_names(one: Digest, other: Digest, asked: Collection[str] = ()) -> tuple[float, str]:
    """The people that both articles name; private people prove more than public ones. `asked` are in question."""
    shared = sorted(name for name in one.names & other.names if not in_question(name, asked))
    if not shared:
        every = one.names | other.names
        shared = sorted(name for name in every if not in_question(name, asked) and known_to(name, one, other))
    if not shared:
        return (NO_NAME, "") if one.names and other.names else (-0.7, "")
    private = [name for name in shared if bits(name.rpartition(" ")[2]) >= PUBLIC]
    if len(private) > 1:
        weight = TWO_NAMES
    else:
        weight = PRIVATE_NAME * len(private) + min(3, len(shared) - len(private)) * PUBLIC_NAME
    return weight, "both name " + ", ".join(shared[:3])


def in_question(name: str, asked: Iterable[str]) -> bool:
    """Whether a name may be of a person who is asked about: it has the same given name, or all of one in the other.

    A relative's name is not: that both articles name the brother shows that they tell of one family.
    """
    parts = name.split()
    return any(
        parts[0] in (words := question.split()) or set(parts) <= set(words) or set(words) <= set(parts)
        for question in asked
    )


def known_to(name: str, one: Digest, other: Digest) -> bool:
    """Whether both know a person of this name, one of them with more names ("Harold" for "Maurice Harold")."""
    parts = set(name.split())
    return all(any(parts <= set(longer.split()) for longer in digest.names) for digest in (one, other))


def weigh_days(one: Digest, other: Digest) -> tuple[float, str]:
    if one.published is None or other.published is None:
        return 0.0, ""
    apart = abs((one.published - other.published).days)
    weight = next((weight for days, weight in DAYS if apart <= days), LONG_AFTER)
    return weight, "of one day" if apart == 0 else f"{apart} days apart"


def weigh_words(one: Digest, other: Digest, left_out: Set[str]) -> tuple[float, str]:
    """The rare words that both share, by the background table's bits."""
    shared = [word for word in one.words if word in other.words and bare(word) not in left_out]
    total = sum(min(one.words[word], RAREST) for word in shared)
    weight = next(weight for least, weight in SHARED_WORDS if total >= least)
    whole = min(sum(digest.words.values()) for digest in (one, other))
    if whole < SHORT:  # a short text cannot share much: what counts is how much of it is shared
        weight = max(weight, 3.3 if total >= 2 / 3 * whole > 0 else 1.2 if total >= whole / 3 > 0 else -0.5)
    rarest = sorted(shared, key=lambda word: (-one.words[word], word))[:3]
    return weight, "share the words " + ", ".join(rarest) if rarest else ""


def bare(word: str) -> str:
    """A word in lower case without a possessive ending."""
    return word.casefold().replace("’", "'").partition("'s")[0]


def weigh_plots(one: Digest, other: Digest, left_out: Set[str]) -> tuple[float, str]:
    """The addresses that both articles give, to the block."""
    shared = sorted(plot for plot in one.plots & other.plots if left_out.isdisjoint(plot.split()))
    street = shared[0].partition(" ")[2] if shared else ""
    return (SHARED_PLOT, f"both are at a block of {street}") if shared else (0.0, "")


def weigh_figures(one: Digest, other: Digest) -> tuple[float, str]:
    if not one.figures or not other.figures:
        return 0.0, ""
    shared = sum(1 for figure in one.figures & other.figures if distinctive(figure))
    return SHARED_FIGURES.get(shared, MANY_FIGURES), f"share {shared} figures" if shared else ""


def distinctive(figure: str) -> bool:
    """Whether a figure has two digits or more that are not zeros at its ends: others agree by chance."""
    return len(figure.partition(" ")[0].strip("0.").replace(".", "")) > 1
