"""Laws of reports: no words whatever make a report anything but what its format is, or hide the words of a claim."""

import json
import re
from datetime import date
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker import (
    Article,
    Claim,
    Date,
    Duration,
    Failure,
    Finding,
    Organisation,
    Person,
    Place,
    Quantity,
    Quotation,
    Report,
    Sentence,
    Summary,
    Value,
    Wording,
    claim_record,
    to_json,
    visible,
)
from checker.record import claim_line
from checker_reports import checker_formats, checker_reporter
from checker_reports import models as shapes
from checker_reports.excerpt import MOST_LINES, excerpt, shown
from checker_reports.places import LINE_END, Places
from checker_reports.rows import cells, cut

SCHEMAS = {name: jsonschema.Draft202012Validator(schema) for name, schema in shapes.schemas().items()}
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
NAMED = re.compile(r"@[\w-]|#\d|GH-\d|://|(?i:www)\.|:[\w+-]+:")  # what sites turn into mentions, links and emoji
COLOUR = re.compile(r"\x1b\[[\d;]*m")
few = settings(max_examples=30)  # each is a whole report of some twenty hostile texts

TRAPS = (
    "\x1b[31m", "\x1b]0;x\x07", "\x9b1m", "\r", "\r\n", "\n", "\n\n", "\t", "\b", "\x00", "\x7f", "\u202e",
    "\u2066", "\u200b", "\ufeff", "\u2028", "\xad", "\ud800", "\udfff", "\U000e0041", "[/b]", "[red]", "</script>",
    "<img src=x>", "<!--", "<b>", "</b>", "&amp;", "&#64;", "|", "||", "\\", "\\|", "`", "```", "~~~", "*", "**",
    "_", "__", "~~", "[a](b)", "![a](b)", "[x]:", "# ", "## ", "- ", "+ ", "1. ", "2)", "---", "===", "> ", "    ",
    "@team", "#123", "GH-12", "http://a.b", "www.a.b", ":+1:", ":white_check_mark:", ":", "$x$", "::error::", "%0A",
    "]]>", "港", "é", "e\u0301", "👨\u200d👩", "25 staff", " ", " ", " ", "said", "x" * 70, "\xa0",
)  # fmt: skip
words = st.lists(st.sampled_from(TRAPS) | st.text(st.characters(exclude_categories=()), max_size=5), max_size=12).map(
    "".join
)
maybe_words = st.none() | words
numbers = st.none() | st.floats() | st.integers(-(10**6), 10**6).map(float)
days = st.none() | st.dates()
counts = st.integers(0, 10**6)
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(
        Quantity,
        number=st.none() | st.decimals(allow_nan=False, allow_infinity=False).map(str),
        low=numbers,
        high=numbers,
        unit=maybe_words,
        dimension=words,
        approximate=st.booleans(),
        change=st.sampled_from((None, "up", "down")),
        counted=maybe_words,
    ),
    st.builds(Date, days, days, words),
    st.builds(Duration, words, numbers, numbers),
    st.builds(Person, words, maybe_words, maybe_words, st.none() | st.integers(0, 120), maybe_words),
    st.builds(Organisation, words, maybe_words),
    st.builds(Place, words, maybe_words, maybe_words),
    st.builds(Quotation, words, maybe_words),
    st.builds(Wording, words, words),
)


@st.composite
def claims(draw: st.DrawFn, article: Article) -> Claim:
    ends = st.integers(0, len(article.text))
    start, end = sorted((draw(ends), draw(ends)))
    sentence = Sentence(0, article.text)
    return Claim(article.id, start, end, article.text[start:end], draw(values), sentence, date(2024, 5, 1))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    articles = [Article(f"{number}{draw(words)}", draw(words)) for number in range(2)]
    claim = st.sampled_from(articles).flatmap(claims)
    finding = st.builds(
        Finding,
        rule=st.sampled_from(("odd-sum", "odd`rule|")),
        verdict=st.sampled_from(("conflict", "explained", "superseded", "variant", "suspect")),
        severity=st.sampled_from(("error", "warning", "note")),
        message=words,
        claims=st.lists(claim, min_size=1, max_size=3).map(tuple),
        explanation=maybe_words,
        evidence=st.lists(words, max_size=2).map(tuple),
        advice=words,
    )
    failed = draw(st.lists(st.builds(Failure, words, words, words), max_size=2))
    summary = draw(st.builds(Summary, counts, counts, counts, st.just(failed)))
    texts = {article.id: article.text for article in articles if draw(st.integers(0, 9))}  # one in ten is gone
    options = {
        "all": draw(st.booleans()),
        "verbose": draw(st.booleans()),
        "width": draw(st.integers(1, 130)),
        "manuals": {"odd-sum": draw(words)},
    }
    return Report(
        draw(st.lists(finding, max_size=3, unique_by=lambda made: made.id)),
        summary,
        {"odd": draw(words)},
        texts.get,
        options,
    )


def written(format: str, report: Report) -> str:
    writer = checker_reporter(format)
    assert writer is not None
    return "".join(writer(report))


@few
@given(reports())
def test_json_is_valid_by_its_schema_and_by_its_models(report: Report) -> None:
    printed = written("json", report)
    data = json.loads(printed)
    SCHEMAS["report"].validate(data)
    again = shapes.Report.model_validate_json(printed).model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert again == data
    for line in written("jsonl", report).splitlines():
        SCHEMAS["finding"].validate(json.loads(line))
        finding = shapes.PrintedFinding.model_validate_json(line)
        assert finding.model_dump(mode="json", by_alias=True, exclude_unset=True) == json.loads(line)


@few
@given(reports())
def test_json_says_what_the_findings_say(report: Report) -> None:
    data = json.loads(written("json", report))
    assert sum(data["summary"]["findings"].values()) == len(data["findings"]) == len(report.findings)
    by_id = {finding.id: finding for finding in report.findings}
    for record in data["findings"]:
        finding = by_id[record["id"]]
        assert (record["rule"], record["verdict"]) == (finding.rule, finding.verdict)
        assert record["message"] == unpaired(finding.message)
        assert [claim["text"] for claim in record["claims"]] == [unpaired(claim.text) for claim in finding.claims]


def unpaired(text: str) -> str:
    """The text with each half of a surrogate pair as U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


@few
@given(reports())
@pytest.mark.parametrize("format", checker_formats())
def test_nothing_printed_acts_on_a_terminal(format: str, report: Report) -> None:
    printed = written(format, report)
    assert not OBEYED.search(printed)
    assert printed.encode("utf-8").endswith(b"\n") or not printed


@few
@given(reports(), st.randoms())
@pytest.mark.parametrize("format", checker_formats())
def test_the_order_in_which_findings_came_does_not_show(format: str, report: Report, random: Any) -> None:
    first = written(format, report)
    random.shuffle(report.findings)
    random.shuffle(report.summary.failures)
    assert written(format, report) == first


@few
@given(reports())
def test_colour_changes_nothing_but_the_colour(report: Report) -> None:
    plain = written("text", report)
    report.options["colour"] = True
    coloured = COLOUR.sub("", written("text", report))
    assert not OBEYED.search(coloured)
    assert [line.rstrip() for line in coloured.splitlines()] == [line.rstrip() for line in plain.splitlines()]


@few
@given(reports())
def test_the_marked_words_are_the_words_of_the_claim(report: Report) -> None:
    places = Places(report)
    for claim in (claim for finding in report.findings for claim in finding.claims):
        rows = excerpt(places.spot(claim), 60)
        lines = LINE_END.split(claim.text)
        if len(claim.text) <= 300 and len(lines) <= MOST_LINES:
            assert "".join(text for row in rows for text, marked in row.pieces if marked) == shown("".join(lines))


@few
@given(reports(), st.integers(10, 90))
def test_marks_stand_under_the_marked_words_and_rows_fit(report: Report, width: int) -> None:
    places = Places(report)
    for claim in (claim for finding in report.findings for claim in finding.claims):
        for row in excerpt(places.spot(claim), width):
            under = row.underline("^")
            assert cells(row.text.rstrip()) <= width
            assert len(under) <= max(cells(row.text.rstrip()), 1)
            before = ""
            for text, marked in row.pieces:
                middle = cells(before) + (cells(before + text) - cells(before)) // 2
                if cells(before + text) > cells(before) and middle < len(under):
                    assert (under[middle] == "^") == marked
                before += text


@given(st.lists(st.tuples(words.map(visible), st.booleans()), max_size=4), st.integers(2, 60))
def test_rows_hold_every_character_once(pieces: list[tuple[str, bool]], width: int) -> None:
    rows = list(cut(pieces, width))
    assert [(c, m) for row in rows for text, m in row for c in text] == [(c, m) for text, m in pieces for c in text]
    assert all(left or right for left, right in pairwise(rows))


@few
@given(reports())
def test_markdown_keeps_its_shape(report: Report) -> None:
    report.options["all"] = True
    tokens = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(written("markdown", report))
    )
    number = len(report.findings)
    count = [token.type for token in tokens].count
    assert count("tr_open") == (number + 1 if number else 0)
    assert count("td_open") == 4 * number
    assert count("heading_open") == 1 + number + bool(report.summary.failures)
    assert count("blockquote_open") == sum(len(finding.claims) for finding in report.findings)
    assert count("fence") + count("code_block") + count("html_block") + count("hr") + count("ordered_list_open") == 0
    inner = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inner} <= {
        "text",
        "text_special",
        "code_inline",
        "html_inline",
        "softbreak",
        "hardbreak",
    }
    assert {child.content for child in inner if child.type == "html_inline"} <= {"<b>", "</b>"}
    assert not [child for child in inner if child.type == "text" and NAMED.search(child.content)]


@few
@given(reports())
def test_markdown_quotes_the_words_of_the_claim_in_bold(report: Report) -> None:
    report.options["all"] = True
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table"]).parse(written("markdown", report))
    places = Places(report)
    expected = sorted(
        "".join(text for row in excerpt(places.spot(claim), 10**9) for text, marked in row.pieces if marked)
        for finding in report.findings
        for claim in finding.claims
    )
    assert sorted(map(bare, bold(tokens))) == sorted(map(bare, expected))


def bold(tokens: list[Token]) -> list[str]:
    """The bold words of each quotation."""
    found, quoting = [], 0
    for token in tokens:
        quoting += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "blockquote_open":
            found.append("")
        if token.type == "inline" and quoting:
            marked = False
            for child in token.children or []:
                if child.type == "html_inline":
                    marked = child.content == "<b>"
                elif marked:
                    found[-1] += child.content
    return found


def bare(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


@few
@given(reports())
def test_a_claim_is_written_as_its_schema_says(report: Report) -> None:
    for claim in (claim for finding in report.findings for claim in finding.claims):
        line = to_json({"schema": "checker.claim/1"} | claim_record(claim))
        SCHEMAS["claim"].validate(json.loads(line))
        assert not OBEYED.search(line)
        assert claim_line(claim) == line


def test_schemas_refuse_what_is_wrong() -> None:
    article = Article("a.txt", "26,000 staff")
    good = {"schema": "checker.claim/1"} | claim_record(article.claim(0, 6, Quantity("26000", 26000, 26000, "staff")))
    SCHEMAS["claim"].validate(good)
    wrongs: list[dict[str, object]] = [
        {"start": -1},
        {"kind": "date"},
        {"value": {}},
        {"text": None},
        {"speaker": "no"},
        {"schema": "x/1"},
    ]
    for wrong in wrongs:
        with pytest.raises(jsonschema.ValidationError):
            SCHEMAS["claim"].validate(good | wrong)


@pytest.mark.parametrize("kind", [Quantity, Date, Duration, Person, Organisation, Place, Quotation])
def test_a_model_has_no_key_that_the_value_lacks(kind: type[Value]) -> None:
    assert set(shapes.VALUES[kind.kind].model_fields) <= set(kind.__struct_fields__)
