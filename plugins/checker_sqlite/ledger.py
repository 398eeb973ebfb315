"""The ledger in its file: claims clustered by key, so that what an edit touches is found in a few pages."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from functools import cached_property, lru_cache
from pathlib import Path

from checker import Article, Changes, Claim, Failure, Group, Kinds, Testimony, gather
from checker.batches import batches
from checker.packing import read_json
from checker_sqlite import schema
from checker_sqlite.ahead import Ahead
from checker_sqlite.forms import bound, changes, mark_of
from checker_sqlite.meetings import Hidden, Met, all_met, meet
from checker_sqlite.opening import open_ledger, told
from checker_sqlite.schema import places_of
from checker_sqlite.shelf import Shelf

AT_ONCE = 1024  # claims that are read in one statement
MOST = 20_000  # keys that are remembered with those who meet under them


class SqliteLedger:
    """What articles said, in one file. Opened when it is first asked; errors are told in plain words."""

    def __init__(self, path: Path, kinds: Kinds, stamp: dict[str, str]) -> None:
        self.path, self.kinds, self.stamp = path, kinds, stamp
        self._hidden = lru_cache(2)(self._read_hidden)
        self._met: tuple[frozenset[int], dict[str, Met]] = frozenset(), {}
        self._ahead = Ahead(path)

    @cached_property
    def connection(self) -> sqlite3.Connection:
        return open_ledger(self.path)

    @cached_property
    def shelf(self) -> Shelf:
        return Shelf(self.connection, self.kinds)

    @property
    def stale(self) -> list[str]:
        with told(self.path):
            then = dict(self.connection.execute("SELECT name, value FROM stamp"))
        return changes(then, self.stamp)

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        """Record testimonies that come without their articles: each as a file of its own, which is always read anew."""
        from checker_sqlite.recording import Recording

        self.close()
        with Recording(self.path, self.stamp) as recording:
            for testimony in said:
                recording.keep(testimony.digest.article, b"", testimony)
                yield testimony

    def update(
        self,
        articles: Iterable[tuple[str, Article]],
        read: Callable[[Iterable[Article]], Iterable[Testimony]],
        within: Callable[[str], bool],
    ) -> Changes:
        from checker_sqlite.recording import update

        self.close()
        return update(self.path, self.stamp, articles, read, within)

    def close(self) -> None:
        """Let go of the file, and of what was read from it."""
        if "connection" in self.__dict__:
            self.connection.close()
            del self.connection
        self.__dict__.pop("shelf", None)
        self._hidden.cache_clear()
        self._met = frozenset(), {}

    def articles_of(self, file: str) -> list[str]:
        with told(self.path):
            rows = self.connection.execute(
                "SELECT id FROM article WHERE file = CAST(? AS TEXT) ORDER BY id", (bound(file),)
            )
            return [id for (id,) in rows]

    def file_of(self, article: str) -> str | None:
        with told(self.path):
            sql = "SELECT file FROM article WHERE id = CAST(? AS TEXT)"
            row = self.connection.execute(sql, (bound(article),)).fetchone()
            return row[0] if row else None

    def holds(self, article: Article) -> bool:
        with told(self.path):
            sql = "SELECT mark FROM article WHERE id = CAST(? AS TEXT)"
            row = self.connection.execute(sql, (bound(article.id),)).fetchone()
            return row is not None and row[0] == mark_of(article)

    def count(self) -> tuple[int, int, int]:
        with told(self.path):
            sql = "SELECT count(*), coalesce(sum(claims), 0), coalesce(sum(unbound), 0) FROM article"
            articles, claims, unbound = self.connection.execute(sql).fetchone()
            return articles, claims, unbound

    def said(self, article: str) -> Testimony | None:
        with told(self.path):
            sql = "SELECT number, claims, failures FROM article WHERE id = CAST(? AS TEXT)"
            row = self.connection.execute(sql, (bound(article),)).fetchone()
            if row is None:
                return None
            number, claims, failures = row
            kept = self._claims(places_of(number, claims))
            self.shelf.fetch_articles({number})
            return Testimony(self.shelf.digest(number), kept, read_json(failures, tuple[Failure, ...]))

    def _claims(self, places: Iterable[int]) -> tuple[Claim, ...]:
        self.shelf.fetch(places)
        return tuple(claim for place in places if (claim := self.shelf.claims[place]) is not None)

    def expect(self, keys: Iterable[str], without: Set[str] = frozenset()) -> None:
        with told(self.path):
            wanted = set(keys)
            self._ahead.keys(self.connection, wanted)
            met = self._meet(wanted, self._hidden(frozenset(without)))
            self._ahead.claims(place for key in wanted for place in met[key].places)

    def _meet(self, keys: Iterable[str], hidden: Hidden) -> dict[str, Met]:
        """Who meets under some keys, among what was found before with the same articles hidden."""
        if self._met[0] != hidden.articles or len(self._met[1]) > MOST:
            self._met = hidden.articles, {}
        known = self._met[1]
        wanted = sorted({key for key in keys if key not in known})
        known |= {met.key: met for met in meet(self.connection, wanted, hidden)}
        return known

    def sources(self) -> tuple[Testimony, ...]:
        with told(self.path):
            ids = [id for (id,) in self.connection.execute(schema.SOURCES)]
        return tuple(said for id in ids if (said := self.said(id)) is not None and said.digest.trusted)

    def groups(
        self,
        family: str,
        least: int = 2,
        articles: int = 1,
        keys: Iterable[str] | None = None,
        without: Set[str] = frozenset(),
    ) -> Iterator[Group]:
        with told(self.path):
            hidden = self._hidden(frozenset(without))
            if family == "article":
                found = self._by_article(None if keys is None else sorted(set(keys)), hidden)
            elif keys is None:
                found = all_met(self.connection, family, hidden)
            else:
                asked = sorted({key for key in keys if key.startswith(f"{family}:")})
                known = self._meet(asked, hidden)
                found = (known[key] for key in asked if known[key].number)
            wanted = (met for met in found if met.number >= least and (articles < 2 or len(met.articles) >= articles))
            for chunk in batches(wanted, lambda met: len(met.places), AT_ONCE):
                self.shelf.fetch(place for met in chunk for place in met.places)
                for met in chunk:
                    claims = [claim for place in met.places if (claim := self.shelf.claims[place]) is not None]
                    digests = {digest.article: digest for digest in map(self.shelf.digest, met.articles)}
                    yield gather(family, met.key, claims, digests, met.number)

    def _by_article(self, ids: list[str] | None, hidden: Hidden) -> Iterator[Met]:
        """The claims of each article, as a meeting under its id."""
        sql = "SELECT id, number, claims FROM article"
        if ids is None:
            every: Iterable[tuple[str, int, int]] = self.connection.execute(f"{sql} ORDER BY id")
        else:
            rows = (self.connection.execute(f"{sql} WHERE id = CAST(? AS TEXT)", (bound(id),)) for id in ids)
            every = (row for found in rows for row in found)
        for id, number, claims in every:
            if number not in hidden.articles:
                yield Met(id, list(places_of(number, claims)), claims)

    def _read_hidden(self, ids: frozenset[str]) -> Hidden:
        sql = "SELECT number, claims FROM article WHERE id = CAST(? AS TEXT)"
        numbers = [row for id in ids for row in self.connection.execute(sql, (bound(id),))]
        claims = [claim for number, of_article in numbers for claim in self._claims(places_of(number, of_article))]
        return Hidden(
            frozenset(number for number, _ in numbers), Counter(key for claim in claims for key in set(claim.keys))
        )
