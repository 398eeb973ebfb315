"""Addresses taken apart: a house number or block, the direction, the name and the kind of a street."""

from functools import lru_cache

import regex
from msgspec.structs import replace

from checker.frozen import Frozen

KINDS = {
    "street": "st",
    "avenue": "ave av",
    "road": "rd",
    "drive": "dr",
    "lane": "ln",
    "boulevard": "blvd",
    "court": "ct",
    "place": "pl",
    "highway": "hwy",
    "parkway": "pkwy",
    "terrace": "ter terr",
    "circle": "cir",
    "square": "sq",
    "way": "wy",
    "trail": "trl",
    "crescent": "cres",
}
DIRECTIONS = {
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "northeast": "ne",
    "northwest": "nw",
    "southeast": "se",
    "southwest": "sw",
}
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
NUMBERED = regex.compile(
    r"(?P<number>[0-9][0-9,]*+)(?:-[0-9]+)?(?P<hundred>-hundred)?(?P<block>[ -]block)?(?: of)? "
    r"(?=\p{L}|[0-9]+(?:st|nd|rd|th)\b)",
    regex.IGNORECASE,
)
CROSSING = regex.compile(r" (?:and|&) ")
BLOCK = 100  # house numbers of a block
LONGEST = 6  # digits of a house number


def forms(table: dict[str, str]) -> dict[str, str]:
    """Every written form of a word, and the word."""
    return {form: word for word, short in table.items() for form in (word, *short.split())}


KIND_OF = forms(KINDS)
DIRECTION_OF = forms(DIRECTIONS)
WRITTEN_OUT = {word: f"{i}{({1: 'st', 2: 'nd', 3: 'rd'}).get(i, 'th')}" for i, word in enumerate(ORDINALS, 1)}


class Address(Frozen, frozen=True):
    """A street by its name in lower case, its kind and direction in full, and a number on it; empty if not said.

    `crossing` is the name of the street that it meets there.
    """

    street: str
    kind: str = ""
    direction: str = ""
    number: str = ""
    block: bool = False
    crossing: str = ""

    def holds(self, other: "Address") -> bool:
        """Whether the other number lies in this block."""
        return self.block and other.number != "" and 0 <= int(other.number) - int(self.number) < BLOCK

    @property
    def plot(self) -> str:
        """The hundred of house numbers it lies in, and the street: alike for a house and its block."""
        return f"{int(self.number) // BLOCK} {self.street}" if self.number else ""


@lru_cache(maxsize=4096)
def address(name: str) -> Address | None:
    """An address or street taken apart; None of a crossing, or where neither a number nor a kind of street is said."""
    if CROSSING.search(name):
        return None
    number, block, rest = "", False, name
    if (found := NUMBERED.match(name)) is not None:
        number = found["number"].replace(",", "")[:LONGEST] + ("00" if found["hundred"] else "")
        block, rest = found["block"] is not None, name[found.end() :]
    words = [word.replace(".", "").replace("’", "'") for word in rest.casefold().split()]
    directions = []
    if len(words) > 1 and words[-1] in DIRECTION_OF and words[-2] in KIND_OF:
        directions.append(DIRECTION_OF[words.pop()])
    kind = KIND_OF[words.pop()] if len(words) > 1 and words[-1] in KIND_OF else ""
    if len(words) > 1 and words[0] in DIRECTION_OF:
        directions.append(DIRECTION_OF[words.pop(0)])
    if not words or not (number or kind):
        return None
    street = " ".join(WRITTEN_OUT.get(word, word) for word in words)
    return Address(street, kind, " ".join(sorted(directions)), number, block)


@lru_cache(maxsize=4096)
def addresses(name: str) -> tuple[Address, ...]:
    """The address that a name is, or the two streets of a crossing, each with the other as what it meets."""
    parts = CROSSING.split(name)
    found = [at for part in parts if (at := address(part)) is not None]
    if len(found) != len(parts) or len(found) > 2:
        return ()
    if len(found) == 1:
        return tuple(found)
    one, other = found
    return replace(one, crossing=other.street), replace(other, crossing=one.street)
