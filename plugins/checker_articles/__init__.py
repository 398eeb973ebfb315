"""Readers of articles: plain text, Markdown with front matter, JSON Lines corpora."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from checker import Article, Failure, hookimpl


@hookimpl
def checker_reader(path: Path, limit: int) -> Callable[..., Iterable[Article | Failure]] | None:
    """The reader of a file by the ending of its name."""
    match path.suffix.lower():
        case ".txt":
            from checker_articles.plaintext import read_text

            return partial(read_text, limit)
        case ".md" | ".markdown":
            from checker_articles.markdown import read_markdown

            return partial(read_markdown, limit)
        case ".jsonl":
            from checker_articles.lines import read_lines

            return partial(read_lines, limit)
        case _:
            return None
