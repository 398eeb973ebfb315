"""How two given names are related: by the table of English given names and their short forms (package `nicknames`)."""

from functools import cache
from importlib.machinery import PathFinder
from os.path import dirname, join
from typing import Literal

from checker import memo
from checker.folding import folded
from checker_names.spelling import begun_alike, distance, near, skeleton

Forms = dict[str, frozenset[str]]  # by name
NONE: frozenset[str] = frozenset()
Relation = Literal["same", "form", "spelling", "alike", "other"]
HALF_SAID = 3  # letters with which two names must begin alike to be three slips apart
VOWELS = frozenset("aeiouy")
PET_STEM = 4  # letters of a name that its pet form keeps at least
LONG = 5  # letters that names two slips apart must have
OF_ITS_OWN = 2  # short forms that a name has, and the other does not, to be no mere form of the other


def relation(one: str, other: str) -> Relation:
    """How two given names are related.

    `same`: alike, or an initial of the other. `form`: a short form (Ron, Ronald). `spelling`: near, or two full names
    that only the table ties (John, Jonathan). `alike`: two slips apart, or three after a common beginning. `other`:
    unlike.
    """
    a, b = folded(one).rstrip("."), folded(other).rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return "same"
    if shortens(a, b) or shortens(b, a):
        return "form"
    if tied(a, b) and distance(a, b) > 1:
        return "spelling" if full(a, b) and full(b, a) else "form"
    if near(a, b):
        return "spelling"
    begun = begun_alike(a, b)
    alike = min(len(a), len(b)) >= LONG and begun and distance(a, b) <= (2 if begun < HALF_SAID else 3)
    return "alike" if alike else "other"


def shortens(short: str, long: str) -> bool:
    """Whether a name is the beginning of another, as Ron of Ronald; one letter less is a slip, unless a sound is
    dropped.
    """
    less = len(long) - len(short)
    dropped = less >= 2 or (less == 1 and tied(short, long) and skeleton(short) != skeleton(long))
    return (len(short) >= 2 and long.startswith(short) and dropped) or is_pet_name(short, long)


def is_pet_name(short: str, long: str) -> bool:
    """Whether a name is a pet form of another, which ends in a consonant: Sandy of Sander, but not Tommy of Tommie."""
    stem = short.removesuffix("ie").removesuffix("y")
    if stem == short or len(stem) < PET_STEM or long[-1:] in VOWELS:
        return False
    return long.startswith(stem) and len(long) >= len(stem) + 2


def tied(one: str, other: str) -> bool:
    """Whether the table lists either as a form of the other, or both as forms of one name."""
    short_forms, _ = table()
    return other in short_forms.get(one, NONE) or one in short_forms.get(other, NONE)


def full(name: str, other: str) -> bool:
    """Whether a name has short forms that the other has not: it is a name in its own right."""
    short_forms, full_forms = table()
    own = short_forms.get(name, NONE) - full_forms.get(name, NONE)
    return len(own - short_forms.get(other, NONE) - {other}) >= OF_ITS_OWN


@cache
def table() -> tuple[Forms, Forms]:
    """The short forms of every name that has any, and the full forms of every short one, in lower case."""
    found = PathFinder.find_spec("nicknames")
    package = dirname((found and found.origin) or "")  # noqa: PTH120
    return memo.derived("nicknames", *(join(package, name) for name in ("_version.py", "names.csv")), make=read_table)  # noqa: PTH118


def read_table() -> tuple[Forms, Forms]:
    from nicknames import NickNamer  # which takes its time

    forms = NickNamer()
    return frozen(forms.nickname_lookup), frozen(forms.canonical_lookup)


def frozen(forms: dict[str, set[str]]) -> Forms:
    return {name: frozenset(others) for name, others in forms.items()}
