"""What parts two figures of one article that are told with the same words: time, owner, stage, kind."""

from difflib import Match, SequenceMatcher
from functools import lru_cache
from itertools import pairwise

import regex

from checker import Claim, Quantity, words
from checker.predicates import tell_alike
from checker.subjects import rarity, subject
from checker_consistency.circumstances import TELLERS
from checker_consistency.fates import fate_of
from checker_consistency.sameness import AHEAD, OWN_NAME, qualifiers
from checker_consistency.suspicion import MORE
from checker_consistency.telling import COMMON, TITLES, UNITS, WORD, Telling, bare, root, telling_of

# Words beside a figure that make it one of a part, or of another thing.
OF_ANOTHER = frozenset(
    """then also again another other others further additional extra remaining rest each respectively elsewhere
    separately meanwhile latter including include includes included average averaged averaging combined altogether
    second third fourth previous previously earlier instead""".split()
)
# The same in its clause, where only one of two clauses has it.
IN_CLAUSE = frozenset(
    "other another others further additional total totalling totaling combined only each every".split()
)
FURTHER = frozenset("new more extra additional another other others further remaining".split())
OWNED = frozenset("own its his her their".split())
# Words right beside a figure that say of what stage it is, and words beside it that say how it is reckoned.
STAGES = frozenset(
    """initial initially original originally revised sweetened raised outstanding remain remains remained retain
    retains retained""".split()
)
BASES = frozenset(
    """year-on-year year-over-year annualised annualized annual annually yearly monthly weekly quarterly adjusted
    unadjusted provisional preliminary gross net pretax pre-tax operating underlying average maximum peak""".split()
)
COMING = AHEAD - {"to"}
MORE_THAN = regex.compile(r" (?:an? \p{Ll}+ )?(?:more|less|fewer|extra|higher|lower|longer|shorter|later|earlier)\b")
FEWER = regex.compile(r"\b(?:fewer|less)\b(?! than)", regex.IGNORECASE)
AGO, NOW = frozenset("ago formerly once previously".split()), frozenset("now currently today nowadays".split())
OLD = frozenset("after against compared from versus".split())  # the figure after them is the old one
SPANS = frozenset(
    """week month quarter year years annual annually weekly monthly quarterly last next previous season first second
    third fourth""".split()
)
NO_PERIOD = frozenset("later earlier half spring fall".split())  # these say too many other things
ALIKE = 40.0  # bits of the words that both clauses have, from which they tell one thing, however they tell it
STAGE, TAIL, GOVERNED = 3, 4, 8  # words beside a figure
DEEDS = frozenset({"VBD", "VBP", "VBZ"})
LATER = frozenset({"later", "earlier"})
AROUND, PLACE = 4, 2  # words that two sentences share around a place at least, and in which they differ at most
DAYS = 31  # of a month at most


def are_parted(one: Claim, other: Claim) -> bool:
    """Whether anything says that two figures are of two things."""
    mine, theirs = telling_of(one), telling_of(other)
    if is_added(mine) != is_added(theirs) or are_apart(one, other):
        return True
    alike = sum(weight for word, weight in mine.near.items() if word in theirs.near) >= ALIKE
    if (not alike and of_two_moods(one, other)) or of_two_subjects(one, other):
        return True
    return bool((mine.clause ^ theirs.clause) & OWNED)


def is_added(told: Telling) -> bool:
    """Whether a figure is told beside another one: "310 acres and 12 barns"."""
    return "and" in told.before[-1:]


def are_apart(one: Claim, other: Claim) -> bool:
    """Whether two figures are of two times, owners, stages or kinds by the words beside them."""
    if are_of_two(one, other) or are_qualified(one, other):
        return True
    return of_two_owners(telling_of(one), telling_of(other))


def are_of_two(one: Claim, other: Claim) -> bool:
    """Whether two figures are surely of two things: of two directions, times, stages or parts by the words beside."""
    mine, theirs = telling_of(one), telling_of(other)
    if are_told_apart(one, other) or of_two_periods(mine, theirs) or of_two_kinds(mine, theirs):
        return True
    if not isinstance(one.value, Quantity) or one.value.dimension != "count":
        return False
    return of_two_fates(one, other) or are_qualified(one, other)


def are_told_apart(one: Claim, other: Claim) -> bool:
    """Whether two figures are of two directions or years, or one is by how much the other is more."""
    a, b = one.value, other.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if one.sentence == other.sentence or (a.change and b.change and a.change != b.change):
        return True
    if is_difference(one) != is_difference(other) or is_further(a) != is_further(b):
        return True
    return of_two_dates(telling_of(one), telling_of(other))


def are_qualified(one: Claim, other: Claim) -> bool:
    """Whether each of two figures counts a kind that the other does not."""
    a, b = one.value, other.value
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    return contrast(qualifiers(a), qualifiers(b))


def is_further(value: Quantity) -> bool:
    """Whether more of a kind is counted, or new ones."""
    return value.counted is not None and not FURTHER.isdisjoint(value.counted.casefold().split())


def is_difference(claim: Claim) -> bool:
    """Whether a figure is by how much something is more, or of those that are others: "£3m more", "three others"."""
    if MORE.search(claim.text) is not None or FEWER.search(claim.text) is not None:
        return True
    return MORE_THAN.match(claim.sentence.text, claim.end - claim.sentence.start) is not None


def of_two_fates(one: Claim, other: Claim) -> bool:
    """Whether two figures count those whom two things befell: the dead and the hurt, the dead and all on board."""
    told = ((claim, telling_of(claim)) for claim in (one, other))
    mine, theirs = (fate_of(claim.text.casefold().split(), how.before, how.after) for claim, how in told)
    return mine is not None and theirs is not None and mine != theirs


def are_contrasted(one: Claim, other: Claim) -> bool:
    """Whether two sentences set two figures side by side: one later than the other, each of a subject of its own with
    nobody who tells of it, the same words with another noun in one place, or shares of a group that do two things.
    """
    mine, theirs = telling_of(one), telling_of(other)
    if (mine.clause ^ theirs.clause) & LATER or of_two_nouns(one.sentence.text, other.sentence.text):
        return True
    if of_two_subjects(one, other, OWN_NAME) and not any(is_told_by_somebody(told) for told in (mine, theirs)):
        return True
    if not isinstance(one.value, Quantity) or one.value.dimension != "percent":
        return False
    deeds = [deed for told in (mine, theirs) if (deed := deed_after(told)) is not None]
    return len(deeds) == 2 and not tell_alike(*deeds)


def is_ahead(claim: Claim) -> bool:
    """Whether a figure is one that is planned, expected or supposed."""
    return claim.mood not in {"stated", "denied"} or is_coming(telling_of(claim))


def is_told_by_somebody(told: Telling) -> bool:
    """Whether a sentence says who says so."""
    return not TELLERS.isdisjoint(told.before + told.after)


def deed_after(told: Telling) -> str | None:
    """The first verb after a figure, which those do whose share it is."""
    near = (word for word in told.after[:GOVERNED] if (words.tag(word) or "") in DEEDS)
    return next((word for word in near if word not in TELLERS), None)


@lru_cache(maxsize=1024)
def of_two_nouns(one: str, other: str) -> bool:
    """Whether two sentences have two nouns or names between the same words, before or after them."""
    mine, theirs = (tuple(map(bare, WORD.findall(text))) for text in (one, other))
    same = SequenceMatcher(None, tuple(map(root, mine)), tuple(map(root, theirs)), autojunk=False)
    for before, after in pairwise((Match(0, 0, 0), *same.get_matching_blocks())):
        here = mine[before.a + before.size : after.a]
        there = theirs[before.b + before.size : after.b]
        if before.size + after.size >= AROUND and 0 < len(here) <= PLACE and 0 < len(there) <= PLACE:
            if any(map(is_noun, here)) and any(map(is_noun, there)):
                return True
    return False


def is_noun(word: str) -> bool:
    """Whether a word says of what a sentence is."""
    if word in UNITS or word in TITLES or words.bits(word) <= COMMON:
        return False
    return (words.tag(word) or "NN").startswith(("NN", "JJ"))


def contrast(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of two sides has what the other has not."""
    return bool(one - other and other - one)


def of_two_owners(mine: Telling, theirs: Telling) -> bool:
    """Whether each clause has a name that the other sentence has not."""
    here, there = mine.names - theirs.names, theirs.names - mine.names
    return not here.isdisjoint(mine.near) and not there.isdisjoint(theirs.near)


def of_two_subjects(one: Claim, other: Claim, least: float = 0.0) -> bool:
    """Whether both sentences begin with a name of so many bits, and not with one name."""
    mine, theirs = (subject(claim.sentence.text) for claim in (one, other))
    if not mine or not theirs or min(rarity(mine), rarity(theirs)) < least:
        return False
    return set(mine.split()).isdisjoint(theirs.split())


def of_two_moods(one: Claim, other: Claim) -> bool:
    """Whether one figure is so, and the other planned or supposed."""
    moods = {one.mood, other.mood}
    if "stated" in moods and len(moods) > 1 and "denied" not in moods:
        return True
    return is_coming(telling_of(one)) != is_coming(telling_of(other))


def is_coming(told: Telling) -> bool:
    """Whether a figure is one that will or may be; what somebody "would not" discuss may well be."""
    near = told.before[-GOVERNED:] + told.after[:STAGE]
    return any(word in COMING and following != "not" for word, following in pairwise((*near, "")))


def of_two_times(mine: Telling, theirs: Telling, *, headed: bool = False) -> bool:
    """Whether two figures are of two years, months or days, or one of them is the old one. The first may stand in a
    headline (`headed`), which need not say what time it is of.
    """
    return of_two_dates(mine, theirs) or of_two_periods(mine, theirs, headed=headed)


def of_two_dates(mine: Telling, theirs: Telling) -> bool:
    """Whether two figures are of two years, or of two periods that are pointed at, or one of them is the old one."""
    if mine.years and theirs.years and mine.years != theirs.years:
        return True
    if mine.which and theirs.which and mine.which.isdisjoint(theirs.which):
        return True
    if (is_of(mine, AGO) and is_of(theirs, NOW)) or (is_of(mine, NOW) and is_of(theirs, AGO)):
        return True
    return is_old(mine) != is_old(theirs)


def of_two_periods(mine: Telling, theirs: Telling, *, headed: bool = False) -> bool:
    """Whether two figures are of two months, days or seasons, or of a span that only one names."""
    one, other = mine.periods - NO_PERIOD, theirs.periods - NO_PERIOD
    return of_two_months(mine, theirs) or bool(not headed and one and other and (one ^ other) & SPANS)


def of_two_months(mine: Telling, theirs: Telling) -> bool:
    """Whether each of two sentences names a month, day or season that the other does not."""
    return contrast(mine.periods - NO_PERIOD, theirs.periods - NO_PERIOD)


def is_of(told: Telling, time: frozenset[str]) -> bool:
    """Whether a sentence speaks of a time by one of these words."""
    return not time.isdisjoint(told.before) or not time.isdisjoint(told.after)


def is_old(told: Telling) -> bool:
    """Whether a figure is the one from which something changed, or with which another is compared."""
    tail = told.before[-TAIL:]
    last = max((at for at, word in enumerate(tail) if word in OLD), default=None)
    return last is not None and told.verb not in tail[last:]


def of_two_kinds(mine: Telling, theirs: Telling, *, headed: bool = False) -> bool:
    """Whether two figures are of two parts, stages or measures, or two of a series. A headline need not say how its
    figure is reckoned.
    """
    alike = mine.beside & theirs.beside & {"other", "others"}
    if (mine.beside | theirs.beside) & OF_ANOTHER - alike or of_whole_and_part(mine, theirs):
        return True
    bases = mine.beside & BASES
    if (bases != theirs.beside & BASES and not (headed and not bases)) or stage(mine) != stage(theirs):
        return True
    if contrast(mine.lone, theirs.lone) or contrast(mine.kinds, theirs.kinds):
        return True
    one, other = (set(filter(is_amount, told.figures)) for told in (mine, theirs))
    return bool(one and other) and one.isdisjoint(other)


def of_whole_and_part(mine: Telling, theirs: Telling) -> bool:
    """Whether only one of two figures is told as one of others, or as the sum of them."""
    return bool((mine.beside ^ theirs.beside) & OF_ANOTHER or (mine.clause ^ theirs.clause) & IN_CLAUSE)


def is_amount(figure: str) -> bool:
    """Whether what is printed in digits is more than a day or a small count."""
    return not figure.isdigit() or int(figure) > DAYS


def stage(told: Telling) -> frozenset[str]:
    return STAGES.intersection(told.before[-STAGE:] + told.after[:STAGE])
