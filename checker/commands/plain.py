"""Plain command lines, read without click: to import it takes longer than to read an article.

Options are data here. What is not plain (help, mistakes, what is abbreviated) is for click, which is made of the same
data in `checker.commands.options`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from checker.frozen import Frozen


class Option(Frozen, frozen=True):
    """An option by its `names`. It is a flag unless it has a `metavar`.

    `kind` is what its value becomes: an integer is at least 1. `key` is the name under which a command is given it;
    `alone` is its value where none is given.
    """

    names: tuple[str, ...]
    help: str
    metavar: str = ""
    kind: type[str | Path | int] = str
    many: bool = False
    default: str | int | None = None
    key: str = ""
    alone: str = ""

    @property
    def name(self) -> str:
        """The name under which a command is given its value."""
        return self.key or self.names[-1].removeprefix("--").replace("-", "_")

    @property
    def unsaid(self) -> Any:
        """What a command is given where the command line does not name it."""
        return () if self.many else self.default if self.metavar else False


JOBS = Option(("--jobs",), "How many processes may work.", "N", int, default=1)
TRUSTED = Option(
    ("--trusted",),
    "Hold the articles against those of this file or folder, which are trusted.",
    "PATH",
    Path,
    many=True,
)
# What says what runs: settings, plugins, rules.
CHOOSING = (
    Option(("--select",), "Run this rule: an id, `default` or `all`.", "RULE", many=True),
    Option(("--ignore",), "Leave a rule out.", "RULE", many=True),
    Option(("--without",), "Leave a plugin out.", "PLUGIN", many=True),
    Option(("--facts",), "Hold the articles against the facts of this file.", "FILE", Path),
    Option(("--config",), "Read the settings from this file.", "FILE", Path),
    Option(("--isolated",), "Read no file of settings."),
    Option(("-v", "--verbose"), "Say more, and where an internal error came from."),
)


def read(arguments: Sequence[str], options: Iterable[Option]) -> dict[str, Any] | None:
    """What a plain command line says, as the command is given it, with the `paths`; None if it is not plain."""
    given: dict[str, Any] = {"paths": ()} | {option.name: option.unsaid for option in options}
    known = {name: option for option in options for name in option.names}
    coming = iter(arguments)
    for argument in coming:
        if not argument.startswith("-"):
            given["paths"] += (Path(argument),)
            continue
        option = known.get(argument)
        if option is None or option.alone:
            return None
        if not option.metavar:
            given[option.name] = True
            continue
        value = next(coming, "-")
        if value.startswith("-") or (option.kind is int and not (value.isascii() and value.isdigit() and int(value))):
            return None
        made = option.kind(value)
        given[option.name] = (*given[option.name], made) if option.many else made
    return given
