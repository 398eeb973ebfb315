"""How near two spellings of a name are: edits, and the consonants that are heard."""

import unicodedata
from functools import lru_cache

import regex

SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("gh", "g"),
    ("wh", "w"),
    ("sch", "sh"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("x", "ks"),
    ("v", "f"),
)
VOICED = frozenset("aeiouy")  # a name that begins with one sounds as if it began with any of them
VOWELS = regex.compile(r"[aeiouyhw'’\-. ]")


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """A name in lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The consonants of a name as they sound, doubled ones once: `Katherine` and `Catharine` are `ktrn`."""
    word = bare(name)
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    first = "a" if word[:1] in VOICED else word[:1]
    return regex.sub(r"(.)\1+", r"\1", first + VOWELS.sub("", word[1:]))


def distance(one: str, other: str) -> int:
    """Insertions, deletions, changes and swaps of neighbours that make one spelling the other (optimal alignment)."""
    a, b = bare(one), bare(other)
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i] + [0] * len(b)
        for j, y in enumerate(b, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]


def near(one: str, other: str) -> bool:
    """Whether two spellings may well be of one name: one edit, or up to three in a long name that sounds alike."""
    edits = distance(one, other)
    if edits <= 1:
        return min(len(one), len(other)) >= 3
    return edits <= 3 and min(len(one), len(other)) >= 5 and skeleton(one) == skeleton(other)
