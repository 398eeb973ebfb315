"""The only count of a kind in each of two reports of one story is one count; a series of reports is no story."""

from datetime import date

import pytest

from checker import Article, Finding, MemoryLedger, Summary
from checker.pipeline import check, serial
from checker.testing import installed
from checker_consistency.sole import agree

STORY = " Orla Finnan of the Thornley water board blamed a broken sluice at the Wexcombe lock."
KILLED = "Flooding at the Wexcombe lock on Tuesday killed 12 bargemen."
TOLD = {
    "by the same verb": ("A survivor saw how 21 bargemen were killed at the Wexcombe lock.", "conflict"),
    "without a verb": ("Deaths at the Wexcombe lock: 21 bargemen.", "conflict"),
    "by another verb": ("The Wexcombe lock gave way, and 21 bargemen fled.", "suspect"),
    "of somebody who is not named": ("She saw him come, and his flood killed 21 bargemen.", "suspect"),
    "of another time": ("In 2009 the Wexcombe lock killed 21 bargemen.", None),
    "with others": ("The Wexcombe lock killed another 21 bargemen.", None),
    "roughly": ("The Wexcombe lock killed about 21 bargemen.", None),
    "not yet": ("The Wexcombe lock may have killed 21 bargemen.", None),
    "beside more": ("The Wexcombe lock killed 21 bargemen, and 3 bargemen swam.", None),
    "with the other": ("The Wexcombe lock killed 21 bargemen, not 12 bargemen.", None),
}


def found(one: str, other: str, days: tuple[int, int] = (4, 4)) -> list[Finding]:
    articles = [
        Article(name, text, date(2022, 5, day)) for name, text, day in zip("ab", (one, other), days, strict=True)
    ]
    told = check(articles, installed(), MemoryLedger(), serial, Summary(failures=[]))
    return [finding for finding in told if finding.rule == "conflicting-quantity"]


@pytest.mark.parametrize("told", TOLD)
def test_the_only_counts_of_one_story(told: str) -> None:
    other, verdict = TOLD[told]
    assert [finding.verdict for finding in found(KILLED + STORY, other + STORY)] == ([verdict] if verdict else [])


def test_what_comes_later_may_be_newer() -> None:
    (finding,) = found(KILLED + STORY, TOLD["by the same verb"][0] + STORY, days=(4, 5))
    assert finding.verdict == "superseded"


def test_reports_of_a_series_differ_in_most_counts() -> None:
    monday = {"heifer": "210", "steer": "340", "lamb": "560"}
    assert agree(monday, {**monday, "lamb": "650"}, frozenset())
    assert not agree(monday, {"heifer": "230", "steer": "310", "lamb": "590"}, frozenset({"orla finnan"}))
    assert not agree(monday, {"heifer": "230"}, frozenset())


def test_another_story_has_its_own_counts() -> None:
    assert found(KILLED + STORY, "A storm off Millbrook killed 21 bargemen, said Piet Marten of the coast guard.") == []
