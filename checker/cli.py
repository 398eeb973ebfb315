"""The command line: its commands, and how each way of ending becomes an exit code.

0 nothing that fails, 1 findings that fail, 2 usage or configuration, 3 incomplete, 4 an internal error,
130 interrupted, 141 nobody reads the output any more.
"""

import os
import sys
from collections.abc import Sequence

import click

from checker.commands.check import check
from checker.commands.claims import claims
from checker.commands.desk import Desk
from checker.errors import CheckerError
from checker.text import visible


class Commands(click.Group):
    """Our commands and those of the plugins, which are loaded only when a name is none of ours."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="article-checker", prog_name="checker")
def cli() -> None:
    """Reads a corpus of articles and says where two claims cannot both be true."""


cli.add_command(check)
cli.add_command(claims)


def main() -> None:
    """Run the command line of this process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command line to its exit code."""
    desk = Desk(sys.stdout.buffer)
    try:
        return int(cli.main(list(arguments), prog_name="checker", standalone_mode=False, obj=desk) or 0)
    except CheckerError as error:
        desk.say(f"checker: {error}")
        return error.exit_code
    except click.ClickException as error:
        desk.say(f"checker: {error.format_message()}")
        return 2
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        # What is still buffered must not raise again when Python flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:
        desk.say(f"checker: internal error: {type(error).__name__}: {error}")
        return 4
