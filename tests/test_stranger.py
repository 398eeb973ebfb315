"""A stranger's plugin: installed with pip beside the wheel in a fresh environment, it plays by the front door alone."""

import subprocess
import venv
from pathlib import Path

import pytest

PLAY = """
from checker.testing import cases, installed, play

for name, rule, example in cases(rule for rule in installed().rules if rule.id.startswith("tolls/")):
    play(rule, example)
    print(name)
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory, root: Path, wheel: Path) -> Path:
    """The Python of an environment that holds the locked dependencies, the wheel and the stranger's plugin."""
    folder = tmp_path_factory.mktemp("stranger")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    stranger = root / "tests" / "strangers" / "checker_tolls"
    for arguments in (
        ["--require-hashes", "--requirement", str(root / "requirements.lock")],
        ["--no-deps", str(wheel)],
        ["--no-build-isolation", "--no-index", str(stranger)],  # --no-index: everything it needs is there
    ):
        done = subprocess.run(
            [python, "-m", "pip", "install", "--quiet", *arguments], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    return python


def test_its_rules_are_listed(python: Path) -> None:
    listed = subprocess.run([python.with_name("checker"), "rules"], capture_output=True, text=True, check=True).stdout
    assert "tolls/falling-toll" in listed
    assert "tolls/toll-of-victims" in listed


def test_its_examples_hold(python: Path) -> None:
    played = subprocess.run([python, "-c", PLAY], capture_output=True, text=True, check=False)
    assert played.returncode == 0, played.stderr
    assert sorted(played.stdout.split()) == [
        "tolls/falling-toll-flags-1",
        "tolls/falling-toll-passes-2",
        "tolls/toll-of-victims-flags-1",
        "tolls/toll-of-victims-passes-2",
    ]


def test_its_rules_judge_articles(python: Path, tmp_path: Path) -> None:
    article = tmp_path / "flood.txt"
    article.write_text("The flood came at dawn.\n\nThe district gave the death toll of the killed as 14.\n", "utf-8")
    command = [str(python.with_name("checker")), "check", str(article), "--format", "jsonl"]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert '"tolls/toll-of-victims"' in judged.stdout, judged.stderr


def test_it_is_short(root: Path) -> None:
    package = root / "tests" / "strangers" / "checker_tolls" / "checker_tolls"
    assert sum(len(file.read_text("utf-8").splitlines()) for file in package.glob("*.py")) <= 25


def test_it_knows_only_the_front_door(root: Path) -> None:
    package = root / "tests" / "strangers" / "checker_tolls" / "checker_tolls"
    for file in package.glob("*.py"):
        assert "from checker." not in file.read_text("utf-8")
