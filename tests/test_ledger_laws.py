"""The laws of ledgers: one in a file hands out what one in memory does, and an overlay is an edit, without writing."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Finding, Ledger, MemoryLedger, model, thinning
from checker.overlay import Overlay
from checker.packing import kinds_of, pack, unpack
from checker.pipeline import Summary, check, extract, serial
from checker.testing import installed
from checker_sqlite.commands import misplaced
from checker_sqlite.ledger import SqliteLedger
from newsroom import any_text, newsrooms

TOOLKIT = installed()
KINDS = kinds_of((*TOOLKIT.extractors, *TOOLKIT.watchers))
FAMILIES = sorted({rule.by for rule in TOOLKIT.rules})


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Path]:
    """Paths of ledgers that are not there yet."""
    folder = tmp_path_factory.mktemp("ledgers")
    return (folder / f"{number}.ledger" for number in count())


def said_in(articles: Iterable[Article]) -> list[model.Testimony]:
    return list(extract(articles, TOOLKIT))


def in_file(path: Path, articles: Iterable[Article]) -> SqliteLedger:
    ledger = SqliteLedger(path, KINDS, {})
    ledger.update(((article.id, article) for article in articles), said_in, lambda _: True)
    return ledger


def in_memory(articles: Iterable[Article]) -> MemoryLedger:
    ledger = MemoryLedger()
    list(ledger.record(said_in(articles)))
    return ledger


def findings(ledger: Ledger, articles: Iterable[Article] = ()) -> list[Finding]:
    summary = Summary(failures=[])
    found = list(check(articles, TOOLKIT, ledger, serial, summary))
    assert not summary.failures
    return found


def settled(overlay: Overlay, articles: Iterable[Article]) -> list[Finding]:
    found = sided = findings(overlay, articles)
    while overlay.widen(sided):
        sided = findings(overlay)
    plain = [finding for finding in found if not finding.sides]
    return sorted((*plain, *(f for f in sided if f.sides)), key=lambda finding: finding.order)


@given(text=any_text, published=st.none() | st.dates())
def test_what_is_packed_is_unpacked(text: str, published: object) -> None:
    (said,) = extract([Article("a", text, published)], TOOLKIT)  # type: ignore[arg-type]
    try:
        assert unpack(pack(said), KINDS) == said
    except UnicodeEncodeError:
        assert any("\ud800" <= character <= "\udfff" for character in text)


@given(texts=st.lists(any_text, max_size=3))
def test_any_testimony_is_kept_as_it_is(places: Iterable[Path], texts: list[str]) -> None:
    articles = [Article(f"any {number} \ud83d", text) for number, text in enumerate(texts)]
    ledger = in_file(next(iter(places)), articles)
    for said in said_in(articles):
        assert ledger.said(said.digest.article) == said
    assert misplaced(ledger.connection) == []
    ledger.close()


@given(articles=newsrooms(), others=newsrooms())
def test_a_file_hands_out_what_memory_does(
    places: Iterable[Path], articles: list[Article], others: list[Article]
) -> None:
    ledger = in_file(next(iter(places)), others)
    ledger.update(((article.id, article) for article in reversed(articles)), said_in, lambda _: True)
    memory = in_memory(articles)
    without = {articles[0].id}
    for family in FAMILIES:
        groups = list(memory.groups(family, 1))
        assert list(ledger.groups(family, 1)) == groups
        assert list(ledger.groups(family, 2, without=without)) == list(memory.groups(family, 2, without=without))
        keys = [group.key for group in groups][::2]
        assert list(ledger.groups(family, 1, keys=keys)) == [group for group in groups if group.key in keys]
    assert ledger.said(articles[-1].id) == memory.said[articles[-1].id]
    ledger.close()


@given(articles=newsrooms(), new=newsrooms())
def test_an_overlay_finds_what_reading_all_anew_finds(
    places: Iterable[Path], articles: list[Article], new: list[Article]
) -> None:
    path = next(iter(places))
    ledger = in_file(path, articles)
    before = path.read_bytes()
    edited = new[0]
    after = [edited, *(article for article in articles if article.id != edited.id)]
    anew = [f for f in findings(in_memory(after)) if any(claim.article == edited.id for claim in f.claims)]
    memory = in_memory(articles)
    for base, asked in ((ledger, frozenset()), (memory, frozenset()), (memory, frozenset({edited.id}))):
        overlay = Overlay(base, frozenset())
        overlay.asked = asked
        laid_over = settled(overlay, [edited])
        touching = [f for f in laid_over if any(claim.article == edited.id for claim in f.claims)]
        assert msgspec.json.encode(touching) == msgspec.json.encode(anew)
    ledger.close()
    assert path.read_bytes() == before


@given(articles=newsrooms(), new=newsrooms())
def test_a_crowd_is_thinned_alike_everywhere(
    places: Iterable[Path], articles: list[Article], new: list[Article]
) -> None:
    ledger, memory = in_file(next(iter(places)), articles), in_memory(articles)
    edited = [*new[:1], *(article for article in articles if article.id != new[0].id)]
    with pytest.MonkeyPatch.context() as patch:
        for module in ("checker.thinning", "checker.ledger", "checker_sqlite.meetings"):
            for name, least in (("CROWD", 3), ("WITNESSES", 2)):
                patch.setattr(f"{module}.{name}", least, raising=False)
        patch.setattr("checker_sqlite.shelf.AT_ONCE", 2)
        whole = in_memory(edited)
        for family in FAMILIES:
            groups = list(memory.groups(family, 1))
            assert [g.claims for g in ledger.groups(family, 1)] == [g.claims for g in groups]
            keys = [group.key for group in groups]
            assert [g.claims for g in ledger.groups(family, 1, keys=keys)] == [g.claims for g in groups]
            assert family == "article" or all(len(group.claims) <= 3 for group in groups)
            overlay = Overlay(ledger, frozenset())
            list(overlay.record(said_in(new[:1])))
            for group in overlay.groups(family, 1):
                (same,) = whole.groups(family, 1, keys=[group.key])
                assert group.claims == same.claims
    ledger.close()
    assert thinning.CROWD > 3
