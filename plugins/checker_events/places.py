"""One street, two numbers: the place of an event that two articles, or two sentences of one, give differently."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from checker import Article, Claim, Example, Finding, Group, Place, Rule, Severity, evidence, words
from checker.addresses import Address, addresses

SEVERAL = 3  # addresses from which an article may be a round-up of events
SAFE = 8.0  # bits that the articles tell one story, the street itself not counted
STREET = 5.0  # bits of a street's name


class ConflictingAddress(Rule, frozen=True):
    """One street with two numbers, kinds or directions for the place of one event.

    The numbers must look like one another (a digit changed, left out or doubled, or two swapped): another number far
    away is another place. At one number, or where neither gives one, a street must be of one kind (Street, Drive); at
    one number it must lie in one direction (East, West), and the number of a numbered street must not be another by one
    digit, but for the next street. The articles must tell one story by something else than the street. Round-ups of
    several events, and articles that give both addresses, are left alone.
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
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire on {Harrowgate Drive} on Monday.",
                "date 2019-06-03 The fire at {202 Harrowgate Road} was seen by Orla Finnan and Piet Marten.",
            )
        ),
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire in the {2300 block of Main Street East}.",
                "date 2019-06-03 The fire in the {2300 block of Main Street West} was seen by Orla Finnan and Piet "
                "Marten.",
            )
        ),
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire at {20th Street and Harrowgate Drive}.",
                "date 2019-06-03 The fire near {East 22nd Street and Harrowgate Drive} was seen by Orla Finnan and "
                "Piet Marten.",
            )
        ),
        Example(
            flags=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire in the {100-block of East 136th Street}.",
                "date 2019-06-03 The fire in the {100 block of East 146th Street} was seen by Orla Finnan and Piet "
                "Marten.",
            )
        ),
        # Two blocks of one street that the story passes through.
        Example(
            passes=(
                "The fire began in the 5800 block of Harrowgate Drive. It was out by noon. The engine stood in the "
                "5700 block of Harrowgate Drive.",
            )
        ),
        # Two streets of one name that meet, and a block that holds the house.
        Example(
            passes=(
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire at Harrowgate Drive and Harrowgate Road.",
                "date 2019-06-03 The fire in the 200 block of Harrowgate Road was seen by Orla Finnan and Piet Marten.",
                "date 2019-06-03 Orla Finnan and Piet Marten saw the fire at 212 Harrowgate Road.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        firsts: dict[tuple[str, Address], Claim] = {}
        for claim in group.of("place"):
            for found in addresses_of(claim):
                firsts.setdefault((claim.article, found), claim)
        said: dict[str, set[Address]] = defaultdict(set)
        for article, found in firsts:
            said[article].add(found)
        for ((_, a), one), ((_, b), other) in combinations(firsts.items(), 2):
            if (how := at_odds(a, b)) is None:
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            if one.article == other.article:
                if how != "number" or len(here.plots) >= SEVERAL or two_blocks(a, b):
                    continue
            elif told(a, said[other.article]) or told(b, said[one.article]):
                continue
            doubted = (a.crossing, b.crossing) if how == "crossing" else (*a.street.split(), *b.street.split())
            story = evidence.one_story(here, there, doubted)
            crowded = max(len(here.plots), len(there.plots)) >= SEVERAL
            if story.bits >= (evidence.SAFE + evidence.FAIR if crowded else SAFE):
                yield self.finding(one, other, evidence=story.reasons, sides=(shown(a), shown(b)), bits=story.bits)


def addresses_of(claim: Claim) -> tuple[Address, ...]:
    """The address of a place, if its name is one, or the streets of a crossing."""
    return addresses(claim.value.name) if isinstance(claim.value, Place) else ()


def at_odds(a: Address, b: Address) -> str | None:
    """What differs between two addresses on streets of one name: a `number` that may be the other misprinted, the
    `kind` or the `direction` of the street, the numbered street of a `crossing`; or the `name` of a numbered street, at
    one house number. None if nothing does, or it is another place.
    """
    if a.number and a.number == b.number and a.street != b.street and agree(a.kind, b.kind):
        return "name" if agree(a.direction, b.direction) and far_apart(a.street, b.street) else None
    if a.street != b.street or a.street in (a.crossing, b.crossing):  # two streets of one name that meet
        return None
    if a.kind and b.kind and a.kind != b.kind:
        return "kind" if near_by(a, b) else None
    if a.direction and b.direction and a.direction != b.direction:
        return "direction" if a.number and near_by(a, b) else None
    if a.crossing and b.crossing:
        return "crossing" if one_digit_off(a.crossing, b.crossing) else None
    return "number" if alike(a.number, b.number) and not a.holds(b) and not b.holds(a) else None


def near_by(a: Address, b: Address) -> bool:
    """Whether two addresses have one number, or lie in one block, or have no number to tell them apart.

    Numbered streets ("32nd Avenue", "32nd Court") are many of one name: these need the number.
    """
    if a.number and b.number:
        return a.number == b.number or a.holds(b) or b.holds(a)
    return not a.street[0].isdigit()


def told(address: Address, said: set[Address]) -> bool:
    """Whether an article gives an address as well: the number, the kind, the direction and the crossing that it has."""
    return any(
        address.number == other.number
        and agree(address.kind, other.kind)
        and agree(address.direction, other.direction)
        and agree(address.crossing, other.crossing)
        for other in said
        if other.street == address.street
    )


def two_blocks(a: Address, b: Address) -> bool:
    """Whether two addresses are blocks that an article may well name both: no swap of digits makes one the other."""
    return a.block and b.block and sorted(a.number) != sorted(b.number)


def agree(one: str, other: str) -> bool:
    """Whether two words are one, or one of them is not said."""
    return one == other or not one or not other


def alike(one: str, other: str) -> bool:
    """Whether two numbers may be one, misprinted: one digit changed, left out or doubled, or two swapped."""
    if one == other or min(len(one), len(other)) < 3:
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))
    changed = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(changed) == 1 or (len(changed) == 2 and sorted(one) == sorted(other))


def one_digit_off(one: str, other: str) -> bool:
    """Whether two streets are numbered, and one digit of the number is another."""
    if not (one[:2].isdigit() and other[:2].isdigit()):
        return False
    mine, theirs = one[:-2], other[:-2]
    return len(mine) == len(theirs) and sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1


def far_apart(one: str, other: str) -> bool:
    """Whether two numbered streets differ in one digit and are not next to each other."""
    return one_digit_off(one, other) and abs(int(one[:-2]) - int(other[:-2])) > 1


def shown(address: Address) -> str:
    """An address as the sides of a finding tell it."""
    meets = f"and {address.crossing}" if address.crossing else ""
    return " ".join(part for part in (address.number, address.direction, address.street, address.kind, meets) if part)


def give_keys(_: Article, claims: list[Claim]) -> list[Claim]:
    """Let addresses meet by their street, where every town has one of that name by their block."""
    if not any(claim.value.kind == "place" for claim in claims):
        return claims
    met = []
    for claim in claims:
        found = addresses_of(claim)
        streets = [address.street if telling(address.street) else address.plot for address in found]
        streets += [f"{address.number} nth {address.kind}" for address in found if is_numbered(address)]
        keys = [f"street:{street}" for street in streets if street]
        met.append(replace(claim, keys=(*claim.keys, *keys)) if keys else claim)
    return met


def is_numbered(address: Address) -> bool:
    """Whether an address has a house number in a street that has a number, too: "100 East 136th Street"."""
    return address.number != "" and address.street[:2].isdigit()


def telling(street: str) -> bool:
    """Whether a street has a name that not every town has."""
    return any(words.bits(word) >= STREET for word in street.split())
