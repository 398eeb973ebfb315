"""The desk at which every command sits: where it speaks and prints, and the settings, plugins and rules it works with."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

import click
from msgspec.structs import replace

from checker import plugins
from checker.corpus import Corpus, Reader
from checker.errors import UsageError
from checker.model import Failure
from checker.pipeline import Toolkit
from checker.plugins import Plugins
from checker.settings import Settings, chosen_rules, find_settings, read_settings
from checker.text import visible


class Desk:
    """What the commands of one process share. `out` is standard output, kept for the format that was asked for."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out
        self.verbose = False

    def say(self, message: str) -> None:
        """A message for a person, on standard error."""
        click.echo(visible(message), err=True)

    def write(self, pieces: Iterable[str]) -> None:
        """The output that was asked for, in UTF-8 whatever the locale."""
        for piece in pieces:
            self.out.write(piece.encode("utf-8", "backslashreplace"))
        self.out.flush()

    def name(self, failures: Iterable[Failure]) -> None:
        """Say what could not be done, and that the run is incomplete."""
        told = list(failures)
        for failure in told:
            self.say(f"checker: {failure.where}: {failure.what}: {failure.why}")
        if told:
            self.say(f"checker: incomplete: {len(told)} {'thing' if len(told) == 1 else 'things'} could not be done")


def settings_for(options: dict[str, Any]) -> Settings:
    """The settings of the project, overlaid with what the command line says."""
    if options.get("isolated"):
        if options.get("config"):
            raise UsageError("--isolated reads no settings, --config names some", remedy="leave one of them out")
        settings = Settings()
    elif config := options.get("config"):
        settings = read_settings(Path(config)) or Settings()
    else:
        settings = find_settings(Path.cwd())
    said = {key: listed(options[key]) for key in ("select", "ignore", "without", "fail_on") if options.get(key)}
    return replace(settings, **said) if said else settings


def listed(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a repeatable option, each of which may hold several with commas between."""
    return tuple(word for joined in words for word in joined.split(",") if word)


def toolkit_for(loaded: Plugins, settings: Settings) -> Toolkit:
    """The toolkit of the plugins, with the rules that the settings choose and what those rules read."""
    whole = plugins.assemble(loaded)
    own = {reads.name for rule in whole.rules if (reads := rule.extractor()) is not None}
    rules = chosen_rules(whole.rules, settings)
    extractors = [extractor for extractor in whole.extractors if extractor.name not in own]
    extractors += [reads for rule in rules if (reads := rule.extractor()) is not None]
    return Toolkit(tuple(sorted(extractors, key=lambda extractor: extractor.name)), whole.resolvers, rules)


def corpus_of(paths: Iterable[Path], loaded: Plugins, settings: Settings, failures: list[Failure]) -> Corpus:
    """The corpus of some paths, read by the plugins' readers."""

    def reader_of(path: Path) -> Reader | None:
        reader: Reader | None = loaded.manager.hook.checker_reader(path=path, limit=settings.max_file_bytes)
        return reader

    return Corpus(paths, reader_of, failures)
