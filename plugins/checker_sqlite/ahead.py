"""Reading ahead: what will be looked up comes from several threads' questions at once, where it lies on a disk.

One question after the other waits for each page by itself. What the answers are is of no interest here: the pages are
in the system's memory then.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread
from time import perf_counter
from typing import TypeVar

from checker.thinning import CROWD
from checker_sqlite.forms import bound
from checker_sqlite.opening import connect
from checker_sqlite.schema import APIECE

T = TypeVar("T")

THREADS = 8  # more questions at once gain little on the disks that were tried
TRIED = 16  # keys by which it is found out whether the ledger is in memory
SLOW = 6e-5  # seconds of a look-up from which it is not
FEWEST = 64  # things for which threads are started
CACHE = 256  # kilobytes of pages that each thread keeps, since few are asked for again
AT_ONCE = 400  # things of one statement

Question = tuple[str, Sequence[str | bytes]]

# Each is answered in one step of SQLite, during which other threads run.
MEETINGS = """WITH asked (key) AS (VALUES {}) SELECT sum((
    SELECT count(*) FROM (SELECT 1 FROM meeting WHERE meeting.key = asked.key LIMIT {}))) FROM asked"""
CLAIMS = "SELECT sum(length(data)) FROM claim WHERE place IN ({})"
ARTICLES = "SELECT sum(length(digest)) FROM article WHERE number IN ({})"


class Ahead:
    """Reads ahead in a ledger, once it has shown to be slow."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.slow: bool | None = None  # not known yet
        self._keys: set[str] = set()
        self._places: set[int] = set()

    def keys(self, connection: sqlite3.Connection, keys: Iterable[str]) -> None:
        """Let who meets under these keys be in memory."""
        wanted = sorted(set(keys) - self._keys) if self.slow is not False else []
        if len(wanted) < FEWEST:
            return
        if self.slow is None:
            began = perf_counter()
            connection.execute(*of_keys(wanted[:: len(wanted) // TRIED])).fetchone()
            self.slow = perf_counter() - began > TRIED * SLOW
        if self.slow:
            self._keys.update(wanted)
            self._ask([of_keys(some) for some in parts(wanted)])

    def claims(self, places: Iterable[int]) -> None:
        """Let the claims of these places and their articles be in memory."""
        wanted = sorted(set(places) - self._places) if self.slow else []
        if len(wanted) >= FEWEST:
            self._places.update(wanted)
            articles = sorted({place >> APIECE for place in wanted})
            asked = [(CLAIMS, wanted), (ARTICLES, articles)]
            self._ask(
                [(sql.format(", ".join(map(str, some))), ()) for sql, numbers in asked for some in parts(numbers)]
            )

    def _ask(self, questions: list[Question]) -> None:
        threads = [Thread(target=self._ask_apart, args=(questions[number::THREADS],)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _ask_apart(self, questions: list[Question]) -> None:
        """Ask by a connection of one's own. What goes wrong is told when the ledger itself is asked."""
        with suppress(sqlite3.Error, OSError), closing(connect(self.path, "ro")) as connection:
            connection.execute(f"PRAGMA cache_size = -{CACHE}")
            for question in questions:
                connection.execute(*question).fetchone()


def of_keys(keys: Sequence[str]) -> Question:
    return MEETINGS.format(", ".join(["(CAST(? AS TEXT))"] * len(keys)), CROWD + 1), [bound(key) for key in keys]


def parts(things: Sequence[T]) -> list[Sequence[T]]:
    """Things in parts, about as many for each thread, none too long for a statement."""
    size = min(-(-len(things) // THREADS), AT_ONCE)
    return [things[first : first + size] for first in range(0, len(things), size)]
