"""Numbers in digits: "26,000", "1.5", "1 250 000", "1.250.000,50", "10 1/2", "3.2e6"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from checker_quantities.money import currency_after, currency_before
from checker_quantities.numerals import MAY_FOLLOW, Number, Numeral, extended
from checker_quantities.spelling import GLYPHS

MOST_DIGITS = 18  # more are an identifier

GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2}){1,8},[0-9]{3}|[0-9]++")
PLAIN_ENDS = frozenset(",.;%)")
SPACED = re.compile(r"[0-9]{1,3}(?:(?: [0-9]{3}){2,5}(?! [0-9]{3})| 000)(?:\.[0-9]{1,9}(?![0-9])|(?![0-9]|\.[0-9]))")


def read_digits(text: str, low: str, start: int, end: int) -> Sequence[Numeral]:
    """The number that stands in digits at `start` to `end`, with its scale word; nothing if it is an identifier."""
    printed = text[start:end]
    after = text[end : end + 1]
    # Most numbers at once: bare digits with a mark after them, or a word that is no part of them.
    if (
        (
            after in PLAIN_ENDS
            or (after == " " and (ahead := low[end + 1 : end + 3]) not in MAY_FOLLOW and ahead.isalpha())
        )
        and printed.isdecimal()
        and end - start <= MOST_DIGITS
        and (not start or text[start - 1] != ".")
    ):
        return (Numeral(start, end, int(printed)),)
    if text[start] in GLYPHS:
        numeral = Numeral(start, end, glyph(text[start]), False, False, "fraction")
        return (extended(low, numeral),)
    if not printed.isdigit() or after == " ":
        printed = printed.replace(" ", "")
        if FOREIGN.search(printed) is not None:
            return continental(text, low, start, end)
        if after == " " and text[end + 1 : end + 2].isdigit() and (spaced := spaced_out(text, start)) is not None:
            end = spaced.end()
            after = text[end : end + 1]
            printed = spaced.group().replace(" ", "").replace(",", ".")
        elif "," in printed:
            if (small := DECIMAL_COMMA.fullmatch(printed)) is not None and measured(text, low, start, end):
                return (extended(low, Numeral(start, end, Decimal(f"{small[1]}.{small[2]}"))),)
            whole, point, part = printed.partition(".")
            if GROUPED.fullmatch(whole) is None:
                return () if point else listed(printed, start)
            printed = whole.replace(",", "") + point + part
    if len(printed) > MOST_DIGITS:
        return ()
    before = text[start - 1 : start] if start else ""
    if before == "." and "." not in printed and not text[max(start - 2, 0) : start - 1].isalnum():
        start, printed = start - 1, "0." + printed
    value: Number = Decimal(printed) if "." in printed else int(printed)
    if not after or after in ",.;%)":
        return (Numeral(start, end, value),)
    if after in "eEx^" and (power := POWER.match(text, end)) is not None:
        return raised(text, start, end, value, power)
    numeral = Numeral(start, end, value)
    if after in GLYPHS:
        numeral = Numeral(start, end + 1, value + glyph(after))
    elif after in "/ -" and isinstance(value, int) and value < 10000 and "," not in text[start:end]:
        numeral = over(text, numeral)
    return (extended(low, numeral),)


def spaced_out(text: str, start: int) -> "re.Match[str] | None":
    """A number grouped by spaces; one of two groups only where money or the article's style shows that it is one."""
    found = SPACED.match(text, start) or SPACED_ONCE.match(text, start)
    if found is None or found.re is SPACED or text[start - 1 : start] == "R":
        return found
    word = text[text.rfind(" ", max(start - 12, 0), max(start - 1, 0)) + 1 : max(start - 1, 0)]
    return found if word[:3].lower() not in MONTHS and south_african(text) else None


@lru_cache(maxsize=4)
def south_african(text: str) -> bool:
    """Whether an article writes figures as in South Africa: "R1 250", "R91,8 billion", "6,9%"."""
    return SOUTH_AFRICAN.search(text) is not None


SPACED_ONCE = re.compile(r"(?:(?<=R)|(?<![0-9A-Za-z]))[1-9][0-9]{0,2} [0-9]{3}(?:,[0-9]{2})?(?![0-9-]| ?[0-9])")
MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())  # "May 5 300 people" are 300
SOUTH_AFRICAN = re.compile(r"(?<![0-9A-Za-z])R[0-9]{1,3}(?: [0-9]{3}(?![0-9])|,[0-9]|[ -]?(?:m|b)illion)")


def continental(text: str, low: str, start: int, end: int) -> Sequence[Numeral]:
    """A number grouped by points or apostrophes; where no decimals show which, a sum of money must."""
    printed = text[start:end]
    match = POINTED.fullmatch(printed) or APOSTROPHES.fullmatch(printed)
    if match is None or ("." in match[1] and not match[2] and not measured(text, low, start, end)):
        return ()
    whole = match[1].translate(NO_MARKS)
    value: Number = Decimal(f"{whole}.{match[2]}") if match[2] else int(whole)
    return (extended(low, Numeral(start, end, value)),)


def measured(text: str, low: str, start: int, end: int) -> bool:
    """Whether money, a share or a scale word shows that a comma stands before decimals: "€12,50", "2,5 million"."""
    if WITH_DECIMALS.match(low, end) is not None or currency_after(text, low, end) is not None:
        return True
    return currency_before(text, start) is not None and not text.endswith(",00", start, end)


# As on the Continent: "1.250.000", "1.250,50"; and as in Switzerland: "1'250'000.50".
FOREIGN = re.compile(r"['’]|\.[0-9]+[.,]")
POINTED = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]{1,2}))?")
APOSTROPHES = re.compile(r"([1-9][0-9]{0,2}(?:['’][0-9]{3})+)(?:\.([0-9]{1,9}))?")
NO_MARKS = str.maketrans("", "", ".'’")
DECIMAL_COMMA = re.compile(r"([0-9]{1,3}),([0-9]{1,2})")  # "135,00" pounds are rather 135,000 with a slip
WITH_DECIMALS = re.compile(r" ?%| (?:per cent|percent|pct|mln|bln|bn|mn|thousand|million|billion|trillion)(?![a-z])")


def glyph(sign: str) -> Decimal:
    """The value of a sign such as a printed half."""
    top, _, bottom = GLYPHS[sign].partition("/")
    return Decimal(top) / Decimal(bottom)


def listed(printed: str, start: int) -> Sequence[Numeral]:
    """The numbers of a list without spaces ("1,2,3"), or nothing where it is an identifier."""
    groups = printed.split(",")
    if len(printed) > 60 or any(len(group) > 3 for group in groups):
        return ()
    found = []
    for group in groups:
        found.append(Numeral(start, start + len(group), int(group)))
        start += len(group) + 1
    return found


def raised(text: str, start: int, end: int, value: Number, power: "re.Match[str]") -> Sequence[Numeral]:
    """A number with an exponent ("3.2e6", "10^9"); nothing where it is the name of a model, or past all measure."""
    if text[end] == "E" and isinstance(value, int):
        return ()
    signs, exponent = power[2] if power[2] is not None else power[1], int(power[3])
    exponent = -exponent if signs.count("-") == 1 else exponent
    base = float(value) ** exponent if text[end] == "^" and value else float(value) * 10.0**exponent
    return (Numeral(start, power.end(), Decimal(repr(base))),) if abs(base) < 1e40 else ()


POWER = re.compile(r"(?:[eE]([+-]?+)|(?:x10)?\^([+-]{0,2}+))([0-9]{1,2})(?![0-9A-Za-z])")


def over(text: str, numeral: Numeral) -> Numeral:
    """With a fraction in digits: "1/2", "10 1/2", "14-3/4"."""
    start, end, value = numeral.start, numeral.end, numeral.value
    if text[end] == "/":
        match = OVER.match(text, end)
        if match and 0 < value < int(match[1]) <= 1000 and end - start <= 3 and not (start and text[start - 1] == "/"):
            if int(match[1]) in DAYS_RATHER and value <= LAST_MONTH and not text.startswith(" of ", match.end()):
                return numeral  # "9/11"
            return Numeral(start, match.end(), Decimal(int(value)) / Decimal(match[1]), False, False, "fraction")
        return numeral
    if not text[end + 1 : end + 2].isdigit() and text[end + 1 : end + 2] not in " -":
        return numeral
    match = FRACTION_AFTER.match(text, end)
    if match and 0 < int(match[1]) < int(match[2]) <= 64:
        return Numeral(start, match.end(), value + Decimal(match[1]) / Decimal(match[2]))
    return numeral


LAST_MONTH = 12
DAYS_RATHER = frozenset((7, 9, 11, 13, 14, 15, *range(17, 25), *range(26, 32)))  # seldom below a bar
OVER = re.compile(r"/([0-9]{1,4})(?![0-9/.,]*[0-9])")
FRACTION_AFTER = re.compile(r" ?[ -]([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
