"""The digest of an article: what it is about, in short, so that two articles can be held to tell one story or not."""

from collections.abc import Iterable
from functools import cache

import regex

from checker.model import Article, Claim, Digest
from checker.values import Date, Person, Quantity
from checker.words import bits, table

WORD = regex.compile(r"\p{Lu}[\p{L}'’-]{2,}+|[a-z]{5,}+")
MOST_WORDS = 32
RARE = 7.0  # bits
LONGEST = 20_000  # code points of an article that its digest looks at


def digest(article: Article, claims: Iterable[Claim]) -> Digest:
    """What an article is about: its people, its figures, its rarest words with their bits."""
    names, figures, days = set(), set(), set()
    for claim in claims:
        value = claim.value
        if isinstance(value, Person) and value.given:
            names.add(value.name.casefold())
        elif isinstance(value, Quantity):
            figures.add(figure(value))
        elif isinstance(value, Date) and value.first and value.last:
            days.add((value.first, value.last))
    found = set(WORD.findall(article.plain[:LONGEST])) - common()
    weights = {word: weight for word in found if (weight := bits(word)) >= RARE}
    rarest = sorted(weights, key=lambda word: (-weights[word], word))[:MOST_WORDS]
    return Digest(
        article.id,
        article.published,
        article.trusted,
        frozenset(names),
        frozenset(figures),
        frozenset(days),
        {word: weights[word] for word in sorted(rarest)},
    )


def figure(value: Quantity) -> str:
    """A figure as digests hold it: its number, or the ends of its range, and its unit."""
    return f"{value.number or f'{value.low}-{value.high}'} {value.unit or ''}"


@cache
def common() -> frozenset[str]:
    """The words that are not rare, in lower case and with a capital: set aside at once, they need no look-up."""
    low = [word for word, known in table().items() if known.bits < RARE]
    return frozenset(low) | {word.capitalize() for word in low}
