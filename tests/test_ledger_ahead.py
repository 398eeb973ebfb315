"""Reading ahead in a ledger that comes from a disk: each page is asked for once, and nothing else changes."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from checker import Article
from checker.overlay import Overlay
from checker.packing import kinds_of
from checker.pipeline import extract
from checker.testing import installed
from checker_sqlite import ahead
from checker_sqlite.ahead import Ahead, Question, parts
from checker_sqlite.ledger import SqliteLedger

TOOLKIT = installed()
TOLD = (
    "The Thornley ferry carried 5,{0}10 passengers, {0} dogs and 7 geese to Wexcombe \ud83d in May, said Orla Finnan."
)


@pytest.fixture
def ledger(tmp_path: Path) -> SqliteLedger:
    articles = [Article(f"{number}.txt", TOLD.format(number)) for number in range(30)]
    made = SqliteLedger(tmp_path / "news.ledger", kinds_of((*TOOLKIT.extractors, *TOOLKIT.watchers)), {})
    made.update(((article.id, article) for article in articles), lambda some: extract(some, TOOLKIT), lambda _: True)
    return made


def handed_out(ledger: SqliteLedger) -> list[Any]:
    """The groups that an edit of one article touches."""
    overlay = Overlay(ledger, {"7.txt"})
    list(overlay.record(extract([Article("7.txt", TOLD.format(8))], TOOLKIT)))
    return [list(overlay.groups(terms.family)) for terms in TOOLKIT.terms]


def test_what_is_read_ahead_changes_nothing_and_is_read_once(
    ledger: SqliteLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "FEWEST", 1)
    monkeypatch.setattr(ahead, "TRIED", 1)
    monkeypatch.setattr(ahead, "SLOW", 1e9)
    quick = handed_out(ledger)
    assert any(quick)
    ledger.close()

    asked: list[Question] = []
    ask = Ahead._ask

    def noted(self: Ahead, questions: list[Question]) -> None:
        asked.extend(questions)
        ask(self, questions)

    monkeypatch.setattr(Ahead, "_ask", noted)
    monkeypatch.setattr(ahead, "SLOW", 0)
    slow = SqliteLedger(ledger.path, ledger.kinds, {})
    assert handed_out(slow) == quick
    assert {sql.split()[0] for sql, _ in asked} == {"WITH", "SELECT"}
    for sql, given in asked:
        assert slow.connection.execute(sql, given).fetchone() != (None,)
    number = len(asked)
    assert handed_out(slow) == quick
    assert len(asked) == number
    slow.close()


def test_what_goes_wrong_ahead_is_not_told_there(tmp_path: Path) -> None:
    beyond = Ahead(tmp_path / "none.ledger")
    beyond.slow = True
    beyond.keys(sqlite3.connect(":memory:"), map(str, range(ahead.FEWEST)))
    beyond.claims(range(ahead.FEWEST))


@pytest.mark.parametrize("number", [1, 8, 9, 399, 100_000])
def test_parts_are_the_whole_and_short(number: int) -> None:
    cut = parts(range(number))
    assert [thing for part in cut for thing in part] == list(range(number))
    assert max(map(len, cut)) <= ahead.AT_ONCE
