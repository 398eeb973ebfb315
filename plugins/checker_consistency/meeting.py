"""Under which keys figures and dates can meet: keywords of their sentence, two by two, what is counted with one, and
sums that are given in two currencies.

Shared words bring claims together and decide nothing.
"""

from itertools import combinations
from operator import attrgetter

from msgspec.structs import replace

from checker import Article, Claim, Quantity, Value
from checker.keywords import keywords
from checker_consistency.conversions import conversions

START = attrgetter("start")
FAMILY = {"quantity": "figure", "date": "when", "duration": "when"}


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Give the figures, dates and lengths of time the keys of their sentence, but for those that a rule found for
    itself, which have keys.
    """
    met = []
    both = of_conversions(claims)
    for claim in claims:
        family = FAMILY.get(claim.value.kind)
        keys = keys_of(family, claim.value, keywords(claim.sentence.text)) if family and not claim.keys else ()
        if keys and claim.start in both:
            keys += both[claim.start]
        met.append(replace(claim, keys=keys) if keys else claim)
    return met


def keys_of(family: str, value: Value, rare: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a claim in a sentence with these rare words."""
    keys = [f"{family}:{one} {other}" for one, other in combinations(rare, 2)]
    if isinstance(value, Quantity) and value.unit is not None and value.counted is not None:
        keys += [f"{family}:{word} #{value.unit}" for word in rare]
    return tuple(keys)


def of_conversions(claims: list[Claim]) -> dict[int, tuple[str, ...]]:
    """The keys of sums given in two currencies, which another article may convert otherwise, by where they begin."""
    found: dict[int, tuple[str, ...]] = {}
    sums = [claim for claim in claims if isinstance(claim.value, Quantity) and claim.value.dimension == "money"]
    for converted in conversions(sorted(sums, key=START)) if len(sums) > 1 else ():
        given, into = converted.given, converted.into
        assert isinstance(given.value, Quantity)
        assert isinstance(into.value, Quantity)
        key = f"figure:{given.value.number} {given.value.unit} #{into.value.unit}"
        found[given.start] = (*found.get(given.start, ()), key)
        found[into.start] = (*found.get(into.start, ()), key)
    return found
