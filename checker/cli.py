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
from typing import TYPE_CHECKING

from checker.errors import CheckerError
from checker.patterns import remembered

if TYPE_CHECKING:
    from checker.commands.desk import Desk

MADE = 50_000  # objects after which garbage is looked for; the 700 of Python are many times as often as we need


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
        return called(arguments, desk)
    except CheckerError as error:
        desk.say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
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


def called(arguments: Sequence[str], desk: "Desk") -> int:
    """Call the command of a command line. The one that hooks call is read without click where that can be."""
    if arguments[:1] == ["check"]:
        from checker.commands import check, plain

        if (given := plain.read(arguments[1:], check.OPTIONS)) is not None:
            return check.check(desk, **given)
    from checker.commands.group import invoke

    return invoke(arguments, desk)


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
