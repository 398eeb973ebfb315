"""What all reports for people say alike: how much of it, and a finding's reason."""

from checker import Finding, Report, visible

MOST_PLACES = 8
LONGEST = 300  # code points of a message, which may quote an article


def reason(finding: Finding, report: Report) -> str:
    """Why it is a finding, or is none: its explanation, else the first paragraph of the rule's manual."""
    manual: str = report.options.get("manuals", {}).get(finding.rule, "")
    return finding.explanation or manual.strip().partition("\n\n")[0]


def one_line(text: str, longest: int = LONGEST) -> str:
    """A text as one line that may be shown, cut if it is very long."""
    text = " ".join(text.split())
    return visible(text if len(text) <= longest else text[: longest - 1] + "…")


def paragraph(text: str) -> str:
    """A reason or an advice as one line, cut only where it is no longer one."""
    return one_line(text, 1000)
