"""What a figure's sentence says around it: names, periods, other figures, and words that qualify what is counted."""

import re
from functools import lru_cache

import regex

from checker import words
from checker.frozen import Frozen
from checker.model import Claim
from checker.values import Quantity

TOKEN = regex.compile(r"\p{Nd}++(?:[.,:/]\p{Nd}++)*+|\p{L}[\p{L}\p{M}'’-]*+|[%$£€]")
IN_ASCII = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*|[A-Za-z][A-Za-z'-]*|[%$]")  # the same in a third of the time
PERIOD = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week month quarter
    year years fortnight decade spring summer autumn winter weekend half first second third fourth last next previous
    earlier later annual annually weekly daily monthly quarterly season fiscal""".split()
)
CHANGE = frozenset(
    """rose fell rise fall rises falls risen fallen rising falling increased decreased increase decrease up down grew
    grown shrank gain gained gains lost loss losses profit profits dropped drop jumped jump slumped slump climbed
    slipped cut cuts added above below more less fewer over under exceeded declined decline raised lowered won beat
    defeated before after between from to against not no never without excluding including other""".split()
)
# Words of a counted phrase that say how many or which again, not of what kind.
LOOSE = frozenset(
    "more extra additional further other others than new the a an of in at for its their his her total nearly about "
    "all some such to and or up".split()
)
# Two spaces or a tab between words; not the space that a bracket of the Penn Treebank leaves ("-LRB-").
COLUMNS = regex.compile(r"(?<=[^\s.!?])(?! {5}[(\[])(?!(?<=[)\]]) {5}\S)(?: {2,}|\t+)(?=\S)")
VERSUS = regex.compile(r"[0-9] vs\.? [0-9]")


class Frame(Frozen, frozen=True):
    """A sentence as it stands around one figure. `words` are its words in lower case, the figure itself is `#`."""

    words: tuple[str, ...]
    names: frozenset[str]
    periods: frozenset[str]
    figures: frozenset[str]
    qualifiers: frozenset[str]


@lru_cache(maxsize=4096)
def read(sentence: str, start: int, end: int, phrase: str) -> Frame:
    """The frame of the figure at `start` to `end` in a sentence; `phrase` is what it counts."""
    before, after = tokens(sentence[:start]), tokens(sentence[end:])
    own = [word for word in tokens(phrase) if word.isalpha()]
    every = [*before, *after]
    names = {word.lower() for i, word in enumerate(every) if word[0].isupper() and (i > 0 or words.often_name(word))}
    low = [word.lower() for word in every]
    return Frame(
        tuple([word.lower() for word in before] + ["#"] + [word.lower() for word in after]),
        frozenset(names - PERIOD),
        frozenset(word for word in low if word in PERIOD),
        frozenset(word.replace(",", "") for word in low if word[0].isdigit()),
        frozenset(word.lower() for word in own),
    )


def tokens(text: str) -> list[str]:
    """The words and figures of a text, with the apostrophe that matching can rely on."""
    if text.isascii():
        return IN_ASCII.findall(text)
    return [word.replace("’", "'") for word in TOKEN.findall(text)]


def frame_of(claim: Claim) -> Frame:
    """The frame of a claim in its sentence."""
    start, end = slot_of(claim)
    counted = claim.value.counted if isinstance(claim.value, Quantity) else None
    return read(claim.sentence.text, start, end, counted or claim.text)


def slot_of(claim: Claim) -> tuple[int, int]:
    """Where a figure stands in its sentence, without what it counts."""
    start = claim.start - claim.sentence.start
    end = min(claim.end - claim.sentence.start, len(claim.sentence.text))
    counted = claim.value.counted if isinstance(claim.value, Quantity) else None
    if counted and claim.sentence.text[start:end].endswith(counted):
        return start, end - len(counted)
    return start, end


def words_of(claim: Claim) -> frozenset[str]:
    """The words of a claim's frame, which are found sooner than all of it."""
    return words_around(claim.sentence.text, *slot_of(claim))


@lru_cache(maxsize=1024)
def words_around(sentence: str, start: int, end: int) -> frozenset[str]:
    around = sentence[:start], sentence[end:]
    return frozenset(["#"] + [word.lower() for text in around for word in tokens(text)])


def in_columns(claim: Claim) -> bool:
    """Whether a claim stands in a line of columns, as tables are set with spaces: what it means, its column says."""
    return is_tabular(claim.sentence.text)


@lru_cache(maxsize=4096)
def is_tabular(line: str) -> bool:
    if ("  " in line or "\t" in line) and len(COLUMNS.findall(line)) > 1:
        return True
    return " vs" in line and VERSUS.search(line) is not None
