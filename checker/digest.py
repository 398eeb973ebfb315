"""The digest of an article: what it is about, in short, so that two articles can be held to tell one story or not."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from checker import memo
from checker.addresses import address
from checker.model import Article, Claim, Digest
from checker.values import Date, Person, Place, Quantity
from checker.words import RAREST, table

MARKS = "\"'“”‘’«».,;:!?()[]{}-–—…"
SHORTEST = 3  # letters of a word that says what an article is about
MOST_WORDS = 32
RARE, OFTEN = 7.0, 5.0  # bits
AT_HAND = 512  # texts whose rare words are kept: those of a batch
LONGEST = 20_000  # code points of an article that its digest looks at


def digest(article: Article, claims: Iterable[Claim]) -> Digest:
    """What an article is about: its people, its figures, its rarest words with their bits, its addresses."""
    names, figures, days, plots = set(), set(), set(), set()
    for claim in claims:
        value = claim.value
        if isinstance(value, Person) and value.given:
            names.add(value.name.casefold())
        elif isinstance(value, Quantity):
            figures.add(figure(value))
        elif isinstance(value, Date) and value.first and value.last:
            days.add((value.first, value.last))
        elif isinstance(value, Place) and (found := address(value.name)) is not None and found.number:
            plots.add(found.plot)
    weights = rare_words(article)
    rarest = sorted(weights, key=lambda word: (-weights[word], word))[:MOST_WORDS]
    return Digest(
        article.id,
        article.published,
        article.trusted,
        frozenset(names),
        frozenset(figures),
        frozenset(days),
        {word: weights[word] for word in sorted(rarest)},
        frozenset(plots),
    )


def figure(value: Quantity) -> str:
    """A figure as digests hold it: its number, or the ends of its range, and its unit."""
    return f"{value.number or f'{value.low}-{value.high}'} {value.unit or ''}"


def rare_words(article: Article) -> Mapping[str, float]:
    """The rare words of an article with their bits."""
    return weigh(article.plain[:LONGEST])


@lru_cache(maxsize=AT_HAND)
def weigh(text: str) -> Mapping[str, float]:
    """The rare words of a text with their bits. Split at spaces alone: a pattern for words takes six times as long."""
    known = table()
    weights = {}
    for piece in set(text.split()) - common():
        word = piece.strip(MARKS)
        word = word[:-2] if word.endswith(("'s", "’s")) else word
        if len(word) >= SHORTEST and word.isalpha():
            weight = row.bits if (row := known.get(word.lower())) else RAREST
            if weight >= RARE:
                weights[word] = weight
    return weights


@cache
def common() -> frozenset[str]:
    """The words that are not rare, as most stand in a line: set aside at once, they need no look-up."""
    return memo.derived("common-words", *memo.beside(__name__, "words.tsv"), make=made_common)


def made_common() -> frozenset[str]:
    known = table()
    often = [word for word, row in known.items() if row.bits < OFTEN]
    beside = [form for word in often for form in (word + ",", word + ".", word.capitalize())]
    return frozenset([*beside, *(word for word, row in known.items() if row.bits < RARE)])
