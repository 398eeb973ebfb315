"""Opening a ledger's file, and saying in plain words why it cannot be used."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from struct import unpack

from checker import CheckerError, ConfigurationError
from checker_sqlite.schema import APPLICATION, TABLES, VERSION

PATIENCE = 20.0  # seconds that a reader waits for another process to finish writing
CACHE, OF_WRITER = 1024, 2048  # kilobytes of pages that a connection keeps: those that every look-up goes through
MAGIC = b"SQLite format 3\0"
AGAIN = "record the articles again: checker record PATH... --ledger {}"
WRONG = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
REFUSED = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})
BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


def open_ledger(path: Path, *, to_write: bool = False) -> sqlite3.Connection:
    """A connection to a ledger that is there. Raises ConfigurationError for any file that is no whole ledger of ours.

    A reader's may write in one case only: to undo what a recording left half done when it was killed.
    """
    examine(path)
    with told(path):
        connection = connect(path, "rw")
        if not to_write:
            connection.execute("PRAGMA query_only = 1")
        connection.execute(f"PRAGMA cache_size = -{OF_WRITER if to_write else CACHE}")
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        connection.close()
        raise ConfigurationError("is a database, but no ledger", where=str(path))
    if version != VERSION:
        connection.close()
        raise ConfigurationError(
            f"was recorded by a {'newer' if version > VERSION else 'older'} version of checker "
            f"(form {version}, this one reads form {VERSION})",
            where=str(path),
            remedy=f"{'update checker, or ' if version > VERSION else ''}{AGAIN.format(path)}, into a new file",
        )
    return connection


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection by SQLite's own means, which reads text as it was written."""
    quoted = path.resolve().as_uri()
    connection = sqlite3.connect(f"{quoted}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None)
    connection.text_factory = as_text
    return connection


def as_text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def examine(path: Path) -> None:
    """Raise unless the file begins as a database and is as long as its first page says."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = file.seek(0, 2)
    except FileNotFoundError as error:
        raise ConfigurationError("no such ledger", where=str(path), remedy=AGAIN.format(path)) from error
    except OSError as error:
        raise ConfigurationError(f"cannot be read: {error.strerror}", where=str(path)) from error
    if not head.startswith(MAGIC) or len(head) < 100:
        raise ConfigurationError("is no ledger", where=str(path), remedy=AGAIN.format(path))
    (page,) = unpack(">H", head[16:18])
    (pages,) = unpack(">I", head[28:32])
    whole = pages * (65536 if page == 1 else page)
    journal = path.with_name(path.name + "-journal")
    if size < whole and not journal.exists():  # with a journal, SQLite itself makes it whole
        raise ConfigurationError(
            f"is cut off: {size:,} bytes of {whole:,}", where=str(path), remedy=AGAIN.format(path) + ", into a new file"
        )


def create(path: Path, ledger: Path) -> sqlite3.Connection:
    """A new, empty ledger that is not in its place yet: fast to write, worthless if this process dies."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CheckerError(f"cannot be written: {error.strerror}", where=str(ledger)) from error
    with told(ledger):
        refuse_beside(path)
        with suppress(FileNotFoundError):
            path.unlink()
        connection = connect(path, "rwc")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("BEGIN EXCLUSIVE")
        for statement in TABLES.split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    return connection


def refuse_beside(path: Path) -> None:
    """Raise sqlite3.OperationalError where another process records. What has no lock was left by one that was killed.

    Such a file need not begin as a database: its first page is written last.
    """
    with closing(connect(path, "rwc")) as left:
        left.execute("PRAGMA busy_timeout = 0")
        try:
            left.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if kind_of(error) not in WRONG:
                raise


def kind_of(error: sqlite3.Error) -> int:
    """The primary code of what SQLite raised, 0 for what it did not."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite raises into an error that says what is wrong with the ledger, and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = kind_of(error)
        if code in WRONG:
            remedy = AGAIN.format(path) + ", into a new file"
            raise ConfigurationError(f"is damaged: {error}", where=str(path), remedy=remedy) from error
        if code in BUSY:
            raise CheckerError(
                "another process is recording", where=str(path), remedy="try again when it is done"
            ) from error
        if code == sqlite3.SQLITE_FULL:
            raise CheckerError("the disk is full", where=str(path), remedy="the ledger is as it was before") from error
        if code in REFUSED:
            raise CheckerError(
                f"cannot be opened: {error}", where=str(path), remedy="look at the rights on it and on its folder"
            ) from error
        raise CheckerError(f"cannot be used: {error}", where=str(path)) from error
    except OSError as error:
        raise CheckerError(f"cannot be written: {error.strerror}", where=str(path)) from error
