"""Readers of articles: plain text, Markdown, JSON Lines corpora."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from checker import Article, hookimpl


@hookimpl
def checker_reader(path: Path) -> Callable[[Path], Iterable[Article]] | None:
    return {".txt": read_text, ".jsonl": read_lines}.get(path.suffix)


def read_text(path: Path) -> Iterable[Article]:
    import re

    text = path.read_bytes().decode()
    found = re.match(r"\s*date (\d{4}-\d\d-\d\d)", text)
    yield Article(str(path), text, date.fromisoformat(found[1]) if found else None)


def read_lines(path: Path) -> Iterable[Article]:
    with path.open(encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            day = row.get("date")
            yield Article(f"{path}#{row['id']}", row["text"], date.fromisoformat(day) if day else None)
