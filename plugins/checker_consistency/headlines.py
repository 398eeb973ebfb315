"""A figure of the headline that the opening of the text tells in another value."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import regex
from msgspec.structs import replace

from checker import Claim, Duration, Quantity, words
from checker.frozen import Frozen
from checker.predicates import stem, tell_alike
from checker_consistency.partings import is_difference, of_two_kinds, of_two_times
from checker_consistency.rivals import differ, is_told, near, number
from checker_consistency.sameness import quantity
from checker_consistency.telling import COMMON, is_headline, telling_of

OPENING = 2  # sentences of the text that tell what the headline does
MOST = 12  # figures of an opening; one that gives more is a table
ROUNDED = 0.05  # share by which a headline may round
NEARLY = 0.02  # share by which what is added up may miss
SMALL = 100  # counts below are not rounded
TIME = "time"
LENGTH = regex.compile(r"P(?P<number>[0-9]+)(?P<unit>[DWMY])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
# What is done to people, by the stems of its verbs; so "twelve killed" and "fourteen people died" count the same.
DONE = frozenset("kill wound arrest shoot jail rescu evacuat trap miss drown charg poison".split())
BEFORE = frozenset("previous previously earlier ago compares compared".split())
# Words beside a toll that may set a part of it apart, or another victim than those who are counted.
APART = regex.compile(
    r"\b(?:another|others?|more(?! than)|further|also|later|since|including|included|plus|as well as|one of|fatally|"
    r"(?:him|her|them)sel(?:f|ves)|(?:and|with) (?:an?|one|his|her|their)|gunm[ae]n|attackers?|bombers?|suspects?|"
    r"already|so far|initially|at first|instantly|outright|at the scene)\b",
    regex.IGNORECASE,
)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


class Denied(Frozen, frozen=True):
    """A figure of a headline, and the one that the text opens with."""

    head: Claim
    told: Claim


def denied(claims: Sequence[Claim]) -> Iterator[Denied]:
    """The figures of an article's headline that its first two sentences give in another value.

    These mostly say what the headline says. Of the figures there just one may be of the headline's kind: of its unit
    with its verb, its noun or another of its words, or of people to whom the same was done. A headline may round and
    add up, and a figure that stands anywhere in the text, or that two or three of its figures make up, is not denied.
    """
    first = next((c for c in claims if c.kind in {"quantity", "duration"} and is_headline(c)), None)
    if first is None:
        return
    figures = {figure: claim for claim in claims if (figure := as_figure(claim)) is not None}
    headed = [figure for figure in figures if figure.sentence.start == first.sentence.start and is_told(figure)]
    body = [figure for figure in figures if figure.sentence.start != first.sentence.start]
    opening = opens(claims, first)
    for head in headed:
        told = told_otherwise(head, body, opening)
        if told is None or any(number(told) == number(other) for other in headed):
            continue
        if not any(implies(claim, head) for claim in claims):
            yield Denied(figures[head], figures[told])


def as_figure(claim: Claim) -> Claim | None:
    """A claim as a plain number of something: a length of time as a number of its units. None of anything else."""
    value = claim.value
    if isinstance(value, Duration) and (match := LENGTH.fullmatch(value.timex)) is not None:
        amount = float(match["number"])
        return replace(claim, value=Quantity(match["number"], amount, amount, UNITS[match["unit"]], TIME))
    if isinstance(value, Quantity) and value.number is not None and value.dimension not in {"age", "fraction"}:
        return claim
    return None


def opens(claims: Iterable[Claim], headed: Claim) -> list[int]:
    """Where the sentences begin that open the text, as far as anything is read in them."""
    starts = {c.sentence.start for c in claims if c.sentence.start > headed.sentence.start and not is_headline(c)}
    return sorted(starts)[:OPENING]


def told_otherwise(head: Claim, body: Sequence[Claim], opening: Sequence[int]) -> Claim | None:
    """The one figure of a text's opening that is of what the headline's figure is of, if it cannot be that."""
    beside = [told for told in body if told.sentence.start in opening]
    alike = [told for told in beside if are_of_one_kind(head, told) and not is_parted(head, told)]
    alike = [told for told in alike if told.sentence.start == alike[0].sentence.start]
    if len(alike) != 1 or len(beside) > MOST or any(states(told, head) for told in body):
        return None
    told = alike[0]
    if not is_told(told) or not near(head, told) or is_rounded(head, told) or is_of_part(head, told):
        return None
    if told.sentence.start != opening[0] and is_dated(head, told):
        return None
    return None if is_made_up(head, beside) else told


def are_of_one_kind(head: Claim, told: Claim) -> bool:
    """Whether a figure of a text may be that of the headline: of one unit, with a verb, a noun or a word that both
    have, or of people to whom the same was done.
    """
    mine, theirs = telling_of(head), telling_of(told)
    a, b = quantity(head), quantity(told)
    one, other = deed(head), deed(told)
    if a.dimension == b.dimension == "count" and one and other:
        return one == other
    if a.dimension == b.dimension == "count" and a.unit is None and b.unit == "person":
        return does_alike(head, told)
    if a.unit is None or (a.unit, a.dimension) != (b.unit, b.dimension):
        return False
    if does_alike(head, told) or not mine.heads.isdisjoint(theirs.heads):
        return True
    return a.dimension != TIME and not mine.near.keys().isdisjoint(theirs.near.keys())


def does_alike(head: Claim, told: Claim) -> bool:
    """Whether the verb of a figure is in the headline, too, if it tells more than "is" or "has"."""
    verb = telling_of(told).verb
    if verb is None or words.bits(verb) < COMMON:
        return False
    mine = telling_of(head)
    return any(tell_alike(verb, word) for word in (*mine.before, *mine.after) if word.isalpha())


def deed(claim: Claim) -> str | None:
    """What was done to those who are counted, by the stem of its verb; in "four shot" it stands right behind."""
    told = telling_of(claim)
    near = (claim.text.casefold().rpartition(" ")[2], *told.after[:1], told.verb or "")
    return next((found for word in near if (found := stem(word)) in DONE), None)


def states(told: Claim, head: Claim) -> bool:
    """Whether a figure of the text may be that of the headline, whatever it is of."""
    a, b = quantity(head), quantity(told)
    if a.dimension != b.dimension and None not in {a.unit, b.unit}:
        return False
    return not differ(head, replace(told, value=replace(b, unit=a.unit, dimension=a.dimension)))


def implies(claim: Claim, head: Claim) -> bool:
    """Whether a range holds the figure of the headline, or the one that makes it complete is spoken of ("a sixth")."""
    value, whole = claim.value, number(head)
    if isinstance(value, Quantity) and value.number is None and value.low is not None and value.high is not None:
        return value.low <= whole <= value.high
    if quantity(head).dimension != "count" or not 1 < whole <= len(ORDINALS):
        return False
    return ORDINALS[int(whole) - 1] in claim.sentence.text.casefold()


def is_rounded(head: Claim, told: Claim) -> bool:
    """Whether a headline may give a figure so for short: rounded, or as a bound that it keeps ("over 70")."""
    value = quantity(head)
    if None in {value.low, value.high} and not value.clashes(quantity(told)):
        return True
    less, more = sorted((number(head), number(told)))
    return (value.dimension != "count" or more >= SMALL) and more - less <= ROUNDED * more


def is_of_part(head: Claim, told: Claim) -> bool:
    """Whether a count may leave out some that the headline's has: by words beside it, or as "a man" for one."""
    if quantity(told).dimension != "count" or number(told) > number(head) > 1:
        return False
    return (
        min(number(head), number(told)) == 1 or APART.search(f"{told.sentence.text} {head.sentence.text}") is not None
    )


def is_parted(head: Claim, told: Claim) -> bool:
    """Whether the words beside two figures say that they are of two times, directions or kinds."""
    a, b = quantity(head), quantity(told)
    mine, theirs = telling_of(head), telling_of(told)
    if a.change and b.change and a.change != b.change:
        return True
    if is_difference(head) != is_difference(told):
        return True
    before, also = mine.before[-1:], theirs.before[-1:]
    if ("by" in before and "by" not in also and not b.change) or ("to" in before and "by" in also):
        return True
    if not BEFORE.isdisjoint(theirs.clause - mine.clause):
        return True
    return of_two_times(mine, theirs, headed=True) or of_two_kinds(mine, theirs, headed=True)


def is_dated(head: Claim, told: Claim) -> bool:
    """Whether a figure is of a time that the headline does not name."""
    mine, theirs = telling_of(head), telling_of(told)
    return bool(theirs.periods - mine.periods or theirs.years - mine.years)


def is_made_up(head: Claim, beside: Sequence[Claim]) -> bool:
    """Whether two or three figures of a text add up to that of the headline, or two give it otherwise."""
    counts = [number(told) for told in beside if quantity(told).dimension == "count"]
    alike = [number(told) for told in beside if quantity(told).unit in {None, quantity(head).unit}]
    alike = counts if quantity(head).dimension == "count" else alike
    made = [x for p, q in combinations(alike, 2) for x in (p + q, abs(p - q))]
    made += [p * q for p in alike for q in counts]
    made += [sum(three) for three in combinations(alike, 3)]
    return any(abs(x - number(head)) <= NEARLY * number(head) for x in made)
