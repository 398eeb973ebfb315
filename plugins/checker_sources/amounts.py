"""What a figure may stand for where it is looked up: converted, rounded, as a share."""

from msgspec import Struct

from checker import Claim, Quantity, Value, units
from checker_sources.bare_words import words_of

INFINITY = float("inf")
HUNDREDTH = 0.01
UNSURE = 1.5  # times what is printed, up to which "more than" may be meant


class Figure(Struct, frozen=True):
    """A figure of a source, from `low` to `high` in base units; a percentage is a share of one."""

    low: float
    high: float
    measure: str
    unit: str | None
    claim: Claim

    @classmethod
    def of(cls, claim: Claim) -> "Figure":
        value = claim.value
        assert isinstance(value, Quantity)
        known = [base(end, value.unit) for end in (value.low, value.high) if end is not None]
        ends = (known[0], known[-1]) if known else (INFINITY, -INFINITY)
        return cls(*ends, measure(value.unit, value.dimension), value.unit, claim)


def base(value: float, unit: str | None) -> float:
    """A number in base units; a percentage as a share of one."""
    return value * HUNDREDTH if unit == "percent" else units.to_base(value, unit)


def measure(unit: str | None, dimension: str) -> str:
    """What two figures must have in common to be compared: counts are, whatever they count."""
    if dimension in {"percent", "fraction"}:
        return "share"
    return (unit or dimension) if dimension == "money" else dimension


def meets(value: Quantity) -> tuple[float, float]:
    """From where to where a source's figure may lie for this one to be it, rounded: in base units."""
    if value.number is not None and value.low is not None and value.high is not None:
        low, high = value.interval()
        if units.dimension_of(value.unit) is not None:  # measured, and perhaps converted: to the last printed digit
            half = 0.5 * 10 ** -len(value.number.partition(".")[2])
            low, high = min(low, base(value.low - half, value.unit)), max(high, base(value.high + half, value.unit))
        return (low * HUNDREDTH, high * HUNDREDTH) if value.unit == "percent" else (low, high)
    ends = [base(end, value.unit) for end in (value.low, value.high) if end is not None]
    if len(ends) == 1:
        return (ends[0], ends[0] * UNSURE) if value.low is not None else (ends[0] / UNSURE, ends[0])
    return (ends[0], ends[1]) if ends else (-INFINITY, INFINITY)


def counts(value: Value) -> tuple[str, ...]:
    """What a figure counts, in bare words."""
    return words_of(value.counted or "") if isinstance(value, Quantity) else ()
