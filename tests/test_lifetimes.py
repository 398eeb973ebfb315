"""Deeds of the grown, dated to the years around a birth of the same name, or of another."""

import pytest

from test_consistency import findings

BORN = "The painter Timothy Karl Varenholt (born 3 May 1931) lives in Thornley."


@pytest.mark.parametrize(
    "deed",
    [
        "Timothy Varenholt graduated in 1931.",
        "On 3 May 1931, Tim Varenholt got married in Wexcombe.",
        "Timothy Karl Varenholt was elected on 4 June 1925.",
    ],
)
def test_by_a_child(deed: str) -> None:
    assert [found.verdict for found in findings("deed-before-birth", deed, BORN)] == ["conflict"]
    assert [found.verdict for found in findings("deed-before-birth", f"{deed} {BORN}")] == ["conflict"]


@pytest.mark.parametrize(
    "deed",
    [
        "Timothy Varenholt graduated in 1955.",
        "Timothy Varenholt graduated and went home after a flood in 1931.",
        "Timothy Varenholt was born in 1931.",
        "Greta Varenholt married in 1931.",
        "The father of Timothy Varenholt married in 1931.",
        "Varenholt married in 1931.",
    ],
)
def test_silent(deed: str) -> None:
    assert findings("deed-before-birth", deed, BORN) == []
