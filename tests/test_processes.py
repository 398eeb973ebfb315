"""The runner on processes: the same findings, and a worker that dies or hangs costs one thing, by name."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker import Article, Claim, Digest, Extractor, Failure, Finding, Group, MemoryLedger, Rule, model, processes
from checker.batches import batches
from checker.ledger import Meetings, Terms
from checker.packing import kinds_of, pack_groups, unpack_groups
from checker.pipeline import Summary, Toolkit, check, extract, serial
from checker.processes import Processes
from checker.testing import installed
from checker_sqlite.ledger import SqliteLedger

TOOLKIT = installed()
KINDS = kinds_of((*TOOLKIT.extractors, *TOOLKIT.watchers))
STORY = (
    "The Saltry ferry carried {} passengers to Wendham Island in 2018, Orla Pendry, {}, said. It sails from quay {}."
)


def newsroom(count: int) -> list[Article]:
    return [
        Article(f"a{number:03}", STORY.format("26,000" if number % 7 else "31,000", 40 + number % 2, number))
        for number in range(count)
    ]


def findings(articles: list[Article], toolkit: Toolkit, run: object) -> tuple[list[Finding], list[Failure]]:
    summary = Summary(failures=[])
    return list(check(articles, toolkit, MemoryLedger(), run, summary)), summary.failures  # type: ignore[arg-type]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups go to workers however few they are."""
    monkeypatch.setattr(processes, "FEW_GROUPS", 2)


@pytest.mark.usefixtures("few")
def test_two_processes_find_what_one_does() -> None:
    articles = newsroom(60)
    articles[5] = replace(articles[5], text=articles[5].text + " \ud83d")
    assert findings(articles, TOOLKIT, Processes(2, KINDS)) == findings(articles, TOOLKIT, serial)


def test_groups_are_unpacked_as_they_were() -> None:
    ledger = MemoryLedger()
    list(check(newsroom(20), TOOLKIT, ledger, serial, Summary(failures=[])))
    groups = [group for family in ("figure", "person", "article") for group in ledger.groups(family, 1)]
    assert unpack_groups(pack_groups(groups), KINDS) == groups
    assert list(Meetings(ledger, [Terms(family, 1, 1) for family in ("figure", "person", "article")])) == groups


@pytest.mark.usefixtures("few")
def test_groups_of_any_ledger_are_reviewed(tmp_path: Path) -> None:
    articles = newsroom(60)
    ledger = SqliteLedger(tmp_path / "news.ledger", KINDS, {})
    list(ledger.record(extract(articles, TOOLKIT)))
    found = list(check((), TOOLKIT, ledger, Processes(2, KINDS), Summary(failures=[])))
    ledger.close()
    assert found == findings(articles, TOOLKIT, serial)[0] != []


def deadly(article: Article) -> Iterator[Claim]:
    if article.id == "a017":
        os._exit(7)
    if article.id == "a031":
        time.sleep(60)
    yield from ()


class Deadly(Rule, frozen=True):
    """A rule that ends its process."""

    id: str = "deadly-rule"
    message: str = "x"

    def review(self, group: Group) -> Iterator[Finding]:
        if group.key == "a123":
            os._exit(9)
        yield from ()


def test_a_worker_that_dies_or_hangs_costs_one_article() -> None:
    toolkit = replace(TOOLKIT, extractors=(*TOOLKIT.extractors, Extractor("zz", (), deadly)))
    articles = newsroom(40)
    found, failures = findings(articles, toolkit, Processes(2, KINDS, patience=1.5))
    assert sorted((failure.where, failure.why) for failure in failures) == [
        ("a017", "its process died (exit code 7)"),
        ("a031", "took more than 1.5 seconds"),
    ]
    left = [article for article in articles if article.id not in {"a017", "a031"}]
    assert found == findings(left, TOOLKIT, serial)[0]


@pytest.mark.usefixtures("few")
def test_a_worker_that_dies_costs_one_group() -> None:
    toolkit = replace(TOOLKIT, rules=(Deadly(),))
    _, failures = findings(newsroom(260), toolkit, Processes(2, KINDS))
    assert failures == [Failure("reviewing", "a123", "its process died (exit code 9)")]


def test_few_articles_stay_in_one_process() -> None:
    def where(articles: Iterable[Article]) -> Iterator[model.Testimony]:
        for article in articles:
            yield model.Testimony(Digest(article.id, None, True, frozenset({str(os.getpid())})), ())

    said = list(Processes(2, KINDS)(where, newsroom(19)))
    assert {name for one in said for name in one.digest.names} == {str(os.getpid())}
    many = list(Processes(2, KINDS)(where, newsroom(2_000)))
    assert str(os.getpid()) not in {name for one in many for name in one.digest.names}
    assert [one.digest.article for one in many] == [article.id for article in newsroom(2_000)]


@given(weights=st.lists(st.integers(0, 30)), enough=st.integers(1, 40))
def test_batches_hold_everything_in_order_and_end_when_it_is_enough(weights: list[int], enough: int) -> None:
    held = list(batches(iter(weights), lambda weight: weight, enough))
    assert [weight for batch in held for weight in batch] == weights
    assert all(sum(batch[:-1]) < enough for batch in held)
    assert all(sum(batch) >= enough for batch in held[:-1])


def test_batches_of_any_size_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = newsroom(12)
    singly = [said for article in articles for said in extract([article], TOOLKIT)]
    for most in (1, 2_500, 200_000):
        monkeypatch.setattr("checker.pipeline.BATCH", most)
        assert list(extract(articles, TOOLKIT)) == singly


@pytest.mark.parametrize("cold", [True, False])
def test_the_same_bytes_whatever_the_order_the_workers_and_the_hash_seed(tmp_path: Path, cold: bool) -> None:
    lines = [json.dumps({"id": article.id, "text": article.text}) for article in newsroom(24)]
    said = set()
    for jobs, seed, order in product(("1", "2"), ("0", "1", "77"), (1, -1)):
        (tmp_path / "news.jsonl").write_text("\n".join(lines[::order]))
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "XDG_CACHE_HOME": str(tmp_path / (f"{jobs} {seed} {order}" if cold else "cache")),
        }
        command = [str(Path(sys.executable).with_name("checker")), "check", "news.jsonl", "--isolated", "--jobs", jobs]
        done = subprocess.run(
            [*command, "--format", "json"], cwd=tmp_path, env=environment, capture_output=True, check=False
        )
        assert done.returncode == 1, done.stderr
        said.add(done.stdout)
    assert len(said) == 1
