"""The command line: its commands, and how each way of ending becomes an exit code.

0 nothing that fails, 1 findings that fail, 2 usage or configuration, 3 incomplete, 4 an internal error,
130 interrupted, 141 nobody reads the output any more.
"""

import atexit
import gc
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

from checker.errors import CheckerError, UsageError, did_you_mean
from checker.patterns import remembered

# Where each of our commands is: a command is imported when it is called.
HOMES = {
    "check": "check",
    "claims": "claims",
    "explain": "rules",
    "plugins": "plugins",
    "record": "record",
    "rules": "rules",
    "schema": "plugins",
}

MADE = 50_000  # objects after which garbage is looked for; the 700 of Python are many times as often as we need


class Commands(click.Group):
    """Our commands, then those of the plugins, which are loaded only for a name that is none of ours."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*HOMES, *sorted(set(further_commands()) - set(HOMES))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if home := HOMES.get(cmd_name):
            command: click.Command = getattr(import_module(f"checker.commands.{home}"), cmd_name)
            return command
        return further_commands().get(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise UsageError(f"no command {args[0]!r}", remedy=did_you_mean(args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def further_commands() -> dict[str, click.Command]:
    """The commands that plugins bring, by name."""
    from checker.plugins import load

    return {command.name or "": command for _, command in load().collected("checker_commands")}


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="article-checker", prog_name="checker")
def cli() -> None:
    """Reads a corpus of articles and says where two claims cannot both be true."""


def main() -> None:
    """Run the command line of this process."""
    gc.set_threshold(MADE)
    with remembered():
        code = run(sys.argv[1:])
    leave(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command line to its exit code."""
    from checker.commands.desk import Desk

    desk = Desk(sys.stdout.buffer)
    try:
        # Not cli.main, which would turn a closed pipe into exit code 1.
        with cli.make_context("checker", list(arguments), obj=desk) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as end:  # after --help and --version
        return end.exit_code
    except CheckerError as error:
        desk.say(str(error))
        return error.exit_code
    except click.ClickException as error:
        desk.say(error.format_message())
        return 2
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        hush()
        return 141
    except (Exception, SystemExit) as error:  # a plugin's sys.exit(0) is no clean run
        if desk.verbose:
            import traceback

            desk.say("".join(traceback.format_exception(error)))
        desk.say(" ".join(f"internal error: {type(error).__name__}: {error} (-v shows where)".split()))
        return 4


def leave(code: int) -> None:
    """End the process at once: to take all tables apart that it holds takes longer than to check an article."""
    if threading.active_count() == 1:
        atexit._run_exitfuncs()  # noqa: SLF001 - it has no other name
        with suppress(OSError, ValueError):  # what cannot be written is told when Python ends as usual
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    sys.exit(code)


def hush() -> None:
    """Send what is still to be printed nowhere: Python flushes at its end, and would fail once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
