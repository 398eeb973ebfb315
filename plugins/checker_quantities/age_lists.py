"""Ages that something else says are ages: "aged six, nine and 11", "a 15- and a 17-year-old", "she is 31"."""

import re

import regex

from checker_quantities.numerals import Numeral
from checker_quantities.passage import Passage

RANGE = re.compile(r" ?(?:-|–|—|to|through|and|or) ?")
REACH = 40  # code points in which "between" stands before an age
FAR = 10  # code points between two ages of one list
DIGITS = 2


def is_range(passage: Passage, one: Numeral, other: Numeral) -> bool:
    """Whether two ages are the ends of a range: "5 to 11", "between six and nine", but not "aged six and nine"."""
    match = RANGE.fullmatch(passage.low, one.end, other.start)
    return match is not None and (
        "and" not in match.group() or "between" in passage.low[max(one.start - REACH, 0) : one.start]
    )


def is_one_of_several(passage: Passage, numeral: Numeral, following: Numeral | None) -> bool:
    """Whether a number is one of the ages of a list, or that of a pronoun; the passage remembers where it ended."""
    low, start, end = passage.low, numeral.start, numeral.end
    near = following is not None and following.start - end < FAR
    if goes_on(passage, numeral) or (near and OF_SEVERAL.match(low, end) is not None):
        return True
    if numeral.spelt or end - start > DIGITS:
        return False
    if near and low[max(start - 2, 0) : start] == ", " and begins_after_people(low, start, end):
        passage.age_end = end
        return True
    return is_of_a_pronoun(low, start, end)


def goes_on(passage: Passage, numeral: Numeral) -> bool:
    """Whether a number goes on with a list of ages: "nine" and "11" of "aged six, nine and 11"."""
    at = passage.age_end
    return (
        0 < at < numeral.start < at + FAR
        and LIST.fullmatch(passage.low, at, numeral.start) is not None
        and LIST_ENDS.match(passage.low, numeral.end) is not None
    )


LIST = re.compile(r",? (?:and |or )?")
LIST_ENDS = re.compile(r"[,;.)](?![0-9])|\n|$| (?:and|or|-{1,2}|–|—|who|were|was|are|is) ")
YOUNG = r"(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# The rest of "33, 18 and 12 years old", and of "a 15- and a 17-year-old".
OF_SEVERAL = re.compile(
    rf"-?(?:, {YOUNG}-?){{0,8}},? (?:and|or) (?:an? )?{YOUNG}(?:[- ]years?[- ]olds?| years? of age)(?![a-z])"
)


def begins_after_people(low: str, start: int, end: int) -> bool:
    """Whether a number begins the ages of those named before it: "the girls, 7 and 5, ran"."""
    return PEOPLE_ENDS.match(low, end) is not None and PEOPLE_COMMA.match(low, max(start - 24, 0), start) is not None


PEOPLE_COMMA = regex.compile(
    r"(?r)(?<![a-z])(?:[a-z-]*(?:men|women|boys|girls|sons|daughters|brothers|sisters|children|kids|teens|teenagers|"
    r"victims|males|females|suspects|siblings|twins|friends|cousins|juveniles)|couple|pair|trio), "
)
PEOPLE_ENDS = re.compile(r"(?:, [0-9]{1,2}){0,8},? and [0-9]{1,2}(?=[,.;)]|$| and | were | are )(?![,.][0-9])")


def is_of_a_pronoun(low: str, start: int, end: int) -> bool:
    """Whether a number is the age of "he" or "she": "said she was 25", "who is 42,"."""
    return (
        low[start - 1 : start] == " "
        and low[max(start - 6, 0) : start - 1].endswith(BEFORE_AGES)
        and PRONOUN_ENDS.match(low, end) is not None
        and PRONOUN.search(low, max(start - 16, 0), start) is not None
    )


BEFORE_AGES = ("is", "was", "'s", "’s", "just", "only", "about", "now", "then")
PRONOUN = re.compile(r"(?<![a-z])(?:(?:he|she|who) (?:is|was)|(?:he|she)['’]s)(?: (?:just|only|about|now|then))? $")
PRONOUN_ENDS = re.compile(r"[,;.](?![0-9])|\n|$| and (?![0-9])| when ")
