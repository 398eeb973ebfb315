"""How common a word is in news, and what part of speech it mostly is: a table that ships with the program.

Rarity never comes from the corpus at hand, so a finding never depends on an unrelated article. The table was made by
`benchmarks/build_words.py` from document frequencies in news text and Eric Brill's lexicon (MIT).
"""

from collections.abc import Callable
from functools import cache
from itertools import compress
from typing import NamedTuple, TypeVar

from checker import memo

T = TypeVar("T")
RAREST = 16.0  # bits of a word that the table does not know


class Word(NamedTuple):
    """`bits` is minus log2 of the share of news articles that hold the word; `tag` its usual part of speech (Penn
    Treebank, first letters of the row in `words.tsv`); `name` the share, 0 to 9, of its uses with a capital inside a
    sentence.
    """

    bits: float
    tag: str
    name: int


@cache
def table() -> dict[str, Word]:
    """All known words, in lower case."""
    return each(lambda word: word)


def each(make: Callable[[Word], T]) -> dict[str, T]:
    """What a function makes of every known word. Many are known as the same, for which it is asked once."""
    alike, numbers = parts()
    made = [make(known) for known in alike]
    return dict(zip(numbers, map(made.__getitem__, numbers.values()), strict=True))


def commoner_than(bits: float) -> frozenset[str]:
    """The known words, in lower case, that are less rare than this."""
    alike, numbers = parts()
    common = {number for number, known in enumerate(alike) if known.bits < bits}
    return frozenset(compress(numbers, map(common.__contains__, numbers.values())))


@cache
def parts() -> tuple[list[Word], dict[str, int]]:
    """What words are known as, each once, and the number of it for every word."""
    alike, numbers = memo.derived("words", *memo.beside(__name__, "words.tsv"), make=read_table)
    return list(map(Word._make, alike)), numbers


def read_table() -> tuple[list[tuple[float, str, int]], dict[str, int]]:
    """The same from the table's file, as plain data."""
    from importlib.resources import files  # which takes its time

    rows = files("checker").joinpath("words.tsv").read_text("utf-8").split("\n")
    split = (row.split("\t") for row in rows if row and not row.startswith("#"))
    alike: dict[tuple[float, str, int], int] = {}
    numbers = {word: alike.setdefault((float(bits), tag, int(name)), len(alike)) for word, bits, tag, name in split}
    return list(alike), numbers


def bits(word: str) -> float:
    """How rare a word is in news: 0 stands in every article, 10 in one of a thousand, at most `RAREST`."""
    known = table().get(word.lower())
    return known.bits if known else RAREST


def tag(word: str) -> str | None:
    """The usual Penn Treebank tag of a word (`NN`, `NNS`, `VBD`, `JJ`, ...), by its ending where it is not known."""
    low = word.lower()
    if (known := table().get(low)) is not None and known.tag:
        return known.tag
    for ending, guess in ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return guess
    return None


def often_name(word: str) -> bool:
    """Whether a capital is no accident of the word's place: it is written so inside sentences, or is unknown."""
    known = table().get(word.lower())
    return known is None or known.name >= 8


ENDINGS = (
    ("ing", "VBG"),
    ("ly", "RB"),
    ("ed", "VBN"),
    ("ness", "NN"),
    ("ment", "NN"),
    ("tion", "NN"),
    ("ity", "NN"),
    ("ous", "JJ"),
    ("ful", "JJ"),
    ("less", "JJ"),
    ("able", "JJ"),
    ("ible", "JJ"),
    ("ical", "JJ"),
    ("ss", "NN"),
    ("s", "NNS"),
)
