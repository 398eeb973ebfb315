"""What is left of a whole of which an article tells a part: "£54m", "£18m of it", "the remaining £36m"."""

from collections.abc import Iterator, Sequence

import regex

from checker import Claim
from checker_consistency.additions import NOT_ADDED, PEOPLE, fineness, is_level, is_small, value_of
from checker_consistency.rivals import is_told
from checker_consistency.sameness import quantity
from checker_consistency.sums import Sum

MOST_TRIED = 24  # equations of one article
MOST_FIGURES = 80  # of an article; one that gives more tells of a market or a match
REACH = 400  # code points before a remainder in which its part is told
LEAST = 5  # of a count of which some and the others are worth a look
LEAST_DIGITS = 2  # of one of the numbers; round ones of one digit add up by chance
MANY_DIGITS = 3  # of a bare number that is no age
# Words before a figure, or in it, that say it is what is left.
LEFT = regex.compile(
    r"\b(?:the|its|their|his|her) (?:(?P<label>remaining|other)|(?P<label>balance|remainder|rest)(?: of(?: the)?)?,?) "
    r"(?:about |around |nearly |almost |some )?[$£€]?$",
    regex.IGNORECASE,
)
WITHIN = regex.compile(r"\b(?P<label>remaining|other)\b", regex.IGNORECASE)
DEFINITE = regex.compile(r"\b(?:the|its|their|his|her) $", regex.IGNORECASE)
WORDS = ("remaining", "other", "balance", "remainder", "rest")


def remainders(figures: Sequence[Claim]) -> Iterator[Sum]:
    """The wholes of an article of which it tells a part and, in another sentence, what is left."""
    labels = {claim.start: label for claim in figures if (label := label_of(claim)) is not None}
    if not labels or len(figures) > MOST_FIGURES:
        return
    amounts = [claim for claim in figures if quantity(claim).dimension not in NOT_ADDED and is_level(claim)]
    tried = 0
    for at, left in enumerate(amounts):
        if left.start not in labels or quantity(left).dimension == "percent" or not is_told(left):
            continue
        nearest = None
        for part, whole in sought(left, amounts[:at]):
            if tried == MOST_TRIED:
                return
            tried += 1
            nearest = nearest or part
            if value_of(part) + value_of(left) != value_of(whole) or not is_told(whole):
                continue
            if is_worth_a_look(whole, part) and (part is nearest or are_fine(whole, part, left)):
                yield Sum(whole, (part, left), labels[left.start], tried)
                break


def label_of(claim: Claim) -> str | None:
    """The word that says a figure is what is left of something."""
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    if not any(word in text for word in WORDS):
        return None
    found = LEFT.search(text, 0, at)
    if found is None and DEFINITE.search(text, 0, at) is not None:
        found = WITHIN.search(claim.text)
    return found["label"] if found is not None else None


def sought(left: Claim, before: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The figures that may be a part and the whole of it, the nearest first. The part of a low count is the nearest."""
    alike = [claim for claim in reversed(before) if are_of_one_measure(claim, left)]
    parts = [claim for claim in alike if left.start - claim.end <= REACH and label_of(claim) is None]
    if is_small(left):
        parts = parts[:1]
    for part in parts:
        for whole in alike:
            if value_of(whole) > value_of(part) and whole.sentence.start != left.sentence.start:
                if are_of_one_unit(whole, part, left):
                    yield part, whole


def are_of_one_measure(one: Claim, other: Claim) -> bool:
    """Whether two figures count one thing, or measure in one unit; a bare number may count anything."""
    a, b = quantity(one), quantity(other)
    if a.dimension != b.dimension:
        return False
    return a.unit == b.unit or {a.unit, b.unit} <= PEOPLE or (a.dimension == "count" and None in {a.unit, b.unit})


def are_of_one_unit(*claims: Claim) -> bool:
    """Whether of three figures two or more have a unit, and no two have two; or all are bare, and one says enough."""
    units = [unit for claim in claims if (unit := quantity(claim).unit) is not None]
    if not units:
        return max(map(fineness, claims)) >= MANY_DIGITS
    return len(units) > 1 and (len(set(units)) == 1 or PEOPLE.issuperset(units))


def is_worth_a_look(whole: Claim, part: Claim) -> bool:
    """Whether a sum says more than that a few are one and the others."""
    return not is_small(whole) or (value_of(whole) >= LEAST and value_of(part) > 1 and quantity(whole).unit is not None)


def are_fine(*claims: Claim) -> bool:
    """Whether one of some numbers has so many digits that they hardly add up by chance."""
    return max(map(fineness, claims)) >= LEAST_DIGITS
