"""What the reports for people say alike: how much of a text, and why a finding is one."""

import regex

from checker import Finding, Report, visible

MOST_PLACES = 8
LONGEST = 300  # code points of a message, which may quote an article
SENTENCE = regex.compile(r"(?<=[.!?]) (?=\p{Lu})")


class Reasons:
    """Why findings are findings. A rule's manual is given once; further findings of the rule get its first sentence."""

    def __init__(self, report: Report) -> None:
        self._manuals: dict[str, str] = report.options.get("manuals", {})
        self._told: set[str] = set()

    def of(self, finding: Finding) -> str:
        """The explanation of the finding, else the first paragraph of its rule's manual; nothing if there is none."""
        if finding.explanation:
            return finding.explanation
        manual = " ".join(self._manuals.get(finding.rule, "").strip().partition("\n\n")[0].split())
        if finding.rule in self._told:
            return SENTENCE.split(manual, maxsplit=1)[0]
        self._told.add(finding.rule)
        return manual


def one_line(text: str, longest: int = LONGEST) -> str:
    """A text as one line that may be shown, cut if it is very long."""
    text = " ".join(text.split())
    return visible(text if len(text) <= longest else text[: longest - 1] + "…")


def paragraph(text: str) -> str:
    """A reason or an advice as one line, cut only where it is no longer one."""
    return one_line(text, 1000)
