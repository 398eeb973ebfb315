"""Modules that a library takes if they are there, and does without otherwise: to import them takes its time."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def spared(name: str) -> Iterator[None]:
    """Lets a module seem not to be installed while others are imported, unless it is imported already."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment] # what the import system takes for a module that is not there
    try:
        yield
    finally:
        del sys.modules[name]
