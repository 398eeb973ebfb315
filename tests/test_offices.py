"""Registers of who held which office when, who is called a holder, and what the two say together."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, ConfigurationError, MemoryLedger
from checker.pipeline import Summary, check, serial
from checker.testing import assemble
from checker_offices.offices import Offices, called_so, find_name
from checker_offices.register import Tenure, apart, days_outside, held_by, read_register

HEAD = "office,holder,start,end,source\n"
ROWS = (
    "harbour master,Ida Varenholt,2001-02-03,2011-05-06,the harbour board\n"
    "harbour master,Piet Marten,2011-05-06,,the harbour board\n"
    "harbour master,Orla Finnan,1990-01-01,2001-02-02,the harbour board\n"
)
TITLES: dict[str, tuple[str, ...]] = {
    "harbour master": ("Harbour Master",),
    "deputy harbour master": ("deputy harbour master",),
}
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
tenures = st.builds(
    lambda start, days: Tenure("harbour master", "X Y", start, None if days is None else start + timedelta(days), "s"),
    DAYS,
    st.none() | st.integers(0, 5000),
)


@pytest.fixture
def rule(tmp_path: Path) -> Offices:
    (tmp_path / "harbour.csv").write_text(HEAD + ROWS)
    offices = Offices(id="two-harbour-masters", message="two", register="harbour.csv", titles=TITLES)
    return offices.placed(tmp_path)


def test_a_rule_holds_what_its_register_says_and_not_where_it_lies(tmp_path: Path, rule: Offices) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "harbour.csv").write_text(HEAD + ROWS)
    offices = Offices(id=rule.id, message=rule.message, register=rule.register, titles=TITLES)
    assert offices.placed(elsewhere) == rule
    (elsewhere / "harbour.csv").write_text(HEAD + ROWS.replace("1990", "1991"))
    assert offices.placed(elsewhere) != rule


def told(rule: Offices, *texts: str, published: date | None = None) -> list[tuple[str, list[str]]]:
    """The verdict and the words of every finding on these articles."""
    summary = Summary(failures=[])
    articles = [Article(f"text-{number}", text, published) for number, text in enumerate(texts)]
    findings = list(check(articles, assemble(rule, []), MemoryLedger(), serial, summary))
    assert not summary.failures
    return [(finding.verdict, [claim.text for claim in finding.claims]) for finding in findings]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour master Ida Varenholt spoke. Deputy harbour master Piet Marten did not.",
        "Harbour master Ida Varenholt spoke. Former harbour master Orla Finnan did not.",
        "Harbour master Ida Varenholt succeeded harbour master Orla Finnan.",
        "Harbour master Ida Varenholt spoke. Harbour master Nobody Known did not.",
        "Harbour master Ida Varenholt spoke. Piet Marten, a sailor, did not.",
        "The harbour master spoke to Ida Varenholt, who told Piet Marten.",
    ],
)
def test_one_holder_on_a_page(rule: Offices, text: str) -> None:
    assert told(rule, text) == []


def test_two_holders_on_a_page(rule: Offices) -> None:
    text = "Harbour master Ida Varenholt spoke. Orla Finnan, the harbour master, did not."
    assert told(rule, text) == [("conflict", ["Ida Varenholt", "Orla Finnan"])]


def test_two_articles_are_explained_by_time(rule: Offices) -> None:
    texts = ("Harbour master Ida Varenholt spoke.", "Orla Finnan, the harbour master, did not.")
    assert told(rule, *texts) == [("explained", ["Ida Varenholt", "Orla Finnan"])]


@pytest.mark.parametrize(
    ("day", "verdicts"),
    [
        (date(2005, 1, 1), []),
        (date(2011, 6, 1), []),  # within the days of grace
        (date(2012, 1, 1), ["conflict"]),
        (date(1995, 1, 1), ["conflict"]),
        (date(1980, 1, 1), []),  # the register has nobody
        (None, []),
    ],
)
def test_a_holder_out_of_office(rule: Offices, day: date | None, verdicts: list[str]) -> None:
    found = told(rule, "Harbour master Ida Varenholt spoke.", published=day)
    assert [verdict for verdict, _ in found] == verdicts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The harbour master, Ida Varenholt, spoke.", ["Ida Varenholt"]),
        ("Ida Varenholt, the new harbour master, spoke.", ["Ida Varenholt"]),
        ("Harbour master Sir Ida Varenholt spoke.", ["Ida Varenholt"]),
        ("Deputy harbour master Ida Varenholt spoke.", []),
        ("Then-harbour master Ida Varenholt spoke.", []),
        ("The harbour masters Ida Varenholt spoke of.", []),
        ("The harbour master spoke. Ida Varenholt did not.", []),
    ],
)
def test_who_is_called_so(text: str, names: list[str]) -> None:
    every = ["harbour master", "deputy harbour master"]
    found = list(called_so(Article("a", text), ["harbour master"], every))
    assert [name for name, *_ in found] == names
    assert all(text[start:end] == name for name, start, end, _ in found)


@pytest.mark.parametrize(
    ("text", "at"),
    [("Ann Leeson met Ann Lee.", 15), ("Joann Lee", None), ("Ann Leeson", None), ("Ann Lee’s", 0), ("", None)],
)
def test_a_name_stands_as_a_whole(text: str, at: int | None) -> None:
    assert find_name(text, "Ann Lee") == at


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + "harbour master,Ida Varenholt,2001-02-30,,board\n", ":2"),
        (HEAD + ROWS + "harbour master,Ida Varenholt,2011-05-06,2001-02-03,board\n", ":5"),
        (HEAD + "harbour master,Ida Varenholt\n", ":2"),
        ("office,holder\nharbour master,Ida Varenholt\n", ":2"),
        (HEAD + '"harbour\nmaster",Ida Varenholt,soon,,board\n', ":3"),
    ],
)
def test_a_bad_row_is_an_error_with_its_line(tmp_path: Path, text: str, line: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as error:
        read_register(path)
    assert str(error.value.where).endswith(f"bad.csv{line}")


def test_a_register_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        Offices(id="two-harbour-masters", register="none.csv").placed(tmp_path)


@given(tenures, DAYS)
def test_no_day_of_a_tenure_is_outside(tenure: Tenure, day: date) -> None:
    assert (days_outside(tenure, day) == 0) == tenure.covers(day)
    assert tenure.covers(tenure.start)
    assert tenure.end is None or tenure.covers(tenure.end)


@given(st.lists(tenures, max_size=3), st.lists(tenures, max_size=3), DAYS)
def test_tenures_apart_have_no_day_in_common(some: list[Tenure], others: list[Tenure], day: date) -> None:
    assert apart(some, others) == apart(others, some)
    if apart(some, others):
        assert not (any(one.covers(day) for one in some) and any(other.covers(day) for other in others))


def test_a_holder_is_known_in_any_case() -> None:
    tenure = Tenure("harbour master", "Ida Varenholt", date(2001, 1, 1), None, "board")
    assert held_by("IDA VARENHOLT", [tenure]) == [tenure]
    assert held_by("Ida Varen", [tenure]) == []
