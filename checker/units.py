"""Units of measure: which convert into each other, and by what factor.

pint knows the units, but needs 115 microseconds a quantity and half a second to start. So its factors were written
once to `units.tsv` (by `benchmarks/build_units.py`) and a test holds the two equal. Article text never reaches pint,
which would evaluate it as an expression.
"""

from functools import cache

from checker import memo
from checker.frozen import Frozen


class Unit(Frozen, frozen=True):
    """A unit: value in base units = value * factor + offset."""

    name: str
    dimension: str
    factor: float
    offset: float


@cache
def table() -> dict[str, Unit]:
    """All known units by pint's canonical name in the singular."""
    rows = memo.derived("units", *memo.beside(__name__, "units.tsv"), make=read_rows)
    return {name: Unit(name, dimension, float(factor), float(offset)) for name, dimension, factor, offset in rows}


def read_rows() -> list[list[str]]:
    from importlib.resources import files  # which takes its time

    rows = files("checker").joinpath("units.tsv").read_text("utf-8").splitlines()
    return [row.split("\t") for row in rows if row and not row.startswith("#")]


def to_base(value: float, unit: str | None) -> float:
    """The value in base units of its dimension; a unit that is not in the table is its own base."""
    known = table().get(unit) if unit else None
    return value * known.factor + known.offset if known else value


def dimension_of(unit: str | None) -> str | None:
    """The dimension of a unit of the table (`length`, `mass`, ...), else None."""
    known = table().get(unit) if unit else None
    return known.dimension if known else None


def commensurable(one: str | None, other: str | None) -> bool:
    """Whether the values of two units can be compared: the same unit, or two of one dimension."""
    if one == other:
        return True
    known = dimension_of(one)
    return known is not None and known == dimension_of(other)
