"""Where an article names people: what is certainly a name, and what the context vouches for."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from checker_people import roles, years
from checker_people.lexicon import GIVEN, ROLE, SURNAME, VOUCHING, kinds, no_person, ordinary
from checker_people.names import NAMES, Name, by_shape, may_hold_name, offset_of, read_run, word_before

UNSURE = frozenset(" ,&<+@/.-")
# What may follow a name and go on with it, or say that it is none.
GOING_ON = regex.compile(
    r"""[ ](?:["“‘'(]\p{Lu}|(?:van|von|de|den|der|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ben|ter|ten|af)[ -]\p{Lu}
    |(?:van|von|de)[ ]\p{L}{2,3}[ ]\p{Lu}|(?:said|says)[ ](?:it|its|they)\b|[&<+@/]|Jr|Sr|I)
    |,[ ](?:Jr|Sr|I)|[&<+@/-]|\.\p{L}""",
    regex.VERBOSE,
)
AGED = regex.compile(r", [0-9]{1,3}(?=[,.;])")
COMPANY = frozenset(
    "group firm company giant retailer maker manufacturer chain brand label brewer supermarket broker brokerage "
    "insurer grocer airline".split()
)
AGES = frozenset("0123456789awi(")  # what begins an age after a name: "23", "aged 23", "a 23-year-old", "is 23"


class Mention(NamedTuple):
    """A name at a place: `start` includes the honorific, `name_start` does not."""

    start: int
    name_start: int
    end: int
    name: str
    honorific: str | None
    full: bool


def find_mentions(text: str, runs: list[tuple[int, str]]) -> list[Mention]:
    """The names of people that stand with a given name, an honorific or a title, in no order."""
    mentions: list[Mention] = []
    loose: list[tuple[int, str]] = []
    read_to = 0
    for start, run in runs:
        if start < read_to:  # a name with a nickname or a particle in it was read beyond its run
            continue
        words = run.split(" ")
        known = [kinds(word) for word in words]
        if len(words) == 2 and (mention := plain_name(text, start, run, words, known)) is not None:
            mentions.append(mention)
            continue
        names = read_run(text, start, words, known) if may_hold_name(known) or len(words) == 1 else []
        for name in names:
            mentions.append(mention_of(text, start, words, name))
            read_to = name.stop
        if not names and len(words) > 1:
            loose.append((start, run))
    mentions += vouched(text, loose, {mention.name for mention in mentions if not mention.full})
    return without_companies(text, mentions)


def plain_name(text: str, start: int, run: str, words: list[str], known: list[int]) -> Mention | None:
    """The most frequent cases at once: a given name and a surname that are nothing else, or Mr and a surname."""
    first, last = known
    if last & ~NAMES or "-" in words[1] or "." in run:
        return None
    end = start + len(run)
    if text[end : end + 1] in UNSURE and GOING_ON.match(text, end):
        return None
    if first & GIVEN and not first & ~NAMES and last & SURNAME and text[start - 2 : start] != "& ":
        if run.lower() in no_person():
            return None
        return Mention(start, start, end, run.replace("’", "'"), None, True)
    if words[0] in {"Mr", "Mrs", "Ms"} and not words[1].isupper():
        return Mention(start, start + len(words[0]) + 1, end, words[1].replace("’", "'"), words[0], False)
    return None


def mention_of(text: str, start: int, words: list[str], name: Name) -> Mention:
    """A name of a run as a mention."""
    name_start = offset_of(start, words, name.start)
    begin = text.rfind(name.honorific, start, name_start) if name.honorific else name_start
    spelt = text[name_start : name.stop].replace("’", "'")
    return Mention(begin, name_start, name.stop, " ".join(spelt.split()), name.honorific, name.full)


def vouched(text: str, loose: list[tuple[int, str]], honoured: set[str]) -> Iterator[Mention]:
    """The runs that are shaped like a name, and of which the context says that they are one.

    `honoured` are surnames that stand behind Mr or Dr elsewhere in the article.
    """
    aged = aged_words(text) if loose else set()
    for start, run in loose:
        words = run.split(" ")
        certain = words[-1] in honoured or words[-1] in aged
        if certain or may_vouch(text, start, start + len(run)):
            name = by_shape(text, start, words, [kinds(word) for word in words])
            if name is not None and name.full:
                guess = mention_of(text, start, words, name)
                if certain or speaks_for(text, guess):
                    yield guess


def aged_words(text: str) -> set[str]:
    """The words before an age between commas."""
    return {text[max(0, m.start() - 30) : m.start()].rpartition(" ")[2] for m in AGED.finditer(text)}


def may_vouch(text: str, start: int, end: int) -> bool:
    """Whether anything beside a run could say that it is a person; quick, and not the last word."""
    following = text[end : end + 2]
    if following == ", ":
        after = text[end + 2 : end + 3]
        if after.isdigit() or after.islower():
            return True
    elif following[:1] == " " and following[1:] in AGES and years.DIGIT.search(text, end, end + 16):
        return True
    before = word_before(text, start)
    if before == "":
        return False
    return before in {"old", "as", "is", "was"} or before[-4:] == "-old" or kinds(before) & (ROLE | VOUCHING) != 0


def speaks_for(text: str, guess: Mention) -> bool:
    """Whether the context of what is shaped like a name says that it is a person."""
    if years.age_after(text, guess.end) is not None or years.old_before(text, guess.name_start):
        return True
    if all(ordinary(word) for word in guess.name.split(" ")):
        return False
    before = word_before(text, guess.start)
    if before and before.islower() and kinds(before) & (ROLE | VOUCHING):
        return True
    return text[guess.end : guess.end + 2] == ", " and roles.role_after(text, guess.end).role is not None


def without_companies(text: str, mentions: list[Mention]) -> list[Mention]:
    """Leave out the names that the article uses for a company: "retailer Laura Foo"."""
    companies = {m.name for m in mentions if m.full and m.honorific is None and word_before(text, m.start) in COMPANY}
    return [mention for mention in mentions if mention.name not in companies] if companies else mentions
