"""A number as it is written, and what may follow it: "and a half", a scale word, "dozen"."""

import re
from decimal import Decimal

from checker.frozen import Frozen
from checker_quantities.spelling import AFTER_DIGITS, DOZENS, ONES, PARTS, SCALES, TENS

Number = int | Decimal


class Numeral(Frozen, frozen=True):
    """A number at `start` to `end` of a text. `spelt`: it begins with a word; `scaled`: a scale word is part of it.

    `kind` is `cardinal`, `fraction` (half, two-thirds, one in five), or `vague` (dozens, hundreds of thousands: at
    least `value`).
    """

    start: int
    end: int
    value: Number
    spelt: bool = False
    scaled: bool = False
    kind: str = "cardinal"

    @property
    def printed(self) -> str:
        """The value as a decimal string without an exponent."""
        return decimal_string(self.value)


def decimal_string(value: Number) -> str:
    if isinstance(value, int):
        return str(value)
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def product(value: Number, factor: int) -> Number:
    result = value * factor
    return int(result) if isinstance(result, Decimal) and result == result.to_integral_value() else result


def last_scale(low: str, start: int, end: int) -> int:
    """The scale word that a number ends in: a million, for the half of "three million and a half"."""
    word = low[max(end - 12, start) : end].rpartition(" ")[2]
    return SCALES.get(word, 1)


NEXT_WORD = re.compile(r"(?:-(?=[a-z])| ++(?:- (?=[a-z]))?|\n(?=[a-z]))([a-z]++)")


GAPS = frozenset(" -\n")
# What a word that makes a number longer begins with: most numbers are told by it to end where they do.
FOLLOWING = (*AFTER_DIGITS, "and", "dozens", "of", "a ", "  ", "- ")
MAY_FOLLOW = frozenset(begins[:2] for word in FOLLOWING for begins in (word, " " + word))


def extended(low: str, numeral: Numeral) -> Numeral:
    """With what may follow a number in digits or words: "and a half", a scale word, "dozen"; "in five",
    "out of three".
    """
    end = numeral.end
    if low[end : end + 1] not in GAPS or low[end + 1 : end + 3] not in MAY_FOLLOW:
        return numeral
    start, value, spelt, scaled, kind = numeral.start, numeral.value, numeral.spelt, numeral.scaled, numeral.kind
    while (match := NEXT_WORD.match(low, end)) is not None:
        word = match[1]
        if word in AFTER_DIGITS and (kind == "cardinal" or word in SCALES):
            if word in ("bn", "mn", "tn", "trn", "mln", "bln") and low[match.end() : match.end() + 1].isdigit():
                break
            value, end, kind = product(value, AFTER_DIGITS[word]), match.end(), "cardinal"
            scaled = scaled or (word != "hundred" and word not in DOZENS)
            if (
                not spelt
                and word in ("hundred", "thousand")
                and (rest := REST.match(low, end)) is not None
                and rest.end() > end
            ):
                value, end = value + 100 * int(rest[1] or 0) + int(rest[2] or ONES.get(rest[3], 0)), rest.end()
        elif word == "and" and kind == "cardinal" and (more := AND_PART.match(low, end)) is not None:
            top, bottom = ONES.get(more[1], 1) if more[1] not in TENS_ONES else TENS_ONES[more[1]], PARTS[more[2]]
            if top >= bottom:
                break
            several = more[3] and not scaled  # "two and a half million"
            unit = 1 if several else SCALES[more[3]] if more[3] else last_scale(low, start, end)
            value, end = product(Decimal(top) / bottom, unit) + value, more.end(2) if several else more.end()
            value = int(value) if value == int(value) else value
        elif word in PLURALS and kind == "cardinal" and meant_as_scale(low, numeral, match.end()):
            value, end, scaled = product(value, SCALES[word[:-1]]), match.end(), True
        elif word == "dozens" and kind == "cardinal":
            value, end, scaled = product(value, 12), match.end(), True
        elif word in ("of", "a") and kind == "fraction" and (more := OF_A_SCALE.match(low, end)) is not None:
            value, end, scaled, kind = product(value, SCALES[more[1]]), more.end(), True, "cardinal"
        else:
            break
    return Numeral(start, end, value, spelt, scaled, kind)


PLURALS = frozenset(("thousands", "millions", "billions", "trillions"))


def meant_as_scale(low: str, numeral: Numeral, end: int) -> bool:
    """Whether "billions" goes with the number before it: "£22 billions"; but "in 1997 millions of people"."""
    paid = numeral.start and low[numeral.start - 1] in "£$€¥"
    return bool(paid) or (numeral.value < 1000 and not low.startswith(" of ", end))


TENS_ONES = {f"{ten}-{one}": TENS[ten] + ONES[one] for ten in TENS for one in list(ONES)[1:10]}
TOPS = "|".join([*TENS_ONES, *list(ONES)[1:20]])
BOTTOMS = "|".join(sorted(PARTS, key=len, reverse=True))
AND_PART = re.compile(
    rf"[ -]++and[ -]++(an?|{TOPS})[ -]++({BOTTOMS})(?![a-z])(?: (thousand|million|billion|trillion)(?![a-z]))?"
)
OF_A_SCALE = re.compile(r"(?: of)? an? (million|billion|trillion|thousand)(?![a-z])")


REST = re.compile(
    r"(?: ([1-9]) hundred(?![a-z]))?(?: and (?:([1-9][0-9]?)|(one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve))(?![0-9.,:%a-z-]| (?:hundred|thousand|million|billion)))?"
)
