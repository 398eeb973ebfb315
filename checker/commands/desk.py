"""The desk at which a command sits: where it speaks and prints, with what settings, plugins and rules it works."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from checker import plugins
from checker.corpus import Reader, ReaderOf, name_of
from checker.errors import CheckerError, UsageError
from checker.facts import joined
from checker.lock import read_lock
from checker.model import Article, Failure
from checker.pipeline import Toolkit, read_alone
from checker.plugins import Plugins
from checker.settings import Settings, chosen_rules, find_settings, read_settings
from checker.text import visible

MOST_NAMED = 20  # failures that are told one by one; the report holds them all


class Desk:
    """What the commands of one process share. `out` is standard output, kept for the format that was asked for."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out
        self.verbose = False
        self.name = "checker"

    def say(self, message: str) -> None:
        """A message for a person, on standard error."""
        sys.stderr.write(visible(f"{self.name}: {message}") + "\n")
        sys.stderr.flush()

    def write(self, pieces: Iterable[str]) -> None:
        """The output that was asked for, in UTF-8 whatever the locale. Raises CheckerError if it cannot be written."""
        for piece in pieces:
            self._put(piece.encode("utf-8", "backslashreplace"))
        self._put(b"")

    def _put(self, piece: bytes) -> None:
        try:
            self.out.write(piece) if piece else self.out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise CheckerError(f"cannot be written: {error.strerror}", where="standard output") from error

    def tell(self, failures: Iterable[Failure]) -> None:
        """Say what could not be done, if anything, and that the run is incomplete."""
        told = sorted({(failure.where, failure.what, failure.why) for failure in failures})
        for where, what, why in told[:MOST_NAMED]:
            self.say(f"{where}: {what}: {why}")
        if told:
            more = f", {len(told) - MOST_NAMED:,} of them not named here" if len(told) > MOST_NAMED else ""
            self.say(f"incomplete: {len(told):,} {'failure' if len(told) == 1 else 'failures'}{more}")

    def tell_thinned(self, keys: int) -> None:
        """Say under how many keys a crowd was thinned, if under any."""
        if keys:
            self.say(f"keys under which so many claims meet that a few stand for all: {keys:,}")


def settings_for(options: dict[str, Any]) -> Settings:
    """The settings of the project, overlaid with what the command line says."""
    config: Path | None = options.get("config")
    if options.get("isolated"):
        if config:
            raise UsageError("--isolated reads no settings, --config names some", remedy="leave one of them out")
        settings = Settings()
    elif config:
        settings = read_settings(config) or Settings(path=config)
    else:
        settings = find_settings(Path.cwd())
    if facts := options.get("facts"):
        settings = replace(settings, facts=os.path.abspath(facts))  # noqa: PTH100 - a link keeps its name
    elif options.get("isolated"):
        settings = replace(settings, facts="")
    said = {key: listed(options[key]) for key in ("select", "ignore", "without", "fail_on") if options.get(key)}
    return replace(settings, **said) if said else settings


def listed(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a repeatable option, each of which may hold several with commas between."""
    return tuple(word for joined in words for word in joined.split(",") if word)


def toolkit_for(loaded: Plugins, settings: Settings) -> Toolkit:
    """The toolkit of the plugins, with the rules that the settings choose."""
    whole = plugins.assemble(loaded, [settings.folder / folder for folder in settings.rulebooks])
    rules = chosen_rules(whole.rules, settings)
    if facts := joined(read_lock(path, name_of(path)) for path in settings.locks):
        rules = tuple(rule.holding(facts, partial(read_alone, whole)) for rule in rules)
    return replace(whole, rules=rules)


def readers_of(loaded: Plugins, settings: Settings) -> ReaderOf:
    """What finds a path's reader among the plugins."""

    def reader_of(path: Path) -> Reader | None:
        reader: Reader | None = loaded.manager.hook.checker_reader(path=path, limit=settings.max_file_bytes)
        return partial(with_locale, reader, settings.locale) if reader is not None and settings.locale else reader

    return reader_of


def with_locale(reader: Reader, locale: str, path: Path, *begins: int) -> Iterator[Article | Failure]:
    """The articles that a reader reads, with the locale of the project where they have none of their own."""
    for article in reader(path, *begins):
        yield replace(article, locale=locale) if isinstance(article, Article) and not article.locale else article


def options_of(toolkit: Toolkit, out: BinaryIO, *, everything: bool, verbose: bool) -> dict[str, Any]:
    """What reporters are told beside the findings: `colour` and `width` are those of the terminal, if it is one."""
    terminal = out.isatty()
    width = None
    if terminal:
        from shutil import get_terminal_size

        width = min(get_terminal_size().columns, 120)
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return {
        "all": everything,
        "verbose": verbose,
        "colour": terminal and not plain,
        "width": width,
        "manuals": {rule.id: rule.manual for rule in toolkit.rules},
    }
