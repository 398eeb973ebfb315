"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

FILE = click.Path(path_type=Path)

paths = click.argument("paths", nargs=-1, type=FILE, metavar="PATH...")

jobs = click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="How many processes may work.")


trusted = click.option(
    "--trusted",
    multiple=True,
    type=FILE,
    metavar="PATH",
    help="Hold the articles against those of this file or folder, which are trusted.",
)


def choosing(command: F) -> F:
    """The options that say what runs: settings, plugins, rules."""
    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Say more, and where an internal error came from."),
        click.option("--isolated", is_flag=True, help="Read no file of settings."),
        click.option("--config", type=FILE, metavar="FILE", help="Read the settings from this file."),
        click.option("--facts", type=FILE, metavar="FILE", help="Hold the articles against the facts of this file."),
        click.option("--without", multiple=True, metavar="PLUGIN", help="Leave a plugin out."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Leave a rule out."),
        click.option("--select", multiple=True, metavar="RULE", help="Run this rule: an id, `default` or `all`."),
    ):
        command = option(command)
    return command
