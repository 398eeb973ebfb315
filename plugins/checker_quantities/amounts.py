"""A number or a range with its sign, scale and unit."""

import re
from decimal import Decimal

from msgspec import structs

from checker_quantities import masks
from checker_quantities.bare import counted_amount
from checker_quantities.measures import FIRST_WORDS, SIGNED, UNSURE, temperature_after, unit_after
from checker_quantities.money import BY_WORD, CODES, COINS, SYMBOLS, currency_after, currency_before
from checker_quantities.nations import NATION_WORDS
from checker_quantities.numerals import Number, Numeral
from checker_quantities.passage import Amount, Passage
from checker_quantities.ranges import ranged
from checker_quantities.rates import BASIS, PERCENT, rated
from checker_quantities.scales import SPACED, glued_scale
from checker_quantities.sums import believable, read_money

LETTERS = re.compile(r"[^\W\d_]++")


def read_amount(passage: Passage, numeral: Numeral, following: Numeral | None) -> Amount | int:
    """The number with its sign, scale and unit; or the offset to go on from, where it is no quantity."""
    text, low = passage.text, passage.low
    start = numeral.start
    money = currency_before(text, start) if not numeral.spelt or numeral.scaled else None
    if (
        money is not None
        and text[start - 1] == " "
        and money[1] + 1 < start - 1
        and text[money[1] : start].strip().isalpha()
        and numeral.spelt
    ):
        money = None
    begin = money[1] if money else start
    negative = False
    if begin:
        sign = text[begin - 1]
        if sign in "-−" and (begin == 1 or text[begin - 2] in " (\n\t"):
            negative, begin = True, begin - 1
        elif sign == " " and low.endswith(("minus ", "negative "), max(begin - 9, 0), begin):
            word = "minus " if low.endswith("minus ", 0, begin) else "negative "
            if not low.endswith("plus or minus ", 0, begin):
                negative, begin = True, begin - len(word)
    if (
        money is not None
        or low[numeral.end : numeral.end + 1].isalpha()
        or text[numeral.end : numeral.end + 2] in SPACED
    ):
        numeral = glued_scale(passage, numeral, money is not None)
    values: tuple[Number, ...] = (numeral.value,)
    last = numeral
    if (
        following is not None
        and following.start - numeral.end <= 24
        and (pair := ranged(passage, numeral, following, money is not None)) is not None
    ):
        values, last, also = pair
        money = money or also
    amount = with_unit(passage, numeral, last, values, money, begin)
    if isinstance(amount, int):
        return amount
    if negative and (len(amount.values) == 1 or text[last.start - 1] in "-−"):
        amount = structs.replace(amount, negative=True)
    elif negative:
        amount = structs.replace(amount, values=(-amount.values[0], *amount.values[1:]))
    return amount


def with_unit(
    passage: Passage,
    first: Numeral,
    last: Numeral,
    values: tuple[Number, ...],
    money: tuple[str, int] | None,
    begin: int,
) -> Amount | int:
    """The amount with the unit that stands before or after it."""
    text, low = passage.text, passage.low
    end = last.end
    if money is not None:
        return read_money(passage, first, end, values, money[0], Decimal(1), begin)
    ahead = AHEAD.match(low, end)
    word = ahead[1] if ahead is not None else ""
    if text[end : end + 1] in MINUTES and text[end : end + 1] and (tall := HEIGHT.match(text, end)) is not None:
        if len(values) == 1 and isinstance(values[0], int) and values[0] in FEET and int(tall[1]) < 12:
            return Amount(begin, tall.end(), (values[0] + Decimal(tall[1]) / 12,), "foot", "length", first.start)
    if (
        word in PERCENT_WORDS
        and (word != "pc" or text[ahead.end() - 2 : ahead.end()] == "pc")  # type: ignore[union-attr]
        and (match := PERCENT.match(low, end)) is not None
    ):
        point = "point" in match.group()
        return rated(
            passage,
            Amount(begin, match.end(), values, "percentage_point" if point else "percent", "percent", first.start),
        )
    if word in ("basis", "bp", "bps") and (match := BASIS.match(low, end)) is not None:
        return Amount(begin, match.end(), values, "basis_point", "percent", first.start)
    if (stop := length_of_time(passage, word, end)) is not None:
        return stop
    if (word in COINS or word in HEAT_WORDS) and len(word) > 2 and NAME_ENDS.match(text, end):
        return end + 1 + len(word)  # "50 Cent", "Three Degrees"
    if (
        word in CURRENCY_WORDS
        and (coin := currency_after(text, low, end)) is not None
        and believable(passage, first, last, coin)
    ):
        code, worth, stop = coin
        return read_money(passage, first, stop, values, code, worth, begin)
    if word in HEAT_WORDS and (heat := temperature_after(text, low, end)) is not None:
        name, dimension, stop = heat
        if low.endswith(" - ", 0, begin) and dimension == "temperature" and not low[:begin].rstrip(" -")[-1:].isdigit():
            return Amount(begin - 2, stop, values, name, dimension, first.start, negative=True)
        return Amount(begin, stop, values, name, dimension, first.start)
    if (
        word in UNIT_WORDS
        or (word and not word[0].isascii())
        or text[end : end + 1] in "{<[\"'″"
        or (word == "" and low[end + 1 : end + 2] in '"″' and low[end + 1 : end + 2])
    ) and (unit := unit_after(text, low, end)) is not None:
        name, dimension, stop = unit
        if (name not in UNSURE or first.kind == "fraction") and not (name == "meter" and text[end : end + 1] == "M"):
            if (
                name == "foot"
                and (inches := INCHES.match(low, stop)) is not None
                and len(values) == 1
                and int(inches[1]) < 12
            ):
                values, stop = (Decimal(values[0]) + Decimal(inches[1]) / 12,), inches.end()
            elif name == "foot" and (tall := MORE_INCHES.match(low, stop)) is not None and values[0] in FEET:
                values, stop = (Decimal(values[0]) + Decimal(tall[1]) / 12,), tall.end()
            return rated(passage, Amount(begin, stop, values, name, dimension, first.start))
    if begin < 14 and low[:begin].strip() in ("percent of", "percents of", "per cent of", "per cents of"):
        return Amount(0, end, values, "percent", "percent", first.start)
    if first.kind == "fraction":
        return read_fraction(passage, first, end, values, begin)
    return counted_amount(passage, first, last, values, begin)


AHEAD = re.compile(r"[ \n-]{0,3}[{<(\[]?+([a-zμµωø]++|[%°º¢£€$¥₹₽₩₪₫₴₦₱฿₭₡₺₿₾元])")


PERCENT_WORDS = frozenset("% per percent percents pct pc percentage percentages".split())


CURRENCY_WORDS = (
    frozenset((*BY_WORD, *COINS, *SYMBOLS, *NATION_WORDS, "u", "n", "h", "us", *(code.lower() for code in CODES)))
    | frozenset(scale + code for scale in "mkb" for code in ("eur", "gbp", "usd", "sek", "dkk", "nok", "chf")) | {"u",
        "us"}
)  # fmt: skip


HEAT_WORDS = frozenset("degree degrees deg ° º celsius celcius centigrade centigrate fahrenheit farenheit c f".split())


UNIT_WORDS = FIRST_WORDS | frozenset(LETTERS.match(sign.lower())[0] for sign in SIGNED if LETTERS.match(sign.lower()))  # type: ignore[index]


TIME_ADJECTIVES = frozenset(
    """straight consecutive more full long whole working calendar additional extra further solid other different short
    successive
    and business school academic financial trading light leap odd remaining previous final first last man""".split()
)


def length_of_time(passage: Passage, word: str, end: int) -> int | None:
    """Where a length of time ends that the number begins ("96 hours", "two more days"), or None."""
    if word not in masks.TIME_UNITS and word not in TIME_ADJECTIVES:
        return None
    match = masks.DURATION.match(passage.low, end)
    if (
        match is None
        or match[1] not in masks.TIME_UNITS
        or (match[1] in ("ms", "sec", "min") and match.start(1) == end)
    ):
        return None
    if word in BACKWARD and match[1][-1] != "s":
        return None  # "sales were 400 last year"
    return match.end()


BACKWARD = frozenset({"last", "previous"})
MINUTES = frozenset("'’′")
HEIGHT = re.compile(r"['’′] ?([0-9]{1,2})(?:\"|”|″|''|’’|(?= tall\b))")  # the rest of "5'11\""
FEET = range(3, 9)
MORE_INCHES = re.compile(r"-([0-9]|1[01])(?![0-9.,]*[0-9])")  # the rest of "5-foot-10"
INCHES = re.compile(r"(?:,? | and )?([0-9]{1,2})(?: ?in(?:ches|ch)?\b| ?\"|″)")


NAME_ENDS = re.compile(r" (?:Cent|Degrees|Pence|Penny)(?![a-z])")


def read_fraction(passage: Passage, first: Numeral, end: int, values: tuple[Number, ...], begin: int) -> Amount | int:
    """A share: of something counted, or of a unit ("a quarter of a percentage point")."""
    text, low = passage.text, passage.low
    after = text[end : end + 1]
    bracketed = text[first.start - 1 : first.start] == "(" and after == ")"  # a tie-break
    if not first.spelt and (bracketed or ODDS.search(low[max(first.start - 24, 0) : end + 16])):
        return end
    if after == "-":
        return end  # "a quarter-finalist"
    if (of := OF_A.match(low, end)) is not None:
        unit = Numeral(first.start, of.end(), first.value, True, False, "unit")
        whole = with_unit(passage, unit, Numeral(first.start, of.end() - 1, first.value, True), values, None, begin)
        if isinstance(whole, int) or whole.unit is not None:
            return whole
    return Amount(first.start, end, values, None, "fraction", first.start, fraction=True)


ODDS = re.compile(r"\bodds|favourite|favorite|outsider|\bshot\b|bookmaker")
OF_A = re.compile(r" (?:of )?an? (?=[a-z])")
