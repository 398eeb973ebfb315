"""Settling what was found: each finding once, and the odd one out told once, with those that stand against it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Set
from datetime import date

from msgspec.structs import astuple, replace

from checker.copies import originals_of
from checker.model import Claim, Finding

Place = tuple[str, int, int, str]
MOST_WITNESSES = 3  # articles shown against the odd one; the message says how many there are


def settle(found: Iterable[Finding]) -> list[Finding]:
    """The findings in their order, each once, whatever keys it met under and in whatever order it came.

    Where several findings set the same two sides against each other (one name in two forms, in a dozen articles) and
    hang together by their claims, the side with fewer witnesses is the odd one: one finding for each of its articles,
    with witnesses of the other side.
    Copies of one story are one witness; with as many witnesses on both sides the one in fewer articles is told, then
    the later one. Those come first that are trusted, then the loud ones, then those surest to tell the same story.
    That says which side is alone, not which is wrong. A trusted article is never the odd one. What gives way is left
    out where another rule tells of the same words in two of the same articles.
    """
    plain: dict[str, Finding] = {}
    sided: dict[tuple[str, str, frozenset[str]], list[Finding]] = defaultdict(list)
    for finding in unlike(found):
        if len(set(finding.sides)) == 2:
            sided[finding.rule, finding.verdict, frozenset(finding.sides)].append(finding)
        else:
            plain[finding.id] = min(finding, plain.get(finding.id, finding), key=rank)
    for of_one_pair in sided.values():
        for of_one_thing in linked(of_one_pair):
            for finding in tell_odd_ones(of_one_thing):
                plain[finding.id] = min(finding, plain.get(finding.id, finding), key=rank)
    return sorted(without_echoes(plain.values()), key=lambda finding: finding.order)


def unlike(found: Iterable[Finding]) -> Iterable[Finding]:
    """The findings without those that say once more what one says of the same claims, which meet under several keys."""
    first: dict[tuple[object, ...], Finding] = {}
    for finding in found:
        rule, verdict, severity, message, claims, *rest = astuple(finding)
        first.setdefault((rule, verdict, severity, message, *map(id, claims), *rest), finding)
    return first.values()


def without_echoes(findings: Collection[Finding]) -> Iterable[Finding]:
    """The findings, but for those that give way to one that holds their words in two articles.

    That one fails a run, or is superseded: an explained one may be on the wording of the very words.
    """
    stretches: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    if any(finding.gives_way for finding in findings):
        for finding in findings:
            if (finding.fails or finding.verdict == "superseded") and not finding.gives_way:
                for claim in finding.claims:
                    stretches[claim.article].append((claim.start, claim.end, finding.id))

    def holding(claim: Claim) -> set[str]:
        """The findings of which a claim holds this one."""
        return {id for start, end, id in stretches[claim.article] if start <= claim.start and claim.end <= end}

    def echoes(finding: Finding) -> bool:
        here, *there = finding.claims
        return any(holding(here) & holding(claim) for claim in there if claim.article != here.article)

    return [finding for finding in findings if not (finding.gives_way and echoes(finding))]


def rank(finding: Finding) -> tuple[object, ...]:
    """Which of two findings with one id is kept: a fixed choice, so that the order they came in does not matter."""
    places = [claim.place for claim in finding.claims]
    return places, finding.message, finding.evidence, finding.explanation or "", finding.bits


def linked(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """The findings in parts that share no claim: two figures may be at odds in two stories."""
    parts: dict[Place, list[Finding]] = {}
    for finding in findings:
        places = {claim.place for claim in finding.claims}
        touched = {id(part): part for place in places if (part := parts.get(place)) is not None}
        whole = max(touched.values(), key=len, default=[])
        for part in touched.values():
            if part is not whole:
                whole += part
                places |= {claim.place for other in part for claim in other.claims}
        whole.append(finding)
        parts.update(dict.fromkeys(places, whole))
    return list({id(part): part for part in parts.values()}.values())


def tell_odd_ones(findings: list[Finding]) -> Iterable[Finding]:
    """One finding for each article of the odd side. Articles that say it in the same words are one witness."""
    said: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    trusted = {article for finding in findings for article in finding.trusted}
    first: dict[str, tuple[date, Place]] = {}
    for finding in findings:
        for side, claim in zip(finding.sides, finding.claims, strict=True):
            said[side][claim.article].append(claim)
            dated = (claim.published or date.max, claim.place)
            first[side] = min(first.get(side, dated), dated)
    originals = {side: originals_of(by_article) for side, by_article in said.items()}

    def oddness(side: str) -> tuple[object, ...]:
        """What makes a side the odd one, the least first: a side that a trusted article takes never is."""
        witnesses, articles = len(set(originals[side].values())), len(said[side])
        return not trusted.isdisjoint(said[side]), witnesses, articles, -first[side][0].toordinal(), side

    odd = min(said, key=oddness)
    told: dict[str, Finding] = {}
    witnesses: dict[str, dict[str, list[Claim]]] = defaultdict(dict)
    for finding in sorted(findings, key=lambda finding: (finding.severity == "note", -finding.bits, rank(finding))):
        own, others = divide(finding, odd)
        told.setdefault(own[0].article, finding)
        witnesses[own[0].article].setdefault(others[0].article, others)
    for here, finding in told.items():
        if here in trusted:
            continue
        own, _ = divide(finding, odd)
        other = next(side for side in finding.sides if side != odd)
        ranked = sorted(witnesses[here], key=lambda article: article not in trusted)
        shown = one_of_each({article: witnesses[here][article] for article in ranked}, originals[other])
        yield tell(finding, own, shown, (odd, other), trusted)


def one_of_each(witnesses: dict[str, list[Claim]], original: dict[str, str]) -> list[list[Claim]]:
    """The claims of the first article of each original."""
    shown: dict[str, list[Claim]] = {}
    for article, claims in witnesses.items():
        shown.setdefault(original[article], claims)
    return list(shown.values())


def tell(
    finding: Finding, own: list[Claim], witnesses: list[list[Claim]], sides: tuple[str, str], trusted: Set[str]
) -> Finding:
    """A finding with its witnesses, of which the first are shown and all are counted."""
    odd, other = sides
    shown = [claim for claims in witnesses[:MOST_WITNESSES] for claim in claims]
    message = finding.message if own[0] is finding.claims[0] else finding.turned or finding.message
    count = f" (“{label(message, shown, other)}” in {len(witnesses)} articles)" if len(witnesses) > 1 else ""
    told = (odd,) * len(own) + (other,) * len(shown)
    known = tuple(sorted(trusted & {claim.article for claim in (*own, *shown)}))
    return replace(finding, claims=(*own, *shown), sides=told, message=message + count, trusted=known)


def label(message: str, shown: list[Claim], side: str) -> str:
    """The side of the witnesses as the message quotes the first of them, or else what the side stands for."""
    there = " ".join(shown[0].text.split())
    return there if f"“{there}”" in message else side


def divide(finding: Finding, odd: str) -> tuple[list[Claim], list[Claim]]:
    """The claims of a finding that stand for the odd side, and the others."""
    own: list[Claim] = []
    others: list[Claim] = []
    for side, claim in zip(finding.sides, finding.claims, strict=True):
        (own if side == odd else others).append(claim)
    return own, others
