"""The rules that are data: the templates of `checker.templates`, and the folder of rule files that fill them in."""

from collections.abc import Sequence
from pathlib import Path

from checker import Rule, hookimpl


@hookimpl
def checker_templates() -> Sequence[type[Rule]]:
    from checker.templates import Agree, Consistency, Existence, Repetition

    return (Agree, Consistency, Existence, Repetition)


@hookimpl
def checker_rulebooks() -> Sequence[Path]:
    """The rules inside the wheel, else those of the repository."""
    packaged = Path(__file__).parent / "data"
    return (packaged if packaged.is_dir() else Path(__file__).parents[2] / "rules",)
