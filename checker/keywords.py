"""The keywords of a sentence: its rarest words, under which what it says can meet what other sentences say.

Rare is what the background table has seldom, never what the corpus has seldom, so that a sentence said again in another
article has most of its keywords there.
"""

from functools import cache, lru_cache

import regex

from checker import words

RARE = 3.0  # bits: the word stands in less than one article of 8
MOST = 4  # keywords of a sentence
WORD = regex.compile(r"\p{L}[\p{L}'’-]+")
# Words of time and measure are rare in the table or not as it happens; they say nothing of what a sentence is about.
EMPTY = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night noon midnight billion
    million thousand hundred percent percentage points pounds dollars euros""".split()
)
AT_HAND = 4096  # sentences whose keywords are kept: more than those of a batch


@lru_cache(maxsize=AT_HAND)
def keywords(sentence: str) -> tuple[str, ...]:
    """The rarest words of a sentence in lower case, at most `MOST`, in alphabetical order."""
    found = {word.lower() for word in WORD.findall(sentence)}
    weighed = sorted((-weight, word) for word in found - set_aside() if (weight := words.bits(word)) >= RARE)
    return tuple(sorted(word for _, word in weighed[:MOST]))


@cache
def set_aside() -> frozenset[str]:
    """The words that are no keywords: of time and measure, and those that are not rare."""
    return EMPTY | words.commoner_than(RARE)
