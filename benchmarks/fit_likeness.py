"""Fit the bits of `likeness.tsv`: what two figures of one article share, and how far that shows that they are one.

    python benchmarks/fit_likeness.py --data DATA [--write]

A figure that an article gives in two sentences is mostly one thing told twice; two figures of one unit that differ are
mostly two things. So the pairs of equal figures stand for one thing, the unequal ones for two, in news of several
publishers (`bbc_news`, `gva_multisource`, `polnear`, `reuters21578`, `te3`; a wire of Reuters counts for a third, so
that they do not outweigh the rest). What an equal pair's numbers say is left out: in its stead stands what becomes of a
number when it is got wrong, as `ERRORS` says. Pairs that the rule would not compare are left out, too.

The weights are those of a logistic regression with a small ridge, in which more of a trait never weighs less (of what
only one figure has, never more). They are shifted together so that of articles that took no part in the fit (each
fifth, by the other four) `SPARED` have a pair of two things with more than `likeness.SAFE` bits.

`DATA` is a folder of published collections; only counts over whole collections enter the table. Without `--write` the
table is printed only, with what it would find.
"""

import argparse
import json
import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from fit_evidence import Seen, Step, fit

from checker import pipeline, plugins
from checker.model import Article, Claim
from checker.slips import digits
from checker_consistency.likeness import SAFE, Scene, Trait, scene, slipped, traits, weights
from checker_consistency.partings import are_contrasted, are_of_two
from checker_consistency.restatements import by_unit
from checker_consistency.rivals import (
    are_alone,
    are_comparable,
    in_lists,
    is_made_up,
    is_said,
    is_told,
    may_be_restated,
    number,
    stating,
    value_of,
)
from checker_consistency.telling import is_headline

TABLE = Path(__file__).parent.parent / "plugins" / "checker_consistency" / "likeness.tsv"
HEAD = "# what\tfrom\tbits\tpairs of one thing\tof two; fitted by benchmarks/fit_likeness.py"
COLLECTIONS = {"bbc_news": 1.0, "gva_multisource": 1.0, "polnear": 1.0, "reuters21578": 0.3, "te3": 1.0}
# What becomes of a number that is got wrong: half of the time one digit, any; the last one as often as each other.
ERRORS = {"wrong digit": 0.5, "swapped digits": 0.05, "moved point": 0.05, "other number": 0.4}
CERTAIN = {1: 0.3, 2: 0.8}  # how far equal figures of so few digits are one thing told twice
FALLING = {"names of each", "kinds of each", "owners of each", "one ahead", "year of one", "one rough", "bounds"}
FREE = {"two figures", "percent", "money", "count", "measure", "sentences apart", "values of the unit"}
FREE |= {"wrong first digit", "wrong digit", "wrong last digit", "swapped digits", "moved point", "other number"}
FOLDS = 5
SPARED = 10  # articles of all collections, 23,700


class Pair(NamedTuple):
    """Two figures of an article: their traits, what they count for, and whether they are one thing."""

    article: str
    traits: tuple[Trait, ...]
    weight: float
    told: bool


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    amounts = {what: least for what, (least, _) in weights().items()}
    found = [pair for name, share in COLLECTIONS.items() for pair in pairs(given.data / name, share)]
    held_out = list(scores(found, amounts))
    bits = fitted(found, amounts)
    bits["two figures", 0] = bits.get(("two figures", 0), 0.0) + SAFE - safe(held_out, found)
    rows = [HEAD, *table(found, bits, amounts)]
    print("\n".join(rows))
    if given.write:
        TABLE.write_text("\n".join(rows) + "\n", "utf-8")


def pairs(folder: Path, share: float) -> Iterator[Pair]:
    """The pairs of figures of a collection."""
    toolkit = plugins.assemble(plugins.load())
    articles = [Article(f"{folder.name} {row['id']}", row["text"]) for row in read(folder)]
    for testimony in pipeline.read(articles, toolkit):
        figures = [claim for claim in testimony.claims if claim.kind == "quantity"]
        yield from of_article(testimony.digest.article, figures, share)


def read(folder: Path) -> Iterator[dict[str, Any]]:
    """The rows of the largest file of a folder that have a text, each once."""
    path = max(folder.glob("*.jsonl"), key=lambda path: path.stat().st_size)
    with path.open(encoding="utf-8") as file:
        rows = {str(row["id"]): row for row in map(json.loads, file)}
    yield from (row for row in rows.values() if row["text"].strip())


def of_article(article: str, claims: list[Claim], share: float) -> Iterator[Pair]:
    figures, grouped = by_unit(claims)
    background: Scene | None = None
    for alike in grouped:
        told = [claim for claim in alike if is_told(claim)]
        stated = stating(told)
        for one, other in combinations((claim for claim in told if not is_headline(claim)), 2):
            if number(one) == number(other):
                compared = stated[value_of(one)] == 2 and are_told_again(one, other, figures)
            else:
                compared = are_alone(one, other, stated) and are_comparable(one, other, figures)
                compared = compared and not is_made_up(one, other, figures)
            if compared and may_be_restated(one, other) and not are_contrasted(one, other):
                background = background or scene(figures)
                yield from as_pairs(article, one, other, background, share)


def are_told_again(one: Claim, other: Claim, figures: list[Claim]) -> bool:
    """Whether the rule would compare two equal figures if they differed."""
    if in_lists(one, other, figures) or are_of_two(one, other):
        return False
    return is_said(one) and is_said(other)


def as_pairs(article: str, one: Claim, other: Claim, background: Scene, share: float) -> Iterator[Pair]:
    """A pair of two things as it is, a pair of one thing with each slip that its number may suffer."""
    shared = tuple(traits(one, other, background))
    if number(one) != number(other):
        yield Pair(article, (*shared, slipped(one, other)), share, told=False)
        return
    amount = digits(one.value.number)  # type: ignore[attr-defined]
    for what, chance in errors(amount).items():
        yield Pair(article, (*shared, (what, float(amount))), share * chance * CERTAIN.get(amount, 1.0), told=True)


def errors(amount: int) -> dict[str, float]:
    """What becomes of a number of so many digits, and how often."""
    others = {what: chance for what, chance in ERRORS.items() if what != "wrong digit"}
    each = ERRORS["wrong digit"] / amount
    if amount == 1:
        return {"wrong first digit": each, **others}
    return {"wrong first digit": each, "wrong digit": each * (amount - 2), "wrong last digit": each, **others}


def fitted(found: Iterable[Pair], amounts: dict[str, list[float]]) -> dict[Step, float]:
    """The bits of all steps, fitted to pairs."""
    seen: Seen = defaultdict(lambda: [0.0, 0.0])
    for pair in found:
        seen[steps_of(pair, amounts)][pair.told] += pair.weight
    return fit(seen, "two figures", along)


def steps_of(pair: Pair, amounts: dict[str, list[float]]) -> tuple[Step, ...]:
    """Every step of every trait that is reached; of slips and kinds there is one step for each amount."""
    return tuple((what, step) for what, amount in pair.traits for step in range(bisect_right(amounts[what], amount)))


def along(step: Step, weight: float) -> float:
    """A weight that goes its trait's way."""
    what, number = step
    if what in FREE or number == 0:
        return weight if what in FREE else 0.0
    return min(0.0, weight) if what in FALLING else max(0.0, weight)


def scores(found: list[Pair], amounts: dict[str, list[float]]) -> Iterator[float]:
    """The bits of each pair by weights that were fitted without its article."""
    folds = [crc32(pair.article.encode()) % FOLDS for pair in found]
    by_fold = [
        fitted((pair for pair, own in zip(found, folds, strict=True) if own != fold), amounts) for fold in range(FOLDS)
    ]
    for pair, fold in zip(found, folds, strict=True):
        yield sum(by_fold[fold].get(step, 0.0) for step in steps_of(pair, amounts))


def safe(held_out: list[float], found: list[Pair]) -> float:
    """The bits from which so few articles have a pair of two things that it is safe to call it one."""
    worst: dict[str, float] = defaultdict(lambda: -math.inf)
    for bits, pair in zip(held_out, found, strict=True):
        if not pair.told:
            worst[pair.article] = max(worst[pair.article], bits)
    ordered = sorted(worst.values(), reverse=True)
    whole = sum(pair.weight for pair in found if pair.told)
    for count in (SPARED // 2, SPARED, 2 * SPARED, 4 * SPARED):
        told = sum(p.weight for bits, p in zip(held_out, found, strict=True) if p.told and bits > ordered[count])
        of = Counter(article.split()[0] for article, bits in worst.items() if bits > ordered[count])
        least = ordered[count] - ordered[SPARED] + SAFE
        print(f"# {least:.1f} bits: {100 * told / whole:.0f} % of one thing; articles with one of two: {dict(of)}")
    return ordered[SPARED]


def table(found: list[Pair], bits: dict[Step, float], amounts: dict[str, list[float]]) -> Iterator[str]:
    """The rows: what an amount weighs is the sum of its steps."""
    counts: dict[Step, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for pair in found:
        for what, amount in pair.traits:
            counts[what, bisect_right(amounts[what], amount) - 1][pair.told] += pair.weight
    for what, least in amounts.items():
        total = 0.0
        for step, amount in enumerate(least):
            total += bits.get((what, step), 0.0)
            two, one = counts[what, step]
            yield f"{what}\t{amount:g}\t{total:.1f}\t{one:.0f}\t{two:.0f}"


if __name__ == "__main__":
    main()
