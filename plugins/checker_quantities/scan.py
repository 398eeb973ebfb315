"""Where the numbers of a text stand, in digits or in words."""

import re
from decimal import Decimal

import regex

from checker_quantities.digits import read_digits
from checker_quantities.number_words import read_words
from checker_quantities.numerals import Numeral
from checker_quantities.spelling import ALONE, GLYPHS, ONES, SCALES, TENS, VAGUE

WORD_STARTS = sorted(
    sorted({*ONES, *TENS, *SCALES, *VAGUE, *ALONE, "hundred", "dozen"} - {"nil"}),
    key=len,
    reverse=True,
)


def as_trie(words: list[str]) -> str:
    """A pattern for any of these words that shares their beginnings: an alternation of 40 words is 3 times slower."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return branches(root)


def branches(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    alternatives = [letter + branches(below) for letter, below in node.items() if letter]
    if not alternatives:
        return ""
    joined = alternatives[0] if len(alternatives) == 1 and "" not in node else f"(?:{'|'.join(alternatives)})"
    return joined + ("?" if "" in node else "")


# A number word stands after a space, once all that can stand before one is made a space; `re` is quick to find what
# begins with one certain character, and four times as fast as `regex` at a trie.
WORDS = re.compile(rf" ({as_trie(WORD_STARTS)})(?![a-z])")
BEFORE_WORDS = "\n\t\r-\"'(),./[{:;=<>~+*&$"
MORE_BEFORE_WORDS = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026£€¥«»≥≤≈±"
# The first class must not be possessive: `regex` would lose its quick search, and take 18 times as long.
DIGITS = regex.compile(
    r"[0-9]+(?:,[0-9]++|, 000(?![0-9])|(?:['’][0-9]{3}(?![0-9]))++)*+"
    r"(?:(?:\.[0-9]{3})++(?:,[0-9]{1,2}(?![.,]?[0-9])|(?<=\..{3}\..{3})(?![.,]?[0-9]))|\.[0-9]++(?!\.[0-9]))?+"
)
GLYPH = re.compile(f"[{''.join(GLYPHS)}]")


def numerals(text: str, low: str) -> list[Numeral]:
    """All numbers of a text, in order. `low` is the text in lower case; digits, spaces, hyphens are ASCII in both."""
    spaced = " " + low
    for mark in BEFORE_WORDS if text.isascii() else BEFORE_WORDS + MORE_BEFORE_WORDS:
        spaced = spaced.replace(mark, " ")
    places = [match.span() for match in DIGITS.finditer(text)]
    places += [(match.start(), match.end() - 1) for match in WORDS.finditer(spaced)]
    if not text.isascii():
        places += [match.span() for match in GLYPH.finditer(text)]
    places.sort()
    done = 0
    found: list[Numeral] = []
    for start, end in places:
        if start < done:
            continue
        several = read_words(low, start, end) if text[start].isalpha() else read_digits(text, low, start, end)
        for numeral in several:
            done = numeral.end
            if found and numeral.start - found[-1].end == 6 and divided(low, found[-1], numeral):
                value = Decimal(found[-1].value) / Decimal(numeral.value)
                found[-1] = Numeral(found[-1].start, done, value, spelt=True, kind="fraction")
            else:
                found.append(numeral)
    return found


def divided(low: str, top: Numeral, bottom: Numeral) -> bool:
    """Whether "one over three" is a fraction: nothing follows that could be counted."""
    return (
        low.startswith(" over ", top.end)
        and 0 < top.value < bottom.value
        and not top.scaled
        and low[bottom.end : bottom.end + 2].strip(" \n") in ("", ".", ",", "?")
    )
