"""Pinned facts and registers: what is compared and what is let go, what is quoted, and what is said of a wrong file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from checker import ConfigurationError, Facts, MemoryLedger
from checker.facts import joined
from checker.lock import read_lock
from checker.pinning import read_tables
from checker.pipeline import Summary, check, serial
from checker.registers import read_rows
from checker.testing import installed, pinning
from conftest import Ended, Repository

Command = Callable[..., Ended]

PORTERS = """
[[figures]]
what = "hospital porters"
of = "Thornley infirmary"
value = 26_313  # counted at the gate
as-of = 2022-05-04
expires = 2023-05-04
source = "annual report"
owner = "health desk"
"""
NAMES = """
[[names]]
name = "Orla Finnan"
wrong = ["Orla Finan", "Finnan Orla"]
"""
REGATTA = """
[[dates]]
event = "Thornley regatta"
day = 2022-05-17
"""
WARDEN = """
[[offices]]
office = "warden of Millbrook"
holder = "Orla Finnan"
from = 2020-01-01
"""
ALL = PORTERS + NAMES + REGATTA + WARDEN
EMPLOYS = "date {}\n\nThornley infirmary employs {} hospital porters.\n"
REGISTER = "office,holder,from,until,source\nharbour master,Ida Varenholt,2011-05-06,2020-06-30,the board\n"
REGISTER += "harbour master,Piet Marten,2020-07-01,,the board\n"


def told(ended: Ended) -> list[dict[str, Any]]:
    assert ended.code in {0, 1}, ended.err
    found: list[dict[str, Any]] = json.loads(ended.out)["findings"]
    return found


def at_odds(facts: str, *texts: str) -> list[tuple[str, list[str]]]:
    """The verdict and the words of every finding of the rules that hold facts."""
    kept = [rule for rule in installed().rules if rule.id in {"facts-mismatch", "wrong-office-holder"}]
    rules = tuple(pinning(rule, facts) for rule in kept)
    toolkit = type(installed())(installed().extractors, installed().resolvers, installed().keyers, rules)
    from checker.testing import read

    articles, _ = read(texts)
    summary = Summary(failures=[])
    found = list(check(articles, toolkit, MemoryLedger(), serial, summary))
    assert not summary.failures
    return [(finding.verdict, [claim.text for claim in finding.claims]) for finding in found]


@pytest.mark.parametrize(
    "text",
    [
        EMPLOYS.format("2022-06-01", "26,313"),
        EMPLOYS.format("2022-06-01", "some 26,000"),
        EMPLOYS.format("2022-06-01", "more than 26,000"),
        EMPLOYS.format("2022-06-01", "300 more"),
        EMPLOYS.format("2022-05-03", "19,000"),
        "Thornley infirmary will not employ 19,000 hospital porters.",
        "Thornley infirmary sacked 190 hospital porters.",
        "Thornley infirmary employs 410 hospital porters on nights.",
        "Thornley infirmary has 410 hospital porters who work at night.",
        "The infirmary employs 400 nurses, and Thornley 19,000 hospital porters and 26,300 hospital porters.",
        "In 2019 Thornley infirmary had 19,000 hospital porters.",
        "Wexcombe infirmary employs 400 hospital porters.",
        "“Thornley infirmary employs 26,313 porters.”",
        "Wexcombe had 27,813 hospital porters, 1,500 more than work at Thornley infirmary.",
    ],
)
def test_what_may_agree_or_be_of_something_else_is_let_go(text: str) -> None:
    assert [found for found in at_odds(PORTERS, text) if found[0] == "conflict"] == []


@pytest.mark.parametrize("printed", ["62,313", "2,631", "26,800", "fewer than 20,000"])
def test_another_figure_is_at_odds(printed: str) -> None:
    ((verdict, (here, there)),) = at_odds(PORTERS, EMPLOYS.format("2022-06-01", printed))
    assert (verdict, there) == ("conflict", "26_313")
    assert printed.removeprefix("fewer than ") in here


@pytest.mark.parametrize(
    ("more", "printed", "agrees"),
    [
        ("", "26,300", True),
        ("exact = true", "26,300", False),
        ("exact = true", "26,313", True),
        ("exact = true", "more than 26,000", True),
        ("tolerance = 500", "26,800", True),
        ("tolerance = 500", "26,900", False),
        ('tolerance = "5%"', "27,500", True),
        ('tolerance = "5%"', "28,500", False),
    ],
)
def test_how_near_is_near_enough(more: str, printed: str, agrees: bool) -> None:
    assert (at_odds(PORTERS + more, EMPLOYS.format("2022-06-01", printed)) == []) == agrees


@pytest.mark.parametrize(
    ("value", "text", "agrees"),
    [
        ('"£94 million"', "The Wexcombe scheme will have a cost of £94m.", True),
        ('"£94 million"', "The Wexcombe scheme will have a cost of £49 million.", False),
        ('"30 miles"', "The cost of the Wexcombe scheme is 48 km.", True),
        ('"12%"', "The cost of the Wexcombe scheme is up by 21% on last year.", True),
        ('"12%"', "The cost of the Wexcombe scheme is 21% of the budget.", False),
    ],
)
def test_figures_of_other_kinds(value: str, text: str, agrees: bool) -> None:
    facts = f'[[figures]]\nwhat = "cost of the scheme"\nof = "Wexcombe"\nvalue = {value}'
    assert (at_odds(facts, text) == []) == agrees


def test_a_wrong_form_of_a_name_is_told_once_and_not_where_it_is_owned_up() -> None:
    text = "The warden, Orla Finan, left. Orla Finan came back. Orla Finanby did not, nor Orla Finnan."
    assert at_odds(NAMES, text) == [("conflict", ["Orla Finan", "Orla Finnan"])]
    assert at_odds(NAMES, "Correction: we misspelt her name as Orla Finan.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The warden, Orla Finnann, left.", [("variant", "Orla Finnann")]),
        ("The warden, Orla Fninan, left.", [("variant", "Orla Fninan")]),
        ("The warden, Carla Finnan, left.", []),
        ("The warden, Orla Finnan, left. Ms Finnan came back.", []),
        ("The warden, Orla Fennel, left.", []),
    ],
)
def test_a_name_that_is_nearly_pinned(text: str, found: list[tuple[str, str]]) -> None:
    assert [(verdict, words[0]) for verdict, words in at_odds(NAMES, text)] == found


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The warden, Hanna Kerrigan, left.", ["suspect"]),
        ("The warden, Hanna Kerrigan, met Anna Kerrigan.", []),
        ("The warden, Anna Kerrigann, met Anna Kerrigan.", ["variant"]),
    ],
)
def test_two_people_may_have_near_names(text: str, verdicts: list[str]) -> None:
    assert [verdict for verdict, _ in at_odds('[[names]]\nname = "Anna Kerrigan"', text)] == verdicts


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The Thornley regatta begins on 27 May.", ["27 May"]),
        ("The Thornley regatta begins on Tuesday week, 17 May.", []),
        ("The regatta at Thornley is in May.", []),
        ("The Thornley regatta, which was on 3 June 2019, is on 17 May.", []),
        ("The Thornley regatta of 3 June 2019 was calm.", []),
        ("The regatta begins on 27 May.", []),
        ("The Thornley regatta will be fun, the mayor said on 3 May.", []),
    ],
)
def test_the_day_of_an_event(text: str, flagged: list[str]) -> None:
    assert [words[0] for _, words in at_odds(REGATTA, f"date 2022-05-04\n\n{text}")] == flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("date 2022-05-04\n\nThe warden of Millbrook, Tom Vell, shut the gates.", ["Tom Vell"]),
        ("The warden of Millbrook, Tom Vell, shut the gates.", ["Tom Vell"]),
        ("date 2019-05-04\n\nThe warden of Millbrook, Tom Vell, shut the gates.", []),
        ("date 2022-05-04\n\nThe warden of Millbrook, Ms Orla Finnan, shut the gates.", []),
        ("date 2022-05-04\n\nThe former warden of Millbrook, Tom Vell, shut the gates.", []),
        ("date 2022-05-04\n\nTom Vell told the warden of Millbrook.", []),
    ],
)
def test_the_holder_of_an_office(text: str, flagged: list[str]) -> None:
    assert [words[0] for _, words in at_odds(WARDEN, text)] == flagged


def test_an_expired_fact_says_so_once() -> None:
    late = [EMPLOYS.format("2024-06-01", "19,000"), EMPLOYS.format("2024-07-01", "18,000")]
    assert at_odds(PORTERS, *late) == [("suspect", ["26_313"])]


def test_the_article_and_the_line_of_the_fact_are_quoted(checker: Command, desk: Path) -> None:
    (desk / "facts.toml").write_text(ALL)
    (desk / "draft.txt").write_text(EMPLOYS.format("2022-06-01", "62,000"))
    (finding,) = told(checker("check", "draft.txt", "--format", "json"))
    here, there = finding["claims"]
    assert (here["article"], here["text"]) == ("draft.txt", "62,000 hospital porters")
    assert (there["article"], there["line"], there["text"]) == ("facts.toml", 5, "26_313")
    assert there["text"] == ALL[there["start"] : there["end"]]
    assert finding["evidence"] == ["as of 2022-05-04, annual report, kept by health desk"]
    assert told(checker("check", "draft.txt", "--isolated", "--format", "json")) == []


def test_facts_are_found_beside_the_settings_or_where_they_are_named(checker: Command, desk: Path) -> None:
    (desk / "kept").mkdir()
    (desk / "kept" / "pinned.toml").write_text(PORTERS)
    (desk / "draft.txt").write_text(EMPLOYS.format("2022-06-01", "62,000"))
    assert told(checker("check", "draft.txt", "--format", "json")) == []
    assert told(checker("check", "draft.txt", "--facts", "kept/pinned.toml", "--format", "json"))
    (desk / "checker.toml").write_text('facts = "kept/pinned.toml"')
    assert told(checker("check", "draft.txt", "--format", "json"))
    (desk / "checker.toml").write_text('facts = "none.toml"')
    assert checker("check", "draft.txt").code == 2


def test_a_ledger_need_not_be_recorded_again_for_facts(checker: Command, desk: Path) -> None:
    (desk / "draft.txt").write_text(EMPLOYS.format("2022-06-01", "62,000") + "Orla Finan said so.")
    checker("record", "draft.txt", "--ledger", "it.ledger")
    (desk / "facts.toml").write_text(ALL)
    edited = told(checker("check", "--ledger", "it.ledger", "--edited", "draft.txt", "--format", "json"))
    anew = told(checker("check", "draft.txt", "--format", "json"))
    assert edited == anew
    assert len(anew) == 2
    assert told(checker("check", "--ledger", "it.ledger", "--format", "json"))


def test_a_commit_is_held_against_facts(checker: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository.made(desk / "repository")
    repository.write("draft.txt", EMPLOYS.format("2022-06-01", "62,000"))
    repository.write("facts.toml", PORTERS.replace("26_313", "62_000"))
    repository.commit()
    monkeypatch.chdir(repository.folder)
    repository.write("other.txt", "Nothing of the kind.")
    assert checker("check", "--hook").code == 0
    repository.write("facts.toml", PORTERS)
    ended = checker("check", "--hook")
    assert (ended.code, "facts.toml:5" in ended.out) == (1, True)


def test_processes_say_the_same(checker: Command, desk: Path) -> None:
    (desk / "facts.toml").write_text(ALL)
    for number in range(30):
        text = EMPLOYS.format("2022-06-01", f"{number + 30},000") + "\nThe warden of Millbrook, Tom Vell, said so."
        (desk / f"draft-{number}.txt").write_text(text)
    alone, together = (checker("check", ".", "--jobs", jobs, "--format", "json") for jobs in (1, 2))
    assert (alone.code, alone.out) == (together.code, together.out)
    assert len(told(alone)) >= 60


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('[[names]]\nnane = "x"', "facts.toml:2", "nane: a fact of names has no such key\n  did you mean 'name'?"),
        ('[[names]]\nwrong = ["x"]', "facts.toml:1", "name is missing"),
        ('\n[[name]]\nname = "x"', "facts.toml:2", "name: no such kind of fact\n  did you mean 'names'?"),
        ("[[names]]\nname = 'x'\nwrong = ['y', 'x']", "facts.toml:1", "'x' is held to be right and wrong"),
        ("[[figures]]\nwhat = 'x'\nvalue = true", "facts.toml:3", "value"),
        ("[[figures]]\nwhat = 'x'\nvalue = 'many'", "facts.toml:3", "no figure that can be read"),
        ("[[figures]]\nwhat = 'x'\nvalue = 3\ntolerance = 'some'", "facts.toml:1", "neither a number nor a share"),
        ("[[dates]]\nevent = 'x'\nday = 'soon'", "facts.toml:3", "days are written as 2022-05-17"),
        ("[[names]]\nname = 'x'\nas-of = 2022-01-02\nexpires = 2022-01-01", "facts.toml:1", "before it holds"),
        ("[[names\n", "facts.toml", "not TOML"),
    ],
)
def test_a_wrong_file_of_facts_is_told(checker: Command, desk: Path, text: str, where: str, what: str) -> None:
    (desk / "facts.toml").write_text(text)
    (desk / "draft.txt").write_text("Nothing.")
    ended = checker("check", "draft.txt")
    assert ended.code == 2
    assert where in ended.err
    assert what in ended.err


def test_a_register_is_read_by_its_columns(checker: Command, desk: Path) -> None:
    (desk / "masters.csv").write_text(REGISTER)
    (desk / "counts.csv").write_text("what,of,value,as-of\nhospital porters,Thornley infirmary,26313,2022-05-04\n")
    (desk / "checker.toml").write_text('registers = ["masters.csv", "counts.csv"]')
    (desk / "draft.txt").write_text(EMPLOYS.format("2022-06-01", "62,000") + "Harbour master Ida Varenholt said so.\n")
    figure, holder = told(checker("check", "draft.txt", "--format", "json"))
    assert [(c["article"], c["line"]) for c in figure["claims"]] == [("draft.txt", 3), ("counts.csv", 2)]
    assert [(c["article"], c["line"]) for c in holder["claims"]] == [("draft.txt", 4), ("masters.csv", 3)]


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("office,holder\nx,y\n", "register.csv:1", "no header that is known"),
        ("office,holder,from,until\nx,y,2020-01-01\n", "register.csv:2", "3 cells in a row, 4 columns"),
        ("office,holder,from,until\n\nx,y,soon,\n", "register.csv:3", "'soon' is no day"),
        ("office,holder,from,until\nx,,2020-01-01,\n", "register.csv:2", "an empty holder"),
        ("office,holder,from,until\nx,y,2020-01-02,2020-01-01\n", "register.csv:2", "before it starts"),
        ('office,holder,from,until\n"x,y\n', "register.csv", "not CSV"),
        ("what,value,as-of\nporters,many,\n", "register.csv:2", "no figure that can be read"),
        ("what,value,as-of,tolerance\nporters,3,,some\n", "register.csv:2", "no number and no share"),
    ],
)
def test_a_wrong_register_is_told(checker: Command, desk: Path, text: str, where: str, what: str) -> None:
    (desk / "register.csv").write_text(text)
    (desk / "checker.toml").write_text('registers = ["register.csv"]')
    (desk / "draft.txt").write_text("Nothing.")
    ended = checker("check", "draft.txt")
    assert ended.code == 2
    assert where in ended.err
    assert what in ended.err


def test_what_was_checked_is_remembered_until_the_file_changes(tmp_path: Path) -> None:
    file = tmp_path / "facts.toml"
    file.write_text(NAMES)
    first = read_lock(file, "facts.toml")
    assert read_lock(file, "facts.toml") == first
    file.write_text(NAMES + REGATTA)
    assert len(read_lock(file, "facts.toml").dates) == 1
    with pytest.raises(ConfigurationError, match="no such file"):
        read_lock(tmp_path / "none.toml", "none.toml")


words = st.text(st.characters(categories=["L", "Zs"], include_characters="'\"#=\\"), min_size=1).filter(str.strip)


@given(words, st.integers(0, 10**9), st.booleans())
def test_a_fact_quotes_its_own_line(what: str, value: int, comment: bool) -> None:
    rest = " # so many" if comment else ""
    text = (
        f"# A [[figures]] comment\n[[figures]]\nwhat = {json.dumps(what, ensure_ascii=False)}\nvalue = {value}{rest}\n"
    )
    (fact,) = convert(read_tables(text, "facts.toml"), Facts).figures
    assert (fact.line, fact.text, text[fact.start : fact.end]) == (4, str(value), str(value))
    assert fact.entry.startswith("[[figures]]")


@given(st.lists(st.tuples(words, words), min_size=1, max_size=5))
def test_a_row_quotes_itself(rows: list[tuple[str, str]]) -> None:
    quoted = ['"{}","{}",,'.format(*(cell.replace('"', '""') for cell in row)) for row in rows]
    text = "\n".join(["office,holder,from,until", *quoted, ""])
    facts = convert(read_rows(text, "register.csv"), Facts)
    assert [fact.text for fact in facts.offices] == quoted
    assert [text[fact.start : fact.end] for fact in facts.offices] == quoted
    assert [fact.line for fact in facts.offices] == list(range(2, len(rows) + 2))
    assert joined([facts, facts]).offices == facts.offices * 2


def test_trusted_articles_are_not_held_against_facts() -> None:
    assert at_odds(PORTERS, "trusted " + EMPLOYS.format("2022-06-01", "62,000")) == []


def test_the_examples_of_the_page_are_what_it_says(checker: Command, desk: Path, root: Path) -> None:
    page = (root / "docs" / "facts.md").read_text("utf-8")
    blocks = dict(regex.findall(r"```(toml|text)\n(.*?)```", page, flags=regex.DOTALL))
    (desk / "facts.toml").write_text(blocks["toml"], "utf-8")
    draft = "date 2022-06-05\n\nThornley infirmary employs 62,313 hospital porters, said Orla Finan.\n"
    (desk / "draft.txt").write_text(draft)
    assert blocks["text"].rstrip() in checker("check", "draft.txt").out
    registers = regex.findall(r"```csv\n(.*?)```", page, flags=regex.DOTALL)
    kinds = [list(read_rows(text, "register.csv")) for text in registers]
    assert kinds == [["offices"], ["figures"]]
