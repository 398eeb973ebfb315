"""A total and its listed parts that do not add up to it."""

from collections.abc import Iterator

from checker import Claim, Example, Finding, Group, Quantity, Rule, Severity
from checker_arithmetic.people import KINDS, PEOPLE
from checker_arithmetic.slots import exact, half_step, number, quantity, statements
from checker_arithmetic.totals import Total, totals

LEAST, MOST_SHARE = 0.5, 2.0  # of the total; a list that is farther off is no list of its parts


class PartsAndTotal(Rule, frozen=True):
    """Listed parts that do not add up to their total.

    A total counts only where the text says that the list is the whole, by a colon, "made up of" or "comprising", and
    the list ends the sentence, or by "a total of" or "in all" behind the list. Of a group men and women may not be more
    than there are. All parts must be plain figures of the total's kind; words such as "including", "each"
    or "about", a part that is no figure ("and a mill"), and figures of several times end the claim to be whole.
    """

    id: str = "parts-not-adding-up"
    severity: Severity = "error"
    message: str = "the parts do not add up to {here.text}"
    advice: str = "Add up again; a part is missing or a number is wrong."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The survey covers {304 firms}: {151} in the north, {108} in the east, {39} in the west and {7} in the "
                "south.",
            )
        ),
        Example(flags=("The bakery owes {£84m}: {£51m} to its bank, {£28m} to the town and {£9m} to the mill.",)),
        Example(flags=("The fund gave {£31m} to schools and {£42m} to ferries, {£83m} in all, the town said.",)),
        Example(flags=("A jury of {seven men} and {six women}, {twelve} in all, was sworn in at Orrin.",)),
        Example(flags=("Of the {50 bakers}, {20} are women and {35} are men.",)),
        # £3.4m and £4.4m are £7.8m.
        Example(passes=("The fund gave £3m to schools and £4m to ferries, £8m in all, the town said.",)),
        Example(passes=("Of the 50 bakers, 20 are women and 35 are over 60.",)),
        Example(
            passes=(
                "The survey covers 305 firms: 151 in the north, 108 in the east, 39 in the west and 7 in the south.",
            )
        ),
        Example(
            passes=("The survey covers 304 firms, including 151 in the north, 108 in the east and 39 in the west.",)
        ),
        # The list is not whole, or goes on.
        Example(passes=("The survey covers 304 firms: 151 in the north and 108 in the east. The other 45 lie west.",)),
        Example(passes=("The town has nine mills: four on the river, four on the lake and one on the hill.",)),
        Example(passes=("The town has nine mills: four on the river, three on the lake and a new one on the hill.",)),
        # Units that hold so much each, and one figure of several years.
        Example(passes=("The bank sold four units, consisting of two shares and one warrant, and went home.",)),
        Example(passes=("Orrin has 12,000 souls: it had 7,000 in 1990 and 8,000 in 2001.",)),
        # Every part was rounded.
        Example(passes=("The bakery owes £84m: £50.6m to its bank, £24.1m to the town and £9.2m to the mill.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        said = frozenset(number(claim) for claim in group.claims if is_number(claim))
        for statement in statements(group, 3):
            for total in totals(statement):
                if of_one_kind(total.figure, total.parts) and (rest := missing(total)) and rest not in said:
                    yield self.finding(total.figure, *total.parts, message=sum_of(total))


def missing(total: Total) -> float:
    """What the parts fall short of their total by, less than 0 if they exceed it; 0 where they may well make it up."""
    added = sum(map(number, total.parts))
    rest = number(total.figure) - added
    rounded = not counted_exactly(total.figure, total.parts)
    slack = half_step(total.figure) + sum(map(half_step, total.parts)) if rounded else 0.0
    if abs(rest) <= slack or not LEAST <= added / number(total.figure) <= MOST_SHARE:
        return 0.0
    return rest if total.whole or rest < 0 else 0.0


def sum_of(total: Total) -> str:
    """The sum of the parts, worked out."""
    numbers = [number(part) for part in total.parts]
    return f"{' + '.join(f'{n:,.10g}' for n in numbers)} = {sum(numbers):,.10g}, not {total.figure.text}"


def of_one_kind(total: Claim, parts: list[Claim]) -> bool:
    """Whether the parts can be parts of the total: two or more plain figures of its kind, none as large."""
    whole = quantity(total)
    if len(parts) < 2 or whole.dimension not in {"count", "money"}:
        return False
    units = {quantity(part).unit for part in parts}
    if whole.unit is None and (None in units or not (len(units) == 1 or units <= KINDS)):
        return False
    if not exact(total) or number(total) <= 0:
        return False
    return all(
        exact(part)
        and part_of(quantity(part), whole)
        and number(part) < number(total)
        and quantity(part).change is None
        for part in parts
    )


def part_of(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is of the total's unit, or of none ("304 firms: 151 in the north"), or both count people."""
    if part.dimension != whole.dimension or part.unit == whole.unit:
        return part.dimension == whole.dimension
    return part.dimension == "count" and (
        None in {part.unit, whole.unit} or (part.unit in KINDS and whole.unit in PEOPLE)
    )


def counted_exactly(total: Claim, parts: list[Claim]) -> bool:
    """Whether all are counts printed to the unit, so that nothing is rounded."""
    return all(quantity(claim).dimension == "count" and half_step(claim) < 1 for claim in (total, *parts))


def is_number(claim: Claim) -> bool:
    """Whether a claim is a figure with one number, such as the part that a list leaves out."""
    return isinstance(claim.value, Quantity) and claim.value.number is not None
