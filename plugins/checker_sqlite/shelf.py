"""Claims and articles of a ledger that were read, kept decoded for as long as there is room."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from msgspec.json import Decoder

from checker import Claim, Digest, Kinds
from checker.frozen import Frozen
from checker.packing import read_json
from checker_sqlite.forms import day
from checker_sqlite.rows import Reader
from checker_sqlite.schema import APIECE

MOST = 4096  # claims that are kept: one meets others under several keys
AT_ONCE = 10_000  # claims or articles of one statement, which must not become too long
DIGEST = Decoder(Digest)
ARTICLES = "SELECT number, id, published, CAST(digest AS BLOB) FROM article WHERE number IN ({})"
CLAIMS = "SELECT place, CAST(data AS BLOB) FROM claim WHERE place IN ({})"


class Head(Frozen, frozen=True):
    """What is read of an article when a claim of it is."""

    id: str
    published: date | None


class Shelf:
    """What was read of a ledger."""

    def __init__(self, connection: sqlite3.Connection, kinds: Kinds) -> None:
        self.connection, self.reader = connection, Reader(kinds)
        self.claims: dict[int, Claim | None] = {}
        self._heads: dict[int, Head] = {}
        self._texts: dict[int, bytes] = {}  # of digests that nobody has asked for yet
        self._digests: dict[int, Digest] = {}

    def fetch(self, places: Iterable[int]) -> None:
        """Let the claims of these places be there, read at once. Those of no known kind are None."""
        wanted = set(places)
        if len(self.claims) + len(wanted) > MOST:
            for known in (self.claims, self._heads, self._texts, self._digests):
                known.clear()
        self.fetch_articles({place >> APIECE for place in wanted})
        for place, line in self._rows(CLAIMS, wanted - self.claims.keys()):
            head = self._heads[place >> APIECE]
            self.claims[place] = self.reader.claim(line, head.id, head.published)

    def fetch_articles(self, numbers: set[int]) -> None:
        for number, id, published, digest in self._rows(ARTICLES, numbers - self._heads.keys()):
            self._heads[number], self._texts[number] = Head(id, day(published)), digest

    def _rows(self, sql: str, numbers: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        wanted = sorted(numbers)
        for first in range(0, len(wanted), AT_ONCE):
            yield from self.connection.execute(sql.format(", ".join(map(str, wanted[first : first + AT_ONCE]))))

    def digest(self, number: int) -> Digest:
        """The digest of an article that was fetched."""
        if (known := self._digests.get(number)) is None:
            text = self._texts.pop(number)
            try:
                known = DIGEST.decode(text)
            except ValueError:
                known = read_json(text, Digest)
            self._digests[number] = known
        return known
