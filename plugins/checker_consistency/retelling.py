"""Whether two figures that differ in a digit are one thing that is told again."""

import regex

from checker import Claim
from checker.predicates import tell_alike
from checker.slips import digits
from checker_consistency.likeness import in_common, is_definite, slipped
from checker_consistency.partings import (
    LATER,
    are_contrasted,
    are_told_apart,
    is_added,
    of_two_fates,
    of_two_kinds,
    of_two_months,
    of_two_moods,
    of_two_nouns,
    of_two_subjects,
    of_whole_and_part,
)
from checker_consistency.phrasing import is_one_phrase
from checker_consistency.sameness import flat, quantity
from checker_consistency.telling import telling_of

SLIPS = frozenset({"wrong first digit", "wrong digit", "swapped digits"})
# Bits of the words that two sentences share: where a number of some digits counts what is called the same, and
# where any does.
SOME, MANY = 14.0, 23.0
SCALED = regex.compile(r"(?P<digits>[0-9][0-9.,]*)[ \n-]?(?P<scale>mln|million|m|bn|billion)\b", regex.IGNORECASE)
DIGITS = 3  # with which millions and billions are hardly ever told alike by chance
GAP = 2  # characters between two sentences of which one follows the other


def is_retold(one: Claim, other: Claim) -> bool:
    """Whether two figures that differ in a digit count one thing, or stand in one phrase of one subject, and neither
    their times nor their sentences set them side by side.
    """
    if are_told_apart(one, other) or are_side_by_side(one, other):
        return False
    what, amount = slipped(one, other)
    if is_rescaled(one, other):
        return True
    if what not in SLIPS:
        return False
    if are_counted_alike(one, other, amount):
        return True
    if of_two_subjects(one, other) or of_two_kinds(telling_of(one), telling_of(other)):
        return False
    return is_one_phrase(one, other, amount) and not are_contrasted(one, other)


def is_rescaled(one: Claim, other: Claim) -> bool:
    """Whether two figures are told with the same digits of millions and of billions: three or more, but for zeros at
    the end.
    """
    mine, theirs = SCALED.search(one.text), SCALED.search(other.text)
    if (
        mine is None
        or theirs is None
        or mine["digits"] != theirs["digits"]
        or quantity(one).unit != quantity(other).unit
    ):
        return False
    scales = {mine["scale"][0].casefold(), theirs["scale"][0].casefold()}
    return scales == {"m", "b"} and digits(mine["digits"].replace(",", "")) >= DIGITS


def are_side_by_side(one: Claim, other: Claim) -> bool:
    """Whether two sentences are alike but for what they compare: two months or nouns in one place, the dead and the
    hurt, what was done and, in the next sentence, what is to be done.
    """
    mine, theirs = telling_of(one), telling_of(other)
    if of_two_months(mine, theirs) or of_two_nouns(one.sentence.text, other.sentence.text):
        return True
    if quantity(one).dimension == "count" and of_two_fates(one, other):
        return True
    follows = other.sentence.start - one.sentence.start - len(one.sentence.text) <= GAP
    return follows and tell_alike(mine.verb, theirs.verb) and of_two_moods(one, other)


def are_counted_alike(one: Claim, other: Claim, amount: float) -> bool:
    """Whether two figures of so many digits count the same, in sentences that tell much with the same words: what is
    called the same, or what the second speaks of as known ("the 18 bridges").
    """
    a, b = quantity(one), quantity(other)
    mine, theirs = telling_of(one), telling_of(other)
    if a.dimension != "count" or mine.heads.isdisjoint(theirs.heads) or (mine.clause ^ theirs.clause) & LATER:
        return False
    same = bool(a.counted and b.counted) and flat(a.counted or "") == flat(b.counted or "")
    if is_added(mine) != is_added(theirs) or not (same or is_definite(theirs)):
        return False
    told = in_common(one, other)
    return (same and amount > 1 and told >= SOME) or (told >= MANY and not of_whole_and_part(mine, theirs))
