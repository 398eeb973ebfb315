"""Percentages and rates: what an amount is per ("$60 a barrel")."""

import re

from msgspec import structs

from checker import units
from checker_quantities.passage import Amount, Passage

PERCENT = re.compile(
    r" ?+(?:-(?=p))?(?:%(?: points?\b)?|(?:per ?-?cents?|percents?|pct\.?|"
    r"percentage)(?![a-z])(?:[ -](?:age )?points?)?|pc(?![a-z-])(?! ?[0-9])|percentage[ -]points?"
    r"|p\.?p\.?t?s?\b(?=[ .,;)]))"
)


BASIS = re.compile(r"[ -]basis[ -]points?(?![a-z])| ?bps?(?![a-z])")


PER = re.compile(
    r"(?: per | ?/ ?| (?:an?|each|every) |(?: ?- ?)an?(?: ?- ?)|-per-| the )(annum|share|barrel|bbl|year|month|"
    r"week|day|hour|minute|second|head|capita|person|ton|tonne|metric ton|pound|lb|kilogram|kilo|kg|gramme|gram|"
    r"litre|liter|gallon|ounce|oz|mile|kilometre|kilometer|km|night|unit|piece|time|bottle|bushel|game|match|acre|"
    r"hectare|metre|meter|square (?:foot|metre|meter|mile|kilometre|kilometer)|cubic (?:metre|meter|foot)|"
    r"household|family|vote|dozen|quarter|patient|student|pupil|child|point|worker|employee|ticket|item|download|"
    r"song|message|call|(?:kilo|mega|giga)watt(?:[ -]hour)?|kwh|mwh|gwh|therm|pack|packet|day|vehicle|car|mln|"
    r"troy ounce|word|line|user|subscriber|passenger|customer|inch|hr|sec|min|mo|yr|ms|millisecond|s|h|m|"
    r"l)(?![a-z])"
    r"(?! (?:ago|earlier|before|later|after|old|long)(?![a-z]))"
)


PER_BEGINS = frozenset((" p", " a", " e", " t", " /", " -", "- ", "-a", "-p"))
PER_NAMES = {
    "annum": "year", "bbl": "barrel", "lb": "pound", "kilo": "kilogram", "gramme": "gram", "kg": "kilogram",
    "litre": "liter", "oz": "ounce", "kilometre": "kilometer", "km": "kilometer", "metre": "meter",
             "hr": "hour", "sec": "second", "min": "minute", "mo": "month", "yr": "year", "metric ton": "metric_ton",
             "troy ounce": "troy_ounce", "s": "second", "h": "hour", "m": "meter", "l": "liter", "ms": "millisecond",
             "capita": "capita", "kwh": "kilowatt_hour", "mwh": "megawatt_hour", "gwh": "gigawatt_hour"}  # fmt: skip


SHORT_PER = frozenset("hr sec min mo yr s h m l kg km lb oz ms".split())


def rated(passage: Passage, amount: Amount) -> Amount:
    """With what it is per: "$60 a barrel" is `USD_per_barrel`."""
    if passage.low[amount.end : amount.end + 2] not in PER_BEGINS and passage.low[amount.end : amount.end + 1] != "/":
        return amount
    match = PER.match(passage.low, amount.end)
    if match is None:
        return amount
    what = match[1]
    by = match.group()[: match.start(1) - match.start()]
    if (by == " the " and what not in ("share", "barrel", "ounce")) or (
        what in SHORT_PER and "/" not in by and "per" not in by
    ):
        return amount
    if what in ("m", "l", "s", "h") and "/" not in by:
        return amount
    if (
        by.strip() in ("a", "an", "each")
        and what
        in (
            "quarter",
            "point",
            "line",
            "call",
            "second",
            "child",
            "student",
            "patient",
            "word",
            "car",
            "family",
            "customer",
            "unit",
            "pack",
            "ticket",
            "game",
            "match",
        )
        and amount.dimension == "percent"
    ):
        return amount
    name = PER_NAMES.get(
        what, what.replace("metre", "meter").replace("litre", "liter").replace(" ", "_").replace("-", "_")
    )
    unit = f"{amount.unit}_per_{name}"
    end = match.end()
    return structs.replace(amount, end=end, unit=unit, dimension=dimension_of_rate(unit, amount.dimension))


def dimension_of_rate(unit: str, otherwise: str) -> str:
    return units.dimension_of(unit) or otherwise
