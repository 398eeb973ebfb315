"""Two sums converted from one currency into another, in one article, at two rates."""

from collections import defaultdict
from collections.abc import Iterator

import regex
from msgspec import Struct

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker.slots import Slotted
from checker_arithmetic.slots import half_step, number, pattern, quantity, statements

BRACKETS = pattern(r"<A> ?[(\[]<B>(?:[;,] ?<C>)?[)\]]")
YEAR = regex.compile(r"\b(?:1[89]|20)[0-9]{2}\b")
LOOSE = 0.2  # share by which two rates may differ besides rounding: they move, and writers convert in their heads
WHOLE = 100  # from which a sum is shown without its coins
SLIP = 1.6  # times; rates that differ by more are no rates of two years

Pair = tuple[str, str]


class Conversion(Struct, frozen=True):
    """A sum with what it is in another currency: the rate, from the currency that comes first by the alphabet into the
    other, and the share by which rounding may have moved it.
    """

    given: Claim
    converted: Claim
    rate: float
    slack: float

    def at_odds(self, other: "Conversion") -> bool:
        """Whether two rates cannot be one."""
        times = max(self.rate, other.rate) / min(self.rate, other.rate)
        if times <= 1 + LOOSE + self.slack + other.slack:
            return False
        return times > SLIP or not (years(self) and years(other)) or years(self) == years(other)

    def told(self) -> str:
        return f"{self.given.text} is {self.converted.text}"


class TwoExchangeRates(Rule, frozen=True):
    """Two conversions of one pair of currencies that imply two rates.

    "$75m (£40m)" and, further down, "$19.5m (£14.9m)": at the first rate that is £10.4m. Rounding is allowed for, and a
    fifth besides. Sums of two years may be converted at two rates, unless these are far apart. Of three conversions or
    more the one that is off is told.
    """

    id: str = "two-exchange-rates"
    severity: Severity = "error"
    message: str = "{here.text} is not {there.text}"
    advice: str = "Convert again; a digit, a word of scale or a sign of currency may be wrong."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The mill sold for $75m (£40m). Its beer took {$19.5m} ({£14.9m}) in spring, and its cider $46.8m "
                "(£24.8m).",
            )
        ),
        Example(flags=("The mill sold for {$75m} ({£40m}). Its beer took {$6.3} ({£3.35m}) in the spring.",)),
        Example(passes=("The mill sold for $75m (£40m), its beer for $20m (£15m), its cider for $30m (£9m).",)),
        Example(
            passes=(
                "The mill sold for $75m (£40m). Its beer took $19.5m (£10m) in spring, and its cider $1bn (£500m).",
            )
        ),
        Example(passes=("In 1985 the mill sold for $75m (£60m). In 2007 its beer took $20m (£10m).",)),
        # In brackets stands what it was the year before.
        Example(passes=("The mill sold for $75m (£40m). Its profit was £30m (£16m), and its sales $20m (£11m).",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for found in conversions(group).values():
            odd = [one for one in found if 2 * sum(map(one.at_odds, found)) > len(found) - 1]
            if len(found) == 2 and odd:
                first, last = found
                claims = (last.given, last.converted, first.given, first.converted)
                yield self.finding(*claims, message=f"{last.told()}, and {first.told()}: these are two rates")
            elif 2 * len(odd) < len(found):
                for one in odd:
                    usual = next(other for other in found if one.at_odds(other))
                    yield self.finding(one.given, one.converted, message=corrected(one, usual))


def corrected(conversion: Conversion, usual: Conversion) -> str:
    """What a conversion would say at the rate of another one."""
    forth = currency(conversion.given) < currency(conversion.converted)
    exact = number(conversion.given) * (usual.rate if forth else 1 / usual.rate)
    right = float(f"{exact:.3g}")
    return (
        f"{conversion.given.text} is not {conversion.converted.text} but {right:,.{0 if right > WHOLE else 2}f} "
        f"{currency(conversion.converted)}, if {usual.told()}"
    )


def conversions(group: Group) -> dict[Pair, list[Conversion]]:
    """The conversions of an article by their pair of currencies."""
    found: dict[Pair, list[Conversion]] = defaultdict(list)
    for statement in statements(group):
        for match in BRACKETS.finditer(statement.text):
            for slot in filter(None, (match["B"], match["C"])):
                if (conversion := converted(statement, match["A"], slot)) is not None:
                    units = sorted((currency(conversion.given), currency(conversion.converted)))
                    found[units[0], units[1]].append(conversion)
    return found


def converted(statement: Slotted, given: str, slot: str) -> Conversion | None:
    """The conversion of the figure in one slot into the one of another, or None if it is none."""
    here, there = statement.claim(given), statement.claim(slot)
    if not is_sum(here) or not is_sum(there) or currency(here) == currency(there):
        return None
    rate = number(there) / number(here) if currency(here) < currency(there) else number(here) / number(there)
    return Conversion(here, there, rate, half_step(here) / number(here) + half_step(there) / number(there))


def is_sum(claim: Claim) -> bool:
    """Whether a figure is a printed sum of money, and no price for each of something."""
    value = quantity(claim)
    return value.dimension == "money" and "_per_" not in (value.unit or "") and number(claim) > 0


def currency(claim: Claim) -> str:
    return quantity(claim).unit or ""


def years(conversion: Conversion) -> frozenset[str]:
    """The years that the sentence of a conversion names."""
    return frozenset(YEAR.findall(conversion.given.sentence.text))
