"""What a capitalised word may be: a given name, a surname, a title, part of an organisation's or a place's name.

`lists.txt` is kept by hand, `names.txt` is made by `benchmarks/build_names.py`.
"""

import marshal
import unicodedata
from functools import cache, lru_cache

from checker import memo, words

# What a word is known as; most are several things at once.
HONORIFIC, TITLE, SUFFIX, POSTNOMINAL = 1, 2, 4, 8
PARTICLE, ROLE, ORG, PLACE = 16, 32, 64, 128
THING, CALENDAR, PEOPLE, COUNTRY = 256, 512, 1024, 2048
CLUB, NOTNAME, GIVEN, AMBIGUOUS, SURNAME = 4096, 8192, 16384, 32768, 65536
MAN, WOMAN, VOUCHING, INITIAL, SHOUTED = 131072, 262144, 524288, 1048576, 2097152

KINDS = tuple(
    """honorific title suffix postnominal particle role org place thing calendar people country club notname given
    ambiguous surname man woman vouching initial shouted""".split()
)  # in the order of their numbers
LISTS = ("lists.txt", "names.txt")
PHRASES = frozenset({"brand", "town"})  # kinds whose entries are of several words
REMEMBERED = 1 << 14  # words whose kinds are kept at hand
ORDINARY = 6  # a word written with a capital less often than this, of 9, is an ordinary word


FIRST = 2  # letters that the words of a part of the table have in common


@cache
def part(first: str) -> dict[str, int]:
    """The kinds of the known words that begin with these letters, as their sum.

    Words are in lower case and without accents. A small article needs few parts, and unpacks no others.
    """
    packed = parts().get(first)
    known: dict[str, int] = marshal.loads(packed) if packed else {}  # noqa: S302 - as it came out of our memo
    return known


@cache
def parts() -> dict[str, bytes]:
    """All parts, packed, by the first letters of their words."""
    return memo.derived("names", *memo.beside(__name__, *LISTS), make=packed_table)


def known_as(low: str) -> int:
    """The kinds of a word in lower case, 0 if it is not known."""
    return part(low[:FIRST]).get(low, 0)


def packed_table() -> dict[str, bytes]:
    by_letters: dict[str, dict[str, int]] = {}
    for word, kind in read_table().items():
        by_letters.setdefault(word[:FIRST], {})[word] = kind
    return {first: marshal.dumps(known) for first, known in by_letters.items()}


def read_table() -> dict[str, int]:
    """The kinds of every known word, from the lists."""
    known: dict[str, int] = {}
    barred: set[str] = set()
    for kind, entries in rows():
        if kind == "nogiven":
            barred = set(entries)
        elif kind not in PHRASES:
            flag = 1 << KINDS.index(kind)
            for entry in entries:
                known[entry] = known.get(entry, 0) | flag
    for entry in barred:
        known[entry] = known.get(entry, 0) & ~(GIVEN | AMBIGUOUS)
    return known


@cache
def no_person() -> frozenset[str]:
    """Towns, brands and figures of two or more words that read like a person's name."""
    return memo.derived("no-persons", *memo.beside(__name__, *LISTS), make=read_phrases)


def read_phrases() -> frozenset[str]:
    return frozenset(entry for kind, entries in rows() if kind in PHRASES for entry in entries)


@cache
def having(flags: int) -> frozenset[str]:
    """The words, in lower case, that are known as anything of this."""
    return memo.derived(f"names-{flags}", *memo.beside(__name__, *LISTS), make=lambda: read_having(flags))


def read_having(flags: int) -> frozenset[str]:
    return frozenset(word for word, kind in read_table().items() if kind & flags)


def rows() -> list[tuple[str, list[str]]]:
    """The rows of both lists: the kind, and its words."""
    from importlib.resources import files  # which takes its time

    found = []
    for name in LISTS:
        for row in files(__package__).joinpath(name).read_text("utf-8").split("\n"):
            if row and row[0] != "#":
                kind, _, entries = row.partition("\t")
                found.append((kind, entries.split(",")))
    return found


@lru_cache(maxsize=REMEMBERED)
def kinds(word: str) -> int:
    """What a word is known as (0: nothing), and whether its letters are initials or all capitals."""
    low = word.lower()
    found = part(low[:FIRST]).get(low)
    if found is None:
        found = listed(low.rstrip("."), word)
    if (len(word) <= LONGEST_INITIALS or "." in word) and initial(word):
        return found | INITIAL
    return found | SHOUTED if len(word) > 1 and word.isupper() else found


def listed(low: str, word: str) -> int:
    """What the lists know a word as, `low` in lower case. A hyphenated given name is known by its first part."""
    if "’" in low:
        low = low.replace("’", "'")
    if not low.isascii():
        low = fold(low)
    found = known_as(low)
    if low.endswith(JOINED):
        return NOTNAME
    if not found and "-" in low:
        first, _, rest = low.partition("-")
        if (first in FORMERLY and known_as(rest) & TITLE) or is_rank(low):
            return TITLE  # "then-Sen.", "Det-Insp"
        if first in TOGETHER and (known_as(rest) | known_as(rest.removesuffix("s"))) & (TITLE | ROLE):
            return NOTNAME
        found = known_as(first) & (GIVEN | SURNAME)
        if (word[len(first) + 1 :].islower() and words.table().get(rest) is not None) or known_as(rest) & (
            ORG | PLACE | THING | CALENDAR | NOTNAME
        ):
            found = 0
    return found


RANKS = frozenset(
    """adm admiral brig brigadier chief cmdr col colonel commander const constable det detective gen general gov
    governor insp inspector lieutenant lt maj major rear sergeant sgt staff sub superintendent supt vice""".split()
)


def is_rank(low: str) -> bool:
    """Whether a word in lower case is a rank of two parts: "Det-Insp", "Lt.-Col."."""
    first, hyphen, rest = low.partition("-")
    return bool(hyphen) and RANKS.issuperset((first.rstrip("."), rest.rstrip(".")))


FORMERLY = frozenset({"then", "ex"})
TOGETHER = frozenset({"co", "vice"})  # "Co-founders Foo and Bar"
JOINED = ("-old", "-based", "-born", "-led", "-owned", "-backed", "-area", "-wide", "-style")  # "Hong Kong-based"


def fold(word: str) -> str:
    """Without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=REMEMBERED)
def ordinary(word: str) -> bool:
    """Whether a word is an ordinary one that a capital does not make a name."""
    known = words.table().get(word.lower())
    return known is not None and known.name < ORDINARY


LONGEST_INITIALS = 2  # letters without a stop


def initial(word: str) -> bool:
    """Whether a word is an initial or several: J, J., J.K., TJ."""
    letters = word.replace(".", "")
    if len(letters) == 1:
        return True
    return (len(letters) <= 3 and "." in word and letters.isupper() and word not in NO_INITIALS) or letters in PAIRS


NO_INITIALS = frozenset(
    {"U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "L.A.", "N.Y.", "N.J.", "N.C.", "S.C.", "U.S", "U.K", "U.N"}
)
PAIRS = frozenset(
    {"AJ", "BJ", "CJ", "EJ", "JJ", "JD", "JP", "JT", "KJ", "LJ", "MJ", "PJ", "RJ", "TJ", "TR", "JK", "JR", "PD"}
)
