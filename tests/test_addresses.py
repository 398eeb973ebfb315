"""Addresses taken apart: number, block, direction, name and kind of street."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.addresses import DIRECTION_OF, KIND_OF, Address, address, addresses
from checker_events.places import alike, at_odds, told


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("5800 block of Harrowgate Drive", Address("harrowgate", "drive", "", "5800", True)),
        ("8,500-block of N. Harrow St.", Address("harrow", "street", "north", "8500", True)),
        ("42-hundred block of Harrow", Address("harrow", "", "", "4200", True)),
        ("6011 N.W. 32nd Ave", Address("32nd", "avenue", "northwest", "6011")),
        ("700-710 Harrow Road", Address("harrow", "road", "", "700")),
        ("2300 block of Harrow Street West", Address("harrow", "street", "west", "2300", True)),
        ("East Sixth Street", Address("6th", "street", "east")),
        ("West Street", Address("west", "street")),
        ("Court Street", Address("court", "street")),
        ("St. Harrow Avenue", Address("st harrow", "avenue")),
    ],
)
def test_the_parts_of_an_address(name: str, parts: Address) -> None:
    assert address(name) == parts


@pytest.mark.parametrize("name", ["Harrow Road and Giles Street", "Harrowgate", "West Harrow", "Wexcombe Hospital"])
def test_what_is_no_address(name: str) -> None:
    assert address(name) is None


def test_a_crossing_is_two_streets_that_meet() -> None:
    one, other = addresses("East 20th St. and Harrow Road")
    assert one == Address("20th", "street", "east", crossing="harrow")
    assert other == Address("harrow", "road", crossing="20th")


@pytest.mark.parametrize(
    "name", ["Harrow and Giles streets", "Harrow Road and Giles", "Harrow", "A Road and B Road & C Road"]
)
def test_what_is_no_crossing_of_two_streets(name: str) -> None:
    assert addresses(name) == ()


@given(st.sampled_from(sorted(KIND_OF)), st.sampled_from(sorted(DIRECTION_OF)), st.integers(1, 99999))
def test_every_written_form_is_one_street(kind: str, direction: str, number: int) -> None:
    short = address(f"{number} {direction} Harrow {kind}.")
    assert short == address(f"{number} {DIRECTION_OF[direction].title()} Harrow {KIND_OF[kind].title()}")


@given(st.integers(1, 999), st.integers(0, 99))
def test_a_house_lies_in_its_block(block: int, house: int) -> None:
    whole, one = address(f"{block}00 block of Harrow Road"), address(f"{block * 100 + house} Harrow Road")
    assert whole is not None
    assert one is not None
    assert whole.holds(one)
    assert whole.plot == one.plot
    assert at_odds(whole, one) is at_odds(one, whole) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5800", "8500", True),
        ("745", "743", True),
        ("17000", "1700", True),
        ("5800", "1200", False),
        ("12", "13", False),
        ("745", "745", False),
    ],
)
def test_numbers_that_may_be_one(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("5800 block of Harrow Road", "8500 block of Harrow Road", "number"),
        ("Harrow Road", "Harrow Street", "kind"),
        ("200 block of Harrow Road", "202 Harrow Drive", "kind"),
        ("200 block of Harrow Road", "302 Harrow Drive", None),
        ("32nd Avenue", "32nd Court", None),
        ("2300 Harrow Road East", "2300 Harrow Road West", "direction"),
        ("East Harrow Road", "West Harrow Road", None),
        ("5800 Harrow Road", "5800 Harrow", None),
        ("5800 Harrow Road", "8500 Giles Road", None),
    ],
)
def test_how_addresses_are_at_odds(one: str, other: str, how: str | None) -> None:
    a, b = address(one), address(other) or Address("harrow", "", "", "5800")
    assert a is not None
    assert at_odds(a, b) == at_odds(b, a) == how


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("20th Street and Harrow Road", "East 22nd Street and Harrow Road", "crossing"),
        ("20th Street and Harrow Road", "120th Street and Harrow Road", None),
        ("20th Street and Harrow Road", "31st Street and Harrow Road", None),
        ("20th Street and Harrow Road", "Harrow Drive", "kind"),
        ("Giles Street and Harrow Road", "Giler Street and Harrow Road", None),
    ],
)
def test_how_crossings_are_at_odds(one: str, other: str, how: str | None) -> None:
    a, b = (next(found for found in addresses(name) if found.street == "harrow") for name in (one, other))
    assert at_odds(a, b) == at_odds(b, a) == how


def test_an_address_is_told_where_nothing_of_it_differs() -> None:
    said = {Address("harrow", "street", "west", "2300", True)}
    assert told(Address("harrow", "", "", "2300"), said)
    assert not told(Address("harrow", "street", "east", "2300"), said)
    assert not told(Address("harrow", "street", "west"), said)
