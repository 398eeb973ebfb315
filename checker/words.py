"""How common a word is in news, and what part of speech it mostly is: a table that ships with the program.

Rarity never comes from the corpus at hand, so a finding never depends on an unrelated article. The table was made by
`benchmarks/build_words.py` from document frequencies in news text and Eric Brill's lexicon (MIT).
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress
from typing import TypeVar

from checker import memo
from checker.frozen import Frozen

T = TypeVar("T")
RAREST = 16.0  # bits of a word that the table does not know


class Word(Frozen, frozen=True):
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
    alike, known, numbers = parts()
    made = [make(word) for word in alike]
    return dict(zip(known, map(made.__getitem__, numbers), strict=True))


def commoner_than(bits: float) -> frozenset[str]:
    """The known words, in lower case, that are less rare than this."""
    alike, known, numbers = parts()
    common = [word.bits < bits for word in alike]
    return frozenset(compress(known, map(common.__getitem__, numbers)))


@cache
def parts() -> tuple[list[Word], list[str], Sequence[int]]:
    """What words are known as, each once; all words; and for each of these the number of what it is known as."""
    alike, known, numbers = memo.derived("words", *memo.beside(__name__, "words.tsv"), make=read_table)
    return [Word(*row) for row in alike], known.split("\n"), memoryview(numbers).cast("I")


def read_table() -> tuple[list[tuple[float, str, int]], str, bytes]:
    """The same from the table's file, as plain data: one text and one array are read sooner than many words."""
    from array import array
    from importlib.resources import files  # which takes its time

    rows = files("checker").joinpath("words.tsv").read_text("utf-8").split("\n")
    split = [row.split("\t") for row in rows if row and not row.startswith("#")]
    alike: dict[tuple[float, str, int], int] = {}
    numbers = [alike.setdefault((float(bits), tag, int(name)), len(alike)) for _, bits, tag, name in split]
    return list(alike), "\n".join(word for word, *_ in split), array("I", numbers).tobytes()


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
