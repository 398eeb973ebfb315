"""Plain text: one article a file, whose date is in its first words or in a dateline, or is not known."""

from collections.abc import Iterator
from pathlib import Path

from checker import Article, Failure, UnreadableArticle
from checker_articles.datelines import date_of
from checker_articles.decoding import failure_of, name_of, read_decoded


def read_text(limit: int, path: Path) -> Iterator[Article | Failure]:
    """The article of a text file; its text is the whole decoded file."""
    try:
        text = read_decoded(path, limit)
    except UnreadableArticle as error:
        yield failure_of(error)
    else:
        yield Article(name_of(path), text, date_of(text))
