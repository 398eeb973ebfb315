"""Plain command lines: what is read of them without click is what click reads."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.commands import check, plain
from checker.commands.options import command_of

COMMAND = command_of(check.check, check.OPTIONS)
FLAGS = sorted(name for option in check.OPTIONS for name in option.names)
WORDS = st.sampled_from(
    [*FLAGS, "a.txt", "b c.md", "text", "0", "2", "-1", "٢", "", "-", "--", "--al", "--jobs=2", "-vv"]
)


def as_click_reads(arguments: list[str]) -> dict[str, Any] | None:
    """What click makes of arguments; None for a mistake, or help."""
    try:
        with COMMAND.make_context("check", list(arguments)) as context:
            return context.params
    except (click.ClickException, click.exceptions.Exit):
        return None


@given(st.lists(WORDS, max_size=8))
def test_what_is_plain_is_read_as_click_reads_it(arguments: list[str]) -> None:
    said = plain.read(arguments, check.OPTIONS)
    assert said is None or said == as_click_reads(arguments)


def test_the_line_of_a_hook_is_plain() -> None:
    said = plain.read(["--hook", "--ledger", "news.ledger", "a.txt", "b.txt"], check.OPTIONS)
    assert said is not None
    assert (said["hook"], said["ledger"], said["paths"]) == (True, "news.ledger", (Path("a.txt"), Path("b.txt")))
    assert (said["format"], said["edited"], said["jobs"], said["config"]) == ("text", (), 1, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--edited"],
        ["--edited", "--all"],
        ["--report"],
        ["--report", "out"],
        ["--jobs", "0"],
        ["--jobs", "two"],
        ["--jobs=2"],
        ["--isolate"],
        ["--", "a.txt"],
        ["-"],
    ],
    ids=" ".join,
)
def test_what_is_not_plain_is_left_to_click(arguments: list[str]) -> None:
    assert plain.read(arguments, check.OPTIONS) is None


def test_an_edit_is_checked_without_what_reads_other_command_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry carried 12 men.\n")
    code = (
        "import sys\nfrom checker.cli import run\nassert run(['check', 'a.txt', '--isolated']) == 0\n"
        "print(*sorted({'click', 'email', 'json'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == ""
