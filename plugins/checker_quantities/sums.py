"""Sums of money around a number: notes and coins, scales after the code, pounds of money and pounds of weight."""

import re
from decimal import Decimal

from checker_quantities.money import currency_after, currency_before
from checker_quantities.nations import BY_NATION
from checker_quantities.numerals import Number, Numeral, product
from checker_quantities.passage import Amount, Passage
from checker_quantities.rates import rated
from checker_quantities.scan import numerals
from checker_quantities.spelling import NUMBER_WORDS


def believable(passage: Passage, first: Numeral, last: Numeral, coin: tuple[str, Decimal, int]) -> bool:
    """Whether the word after the number is a currency: "won" is mostly a verb,
    "pound" and "mark" often something else.
    """
    code, _worth, stop = coin
    low = passage.low
    word = low[last.end : stop].strip(" -")
    large = last.scaled or last.value >= 1000 or (word == "crowns" and not isinstance(last.value, int))
    if word == "won":
        return large and passage.text[last.end : last.end + 1] == " "
    if word == "mark":
        return passage.low[last.end : last.end + 1] == "-"  # "the three million mark" is a level
    if word == "ct":
        return not low.startswith(CARATS, stop)
    if word in (
        "marks",
        "real",
        "lei",
        "leva",
        "dong",
        "kip",
        "lev",
        "leu",
        "birr",
        "rand",
        "punt",
        "punts",
        "bucks",
        "buck",
        "sen",
        "crown",
        "crowns",
    ):
        return large or word in ("rand", "bucks", "buck", "kip")
    if code == "pound" and word in ("pound", "pounds"):
        return not weighs(passage, first, last, stop)
    return True


CARATS = tuple(f" {stuff}" for stuff in "gold diamond white yellow rose ring scan sapphire ruby emerald".split())
WEIGHT = re.compile(
    r"weigh|baby|bab(?:y|ies)|\blb\b|\bbody|\bfat\b|ounce|diet|heav|kilogram|\bkgs?\b|\bkilos?\b|\btons?\b|lighter|muscle|obes|"
    r"\bbeef|cargo|meat|scales|payload|waist|bench press|\bfish"
)


LOSES = re.compile(
    r"(?:drop|lose|lost|losing|shed|gain(?:ed)?|put on|carr(?:y|ied|ying)|equal to|lift(?:ed)?) (?:about |around |"
    r"some |over |more than |at least )?$"
)


OF_STUFF = re.compile(
    r" (?:of (?!(?:debt|damage|cash|money|funding|sales|assets|value|cuts|savings|investment|tax|profit|income|"
    r"revenue|spending|public|government|aid|bonds|loans|costs|losses|shares|work|goods|property|worth|the|its|"
    r"their|his|her|our|my|your|lottery|compensation|support|a|an)\b)[a-z]|each in weight|in weight|per (?:square|"
    r"cubic)|of (?:force|pressure|thrust))"
)


def weighs(passage: Passage, first: Numeral, last: Numeral, stop: int) -> bool:
    """Whether these pounds are of mass."""
    low = passage.low
    if first.scaled or last.scaled:
        return False
    around = low[max(first.start - 80, 0) : stop + 60]
    if WEIGHT.search(around) or OF_STUFF.match(low, stop) or LOSES.search(low[max(first.start - 40, 0) : first.start]):
        return True
    return low[last.end : last.end + 1] == "-" and low[stop - 1] == "d" and HEAVY.match(low, stop) is not None


HEAVY = re.compile(
    r" (?:man|woman|boy|girl|bomb|weight|bag|dog|fish|rock|boulder|athlete|linebacker|lineman|animal|package|block)"
)


COIN_AFTER = re.compile(
    r"(?:,? and |,? )([0-9]{1,2}|[a-z]+(?:-[a-z]+| (?:one|two|three|four|five|six|seven|eight|nine)(?![a-z]))?)"
    r"(?: ?(cents?|pence|penny|p|¢)(?![a-z]))?"
)


def read_money(
    passage: Passage, first: Numeral, end: int, values: tuple[Number, ...], code: str, worth: Decimal, begin: int
) -> Amount:
    """Money, with a scale after the code ("75 USD million"), coins after the notes, and what it is paid for."""
    text, low = passage.text, passage.low
    if worth != 1:
        values = tuple(value * worth for value in values)
    elif low[end : end + 1] in GAPS:
        if not first.scaled and (scale := SCALE_AFTER.match(low, end)) is not None:
            values, end = (
                tuple(
                    product(
                        v,
                        {
                            "million": 10**6,
                            "billion": 10**9,
                            "thousand": 1000,
                            "trillion": 10**12,
                            "mln": 10**6,
                            "bn": 10**9,
                        }[scale[1]],
                    )
                    for v in values
                ),
                scale.end(),
            )
        elif CURRENCY_AGAIN.match(low, end) and currency_before(text, first.start):
            code, end = told_again(text, low, code, end)
        elif code in OPEN and (whose := WHOSE.match(low, end)) is not None:
            code, end = BY_NATION[whose[1], "dollar"], whose.end()
        if len(values) == 1 and isinstance(values[0], int) and (coins := COIN_AFTER.match(low, end)) is not None:
            cents = spelt_cents(coins, low)
            if cents is not None:
                values, end = (values[0] + Decimal(cents) / 100,), coins.end()
    if code.islower() or code == "$":
        code = passage.currency(code, begin)
    return rated(passage, Amount(begin, end, values, code, "money", first.start))


def told_again(text: str, low: str, code: str, end: int) -> tuple[str, int]:
    """The currency of a sum that has one before it and after it: "$5 Canadian dollars", "$5m Australian"."""
    spelt = currency_after(text, low, end)
    if spelt is not None and spelt[1] == 1:
        return (spelt[0] if code in OPEN or spelt[0] == code else code), spelt[2]
    if code in OPEN and (whose := WHOSE.match(low, end)) is not None:
        return BY_NATION[whose[1], "dollar"], whose.end()
    return code, end


GAPS = frozenset(" ,")
OPEN = frozenset(("$", "dollar"))  # a nation after the amount says whose dollars they are: "$5 million (Canadian)"
WHOSE = re.compile(r" ?\(?(canadian|australian|u\.s\.|us)(?:\)|(?=[.,;:)](?: |\n|$)|$|\n))")
SCALE_AFTER = re.compile(r" (million|billion|thousand|trillion|mln|bn)(?![a-z])")


CURRENCY_AGAIN = re.compile(
    r" (?:dollars?|pounds?|euros?|us |u\.s\.|australian|canadian|hong|new zealand|singapore|usd|cad|aud)"
)


def spelt_cents(coins: "re.Match[str]", low: str) -> int | None:
    """The coins after notes: "15 dollars and 50 cents", "15 dollars 50"; None where something else is numbered."""
    word = coins[1]
    if word.isdigit():
        value = int(word)
    elif word.replace("-", " ").partition(" ")[0] not in NUMBER_WORDS:
        return None
    else:
        found = [n for n in numerals(word, word) if n.start == 0 and n.end == len(word)]
        if not found or not isinstance(found[0].value, int):
            return None
        value = found[0].value
    if not 0 <= value < 100:
        return None
    if coins[2] is not None:
        return value
    follows = low[coins.end() : coins.end() + 2]
    return value if value >= 10 and (not follows.strip(" .,;!?")) else None
