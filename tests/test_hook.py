"""The commit hook: what of a commit in the making stops it, and what does not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ended, Repository

Checker = Callable[..., Ended]
SAID = (
    "SALTRY, 4 March 2019 - The Saltry ferry carried {} passengers to Wendham Island in 2018, the harbour board said."
)
TRUE, DENIED = SAID.format("26,000"), SAID.format("31,000")
ASIDE = "SALTRY, 5 March 2019 - The harbour master has asked for a second boat.\n"
DOUBLED = "The quay is open to the the ferries.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with two articles that agree, in which we stand."""
    made = Repository.made(tmp_path / "newsroom")
    monkeypatch.chdir(made.folder)
    made.write("articles/ferry.txt", TRUE)
    made.write("articles/boat.txt", TRUE + " " + ASIDE)
    made.commit()
    return made


def test_an_edit_that_another_article_denies_is_stopped(checker: Checker, repository: Repository) -> None:
    repository.write("articles/boat.txt", DENIED + " " + ASIDE)
    ended = checker("check", "--hook", "articles/boat.txt")
    assert ended.code == 1
    verdict, _, report = ended.out.partition("\n")
    assert verdict == "checker: 1 finding stops this commit (2 articles checked)"
    for place in ("articles/boat.txt:1:", "articles/ferry.txt:1:", "26,000", "31,000"):
        assert place in report


def test_what_a_commit_does_to_figures_and_findings_is_shown(checker: Checker, repository: Repository) -> None:
    repository.write("articles/old.txt", DOUBLED)
    repository.commit()
    repository.write("articles/boat.txt", DENIED)
    repository.write("articles/old.txt", DOUBLED.replace("the the", "the"))
    ended = checker("check", "--hook")
    assert ended.code == 1
    assert "note: [changed-figure] articles/boat.txt: figure changed: “26,000 passengers” is now “31,000 " in ended.out
    assert "note: [still-said-elsewhere] articles/boat.txt: corrected here, also said in: " in ended.out
    assert "findings that the edit brings: 1, takes away: 1" in ended.err
    assert "taken away: [doubled-word]" in ended.err
    repository.write("articles/boat.txt", "Rain fell over the hills.\n")
    ended = checker("check", "--hook")
    assert ended.code == 0
    assert "note: [dropped-figure] articles/boat.txt@HEAD: figure dropped: “26,000 passengers”" in ended.out


def test_an_edit_of_another_kind_passes(checker: Checker, repository: Repository) -> None:
    repository.write("articles/boat.txt", TRUE + " " + ASIDE + "It may come in May.\n")
    assert checker("check", "--hook") == Ended(0, "checker: nothing stops this commit (2 articles checked)\n", "")


def test_an_old_finding_does_not_stop_a_commit_that_does_not_touch_it(checker: Checker, repository: Repository) -> None:
    repository.write("articles/old.txt", DOUBLED)
    repository.commit()
    repository.write("articles/boat.txt", TRUE + " " + ASIDE + "It may come in May.\n")
    ended = checker("check", "--hook", "articles/boat.txt")
    assert ended.code == 0
    assert ended.out == "checker: nothing stops this commit (3 articles checked; 1 older finding does not touch it)\n"
    repository.write("articles/old.txt", "\n" + DOUBLED)
    assert checker("check", "--hook").code == 1


def test_only_the_edited_articles_of_a_corpus_count(checker: Checker, repository: Repository) -> None:
    rows = [{"id": "old", "text": DOUBLED}, {"id": "new", "text": "All is well."}]
    repository.write("articles/all.jsonl", "\n".join(map(json.dumps, rows)))
    repository.commit()
    rows[1]["text"] += " Or not."
    repository.write("articles/all.jsonl", "\n".join(map(json.dumps, reversed(rows))))
    assert checker("check", "--hook", "articles/all.jsonl").code == 0
    rows[1]["text"] += " It is the the end."
    repository.write("articles/all.jsonl", "\n".join(map(json.dumps, rows)))
    ended = checker("check", "--hook", "articles/all.jsonl")
    assert ended.code == 1
    assert "all.jsonl#new" in ended.out
    assert "all.jsonl#old" not in ended.out


def test_untracked_drafts_do_not_count(checker: Checker, repository: Repository) -> None:
    (repository.folder / "articles" / "draft.txt").write_text(DENIED)
    repository.write("articles/boat.txt", TRUE + ASIDE)
    ended = checker("check", "--hook")
    assert (ended.code, "2 articles checked" in ended.out) == (0, True)


def test_the_first_commit_is_checked(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Repository.made(tmp_path / "new")
    monkeypatch.chdir(made.folder)
    assert checker("check", "--hook") == Ended(0, "checker: nothing stops this commit (0 articles checked)\n", "")
    made.write("a.txt", TRUE)
    made.write("b.txt", DENIED)
    assert checker("check", "--hook").code == 1


def test_a_commit_that_only_deletes_is_held_against_what_was_there(checker: Checker, repository: Repository) -> None:
    repository.write("articles/old.txt", DOUBLED)
    repository.commit()
    repository.run("rm", "-q", "articles/boat.txt")
    ended = checker("check", "--hook")
    assert (ended.code, "1 older finding" in ended.out) == (0, True)


def test_a_finding_that_a_deleted_article_kept_away_stops_the_commit(
    checker: Checker, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here a finding on `ferry` comes with the deletion of `boat`, whatever rule may bring that about."""
    from checker.commands.run import Run

    repository.write("articles/ferry.txt", DOUBLED)
    repository.commit()
    whole = Run.findings

    def but_with_the_boat_there(run: Run, articles: object = None) -> object:
        return whole(run) if articles is None else iter(())

    repository.run("rm", "-q", "articles/boat.txt")
    assert checker("check", "--hook").code == 0
    monkeypatch.setattr(Run, "findings", but_with_the_boat_there)
    assert checker("check", "--hook").code == 1


def test_a_commit_that_only_moves_an_article_passes(checker: Checker, repository: Repository) -> None:
    repository.write("articles/old.txt", DOUBLED)
    repository.commit()
    repository.run("mv", "articles/old.txt", "articles/older.txt")
    assert checker("check", "--hook", "articles/older.txt").code == 0


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("checker.toml", 'ignore = ["mixed-spelling"]\n'),
        ("pyproject.toml", '[tool.checker]\nignore = ["mixed-spelling"]\n'),
        (".pre-commit-config.yaml", "repos: []\n"),
    ],
)
def test_where_settings_change_every_finding_counts(
    checker: Checker, repository: Repository, path: str, text: str
) -> None:
    repository.write("articles/old.txt", DOUBLED)
    repository.commit()
    assert checker("check", "--hook").code == 0
    repository.write(path, text)
    assert checker("check", "--hook").code == 1


def test_a_file_that_says_the_same_of_the_checker_changes_nothing(checker: Checker, repository: Repository) -> None:
    repository.write("articles/old.txt", DOUBLED)
    repository.write("pyproject.toml", '[project]\nname = "tarn"\n[tool.checker]\nignore = ["mixed-spelling"]\n')
    repository.commit()
    repository.write("pyproject.toml", '[project]\nname = "tarn2"\n[tool.checker]\nignore = ["mixed-spelling"]\n')
    assert checker("check", "--hook").code == 0
    repository.write("pyproject.toml", '[project]\nname = "tarn"\n')
    assert checker("check", "--hook").code == 1
    repository.run("rm", "--quiet", "--force", "pyproject.toml")
    assert checker("check", "--hook").code == 1


def test_where_a_rule_changes_every_finding_counts(checker: Checker, repository: Repository) -> None:
    rule = 'template = "existence"\npatterns = ["{}"]\nverdict = "conflict"\nmessage = "no"\nwhy = "So it is."\n'
    repository.write("checker.toml", 'rulebooks = ["house"]\n')
    repository.write("house/no-such-word.toml", rule.format("landing stage"))
    repository.commit()
    repository.write("notes.cfg", "")
    assert checker("check", "--hook").code == 0
    repository.write("house/no-such-word.toml", rule.format("harbour board"))
    assert checker("check", "--hook").code == 1


def test_what_is_passed_by_name_counts_as_changed(checker: Checker, repository: Repository) -> None:
    """So `pre-commit run --all-files` reports everything, though nothing is staged."""
    repository.write("articles/old.txt", DOUBLED)
    repository.commit()
    assert checker("check", "--hook").code == 0
    assert checker("check", "--hook", "articles/ferry.txt").code == 0
    assert checker("check", "--hook", "articles/ferry.txt", "articles/old.txt").code == 1


def test_a_projects_own_papers_are_no_articles(checker: Checker, repository: Repository) -> None:
    for path in ("README.md", "docs/a.md", "tests/data/a.txt", "requirements-dev.txt", ".github/a.md", "LICENSE.txt"):
        repository.write(path, DOUBLED)
    ended = checker("check", "--hook")
    assert (ended.code, "2 articles checked" in ended.out) == (0, True)
    repository.write("checker.toml", 'articles = ["docs/**/*.md", "articles/*.txt"]\n')
    ended = checker("check", "--hook")
    assert (ended.code, "3 articles checked" in ended.out) == (1, True)


def test_settings_that_name_no_article_are_2(checker: Checker, repository: Repository) -> None:
    repository.write("checker.toml", 'articles = ["artikels/*.txt"]\n')
    ended = checker("check", "--hook")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("checker: the checker itself failed: ")
    assert "artikels/*.txt" in ended.err


def test_what_cannot_be_read_is_3_and_said_first(checker: Checker, repository: Repository) -> None:
    repository.write("articles/boat.txt", "\0")
    ended = checker("check", "--hook")
    assert ended.code == 3
    assert ended.out == "checker: the check is incomplete, which stops this commit (1 article checked)\n"
    assert "checker: articles/boat.txt: reading: binary" in ended.err


def test_outside_of_git_is_2_with_a_hint(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    ended = checker("check", "--hook")
    assert (ended.code, ended.out) == (2, "")
    assert "not a git repository" in ended.err
    assert "checker check PATH" in ended.err


def test_without_git_it_is_2_with_a_hint(
    checker: Checker, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    ended = checker("check", "--hook")
    assert (ended.code, "there is no git here" in ended.err) == (2, True)


def test_odd_names_are_found_again(checker: Checker, repository: Repository) -> None:
    for name in ("a b.txt", "-v.txt", "ü\n.txt", '"q".txt', "*.txt"):
        repository.write(f"articles/{name}", ASIDE)
    repository.write("-v.txt", ASIDE)
    assert "8 articles checked" in checker("check", "--hook", "--", "-v.txt").out
    repository.write("articles/*.txt", DENIED)
    assert "articles/*.txt:1:" in checker("check", "--hook").out


def test_in_a_folder_below_paths_are_as_from_there(
    checker: Checker, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("articles/boat.txt", DENIED)
    monkeypatch.chdir("articles")
    ended = checker("check", "--hook")
    assert ended.code == 1
    assert "--> boat.txt:1:" in ended.out


def test_it_writes_nothing(checker: Checker, repository: Repository) -> None:
    repository.write("articles/boat.txt", DENIED)
    before = repository.run("status", "--porcelain", "--ignored")
    assert checker("check", "--hook").code == 1
    assert repository.run("status", "--porcelain", "--ignored") == before
    assert checker("check", "--hook", "--report").code == 2


def test_a_second_work_tree_is_checked(
    checker: Checker, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.run("worktree", "add", "--quiet", "../beside")
    beside = Repository(repository.folder.parent / "beside")
    beside.write("articles/boat.txt", DENIED)
    assert checker("check", "--hook").code == 0
    monkeypatch.chdir(beside.folder)
    assert checker("check", "--hook").code == 1
