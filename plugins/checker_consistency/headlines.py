"""A figure of the headline that the opening of the text tells in another value."""

from collections.abc import Iterable, Iterator, Sequence

import regex
from msgspec.structs import replace

from checker import Claim, Duration, Quantity, words
from checker.frozen import Frozen
from checker.predicates import has_verb, tell_alike
from checker.units import commensurable
from checker_consistency.excuses import HALF, carried, is_dated, is_excused, is_parted
from checker_consistency.fates import deed
from checker_consistency.rivals import differ, is_told, near, number
from checker_consistency.sameness import quantity
from checker_consistency.sole import of_more
from checker_consistency.telling import COMMON, is_headline, telling_of

OPENING = 2  # sentences of the text that tell what the headline does
MOST = 12  # figures of an opening; one that gives more is a table
FIGURES = frozenset({"quantity", "duration"})
TIME = "time"
LENGTH = regex.compile(r"P(?P<number>[0-9]+)(?P<unit>[DWMY])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
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
    first = next((c for c in claims if c.kind in FIGURES and is_headline(c)), None)
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
    """Where the sentences begin that open the text, as far as anything is read in them; a dateline is none."""
    behind = (c for c in claims if c.sentence.start > headed.sentence.start and not is_headline(c))
    said = {c.sentence.start for c in behind if c.kind in FIGURES or has_verb(c.sentence.text)}
    return sorted(said)[:OPENING]


def told_otherwise(head: Claim, body: Sequence[Claim], opening: Sequence[int]) -> Claim | None:
    """The one figure of a text's opening that is of what the headline's figure is of, if it cannot be that."""
    beside = [told for told in body if told.sentence.start in opening]
    alike = [told for told in beside if are_of_one_kind(head, told) and not is_parted(head, told)]
    alike = [told for told in alike if told.sentence.start == alike[0].sentence.start]
    if len(alike) != 1 or len(beside) > MOST:
        return None
    told = alike[0]
    added = [*beside, *(other for other in body if other not in beside and of_more(other))]
    if not is_told(told) or not near(head, told) or is_excused(head, told, added):
        return None
    restated = carried(head, told) >= HALF
    if any(states(other, head) for other in (beside if restated else body)):
        return None
    return None if told.sentence.start != opening[0] and is_dated(head, told) and not restated else told


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
    if a.unit is None and a.dimension == b.dimension == "count":
        return not mine.heads.isdisjoint(theirs.heads)
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


def states(told: Claim, head: Claim) -> bool:
    """Whether a figure of the text may be that of the headline, whatever it is of."""
    a, b = quantity(head), quantity(told)
    if a.dimension != b.dimension and None not in {a.unit, b.unit}:
        return False
    if a.unit != b.unit and commensurable(a.unit, b.unit):
        return not a.clashes(b)
    return not differ(head, replace(told, value=replace(b, unit=a.unit, dimension=a.dimension)))


def implies(claim: Claim, head: Claim) -> bool:
    """Whether a range holds the figure of the headline, or the one that makes it complete is spoken of ("a sixth")."""
    value, whole = claim.value, number(head)
    if isinstance(value, Quantity) and value.number is None and value.low is not None and value.high is not None:
        return value.low <= whole <= value.high and value.unit in {None, quantity(head).unit}
    if quantity(head).dimension != "count" or not 1 < whole <= len(ORDINALS):
        return False
    return ORDINALS[int(whole) - 1] in claim.sentence.text.casefold()
