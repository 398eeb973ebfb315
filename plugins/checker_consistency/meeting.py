"""Under which keys figures and dates can meet: rare words of their sentence, two by two, and what is counted with one.

Shared words bring claims together and decide nothing. The words are the rarest of the sentence by the background table
(never by the corpus), so that a sentence said again in another article meets the first under most of its keys.
"""

from itertools import combinations

import regex
from msgspec.structs import replace

from checker import Article, Claim, Quantity, words
from checker_consistency.events import event_of

RARE = 4.0  # bits: the word stands in less than one article of 16; the rarest of a sentence are taken
MOST = 4  # rare words of a sentence that make keys
NAMED, MOST_NAMES = 5.0, 8
NAME = regex.compile(r"\p{Lu}[\p{L}'’-]+")
WORD = regex.compile(r"\p{L}[\p{L}'’-]+")
# Words of time and measure are rare in the table or not as it happens; they say nothing of what a sentence is about.
EMPTY = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night noon midnight billion million
    thousand hundred percent percentage points pounds dollars euros""".split()
)
FAMILY = {"quantity": "figure", "date": "when", "duration": "when"}


def resolve(article: Article, claims: list[Claim]) -> list[Claim]:
    """Give keys to the figures, dates and lengths of time whose sentence has rare words enough."""
    known: dict[int, tuple[str, ...]] = {}
    met = []
    for claim in claims:
        family = FAMILY.get(claim.value.kind)
        if family is None or claim.keys:
            met.append(claim)
            continue
        start = claim.sentence.start
        if (rare := known.get(start)) is None:
            rare = known[start] = rarest(claim.sentence.text)
        keys = keys_of(family, claim.value, rare)
        if claim.value.kind == "date" and (event := event_of(claim)) is not None:
            keys += tuple(f"event:{event} {name}" for name in named(claim.sentence.text))
        met.append(replace(claim, keys=keys) if keys else claim)
    return met


def rarest(sentence: str) -> tuple[str, ...]:
    """The rarest words of a sentence, at most `MOST`, in alphabetical order."""
    found = {word for word in map(str.lower, WORD.findall(sentence)) if words.bits(word) >= RARE} - EMPTY
    return tuple(sorted(sorted(found, key=lambda word: (-words.bits(word), word))[:MOST]))


def named(sentence: str) -> tuple[str, ...]:
    """The names and rare words of a sentence under which an event can meet others, the rarest first."""
    found = {word.lower() for word in NAME.findall(sentence)} | set(rarest(sentence))
    weighed = [word for word in found - EMPTY if words.bits(word) >= NAMED]
    return tuple(sorted(weighed, key=lambda word: (-words.bits(word), word))[:MOST_NAMES])


def keys_of(family: str, value: object, rare: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a claim in a sentence with these rare words."""
    keys = [f"{family}:{one} {other}" for one, other in combinations(rare, 2)]
    if isinstance(value, Quantity) and value.unit is not None and value.counted is not None:
        keys += [f"{family}:{word} #{value.unit}" for word in rare]
    return tuple(keys)
