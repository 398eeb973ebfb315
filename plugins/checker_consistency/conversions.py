"""A sum of money that is given in another currency right behind: "$11bn (£5.7bn)"."""

from collections.abc import Iterator, Sequence

import regex

from checker import Claim, Quantity
from checker.frozen import Frozen

REACH = 40  # code points between what is converted and what it is converted into
# What may stand between: a bracket, and in it other conversions.
INTO = regex.compile(
    r" ?\((?:[^()]*[0-9][^()]*[;,:/] ?|[^()]*[0-9][^()]* or )?(?:about |around |some |or |nearly |roughly "
    r"|approximately )?(?:US|A|C|HK|NZ)?[$£€¥]?",
    regex.IGNORECASE,
)


class Converted(Frozen, frozen=True):
    """What an article gives in one currency, and what it gives for it in another."""

    given: Claim
    into: Claim


def conversions(claims: Sequence[Claim]) -> Iterator[Converted]:
    """The sums that are given in another currency right behind, in brackets."""
    for given, *rest in zip(claims, claims[1:], [*claims[2:], None], strict=False):
        for into in rest:
            if into is not None and into.article == given.article and 0 < into.start - given.end <= REACH:
                if are_of_two_currencies(given.value, into.value) and is_bracketed(given, into):
                    yield Converted(given, into)


def are_of_two_currencies(given: object, into: object) -> bool:
    """Whether one sum may be another one converted."""
    if not isinstance(given, Quantity) or not isinstance(into, Quantity) or given.number is None:
        return False
    return given.dimension == into.dimension == "money" and given.unit != into.unit and into.number is not None


def is_bracketed(given: Claim, into: Claim) -> bool:
    """Whether a sum stands in brackets behind another one."""
    base, text = given.sentence.start, given.sentence.text
    return INTO.fullmatch(text, given.end - base, into.start - base) is not None
