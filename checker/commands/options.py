"""The options that several commands share, and commands of options that are data, for click."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.commands import plain
from checker.commands.plain import Option

F = TypeVar("F", bound=Callable[..., Any])

FILE = click.Path(path_type=Path)
TYPES: dict[type, Any] = {str: None, Path: FILE, int: click.IntRange(min=1)}

paths = click.argument("paths", nargs=-1, type=FILE, metavar="PATH...")


def clicked(option: Option) -> Callable[[F], F]:
    """An option that is data, as click knows it."""
    if not option.metavar:
        return click.option(*option.names, option.name, is_flag=True, help=option.help)
    alone: dict[str, Any] = {"is_flag": False, "flag_value": option.alone} if option.alone else {}
    return click.option(
        *option.names,
        option.name,
        type=TYPES[option.kind],
        multiple=option.many,
        default=() if option.many else option.default,
        metavar=option.metavar,
        help=option.help,
        **alone,
    )


jobs = clicked(plain.JOBS)
trusted = clicked(plain.TRUSTED)


def choosing(command: F) -> F:
    """The options that say what runs: settings, plugins, rules."""
    return with_options(command, plain.CHOOSING)


def with_options(command: F, options: Iterable[Option]) -> F:
    """A command with options, which its help shows in this order."""
    for option in reversed(tuple(options)):
        command = clicked(option)(command)
    return command


def command_of(function: Callable[..., int], options: Iterable[Option]) -> click.Command:
    """A command of paths and options that are data; its function is given the desk first."""
    return click.command(function.__name__)(paths(with_options(click.pass_obj(function), options)))
