"""Figures of one article that tell one thing and cannot both be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from math import log10

import regex
from msgspec.structs import replace

from checker import Claim, Quantity
from checker.frame import in_columns
from checker.frozen import Frozen
from checker.predicates import has_verb, tell_alike
from checker_consistency.likeness import SAFE, Scene, resemblance, scene, slipped
from checker_consistency.partings import are_contrasted, are_of_two, are_parted, is_ahead
from checker_consistency.retelling import is_retold
from checker_consistency.sameness import flat, is_bound, quantity, side_by_side
from checker_consistency.telling import Telling, is_headline, telling_of

SMALL = 12  # a count up to this may well be of some among others
APART = 10.0  # times; figures of one thing differ by less, or their points are in two places
POINTS = {1.0, 2.0, 3.0}
FAR = 1.3  # times; no rounding goes so far
EXACTLY = 0.005  # share by which a part and the rest may miss the whole
ENDS = ".!?…\"”’')"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NEXT_ITEM = regex.compile(rf"[^0-9.,](?<!{MONTHS}) [1-9][0-9]?\.$")  # the number of the next item of a list
LAST = 16  # letters at the end of a sentence, which may be long
CLOSING = " \n\"”’')"  # what may stand behind the stop of a sentence
ALONE = 2  # sentences that state a value which another may stand for
EXACT = 3  # digits of a number that is not rounded much
MANY = 4  # other figures of a sentence from which it is a list
# Bits of the words that both clauses have, besides verb and noun: with one verb and noun, with either, with neither.
# Bits of the words that only one clause has, of the clause that has fewer.
BOTH, EITHER, NEITHER = 10.0, 16.0, 20.0
FIGURE = 3.0  # bits of another figure that both sentences give
FEW_OWN, SOME_OWN, MANY_OWN = 4.0, 12.0, 16.0


class Rival(Frozen, frozen=True):
    """Two figures that tell one thing, the earlier first, and the words that both are told with."""

    one: Claim
    other: Claim
    shared: Set[str]


class Figures:
    """The figures of one article: all of them, those of two sentences, and what they are like all together."""

    def __init__(self, figures: Sequence[Claim]) -> None:
        self.every = figures
        self.of_sentence: dict[int, list[Claim]] = defaultdict(list)
        for claim in figures:
            self.of_sentence[claim.sentence.start].append(claim)
        self._scene: Scene | None = None

    def beside(self, one: Claim, other: Claim) -> list[Claim]:
        """The figures of the sentences of two of them."""
        return [*self.of_sentence[one.sentence.start], *self.of_sentence[other.sentence.start]]

    def scene(self) -> Scene:
        """What the article is like, which is looked at when it is asked for."""
        if self._scene is None:
            self._scene = scene(self.every)
        return self._scene


def rivals(alike: Sequence[Claim], figures: Figures) -> Iterator[Rival]:
    """The figures of one unit that are told alike and cannot both be. A headline's are left out (see `headlines`)."""
    stated = stating(alike)
    seldom = [claim for claim in alike if stated[value_of(claim)] <= ALONE and not is_headline(claim)]
    for one, other in combinations(seldom, 2):
        beside = figures.beside(one, other)
        if are_alone(one, other, stated) and may_clash(one, other, beside):
            shared = telling_of(one).near.keys() & telling_of(other).near.keys()
            if is_told_again(one, other, shared, figures) and not is_made_up(one, other, beside):
                yield Rival(one, other, shared)


def may_clash(one: Claim, other: Claim, figures: Sequence[Claim]) -> bool:
    """Whether two figures are at odds, each in a sentence that says something, neither in a list nor side by side."""
    if not at_odds(one, other) or side_by_side(one, other) or not (is_said(one) and is_said(other)):
        return False
    return not in_lists(one, other, figures)


def are_comparable(one: Claim, other: Claim, figures: Sequence[Claim]) -> bool:
    """Whether two figures may clash, and nothing beside them parts them."""
    return may_clash(one, other, figures) and not are_of_two(one, other)


def is_told_again(one: Claim, other: Claim, shared: Set[str], figures: Figures) -> bool:
    """Whether two figures that may clash are one thing, perhaps with a digit wrong."""
    if not is_small(one, other) and is_retold(one, other):
        return True
    return bool(shared) and not are_of_two(one, other) and is_told_twice(one, other, shared, figures.scene())


def is_told_twice(one: Claim, other: Claim, shared: Set[str], article: Scene) -> bool:
    """Whether two figures are one thing told twice: by what their clauses share, or by all that is known of them."""
    if are_contrasted(one, other):
        return False
    if is_one_thing(one, other, shared) and not are_parted(one, other):
        return True
    return may_be_restated(one, other) and resemblance(one, other, article) >= SAFE


def number(claim: Claim) -> float:
    """The printed number without its sign."""
    return abs(float(quantity(claim).number or "nan"))


def is_told(claim: Claim) -> bool:
    """Whether a figure is stated in running text."""
    text = claim.sentence.text
    ending = text[-LAST:]
    if claim.sentence.label not in {"body", "head"} or NEXT_ITEM.search(ending):
        return False
    return (ending.rstrip()[-1:] in ENDS or is_headline(claim)) and not in_columns(claim) and " vs " not in flat(text)


def may_be_restated(one: Claim, other: Claim) -> bool:
    """Whether two figures are no small counts. What is so and what is to come may be one only if a digit is wrong."""
    if is_small(one, other):
        return False
    return is_ahead(one) == is_ahead(other) or is_misprint(one, other)


def is_small(one: Claim, other: Claim) -> bool:
    """Whether two figures are small counts."""
    return quantity(one).dimension == "count" and max(number(one), number(other)) <= SMALL


def is_misprint(one: Claim, other: Claim) -> bool:
    """Whether two numbers of so many digits that they are hardly alike by chance differ in one that is not the last."""
    what, amount = slipped(one, other)
    return what in {"wrong first digit", "wrong digit"} and amount >= EXACT


def is_said(claim: Claim) -> bool:
    """Whether the sentence of a figure says something with a verb, and asks nothing."""
    text = claim.sentence.text.rstrip(CLOSING)
    return not text.endswith("?") and has_verb(text)


def at_odds(one: Claim, other: Claim) -> bool:
    """Whether two figures of two sentences cannot be one, and are near enough that one may stand for the other."""
    if one.sentence.start == other.sentence.start or not near(one, other) or not differ(one, other):
        return False
    a, b = quantity(one), quantity(other)
    return is_bound(a)[:2] == is_bound(b)[:2] or a.clashes(b)


def differ(one: Claim, other: Claim) -> bool:
    """Whether two printed numbers are more than a rounding apart, whatever they bound."""
    less, more = sorted((number(one), number(other)))
    if less == more:
        return False
    return more > FAR * less or point(quantity(one)).clashes(point(quantity(other)))


def point(value: Quantity) -> Quantity:
    """A figure as if it were no bound."""
    printed = float(value.number or "nan")
    return replace(value, low=printed, high=printed)


def near(one: Claim, other: Claim) -> bool:
    """Whether two numbers are of about one size, or one is the other with its point in another place."""
    less, more = sorted((number(one), number(other)))
    return bool(less) and ((power := log10(more / less)) < log10(APART) or power in POINTS)


def is_one_thing(one: Claim, other: Claim, shared: Set[str]) -> bool:
    """Whether two clauses tell so much with the same words that they tell one thing."""
    mine, theirs = telling_of(one), telling_of(other)
    verb, noun = tell_alike(mine.verb, theirs.verb), bool(mine.heads & theirs.heads)
    said = mine.own & theirs.own
    told = sum(min(mine.near[word], theirs.near[word]) for word in shared - said)
    told += FIGURE * len(mine.figures & theirs.figures)
    least, most = sorted(sum(side.near[word] for word in side.near.keys() - shared) for side in (mine, theirs))
    if quantity(one).dimension == "count" and min(number(one), number(other)) <= SMALL:
        return noun and told >= EITHER and least <= FEW_OWN
    if not shared & mine.names & theirs.names and most > FEW_OWN:
        return False
    if verb and noun:
        return told >= BOTH and least <= (SOME_OWN if told < EITHER + 2 else MANY_OWN)
    if noun:
        return told >= EITHER and least <= MANY_OWN and None in (mine.verb, theirs.verb)
    if verb:
        return told >= EITHER and least <= MANY_OWN and not (follows(mine) or follows(theirs))
    if told >= 2 * NEITHER:
        return least <= MANY_OWN
    return told >= NEITHER and least <= FEW_OWN and bool(mine.verb or theirs.verb)


def follows(told: Telling) -> bool:
    """Whether what is taken for the verb stands right after the figure, as a noun does."""
    return told.after[:1] == (told.verb,)


def stating(alike: Iterable[Claim]) -> dict[tuple[float, bool], int]:
    """In how many sentences each value of a unit stands, or one that may be its rounding."""
    known = {value_of(claim): claim for claim in alike}
    return {
        value: len({claim.sentence.start for claim in alike if not differ(claim, told)})
        for value, told in known.items()
    }


def value_of(claim: Claim) -> tuple[float, bool]:
    return number(claim), quantity(claim).approximate


def are_alone(one: Claim, other: Claim, stated: Mapping[tuple[float, bool], int]) -> bool:
    """Whether one of two values is stated in one sentence only, and the other in few."""
    times = stated[value_of(one)], stated[value_of(other)]
    return min(times) == 1 and max(times) <= ALONE


def is_made_up(one: Claim, other: Claim, figures: Sequence[Claim]) -> bool:
    """Whether a third figure in a sentence of theirs makes up the difference, or counts how often the one is in the
    other.
    """
    x, y = sorted((number(one), number(other)))
    units = {quantity(one).unit, None}  # "200 mln stg and 100 mln of stock"
    here = [claim for claim in figures if claim.sentence in {one.sentence, other.sentence}]
    beside = {number(claim) for claim in here if quantity(claim).unit in units} - {x, y, 0.0}
    times = {number(claim) for claim in here if quantity(claim).dimension == "count"} - {x, y}
    made = [*(x + z for z in beside), *(x * z for z in times)]
    return any(abs(z - y) <= EXACTLY * y for z in made)


def in_lists(one: Claim, other: Claim, figures: Sequence[Claim]) -> bool:
    """Whether the two sentences are lists, or give other figures of one unit, too, and those differ as well."""
    mine, theirs = (
        {(quantity(c).unit, number(c)) for c in figures if c.sentence == told.sentence and c is not told}
        for told in (one, other)
    )
    if max(len(mine), len(theirs)) > MANY:
        return True
    units = {unit for unit, _ in mine} & {unit for unit, _ in theirs} - {None}
    return any({n for u, n in mine if u == unit}.isdisjoint(n for u, n in theirs if u == unit) for unit in units)
