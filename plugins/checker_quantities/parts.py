"""Fractions and vague numbers in words: "a third", "three quarters", "dozens"."""

import re
from decimal import Decimal

from checker_quantities.numerals import NEXT_WORD, Numeral, extended, last_scale, product
from checker_quantities.runs import number_of, words_from
from checker_quantities.spelling import DENOMINATORS, ONES, PARTS, SCALES, TENS, VAGUE


def vague(low: str, start: int, end: int, word: str) -> Numeral:
    """ "dozens", "hundreds of thousands": at least so many."""
    value = VAGUE[word]
    while (match := OF_VAGUE.match(low, end)) is not None:
        value, end = value * VAGUE[match[1]], match.end()
    return Numeral(start, end, value, True, True, "vague")


OF_VAGUE = re.compile(r" of (hundreds|thousands|millions|billions|trillions)(?![a-z])")


def part(low: str, start: int, end: int, word: str) -> Numeral | None:
    """A fraction without a number before it: "half", "a third", "a quarter of a million"."""
    if word == "half" and (dozen := HALF_DOZEN.match(low, end)) is not None:
        return Numeral(start, dozen.end(), 6, True)
    value = Decimal(1) / DENOMINATORS[word]
    head = ARTICLE_OF_PART.search(low, max(start - 8, 0), start)
    numeral = Numeral(head.start() if head else start, end, value, True, False, "fraction")
    if (match := NEXT_WORD.match(low, end)) is not None and match[1] in SCALES:
        if word not in {"half", "quarter"}:
            return None  # "the fifth billion-dollar deal"
        numeral = Numeral(numeral.start, match.end(), product(value, SCALES[match[1]]), True, True)
    else:
        numeral = extended(low, numeral)
    follows = NEXT_WORD.match(low, numeral.end)
    if numeral.kind == "fraction" and word != "half" and follows is not None and follows[1] not in AFTER_PART:
        return None  # "a third runway", "the third quarter"
    if numeral.kind == "fraction" and ORDINAL_AFTER.match(low, numeral.end) is not None:
        return None  # "a third or first-person view"
    if word == "half" or head or numeral.scaled:
        return numeral
    return None


HALF_DOZEN = re.compile(r"(?:[ -]an?)? *[ -]dozen(?![a-z])")
AFTER_PART = frozenset(
    """of in to from on at by as and or but than more less fewer higher lower over during since the were was
    are is have had say said think thought admitted agreed believe believed felt feel want wanted did do""".split()
)
ORDINAL_AFTER = re.compile(
    r" (?:or|and) (?:a )?(?:first|second|third|fourth|fifth|sixth|even|perhaps|possibly|final)\b"
)
ARTICLE_OF_PART = re.compile(r"(?<![a-z])an?[ -]++$")


def with_tail(low: str, numeral: Numeral) -> Numeral:
    """With what follows a number in words: "point five", "-thirds", "and a half", "in five"."""
    start, end, value, scaled = numeral.start, numeral.end, numeral.value, numeral.scaled
    if (match := POINT.match(low, end)) is not None:
        digits = "".join(
            str(ONES[word]) if word in ONES else str(TENS[word])[0] for word in match[1].replace("-", " ").split()
        )
        return extended(low, Numeral(start, match.end(), Decimal(f"{value}.{digits}"), True, scaled))
    if value < 100 and (match := OVER_MANY.match(low, end)) is not None and (bottom := many_of(match)) is not None:
        if (value == 1) != match.group().endswith("s"):
            return Numeral(start, match.end(), Decimal(value) / bottom, True, False, "fraction")
    if (match := PART_AFTER.match(low, end)) is not None and (denominator := denominator_of(match[1])) is not None:
        return divided(low, numeral, denominator, match)
    return extended(low, numeral)


OVER_MANY = re.compile(
    rf"[ -]({'|'.join([*list(ONES)[1:20], *TENS])})[ -](hundred|thousand|million|billion|trillion)"
    rf"(?:ths?|[ -](?:and[ -])?((?:(?:{'|'.join(TENS)})[ -])?[a-z]++))(?![a-z])"
)


def many_of(match: "re.Match[str]") -> int | None:
    """The denominator of "one two-hundredth", "three one-hundred-and-fiftieths"."""
    whole = (ONES.get(match[1]) or TENS[match[1]]) * (SCALES.get(match[2]) or 100)
    if match[3] is None:
        return whole
    rest = denominator_of(match[3])
    return whole + rest if rest is not None and rest < 100 and match[3] not in HALVES else None


HALVES = frozenset(("half", "halves", "quarter", "quarters"))


def divided(low: str, numeral: Numeral, denominator: int, match: "re.Match[str]") -> Numeral:
    """With the part that follows it: "three quarters", "six and three quarters", "one hundred thirty-fifths"."""
    start, value, word = numeral.start, int(numeral.value), match[1]
    if word.startswith("quarter") and value not in (1, 3) and " and " not in low[start : numeral.end]:
        return extended(low, numeral)  # "six quarters" are of years
    words = low[start : numeral.end].rpartition(" and ")
    last = number_of(words_from(words[2], 0, len(words[2].split("-")[0].split(" ")[0])))[0] if words[0] else 0
    if not (1 in (value, last) or word.endswith("s") or (word == "quarter" and 3 in (value, last))):
        return extended(low, numeral)
    if 0 < last < denominator:  # "one hundred and three quarters" is no 25.75
        scale = SCALE_OF_PART.match(low, match.end())
        unit = SCALES[scale[1]] if scale and numeral.scaled else last_scale(words[0], 0, len(words[0]))
        result = value - last + Decimal(last) / denominator * unit
        end = scale.end() if scale and numeral.scaled else match.end()
        return extended(low, Numeral(start, end, result, True, numeral.scaled))
    ten = TENS.get(low[start : numeral.end].rpartition(" ")[2], 0)
    if 0 < ten < value and denominator < 10 and not words[0]:
        value, denominator = value - ten, ten + denominator
    return extended(low, Numeral(start, match.end(), Decimal(value) / denominator, True, False, "fraction"))


SCALE_OF_PART = re.compile(r" (thousand|million|billion|trillion)(?![a-z])")


def denominator_of(word: str) -> int | None:
    """The denominator that a word names: "thirds", "twenty-fifth"."""
    if (known := PARTS.get(word)) is not None:
        return known
    if word.rstrip("s").endswith("illionth"):
        return SCALES.get(word.rstrip("s").removesuffix("th"))
    ten, _, one = word.replace(" ", "-").partition("-")
    if ten not in TENS:
        return None
    small = {"first": 1, "firsts": 1, "second": 2, "seconds": 2}.get(one) or PARTS.get(one)
    return TENS[ten] + small if small and small < 10 and one not in ("half", "quarter", "quarters", "halves") else None


POINT = re.compile(
    r" point((?: (?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![a-z])){1,30}"
    r"| (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|"
    r"nine)(?![a-z]))"
)
PART_AFTER = re.compile(
    r"(?: ?- ?| ++)((?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?[a-z]++)(?![a-z])"
)
