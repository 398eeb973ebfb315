"""The house's own rules: what every file, hook and page must keep to, and what a start may cost."""

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import regex

import hatch_build
from checker import hookspecs, plugins
from checker.commands.archive import options_of

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SOURCES = sorted(
    path.relative_to(ROOT).as_posix() for folder in ("checker", "plugins") for path in (ROOT / folder).rglob("*.py")
)
SENTENCE = regex.compile(r"[\p{Lu}`\d][^\n]{10,}?[.:?](?:\s|$)|\p{Lu}[^\n]+\n[^\n]+[.:?](?:\s|$)")
HEAVY = {"pint", "pydantic", "rich", "markdown_it", "pyarrow", "pyspark"}


@pytest.mark.parametrize("source", SOURCES)
def test_a_file_begins_with_a_sentence_that_says_what_it_is(source: str) -> None:
    said = ast.get_docstring(ast.parse((ROOT / source).read_text("utf-8")))
    assert said, "no docstring"
    assert SENTENCE.match(said), said.partition("\n")[0]
    assert not said.startswith("To be written"), "still to be written"


@pytest.mark.parametrize("source", [source for names, _ in hatch_build.groups() for source in names])
def test_a_compiled_record_is_frozen_by_what_it_inherits(source: str) -> None:
    """Mypyc drops the keywords of a class: see `checker.frozen`."""
    classes = [
        node for node in ast.walk(ast.parse((ROOT / source).read_text("utf-8"))) if isinstance(node, ast.ClassDef)
    ]
    assert not [one.name for one in classes if any(ast.unparse(base) == "Struct" for base in one.bases)]


# `re` of Python before 3.11.5 does not end, or matches wrongly, where a group is repeated possessively: a single
# character may be, and `regex` knows how.
POSSESSIVE_GROUP = regex.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")


@pytest.mark.parametrize("source", [source for source in SOURCES if "__main__" not in source])
def test_no_pattern_of_the_standard_library_repeats_a_group_possessively(source: str) -> None:
    module = import_module(
        source.removeprefix("plugins/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    )
    patterns = {name: thing.pattern for name, thing in vars(module).items() if isinstance(thing, re.Pattern)}
    found = {
        name for name, pattern in patterns.items() if isinstance(pattern, str) and POSSESSIVE_GROUP.search(pattern)
    }
    assert not found


@pytest.mark.parametrize("name", sorted(name for name in vars(hookspecs) if name.startswith("checker_")))
def test_a_hook_says_what_it_wants(name: str) -> None:
    assert inspect.getdoc(getattr(hookspecs, name))


def imported(statement: str) -> set[str]:
    """The heavy packages that a fresh process has loaded after a statement."""
    code = f"import sys\n{statement}\nprint('loaded:', *sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.splitlines()[-1].removeprefix("loaded:").split())


def test_the_front_door_is_light() -> None:
    assert imported("import checker") == set()


def test_the_version_is_told_without_anything_heavy() -> None:
    assert imported("from checker.cli import run\nassert run(['--version']) == 0") == set()


def test_plugins_load_without_anything_heavy() -> None:
    assert imported("from checker import plugins\nplugins.assemble(plugins.load())") == set()


def test_no_rule_knows_where_it_is_installed() -> None:
    """A ledger that was recorded in one environment is read in another, as by a hook in its own."""
    rules = plugins.assemble(plugins.load()).rules
    assert [rule.id for rule in rules if str(ROOT) in options_of(rule)] == []


def test_the_contracts_between_modules_are_kept() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_every_plugin_folder_is_an_entry_point_in_the_wheel_and_in_the_contracts() -> None:
    folders = {path.parent.name for path in (ROOT / "plugins").glob("*/__init__.py")}
    assert set(PROJECT["project"]["entry-points"]["checker"].values()) == folders
    assert set(PROJECT["tool"]["importlinter"]["root_packages"]) == folders | {"checker"}
    packed = set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])
    assert packed == {"checker"} | {f"plugins/{folder}" for folder in folders}


def test_the_locks_hold_hashes_and_no_address() -> None:
    for lock in sorted(ROOT.glob("requirements*.lock")):
        text = lock.read_text("utf-8")
        pinned = regex.findall(r"^[a-zA-Z0-9._-]+==", text, regex.MULTILINE)
        assert len(pinned) == len(regex.findall(r"^[a-zA-Z0-9._-]+==.*\\\n    --hash=sha256:", text, regex.MULTILINE))
        assert "://" not in text
        assert "index" not in text


def test_what_is_imported_is_declared() -> None:
    project = PROJECT["project"]
    needs = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    declared = {name for line in needs for name in regex.findall(r"^[A-Za-z0-9-]+", line)}
    providers = packages_distributions()
    for source in SOURCES:
        for node in ast.walk(ast.parse((ROOT / source).read_text("utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for top in {name.partition(".")[0] for name in names if name} - sys.stdlib_module_names:
                if not top.startswith("checker"):
                    assert declared & set(providers.get(top, ())), f"{source} imports {top}"
