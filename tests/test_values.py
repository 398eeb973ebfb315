"""What values clash with: rounding, ranges, units, and what never contradicts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Bound, Date, Duration, Person, Place, Quantity, Quotation, Value
from checker.values import group_digits, rounding_slack


def printed(
    number: str, unit: str | None = "staff", dimension: str = "count", *, approximate: bool = False
) -> Quantity:
    """A quantity of one printed number."""
    return Quantity(number, float(number), float(number), unit, dimension, approximate)


def year(number: int, bound: Bound | None = None) -> Date:
    """A year, or a time that it begins or ends."""
    return Date(date(number, 1, 1), date(number, 12, 31), str(number), bound=bound)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (printed("26000"), printed("25700")),
        (printed("26000"), printed("26400")),
        (printed("200000"), printed("195000")),
        (printed("6.75"), printed("6.751")),
        (printed("6"), printed("6.0")),
        (printed("100", approximate=True), printed("97")),
        (printed("26000"), printed("26000", "GBP", "money")),
        (printed("26000", "USD", "money"), printed("6000", "GBP", "money")),
        (printed("5", "mile", "length"), printed("8.05", "kilometer", "length")),
        (printed("5", "mile", "length"), printed("8", "kilogram", "mass")),
        (Quantity(None, 12, None, "staff"), printed("400")),
        (Quantity(None, 4, 6, "staff"), Quantity(None, 6, 9, "staff")),
        (year(1990, "since"), year(1995)),
        (year(1990, "since"), year(1995, "until")),
        (year(2010, "until"), year(2010)),
        (year(2010, "before"), year(1995)),
        (year(1990, "after"), year(1995, "since")),
    ],
)
def test_both_may_be_true(one: Value, other: Value) -> None:
    assert not one.clashes(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (printed("6000"), printed("26000")),
        (printed("12"), printed("13")),
        (printed("63"), printed("64")),
        (printed("26417"), printed("26418")),
        (printed("6.75"), printed("6.77")),
        (printed("100", approximate=True), printed("120")),
        (printed("5", "mile", "length"), printed("9", "kilometer", "length")),
        (Quantity(None, 12, None, "staff"), printed("11")),
        (Quantity(None, 4, 6, "staff"), Quantity(None, 7, 9, "staff")),
        (year(1990, "since"), year(1985)),
        (year(1990, "until"), year(1991, "since")),
        (year(1990, "before"), year(1991)),
        (year(1990, "after"), year(1989)),
        (printed("-5", "degree_Celsius", "temperature"), printed("5", "degree_Celsius", "temperature")),
    ],
)
def test_both_cannot_be_true(one: Value, other: Value) -> None:
    assert one.clashes(other)


@pytest.mark.parametrize(
    ("number", "slack"),
    [
        ("0", 0),
        ("12", 0),
        ("120", 0),
        ("100", 10),
        ("1200", 100),
        ("26000", 1000),
        ("26400", 100),
        ("200000", 10000),
        ("-26000", 1000),
        ("6.75", 0.01),
        ("6.0", 0.1),
    ],
)
def test_the_slack_of_a_printed_number(number: str, slack: float) -> None:
    assert rounding_slack(number) == pytest.approx(slack)


def test_a_zero_at_the_end_is_as_exact_as_it_was_printed() -> None:
    fine = Quantity("13700000", 13.7e6, 13.7e6, "GBP", "money", step=1e4)
    coarse = Quantity("13700000", 13.7e6, 13.7e6, "GBP", "money")
    near = Quantity("13740000", 13.74e6, 13.74e6, "GBP", "money")
    assert fine.clashes(near)
    assert near.clashes(fine)
    assert not coarse.clashes(near)
    assert not fine.clashes(coarse)


@given(st.integers(10, 10**9), st.integers(0, 6))
def test_a_number_does_not_clash_with_what_it_was_rounded_to(number: int, places: int) -> None:
    """To no fewer than two digits, which nobody takes for a rounding."""
    places = min(places, len(str(number)) - 2)
    rounded = round(number, -places)
    if places != 1:  # one zero at the end is no sign of rounding
        assert not printed(str(rounded)).clashes(printed(str(number)))


@given(st.integers(10, 10**9), st.integers(2, 6))
def test_a_number_does_not_clash_with_what_it_was_cut_off_to(number: int, places: int) -> None:
    places = min(places, len(str(number)) - 2)
    if places != 1:
        cut = number // 10**places * 10**places
        assert not printed(str(cut)).clashes(printed(str(number)))


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_spans_clash_if_they_have_no_day_in_common(a: date, b: date, c: date, d: date) -> None:
    (one, last), (other, end) = sorted((a, b)), sorted((c, d))
    apart = last < other or end < one
    assert Date(one, last, "").clashes(Date(other, end, "")) == apart


def test_what_cannot_be_resolved_contradicts_nothing() -> None:
    assert not Date(None, None, "PAST_REF").clashes(Date(date(2020, 1, 1), date(2020, 1, 1), "2020-01-01"))
    assert not Duration("PXD", None, None).clashes(Duration("P4D", 345600, 345600))
    assert Duration("P2D", 172800, 172800).clashes(Duration("P4D", 345600, 345600))


def test_kinds_do_not_contradict_each_other() -> None:
    assert not printed("12").clashes(Date(date(2020, 1, 1), date(2020, 1, 1), "2020-01-01"))
    assert not Quotation("We will.").clashes(Quotation("We would."))


@pytest.mark.parametrize(
    ("name", "given_name", "surname"),
    [
        ("Varenholt", "", "Varenholt"),
        ("Ida Varenholt", "Ida", "Varenholt"),
        ("Ida Maria Varenholt, Jr.", "Ida", "Varenholt"),
        ("Orlo Finnan III", "Orlo", "Finnan"),
        ("Jr", "", "Jr"),
    ],
)
def test_the_parts_of_a_name(name: str, given_name: str, surname: str) -> None:
    assert (Person(name).given, Person(name).surname) == (given_name, surname)


@pytest.mark.parametrize(
    ("number", "shown"),
    [("0", "0"), ("1234", "1,234"), ("-1234567.50", "-1,234,567.50"), ("0.5", "0.5"), ("9" * 50, "9" * 50)],
)
def test_digits_in_groups(number: str, shown: str) -> None:
    assert group_digits(number) == shown


def test_values_as_they_are_shown() -> None:
    assert printed("26000").show() == "26,000 staff"
    assert Quantity(None, 4, None, "staff").show() == "4 to ? staff"
    assert Person("Ida Varenholt", role="baker").show() == "baker Ida Varenholt"
    assert Place("the weir", None, "Orrin").show() == "the weir, Orrin"
