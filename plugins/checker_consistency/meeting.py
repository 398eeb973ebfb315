"""Under which keys figures and dates can meet: keywords of their sentence, two by two, and what is counted with one.

Shared words bring claims together and decide nothing.
"""

from itertools import combinations

from msgspec.structs import replace

from checker import Article, Claim, Quantity, Value
from checker.keywords import keywords

FAMILY = {"quantity": "figure", "date": "when", "duration": "when"}


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Give the figures, dates and lengths of time the keys of their sentence, but for those that a rule found for
    itself, which have keys.
    """
    met = []
    for claim in claims:
        family = FAMILY.get(claim.value.kind)
        keys = keys_of(family, claim.value, keywords(claim.sentence.text)) if family and not claim.keys else ()
        met.append(replace(claim, keys=keys) if keys else claim)
    return met


def keys_of(family: str, value: Value, rare: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a claim in a sentence with these rare words."""
    keys = [f"{family}:{one} {other}" for one, other in combinations(rare, 2)]
    if isinstance(value, Quantity) and value.unit is not None and value.counted is not None:
        keys += [f"{family}:{word} #{value.unit}" for word in rare]
    return tuple(keys)
