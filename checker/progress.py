"""A bar on a terminal for work that takes more than a second: how many articles, and how far through the bytes."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TextIO

from checker.model import Article

PATIENCE = 1.0  # seconds without a bar
REFRESH = 0.1  # seconds
WIDTH = 30


def shown(articles: Iterable[Article], whole: int, screen: TextIO) -> Iterator[Article]:
    """The articles as they come. `whole` is about how many bytes there will be; into a pipe nothing is shown."""
    if not screen.isatty():
        yield from articles
        return
    due = monotonic() + PATIENCE
    bar = False
    through = 0
    for number, article in enumerate(articles, 1):
        yield article
        through += len(article.text)
        if (now := monotonic()) >= due:
            due, bar = now + REFRESH, True
            screen.write(f"\r{drawn(through, whole)} {number:,} articles\033[K")
            screen.flush()
    if bar:
        screen.write("\r\033[K")
        screen.flush()


def drawn(through: int, whole: int) -> str:
    """The bar; it is never quite full before the end, since bytes are only guessed from characters."""
    share = min(through / whole, 0.99) if whole else 0.0
    full = int(share * WIDTH)
    return f"[{'#' * full}{'.' * (WIDTH - full)}] {share:4.0%}"
