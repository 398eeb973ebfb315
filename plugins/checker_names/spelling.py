"""How near two spellings of a name are: edits, and the consonants that are heard; and how loud a slip is."""

from functools import lru_cache
from os.path import commonprefix

import regex

from checker import Digest, Severity, evidence
from checker.folding import folded

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
FARTHEST = 3  # edits by which two spellings of one name can differ
BEYOND = FARTHEST + 1
BAND = range(2 * FARTHEST + 1)  # how many letters fewer or more, counted from `FARTHEST` fewer
FAR_ROW = [BEYOND] * len(BAND)
VOWELS = regex.compile(r"[aeiouyhw'’\-. ]")


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The consonants of a name as they sound, doubled ones once: `Katherine` and `Catharine` are `ktrn`."""
    word = folded(name)
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    first = "a" if word[:1] in VOICED else word[:1]
    return regex.sub(r"(.)\1+", r"\1", first + VOWELS.sub("", word[1:]))


def one_edit(one: str, other: str) -> bool:
    """Whether the distance of two spellings is 1."""
    a, b = unlike(folded(one), folded(other))
    return max(len(a), len(b)) == 1 or (len(a) == len(b) == 2 and a == b[::-1])


def distance(one: str, other: str) -> int:
    """Insertions, deletions, changes and swaps of neighbours that make one spelling the other (optimal alignment).

    They are counted up to `FARTHEST` and one more: no name is spelt otherwise in more places. Only what is so near the
    diagonal is looked at (Ukkonen 1985), so that the time grows with the length of the names and not with its square;
    and only what is left of both without what they begin and end with alike, which changes no distance.
    """
    a, b = unlike(folded(one), folded(other))
    size, longer = len(a), len(b) - len(a)
    if not a or not b or abs(longer) > FARTHEST:
        return min(abs(longer), BEYOND)
    before, row = FAR_ROW, [k - FARTHEST if k >= FARTHEST else BEYOND for k in BAND]
    for i in range(1, size + 1):
        older, before = before, row
        row = next_row(a, b, i, older, before)
        if min(row) > FARTHEST and min(before) >= FARTHEST:
            return BEYOND
    return min(row[longer + FARTHEST], BEYOND)


def unlike(a: str, b: str) -> tuple[str, str]:
    """Two words without the letters that both begin with, and those that both end with."""
    least = min(len(a), len(b))
    start = 0
    while start < least and a[start] == b[start]:
        start += 1
    end = 0
    while end < least - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


def next_row(a: str, b: str, i: int, older: list[int], before: list[int]) -> list[int]:
    """The edits from the first `i` letters of `a` to as many letters of `b`, or up to `FARTHEST` fewer or more."""
    row: list[int] = []
    left, x = BEYOND, a[i - 1]
    for k in BAND:
        j = i + k - FARTHEST
        if 0 < j <= len(b):
            y = b[j - 1]
            least = before[k] + (x != y)
            if left < least:
                least = left + 1
            if k < 2 * FARTHEST and before[k + 1] < least:
                least = before[k + 1] + 1
            if x != y and i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y and older[k] < least:
                least = older[k] + 1
            left = least
        else:
            left = i if j == 0 else BEYOND
        row.append(left)
    return row


def begun_alike(one: str, other: str) -> int:
    """The letters with which two spellings begin alike."""
    return len(commonprefix((folded(one), folded(other))))  # noqa: RUF071 - of two names, not of paths


def near(one: str, other: str) -> bool:
    """Whether two spellings may well be of one name: one edit, or up to three in a long name that sounds alike."""
    edits = distance(one, other)
    if edits <= 1:
        return min(len(one), len(other)) >= 3
    return edits <= 3 and min(len(one), len(other)) >= 5 and skeleton(one) == skeleton(other)


def severity_of_slip(here: Digest, there: Digest) -> Severity | None:
    """A note where two articles are not known to be of one week; else that of the rule (None)."""
    return None if evidence.within_a_week(here, there) else "note"
