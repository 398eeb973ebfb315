"""What can go wrong with a ledger: each fault has a plain message and an exit code, and nothing is lost by any."""

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ended

Checker = Callable[..., Ended]
LEDGER = ("--ledger", "news.ledger")
COMMAND = [str(Path(sys.executable).with_name("checker"))]


@pytest.fixture
def recorded(desk: Path, checker: Checker) -> Path:
    """A ledger of a few articles."""
    write(desk, 12, "26,000")
    assert checker("record", "articles", *LEDGER).code == 0
    return desk / "news.ledger"


def write(desk: Path, count: int, figure: str) -> None:
    (desk / "articles").mkdir(exist_ok=True)
    for number in range(count):
        text = f"The Saltry ferry carried {figure} passengers to Wendham Island in {1990 + number}, Orla Pendry said.\n"
        (desk / "articles" / f"{number:03}.txt").write_text(text * 4)


def figures(path: Path) -> set[str]:
    """What the ledger's quantities say: the sign of a whole state, old or new."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT DISTINCT text FROM claims WHERE text LIKE '%passengers'").fetchall()
    return {text.split()[0] for (text,) in rows}


def test_killed_while_recording_it_holds_the_old_or_the_new(checker: Checker, desk: Path) -> None:
    draw = random.Random(5)
    write(desk, 60, "11,111")
    began = time.monotonic()
    subprocess.run([*COMMAND, "record", "articles", *LEDGER], check=True, capture_output=True)
    whole = time.monotonic() - began
    for turn, figure in enumerate(("22,222", "33,333", "44,444", "55,555"), 1):
        old = figures(desk / "news.ledger")
        write(desk, 60, figure)
        process = subprocess.Popen([*COMMAND, "record", "articles", *LEDGER], stdout=subprocess.DEVNULL)
        time.sleep(whole * (0.5 + draw.random() / 2) if turn < 4 else whole * 0.8)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert checker("ledger", "verify", "news.ledger").code == 0
        assert figures(desk / "news.ledger") in ({figure}, old)
    assert checker("record", "articles", *LEDGER).code == 0
    assert figures(desk / "news.ledger") == {"55,555"}


def test_killed_while_it_is_first_made_there_is_none(checker: Checker, desk: Path) -> None:
    write(desk, 60, "11,111")
    process = subprocess.Popen([*COMMAND, "record", "articles", *LEDGER], stdout=subprocess.DEVNULL)
    time.sleep(0.3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not (desk / "news.ledger").exists() or process.returncode == 0
    assert checker("record", "articles", *LEDGER).code == 0
    assert sorted(path.name for path in desk.iterdir() if "news" in path.name) == ["news.ledger"]


@pytest.mark.parametrize("left", [b"", b"\0" * 8192, b"\r" + b"x" * 9000], ids=["empty", "blank first page", "torn"])
def test_what_a_killed_recording_left_is_no_hindrance(checker: Checker, desk: Path, left: bytes) -> None:
    write(desk, 12, "11,111")
    (desk / ".news.ledger.new").write_bytes(left)
    assert checker("record", "articles", *LEDGER).code == 0
    assert figures(desk / "news.ledger") == {"11,111"}
    assert sorted(path.name for path in desk.iterdir() if "news" in path.name) == ["news.ledger"]


def test_eight_hooks_at_once_agree(recorded: Path) -> None:
    edited = recorded.parent / "articles" / "003.txt"
    edited.write_text(edited.read_text().replace("26,000", "31,000"))
    command = [*COMMAND, "check", "--edited", "articles/003.txt", *LEDGER, "--format", "json"]
    hooks = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)]
    said = {hook.communicate() for hook in hooks}
    assert len(said) == 1
    assert {hook.returncode for hook in hooks} <= {0, 1}


def test_a_full_disk_leaves_the_old_ledger(checker: Checker, recorded: Path) -> None:
    before = recorded.read_bytes()
    write(recorded.parent, 200, "31,000")

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20_000, len(before) + 20_000))

    done = subprocess.run(
        [*COMMAND, "record", "articles", *LEDGER], capture_output=True, text=True, check=False, preexec_fn=little_room
    )
    assert done.returncode == 4, done.stderr
    assert done.stderr.startswith("checker: news.ledger: ")
    assert "internal" not in done.stderr
    assert checker("ledger", "verify", "news.ledger").code == 0
    assert figures(recorded) == {"26,000"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to(checker: Checker, recorded: Path) -> None:
    recorded.parent.chmod(0o555)
    try:
        assert checker("check", "--edited", "articles/003.txt", *LEDGER).code == 0
        assert checker("record", "articles", "--ledger", "other.ledger").code == 4
    finally:
        recorded.parent.chmod(0o755)


@pytest.mark.skipif(not Path("/proc/self/fdinfo").is_dir(), reason="there is no folder in which nobody may write")
def test_a_folder_in_which_nobody_may_write(checker: Checker, recorded: Path) -> None:
    assert recorded.exists()
    ended = checker("record", "articles", "--ledger", "/proc/self/fdinfo/news.ledger")
    assert ended.code == 4
    assert ended.err.startswith("checker: /proc/self/fdinfo/news.ledger: cannot be opened: ")
    assert "internal" not in ended.err


def test_a_ledger_of_a_newer_version(checker: Checker, recorded: Path) -> None:
    with sqlite3.connect(recorded) as connection:
        connection.execute("PRAGMA user_version = 99")
    for words in (("check", *LEDGER), ("record", "articles", *LEDGER), ("ledger", "info", "news.ledger")):
        ended = checker(*words)
        assert ended.code == 2
        assert "was recorded by a newer version of checker" in ended.err


def test_a_ledger_that_is_cut_off(checker: Checker, recorded: Path) -> None:
    whole = recorded.read_bytes()
    for size in (0, 50, 5_000, len(whole) - 1):
        recorded.write_bytes(whole[:size])
        ended = checker("check", *LEDGER)
        assert ended.code == 2
        assert "is cut off" in ended.err or "is no ledger" in ended.err
        assert "record the articles again" in ended.err


def test_a_ledger_with_a_damaged_page(checker: Checker, recorded: Path) -> None:
    whole = bytearray(recorded.read_bytes())
    whole[4096:-4096] = b"\x07" * (len(whole) - 8192)
    recorded.write_bytes(whole)
    for words in (("check", *LEDGER), ("ledger", "verify", "news.ledger")):
        ended = checker(*words)
        assert ended.code == 2
        assert "is damaged" in ended.err


def test_what_is_no_ledger(checker: Checker, desk: Path) -> None:
    (desk / "news.ledger").write_text("Rain fell over the hills. " * 9)
    assert "is no ledger" in checker("check", *LEDGER).err
    (desk / "news.ledger").unlink()
    missing = checker("check", *LEDGER)
    assert (missing.code, "no such ledger" in missing.err) == (2, True)
    sqlite3.connect(desk / "other.db").execute("CREATE TABLE boats (name)").connection.close()
    other = checker("check", "--ledger", "other.db")
    assert (other.code, "no ledger" in other.err) == (2, True)
    assert checker("check", "--ledger", "news.boat").code == 2


def test_others_read_it(recorded: Path) -> None:
    with sqlite3.connect(recorded) as connection:
        rows = connection.execute(
            "SELECT article, text, json_extract(value, '$.unit') FROM claims WHERE kind = 'quantity' ORDER BY 1 LIMIT 1"
        ).fetchall()
        met = connection.execute("SELECT count(*) FROM meetings WHERE key LIKE 'figure:%'").fetchone()
    assert rows == [("articles/000.txt", "26,000 passengers", "passenger")]
    assert met[0] > 0
