"""Scores: which team a sentence says has won, and when two sentences are of one match."""

from datetime import date

import pytest

from checker import Article
from checker_events.scores import WinnerAndLoser, results

TOLD = {
    "beat": ("Kelsall beat Thornley Rovers 2-1 on Monday.", "Kelsall", "Thornley Rovers"),
    "a win": ("Kelsall's 2-1 win over Thornley was their fourth.", "Kelsall", "Thornley"),
    "a defeat": ("Thornley's 2-1 defeat by Kelsall was their fourth.", "Kelsall", "Thornley"),
    "they": ("Thornley Rovers went home after they lost 2-1 to Kelsall.", "Kelsall", "Thornley Rovers"),
    "a board": ("Thornley 1-2 Kelsall", "Kelsall", "Thornley"),
    "a board, at home": ("Thornley 2-1 Kelsall", "Thornley", "Kelsall"),
}
SILENT = {
    "sets": "Finnan beat Varenholt 6-4, 3-6, 6-1.\n\nVarenholt's 6-4 win over Finnan was quick.",
    "a draw": "Kelsall beat Rovers 2-2 on Monday.\n\nRovers' 2-2 win was their fourth.",
    "another match": "Rovers lost 2-1 to Kelsall.\n\nRovers' 2-1 win last season was their fourth.",
    "another score": "Rovers lost 2-1 to Kelsall.\n\nRovers' 3-1 win was their fourth.",
    "two of one name": "Orrin Rovers lost 2-1 to Tarn Rovers.\n\nRovers' 2-1 win was their fourth.",
    "the same winner": "Kelsall beat Rovers 2-1.\n\nRovers' 2-1 defeat was their fourth.",
}


def article(text: str) -> Article:
    return Article("a", text, date(2020, 1, 28))


@pytest.mark.parametrize(("text", "won", "lost"), TOLD.values(), ids=TOLD.keys())
def test_told(text: str, won: str, lost: str) -> None:
    (result,) = results(article(text))
    assert (result.won, result.lost, result.score) == (won, lost, (1, 2))


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_silent(text: str) -> None:
    assert list(WinnerAndLoser().read(article(text))) == []
