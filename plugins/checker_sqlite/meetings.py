"""Who meets under a key: places of claims, of a crowd only those of its witnesses, for many keys in one statement."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.thinning import CROWD, WITNESSES
from checker_sqlite.forms import bound
from checker_sqlite.schema import APIECE

TIES = 4  # claims of one value that are looked at, since two may have one rank
AT_ONCE = 400  # keys that are looked up in one statement

FEW = """WITH asked (number, key) AS (VALUES {})
    SELECT number, (SELECT group_concat(place) FROM (SELECT place FROM meeting WHERE key = asked.key LIMIT {}))
    FROM asked"""
# The smallest values under a key are found by leaps through the index; the crowd is not read.
DRAWN = """WITH RECURSIVE asked (number, key) AS (VALUES {}), leap (number, key, value, more) AS (
        SELECT number, key, (SELECT min(value) FROM meeting WHERE meeting.key = asked.key), {} FROM asked
        UNION ALL
        SELECT number, key,
            (SELECT min(value) FROM meeting WHERE meeting.key = leap.key AND meeting.value > leap.value), more - 1
        FROM leap WHERE more > 1 AND value IS NOT NULL
    )
    SELECT number, (SELECT group_concat(rank || ' ' || place) FROM (
        SELECT rank, place FROM meeting WHERE meeting.key = leap.key AND meeting.value = leap.value
        ORDER BY rank LIMIT {}
    ))
    FROM leap WHERE value IS NOT NULL"""
ALL = """SELECT key, value, rank, place FROM meeting WHERE key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT)
    ORDER BY key, value, rank, place"""


class Hidden(NamedTuple):
    """Articles that are to have said nothing, by number, and how many claims they have under each key."""

    articles: frozenset[int]
    keys: Counter[str]


class Met(NamedTuple):
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
        yield from met_at_once(connection, keys[first : first + AT_ONCE], hidden)


def met_at_once(connection: sqlite3.Connection, keys: Sequence[str], hidden: Hidden) -> Iterator[Met]:
    more = max((hidden.keys[key] for key in keys), default=0)
    found = {
        key: [place for place in map(int, listed(places)) if place >> APIECE not in hidden.articles]
        for key, places in asked(connection, FEW, keys, CROWD + 1 + more)
    }
    crowds = [key for key in keys if len(found[key]) > CROWD]
    witnesses: dict[str, list[int]] = {key: [] for key in crowds}
    if crowds:
        for key, drawn in asked(connection, DRAWN, crowds, WITNESSES + more, TIES + more):
            witnesses[key] += first_of(drawn, hidden)
    for key in keys:
        yield Met(key, witnesses.get(key, found[key]), len(found[key]))


def asked(
    connection: sqlite3.Connection, sql: str, keys: Sequence[str], *most: int
) -> Iterator[tuple[str, str | None]]:
    """What a statement answers on keys: lists in one text."""
    rows = ", ".join(f"({number}, CAST(? AS TEXT))" for number in range(len(keys)))
    for number, answer in connection.execute(sql.format(rows, *most), [bound(key) for key in keys]):
        yield keys[number], answer


def listed(text: str | None) -> list[str]:
    return text.split(",") if text else []


def first_of(drawn: str | None, hidden: Hidden) -> list[int]:
    """The place with the smallest rank that is not hidden, from ranks with places; two if both have that rank."""
    pairs = [tuple(map(int, pair.split())) for pair in listed(drawn)]
    left = sorted(pair for pair in pairs if pair[1] >> APIECE not in hidden.articles)
    return [place for rank, place in left if rank == left[0][0]]


def all_met(connection: sqlite3.Connection, family: str, hidden: Hidden) -> Iterator[Met]:
    """Who meets under each key of a family, in the order of the keys, read as one stream."""
    ends = (bound(f"{family}:"), bound(f"{family};"))  # ; follows : in ASCII
    for key, rows in groupby(connection.execute(ALL, ends), key=lambda row: row[0]):
        yield kept_of(key, rows, hidden)


def kept_of(key: str, rows: Iterable[tuple[str, int, int, int]], hidden: Hidden) -> Met:
    """The meeting in its rows, which come by value and rank: a crowd takes no more memory than what is kept of it."""
    kept: list[int] = []
    witnesses: list[int] = []
    met = values = 0
    last: tuple[int, int] | None = None
    for _, value, rank, place in rows:
        if place >> APIECE in hidden.articles:
            continue
        met += 1
        if met <= CROWD:
            kept.append(place)
        if last is None or value != last[0]:
            last, values = (value, rank), values + 1
        if values <= WITNESSES and rank == last[1]:
            witnesses.append(place)
    return Met(key, kept if met <= CROWD else witnesses, met)
