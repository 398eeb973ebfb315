"""A measure restated in another unit that is not the same measure."""

from collections.abc import Iterator

from checker import Claim, Example, Finding, Group, Rule, units
from checker_arithmetic.slots import exact, number, pattern, quantity, statements

BESIDE = [
    pattern(
        r"<A> ?[(\[](?:about |around |some |or |nearly |roughly |just |over |more than |approx\.? |c\.? ?|~)?<B>[)\]]"
    ),
    pattern(r"<A>,? or (?:about |around |some |nearly |roughly )?<B>,"),
]
LOOSE = 0.08  # share by which a conversion may be off: both sides are rounded, and writers round to round numbers
NOT_MEASURED = frozenset({"count", "money", "percent", "age", "time"})


class WrongConversion(Rule, frozen=True):
    """A measure with its conversion in brackets, and the two differ by more than rounding.

    "30 miles (84 km)" should be 48. Both must be of one dimension and in different units.
    """

    id: str = "wrong-conversion"
    severity: str = "error"  # type: ignore[assignment]
    message: str = "{here.text} is not {there.text}"
    advice: str = "Convert again from the figure that the source gives."
    examples: tuple[Example, ...] = (
        Example(flags=("The tunnel is {30 miles} ({84km}) long.",)),
        Example(passes=("The tunnel is 30 miles (48km) long, and the pass 6,000 feet (1,800 metres) high.",)),
        Example(passes=("It was 30C (86F) in the shade, and the tank holds 20 gallons (91 litres).",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group):
            for form in BESIDE:
                for match in form.finditer(statement.text):
                    here, there = statement.figure(match["A"]), statement.figure(match["B"])
                    if (right := differs(here, there)) is not None:
                        words = f"{here.text} is {right:,.3g} {quantity(there).unit}, not {there.text}"
                        yield self.finding(here, there, message=words)


def differs(here: Claim, there: Claim) -> float | None:
    """The first figure in the unit of the second, if the two are not the same measure."""
    a, b = quantity(here), quantity(there)
    if not (exact(here) and exact(there)) or a.unit == b.unit or a.dimension != b.dimension:
        return None
    if a.dimension in NOT_MEASURED or not units.commensurable(a.unit, b.unit):
        return None
    one, other = units.to_base(number(here), a.unit), units.to_base(number(there), b.unit)
    zero, step = units.to_base(0, b.unit), units.to_base(1, b.unit) - units.to_base(0, b.unit)
    # A gallon, a ton or a mile may be of another kind than the table takes it for.
    loose = 0.25 if {a.unit, b.unit} & AMBIGUOUS else LOOSE
    scale = 3 * step if a.dimension == "temperature" else max(abs(one), abs(other)) * loose + 0.6 * step
    return (one - zero) / step if abs(one - other) > scale else None


AMBIGUOUS = frozenset(
    {"gallon", "imperial_gallon", "pint", "ton", "mile", "nautical_mile", "barrel", "cup", "ounce", "fluid_ounce"}
)
