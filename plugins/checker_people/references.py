"""Whom a surname stands for: the one person of the article that it fits, or nobody."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from checker_people.beside import IN_PLACE, begins_sentence, word_before
from checker_people.eastern import surname_first
from checker_people.lexicon import (
    CALENDAR,
    CLUB,
    COUNTRY,
    INITIAL,
    MAN,
    NOTNAME,
    ORG,
    PARTICLE,
    PLACE,
    SUFFIX,
    TITLE,
    WOMAN,
    kinds,
    ordinary,
)
from checker_people.mentions import Mention

EMPTY: frozenset[str] = frozenset()
KNIGHTLY = frozenset({"Sir", "Dame", "Lord", "Lady"})
MASCULINE = frozenset({"mr", "sir", "lord"})
FEMININE = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})
TOWARDS = IN_PLACE | {"from", "to", "of"}


def by_surname(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    """The full names of an article's people by surname in lower case. Forms of one name count once."""
    people: dict[str, set[str]] = defaultdict(set)
    for name in dict.fromkeys(mention.name for mention in mentions if mention.full):
        known = people[surname_of(name).lower()]
        if not any(same_person(other, name) for other in known):
            known.add(name)
    return people


def surname_of(name: str) -> str:
    """The last of the names, a suffix left out; the first where that is the surname."""
    if surname_first(name):
        return name[: name.find(" ")]
    rest, _, last = name.rpartition(" ")
    while rest and kinds(last) & SUFFIX:
        rest, _, last = rest.rpartition(" ")
    return last.rstrip(",")


def same_person(one: str, other: str) -> bool:
    """Whether one name is the other with a middle name more, and no other suffix."""
    a, b = one.lower().split(), other.lower().split()
    if a[0] != b[0] or kinds(a[-1]) & SUFFIX != kinds(b[-1]) & SUFFIX:
        return False
    return set(a) <= set(b) or set(b) <= set(a)


def knights(mentions: Iterable[Mention]) -> dict[tuple[str | None, str], set[str]]:
    """The full names of those who are called by their given name, by that and what stands before it: "Sir Ian"."""
    found: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.honorific in KNIGHTLY and mention.full:
            found[mention.honorific, mention.name.partition(" ")[0]].add(mention.name)
    return found


def who(mention: Mention, knighted: dict[tuple[str | None, str], set[str]], people: dict[str, set[str]]) -> str | None:
    """The full name of the one person of the article that fits; the name itself if none does, None if several do."""
    name, honorific = mention.name, mention.honorific
    if mention.full:
        return name
    fitting: Iterable[str] = people.get(surname_of(name).lower(), EMPTY)
    if honorific in KNIGHTLY and not fitting:
        fitting = knighted.get((honorific, name), EMPTY)
    elif honorific is not None:
        fitting = {other for other in fitting if may_be(honorific, other)}
    choice = list(fitting)
    if len(choice) == 1:
        return choice[0]
    return name if honorific is not None or not choice else None


def may_be(honorific: str, name: str) -> bool:
    """Whether somebody of this full name may have this honorific: a man's given name is no Mrs's."""
    kind = kinds(name.split(" ", 1)[0])
    low = honorific.rstrip(".").lower()
    return not (low in MASCULINE and kind & WOMAN) and not (low in FEMININE and kind & MAN)


def second_references(text: str, mentions: list[Mention], people: dict[str, set[str]]) -> list[Mention]:
    """The words that stand alone and are the surname of exactly one person of the article."""
    found: list[Mention] = []
    ends = {mention.end for mention in mentions}
    surnames = [surname_of(next(iter(names))) for names in people.values() if len(names) == 1]
    surnames += [name[0].upper() + name[1:] for name in surnames if name[:1].islower()]  # "Al-Foo said"
    for word, places in (places_of if len(surnames) <= MANY else places_of_many)(text, surnames):
        for offset in places:
            end = offset + len(word)
            if end in ends or not stands_alone(text, offset, end):
                continue
            if ordinary(word) and begins_sentence(text, offset):
                continue
            lead = word_before(text, offset)
            if kinds(word) & (PLACE | COUNTRY | CLUB | ORG) and lead.lower() in TOWARDS:
                continue
            if kinds(word) & CALENDAR and is_month(text, offset, end, lead):
                continue
            found.append(Mention(offset, offset, end, word, None, False, lead))
    return found


def double_surnames(mentions: Iterable[Mention]) -> dict[str, str]:
    """The full names that end in two surnames, or in one of two words, by those: "Foo Bar", "De Foo"."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in {mention.name for mention in mentions if mention.full and mention.name.count(" ") > 1}:
        words = name.split(" ")
        if kinds(words[-1]) & SUFFIX or not words[-1][:1].isupper():
            continue
        other = words[-2]
        if not other[:1].isupper() or kinds(other) & (MAN | WOMAN | INITIAL) or surname_first(name):
            continue
        if kinds(other) & PARTICLE or not ordinary(other):
            found[f"{other} {words[-1]}"].add(name)
    return {tail: next(iter(names)) for tail, names in found.items() if len(names) == 1}


def by_double_surname(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with those under two surnames alone as mentions of whoever bears them, and with more such."""
    called = double_surnames(mentions)
    if not called:
        return mentions
    found = [
        replace(mention, name=called[mention.name], full=True) if mention.name in called else mention
        for mention in mentions
    ]
    ends = {mention.end for mention in mentions}
    for tail, places in places_of(text, list(called)):
        for start in places:
            end = start + len(tail)
            if end not in ends and stands_alone(text, start, end) and not behind_initial(text, start):
                found.append(Mention(start, start, end, called[tail], None, True, word_before(text, start)))
    return found


def behind_initial(text: str, start: int) -> bool:
    """Whether an initial stands before an offset: "F. Foo"."""
    return text[start - 2 : start] == ". " and text[start - 3 : start - 2].isupper()


def is_month(text: str, start: int, end: int, lead: str) -> bool:
    """Whether a surname that is also a month is one here: "in May", "May 5"."""
    return lead.lower() in BEFORE_MONTHS or text[end + 1 : end + 2].isdigit() or begins_sentence(text, start)


BEFORE_MONTHS = TOWARDS | frozenset(
    "by since until till last next early late mid before after this through for".split()
)
MANY = 50  # words from which one look at every word of a text takes less time than a search for each
PIECE = re.compile(r"[^\W_]+")  # what letters and digits stand together, as `isalnum` tells them


def places_of(text: str, words: list[str]) -> list[tuple[str, list[int]]]:
    """Where each of these words stands, by a search of the text for each."""
    found: list[tuple[str, list[int]]] = []
    for word in words:
        places = []
        at = text.find(word)
        while at >= 0:
            places.append(at)
            at = text.find(word, at + len(word))
        found.append((word, places))
    return found


def places_of_many(text: str, words: list[str]) -> Iterator[tuple[str, list[int]]]:
    """Where each of these words stands and is no end of another word, by one look at the text."""
    places: dict[str, list[int]] = {word: [] for word in words}
    of_piece: dict[str, list[tuple[str, int]]] = {}
    for word in places:
        if (piece := PIECE.search(word)) is not None:
            of_piece.setdefault(piece.group(), []).append((word, piece.start()))
    for found in PIECE.finditer(text):
        for word, before in of_piece.get(found.group(), ()):
            if text.startswith(word, at := found.start() - before):
                places[word].append(at)
    yield from places.items()


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is no part of another, nor of a longer name."""
    before, after = text[start - 1 : start] if start else " ", text[end : end + 1]
    if before.isalnum() or after.isalnum() or after in {"&", "<"} or text[end : end + 2] in {" &", " <"}:
        return False
    if after in APOSTROPHES and text[end + 1 : end + 2].isalpha() and text[end + 1 : end + 2] != "s":
        return False
    if after == " " and text[end + 1 : end + 2].isupper() and text[end + 1 : end + 3] != "I ":
        return False
    if before == " ":
        cut = text.rfind(" ", max(0, start - 20), start - 1)
        previous = text[cut + 1 : start - 1].lstrip("\"“‘'(")
        if previous[:1].isupper() and previous.isalpha() and not kinds(previous) & (NOTNAME | TITLE):
            return False
    return True


APOSTROPHES = frozenset("'’")
