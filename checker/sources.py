"""Trusted articles: sources that others are held against, and never the ones to look at."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from checker.model import Article, Claim, Extractor, Finding, Group, Severity, Testimony
from checker.values import Date, Wording

MONTH = timedelta(31)
FAMILY = "source"  # of the keys that tell a trusted article from others


def read_source(article: Article) -> Iterator[Claim]:
    """A claim on all of a trusted article, so that what it says can be looked up to the word."""
    if article.trusted and article.text:
        yield article.claim(0, len(article.text), Wording("", FAMILY), keys=(f"{FAMILY}:{article.id}",))


class Sources(Struct, frozen=True, eq=False):
    """All that trusted articles say, by article. It is equal to none but itself, so that what is made of it is kept."""

    said: tuple[Testimony, ...]

    @staticmethod
    def text(said: Testimony) -> str:
        """The text of one of them."""
        return next((claim.text for claim in said.claims if any(map(is_source, claim.keys))), "")


def is_source(key: str) -> bool:
    return key.startswith(f"{FAMILY}:")


SOURCE = Extractor("source", (Wording,), read_source)


def against_sources(finding: Finding, group: Group, severity: Severity) -> Finding | None:
    """A finding of a group that points at what is not trusted; None where all of it is.

    What a source of about its time denies is at odds with it, be the other article later or not, since a draft has what
    it says from there, unless the draft itself tells of the change; `severity` is then that of a conflict.
    """
    trusted = {article for article in {claim.article for claim in finding.claims} if is_trusted(article, group)}
    if not trusted:
        return finding
    order = sorted(range(len(finding.claims)), key=lambda number: finding.claims[number].article in trusted)
    if finding.claims[order[0]].article in trusted:
        return None
    told = finding.explanation is not None and finding.claims[0].article not in trusted
    if finding.verdict == "superseded" and of_one_time(finding.claims) and not told:
        finding = replace(finding, verdict="conflict", severity=severity)
    if order[0]:
        finding = replace(finding, message=finding.turned or finding.message, turned=finding.message)
    return replace(
        finding,
        claims=tuple(finding.claims[number] for number in order),
        sides=tuple(finding.sides[number] for number in order) if finding.sides else (),
        trusted=tuple(sorted(trusted)),
    )


def of_one_time(claims: Sequence[Claim]) -> bool:
    """Whether claims are from articles of one month, and none is of the day or year of its own article ("© 2017")."""
    days = [claim.published for claim in claims if claim.published is not None]
    own = any(
        isinstance(claim.value, Date)
        and claim.value.first is not None
        and claim.value.last is not None
        and claim.published is not None
        and claim.value.first <= claim.published <= claim.value.last
        for claim in claims
    )
    return not own and (not days or max(days) - min(days) <= MONTH)


def is_trusted(article: str, group: Group) -> bool:
    digest = group.digests.get(article)
    return digest is not None and digest.trusted
