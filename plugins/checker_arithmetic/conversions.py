"""A measure restated in another unit that is not the same measure."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity, units
from checker_arithmetic.slots import exact, half_step, number, pattern, quantity, statements

BESIDE = (
    pattern(r"<A> ?[(\[]<B>[)\]]"),
    pattern(r"<A>, or <B>(?=[,.;)]|$)"),
)
LOOSE = 0.08  # share by which a conversion may be off: both sides are rounded, and writers round to round numbers
DEGREES = 3  # degrees that a temperature may be off
NOT_MEASURED = frozenset({"count", "money", "percent", "age", "time", "angle"})
# Units of one name: a gallon is smaller in America, a ton may be long, short or metric.
NAMESAKES = {
    "gallon": ("imperial_gallon",),
    "pint": ("imperial_pint",),
    "fluid_ounce": ("imperial_fluid_ounce",),
    "ounce": ("troy_ounce",),
    "ton": ("long_ton", "tonne"),
    "tonne": ("long_ton", "ton"),
    "barrel": ("oil_barrel",),
    "oil_barrel": ("barrel",),
}
MANY_SIZES = frozenset({"bushel", "cup", "hundredweight", "quart"})  # of too many countries to tell
AT_SEA = regex.compile(
    r"\b(?:sea|nautical|knots|ships?|vessels?|boats?|ferr(?:y|ies)|sail\w*|coast\w*|offshore|islands?|harbou?rs?|"
    r"ports?|naval|navy|maritime|aircraft|flights?|plane|pilots?)\b",
    regex.IGNORECASE,
)


class WrongConversion(Rule, frozen=True):
    """A measure with its conversion in brackets, and the two differ by more than rounding.

    "30 miles (55 km)" should be 48. Both must be of one dimension and in different units. Gallons, pints, tons and
    ounces may be of any country, miles nautical where the sentence is about ships or aircraft, and degrees those of a
    difference ("3.6 °F, or 2 °C, warmer").
    """

    id: str = "wrong-conversion"
    severity: Severity = "error"
    message: str = "{here.text} is not {there.text}"
    advice: str = "Convert again from the figure that the source gives."
    examples: tuple[Example, ...] = (
        Example(flags=("The tunnel is {30 miles} ({61km}) long.",)),
        Example(flags=("The road to Thornley is {30 miles} ({55 km}) long.",)),
        Example(flags=("The pass is {6,000 feet}, or {2,800 metres}, above the lake.",)),
        Example(passes=("The tunnel is 30 miles (48km) long, and the pass 6,000 feet (1,800 metres) high.",)),
        Example(passes=("It was 30C (86F) in the shade, and the tank holds 20 gallons (91 litres).",)),
        Example(passes=("The summers of Orrin are 3.6 degrees Fahrenheit, or 2 degrees Celsius, warmer.",)),
        Example(passes=("The ferry sank 30 miles (55 km) off the coast.", "It sold 2m acres (0.8m hectares).")),
        Example(passes=("Runners choose 5 km or 10 miles, and get 3 tons (2.7 tonnes) of sand.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group):
            at_sea = AT_SEA.search(statement.text) is not None
            for form in BESIDE:
                for match in form.finditer(statement.text):
                    here, there = statement.claim(match["A"]), statement.claim(match["B"])
                    if (right := differs(here, there, at_sea)) is not None:
                        unit = (quantity(there).unit or "").replace("_", " ")
                        yield self.finding(here, there, message=f"{here.text} is {right:,.3g} {unit}, not {there.text}")


def differs(here: Claim, there: Claim, at_sea: bool) -> float | None:
    """The first figure in the unit of the second, if the two are not the same measure."""
    a, b = quantity(here), quantity(there)
    if not (exact(here) and exact(there)) or a.unit is None or b.unit is None or a.unit == b.unit:
        return None
    if a.dimension != b.dimension or a.dimension in NOT_MEASURED or not units.commensurable(a.unit, b.unit):
        return None
    if {a.unit, b.unit} & MANY_SIZES:
        return None
    said = number(there)
    slack = DEGREES if a.dimension == "temperature" else LOOSE * abs(said) + half_step(there)
    right = [
        converted(number(here), one, other)
        for one in (a.unit, *namesakes(a.unit, at_sea))
        for other in (b.unit, *namesakes(b.unit, at_sea))
    ]
    if a.dimension == "temperature":  # a difference of degrees has no zero to be counted from
        right.append(right[0] - converted(0, a.unit, b.unit))
    return right[0] if all(abs(value - said) > slack for value in right) else None


def converted(value: float, one: str, other: str) -> float:
    """A value of one unit in another of its dimension."""
    zero, step = units.to_base(0, other), units.to_base(1, other) - units.to_base(0, other)
    return (units.to_base(value, one) - zero) / step


def namesakes(unit: str, at_sea: bool) -> tuple[str, ...]:
    """The units that go by the same name."""
    return ("nautical_mile",) if unit == "mile" and at_sea else NAMESAKES.get(unit, ())
