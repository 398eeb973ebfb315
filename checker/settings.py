"""The settings of a project: `[tool.checker]` in pyproject.toml, or a checker.toml, nearest to where one stands."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import regex
from msgspec import Struct

from checker.errors import ConfigurationError, did_you_mean
from checker.locales import locale_of
from checker.model import FAILING, Severity, Verdict
from checker.rule import Rule

FACTS = "facts.toml"
MOST_BYTES = 1_000_000  # of a file of settings

# Fields of a rule that say what it is; the rest are its options.
FIXED = frozenset({"id", "by", "why", "default", "examples", "across"})
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


class Settings(Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """What a project may set. `path` is the file it stands in; the paths and globs in it are relative to its folder.

    `select` and `ignore` are ids of rules, where `default` stands for all that run unasked and `all` for all.
    `fail_on` are the verdicts and the least severity that fail a run. `articles` are globs of what the hook reads.
    `rulebooks` are folders of further rule files. `ledger` is where the articles are recorded. `locale` is how the
    country of the articles writes (`en-GB`), where they do not say so themselves: it tells what 03/04/2020 is.
    `trusted` are files and folders of articles that others are held against; `facts` is a file of pinned facts, and
    `registers` are CSV files of such.
    """

    select: tuple[str, ...] = ("default",)
    ignore: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = ("conflict", "variant")
    severity: dict[str, Severity] = {}
    rules: dict[str, dict[str, Any]] = {}
    articles: tuple[str, ...] = ()
    rulebooks: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    facts: str | None = None
    registers: tuple[str, ...] = ()
    ledger: str | None = None
    locale: str = ""
    max_file_bytes: int = 5_000_000
    path: Path | None = None

    @property
    def folder(self) -> Path:
        return self.path.parent if self.path else Path()

    @property
    def trusted_paths(self) -> list[Path]:
        """The trusted files and folders, as from where we stand."""
        return [self.near(path) for path in self.trusted]

    @property
    def locks(self) -> list[Path]:
        """The files that pin facts, as from where we stand: facts.toml beside the settings, unless another is set."""
        beside = self.folder / FACTS
        pinned = [self.facts] if self.facts else [FACTS] if self.facts is None and beside.is_file() else []
        return [self.near(path) for path in (*pinned, *self.registers)]

    def near(self, path: str) -> Path:
        """A path of the settings as from where we stand."""
        return Path(os.path.relpath(self.folder / path))

    @property
    def ledger_url(self) -> str | None:
        """The address of the ledger, as from where we stand."""
        if self.ledger is None or self.path is None:
            return self.ledger
        scheme, colon, path = self.ledger.rpartition(":")
        return f"{scheme}{colon}{os.path.relpath(self.folder / path)}" if scheme in {"", "sqlite"} else self.ledger


def find_settings(start: Path) -> Settings:
    """The settings of the nearest file from a folder upwards, not beyond the root of its git work tree."""
    for folder in (start, *start.parents):
        for path in (folder / "checker.toml", folder / "pyproject.toml"):
            if path.is_file() and (settings := read_settings(path)) is not None:
                return settings
        if (folder / ".git").exists():
            break
    return Settings()


def read_settings(path: Path) -> Settings | None:
    """The settings of one file; None for a pyproject.toml that says nothing about checker.

    Raises ConfigurationError with the file, the line, the key and, for a wrong name, the nearest right one.
    """
    import tomllib

    text = read_toml(path)
    try:
        said = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ConfigurationError(f"not TOML: {why}", where=str(path)) from error
    if path.name == "pyproject.toml":
        tool = said.get("tool")
        ours: object = tool.get("checker") if isinstance(tool, dict) else None
        if ours is None:
            return None
        if not isinstance(ours, dict):
            raise ConfigurationError("tool.checker is no table", where=f"{path}:{line_of(text, 'checker')}")
        said = ours
    known = {field.encode_name for field in msgspec.structs.fields(Settings)} - {"path"}
    for key in said:
        if key not in known:
            raise ConfigurationError(
                f"{key}: no such setting", where=f"{path}:{line_of(text, key)}", remedy=did_you_mean(key, known)
            )
    try:
        settings = msgspec.convert(said, Settings)
    except msgspec.ValidationError as error:
        keys = str(error).partition("`$.")[2].partition("`")[0].split(".")
        raise ConfigurationError(str(error), where=f"{path}:{line_of(text, *keys) or 1}") from error
    check_words(settings, path, text)
    return msgspec.structs.replace(settings, path=path)


def read_toml(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ConfigurationError(f"more than {MOST_BYTES:,} bytes", where=str(path))
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"not UTF-8: byte {error.start}", where=str(path)) from error


def check_words(settings: Settings, path: Path, text: str) -> None:
    """Raise for a word of `fail-on` that is none, a limit that lets nothing through, a path out of the project."""
    for word in settings.fail_on:
        try:
            failing((word,))
        except ConfigurationError as error:
            raise ConfigurationError(
                error.what, where=f"{path}:{line_of(text, 'fail-on')}", remedy=error.remedy
            ) from error
    if settings.max_file_bytes < 1:
        raise ConfigurationError("max-file-bytes is less than 1", where=f"{path}:{line_of(text, 'max-file-bytes')}")
    if settings.locale and not locale_of(settings.locale):
        remedy = "name a language and a country, such as en-GB"
        where = f"{path}:{line_of(text, 'locale')}"
        raise ConfigurationError(f"locale: {settings.locale!r} is none", where=where, remedy=remedy)
    for key, paths in (
        ("articles", settings.articles),
        ("rulebooks", settings.rulebooks),
        ("trusted", settings.trusted),
        ("facts", (settings.facts,) if settings.facts else ()),
        ("registers", settings.registers),
    ):
        for inner in paths:
            if Path(inner).is_absolute() or ".." in Path(inner).parts:
                raise ConfigurationError(
                    f"{key}: {inner!r} is outside the project", where=f"{path}:{line_of(text, key)}"
                )


def failing(words: tuple[str, ...]) -> tuple[frozenset[Verdict], Severity]:
    """The verdicts and the least severity that fail a run, from words such as `conflict suspect error`."""
    verdicts: tuple[Verdict, ...] = ("conflict", "explained", "superseded", "variant", "suspect")
    least: Severity = "note"
    chosen: set[Verdict] = set()
    for word in words:
        if word in SEVERITIES:
            least = word
        elif word in verdicts:
            chosen.add(word)
        else:
            raise ConfigurationError(
                f"fail-on: {word!r} is no verdict and no severity", remedy=did_you_mean(word, (*verdicts, *SEVERITIES))
            )
    return frozenset(chosen) or FAILING, least


def chosen_rules(rules: tuple[Rule, ...], settings: Settings) -> tuple[Rule, ...]:
    """The rules that run, with the options and severities that the settings give them."""
    known = {rule.id: rule for rule in rules}
    chosen: set[str] = set()
    for word in settings.select:
        chosen |= set(named(word, known, settings))
    for word in settings.ignore:
        chosen -= set(named(word, known, settings))
    for rule in (*settings.rules, *settings.severity):
        named(rule, known, settings)
    return tuple(configured(rule, settings) for rule in rules if rule.id in chosen)


def named(word: str, known: Mapping[str, Rule], settings: Settings) -> list[str]:
    """The ids that one word of `select` or `ignore` stands for."""
    if word == "all":
        return list(known)
    if word == "default":
        return [rule.id for rule in known.values() if rule.default]
    if word not in known:
        remedy = did_you_mean(word, known) if known else "no plugin brings one"
        raise ConfigurationError(f"no rule {word!r}", where=place_of(settings, word), remedy=remedy)
    return [word]


def options_of(rule: Rule) -> list[str]:
    """The fields of a rule that settings may set."""
    return [field for field in rule.__struct_fields__ if field not in FIXED | rule.given]


def configured(rule: Rule, settings: Settings) -> Rule:
    """A rule with its options set."""
    options = dict(settings.rules.get(rule.id, {}))
    if rule.id in settings.severity:
        options["severity"] = settings.severity[rule.id]
    if not options:
        return rule
    hints = get_type_hints(type(rule))
    known = options_of(rule)
    for key, value in options.items():
        where = place_of(settings, rule.id, key)
        if key not in known:
            raise ConfigurationError(
                f"{key}: the rule {rule.id} has no such option", where=where, remedy=did_you_mean(key, known)
            )
        try:
            options[key] = msgspec.convert(value, hints[key])
        except msgspec.ValidationError as error:
            raise ConfigurationError(f"{key} of the rule {rule.id}: {error}", where=where) from error
    return msgspec.structs.replace(rule, **options)


def place_of(settings: Settings, *keys: str) -> str:
    """The file of settings with the line of a key; nothing if the file does not speak of it."""
    if settings.path is None or not (line := line_of(read_toml(settings.path), *keys)):
        return ""
    return f"{settings.path}:{line}"


def line_of(text: str, *keys: str) -> int:
    """The line of a TOML text that names the last of the keys, below the lines that name the others; 0 for none.

    tomllib keeps no lines, so this only reads: it may point too high where a key has many namesakes.
    """
    lines = [line.partition("#")[0] for line in text.splitlines()]
    found = 0
    for key in keys:
        name = regex.compile(rf"(?<![\w-]){regex.escape(key.partition('[')[0])}(?![\w-])")
        below = range(max(found - 1, 0), len(lines))
        found = next((number + 1 for number in below if name.search(lines[number])), 0)
        if not found:
            return 0
    return found
