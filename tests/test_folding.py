"""Words folded for comparison: accents and capitals make no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.folding import folded

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz -'", max_size=20)


@pytest.mark.parametrize(
    ("word", "found"),
    [("Renée", "renee"), ("Åsa-Brit", "asa-brit"), ("Strauß", "strauss"), ("O’Shea", "o’shea"), ("Łukasz", "łukasz")],
)
def test_folded(word: str, found: str) -> None:
    assert folded(word) == found


@given(LETTERS, st.sampled_from("\u0300\u0301\u0308\u030c"))
def test_accents_and_capitals_make_no_difference(word: str, accent: str) -> None:
    assert folded(word.upper()) == folded("".join(letter + accent for letter in word)) == word
