"""Wording rules on hostile text, and on the traps that their examples do not show."""

import pytest

from checker import Article, Rule
from checker.testing import installed
from conftest import assert_linear


def own_rules() -> list[Rule]:
    """The installed rules that read wording of their own."""
    found = []
    for rule in installed().rules:
        own = rule.extractor()
        if own is not None and any(kind.kind == "wording" for kind in own.kinds):
            found.append(rule)
    return found


@pytest.mark.parametrize("rule", own_rules(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("piece", ['"', "the ", "the the ", "pilots' ", "a", "e-mail email ", "12 noon ", "(", "x\n"])
def test_hostile_text_takes_linear_time(rule: Rule, piece: str) -> None:
    own = rule.extractor()
    assert own is not None
    read = own.read
    assert_linear(lambda size: list(read(Article("a", piece * size))), 1_000)
