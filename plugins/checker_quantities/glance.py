"""The commonest numbers told at a glance: years, lengths of time, "one of", percentages, things that are counted.

It only saves time: what it tells is what a closer look would tell, and where it is not sure it leaves that to it.
"""

import re

from checker_quantities import masks
from checker_quantities.age_lists import is_one_of_several
from checker_quantities.amounts import (
    CURRENCY_WORDS,
    HEAT_WORDS,
    PERCENT_WORDS,
    TIME_ADJECTIVES,
    UNIT_WORDS,
    read_amount,
)
from checker_quantities.money import SYMBOLS
from checker_quantities.namesakes import labelled
from checker_quantities.nouns import classes
from checker_quantities.numerals import Numeral
from checker_quantities.passage import Amount, Passage
from checker_quantities.ranges import GAP
from checker_quantities.rates import rated
from checker_quantities.silence import after_month

NEXT = re.compile(r"[ -]([a-z]++)(?!['’&/-])")
FAR = 24  # code points after which a second number makes no range with the first
GAPS = frozenset(" -")
ENDS = frozenset(".,;)")
SPECIAL = (
    PERCENT_WORDS
    | CURRENCY_WORDS
    | HEAT_WORDS
    | UNIT_WORDS
    | TIME_ADJECTIVES
    | masks.MONTH_SET
    | frozenset("am pm gmt bst est edt pst cet utc hrs noon midnight local yo".split())
    | frozenset("basis bp bps block point when until out a an the each every per cal caliber calibre gauge".split())
)
AFTER_ONE = masks.ONE_STOPS_AFTER - masks.TIME_UNITS - SPECIAL - {"to", "and", "in"}


def glance(passage: Passage, numeral: Numeral, following: Numeral | None) -> Amount | int | None:
    """The amount; or the offset to go on from, where it is no quantity; or None: look closer."""
    text, low, start, end = passage.text, passage.low, numeral.start, numeral.end
    if numeral.kind != "cardinal" or start < 4:
        return None
    before = text[start - 1]
    if before in SYMBOLS:
        return read_amount(passage, numeral, following)
    if before != " " or not (text[start].islower() if numeral.spelt else plain_before(text, start)):
        return None
    after = low[end : end + 1]
    word = ""
    if after in GAPS:
        match = NEXT.match(low, end)
        if match is None:
            return None
        word = match[1]
        if word in masks.TIME_UNITS:
            return None if OLD.match(low, match.end()) or "age" in low[max(start - 32, 0) : start] else end
        if after == "-" or not text[end + 1].islower():
            return None
        if numeral.spelt and (word.endswith(ORDINAL_ENDS) or (word == "and" and numeral.value >= HUNDRED)):
            return None
    if following is not None and following.start - end <= FAR:
        if numeral.spelt or word == "in" or GAP.fullmatch(low, end, following.start) is not None:
            return None
    if after == "%":
        if numeral.spelt or low.startswith(" point", end + 1) or low.endswith(NEGATIVE, 0, start):
            return None
        return rated(passage, Amount(start, end + 1, (numeral.value,), "percent", "percent", start))
    if not word and (after not in ENDS or text[end + 1 : end + 2].isalnum()):
        return None
    if word in AFTER_AGES and numeral.value < OLDEST and is_one_of_several(passage, numeral, following):
        return None
    return counted_at_a_glance(passage, numeral, word)


def plain_before(text: str, start: int) -> bool:
    """Whether no currency stands before the space before a number."""
    return text[start - 2].islower() and text[start - 4 : start - 1].strip().islower()


HUNDRED = 100
ORDINAL_ENDS = ("st", "nd", "rd", "th")
NEGATIVE = ("minus ", "negative ")
TURNING = (*NEGATIVE, "under ", "as young as ", "as old as ")
OLDEST = 125  # no age is above it
AFTER_AGES = frozenset(("", "and", "or", "who", "were", "was", "are", "is", "when"))
OLD = re.compile(r"(?: ?- ?| )olds?(?![a-z])| of age")


def counted_at_a_glance(passage: Passage, numeral: Numeral, word: str) -> Amount | int | None:
    """The same for a number with no unit, by the word right after it; none if a mark stands there."""
    text, low, start, end, value = passage.text, passage.low, numeral.start, numeral.end, numeral.value
    one = value == 1 and low[start:end] == "one"
    if one and word in AFTER_ONE:
        return None if low.endswith(NEGATIVE, 0, start) else end
    if one or word in SPECIAL:
        return None
    behind = low[max(start - 32, 0) : start]
    if (value < OLDEST and ("age" in behind or "turn" in behind)) or behind.endswith(TURNING):
        return None
    if not numeral.spelt:
        size = end - start
        if size == 4 and type(value) is int and 1000 <= value <= 2100:
            year = 1900 <= value <= 2035 and (not word or classes().get(word) == "X")
            return end if year else None
        if type(value) is not int or text[start] == "0" or (size == 3 and text[start:end] in NUMBERED):
            return None
        if value <= 31 and (low[end + 2 : end + 5] in MONTHS or word == "of" or after_month(passage, start)):
            return None
    elif low[start - 4 : start - 1] in MONTH_ENDS and after_month(passage, start):
        return None
    short = numeral.spelt or end - start <= 4
    if short and value < 2100 and not numeral.scaled and labelled(passage, numeral, end):
        return end
    return Amount(start, end, (value,), None, "count", start, one=value == 1)


NUMBERED = frozenset(("911", "999", *(f"7{n}7" for n in range(9))))  # telephone numbers and airliners
MONTH_ENDS = frozenset(month[-3:] for month in masks.MONTHS)
MONTHS = frozenset(month[:3] for month in masks.MONTHS)
