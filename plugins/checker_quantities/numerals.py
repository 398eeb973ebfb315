"""Numbers as they are written: digits, number words of any size, fractions, scale words and suffixes."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

Number = int | Decimal


class Numeral(NamedTuple):
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


ONES = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {"naught": 0, "nought": 0, "nil": 0}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}


def illions() -> dict[str, int]:
    """The scale words from million to centillion (10**303), by the rules of Conway and Wechsler in the plain form."""
    ones = ["", "un", "duo", "tre", "quattuor", "quin", "sex", "sept", "octo", "novem"]
    tens = "dec vigint trigint quadragint quinquagint sexagint septuagint octogint nonagint".split()
    stems = "m b tr quadr quint sext sept oct non".split()
    stems += [one + ten for ten in tens for one in ones] + ["cent"]
    return {f"{stem}illion": int(10 ** (3 * n + 3)) for n, stem in enumerate(stems, start=1)}


SCALES = {"thousand": 1000, "lakh": 10**5, "crore": 10**7, **illions()}
SHORT_SCALES = {
    "k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mm": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12, "tln": 10**12, "mil": 10**6,
}  # fmt: skip
AFTER_DIGITS = {"hundred": 100, "dozen": 12, "lakhs": 10**5, "crores": 10**7, **SCALES} | {
    word: SHORT_SCALES[word] for word in ("mn", "mln", "bn", "bln", "tn", "trn", "tln")
}
DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30,
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
PARTS = DENOMINATORS | {word + "s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
VAGUE = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
         "trillions": 10**12, "tens": 10}  # fmt: skip
ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth
    millionth""".split()
)
GLYPHS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip

GLYPH = re.compile("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]")

MOST_DIGITS = 18  # more are an identifier
MOST_WORDS = 800  # the longest number below 10**306 in words has fewer

WORD_STARTS = sorted(
    {*ONES, *TENS, *SCALES, *VAGUE, "hundred", "half", "quarter", "third", "fifth", "tenth", "dozen"} - {"nil"},
    key=len,
    reverse=True,
)


def as_trie(words: list[str]) -> str:
    """A pattern for any of these words that shares their beginnings: an alternation of 40 words is 3 times slower."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return branches(root)


def branches(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    alternatives = [letter + branches(below) for letter, below in node.items() if letter]
    if not alternatives:
        return ""
    joined = alternatives[0] if len(alternatives) == 1 and "" not in node else f"(?:{'|'.join(alternatives)})"
    return joined + ("?" if "" in node else "")


# `re`: for a look-behind before a trie it is three times as fast as `regex`.
WORDS = re.compile(rf"""(?<![A-Za-z0-9]){as_trie(WORD_STARTS)}(?![a-z])""")
# The first class must not be possessive: `regex` would lose its quick search, and take 18 times as long.
DIGITS = regex.compile(r"[0-9]+(?:,[0-9]++|, 000(?![0-9]))*+(?:\.[0-9]++(?!\.[0-9]))?+")
GROUPED = regex.compile(r"[0-9]{1,3}(?:,[0-9]{3})++|[0-9]{1,2}(?:,[0-9]{2}){1,8},[0-9]{3}|[0-9]++")
SPACED = regex.compile(r"[0-9]{1,3}(?: [0-9]{3}){2,5}+(?:\.[0-9]{1,9}+)?+(?![0-9])")
OVER = regex.compile(r" ?+(?:([0-9]{1,4})[ -])?([0-9]{1,4})/([0-9]{1,4})(?![0-9/])")
NEXT_WORD = regex.compile(r"(?:-(?=[a-z])| ++(?:- (?=[a-z]))?+|\n(?=[a-z]))([a-z]++)")
GLUED = regex.compile(r"[A-Za-z]++")
NOT_AFTER = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")


def numerals(text: str, low: str) -> Iterator[Numeral]:
    """All numbers of a text, in order. `low` is the text in lower case; digits, spaces, hyphens are ASCII in both."""
    found = [(match.start(), match.end(), True) for match in DIGITS.finditer(text)]
    found += [(match.start(), match.end(), False) for match in WORDS.finditer(low)]
    if not text.isascii():
        found += [(match.start(), match.end(), True) for match in GLYPH.finditer(text)]
    found.sort()
    done = 0
    held: Numeral | None = None
    for start, end, digits in found:
        if start < done:
            continue
        for numeral in read_digits(text, low, start, end) if digits else read_words(low, start, end):
            done = numeral.end
            if held is None:
                held = numeral
            elif low[held.end : numeral.start] == " over " and is_fraction(low, held, numeral):
                value = Decimal(held.value) / Decimal(numeral.value)
                held = Numeral(held.start, done, value, spelt=True, kind="fraction")
            else:
                yield held
                held = numeral
    if held is not None:
        yield held


def is_fraction(low: str, top: Numeral, bottom: Numeral) -> bool:
    """Whether "one over three" is a fraction: nothing follows that could be counted."""
    return (
        0 < top.value < bottom.value
        and not top.scaled
        and low[bottom.end : bottom.end + 2].strip(" \n") in ("", ".", ",", "?")
    )


def read_digits(text: str, low: str, start: int, end: int) -> Iterator[Numeral]:
    """The number that begins with digits at `start`, with its scale word; nothing if it is an identifier."""
    if text[start] in GLYPHS:
        top, _, bottom = GLYPHS[text[start]].partition("/")
        yield extended(low, Numeral(start, end, Decimal(top) / Decimal(bottom), False, False, "fraction"))
        return
    printed = text[start:end].replace(" ", "")
    if (spaced := SPACED.match(text, start)) is not None:
        end = spaced.end()
        printed = spaced.group().replace(" ", "")
    elif "," in printed:
        whole, point, part = printed.partition(".")
        if GROUPED.fullmatch(whole) is None:
            if point or any(len(group) > 3 for group in whole.split(",")) or len(whole) > 60:
                return
            at = start
            for group in printed.split(","):  # a list without spaces
                yield Numeral(at, at + len(group), int(group))
                at += len(group) + 1
            return
        printed = whole.replace(",", "") + point + part
    if len(printed) > MOST_DIGITS:
        return
    if start and text[start - 1] == "." and "." not in printed and not text[max(start - 2, 0) : start - 1].isalnum():
        start, printed = start - 1, "0." + printed
    value: Number = Decimal(printed) if "." in printed else int(printed)
    if end < len(text) and text[end] in "eEx^" and (power := POWER.match(text, end)) is not None:
        if text[end] == "E" and isinstance(value, int):
            return  # the name of a model
        signs, exponent = power[2] if power[2] is not None else power[1], int(power[3])
        exponent = -exponent if signs.count("-") == 1 else exponent
        base = float(value) ** exponent if text[end] == "^" and value else float(value) * 10.0**exponent
        if abs(base) < 1e40:
            yield Numeral(start, power.end(), Decimal(repr(base)))
        return
    numeral = Numeral(start, end, value)
    if end < len(text):
        after = text[end]
        if after in GLYPHS:
            top, _, bottom = GLYPHS[after].partition("/")
            numeral = Numeral(start, end + 1, value + Decimal(top) / Decimal(bottom))
        elif isinstance(value, int) and value < 10000 and after in "/ -" and "," not in text[start:end]:
            numeral = over(text, numeral)
    yield extended(low, numeral)


def over(text: str, numeral: Numeral) -> Numeral:
    """With a fraction in digits: "1/2", "10 1/2", "14-3/4"."""
    start, end, value = numeral[:3]
    if text[end] == "/":
        match = regex.compile(r"/([0-9]{1,4})(?![0-9/.,]*[0-9])").match(text, end)
        if match and 0 < value < int(match[1]) <= 1000 and end - start <= 3 and not (start and text[start - 1] == "/"):
            return Numeral(start, match.end(), Decimal(int(value)) / Decimal(match[1]), False, False, "fraction")
        return numeral
    match = FRACTION_AFTER.match(text, end)
    if match and 0 < int(match[1]) < int(match[2]) <= 64:
        return Numeral(start, match.end(), value + Decimal(match[1]) / Decimal(match[2]))
    return numeral


POWER = regex.compile(r"(?:[eE]([+-]?+)|(?:x10)?\^([+-]{0,2}+))([0-9]{1,2})(?![0-9A-Za-z])")
FRACTION_AFTER = regex.compile(r" ?[ -]([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")


def extended(low: str, numeral: Numeral) -> Numeral:
    """With what may follow a number in digits or words: "and a half", a scale word, "dozen"; "in five",
    "out of three".
    """
    start, end, value, spelt, scaled, kind = numeral
    while (match := NEXT_WORD.match(low, end)) is not None:
        word = match[1]
        if word in AFTER_DIGITS and (kind == "cardinal" or word in SCALES):
            if word in ("bn", "mn", "tn", "trn", "mln", "bln") and low[match.end() : match.end() + 1].isdigit():
                break
            value, end, kind = product(value, AFTER_DIGITS[word]), match.end(), "cardinal"
            scaled = scaled or word not in ("hundred", "dozen")
            if (
                not spelt
                and word in ("hundred", "thousand")
                and (rest := REST.match(low, end)) is not None
                and rest.end() > end
            ):
                more_value = 100 * int(rest[1] or 0) + int(rest[2] or 0)
                value, end = value + more_value, rest.end()
        elif word == "and" and kind == "cardinal" and (more := AND_PART.match(low, end)) is not None:
            top, bottom = ONES.get(more[1], 1) if more[1] not in TENS_ONES else TENS_ONES[more[1]], PARTS[more[2]]
            if top >= bottom:
                break
            several = more[3] and not scaled  # "two and a half million"
            unit = 1 if several else SCALES[more[3]] if more[3] else last_scale(low, start, end)
            value, end = product(Decimal(top) / bottom, unit) + value, more.end(2) if several else more.end()
            value = int(value) if value == int(value) else value
        elif word == "dozens" and kind == "cardinal":
            value, end, scaled = product(value, 12), match.end(), True
        elif word in ("of", "a") and kind == "fraction" and (more := OF_A_SCALE.match(low, end)) is not None:
            value, end, scaled, kind = product(value, SCALES[more[1]]), more.end(), True, "cardinal"
        else:
            break
    return Numeral(start, end, value, spelt, scaled, kind)


TENS_ONES = {f"{ten}-{one}": TENS[ten] + ONES[one] for ten in TENS for one in list(ONES)[1:10]}
TOPS = "|".join([*TENS_ONES, *list(ONES)[1:20]])
BOTTOMS = "|".join(sorted(PARTS, key=len, reverse=True))
AND_PART = regex.compile(
    rf"[ -]++and[ -]++(an?|{TOPS})[ -]++({BOTTOMS})(?![a-z])(?: (thousand|million|billion|trillion)(?![a-z]))?+"
)
OF_A_SCALE = regex.compile(r"(?: of)? an? (million|billion|trillion|thousand)(?![a-z])")


def product(value: Number, factor: int) -> Number:
    result = value * factor
    return int(result) if isinstance(result, Decimal) and result == result.to_integral_value() else result


def last_scale(low: str, start: int, end: int) -> int:
    """The scale word that a number ends in: a million, for the half of "three million and a half"."""
    word = low[max(end - 12, start) : end].rpartition(" ")[2]
    return SCALES.get(word, 1)


class Run(NamedTuple):
    """A word of a number in words, with its place."""

    start: int
    end: int
    word: str
    comma: bool = False


COMMA_WORD = regex.compile(r", ([a-z]++)")


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
        if word not in ONES and word not in TENS and word not in SCALES and word not in ("hundred", "and"):
            break
        run.append(Run(match.start(1), match.end(), word, comma))
        end = match.end()
    while run[-1].word == "and":
        run.pop()
    return run


def read_words(low: str, start: int, end: int) -> Iterator[Numeral]:
    """The numbers in words that begin at `start`: one after another where they do not make one number together."""
    word = low[start:end]
    if word in VAGUE:
        if (word == "tens" and OF_VAGUE.match(low, end) is None) or (
            word == "scores" and not low.startswith(" of ", end)
        ):
            return
        yield vague(low, start, end, word)
    elif word in ("half", "quarter", "third", "fifth", "tenth"):
        yield from part(low, start, end, word)
    elif word == "dozen" or (word in SCALES or word == "hundred"):
        head = ARTICLE.search(low, max(start - 16, 0), start)
        factor = 12 if word == "dozen" else AFTER_DIGITS[word]
        if head is None:
            if word == "hundred" and (scale := NEXT_WORD.match(low, end)) is not None and scale[1] in SCALES:
                yield extended(low, Numeral(start, scale.end(), 100 * SCALES[scale[1]], True, True))
            return
        half = head[1].startswith("half")
        numeral = Numeral(head.start(), end, factor // 2 if half else factor, True, word not in {"dozen", "hundred"})
        if not half and (run := words_from(low, start, end))[1:]:
            value, used = number_of([Run(start, start, "one"), *run])
            numeral = Numeral(head.start(), run[used - 2].end, value, True, True)
        yield extended(low, numeral)
    else:
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
            yield numeral


ARTICLE = regex.compile(r"(?<![a-z])(half an?|an?|half)[ -]++$")


def vague(low: str, start: int, end: int, word: str) -> Numeral:
    """ "dozens", "hundreds of thousands": at least so many."""
    value = VAGUE[word]
    while (match := OF_VAGUE.match(low, end)) is not None:
        value, end = value * VAGUE[match[1]], match.end()
    return Numeral(start, end, value, True, True, "vague")


OF_VAGUE = regex.compile(r" of (hundreds|thousands|millions|billions|trillions)(?![a-z])")


def part(low: str, start: int, end: int, word: str) -> Iterator[Numeral]:
    """A fraction without a number before it: "half", "a third", "a quarter of a million"."""
    if word == "half" and (dozen := HALF_DOZEN.match(low, end)) is not None:
        yield Numeral(start, dozen.end(), 6, True)
        return
    value = Decimal(1) / DENOMINATORS[word]
    head = ARTICLE_OF_PART.search(low, max(start - 8, 0), start)
    numeral = Numeral(head.start() if head else start, end, value, True, False, "fraction")
    if (match := NEXT_WORD.match(low, end)) is not None and (match[1] in SCALES and word != "third"):
        numeral = Numeral(numeral.start, match.end(), product(value, SCALES[match[1]]), True, True)
    else:
        numeral = extended(low, numeral)
    follows = NEXT_WORD.match(low, numeral.end)
    if numeral.kind == "fraction" and word != "half" and follows is not None and follows[1] not in AFTER_PART:
        return  # "a third runway", "the third quarter"
    if word == "half" or head or numeral.scaled:
        yield numeral


REST = regex.compile(
    r"(?: ([1-9]) hundred(?![a-z]))?+(?: and ([1-9][0-9]?)(?![0-9.,:%a-z-]| (?:hundred|thousand|million|billion)))?+"
)
HALF_DOZEN = regex.compile(r"(?:[ -]an?)? *[ -]dozen(?![a-z])")
AFTER_PART = frozenset(
    """of in to from on at by as and or but than more less fewer higher lower over during since the were was
    are is""".split()
)
ARTICLE_OF_PART = regex.compile(r"(?<![a-z])an?[ -]++$")


def with_tail(low: str, numeral: Numeral) -> Numeral:
    """With what follows a number in words: "point five", "-thirds", "and a half", "in five"."""
    start, end, value, _, scaled, _ = numeral
    if (match := POINT.match(low, end)) is not None:
        digits = "".join(
            str(ONES[word]) if word in ONES else str(TENS[word])[0] for word in match[1].replace("-", " ").split()
        )
        return extended(low, Numeral(start, match.end(), Decimal(f"{value}.{digits}"), True, scaled))
    if (match := PART_AFTER.match(low, end)) is not None and (denominator := denominator_of(match[1])) is not None:
        words = low[start:end].rpartition(" and ")
        last = number_of(words_from(words[2], 0, len(words[2].split("-")[0].split(" ")[0])))[0] if words[0] else 0
        if 1 in (value, last) or match[1].endswith("s") or match[1] == "quarter":
            if 0 < last < denominator:  # "one hundred and three quarters" is no 25.75
                whole = int(value) - last
                result = whole + Decimal(last) / denominator * last_scale(words[0], 0, len(words[0]))
                return extended(low, Numeral(start, match.end(), result, True, scaled))
            numeral = Numeral(start, match.end(), Decimal(int(value)) / denominator, True, False, "fraction")
    return extended(low, numeral)


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


POINT = regex.compile(
    r" point((?: (?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![a-z])){1,30}+"
    r"| (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|"
    r"nine)(?![a-z]))"
)
PART_AFTER = regex.compile(
    r"(?: ?- ?| ++)((?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?+[a-z]++)(?![a-z])"
)
MIXED = regex.compile(r" and ([a-z]++(?:-[a-z]++)?)(?: |-)([a-z]++)(?![a-z])")


def number_of(run: list[Run]) -> tuple[int, int]:
    """The value of the longest number at the beginning of the words, and how many of them it takes."""
    total = group = 0
    last, ceiling = "", 10**400
    good = 0
    value = 0
    for at, (_, _, word, comma) in enumerate(run):
        if comma and not goes_on(run, at, ceiling):
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


def kind_of(word: str) -> tuple[str, int]:
    if (one := ONES.get(word)) is not None:
        return ("one" if one < 10 else "teen"), one
    if (ten := TENS.get(word)) is not None:
        return "ten", ten
    return ("hundred", 100) if word == "hundred" else ("scale", SCALES[word])
