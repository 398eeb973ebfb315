"""Ranges of two numbers ("5,000-20,000", "between 40 and 60"), told from scores, seasons and codes."""

import re

from checker_quantities import masks
from checker_quantities.changes import change_of
from checker_quantities.measures import temperature_after, unit_after
from checker_quantities.money import COINS, currency_after, currency_before
from checker_quantities.numerals import Number, Numeral, product
from checker_quantities.passage import Passage
from checker_quantities.rates import PERCENT
from checker_quantities.scales import glued_scale
from checker_quantities.spelling import SHORT_SCALES

GAP = re.compile(
    r"(?P<one>%| ?(?:per cent|percent|pct|degrees)| ?[a-z]{1,6})? ?(?P<by>-{1,2}|–|—|\bto\b|\bthrough\b|\bor\b|"
    r"\band\b) ?(?P<cur>(?:us|a|c|hk|nz|s)?[$£€¥]|eur |usd |gbp |minus )?"
)


def ranged(
    passage: Passage, first: Numeral, second: Numeral, money: bool
) -> tuple[tuple[Number, ...], Numeral, tuple[str, int] | None] | None:
    """The two ends of a range, the numeral that ends it, and the currency before its second end; None if it is none."""
    text, low = passage.text, passage.low
    gap = GAP.fullmatch(low, first.end, second.start)
    if gap is None or "vague" in (first.kind, second.kind) or (first.kind == "fraction") != (second.kind == "fraction"):
        return None
    joined, one = gap["by"], gap["one"]
    if bare_year(text, first) and bare_year(text, second):
        return None
    if (gap["cur"] and gap["cur"] != "minus " and (not money or one)) or (
        money and one and one.strip() not in SHORT_SCALES
    ):
        return None
    also = currency_before(text, second.start) if gap["cur"] else None
    if gap["cur"] and also is None and gap["cur"] != "minus ":
        return None
    second = glued_scale(passage, second, money or also is not None)
    low_end, high_end = first.value, second.value
    if second.scaled and not first.scaled and product(low_end, magnitude(second)) < high_end and low_end < 1000:
        low_end = product(low_end, magnitude(second))
    elif (money or also) and low_end < 1000 and low_end * 1000 < high_end and high_end % 1000 == 0:
        low_end = product(low_end, 1000)  # "$50-100,000"
    elif low_end < 1000 and low_end * 1000 < high_end <= low_end * 2000 and high_end % 1000 == 0 and one is None:
        low_end = product(low_end, 1000)  # "13 to 14,000 feet"
    if not low_end < high_end or gap["cur"] == "minus ":
        return None
    words = passage.words_before(currency_start(passage, first))
    ahead = words[-1] if words else ""
    if joined in ("and", "or") and joined == "and" and "between" not in words[-3:]:
        return None
    if one and one.strip() == "to" and (not first.start or text[first.start - 1] not in "-−"):
        return None  # "5 to -10"
    if joined == "to" and one and high_end > 10 * low_end:
        return None
    if joined == "or" and (one or (first.value * 2 < second.value and not money)):
        return None
    if joined == "to" and (
        changing(words[:-1])
        if ahead == "from"
        else change_of(low, passage.bound_before(currency_start(passage, first)), first.end)
        and not ("by" in words[-2:] and not money and one is None and high_end <= CLOSE * low_end)
    ):
        return None
    if joined in ("-", "--", "–", "—") and not one and not money and bare_score(passage, first, second, joined):
        return None
    if one and one.strip() not in ("%", "per cent", "percent", "pct", "degrees"):
        if (
            unit_after(text, low, first.end) is None
            and one.strip() not in COINS
            and one.strip() not in ("c", "f", "to")
        ):
            return None
    return (low_end, high_end), second, also


CLOSE = 3  # times, within which "by 25 to 30 seats" is a range, and "by 300 to 4,000 seats" a change and a level


def bare_year(text: str, numeral: Numeral) -> bool:
    return 1500 <= numeral.value <= 2100 and numeral.end - numeral.start == 4 and not numeral.spelt


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
    """rose rise rises fell fall falls up down grew grow grows cut cuts went gone goes jump drop slid sank widened
    shot came come moved increase decrease reduction growth shift change higher lower""".split()
)


def bare_score(passage: Passage, first: Numeral, second: Numeral, joined: str) -> bool:
    """Whether "6-3" is a score, a season or a code, and not a range of something that follows."""
    text, low = passage.text, passage.low
    if 1000 <= first.value <= 2100 and "," not in text[first.start : first.end] and (second.value <= 2100):
        return not (second.value > first.value and not 1900 <= first.value <= 2100)
    if (
        first.end - first.start > 5
        and "," not in text[first.start : first.end]
        and not first.spelt
        and isinstance(first.value, int)
    ):
        return True
    if first.scaled or second.scaled or "," in text[first.start : second.end]:
        return False
    if first.value >= 1000:
        return False
    end = second.end
    if (
        PERCENT.match(low, end)
        or unit_after(text, low, end)
        or currency_after(text, low, end)
        or temperature_after(text, low, end)
    ):
        return False
    if masks.DURATION.match(low, end) and masks.DURATION.match(low, end)[1] in masks.TIME_UNITS:  # type: ignore[index]
        return False
    phrase = passage.phrase_at(end)
    if phrase is None or not phrase.plural or phrase.start - end > 1:
        return True
    # "Wigan Town 19-33 Wasps"
    behind = text[max(first.start - 24, 0) : first.start].split()
    return text[phrase.start].isupper() and bool(behind) and behind[-1][0].isupper()
