"""The plugins that are installed here. To find them takes longer than to check an article, so it is noted once."""

import os
import sys
from importlib import import_module
from typing import Any

from msgspec import Struct

from checker import memo

GROUP, OWN = "checker", "article-checker"


class Found(Struct, frozen=True):
    """A plugin as its package announces it: `value` names a module, or a thing in one as `module:thing`."""

    name: str
    value: str
    version: str

    def load(self) -> Any:
        """Import it."""
        module, _, thing = self.value.partition(":")
        plugin = import_module(module.strip())
        for part in filter(None, thing.strip().split(".")):
            plugin = getattr(plugin, part)
        return plugin


def installed() -> tuple[str, tuple[Found, ...]]:
    """Our own version, and the plugins of this environment."""
    state = states()
    noted = memo.recall("plugins")
    if isinstance(noted, tuple) and len(noted) == 3 and noted[0] == state:
        return noted[1], tuple(Found(*found) for found in noted[2])
    from importlib.metadata import entry_points, version

    points = entry_points(group=GROUP)
    found = tuple(Found(point.name, point.value, point.dist.version if point.dist else "?") for point in points)
    memo.note("plugins", (state, version(OWN), tuple((one.name, one.value, one.version) for one in found)))
    return version(OWN), found


def states() -> tuple[tuple[str, int], ...]:
    """The folders that packages are found in, and when something was last put into or out of each.

    A package that is installed anew in its old place has a new folder of metadata, which changes the folder around it.
    """
    states = []
    for folder in sys.path:
        try:
            states.append((folder, os.stat(folder or ".").st_mtime_ns))  # noqa: PTH116 - a Path costs more
        except OSError:
            states.append((folder, 0))
    return tuple(states)
