"""Whom or what a sentence speaks of: its subject as written, and whether two names can be of one person."""

from functools import lru_cache

import regex

from checker import words

# A time that a sentence may begin with: "In 2004", "On February 2, 2013,".
OPENER = regex.compile(r"(?:In|On|By|During|Since) [\p{L}\p{N}, ]{0,24}?[12][0-9]{3}(?: ?,)? ")
NAME = regex.compile(
    r"[\"“‘`' ]*(?P<name>\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*(?: (?:(?:of|the|and|de|da|di|la|le|van|von|der|al|in|for) ){0,2}"
    r"(?:\p{Lu}|[0-9])[\p{L}\p{M}\p{N}'’.&-]*){0,7})"
)
SHORTEST = 3  # letters of a short form such as Tim or Chris
ARTICLES = ("the ", "a ", "an ")


@lru_cache(maxsize=4096)
def subject(sentence: str) -> str:
    """The name that a sentence begins with, in lower case and without an article; nothing if it begins otherwise.

    One capital at the beginning is no name unless it is one elsewhere, too.
    """
    opener = OPENER.match(sentence)
    found = NAME.match(sentence, opener.end() if opener else 0)
    if found is None:
        return ""
    name = found["name"].rstrip(".")
    low = name.casefold()
    low = next((low[len(article) :] for article in ARTICLES if low.startswith(article)), low)
    return low if " " in low or words.often_name(name) else ""


def rarity(name: str) -> float:
    """How rare the words of a name are, in bits."""
    return sum(words.bits(word) for word in name.split())


def can_be_one(one: str, other: str) -> bool:
    """Whether two full names in lower case can be of one person: one surname, and the given names of the shorter among
    those of the longer, or a short form of one ("Tim", "Timothy").
    """
    less, more = sorted((one.split(), other.split()), key=len)
    if len(less) < 2 or less[-1] != more[-1]:
        return False
    given = more[:-1]
    return all(any(name == full or shortens(name, full) for full in given) for name in less[:-1])


def shortens(one: str, other: str) -> bool:
    """Whether one of two given names is the beginning of the other."""
    return min(len(one), len(other)) >= SHORTEST and (one.startswith(other) or other.startswith(one))
