"""Money as it is written: symbols, ISO codes and words, and the ISO 4217 code that each stands for.

A name that several countries give their money, such as "franc", stands for itself (see `checker_quantities.nations`).
"""

import re
from decimal import Decimal
from functools import lru_cache

from checker_quantities.nations import BY_NATION, NATION_WORDS

SYMBOLS = {
    "$": "$", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "₭": "LAK", "₡": "CRC", "₺": "TRY", "₿": "BTC",
    "₲": "PYG", "₵": "GHS", "₸": "KZT", "₾": "GEL", "₮": "MNT", "₼": "AZN",
}  # fmt: skip
# Letters before a dollar sign, and letters that stand for a currency by themselves.
DOLLARS = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "mxn": "MXN", "a": "AUD", "au": "AUD", "aud": "AUD", "aus": "AUD",
    "c": "CAD", "ca": "CAD", "can": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sgd": "SGD", "nz": "NZD", "nzd": "NZD",
    "nt": "TWD",
    "twd": "TWD", "mex": "MXN", "mx": "MXN", "r": "BRL", "brl": "BRL", "j": "JMD", "tt": "TTD", "b": "BND", "z": "ZWD",
}  # fmt: skip
POUNDS = {"ir": "IEP", "e": "EGP", "le": "EGP", "c": "CYP", "lm": "MTL"}
CODES = frozenset(
    """AED AFN ALL AMD ARS ATS AUD AZN BAM BDT BEF BGN BHD BIF BND BOB BRL BTC BWP BYN CAD CDF CHF CLP CNY COP CRC CUP
    CZK
    DEM DKK DOP DZD EEK EGP ESP ETB EUR FIM FJD FRF GBP GEL GHS GMD GRD GTQ HKD HNL HRK HUF IDR IEP ILS INR IQD IRR
    ISK ITL
    JMD JOD JPY KES KGS KHR KRW KWD KZT LAK LBP LKR LTL LUF LVL LYD MAD MDL MKD MMK MNT MUR MXN MYR MZN NAD NGN NIO
    NLG NOK
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SIT SKK SOS SYP THB TJS TMT TND
    TTD TWD
    TZS UAH UGX USD UYU UZS VEF VND XAF XCD XEU XOF XPF YER ZAR ZMW ZWD""".split()
)
ENGLISH = frozenset("ALL CUP PEN SOS SIT GEL RON BAM".split())  # codes that are words where a space follows
PREFIXES = {
    "rs": "rupee",
    "rs.": "rupee",
    "stg": "GBP",
    "rm": "MYR",
    "dm": "DEM",
    "sfr": "CHF",
    "rmb": "CNY",
    "fr": "franc",
    "tk": "BDT",
    "tk.": "BDT",
    "sh": "shilling",
    "shs": "shilling",
    "ksh": "KES",
    "kshs": "KES",
    "ush": "UGX",
    "tsh": "TZS",
}
# A letter that touches the digits of a sum, where the digits or the text show that they are one: "R91,8 billion".
LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP"}
AT_ISSUE = {
    letter: re.compile(
        rf"(?<![a-z]){names}|(?-i:(?<![A-Za-z0-9]){letter}[0-9]{{1,3}}(?:[.,][0-9]+)?[ -]?(?:[mb]illion|bn))",
        re.IGNORECASE,
    )
    for letter, names in {
        "R": "rands?(?![a-z])|south afric",
        "N": "naira|nigeria",
        "P": "pesos?(?![a-z])|philippin",
    }.items()
}
SUM = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?:[.,][0-9]{1,2})?[ -]?(?:[mb]illion|trillion|bn|m|mln)(?![A-Za-z])"
)
WORDS = {
    "dollar": "dollar", "dlr": "dollar", "buck": "dollar", "pound": "pound", "quid": "GBP", "stg": "GBP",
    "sterling": "GBP", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "rupee",
    "rouble": "RUB", "ruble": "RUB", "won": "KRW", "shekel": "ILS", "peso": "peso", "franc": "franc", "mark": "DEM",
    "deutschmark": "DEM", "lira": "lira", "lire": "ITL", "peseta": "ESP", "escudo": "PTE", "guilder": "NLG",
    "markka": "FIM", "zloty": "PLN", "forint": "HUF", "koruna": "CZK", "kuna": "HRK", "krona": "krona",
    "kronor": "SEK", "krone": "krone", "kroner": "krone", "rand": "ZAR", "ringgit": "MYR", "baht": "THB",
    "rupiah": "IDR", "riyal": "riyal", "dirham": "dirham", "naira": "NGN", "cedi": "GHS", "taka": "BDT",
    "dong": "VND", "hryvnia": "UAH", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "lari": "GEL",
    "kip": "LAK", "reais": "BRL", "bitcoin": "BTC", "punt": "IEP", "rmb": "CNY", "元": "CNY", "kuai": "CNY",
    "cruzado": "BRL", "shilling": "shilling", "birr": "ETB", "kwacha": "ZMW", "kwanza": "AOA", "quetzal": "GTQ",
    "lempira": "HNL", "bolivar": "VEF", "riel": "KHR", "gourde": "HTG", "sucre": "ECS", "metical": "MZN",
    "tenge": "KZT", "drachma": "GRD", "schilling": "ATS", "crown": "crown", "dinar": "dinar", "rial": "rial",
    "kroon": "EEK", "kronur": "ISK", "ecu": "XEU",
}  # fmt: skip
COINS = {
    "p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "dollar", "cents": "dollar", "cts": "dollar",
    "ct": "dollar", "¢": "dollar", "sen": "MYR",
}  # fmt: skip
BY_WORD = (
    WORDS | {word + "s": code for word, code in WORDS.items()} | {"zlotys": "PLN", "zloties": "PLN", "yens": "JPY"}
)
# A currency and a scale in one: "120 MEUR", "48.5 mGBP".
MILLIONS_OF = re.compile(r" ?([MmKkB])(EUR|GBP|USD|SEK|DKK|NOK|CHF)(?![A-Za-z])")

AFTER = re.compile(r"[ -]{0,3}((?:[a-z]\.){2,}|[a-z]++\.?+|¢|[£€$¥₹₽₩₪₫₴₦₱฿₭₡₺₿₾元])", re.IGNORECASE)


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency that stands before a number ("US$5", "EUR 5", "Rs. 500"), and where it begins."""
    at = start - 1
    if at >= 0 and text[at] == " ":
        at -= 1
    if at < 0:
        return None
    sign = text[at]
    if (code := SYMBOLS.get(sign)) is not None:
        if at + 1 < start and at and text[at - 1].isalnum() and text[at - 1].isdigit():
            return None  # "10 $ 30 $"
        if sign == "$":
            return dollar_before(text, at)
        if sign == "£" and text[at - 1 : at].isalpha():
            word, begin, _ = letters_before(text, at)
            return POUNDS.get(word.lower(), code), begin if word.lower() in POUNDS else at
        return code, at
    if sign == "¢" and text[max(at - 2, 0) : at] == "GH":
        return "GHS", at - 2
    if not sign.isalpha() and sign != ".":
        return None
    if at + 1 < start and text[max(at - 2, 0) : at + 1].islower():
        return None
    begin = at
    while begin > 0 and at - begin < 4 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin : at + 1]
    if at + 1 == start and word.isupper() and text[begin - 1 : begin] == "$" and (code := DOLLARS.get(word.lower())):
        return (code, begin - 1) if begin < 2 or not text[begin - 2].isalnum() else None  # "$US5m"
    if word.upper() in CODES and (word.isupper() or at + 1 == start) and (at + 1 == start or word not in ENGLISH):
        return word.upper(), begin
    if (code := PREFIXES.get(word.lower())) is not None and word[0].isupper():
        return code, begin
    if at + 1 == start and (code := LETTERS.get(word)) is not None and is_sum(text, start, word):
        return code, begin
    return None


def is_sum(text: str, start: int, letter: str) -> bool:
    """Whether the digits after a letter are a sum of money, and no road, form or model."""
    if SUM.match(text, start) is not None:
        return True
    return at_issue(text, letter) and text[max(start - 5, 0) : start - 1].lower() != "the "


@lru_cache(maxsize=8)
def at_issue(text: str, letter: str) -> bool:
    """Whether a text speaks of the currency, or of the country, that a letter stands for."""
    return AT_ISSUE[letter].search(text) is not None


def dollar_before(text: str, at: int) -> tuple[str, int]:
    """Which dollar the sign at `at` is: the letters before it say so ("A$", "US $", "Mex$"). Without any it is `$`."""
    word, begin, stop = letters_before(text, at)
    code = DOLLARS.get(word.lower())
    if code is None or (stop < at and word.lower() in APART and not (word.isupper() and text[at + 1 : at + 2] == " ")):
        return "$", at  # "A $5m deal" is no Australian one
    return code, at if stop < at else begin


APART = frozenset(("a", "s", "b", "can", "j", "r", "z"))  # letters that are words where a space follows


def letters_before(text: str, at: int) -> tuple[str, int, int]:
    """The letters before a sign, at most five, and where they begin and end."""
    begin = at
    if begin and text[begin - 1] == " ":
        begin -= 1
    stop = begin
    while begin > 0 and stop - begin < 5 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    return text[begin:stop], begin, stop


def currency_after(text: str, low: str, end: int) -> tuple[str, Decimal, int] | None:
    """The currency that stands after a number: its code, the worth of one in it (a coin: 0.01), where it ends."""
    if (match := MILLIONS_OF.match(text, end)) is not None:
        return match[2], Decimal({"m": 10**6, "k": 1000, "b": 10**9}[match[1].lower()]), match.end()
    match = AFTER.match(low, end)
    if match is None:
        return None
    word, stop = match[1], match.end()
    if (code := SYMBOLS.get(word)) is not None:
        follows = text[stop : stop + 2].lstrip()
        return None if follows[:1].isdigit() and low[stop : stop + 1] != " " else (code, Decimal(1), stop)
    if word.endswith("."):
        if word not in NATION_WORDS:
            word, stop = word[:-1], stop - 1
    if word in COINS:
        if word == "p" and match.start(1) != end:
            return None
        return COINS[word], Decimal("0.01"), stop
    if (
        word.upper() in CODES
        and (written := text[match.start(1) : stop])
        and (written.isupper() or match.start(1) == end or word in ("usd", "eur", "gbp"))
    ):
        return word.upper(), Decimal(1), stop
    if word in NATION_WORDS:
        return by_nation(low, word, stop)
    code = BY_WORD.get(word)
    if code is None:
        return None
    if low.startswith(" sterling", stop):
        stop += 9
    return code, Decimal(1), stop


def by_nation(low: str, word: str, stop: int) -> tuple[str, Decimal, int] | None:
    """A currency of two or three words: "Hong Kong dollars", "Swiss francs", "euro cents"."""
    for _ in range(3):
        match = AFTER.match(low, stop)
        if match is None:
            return ("EUR", Decimal(1), stop) if word == "euro" else None
        dotted = match[1].endswith(".") and match[1] not in NATION_WORDS
        follows, end = match[1].rstrip(".") if dotted else match[1], match.end() - dotted
        if (code := BY_NATION.get((word, follows))) is not None:
            return code, Decimal(1), end
        if follows in ("cent", "cents") and (code := DOLLARS.get(word)) is not None:  # "11 HK cents"
            return code, Decimal("0.01"), end
        if follows in ("cent", "cents") and (word == "euro" or (word, "dollar") in BY_NATION):
            return BY_NATION.get((word, "dollar"), "EUR"), Decimal("0.01"), end
        if word == "euro":
            return "EUR", Decimal(1), stop
        word, stop = follows, end
    return None
