"""Under which keys figures and dates can meet: rare words of their sentence, two by two, and what is counted with one.

Shared words bring claims together and decide nothing. The words are the rarest of the sentence by the background table
(never by the corpus), so that a sentence said again in another article meets the first under most of its keys.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import regex
from msgspec.structs import replace

from checker import Article, Claim, Quantity, Value, words
from checker_consistency import circumstances
from checker_consistency.events import event_of

RARE = 4.0  # bits: the word stands in less than one article of 16; the rarest of a sentence are taken
MOST = 4  # rare words of a sentence that make keys
NAMED, MOST_NAMES = 5.0, 8
WORD = regex.compile(r"\p{L}[\p{L}'’-]+")
# Words of time and measure are rare in the table or not as it happens; they say nothing of what a sentence is about.
EMPTY = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night noon midnight billion million
    thousand hundred percent percentage points pounds dollars euros""".split()
)
FAMILY = {"quantity": "figure", "date": "when", "duration": "when"}


def resolve(_: Article, claims: list[Claim]) -> list[Claim]:
    """Give the figures, dates and lengths of time the keys of their sentence, its mood, its speaker and its time."""
    in_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        in_sentence[claim.sentence.start].append(claim)
    quotations = [claim for claim in claims if claim.value.kind == "quotation"]
    met = []
    for together in in_sentence.values():
        if any(claim.value.kind in FAMILY for claim in together):
            met += meet(together, quotations)
        else:
            met += together
    return met


def meet(together: list[Claim], quotations: list[Claim]) -> Iterator[Claim]:
    """The claims of one sentence, its figures, dates and lengths of time with keys and circumstances."""
    read = [(match.start(), match.group()) for match in WORD.finditer(together[0].sentence.text)]
    low = [(at, word.lower()) for at, word in read]
    rare = rarest({word for _, word in low})
    around: circumstances.Circumstances | None = None
    for claim in together:
        family = FAMILY.get(claim.value.kind)
        if family is None or claim.keys:
            yield claim
            continue
        keys = keys_of(family, claim.value, rare)
        if claim.value.kind == "date":
            if (event := event_of(claim)) is not None:
                names = {word.lower() for _, word in read if word[0].isupper()}
                keys += tuple(f"event:{event} {name}" for name in named(names | set(rare)))
            yield replace(claim, keys=keys) if keys else claim
            continue
        if around is None:
            around = circumstances.read(together, low)
        since, until = around.time_of(claim)
        yield replace(
            claim,
            keys=keys,
            mood=around.mood_at(claim.start - claim.sentence.start),
            speaker=circumstances.quoted_by(claim, quotations) or around.speaker,
            since=since,
            until=until,
        )


def rarest(found: set[str]) -> tuple[str, ...]:
    """The rarest words of a sentence, at most `MOST`, in alphabetical order."""
    weighed = sorted((-weight, word) for word in found - EMPTY if (weight := words.bits(word)) >= RARE)
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
