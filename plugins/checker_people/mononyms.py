"""People who are known by one name: players and artists, behind what they do ("singer Foo", "striker Foo")."""

import re
from collections.abc import Iterator

from checker_people.beside import word_before
from checker_people.lexicon import kinds, ordinary
from checker_people.mentions import Mention
from checker_people.names import NAMES

ROLES = frozenset(
    "striker midfielder defender goalkeeper winger playmaker flanker singer rapper actor actress star artist "
    "comedian".split()
)
# A capital behind a word that ends like one of these, which few capitals stand behind.
BEHIND = re.compile(
    "[A-ZÀ-ÖØ-Þ](?<=[rstn] .)(?<=(?:iker|lder|nder|eper|nger|aker|nker|pper|ctor|ress|star|tist|dian) .)"
)
AWARDS = frozenset("best supporting leading new".split())  # "the best actor Foo" is an award's


def mononyms(text: str, mentions: list[Mention]) -> list[Mention]:
    """The words behind such a role that are no part of a longer name, and no name of anybody who has more of them."""
    found: list[Mention] = []
    starts = {mention.name_start for mention in mentions}
    known: set[str] | None = None
    for start, end, role in behind_roles(text):
        if start in starts:
            continue
        if known is None:
            known = {word for mention in mentions for word in mention.name.split(" ")}
        name = text[start:end]
        if name not in known and only_name(name):
            found.append(Mention(start, start, end, name, None, True, role))
    return found


def behind_roles(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a word with a capital stands alone behind a role, and the role."""
    for match in BEHIND.finditer(text):
        start = match.start()
        role = text[max(start - LONGEST_ROLE, 0) : start - 1].rpartition(" ")[2].rpartition("\n")[2]
        if role.lower() not in ROLES or role == "Star":
            continue
        if word_before(text, start - len(role) - 1).lower() in AWARDS:
            continue
        end = start
        while text[end : end + 1].isalpha():
            end += 1
        if alone(text, end):
            yield start, end, role


LONGEST_ROLE = 14  # code points, with the spaces around it


def alone(text: str, end: int) -> bool:
    """Whether a name ends at an offset: no other capital, hyphen or sign follows."""
    following = text[end : end + 2]
    if following[:1] not in FOLLOWING:
        return False
    return following[:1] != " " or not (following[1:].isupper() or following[1:] in SIGNS)


FOLLOWING = frozenset(" ,.;:)'’\n\"”?!") | {""}
SIGNS = frozenset("&+@/(0123456789-–")


def only_name(word: str) -> bool:
    """Whether a word is known as nothing but perhaps a name."""
    return not kinds(word) & ~NAMES and not ordinary(word) and len(word) > len("Al")
