"""Trusted articles: what others are held against, by the ordinary rules, and never what is pointed at."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker import Article, Finding, Group, MemoryLedger, Rule, Sources
from checker.pipeline import Summary, check, serial
from checker.testing import installed
from conftest import Ended, Repository
from newsroom import newsrooms

SOURCE = (
    "date 2021-03-02 The council's housing officer, Thomas Wendell, told residents in Harrow Bridge that the flood "
    "gates failed at Millbrook weir.\n"
)
DRAFT = (
    "date 2021-03-05 Harrow Bridge council's housing officer Tomas Wendell said the gates at Millbrook weir failed "
    "before the flood.\n"
)
STORY = (
    "The Wexcombe reservoir scheme will flood {} acres of farmland and cost £94 million, planners told villagers in "
    "Thornley.\n\nWork on the dam wall takes 26 months and employs 410 builders."
)
Command = Callable[..., Ended]


def newsroom(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(exist_ok=True)
        file.with_suffix(".txt").write_text(text)


def told(ended: Ended) -> list[dict[str, Any]]:
    assert ended.code in {0, 1}, ended.err
    found: list[dict[str, Any]] = json.loads(ended.out)["findings"]
    return [finding for finding in found if finding["verdict"] in {"conflict", "variant"}]


def articles_of(finding: dict[str, Any]) -> list[str]:
    return [claim["article"] for claim in finding["claims"]]


def findings(articles: list[Article]) -> list[Finding]:
    summary = Summary(failures=[])
    found = list(check(articles, installed(), MemoryLedger(), serial, summary))
    assert not summary.failures
    return found


def test_a_draft_is_pointed_at_and_its_source_speaks_against_it(checker: Command, desk: Path) -> None:
    newsroom(desk, draft=DRAFT, sources__council=SOURCE)
    (finding,) = told(checker("check", "draft.txt", "--trusted", "sources", "--format", "json"))
    assert articles_of(finding) == ["draft.txt", "sources/council.txt"]
    assert finding["message"] == "one person, two names? “Tomas Wendell” or “Thomas Wendell”"


def test_a_trusted_article_is_not_the_odd_one_however_many_differ(checker: Command, desk: Path) -> None:
    newsroom(desk, sources__council=SOURCE, **{f"drafts__{name}": DRAFT for name in "abcde"})
    one_by_one = told(checker("check", "drafts", "--trusted", "sources/council.txt", "--format", "json"))
    assert [articles_of(finding)[0] for finding in one_by_one] == [f"drafts/{name}.txt" for name in "abcde"]
    assert {articles_of(finding)[1] for finding in one_by_one} == {"sources/council.txt"}


def test_what_trusted_articles_have_among_themselves_is_not_told(checker: Command, desk: Path) -> None:
    newsroom(desk, draft="Nothing of the kind.", sources__one=SOURCE + "They mended the the weir.", sources__two=DRAFT)
    assert told(checker("check", "draft.txt", "--trusted", "sources", "--format", "json")) == []
    assert len(told(checker("check", "sources", "--format", "json"))) > 1


@pytest.mark.parametrize("day", ["2021-03-01", "2021-03-02", "2021-03-05"])
def test_what_a_source_denies_is_a_conflict_on_any_day(day: str) -> None:
    source, draft = (Article(name, STORY.format(acres), None) for name, acres in (("source", 310), ("draft", 130)))
    of_days = replace(source, published=date(2021, 3, 2)), replace(draft, published=date.fromisoformat(day))
    among_equals = "conflict" if day == "2021-03-02" else "superseded"
    assert [finding.verdict for finding in findings(list(of_days))] == [among_equals]
    (finding,) = (f for f in findings([replace(of_days[0], trusted=True), of_days[1]]) if f.fails)
    assert (finding.verdict, finding.severity, finding.claims[0].article) == ("conflict", "error", "draft")


def test_a_ledger_keeps_who_is_trusted(checker: Command, desk: Path) -> None:
    newsroom(desk, draft=DRAFT, sources__council=SOURCE)
    checker("record", "draft.txt", "--trusted", "sources", "--ledger", "it.ledger")
    known = told(checker("check", "--ledger", "it.ledger", "--edited", "draft.txt", "--format", "json"))
    whole = told(checker("check", "--ledger", "it.ledger", "--format", "json"))
    anew = told(checker("check", "draft.txt", "--trusted", "sources", "--format", "json"))
    assert known == whole == anew != []


def test_a_source_may_be_named_beside_a_ledger(checker: Command, desk: Path) -> None:
    newsroom(desk, draft=DRAFT, sources__council=SOURCE)
    checker("record", "draft.txt", "--ledger", "it.ledger")
    beside = ("check", "--ledger", "it.ledger", "--trusted", "sources", "--format", "json")
    (finding,) = told(checker(*beside, "--edited", "draft.txt"))
    assert articles_of(finding) == ["draft.txt", "sources/council.txt"]
    assert checker(*beside).code == 2


def test_the_settings_name_sources(checker: Command, desk: Path) -> None:
    newsroom(desk, drafts__draft=DRAFT, sources__council=SOURCE)
    (desk / "checker.toml").write_text('trusted = ["sources"]')
    (finding,) = told(checker("check", "drafts", "--format", "json"))
    assert articles_of(finding) == ["drafts/draft.txt", "sources/council.txt"]
    (desk / "checker.toml").write_text('trusted = ["../sources"]')
    assert "checker.toml:1" in checker("check", "drafts").err


def test_a_commit_is_held_against_the_sources(checker: Command, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository.made(desk / "repository")
    repository.write("sources/council.txt", SOURCE)
    repository.write("checker.toml", 'trusted = ["sources"]\narticles = ["*.txt"]')
    repository.commit()
    repository.write("draft.txt", DRAFT)
    monkeypatch.chdir(repository.folder)
    ended = checker("check", "--hook")
    assert ended.code == 1
    assert ended.out.index("--> draft.txt") < ended.out.index("--> sources/council.txt")


def test_a_commit_is_held_against_recorded_sources(
    checker: Command, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository.made(desk / "repository")
    monkeypatch.chdir(repository.folder)
    repository.write("sources/council.txt", SOURCE)
    repository.write("checker.toml", 'trusted = ["sources"]\narticles = ["*.txt"]\nledger = "it.ledger"')
    repository.write("draft.txt", "Nothing of the kind.")
    repository.commit()
    assert checker("record").code == 0
    repository.write("draft.txt", DRAFT)
    ended = checker("check", "--hook")
    assert ended.code == 1
    assert ended.out.index("--> draft.txt") < ended.out.index("--> sources/council.txt")
    repository.write("draft.txt", "Still nothing of the kind.")
    assert checker("check", "--hook").code == 0
    repository.write("sources/council.txt", SOURCE.replace("Thomas", "Theodor"))
    assert checker("check", "--hook").code == 0


class TwiceTheSources(Rule, frozen=True, kw_only=True):
    """A stranger's rule: an article that is longer than all its sources together."""

    given: ClassVar[frozenset[str]] = frozenset({"sources"})

    id: str = "strange/longer-than-sources"
    message: str = "longer than its sources"
    sources: Sources | None = None

    def informed(self, sources: Sources) -> Rule:
        return replace(self, sources=sources)

    def review(self, group: Group) -> Iterator[Finding]:
        if self.sources is not None:
            last = max(claim.end for claim in group.claims)
            if last > sum(len(Sources.text(said)) for said in self.sources.said):
                yield self.finding(group.claims[-1], verdict="suspect")


def test_a_rule_of_a_stranger_is_told_of_the_sources() -> None:
    toolkit = replace(installed(), rules=(TwiceTheSources(),))
    source = Article("source", "Some 40 boats sank.", trusted=True)
    articles = [
        source,
        Article("draft", "Some 40 boats sank, and 12 more were lost at sea."),
        Article("other", "12 boats."),
    ]
    found = check(articles, toolkit, MemoryLedger(), serial, Summary(failures=[]))
    assert [finding.claims[0].article for finding in found] == ["draft"]
    assert list(check(articles[1:], toolkit, MemoryLedger(), serial, Summary(failures=[]))) == []


@given(newsrooms(), st.randoms(use_true_random=False))
def test_no_finding_points_at_a_trusted_article_in_any_order(articles: list[Article], random: Any) -> None:
    some = [replace(article, trusted=number % 2 == 0) for number, article in enumerate(articles)]
    trusted = {article.id for article in some if article.trusted}
    found = findings(some)
    assert not any(finding.claims[0].article in trusted for finding in found)
    random.shuffle(some)
    assert findings(some) == found


def test_it_is_said_how_many_figures_were_compared(checker: Command, desk: Path) -> None:
    newsroom(desk, one=STORY.format(310), two=STORY.format(310), three="The 40 boats of Saltry are old, and 3 sank.")
    plain, verbose = (checker("check", ".", *more).out for more in ((), ("-v",)))
    assert "figures:" not in plain
    told = [line.split(": ", 1)[1] for line in verbose.splitlines() if "seen," in line]
    assert [line.split(" seen")[0] for line in told] == ["8", "3", "2", "3"]
    assert told[2].endswith("0 compared with other articles', 2 not")
    assert checker("check", ".", "-v", "--jobs", "2").out == verbose
