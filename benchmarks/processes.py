"""Measures one process against two on a corpus, and that both find the same bytes. One command, one run.

python benchmarks/processes.py CORPUS.jsonl --articles 5000
"""

import argparse
import json
import os
import time
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec

from checker import Article, Finding, MemoryLedger
from checker.packing import kinds_of
from checker.pipeline import Runner, Summary, check, extract, serial
from checker.processes import Processes
from checker.testing import installed


def measured(articles: list[Article], run: Runner, name: str) -> tuple[list[Finding], float]:
    """The findings and the seconds they took, which are printed by part."""
    toolkit, ledger, summary = installed(), MemoryLedger(), Summary(failures=[])
    before = os.times()
    began = time.perf_counter()
    for said in ledger.record(run(partial(extract, toolkit=toolkit), articles)):
        summary.add(said)
    read = time.perf_counter()
    found = list(check((), toolkit, ledger, run, summary))
    ended = time.perf_counter()
    after = os.times()
    own = after.user + after.system - before.user - before.system
    theirs = after.children_user + after.children_system - before.children_user - before.children_system
    print(
        f"{name}: {ended - began:.2f} s (extract {read - began:.2f}, review {ended - read:.2f}); "
        f"processor {own:.2f} s here, {theirs:.2f} s in workers; "
        f"{len(found)} findings, {len(summary.failures)} failures"
    )
    return found, ended - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=None)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with given.corpus.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, given.articles)]
    articles = [Article(str(row["id"]), row["text"]) for row in rows]
    toolkit = installed()
    list(check(articles[:50], toolkit, MemoryLedger(), serial, Summary(failures=[])))  # tables are read at first use
    kinds = kinds_of((*toolkit.extractors, *toolkit.watchers))
    print(f"{len(articles):,} articles, {sum(len(article.text) for article in articles) / 1e6:.1f} MB")
    one, alone = measured(articles, serial, "1 process")
    two, shared = measured(articles, Processes(given.jobs, kinds), f"{given.jobs} processes")
    same = msgspec.json.encode(one) == msgspec.json.encode(two)
    print(f"{alone / shared:.2f} times as fast; findings {'byte for byte the same' if same else 'DIFFER'}")


if __name__ == "__main__":
    main()
