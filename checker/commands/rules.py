"""`checker rules` and `checker explain`: which rules there are, and what one of them is for."""

import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import Any

import click
import msgspec

from checker import plugins
from checker.commands import options
from checker.commands.desk import Desk, settings_for
from checker.errors import UsageError, did_you_mean
from checker.plugins import load
from checker.record import to_json
from checker.rule import Example, Rule
from checker.settings import Settings, chosen_rules, options_of
from checker.text import visible

SHARED = frozenset(Rule.__struct_fields__)


@click.command()
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help="How to print the rules.")
@options.choosing
@click.pass_obj
def rules(desk: Desk, /, format: str, **chosen: Any) -> int:
    """List the rules; a star marks those that run."""
    with redirect_stdout(sys.stderr):
        settings, known = known_rules(chosen)
    running = {rule.id: rule for rule in chosen_rules(known, settings)}
    shown = [running.get(rule.id, rule) for rule in known]
    if format == "json":
        desk.write([to_json([record(rule, rule.id in running) for rule in shown]) + "\n"])
        return 0
    width = max((len(rule.id) for rule in shown), default=0)
    for rule in shown:
        mark = "*" if rule.id in running else " "
        desk.write([visible(f"{mark} {rule.id:{width}}  {rule.severity:7}  {summary(rule)}\n")])
    return 0


@click.command()
@click.argument("rule_id", metavar="RULE")
@options.choosing
@click.pass_obj
def explain(desk: Desk, /, rule_id: str, **chosen: Any) -> int:
    """Say what a rule looks for and why, with its options and examples."""
    with redirect_stdout(sys.stderr):
        settings, known = known_rules(chosen)
    by_id = {rule.id: rule for rule in known}
    if rule_id not in by_id:
        raise UsageError(f"no rule {rule_id!r}", remedy=did_you_mean(rule_id, by_id))
    rule = next(iter(chosen_rules((by_id[rule_id],), only(rule_id, settings))))
    desk.write(visible(line) + "\n" for line in explanation(rule))
    return 0


def known_rules(chosen: dict[str, Any]) -> tuple[Settings, tuple[Rule, ...]]:
    """The settings, and all rules that the plugins and the rulebooks of the settings bring."""
    settings = settings_for(chosen)
    books = [settings.folder / book for book in settings.rulebooks]
    return settings, plugins.assemble(load(settings.without), books).rules


def only(rule_id: str, settings: Settings) -> Settings:
    """The settings as far as they are about one rule."""
    return msgspec.structs.replace(
        settings,
        select=(rule_id,),
        ignore=(),
        rules={key: value for key, value in settings.rules.items() if key == rule_id},
        severity={key: value for key, value in settings.severity.items() if key == rule_id},
    )


def summary(rule: Rule) -> str:
    """The first sentence of a rule's manual."""
    paragraph = " ".join(rule.manual.partition("\n\n")[0].split())
    return paragraph.partition(". ")[0].removesuffix(".")


def record(rule: Rule, runs: bool) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "id": rule.id,
        "summary": summary(rule),
        "severity": rule.severity,
        "runs": runs,
        "default": rule.default,
        "by": rule.by,
        "manual": rule.manual,
        "advice": rule.advice,
        "options": {key: plain(getattr(rule, key)) for key in options_of(rule) if key not in SHARED},
        "examples": [msgspec.to_builtins(example) for example in rule.examples],
    }


def plain(value: object) -> Any:
    """An option's value as JSON can hold it."""
    try:
        return msgspec.to_builtins(value, order="deterministic")
    except TypeError:
        return str(value)


def explanation(rule: Rule) -> Iterator[str]:
    """The lines that explain a rule."""
    yield f"{rule.id} ({rule.severity}{'' if rule.default else ', runs only if selected'})"
    yield ""
    yield from rule.manual.splitlines()
    if rule.advice:
        yield ""
        yield f"What to do: {rule.advice}"
    own = {key: plain(getattr(rule, key)) for key in options_of(rule) if key not in SHARED}
    if own:
        yield ""
        yield f"Options, to be set under [tool.checker.rules.{rule.id}] or, in checker.toml, [rules.{rule.id}]:"
        for key, value in own.items():
            yield f"  {key} = {clipped(to_json(value))}"
    for example in rule.examples:
        yield ""
        yield from told(example)


def clipped(text: str, most: int = 100) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def told(example: Example) -> Iterator[str]:
    """An example: what is pinned for it, what comes of it, and its texts."""
    if example.facts:
        yield "Pinned:"
        yield from (f"    {line.strip()}" for line in example.facts.strip().splitlines())
    for outcome, texts in (
        ("Flagged, in braces", example.flags),
        ("Explained", example.explains),
        ("Passed", example.passes),
    ):
        if texts:
            yield f"{outcome}:"
            yield from (f"  - {' '.join(text.split())}" for text in texts)
