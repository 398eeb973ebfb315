"""A place whose name is spelt in two ways: a street, a building, a town."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import ClassVar

import regex
from msgspec.structs import replace

from checker import Article, Claim, Example, Finding, Group, Place, Rule, evidence, words
from checker.addresses import BLOCK, CROSSING, DIRECTION_OF, KIND_OF, KINDS, NUMBERED, address
from checker.folding import folded
from checker.frozen import Frozen
from checker_names.spelling import distance, one_edit, severity_of_slip, skeleton

MARKS = regex.compile(r"['’.]")
SHORTEST, LONG = 4, 7  # letters of words that may differ by one slip, and by two that sound alike
ENOUGH = 6.0  # bits that two articles tell one story, the name not counted
TELLING = 5.0  # bits of a word in a place's name that not every town has
# Kinds of building that are written in two ways.
SPELT = {"theater": "theatre", "center": "centre", "harbor": "harbour", "apartment": "apartments"}


class PlaceName(Frozen, frozen=True):
    """The words of a place's name in lower case, the word for its kind if it has one, and whether it is a street.

    `block` is the hundred of house numbers, if it has a number.
    """

    words: tuple[str, ...]
    kind: str
    street: bool
    block: int | None = None

    @property
    def group(self) -> str:
        """What places must be of to be one: streets, or one kind of building."""
        return "street" if self.street else self.kind


class InconsistentPlaceName(Rule, frozen=True):
    """A street, a building or a town whose name is spelt in two ways.

    Two places of one kind whose names differ by one slip in one word, which is not a word that news knows in both
    spellings, unless both are given by numbers of one block; a plural counts. They meet in one article, or in two that
    tell one story by something else than the name and of which neither knows both forms. In one sentence two names are
    two places, but for a town and its dateline. In two articles that are not known
    to be of one week it is a note.
    """

    keyless: ClassVar[bool] = True

    id: str = "inconsistent-place-name"
    by: str = "place"
    message: str = "one place, two names? “{here.value.name}” or “{there.value.name}”"
    advice: str = "Look the name up, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The ferry stops at {Harrowgate Road}. It was late on Monday. The mayor waited in {Harowgate Road} for "
                "an hour.",
            )
        ),
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten met at the {Millbrook Hill Hospital} on Monday.",
                "date 2019-06-03 Piet Marten left the {Millbrook Hills Hospital} with Orla Finnan.",
            )
        ),
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire in the {5800 block of Rose Road} on Monday.",
                "date 2019-06-03 The fire at {5802 Rosse Road} was seen by Orla Finnan and Piet Marten.",
            )
        ),
        Example(flags=("{HARROWGATE, Ohio} - A ferry sank off the pier of {Harowgate, Ohio}, on Monday.",)),
        # The same, but that the articles tell of other things, or that one of them knows both.
        Example(
            passes=(
                "date 2019-06-03 Orla Finnan met Piet Marten at the Millbrook Hill Hospital on Monday.",
                "date 2020-10-07 The council sold the Millbrook Hills Hospital in Oslo.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 Orla Finnan and Piet Marten met between Harrowgate Road and Harowgate Road.",
                "date 2019-06-03 Orla Finnan and Piet Marten met at Harrowgate Road.",
            )
        ),
        # Two words that both are words, two numbers, two kinds.
        Example(
            passes=(
                "date 2019-06-03 Orla Finnan and Piet Marten met on Wood Street on Monday.",
                "date 2019-06-03 Orla Finnan and Piet Marten met on Word Street on Monday.",
                "date 2019-06-03 Orla Finnan and Piet Marten met on 22nd Street on Monday.",
                "date 2019-06-03 Orla Finnan and Piet Marten met on 23rd Street on Monday.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        firsts: dict[tuple[str, PlaceName], Claim] = {}
        for claim in group.of("place"):
            for found in place_names(claim):
                firsts.setdefault((claim.article, found), claim)
        said: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for article, found in firsts:
            said[article].add(found.words)
        for ((_, a), one), ((_, b), other) in combinations(firsts.items(), 2):
            if not slip(a, b):
                continue
            if one.article == other.article:
                if one.sentence.start == other.sentence.start and not datelined(one, other):
                    continue
            elif a.words in said[other.article] or b.words in said[one.article]:
                continue
            more = evidence.weight("addresses", 1) if one_block(a, b) else 0.0
            yield from two_spellings(self, (one, other), (" ".join(a.words), " ".join(b.words)), group, more)


def two_spellings(
    rule: Rule, claims: tuple[Claim, Claim], sides: tuple[str, str], group: Group, more: float = 0.0
) -> Iterator[Finding]:
    """The finding on two spellings of one name, if their articles tell one story; `more` bits may say that they do."""
    one, other = claims
    here, there = group.digests[one.article], group.digests[other.article]
    story, severity = evidence.one_story(here, there, sides), severity_of_slip(here, there)
    if story.bits + more >= ENOUGH:
        yield rule.finding(
            one,
            other,
            verdict="variant",
            severity=severity,
            evidence=story.reasons,
            sides=sides,
            bits=story.bits,
        )


def place_names(claim: Claim) -> tuple[PlaceName, ...]:
    """The names of the place of a claim that may be misspelt: one, or of a crossing those of both streets."""
    return read_all(claim.value.name) if isinstance(claim.value, Place) else ()


@lru_cache(maxsize=4096)
def read_all(name: str) -> tuple[PlaceName, ...]:
    parts = CROSSING.split(name)
    if len(parts) > 1 and any(address(part) is None for part in parts):
        return ()
    return tuple(found for part in parts if (found := read(part)) is not None)


def read(name: str) -> PlaceName | None:
    """A place's name without number and direction; None where no word of it tells one from others, nor a number."""
    number = NUMBERED.match(name)
    rest = MARKS.sub("", name[number.end() :] if number else name).casefold().replace("-", " ").split()
    kind = ""
    if len(rest) > 1:
        if rest[-1] in DIRECTION_OF:
            rest.pop()
        if len(rest) > 1 and (rest[-1] in KIND_OF or number is None):
            last = rest.pop()
            kind = KIND_OF.get(last) or SPELT.get(last) or last
    if len(rest) > 1 and rest[0] in DIRECTION_OF:
        rest.pop(0)
    at = address(name)
    block = int(at.number) // BLOCK if at is not None and at.number else None
    long = [word for word in rest if word.isalpha() and len(word) >= SHORTEST]
    if not any(words.bits(word) >= TELLING for word in long) and not (long and block and kind):
        return None
    return PlaceName(tuple(rest), kind, number is not None or kind in KINDS, block)


def slip(a: PlaceName, b: PlaceName) -> bool:
    """Whether two names of one kind of place differ by a slip in one word."""
    if a.group != b.group or len(a.words) != len(b.words) or (a.kind != b.kind and a.kind and b.kind):
        return False
    unlike = [pair for pair in zip(a.words, b.words, strict=True) if pair[0] != pair[1]]
    if len(unlike) != 1:
        return False
    return misspelt(*unlike[0]) or (one_block(a, b) and one_letter_off(*unlike[0]))


def misspelt(one: str, other: str) -> bool:
    """Whether two words may be one, misspelt: a plural, or a slip of which one spelling is no word that news knows."""
    if one[:1] != other[:1] or not (one + other).isalpha() or max(len(one), len(other)) < SHORTEST:
        return False
    if one.rstrip("s") == other.rstrip("s"):
        return True
    if min(len(one), len(other)) < SHORTEST or max(words.bits(one), words.bits(other)) < words.RAREST:
        return False
    if min(len(one), len(other)) >= LONG and skeleton(one) == skeleton(other):
        return 0 < distance(one, other) <= 2
    return one_edit(one, other)


def one_letter_off(one: str, other: str) -> bool:
    """Whether two words, known or not, differ by one slip behind their first letter."""
    long = min(len(one), len(other)) >= SHORTEST
    return long and one[0] == other[0] and (one + other).isalpha() and one_edit(one, other)


def one_block(a: PlaceName, b: PlaceName) -> bool:
    """Whether two places are given by numbers of one hundred."""
    return a.block is not None and a.block == b.block


def datelined(one: Claim, other: Claim) -> bool:
    """Whether one of two towns stands in the dateline, in capitals, of the sentence that names the other."""
    return one.text[:SHORTEST].isupper() != other.text[:SHORTEST].isupper()


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Let the first mention of each place meet others by the sound of its name, and by all of it but one consonant."""
    seen: set[str] = set()
    met = []
    for claim in claims:
        if isinstance(claim.value, Place) and claim.value.name not in seen and (found := place_names(claim)):
            seen.add(claim.value.name)
            keys = dict.fromkeys(key for name in found for key in keys_of(name))
            met.append(replace(claim, keys=(*claim.keys, *keys)))
        else:
            met.append(claim)
    return met


def keys_of(name: PlaceName) -> Iterator[str]:
    heard = skeleton(folded("".join(name.words)).rstrip("s"))
    if any(words.bits(word) >= TELLING for word in name.words):
        near = dict.fromkeys((heard, *(heard[:i] + heard[i + 1 :] for i in range(1, len(heard)))))
        yield from (f"place:~{sound} {name.group}" for sound in near if len(sound) > 1)
    if name.block:
        yield f"place:{name.block} ~{heard} {name.group}"
