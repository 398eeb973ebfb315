"""The ledger in its file: claims clustered by key, so that what an edit touches is found in a few pages."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from datetime import date
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.json import Decoder

from checker import Article, Changes, Claim, Digest, Failure, Group, Kinds, Sentence, Testimony, Value, gather
from checker.packing import read_json
from checker.thinning import CROWD, DISTINCT, THRONG, most_values
from checker_sqlite.forms import bound, changes, day, mark_of
from checker_sqlite.opening import open_ledger, told

CLAIM = """SELECT kind, start, "end", text, value, sentence_start, sentence, label, keys, speaker, mood, since, until
    FROM claim WHERE article = ?"""
Row = tuple[str, int, int, int, int]  # a row of the table meeting
AT_HAND = 4096  # claims and digests that are kept decoded: one claim meets under several keys
TIES = 4  # claims of one value that are looked at, since two may have one checksum
KEYS, DIGEST = Decoder(tuple[str, ...]), Decoder(Digest)


class Head(NamedTuple):
    """What is read of an article when the first of its claims is; the digest is still text."""

    id: str
    published: date | None
    digest: str


class Hidden(NamedTuple):
    """Articles that are to have said nothing, by number, and how many claims they have under each key."""

    articles: frozenset[int]
    keys: Counter[str]


class SqliteLedger:
    """What articles said, in one file. Opened when it is first asked; errors are told in plain words."""

    def __init__(self, path: Path, kinds: Kinds, stamp: dict[str, str]) -> None:
        self.path, self.kinds, self.stamp = path, kinds, stamp
        self._readers = {kind: Decoder(type) for kind, type in kinds.items()}
        self._claim = lru_cache(AT_HAND)(self._read_claim)
        self._head = lru_cache(AT_HAND)(self._read_head)
        self._digest = lru_cache(AT_HAND)(self._read_digest)
        self._hidden = lru_cache(2)(self._read_hidden)

    @cached_property
    def connection(self) -> sqlite3.Connection:
        return open_ledger(self.path)

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
        for known in (self._claim, self._head, self._digest, self._hidden):
            known.cache_clear()

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
            (articles,) = self.connection.execute("SELECT count(*) FROM article").fetchone()
            sql = "SELECT count(*), coalesce(sum(kind = 'quantity' AND keys = '[]'), 0) FROM claim"
            return articles, *self.connection.execute(sql).fetchone()

    def said(self, article: str) -> Testimony | None:
        with told(self.path):
            number = self._number(article)
            if number is None:
                return None
            claims = tuple(claim for _, claim in self._claims_of(number))
            (failures,) = self.connection.execute("SELECT failures FROM article WHERE number = ?", (number,)).fetchone()
            return Testimony(self._digest(number), claims, read_json(failures, tuple[Failure, ...]))

    def sources(self) -> tuple[Testimony, ...]:
        with told(self.path):
            sql = """SELECT DISTINCT article.id FROM meeting JOIN article ON article.number = meeting.article
                WHERE meeting.key >= 'source:' AND meeting.key < 'source;' ORDER BY article.id"""
            ids = [id for (id,) in self.connection.execute(sql)]
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
                found = self._all_met(family, hidden)
            else:
                prefix = f"{family}:"
                found = (self._met(key, hidden) for key in sorted(set(keys)) if key.startswith(prefix))
            for key, rows, met in found:
                if met >= least and (articles < 2 or len({number for number, _ in rows}) >= articles):
                    claims = [claim for row in rows if (claim := self._claim(*row)) is not None]
                    digests = {self._head(number).id: self._digest(number) for number in {number for number, _ in rows}}
                    yield gather(family, key, claims, digests, met)

    def _by_article(self, ids: list[str] | None, hidden: Hidden) -> Iterator[tuple[str, list[tuple[int, int]], int]]:
        if ids is None:
            every: Iterable[tuple[str, int]] = self.connection.execute("SELECT id, number FROM article ORDER BY id")
        else:
            every = [(id, number) for id in ids if (number := self._number(id)) is not None]
        for id, number in every:
            if number not in hidden.articles:
                rows = self.connection.execute(
                    "SELECT article, number FROM claim WHERE article = ?", (number,)
                ).fetchall()
                yield id, rows, len(rows)

    def _all_met(self, family: str, hidden: Hidden) -> Iterator[tuple[str, list[tuple[int, int]], int]]:
        """The meetings under each key of a family, in the order of the keys, read as one stream."""
        ends = (bound(f"{family}:"), bound(f"{family};"))  # ; follows : in ASCII
        sql = """SELECT * FROM meeting WHERE key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT)
            ORDER BY key, value, rank, article, claim"""
        for key, rows in groupby(self.connection.execute(sql, ends), key=lambda row: row[0]):
            yield key, *drawn(rows, hidden)

    def _met(self, key: str, hidden: Hidden) -> tuple[str, list[tuple[int, int]], int]:
        """The meetings under one key; of a crowd only the witnesses are read."""
        name, more = bound(key), hidden.keys[key]
        sql = "SELECT * FROM meeting WHERE key = CAST(? AS TEXT) LIMIT ?"
        rows, met = drawn(self.connection.execute(sql, (name, CROWD + 1 + more)), hidden)
        if met > CROWD:
            _, met = drawn(self.connection.execute(sql, (name, THRONG + 1 + more)), hidden)
            rows = list(self._witnesses(name, hidden, more, most_values(met)))
        return key, rows, met

    def _witnesses(self, key: str | bytes, hidden: Hidden, more: int, values: int) -> Iterator[tuple[int, int]]:
        """The witnesses of a crowd, found by leaps through the index."""
        leap = "SELECT value FROM meeting WHERE key = CAST(? AS TEXT) AND value > ? ORDER BY value LIMIT 1"
        draw = "SELECT article, claim FROM meeting WHERE key = CAST(? AS TEXT) AND value = ? ORDER BY rank LIMIT ?"
        last = -1
        for _ in range(values + more):
            found = self.connection.execute(leap, (key, last)).fetchone()
            if found is None:
                return
            (last,) = found
            rows = self.connection.execute(draw, (key, last, TIES + more))
            yield from [row for row in rows if row[0] not in hidden.articles]

    def _read_hidden(self, ids: frozenset[str]) -> Hidden:
        numbers = frozenset(number for id in ids if (number := self._number(id)) is not None)
        claims = [claim for number in numbers for _, claim in self._claims_of(number)]
        return Hidden(numbers, Counter(key for claim in claims for key in claim.keys))

    def _number(self, id: str) -> int | None:
        row = self.connection.execute("SELECT number FROM article WHERE id = CAST(? AS TEXT)", (bound(id),)).fetchone()
        return row[0] if row else None

    def _read_head(self, number: int) -> Head:
        sql = "SELECT id, published, digest FROM article WHERE number = ?"
        id, published, digest = self.connection.execute(sql, (number,)).fetchone()
        return Head(id, day(published), digest)

    def _read_digest(self, number: int) -> Digest:
        text = self._head(number).digest
        try:
            return DIGEST.decode(text)
        except ValueError:
            digest: Digest = read_json(text, Digest)
            return digest

    def _read_claim(self, article: int, number: int) -> Claim | None:
        row = self.connection.execute(f"{CLAIM} AND number = ?", (article, number)).fetchone()
        return self._made(article, row)

    def _claims_of(self, article: int) -> Iterator[tuple[int, Claim]]:
        for number, row in enumerate(self.connection.execute(f"{CLAIM} ORDER BY number", (article,)).fetchall()):
            if (claim := self._made(article, row)) is not None:
                yield number, claim

    def _made(self, article: int, row: tuple[Any, ...]) -> Claim | None:
        """A claim from its row; None for a kind of value that no plugin knows now, which `stale` tells."""
        kind, start, end, text, value, sentence_start, sentence, label, keys, speaker, mood, since, until = row
        if kind not in self.kinds:
            return None
        id, published, _ = self._head(article)
        return Claim(
            id,
            start,
            end,
            text,
            self._value(kind, value),
            Sentence(sentence_start, sentence, label),
            published,
            KEYS.decode(keys) if keys != "[]" else (),
            speaker,
            mood,
            day(since),
            day(until),
        )

    def _value(self, kind: str, text: str) -> Value:
        try:
            return self._readers[kind].decode(text)
        except ValueError:
            value: Value = read_json(text, self.kinds[kind])
            return value


def drawn(rows: Iterable[Row], hidden: Hidden) -> tuple[list[tuple[int, int]], int]:
    """The meetings under one key as article and claim, and how many there are; of a crowd only the witnesses.

    Rows come by value and rank, so that a crowd of any size takes no more memory than what is kept of it.
    """
    kept: list[tuple[int, int]] = []
    witnesses: list[tuple[int, int]] = []
    met = values = of_value = 0
    last = None
    for _, value, _, article, claim in rows:
        if article in hidden.articles:
            continue
        met += 1
        if value != last:
            last, of_value, values = value, 0, values + 1
        of_value += 1
        if values <= DISTINCT and of_value <= TIES:
            witnesses.append((article, claim))
        if met <= CROWD:
            kept.append((article, claim))
    return (kept, met) if met <= CROWD else (witnesses, met)
