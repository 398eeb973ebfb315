"""Makes a ledger many times as large by copying its articles, to measure one that would take hours to record.

    python benchmarks/enlarge.py 100000.ledger 1000000.ledger --times 10

Every copy has names and draws of its own, and the keys of the first: what met once meets ten times as often, so that
crowds are larger than in articles that differ.
"""

import argparse
import time
from pathlib import Path

from checker_sqlite.opening import create
from checker_sqlite.schema import APIECE

SPAN = 1 << 32  # of a draw
ARTICLES = """INSERT INTO article
    SELECT number + :more, :before || id, :before || file, mark, published, claims, unbound,
        json_set(digest, '$.article', :before || id), failures
    FROM old.article"""
CLAIMS = "INSERT INTO claim SELECT place + (:more << :apiece), data FROM old.claim ORDER BY place"
MEETINGS = """INSERT INTO meeting
    SELECT key, value, (rank + copy.draw) % :span, place + (copy.more << :apiece) FROM old.meeting CROSS JOIN copy"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--times", type=int, default=10)
    given = parser.parse_args()
    began = time.perf_counter()
    connection = create(given.new, given.new)
    connection.execute("COMMIT")
    connection.execute("ATTACH ? AS old", (str(given.old),))
    connection.execute("CREATE TEMP TABLE copy (more INTEGER PRIMARY KEY, draw INTEGER)")
    connection.execute("BEGIN")
    (articles,) = connection.execute("SELECT max(number) FROM old.article").fetchone()
    connection.execute("INSERT INTO stamp SELECT * FROM old.stamp")
    for copy in range(given.times):
        more = {"more": copy * articles}
        connection.execute("INSERT INTO copy VALUES (?, ?)", (more["more"], copy * SPAN // given.times))
        connection.execute(ARTICLES, more | {"before": f"{copy}/" if copy else ""})
        connection.execute(CLAIMS, more | {"apiece": APIECE})
    connection.execute(MEETINGS, {"span": SPAN, "apiece": APIECE})
    connection.execute("COMMIT")
    print(f"{given.times * articles:,} articles in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
