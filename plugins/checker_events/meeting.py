"""Under which keys the dates of events can meet: the class of the event with a name or a rare word of its sentence."""

from msgspec.structs import replace

from checker import Article, Claim, words
from checker.keywords import EMPTY, WORD, keywords
from checker_events.events import EVENT_WORDS, meets_as

NAMED, MOST_NAMES = 5.0, 8  # bits of a name or rare word that makes a key, and how many of a sentence do


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Let the dates of events meet those of events of one class that have a name or rare word in common."""
    met = []
    for claim in claims:
        if claim.value.kind == "date" and (event := meets_as(claim)) is not None:
            keys = [f"event:{event} {name}" for name in names_of(claim.sentence.text)]
            met.append(replace(claim, keys=(*claim.keys, *keys)) if keys else claim)
        else:
            met.append(claim)
    return met


def names_of(sentence: str) -> list[str]:
    """The names and rare words of a sentence, the rarest first; none where the word of the event is only a part of
    another, as in an address of the web.
    """
    found = WORD.findall(sentence)
    if "(" not in sentence and EVENT_WORDS.isdisjoint(map(str.lower, found)):
        return []
    named = {word.lower() for word in found if word[0].isupper()}.union(keywords(sentence)) - EMPTY
    weighed = sorted((-weight, word) for word in named if (weight := words.bits(word)) >= NAMED)
    return [word for _, word in weighed[:MOST_NAMES]]
