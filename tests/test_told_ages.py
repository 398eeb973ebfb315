"""An age that one article tells twice: whom "the 36-year-old" is, and what a headline's age is held against."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker_names.told_ages import is_slip
from conftest import findings_of

findings = partial(findings_of, "age-in-two-values")


FELL = "Orla Finnan, {34}, fell from the mill at Thornley. "

ODD = {
    "named before": FELL + "The {36-year-old} was taken to hospital.",
    "a digit": FELL + "The {24-year-old} was taken to hospital.",
    "two digits swapped": FELL + "The {43-year-old} was taken to hospital.",
    "not named": "A {19-year-old} woman fell from the mill. The {18-year-old} was taken to hospital.",
    "of two, one is near": (
        "Orla Finnan, {34}, and Piet Marten, 61, fell from the mill at Thornley. The {36-year-old} was hurt."
    ),
    "a place in between": FELL + "She was seen near Thornley Bridge at 3pm. The {36-year-old} was taken to hospital.",
    "headline": "Woman, {34}, falls from mill\n\nOrla Finnan, {43}, fell from the mill at Thornley.",
}
SOUND = {
    "the same": FELL + "The 34-year-old was taken to hospital.",
    "told of another elsewhere": FELL + "The 36-year-old was there. Piet Marten, 36, had pulled her out.",
    "another who has no age": FELL + "Piet Marten ran for help. The 36-year-old was praised.",
    "another in between": FELL + "Her friend Ida ran for help. The 36-year-old was praised.",
    "another with a number far off": FELL + "The 61-year-old was praised.",
    "of a range": "The flat is for people aged 34 to 38. A 34-year-old came. The 36-year-old was turned away.",
    "one who speaks of another": "Ida Finnan, 34, said that the 36-year-old was taken to hospital.",
    "a relative": "Piet Finnan fell from the mill. His wife, Ida Finnan, 34, ran for help. The 36-year-old was hurt.",
    "an adjective": FELL + "The 36-year-old ferry keeper pulled her out.",
    "of then": FELL + "The 32-year-old had at the time been a keeper.",
    "a headline on a relative": "Widow, 92, keeps mill\n\nOrla Finnan inherits it: her husband died aged 91.",
    "a headline that is right": "Woman, 34, falls from mill\n\nOrla Finnan fell. A man of 35 saw it. She is aged 34.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    (found,) = findings(plain)
    marked = {part.split("}")[0] for part in text.split("{")[1:]}
    assert {claim.text for claim in found.claims} == marked


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_sound(text: str) -> None:
    assert findings(text.replace("{", "").replace("}", "")) == []


@given(st.integers(1, 110), st.integers(1, 110))
def test_a_slip_is_one_either_way(one: int, other: int) -> None:
    assert is_slip(one, other) == is_slip(other, one)


@given(st.integers(1, 99))
def test_an_age_told_twice_alike_is_sound(age: int) -> None:
    assert findings(f"Orla Finnan, {age}, fell from the mill. The {age}-year-old was taken to hospital.") == []
