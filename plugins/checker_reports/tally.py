"""How many findings there are of each verdict, and the sentence that says so."""

from collections.abc import Iterator
from typing import Any

from checker import Failure, Finding, Report, Verdict
from checker_reports.words import one_line

VERDICTS: tuple[Verdict, ...] = ("conflict", "variant", "suspect", "superseded", "explained")
MOST_ARTICLES = 50  # that are told one by one
PLURALS = {"conflict": "conflicts", "variant": "variants", "suspect": "suspects"}


def in_order(findings: list[Finding]) -> list[Finding]:
    """The findings by article and position, whatever order they came in."""
    return sorted(findings, key=lambda finding: (finding.order, finding.verdict, finding.message))


def by_verdict(findings: list[Finding]) -> list[Finding]:
    """The findings, the gravest verdicts first, each by article and position."""
    return sorted(in_order(findings), key=lambda finding: VERDICTS.index(finding.verdict))


def count(findings: list[Finding]) -> dict[str, int]:
    """The number of findings by verdict, the gravest first; a verdict that did not come is left out."""
    numbers = {verdict: sum(finding.verdict == verdict for finding in findings) for verdict in VERDICTS}
    return {verdict: number for verdict, number in numbers.items() if number}


def read_through(report: Report) -> str:
    """What was read: "5 articles, 123 claims (17 figures unbound)"."""
    summary = report.summary
    unbound = f" ({some(summary.unbound, 'figure')} unbound)" if summary.unbound else ""
    return f"{some(summary.articles, 'article')}, {some(summary.claims, 'claim')}{unbound}"


def covered(report: Report) -> Iterator[str]:
    """How many figures took part, in sum and by article, where they were counted."""
    coverage = report.summary.coverage
    if coverage is None:
        return
    yield f"figures: {share_of(coverage.whole())}"
    shares = coverage.by_article()
    if len(shares) > 1:
        for name, share in list(shares.items())[:MOST_ARTICLES]:
            yield f"  {one_line(name)}: {share_of(share)}"
        if len(shares) > MOST_ARTICLES:
            yield f"  and {len(shares) - MOST_ARTICLES:,} more articles"


def share_of(share: Any) -> str:
    """Figures in words: "9 seen, 8 bound, 5 compared with other articles', 4 not"."""
    compared = f"{share.compared:,} compared with other articles', {share.left_out:,} not"
    return f"{share.seen:,} seen, {share.bound:,} bound, {compared}"


def found(report: Report, *, failing: bool) -> str:
    """What was found of the verdicts that fail a run, or of the others: "3 conflicts, 1 variant"."""
    numbers = count([finding for finding in report.findings if finding.fails == failing])
    return ", ".join(
        f"{number:,} {verdict if number == 1 else PLURALS.get(verdict, verdict)}" for verdict, number in numbers.items()
    )


def some(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def failures(report: Report) -> list[Failure]:
    """What could not be done, each once, in a fixed order."""
    return sorted(set(report.summary.failures), key=lambda failure: (failure.what, failure.where, failure.why))
