"""What is remembered from run to run: nothing depends on it, and what the hook imports is what it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from checker import environment, memo, patterns

HEAVY = {
    "asyncio", "concurrent.futures", "email", "http", "importlib.metadata", "json.tool", "markdown_it",
    "multiprocessing", "pint", "platformdirs", "pydantic", "rich", "socket", "unittest", "urllib.request", "xml",
}  # fmt: skip


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_a_memo_that_is_missing_damaged_or_not_to_be_written_is_none(cache: Path) -> None:
    assert memo.recall("boats") is None
    memo.note("boats", ("ferry", 3))
    assert memo.recall("boats") == ("ferry", 3)
    path = Path(memo.place("boats"))
    whole = path.read_bytes()
    for damaged in (b"", whole[:3], whole[:-1], whole[:6] + b"\xff" + whole[7:]):
        path.write_bytes(damaged)
        assert memo.recall("boats") is None
    memo.note("boats", object())
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    path.unlink()
    path.mkdir()
    memo.note("boats", 1)
    assert memo.recall("boats") is None


def test_patterns_are_made_from_what_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    written = r"(?<boat>fer+y)\b|(?i:[^\p{Lu}]quay)"
    with patterns.remembered():
        first = regex.compile(written)
    memo_of_it = patterns.recalled()
    assert (written, 0) in memo_of_it
    with patterns.remembered():
        again = regex.compile(written)
        flagged = regex.compile("x", regex.IGNORECASE)
    for text in ("a ferry", "ferrry", "the QUAY", "Aquay"):
        one, other = first.search(text), again.search(text)
        assert (one and (one.span(), one.groupdict())) == (other and (other.span(), other.groupdict()))
    assert flagged.match("X")
    with pytest.raises(regex.error), patterns.remembered():
        regex.compile("(")
    assert regex.compile.__module__.startswith("regex")


def test_plugins_are_found_again_when_packages_change(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = environment.installed()
    assert environment.installed() == found
    assert {"quantities", "sqlite"} <= {one.name for one in found[1]}
    package = cache / "site"
    (package / "tides-1.2.dist-info").mkdir(parents=True)
    (package / "tides-1.2.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: tides\nVersion: 1.2\n")
    (package / "tides-1.2.dist-info" / "entry_points.txt").write_text("[checker]\ntides = os:path\n")
    monkeypatch.syspath_prepend(str(package))
    (tide,) = set(environment.installed()[1]) - set(found[1])
    assert (tide.name, tide.version, tide.load()) == ("tides", "1.2", os.path)
    for path in cache.glob("article-checker/plugins-*"):
        path.write_bytes(b"damaged")
    assert tide in environment.installed()[1]


def test_what_an_edit_imports(cache: Path) -> None:
    (cache / "a.txt").write_text("The Saltry ferry carried 26,000 passengers in 2018, Orla Pendry said.\n")
    code = (
        "import sys\nfrom checker.cli import run\n"
        "for words in ('record a.txt --ledger n.ledger', 'check --edited a.txt --ledger n.ledger'):\n"
        "    assert run([*words.split(), '--isolated']) == 0\n"
        "print('loaded:', *sys.modules, file=sys.stderr)"
    )
    for _ in range(2):  # the first run notes what the second need not find out
        done = subprocess.run([sys.executable, "-c", code], cwd=cache, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].removeprefix("loaded:").split())
    assert "checker_sqlite.ledger" in loaded
    assert loaded & HEAVY == set()
