"""Writes what is made from the program itself: docs/hooks.md, docs/rules.md, and the findings that README.md shows.

`make docs` runs it.
"""

import inspect
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any

import regex

from checker import Example, Rule, hookspecs
from checker.plugins import assemble, load

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent
MADE = "<!-- Made by `make docs`: edit the docstrings, not this page. -->"
# What every rule has; the rest of its fields are its options.
COMMON = frozenset(Rule.__struct_fields__)
FINDINGS = regex.compile(r"(?<=<!-- Made by `make docs` -->\n```text\n).*?(?=```\n<!-- end -->)", regex.DOTALL)
SHOWN = ("quotation-in-two-wordings", "conflicting-quantity")  # rules whose first finding on seeds/ README.md shows
OUTCOMES = {"flags": "is flagged", "explains": "is explained", "passes": "passes"}


def write_hooks() -> str:
    """The page of hooks: how each is called, and what it wants."""
    parts = [
        "# Hooks",
        MADE,
        f"{inspect.getdoc(hookspecs)}",
        "A plugin implements those that it needs with `checker.hookimpl`.",
    ]
    for name, hook in vars(hookspecs).items():
        if name.startswith("checker_"):
            kind = "the first answer counts" if hook.checker_spec["firstresult"] else "every plugin is asked"
            parts += [f"## `{name}`", f"`{name}{signature(hook)}` · {kind}", f"{inspect.getdoc(hook)}"]
    return "\n\n".join(parts) + "\n"


def signature(hook: Any) -> str:
    """How a hook is called and what it hands over, as it stands in the source."""
    return str(inspect.signature(hook)).replace("'", "").replace("pathlib.", "").replace("collections.abc.", "")


def write_rules(rules: Sequence[Rule]) -> str:
    """The page of rules: a table of all, then the manual, options and examples of each."""
    parts = ["# Rules", MADE, "\n".join(table(rules))]
    for rule in rules:
        parts += list(chapter(rule))
    return "\n\n".join(parts) + "\n"


def table(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| rule | severity | runs | what it looks for |\n|---|---|---|---|"
    for rule in rules:
        runs = "by default" if rule.default else "if asked for"
        yield f"| [`{rule.id}`](#{rule.id}) | {rule.severity} | {runs} | {first_sentence(rule.manual)} |"


def first_sentence(manual: str) -> str:
    """The first sentence of a manual, on one line that a table can hold."""
    words = " ".join(manual.partition("\n\n")[0].split())
    return (words.partition(". ")[0].rstrip(".") + ".").replace("|", "\\|")


def chapter(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}"
    yield rule.manual
    if rule.advice:
        yield f"What to do: {rule.advice.rstrip('.')}."
    if options := [name for name in rule.__struct_fields__ if name not in COMMON | rule.given]:
        yield f"Options: {', '.join(f'`{name}`' for name in options)}."
    for example in rule.examples:
        yield "\n".join(shown(example))


def shown(example: Example) -> Iterator[str]:
    """An example as a list of its texts, after the facts that are pinned for them; what is flagged stands in bold."""
    if example.facts:
        yield f"Where this is pinned:\n\n```toml\n{dedent(example.facts).strip()}\n```\n"
    for outcome, words in OUTCOMES.items():
        if texts := getattr(example, outcome):
            yield f"This {words}:\n"
            for text in texts:
                bold = text.strip().replace("{", "**").replace("}", "**").replace("\n", "\n  ")
                yield f"- {bold}"


def write_findings(readme: str) -> str:
    """README.md with findings on seeds/ as they print today."""
    command = [str(Path(sys.executable).with_name("checker")), "check", "seeds/", "--all", "--isolated"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    found = regex.split(r"^(?=[a-z]+\[)", printed, flags=regex.MULTILINE)
    first = (next(text for text in found if f"[{rule}]" in text.partition("\n")[0]) for rule in SHOWN)
    shown = "\n\n".join(text.rstrip() for text in first)
    return FINDINGS.sub(lambda _: shown + "\n", readme)


def pages() -> dict[Path, str]:
    """Every page that is made, by its path."""
    ours = [rule for rule in assemble(load()).rules if "/" not in rule.id]
    readme = ROOT / "README.md"
    return {
        readme: write_findings(readme.read_text("utf-8")),
        FOLDER / "hooks.md": write_hooks(),
        FOLDER / "rules.md": write_rules(ours),
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, "utf-8")
