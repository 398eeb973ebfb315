"""Units of measure: the table is pint's, and conversions lose nothing."""

from functools import cache
from pathlib import Path
from typing import Any

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.build_units import DIMENSIONS, expression, rows
from checker.units import Unit, commensurable, dimension_of, table, to_base

ROOT = Path(__file__).parent.parent
NAMES = sorted(table())


def test_the_table_is_what_pint_says() -> None:
    """Written anew, it is the same to the last bit."""
    text = (ROOT / "checker" / "units.tsv").read_text("utf-8")
    assert text.splitlines()[1:] == rows()


@pytest.mark.parametrize("names", DIMENSIONS.values(), ids=DIMENSIONS)
def test_units_of_one_dimension_are_so_for_pint(names: str) -> None:
    registry: Any = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    first, *others = names.split()
    assert all(registry.Quantity(1, expression(first)).check(registry.Quantity(1, expression(name))) for name in others)


@pytest.mark.parametrize("name", [name for names in DIMENSIONS.values() for name in dict.fromkeys(names.split())])
def test_every_unit_that_is_asked_for_is_there(name: str) -> None:
    assert name in table()


def test_a_unit_measures_what_pint_says_it_does() -> None:
    registry: Any = pint.UnitRegistry()  # its own types are those of the numbers it is made for
    for one, other in (("mile", "kilometer"), ("pound", "kilogram"), ("acre", "hectare"), ("mile_per_hour", "knot")):
        of_pint = registry.Quantity(1, one.replace("_per_", "/")).to(other).magnitude
        assert to_base(1, one) / to_base(1, other) == pytest.approx(of_pint, rel=1e-12)


@cache
def registry_of_pint() -> Any:
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


def of_base(value: float, name: str) -> float:
    """A value in base units, in a unit of the table."""
    unit = table()[name]
    return (value - unit.offset) / unit.factor


PAIRS = sorted((one, other) for one in NAMES for other in NAMES if dimension_of(one) == dimension_of(other))


@given(st.sampled_from(PAIRS), st.floats(1e-6, 1e9))
@settings(max_examples=300, deadline=None)
def test_a_value_goes_to_another_unit_as_in_pint_and_back(pair: tuple[str, str], value: float) -> None:
    one, other = pair
    there = of_base(to_base(value, one), other)
    registry = registry_of_pint()
    assert there == pytest.approx(registry.Quantity(value, expression(one)).to(expression(other)).magnitude, rel=1e-9)
    assert of_base(to_base(there, other), one) == pytest.approx(value, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(
    ("value", "one", "same", "other"),
    [
        (0, "degree_Celsius", 32, "degree_Fahrenheit"),
        (100, "degree_Celsius", 212, "degree_Fahrenheit"),
        (-40, "degree_Celsius", -40, "degree_Fahrenheit"),
        (273.15, "kelvin", 0, "degree_Celsius"),
        (1, "mile", 1.609344, "kilometer"),
        (1, "stone", 14, "pound"),
        (1, "week", 7, "day"),
        (1, "decade", 10, "year"),
        (1000, "mil", 1, "inch"),
    ],
)
def test_equal_measures(value: float, one: str, same: float, other: str) -> None:
    assert to_base(value, one) == pytest.approx(to_base(same, other), rel=1e-9, abs=1e-9)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_units_compare_if_they_are_of_one_dimension(one: str, other: str) -> None:
    assert commensurable(one, other) == commensurable(other, one) == (dimension_of(one) == dimension_of(other))


@given(st.sampled_from(NAMES), st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_more_is_more_in_every_unit(name: str, one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert to_base(less, name) <= to_base(more, name)


@pytest.mark.parametrize("unknown", [None, "", "staff", "GBP", "metre", "KILOMETER", "mile "])
def test_what_is_no_unit_of_measure(unknown: str | None) -> None:
    assert to_base(12.5, unknown) == 12.5
    assert dimension_of(unknown) is None
    assert not commensurable(unknown, "kilometer")
    assert commensurable(unknown, unknown)


def test_no_factor_is_nought_or_less() -> None:
    assert all(isinstance(unit, Unit) and unit.factor > 0 for unit in table().values())
