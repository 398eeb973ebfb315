"""How many findings there are of each verdict, and the sentence that says so."""

from checker import Failure, Finding, Report, Verdict

VERDICTS: tuple[Verdict, ...] = ("conflict", "variant", "suspect", "superseded", "explained")
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
