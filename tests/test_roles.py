"""Posts and parties: which roles of one person exclude each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker_names.posts import are_rivals, at_odds, party

WORDS = st.sampled_from("deputy assistant vice energy prime minister mayor of and president leader former".split())
ROLES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@pytest.mark.parametrize(
    ("role", "other"),
    [
        ("mayor", "deputy mayor"),
        ("Energy Minister", "deputy energy minister"),
        ("Prime Minister", "Deputy Prime Minister"),
        ("general manager", "assistant general manager"),
        ("U.S. Treasury Secretary", "Assistant U.S. Treasury Secretary"),
        ("chairman of the council", "vice-chairman of the council"),
    ],
)
def test_an_office_and_its_deputy_are_at_odds(role: str, other: str) -> None:
    assert at_odds(role, other)


@pytest.mark.parametrize(
    ("role", "other"),
    [
        ("minister", "deputy prime minister"),  # who is a minister, too
        ("foreign minister", "deputy prime minister"),
        ("deputy prime minister and energy minister", "energy minister"),
        ("prosecutor", "senior deputy prosecutor"),
        ("mayor", "former deputy mayor"),
        ("acting mayor", "deputy mayor"),
        ("coach", "assistant coach"),
        ("councillor", "deputy mayor"),
        ("SNP Westminster leader", "deputy leader"),
    ],
)
def test_other_roles_go_together(role: str, other: str) -> None:
    assert not at_odds(role, other)


@given(ROLES, ROLES)
def test_being_at_odds_is_mutual(role: str, other: str) -> None:
    assert at_odds(role, other) == at_odds(other, role)


@given(ROLES)
def test_no_role_is_at_odds_with_itself(role: str) -> None:
    assert not at_odds(role, role)


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("Labour councillor", "Labour"),
        ("Green Party councillor", "Green"),
        ("Tory MP", "Conservative"),
        ("Democratic Sen.", "Democrat"),
        ("Lib Dem leader", "Liberal Democrat"),
        ("Democrat nominee", "Democrat"),
        ("GOP nominee", "Republican"),
        ("Democratic Unionist Party leader", None),
        ("labour minister", None),
        ("Labor Secretary", None),
        ("green campaigner", None),
    ],
)
def test_a_party_stands_before_what_its_members_are(role: str, name: str | None) -> None:
    assert party(role) == name


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Labour", "Green", True),
        ("Republican", "Democrat", True),
        ("Republican", "Conservative", False),  # of two countries, or one word for the other
        ("Labour", "Labour", False),
    ],
)
def test_parties_of_one_country_are_rivals(one: str, other: str, apart: bool) -> None:
    assert are_rivals(one, other) is apart
