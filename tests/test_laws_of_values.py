"""The laws of values: a clash is mutual, and nothing clashes with itself."""

from datetime import date
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker import Date, Duration, Organisation, Person, Place, Quantity, Quotation, Value, Wording
from checker.values import Bound

UNITS = ((None, "count"), ("staff", "count"), ("percent", "percent"), ("GBP", "money"), ("USD", "money"))
LENGTHS = (("kilometer", "length"), ("mile", "length"), ("kilogram", "mass"), ("year", "age"), ("month", "age"))

ends = st.none() | st.floats(-1e12, 1e12)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
name = st.none() | st.text(max_size=12)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Numbers as printed, and ranges open and closed, in units that convert and units that do not."""
    unit, dimension = draw(st.sampled_from(UNITS + LENGTHS))
    approximate = draw(st.booleans())
    if draw(st.booleans()):
        number = draw(st.decimals(-(10**9), 10**9, places=draw(st.integers(0, 3))))
        exact = float(number)
        return Quantity(f"{number:f}", exact, exact, unit, dimension, approximate)
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return Quantity(None, low, high, unit, dimension, approximate)


@st.composite
def spans(draw: st.DrawFn) -> Date:
    """Days, spans of days with an end that is meant, days that can be read in two ways, and what is not resolved."""
    if draw(st.booleans()):
        return Date(None, None, "PAST_REF")
    first, last = sorted((draw(days), draw(days)))
    if draw(st.booleans()):
        return Date(first, last, "", ((first, first), (last, last)))
    return Date(first, last, f"{first}/{last}", bound=draw(st.sampled_from([None, *get_args(Bound)])))


durations = st.builds(
    lambda low, length: Duration("PXD", low, None if length is None else low + length),
    st.floats(0, 1e9),
    st.none() | st.floats(0, 1e9),
)
others = st.one_of(
    st.builds(Person, st.text(min_size=1, max_size=12), name, name),
    st.builds(Organisation, st.text(max_size=12), name),
    st.builds(Place, st.text(max_size=12), name, name),
    st.builds(Quotation, st.text(max_size=12), name),
    st.builds(Wording, st.text(max_size=12)),
)
values: st.SearchStrategy[Value] = st.one_of(quantities(), spans(), durations, others)


@given(values)
def test_nothing_clashes_with_itself(value: Value) -> None:
    assert not value.clashes(value)


@given(values, values)
def test_a_clash_is_mutual(one: Value, other: Value) -> None:
    assert one.clashes(other) == other.clashes(one)


@given(st.lists(st.floats(-1e9, 1e9), min_size=3, max_size=3).map(sorted), st.sampled_from(UNITS + LENGTHS))
def test_what_lies_within_a_range_is_no_clash(ordered: list[float], measure: tuple[str | None, str]) -> None:
    low, inner, high = ordered
    assert not Quantity(None, low, high, *measure).clashes(Quantity(str(inner), inner, inner, *measure))


@given(days, days, days, days)
def test_days_that_can_be_read_in_two_ways_clash_only_if_no_reading_agrees(a: date, b: date, c: date, d: date) -> None:
    one, other = (
        Date(min(pair), max(pair), "", tuple((day, day) for day in sorted(pair))) for pair in ((a, b), (c, d))
    )
    assert one.clashes(other) == (not {a, b} & {c, d})


@given(spans(), spans(), st.sampled_from(["since", "until"]))
def test_an_end_that_is_open_never_makes_a_clash(one: Date, other: Date, bound: Bound) -> None:
    assert not replace(one, bound=bound).clashes(other) or replace(one, bound=None).clashes(other)


@given(quantities())
def test_a_quantity_lies_within_what_it_may_stand_for(value: Quantity) -> None:
    low, high = value.interval()
    assert low <= high


@given(values)
def test_every_value_can_be_shown(value: Value) -> None:
    assert isinstance(value.show(), str)
