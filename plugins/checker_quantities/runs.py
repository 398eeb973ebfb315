"""Words in a row that make one number: "two hundred and six thousand"."""

import re

from checker.frozen import Frozen
from checker_quantities.numerals import NEXT_WORD
from checker_quantities.spelling import NUMBER_WORDS, SCALES, kind_of

MOST_WORDS = 800  # the longest number below 10**306 in words has fewer


class Run(Frozen, frozen=True):
    """A word of a number in words, with its place."""

    start: int
    end: int
    word: str
    comma: bool = False


COMMA_WORD = re.compile(r", ([a-z]++)")


def words_from(low: str, start: int, end: int) -> list[Run]:
    """The words from `start` on that may belong to one number in words."""
    run = [Run(start, end, low[start:end])]
    while len(run) < MOST_WORDS:
        match, comma = NEXT_WORD.match(low, end), False
        if match is None and run[-1].word in SCALES:
            match, comma = COMMA_WORD.match(low, end), True
        if match is None:
            break
        word = match[1]
        if word not in NUMBER_WORDS:
            break
        run.append(Run(match.start(1), match.end(), word, comma))
        end = match.end()
    while run[-1].word == "and":
        run.pop()
    return run


def number_of(run: list[Run]) -> tuple[int, int]:
    """The value of the longest number at the beginning of the words, and how many of them it takes."""
    total = group = 0
    last, ceiling = "", 10**400
    good = 0
    value = 0
    for at, part in enumerate(run):
        word = part.word
        if part.comma and at and not goes_on(run, at, ceiling):
            break
        if word == "and":
            if last not in ("hundred", "scale") or at + 1 == len(run):
                break
            last = "and-" + last
            continue
        kind, number = kind_of(word)
        free = last in ("", "hundred", "scale", "and-hundred", "and-scale")
        if (kind == "one" and number and (free or last == "ten")) or (kind in ("teen", "ten") and free):
            group += number
        elif kind == "one" and not number and not last:
            good, value = 1, 0
            break
        elif kind == "hundred" and last in ("one", "ten", "teen") and 0 < group < 100:
            group *= 100
        elif kind == "scale" and group and number < ceiling and not last.startswith("and"):
            total, group, ceiling = total + group * number, 0, number
        elif kind == "scale" and last == "scale" and number > ceiling:
            total, ceiling = total * number, number
        else:
            break
        last = kind
        good, value = at + 1, total + group
    return value, good


def goes_on(run: list[Run], at: int, ceiling: int) -> bool:
    """Whether a number goes on after a comma: "one million, two hundred", but not "five million, six million"."""
    smaller = False
    for each in run[at : at + 8]:
        if each.comma and each is not run[at]:
            break
        if (scale := SCALES.get(each.word)) is not None and scale >= ceiling:
            return False
        smaller = smaller or each.word == "hundred" or scale is not None
    return smaller
