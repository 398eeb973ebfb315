"""Of the figures that two sentences of an article give, how many are found when the second is got wrong?

    python benchmarks/restated_faults.py --data DATA [--heads] [--missed]

A figure is an amount, a share or a count in digits. Every one that just two sentences of an article give, which have
three other words of four letters or more in common, is changed in the second (with `--heads`: every one of a headline
that the text gives, too, is changed in the headline): its first digit becomes another, two or more away, drawn by a
fixed seed. The article is then checked alone, and the fault is found if a conflict has both places. Printed are the
faults and those found, by collection, and the conflicts of the unchanged articles.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import regex

from checker import Article, Finding, MemoryLedger, Summary, pipeline, plugins
from checker.pipeline import serial

COLLECTIONS = ("bbc_news", "gva_multisource", "polnear", "te3", "reuters21578")
FIGURE = regex.compile(
    r"(?<![\w.,:/$£€-])(?P<money>[$£€])?(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
    r"(?P<unit>%| per ?cent| pct| (?:million|billion|mln)|(?:bn|m)\b| (?:people|men|women|children|[a-z]{3,}s)\b)?"
    r"(?![0-9:/-]|[.,][0-9])"
)
NO_UNIT = frozenset("years days weeks months hours minutes seconds was has is this its".split())
YEAR = regex.compile(r"(?:19|20)[0-9]{2}")
WORD = regex.compile(r"[a-z]{4,}")
COMMON = frozenset(
    "said says that this with from have been were their they will would which also more than about".split()
)
SHARED = 3  # other words that two sentences have in common
LONGEST = 110  # of a headline


class Fault(NamedTuple):
    """An article, where a figure of it is changed, into what, and where it stands otherwise."""

    row: dict[str, Any]
    start: int
    end: int
    wrong: str
    others: tuple[int, ...]

    @property
    def text(self) -> str:
        return str(self.row["text"][: self.start] + self.wrong + self.row["text"][self.end :])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--heads", action="store_true")
    arguments.add_argument("--missed", action="store_true")
    given = arguments.parse_args()
    toolkit = plugins.assemble(plugins.load())

    def conflicts(row: dict[str, Any], text: str) -> list[Finding]:
        article = Article(str(row["id"]), text)
        found = pipeline.check([article], toolkit, MemoryLedger(), serial, Summary(failures=[]))
        return [finding for finding in found if finding.fails]

    for name in COLLECTIONS:
        rows = list(articles(given.data / name, headed=given.heads))
        faults = [fault for row in rows for fault in (of_headline(row) if given.heads else restated(row))]
        found = [
            fault for fault in faults if any(meets(fault, finding) for finding in conflicts(fault.row, fault.text))
        ]
        print(f"{name:16} {len(rows):6} articles {len(faults):5} faults {len(found):5} found")
        if given.missed:
            for fault in faults:
                if fault not in found:
                    print(f"   {fault.row['id']}: {fault.row['text'][fault.start : fault.end]} -> {fault.wrong}")


def articles(folder: Path, *, headed: bool) -> Iterator[dict[str, Any]]:
    """The articles of a collection; with their headline as first line, if it is asked for."""
    seen: set[str] = set()
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if "text" not in row or str(row["id"]) in seen or not row["text"].strip():
                continue
            seen.add(str(row["id"]))
            title = row.get("title") or ""
            if headed and title and not row["text"].startswith(title):
                row["text"] = f"{title}\n\n{row['text']}"
            yield row


def restated(row: dict[str, Any]) -> Iterator[Fault]:
    """The figures that two sentences give, got wrong in the second."""
    text = str(row["text"])
    stated: dict[str, list[tuple[regex.Match[str], frozenset[str]]]] = defaultdict(list)
    for start, end in sentences(text):
        said = frozenset(WORD.findall(text[start:end].lower())) - COMMON
        for match in figures(text, start, end):
            stated[match.group()].append((match, said))
    chance = random.Random(str(row["id"]))
    for told in stated.values():
        if len(told) == 2 and told[0][1] is not told[1][1] and len(told[0][1] & told[1][1]) >= SHARED:
            (first, _), (second, _) = told
            yield Fault(row, *second.span(), misprint(second, chance), (first.start(),))


def of_headline(row: dict[str, Any]) -> Iterator[Fault]:
    """The figures of a headline that the text gives as well, got wrong in the headline."""
    text = str(row["text"])
    end = text.find("\n")
    if not 0 < end <= LONGEST or text[end - 1] in ".!?…:":
        return
    told = {match.group(): match.start() for match in figures(text, end, len(text))}
    chance = random.Random(str(row["id"]))
    for match in figures(text, 0, end):
        if match.group() in told:
            others = tuple(m.start() for m in figures(text, end, len(text)) if m.group() == match.group())
            yield Fault(row, *match.span(), misprint(match, chance), others)


def figures(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Amounts, shares and counts in digits; no years, times, scores or ages."""
    for match in FIGURE.finditer(text, start, end):
        counted = match["unit"] is not None and match["unit"].strip() not in NO_UNIT
        if (match["money"] or counted) and not YEAR.fullmatch(match["digits"]) and match["digits"].strip("0,"):
            yield match


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of an article begin and end."""
    starts = Article("", text).layout.starts
    yield from zip(starts, [*starts[1:], len(text)], strict=True)


def misprint(match: regex.Match[str], chance: random.Random) -> str:
    """A figure with another first digit, two or more away from the right one."""
    at = match.start("digits") - match.start()
    right = int(match["digits"][0])
    wrong = chance.choice([digit for digit in range(1, 10) if abs(digit - right) > 1])
    return str(match.group()[:at]) + str(wrong) + str(match.group()[at + 1 :])


def meets(fault: Fault, finding: Finding) -> bool:
    """Whether a finding has the wrong figure, and one that is right."""
    moved = len(fault.wrong) - (fault.end - fault.start)
    others = [start + (moved if start > fault.start else 0) for start in fault.others]
    held = [(claim.start, claim.end) for claim in finding.claims]
    return any(start <= fault.start < end for start, end in held) and any(
        start <= other < end for start, end in held for other in others
    )


if __name__ == "__main__":
    main()
