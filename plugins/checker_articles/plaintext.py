"""Plain text: one article a file, whose date is in its first words or in a dateline, or is not known."""

from collections.abc import Iterator
from pathlib import Path

from checker_articles.datelines import date_of
from checker_articles.decoding import name_of, read_decoded

from checker import Article, Failure, UnreadableArticle


def read_text(limit: int, path: Path) -> Iterator[Article | Failure]:
    """The article of a text file; its text is the whole decoded file."""
    name = name_of(path)
    try:
        text = read_decoded(path, limit)
    except UnreadableArticle as error:
        yield failure(name, error)
    else:
        yield Article(name, text, date_of(text))


def failure(name: str, error: UnreadableArticle) -> Failure:
    return Failure("reading", name, f"{error.what}; {error.remedy}")
