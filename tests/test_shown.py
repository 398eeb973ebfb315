"""Claims that meet under several keys: a rule to which the key is nothing sees them once, another one each time."""

import sys
from collections.abc import Iterator
from inspect import getsource
from typing import ClassVar

import pytest

from checker import Article, Claim, Finding, Group, Rule, Wording, pipeline
from checker.pipeline import review
from checker.testing import installed


class Watch(Rule, frozen=True):
    """Tells the first claim of each group that it sees."""

    def review(self, group: Group) -> Iterator[Finding]:
        yield self.finding(group.claims[0], message=group.key)


class Keyless(Watch, frozen=True):
    """The same, whatever the key."""

    keyless: ClassVar[bool] = True


ONE, OTHER, THIRD = (
    Article(name, "The ferry sank.").claim(4, 9, Wording("ferry", "ferry"), ("boat:a", "boat:b", "boat:c"))
    for name in ("one", "other", "third")
)


def groups(*met: tuple[str, tuple[Claim, ...]], family: str = "boat") -> list[Group]:
    return [Group(key, claims, met=len(claims), family=family) for key, claims in met]


def seen(rule: Rule, of: list[Group]) -> list[str]:
    return [found.message for found in review(of, (rule,)) if isinstance(found, Finding)]


def test_the_same_claims_are_shown_once_where_the_key_is_nothing() -> None:
    of = groups(("a", (ONE, OTHER)), ("b", (ONE, OTHER)), ("c", (ONE, OTHER, THIRD)), ("d", (ONE, OTHER)))
    assert seen(Keyless(id="no-key", by="boat"), of) == ["a", "c"]
    assert seen(Watch(id="a-key", by="boat"), of) == ["a", "b", "c", "d"]


def test_claims_of_a_crowd_stand_for_as_many_as_they_are_drawn_from() -> None:
    of = [Group(key, (ONE, OTHER), met=met, family="boat") for key, met in (("a", 2), ("b", 90), ("c", 90))]
    assert seen(Keyless(id="no-key", by="boat"), of) == ["a", "b"]


def test_an_article_is_shown_by_itself() -> None:
    assert seen(Keyless(id="no-key"), groups(("one", (ONE,)), ("other", (ONE,)), family="article")) == ["one", "other"]


def test_what_was_shown_long_ago_is_shown_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "AT_HAND", 2)
    of = groups(("a", (ONE, OTHER)), ("b", (ONE, THIRD)), ("c", (ONE, OTHER)), ("d", (ONE, OTHER)))
    assert seen(Keyless(id="no-key", by="boat"), of) == ["a", "b", "c"]


def test_no_rule_of_ours_looks_at_a_key_that_is_nothing_to_it() -> None:
    keyless = [rule for rule in installed().rules if rule.keyless]
    assert keyless
    for rule in keyless:
        assert "group.key" not in getsource(sys.modules[type(rule).__module__])
