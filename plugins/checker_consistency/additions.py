"""A figure of an article that two or three of another of its sentences add up to: a whole and its parts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

import regex

from checker import Claim
from checker_consistency.fates import fate_of
from checker_consistency.partings import contrast, of_two_owners, of_two_times
from checker_consistency.rivals import is_told
from checker_consistency.roundings import MOST_DIGITS, digits
from checker_consistency.sameness import qualifiers, quantity
from checker_consistency.sums import ADDS, Sum
from checker_consistency.telling import telling_of
from checker_consistency.updates import is_told_as_old

MOST_PARTS = 3  # figures of a sentence that make up a whole
MOST_TRIED = 24  # sums of one unit in an article
MOST_VALUES = 12  # of one unit; an article that gives more tells of a market or a match
LEAST_DIGITS = 2  # of one of the numbers; round ones of one digit add up by chance
ALIKE = 8.0  # bits of the words that both sentences tell their figures with
NEAR = 300  # code points behind a whole in which its parts follow
SMALL = 20  # a count to which others add up by chance
PEOPLE = frozenset("person man woman boy girl child adult teenager".split())
NOT_ADDED = frozenset({"age", "fraction"})
AND = regex.compile(r"\b(?:and|while)\b", regex.IGNORECASE)
# Words of a sentence that say it tells what something is made of.
MADE_OF = regex.compile(
    r"\b(?:compris\w+|consist\w*|made up|composed|divided|split|breakdown|includ\w+|of (?:which|whom|these|this|that"
    r"|the)|remain\w+|balance|rest|another|further|additional|extra|plus|as well as|together|along with|on top of"
    r"|in addition)\b",
    regex.IGNORECASE,
)
# Words between two figures that set one against the other, or make them the ends of a range.
APART = regex.compile(
    r"\b(?:compared|versus|vs|than|instead|or|but|whereas|up|down|rose|fell|later|earlier|ago)\b"
    r"|\bto (?:about |around |nearly |almost |some |an? )?[$£€]?$",
    regex.IGNORECASE,
)
FURTHER = regex.compile(r"\b(?:another|further|additional|extra|remaining|other|rest|plus)\b", regex.IGNORECASE)
ALSO = regex.compile(r"\balso\b", regex.IGNORECASE)
ENDS_OF = regex.compile(r"\b(?:between|from) (?:about |some )?[$£€]?$", regex.IGNORECASE)


def additions(figures: Iterable[Claim]) -> Iterator[Sum]:
    """The figures of an article that those of another sentence add up to, each sum once."""
    of_unit: dict[str, list[Claim]] = defaultdict(list)
    for claim in figures:
        value = quantity(claim)
        if value.unit is not None and value.dimension not in NOT_ADDED:
            of_unit["person" if value.unit in PEOPLE else value.unit].append(claim)
    for alike in of_unit.values():
        sentences = len({claim.sentence.start for claim in alike})
        if 1 < sentences < len(alike):
            levels = [claim for claim in alike if is_level(claim)]
            if len({quantity(claim).number for claim in levels}) <= MOST_VALUES:
                yield from sums(levels)


def sums(alike: Sequence[Claim]) -> Iterator[Sum]:
    """The figures of one unit that those of another sentence add up to."""
    parts_of: dict[int, list[Claim]] = defaultdict(list)
    wholes: dict[Decimal, list[Claim]] = defaultdict(list)
    for claim in alike:
        parts_of[claim.sentence.start].append(claim)
        wholes[value_of(claim)].append(claim)
    tried = 0
    for parts in parts_of.values():
        if not 1 < len(parts) <= MOST_PARTS or tried == MOST_TRIED or (label := joined(parts)) is None:
            continue
        tried += 1
        total = sum(map(value_of, parts), Decimal(0))
        told = [whole for whole in wholes.get(total, ()) if is_of_parts(whole, parts)]
        if told:
            del wholes[total]
            yield Sum(told[0], tuple(parts), label, tried)


def is_level(claim: Claim) -> bool:
    """Whether a figure is an amount that may be a whole or a part: neither a change nor an old value."""
    value = quantity(claim)
    if value.number is None or value.change is not None or len(value.number) > MOST_DIGITS or value_of(claim) <= 0:
        return False
    return not is_told_as_old(claim)


def value_of(claim: Claim) -> Decimal:
    return Decimal(quantity(claim).number or 0)


def fineness(claim: Claim) -> int:
    """How many digits of a number say something."""
    return digits(quantity(claim).number or "")


def joined(parts: Sequence[Claim]) -> str | None:
    """What the text says between figures that it adds up; None where it sets one against another."""
    base, text = parts[0].sentence.start, parts[0].sentence.text
    if ENDS_OF.search(text, 0, parts[0].start - base):
        return None
    told = None
    for one, other in pairwise(parts):
        between = text[one.end - base : max(other.start - base, one.end - base)]
        if APART.search(between) or value_of(one) == value_of(other):
            return None
        told = ADDS.search(between) or AND.search(between)
    return told.group() if told is not None else None


def is_of_parts(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a figure is told as the whole of those of another sentence. Shares add up by chance, so one must be told
    as a further one; so do low counts, which must be of kinds of what the whole counts.
    """
    first, last = parts[0], parts[-1]
    text = first.sentence.text
    if whole.sentence.start == first.sentence.start:
        return False
    if not is_told(whole) or not is_told(first):
        return False
    if quantity(whole).dimension == "percent":
        return FURTHER.search(text, first.end - first.sentence.start, last.end - first.sentence.start) is not None
    mine, theirs = telling_of(whole), telling_of(first)
    if is_small(whole):
        return are_kinds(whole, parts) and not of_two_times(mine, theirs)
    if max(map(fineness, (whole, *parts))) < LEAST_DIGITS:
        return False
    if MADE_OF.search(text) is not None:
        return True
    if ALSO.search(text) or of_two_times(mine, theirs) or of_two_owners(mine, theirs):
        return False
    return shared(whole, parts) >= ALIKE or (fineness(whole) >= LEAST_DIGITS and 0 < first.start - whole.end <= NEAR)


def is_small(claim: Claim) -> bool:
    """Whether a figure is a count so low that others add up to it by chance."""
    return quantity(claim).dimension == "count" and value_of(claim) <= SMALL


def are_kinds(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether counts are of kinds of what another counts: four male skiers and two female ones of six skiers, or two
    men and a woman of three people to whom the same was done.
    """
    units = {quantity(part).unit for part in parts}
    if units == {quantity(whole).unit}:
        kinds = [qualifiers(quantity(part)) for part in parts]
        return all(contrast(one, other) for one, other in combinations(kinds, 2)) and not any(
            contrast(qualifiers(quantity(whole)) & kind, kind) for kind in kinds
        )
    fate = fate_told(whole)
    return len(units) == len(parts) and fate is not None and all(fate_told(part) in {fate, None} for part in parts)


def fate_told(claim: Claim) -> str | None:
    """What befell those whom a figure counts."""
    told = telling_of(claim)
    return fate_of(claim.text.casefold().split(), told.before, told.after)


def shared(whole: Claim, parts: Sequence[Claim]) -> float:
    """The bits of the words that a whole and its parts are told with."""
    near: dict[str, float] = {}
    for part in parts:
        near.update(telling_of(part).near)
    return sum(min(weight, near[word]) for word, weight in telling_of(whole).near.items() if word in near)
