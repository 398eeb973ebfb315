"""The posts and parties that a role names, and which of two exclude each other."""

from functools import lru_cache

import regex

from checker.frozen import Frozen

LEVEL = regex.compile(r"\b(?:deputy|assistant|vice|under)\b[ -]?", regex.IGNORECASE)
PARTED = regex.compile(r", | and | or |/")  # between two posts of one person
WHOSE = regex.compile(r" (?:of|at|for|with|in|to|from|on|who|but) .*")  # what a post is of
WORD = regex.compile(r"[\p{L}'’]+")
# Nouns whose holders are called by the plain noun, however they are ranked.
LOOSE = frozenset("prosecutor coach professor trainer teacher lecturer admiral marshal director producer".split())
# A post that is not held now, not quite, or not alone.
PASSING = regex.compile(
    r"\b(?:former|ex|then|acting|interim|caretaker|retired|outgoing|incoming|designate|elect|shadow|first|second|joint|"
    r"co|senior|late|new|newly)\b",
    regex.IGNORECASE,
)
PARTY = regex.compile(
    r"\b(?P<name>Labour|Conservative|Tory|Lib(?:eral)? Dem(?:ocrat)?|Green|SNP|UKIP|Plaid Cymru|Sinn Féin|"
    r"DUP|SDLP|Republican|Democrat(?:ic)?|GOP|Fianna Fáil|Fine Gael)(?: Party)?(?:['’]s)? (?:\p{Ll}+ ){0,2}?"
    r"(?:MP|MSP|MEP|MLA|TD|AM|Sen\b|Rep\b|Gov\b|(?i:peer|councillor|councilman|councilwoman|leader|candidate|senator|congressman|"
    r"congresswoman|representative|governor|mayor|lawmaker|legislator|nominee|politician))\b"
)
ONE_PARTY = {
    "Tory": "Conservative",
    "GOP": "Republican",
    "Democratic": "Democrat",
    "Lib Dem": "Liberal Democrat",
    "Lib Democrat": "Liberal Democrat",
    "Liberal Dem": "Liberal Democrat",
}


# Parties that stand against each other; those of two countries may well be one by their names.
AT_ODDS = (
    frozenset(
        {"Labour", "Conservative", "Liberal Democrat", "Green", "SNP", "UKIP", "Reform UK", "Plaid Cymru", "DUP"}
    ),
    frozenset({"Republican", "Democrat", "Green"}),
    frozenset({"Labour", "Green", "Sinn Féin", "Fianna Fáil", "Fine Gael", "SDLP", "DUP"}),
)
ITS = frozenset("the u s k n us uk un".split())  # words of a post that say of which country it is


class Post(Frozen, frozen=True):
    """A post by its noun and the words before it; `below` is whether it is a deputy's or an assistant's."""

    noun: str
    words: frozenset[str]
    below: bool


@lru_cache(maxsize=4096)
def posts_of(role: str) -> tuple[Post, ...]:
    """The posts that a role names; none where it is passing."""
    if PASSING.search(role):
        return ()
    found = []
    for part in PARTED.split(role):
        said = WORD.findall(LEVEL.sub("", WHOSE.sub("", part)).casefold())
        if said and said[-1] not in LOOSE:
            found.append(Post(said[-1], frozenset(said[:-1]), LEVEL.search(part) is not None))
    return tuple(found)


def at_odds(role: str, other: str) -> bool:
    """Whether one role is a post and the other that of its deputy or assistant."""
    mine, theirs = posts_of(role), posts_of(other)
    return any(above(a, b) or above(b, a) for a in mine for b in theirs) and not any(
        a.noun == b.noun and a.below == b.below for a in mine for b in theirs
    )


def above(one: Post, other: Post) -> bool:
    """Whether a post is the very one that another is the deputy's of."""
    return one.noun == other.noun and other.below and not one.below and other.words - ITS == one.words - ITS


def party(role: str) -> str | None:
    """The one party that a role puts somebody in."""
    names = {ONE_PARTY.get(match["name"], match["name"]) for match in PARTY.finditer(role)}
    return names.pop() if len(names) == 1 else None


def are_rivals(one: str | None, other: str | None) -> bool:
    """Whether nobody is of both parties."""
    return one != other and any(one in parties and other in parties for parties in AT_ODDS)
