"""What the program says about seeds/: the faults that seeds/README.md lists are found, and stay when text moves."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from checker import Article, Failure, Finding, MemoryLedger
from checker.corpus import Corpus
from checker.pipeline import Summary, check, serial
from checker.plugins import load
from checker.testing import installed

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    failures: list[Failure] = []
    hook = load().manager.hook
    read = list(Corpus([SEEDS], lambda path: hook.checker_reader(path=path, limit=1_000_000), failures))
    assert not failures
    return [replace(article, id=Path(article.id).stem) for article in read]


def findings(articles: list[Article]) -> list[Finding]:
    summary = Summary(failures=[])
    found = list(check(articles, installed(), MemoryLedger(), serial, summary))
    assert not summary.failures
    return found


def about(finding: Finding) -> frozenset[tuple[str, str]]:
    """What a finding is about: the article and words of each claim."""
    return frozenset((claim.article, claim.text) for claim in finding.claims)


def told(found: list[Finding]) -> set[tuple[str, frozenset[tuple[str, str]]]]:
    return {(finding.verdict, about(finding)) for finding in found}


def test_a_readme_is_no_article(articles: list[Article]) -> None:
    assert len(articles) == 5
    assert "README" not in {article.id for article in articles}


STAFF = frozenset(
    {
        ("commons-questions", "26,000 primary care staff other than GPs"),
        ("confederation-poll", "6,000 other primary care staff"),
        ("confederation-poll", "20,000 staff"),
    }
)
ASHWORTH = frozenset({("commons-questions", "John Ashworth"), ("value-for-money", "Jonathan Ashworth")})
SECRETARIES = frozenset({("letter-to-the-bma", "Matt Hancock"), ("letter-to-the-bma", "Steve Barclay")})
SERVICES = frozenset({("letter-to-the-bma", "An enhanced service"), ("letter-to-the-bma", "two enhanced services")})
COVER = frozenset({("value-for-money", "jul aug2020"), ("commons-questions", "2020-01-28")})
DOUBLED = frozenset({("new-deal", "will need will need")})


def test_what_must_be_found_is_found_with_its_verdict(articles: list[Article]) -> None:
    found = findings(articles)
    said = told(found)
    assert ("explained", STAFF) in said
    assert {("variant", ASHWORTH), ("conflict", SECRETARIES), ("conflict", SERVICES), ("conflict", COVER)} <= said
    assert any(f.rule == "quotation-in-two-wordings" and f.verdict == "conflict" for f in found)
    assert ("variant", DOUBLED) in said


def test_the_sum_is_shown_with_its_parts(articles: list[Article]) -> None:
    (explained,) = (f for f in findings(articles) if f.verdict == "explained" and about(f) == STAFF)
    assert explained.explanation
    assert all(figure in explained.explanation for figure in ("26,000", "6,000", "20,000"))


def test_ids_stay_when_a_paragraph_is_put_above(articles: list[Article]) -> None:
    lower = [replace(article, text=f"A word from our readers.\n\n{article.text}") for article in articles]
    assert {f.id for f in findings(lower)} == {f.id for f in findings(articles)}
