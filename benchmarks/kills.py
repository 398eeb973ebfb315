"""Kills a recording at random moments, and looks whether the ledger then holds a whole state. One command, one run.

    python benchmarks/kills.py --times 50

Every second recording makes the ledger, the others bring it up to date.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

SAID = "The Saltry ferry carried {} passengers to Wendham Island in 2018, Orla Pendry said.\n"


def write(folder: Path, count: int, figure: int) -> None:
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(SAID.format(f"{figure:,}") * 3)


def figures(path: Path) -> set[str]:
    """What the ledger holds: one figure, if its state is whole; none where there is no ledger."""
    if not path.exists():
        return set()
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT DISTINCT text FROM claims WHERE text LIKE '%passengers'").fetchall()
    return {text.split()[0] for (text,) in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--articles", type=int, default=150)
    given = parser.parse_args()
    checker = str(Path(sys.executable).with_name("checker"))
    draw, ends = random.Random(1), Counter[str]()
    with tempfile.TemporaryDirectory() as home:
        folder, ledger = Path(home, "articles"), Path(home, "kills.ledger")
        folder.mkdir()
        record = [checker, "record", str(folder), "--isolated", "--ledger", str(ledger)]
        write(folder, given.articles, 11_111)
        began = time.perf_counter()
        subprocess.run(record, check=True, capture_output=True)
        whole = time.perf_counter() - began
        for turn in range(given.times):
            if turn % 2 == 0:
                ledger.unlink(missing_ok=True)
            elif not ledger.exists():  # this goes the way of what the killed one left behind
                subprocess.run(record, check=True, capture_output=True)
            old, new = figures(ledger), {f"{30_000 + turn:,}"}
            write(folder, given.articles, 30_000 + turn)
            process = subprocess.Popen(record, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(draw.uniform(0.3, 1.05) * whole)
            process.kill()
            process.wait()
            if ledger.exists():
                subprocess.run([checker, "ledger", "verify", str(ledger)], check=True, capture_output=True)
            now = figures(ledger)
            ends["the old state" if now == old else "the new state" if now == new else "NEITHER"] += 1
    print(f"{given.times} recordings of {given.articles} articles killed at random moments: {dict(ends)}")


if __name__ == "__main__":
    main()
