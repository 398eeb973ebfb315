"""Every example of every installed rule, and the house style of rules."""

import pytest
import regex

from checker import Example, Rule
from checker.rule import RULE_ID
from checker.testing import cases, installed, play

RULES = installed().rules
CASES = list(cases(RULES))


@pytest.mark.parametrize(("rule", "example"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_example(rule: Rule, example: Example) -> None:
    play(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_house_style(rule: Rule) -> None:
    assert RULE_ID.fullmatch(rule.id), "an id is of lower-case words with hyphens"
    assert not regex.match(r"(?:no|not|avoid|check|disallow|dont|rule)-", rule.id), "an id names the fault"
    assert rule.manual, "a rule says in its docstring or in `why` what it looks for"
    assert rule.manual.strip()[-1] in ".:)", "a manual is made of sentences"
    assert rule.message, "a rule says what is wrong"
    assert not rule.message.endswith("."), "a message is no sentence of its own: it stands in a line"
    assert any(example.flags for example in rule.examples), "an example must flag"
    assert any(example.passes or example.explains for example in rule.examples), "an example must stay silent"
