"""What is remembered from run to run: nothing depends on it, and what the hook imports is what it needs."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import regex

from checker import digest, environment, memo, patterns, words
from checker.cli import run
from checker_people import lexicon

HEAVY = {
    "asyncio", "concurrent.futures", "email", "http", "importlib.metadata", "json.tool", "markdown_it",
    "multiprocessing", "nicknames", "pint", "platformdirs", "pydantic", "rich", "socket", "unittest",
    "urllib.request", "xml",
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


WRITTEN = [
    (regex, r"(?<boat>fer+y)\b|(?i:[^\p{Lu}]quay)", 0, {}),
    (regex, r"(?<boat>\L<boats>)", regex.IGNORECASE, {"boats": ["ferry", "quay"]}),
    (re, r"(?P<boat>fer++y)\b|(?i:[^A-Z]quay)", 0, {}),
    (re, "a #b\nferry", re.VERBOSE | re.IGNORECASE, {}),
    (re, "[ÀÉŁ\N{CYRILLIC CAPITAL LETTER ZHE}]|Quay(?<=A[Qq]uay)", re.IGNORECASE, {}),
]


@pytest.mark.parametrize(("module", "written", "flags", "lists"), WRITTEN)
def test_patterns_are_made_from_what_is_remembered(module: Any, written: str, flags: int, lists: Any) -> None:
    with patterns.remembered():
        first = module.compile(written, flags, **lists)
    assert any(key[:2] == (module.__name__, written) for key in patterns.recalled())
    with patterns.remembered():
        again = module.compile(written, flags, **lists)
    assert type(first) is type(again)
    assert (first.pattern, first.flags, first.groupindex) == (again.pattern, again.flags, again.groupindex)
    for text in ("a ferry", "ferrry", "the QUAY", "Aquay", "aferry", "ł"):
        one, other = first.search(text), again.search(text)
        assert (one and (one.span(), one.groupdict())) == (other and (other.span(), other.groupdict()))


@pytest.mark.parametrize("module", [re, regex])
def test_a_wrong_pattern_is_told_as_ever(module: Any) -> None:
    with pytest.raises(module.error), patterns.remembered():
        module.compile("(")
    assert module.compile.__module__.split(".")[0] == module.__name__


def test_patterns_of_bytes_are_remembered() -> None:
    with patterns.remembered():
        re.compile(b" (?:fer|quay)")
    with patterns.remembered():
        assert re.compile(b" (?:fer|quay)").search(b"the quay")


def test_every_run_writes_the_same_patterns(cache: Path) -> None:
    """A pattern of words in the order of a set would be another in every run, and remembered in vain."""
    (cache / "a.txt").write_text("The Saltry ferry carried 26,000 passengers in 2018, Orla Pendry said.\n")
    code = "from checker.cli import main\nimport sys\nsys.argv[1:] = ['check', 'a.txt', '--isolated']\nmain()"
    noted = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code], cwd=cache, capture_output=True, check=True, env=environment)
        noted.append(len(patterns.recalled()))
    assert noted[0] == noted[1] > 300


def test_what_is_derived_from_files_is_made_anew_when_these_change(cache: Path) -> None:
    code, boats = cache / "code.py", cache / "boats.txt"
    code.write_text("one")
    asked = []

    def read() -> list[str]:
        asked.append(boats.read_text())
        return [asked[-1]]

    for written in ("ferry", "tug"):
        boats.write_text(written)
        for _ in range(2):
            assert memo.derived("boats", str(code), str(boats), make=read) == [written]
    assert asked == ["ferry", "tug"]
    assert memo.derived("boats", str(cache / "none.txt"), make=read) == ["tug"]
    assert len(asked) == 3


def test_tables_are_the_same_made_and_remembered() -> None:
    for _ in range(2):
        for table in (
            words.table,
            digest.common,
            words.parts,
            lexicon.part,
            lexicon.parts,
            lexicon.no_person,
            lexicon.having,
        ):
            table.cache_clear()
        read = lexicon.read_table()
        assert {word: lexicon.known_as(word) for word in read} == read
        assert lexicon.known_as("") == lexicon.known_as("qqqqq") == 0
        assert lexicon.having(lexicon.ROLE) == {word for word, kind in read.items() if kind & lexicon.ROLE}
        assert lexicon.no_person() == lexicon.read_phrases()
        assert digest.common() == digest.made_common()
        alike, known, numbers = words.read_table()
        rows = [words.Word(*alike[number]) for number in memoryview(numbers).cast("I")]
        assert words.table() == dict(zip(known.split("\n"), rows, strict=True))


def test_kinds_of_names_have_the_numbers_of_their_order() -> None:
    assert [getattr(lexicon, kind.upper()) for kind in lexicon.KINDS] == [1 << n for n in range(len(lexicon.KINDS))]


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
    assert run(["record", str(cache / "a.txt"), "--ledger", str(cache / "n.ledger"), "--isolated"]) == 0
    code = (
        "import sys\nfrom checker.cli import run\n"
        "assert run('check --edited a.txt --ledger n.ledger --isolated'.split()) == 0\n"
        "print('loaded:', *sys.modules, file=sys.stderr)"
    )
    for _ in range(2):  # the first run notes what the second need not find out
        done = subprocess.run([sys.executable, "-c", code], cwd=cache, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].removeprefix("loaded:").split())
    assert "checker_sqlite.ledger" in loaded
    assert loaded & HEAVY == set()
