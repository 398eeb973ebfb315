"""Reports for scripts: one JSON document, or one finding a line. The shape is fixed by `models.py`."""

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from checker import Claim, Finding, Report, claim_record, to_json
from checker_reports.places import Places
from checker_reports.tally import count, failures, in_order


def write_json(report: Report) -> Iterator[str]:
    """The whole report, `checker.report/1`, one finding a line."""
    places = Places(report)
    yield f'{{"schema":"checker.report/1",\n"tool":{to_json(tool_record(report))},\n'
    yield f'"summary":{to_json(summary_record(report))},\n"findings":['
    comma = ""
    for finding in in_order(report.findings):
        yield f"{comma}\n{to_json(finding_record(finding, places))}"
        comma = ","
    yield "\n]" if comma else "]"
    if failed := failures(report):
        yield f',\n"incomplete":{to_json(failed)}'
    yield "}\n"


def write_jsonl(report: Report) -> Iterator[str]:
    """One finding a line, `checker.finding/1`."""
    places = Places(report)
    for finding in in_order(report.findings):
        yield to_json({"schema": "checker.finding/1"} | finding_record(finding, places)) + "\n"


def tool_record(report: Report) -> dict[str, Any]:
    return {"name": "checker", "version": version("article-checker"), "plugins": dict(sorted(report.plugins.items()))}


def summary_record(report: Report) -> dict[str, Any]:
    summary = report.summary
    numbers = {"articles": summary.articles, "claims": summary.claims, "unbound": summary.unbound}
    return numbers | {"findings": count(report.findings)}


def finding_record(finding: Finding, places: Places) -> dict[str, Any]:
    """A finding as plain data, in the order of the keys that is printed."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "explanation": finding.explanation,
        "evidence": list(finding.evidence),
        "claims": [placed_record(claim, places) for claim in finding.claims],
    }


def placed_record(claim: Claim, places: Places) -> dict[str, Any]:
    """A claim with the line and column at which it stands; both null if the article is gone or has changed."""
    spot = places.spot(claim)
    record = claim_record(claim)
    head = {key: record.pop(key) for key in ("article", "start", "end")}
    return head | {"line": spot.line, "column": spot.column} | record
