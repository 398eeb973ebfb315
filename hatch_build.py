"""Compiles the modules that read articles and compare claims into extension modules, with mypyc.

    python hatch_build.py

does so for this checkout, into `build/compiled`, where `checker.compiled` finds them for as long as no source changes.
With CHECKER_COMPILE=1 in the environment a wheel is built with them inside. The sources remain the whole program:
without a C compiler they run as they are, and say the same.
"""

import ast
import marshal
import os
import re
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
BUILD, FOR_WHEEL = ROOT / "build" / "compiled", ROOT / "build" / "wheel"
# What reading and comparing spend their time in. Of a plugin that reads all but its rules and values, which are classes
# of the core's.
HOT = (
    "digest",
    "evidence",
    "folding",
    "frame",
    "keywords",
    "predicates",
    "record",
    "restated",
    "slips",
    "subjects",
    "text",
    "thinning",
    "weights",
    "words",
)
CORE = [f"checker/{name}.py" for name in HOT]
# Of a plugin that compares what its rules ask most often, but no record that is part of a value and so is written and
# read back (`hours` of `moment`): compiled, it no longer says of what type its fields are.
WEIGHING = {
    "checker_consistency": """accounts candidates circumstances fates likeness meeting partings phrasing reckoning
        retelling rivals roundings sameness series sole stretches sums suspicion telling times tolls updates""",
    "checker_events": "deeds events happenings meeting moments",
}
PLUGINS = tuple(f"checker_{name}" for name in ("dates", "names", "people", "places", "quantities", "quotes"))
OF_THE_CORE = re.compile(r"\bRule\b|\(Value\b|\n    id: str = ")  # rules and values are written and read back
CFLAGS = "-g0 -fno-plt -fno-semantic-interposition -fvisibility=hidden"
FLAGS = ["--config-file=", "--explicit-package-bases", "--ignore-missing-imports", "--follow-imports=silent"]


def groups() -> list[tuple[list[str], str | None]]:
    """The sources to compile, by what becomes one library."""
    found: list[tuple[list[str], str | None]] = [(CORE, "checker_core")]
    for plugin, weighing in WEIGHING.items():
        found.append(([f"plugins/{plugin}/{name}.py" for name in weighing.split()], plugin))
    for plugin in PLUGINS:
        paths = sorted((ROOT / "plugins" / plugin).glob("*.py"))
        names = [path.relative_to(ROOT).as_posix() for path in paths if path.name != "__init__.py"]
        found.append(([name for name in names if not OF_THE_CORE.search((ROOT / name).read_text("utf-8"))], plugin))
    return found


def constant(source: str) -> str:
    """A module in which each name in capitals that is set once is `Final`, line by line as it was.

    mypyc reaches what is `Final` at once, and anything else of a module through a dictionary, each time anew.
    """
    tree = ast.parse(source)
    stored = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    lines = source.split("\n")
    for statement in tree.body:
        at = statement.lineno - 1
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]) if is_constant(name, stored):
                lines[at] = lines[at].replace(f"{name} =", f"{name}: _Final =", 1)
            case ast.AnnAssign(target=ast.Name(id=name)) if is_constant(name, stored):
                kind = ast.unparse(statement.annotation)
                lines[at] = lines[at].replace(f"{name}: {kind} =", f"{name}: _Final[{kind}] =", 1)
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                pairs = zip(map(ast.unparse, names), map(ast.unparse, values), strict=True)
                if at + 1 == statement.end_lineno:
                    lines[at] = "; ".join(f"{name}: _Final = {value}" for name, value in pairs)
    lines[(tree.body[0].end_lineno or 1) - 1] += "; from typing import Final as _Final"  # behind the docstring
    return "\n".join(lines)


def is_constant(name: str, stored: list[str]) -> bool:
    """Whether a name of a module never changes. Of one letter are type variables."""
    return name.isupper() and len(name) > 1 and stored.count(name) == 1


def compiled(folder: Path, *, whole: bool = False) -> dict[str, Path]:
    """Compile into a folder. The libraries by the names under which they are imported.

    As a `whole` a library holds all modules of its group, which is faster to load than a small library for each.
    """
    os.environ.update(MYPYPATH="plugins", CFLAGS=os.environ.get("CFLAGS", CFLAGS))
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    parts = groups()
    sources = [name for names, _ in parts for name in names]
    shutil.rmtree(folder, ignore_errors=True)
    shadows = []
    for name in sources:
        shadow = folder / "source" / name
        shadow.parent.mkdir(parents=True, exist_ok=True)
        shadow.write_text(constant(Path(name).read_text("utf-8")), "utf-8")
        shadows += ["--shadow-file", name, str(shadow)]
    extensions = mypycify(
        [*FLAGS, *shadows, *sources], opt_level="2", debug_level="0", separate=parts, target_dir=str(folder / "c")
    )
    if whole:
        extensions = gathered(extensions, parts)
    command = build_ext(Distribution({"name": "article-checker", "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "o")
    command.parallel = os.cpu_count() or 1
    command.ensure_finalized()
    command.run()
    suffix: str = sysconfig.get_config_var("EXT_SUFFIX")
    libraries = (folder / "lib").rglob("*" + suffix)
    found = {
        path.relative_to(folder / "lib").as_posix().removesuffix(suffix).replace("/", "."): path for path in libraries
    }
    if whole:
        found |= {module_of(name): found[f"{group}__mypyc"] for names, group in parts for name in names}
    return found


def gathered(extensions: list[Any], parts: list[tuple[list[str], str | None]]) -> list[Any]:
    """The extensions of groups, each with the small parts that begin its modules, of which mypyc makes extensions."""
    by_name = {extension.name: extension for extension in extensions}
    for names, group in parts:
        for name in names:
            (start,) = by_name[module_of(name)].sources
            text = Path(start).read_text("utf-8")
            # Without the second function of each, of one name in all, which is for packages on Windows.
            Path(start).write_text(text.partition("PyMODINIT_FUNC PyInit___init__")[0], "utf-8")
            by_name[f"{group}__mypyc"].sources.append(start)
    return [by_name[f"{group}__mypyc"] for _, group in parts]


def module_of(source: str) -> str:
    """The name under which a source is imported."""
    return source.removeprefix("plugins/").removesuffix(".py").replace("/", ".")


def main() -> None:
    """Compile for this checkout, and note from what."""
    os.chdir(ROOT)
    # As they are before: what is edited in the meantime must count as changed, and nothing half done as current.
    stats = {name: (ROOT / name).stat() for names, _ in groups() for name in names}
    (BUILD / "manifest").unlink(missing_ok=True)
    libraries = compiled(BUILD, whole=True)
    manifest = {
        "python": sys.version,
        "sources": {name: [stat.st_size, stat.st_mtime_ns] for name, stat in stats.items()},
        "modules": {name: path.relative_to(BUILD).as_posix() for name, path in sorted(libraries.items())},
    }
    (BUILD / "manifest").write_bytes(marshal.dumps(manifest))
    for folder in ("c", "o", "source"):
        shutil.rmtree(BUILD / folder)


class CustomBuildHook(BuildHookInterface[Any]):
    """Puts the extension modules beside their sources in a wheel, if that is wanted."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or os.environ.get("CHECKER_COMPILE", "0") == "0":
            return
        os.chdir(self.root)
        suffix: str = sysconfig.get_config_var("EXT_SUFFIX")
        for name, path in compiled(FOR_WHEEL).items():
            build_data["force_include"][str(path)] = name.replace(".", "/") + suffix
        build_data["pure_python"], build_data["infer_tag"] = False, True


if __name__ == "__main__":
    main()
