"""Whether two figures of an article tell one thing: evidence in bits from their words, their places and their digits.

The weights stand in `likeness.tsv`: log2 likelihood ratios that `benchmarks/fit_likeness.py` fitted together, from
figures that articles state twice and from figures of one unit that differ. The bits of a slip are those of two numbers
of which one is a slip of the other, against two numbers of two things.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from math import exp

from checker import Claim, Quantity, words
from checker.frozen import Frozen
from checker.predicates import AUXILIARY, tell_alike
from checker.slips import digits, slip
from checker.weights import Weights, bits_of, read
from checker_consistency.partings import are_qualified, is_ahead, of_two_owners
from checker_consistency.telling import WORD, Telling, bare, root, telling_of, weigh

SAFE = 10.0  # bits from which hardly a pair is of two things
REACH = 10.0  # words from a figure within which a word counts for more than a third
SELDOM = 2  # sentences that may have a word that is of these figures, not of the whole article
DEFINITE = frozenset("the this these those its his her their".split())
MANY = 12  # words of the same run that are compared at most

Trait = tuple[str, float]


class Around(Frozen, frozen=True):
    """The words of a figure's sentence by their roots: `said` with their bits, `apart` with their distance from the
    figure, `left` and `right` all of them in order from the figure on.
    """

    said: Mapping[str, float]
    apart: Mapping[str, int]
    left: tuple[str, ...]
    right: tuple[str, ...]


class Scene(Frozen, frozen=True):
    """The sentences of an article that give figures: where each stands among them, and how many have a word. `values`
    is how many numbers there are of a unit.
    """

    order: Mapping[int, int]
    holding: Mapping[str, int]
    values: Mapping[str | None, int]


def scene(figures: Collection[Claim]) -> Scene:
    """The sentences in which figures stand."""
    sentences = {claim.sentence.start: claim.sentence.text for claim in figures}
    order = {start: number for number, start in enumerate(sorted(sentences))}
    values = {(claim.value.unit, claim.value.number) for claim in figures if isinstance(claim.value, Quantity)}
    holding = Counter(word for text in sentences.values() for word in roots(text))
    return Scene(order, holding, Counter(unit for unit, _ in values))


@lru_cache(maxsize=1024)
def roots(text: str) -> Set[str]:
    """The roots of the words of a text."""
    return frozenset(root(bare(word)) for word in WORD.findall(text))


def around(claim: Claim) -> Around:
    """The words of the sentence in which a figure stands."""
    assert isinstance(claim.value, Quantity)
    start, text = claim.start - claim.sentence.start, claim.sentence.text
    return look(text, start, min(claim.end - claim.sentence.start, len(text)), claim.value.counted or "")


@lru_cache(maxsize=4096)
def look(sentence: str, start: int, end: int, counted: str) -> Around:
    """The words around the figure at `start` to `end` of a sentence; what is counted stands behind it."""
    before = WORD.findall(sentence[:start])[::-1]
    after = WORD.findall(counted) + WORD.findall(sentence[end:])
    said = weigh(before + after)
    left, right = (tuple(root(bare(word)) for word in side) for side in (before, after))
    apart: dict[str, int] = {}
    for side in (left, right):
        for distance, word in enumerate(side):
            if word in said:
                apart[word] = min(distance, apart.get(word, distance))
    return Around(said, apart, left, right)


def resemblance(one: Claim, other: Claim, article: Scene) -> float:
    """The bits for one thing told twice, of which one number is wrong."""
    return sum(weight(what, amount) for what, amount in (*traits(one, other, article), slipped(one, other)))


def weight(what: str, amount: float) -> float:
    """The bits that so much of something gives."""
    return bits_of(weights(), what, amount)


@cache
def weights() -> Weights:
    return read(__name__, "likeness")


def in_common(one: Claim, other: Claim) -> float:
    """The bits of the words that the sentences of two figures share."""
    mine, theirs = around(one).said, around(other).said
    return lesser(mine.keys() & theirs.keys(), mine, theirs)


def traits(one: Claim, other: Claim, article: Scene) -> list[Trait]:
    """What two figures share, and what only one has; the earlier first. Their numbers are left out."""
    mine, theirs = around(one), around(other)
    told, also = telling_of(one), telling_of(other)
    close = told.near.keys() & also.near.keys()
    own = told.own & also.own
    both = mine.said.keys() & theirs.said.keys()
    named = (told.names - also.names).intersection(told.near), (also.names - told.names).intersection(also.near)
    a, b = one.value, other.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    return [
        ("two figures", 0.0),
        (a.dimension if a.dimension in {"percent", "money", "count"} else "measure", 0.0),
        ("verb", float(tell_alike(told.verb, also.verb))),
        ("noun", float(not told.heads.isdisjoint(also.heads))),
        ("words", in_common(one, other)),
        ("words of the clause", lesser(close - own, told.near, also.near)),
        ("names of the clause", lesser(close & told.names & also.names, told.near, also.near)),
        ("names of each", min(sum(map(words.bits, names)) for names in named)),
        ("words of two sentences", lesser(seldom(both, article), mine.said, theirs.said)),
        ("part of the words", part(mine, theirs)),
        ("words right before", run(mine.left, theirs.left)),
        ("words right after", run(mine.right, theirs.right)),
        ("sentences apart", float(abs(article.order[one.sentence.start] - article.order[other.sentence.start]))),
        ("opening", float(article.order[one.sentence.start] == 0)),
        ("values of the unit", float(article.values[a.unit])),
        (
            "spoken of again",
            float(is_definite(also) * (2 - is_definite(told)) * (not told.heads.isdisjoint(also.heads))),
        ),
        ("kinds of each", float(are_qualified(one, other))),
        ("owners of each", float(of_two_owners(told, also))),
        ("one ahead", float(is_ahead(one) != is_ahead(other))),
        ("year of one", float(bool(told.years) != bool(also.years))),
        ("one rough", float(a.approximate != b.approximate)),
        ("bounds", float(None in {a.low, a.high, b.low, b.high})),
    ]


def is_definite(told: Telling) -> bool:
    """Whether a figure is spoken of as one that is known: "the 60%", "its promised £6m"."""
    *_, before, last = ("", "", *told.before)
    if last in DEFINITE:
        return True
    return before in DEFINITE and last not in AUXILIARY and (words.tag(last) or "").startswith(("JJ", "VB"))


def slipped(one: Claim, other: Claim) -> Trait:
    """How one number may come to stand for the other, and how many of its digits say something."""
    mine, theirs = (claim.value.number or "" for claim in (one, other) if isinstance(claim.value, Quantity))
    return slip(mine, theirs), float(max(digits(mine), digits(theirs)))


def lesser(shared: Iterable[str], mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """The bits of words that two sides share."""
    return sum(min(mine[word], theirs[word]) for word in sorted(shared))


def seldom(shared: Iterable[str], article: Scene) -> list[str]:
    """The words that hardly another sentence of the article has."""
    return [word for word in shared if article.holding.get(word, 0) <= SELDOM]


def part(mine: Around, theirs: Around) -> float:
    """The part of both sentences' words that the other has, too; those near the figures count for more."""
    held = whole = 0.0
    for side, opposite in ((mine, theirs), (theirs, mine)):
        for word, distance in side.apart.items():
            bits = side.said[word] * exp(-distance / REACH)
            whole += bits
            held += bits * (word in opposite.said)
    return held / whole if whole else 0.0


def run(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The bits of the same words in the same order, from two figures on."""
    found = 0.0
    for word, same in zip(mine[:MANY], theirs[:MANY], strict=False):
        if word != same:
            break
        found += words.bits(word)
    return found
