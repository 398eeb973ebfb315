"""Speakers who go by a surname that nobody in the article bears, but for a slip: "Ilse Varenholt", "Varenhlot said"."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

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
MOST = 64  # speakers and full names of one first letter that are looked at


def strays(text: str) -> Iterator[tuple["regex.Match[str]", "regex.Match[str]"]]:
    """The speakers of a text whose surname news does not know and stands nowhere else, each with the one full name of
    nearly that surname.
    """
    spoken = list(SPEAKER.finditer(text))
    speaking = {match["name"]: match for match in spoken if not is_known(match["name"])}
    if not speaking:
        return
    told = Counter(match["name"] for match in spoken)
    of_letter: dict[str, dict[str, regex.Match[str]]] = defaultdict(dict)
    for match in IN_FULL.finditer(text):
        alike = of_letter[folded(match["surname"])[:1]]
        if len(alike) < MOST:
            alike.setdefault(match["surname"], match)
    for name, match in islice(speaking.items(), MOST):
        if len(regex.findall(rf"\b{name}\b", text, regex.IGNORECASE)) > told[name]:
            continue
        full_names = of_letter[folded(name)[:1]].items()
        bearers = [full for surname, full in full_names if is_slip(name, surname) and is_given(full["given"])]
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
