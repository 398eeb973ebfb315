"""Money as it is written: symbols, ISO codes and words, and the ISO 4217 code that each stands for."""

import re
from decimal import Decimal

SYMBOLS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
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
CODES = frozenset(
    """AED AFN ALL AMD ARS ATS AUD AZN BAM BDT BEF BGN BHD BIF BND BOB BRL BTC BWP BYN CAD CDF CHF CLP CNY COP CRC CUP
    CZK
    DEM DKK DOP DZD EEK EGP ESP ETB EUR FIM FJD FRF GBP GEL GHS GMD GRD GTQ HKD HNL HRK HUF IDR IEP ILS INR IQD IRR
    ISK ITL
    JMD JOD JPY KES KGS KHR KRW KWD KZT LAK LBP LKR LTL LUF LVL LYD MAD MDL MKD MMK MNT MUR MXN MYR MZN NAD NGN NIO
    NLG NOK
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SIT SKK SOS SYP THB TJS TMT TND
    TTD TWD
    TZS UAH UGX USD UYU UZS VEF VND XAF XOF YER ZAR ZMW ZWD""".split()
)
ENGLISH = frozenset("ALL CUP PEN SOS SIT GEL RON BAM".split())  # codes that are words where a space follows
PREFIXES = {"rs": "INR", "rs.": "INR", "stg": "GBP", "rm": "MYR", "dm": "DEM", "sfr": "CHF", "rmb": "CNY", "fr": "CHF"}
WORDS = {
    "dollar": "USD", "dlr": "USD", "buck": "USD", "pound": "GBP", "quid": "GBP", "stg": "GBP", "sterling": "GBP",
    "euro": "EUR", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "won": "KRW", "shekel": "ILS",
    "peso": "MXN",
    "franc": "CHF", "mark": "DEM", "deutschmark": "DEM", "lira": "TRY", "lire": "ITL", "peseta": "ESP", "escudo": "PTE",
    "guilder": "NLG", "markka": "FIM", "zloty": "PLN", "forint": "HUF", "koruna": "CZK", "kuna": "HRK",
    "krona": "SEK", "kronor": "SEK", "krone": "DKK", "kroner": "DKK", "rand": "ZAR", "ringgit": "MYR", "baht": "THB",
    "rupiah": "IDR",
    "riyal": "SAR", "dirham": "AED", "naira": "NGN", "cedi": "GHS", "taka": "BDT", "dong": "VND", "hryvnia": "UAH",
    "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "lari": "GEL", "kip": "LAK", "reais": "BRL",
    "bitcoin": "BTC",
    "punt": "IEP", "rmb": "CNY", "元": "CNY", "kuai": "CNY", "cruzado": "BRL", "shilling": "KES", "birr": "ETB",
    "kwacha": "ZMW", "kwanza": "AOA", "quetzal": "GTQ", "lempira": "HNL", "bolivar": "VEF", "riel": "KHR",
    "gourde": "HTG", "sucre": "ECS", "metical": "MZN", "tenge": "KZT", "drachma": "GRD", "schilling": "ATS",
}  # fmt: skip
NATIONS = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD", ("states", "dollar"): "USD",
    ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD", ("kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD",
    ("singaporean", "dollar"): "SGD",
    ("zealand", "dollar"): "NZD", ("taiwan", "dollar"): "TWD", ("taiwanese", "dollar"): "TWD",
    ("zimbabwean", "dollar"): "ZWD", ("zimbabwe", "dollar"): "ZWD", ("fiji", "dollar"): "FJD",
    ("fijian", "dollar"): "FJD", ("jamaican", "dollar"): "JMD", ("jamaica", "dollar"): "JMD",
    ("barbados", "dollar"): "BBD", ("brunei", "dollar"): "BND", ("bahamian", "dollar"): "BSD",
    ("trinidad", "dollar"): "TTD", ("namibian", "dollar"): "NAD", ("liberian", "dollar"): "LRD",
    ("british", "pound"): "GBP", ("sterling", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("irish", "pound"): "IEP",
    ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG", ("irish", "punt"): "IEP",
    ("swiss", "franc"): "CHF", ("french", "franc"): "FRF", ("belgian", "franc"): "BEF", ("luxembourg", "franc"): "LUF",
    ("cfa", "franc"): "XOF", ("german", "mark"): "DEM", ("deutsche", "mark"): "DEM", ("d", "mark"): "DEM",
    ("finnish", "mark"): "FIM",
    ("finnish", "markka"): "FIM", ("dutch", "guilder"): "NLG", ("netherlands", "guilder"): "NLG",
    ("netherlands", "guilde"): "NLG",
    ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR", ("pakistan", "rupee"): "PKR", ("lankan", "rupee"): "LKR",
    ("nepalese", "rupee"): "NPR", ("indonesian", "rupiah"): "IDR", ("japanese", "yen"): "JPY",
    ("chinese", "yuan"): "CNY",
    ("mexican", "peso"): "MXN", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS",
    ("argentinian", "peso"): "ARS", ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP", ("cuban", "peso"): "CUP", ("danish", "krone"): "DKK", ("danish", "kroner"): "DKK",
    ("danish", "crown"): "DKK",
    ("norwegian", "krone"): "NOK", ("norwegian", "kroner"): "NOK", ("norwegian", "crown"): "NOK",
    ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK", ("swedish", "crown"): "SEK", ("czech", "crown"): "CZK", ("czech", "koruna"): "CZK",
    ("slovak", "crown"): "SKK",
    ("italian", "lira"): "ITL", ("italian", "lire"): "ITL", ("turkish", "lira"): "TRY", ("russian", "rouble"): "RUB",
    ("russian", "ruble"): "RUB",
    ("korean", "won"): "KRW", ("spanish", "peseta"): "ESP", ("portuguese", "escudo"): "PTE",
    ("greek", "drachma"): "GRD",
    ("african", "rand"): "ZAR", ("malaysian", "ringgit"): "MYR", ("saudi", "riyal"): "SAR", ("saudi", "rial"): "SAR",
    ("iranian", "rial"): "IRR",
    ("kuwaiti", "dinar"): "KWD", ("iraqi", "dinar"): "IQD", ("jordanian", "dinar"): "JOD", ("bahraini", "dinar"): "BHD",
    ("tunisian", "dinar"): "TND", ("algerian", "dinar"): "DZD", ("serbian", "dinar"): "RSD",
    ("austrian", "schilling"): "ATS",
    ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX", ("thai", "baht"): "THB",
    ("brazilian", "real"): "BRL", ("croatian", "kuna"): "HRK",
    ("polish", "zloty"): "PLN", ("hungarian", "forint"): "HUF", ("israeli", "shekel"): "ILS",
    ("georgian", "lari"): "GEL", ("lao", "kip"): "LAK",
}  # fmt: skip
COINS = {
    "p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "USD", "cents": "USD", "cts": "USD",
    "ct": "USD", "¢": "USD", "sen": "MYR",
}  # fmt: skip
BY_WORD = (
    WORDS | {word + "s": code for word, code in WORDS.items()} | {"zlotys": "PLN", "zloties": "PLN", "yens": "JPY"}
)
BY_NATION = (
    {(nation, short): code for (nation, word), code in NATIONS.items() if word == "dollar" for short in ("dlr", "dlrs")}
    | NATIONS
    | {(nation, word + "s"): code for (nation, word), code in NATIONS.items()}
)
NATION_WORDS = frozenset(nation for nation, _ in NATIONS) | {
    "hong",
    "new",
    "united",
    "sri",
    "south",
    "saudi",
    "euro",
    "bank",
    "zimbabwe",
}
# A currency and a scale in one: "120 MEUR", "48.5 mGBP".
MILLIONS_OF = re.compile(r" ?([MmKkB])(EUR|GBP|USD|SEK|DKK|NOK|CHF)(?![A-Za-z])")

AFTER = re.compile(r"[ -]{0,3}([a-z]++\.?+|¢|[£€$¥₹₽₩₪₫₴₦₱฿₭₡₺₿₾元])", re.IGNORECASE)


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
        if sign != "$":
            return code, at
        return dollar_before(text, at)
    if not sign.isalpha() and sign != ".":
        return None
    if at + 1 < start and text[max(at - 2, 0) : at + 1].islower():
        return None
    begin = at
    while begin > 0 and at - begin < 4 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin : at + 1]
    if word.upper() in CODES and (word.isupper() or at + 1 == start) and (at + 1 == start or word not in ENGLISH):
        return word.upper(), begin
    if (code := PREFIXES.get(word.lower())) is not None and word[0].isupper():
        return code, begin
    return None


def dollar_before(text: str, at: int) -> tuple[str, int]:
    """Which dollar the sign at `at` is: the letters before it say so ("A$", "US $", "Mex$")."""
    begin = at
    if begin and text[begin - 1] == " ":
        begin -= 1
    stop = begin
    while begin > 0 and stop - begin < 5 and (text[begin - 1].isalpha() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:stop]
    code = DOLLARS.get(word.lower())
    if code is None or (
        stop < at
        and word.lower() in ("a", "s", "b", "us", "can", "j", "r", "z")
        and not word.isupper()
        and word != "us"
    ):
        return "USD", at
    return code, at if stop < at else begin


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
        word, stop = word[:-1], stop - 1
        if word == "u" and low.startswith("u.s.", stop - 1):
            word, stop = "u.s.", stop + 3
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
        follows, end = match[1].rstrip("."), match.end() - match[1].endswith(".")
        if (code := BY_NATION.get((word, follows))) is not None:
            return code, Decimal(1), end
        if follows in ("cent", "cents") and (word == "euro" or (word, "dollar") in NATIONS):
            return NATIONS.get((word, "dollar"), "EUR"), Decimal("0.01"), end
        if word == "euro":
            return "EUR", Decimal(1), stop
        word, stop = follows, end
    return None
