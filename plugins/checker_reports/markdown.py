"""The report as Markdown, for a desk or a comment on a pull request: a table, then each finding with its quotations."""

from collections.abc import Iterator

import regex

from checker import Finding, Report, visible
from checker_reports.excerpt import excerpt
from checker_reports.places import Places, Spot
from checker_reports.tally import by_verdict, failures, found, read_through
from checker_reports.words import MOST_PLACES, Reasons, one_line, paragraph

MOST_FINDINGS = 50
ROOM = 60_000  # characters for findings; a comment may have 65,536 in all
MOST_FAILURES = 20
UNWRAPPED = 10**9

# What Markdown, or a site that shows it, reads as a sign. Mentions, issues, links and emoji are looked for in the
# finished text, so only something between their letters stops them; pipes and dollars before backslashes count.
SIGN = regex.compile(
    r"""(?<sign>[\\`*_\[\]~])
    |(?<reference>[&<>|$])
    |(?<name>@(?=[\w-])|\#(?=\d)|GH-(?=\d)|:(?=//|[\w+-]++:)|(?i:www)(?=\.))""",
    regex.VERBOSE,
)
REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&vert;", "$": "&dollar;"}
BETWEEN = "&#8203;"  # a space without width
FIRST = regex.compile(r"^(?:[-+#=:]|\d++(?=[.)]))")


def write_markdown(report: Report) -> Iterator[str]:
    """The report block by block. Options: `all`, `verbose`, `manuals`, as for the terminal."""
    places, reasons = Places(report), Reasons(report)
    findings = [finding for finding in by_verdict(report.findings) if finding.fails or report.options.get("all")]
    other = found(report, failing=False)
    yield f"## {found(report, failing=True) or 'No conflicts'}\n\n"
    yield f"{read_through(report)}{f'; {other}' if other else ''}.\n\n"
    room, told = ROOM, 0
    if findings:
        yield "| verdict | rule | where | what |\n| --- | --- | --- | --- |\n"
        for finding in findings[:MOST_FINDINGS]:
            where = code(places.spot(finding.claims[0]).name)
            row = f"| {finding.verdict} | {code(finding.rule)} | {where} | {escape(one_line(finding.message))} |\n"
            room -= len(row)
            yield row
        yield "\n"
    for finding in findings[:MOST_FINDINGS]:
        block = "".join(blocks(finding, places, reasons, report))
        if (room := room - len(block)) < 0:
            break
        yield block
        told += 1
    if len(findings) > told:
        yield f"And {len(findings) - told:,} more.\n\n"
    if failed := failures(report):
        yield "### incomplete\n\n"
        for failure in failed[:MOST_FAILURES]:
            yield f"- {escape(one_line(f'{failure.what}, {failure.where}: {failure.why}'))}\n"
        if len(failed) > MOST_FAILURES:
            yield f"- and {len(failed) - MOST_FAILURES:,} more\n"


def blocks(finding: Finding, places: Places, reasons: Reasons, report: Report) -> Iterator[str]:
    """One finding: its message, its places as quotations, why, and what to do."""
    yield f"### {finding.verdict}: {code(finding.rule)}\n\n{escape(one_line(finding.message))}\n\n"
    for claim in finding.claims[:MOST_PLACES]:
        spot = places.spot(claim)
        yield f"{code(spot.name)}\n\n{quotation(spot)}\n\n"
    if len(finding.claims) > MOST_PLACES:
        yield f"and {len(finding.claims) - MOST_PLACES:,} more places\n\n"
    if why := reasons.of(finding):
        yield f"- Why: {escape(paragraph(why))}\n"
    if report.options.get("verbose"):
        yield from (f"- Evidence: {escape(one_line(evidence))}\n" for evidence in finding.evidence)
    if finding.advice:
        yield f"- Do: {escape(paragraph(finding.advice))}\n"
    yield f"- Explain: {code(f'checker explain {finding.rule}')} (finding {code(finding.id)})\n\n"


def quotation(spot: Spot) -> str:
    """The claim among its neighbours as a block quotation, its own words bold."""
    rows = []
    for row in excerpt(spot, UNWRAPPED):
        (first, is_marked), *rest = row.pieces
        pieces = ((first.lstrip(), is_marked), *rest)
        rows.append(
            opening("".join(f"<b>{escape_inside(text)}</b>" if bold else escape_inside(text) for text, bold in pieces))
        )
    return "> " + "\\\n> ".join(rows)


def escape(text: str) -> str:
    """A text on one line, shown as it is: no markup, link, mention, issue, emoji or formula comes of it."""
    return opening(escape_inside(" ".join(text.split())))


def escape_inside(text: str) -> str:
    """The same for a text that does not stand at the beginning of a line."""
    return SIGN.sub(escaped, visible(text).replace("\n", " "))


def escaped(sign: regex.Match[str]) -> str:
    character = sign.group()
    if sign["sign"]:
        return "\\" + character
    return REFERENCES[character] if sign["reference"] else character + BETWEEN


def opening(text: str) -> str:
    """A text whose beginning is no list item, heading or rule."""
    return FIRST.sub(lambda found: found.group() + "\\" if found.group()[0].isdigit() else "\\" + found.group(), text)


def code(text: str) -> str:
    """A name as a code span; one that could break out of it as escaped text."""
    text = visible(text).replace("\n", r"\x0a")
    return escape(text) if regex.search(r"[`|\\]|^\s|\s$|^$", text) else f"`{text}`"
