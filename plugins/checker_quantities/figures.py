"""Quantities of a text: every number is masked, or becomes a figure with its unit, bounds, change and what it counts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

from checker import Article, Quantity, units
from checker import words as lexicon
from checker_quantities import masks
from checker_quantities.bounds import Bound, bound_after, bound_before, change_of, words_before
from checker_quantities.measures import FIRST_WORDS, SIGNED, UNSURE, temperature_after, unit_after
from checker_quantities.money import BY_WORD, CODES, COINS, NATION_WORDS, SYMBOLS, currency_after, currency_before
from checker_quantities.numerals import SHORT_SCALES, Number, Numeral, decimal_string, numerals, product
from checker_quantities.phrases import Phrase, lemma, noun_phrase, phrase_before, token_at

LETTERS = regex.compile(r"[^\W\d_]++")
Found = tuple[int, int, Quantity]


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


def quantities(text: str) -> list[Found]:
    """All quantities of a text: where each stands (start, end), and its value. Looks at nothing but the text."""
    return list(find(text, Article("", text).plain))


def find(written: str, text: str) -> Iterator[Found]:
    """All quantities of a text, given also in its ASCII form."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    passage = Passage(text, low, written)
    found = list(numerals(text, low))
    done = at = 0
    held: Found | None = None
    while at < len(found):
        if found[at].start < done:
            at += 1
            continue
        quantity, done = read_at(passage, found, at)
        at += 1
        if quantity is None:
            continue
        if held is not None and (both := between(low, held, quantity)) is not None:
            held = both
            continue
        if held is not None:
            yield held
        held = quantity
    if held is not None:
        yield held


BOTH = regex.compile(r",? ?(?:and|but|,) ?(?:(?:is |are )?[a-z><=]+(?: [a-z]+){0,4} ?)?")


def between(low: str, one: Found, other: Found) -> Found | None:
    """The one quantity of "more than 10 and fewer than 20 people", or None: a lower bound meets an upper one."""
    (start, end, first), (then, stop, second) = one, other
    if first.high is None and second.low is None:
        bottom, top = first.low, second.high
    elif first.low is None and second.high is None:
        bottom, top = second.low, first.high
    else:
        return None
    if first.unit is not None and first.unit != second.unit or bottom is None or top is None or bottom >= top:
        return None
    if then - end > 40 or BOTH.fullmatch(low, end, then) is None:
        return None
    merged = Quantity(None, bottom, top, second.unit, second.dimension, first.approximate or second.approximate, second.change, second.counted)
    return start, stop, merged


def read_at(passage: Passage, found: list[Numeral], at: int) -> tuple[Found | None, int]:
    """The quantity that begins with the number `found[at]`, or None; and up to where the text is used up."""
    numeral = found[at]
    text, low = passage.text, passage.low
    if part_of_a_code(text, numeral):
        return None, numeral.end
    following = found[at + 1] if at + 1 < len(found) else None
    if (age := read_age(passage, numeral, following)) is not None:
        return age
    if (skip := masked_early(passage, numeral)) is not None:
        return None, skip
    amount = read_amount(passage, numeral, following, found[at + 2] if at + 2 < len(found) else None)
    if isinstance(amount, int):
        return None, amount
    return finish(passage, amount)


# ---------------------------------------------------------------------------------------------- numbers that are none

CODE_MARKS = frozenset("/=&?_@#\\%*^")


def part_of_a_code(text: str, numeral: Numeral) -> bool:
    """Whether the number is a piece of something else: `L-202`, `v1.2`, `10:30`, an address on the web."""
    start = numeral.start
    if not start:
        return False
    before = text[start - 1]
    if numeral.spelt:
        return before in "-@/" and (start > 1 and text[start - 2].isalnum())
    if before.isalpha() or before == "_":
        return currency_before(text, start) is None
    if before in CODE_MARKS:
        return True
    earlier = text[start - 2] if start > 1 else " "
    if before in "-.:–—":
        if before in "–—":
            return earlier.isdigit()
        return earlier.isalnum() and not (before == "-" and earlier in "")
    return before in "'’" and numeral.end - start == 2


def masked_early(passage: Passage, numeral: Numeral) -> int | None:
    """The offset to go on from where the number is a date, a time, an ordinal, a decade or a list mark; else None."""
    text, low = passage.text, passage.low
    start, end, value = numeral.start, numeral.end, numeral.value
    if numeral.spelt:
        return masked_word(passage, numeral)
    after = text[end : end + 1]
    if after.isalpha() or after in "'’":
        if (tail := masks.ORDINAL_TAIL.match(low, end)) or (tail := masks.DECADE_TAIL.match(low, end)):
            return tail.end()
    if after == ":" and text[end + 1 : end + 2].isdigit():
        clock = masks.CLOCK.match(low, end)
        return clock.end() if clock else end + 3
    if after and after not in DATE_MARKS:
        return None
    ahead = low[end + 1 : end + 2] if after == " " else after
    if end - start == 4 and (pair := masks.CLOCK_PAIR.match(low, end)) is not None:
        return pair.end()
    if (value <= 24 or (isinstance(value, int) and end - start == 4)) and ahead in CLOCK_BEGINNINGS:
        if (clock := masks.CLOCK.match(low, end)) is not None:
            return clock.end()
    if isinstance(value, int) and not numeral.scaled:
        if 0 < value <= 31 and ahead in "-–—taou" and (pair := masks.DATE_PAIR.match(low, end)) is not None:
            return pair.end()
        if 0 < value <= 31:
            if ahead in "strn,-ojfmasd" and (date := masks.DATE_TAIL.match(low, end)) is not None and not (
                low[date.end() - 3 : date.end()] == "may" and text[date.end() - 3].islower() and after == " " and not low.endswith("on ", 0, start)
            ):
                return date.end()
            if text[end : end + 1] in ".)" and list_mark(text, start, end):
                return end
        if (value <= 31 or 1000 <= value <= 2999) and after_month(passage, start):
            return end
        if text[start] == "0" and end - start > 1 and "." not in text[start:end]:
            return end
    return None


def masked_word(passage: Passage, numeral: Numeral) -> int | None:
    """Likewise for a number in words: a name ("Channel Four"), a year, "one" as a pronoun."""
    text, low = passage.text, passage.low
    start, end = numeral.start, numeral.end
    word = low[start:end]
    if text[start].isupper() and start and word != "one":
        if named(text, start, end):
            return end
    if (clock := masks.CLOCK.match(low, end)) is not None and numeral.kind == "cardinal" and numeral.value <= 12:
        return clock.end()
    after = token_at(low, end)
    if after is not None and after.low in ORDINAL_WORDS and numeral.kind == "cardinal" and after.start == end + 1 and low[end] == "-":
        return after.end
    if after is not None and 10 <= numeral.value <= 20 and low[end : end + 1] in " -" and after.low.split("-")[0] in masks_tens():
        return after.end
    if word == "half" or word.endswith(" half"):
        if words_before(low, start, 14)[0][-1:] in PERIODS:
            return end
        if after is not None and (after.start == end and after.word == "-" or after.low in HALF_STOPS or after.low.startswith("half-")):
            return after.end
        if text[end : end + 1] == "-":
            return end
    return None


PERIODS = tuple([word] for word in "first second other latter opening closing final each either last early".split())
HALF_STOPS = frozenset("time way year term past year-on-year back brother sister".split())
ORDINAL_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())


def masks_tens() -> frozenset[str]:
    return TENS_WORDS


TENS_WORDS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())


def named(text: str, start: int, end: int) -> bool:
    """Whether a number word with a capital stands inside a name, not at the beginning of a sentence or heading."""
    before = text[:start].rstrip(" \"'“‘(") if start < 200 else text[start - 200 : start].rstrip(" \"'“‘(")
    if not before or before[-1] in ".!?:\n”’…" or "\n" in text[max(start - 3, 0) : start]:
        return False
    return True


def list_mark(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", max(start - 4, 0), start)
    ahead = text[line + 1 if line >= 0 else max(start - 4, 0) : start]
    at_line_start = (line >= 0 or start < 4) and not ahead.strip(" (")
    return at_line_start and text[end + 1 : end + 2] in ("", " ", "\t") and text[end : end + 1] in ".)" and not text[end + 1 : end + 3].strip() == ""


DATE_MARKS = frozenset(" -–—,.:;)('’\"”/\n]!?" + "stndrhapobgecum")
CLOCK_BEGINNINGS = frozenset(":.apognbepcumhl")
MONTH_BEGINNINGS = frozenset(month[:3] for month in masks.MONTHS)


def after_month(passage: Passage, start: int) -> bool:
    behind = passage.low[max(start - 16, 0) : start].rstrip(", ")
    if behind[behind.rfind(" ") + 1 :].lstrip("(\n")[:3] not in MONTH_BEGINNINGS and not behind.endswith(("st", "nd", "rd", "th")):
        return False
    words, end = words_before(passage.low, start, 16)
    if not words:
        return False
    last = words[-1].rstrip(",").lstrip("(")
    if last not in masks.MONTH_SET:
        if len(words) > 1 and last.rstrip("stndrh").isdigit() and words[-2].lstrip("(") in masks.MONTH_SET:
            return True
        return False
    at = passage.low.rfind(last, max(start - 18, 0), start)
    return last not in ("may", "march", "mar", "dec", "sec") or passage.text[at].isupper() or words[-2:-1] in (["on"], ["by"], ["since"], ["until"])


# -------------------------------------------------------------------------------------------------------------- ages

AGE_AFTER = regex.compile(
    r"(?:( ?- ?| )(year|month|week|day|yr|hour)s?( ?- ?| )olds?(?![a-z])| (year|month|week|day)s? of age(?![a-z])| ?(yo|y/o|y\.o\.)(?![a-z]))"
)
WAS = frozenset("was is am are were be i'm he's she's i’m he’s she’s".split())
AGE_AHEAD = frozenset(("aged", "age", "ages", "turned", "turns", "turning"))
RANGE = regex.compile(r" ?(?:-|–|—|to|through|and|or) ?")
AGE_LIMITS = frozenset("at of about around nearly almost only just over under between from or to and".split())
NAME_COMMA = regex.compile(r"(?r)(?:\p{Lu}[\p{L}.'’-]* ){1,4}\p{Lu}[\p{L}'’-]+(?:,? (?:Jr|Sr)\.?)?, ?")
PERSON_COMMA = regex.compile(r"(?r)(?<![\p{L}\p{Nd}-])(?:\p{Lu}[\p{L}'’-]+|[\p{Ll}-]*(?:man|woman|er|or|ist|ian|al|boy|girl|son|wife|star|actress|father|mother|brother|sister|daughter|husband)), ?")
BETWEEN = regex.compile(r", [\p{Ll}]")
AGE_ENDS = regex.compile(r"(?:[,;)]|\.(?![0-9])|$| ?-{1,2} | – | — | of\b| from\b| who\b| was\b| and\b| were\b| is\b| has\b|\n)")


def read_age(passage: Passage, numeral: Numeral, following: Numeral | None) -> tuple[Found | None, int] | None:
    """An age: "45-year-old", "aged 45", "at the age of 45", "Ann Smith, 45,"."""
    low, text = passage.low, passage.text
    start, end, value = numeral.start, numeral.end, numeral.value
    values: tuple[Number, ...] = (value,)
    if numeral.kind != "cardinal" or numeral.scaled and value >= 10**6:
        return None
    ahead = low[end : end + 3].lstrip(" -")[:1]
    match = AGE_AFTER.match(low, end) if ahead in "ymwdh" else None
    if match is None and following is not None and (gap := RANGE.fullmatch(low, end, following.start)) is not None:
        match = AGE_AFTER.match(low, following.end)
        if match is not None and following.value > value:
            values, end = (value, following.value), following.end
        else:
            match = None
    if match is not None:
        unit = {"yr": "year"}.get(match[2] or match[4] or "year", match[2] or match[4] or "year")
        return aged(passage, start, match.end(), values, unit)
    if not isinstance(value, int) or not 0 < value < 125 or low[end : end + 1] in "%" and end < len(low):
        return None
    behind = low[max(start - 32, 0) : start]
    words = words_before(low, start, 40)[0] if "age" in behind or "turn" in behind or low.startswith(" when ", end) else []
    if words:
        at = len(words) - 1
        while at > 0 and words[at] in AGE_LIMITS and len(words) - at < 4:
            at -= 1
        skipped = words[at + 1 :]
        word = words[at].strip("(,")
        if word in WAS and not skipped and low.startswith(" when ", end) and value > 3:
            return aged(passage, start, end, values, "year")
        if word in ("aged", "age", "ages") or (word in AGE_AHEAD and len(skipped) == 0 and AGE_ENDS.match(text, end)):
            if word in ("age", "ages") and not skipped and words[at - 1 : at] == ["the"]:
                return None
            unit = "year"
            tail = regex.compile(r"[ -](month|week|day|year)s?(?![a-z])").match(low, end)
            if tail is not None:
                unit, end = tail[1], tail.end()
            if following is not None and RANGE.fullmatch(low, end, following.start) is not None and following.value > value:
                other: Number = following.value
                values, end = (value, other), following.end
            if text[end : end + 1].isalpha() or word in ("age", "ages") and skipped and "of" not in skipped and words[at + 1] not in ("between", "from", "about", "around"):
                return None
            return aged(passage, start, end, values, unit)
    if not numeral.spelt and end - start <= 3 and text[start - 2 : start] == ", " and AGE_ENDS.match(text, end) is not None:
        name = NAME_COMMA.match(text, max(start - 60, 0), start) or (PERSON_COMMA.match(text, max(start - 40, 0), start) if BETWEEN.match(text, end) else None)
        if name is not None and not (set(name.group().lower().replace(",", "").split()) & masks.MONTH_SET):
            if text[end : end + 2] != ", " or not text[end + 2 : end + 3].isdigit():
                return aged(passage, start, end, values, "year")
    return None


def aged(passage: Passage, start: int, end: int, values: tuple[Number, ...], unit: str) -> tuple[Found, int]:
    return finish(passage, Amount(start, end, values, unit, "age", start))


# ---------------------------------------------------------------------------------------------------- number and unit

PERCENT = regex.compile(r" ?+(?:-(?=p))?(?:%(?: points?\b)?|(?:per ?-?cents?|percents?|pct\.?|percentage)(?![a-z])(?:[ -](?:age )?points?)?|percentage[ -]points?|p\.?p\.?t?s?\b(?=[ .,;)]))")
POINTS = regex.compile(r"(?:percentage|% ?|per ?cent|percent|pct)[ -]?points?")
BASIS = regex.compile(r"[ -]basis[ -]points?(?![a-z])| ?bps?(?![a-z])")
GAP = regex.compile(r"(?P<one>%| ?(?:per cent|percent|pct|degrees)| ?[a-z]{1,6})? ?(?P<by>-{1,2}|–|—|\bto\b|\bthrough\b|\bor\b|\band\b) ?(?P<cur>(?:us|a|c|hk|nz|s)?[$£€¥]|eur |usd |gbp |minus )?")


def read_amount(passage: Passage, numeral: Numeral, following: Numeral | None, third: Numeral | None) -> Amount | int:
    """The number with its sign, scale and unit; or the offset to go on from, where it is no quantity."""
    text, low = passage.text, passage.low
    start = numeral.start
    money = currency_before(text, start) if not numeral.spelt or numeral.scaled else None
    if money is not None and text[start - 1] == " " and money[1] + 1 < start - 1 and text[money[1] : start].strip().isalpha() and numeral.spelt:
        money = None
    begin = money[1] if money else start
    negative = False
    if begin:
        sign = text[begin - 1]
        if sign in "-−" and (begin == 1 or text[begin - 2] in " (\n\t"):
            negative, begin = True, begin - 1
        elif low.endswith(("minus ", "negative "), max(begin - 9, 0), begin) and not low.endswith("digit ", 0, 0):
            word = "minus " if low.endswith("minus ", 0, begin) else "negative "
            negative, begin = True, begin - len(word)
    numeral = glued_scale(passage, numeral, money is not None)
    values: tuple[Number, ...] = (numeral.value,)
    last = numeral
    if following is not None and following.start - numeral.end <= 24 and (pair := ranged(passage, numeral, following, money is not None)) is not None:
        values, last, also = pair
        money = money or also
    amount = with_unit(passage, numeral, last, values, money, begin)
    if isinstance(amount, int):
        return amount
    if negative:
        amount = amount._replace(negative=True)
    return amount


def glued_scale(passage: Passage, numeral: Numeral, money: bool) -> Numeral:
    """With a scale suffix: "£1.2bn", "$5 m", "5k", "50m" where people or things follow and not metres."""
    text, low, end = passage.text, passage.low, numeral.end
    if numeral.scaled or numeral.spelt or not (low[end : end + 1].isalpha() or money and low[end : end + 1] == " "):
        return numeral
    match = SUFFIX.match(low, end)
    if match is None:
        return numeral
    suffix = match[1]
    scale = SHORT_SCALES[suffix]
    glued = match.start(1) == end
    if not money:
        if suffix in ("b", "t", "mm", "mio") and not (suffix == "b" and isinstance(numeral.value, Decimal)) or not glued:
            return numeral
        if suffix in ("k", "m", "mil"):
            follows = currency_after(text, low, match.end())
            if follows is None or text[match.end() : match.end() + 1] in "-":
                if suffix == "m" and text[end] != "M" and not counts_things(passage, match.end()):
                    return numeral
                if suffix == "k" and text[end] == "K" and not counts_things(passage, match.end()):
                    return numeral
    elif not glued and suffix in ("t", "b", "k", "mil", "mio", "mm") and text[match.start(1)].islower():
        return numeral
    return Numeral(numeral.start, match.end(), product(numeral.value, scale), False, True)


SUFFIX = regex.compile(r" ?(" + "|".join(sorted(SHORT_SCALES, key=len, reverse=True)) + r")(?![a-z0-9²³/'’])")
RACES = frozenset("hurdle hurdles sprint relay freestyle butterfly breaststroke backstroke final champion record race event runner sprinter medley metre".split())


def counts_things(passage: Passage, end: int) -> bool:
    """Whether a plural noun follows ("50m appointments"), so that "m" is million and not metre."""
    phrase = noun_phrase(passage.text, end)
    return phrase is not None and phrase.plural and lemma(phrase.head) not in RACES and phrase.start - end <= 1


def ranged(
    passage: Passage, first: Numeral, second: Numeral, money: bool
) -> tuple[tuple[Number, ...], Numeral, tuple[str, int] | None] | None:
    """The two ends of a range, the numeral that ends it, and the currency before its second end; None if it is none."""
    text, low = passage.text, passage.low
    gap = GAP.fullmatch(low, first.end, second.start)
    if gap is None or "vague" in (first.kind, second.kind):
        return None
    joined, one = gap["by"], gap["one"]
    if bare_year(text, first) and bare_year(text, second):
        return None
    if gap["cur"] and gap["cur"] != "minus " and (not money or one) or money and one and one.strip() not in SHORT_SCALES:
        return None
    also = currency_before(text, second.start) if gap["cur"] else None
    if gap["cur"] and also is None and gap["cur"] != "minus ":
        return None
    second = glued_scale(passage, second, money or also is not None)
    low_end, high_end = first.value, second.value
    if second.scaled and not first.scaled and product(low_end, magnitude(second)) < high_end and low_end < 1000:
        low_end = product(low_end, magnitude(second))
    if not low_end < high_end or gap["cur"] == "minus ":
        return None
    words, _ = words_before(low, currency_start(passage, first), 30)
    ahead = words[-1] if words else ""
    if joined in ("and", "or") and joined == "and" and "between" not in words[-3:]:
        return None
    if joined == "or" and (one or first.value * 2 < second.value and not money):
        return None
    if joined == "to" and (changing(words[:-1]) if ahead == "from" else change_of(low, bound_before(low, currency_start(passage, first)), first.end)):
        return None
    if joined in ("-", "--", "–", "—") and not one and not money and bare_score(passage, first, second, joined):
        return None
    if one and one.strip() not in ("%", "per cent", "percent", "pct", "degrees"):
        if unit_after(text, low, first.end) is None and one.strip() not in COINS and one.strip() not in ("c", "f", "to"):
            return None
    return (low_end, high_end), second, also


def bare_year(text: str, numeral: Numeral) -> bool:
    return 1900 <= numeral.value <= 2100 and numeral.end - numeral.start == 4 and not numeral.spelt


def currency_start(passage: Passage, numeral: Numeral) -> int:
    found = currency_before(passage.text, numeral.start)
    return found[1] if found else numeral.start


def magnitude(numeral: Numeral) -> int:
    """The scale word that a number was multiplied by, as far as its value tells."""
    for scale in (10**12, 10**9, 10**6, 1000):
        if numeral.value >= scale:
            return scale
    return 1


def changing(words: list[str]) -> bool:
    return any(word in CHANGERS or word.endswith(("ed", "ing")) for word in words[-4:])


CHANGERS = frozenset(
    "rose rise rises fell fall falls up down grew grow grows cut cuts went gone goes jump drop slid sank widened shot came come moved increase decrease reduction growth shift change higher lower".split()
)


def bare_score(passage: Passage, first: Numeral, second: Numeral, joined: str) -> bool:
    """Whether "6-3" is a score, a season or a code, and not a range of something that follows."""
    text, low = passage.text, passage.low
    if 1000 <= first.value <= 2100 and "," not in text[first.start : first.end] and (second.value <= 2100):
        return not (second.value > first.value and not 1900 <= first.value <= 2100)
    if first.end - first.start > 5 and "," not in text[first.start : first.end] and not first.spelt and isinstance(first.value, int):
        return True
    if first.scaled or second.scaled or "," in text[first.start : second.end]:
        return False
    if first.value >= 1000:
        return False
    end = second.end
    if PERCENT.match(low, end) or unit_after(text, low, end) or currency_after(text, low, end) or temperature_after(text, low, end):
        return False
    if masks.DURATION.match(low, end) and masks.DURATION.match(low, end)[1] in masks.TIME_UNITS:  # type: ignore[index]
        return False
    phrase = noun_phrase(text, end)
    return phrase is None or not phrase.plural or phrase.start - end > 1


def with_unit(
    passage: Passage, first: Numeral, last: Numeral, values: tuple[Number, ...], money: tuple[str, int] | None, begin: int
) -> Amount | int:
    """The amount with the unit that stands before or after it."""
    text, low = passage.text, passage.low
    end = last.end
    if money is not None:
        return read_money(passage, first, end, values, money[0], Decimal(1), begin)
    ahead = AHEAD.match(low, end)
    word = ahead[1] if ahead is not None else ""
    if word in PERCENT_WORDS and (match := PERCENT.match(low, end)) is not None:
        point = "point" in match.group()
        return rated(passage, Amount(begin, match.end(), values, "percentage_point" if point else "percent", "percent", first.start))
    if word in ("basis", "bp", "bps") and (match := BASIS.match(low, end)) is not None:
        return Amount(begin, match.end(), values, "basis_point", "percent", first.start)
    if (stop := length_of_time(passage, word, end)) is not None:
        return stop
    if word in CURRENCY_WORDS and (coin := currency_after(text, low, end)) is not None and believable(passage, first, last, coin):
        code, worth, stop = coin
        return read_money(passage, first, stop, values, code, worth, begin)
    if word in HEAT_WORDS and (heat := temperature_after(text, low, end)) is not None:
        name, dimension, stop = heat
        if low.endswith(" - ", 0, begin) and dimension == "temperature" and not low[:begin].rstrip(" -")[-1:].isdigit():
            return Amount(begin - 2, stop, values, name, dimension, first.start, negative=True)
        return Amount(begin, stop, values, name, dimension, first.start)
    if (word in UNIT_WORDS or word and not word[0].isascii() or text[end : end + 1] in "{<[\"'″" or word == "" and low[end + 1 : end + 2] in "\"″" and low[end + 1 : end + 2]) and (unit := unit_after(text, low, end)) is not None:
        name, dimension, stop = unit
        if (name not in UNSURE or first.kind == "fraction") and not (name == "meter" and text[end : end + 1] == "M"):
            if name == "foot" and (inches := INCHES.match(low, stop)) is not None and len(values) == 1 and int(inches[1]) < 12:
                values, stop = (Decimal(values[0]) + Decimal(inches[1]) / 12,), inches.end()
            return rated(passage, Amount(begin, stop, values, name, dimension, first.start))
    if begin < 14 and low[:begin].strip() in ("percent of", "percents of", "per cent of", "per cents of"):
        return Amount(0, end, values, "percent", "percent", first.start)
    return counted_amount(passage, first, last, values, begin)


AHEAD = regex.compile(r"[ \n-]{0,3}[{<(\[]?+([a-zμµωø]++|[%°º¢£€$¥₹₽₩₪₫₴₦₱฿₭₡₺₿₾元])")
PERCENT_WORDS = frozenset("% per percent percents pct percentage percentages".split())
CURRENCY_WORDS = (
    frozenset(BY_WORD) | frozenset(COINS) | frozenset(SYMBOLS) | NATION_WORDS | frozenset(code.lower() for code in CODES)
    | frozenset(scale + code for scale in "mkb" for code in ("eur", "gbp", "usd", "sek", "dkk", "nok", "chf")) | {"u", "us"}
)  # fmt: skip
HEAT_WORDS = frozenset("degree degrees deg ° º celsius celcius centigrade centigrate fahrenheit farenheit c f".split())
UNIT_WORDS = FIRST_WORDS | frozenset(LETTERS.match(sign.lower())[0] for sign in SIGNED if LETTERS.match(sign.lower()))  # type: ignore[index]
TIME_ADJECTIVES = frozenset(
    """straight consecutive more full long whole working calendar additional extra further solid other different short successive
    and business school academic financial trading light leap odd remaining previous final first last man""".split()
)


def length_of_time(passage: Passage, word: str, end: int) -> int | None:
    """Where a length of time ends that the number begins ("96 hours", "two more days"), or None."""
    if word not in masks.TIME_UNITS and word not in TIME_ADJECTIVES:
        return None
    match = masks.DURATION.match(passage.low, end)
    if match is None or match[1] not in masks.TIME_UNITS or match[1] in ("ms", "sec", "min") and match.start(1) == end:
        return None
    return match.end()


INCHES = regex.compile(r"(?:,? | and )?([0-9]{1,2})(?: ?in(?:ches|ch)?\b| ?\"|″)")


def believable(passage: Passage, first: Numeral, last: Numeral, coin: tuple[str, Decimal, int]) -> bool:
    """Whether the word after the number is a currency: "won" is mostly a verb, "pound" and "mark" often something else."""
    code, worth, stop = coin
    low = passage.low
    word = low[last.end : stop].strip(" -")
    large = last.scaled or last.value >= 1000
    if word == "won":
        return large and passage.text[last.end : last.end + 1] == " "
    if word in ("mark", "marks", "real", "lei", "leva", "dong", "kip", "lev", "leu", "birr", "rand", "punt", "punts", "bucks", "buck", "sen", "ct", "crown"):
        return large or word in ("rand", "bucks", "buck", "kip")
    if code == "GBP" and word in ("pound", "pounds"):
        return not weighs(passage, first, last, stop)
    return True


WEIGHT = regex.compile(r"weigh|baby|bab(?:y|ies)|\blb\b|\bbody|\bfat\b|ounce|diet|heav|kilogram|\bkg\b|\btons?\b|lighter|muscle|obes|\bbeef|cargo|meat|scales|payload|waist|bench press|\bfish")
LOSES = regex.compile(r"(?:drop|lose|lost|losing|shed|gain(?:ed)?|put on|carr(?:y|ied|ying)|equal to|lift(?:ed)?) (?:about |around |some |over |more than |at least )?$")
OF_STUFF = regex.compile(r" (?:of (?!(?:debt|damage|cash|money|funding|sales|assets|value|cuts|savings|investment|tax|profit|income|revenue|spending|public|government|aid|bonds|loans|costs|losses|shares|work|goods|property|worth|the|its|their|his|her|our|my|your|lottery|compensation|support|a|an)\b)[a-z]|each in weight|in weight|per (?:square|cubic)|of (?:force|pressure|thrust))")


def weighs(passage: Passage, first: Numeral, last: Numeral, stop: int) -> bool:
    """Whether these pounds are of mass."""
    low = passage.low
    if first.scaled or last.scaled:
        return False
    around = low[max(first.start - 80, 0) : stop + 60]
    if WEIGHT.search(around) or OF_STUFF.match(low, stop) or LOSES.search(low[max(first.start - 40, 0) : first.start]):
        return True
    return low[last.end : last.end + 1] == "-" and low[stop - 1] == "d" and HEAVY.match(low, stop) is not None


HEAVY = regex.compile(r" (?:man|woman|boy|girl|bomb|weight|bag|dog|fish|rock|boulder|athlete|linebacker|lineman|animal|package|block)")
COIN_AFTER = regex.compile(r"(?:,? and |,? )([0-9]{1,2}|[a-z]+(?:[- ][a-z]+)?)(?: ?(cents?|pence|p|¢)(?![a-z]))?")


def read_money(
    passage: Passage, first: Numeral, end: int, values: tuple[Number, ...], code: str, worth: Decimal, begin: int
) -> Amount:
    """Money, with a scale after the code ("75 USD million"), coins after the notes, and what it is paid for."""
    text, low = passage.text, passage.low
    if worth == 1:
        if not first.scaled and (scale := SCALE_AFTER.match(low, end)) is not None:
            values, end = tuple(product(v, {"million": 10**6, "billion": 10**9, "thousand": 1000, "trillion": 10**12, "mln": 10**6, "bn": 10**9}[scale[1]]) for v in values), scale.end()
        elif (word := CURRENCY_AGAIN.match(low, end)) is not None and currency_before(text, first.start):
            spelt = currency_after(text, low, end)
            if spelt is not None and spelt[1] == 1:
                code, end = (spelt[0] if code in ("USD",) or spelt[0] == code else code), spelt[2]
        if len(values) == 1 and isinstance(values[0], int) and (coins := COIN_AFTER.match(low, end)) is not None:
            cents = spelt_cents(coins, low)
            if cents is not None:
                values, end = (values[0] + Decimal(cents) / 100,), coins.end()
    else:
        values = tuple(value * worth for value in values)
    return rated(passage, Amount(begin, end, values, code, "money", first.start))


SCALE_AFTER = regex.compile(r" (million|billion|thousand|trillion|mln|bn)(?![a-z])")
CURRENCY_AGAIN = regex.compile(r" (?:dollars?|pounds?|euros?|us |u\.s\.|australian|canadian|hong|new zealand|singapore|usd|cad|aud)")


def spelt_cents(coins: "regex.Match[str]", low: str) -> int | None:
    """The coins after notes: "15 dollars and 50 cents", "15 dollars 50"; None where something else is numbered."""
    word = coins[1]
    if word.isdigit():
        value = int(word)
    else:
        found = [n for n in numerals(word, word) if n.start == 0 and n.end == len(word)]
        if not found or not isinstance(found[0].value, int):
            return None
        value = found[0].value
    if not 0 < value < 100:
        return None
    if coins[2] is not None:
        return value
    follows = low[coins.end() : coins.end() + 2]
    return value if value >= 10 and (not follows.strip(" .,;!?") ) else None


PER = regex.compile(
    r"(?: per | ?/ ?| (?:an?|each|every) |(?: ?- ?)an?(?: ?- ?)|-per-| the )(annum|share|barrel|bbl|year|month|week|day|hour|minute|second|head|capita|person|ton|tonne|metric ton|pound|lb|kilogram|kilo|kg|gramme|gram|litre|liter|gallon|ounce|oz|mile|kilometre|kilometer|km|night|unit|piece|time|bottle|bushel|game|match|acre|hectare|metre|meter|square (?:foot|metre|meter|mile|kilometre|kilometer)|cubic (?:metre|meter|foot)|household|family|vote|dozen|quarter|patient|student|pupil|child|point|worker|employee|ticket|item|download|song|message|call|megawatt|kilowatt|kilowatt[ -]hour|megawatt[ -]hour|pack|packet|day|vehicle|car|mln|troy ounce|word|line|user|subscriber|passenger|customer|inch|hr|sec|min|mo|yr|ms|millisecond|s|h|m|l)(?![a-z])"
)
PER_NAMES = {"annum": "year", "bbl": "barrel", "lb": "pound", "kilo": "kilogram", "gramme": "gram", "kg": "kilogram", "litre": "liter", "oz": "ounce", "kilometre": "kilometer", "km": "kilometer", "metre": "meter",
             "hr": "hour", "sec": "second", "min": "minute", "mo": "month", "yr": "year", "metric ton": "metric_ton", "troy ounce": "troy_ounce", "s": "second", "h": "hour", "m": "meter", "l": "liter", "ms": "millisecond", "capita": "capita"}  # fmt: skip
SHORT_PER = frozenset("hr sec min mo yr s h m l kg km lb oz ms".split())


def rated(passage: Passage, amount: Amount) -> Amount:
    """With what it is per: "$60 a barrel" is `USD_per_barrel`."""
    match = PER.match(passage.low, amount.end)
    if match is None:
        return amount
    what = match[1]
    by = match.group()[: match.start(1) - match.start()]
    if by == " the " and what not in ("share", "barrel", "ounce") or what in SHORT_PER and "/" not in by and "per" not in by:
        return amount
    if what in ("m", "l", "s", "h") and "/" not in by:
        return amount
    if by.strip() in ("a", "an", "each") and what in ("quarter", "point", "line", "call", "second", "child", "student", "patient", "word", "car", "family", "customer", "unit", "pack", "ticket", "game", "match") and amount.dimension == "percent":
        return amount
    name = PER_NAMES.get(what, what.replace("metre", "meter").replace("litre", "liter").replace(" ", "_").replace("-", "_"))
    unit = f"{amount.unit}_per_{name}"
    end = match.end()
    return amount._replace(end=end, unit=unit, dimension=dimension_of_rate(unit, amount.dimension))


def dimension_of_rate(unit: str, otherwise: str) -> str:
    return units.dimension_of(unit) or otherwise


# ------------------------------------------------------------------------------------------------------ counted things

OF = regex.compile(r" of (?=[a-z\p{Lu}])")
CHANGE_NOUNS = frozenset("increase rise fall drop cut decline decrease reduction growth jump gain shortage shortfall rise surge".split())


def counted_amount(passage: Passage, first: Numeral, last: Numeral, values: tuple[Number, ...], begin: int) -> Amount | int:
    """A number without a unit: one of something that is counted, or masked."""
    text, low = passage.text, passage.low
    end = last.end
    single = len(values) == 1
    after = text[end : end + 1]
    if first.kind == "fraction":
        if not first.spelt and ODDS.search(low[max(first.start - 24, 0) : end + 16]):
            return end
        if (of := OF_A.match(low, end)) is not None:
            whole = with_unit(passage, Numeral(first.start, of.end(), first.value, True, False, "unit"), Numeral(first.start, of.end() - 1, first.value, True), values, None, begin)
            if not isinstance(whole, int) and whole.unit is not None:
                return whole
            if isinstance(whole, int):
                return whole
        return Amount(first.start, end, values, None, "fraction", first.start, fraction=True)
    if first.kind == "vague":
        return Amount(first.start, end, values, None, "count", first.start, vague=True)
    if single and (ratio := IN_FIVE.match(low, end)) is not None and (share := one_in(passage, first, ratio)) is not None:
        return share
    if after.isalpha() and not first.spelt:
        stop = regex.compile(r"[\p{L}0-9]++").match(text, end)
        return stop.end() if stop else end
    if single and not first.scaled and not first.spelt:
        if after == "-" and text[end + 1 : end + 2].isdigit() or after in "–—" and after and text[end + 1 : end + 2].isdigit():
            stop = CHAIN.match(text, end)
            return stop.end() if stop else end
        if (score := masks.SCORE.match(text, end)) is not None and "," not in text[first.start : end]:
            return score.end()
        if masks.SLASHED.match(text, end):
            stop = CHAIN.match(text, end)
            return stop.end() if stop else end
        if after == "." and text[end + 1 : end + 2].isalnum():
            stop = CHAIN.match(text, end)
            return stop.end() if stop else end
        if masks.STREETS.match(text, end):
            return end
    if (first.spelt or end - first.start <= 4) and not first.scaled and isinstance(values[0], int) and values[0] < 2100:
        if labelled(passage, first, end):
            return end
    if single and end - first.start == 5 and ZIP.search(text, max(first.start - 4, 0), first.start):
        return end
    if single and after == ")" and text[first.start - 1 : first.start] == "(" and end - first.start <= 3:
        behind = text[max(first.start - 30, 0) : first.start - 1].rstrip().rpartition(" ")[2]
        if behind[:1].isupper():
            return end  # a minute or an age after a name
    if single and is_year(passage, first, end):
        return end
    if low[first.start : end] == "one" and pronoun(passage, first, end):
        return end
    return Amount(begin, end, values, None, "count", first.start, one=values[-1] == 1)


ODDS = regex.compile(r"\bodds|favourite|favorite|outsider|\bshot\b|bookmaker")
OF_A = regex.compile(r" (?:of )?an? (?=[a-z])")
ZIP = regex.compile(r"\b[A-Z]{2} $")
CHAIN = regex.compile(r"[-–—/.0-9]++")
IN_FIVE = regex.compile(r" (?:in every|in|out of every|out of) (?:the )?([0-9]++|[a-z]++(?:-[a-z]++)?)(?![0-9a-z,])( (?:million|thousand|hundred))?")


def one_in(passage: Passage, first: Numeral, ratio: "regex.Match[str]") -> Amount | None:
    """ "one in five", "two out of three", "nine in ten" as a fraction."""
    word = ratio[1] + (ratio[2] or "")
    found = [n for n in numerals(word, word) if n.start == 0 and n.end == len(word)]
    if len(found) != 1 or not isinstance(found[0].value, int) or not isinstance(first.value, int):
        return None
    whole = found[0].value
    if not first.value < whole or whole > 1000 and word.isdigit() and "out" not in ratio.group() and "," not in word or found[0].kind != "cardinal":
        return None
    if not first.spelt and "out" not in ratio.group() and whole not in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000):
        return None
    follows = masks.DURATION.match(passage.low, ratio.end())
    if follows is not None and follows[1] in masks.TIME_UNITS:
        return None
    named_match = token_at(passage.text, ratio.end())
    if "out" not in ratio.group() and named_match is not None and lemma(named_match.word) in ("game", "match", "start", "appearance", "inning", "attempt", "race", "test"):
        return None
    return Amount(first.start, ratio.end(), (Decimal(first.value) / whole,), None, "fraction", first.start, fraction=True)


def labelled(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether the word before makes the number a name: "Radio 4", "page 5", "Boeing 747"."""
    text, low = passage.text, passage.low
    at = first.start
    if at < 2 or text[at - 1] not in " \n" or text[at - 2] in ".,;:!?)\"'”’\n–—-":
        if at >= 3 and text[at - 1] == " " and text[at - 2] == "." and low[max(at - 5, 0) : at - 2].rpartition(" ")[2] in ("no", "nos", "vol", "p", "pp", "fig", "ch", "sec"):
            return True
        return False
    begin = max(text.rfind(" ", max(at - 40, 0), at - 1), text.rfind("\n", max(at - 40, 0), at - 1)) + 1
    word = text[begin : at - 1].lstrip("([\"“‘'")
    if not word or not (word[0].isupper() or word.lower() in masks.LABELS):
        return False
    plural = noun_phrase(text, end)
    followed = plural is not None and plural.plural and text[plural.start].islower() and plural.start - end <= 1
    if masks.is_label(word):
        return not (followed and word.islower() and word not in ("number", "page", "section", "chapter"))
    if first.spelt:
        return False
    ahead = text[max(begin - 12, 0) : begin].rstrip().rpartition(" ")[2]
    followed_name = followed and ahead.lower() in ("in", "at", "for", "across", "with", "to", "on", "said", "says", "")
    if word[0].isupper() and (begin and text[begin - 1] == " " or lexicon.often_name(word)):
        # At the beginning of a sentence a capital says nothing ("Over 500", "About 30").
        tag = lexicon.tag(word)
        if word.lower() in SENTENCE_STARTS or followed_name or tag in ("IN", "DT", "RB", "VBG", "VBD", "VB", "VBN", "CC", "PRP", "PRP$", "MD", "WRB", "JJR", "CD", "VBZ"):
            return False
        return True
    return False


SENTENCE_STARTS = frozenset("some about over around nearly almost only another all at in of the total up down under more less than approximately roughly an a and".split())


def is_year(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether four bare digits are a year."""
    text, low = passage.text, passage.low
    value = first.value
    if first.spelt or first.scaled or end - first.start != 4 or not isinstance(value, int) or not 1000 <= value <= 2100:
        return False
    words, _ = words_before(low, first.start, 30)
    ahead = words[-1].strip("(\"'“‘,") if words else ""
    phrase = noun_phrase(text, end)
    things = phrase is not None and phrase.plural and text[phrase.start].islower() and phrase.start - end <= 1
    if 1900 <= value <= 2035:
        if not things:
            return True
        return bound_before(low, first.start).start == first.start and not (lexicon.tag(ahead) or "").startswith("VB")
    if things:
        return False
    return ahead in ("in", "since", "until", "by", "circa", "c.", "from", "during", "before", "after", "between", "to", "of", "and") and value < 1900


def pronoun(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether "one" stands for a thing or a person, and counts nothing."""
    text, low = passage.text, passage.low
    words, _ = words_before(low, first.start, 30)
    before = words[-1].strip("(\"'“‘") if words else ""
    if text[end : end + 1] in "-'’,.;:!?)\"”" and before not in ("minus", "negative"):
        return True
    if before in ("minus", "negative"):
        return False
    if before in masks.ONE_STOPS_BEFORE and text[first.start - 1] == " ":
        return True
    after = token_at(text, end)
    if after is None or after.low in masks.ONE_STOPS_AFTER:
        return True
    if text[first.start].isupper() and after.word[0].isupper():
        return True
    phrase = noun_phrase(text, end, one=True)
    return phrase is None or phrase.start - end > 2


NAME_OF_TOTAL = frozenset("total number figure level average mean median minimum maximum sum amount".split())


def finish(passage: Passage, amount: Amount) -> tuple[Found | None, int]:
    """The quantity, with its bounds, hedges, change and what it counts."""
    text, low, written = passage
    bound = bound_before(low, amount.start)
    after = bound_after(low, amount.end) if text[amount.end : amount.end + 1] in " ,+-" else None
    open_low, open_high, approximate = bound.open_low, bound.open_high, bound.approximate
    if after is not None:
        open_high |= after[0] == "low"
        open_low |= after[0] == "high"
        if open_low and open_high:
            open_low, open_high = bound.open_low, bound.open_high
        approximate |= after[0] == "about"
    values = tuple(-value for value in amount.values) if amount.negative else amount.values
    values = tuple(int(v) if isinstance(v, Decimal) and v == v.to_integral_value() else v for v in values)
    ends = [as_float(value) for value in sorted(values)]
    if None in ends:
        return None, amount.end
    low_end, high_end = ends[0], ends[-1]
    number = rounded(values[0]) if len(values) == 1 and not amount.vague else None
    change = change_of(low, bound, amount.end) if amount.dimension != "age" else None
    start, end = amount.start, amount.end
    unit, counted = amount.unit, None
    if amount.dimension in ("count", "fraction") and amount.unit is None:
        phrase = phrase_of(passage, amount, after[1] if after else amount.end)
        if phrase is not None:
            unit, counted = lemma(written[phrase.end - 0 : phrase.end] or phrase.head) if False else lemma(phrase.head), written[phrase.start : phrase.end]
            if phrase.start >= amount.end:
                end = phrase.end
            start = bound.start
            if (rate := PER.match(low, phrase.end)) is not None and rate[1] not in SHORT_PER and not rate.group().startswith((" the", "/", " each")):
                unit = f"{unit}_per_{PER_NAMES.get(rate[1], rate[1]).replace(' ', '_')}"
        elif not amount.fraction and not worth_keeping(passage, amount, bound, after):
            return None, amount.end
        elif amount.fraction and low[amount.start : amount.end] == "half" and not (bound.start < amount.start or half_of(passage, amount)):
            return None, amount.end
    elif amount.dimension in ("money", "percent"):
        counted = counted_of_amount(passage, amount)
    quantity = Quantity(
        number=number,
        low=None if open_low else low_end,
        high=None if open_high or amount.vague else high_end,
        unit=unit,
        dimension=amount.dimension,
        approximate=approximate or amount.vague,
        change=change,
        counted=counted,
    )
    return (start, end, quantity), max(end if counted is None or amount.dimension not in ("count", "fraction") else amount.end, amount.end)


def half_of(passage: Passage, amount: Amount) -> bool:
    words, _ = words_before(passage.low, amount.start, 20)
    return bool(words) and words[-1] in ("by", "one", "a", "than", "about", "nearly", "almost", "over")


def as_float(value: Number) -> float | None:
    """The number as a float, or None where it is too large for one."""
    try:
        return float(value)
    except OverflowError:
        return None


def rounded(value: Number) -> str:
    """The printed number; a fraction that does not end is cut to fifteen digits."""
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > 20:
        value = round(value, 15)
    return decimal_string(value)


def phrase_of(passage: Passage, amount: Amount, end: int) -> Phrase | None:
    """What a bare number counts: after it, across "of", or before it."""
    text, low = passage.text, passage.low
    at = amount.end
    if amount.fraction:
        return phrase_of_fraction(passage, amount)
    hyphen = text[at : at + 1] == "-" and text[at + 1 : at + 2].isalpha()
    if hyphen:
        token = token_at(text, at + 1)
        if token is None or token.low in NOT_COUNTED or not token.low.isalpha():
            return None
        return Phrase(token.start, token.end, token.word, False)
    if (of := OF_THE.match(low, at)) is not None:
        if amount.one:
            return None
        return noun_phrase(text, of.end())
    if end != at and text[end - 1 : end] == "+":
        at = end
    elif end != at and (phrase := noun_phrase(text, end)) is not None and phrase.start - end <= 1:
        return phrase
    one = amount.one and not amount.vague
    phrase = noun_phrase(text, at, one=one) if text[at : at + 1] in " \n" else None
    if phrase is not None and phrase.start - at <= 2:
        return phrase
    if not one and text[at : at + 1] == " " and len(amount.values) == 1:
        phrase = noun_phrase(text, at, loose=True)
        if phrase is not None and lemma(phrase.head) in CHANGE_NOUNS:
            return with_in(passage, phrase)
        words, _ = words_before(low, amount.start, 24)
        if phrase is not None and phrase.start - at <= 2 and words and words[-1] in ("a", "an", "the", "its", "his", "their") and text[phrase.start].islower() and phrase.head.islower():
            return phrase
    return noun_before(passage, amount)


# After a hyphen these say how the number is meant, and are not counted: "a five-strong team".
NOT_COUNTED = frozenset("strong fold way time times seater figure plus odd something sided nil all and or to up long old wide high deep".split())
OF_THE = regex.compile(r" of (?:the |its |their |his |her |our |those |these |my |your |all |all the )?(?=[a-z\p{Lu}])")
IN_NOUN = regex.compile(r" in (?:the |its |their )?(?=[a-z])")
FIGURE_OF = regex.compile(r"(?r)(?<![A-Za-z])([A-Za-z-]+) of (?:(?:about|around|some|nearly|almost|at least|more than|over|up to|only|just|approximately|roughly|an estimated|between|fewer than|less than) )?")


def with_in(passage: Passage, phrase: Phrase) -> Phrase:
    """An increase with what increases: "increase in primary care workforce"."""
    match = IN_NOUN.match(passage.low, phrase.end)
    if match is None:
        return phrase
    inner = noun_phrase(passage.text, match.end(), loose=True)
    return phrase if inner is None else phrase._replace(end=inner.end)


GROUPS = frozenset(
    """workforce crowd audience population staff membership circulation turnout attendance majority fleet army force congregation
    readership following electorate squad capacity gathering enrolment enrollment garrison headcount""".split()
)


def noun_before(passage: Passage, amount: Amount) -> Phrase | None:
    """What a number after its noun counts: "a workforce of 10,000"."""
    match = FIGURE_OF.match(passage.low, max(amount.start - 60, 0), amount.start)
    if match is None or match[1] not in GROUPS:
        return None
    phrase = phrase_before(passage.text, match.end(1))
    return phrase


def phrase_of_fraction(passage: Passage, amount: Amount) -> Phrase | None:
    """What a share is of: "half of respondents", "a third of all voters", "half the voters"."""
    text, low = passage.text, passage.low
    match = OF_THE.match(low, amount.end) or HALF_THE.match(low, amount.end)
    if match is None:
        phrase = noun_phrase(text, amount.end, loose=True) if text[amount.end : amount.end + 1] == " " else None
        return phrase if phrase is not None and phrase.start - amount.end <= 1 and phrase.head.islower() else None
    return noun_phrase(text, match.end(), loose=True)


HALF_THE = regex.compile(r" (?:the |its |their |his |her |our |all )(?=[a-z])")


def worth_keeping(passage: Passage, amount: Amount, bound: Bound, after: tuple[str, int] | None) -> bool:
    """Whether a number that nothing was found for is a quantity all the same, and not a piece of a name or table."""
    text, low = passage.text, passage.low
    value = amount.values[0]
    return low[amount.start : amount.end] != "one"


def counted_of_amount(passage: Passage, amount: Amount) -> str | None:
    """What money or a percentage is of: "27% of voters", "sales of $5m", "revenues grew 6%", "a $5m deal"."""
    text, low, written = passage
    if (of := OF_THE.match(low, amount.end)) is not None:
        phrase = noun_phrase(text, of.end(), loose=True)
        return None if phrase is None else written[phrase.start : phrase.end]
    aside = ASIDE.match(text, amount.end)
    at = aside.end() if aside is not None else amount.end
    if text[at : at + 1] == " ":
        phrase = noun_phrase(text, at, loose=True)
        if phrase is not None and (phrase.start - at > 1 or not text[phrase.start].islower() or phrase.head[0].isupper()):
            return None
        if phrase is not None:
            if phrase.head.lower() in NO_OBJECT:
                return None
            if text.startswith("worth of ", phrase.start):
                phrase = phrase._replace(start=phrase.start + 9)
            if lemma(phrase.head) in CHANGE_NOUNS:
                phrase = with_in(passage, phrase)
            return written[phrase.start : phrase.end]
    behind = low[max(amount.start - 40, 0) : amount.start]
    if " of " in behind and (match := FIGURE_OF.match(low, max(amount.start - 60, 0), amount.start)) is not None:
        phrase = phrase_before(text, match.end(1))
        return None if phrase is None else written[phrase.start : phrase.end]
    match = VERB_BEFORE.match(low, max(amount.start - 70, 0), amount.start)
    if match is not None:
        phrase = phrase_before(text, match.start(), climb=True)
        return None if phrase is None else written[phrase.start : phrase.end]
    if low[amount.start - 1 : amount.start] == "(" and text[amount.end : amount.end + 1] == ")" and amount.dimension == "percent":
        phrase = phrase_before(text, amount.start - 1)
        return None if phrase is None else written[phrase.start : phrase.end]
    return None


# The same amount in another currency, between it and its noun: "a $3bn (£2bn) offer".
ASIDE = regex.compile(r" \([^()\n]{0,8}[£$€¥][^()\n]{1,20}\)|\)(?<=[0-9a-z]\))")
NO_OBJECT = frozenset("thanks compared yearly annually worldwide overall apiece each total".split())
VERB_BEFORE = regex.compile(
    r"(?r) (?:(?:has|have|had|will|would|could|may|should|is|was|are|were) (?:have )?)?(?:rose|risen|rise|grew|grown|fell|fallen|fall|dropped|jumped|climbed|soared|surged|gained|slipped|slid|sank|declined|increased|slumped|plunged|tumbled|advanced|was|were|totalled|totaled|reached|hit|stood at|came to|amounted to|up|down) (?:by |to |at )?(?:(?:about|around|nearly|almost|at least|more than|over|up to|only|just|less than) )?"
)
