"""Fit the bits of `checker/evidence.tsv`: what two articles share, and how far that shows that they tell one story.

    python benchmarks/fit_evidence.py --data DATA [--write]

Pairs of one story and of two come from reports on incidents by several outlets (`gva_multisource`, which says which
report is on which incident), each pair once with its dates and once without, and with each shared name in question, as
rules ask. Pairs of articles of two departments of one broadcaster (`bbc_news`) are of two stories, too: they show how
often public people, and words, are shared by chance. The weights are those of a logistic regression with a small ridge,
in which more of a trait never weighs less (a longer time between, never more). They are shifted together so that of the
dated pairs with `evidence.SAFE` bits 97 in 100 are of one story.

`DATA` is a folder of published collections; only counts over whole collections enter the table. Without `--write` the
table is printed only, with what it would find.
"""

import argparse
import json
import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from checker import evidence, pipeline, plugins
from checker.model import Article, Digest

TABLE = Path(__file__).parent.parent / "checker" / "evidence.tsv"
HEAD = "# what\tfrom\tbits\tpairs of one story\tof two; fitted by benchmarks/fit_evidence.py"
FALLING = {"days apart"}
OF_DAYS = {"days apart", "names within a week"}
GIVEN = {"public names", "names within a week"}  # told of only where there is some
RIDGE = 1.0
ROUNDS = 500
SAFE_SHARE = 0.97

Step = tuple[str, int]
Seen = dict[tuple[Step, ...], list[float]]  # the steps that pairs reach: how many pairs of two stories, and of one


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    amounts = {what: least for what, (least, _) in evidence.weights().items()}
    seen: Seen = defaultdict(lambda: [0.0, 0.0])
    dated: Seen = defaultdict(lambda: [0.0, 0.0])
    for one, other, told in incidents(given.data / "gva_multisource"):
        for weight, traits in asked(one, other):
            steps = steps_of(traits, amounts)
            dated[steps][told] += weight
            seen[steps][told] += weight
            seen[tuple(step for step in steps if step[0] not in OF_DAYS)][told] += weight
    for one, other in departments(given.data / "bbc_news"):
        seen[steps_of(evidence.traits(one, other), amounts)][0] += 1
    bits = fit(seen, "two articles", along)
    bits["two articles", 0] += evidence.SAFE - safe(dated, bits)
    rows = [HEAD, *table(seen, bits, amounts)]
    print("\n".join(rows))
    for least in (evidence.FAIR, evidence.LIKELY, evidence.SAFE):
        print(f"{least:4.0f} bits: " + told_at(dated, bits, least))
    if given.write:
        TABLE.write_text("\n".join(rows) + "\n", "utf-8")


def incidents(folder: Path) -> Iterator[tuple[Digest, Digest, bool]]:
    """All pairs of reports on incidents, and whether they are on one."""
    rows = [row for row in read(folder / "articles.jsonl") if row["text"].strip()]
    incident = {row["id"]: row["incident"] for row in rows}
    articles = (Article(row["id"], row["text"], date.fromisoformat(row["date"])) for row in rows)
    for one, other in combinations(digests(articles), 2):
        yield one, other, incident[one.article] == incident[other.article]


def departments(folder: Path) -> Iterator[tuple[Digest, Digest]]:
    """All pairs of articles of two departments."""
    rows = list(read(folder / "bbc.jsonl"))
    of = {row["id"]: row["category"] for row in rows}
    for one, other in combinations(digests(Article(row["id"], row["text"]) for row in rows), 2):
        if of[one.article] != of[other.article]:
            yield one, other


def read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def digests(articles: Iterable[Article]) -> list[Digest]:
    toolkit = plugins.assemble(plugins.load())
    return [testimony.digest for testimony in pipeline.extract(articles, toolkit)]


def asked(one: Digest, other: Digest) -> Iterator[tuple[float, list[evidence.Trait]]]:
    """What two articles share: as they are, and with each name that both have in question, for half of the weight."""
    shared = one.names & other.names
    yield 0.5 if shared else 1.0, evidence.traits(one, other)
    for name in shared:
        yield 0.5 / len(shared), evidence.traits(one, other, frozenset({name}))


def steps_of(traits: Iterable[evidence.Trait], amounts: dict[str, list[float]]) -> tuple[Step, ...]:
    """Every step of every trait that is reached: an amount stands on all those below it, too."""
    return tuple(
        (trait.what, step) for trait in traits for step in range(bisect_right(amounts[trait.what], trait.amount))
    )


def fit(seen: Seen, base: str, way: Callable[[Step, float], float]) -> dict[Step, float]:
    """The bits that each step adds, by Newton steps along each; none goes against its trait's `way`. `base` is the
    trait that all have, which no ridge holds back.
    """
    rows = [(steps, two + one, one) for steps, (two, one) in seen.items()]
    holding: dict[Step, list[int]] = defaultdict(list)
    for number, (steps, _, _) in enumerate(rows):
        for step in steps:
            holding[step].append(number)
    prior = math.log(sum(one for _, _, one in rows) / sum(pairs - one for _, pairs, one in rows))
    scores, weights = [prior] * len(rows), dict.fromkeys(sorted(holding), 0.0)
    for _ in range(ROUNDS):
        moved = 0.0
        for step, old in weights.items():
            ridge = 0.0 if step[0] == base else RIDGE
            slope, bend = -ridge * old, ridge
            for number in holding[step]:
                _, pairs, one = rows[number]
                chance = 1 / (1 + math.exp(-scores[number]))
                slope += one - pairs * chance
                bend += pairs * chance * (1 - chance)
            new = way(step, old + max(-1.0, min(1.0, slope / bend)))
            weights[step] = new
            moved = max(moved, abs(new - old))
            for number in holding[step]:
                scores[number] += new - old
        if moved < 1e-4:
            break
    return {step: weight / math.log(2) for step, weight in weights.items()}


def along(step: Step, weight: float) -> float:
    """A weight that goes its trait's way."""
    what, number = step
    if number == 0 and what not in GIVEN:
        return weight
    return min(0.0, weight) if what in FALLING else max(0.0, weight)


def score(steps: Iterable[Step], bits: dict[Step, float]) -> float:
    return sum(bits[step] for step in steps)


def safe(dated: Seen, bits: dict[Step, float]) -> float:
    """The bits from which so many pairs are of one story that it is safe to say so."""
    two = one = 0.0
    least = math.inf
    for steps, (apart, together) in sorted(dated.items(), key=lambda row: -score(row[0], bits)):
        two, one = two + apart, one + together
        if one >= SAFE_SHARE * (one + two):
            least = score(steps, bits)
    return least


def table(seen: Seen, bits: dict[Step, float], amounts: dict[str, list[float]]) -> Iterator[str]:
    """The rows: what an amount weighs is the sum of its steps."""
    for what, least in amounts.items():
        total = 0.0
        for number, amount in enumerate(least):
            total += bits.get((what, number), 0.0)
            top = [
                counts for steps, counts in seen.items() if (what, number) in steps and (what, number + 1) not in steps
            ]
            one, two = (round(sum(counts[side] for counts in top)) for side in (1, 0))
            yield f"{what}\t{amount:g}\t{total:.1f}\t{one}\t{two}"


def told_at(dated: Seen, bits: dict[Step, float], least: float) -> str:
    """How many dated pairs have so many bits, and how many of them are of one story."""
    reached = [counts for steps, counts in dated.items() if score(steps, bits) >= least]
    one, two = (sum(counts[side] for counts in reached) for side in (1, 0))
    whole = sum(counts[1] for counts in dated.values())
    return f"{one:.0f} of {whole:.0f} pairs of one story; {100 * one / max(one + two, 1):.1f} % of what is found"


if __name__ == "__main__":
    main()
