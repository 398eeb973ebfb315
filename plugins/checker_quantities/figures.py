"""Quantities of a text: every number is masked, or gets its unit, bounds, change and what it counts."""

import re
from collections.abc import Iterator
from decimal import Decimal

from checker import Article, Quantity
from checker_quantities import masks
from checker_quantities.ages import read_age
from checker_quantities.amounts import IN_FIVE, read_amount
from checker_quantities.bounds import bound_after, change_of
from checker_quantities.counted import counted_of_amount, phrase_of
from checker_quantities.glance import glance
from checker_quantities.numerals import Number, Numeral, decimal_string
from checker_quantities.passage import Amount, Passage
from checker_quantities.phrases import lemma, noun_phrase
from checker_quantities.spelling import ONES
from checker_quantities.rates import PER, PER_BEGINS, PER_NAMES, SHORT_PER
from checker_quantities.scan import numerals
from checker_quantities.silence import masked_early, part_of_a_code

Found = tuple[int, int, Quantity]


def quantities(text: str) -> list[Found]:
    """All quantities of a text: where each stands (start, end), and its value. Looks at nothing but the text."""
    return list(find(text, Article("", text).plain))


def find(written: str, text: str) -> Iterator[Found]:
    """All quantities of a text, given also in its ASCII form."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    passage = Passage(text, low, written)
    found = numerals(text, low)
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
        if held is not None:
            one_sided = held[2].low is None or held[2].high is None
            if one_sided and (both := between(low, held, quantity)) is not None:
                held = both
                continue
            yield held
        held = quantity
    if held is not None:
        yield held


BOTH = re.compile(r",? ?(?:and|but|,) ?(?:(?:is |are )?[a-z><=]+(?: [a-z]+){0,4} ?)?")


def between(low: str, one: Found, other: Found) -> Found | None:
    """The one quantity of "more than 10 and fewer than 20 people", or None: a lower bound meets an upper one."""
    (start, end, first), (then, stop, second) = one, other
    if first.high is None and second.low is None:
        bottom, top = first.low, second.high
    elif first.low is None and second.high is None:
        bottom, top = second.low, first.high
    else:
        return None
    if (first.unit is not None and first.unit != second.unit) or bottom is None or top is None or bottom >= top:
        return None
    if then - end > 40 or BOTH.fullmatch(low, end, then) is None:
        return None
    merged = Quantity(
        None,
        bottom,
        top,
        second.unit,
        second.dimension,
        first.approximate or second.approximate,
        second.change,
        second.counted,
    )
    return start, stop, merged


def read_at(passage: Passage, found: list[Numeral], at: int) -> tuple[Found | None, int]:
    """The quantity that begins with the number `found[at]`, or None; and up to where the text is used up."""
    numeral = found[at]
    text = passage.text
    if numeral.start and text[numeral.start - 1] not in " \n\t(" and part_of_a_code(text, numeral):
        return None, numeral.end
    following = found[at + 1] if at + 1 < len(found) else None
    if (seen := glance(passage, numeral, following)) is not None:
        return (None, seen) if isinstance(seen, int) else finish(passage, seen)
    if (age := read_age(passage, numeral, following)) is not None:
        return finish(passage, age)
    if (skip := masked_early(passage, numeral)) is not None:
        return None, skip
    amount = read_amount(passage, numeral, following, found[at + 2] if at + 2 < len(found) else None)
    if isinstance(amount, int):
        return None, amount
    return finish(passage, amount)


def finish(passage: Passage, amount: Amount) -> tuple[Found | None, int]:
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
    values = amount.values
    if amount.negative or type(values[0]) is not int or len(values) > 1:
        values = tuple(sorted(whole(-value if amount.negative else value) for value in values))
    low_end, high_end = as_float(values[0]), as_float(values[-1])
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
        if phrase is not None and amount.one and one_of_several(passage, phrase.end):
            return None, amount.end
        if phrase is not None:
            unit, counted = (
                lemma(phrase.head),
                written[phrase.start : phrase.end],
            )
            if phrase.start >= amount.end:
                end = phrase.end
            start = bound.start
            if (
                (low[phrase.end : phrase.end + 2] in PER_BEGINS or low[phrase.end : phrase.end + 1] == "/")
                and (rate := PER.match(low, phrase.end)) is not None
                and rate[1] not in SHORT_PER
                and not rate.group().startswith((" the", "/", " each"))
            ):
                unit = f"{unit}_per_{PER_NAMES.get(rate[1], rate[1]).replace(' ', '_')}"
        elif (
            time_ahead(low, amount.end)
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
    )
    return (start, end, quantity), max(
        end if counted is None or amount.dimension not in ("count", "fraction") else amount.end, amount.end
    )


def one_of_several(passage: Passage, end: int) -> bool:
    """Whether "one household" goes on as a share: "one household in three"."""
    match = IN_FIVE.match(passage.low, end)
    if match is None or not (match[1].isdigit() or ONES.get(match[1], 0) > 1):
        return False
    return noun_phrase(passage.text, match.end()) is None


def time_ahead(low: str, end: int) -> bool:
    """Whether a length of time is counted after all, further on: "three long, hard years"."""
    if low[end : end + 1] != " ":
        return False
    words = low[end + 1 : end + 80].split(" ", 6)
    for word in words[: 5 if words[0] == "of" else 4]:
        bare = LETTERS.match(word)
        if bare is not None and bare[0] in masks.TIME_UNITS:
            return True
        if not word.replace("-", "").isalpha():
            return False
    return False


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
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > 20:
        value = round(value, 15)
    return decimal_string(value)
