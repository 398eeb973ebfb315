"""The lock: files that pin facts. A facts.toml has a table for each, a register (CSV) a row for each."""

import os
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from checker import memo
from checker.errors import ConfigurationError
from checker.facts import Facts

MOST_BYTES = 5_000_000


def read_lock(path: Path, name: str) -> Facts:
    """The facts of a file, which claims name `name`. What was checked once is remembered by the file's content.

    Raises ConfigurationError with the file, the line and a remedy.
    """
    if not path.is_file():
        raise ConfigurationError("no such file of facts", where=name, remedy="name one by `facts` or `registers`")
    if path.stat().st_size > MOST_BYTES:
        raise ConfigurationError(f"more than {MOST_BYTES:,} bytes", where=name)
    memo_name = f"facts-{crc32(os.fsencode(path.absolute()) + name.encode()):08x}"
    code = [file for module in ("facts", "lock", "pinning", "registers") for file in memo.beside(f"checker.{module}")]
    return msgspec.convert(memo.derived(memo_name, str(path), *code, make=lambda: checked(path, name)), Facts)


def checked(path: Path, name: str) -> dict[str, Any]:
    """What a file pins, as plain data."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"not UTF-8: byte {error.start}", where=name) from error
    except OSError as error:
        raise ConfigurationError(f"cannot be read: {error.strerror}", where=name) from error
    if path.suffix.lower() == ".csv":
        from checker.registers import read_rows

        return read_rows(text, name)
    from checker.pinning import read_tables

    return read_tables(text, name)
