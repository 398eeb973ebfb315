"""The plugins that are installed here. To find them takes longer than to check an article, so it is noted once."""

import os
import sys
from importlib import import_module
from typing import Any
from zlib import crc32

from msgspec import Struct

from checker import memo

GROUP, OWN = "checker", "article-checker"
METADATA = (".dist-info", ".egg-info")


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
    state, name = states(), f"plugins-{crc32(os.pathsep.join(sys.path).encode('utf-8', 'surrogateescape')):08x}"
    noted = memo.recall(name)
    if isinstance(noted, tuple) and len(noted) == 3 and noted[0] == state:
        return noted[1], tuple(Found(*found) for found in noted[2])
    from importlib.metadata import entry_points, version

    points = entry_points(group=GROUP)
    found = tuple(Found(point.name, point.value, point.dist.version if point.dist else "?") for point in points)
    memo.note(name, (state, version(OWN), tuple((one.name, one.value, one.version) for one in found)))
    return version(OWN), found


def states() -> tuple[tuple[str, int], ...]:
    """The packages that are announced in the folders of `sys.path`, and when each was installed."""
    states = []
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as entries:
                states += [(each.path, each.stat().st_mtime_ns) for each in entries if each.name.endswith(METADATA)]
        except OSError:  # no folder: a zip file, or nothing
            continue
    return tuple(sorted(states))
