"""Which articles say a thing in the same words, as copies of one story do, and so are one witness of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import regex

from checker.model import Claim

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
SHINGLE = 3  # words
LEAST = 6  # shingles of a passage from which it may be another one, edited
AT_HAND = 1024  # sentences that are kept in shingles, since one stands against many
ALIKE = 0.6  # share of the shingles of both that two versions of a passage have in common

Passage = frozenset[tuple[str, ...]]


def originals_of(said: Mapping[str, Iterable[Claim]]) -> dict[str, str]:
    """What stands for each article: of those that say it in one passage, word for word or nearly, the first by name.

    An article that shares a passage with two others makes them copies of one original.
    """
    leads = {article: article for article in said}
    if len(leads) < 2:
        return leads

    def lead(article: str) -> str:
        while leads[article] != article:
            article = leads[article]
        return article

    where: dict[Passage, str] = {}
    for article in sorted(said):
        for passage in sorted({passage_of(claim) for claim in said[article]}, key=sorted):
            first = where.setdefault(passage, article)
            leads[max(lead(first), lead(article))] = min(lead(first), lead(article))
    for one, other in versions(list(where)):
        ends = lead(where[one]), lead(where[other])
        leads[max(ends)] = min(ends)
    return {article: lead(article) for article in said}


def passage_of(claim: Claim) -> Passage:
    """The sentence of a claim as its runs of three words, without marks and capitals; a shorter one whole."""
    return shingles(claim.sentence.text)


@lru_cache(maxsize=AT_HAND)
def shingles(text: str) -> Passage:
    """The same of a sentence."""
    words = WORD.findall(text.casefold())
    count = max(len(words) - SHINGLE + 1, 1)
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(count))


def versions(passages: list[Passage]) -> Iterable[tuple[Passage, Passage]]:
    """The passages that are nearly the same, two by two."""
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        if len(passage) < LEAST:
            continue
        shared = Counter(other for shingle in passage for other in holding[shingle])
        for other, count in shared.items():
            if count >= ALIKE * (len(passage) + len(passages[other]) - count):
                yield passage, passages[other]
        for shingle in passage:
            holding[shingle].append(number)
