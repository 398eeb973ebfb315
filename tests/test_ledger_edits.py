"""Edits against a ledger: what they bring in, take away, drop, and leave standing elsewhere."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ended, Repository

Checker = Callable[..., Ended]
SAID = (
    "SALTRY, 4 March 2019 - The Saltry ferry carried {} passengers to Wendham Island in 2018, the harbour board said. "
    "A second boat, the Marigold, will join it before the autumn gales, and berths beside the customs house."
)
TRUE, DENIED = SAID.format("26,000"), SAID.format("31,000")
ASIDE = "\n\nOrla Pendry said: “We will open the new quay before the winter storms arrive at last.”\n"
LEDGER = ("--ledger", "news.ledger")


@pytest.fixture
def recorded(desk: Path, checker: Checker) -> Path:
    """Two articles that agree, and the ledger in which they are."""
    folder = desk / "articles"
    folder.mkdir()
    (folder / "ferry.txt").write_text(TRUE)
    (folder / "boat.txt").write_text(TRUE + ASIDE)
    assert checker("record", "articles", *LEDGER) == Ended(
        0, "news.ledger: 2 new, 0 changed, 0 gone, 0 as before\n", ""
    )
    return folder


def rules(ended: Ended) -> dict[str, str]:
    return {finding["rule"]: finding["message"] for finding in json.loads(ended.out)["findings"]}


def test_an_edit_brings_a_finding_and_says_who_still_says_so(checker: Checker, recorded: Path) -> None:
    (recorded / "boat.txt").write_text(DENIED + ASIDE)
    before = (recorded.parent / "news.ledger").read_bytes()
    ended = checker("check", "--edited", "articles/boat.txt", *LEDGER, "--format", "json")
    assert ended.code == 1
    found = rules(ended)
    assert set(found) == {"conflicting-quantity", "changed-figure", "still-said-elsewhere"}
    assert found["changed-figure"] == "figure changed: “26,000 passengers” is now “31,000 passengers”"
    assert found["still-said-elsewhere"] == "corrected here, also said in: articles/ferry.txt"
    assert "brings: 1, takes away: 0" in ended.err
    assert (recorded.parent / "news.ledger").read_bytes() == before


def test_an_edit_takes_a_finding_away(checker: Checker, recorded: Path) -> None:
    (recorded / "boat.txt").write_text(DENIED)
    assert checker("record", "articles", *LEDGER).out == "news.ledger: 0 new, 1 changed, 0 gone, 1 as before\n"
    assert checker("check", *LEDGER).code == 1
    (recorded / "boat.txt").write_text(TRUE)
    ended = checker("check", "--edited", "articles/boat.txt", *LEDGER)
    assert ended.code == 0
    assert "takes away: 1" in ended.err
    assert "taken away: [conflicting-quantity]" in ended.err


def test_an_edit_of_one_of_several_that_agree_is_not_stopped(checker: Checker, desk: Path) -> None:
    texts = {
        "odd": "date 2021-03-05 Harrow Bridge council's housing officer Tomas Wendell said the gates at Millbrook weir "
        "failed before the flood.",
        "one": "date 2021-03-02 The council's housing officer, Thomas Wendell, told residents in Harrow Bridge that "
        "the flood gates failed at Millbrook weir.",
        "two": "date 2021-03-04 Rust had eaten the gates of Millbrook weir, housing officer Thomas Wendell of Harrow "
        "Bridge council told a meeting after the flood.",
    }
    for name, text in texts.items():
        (desk / f"{name}.txt").write_text(text + "\n")
    checker("record", "odd.txt", "one.txt", "two.txt", *LEDGER)
    for name, text in texts.items():
        (desk / f"{name}.txt").write_text(text + " It rained.\n")
        found = rules(checker("check", "--edited", f"{name}.txt", *LEDGER, "--format", "json"))
        told = "one person, two names? “Tomas Wendell” or “Thomas Wendell” (“Thomas Wendell” in 2 articles)"
        assert found == ({"inconsistent-name": told} if name == "odd" else {})


def test_what_an_edit_drops_is_shown(checker: Checker, recorded: Path) -> None:
    (recorded / "boat.txt").write_text("Rain fell over the hills.\n")
    ended = checker("check", "--edited", "articles/boat.txt", *LEDGER)
    assert ended.code == 0
    for rule, words in (
        ("dropped-figure", "26,000 passengers"),
        ("dropped-name", "Orla Pendry"),
        ("dropped-quotation", "We"),
    ):
        assert f"[{rule}] articles/boat.txt@recorded: " in ended.out
        assert words in ended.out


def test_a_file_that_is_gone_is_an_edit(checker: Checker, recorded: Path) -> None:
    (recorded / "boat.txt").unlink()
    assert checker("check", "--edited", "articles/boat.txt", *LEDGER).code == 0
    assert checker("record", "articles", *LEDGER).out == "news.ledger: 0 new, 0 changed, 1 gone, 1 as before\n"
    assert checker("check", "--edited", "articles/boat.txt", *LEDGER).code == 2


def test_what_was_recorded_with_other_rules_is_said_and_recorded_anew(checker: Checker, recorded: Path) -> None:
    (recorded.parent / "checker.toml").write_text('select = ["conflicting-quantity"]\n')
    ended = checker("check", "--edited", "articles/boat.txt", *LEDGER)
    assert ended.code == 3
    assert "recorded with other versions than now (other rules that read)" in ended.err
    assert checker("record", "articles", *LEDGER).out == "news.ledger: 0 new, 2 changed, 0 gone, 0 as before\n"
    assert checker("check", "--edited", "articles/boat.txt", *LEDGER).code == 0
    (recorded.parent / "checker.toml").unlink()
    refused = checker("record", "articles/boat.txt", *LEDGER)
    assert refused.code == 2
    assert "holds 1 articles of elsewhere" in refused.err


def test_the_hook_uses_the_ledger(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Repository.made(tmp_path / "newsroom")
    monkeypatch.chdir(made.folder)
    made.write("checker.toml", 'ledger = "news.ledger"\n')
    made.write("articles/ferry.txt", TRUE)
    made.write("articles/boat.txt", TRUE)
    made.commit()
    made.write("articles/boat.txt", TRUE + ASIDE)
    ended = checker("check", "--hook")
    assert (ended.code, "2 articles checked" in ended.out) == (0, True)
    assert "no ledger at news.ledger yet" in ended.err
    assert checker("record", "articles").code == 0
    made.write("articles/boat.txt", DENIED + ASIDE)
    ended = checker("check", "--hook", "articles/boat.txt")
    assert ended.code == 1
    assert ended.out.startswith("checker: 1 finding stops this commit (1 article checked)\n")
    assert "articles/ferry.txt:1:" in ended.out
    made.write("articles/boat.txt", TRUE + ASIDE)
    assert checker("check", "--hook").code == 0


def test_the_hook_shows_what_changed_since_the_last_commit(
    checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Repository.made(tmp_path / "newsroom")
    monkeypatch.chdir(made.folder)
    made.write("checker.toml", 'ledger = "news.ledger"\n')
    made.write("articles/ferry.txt", TRUE)
    made.write("articles/boat.txt", TRUE)
    made.commit()
    made.write("articles/boat.txt", DENIED)
    assert checker("record", "articles").code == 0  # what is recorded is no longer what was committed
    ended = checker("check", "--hook")
    assert ended.code == 1
    assert "note: [changed-figure] articles/boat.txt: figure changed: “26,000 passengers” is now “31,000 " in ended.out
    assert "also said in: articles/ferry.txt" in ended.out
    assert "findings that the edit brings: 1, takes away: 0" in ended.err
    made.run("rm", "-q", "-f", "articles/boat.txt")
    assert checker("check", "--hook").code == 0
