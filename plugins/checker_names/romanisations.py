"""Two romanisations of one name: what is written in another alphabet is spelt in Latin letters by several systems."""

from functools import cache, lru_cache

import regex

from checker import Person
from checker.folding import folded

# Given names of people whose names are written in Cyrillic letters; none that is usual elsewhere.
GIVEN = frozenset(
    """aleksei alexei anatoly andrei andriy arkady arseny boris bogdan bohdan denys dmitro dmitry dmytro evgeniya evgeny
    fedor fyodor galina gennady georgy grigory hryhory igor ihor ilya iryna ivan ksenia kseniya larisa leonid lev
    ludmila lyudmila lyubov maxim matvei mihail mykhailo mykola nadezhda nadiya natalya nikita nikolai oksana oleg oleh
    olena olexandr pavel petro pyotr raisa rostislav ruslan rustam semyon sergei serhy serhei stanislav svetlana
    svitlana tamara taras tatiana tatyana timofei tymofy vadim valentin valery vasily viktor vitaly vladimir vladislav
    volodymyr vsevolod vyacheslav vyatcheslav yaroslav ekaterina elena yulia yulya yury yuri zinaida alexandr alexey
    artyom artem kirill kyrylo maksym valentyna yelizaveta elizaveta""".split()
)
SPELLINGS = (
    (regex.compile(r"ks"), "x"),
    (regex.compile(r"tch"), "ch"),
    (regex.compile(r"kh"), "h"),
    (regex.compile(r"\b[yi]e"), "e"),
    (regex.compile(r"(?<=[aeiou])[yi]e"), "e"),
    (regex.compile(r"(?<=[aeou])[iyj]\b"), "i"),
    (regex.compile(r"(?:[iy][iyj]|[iyj])\b"), "y"),
    (regex.compile(r"ych\b"), "ich"),
)
ARTICLE = regex.compile(r"\b(?:al|el)-(?=\p{L})")  # the Arabic one


@lru_cache(maxsize=4096)
def spelt(name: str) -> str:
    """A name in lower case, as one of the systems spells it, whichever it was spelt by."""
    word = folded(name)
    for written, instead in SPELLINGS:
        word = written.sub(instead, word)
    return word


@cache
def known() -> frozenset[str]:
    """Those given names as one of the systems spells them."""
    return frozenset(map(spelt, GIVEN))


def are_romanised(one: Person, other: Person) -> bool:
    """Whether two names are one name of another alphabet, spelt by two systems."""
    if ARTICLE.sub("al-", folded(one.name)) == ARTICLE.sub("al-", folded(other.name)):
        return True
    given, surname = spelt(one.given), spelt(one.surname)
    return given in known() and given == spelt(other.given) and surname == spelt(other.surname)
