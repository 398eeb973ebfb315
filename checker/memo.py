"""What one process found out and the next need not: small files in the user's cache folder, worth nothing if lost.

A memo is data (`marshal`), with a checksum before it. One that is missing, damaged, of another environment or not our
own is as if it were not there; one that cannot be written is not written.
"""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from zlib import adler32, crc32

T = TypeVar("T")

MOST = 20_000_000  # bytes of a memo


def place(name: str) -> str:
    """The file of a memo. Every environment and version of Python has its own."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
    environment = f"{sys.prefix}\0{sys.implementation.cache_tag}\0{sys.version}"
    return os.path.join(home, "article-checker", f"{name}-{crc32(environment.encode()):08x}")  # noqa: PTH118


def recall(name: str) -> object:
    """What was noted under a name, or None."""
    try:
        with open(place(name), "rb") as file:  # noqa: PTH123 - a Path costs more than the reading
            if hasattr(os, "getuid") and os.fstat(file.fileno()).st_uid != os.getuid():
                return None
            data = memoryview(file.read(MOST))
        if len(data) < 4 or adler32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        noted: object = marshal.loads(data[4:])  # noqa: S302 - of our own user, whole by its checksum
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return noted


def note(name: str, thing: Any) -> None:
    """Note plain data under a name, whole or not at all."""
    path = Path(place(name))
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        body = marshal.dumps(thing)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.write_bytes(adler32(body).to_bytes(4, "big") + body)
        new.replace(path)
    except (OSError, ValueError):
        with suppress(OSError):
            new.unlink()


def derived(name: str, *files: str, make: Callable[[], T]) -> T:
    """Plain data that is made from files: as noted, as long as size and time of each are what they were.

    Where there are no such files (in an archive), it is made anew.
    """
    try:
        stats = [os.stat(path) for path in files]  # noqa: PTH116
    except OSError:
        return make()
    state = tuple((stat.st_size, stat.st_mtime_ns) for stat in stats)
    noted = recall(name)
    if isinstance(noted, tuple) and len(noted) == 2 and noted[0] == state:
        known: T = noted[1]
        return known
    made = make()
    note(name, (state, made))
    return made


def beside(module: str, *names: str) -> list[str]:
    """The source of a module and the files of these names beside it, also where the module runs compiled."""
    package, _, own = module.rpartition(".")
    folder = os.path.dirname(sys.modules[package].__file__ or "")  # noqa: PTH120
    return [os.path.join(folder, name) for name in (f"{own}.py", *names)]  # noqa: PTH118
