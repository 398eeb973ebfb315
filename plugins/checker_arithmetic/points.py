"""Percentage points that are called per cent."""

from collections.abc import Iterator

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.change import Change, Printed, changes, denied
from checker_arithmetic.slots import exact, half_step, number, quantity

EXACTLY = 1e-9


class PointsNotPercent(Rule, frozen=True):
    """A change between two percentages that is told in per cent and is one of percentage points.

    A rate that goes from 4 % to 6 % rises by two percentage points, which is 50 %. Told as "2 %" it is read by some as
    0.08 of a point. It counts only where the change is exactly the difference that is printed, and no share of the old
    value.
    """

    id: str = "points-not-percent"
    severity: Severity = "warning"
    message: str = "from {there.text} this is a change in percentage points"
    advice: str = "Write percentage points, or work out the change in per cent."
    examples: tuple[Example, ...] = (
        Example(flags=("The rate rose by {2%} to {6%} from {4%} a year before.",)),
        Example(flags=("The ferry cut its share from {12%} to {9%}, a drop of {3%}.",)),
        Example(flags=("The rate rose by {2%} from {4%} to {6%}.",)),
        Example(passes=("The rate rose by two percentage points to 6% from 4% a year before.",)),
        Example(passes=("The rate rose by 50% to 6% from 4% a year before.",)),
        Example(passes=("The rate rose by 2% to 102% from 100% a year before.",)),
        Example(passes=("Exports rose 3% to 41% of the total from 38%.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for change in changes(group):
            if " of " not in change.between and is_of_points(change):
                yield self.finding(change.share, *change.shown)


def is_of_points(change: Change) -> bool:
    """Whether a percentage is the difference of two others, and not the change from one to the other."""
    share, shown = change.share, change.shown
    if any(quantity(claim).unit != "percent" for claim in (share, *shown)) or not exact(share):
        return False
    if (values := old_and_new(shown)) is None or abs(abs(values[1].value - values[0].value) - number(share)) > EXACTLY:
        return False
    return denied(share, *values, change.direction) is not None


def old_and_new(shown: list[Claim]) -> tuple[Printed, Printed] | None:
    """Two percentages, or the ends of a range of them."""
    if len(shown) == 1:
        ends = quantity(shown[0])
        if ends.low is None or ends.high is None or ends.approximate:
            return None
        return Printed(ends.low, 0.0), Printed(ends.high, 0.0)
    if not all(map(exact, shown)):
        return None
    old, new = (Printed(number(claim), half_step(claim)) for claim in shown)
    return old, new
