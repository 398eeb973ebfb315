"""How often the only counts of a kind in two reports of one event agree, and whether a changed one is found.

    python benchmarks/counts.py --data DATA

reads `DATA/gva_multisource`: reports of one event by several outlets. First, of the pairs of counts that the rule holds
to be one count, how many give one number: of what differs the rule makes findings. Then a count that two reports share
in other words is changed in one of them, and both are checked: how many changes are found, and as what.
"""

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations, product
from pathlib import Path

from checker import Article, Claim, MemoryLedger, Quantity, Summary, Testimony, evidence
from checker.pipeline import check, extract, serial
from checker.testing import installed
from checker_consistency.sole import sole_of_one

AT_MOST = 10  # reports of one event that are compared
REWORDED = 0.6  # share of words in common below which a sentence is not the other one said again
NUMBER = re.compile(r"\d[\d,]*|\b(?:two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
OTHER = {
    "two": "five", "three": "seven", "four": "nine", "five": "eight", "six": "three", "seven": "four", "eight": "five",
    "nine": "six",
}  # fmt: skip
TOOLKIT = installed()


def events(path: Path) -> Iterator[list[Article]]:
    """The reports of each event."""
    found: dict[str, list[Article]] = defaultdict(list)
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        said = json.loads(line)
        published = date.fromisoformat(said["date"]) if said["date"] else None
        found[said["incident"]].append(Article(str(number), said["text"], published))
    yield from (reports[:AT_MOST] for _, reports in sorted(found.items()) if len(reports) > 1)


def counts(said: Testimony) -> list[Claim]:
    """The claims of whole things that are counted."""
    return [c for c in said.claims if isinstance(c.value, Quantity) and c.value.number and c.value.dimension == "count"]


def pairs(reports: list[Article]) -> Iterator[tuple[Claim, Claim, Testimony, Testimony]]:
    """The counts of one unit in two reports that surely tell one story, in sentences of other words."""
    for one, other in combinations(extract(reports, TOOLKIT), 2):
        if evidence.one_story(one.digest, other.digest).bits < evidence.SAFE:
            continue
        for a, b in product(counts(one), counts(other)):
            assert isinstance(a.value, Quantity) and isinstance(b.value, Quantity)
            likeness = SequenceMatcher(None, a.sentence.text.split(), b.sentence.text.split(), autojunk=False)
            if a.value.unit == b.value.unit and likeness.quick_ratio() < REWORDED:
                yield a, b, one, other


def changed(article: Article, claim: Claim) -> tuple[Article, int] | None:
    """The article with another number in a claim, and where; nothing where the number stands elsewhere too."""
    found = NUMBER.search(claim.text)
    if found is None or article.text.count(found.group()) > 1:
        return None
    old = found.group()
    new = OTHER.get(old.lower()) or str(int(old[0]) % 9 + 1) + old[1:]
    at = claim.start + found.start()
    return Article(article.id, article.text[:at] + new + article.text[at + len(old) :], article.published), at


def verdict(one: Article, other: Article, a: Claim, at: int) -> str:
    """What a check of two reports says of a claim of the first and a place in the second."""
    found = check([one, other], TOOLKIT, MemoryLedger(), serial, Summary(failures=[]))
    for finding in found:
        here = any(c.article == one.id and c.start < a.end and a.start < c.end for c in finding.claims)
        if here and any(c.article == other.id and c.start <= at < c.end for c in finding.claims):
            return finding.verdict
    return "not found"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--faults", type=int, default=200)
    given = parser.parse_args()
    agreement: Counter[tuple[str, bool]] = Counter()
    faults: list[tuple[Article, Article, Claim, int]] = []
    for reports in events(given.data / "gva_multisource" / "articles.jsonl"):
        of = {article.id: article for article in reports}
        draw = random.Random(reports[0].id)
        of_event = []
        for a, b, one, other in pairs(reports):
            assert isinstance(a.value, Quantity) and isinstance(b.value, Quantity)
            alike = a.value.number == b.value.number
            agreement[sole_of_one(a, b, one.digest, other.digest), alike] += 1
            if alike and (planted := changed(of[b.article], b)) is not None:
                of_event.append((of[a.article], *planted, a))
        if of_event:
            first, second, at, a = draw.choice(of_event)
            faults.append((first, second, a, at))
    for how in ("surely", "maybe", "no"):
        same, differ = agreement[how, True], agreement[how, False]
        print(f"one count: {how}: {same:,} agree, {differ:,} differ")
    random.Random(0).shuffle(faults)
    found = Counter(verdict(*fault) for fault in faults[: given.faults])
    print(f"of {min(len(faults), given.faults)} changed counts:", ", ".join(f"{n} {v}" for v, n in found.most_common()))


if __name__ == "__main__":
    main()
