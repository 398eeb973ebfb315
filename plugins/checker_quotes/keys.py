"""Under which keys a quotation meets others: short runs of its words that are rare together.

A run begins at every word that is not a very common one and takes in the next such words until all of it is rare
enough. Of a sentence with many runs those with the smallest checksums are kept (Broder 1997: what is kept does not
depend on the rest of the sentence), so a sentence in which one word was changed keeps most of its keys.
"""

from collections.abc import Iterator
from zlib import crc32

import regex
from msgspec import structs

from checker import Article, Claim, Quotation
from checker.words import bits

FAMILY = "words"
SURE = "said"  # the family of keys that mark a speaker who is named beside the quotation, not by a pronoun
WORD = regex.compile(r"[a-z]{3,}+(?!['’]t)")  # not the n of don't
STOP = regex.compile(r"[.!?…]([\"”’']?+\s++)")
ABBREVIATION = regex.compile(r"\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|vs)$")
COMMON = 2.5  # bits; a word more common than this is passed over
ENOUGH = 14.0  # bits of a run
LONGEST = 4  # words of a run
SHORT = 6  # words; of a sentence with no more, pairs that are near each other are kept instead
ENOUGH_OF_TWO = 8.0  # bits of such a pair
PER_SENTENCE = 8
MOST = 40
FEW = 12  # a quotation with fewer keys of its own gets some of its speaker's, too
MOST_OF_SPEAKER = 12


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """The claims with keys for each quotation of six words or more."""
    return [with_keys(claim) if isinstance(claim.value, Quotation) else claim for claim in claims]


def with_keys(claim: Claim) -> Claim:
    """A quotation with its keys. Those that it has, by which a resolver marks a sure speaker, are kept."""
    assert isinstance(claim.value, Quotation)
    words, speaker = claim.value.words, claim.value.speaker
    keys = keys_of(words)
    if len(keys) < FEW and speaker and " " in speaker and is_name(speaker) and words.count(" ") > 3:
        keys += keys_of_speaker(words, speaker)
    return structs.replace(claim, keys=keys + claim.keys) if keys else claim


def is_name(speaker: str) -> bool:
    """Whether a speaker is named, and not told by a role: `Anna Quill`, not `the minister`."""
    return speaker[:1].isupper() and speaker.rpartition(" ")[2][:1].isupper()


def keys_of(words: str) -> tuple[str, ...]:
    """The keys of a quotation, none for a phrase of fewer than six words."""
    if words.count(" ") < 5:
        return ()
    keys: dict[str, None] = {}
    low = words.lower()
    for start, end in sentence_spans(words) if len(low) == len(words) else [(0, len(low))]:
        found = [f"{FAMILY}:{run}" for run in runs_of(low[start:end])]
        if len(found) > PER_SENTENCE:
            found = sorted(found, key=checksum)[:PER_SENTENCE]
        keys.update(dict.fromkeys(found))
        if len(keys) >= MOST:
            break
    return tuple(list(keys)[:MOST])


def keys_of_speaker(words: str, name: str) -> tuple[str, ...]:
    """Further keys for a quotation whose speaker is known: the surname with each of the rarest words of a sentence.

    They bring together short sentences of common words, also of one speaker who is given two first names.
    """
    keys: dict[str, None] = {}
    surname = name.casefold().rpartition(" ")[2]
    for start, end in sentence_spans(words):
        low = set(WORD.findall(words[start:end].lower()))
        weighed = sorted((-bits(word), word) for word in low)
        keys.update((f"{FAMILY}:{surname} said {word}", None) for weight, word in weighed[:3] if -weight >= COMMON)
        if len(keys) >= MOST_OF_SPEAKER:
            break
    return tuple(keys)


def checksum(key: str) -> int:
    return crc32(key.encode())


def runs_of(sentence: str) -> list[str]:
    """The runs of words of a sentence in lower case that are rare enough together, each joined with spaces."""
    weighed = [(word, weight) for word in WORD.findall(sentence) if (weight := bits(word)) >= COMMON]
    words, weights = [word for word, _ in weighed], [weight for _, weight in weighed]
    if len(words) <= SHORT:
        near = [(i, j) for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words)))]
        return [f"{words[i]} {words[j]}" for i, j in near if weights[i] + weights[j] >= ENOUGH_OF_TWO]
    runs = []
    for first, weight in enumerate(weights):
        total, last = weight, first + 1
        for more in weights[last : first + LONGEST]:
            total += more
            last += 1
            if total >= ENOUGH:
                runs.append(" ".join(words[first:last]))
                break
    return runs


def sentence_spans(words: str) -> Iterator[tuple[int, int]]:
    """The sentences of a quotation, as offsets into it."""
    start = 0
    for found in STOP.finditer(words):
        at = found.start()
        if words[at] != "." or not ABBREVIATION.search(words, max(start, at - 4), at):
            yield start, at + 1
            start = found.end()
    if start < len(words):
        yield start, len(words)


def has_key(sentence: str, key: str) -> bool:
    """Whether a sentence holds the words of a key in their order."""
    at = 0
    low = sentence.lower()
    for word in key.removeprefix(f"{FAMILY}:").rpartition(" said ")[2].split():
        at = low.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True
