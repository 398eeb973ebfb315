"""The hook as pre-commit and prek run it: installed from a clone of the project, at real commits."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import ROOT, Repository

SAID = (
    "SALTRY, 4 March 2019 - The Saltry ferry carried {} passengers to Wendham Island in 2018, the harbour board said."
)
TRUE, DENIED = SAID.format("26,000"), SAID.format("31,000")
DOUBLED = "The quay is open to the the ferries.\n"
RULE = 'template = "existence"\npatterns = ["{}"]\nverdict = "conflict"\nmessage = "no"\nwhy = "So it is."\n'


class Newsroom(NamedTuple):
    """A repository whose commits a tool checks."""

    repository: Repository
    tool: Path
    environment: dict[str, str]

    def __call__(self, *command: object) -> "subprocess.CompletedProcess[str]":
        """Run a command of the tool, or of git."""
        return subprocess.run(
            [str(word) for word in command],
            cwd=self.repository.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def commit(self) -> tuple[bool, str]:
        """Whether a commit goes through, and what is said."""
        done = self("git", "commit", "--message", "Say more")
        return done.returncode == 0, done.stdout + done.stderr

    def begin_anew(self) -> None:
        """Take back what was staged, and the drafts."""
        self.repository.run("reset", "--quiet", "--hard", "HEAD")
        self.repository.run("clean", "--quiet", "--force", "-d")


@pytest.fixture
def hooks(tmp_path: Path) -> Repository:
    """The project as it stands here, in a repository of its own."""
    made = Repository.made(tmp_path / "checker")
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (made.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, made.folder / name)
    made.run("add", "--all")
    made.commit()
    return made


@pytest.fixture(params=["pre-commit", "prek"])
def newsroom(request: pytest.FixtureRequest, hooks: Repository, tmp_path: Path) -> Newsroom:
    """A repository with two articles that agree, and a rule file, where the tool is installed for commits."""
    made = Repository.made(tmp_path / "newsroom")
    made.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: {hooks.folder}\n  rev: {hooks.run('rev-parse', 'HEAD').strip()}\n  hooks:\n  - id: checker\n",
    )
    made.write("checker.toml", 'rulebooks = ["house"]\narticles = ["articles/*.txt"]\n')
    made.write("house/no-such-word.toml", RULE.format("landing stage"))
    made.write("articles/ferry.txt", TRUE)
    made.write("articles/boat.txt", TRUE + " A second boat may come.\n")
    made.write("articles/old.txt", DOUBLED)
    made.write("notes.txt", "Buy a boat.\n")
    made.commit()
    ours = ("GIT_", "PRE_COMMIT", "PREK")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    environment |= {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PREK_HOME": str(tmp_path / "home")}
    room = Newsroom(made, Path(sys.executable).with_name(request.param), environment)
    assert room(room.tool, "install").returncode == 0
    return room


def test_commits_are_checked(newsroom: Newsroom) -> None:
    """One story a tool, since the environment of the hook takes its time to install."""
    a_figure_that_another_article_denies_is_stopped_with_both_places(newsroom)
    newsroom.begin_anew()
    an_edit_of_another_kind_passes_whatever_lies_about(newsroom)
    newsroom.begin_anew()
    a_commit_that_only_changes_a_rule_is_checked(newsroom)
    newsroom.begin_anew()
    a_commit_that_only_deletes_is_checked(newsroom)
    newsroom.begin_anew()
    all_files_can_be_checked_at_will(newsroom)


def a_figure_that_another_article_denies_is_stopped_with_both_places(newsroom: Newsroom) -> None:
    newsroom.repository.write("articles/boat.txt", DENIED + " A second boat may come.\n")
    through, said = newsroom.commit()
    assert not through, said
    assert "checker: 1 finding stops this commit (3 articles checked)" in said
    for place in ("articles/boat.txt:1:", "31,000", "articles/ferry.txt:1:", "26,000"):
        assert place in said
    assert newsroom.repository.run("status", "--porcelain") == "M  articles/boat.txt\n"


def an_edit_of_another_kind_passes_whatever_lies_about(newsroom: Newsroom) -> None:
    """Neither a draft that git does not track counts, nor an edit that is not staged."""
    newsroom.repository.write("articles/boat.txt", TRUE + " A second boat will come.\n")
    (newsroom.repository.folder / "articles" / "draft.txt").write_text(DENIED)
    (newsroom.repository.folder / "articles" / "ferry.txt").write_text(DENIED)
    through, said = newsroom.commit()
    assert through, said
    assert "Passed" in said


def a_commit_that_only_changes_a_rule_is_checked(newsroom: Newsroom) -> None:
    newsroom.repository.write("house/no-such-word.toml", RULE.format("second boat"))
    through, said = newsroom.commit()
    assert not through, said
    assert "[no-such-word]" in said
    assert "articles/boat.txt:1:" in said


def a_commit_that_only_deletes_is_checked(newsroom: Newsroom) -> None:
    newsroom.repository.run("rm", "--quiet", "articles/ferry.txt")
    through, said = newsroom.commit()
    assert through, said
    assert "Passed" in said
    newsroom.repository.run("rm", "--quiet", "articles/boat.txt", "articles/old.txt")
    through, said = newsroom.commit()
    assert not through, said
    assert "checker: the checker itself failed: " in said
    assert "names no file that git tracks" in said


def all_files_can_be_checked_at_will(newsroom: Newsroom) -> None:
    done = newsroom(newsroom.tool, "run", "--all-files")
    assert done.returncode == 1
    assert "articles/old.txt:1:" in done.stdout
