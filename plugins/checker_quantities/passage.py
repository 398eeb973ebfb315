"""What is passed along while a text is read: the text in its forms, and an amount found in it."""

from typing import NamedTuple

from checker_quantities.numerals import Number


class Passage(NamedTuple):
    """A text in its ASCII form, the same in lower case, and as it was written; all offsets are the same."""

    text: str
    low: str
    written: str


class Amount(NamedTuple):
    """A number or a range with its unit, before bounds: `start` to `end` is the amount itself."""

    start: int
    end: int
    values: tuple[Number, ...]
    unit: str | None
    dimension: str
    number_start: int
    negative: bool = False
    fraction: bool = False
    vague: bool = False
    one: bool = False
