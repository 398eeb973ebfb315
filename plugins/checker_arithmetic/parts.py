"""A total and its listed parts that do not add up to it."""

from collections.abc import Iterator

from checker import Claim, Example, Finding, Group, Rule
from checker_arithmetic.slots import OTHER, SLOT, exact, half_step, number, pattern, quantity, statements

# A partition is announced: a colon, or a word that says the list is the whole.
LISTED = pattern(
    rf"<T>(?P<gap>{OTHER}{{0,60}}?)(?P<cue>: | made up of | comprising | consisting of | consists of | comprised of )"
    rf"(?P<parts>(?:[^;.:{{}}]{{0,25}}?{SLOT}[^;.:]{{0,40}}?,? (?:and "
    rf")?){{1,8}}[^;.:]{{0,25}}?{SLOT}[^;.:]{{0,50}}?)(?:[.;]|$)"
)
NOT_WHOLE = pattern(
    r"\b(?:including|among|such as|at least|more than|most|mostly|e\.g|for example|of whom|of which|than|per|from"
    r"|rose|fell|up|down)\b"
)


class PartsAndTotal(Rule, frozen=True):
    """Listed parts that do not add up to their total.

    A total counts only where the text says that the list is the whole: a colon, "made up of", "comprising". All parts
    must be plain figures of the total's kind; words such as "including" or "among" end the claim to be whole.
    """

    id: str = "parts-not-adding-up"
    severity: str = "error"  # type: ignore[assignment]
    message: str = "the parts do not add up to {here.text}"
    advice: str = "Add up again; a part is missing or a number is wrong."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The survey covers {304 firms}: {151} in the north, {108} in the east, {39} in the west and {7} in "
                "the south.",
            )
        ),
        Example(
            passes=(
                "The survey covers 305 firms: 151 in the north, 108 in the east, 39 in the west and 7 in the south.",
            )
        ),
        Example(
            passes=("The survey covers 304 firms, including 151 in the north, 108 in the east and 39 in the west.",)
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, 3):
            for match in LISTED.finditer(statement.text):
                total = statement.figure(match["T"])
                parts = [statement.figure(slot) for slot in match["parts"] if slot in slots_of(match["parts"])]
                if NOT_WHOLE.search(match["gap"] + match["parts"]) or not of_one_kind(total, parts):
                    continue
                added = sum(map(number, parts))
                slack = half_step(total) + sum(map(half_step, parts)) if not counts_exactly(total, parts) else 0
                if abs(added - number(total)) > slack and 0.5 <= added / number(total) <= 2:
                    words = f"{' + '.join(f'{number(part):,.10g}' for part in parts)} = {added:,.10g}, not {total.text}"
                    yield self.finding(total, *parts, message=words)


def slots_of(text: str) -> set[str]:
    return {character for character in text if "\ue000" <= character <= "\uf8ff"}


def of_one_kind(total: Claim, parts: list[Claim]) -> bool:
    """Whether the parts can be parts of the total: two or more plain figures of its dimension, none larger."""
    if len(parts) < 2 or not exact(total) or number(total) <= 0:
        return False
    whole = quantity(total)
    return all(
        exact(part)
        and quantity(part).dimension == whole.dimension
        and number(part) < number(total)
        and (whole.dimension == "count" or quantity(part).unit == whole.unit)
        and quantity(part).change is None
        for part in parts
    ) and whole.dimension in {"count", "money"}


def counts_exactly(total: Claim, parts: list[Claim]) -> bool:
    """Whether all are counts printed to the unit, so that nothing is rounded."""
    return all(quantity(claim).dimension == "count" and half_step(claim) <= 5 for claim in (total, *parts))
