"""Settling what was found: each finding once, and the odd one out told once, with those that stand against it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from checker.model import Claim, Finding

MOST_WITNESSES = 3  # articles shown against the odd one; the message says how many there are


def settle(found: Iterable[Finding]) -> list[Finding]:
    """The findings in their order, each once, whatever keys it met under and in whatever order it came.

    Where several findings set the same two sides against each other (one name in two forms, in a dozen articles), the
    side with fewer articles is the odd one: one finding for each of its articles, with witnesses of the other side.
    That says which side is alone, not which is wrong. A trusted article is never the odd one.
    """
    plain: dict[str, Finding] = {}
    sided: dict[tuple[str, str, frozenset[str]], list[Finding]] = defaultdict(list)
    for finding in found:
        if len(set(finding.sides)) == 2:
            sided[finding.rule, finding.verdict, frozenset(finding.sides)].append(finding)
        else:
            plain[finding.id] = min(finding, plain.get(finding.id, finding), key=rank)
    for of_one_pair in sided.values():
        for finding in tell_odd_ones(of_one_pair):
            plain[finding.id] = min(finding, plain.get(finding.id, finding), key=rank)
    return sorted(plain.values(), key=lambda finding: finding.order)


def rank(finding: Finding) -> tuple[object, ...]:
    """Which of two findings with one id is kept: a fixed choice, so that the order they came in does not matter."""
    return [claim.place for claim in finding.claims], finding.message, finding.evidence, finding.explanation or ""


def tell_odd_ones(findings: list[Finding]) -> Iterable[Finding]:
    """One finding for each article of the odd side."""
    articles: dict[str, set[str]] = defaultdict(set)
    trusted = {article for finding in findings for article in finding.trusted}
    first: dict[str, tuple[date, tuple[str, int, int, str]]] = {}
    for finding in findings:
        for side, claim in zip(finding.sides, finding.claims, strict=True):
            articles[side].add(claim.article)
            said = (claim.published or date.min, claim.place)
            first[side] = min(first.get(side, said), said)
    # A side that a trusted article takes is not odd. Of two with as many articles, the one that came later is told.
    odd = min(
        articles,
        key=lambda side: (
            not trusted.isdisjoint(articles[side]),
            len(articles[side]),
            [-first[side][0].toordinal()],
            side,
        ),
    )
    told: dict[str, Finding] = {}
    witnesses: dict[str, dict[str, list[Claim]]] = defaultdict(dict)
    for finding in sorted(findings, key=rank):
        own, others = divide(finding, odd)
        told.setdefault(own[0].article, finding)
        witnesses[own[0].article].setdefault(others[0].article, others)
    for here, finding in told.items():
        if here in trusted:
            continue
        own, _ = divide(finding, odd)
        ranked = sorted(witnesses[here], key=lambda article: (article not in trusted, article))
        shown = [claim for article in ranked[:MOST_WITNESSES] for claim in witnesses[here][article]]
        other = next(side for side in finding.sides if side != odd)
        count = f" (“{other}” in {len(witnesses[here])} articles)" if len(witnesses[here]) > 1 else ""
        sides = (odd,) * len(own) + (other,) * len(shown)
        known = tuple(sorted(trusted & {claim.article for claim in (*own, *shown)}))
        yield replace(finding, claims=(*own, *shown), sides=sides, message=finding.message + count, trusted=known)


def divide(finding: Finding, odd: str) -> tuple[list[Claim], list[Claim]]:
    """The claims of a finding that stand for the odd side, and the others."""
    own: list[Claim] = []
    others: list[Claim] = []
    for side, claim in zip(finding.sides, finding.claims, strict=True):
        (own if side == odd else others).append(claim)
    return own, others
