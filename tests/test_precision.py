"""What was measured of each rule, held against the rules: none runs by default whose findings were often wrong."""

import tomllib
from pathlib import Path

import pytest

from checker.rule import Rule
from checker.testing import installed

MEASURED = tomllib.loads((Path(__file__).parent.parent / "benchmarks" / "precision.toml").read_text("utf-8"))
OURS = [rule for rule in installed().rules if "/" not in rule.id]


def test_every_rule_is_measured_and_every_measured_rule_is_there() -> None:
    assert set(MEASURED["rules"]) == {rule.id for rule in OURS}


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.id)
def test_a_rule_below_the_bar_is_off_by_default(rule: Rule) -> None:
    known = MEASURED["rules"][rule.id]
    assert 0 <= known["right"] <= known["read"]
    proven = known["read"] >= MEASURED["least"]
    if proven and known["right"] < MEASURED["bar"] * known["read"]:
        assert not rule.default, f"{rule.id}: {known['right']} of {known['read']} were right"
    if not proven:
        assert known["shape"], f"{rule.id} is unproven, and nothing says why it runs"
