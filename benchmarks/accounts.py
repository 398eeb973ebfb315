"""How often two accounts of one event agree in a particular, and how many faults in one of them are found.

    python benchmarks/accounts.py [--each] [--data DATA]

reads `accounts.toml`: reports of events that never were, and what may go wrong in one of them. The reports of an event
are checked as they are, where every conflict, variant or suspect is a wrong alarm, and with each fault by itself, with
their days and without. `--each` names the faults. They were written before the rule was; no rule may be fitted to them.

With `--data` it reads collections of news that tell stories more than once. Of all pairs of accounts that the rule
takes for one event it counts, by kind, in how many particulars they agree that stand in sentences of other words, and
shows the findings. Then a digit of a figure that two such accounts agree in is changed in one of them, or two are
swapped, and both are checked.
"""

import argparse
import json
import random
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from checker import Article, Claim, Digest, Finding, MemoryLedger, Summary, gather
from checker.pipeline import check, extract, serial
from checker.testing import installed
from checker_consistency.account import Account, Particular, claim_of
from checker_consistency.accounts_at_odds import AccountsAtOdds, compared, may_tell_one_event

TOOLKIT = installed()
RULE = AccountsAtOdds()
COLLECTIONS = ("gva_multisource", "bbc_news", "polnear", "reuters21578")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
REWORDED = 0.6  # share of words in common below which a sentence is not the other one said again
CROWD = 64  # accounts that share a key
DIGITS = re.compile(r"[0-9][0-9,.]*[0-9]")


class Told(NamedTuple):
    """An article, its account and its digest."""

    article: Article
    account: Claim
    digest: Digest


def found(articles: Iterable[Article]) -> list[Finding]:
    """What a check says of some articles that may be wrong."""
    told = check(articles, TOOLKIT, MemoryLedger(), serial, Summary(failures=[]))
    return [finding for finding in told if finding.verdict not in {"explained", "superseded"}]


def verdict(articles: list[Article], changed: str, start: int, end: int) -> str:
    """The gravest verdict on a place of a changed article."""
    said = {
        finding.verdict
        for finding in found(articles)
        for claim in finding.claims
        if claim.article == changed and claim.start < end and start < claim.end
    }
    return next((name for name in ("conflict", "variant", "suspect") if name in said), "not found")


def reports(event: dict[str, Any], texts: list[str], *, dated: bool) -> list[Article]:
    """The reports of an event that never was."""
    days: list[date] = event["published"]
    return [Article(name, text, day if dated else None) for name, text, day in zip("abc", texts, days, strict=False)]


def try_made_up(*, each: bool) -> None:
    """Count the faults of `accounts.toml` that are found."""
    events = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["events"]
    for dated in (True, False):
        verdicts: Counter[str] = Counter()
        for event in events:
            for wrong in found(reports(event, event["reports"], dated=dated)):
                print(f"wrong alarm: {event['name']}: {wrong.verdict} {wrong.rule} {wrong.message}")
            for number, old, new in event["faults"]:
                texts = list(event["reports"])
                at = texts[number].index(old)
                texts[number] = texts[number].replace(old, new)
                how = verdict(reports(event, texts, dated=dated), "abc"[number], at, at + len(new))
                verdicts[how] += 1
                if each:
                    print(f"{how:10} {event['name']}: {old} -> {new}")
        told = ", ".join(f"{count} {how}" for how, count in verdicts.most_common())
        print(f"{'dated' if dated else 'undated'}: of {verdicts.total()} faults: {told}")


def read(folder: Path) -> Iterator[Article]:
    """The articles of a collection."""
    path = max(folder.glob("*.jsonl"), key=lambda path: path.stat().st_size)
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        day = row.get("date") or next(iter(DAY.findall(str(row["id"]))), None)
        yield Article(str(number), row["text"], date.fromisoformat(day) if day else None)


def accounts(folder: Path) -> Iterator[list[Told]]:
    """The accounts of a collection that share a key."""
    articles = {article.id: article for article in read(folder)}
    met: dict[str, list[Told]] = defaultdict(list)
    for said in extract(articles.values(), TOOLKIT):
        for claim in said.claims:
            if isinstance(claim.value, Account):
                for key in claim.keys:
                    met[key].append(Told(articles[claim.article], claim, said.digest))
    yield from (together for _, together in sorted(met.items()) if 1 < len(together) <= CROWD)


def reworded(one: Told, other: Told) -> Iterator[tuple[Particular, Particular]]:
    """The particulars that two accounts agree in, each once, in sentences of other words."""
    assert isinstance(one.account.value, Account)
    assert isinstance(other.account.value, Account)
    seen: set[tuple[str, str]] = set()
    for a, b in product(one.account.value.particulars, other.account.value.particulars):
        if (a.kind, a.mark) == (b.kind, b.mark) and (a.kind, a.mark) not in seen:
            sentences = (claim_of(told.account, p).sentence.text.split() for told, p in ((one, a), (other, b)))
            if SequenceMatcher(None, *sentences, autojunk=False).quick_ratio() < REWORDED:
                seen.add((a.kind, a.mark))
                yield a, b


def group_of(particular: Particular) -> str:
    """The shape that a particular is counted with."""
    if (value := particular.quantity) is None:
        return particular.kind.split()[0]
    return value.dimension if value.dimension in {"count", "money", "percent"} else "measure"


def planted(told: Told, particular: Particular, draw: random.Random) -> tuple[Article, int, int] | None:
    """An article with a digit of a figure changed, or two swapped; nothing where the number stands elsewhere too."""
    match = DIGITS.search(particular.text)
    if match is None or told.article.text.count(match.group()) > 1:
        return None
    old = match.group()
    places = [place for place, sign in enumerate(old) if sign.isdigit()]
    signs = list(old)
    one, other = draw.choice(list(combinations(places, 2)))
    if draw.random() < 0.5 and signs[one] != signs[other]:
        signs[one], signs[other] = signs[other], signs[one]
    else:
        signs[one] = draw.choice([digit for digit in "123456789" if digit != signs[one]])
    if signs[0] == "0":
        return None
    start = particular.start + match.start()
    text, end = told.article.text, start + len(old)
    return Article(told.article.id, text[:start] + "".join(signs) + text[end:], told.article.published), start, end


def try_real(folder: Path, faults: int) -> None:
    """Count the particulars that accounts agree in, show the findings, and plant faults."""
    agree: Counter[str] = Counter()
    shown: dict[str, Finding] = {}
    candidates: dict[tuple[str, str], tuple[Told, Told, Particular]] = {}
    seen: set[frozenset[str]] = set()
    draw = random.Random(folder.name)
    for together in accounts(folder):
        for one, other in combinations(together, 2):
            pair = frozenset({one.article.id, other.article.id})
            if pair in seen or not may_tell_one_event(one.account, other.account):
                continue
            seen.add(pair)
            if compared(one.account, other.account, one.digest, other.digest) is None:
                continue
            alike = list(reworded(one, other))
            agree.update(group_of(a) for a, _ in alike)
            figures = [b for _, b in alike if b.quantity is not None]
            if figures:
                candidates[one.article.id, other.article.id] = one, other, draw.choice(figures)
            digests = {told.article.id: told.digest for told in (one, other)}
            for finding in RULE.review(gather("story", "story:", [one.account, other.account], digests)):
                shown[finding.id] = finding
    print(f"{folder.name}: accounts agree in other words:", dict(sorted(agree.items())))
    for finding in shown.values():
        print(
            f"  {finding.message}", *(" ".join(claim.sentence.text.split()) for claim in finding.claims), sep="\n    "
        )
    verdicts: Counter[str] = Counter()
    for one, other, particular in draw.sample(
        sorted(candidates.values(), key=lambda c: c[0].article.id), len(candidates)
    ):
        if verdicts.total() < faults and (fault := planted(other, particular, draw)) is not None:
            article, start, end = fault
            verdicts[verdict([one.article, article], article.id, start, end)] += 1
    told = ", ".join(f"{count} {how}" for how, count in verdicts.most_common())
    print(f"  of {verdicts.total()} figures with a digit wrong: {told}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--faults", type=int, default=200)
    given = parser.parse_args()
    try_made_up(each=given.each)
    if given.data:
        for name in COLLECTIONS:
            try_real(given.data / name, given.faults)


if __name__ == "__main__":
    main()
