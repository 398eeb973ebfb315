"""Recording: one transaction in which articles come, change and go. Killed at any moment, it has not happened."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from checker import Article, Changes, ConfigurationError, Testimony
from checker.packing import json_text
from checker.thinning import rank, value_mark
from checker_sqlite import schema
from checker_sqlite.forms import bound, changes, mark_of
from checker_sqlite.opening import create, open_ledger, told
from checker_sqlite.rows import row_of, value_text, written

HELD = 20_000  # rows that are written at a time


class Recording:
    """A transaction on a ledger. A new ledger is written beside its place, and takes it when it is whole."""

    def __init__(self, path: Path, stamp: dict[str, str]) -> None:
        self.path, self.stamp = path, stamp
        self.fresh = not path.exists()
        self.place = path.with_name(f".{path.name}.new") if self.fresh else path
        self._claims: list[tuple[object, ...]] = []
        self._meetings: list[tuple[object, ...]] = []

    def __enter__(self) -> Self:
        with told(self.path):
            if self.fresh:
                self.connection = create(self.place, self.path)
                self.connection.execute(schema.HEAP)
            else:
                self.connection = open_ledger(self.path, to_write=True)
                self.connection.execute("BEGIN IMMEDIATE")
            self.connection.execute("CREATE TEMP TABLE seen (article INTEGER PRIMARY KEY)")
            (last,) = self.connection.execute("SELECT coalesce(max(number), 0) FROM article").fetchone()
            self.last: int = last
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                with told(self.path):
                    self._finish()
        finally:
            self.connection.close()  # which rolls back what is not committed
            if self.fresh:
                self.place.unlink(missing_ok=True)

    def _finish(self) -> None:
        self._flush()
        if self.fresh:
            self.connection.execute(schema.SORT)
        self.connection.execute("DELETE FROM stamp")
        self.connection.executemany("INSERT INTO stamp VALUES (?, ?)", sorted(self.stamp.items()))
        self.connection.execute("COMMIT")
        if self.fresh:
            self.connection.close()
            with self.place.open("rb+") as file:
                os.fsync(file.fileno())
            self.place.replace(self.path)

    @property
    def then(self) -> dict[str, str]:
        """The stamp of the ledger before this recording; empty if it is a fresh one."""
        return dict(self.connection.execute("SELECT name, value FROM stamp"))

    def see(self, article: Article, mark: bytes) -> tuple[int | None, bool]:
        """The number of an article that is recorded, and whether it is as it was. It counts as seen from now on."""
        row = None
        if not self.fresh:
            sql = "SELECT number, mark FROM article WHERE id = CAST(? AS TEXT)"
            row = self.connection.execute(sql, (bound(article.id),)).fetchone()
        if row is None:
            return None, False
        self.connection.execute("INSERT OR IGNORE INTO seen VALUES (?)", row[:1])
        return row[0], row[1] == mark

    def keep(self, file: str, mark: bytes, said: Testimony) -> None:
        """Let this be all that an article says."""
        digest = said.digest
        with told(self.path):
            number = None if self.fresh else self._forget(digest.article)
            if number is None:
                self.last = number = self.last + 1
            unbound = sum(claim.kind == "quantity" and not claim.keys for claim in said.claims)
            row = (
                number,
                bound(digest.article),
                bound(file),
                mark,
                digest.published.isoformat() if digest.published else None,
                len(said.claims),
                unbound,
                json_text(digest),
                json_text(said.failures),
            )
            self.connection.execute(schema.WRITE_ARTICLE, row)
            if not self.fresh:
                self.connection.execute("INSERT OR IGNORE INTO seen VALUES (?)", (number,))
            for place, claim in zip(schema.places_of(number, len(said.claims)), said.claims, strict=True):
                value = json_text(claim.value)
                self._claims.append((place, written(claim, value)))
                if claim.keys:
                    mark_of_value, draw = value_mark(claim.kind, value), rank(*claim.place)
                    self._meetings += [(bound(key), mark_of_value, draw, place) for key in claim.keys]
            if len(self._meetings) > HELD:
                self._flush()

    def _flush(self) -> None:
        self.connection.executemany(schema.WRITE_CLAIM, self._claims)
        self.connection.executemany(schema.WRITE_MEETING.format("heap" if self.fresh else "meeting"), self._meetings)
        self._claims.clear()
        self._meetings.clear()

    def _forget(self, id: str) -> int | None:
        """Take out all that an article said; its number, to be used again."""
        sql = "SELECT number, claims FROM article WHERE id = CAST(? AS TEXT)"
        row = self.connection.execute(sql, (bound(id),)).fetchone()
        if row is None:
            return None
        number, claims = row
        self._remove(number, claims, id)
        return int(number)

    def _remove(self, number: int, claims: int, id: str) -> None:
        self._flush()
        places = schema.places_of(number, claims)
        ends = places.start, places.stop
        sql = "SELECT place, CAST(data AS BLOB) FROM claim WHERE place >= ? AND place < ?"
        met = [
            (bound(key), value_mark(row.kind, value_text(row)), rank(id, row.start, row.end, row.kind), place)
            for place, line in self.connection.execute(sql, ends)
            for row in [row_of(line)]
            for key in row.keys
        ]
        self.connection.executemany(schema.DROP_MEETING, met)
        self.connection.execute("DELETE FROM claim WHERE place >= ? AND place < ?", ends)
        self.connection.execute("DELETE FROM article WHERE number = ?", (number,))

    def drop_unseen(self, within: Callable[[str], bool]) -> tuple[int, list[str]]:
        """Drop what was not seen of files `within` what was read: how many articles; and the others not seen."""
        gone, elsewhere = 0, []
        with told(self.path):
            self._flush()
            sql = """SELECT number, claims, file, id FROM article
                WHERE number NOT IN (SELECT article FROM seen) ORDER BY number"""
            for number, claims, file, id in self.connection.execute(sql).fetchall():
                if within(file):
                    self._remove(number, claims, id)
                    gone += 1
                else:
                    elsewhere.append(id)
        return gone, elsewhere


def update(
    path: Path,
    stamp: dict[str, str],
    articles: Iterable[tuple[str, Article]],
    read: Callable[[Iterable[Article]], Iterable[Testimony]],
    within: Callable[[str], bool],
) -> Changes:
    """See `Archive.update`. What was recorded with other versions is read anew, or the recording is refused."""
    new = changed = same = 0
    with Recording(path, stamp) as recording:
        shaped = changes(recording.then, stamp) if not recording.fresh else []
        waiting: dict[str, tuple[str, bytes, bool]] = {}

        def unread() -> Iterator[Article]:
            nonlocal same
            for file, article in articles:
                mark = mark_of(article)
                with told(path):
                    number, as_it_was = recording.see(article, mark)
                if as_it_was and not shaped:
                    same += 1
                else:
                    waiting[article.id] = file, mark, number is not None
                    yield article

        for said in read(unread()):
            file, mark, known = waiting.pop(said.digest.article)
            recording.keep(file, mark, said)
            changed += known
            new += not known
        gone, elsewhere = (0, []) if recording.fresh else recording.drop_unseen(within)
        if shaped and elsewhere:
            raise ConfigurationError(
                f"holds {len(elsewhere):,} articles of elsewhere, recorded by other means ({'; '.join(shaped[:3])})",
                where=str(path),
                remedy=f"record them too ({elsewhere[0]}, ...), or record into a new file",
            )
    return Changes(new, changed, same, gone)
