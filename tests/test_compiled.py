"""Compiled modules: used only if they are of these very sources, and they say the same."""

import marshal
import os
import subprocess
import sys
from pathlib import Path
from shutil import which
from sysconfig import get_path

import pytest

import hatch_build
from checker import compiled

SOURCE = '''"""A module."""

from typing import TypeVar

T = TypeVar("T")
ROWS = (
    1,
)
MOST: int = 7  # of them
SHORT, LONG = 2, 9
seen = 0
COUNT = 0
for COUNT in ROWS:
    seen += COUNT
'''


def test_what_never_changes_is_final_where_it_stood() -> None:
    made = hatch_build.constant(SOURCE)
    lines = made.split("\n")
    assert lines[0] == '"""A module."""; from typing import Final as _Final'
    assert lines[4:10] == [
        'T = TypeVar("T")',
        "ROWS: _Final = (",
        "    1,",
        ")",
        "MOST: _Final[int] = 7  # of them",
        "SHORT: _Final = 2; LONG: _Final = 9",
    ]
    assert lines[10:] == SOURCE.split("\n")[10:]
    compile(made, "made", "exec")


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one compiled module."""
    source, folder = tmp_path / "one.py", tmp_path / "build"
    source.write_text("ONE = 1\n")
    folder.mkdir()
    stat = source.stat()
    manifest = {
        "python": sys.version,
        "sources": {"one.py": [stat.st_size, stat.st_mtime_ns]},
        "modules": {"one": "lib/one.so"},
    }
    (folder / "manifest").write_bytes(marshal.dumps(manifest))
    monkeypatch.setattr(compiled, "ROOT", str(tmp_path))
    monkeypatch.setattr(compiled, "FOLDER", str(folder))
    return folder


def test_modules_of_these_sources_are_current(build: Path) -> None:
    assert compiled.current() == {"one": "lib/one.so"}
    spec = compiled.Compiled(compiled.current()).find_spec("one")
    assert spec is not None
    assert spec.origin == str(build / "lib" / "one.so")
    assert compiled.Compiled(compiled.current()).find_spec("two") is None


def test_a_changed_source_makes_all_run_from_source(build: Path) -> None:
    (build.parent / "one.py").write_text("ONE = 2 - 1\n")
    assert compiled.current() == {}


def test_a_source_that_is_gone_likewise(build: Path) -> None:
    (build.parent / "one.py").unlink()
    assert compiled.current() == {}


def test_another_python_likewise(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "2.7.18")
    assert compiled.current() == {}


@pytest.mark.parametrize(
    "manifest",
    [b"", b"{", marshal.dumps([]), marshal.dumps({}), marshal.dumps({"python": 1, "sources": {"one.py": 7}})],
)
def test_a_damaged_manifest_likewise(build: Path, manifest: bytes) -> None:
    (build / "manifest").write_bytes(manifest)
    assert compiled.current() == {}


def test_no_manifest_likewise(build: Path) -> None:
    (build / "manifest").unlink()
    assert compiled.current() == {}


@pytest.mark.skipif(
    which("cc") is None or not Path(get_path("include"), "Python.h").is_file(), reason="nothing can be compiled here"
)
def test_what_can_be_compiled_is(root: Path) -> None:
    assert (root / "build" / "compiled" / "manifest").is_file(), "see .venv/compile.log, then: make compile"


def test_no_compiled_module_has_a_cached_property() -> None:
    """One is a plain property to mypyc, which is worked out each time."""
    paths = [path for names, _ in hatch_build.groups() for path in names]
    assert [path for path in paths if "@cached_property" in (hatch_build.ROOT / path).read_text("utf-8")] == []


@pytest.mark.skipif(not compiled.current(), reason="nothing is compiled here")
def test_one_library_holds_all_modules_of_a_group() -> None:
    files = compiled.current()
    for sources, group in hatch_build.groups():
        assert {files[hatch_build.module_of(source)] for source in sources} == {files[f"{group}__mypyc"]}


@pytest.mark.skipif(not compiled.current(), reason="nothing is compiled here")
def test_compiled_and_from_source_the_same_bytes(root: Path) -> None:
    command = [str(Path(sys.executable).with_name("checker")), "claims", "seeds", "--format", "jsonl", "--isolated"]
    said = [
        subprocess.run(
            command, cwd=root, env=os.environ | {"CHECKER_COMPILED": wanted}, capture_output=True, check=True
        ).stdout
        for wanted in "01"
    ]
    assert said[0].count(b"\n") > 50
    assert said[0] == said[1]
