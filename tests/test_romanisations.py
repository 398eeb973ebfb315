"""Names of other alphabets, spelt by two systems; slips of the hand are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Person
from checker_names.romanisations import are_romanised, spelt

ONE_NAME = [
    ("Sergei Varenkov", "Sergey Varenkov"),
    ("Dmitri Orlinsky", "Dmitriy Orlinskiy"),
    ("Aleksei Moseev", "Alexey Moseyev"),
    ("Viktor Zubarovich", "Viktor Zubarovych"),
    ("Yevgeny Evdenko", "Evgeni Yevdenko"),
    ("Mikhail Khorin", "Mihail Horin"),
    ("Sergei Varenkov", "Sergey P. Varenkov"),
    ("Samir al-Kadin", "Samir el-Kadin"),
]
TWO_SPELLINGS = [
    ("Mihkail Khorin", "Mikhail Khorin"),
    ("Sergey Varenkov", "Sergey Varnekov"),
    ("Georgy Varenkov", "Grigory Varenkov"),
    ("Mary Kaminski", "Mary Kaminsky"),
    ("Brandi Ostler", "Brandy Ostler"),
    ("Alan Ostler", "Elan Ostler"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_two_systems(one: str, other: str) -> None:
    assert are_romanised(Person(one), Person(other))


@pytest.mark.parametrize(("one", "other"), TWO_SPELLINGS)
def test_slips_and_names_of_this_alphabet(one: str, other: str) -> None:
    assert not are_romanised(Person(one), Person(other))


@given(
    st.sampled_from([name for pair in ONE_NAME + TWO_SPELLINGS for name in pair]), st.text("aeiyjksxh -", max_size=9)
)
def test_it_is_mutual(one: str, ending: str) -> None:
    a, b = Person(one), Person(f"{one}{ending}".strip(" -"))
    assert are_romanised(a, b) == are_romanised(b, a)


@given(st.text("abeiouyjksxhtcv-", min_size=1, max_size=12))
def test_a_name_is_spelt_as_itself(name: str) -> None:
    assert spelt(name) == spelt(name.upper())
