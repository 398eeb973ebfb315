"""An organisation whose name is spelt in two ways."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import ClassVar

import regex
from msgspec.structs import replace

from checker import Article, Claim, Example, Finding, Group, Organisation, Rule, words
from checker.folding import folded
from checker_names.place_names import LONG, SHORTEST, TELLING, misspelt, two_spellings
from checker_names.spelling import skeleton

MARKS = regex.compile(r"['’.,]")
OWNING = regex.compile(r"['’]s(?= )")  # "Thornley's Weir Board" is the Thornley Weir Board
MOST = 12  # names of one article under one key that are compared; where there are more the sound tells nothing
ALONE = 10.0  # bits of a name of one word
# What a company may be called or not: "Harrow Mills Inc", "Harrow Mills".
FORMS = frozenset("inc incorporated corp corporation co company ltd limited plc llc llp ag sa nv group".split())


class InconsistentOrganisationName(Rule, frozen=True):
    """An organisation whose name is spelt in two ways.

    Two names of as many words that differ by one slip in one word, which is not a word that news knows in both
    spellings; a plural counts, and the form of a company (Inc, Ltd) does not. They meet in one article, or in two that
    tell one story by something else than the name and of which neither knows both forms. In two
    articles that are not known to be of one week it is a note.
    """

    keyless: ClassVar[bool] = True

    id: str = "inconsistent-organisation-name"
    by: str = "organisation"
    message: str = "one organisation, two names? “{here.value.name}” or “{there.value.name}”"
    advice: str = "Look the name up, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Shares of {Varenholt Mills Inc} rose on Monday. The baker was glad. The council sold its shares of "
                "{Varenhold Mills Ltd} on Tuesday.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 Shares of Varenholt Mills Inc rose on Monday, said Orla Finnan.",
                "date 2020-10-07 The ferry of Varenhold Mills Ltd sank off Oslo.",
            )
        ),
        Example(passes=("Varenholt Mills Inc sued Varenhold Mills Inc. Varenhold Mills Inc won.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        firsts: dict[tuple[str, tuple[str, ...]], Claim] = {}
        said: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for claim in group.of("organisation"):
            if (name := own_words(claim)) is not None and len(said[claim.article]) < MOST:
                firsts.setdefault((claim.article, name), claim)
                said[claim.article].add(name)
        for ((_, a), one), ((_, b), other) in combinations(firsts.items(), 2):
            if not slip(a, b) or is_owned(one, other):
                continue
            if one.article == other.article:
                if other.text in one.sentence.text or one.text in other.sentence.text:
                    continue
            elif a in said[other.article] or b in said[one.article]:
                continue
            yield from two_spellings(self, (one, other), (" ".join(a), " ".join(b)), group)


def is_owned(one: Claim, other: Claim) -> bool:
    """Whether one name is the other with a word of it in the genitive."""
    mine, theirs = (OWNING.sub("", claim.text).casefold() for claim in (one, other))
    return mine == theirs


def own_words(claim: Claim) -> tuple[str, ...] | None:
    """The words of the name of an organisation that may be misspelt, in lower case and without its form."""
    return read(claim.value.name) if isinstance(claim.value, Organisation) else None


@lru_cache(maxsize=4096)
def read(name: str) -> tuple[str, ...] | None:
    """The words of a name, without the form of a company; None where none of them tells it from others.

    A name of one word must have the form of a company and be long and rare: "Itel Corp" and "Intel Corp" are two.
    """
    every = MARKS.sub("", name).casefold().replace("-", " ").split()
    own = [word for i, word in enumerate(every) if i == 0 or word not in FORMS]
    least, rare = (SHORTEST, TELLING) if len(own) > 1 else (LONG, ALONE)
    telling = any(word.isalpha() and len(word) >= least and words.bits(word) >= rare for word in own)
    return tuple(own) if telling and len(every) > 1 else None


def slip(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names differ by a slip in one word."""
    unlike = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    return len(a) == len(b) and len(unlike) == 1 and misspelt(*unlike[0])


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Let the first mention of each organisation meet others by the sound of its name, and by all but one consonant.

    What is read as a place, too, meets others as one.
    """
    places = {(claim.start, claim.end) for claim in claims if claim.value.kind == "place"}
    seen: set[str] = set()
    met = []
    for claim in claims:
        value = claim.value
        if isinstance(value, Organisation) and value.name not in seen and (found := read(value.name)):
            seen.add(value.name)
            if (claim.start, claim.end) not in places:
                met.append(replace(claim, keys=(*claim.keys, *keys_of(found))))
                continue
        met.append(claim)
    return met


def keys_of(name: tuple[str, ...]) -> Iterator[str]:
    heard = skeleton(folded("".join(name)).rstrip("s"))
    near = dict.fromkeys((heard, *(heard[:i] + heard[i + 1 :] for i in range(1, len(heard)))))
    return (f"organisation:~{sound}" for sound in near if len(sound) > 2)
