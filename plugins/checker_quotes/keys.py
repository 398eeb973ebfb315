"""Under which keys a quotation meets others: for each of its sentences, the rarest pairs of neighbouring content words.

A sentence in which one word was changed keeps all but two of its pairs, so of six keys at least two stay.
"""

from collections.abc import Iterator

import regex

from checker.words import RAREST, table

FAMILY = "words"
CONTENT = regex.compile(r"\p{L}{4,}+|\p{Lu}[\p{L}\p{N}]++")
SENTENCE = regex.compile(r"(?<=[.!?…])[\"”’']?\s+")
COMMON = 4.0  # bits; a word more common than this is no content word
LEAST_BITS = 15.0  # of a pair
PER_SENTENCE = 6
MOST = 36


def keys_of(words: str) -> tuple[str, ...]:
    """The keys of a quotation, none for a short phrase."""
    if words.count(" ") < 5:
        return ()
    known = table()
    keys: dict[str, None] = {}
    for start, end in sentence_spans(words):
        rare = []
        for word in CONTENT.findall(words, start, end):
            low = word.lower()
            weight = entry.bits if (entry := known.get(low)) else RAREST
            if weight >= COMMON:
                rare.append((weight, low))
        pairs = [(one[0] + other[0], f"{one[1]} {other[1]}") for one, other in zip(rare, rare[1:], strict=False)]
        pairs = sorted({pair for pair in pairs if pair[0] >= LEAST_BITS}, key=lambda pair: (-pair[0], pair[1]))
        keys.update((f"{FAMILY}:{pair}", None) for _, pair in pairs[:PER_SENTENCE])
        if len(keys) >= MOST:
            break
    return tuple(list(keys)[:MOST])


def sentence_spans(words: str) -> Iterator[tuple[int, int]]:
    """The sentences of a quotation, as offsets into it."""
    start = 0
    for found in SENTENCE.finditer(words):
        yield start, found.start()
        start = found.end()
    if start < len(words):
        yield start, len(words)


def has_key(words: str, key: str) -> bool:
    """Whether a sentence holds both words of a key, one after the other."""
    one, _, other = key.removeprefix(f"{FAMILY}:").partition(" ")
    low = words.lower()
    at = low.find(one)
    return at >= 0 and low.find(other, at) >= 0
