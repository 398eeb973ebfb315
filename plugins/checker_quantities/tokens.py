"""The next word or sign of a text."""

import re

import regex

from checker.frozen import Frozen

TOKEN = regex.compile(
    r"(?:\p{Lu}\.){2,}+|[\p{L}](?:[\p{L}\p{M}\p{Nd}]|['’&./-](?=[\p{L}\p{Nd}]))*+(?:['’](?![\p{L}\p{Nd}]))?+|"
    r"[0-9][0-9,.]*+(?:\p{L}++|-\p{L}++)?+|[^\s]"
)
# The same for most words: of letters alone, with a blank or a mark after it.
PLAIN = re.compile(r" ?([A-Za-z]++)(?:(?=[ ,;:!?)\"])|(?=\.[ \n]))")
GAP = regex.compile(r"[ \t]*+(?:\n(?=\p{Ll}))?+")


class Token(Frozen, frozen=True):
    """A word or sign at `start` to `end` of a text, as written and in lower case."""

    start: int
    end: int
    word: str
    low: str


def token_at(text: str, at: int) -> Token | None:
    """The next word or sign on the same line (or a line wrapped before a small letter)."""
    if (plain := PLAIN.match(text, at)) is not None:
        word = plain[1]
        start, end = plain.span(1)
        return Token(start, end, word, word if word.islower() else word.lower())
    if text[at : at + 1] == " ":
        at += 1
    match = TOKEN.match(text, at)
    if match is None:
        at = GAP.match(text, at).end()  # type: ignore[union-attr]
        match = TOKEN.match(text, at)
        if match is None:
            return None
    word = match.group()
    low = word.lower()
    return Token(at, match.end(), word, word if word == low else low)
