"""A word or figure of a phrase, with its class."""

from checker.frozen import Frozen


class Token(Frozen, frozen=True):
    """`tag` is the class of the lexicon; `text` as printed, at `start` to `end` of the phrase."""

    tag: str
    value: int | float | str
    text: str
    start: int
    end: int
