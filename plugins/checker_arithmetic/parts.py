"""A total and its listed parts that do not add up to it."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding, Group, Quantity, Rule, Severity
from checker_arithmetic.people import KINDS, PEOPLE
from checker_arithmetic.slots import OTHER, SLOT, exact, half_step, number, pattern, quantity, statements

# A partition is announced: a colon, or a word that says the list is the whole. What follows must be all of a sentence.
LISTED = pattern(
    rf"<T>(?P<gap>{OTHER}{{0,60}}?)(?:: |,? (?:made up of|comprising|consist(?:ing|s) of|comprised of) )"
    r"(?P<parts>[^.:]+)(?:\.[\"'”’)]*)?$"
)
SLOTS = regex.compile(SLOT)
JOINED = regex.compile(r"[,;]|\b(?:and|plus)\b|&")
NOT_WHOLE = regex.compile(
    r"\b(?:including|included|among|such as|at least|more than|most|mostly|e\.g|for example|"
    r"of (?:whom|which|these|them)|than|per|each|every|apiece|average|about|around|some|from|rose|fell|up|down|"
    r"respectively|against|compared|versus|earlier|later|ago|last|next|previous|(?:19|20)[0-9]{2}|year|quarter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)s?\b",
    regex.IGNORECASE,
)
# A part that was not read as a figure.
UNREAD = regex.compile(
    r"[0-9]|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|another|both|other|others|rest|"
    r"remaind\w+|remaining|several|few|many|single|pair|half|none|no)\b",
    regex.IGNORECASE,
)
FARTHEST = 60  # code points between two parts
LEAST, MOST_SHARE = 0.5, 2.0  # of the total; a list that is farther off is no list of its parts


class PartsAndTotal(Rule, frozen=True):
    """Listed parts that do not add up to their total.

    A total counts only where the text says that the list is the whole, by a colon, "made up of" or "comprising", and
    the list ends the sentence. All parts must be plain figures of the total's kind; words such as "including", "each"
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
        for statement in statements(group, 3):
            for match in LISTED.finditer(statement.text):
                total = statement.figure(match["T"])
                if not whole_list(match["gap"], match["parts"]):
                    continue
                parts = [statement.figure(slot) for slot in SLOTS.findall(match["parts"])]
                if not of_one_kind(total, parts):
                    continue
                added = sum(map(number, parts))
                rest = number(total) - added
                slack = 0.0 if counted_exactly(total, parts) else half_step(total) + sum(map(half_step, parts))
                if abs(rest) <= slack or not LEAST <= added / number(total) <= MOST_SHARE:
                    continue
                if not any(said_elsewhere(rest, claim) for claim in group.claims):
                    told = f"{' + '.join(f'{number(part):,.10g}' for part in parts)} = {added:,.10g}, not {total.text}"
                    yield self.finding(total, *parts, message=told)


def whole_list(gap: str, parts: str) -> bool:
    """Whether a list of figures is all there is: every stretch between two is short and joins them, none holds a part
    that is no figure.
    """
    before, *between = SLOTS.split(parts)
    after = between.pop() if between else ""
    return (
        not any(NOT_WHOLE.search(text) or UNREAD.search(text) for text in (before, *between, after))
        and NOT_WHOLE.search(gap) is None
        and all(len(text) <= FARTHEST for text in (before, *between, after))
        and all(JOINED.search(text) for text in between)
    )


def of_one_kind(total: Claim, parts: list[Claim]) -> bool:
    """Whether the parts can be parts of the total: two or more plain figures of its kind, none as large."""
    whole = quantity(total)
    if len(parts) < 2 or whole.unit is None or whole.dimension not in {"count", "money"}:
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
    return part.dimension == "count" and (part.unit is None or (part.unit in KINDS and whole.unit in PEOPLE))


def counted_exactly(total: Claim, parts: list[Claim]) -> bool:
    """Whether all are counts printed to the unit, so that nothing is rounded."""
    return all(quantity(claim).dimension == "count" and half_step(claim) < 1 for claim in (total, *parts))


def said_elsewhere(rest: float, claim: Claim) -> bool:
    """Whether a figure of the article is the part that the list leaves out."""
    return isinstance(claim.value, Quantity) and claim.value.number is not None and number(claim) == rest
