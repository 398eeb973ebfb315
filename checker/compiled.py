"""Modules of this checkout that `hatch_build.py` has compiled: used for as long as their sources are what they were."""

import marshal
import os
import sys
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - a Path costs more
FOLDER = os.path.join(ROOT, "build", "compiled")  # noqa: PTH118


class Compiled(PathFinder):
    """Finds modules by the files that they were compiled into."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = files

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:  # type: ignore[override]
        if (file := self.files.get(name)) is None:
            return None
        path = os.path.join(FOLDER, file)  # noqa: PTH118
        return ModuleSpec(name, ExtensionFileLoader(name, path), origin=path)


def current() -> dict[str, str]:
    """The compiled modules by name; none if there are none, or if a source or the version of Python is another now."""
    try:
        with open(os.path.join(FOLDER, "manifest"), "rb") as file:  # noqa: PTH118, PTH123
            manifest = marshal.load(file)  # noqa: S302 - written where our own code lies
        for source, (size, changed) in manifest["sources"].items():
            stat = os.stat(os.path.join(ROOT, source))  # noqa: PTH116, PTH118
            if (stat.st_size, stat.st_mtime_ns) != (size, changed):
                return {}
        modules: dict[str, str] = manifest["modules"] if manifest["python"] == sys.version else {}
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return {}
    return modules


def prefer() -> None:
    """Let them be imported before their sources, unless CHECKER_COMPILED is 0."""
    if os.environ.get("CHECKER_COMPILED") != "0" and (files := current()):
        sys.meta_path.insert(0, Compiled(files))
