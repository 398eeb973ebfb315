"""A range whose ends are turned."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.slots import exact, number, pattern, quantity, statements

BETWEEN = pattern(r"(?P<before>[^.;]{0,60})\bbetween <A> (?:and|to) <B>")
CUE = regex.compile(r"between ", regex.IGNORECASE)
# What lies between two things, or moves, and what falls, so that the higher end comes first.
RELATION = regex.compile(
    r"\b(?:differen\w+|gap|split|divid\w+|shar(?:ed|ing)|choos\w+|choice|relation\w*|match\w*|fight|interval|distance|"
    r"margin|spread|ratio|compar\w+|alternat\w+|switch\w*|sw[iu]ng\w*|fluctuat\w+|oscillat\w+|distinguish\w*|link\w*|mov\w+|"
    r"boundary|border|agree\w+|talks|games?|ties?|drop\w*|f[ae]ll\w*|declin\w+|cut\w*|reduc\w+|loss\w*|los[et]\w*|lower\w*|"
    r"down|slid\w*|shr[iu]nk\w*|decreas\w+|narrow\w*)\b",
    regex.IGNORECASE,
)
LEAST, MOST = 1.05, 4.0  # times that the first end is the second: nearer are prices, farther is a number without scale


class TurnedRange(Rule, frozen=True):
    """A range that is told from its higher end to its lower one.

    "Between 40 and 30 homes" may be right, but nobody says so: a digit is missing or the two are swapped. Only
    "between" counts, before two plain numbers of one unit: "from 40 to 30" is a fall. Prices, shares and measures are
    told so now and then, so they are worth a look at most.
    """

    id: str = "turned-range"
    severity: Severity = "warning"
    message: str = "between {here.text} and {there.text} is told from the higher end to the lower"
    advice: str = "Swap the two, or look up which of them is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("Wexcombe wants to build between {40} and {30 homes} by the river.",)),
        Example(flags=("The bridge could cost between {£9m} and {£5m}, said Orla Finnan.",)),
        Example(passes=("Wexcombe wants to build between 30 and 40 homes by the river.",)),
        Example(passes=("The number of ferries fell from 40 to 30, and losses were between £9m and £5m.",)),
        Example(passes=("The gap between 40 and 30 homes is small.",)),
        Example(passes=("The vote was split between 40 millers and 30 ferrymen.",)),
        Example(passes=("At night it was between -5C and -9C on the lake.",)),
        Example(passes=("The mill is open between 9 and 5.", "He was mayor between 1999 and 98.")),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, cue=CUE):
            for match in BETWEEN.finditer(statement.text):
                higher, lower = statement.claim(match["A"]), statement.claim(match["B"])
                if is_turned(higher, lower) and RELATION.search(match["before"]) is None:
                    counted = quantity(lower).dimension == "count"
                    yield self.finding(higher, lower, verdict="conflict" if counted else "suspect")


def is_turned(higher: Claim, lower: Claim) -> bool:
    """Whether two plain figures of one unit, which is named at the second, stand in the wrong order."""
    if not exact(higher) or not exact(lower) or quantity(lower).unit is None or number(lower) <= 0:
        return False
    one, other = quantity(higher), quantity(lower)
    unit = (other.unit or "").partition("_per_")[0]
    same = one.unit in {other.unit, unit} or (one.unit is None and one.dimension == "count")
    return same and LEAST * number(lower) <= number(higher) <= MOST * number(lower)
