"""Measures the run on Spark beside the run here: findings byte for byte, seconds, and bytes shuffled for each claim.

    python benchmarks/spark.py --articles 10000
    python benchmarks/spark.py --corpus ../shared/data/gva_multisource/articles.jsonl

Without a corpus, articles are made up as in benchmarks/ledger.py. Each step's seconds are those of its tasks together.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from ledger import article

STEPS = ("extract", "find keys that meet", "cut into parts", "review", "the rest")


def step_of(scopes: set[str], written: int) -> str:
    """The step that a stage belongs to, by what its tasks do."""
    if "Window" in scopes or scopes >= {"AQEShuffleRead", "ObjectHashAggregate"}:
        return "find keys that meet"
    if "MapInArrow" not in scopes:
        return "find keys that meet" if "InMemoryTableScan" in scopes and written else "the rest"
    if "InMemoryTableScan" in scopes and written:
        return "cut into parts"
    return "extract" if written else "review"


def write_corpus(path: Path, count: int, sentences: int) -> None:
    """So many made-up articles as JSON Lines, in an order of no meaning."""
    numbers = list(range(count))
    random.Random(7).shuffle(numbers)
    with path.open("w") as file:
        for number in numbers:
            made = article(number, sentences)
            row = {"id": f"{number:07}", "text": made.text, "date": str(made.published)}
            file.write(json.dumps(row) + "\n")


def timed(command: list[str], folder: Path, out: Path | None = None) -> tuple[float, str]:
    """The seconds of a process, and what it said."""
    began = time.perf_counter()
    with (out or Path("/dev/null")).open("wb") as file:
        done = subprocess.run(command, cwd=folder, stdout=file, stderr=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - began
    said = done.stderr.decode()
    if done.returncode not in {0, 1, 3}:
        sys.exit(said)
    return seconds, said


def told(events: Path) -> tuple[dict[str, Counter[str]], list[str]]:
    """What Spark's log of events says of each step: seconds of tasks, bytes and records shuffled."""
    scopes: dict[int, set[str]] = defaultdict(set)
    tasks: dict[int, Counter[str]] = defaultdict(Counter)
    for file in events.rglob("events_*"):
        for line in file.open():
            event = json.loads(line)
            if event["Event"] == "SparkListenerStageSubmitted":
                info = event["Stage Info"]
                for of_stage in info["RDD Info"]:
                    if "Scope" in of_stage:
                        scopes[info["Stage ID"]].add(json.loads(of_stage["Scope"])["name"])
            elif event["Event"] == "SparkListenerTaskEnd" and "Task Metrics" in event:
                metrics, at = event["Task Metrics"], tasks[event["Stage ID"]]
                at["tasks"] += 1
                at["ms"] += metrics["Executor Run Time"]
                at["written"] += metrics["Shuffle Write Metrics"]["Shuffle Bytes Written"]
                at["records"] += metrics["Shuffle Write Metrics"]["Shuffle Records Written"]
                read = metrics["Shuffle Read Metrics"]
                at["read"] += read["Local Bytes Read"] + read["Remote Bytes Read"]
    steps: dict[str, Counter[str]] = defaultdict(Counter)
    detail = []
    for stage, counted in sorted(tasks.items()):
        if counted["ms"] > 200:
            detail.append(f"  stage {stage}: {dict(counted)} {sorted(scopes[stage])}")
        steps[step_of(scopes[stage], counted["written"])].update(counted)
    return steps, detail


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--sentences", type=int, default=6, help="of a made-up article; about four claims each")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--conf", action="append", default=[])
    parser.add_argument("--folder", type=Path, default=Path("/tmp/checker-spark"))
    parser.add_argument("--stages", action="store_true", help="tell of every stage")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    corpus = given.folder / (given.corpus.parent.name if given.corpus else f"made-{given.articles}-{given.sentences}")
    corpus = corpus.with_suffix(".jsonl")
    if given.corpus:
        shutil.copy(given.corpus, corpus)
    elif not corpus.exists():
        write_corpus(corpus, given.articles, given.sentences)
    checker = str(Path(sys.executable).with_name("checker"))
    here, there, events = given.folder / "here.jsonl", given.folder / "there", given.folder / "events"
    for folder in (there, events):
        shutil.rmtree(folder, ignore_errors=True)
    events.mkdir()
    local = [checker, "check", "--isolated", corpus.name, "--format", "jsonl", "--jobs", "2"]
    seconds_here, _ = timed(local, given.folder, here)
    log = ["spark.eventLog.enabled=true", f"spark.eventLog.dir=file://{events}", "spark.eventLog.compress=false"]
    spark = [checker, "spark", "--isolated", corpus.name, "--master", given.master, "--output", str(there)]
    for setting in (*log, *given.conf):
        spark += ["--conf", setting]
    seconds_there, said = timed(spark, given.folder)
    (written,) = there.glob("part-*.txt")
    numbers = re.search(r"([\d,]+) articles, ([\d,]+) claims, ([\d,]+) findings", said)
    assert numbers, said
    articles, claims, findings = (int(number.replace(",", "")) for number in numbers.groups())
    same = "byte for byte the same" if written.read_bytes() == here.read_bytes() else "NOT THE SAME"
    size = corpus.stat().st_size / 1e6
    print(f"{articles:,} articles, {size:.1f} MB, {claims:,} claims; {findings:,} findings, {same}")
    for name, seconds in (("here, 2 processes", seconds_here), (f"Spark {given.master}", seconds_there)):
        print(f"{name}: {seconds:.1f} s, {articles / seconds:.0f} articles/s, {claims / seconds:.0f} claims/s")
    steps, detail = told(events)
    if given.stages:
        print(*detail, sep="\n")
    for name in STEPS:
        counted = steps[name]
        print(
            f"  {name}: {counted['ms'] / 1000:.1f} s of tasks, {1e3 * counted['ms'] / claims:.0f} µs a claim; "
            f"shuffles {counted['records']:,} rows, {counted['written'] / claims:.0f} bytes a claim"
        )
    print(f"shuffled in all: {sum(c['written'] for c in steps.values()) / claims:.0f} bytes a claim")


if __name__ == "__main__":
    main()
