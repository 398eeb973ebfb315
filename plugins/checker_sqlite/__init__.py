"""A ledger that stays: one SQLite file, in which claims are found by their keys."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker import Archive, Kinds, hookimpl

if TYPE_CHECKING:
    import click

SCHEME = "sqlite:"
ENDINGS = frozenset({".ledger", ".sqlite", ".db"})


@hookimpl
def checker_ledger(url: str, kinds: Kinds, stamp: dict[str, str]) -> Archive | None:
    """The ledger of `sqlite:PATH`, or of a path that ends as such files do."""
    path = Path(url.removeprefix(SCHEME))
    if not url.startswith(SCHEME) and path.suffix.lower() not in ENDINGS:
        return None
    from checker_sqlite.ledger import SqliteLedger

    return SqliteLedger(path, kinds, stamp)


@hookimpl
def checker_commands() -> "Sequence[click.Command]":
    from checker_sqlite.commands import ledger

    return (ledger,)
