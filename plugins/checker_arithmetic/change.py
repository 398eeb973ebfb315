"""A percentage of change that does not follow from the old and the new value beside it."""

from collections.abc import Iterator

from checker import Claim, Example, Finding, Group, Rule
from checker_arithmetic.slots import exact, half_step, number, pattern, quantity, statements

UP = (
    r"(?:rose|risen|rise|rises|rising|grew|grown|grow|increased?|increases|climbed|jumped|surged|soared|gained|added"
    r"|up|advanced|improved)"
)
DOWN = (
    r"(?:fell|fallen|fall|falls|falling|dropped|drop|declined?|declines|slid|slumped|tumbled|plunged|sank|shrank"
    r"|shrunk|decreased?|cut|reduced|down|lost)"
)
FORMS = [
    pattern(
        rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?: by| some| about)? <P>,? (?:~20 )?to <Y>~40 (?:from|compared with"
        rf"|against) <X>"
    ),
    pattern(
        rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b~20 from <X> to <Y>(?:,? or|,|,? an? (?:rise|increase|fall|drop|jump"
        rf"|decrease|decline) of|,? up| \() ?<P>"
    ),
    pattern(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b(?: by)? <P>,? from <X> (?:\S+ ){{0,5}}to <Y>"),
    pattern(
        r"<P> (?:(?P<up>rise|increase|jump|gain|surge)|(?P<down>fall|drop|decline|decrease"
        r"|cut))\b~30 to <Y>~30 from <X>"
    ),
]
LOOSE = 1.0  # points that a percentage may be off before it counts, beside its own rounding
SHARE = 0.08  # and the share of itself


class WrongChange(Rule, frozen=True):
    """A percentage that its own old and new value deny.

    "Rose 40 % from 200 to 260" says 30 %. All three must be plain numbers in one clause, the two values of one unit and
    no percentages themselves. Rounding of every printed number is allowed for.
    """

    id: str = "wrong-percentage-change"
    severity: str = "error"  # type: ignore[assignment]
    message: str = "{here.text} does not follow from the two values beside it"
    advice: str = "Work out the change again; one of the three numbers is wrong, or percentage points are meant."
    examples: tuple[Example, ...] = (
        Example(flags=("Turnover at the Thornley mill rose {40%} to {£260,000} from {£200,000} a year before.",)),
        Example(flags=("The ferry cut its fares from {£8.40} to {£6.30}, a drop of {35%}.",)),
        Example(passes=("Turnover at the Thornley mill rose 30% to £260,000 from £200,000 a year before.",)),
        Example(passes=("Turnover rose 6.5% to £1.7m from £1.6m.", "Exports rose 3% to 41% of the total from 38%.")),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, 3):
            for form in FORMS:
                for match in form.finditer(statement.text):
                    share, new, old = (statement.figure(match[slot]) for slot in "PYX")
                    direction = 1 if match["up"] else -1
                    if fits_together(share, new, old) and (right := off(share, new, old, direction)) is not None:
                        words = f"from {old.text} to {new.text} is {right:+.3g} %, not {share.text}"
                        yield self.finding(share, old, new, message=words)


def fits_together(share: Claim, new: Claim, old: Claim) -> bool:
    """Whether the three are a percentage and two plain values of one unit."""
    a, b = quantity(new), quantity(old)
    return (
        quantity(share).unit == "percent"
        and all(map(exact, (share, new, old)))
        and a.dimension == b.dimension
        and a.unit == b.unit
        and a.dimension not in {"percent", "age"}
        and number(old) > 0
    )


def off(share: Claim, new: Claim, old: Claim, direction: int) -> float | None:
    """The change in percent that the values give, if the printed one is not within what rounding allows."""
    steps = [(half_step(claim), number(claim)) for claim in (new, old)]
    (new_step, y), (old_step, x) = steps
    changes = [100 * (b / a - 1) for b in (y - new_step, y + new_step) for a in (x - old_step, x + old_step) if a > 0]
    said = direction * number(share)
    slack = max(LOOSE, half_step(share) if half_step(share) < 1 else 0.5, SHARE * abs(said))
    if min(changes) - slack <= said <= max(changes) + slack:
        return None
    return 100 * (y / x - 1)
