"""`checker plugins` and `checker schema`: what is installed, and the shape of what is printed."""

import json
import sys
from contextlib import redirect_stdout
from typing import Any

import click

from checker.commands import options
from checker.commands.desk import Desk, settings_for
from checker.errors import UsageError, did_you_mean
from checker.plugins import Plugins, load
from checker.text import visible

PREFIX = "checker_"


@click.command()
@options.choosing
@click.pass_obj
def plugins(desk: Desk, /, **chosen: Any) -> int:
    """List the installed plugins, their versions, and what each brings."""
    with redirect_stdout(sys.stderr):
        loaded = load(settings_for(chosen).without)
    width = max((len(name) for name in loaded.versions), default=0)
    for name, version in sorted(loaded.versions.items()):
        desk.write([visible(f"{name:{width}}  {version}  {', '.join(brings(loaded, name))}\n")])
    return 0


def brings(loaded: Plugins, name: str) -> list[str]:
    """The hooks that a plugin implements, without their prefix."""
    callers = loaded.manager.get_hookcallers(loaded.manager.get_plugin(name)) or []
    return sorted(caller.name.removeprefix(PREFIX) for caller in callers)


@click.command()
@click.argument("name", required=False, metavar="[NAME]")
@options.choosing
@click.pass_obj
def schema(desk: Desk, /, name: str | None, **chosen: Any) -> int:
    """Print the JSON Schema of a claim, a finding or a report as printed; without a name, the names there are."""
    with redirect_stdout(sys.stderr):
        known = {key: make for _, (key, make) in load(settings_for(chosen).without).collected("checker_schemas")}
        if name is not None and name not in known:
            raise UsageError(f"no schema {name!r}", remedy=did_you_mean(name, known))
        text = json.dumps(known[name](), indent=2, ensure_ascii=False) if name else "\n".join(sorted(known))
    desk.write([text + "\n"])
    return 0
