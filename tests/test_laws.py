"""The laws of the flow: order never matters, offsets slice back, any text is read, an id stays with its claims."""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker import Article, Finding, MemoryLedger, Runner
from checker.pipeline import Summary, check, extract, serial
from checker.testing import installed
from newsroom import any_text, newsrooms

A = TypeVar("A")
B = TypeVar("B")

NEUTRAL = "Rain fell over the hills, and the river ran brown.\n\n"


TOOLKIT = installed()


def findings(articles: Iterable[Article], run: Runner = serial) -> list[Finding]:
    summary = Summary(failures=[])
    found = sorted(check(articles, TOOLKIT, MemoryLedger(), run, summary), key=lambda finding: finding.order)
    assert not summary.failures
    return found


def shuffled(seed: int) -> Runner:
    """A runner that takes things in an order of its own, as many processes would."""

    def run(function: Callable[[Iterable[A]], Iterable[B]], things: Iterable[A]) -> Iterator[B]:
        waiting = list(things)
        random.Random(seed).shuffle(waiting)
        return serial(function, waiting)

    return run


@given(articles=newsrooms(), order=st.randoms(use_true_random=False))
def test_any_order_of_articles_gives_the_same_bytes(articles: list[Article], order: random.Random) -> None:
    other = order.sample(articles, len(articles))
    assert msgspec.json.encode(findings(articles)) == msgspec.json.encode(findings(other))


@given(articles=newsrooms(), seed=st.integers(0, 99))
def test_any_order_of_work_gives_the_same_bytes(articles: list[Article], seed: int) -> None:
    elsewhere = findings(articles, shuffled(seed))
    assert msgspec.json.encode(findings(articles)) == msgspec.json.encode(elsewhere)


@given(articles=newsrooms())
def test_one_by_one_gives_what_all_at_once_gives(articles: list[Article]) -> None:
    ledger = MemoryLedger()
    found: list[Finding] = []
    for article in articles:
        found = list(check([article], TOOLKIT, ledger, serial, Summary(failures=[])))
    found.sort(key=lambda finding: finding.order)
    assert msgspec.json.encode(found) == msgspec.json.encode(findings(articles))


@given(articles=newsrooms())
def test_an_article_said_again_changes_nothing(articles: list[Article]) -> None:
    assert findings([*articles, articles[0]]) == findings(articles)


def ids(found: Iterable[Finding]) -> dict[tuple[object, ...], str]:
    """The id of each finding by what it is about: its rule, and the words and article of each claim."""
    return {(f.rule, *((claim.article, claim.text, claim.sentence.text) for claim in f.claims)): f.id for f in found}


@given(articles=newsrooms())
def test_ids_stay_when_a_paragraph_is_put_above(articles: list[Article]) -> None:
    lower = [replace(article, text=NEUTRAL + article.text) for article in articles]
    above, below = ids(findings(articles)), ids(findings(lower))
    both = above.keys() & below.keys()  # more words in common may bring or lift a doubt: then a finding comes or goes
    assert {about: above[about] for about in both} == {about: below[about] for about in both}


@given(text=any_text, published=st.none() | st.dates())
def test_any_text_is_read_and_offsets_slice_back(text: str, published: date | None) -> None:
    (said,) = extract([Article("any", text, published)], TOOLKIT)
    assert said.failures == ()
    for claim in said.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.text == text[claim.start : claim.end]
        assert claim.text == claim.text.strip()


@given(texts=st.lists(any_text, min_size=1, max_size=3))
def test_any_texts_are_judged(texts: list[str]) -> None:
    articles = [Article(f"any-{number}", text) for number, text in enumerate(texts)]
    for finding in findings(articles):
        assert finding.claims
        assert finding.message.strip()
        for claim in finding.claims:
            text = texts[int(claim.article.removeprefix("any-"))]
            assert claim.text == text[claim.start : claim.end]
