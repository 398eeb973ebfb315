"""Speakers who go by a surname that nobody in the article bears, but for a slip: "Ilse Varenholt", "Varenhlot said"."""

from collections.abc import Iterator

import regex

from checker import words
from checker.folding import folded
from checker_names.spelling import one_edit

SPEAKER = regex.compile(
    r"(?:(?<=[.!?][\"”’']?\s)|(?<=\n)|(?<=\A))(?P<name>\p{Lu}\p{Ll}{3,31}+)(?: (?:also|later|then|has|had))? "
    r"(?:said|says|added|adds|told|tells|explained|recalled|wrote|noted)\b"
)
IN_FULL = regex.compile(r"(?<![\p{L}'’-])(?P<given>\p{Lu}\p{Ll}+) (?=(?P<surname>\p{Lu}\p{Ll}{3,31}+)(?![\p{L}'’-]))")
LONGER = 5  # letters of the longer of two surnames

Match = regex.Match[str]


def strays(text: str) -> Iterator[tuple[Match, Match]]:
    """The speakers of a text whose surname no full name has, each with the one full name of nearly that surname."""
    speaking = {match["name"]: match for match in SPEAKER.finditer(text)}
    if not speaking:
        return
    in_full = {match["surname"]: match for match in reversed(list(IN_FULL.finditer(text)))}
    given = {match["given"] for match in in_full.values()}
    for name, match in speaking.items():
        if name in in_full or name in given:
            continue
        bearers = [full for surname, full in in_full.items() if is_slip(name, surname) and is_given(full["given"])]
        if len(bearers) == 1:
            yield match, bearers[0]


def is_slip(one: str, other: str) -> bool:
    """Whether two surnames are one but for one letter behind the first, and not for a plural."""
    a, b = folded(one), folded(other)
    return a[:1] == b[:1] and max(len(a), len(b)) >= LONGER and a.rstrip("s") != b.rstrip("s") and one_edit(a, b)


def is_given(word: str) -> bool:
    """Whether a capitalised word may be a given name: it is no other word that everybody knows."""
    return words.often_name(word)


def is_known(word: str) -> bool:
    """Whether news knows a word, which may then stand for somebody whom everybody knows."""
    return word.lower() in words.table()
