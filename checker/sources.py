"""Trusted articles: sources that others are held against, and never the ones to look at."""

from collections.abc import Iterator

from msgspec.structs import replace

from checker.model import Article, Claim, Extractor, Finding, Group
from checker.rule import Rule
from checker.values import Wording

FAMILY = "source"  # of the keys that tell a trusted article from others


def read_source(article: Article) -> Iterator[Claim]:
    """A claim on all of a trusted article, so that what it says can be looked up to the word."""
    if article.trusted and article.text:
        yield article.claim(0, len(article.text), Wording("", FAMILY), keys=(f"{FAMILY}:{article.id}",))


SOURCE = Extractor("source", (Wording,), read_source)


def against_sources(finding: Finding, group: Group, rule: Rule) -> Finding | None:
    """A finding of a group that points at what is not trusted; None where all of it is.

    What a source denies is at odds with it, be the other article later or not: a draft has what it says from there.
    """
    trusted = {article for article in {claim.article for claim in finding.claims} if is_trusted(article, group)}
    if not trusted:
        return finding
    order = sorted(range(len(finding.claims)), key=lambda number: finding.claims[number].article in trusted)
    if finding.claims[order[0]].article in trusted:
        return None
    if finding.verdict == "superseded":
        finding = replace(finding, verdict="conflict", severity=rule.severity)
    return replace(
        finding,
        claims=tuple(finding.claims[number] for number in order),
        sides=tuple(finding.sides[number] for number in order) if finding.sides else (),
        trusted=tuple(sorted(trusted)),
    )


def is_trusted(article: str, group: Group) -> bool:
    digest = group.digests.get(article)
    return digest is not None and digest.trusted
