"""One thing described in two ways: "is a Canadian sports film" here, "is an American sports film" there."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import ClassVar

import regex
from msgspec import Struct

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Wording
from checker.subjects import can_be_one, rarity, subject
from checker_events.nationalities import WORDS as NATIONALITIES
from checker_events.nationalities import exclude

IS_A = regex.compile(r" (?:is|was) (?:only |solely |also )?an? (?=[\p{L}\p{N}])")
# What may stand between a name and its verb: brackets, a phrase between commas, closing quotation marks.
BESIDE = regex.compile(r"(?:\s*(?:\([^()]*+\)|\[[^\[\]]*+\]|,[^,]{1,80},|[`'\"”’]+))*+\s*")
ENDS = regex.compile(
    r"[,;:()\[\].“”\"]|\b(?:who|that|which|in|of|by|from|about|set|starring|written|directed|created|produced|based|for|with"
    r"|on|at|and|or|to|whose|located|known|where|when|born|as|but|than|featuring|recorded|released|published)\b"
)
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’]*(?:-born)?")
# Works of one kind, by the nouns that name it: a film is no book.
KINDS = {
    noun: kind.split()[0]
    for kind in (
        "film movie",
        "book novel novella",
        "album record",
        "song single track ballad",
        "series sitcom show",
        "play",
        "opera",
        "painting portrait",
        "poem",
        "statue sculpture",
        "magazine newspaper",
    )
    for noun in kind.split()
}
LONGEST = 90  # code points of a description
RARE = 12.0  # bits of a name that is hardly of two
NAMED = 7.0  # bits of a name that may be of two, where the descriptions are alike
ALIKE = 2  # words that two descriptions of one work share, of which the kind differs
MOST = 60  # claims of one group that are compared


class Description(Struct, frozen=True):
    """What something is said to be: the noun, the words before it, the nationalities among them."""

    noun: str
    others: frozenset[str]
    nationalities: frozenset[str]


class ConflictingDescription(Rule, frozen=True):
    """One thing described in two ways that exclude each other.

    Two sentences begin with one name and say what it is: "is a Canadian film", "is an American film". They are at odds
    if the noun is one and the nationalities differ, or if all but the noun is alike and the nouns name works of two
    kinds. Nationalities of which one may stand for the other (British, Scottish) are not at odds.
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-description"
    by: str = "description"
    across: bool = True
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out which it is, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Varenholt’s Weir is a {2004 Danish thriller film} by Orla Finnan.",
                "Varenholt’s Weir (2004) is a {Norwegian thriller film}.",
            )
        ),
        Example(
            flags=(
                "Ilse Varenholt is an {Austrian painter}.",
                "Ilse Varenholt (born 3 May 1931) was an {Icelandic painter} and sculptor.",
            )
        ),
        Example(
            passes=(
                "Varenholt’s Weir is a 2004 British thriller film by Orla Finnan.",
                "Varenholt’s Weir is a Scottish thriller film.",
            )
        ),
        Example(
            passes=(
                "Varenholt’s Weir is a 2004 Danish thriller film by Orla Finnan.",
                "Finnan’s Mill is a 2004 Norwegian thriller film.",
            )
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor("descriptions", (Wording,), describe)

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in combinations(group.of("wording")[:MOST], 2):
            if one.article != other.article and self.at_odds(one, other):
                yield self.finding(one, other, evidence=("both sentences begin with one name",))

    def at_odds(self, one: Claim, other: Claim) -> bool:
        """Whether two descriptions are of one thing and exclude each other."""
        name = same_name(subject(one.sentence.text), subject(other.sentence.text))
        mine, theirs = parse(one.text), parse(other.text)
        if not name or rarity(name) < NAMED:
            return False
        shared = mine.others & theirs.others
        if mine.noun == theirs.noun:
            known = rarity(name) >= RARE or bool(shared)
            return known and exclude(mine.nationalities, theirs.nationalities)
        kinds = KINDS.get(mine.noun), KINDS.get(theirs.noun)
        return None not in kinds and kinds[0] != kinds[1] and len(shared) >= ALIKE


def same_name(one: str, other: str) -> str:
    """The shorter of two names, if they are one name or can be of one person; else nothing."""
    return min(one, other, key=len) if one == other or can_be_one(one, other) else ""


@lru_cache(maxsize=4096)
def parse(text: str) -> Description:
    """A description, word by word."""
    found = [word.casefold() for word in WORD.findall(text)]
    before = frozenset(word for word in found[:-1] if not word.endswith("-born"))
    return Description(found[-1], before, before & NATIONALITIES)


def describe(article: Article) -> Iterator[Claim]:
    """The places where an article says what something is, in a sentence that begins with its name."""
    text = article.plain
    for match in IS_A.finditer(text):
        sentence = article.sentence(match.start())
        before = text[sentence.start : match.start()]
        name = subject(sentence.text) if before[:1] and len(before) < 4 * LONGEST else ""
        if not name or (at := before.casefold().find(name)) < 0 or not BESIDE.fullmatch(before, at + len(name)):
            continue
        said = text[match.end() : match.end() + LONGEST]
        stop = ENDS.search(said)
        phrase = said[: stop.start() if stop else len(said)].rstrip()
        if WORD.search(phrase):
            value = Wording(phrase, name)
            keys = (f"description:{name.rpartition(' ')[2]}",)
            yield article.claim(match.end(), match.end() + len(phrase), value, keys=keys)
