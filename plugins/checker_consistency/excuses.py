"""Why a headline may give a figure otherwise than its text: rounded, of a part, of another time or kind, added up."""

from collections.abc import Sequence
from itertools import combinations

import regex

from checker import Claim
from checker_consistency.fates import deed
from checker_consistency.likeness import roots
from checker_consistency.partings import is_difference, of_two_kinds, of_two_times
from checker_consistency.rivals import FAR, number
from checker_consistency.sameness import is_bound, quantity
from checker_consistency.telling import WORD, telling_of, weigh

ROUNDED = 0.05  # share by which a headline may round
NEARLY = 0.02  # share by which what is added up may miss
SMALL = 100  # counts below are not rounded
KEPT = 1.5  # times, by which a figure may be past a bound that the headline or the text gives
THIRD, HALF, MOSTLY = 0.3, 0.5, 0.7  # parts of a headline's words with which a sentence tells the same
BEFORE = frozenset("previous previously earlier ago compares compared".split())
# Words beside a toll that may set a part of it apart, or another victim than those who are counted.
APART = regex.compile(
    r"\b(?:another|others?|more(?! than)|further|also|later|since|including|included|plus|as well as|one of|fatally|"
    r"(?:him|her|them)sel(?:f|ves)|(?:and|with) (?:an?|one|his|her|their)|gunm[ae]n|attackers?|bombers?|suspects?|"
    r"already|so far|initially|at first|instantly|outright|at the scene)\b",
    regex.IGNORECASE,
)


def carried(head: Claim, told: Claim) -> float:
    """The part of a headline's words, by their bits, that a sentence of the text has, too."""
    start, end = head.start - head.sentence.start, head.end - head.sentence.start
    text = head.sentence.text
    said = weigh(WORD.findall(text[:start]) + WORD.findall(quantity(head).counted or "") + WORD.findall(text[end:]))
    there = roots(told.sentence.text)
    whole = sum(said.values())
    return sum(bits for word, bits in said.items() if word in there) / whole if whole else 0.0


def is_excused(head: Claim, told: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a figure may stand for that of a headline as it is, `beside` other figures of the text."""
    if is_rounded(head, told) or is_picked(head, told) or is_of_part(head, told):
        return True
    return is_made_up(head, told, beside)


def is_rounded(head: Claim, told: Claim) -> bool:
    """Whether a headline may give a figure so for short: rounded, or as a bound that it keeps ("over 70")."""
    value, also = quantity(head), quantity(told)
    less, more = sorted((number(head), number(told)))
    if None in {value.low, value.high, also.low, also.high} and not value.clashes(also):
        return more <= (FAR if is_bound(value)[:2] == is_bound(also)[:2] else KEPT) * less
    return (value.dimension != "count" or more >= SMALL) and more - less <= ROUNDED * more


def is_picked(head: Claim, told: Claim) -> bool:
    """Whether a headline counts some of those of which there are more than so many ("ten great gardens")."""
    value, also = quantity(head), quantity(told)
    if also.dimension != "count" or number(head) > number(told) or head.start > head.sentence.start:
        return False
    return also.high is None and value.high is not None


def is_of_part(head: Claim, told: Claim) -> bool:
    """Whether a count may leave out some that the headline's has: by words beside it, or as "a man" for one."""
    if quantity(told).dimension != "count" or number(told) > number(head) > 1:
        return False
    if carried(head, told) >= MOSTLY and deed(head) is None and min(number(head), number(told)) > 1:
        return False
    return (
        min(number(head), number(told)) == 1 or APART.search(f"{told.sentence.text} {head.sentence.text}") is not None
    )


def is_parted(head: Claim, told: Claim) -> bool:
    """Whether the words beside two figures say that they are of two times, directions or kinds, which words that the
    sentence shares with the headline may outweigh.
    """
    a, b = quantity(head), quantity(told)
    mine, theirs = telling_of(head), telling_of(told)
    if a.change and b.change and a.change != b.change:
        return True
    if is_difference(head) != is_difference(told):
        return True
    before, also = mine.before[-1:], theirs.before[-1:]
    if ("by" in before and "by" not in also and not b.change) or ("to" in before and "by" in also):
        return True
    if a.change and "to" in also and "to" not in mine.before:
        return True
    if not BEFORE.isdisjoint(theirs.clause - mine.clause):
        return True
    restated = carried(head, told)
    if restated < MOSTLY and of_two_times(mine, theirs, headed=True):
        return True
    return restated < THIRD and of_two_kinds(mine, theirs, headed=True)


def is_dated(head: Claim, told: Claim) -> bool:
    """Whether a figure is of a time that the headline does not name."""
    mine, theirs = telling_of(head), telling_of(told)
    return bool(theirs.periods - mine.periods or theirs.years - mine.years)


def is_made_up(head: Claim, told: Claim, beside: Sequence[Claim]) -> bool:
    """Whether a figure of a text and one or two others add up to that of the headline, or it and another give it
    otherwise.
    """
    others = [other for other in beside if other is not told]
    counts = [number(other) for other in others if quantity(other).dimension == "count"]
    alike = [number(other) for other in others if quantity(other).unit in {None, quantity(head).unit}]
    if carried(head, told) < MOSTLY or deed(head) is not None:
        alike = counts if quantity(head).dimension == "count" else alike
    own = number(told)
    made = [x for p in alike for x in (own + p, abs(own - p))]
    made += [own * p for p in counts] + [own + p + q for p, q in combinations(alike, 2)]
    return any(abs(x - number(head)) <= NEARLY * number(head) for x in made)
