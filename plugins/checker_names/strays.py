"""Speakers who go by a surname that nobody in the article bears, but for a slip: "Ilse Varenholt", "Varenhlot said"."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import regex

from checker import words
from checker_names.spellings import Spellings

SPEAKER = regex.compile(
    r"(?:(?<=[.!?][\"”’']?\s)|(?<=\n)|(?<=\A))(?P<name>\p{Lu}\p{Ll}{3,31}+)(?: (?:also|later|then|has|had))? "
    r"(?:said|says|added|adds|told|tells|explained|recalled|wrote|noted)\b"
)
WORD = regex.compile(r"\p{L}+")
IN_FULL = regex.compile(r"(?<![\p{L}'’-])(?P<given>\p{Lu}\p{Ll}+) (?=(?P<surname>\p{Lu}\p{Ll}{3,31}+)(?![\p{L}'’-]))")


def strays(text: str) -> Iterator[tuple["regex.Match[str]", "regex.Match[str]"]]:
    """The speakers of a text whose surname news does not know and stands nowhere else, each with the one full name of
    nearly that surname.
    """
    spoken = list(SPEAKER.finditer(text))
    speaking = {match["name"]: match for match in spoken if not is_known(match["name"])}
    if not speaking:
        return
    told = Counter(match["name"] for match in spoken)
    in_full: dict[str, regex.Match[str]] = {}
    for match in IN_FULL.finditer(text):
        if is_given(match["given"]):
            in_full.setdefault(match["surname"], match)
    surnames = Spellings(in_full)
    said = Counter(word.casefold() for word in WORD.findall(text))
    for name, match in speaking.items():
        bearers = list(islice(surnames.near(name), 2))
        if len(bearers) == 1 and said[name.casefold()] == told[name]:
            yield match, in_full[bearers[0]]


def is_given(word: str) -> bool:
    """Whether a capitalised word may be a given name: it is no other word that everybody knows."""
    return words.often_name(word)


def is_known(word: str) -> bool:
    """Whether news knows a word, which may then stand for somebody whom everybody knows."""
    return word.lower() in words.table()
