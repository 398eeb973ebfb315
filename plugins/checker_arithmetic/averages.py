"""An average that lies outside of its own range."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.slots import NUMERAL, half_step, half_step_of, number, pattern, quantity, statements

# Slots: the range R, or its ends A and B, and the average M.
RANGED = pattern(
    r"(?P<age>\bage[sd]? )?\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying)|between|cost|priced)\b"
    r"(?: (?:in \p{L}+ )?(?:from|between|at))? (?:<R>|<A> (?:to|and) <B>)"
    r"(?P<gap>~30)(?:[,;]| –| -| —)?(?: (?:and|with|at|for))?(?: an?| the| their| its)? "
    r"(?:(?:average|mean|median)(?: (?:(?:price|cost|age|salary|wage|fee|rent) )?(?:of|being|is|was|at))?|"
    r"averag(?:ed|es|ing)|on average,?) <M>(?=[,.;:)]|$| (?:and|but|[-–—]))"
)
CUE = regex.compile(r"averag|median|mean", regex.IGNORECASE)
OTHERWISE = regex.compile(
    r"\b(?:compared|against|versus|vs|than|while|whereas|but|though|usual\w*|national\w*|previous|last|earlier|normal\w*|"
    r"long-term|an?|per|each|every|year|month|week|day|hour|ago|for|in)\b",
    regex.IGNORECASE,
)


class AverageOutOfRange(Rule, frozen=True):
    """An average that lies outside of the range that is given with it.

    "From 40 to 60, with an average of 72" cannot be. Range and average must stand in one clause, of one unit, and the
    average must be called no more than that: "an average gain" is of something else. Rounding is allowed for.
    """

    id: str = "average-out-of-range"
    severity: Severity = "error"
    message: str = "an average of {here.text} is not in the range {there.text}"
    advice: str = "Look up the three numbers; one of them is wrong, or the average is of something else."
    examples: tuple[Example, ...] = (
        Example(flags=("Bids for the mill ranged from {£40,000} to {£60,000}, with an average of {£72,000}.",)),
        Example(flags=("Tickets for the ferry cost between {£3 and £9}, on average {£12}.",)),
        Example(passes=("Bids for the mill ranged from £40,000 to £60,000, with an average of £52,000.",)),
        Example(passes=("Bids for the mill ranged from £40,000 to £60,000, against an average of £72,000 last year.",)),
        Example(passes=("Bids ranged from £40,000 to £60,000, with an average gain of £72,000.",)),
        Example(passes=("Fares range from £40 to £60 a day, with an average of £1,200 a month.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, cue=CUE):
            for match in RANGED.finditer(statement.text):
                shown = [statement.claim(slot) for name in "RAB" if (slot := match[name])]
                average, spread = statement.claim(match["M"]), ends(shown)
                if spread is None or OTHERWISE.search(match["gap"]):
                    continue
                if (
                    quantity(average).low is not None
                    and quantity(average).high is not None
                    and of_unit(average, shown, ages=bool(match["age"]))
                ):
                    (least, most), step = spread, half_step(average)
                    if number(average) < least - step or number(average) > most + step:
                        yield self.finding(average, *shown)


def ends(shown: list[Claim]) -> tuple[float, float] | None:
    """From where to where a range may reach, with what was rounded; None where one end is open."""
    first, last = quantity(shown[0]), quantity(shown[-1])
    if first.low is None or last.high is None:
        return None
    if len(shown) == 2:
        return (
            (number(shown[0]) - half_step(shown[0]), number(shown[1]) + half_step(shown[1])) if first.number else None
        )
    written = NUMERAL.findall(shown[0].text)
    if first.number is not None or len(written) != 2:
        return None
    return first.low - half_step_of(first.low, written[0]), last.high + half_step_of(last.high, written[1])


def of_unit(average: Claim, shown: list[Claim], *, ages: bool) -> bool:
    """Whether the average is of the range's unit; a bare range may be said to be one of ages."""
    mine, theirs = quantity(average), quantity(shown[-1])
    if mine.number is None:
        return False
    if ages and mine.dimension == "age" and theirs.unit is None:
        return True
    return mine.dimension == theirs.dimension and mine.unit == theirs.unit
