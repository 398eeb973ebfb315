"""Groups that an article comes back to: when "the four men" are the three of before."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import findings_of

findings = partial(findings_of, "group-of-another-size")


HELD = "Police held {three men} at the Wexcombe ferry on Monday. "
ODD = {
    "more": HELD + "The {four men} were taken to Thornley.",
    "all": HELD + "All {four men} were taken to Thornley.",
    "within a sentence": HELD + "Orla Finnan said the {four men} were rude.",
    "things": "The council will sell {six barns} on Monday. The {five barns} were built in 1920.",
}
SOUND = {
    "the same": HELD + "The three men were taken to Thornley.",
    "a part": HELD + "Two of the three men were taken to Thornley.",
    "another": HELD + "Another came on Tuesday. The four men were taken to Thornley.",
    "a fourth": HELD + "A fourth man came on Tuesday. The four men were taken to Thornley.",
    "a pair": HELD + "The two men were taken to Thornley.",
    "one of them": "Police held four men on Monday. One of the men ran on Tuesday. The three men were held.",
    "narrowed": HELD + "The four men from Orrin were taken to Thornley.",
    "of two groups": HELD + "It held two men at Orrin. The five men were taken to Thornley.",
    "of another kind": HELD + "The four women were taken to Thornley.",
    "the rest": HELD + "A ferry hand ran on Tuesday. The four other men were taken to Thornley.",
    "told first": "The four men were taken to Thornley. Police held three men at the Wexcombe ferry on Monday.",
    "much unread": HELD + "Nobody knows why. " * 16 + "The four men were taken to Thornley.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd(text: str) -> None:
    (found,) = findings(text.replace("{", "").replace("}", ""))
    assert {claim.text for claim in found.claims} == {part.split("}")[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_sound(text: str) -> None:
    assert findings(text.replace("{", "").replace("}", "")) == []


@given(st.integers(2, 60))
def test_a_group_told_twice_alike_is_sound(size: int) -> None:
    assert findings(f"Police held {size} men at Wexcombe on Monday. The {size} men were taken to Thornley.") == []
