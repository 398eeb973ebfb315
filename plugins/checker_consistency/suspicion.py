"""Whether two figures of one kind in one story are worth a look: they may be one figure, and nothing proves it."""

from datetime import timedelta

import regex

from checker import Claim, Quantity, of_one_size, words
from checker.frame import frame_of
from checker.predicates import tell_alike, verb_of
from checker_consistency.sameness import OWN_NAME, is_bound, own_names

SOME_DAYS = timedelta(7)
MORE = regex.compile(r"\b(?:other|others|more(?! than)|another|further|additional|extra|remaining)\b", regex.IGNORECASE)
# Words of a period that comes again: a figure of it is told anew each time.
RECURRING = frozenset(
    """week month quarter year years annual annually weekly monthly quarterly season fiscal january february march april
    may june july august september october november december""".split()
)


def may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two figures of one kind of thing in one story may be one figure: said by one verb of about one time, near
    each other or a power of ten apart, with the same ends; neither of others or more, nor each of somebody of its own.
    """
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or is_bound(a)[:2] != is_bound(b)[:2]:
        return False
    if a.number is None or b.number is None or not of_one_size(abs(float(a.number)), abs(float(b.number))):
        return False
    if (MORE.search(one.text) is None) != (MORE.search(other.text) is None):
        return False
    if not tell_alike(verb_of(one), verb_of(other)) or long_apart(one, other):
        return False
    mine, theirs = frame_of(one), frame_of(other)
    if in_series(one, other, mine.periods, theirs.periods):
        return False
    if a.dimension != "count" and sum(map(words.bits, mine.names & theirs.names)) < OWN_NAME:
        return False  # "there is a 1 per cent fee" is said of everybody
    return not (own_names(mine, theirs) and own_names(theirs, mine))


def in_series(one: Claim, other: Claim, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two figures are of two periods, as of one week and the next: each is told anew in its time."""
    changing = any(isinstance(claim.value, Quantity) and claim.value.change for claim in (one, other))
    if not changing and RECURRING.isdisjoint(mine | theirs):
        return False
    return mine != theirs or one.published != other.published


def long_apart(one: Claim, other: Claim) -> bool:
    """Whether two figures speak of times that are more than some days apart."""
    if one.since is None or one.until is None or other.since is None or other.until is None:
        return (one.since is None) != (other.since is None)
    return one.since - other.until > SOME_DAYS or other.since - one.until > SOME_DAYS
