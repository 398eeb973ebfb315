"""Whom a sentence speaks of: its subject, and names that can be of one person."""

import pytest

from checker.subjects import can_be_one, subject


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Weir Gate opened.", "weir gate"),
        ("On 4 June 2001, Tim Varenholt died.", "tim varenholt"),
        ("In 1931 Wexcombe flooded.", "wexcombe"),
        ("He died.", ""),
        ("the weir opened.", ""),
    ],
)
def test_subject(sentence: str, name: str) -> None:
    assert subject(sentence) == name


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("tim varenholt", "timothy karl varenholt", True),
        ("karl varenholt", "timothy karl varenholt", True),
        ("tom varenholt", "timothy karl varenholt", False),
        ("tim finnan", "timothy karl varenholt", False),
        ("varenholt", "timothy karl varenholt", False),
    ],
)
def test_names_of_one_person(one: str, other: str, can: bool) -> None:
    assert can_be_one(one, other) is can_be_one(other, one) is can
