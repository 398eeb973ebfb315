"""The command line as its users and their scripts meet it: exit codes, streams, and what is said when it goes wrong."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, Extractor, Finding, Group, Rule, Wording, hookimpl, plugins, visible
from conftest import Ended

Checker = Callable[..., Ended]
EXECUTABLE = Path(sys.executable).with_name("checker")
CLEAN = "The quay at Saltry opened to ferries.\n"
DOUBLED = "The quay at Saltry opened to the the ferries.\n"


@pytest.fixture
def articles(desk: Path) -> Path:
    """A folder with one clean article and one with a doubled word."""
    folder = desk / "articles"
    folder.mkdir()
    (folder / "clean.txt").write_text(CLEAN)
    (folder / "doubled.txt").write_text(DOUBLED)
    return folder


def started(*arguments: object, **more: Any) -> "subprocess.CompletedProcess[bytes]":
    """The command line as a process of its own."""
    return subprocess.run([EXECUTABLE, *map(str, arguments)], capture_output=True, check=False, **more)


# --- how a run ends


def test_nothing_that_fails_is_0(checker: Checker, articles: Path) -> None:
    ended = checker("check", "articles/clean.txt", "--format", "json")
    assert (ended.code, ended.err) == (0, "")
    report = json.loads(ended.out)
    assert list(report) == ["schema", "tool", "summary", "findings"]
    assert report["summary"]["articles"] == 1


def test_findings_that_fail_are_1(checker: Checker, articles: Path) -> None:
    ended = checker("check", "articles", "--format", "json")
    assert (ended.code, ended.err) == (1, "")
    (finding,) = json.loads(ended.out)["findings"]
    assert finding["rule"] == "doubled-word"
    (claim,) = finding["claims"]
    assert claim["article"] == "articles/doubled.txt"
    assert DOUBLED[claim["start"] : claim["end"]] == claim["text"] == "the the"
    assert (claim["line"], claim["column"]) == (1, 30)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--exit-zero"], 0),
        (["--fail-on", "conflict"], 0),
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning"], 0),
        (["--fail-on", "note"], 1),
        (["--fail-on", "conflict,variant"], 1),
        (["--ignore", "doubled-word"], 0),
        (["--select", "mixed-spelling"], 0),
        (["--select", "mixed-spelling,doubled-word"], 1),
        (["--select", "all"], 1),
        (["--edited", "articles/clean.txt"], 0),
        (["--edited", "articles/doubled.txt"], 1),
    ],
)
def test_what_fails_can_be_chosen(checker: Checker, articles: Path, options: list[str], code: int) -> None:
    assert checker("check", "articles", *options).code == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "no command 'chekc'\n  did you mean 'check'?"),
        (["check"], "no PATH is given"),
        (["claims"], "no PATH is given"),
        (["check", "articlse"], "no such file or folder: articlse\n  did you mean 'articles'?"),
        (["check", "articles", "--format", "jsn"], "no format 'jsn'\n  did you mean 'json'?"),
        (["check", "articles", "--select", "doubled-wrod"], "no rule 'doubled-wrod'\n  did you mean 'doubled-word'?"),
        (["check", "articles", "--ignore", "doubled-wrod"], "no rule 'doubled-wrod'"),
        (["check", "articles", "--without", "wordng"], "no plugin 'wordng' to leave out\n  did you mean 'wording'?"),
        (["check", "articles", "--fail-on", "conflcit"], "'conflcit' is no verdict and no severity"),
        (["check", "articles", "--config", "no.toml"], "no.toml: cannot be read"),
        (["check", "articles", "--config", "a.toml", "--isolated"], "--isolated reads no settings"),
        (["check", "articles", "--selct", "a"], "No such option"),
        (["explain", "doubled-wrod"], "no rule 'doubled-wrod'\n  did you mean 'doubled-word'?"),
        (["schema", "clam"], "no schema 'clam'\n  did you mean 'claim'?"),
    ],
)
def test_what_is_not_there_is_2(checker: Checker, articles: Path, arguments: list[str], said: str) -> None:
    ended = checker(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("checker: ")
    assert said in ended.err


def test_a_bad_file_of_settings_is_2(checker: Checker, articles: Path) -> None:
    (articles.parent / "checker.toml").write_text('select = ["doubled-word"]\nignroe = []\n')
    ended = checker("check", "articles")
    assert (ended.code, ended.out) == (2, "")
    assert "checker.toml:2: ignroe: no such setting\n  did you mean 'ignore'?" in ended.err
    assert checker("check", "articles", "--isolated").code == 1


def test_settings_choose_and_the_command_line_overrules(checker: Checker, articles: Path) -> None:
    settings = articles.parent / "checker.toml"
    settings.write_text('ignore = ["doubled-word"]\n')
    assert checker("check", "articles").code == 0
    settings.write_text('ignore = ["mixed-spelling"]\nfail-on = ["error"]\n[severity]\ndoubled-word = "error"\n')
    assert checker("check", "articles").code == 1
    assert checker("check", "articles", "--ignore", "doubled-word").code == 0


def test_articles_in_settings_stand_for_paths(checker: Checker, articles: Path) -> None:
    (articles.parent / "checker.toml").write_text('articles = ["articles/*.txt"]\n')
    assert checker("check").code == 1
    (articles.parent / "checker.toml").write_text('articles = ["none/*.txt"]\n')
    assert "names no file" in checker("check").err


def test_rule_files_of_the_project_are_read(checker: Checker, articles: Path) -> None:
    (articles.parent / "house").mkdir()
    (articles.parent / "house" / "no-quay.toml").write_text(
        'template = "existence"\npatterns = ["quay"]\nmessage = "we say pier"\nwhy = "So it is."\n'
    )
    (articles.parent / "checker.toml").write_text('rulebooks = ["house"]\n')
    report = json.loads(checker("check", "articles/clean.txt", "--format", "json").out)
    assert [finding["message"] for finding in report["findings"]] == ["we say pier"]
    assert "So it is." in checker("explain", "no-quay").out


def test_what_cannot_be_read_is_3_and_the_rest_is_checked(checker: Checker, articles: Path) -> None:
    (articles / "binary.txt").write_bytes(b"\0\1")
    (articles / "latin.md").write_bytes(b"caf\xe9")
    (articles / "corpus.jsonl").write_text('{"id": "a", "text": "Is is so."}\n{\n')
    ended = checker("check", "articles", "--format", "json")
    assert ended.code == 3
    report = json.loads(ended.out)
    assert report["summary"]["articles"] == 3
    assert [row["where"] for row in report["incomplete"]] == [
        "articles/binary.txt",
        "articles/corpus.jsonl:2",
        "articles/latin.md",
    ]
    for row in report["incomplete"]:
        assert f"checker: {row['where']}: {row['what']}: {row['why']}\n" in ended.err
    assert ended.err.endswith("checker: incomplete: 3 failures\n")
    ended = checker("claims", "articles", "--format", "jsonl")
    assert ended.code == 3
    assert all(json.loads(line)["schema"] == "checker.claim/1" for line in ended.out.splitlines())


def test_a_file_that_nobody_can_read_is_named(checker: Checker, articles: Path) -> None:
    (articles / "photo.gif").write_bytes(b"GIF89a")
    ended = checker("check", articles / "clean.txt", articles / "photo.gif")
    assert ended.code == 3
    assert "photo.gif: reading: no reader for '.gif' files" in ended.err
    ended = checker("check", "articles", "-v")
    assert ended.code == 1
    assert "files in the folders that are no articles: 1" in ended.err


def test_a_folder_is_walked_in_order_past_what_is_hidden_or_a_link(checker: Checker, articles: Path) -> None:
    (articles / "deep" / ".hidden").mkdir(parents=True)
    (articles / "deep" / "b.md").write_text(DOUBLED)
    for name in (".secret.txt", "deep/.hidden/a.txt", "README.md"):
        (articles / name).write_text(DOUBLED)
    outside = articles.parent / "outside"
    outside.mkdir()
    (outside / "o.txt").write_text(DOUBLED)
    (articles / "linked").symlink_to(outside)
    (articles / "linked.txt").symlink_to(outside / "o.txt")
    (articles / "twin.txt").symlink_to("doubled.txt")
    report = json.loads(checker("check", "articles", "articles/doubled.txt", "./articles", "--format", "json").out)
    assert [finding["claims"][0]["article"] for finding in report["findings"]] == [
        "articles/deep/b.md",
        "articles/doubled.txt",
    ]
    assert report["summary"]["articles"] == 3


def test_links_in_a_circle_are_named(checker: Checker, articles: Path) -> None:
    (articles / "loop.txt").symlink_to("loop.txt")
    (articles / "up").symlink_to("..")
    ended = checker("check", "articles")
    assert ended.code == 3
    assert "articles/loop.txt: reading: cannot be read: Too many levels of symbolic links" in ended.err


def test_what_changes_or_vanishes_on_the_way_is_named(
    checker: Checker, articles: Path, install: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.pipeline.BATCH", 1)

    def meddle(article: Article) -> Iterable[Claim]:
        if article.id == "articles/doubled.txt":
            (articles / "doubled.txt").write_text(CLEAN)
            (articles / "late.txt").unlink()
        return ()

    (articles / "late.txt").write_text(CLEAN)
    install(plugin(checker_extractors=lambda: [Extractor("meddle", (Wording,), meddle)]))
    ended = checker("check", "articles", "--format", "json")
    assert ended.code == 3
    assert "articles/doubled.txt: reading: changed while it was being checked; run again" in ended.err
    assert "articles/late.txt: reading: cannot be read: No such file" in ended.err
    (finding,) = json.loads(ended.out)["findings"]
    assert finding["claims"][0]["line"] is None


def test_a_report_does_not_depend_on_the_order_of_paths(checker: Checker, articles: Path) -> None:
    one = checker("check", "articles/clean.txt", "articles/doubled.txt", "--format", "json")
    assert checker("check", "articles/doubled.txt", "articles/clean.txt", "--format", "json") == one


def test_jsonl_is_one_finding_a_line(checker: Checker, articles: Path) -> None:
    ended = checker("check", "articles", "--format", "jsonl")
    assert ended.code == 1
    assert [json.loads(line)["rule"] for line in ended.out.splitlines()] == ["doubled-word"]


def test_an_article_of_a_corpus_is_shown_in_its_own_lines(checker: Checker, articles: Path) -> None:
    rows = [{"id": i, "text": "Café\n" * i + DOUBLED} for i in range(40)]
    (articles.parent / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)))
    report = json.loads(checker("check", "corpus.jsonl", "--format", "json").out)
    places = {(f["claims"][0]["article"], f["claims"][0]["line"]) for f in report["findings"]}
    assert places == {(f"corpus.jsonl#{i}", i + 1) for i in range(40)}


# --- reports on disk


def test_a_report_is_written_in_all_formats(checker: Checker, articles: Path) -> None:
    ended = checker("check", "articles", "--format", "json", "--report")
    folder = articles.parent / "reports"
    assert sorted(path.name for path in folder.iterdir()) == ["report.json", "report.jsonl", "report.md", "report.txt"]
    assert (folder / "report.json").read_text() == ended.out
    assert "reports/" in ended.err
    assert (folder / "report.json").stat().st_mode & 0o777 == 0o666 & ~umask()
    for path in folder.iterdir():
        assert "\x1b" not in path.read_text()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_report_that_cannot_be_written_is_4_and_leaves_the_old_one(
    checker: Checker, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checker("check", "articles", "--report", "out")
    old = (articles.parent / "out" / "report.json").read_text()
    (articles / "doubled.txt").write_text(CLEAN)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ended = checker("check", "articles", "--report", "out")
    assert ended.code == 4
    assert "out/report.json: cannot be written: No space left on device" in ended.err
    assert (articles.parent / "out" / "report.json").read_text() == old
    assert len(list((articles.parent / "out").iterdir())) == 4


def test_a_file_in_the_way_of_the_report_is_4(checker: Checker, articles: Path) -> None:
    (articles.parent / "out").write_text("")
    ended = checker("check", "articles", "--report", "out")
    assert ended.code == 4
    assert "out/report.json: cannot be written: " in ended.err


# --- streams


def test_what_fails_a_run_is_shown(checker: Checker, articles: Path) -> None:
    (articles.parent / "house").mkdir()
    (articles.parent / "house" / "no-quay.toml").write_text(
        'template = "existence"\npatterns = ["quay"]\nverdict = "suspect"\nmessage = "we say pier"\nwhy = "So it is."'
    )
    (articles.parent / "checker.toml").write_text('rulebooks = ["house"]\nselect = ["no-quay"]\n')
    ended = checker("check", "articles")
    assert (ended.code, "we say pier" in ended.out) == (0, False)
    ended = checker("check", "articles", "--fail-on", "suspect")
    assert (ended.code, "we say pier" in ended.out) == (1, True)


def test_names_that_a_terminal_would_obey_are_shown_by_their_numbers(checker: Checker, articles: Path) -> None:
    for name in ("\x1b]0;pwn\x07.txt", "a\nb.txt", "[red].txt", "::error::.txt", "\u202etxt.txt", "\r.txt"):
        (articles / name).write_bytes(b"\0")
    ended = checker("check", "articles")
    assert ended.code == 3
    assert not set(ended.out + ended.err) & {"\x1b", "\x07", "\u202e", "\r"}
    assert "articles/\\x1b]0;pwn\\x07.txt" in ended.err
    assert "articles/<U+202E>txt.txt" in ended.err
    assert "articles/[red].txt" in ended.err


@given(st.text())
def test_nothing_shown_acts_on_a_terminal(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert all(letter == "\n" or unicodedata.category(letter) != "Cc" for letter in shown)
    turning = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    assert turning.isdisjoint(unicodedata.bidirectional(letter) for letter in shown)
    shown.encode()


def test_a_name_that_is_not_utf8_is_shown_by_its_bytes(checker: Checker, articles: Path) -> None:
    (articles / os.fsdecode(b"caf\xe9.txt")).write_text(DOUBLED)
    ended = checker("check", "articles", "--format", "json")
    report = json.loads(ended.out)
    assert "articles/caf\\xe9.txt" in {finding["claims"][0]["article"] for finding in report["findings"]}


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LC_ALL": "tr_TR"}, {"TZ": "Asia/Kolkata"}])
def test_the_output_is_the_same_in_every_locale(articles: Path, locale: dict[str, str]) -> None:
    (articles / "doubled.txt").write_text("Café: " + DOUBLED)
    usual = started("check", "articles", "--format", "json")
    assert usual.returncode == 1
    assert "Café".encode() in started("check", "articles", env={**os.environ, **locale}).stdout
    assert started("check", "articles", "--format", "json", env={**os.environ, **locale}).stdout == usual.stdout


def test_a_reader_that_goes_away_is_141(articles: Path) -> None:
    rows = ({"id": i, "text": DOUBLED} for i in range(3000))
    (articles / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)))
    for command in (["check", "articles", "--format", "jsonl"], ["check", "--help"]):
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write) as nobody:
            ended = subprocess.run([EXECUTABLE, *command], stdout=nobody, stderr=subprocess.PIPE, check=False)
        assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_full_disk_behind_the_output_is_4(articles: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([EXECUTABLE, "check", "articles"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 4
    assert ended.stderr == b"checker: standard output: cannot be written: No space left on device\n"


def test_an_interruption_is_130(articles: Path, desk: Path) -> None:
    os.mkfifo(desk / "never.toml")  # opening it waits for a writer
    # Tests that run in the background ignore the signal, and what they start would.
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [EXECUTABLE, "check", "articles", "--config", "never.toml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    signal.signal(signal.SIGINT, heeded)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_a_bar_is_shown_on_a_terminal_only_and_only_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    from io import StringIO

    from checker import progress

    some = [Article(str(i), "text") for i in range(3)]
    for is_terminal, patience, shown in ((True, 0.0, True), (True, 60.0, False), (False, 0.0, False)):
        screen = StringIO()
        monkeypatch.setattr(screen, "isatty", lambda answer=is_terminal: answer)
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(progress, "REFRESH", 0.0)
        assert list(progress.shown(some, 12, screen)) == some
        assert ("#" in screen.getvalue()) == shown
        assert not shown or screen.getvalue().endswith("\r\x1b[K")


def test_colour_is_for_terminals(articles: Path) -> None:
    def on_terminal(**more: str) -> bytes:
        ours, theirs = pty.openpty()
        environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
        process = subprocess.Popen(
            [EXECUTABLE, "check", "articles"], stdout=theirs, env={**environment, "TERM": "xterm", **more}
        )
        os.close(theirs)
        said = b""
        while select.select([ours], [], [], 20)[0]:
            try:
                said += os.read(ours, 4096)
            except OSError:
                break
        process.wait()
        os.close(ours)
        return said

    assert b"\x1b[" in on_terminal()
    assert b"\x1b[" not in on_terminal(NO_COLOR="1")
    assert b"\x1b[" not in started("check", "articles").stdout


# --- the other commands


def test_claims_are_printed_by_the_contract(checker: Checker, articles: Path) -> None:
    (articles / "clean.txt").write_text("date 2020-01-28 The quay opened on 3 March 2019.\n")
    ended = checker("claims", "articles/clean.txt", "--format", "jsonl")
    assert ended.code == 0
    rows = [json.loads(line) for line in ended.out.splitlines()]
    assert rows
    text = (articles / "clean.txt").read_text()
    for row in rows:
        assert list(row) == ["schema", "article", "start", "end", "text", "kind", "value"]
        assert text[row["start"] : row["end"]] == row["text"]
    assert "3 March 2019" in [row["text"] for row in rows]
    assert "3 March 2019" in checker("claims", "articles/clean.txt").out


def test_rules_are_listed_and_explained(checker: Checker, desk: Path) -> None:
    listed = checker("rules", "--ignore", "doubled-word")
    assert listed.code == 0
    assert "\n  doubled-word " in listed.out
    assert "* misspelt-surname " in listed.out
    rows = {row["id"]: row for row in json.loads(checker("rules", "--format", "json").out)}
    assert rows["doubled-word"]["runs"]
    assert rows["doubled-word"]["options"]["longest"] == 3
    (desk / "checker.toml").write_text("[rules.doubled-word]\nlongest = 2\n")
    for row in rows.values():
        explained = checker("explain", row["id"])
        assert explained.code == 0
        assert row["id"] in explained.out
        assert row["manual"].splitlines()[0] in explained.out
    assert "longest = 2" in checker("explain", "doubled-word").out


def test_plugins_and_schemas_are_shown(checker: Checker, desk: Path) -> None:
    listed = checker("plugins")
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()] == sorted(plugins.load().versions)
    assert {"claim", "report"} <= set(checker("schema").out.split())
    assert json.loads(checker("schema", "claim").out)["$schema"].startswith("https://json-schema.org/")


def test_help_names_every_command(checker: Checker, desk: Path) -> None:
    ended = checker("--help")
    assert ended.code == 0
    for name in ("check", "claims", "explain", "plugins", "rules", "schema"):
        assert f"\n  {name} " in ended.out
        assert checker(name, "--help").code == 0


def test_the_version_is_told_without_loading_what_is_heavy() -> None:
    code = (
        "import sys; from checker.cli import run; run(['--version']);"
        "sys.exit(' '.join({'pint', 'pydantic', 'rich', 'markdown_it'} & set(sys.modules)) or None)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("checker, version ")


# --- plugins that fail


class Broken(Rule, frozen=True, kw_only=True):
    """A rule that breaks down."""

    def review(self, group: Group) -> Iterator[Finding]:
        raise ValueError("no such tide")


def plugin(**hooks: Callable[..., object]) -> SimpleNamespace:
    return SimpleNamespace(**{name: hookimpl(function) for name, function in hooks.items()})


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Installs a plugin called `tides` beside the others, or one that does not load."""

    def installed(thing: object) -> None:
        def load() -> object:
            if isinstance(thing, BaseException):
                raise thing
            return thing

        own, known = plugins.discover()
        point = SimpleNamespace(name="tides", value="tides", load=load, version="1")
        monkeypatch.setattr(plugins, "discover", lambda: (own, (*known, point)))

    return installed


def test_a_plugin_that_does_not_load_is_2(checker: Checker, articles: Path, install: Callable[..., None]) -> None:
    install(ImportError("No module named 'moon'"))
    ended = checker("check", "articles")
    assert (ended.code, ended.out) == (2, "")
    assert "plugin 'tides' does not load: ImportError: No module named 'moon'" in ended.err
    assert "--without tides" in ended.err
    assert checker("check", "articles", "--without", "tides").code == 1


def test_a_rule_that_raises_is_3_and_the_others_run(
    checker: Checker, articles: Path, install: Callable[..., None]
) -> None:
    install(plugin(checker_rules=lambda: [Broken(id="broken-tide")]))
    ended = checker("check", "articles", "--format", "json")
    assert ended.code == 3
    report = json.loads(ended.out)
    assert [finding["rule"] for finding in report["findings"]] == ["doubled-word"]
    assert report["incomplete"][0]["what"] == "rule broken-tide"
    assert "rule broken-tide: ValueError: no such tide" in ended.err


def test_a_reader_that_raises_is_3(checker: Checker, articles: Path, install: Callable[..., None]) -> None:
    def read(path: Path) -> Iterator[Article]:
        raise RuntimeError("no moon")

    install(plugin(checker_reader=lambda path: read if path.suffix == ".moon" else None))
    (articles / "a.moon").write_text("")
    ended = checker("check", "articles")
    assert ended.code == 3
    assert "articles/a.moon: reading: RuntimeError: no moon" in ended.err


def test_a_plugins_prints_do_not_get_into_the_report(
    checker: Checker, articles: Path, install: Callable[..., None]
) -> None:
    def chatter(article: Article) -> Iterable[Claim]:
        sys.stdout.write("ebb and flow\n")
        return ()

    install(plugin(checker_extractors=lambda: [Extractor("chatter", (Wording,), chatter)]))
    for command in (["check", "articles", "--format", "json"], ["claims", "articles", "--format", "jsonl"]):
        ended = checker(*command)
        assert "ebb" not in ended.out
        assert "ebb and flow" in ended.err


@pytest.mark.parametrize("error", [SystemExit(0), ZeroDivisionError("tide"), RecursionError()])
def test_an_internal_error_is_4_in_one_line_and_never_a_clean_end(
    checker: Checker, articles: Path, install: Callable[..., None], error: BaseException
) -> None:
    def reporter(report: object) -> Sequence[str]:
        raise error

    def reporter_of(format: str) -> object:
        return reporter if format == "tide" else None

    install(plugin(checker_reporter=reporter_of))
    ended = checker("check", "articles", "--format", "tide")
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith(f"checker: internal error: {type(error).__name__}")
    assert ended.err.count("\n") == 1
    ended = checker("check", "articles", "--format", "tide", "-v")
    assert ended.code == 4
    assert "Traceback" in ended.err


def test_commands_of_plugins_are_run(checker: Checker, desk: Path, install: Callable[..., None]) -> None:
    import click

    @click.command()
    def ebb() -> int:
        click.echo("gone")
        return 0

    install(plugin(checker_commands=lambda: [ebb]))
    assert checker("ebb") == Ended(0, "gone\n", "")
    assert "\n  ebb" in checker("--help").out


# --- size


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from /proc")
def test_memory_does_not_grow_with_the_corpus(articles: Path) -> None:
    """Eight times the text of a small corpus, without claims: what is kept is not the texts.

    The texts that are added come to 15 MB, so that a megabyte more or less of the allocator decides nothing.
    """
    line = "the quay opened to ferries and the ferries came to it; " * 2000

    def most_memory(articles_in_corpus: int) -> int:
        rows = ({"id": i, "text": line} for i in range(articles_in_corpus))
        path = articles.parent / "corpus.jsonl"
        path.write_text("\n".join(map(json.dumps, rows)))
        code = (
            "import re; from pathlib import Path; from checker.cli import run;"
            f"assert run(['check', {str(path)!r}]) == 0;"
            "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])"
        )
        ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return int(ended.stdout.splitlines()[-1]) * 1024

    small, large = most_memory(20), most_memory(160)
    assert large - small < (160 - 20) * len(line) / 3


def test_a_corpus_of_files_beyond_the_limit_is_refused_at_once(checker: Checker, articles: Path) -> None:
    with (articles / "huge.txt").open("wb") as file:
        file.truncate(100_000_000)
    (articles.parent / "checker.toml").write_text("max-file-bytes = 20\n")
    ended = checker("check", "articles")
    assert ended.code == 3
    assert "huge.txt: reading: 100,000,000 bytes, more than the 20 allowed" in ended.err


def test_the_locale_of_the_project_tells_what_figures_mean(checker: Checker, articles: Path) -> None:
    (articles / "sank.txt").write_text("The ferry sank on 03/04/2019.\n")

    def sank() -> object:
        (claim,) = (
            json.loads(line) for line in checker("claims", "articles/sank.txt", "--format", "jsonl").out.splitlines()
        )
        return claim["value"]

    days = ["2019-03-04", "2019-04-03"]
    assert sank() == {"first": days[0], "last": days[1], "timex": "2019-XX-XX", "readings": [[d, d] for d in days]}
    for locale, day in (("en-US", days[0]), ("en-GB", days[1])):
        (articles.parent / "checker.toml").write_text(f'locale = "{locale}"\n')
        assert sank() == {"first": day, "last": day, "timex": day}
