"""`checker ledger`: what a ledger's file holds, whether it is whole, and how it is made smaller."""

import sqlite3
from pathlib import Path

import click

from checker import ConfigurationError, visible
from checker.thinning import rank, value_mark
from checker_sqlite.forms import bound
from checker_sqlite.opening import AGAIN, open_ledger, told
from checker_sqlite.rows import row_of, value_text
from checker_sqlite.schema import APIECE, VERSION

FILE = click.argument("file", type=click.Path(path_type=Path), metavar="FILE")


@click.group()
def ledger() -> None:
    """Look after a ledger that `checker record` made."""


@ledger.command()
@FILE
def info(file: Path) -> int:
    """Say what a ledger holds, and with which versions it was recorded."""
    connection = open_ledger(file)
    with told(file):
        articles, claims, meetings, files = (count(connection, what) for what in COUNTED)
        stamp = sorted(connection.execute("SELECT name, value FROM stamp"))
    click.echo(visible(f"{file}: form {VERSION}, {file.stat().st_size:,} bytes"))
    click.echo(f"{articles:,} articles of {files:,} files, {claims:,} claims under {meetings:,} keys")
    for name, value in stamp:
        click.echo(visible(f"  {name}: {value}"))
    return 0


COUNTED = ("count(*) FROM article", "count(*) FROM claim", "count(*) FROM meeting", "count(DISTINCT file) FROM article")


def count(connection: sqlite3.Connection, what: str) -> int:
    (number,) = connection.execute(f"SELECT {what}").fetchone()
    return int(number)


@ledger.command()
@FILE
def verify(file: Path) -> int:
    """Check every page of a ledger, and that each claim stands under all of its keys and under no other."""
    connection = open_ledger(file)
    with told(file):
        complaints = [line for (line,) in connection.execute("PRAGMA integrity_check")]
        if complaints == ["ok"]:
            complaints = list(misplaced(connection))
    if complaints:
        raise ConfigurationError(
            f"is damaged: {complaints[0]}", where=str(file), remedy=AGAIN.format(file) + ", into a new file"
        )
    click.echo(visible(f"{file}: whole"))
    return 0


def misplaced(connection: sqlite3.Connection) -> list[str]:
    """What is wrong between claims and keys."""
    wrong = []
    expected = 0
    rows = connection.execute(
        """SELECT article.id, place, CAST(data AS BLOB) FROM claim
        LEFT JOIN article ON number = place >> ?1 AND place < (number << ?1) + claims""",
        (APIECE,),
    )
    sql = "SELECT 1 FROM meeting WHERE key = CAST(? AS TEXT) AND value = ? AND rank = ? AND place = ?"
    for id, place, line in rows:
        if id is None:
            wrong.append(f"claim {place} of no article")
            continue
        row = row_of(line)
        mark, draw = value_mark(row.kind, value_text(row)), rank(id, row.start, row.end, row.kind)
        for key in set(row.keys):
            expected += 1
            if connection.execute(sql, (bound(key), mark, draw, place)).fetchone() is None:
                wrong.append(f"claim {place} of {id} does not stand under {key}")
    if expected != (there := count(connection, "count(*) FROM meeting")):
        wrong.append(f"{there:,} claims stand under keys, {expected:,} should")
    return wrong


@ledger.command()
@FILE
def vacuum(file: Path) -> int:
    """Write a ledger anew without the room that deleted articles left."""
    connection = open_ledger(file, to_write=True)
    before = file.stat().st_size
    with told(file):
        connection.execute("VACUUM")
        connection.close()
    click.echo(visible(f"{file}: {before:,} bytes before, {file.stat().st_size:,} now"))
    return 0
