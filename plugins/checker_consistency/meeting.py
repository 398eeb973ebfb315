"""Under which keys figures and dates can meet: rare words of their sentence, two by two, and what is counted with one.

Shared words bring claims together and decide nothing. The words are the rarest of the sentence by the background table
(never by the corpus), so that a sentence said again in another article meets the first under most of its keys.
"""

from functools import cache
from itertools import combinations
from typing import NamedTuple

import regex
from msgspec.structs import replace

from checker import Article, Claim, Quantity, Value, words
from checker_consistency.events import EVENT_WORDS, meets_as

RARE = 3.0  # bits: the word stands in less than one article of 8; the rarest of a sentence are taken
MOST = 4  # rare words of a sentence that make keys
NAMED, MOST_NAMES = 5.0, 8
WORD = regex.compile(r"\p{L}[\p{L}'’-]+")
# Words of time and measure are rare in the table or not as it happens; they say nothing of what a sentence is about.
EMPTY = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night noon midnight billion
    million
    thousand hundred percent percentage points pounds dollars euros""".split()
)
FAMILY = {"quantity": "figure", "date": "when", "duration": "when"}


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Give the figures, dates and lengths of time the keys of their sentence."""
    known: dict[int, Sight] = {}
    dated = {claim.sentence.start for claim in claims if claim.value.kind == "date"}
    met = []
    for claim in claims:
        family = FAMILY.get(claim.value.kind)
        if family is None or claim.keys:
            met.append(claim)
            continue
        start = claim.sentence.start
        if (sight := known.get(start)) is None:
            sight = known[start] = look_at(claim.sentence.text, dated=start in dated)
        keys = keys_of(family, claim.value, sight.rare)
        if claim.value.kind == "date" and sight.eventful and (event := meets_as(claim)) is not None:
            keys += tuple(f"event:{event} {name}" for name in sight.names)
        met.append(replace(claim, keys=keys) if keys else claim)
    return met


class Sight(NamedTuple):
    """What a sentence has to meet others by: its rarest words, its names, and whether it tells of an event."""

    rare: tuple[str, ...]
    names: tuple[str, ...]
    eventful: bool


def look_at(sentence: str, *, dated: bool) -> Sight:
    """The words of a sentence that make keys; only one with a date in it tells of an event that can meet others."""
    read = WORD.findall(sentence)
    low = {word.lower() for word in read}
    rare = rarest(low)
    if not dated or ("(" not in sentence and low.isdisjoint(EVENT_WORDS)):
        return Sight(rare, (), False)
    return Sight(rare, named({word.lower() for word in read if word[0].isupper()} | set(rare)), True)


def rarest(found: set[str]) -> tuple[str, ...]:
    """The rarest words of a sentence, at most `MOST`, in alphabetical order."""
    weighed = sorted((-weight, word) for word in found - set_aside() if (weight := words.bits(word)) >= RARE)
    return tuple(sorted(word for _, word in weighed[:MOST]))


def named(found: set[str]) -> tuple[str, ...]:
    """The names and rare words of a sentence under which an event can meet others, the rarest first."""
    weighed = sorted((-weight, word) for word in found - EMPTY if (weight := words.bits(word)) >= NAMED)
    return tuple(word for _, word in weighed[:MOST_NAMES])


def keys_of(family: str, value: Value, rare: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a claim in a sentence with these rare words."""
    keys = [f"{family}:{one} {other}" for one, other in combinations(rare, 2)]
    if isinstance(value, Quantity) and value.unit is not None and value.counted is not None:
        keys += [f"{family}:{word} #{value.unit}" for word in rare]
    return tuple(keys)


@cache
def set_aside() -> frozenset[str]:
    """The words that make no key: of time and measure, and those that are not rare."""
    return EMPTY | words.commoner_than(RARE)
