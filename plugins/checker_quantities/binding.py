"""What becomes of an amount: its bounds, hedges and change, and what it counts."""

import re
from decimal import Decimal

from checker import Quantity
from checker_quantities import masks
from checker_quantities.bare import IN_FIVE
from checker_quantities.bounds import bound_after, is_race
from checker_quantities.changes import change_of
from checker_quantities.codes import LONGEST_BARE
from checker_quantities.counted import of_many, phrase_of
from checker_quantities.lemmas import lemma
from checker_quantities.numerals import Number, decimal_string
from checker_quantities.of_what import counted_of_amount
from checker_quantities.passage import Amount, Passage
from checker_quantities.phrases import noun_phrase
from checker_quantities.rates import PER, PER_BEGINS, PER_NAMES, SHORT_PER
from checker_quantities.spelling import ONES

Found = tuple[int, int, Quantity]


def bind(passage: Passage, amount: Amount) -> tuple[Found | None, int]:
    """The quantity, with its bounds, hedges, change and what it counts."""
    low, written = passage.low, passage.written
    bound = passage.told_before(amount.start)
    after = bound_after(low, amount.end)
    open_low, open_high, approximate = bound.open_low, bound.open_high, bound.approximate
    if after is not None:
        open_high |= after[0] == "low"
        open_low |= after[0] == "high"
        if open_low and open_high:
            open_low, open_high = bound.open_low, bound.open_high
        approximate |= after[0] == "about"
    if open_high and amount.unit == "meter" and is_race(low, amount.start, amount.end):
        open_high = False
    values = amount.values
    if amount.negative or type(values[0]) is not int or len(values) > 1:
        values = tuple(sorted(whole(-value if amount.negative else value) for value in values))
    low_end = as_float(values[0])
    high_end = low_end if len(values) == 1 else as_float(values[-1])
    if low_end is None or high_end is None:
        return None, amount.end
    number = rounded(values[0]) if len(values) == 1 and not amount.vague else None
    change = (
        change_of(low, bound, amount.end, measured=amount.dimension != "count") if amount.dimension != "age" else None
    )
    start, end = amount.start, amount.end
    unit, counted = amount.unit, None
    if amount.dimension in ("count", "fraction") and amount.unit is None:
        phrase = phrase_of(passage, amount, after[1] if after else amount.end)
        if phrase is not None and amount.one and (stop := share_of_one(passage, phrase.end)) is not None:
            return None, stop
        if phrase is not None:
            unit, counted = (
                lemma(phrase.head),
                written[phrase.start : phrase.end],
            )
            if phrase.start >= amount.end:
                end = end if told_apart(low, amount.end, phrase.start) else phrase.end
            start = bound.start
            if (
                (low[phrase.end : phrase.end + 2] in PER_BEGINS or low[phrase.end : phrase.end + 1] == "/")
                and (rate := PER.match(low, phrase.end)) is not None
                and rate[1] not in SHORT_PER
                and not rate.group().startswith((" the", "/", " each"))
            ):
                unit = f"{unit}_per_{PER_NAMES.get(rate[1], rate[1]).replace(' ', '_')}"
        elif (
            is_bare_code(passage.text, amount)
            or time_ahead(low, amount.end)
            or (not amount.fraction and low[amount.start : amount.end] == "one")
            or (
                amount.fraction
                and low[amount.start : amount.end] == "half"
                and not (bound.start < amount.start or half_of(passage, amount))
            )
        ):
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
        step=step_of(passage.text, amount) if number is not None and low.find(".", amount.start, end) > 0 else None,
    )
    return (start, end, quantity), max(
        end if counted is None or amount.dimension not in ("count", "fraction") else amount.end, amount.end
    )


TO_A_ZERO = re.compile(r"[0-9][0-9,]*\.([0-9]*0)(?![0-9]|\.[0-9])")


def step_of(text: str, amount: Amount) -> float | None:
    """How far the next number is that can be printed like one with a zero at its end: 10000 for "13.70m"."""
    match = TO_A_ZERO.match(text, amount.number_start)
    printed = Decimal(match.group().replace(",", "")) if match is not None else None
    if match is None or not printed:
        return None
    return float(Decimal(amount.values[0]) / printed * Decimal(1).scaleb(-len(match[1])))


def is_bare_code(text: str, amount: Amount) -> bool:
    """Whether a number that counts nothing is so long without a comma that it is the number of something."""
    return amount.start > 1 and amount.end - amount.start > LONGEST_BARE and text[amount.start : amount.end].isdecimal()


def share_of_one(passage: Passage, end: int) -> int | None:
    """Where "one household" ends that goes on as a share ("one household in three"), or None."""
    match = IN_FIVE.match(passage.low, end)
    if match is None or not ((len(match[1]) < 3 and match[1].isdigit()) or ONES.get(match[1], 0) > 1):
        return None
    return match.end() if noun_phrase(passage.text, match.end()) is None else None


def time_ahead(low: str, end: int) -> bool:
    """Whether a length of time is counted after all, further on: "three long, hard years"; not "12 a year earlier"."""
    if low[end : end + 1] != " ":
        return False
    if WHEN.match(low, end) is not None:
        return MAYBE_AGED.search(low, max(end - 16, 0), end) is not None
    words = low[end + 1 : end + 80].split(" ", 6)
    if words[0] in APART:
        return PART_OF_A_DAY.match(low, end) is not None
    for word in words[: 5 if words[0] == "of" else 4]:
        bare = LETTERS.match(word)
        if bare is not None and bare[0] in masks.TIME_UNITS:
            return True
        if not word.replace("-", "").isalpha():
            return False
    return False


# When a number was so many: "322 last year", "990 a decade earlier", "12 in the week".
WHEN = re.compile(
    r" (?:(?:an?|one|two|the) (?:day|week|month|quarter|year|decade) (?:earlier|ago|before|previously)(?![a-z])"
    r"|(?:this |last |next |(?:in |for |during )?the (?:previous |prior )?)(?:week|month|quarter|year|season)(?![a-z]))"
)
MAYBE_AGED = re.compile(
    r"\b(?:am|are|be|been|is|turn(?:ed|ing|s)?|was|were) [0-9a-z-]{1,12}$"
)  # "will be 33 next month"
# With these a time begins that the number does not count: "300 a year ago", "13 in the year to June".
APART = frozenset("a an the in on at by from to over during since last this next each every per".split())
PART_OF_A_DAY = re.compile(r" (?:in the|this|on (?:(?:a|the) )?(?:[a-z]+day)?) ?(?:morning|afternoon|evening|night)")
FROM_OF = 4  # code points of " of "


def told_apart(low: str, end: int, start: int) -> bool:
    """Whether another number stands before what one counts: "13 of the 14 men", "two 16-year-old girls"."""
    return start > end + FROM_OF and (of_many(low, end) is not None or low[end + 1].isdigit())


LETTERS = re.compile(r"[a-z]++")


def half_of(passage: Passage, amount: Amount) -> bool:
    words = passage.words_before(amount.start)
    return bool(words) and words[-1] in ("by", "one", "a", "than", "about", "nearly", "almost", "over")


def whole(value: Number) -> Number:
    """The number as an integer, if it is one."""
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value


def as_float(value: Number) -> float | None:
    """The number as a float, or None where it is too large for one."""
    try:
        return float(value)
    except OverflowError:
        return None


def rounded(value: Number) -> str:
    """The printed number; a fraction that does not end is cut to fifteen digits."""
    if type(value) is int:
        return str(value)
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > 20:
        value = round(value, 15)
    return decimal_string(value)
