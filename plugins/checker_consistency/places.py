"""One street, two numbers: the place of an event that two articles, or two sentences of one, give differently."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import regex
from msgspec.structs import replace

from checker import Article, Claim, Example, Finding, Group, Place, Rule, Severity, evidence, words

ADDRESS = regex.compile(r"(?P<number>[0-9][0-9,]*+)(?:-block| block)?(?: of)? (?P<street>\p{L}.*)", regex.IGNORECASE)
SUFFIX = regex.compile(
    r"\b(?:street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|highway|hwy|parkway"
    r"|pkwy|way|circle|"
    r"terrace|square|north|south|east|west|northeast|northwest|southeast|southwest|n|s|e|w|ne|nw|se|sw)\b\.?",
    regex.IGNORECASE,
)
BLOCK = 100  # house numbers of a block
LONGEST = 6  # digits of a house number
SEVERAL = 3  # addresses from which an article is a round-up of events
SAFE = 8.0  # bits that the articles tell one story, the street itself not counted


class Address(NamedTuple):
    """A house or block number and its street, without direction and kind of street. A block holds 100 houses."""

    number: str
    street: str
    block: bool = False

    def holds(self, other: "Address") -> bool:
        """Whether the other number lies in this block."""
        return self.block and 0 <= int(other.number) - int(self.number) < BLOCK


class ConflictingAddress(Rule, frozen=True):
    """One street with two numbers for the place of one event.

    The numbers must look like one another (a digit changed, or two swapped): another number far away is another place.
    The articles must tell one story by something else than the street. Round-ups of several events, and articles that
    give both numbers, are left alone.
    """

    id: str = "conflicting-address"
    by: str = "street"
    severity: Severity = "warning"
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out where it was, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire in the {5800 block of Harrowgate Drive} "
                "on Monday.",
                "date 2019-06-03 The fire in the {8500 block of Harrowgate Drive} was seen by Orla Finnan and Piet "
                "Marten.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire in the 5800 block of Harrowgate Drive on "
                "Monday.",
                "date 2019-06-03 Orla Finnan and Piet Marten live in the 1200 block of Harrowgate Drive.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 A shed burnt in the 5800 block of Harrowgate Drive.",
                "date 2020-11-03 A cat was stolen in the 8500 block of Harrowgate Drive.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        firsts: dict[tuple[str, str], Claim] = {}
        for claim in group.of("place"):
            if (address := address_of(claim)) is not None:
                firsts.setdefault((claim.article, address.number), claim)
        said: dict[str, set[str]] = {}
        for article, number in firsts:
            said.setdefault(article, set()).add(number)
        for one, other in combinations(firsts.values(), 2):
            a, b = address_of(one), address_of(other)
            assert a is not None
            assert b is not None
            if not alike(a.number, b.number) or b.street != a.street or a.holds(b) or b.holds(a):
                continue
            if one.article != other.article and (b.number in said[one.article] or a.number in said[other.article]):
                continue
            story = evidence.one_story(group.digests[one.article], group.digests[other.article], a.street.split())
            if story.bits >= SAFE:
                yield self.finding(
                    one, other, evidence=story.reasons, sides=(f"{a.number} {a.street}", f"{b.number} {a.street}")
                )


def address_of(claim: Claim) -> Address | None:
    """The number and the street of a place, if it has both."""
    if not isinstance(claim.value, Place) or (match := ADDRESS.fullmatch(claim.value.name)) is None:
        return None
    street = " ".join(SUFFIX.sub(" ", match["street"]).casefold().split())
    block = "block" in claim.value.name[: match.start("street")].casefold()
    return Address(match["number"].replace(",", "")[:LONGEST], street, block) if street else None


def alike(one: str, other: str) -> bool:
    """Whether two numbers may be one, misprinted: as many digits, one of them changed, or two swapped."""
    if one == other or len(one) != len(other) or len(one) < 3:
        return False
    changed = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(changed) == 1 or (len(changed) == 2 and sorted(one) == sorted(other))


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Let addresses meet by their street; none where an article gives several addresses."""
    addresses = {claim.place: address for claim in claims if (address := address_of(claim)) is not None}
    if not addresses or len(set(addresses.values())) >= SEVERAL:
        return claims
    return [
        replace(claim, keys=(f"street:{address.street}",))
        if (address := addresses.get(claim.place)) and telling(address.street)
        else claim
        for claim in claims
    ]


def telling(street: str) -> bool:
    """Whether a street has a name that not every town has."""
    return any(words.bits(word) >= STREET for word in street.split())


STREET = 5.0  # bits of a street's name
