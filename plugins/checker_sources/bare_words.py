"""Words as they are looked up: in lower case without accents, and given names in all their forms."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from checker.folding import folded

if TYPE_CHECKING:
    from nicknames import NickNamer

WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*")
SHORTEST = 3  # letters of a given name that may be shortened
AT_HAND = 4096


@lru_cache(maxsize=AT_HAND)
def bare(word: str) -> str:
    """A word in lower case without accents, stops and a possessive ending."""
    return folded(word).replace("’", "'").removesuffix("'s").replace("'", "").replace(".", "")


def words_of(text: str) -> tuple[str, ...]:
    return tuple(bare(word) for word in WORD.findall(text))


def is_form(given: str, other: str) -> bool:
    """Whether two given names may be one person's: alike, an initial, a short form."""
    one, two = bare(given), bare(other)
    less, more = sorted((one, two), key=len)
    if more.startswith(less) and (len(less) == 1 or len(less) >= SHORTEST):
        return True
    forms = nicknames()
    return bool(two in forms.nicknames_of(one) or one in forms.nicknames_of(two))


@cache
def nicknames() -> "NickNamer":
    """The table of given names and their short forms, read once."""
    from nicknames import NickNamer  # which takes its time

    return NickNamer()
