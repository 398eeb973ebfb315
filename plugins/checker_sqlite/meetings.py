"""Who meets under a key: places of claims, of a crowd only those of its witnesses."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

from checker.frozen import Frozen
from checker.thinning import CROWD, WITNESSES
from checker_sqlite.forms import bound
from checker_sqlite.schema import APIECE

TIES = 4  # claims of one value that are looked at, since two may have one rank
AT_ONCE = 400  # crowds whose witnesses are drawn in one statement

FIRST = """SELECT value, rank, place FROM meeting WHERE key = CAST(? AS TEXT) ORDER BY value, rank, place LIMIT ?"""
# The smallest values under a key are found by leaps through the index; the crowd is not read.
DRAWN = """WITH RECURSIVE asked (number, key) AS (VALUES {}), leap (number, key, value, more) AS (
        SELECT number, key, (SELECT min(value) FROM meeting WHERE meeting.key = asked.key), {} FROM asked
        UNION ALL
        SELECT number, key,
            (SELECT min(value) FROM meeting WHERE meeting.key = leap.key AND meeting.value > leap.value), more - 1
        FROM leap WHERE more > 1 AND value IS NOT NULL
    )
    SELECT number, (SELECT group_concat(value || ' ' || rank || ' ' || place) FROM (
        SELECT value, rank, place FROM meeting WHERE meeting.key = leap.key AND meeting.value = leap.value
        ORDER BY rank LIMIT {}
    ))
    FROM leap WHERE value IS NOT NULL"""
ALL = """SELECT key, value, rank, place FROM meeting WHERE key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT)
    ORDER BY key, value, rank, place"""


Row = tuple[int, int, int]  # value, rank and place in the table of meetings


class Hidden(Frozen, frozen=True):
    """Articles that are to have said nothing, by number, and how many claims they have under each key."""

    articles: frozenset[int]
    keys: Counter[str]


class Met(Frozen, frozen=True):
    """How many claims meet under a key, and the places of those that are kept of them."""

    key: str
    places: list[int]
    number: int

    @property
    def articles(self) -> set[int]:
        return {place >> APIECE for place in self.places}


def meet(connection: sqlite3.Connection, keys: Sequence[str], hidden: Hidden) -> Iterator[Met]:
    """Who meets under each of some keys, in their order. What is read does not grow with the crowds."""
    for first in range(0, len(keys), AT_ONCE):
        with at_one_go(connection):
            met = list(met_at_once(connection, keys[first : first + AT_ONCE], hidden))
        yield from met


@contextmanager
def at_one_go(connection: sqlite3.Connection) -> Iterator[None]:
    """Lets statements share one lock; by itself each takes one, and looks for a journal and for changes."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")


def met_at_once(connection: sqlite3.Connection, keys: Sequence[str], hidden: Hidden) -> Iterator[Met]:
    more = max((hidden.keys[key] for key in keys), default=0)
    look_up = connection.cursor().execute  # one for all: to make a cursor takes a tenth of a look-up
    found = {key: not_hidden(look_up(FIRST, (bound(key), CROWD + 1 + more)).fetchall(), hidden) for key in keys}
    # Of most crowds the first rows hold all witnesses.
    left = [key for key in keys if len(found[key]) > CROWD and not enough(found[key])]
    witnesses: dict[str, list[Row]] = {key: [] for key in left}
    if left:
        for key, rows in drawn(connection, left, WITNESSES + more, TIES + more):
            witnesses[key] += not_hidden(rows, hidden)
    for key in keys:
        if len(found[key]) <= CROWD:
            yield Met(key, [place for _, _, place in found[key]], len(found[key]))
            continue
        met = kept_of(key, found[key])
        yield Met(key, kept_of(key, witnesses[key], crowd=True).places, met.number) if key in witnesses else met


def enough(rows: Sequence[Row]) -> bool:
    """Whether the first rows under a key hold the witnesses of a crowd, and a row after them."""
    return len({value for value, _, _ in rows[:-1]}) >= WITNESSES


def drawn(
    connection: sqlite3.Connection, keys: Sequence[str], values: int, ties: int
) -> Iterator[tuple[str, list[Row]]]:
    """The rows of the smallest so many values under each key, of each value the first."""
    numbered = ", ".join(f"({number}, CAST(? AS TEXT))" for number in range(len(keys)))
    for number, answer in connection.execute(DRAWN.format(numbered, values, ties), [bound(key) for key in keys]):
        rows = [tuple(map(int, row.split())) for row in answer.split(",")] if answer else []
        yield keys[number], sorted(rows)  # type: ignore[arg-type] # of three numbers each


def not_hidden(rows: list[Row], hidden: Hidden) -> list[Row]:
    if not hidden.articles:
        return rows
    return [row for row in rows if row[2] >> APIECE not in hidden.articles]


def all_met(connection: sqlite3.Connection, family: str, hidden: Hidden) -> Iterator[Met]:
    """Who meets under each key of a family, in the order of the keys, read as one stream."""
    ends = (bound(f"{family}:"), bound(f"{family};"))  # ; follows : in ASCII
    for key, rows in groupby(connection.execute(ALL, ends), key=lambda row: row[0]):
        yield kept_of(key, (row[1:] for row in rows if row[3] >> APIECE not in hidden.articles))


def kept_of(key: str, rows: Iterable[Row], *, crowd: bool = False) -> Met:
    """The meeting in its rows, which come by value and rank: a crowd takes no more memory than what is kept of it."""
    kept: list[int] = []
    witnesses: list[int] = []
    met = values = 0
    last: tuple[int, int] | None = None
    for value, rank, place in rows:
        met += 1
        if met <= CROWD:
            kept.append(place)
        if last is None or value != last[0]:
            last, values = (value, rank), values + 1
        if values <= WITNESSES and rank == last[1]:  # two of one rank are told apart by what they say
            witnesses.append(place)
    return Met(key, witnesses if crowd or met > CROWD else kept, met)
