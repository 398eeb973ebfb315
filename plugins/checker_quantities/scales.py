"""Scale suffixes that touch a number ("£1.2bn", "50m people"), told from units of measure."""

import re
from decimal import Decimal

from checker_quantities.counted import number_of_things
from checker_quantities.lemmas import lemma
from checker_quantities.money import currency_after
from checker_quantities.numerals import Numeral, product
from checker_quantities.passage import Passage
from checker_quantities.spelling import SHORT_SCALES


def glued_scale(passage: Passage, numeral: Numeral, money: bool) -> Numeral:
    """With a scale suffix: "£1.2bn", "$5 m", "5k", "50m" where people or things follow and not metres."""
    text, low, end = passage.text, passage.low, numeral.end
    if not money and low[end : end + 1] == " ":
        return spaced_scale(passage, numeral)
    if numeral.scaled or numeral.spelt or not (low[end : end + 1].isalpha() or (money and low[end : end + 1] == " ")):
        return numeral
    match = SUFFIX.match(low, end)
    if match is None:
        return numeral
    suffix = match[1]
    scale = SHORT_SCALES[suffix]
    glued = match.start(1) == end
    if not money:
        if (
            suffix in ("b", "t", "mm", "mio", "cr")
            and not (suffix == "b" and isinstance(numeral.value, Decimal) and numeral.value < 100)
        ) or not glued:
            return numeral
        if suffix in ("k", "m", "mil"):
            follows = currency_after(text, low, match.end())
            level = low.startswith(" mark", match.end()) and not low.startswith(" marks", match.end())
            if follows is None or level or text[match.end() : match.end() + 1] == "-":
                if suffix == "m" and text[end] != "M" and not counts_things(passage, numeral.start, match.end()):
                    return numeral
                if suffix == "k" and text[end] == "K" and not counts_things(passage, numeral.start, match.end()):
                    return numeral
    elif not glued and suffix in ("t", "b", "k", "mil", "mio", "mm") and text[match.start(1)].islower():
        return numeral
    return Numeral(numeral.start, match.end(), product(numeral.value, scale), False, True)


def spaced_scale(passage: Passage, numeral: Numeral) -> Numeral:
    """With a letter after a blank behind decimals ("2.5 M people"): where things follow, or the clause ends."""
    scale = SPACED.get(passage.text[numeral.end : numeral.end + 2])
    if scale is None or not isinstance(numeral.value, Decimal) or numeral.spelt or numeral.scaled:
        return numeral
    end = numeral.end + 2
    if passage.text[end : end + 1].isalnum():
        return numeral
    if passage.text[end : end + 2].strip() in ENDS or counts_things(passage, numeral.start, end):
        return Numeral(numeral.start, end, product(numeral.value, scale), False, True)
    return numeral


SPACED = {" M": 10**6, " k": 1000}
ENDS = frozenset(("", ".", ",", ";", ")", "?", "!"))


SUFFIX = re.compile(r" ?(" + "|".join(sorted(SHORT_SCALES, key=len, reverse=True)) + r")(?![a-z0-9²³/]|['’][a-z])")


RACES = frozenset(
    """hurdle hurdles sprint relay freestyle butterfly breaststroke backstroke final champion record race event
    runner sprinter medley metre""".split()
)


NUMBERING = (["number"], ["numbers"], ["numbered"], ["numbering"])


def counts_things(passage: Passage, start: int, end: int) -> bool:
    """Whether a plural noun follows ("50m appointments"), so that "m" is million and not metre."""
    if number_of_things(passage, start) is not None or passage.words_before(start)[-1:] in NUMBERING:
        return True
    phrase = passage.phrase_at(end)
    if phrase is None or not phrase.plural or phrase.start - end > 1 or lemma(phrase.head) in RACES:
        return False
    return passage.low[phrase.start : phrase.end].split(" ", 1)[0] not in RACES  # "the 100m final starts"
