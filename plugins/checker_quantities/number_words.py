"""Numbers in words, of any size: "four", "two hundred and six", "half a dozen"."""

import re
from collections.abc import Sequence

from checker_quantities.numerals import NEXT_WORD, Numeral, extended
from checker_quantities.parts import OF_VAGUE, part, vague, with_tail
from checker_quantities.runs import Run, number_of, words_from
from checker_quantities.spelling import AFTER_DIGITS, ALONE, NUMBER_WORDS, ONES, PARTS, SCALES, TENS, VAGUE

# What can follow a single number word that is not the whole number.
LONGER = (
    NUMBER_WORDS
    | frozenset((*AFTER_DIGITS, *PARTS, "point", "dozens"))
    | {f"{scale}th{plural}" for scale in SCALES for plural in ("", "s")}
)


def read_words(low: str, start: int, end: int) -> Sequence[Numeral]:
    """The numbers in words that begin at `start`: one after another where they do not make one number together."""
    word = low[start:end]
    if (value := ONES.get(word)) is not None or (value := TENS.get(word)) is not None:
        after = NEXT_WORD.match(low, end)
        if after[1] not in LONGER if after is not None else low[end : end + 1] != "-":
            return (Numeral(start, end, value, True),)
        return several(low, start, end)
    if word in VAGUE:
        if (word == "tens" and OF_VAGUE.match(low, end) is None) or (
            word == "scores" and not low.startswith(" of ", end)
        ):
            return ()
        return (vague(low, start, end, word),)
    numeral = (part if word in ALONE else scaled_article)(low, start, end, word)
    return () if numeral is None else (numeral,)


def scaled_article(low: str, start: int, end: int, word: str) -> Numeral | None:
    """A scale word with an article for its number: "a million", "half a dozen", "a hundred and six"."""
    head = ARTICLE.search(low, max(start - 16, 0), start)
    if head is None:
        if word == "hundred" and (scale := NEXT_WORD.match(low, end)) is not None and scale[1] in SCALES:
            return extended(low, Numeral(start, scale.end(), 100 * SCALES[scale[1]], True, True))
        return None
    factor = AFTER_DIGITS[word]
    half = head[1].startswith("half")
    numeral = Numeral(head.start(), end, factor // 2 if half else factor, True, word not in {"dozen", "hundred"})
    if word in NUMBER_WORDS and not half and (run := words_from(low, start, end))[1:]:
        value, used = number_of([Run(start, start, "one"), *run])
        numeral = Numeral(head.start(), run[used - 2].end, value, True, True)
    return with_tail(low, numeral)


def several(low: str, start: int, end: int) -> Sequence[Numeral]:
    """The numbers that a row of number words makes, one or more."""
    found = []
    run = words_from(low, start, end)
    while run:
        if run[0].word not in ONES and run[0].word not in TENS:
            run = run[1:]
            continue
        value, used = number_of(run)
        scaled = any(each.word in SCALES for each in run[:used])
        numeral = Numeral(run[0].start, run[used - 1].end, value, True, scaled)
        numeral = with_tail(low, numeral)
        last = run[used - 1].end
        run = run[used:] if numeral.end == last else [each for each in run[used:] if each.start >= numeral.end]
        found.append(numeral)
    return found


ARTICLE = re.compile(r"(?<![a-z])(half an?|an?|half)[ -]++$")
