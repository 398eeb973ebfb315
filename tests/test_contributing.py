"""The rules that CONTRIBUTING.md shows work as it says."""

from pathlib import Path

import regex

from checker import Rule
from checker.plugins import load
from checker.rulebook import read_rulebook
from checker.testing import play

PAGE = (Path(__file__).parent.parent / "CONTRIBUTING.md").read_text("utf-8")


def block(language: str) -> str:
    """The one block of code in a language that the page shows."""
    (code,) = regex.findall(rf"^```{language}\n(.*?)^```$", PAGE, regex.MULTILINE | regex.DOTALL)
    return str(code)


def test_the_rule_in_toml_plays(tmp_path: Path) -> None:
    (tmp_path / "reason-is-because.toml").write_text(block("toml"), "utf-8")
    templates = {template.__name__.lower(): template for _, template in load().collected("checker_templates")}
    (rule,) = read_rulebook(tmp_path, templates)
    for example in rule.examples:
        play(rule, example)


def test_the_rule_in_python_plays() -> None:
    space: dict[str, object] = {"__name__": "contributed"}
    exec(block("python"), space)
    made = space["ImpossibleFall"]
    assert isinstance(made, type)
    assert issubclass(made, Rule)
    rule = made()
    for example in rule.examples:
        play(rule, example)
