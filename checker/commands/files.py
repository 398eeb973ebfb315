"""Files that a command writes: whole or not at all."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from checker.errors import CheckerError


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a file by way of a new one beside it, so that a full disk or a crash leaves the old file as it was.

    Raises CheckerError with the path.
    """
    new = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            new = Path(file.name)
            for piece in pieces:
                file.write(piece.encode("utf-8", "backslashreplace"))
            file.flush()
            os.fsync(file.fileno())
        new.chmod(mode_of(path))
        new.replace(path)
    except OSError as error:
        raise CheckerError(f"cannot be written: {error.strerror}", where=str(path)) from error
    finally:
        if new is not None:
            with suppress(OSError):
                new.unlink()


def mode_of(path: Path) -> int:
    """The mode of a file, or the one that a new file gets here."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
