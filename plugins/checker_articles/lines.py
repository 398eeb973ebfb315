"""JSON Lines: a corpus of one article a line, read as a stream."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import regex

from checker import Article, Failure, UnreadableArticle, locale_of
from checker_articles.decoding import decode, failure_of, name_of, open_regular

HALF = regex.compile(r"[\ud800-\udfff]")  # of a surrogate pair: JSON can say it, no encoding can hold it


class WrongLine(Exception):
    """A line that is no article, and why."""


def read_lines(limit: int, path: Path, begins: int = 0) -> Iterator[Article | Failure]:
    """The articles of a corpus from a byte on, each named `PATH#ID`. A bad line is a failure, and the rest goes on."""
    name = name_of(path)
    known: set[str] = set()
    try:
        with open_regular(path) as file:
            file.seek(begins)
            for number, (start, line) in enumerate(lines(file, limit), 1):
                try:
                    article = article_of(line, name, start, limit)
                    if article is not None:
                        refuse_known(article.id, known)
                        yield article
                except WrongLine as wrong:
                    yield Failure("reading", f"{name}:{number}", str(wrong))
    except UnreadableArticle as error:
        yield failure_of(error)
    except OSError as error:
        yield Failure("reading", name, f"cannot be read: {error.strerror}")


def lines(file: BinaryIO, limit: int) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with the byte at which each begins. Of one beyond the limit, the first `limit + 1` bytes."""
    while True:
        start = file.tell()
        line = file.readline(limit + 1)
        if not line:
            return
        rest = line
        while len(rest) > limit and not rest.endswith(b"\n"):
            rest = file.readline(limit + 1)
        yield start, line


def article_of(line: bytes, name: str, begins: int, limit: int) -> Article | None:
    """The article of one line, or None if the line is blank. Raises WrongLine."""
    if len(line) > limit:
        raise WrongLine(f"longer than the {limit:,} bytes allowed; split it, or set max-file-bytes")
    try:
        text = decode(line, name)
    except UnreadableArticle as error:
        raise WrongLine(f"{error.what}; {error.remedy}") from error
    if not text.strip():
        return None
    row = row_of(text)
    own = row.get("id")
    if isinstance(own, bool) or not isinstance(own, int | str) or own == "":
        raise WrongLine('no "id" that is a string or a whole number')
    said = string(row, "text")
    if said is None:
        raise WrongLine('no "text"')
    id, locale = f"{name}#{sound(str(own))}", locale_of(row.get("locale"), row.get("lang"))
    return Article(id, said, day(row), string(row, "title") or "", begins=begins, locale=locale)


def row_of(text: str) -> dict[str, Any]:
    """The JSON object of a line. Raises WrongLine for anything else, and for what JSON readers read differently."""
    import json

    try:
        row = json.loads(text, object_pairs_hook=without_doubles, parse_constant=refuse)
    except RecursionError as error:
        raise WrongLine("nested too deeply") from error
    except json.JSONDecodeError as error:
        raise WrongLine(f"not JSON: {error.msg} at character {error.pos + 1}") from error
    except ValueError as error:  # an integer of more than 4,300 digits
        raise WrongLine("not JSON that can be read: a number of too many digits") from error
    if not isinstance(row, dict):
        raise WrongLine('not an object such as {"id": "...", "text": "..."}')
    return row


def refuse_known(id: str, known: set[str]) -> None:
    if id in known:
        raise WrongLine(f"a second article with the id {id.rpartition('#')[2]!r}")
    known.add(id)


def without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        raise WrongLine("a key stands twice in one object")
    return row


def refuse(constant: str) -> None:
    raise WrongLine(f"not JSON: {constant}")


def string(row: dict[str, Any], key: str) -> str | None:
    """The string of a key, or None where it is absent or null. Raises WrongLine."""
    text = row.get(key)
    if text is None:
        return None
    if not isinstance(text, str):
        raise WrongLine(f'"{key}" is not a string')
    return sound(text)


def sound(text: str) -> str:
    """The text with U+FFFD for every half of a surrogate pair."""
    return text if text.isascii() else HALF.sub("\ufffd", text)


def day(row: dict[str, Any]) -> date | None:
    """The day of `"date"`, a time of day after it left aside. Raises WrongLine."""
    written = string(row, "date")
    if written is None:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError as error:
        raise WrongLine(f'"date" is {written[:40]!r}, not a day such as 2020-01-28') from error
