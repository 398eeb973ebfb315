"""Quantities drawn by a seed, to be read and judged: one of each of so many articles of a corpus.

    python benchmarks/bound.py CORPUS.jsonl --articles 100 --seed 1 > drawn.txt

Each is shown in its sentence, with what it was read as and bound to: value, unit, bounds, change, mood. Write the file
outside the project, for it holds sentences of other people. The last line says what share of all quantities in these
articles was bound.
"""

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from checker import plugins
from checker.model import Article, Claim
from checker.pipeline import extract
from checker.values import Quantity


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dimension", help="only quantities of this dimension: money, percent, count, fraction")
    parser.add_argument("--bound", action="store_true", help="only quantities that were bound")
    given = parser.parse_args()
    draw = random.Random(given.seed)
    articles = list(load(given.corpus))
    draw.shuffle(articles)
    toolkit = plugins.assemble(plugins.load())
    shown = seen = bound = 0
    for article in articles:
        (testimony,) = extract([article], toolkit)
        claims = [claim for claim in testimony.claims if wanted(claim, given.dimension)]
        seen += len(claims)
        bound += sum(is_bound(claim) for claim in claims)
        if given.bound:
            claims = [claim for claim in claims if is_bound(claim)]
        if not claims:
            continue
        shown += 1
        print(f"{shown:3} {told(draw.choice(claims))}\n")
        if shown == given.articles:
            break
    print(f"{seen} quantities in the articles drawn, {100 * bound / max(seen, 1):.1f} % bound")


def load(path: Path) -> Iterator[Article]:
    for line in path.read_text("utf-8").split("\n"):
        if line:
            row = json.loads(line)
            published = row.get("date")
            yield Article(row["id"], row["text"], date.fromisoformat(published) if published else None)


def wanted(claim: Claim, dimension: str | None) -> bool:
    return isinstance(claim.value, Quantity) and dimension in (None, claim.value.dimension)


def is_bound(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.bound


def told(claim: Claim) -> str:
    """The quantity between braces in its sentence, and what was made of it."""
    value = claim.value
    assert isinstance(value, Quantity)
    at, size = claim.start - claim.sentence.start, claim.end - claim.start
    before, after = claim.sentence.text[:at][-160:], claim.sentence.text[at + size :][:120]
    sentence = " ".join(f"{before}{{{claim.text}}}{after}".split())
    ends = f"{'' if value.low is None else value.low:}..{'' if value.high is None else value.high}"
    parts = [
        f"of: {value.counted!r}" if value.counted is not None else ("of: its unit" if value.bound else "NOT BOUND"),
        f"{value.number} {value.unit} ({value.dimension})",
        "" if value.number is not None and value.low == value.high else ends,
        "about" if value.approximate else "",
        value.change or "",
        claim.mood if claim.mood != "stated" else "",
    ]
    return f"[{claim.article}] {sentence}\n      {' | '.join(part for part in parts if part)}"


if __name__ == "__main__":
    main()
