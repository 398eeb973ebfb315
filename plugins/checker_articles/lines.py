"""JSON Lines: a corpus of one article a line, read as a stream."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from checker_articles.decoding import decode, name_of

from checker import Article, Failure, UnreadableArticle


class WrongLine(Exception):
    """A line that is no article, and why."""


def read_lines(limit: int, path: Path, begins: int = 0) -> Iterator[Article | Failure]:
    """The articles of a corpus from a byte on, each named `PATH#ID`. A bad line is a failure, and the rest goes on."""
    name = name_of(path)
    known: set[str] = set()
    try:
        if not path.is_file():
            raise UnreadableArticle("not a regular file", where=name, remedy="leave it out")
        with path.open("rb") as file:
            file.seek(begins)
            number = 0
            while line := file.readline(limit + 1):
                number += 1
                here, begins = begins, begins + len(line)
                try:
                    if len(line) > limit:
                        while line and not line.endswith(b"\n"):
                            line = file.readline(limit)
                            begins += len(line)
                        raise WrongLine(f"longer than the {limit:,} bytes allowed; split it, or set max-file-bytes")
                    if article := article_of(line, name, here):
                        if article.id in known:
                            raise WrongLine(f"a second article with the id {article.id.removeprefix(name)[1:]!r}")
                        known.add(article.id)
                        yield article
                except WrongLine as wrong:
                    yield Failure("reading", f"{name}:{number}", str(wrong))
    except UnreadableArticle as error:
        yield Failure("reading", name, f"{error.what}; {error.remedy}")
    except OSError as error:
        yield Failure("reading", name, f"cannot be read: {error.strerror}")


def article_of(line: bytes, name: str, begins: int) -> Article | None:
    """The article of one line, or None if the line is blank. Raises WrongLine."""
    try:
        text = decode(line, name)
    except UnreadableArticle as error:
        raise WrongLine(f"{error.what}; {error.remedy}") from error
    if not text.strip():
        return None
    try:
        row = json.loads(text, object_pairs_hook=without_doubles, parse_constant=refuse)
    except RecursionError as error:
        raise WrongLine("nested too deeply") from error
    except json.JSONDecodeError as error:
        raise WrongLine(f"not JSON: {error.msg} at character {error.pos + 1}") from error
    except ValueError as error:  # an integer of more than 4,300 digits
        raise WrongLine(f"not JSON that can be read: {error}") from error
    if not isinstance(row, dict):
        raise WrongLine('not an object such as {"id": "...", "text": "..."}')
    id = row.get("id")
    if isinstance(id, bool) or not isinstance(id, int | str) or id == "":
        raise WrongLine('no "id" that is a string or a whole number')
    return Article(f"{name}#{sound(str(id))}", wanted(row, "text"), day(row), string(row, "title") or "", begins=begins)


def without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        raise WrongLine("a key stands twice in one object")
    return row


def refuse(constant: str) -> None:
    raise WrongLine(f"not JSON: {constant}")


def wanted(row: dict[str, Any], key: str) -> str:
    text = string(row, key)
    if text is None:
        raise WrongLine(f'no "{key}"')
    return text


def string(row: dict[str, Any], key: str) -> str | None:
    text = row.get(key)
    if text is None:
        return None
    if not isinstance(text, str):
        raise WrongLine(f'"{key}" is not a string')
    return sound(text)


def sound(text: str) -> str:
    """The text with U+FFFD for every half of a surrogate pair, which no encoding can hold."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if broken(text) else text


def broken(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def day(row: dict[str, Any]) -> date | None:
    written = string(row, "date")
    if written is None:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError as error:
        raise WrongLine(f'"date" is {written[:40]!r}, not a day such as 2020-01-28') from error
