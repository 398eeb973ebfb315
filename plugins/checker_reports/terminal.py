"""The report that an editor reads: what fails in full, with both places; the rest counted; then what was not done."""

from collections.abc import Iterator

from checker import Finding, Report
from checker_reports.excerpt import Row, excerpt
from checker_reports.ink import Line, coloured_lines, plain_lines
from checker_reports.places import Places, Spot
from checker_reports.rows import cut, fold
from checker_reports.tally import by_verdict, covered, failures, found, read_through
from checker_reports.words import MOST_PLACES, Reasons, one_line, paragraph

MOST_FINDINGS = 100
MOST_FAILURES = 20
WIDTH, NARROWEST = 100, 40

STYLES = {
    "conflict": "bold red",
    "variant": "bold yellow",
    "suspect": "bold magenta",
    "superseded": "cyan",
    "explained": "green",
}
FIRST_SIGN, OTHER_SIGN = "^", "-"
OTHER, RULE, QUIET = "bold cyan", "blue", "dim"


def write_text(report: Report) -> Iterator[str]:
    """The report line by line. Options: `all`, `verbose`, `colour`, `width` (terminal cells), `manuals` (by rule)."""
    write = coloured_lines if report.options.get("colour") else plain_lines
    yield from write(lines(report))


def lines(report: Report) -> Iterator[Line]:
    places, reasons = Places(report), Reasons(report)
    findings = [finding for finding in by_verdict(report.findings) if finding.fails or report.options.get("all")]
    for finding in findings[:MOST_FINDINGS]:
        yield from finding_lines(finding, places, reasons, report)
        yield []
    if len(findings) > MOST_FINDINGS:
        yield [(f"and {len(findings) - MOST_FINDINGS:,} more; --format json has them all", QUIET)]
        yield []
    yield from closing_lines(report)


def finding_lines(finding: Finding, places: Places, reasons: Reasons, report: Report) -> Iterator[Line]:
    """One finding in full: what, where, why, and what to do."""
    width = width_of(report)
    style = STYLES[finding.verdict]
    yield [(finding.verdict, style), (f"[{finding.rule}]", style), (f" {finding.id}", QUIET)]
    for line in fold(one_line(finding.message), width):
        yield [(line, "bold")]
    yield []
    spots = [places.spot(claim) for claim in finding.claims[:MOST_PLACES]]
    margin = max(2, *(len(str(spot.line or "")) for spot in spots))
    sign = FIRST_SIGN
    for spot in spots:
        yield from spot_lines(spot, margin, width, sign, style)
        sign, style = OTHER_SIGN, OTHER
    if len(finding.claims) > MOST_PLACES:
        yield [(f"{' ' * margin} and {len(finding.claims) - MOST_PLACES:,} more places", QUIET)]
    yield []
    if why := reasons.of(finding):
        yield from labelled("why", why, width)
    if report.options.get("verbose"):
        for evidence in finding.evidence:
            yield from labelled("evidence", evidence, width)
    if finding.advice:
        yield from labelled("do", finding.advice, width)
    yield from labelled("explain", f"checker explain {finding.rule}", width)


def spot_lines(spot: Spot, margin: int, width: int, sign: str, style: str) -> Iterator[Line]:
    """Where a claim stands, and the words around it, with signs under its own."""
    yield [(f"{' ' * margin}--> ", RULE), (spot.name, "")]
    for row in excerpt(spot, width - margin - 3):
        yield [(f"{row.line or '':>{margin}} | ", RULE), *painted(row, style)]
        if under := row.underline(sign):
            yield [(f"{'':>{margin}} | ", RULE), (under, style)]


def painted(row: Row, style: str) -> Line:
    return [(text, style if marked else "") for text, marked in row.pieces]


def labelled(label: str, text: str, width: int) -> Iterator[Line]:
    """A paragraph beside its label."""
    hang = len(label) + 4
    for number, line in enumerate(fold(paragraph(text), max(width - hang, NARROWEST // 2))):
        yield [(f"  {label}: ", "bold") if number == 0 else (" " * hang, ""), (line, "")]


def closing_lines(report: Report) -> Iterator[Line]:
    """What was read and found, and what could not be done."""
    failing, other = found(report, failing=True), found(report, failing=False)
    line = [(f"{read_through(report)}: ", ""), (failing or "no conflicts", "bold red" if failing else "bold green")]
    if other:
        line.append((f"; {other}" if report.options.get("all") else f"; {other} (--all shows them)", ""))
    yield from cut(line, width_of(report))
    for text in covered(report):
        yield from cut([(text, QUIET)], width_of(report))
    failed = failures(report)
    told = [f"{failure.what}, {failure.where}: {failure.why}" for failure in failed[:MOST_FAILURES]]
    if len(failed) > MOST_FAILURES:
        told.append(f"and {len(failed) - MOST_FAILURES:,} more; --format json has them all")
    for text in told:
        yield from cut([("incomplete: ", "bold yellow"), (one_line(text), "")], width_of(report))


def width_of(report: Report) -> int:
    return max(report.options.get("width") or WIDTH, NARROWEST)
