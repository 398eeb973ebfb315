"""Whole texts, under keys by which the versions of one text meet: checksums of some of their sentences.

The smallest checksums are taken (Broder 1997), so that two texts that share most of their sentences share most keys.
"""

from collections.abc import Iterator
from heapq import nsmallest
from typing import ClassVar
from zlib import crc32

from checker import Article, Claim, Extractor, Value

FAMILY = "version"
LEAST_WORDS = 8  # of a sentence that is a key
MOST_KEYS = 6
LONGEST = 10_000  # code points of a text


class Version(Value, frozen=True):
    """A text as one of its versions. `mark` tells it from others, `masked` are the stretches of it that say nothing."""

    kind: ClassVar[str] = "version"
    mark: int
    masked: tuple[tuple[int, int], ...] = ()


def read_version(article: Article) -> Iterator[Claim]:
    """A claim on the text of an article, if it has sentences of some length."""
    starts, text = article.layout.starts, article.plain
    marks: set[int] = set()
    whole = 0
    end = len(text)
    for start, after in zip(starts, (*starts[1:], len(text)), strict=True):
        if after > LONGEST:
            end = start
            break
        words = text[start:after].casefold().split()
        whole = checksum(" ".join(words), whole)
        if len(words) >= LEAST_WORDS:
            marks.add(checksum(" ".join(words)))
    if marks:
        masked = tuple((first, min(last, end)) for first, last in article.masked if first < end)
        keys = tuple(f"{FAMILY}:{mark:08x}" for mark in nsmallest(MOST_KEYS, marks))
        yield article.claim(0, end, Version(whole, masked), keys=keys)


def checksum(text: str, before: int = 0) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"), before)


VERSIONS = Extractor("versions", (Version,), read_version)
