"""Whether two articles tell one story: evidence in bits from their digests, without the names that are in question.

The weights stand in `evidence.tsv`: log2 likelihood ratios that `benchmarks/fit_evidence.py` fitted together, so that
what two signs both say (one day, and the words of that day) is not counted twice. People whom the background table
knows as often in the news weigh little.
"""

from collections.abc import Collection, Iterable, Set
from functools import cache, lru_cache

from checker.frozen import Frozen
from checker.model import Digest
from checker.weights import Weights, bits_of, read
from checker.words import RAREST, bits

SAFE = 14.0  # bits from which a pair is one story in 97 of 100 cases
LIKELY = 10.0
FAIR = 4.0

SHORT = 64.0  # bits of all rare words of a text that is too short to tell by their sum
PUBLIC = 10.0  # bits below which the background table counts a surname as often in the news
WEEK = 7  # days in which a private person is seldom in two stories
AT_HAND = 4096  # pairs of articles that are kept weighed


class Evidence(Frozen, frozen=True):
    """`bits` for one story, and what they were given for."""

    bits: float
    reasons: tuple[str, ...]


class Trait(Frozen, frozen=True):
    """What two articles share of something, as a row of `evidence.tsv` weighs it. `told` may be empty."""

    what: str
    amount: float
    told: str = ""


def one_story(one: Digest, other: Digest, without: Iterable[str] = ()) -> Evidence:
    """Evidence that two digests are of one story, leaving out the words of `without` (the names in question)."""
    if one.article == other.article:
        return Evidence(99.0, ("one article",))
    return weighed(one, other, frozenset(name.casefold() for name in without))


@lru_cache(maxsize=AT_HAND)
def weighed(one: Digest, other: Digest, asked: frozenset[str]) -> Evidence:
    """The evidence of two articles, which meet under several keys. `asked` are the names in question."""
    total, reasons = 0.0, []
    for trait in traits(one, other, asked):
        total += (given := weight(trait.what, trait.amount))
        if trait.told:
            reasons.append(f"{trait.told}: {given:+.1f}")
    return Evidence(total, tuple(reasons))


def weight(what: str, amount: float) -> float:
    """The bits that so much of something gives."""
    return bits_of(weights(), what, amount)


@cache
def weights() -> Weights:
    return read(__name__, "evidence")


def traits(one: Digest, other: Digest, asked: frozenset[str] = frozenset()) -> list[Trait]:
    """What two articles share. Of what one of them does not speak of, nothing is told."""
    left_out = frozenset(word for name in asked for word in name.split())
    names, days = of_names(one, other, asked), of_days(one, other)
    found = [Trait("two articles", 0), *names, *days]
    if any(name.what == "names" and name.amount for name in names) and within_a_week(one, other):
        found.append(Trait("names within a week", 1))
    found += [of_words(one, other, left_out), of_plots(one, other, left_out), *of_figures(one, other)]
    return found


def of_names(one: Digest, other: Digest, asked: Collection[str] = ()) -> list[Trait]:
    """The people that both articles name; private people prove more than public ones. `asked` are in question."""
    mine, theirs = ({name for name in digest.names if not in_question(name, asked)} for digest in (one, other))
    if not mine or not theirs:
        return []
    shared = sorted(mine & theirs) or sorted({*known_to(other.names, mine), *known_to(one.names, theirs)})
    private = sum(bits(name.rpartition(" ")[2]) >= PUBLIC for name in shared)
    told = "both name " + ", ".join(shared[:3]) if shared else ""
    if not private:
        return [Trait("names", 0), *([Trait("public names", len(shared), told)] if shared else [])]
    public = [Trait("public names", len(shared) - private)] if len(shared) > private else []
    return [Trait("names", private, told), *public]


def in_question(name: str, asked: Iterable[str]) -> bool:
    """Whether a name may be of a person who is asked about: it has the same given name, or all of one in the other.

    A relative's name is not: that both articles name the brother shows that they tell of one family.
    """
    parts = name.split()
    return any(
        parts[0] in (words := question.split()) or set(parts) <= set(words) or set(words) <= set(parts)
        for question in asked
    )


def known_to(others: Set[str], names: Set[str]) -> Iterable[str]:
    """The names that others have, too, or more of the name ("Maurice Harold" for "Harold")."""
    longer = [frozenset(name.split()) for name in others]
    every = frozenset().union(*longer)
    for name in names:
        parts = name.split()
        if every.issuperset(parts) and any(known.issuperset(parts) for known in longer):
            yield name


def of_days(one: Digest, other: Digest) -> list[Trait]:
    if one.published is None or other.published is None:
        return []
    apart = abs((one.published - other.published).days)
    return [Trait("days apart", apart, "of one day" if apart == 0 else f"{apart} days apart")]


def within_a_week(one: Digest, other: Digest) -> bool:
    """Whether two articles are one, or both are dated and a week or less apart."""
    return one.article == other.article or any(day.amount <= WEEK for day in of_days(one, other))


def of_words(one: Digest, other: Digest, left_out: Set[str]) -> Trait:
    """The rare words that both share, by the background table's bits; of a short text, which part of all it has."""
    shared = [word for word in one.words if word in other.words and word.casefold() not in left_out]
    total = sum((min(one.words[word], RAREST) for word in shared), 0.0)
    whole = min(sum(digest.words.values(), 0.0) for digest in (one, other))
    rarest = sorted(shared, key=lambda word: (-one.words[word], word))[:3]
    told = "share the words " + ", ".join(rarest) if rarest else ""
    if whole < SHORT:  # it cannot share much
        return Trait("part of a short text's words", total / whole if whole else 0.0, told)
    return Trait("words", total, told)


def of_plots(one: Digest, other: Digest, left_out: Set[str]) -> Trait:
    """The addresses that both articles give, to the block."""
    shared = sorted(plot for plot in one.plots & other.plots if left_out.isdisjoint(plot.split()))
    return Trait("addresses", len(shared), f"both are at a block of {shared[0].partition(' ')[2]}" if shared else "")


def of_figures(one: Digest, other: Digest) -> list[Trait]:
    if not one.figures or not other.figures:
        return []
    shared = sum(1 for figure in one.figures & other.figures if distinctive(figure))
    return [Trait("figures", shared, f"share {shared} figures" if shared else "")]


def distinctive(figure: str) -> bool:
    """Whether a figure has two digits or more that are not zeros at its ends: others agree by chance."""
    return len(figure.partition(" ")[0].strip("0.").replace(".", "")) > 1
