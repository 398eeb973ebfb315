"""A rulebook: a folder of rule files. A file fills in a template; its name is the rule's id."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import regex

from checker import memo
from checker.errors import ConfigurationError, did_you_mean
from checker.rule import Rule

KEY = regex.compile(r"[\s\[\"']*+([\w-]++)")


def read_rulebook(folder: Path, templates: Mapping[str, type[Rule]]) -> Iterator[Rule]:
    """The rules of a folder, by file name. Raises ConfigurationError with the file, the key and a remedy."""
    if not folder.is_dir():
        raise ConfigurationError("no such folder of rules", where=str(folder))
    for path in sorted(folder.glob("*.toml")):
        yield read_rule(path, templates)


def read_rule(path: Path, templates: Mapping[str, type[Rule]]) -> Rule:
    """The rule of one file."""
    said = parsed(path)
    name = said.pop("template", None)
    if name is None:
        raise ConfigurationError("no template is named", where=str(path), remedy=did_you_mean("", templates))
    if name not in templates:
        where = f"{path}:{line_of(path, 'template')}"
        raise ConfigurationError(
            f"template = {name!r} is none that is known", where=where, remedy=did_you_mean(str(name), templates)
        )
    template = templates[name]
    fields = template.__struct_fields__
    for key in said:
        if key not in fields:
            where = f"{path}:{line_of(path, key)}"
            raise ConfigurationError(
                f"{key}: the template {name!r} has no such option", where=where, remedy=did_you_mean(key, fields)
            )
    said.setdefault("id", path.stem)
    try:
        rule = msgspec.convert(said, template)
        return rule.placed(path.parent) if hasattr(rule, "placed") else rule
    except msgspec.ValidationError as error:
        key = str(error).partition("`$.")[2].partition("`")[0]
        raise ConfigurationError(str(error), where=f"{path}:{line_of(path, key)}") from error


def parsed(path: Path) -> dict[str, Any]:
    """What a rule file says."""
    return memo.derived(f"rule-{crc32(os.fsencode(path)):08x}", str(path), make=lambda: parsed_anew(path))


def parsed_anew(path: Path) -> dict[str, Any]:
    import tomllib  # which takes its time

    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigurationError(f"not TOML: {error}", where=str(path)) from error
    except OSError as error:
        raise ConfigurationError(f"the rule cannot be read: {error.strerror}", where=str(path)) from error


def line_of(path: Path, key: str) -> int:
    """The line of a rule file on which a key is set; 1 if it cannot be told."""
    name = key.partition(".")[0].partition("[")[0]
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
        if (said := KEY.match(line)) and said[1] == name:
            return number
    return 1
