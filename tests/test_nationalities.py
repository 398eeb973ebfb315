"""Nationalities that exclude each other."""

from hypothesis import given
from hypothesis import strategies as st

from checker_events.nationalities import WORDS, exclude

nationality = st.sampled_from(sorted(WORDS))
some = st.frozensets(nationality, max_size=3)


@given(some, some)
def test_exclusion_is_mutual_and_nothing_excludes_itself(one: frozenset[str], other: frozenset[str]) -> None:
    assert exclude(one, other) == exclude(other, one)
    assert not exclude(one, one)
