"""Whether two claims are of the same thing and time: what they count, where they stand, of which day they are."""

from functools import lru_cache

import regex

from checker import Claim, Digest, Quantity, Verdict, words
from checker.frame import CHANGE, LOOSE, Frame, frame_of
from checker.predicates import STANDING, is_past, stem, verb_of
from checker.restated import owned
from checker.subjects import rarity, subject

WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
OWN_NAME = 7.0  # bits of a name that makes a sentence speak of somebody else
TOLD = 3.0  # bits of a word that two sentences share in what they tell
MANY = 100  # a number that does not change from day to day
# Words that tell a day, which may be told in two ways; "second", "next" and "year" tell more.
DAYS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night""".split()
)
ORDER = frozenset("first second third fourth".split())  # they tell of a rank, too
AHEAD = frozenset("will would could should may might to".split())
MOST_FIGURES = 3  # other figures of a sentence that states one thing
GOES_ON = regex.compile(r"\w|[.,][0-9]")  # what makes words a part of longer ones, and "$110" of "$110,000"
AT_HAND = 4096  # phrases and sentences that are kept as they are compared


def quantity(claim: Claim) -> Quantity:
    """The value of a claim that is known to be a figure."""
    assert isinstance(claim.value, Quantity)
    return claim.value


def qualifiers(value: Quantity) -> frozenset[str]:
    """What kind of thing is counted: the words of the phrase beside its head and the loose words."""
    return qualifying(value.counted, value.unit) if value.counted else frozenset()


@lru_cache(maxsize=AT_HAND)
def qualifying(counted: str, unit: str | None) -> frozenset[str]:
    found = (word.casefold() for word in WORD.findall(counted))
    return frozenset(word for word in found if word not in LOOSE and not is_head(word, unit))


def is_head(word: str, unit: str | None) -> bool:
    return unit is not None and word[:4] == unit.casefold()[:4]


def same_thing(one: Claim, other: Claim) -> bool:
    """Whether two bound figures count one kind of thing: one head, and all the qualifiers of one among the other's."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit is None or a.unit != b.unit:
        return False
    if a.counted is None or b.counted is None:
        return False
    mine, theirs = qualifiers(a), qualifiers(b)
    less, more = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if not less:
        return not more and words.bits(a.unit) > 4
    return len(less & more) >= max(1, len(less) - 1) and bool(less & more)


def framed_alike(one: Claim, other: Claim) -> bool:
    """Whether two figures of one kind of thing have one frame: owner, time, mood, direction, a word of what is said.

    Both sentences name the same, rare enough to tell one owner from another; neither names, dates or limits what the
    other does not.
    """
    mine, theirs = frame_of(one), frame_of(other)
    if (one.since, one.until) != (other.since, other.until) or mine.periods != theirs.periods:
        return False
    if any(words.bits(name) >= OWN_NAME for name in mine.names ^ theirs.names):
        return False
    here, there = names_behind(one), names_behind(other)
    if here and there and here.isdisjoint(there):
        return False  # "20 people died on Thornley roads", "seven died on Wexcombe roads"
    return alike_but_for_names(one, other)


def names_behind(claim: Claim) -> frozenset[str]:
    """The names behind a figure, up to the next comma: where it holds, or of whom."""
    rest = claim.sentence.text[claim.end - claim.sentence.start :].partition(",")[0]
    return frame_of(claim).names & {word.casefold() for word in WORD.findall(rest)}


def framed_alike_in_one_story(one: Claim, other: Claim, here: Digest, there: Digest) -> bool:
    """The same of two articles that surely tell one story: one sentence may name more than the other, if the other's
    article knows the names, and a day may be told in two ways.
    """
    mine, theirs = frame_of(one), frame_of(other)
    more, also = own_names(mine, theirs), own_names(theirs, mine)
    if (more and also) or not more <= known_to(there) or not also <= known_to(here):
        return False
    return of_one_time(one, other) and alike_but_for_names(one, other)


def alike_but_for_names(one: Claim, other: Claim) -> bool:
    """What all frames of one thing have in common: kind, mood, ends, direction, an owner, a word of what is said."""
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or qualifiers(a) != qualifiers(b):
        return False
    mine, theirs = frame_of(one), frame_of(other)
    if one.mood != other.mood or is_bound(a) != is_bound(b) or not owned(mine, theirs):
        return False
    said, also = (set(frame.words) - frame.names - frame.qualifiers for frame in (mine, theirs))
    if (said & CHANGE) != (also & CHANGE) or max(len(mine.figures), len(theirs.figures)) > MOST_FIGURES:
        return False
    return any(words.bits(word) >= TOLD for word in said & also if word.isalpha())


def own_names(one: Frame, other: Frame) -> frozenset[str]:
    """The names of one sentence that the other has not, of those that tell one from another."""
    return frozenset(name for name in one.names - other.names if words.bits(name) >= OWN_NAME)


def known_to(digest: Digest) -> frozenset[str]:
    """The rare words of an article, in lower case."""
    return frozenset(word.casefold() for word in digest.words)


def of_one_time(one: Claim, other: Claim) -> bool:
    """Whether two figures are of one time: of one day, however it is told, or of what stands until further notice."""
    if stands(one) and stands(other):
        return True
    if (one.since, one.until) != (other.since, other.until):
        return False
    mine, theirs = frame_of(one).periods, frame_of(other).periods
    return mine == theirs or (one.since is not None and one.since == one.until and mine | theirs <= DAYS)


def stands(claim: Claim) -> bool:
    """Whether a figure is told by a verb of what is so for as long as nobody says otherwise ("employs 410 people")."""
    verb = verb_of(claim)
    return verb is not None and stem(verb) in STANDING and not is_past(verb)


def holds_of_one(one: Claim, other: Claim) -> bool:
    """Whether two figures say what one owner has, as it is for as long as nobody says otherwise: how many inhabitants,
    seats or branches. Both sentences begin with the owner's name, and neither limits what is counted.
    """
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or qualifiers(a) != qualifiers(b):
        return False
    if a.dimension != "count" or is_bound(a) != is_bound(b) or (one.mood, other.mood) != ("stated", "stated"):
        return False
    mine, theirs, owner = verb_of(one), verb_of(other), subject(one.sentence.text)
    if mine is None or theirs is None or stem(mine) not in STANDING or stem(mine) != stem(theirs):
        return False
    if is_past(mine) != is_past(theirs) or min(float(count.number or 0) for count in (a, b)) < MANY:
        return False
    if owner != subject(other.sentence.text) or rarity(owner) < OWN_NAME:
        return False
    return not any(limited(frame_of(claim)) for claim in (one, other))


def limited(frame: Frame) -> bool:
    """Whether a sentence is of a time of its own, or of what is to come."""
    return bool(frame.periods - ORDER) or not AHEAD.isdisjoint(frame.words)


def is_bound(value: Quantity) -> tuple[bool, bool, bool]:
    """Which ends a figure has, and whether it is a rough one."""
    return value.low is None, value.high is None, value.approximate


def side_by_side(one: Claim, other: Claim) -> bool:
    """Whether either sentence holds both: the same words, or two figures side by side, are no two versions of one."""
    return stands_in(one.text, other.sentence.text) or stands_in(other.text, one.sentence.text)


def stands_in(words: str, sentence: str) -> bool:
    """Whether words stand in a sentence, and not as a part of other words or figures."""
    low, sought = flat(sentence), flat(words)
    at = low.find(sought)
    while at >= 0:
        after = at + len(sought)
        if not low[at - 1 : at].isalnum() and not GOES_ON.match(low, after):
            return True
        at = low.find(sought, at + 1)
    return False


@lru_cache(maxsize=AT_HAND)
def flat(text: str) -> str:
    """A text in lower case, with one space between words."""
    return " ".join(text.casefold().split())


def in_time(one: Claim, other: Claim) -> Verdict:
    """`conflict` of one day or where days are not known; a later article's figure may be the newer one."""
    return "superseded" if of_two_days(one, other) else "conflict"


def of_two_days(one: Claim, other: Claim) -> bool:
    """Whether two claims were published on two days."""
    return one.published is not None and other.published is not None and one.published != other.published
