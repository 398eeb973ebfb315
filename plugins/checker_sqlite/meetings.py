"""Who meets under a key: places of claims, of a crowd only those of its witnesses, for many keys in one statement."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from checker.thinning import CROWD, DISTINCT, THRONG, most_values
from checker_sqlite.forms import bound
from checker_sqlite.schema import APIECE

TIES = 4  # claims of one value that are looked at, since two may have one checksum
AT_ONCE = 400  # keys that are looked up in one statement

FEW = """WITH asked (number, key) AS (VALUES {})
    SELECT number, (SELECT group_concat(place) FROM (SELECT place FROM meeting WHERE key = asked.key LIMIT {}))
    FROM asked"""
COUNT = """WITH asked (number, key) AS (VALUES {})
    SELECT number, (SELECT count(*) FROM (SELECT 1 FROM meeting WHERE key = asked.key LIMIT {})) FROM asked"""
# The smallest values under a key are found by leaps through the index; the crowd is not read.
WITNESSES = """WITH RECURSIVE asked (number, key) AS (VALUES {}), leap (number, key, value, left) AS (
        SELECT number, key, (SELECT min(value) FROM meeting WHERE meeting.key = asked.key), {} FROM asked
        UNION ALL
        SELECT number, key,
            (SELECT min(value) FROM meeting WHERE meeting.key = leap.key AND meeting.value > leap.value), left - 1
        FROM leap WHERE left > 1 AND value IS NOT NULL
    )
    SELECT number, (SELECT group_concat(place) FROM (
        SELECT place FROM meeting WHERE meeting.key = leap.key AND meeting.value = leap.value ORDER BY rank LIMIT {}
    ))
    FROM leap WHERE value IS NOT NULL"""
ALL = """SELECT key, value, place FROM meeting WHERE key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT)
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
    few = {key: placed(places, hidden) for key, places in asked(connection, FEW, keys, CROWD + 1 + more)}
    crowds = [key for key in keys if len(few[key]) > CROWD]
    sizes = sizes_of(connection, crowds, hidden)
    witnesses: dict[str, list[int]] = defaultdict(list)
    for values, of_size in groupby(sorted(crowds, key=sizes.__getitem__), key=lambda key: most_values(sizes[key])):
        for key, places in asked(connection, WITNESSES, list(of_size), values + more, TIES + more):
            witnesses[key] += placed(places, hidden)
    for key in keys:
        yield Met(key, witnesses[key], sizes[key]) if key in sizes else Met(key, few[key], len(few[key]))


def sizes_of(connection: sqlite3.Connection, crowds: Sequence[str], hidden: Hidden) -> dict[str, int]:
    """How many claims meet under each key, counted no further than where it makes a difference."""
    more = max((hidden.keys[key] for key in crowds), default=0)
    counted = asked(connection, COUNT, crowds, THRONG + 1 + more) if crowds else ()
    return {key: count - hidden.keys[key] for key, count in counted}


def asked(connection: sqlite3.Connection, sql: str, keys: Sequence[str], *most: int) -> Iterator[tuple[str, Any]]:
    """What a statement answers on keys."""
    rows = ", ".join(f"({number}, CAST(? AS TEXT))" for number in range(len(keys)))
    for number, answer in connection.execute(sql.format(rows, *most), [bound(key) for key in keys]):
        yield keys[number], answer


def placed(places: str | None, hidden: Hidden) -> list[int]:
    """The places of a list that SQLite made, without those in hidden articles."""
    every = map(int, places.split(",")) if places else ()
    return [place for place in every if place >> APIECE not in hidden.articles]


def all_met(connection: sqlite3.Connection, family: str, hidden: Hidden) -> Iterator[Met]:
    """Who meets under each key of a family, in the order of the keys, read as one stream."""
    ends = (bound(f"{family}:"), bound(f"{family};"))  # ; follows : in ASCII
    for key, rows in groupby(connection.execute(ALL, ends), key=lambda row: row[0]):
        yield drawn(key, rows, hidden)


def drawn(key: str, rows: Iterable[tuple[str, int, int]], hidden: Hidden) -> Met:
    """The meeting in its rows, which come by value and rank: a crowd takes no more memory than what is kept of it."""
    kept: list[int] = []
    witnesses: list[int] = []
    count = values = of_value = 0
    last = None
    for _, value, place in rows:
        if place >> APIECE in hidden.articles:
            continue
        count += 1
        if value != last:
            last, of_value, values = value, 0, values + 1
        of_value += 1
        if values <= DISTINCT and of_value <= TIES:
            witnesses.append(place)
        if count <= CROWD:
            kept.append(place)
    return Met(key, kept if count <= CROWD else witnesses, count)
