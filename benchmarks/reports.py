"""How many single faults are found between reports of one event that outlets tell in their own words.

    python benchmarks/reports.py [--each]

reads `reports.toml`: reports of events that never were, and what may go wrong in one of them. The reports of an event
are checked as they are, where every conflict or variant is a wrong alarm, and with each fault by itself. `--each` names
the faults. They were written before the rules were, and no rule may be fitted to their words.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from checker import Article, Finding, MemoryLedger, Summary
from checker.pipeline import check, serial
from checker.testing import installed

TOOLKIT = installed()
NAMES = "abc"


def articles(event: dict[str, Any], texts: Iterable[str], *, dated: bool) -> Iterator[Article]:
    """The reports of an event."""
    for name, text, day in zip(NAMES, texts, event["published"], strict=False):
        published: date | None = day if dated else None
        yield Article(name, text, published)


def found(event: dict[str, Any], texts: Iterable[str], *, dated: bool) -> list[Finding]:
    """What a check says of reports."""
    told = check(articles(event, texts, dated=dated), TOOLKIT, MemoryLedger(), serial, Summary(failures=[]))
    return [finding for finding in told if finding.verdict not in {"explained", "superseded"}]


def verdict(event: dict[str, Any], fault: tuple[int, str, str], *, dated: bool) -> str:
    """How a fault comes out: the gravest verdict on what its words are in."""
    number, old, new = fault
    texts = list(event["reports"])
    assert texts[number].count(old) == 1, old
    at = texts[number].index(old)
    texts[number] = texts[number].replace(old, new)
    said = {
        finding.verdict
        for finding in found(event, texts, dated=dated)
        for claim in finding.claims
        if claim.article == NAMES[number] and claim.start < at + len(new) and at < claim.end
    }
    return next((name for name in ("conflict", "variant", "suspect") if name in said), "not found")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", action="store_true")
    given = parser.parse_args()
    events = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["events"]
    for dated in (True, False):
        verdicts: Counter[str] = Counter()
        for event in events:
            for wrong in found(event, event["reports"], dated=dated):
                print(f"wrong alarm: {event['name']}: {wrong.verdict} {wrong.rule} {wrong.message}")
            for fault in event["faults"]:
                verdicts[how := verdict(event, fault, dated=dated)] += 1
                if given.each:
                    print(f"{how:10} {event['name']}: {fault[1]} -> {fault[2]}")
        told = ", ".join(f"{count} {how}" for how, count in verdicts.most_common())
        print(f"{'dated' if dated else 'undated'}: of {verdicts.total()} faults: {told}")


if __name__ == "__main__":
    main()
