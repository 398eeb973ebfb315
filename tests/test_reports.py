"""Reports as people and scripts see them: their exact look, their limits, and what they load."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from checker import Article, Claim, Failure, Finding, Quantity, Report, Sentence, Summary, visible
from checker_reports import checker_formats, checker_reporter, checker_schemas
from checker_reports.excerpt import excerpt
from checker_reports.places import Page, Places
from checker_reports.rows import NARROW, breaks, cells, cut

HARBOUR = Article(
    "harbour.txt",
    "Harbour plan\n\nThe minister said that the plan, long delayed by a row over dredging, would bring 26,000 harbour"
    " workers other than pilots to the coast by 2030, and that nobody who had lived through the closures along the"
    " estuary could call it anything but overdue.\n",
)
UNIONS = Article("unions.txt", "\tUnions doubt it\r\nAt most 6,000 harbour workers\rwould come (港 13,000 人).\n")
TEXTS = {article.id: article.text for article in (HARBOUR, UNIONS)}


def workers(article: Article, words: str, number: str) -> Claim:
    start = article.text.index(words)
    value = Quantity(number, float(number), float(number), "worker")
    return article.claim(start, start + len(words), value)


HERE = workers(HARBOUR, "26,000 harbour workers other than pilots", "26000")
THERE = workers(UNIONS, "6,000 harbour workers", "6000")
CONFLICT = Finding(
    "conflicting-quantity",
    "conflict",
    "error",
    "26,000 harbour workers here, 6,000 in unions.txt",
    (HERE, THERE),
    evidence=("both count workers",),
    advice="Ask which of the two holds.",
)
EXPLAINED = Finding("odd-sum", "explained", "note", "6,000 of 26,000", (THERE, HERE), "6,000 + 20,000 = 26,000")


def report(*findings: Finding, failures: tuple[Failure, ...] = (), **options: object) -> Report:
    summary = Summary(2, 1234, 1, list(failures))
    return Report(list(findings), summary, {"reports": "0.1"}, TEXTS.get, {"manuals": {}, **options})


def written(format: str, report: Report) -> str:
    writer = checker_reporter(format)
    assert writer is not None
    return "".join(writer(report))


def test_the_terminal_report_prints_as_its_page_shows(root: Path) -> None:
    manual = "One thing cannot have two sizes.\n\nAt least one of them is wrong."
    printed = written("text", report(CONFLICT, EXPLAINED, width=88, manuals={"conflicting-quantity": manual}))
    (shown,) = re.findall(r"```text\n(.*?)```", (root / "docs/output.md").read_text(encoding="utf-8"), re.DOTALL)
    assert printed == shown


def test_all_shows_the_rest_with_its_explanation_and_verbose_the_evidence() -> None:
    printed = written("text", report(CONFLICT, EXPLAINED, all=True, verbose=True))
    assert f"explained[odd-sum] {EXPLAINED.id}" in printed
    assert "why: 6,000 + 20,000 = 26,000" in printed
    assert "evidence: both count workers" in printed
    assert printed.endswith("1 conflict; 1 explained\n")
    quiet = written("text", report(CONFLICT, EXPLAINED))
    assert "odd-sum" not in quiet
    assert "evidence" not in quiet


def test_a_manual_is_told_once_and_then_in_a_sentence() -> None:
    other = Finding(CONFLICT.rule, "conflict", "error", "the other way round", (THERE,))
    manual = "One thing cannot have\ntwo sizes. Ask.\n\nMore."
    for name in ("text", "markdown"):
        printed = written(name, report(CONFLICT, other, manuals={CONFLICT.rule: manual}))
        assert printed.count("hy: One thing cannot have two sizes.") == 2
        assert printed.count("hy: One thing cannot have two sizes. Ask.") == 1
        assert "More." not in printed


def test_a_clean_run_says_so_in_one_line() -> None:
    assert written("text", report()) == "2 articles, 1,234 claims (1 figure unbound): no conflicts\n"


def test_what_failed_is_named_once_in_every_format_that_is_one_document() -> None:
    failed = Failure("rule odd-sum", "unions.txt", "ValueError: \x1b]0;no\x07")
    whole = report(CONFLICT, failures=(failed, failed))
    assert written("text", whole).count(r"incomplete: rule odd-sum, unions.txt: ValueError: \x1b]0;no\x07") == 1
    assert "rule odd-sum, unions.txt: ValueError" in written("markdown", whole)
    assert json.loads(written("json", whole))["incomplete"] == [
        {"what": "rule odd-sum", "where": "unions.txt", "why": "ValueError: \x1b]0;no\x07"}
    ]
    assert "incomplete" not in json.loads(written("json", report(CONFLICT)))


def test_json_is_what_the_contract_says() -> None:
    data = json.loads(written("json", report(CONFLICT, EXPLAINED)))
    assert list(data) == ["schema", "tool", "summary", "findings"]
    assert data["summary"] == {
        "articles": 2,
        "claims": 1234,
        "unbound": 1,
        "findings": {"conflict": 1, "explained": 1},
    }
    assert data["tool"]["name"] == "checker"
    assert data["tool"]["plugins"] == {"reports": "0.1"}
    first = data["findings"][0]
    assert list(first) == ["id", "rule", "verdict", "severity", "message", "explanation", "evidence", "claims"]
    assert first["claims"][0] == {
        "article": "harbour.txt",
        "start": HERE.start,
        "end": HERE.end,
        "line": 3,
        "column": 83,
        "text": "26,000 harbour workers other than pilots",
        "kind": "quantity",
        "value": {
            "number": "26000",
            "low": 26000,
            "high": 26000,
            "unit": "worker",
            "dimension": "count",
            "approximate": False,
            "change": None,
            "counted": None,
        },
    }


def test_one_finding_a_line() -> None:
    lines = written("jsonl", report(CONFLICT, EXPLAINED)).splitlines()
    assert [json.loads(line)["schema"] for line in lines] == ["checker.finding/1"] * 2
    assert [json.loads(line)["id"] for line in lines] == [CONFLICT.id, EXPLAINED.id]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\nb", [(1, 1), (1, 2), (2, 1)]),
        ("a\r\nb", [(1, 1), (1, 2), (1, 3), (2, 1)]),
        ("a\rb\u2028c\x0b\x0cd", [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (2, 4), (2, 5), (2, 6)]),
        ("\n\n\n", [(1, 1), (2, 1), (3, 1), (4, 1)]),
    ],
)
def test_lines_are_counted_as_editors_do(text: str, places: list[tuple[int, int]]) -> None:
    page = Page(text)
    assert [page.position(offset) for offset in range(len(places))] == places


def test_an_article_that_is_gone_is_shown_by_its_sentence() -> None:
    gone = Report([CONFLICT], Summary(), {}, {"harbour.txt": "Rewritten.", "unions.txt": UNIONS.text}.get)
    data = json.loads(written("json", gone))
    assert data["findings"][0]["claims"][0]["line"] is None
    printed = written("text", gone)
    assert "--> harbour.txt\n" in printed
    assert "| 26,000 harbour workers other than pilots to the coast by 2030" in printed
    assert "--> unions.txt:2:9\n" in printed


def test_marks_stand_under_wide_characters_and_after_tabs() -> None:
    wide = workers(UNIONS, "13,000 人", "13000")
    (row,) = excerpt(Places(report()).spot(wide), 80)
    assert row.text == "would come (港 13,000 人)."
    assert row.underline("^") == " " * 15 + "^" * 9
    tabbed = workers(UNIONS, "doubt", "1")
    (row,) = excerpt(Places(report()).spot(tabbed), 80)
    assert row.text == "    Unions doubt it"
    assert row.underline("^") == " " * 11 + "^" * 5


def test_a_claim_over_lines_is_marked_on_each_and_a_very_long_one_is_shortened() -> None:
    text = "one\n\ntwo\n" + "x" * 2000 + "\n" + "more\n" * 50
    article = Article("long.txt", text)
    claim = Claim("long.txt", 0, len(text) - 1, text[:-1], HERE.value, Sentence(0, text))
    found = excerpt(Places(Report([], Summary(), {}, {"long.txt": article.text}.get)).spot(claim), 80)
    numbers = [row.line for row in found if row.line]
    assert numbers == [1, 3, 4, 5, 54]
    assert sum(len(row.text) for row in found) < 400


def test_five_thousand_findings_print_a_hundred_and_a_count() -> None:
    many = [Finding("many-of-them", "conflict", "error", f"number {n}", (HERE, THERE)) for n in range(5000)]
    printed = written("text", report(*many))
    assert printed.count("conflict[many-of-them]") == 100
    assert "and 4,900 more; --format json has them all" in printed
    assert "And 4,950 more." in written("markdown", report(*many))
    assert len(json.loads(written("json", report(*many)))["findings"]) == 5000


def test_markdown_fits_into_a_comment() -> None:
    wordy = [Finding("many-words", "conflict", "error", f"{n} {'word ' * 99}", (HERE, THERE) * 9) for n in range(99)]
    printed = written("markdown", report(*wordy))
    assert len(printed) < 65_536
    assert f"And {99 - printed.count('### conflict')} more." in printed


def test_a_finding_with_many_places_shows_some() -> None:
    crowded = Finding("many-places", "variant", "warning", "everywhere", (HERE,) * 50)
    printed = written("text", report(crowded))
    assert printed.count("-->") == 8
    assert "and 42 more places" in printed


@pytest.mark.parametrize(
    "text",
    [
        "]0;pwn",
        "[/b] [link=file:///etc/passwd]",
        "::error::stop%0A",
        "</script><img src=x onerror=alert(1)>",
        "{{7*7}}",
    ],
)
def test_hostile_words_are_shown_and_do_nothing(text: str) -> None:
    article = Article("name\n\x1b[31m.txt", f"He\x1b{text}\x07\x9b1m said 9 things.")
    claim = article.claim(3, 4 + len(text), Quantity("9", 9, 9))
    hostile = Finding(
        "odd-words", "conflict", "error", article.text, (claim,), article.text, (article.text,), article.text
    )
    whole = Report([hostile], Summary(), {}, {article.id: article.text}.get, {"all": True, "verbose": True})
    printed = written("text", whole)
    assert r"--> name\x0a\x1b[31m.txt:1:4" in printed
    assert visible(article.text) in printed
    assert all(character == "\n" or character.isprintable() for character in printed)


def test_colour_is_only_added_and_only_when_asked_for() -> None:
    coloured = written("text", report(CONFLICT, colour=True))
    assert "\x1b[1;31mconflict\x1b[0m" in coloured
    assert "\x1b" not in written("text", report(CONFLICT))


def test_a_report_for_a_pipe_loads_neither_rich_nor_pydantic() -> None:
    script = (
        "import sys; import checker_reports, checker\n"
        "a = checker.Article('a.txt', 'In all, “26,000 staff” – and more – ' * 9)\n"
        "f = checker.Finding('odd-sum', 'conflict', 'error', '£1', (a.claim(9, 21, checker.Wording('é')),))\n"
        "r = checker.Report([f], checker.Summary(), {}, {a.id: a.text}.get)\n"
        "assert all(list(checker_reports.checker_reporter(name)(r)) for name in checker_reports.WRITERS)\n"
        "print(sorted({'rich', 'pydantic', 'markdown_it'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_counts_as_narrow_takes_one_cell() -> None:
    narrow = [c for c in map(chr, range(0x2100)) if NARROW.fullmatch(c) and c.isprintable()]
    assert [c for c in narrow if cell_len(c) != 1] == []


def test_every_format_has_a_reporter_and_every_schema_is_one() -> None:
    assert all(checker_reporter(name) for name in checker_formats())
    assert checker_reporter("telegram") is None
    schemas: dict[str, Callable[[], dict[str, object]]] = dict(checker_schemas())
    assert sorted(schemas) == ["claim", "finding", "report"]
    for make in schemas.values():
        jsonschema.Draft202012Validator.check_schema(make())


def test_rows_break_between_words_and_within_those_that_are_too_long() -> None:
    assert ["".join(text for text, _ in row) for row in cut([("one two ", 0), ("three", 1)], 9)] == [
        "one two ",
        "three",
    ]
    assert breaks("abcdef", 4) == [4, 6]
    assert breaks("港港港", 5) == [2, 3]
    assert breaks("", 10) == []
    text = "e\u0301" * 10
    assert all(cells(text[a:b]) <= 4 for a, b in pairwise([0, *breaks(text, 4)]))
