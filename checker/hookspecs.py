"""The door: what a plugin may bring. Hooks are asked once, at start; none is called while articles are read.

A plural hook collects from every plugin, a singular one chooses and stops at the first answer.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

if TYPE_CHECKING:
    import click

    from checker.ledger import Archive
    from checker.model import Article, Extractor, Failure, Resolver
    from checker.packing import Kinds
    from checker.pipeline import Report, Runner
    from checker.rule import Rule

hookspec = pluggy.HookspecMarker("checker")
hookimpl = pluggy.HookimplMarker("checker")


@hookspec
def checker_extractors() -> "Sequence[Extractor]":
    """Extractors: named functions from an article to claims."""
    return ()


@hookspec
def checker_resolvers() -> "Sequence[Resolver]":
    """Resolvers: named functions that tie the claims of one article together. They run in the order of their names."""
    return ()


@hookspec
def checker_keyers() -> "Sequence[Resolver]":
    """Keyers: resolvers that give the claims of an article the keys under which they can meet others.

    They run after the resolvers, in the order of their names, and only where claims are to meet.
    """
    return ()


@hookspec
def checker_rules() -> "Sequence[Rule]":
    """Rules, ready to run."""
    return ()


@hookspec
def checker_rulebooks() -> Sequence[Path]:
    """Folders of rule files (TOML), read once all templates are known."""
    return ()


@hookspec
def checker_templates() -> "Sequence[type[Rule]]":
    """Kinds of rule that a rule file can fill in by `template = "..."`, named by the class's `template`."""
    return ()


@hookspec
def checker_commands() -> "Sequence[click.Command]":
    """Further commands of the command line."""
    return ()


@hookspec(firstresult=True)
def checker_reader(path: Path, limit: int) -> "Callable[..., Iterable[Article | Failure]] | None":
    """A function that reads the articles of such a path, or None if it is none of yours.

    `limit` is the most bytes that one article may take. A reader of files that hold many articles says in
    `Article.begins` where each begins, and takes such a byte as a second argument, to read on from there.
    """


@hookspec(firstresult=True)
def checker_reporter(format: str) -> "Callable[[Report], Iterable[str]] | None":
    """A function that writes a report in this format, piece by piece, or None."""


@hookspec(firstresult=True)
def checker_ledger(url: str, kinds: "Kinds", stamp: dict[str, str]) -> "Archive | None":
    """A ledger that stays, at this address, or None if it is none of yours.

    `kinds` are the classes of values by kind, to read claims back with; `stamp` says with what articles are read now.
    """


@hookspec(firstresult=True)
def checker_runner(name: str) -> "Runner | None":
    """A runner of this name (serial, processes, ...), or None."""


@hookspec
def checker_formats() -> Sequence[str]:
    """The names of the formats that `checker_reporter` of this plugin knows."""
    return ()


@hookspec
def checker_schemas() -> "Sequence[tuple[str, Callable[[], dict[str, Any]]]]":
    """JSON Schemas of what is printed: the name of each, and a function that makes it when it is asked for."""
    return ()


Plugin = Any
