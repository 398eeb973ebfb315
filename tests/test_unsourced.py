"""What a draft has and none of its sources: each form in which a source may have it, and what is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

from checker import Article, Finding, MemoryLedger
from checker.pipeline import Summary, check, serial
from checker.testing import installed, read
from checker_sources.bare_words import words_of
from checker_sources.library import Library, Source
from checker_sources.quoted import grade
from conftest import Ended
from newsroom import newsrooms

TELLS = "The harbour board of Thornley met at Millbrook weir about the Wexcombe ferry. "


def missing(draft: str, *sources: str) -> list[str]:
    """The words of a draft that none of its sources has."""
    articles, _ = read([TELLS + draft, *(f"trusted {TELLS}{source}" for source in sources)])
    return [finding.claims[0].text for finding in looked_up(articles) if finding.verdict == "suspect"]


def looked_up(articles: list[Article]) -> list[Finding]:
    rules = tuple(rule for rule in installed().rules if rule.id.endswith("-not-in-sources"))
    summary = Summary(failures=[])
    found = list(check(articles, replace(installed(), rules=rules), MemoryLedger(), serial, summary))
    assert not summary.failures
    return found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("It carries 1.2 million passengers.", "It carries 1,234,567 passengers."),
        ("It carries some 1,200 cars.", "It carries 1,234 cars."),
        ("More than 1,200 cars are on it.", "It carries 1,234 cars."),
        ("A quarter of the boats sank.", "It is 25% of the boats."),
        ("25 per cent of the boats sank.", "It is a quarter of the boats."),
        ("The boat is 16 km away.", "The boat is 10 miles away."),
        ("He is 45 years old.", "Tobias Vell, 45, left."),
        ("It cost £1.2m.", "It cost £1,200,000."),
        ("The 40-caliber gun was sold.", "A .40-caliber gun was lost."),
        ("Two boats and three cars sank.", "Some sank."),
        ("Between 40 and 60 boats sank.", "It was 50 boats."),
        ("A dozen boats sank.", "Twelve boats sank."),
        ("See case number 1704010012.", "Some sank."),
    ],
)
def test_a_figure_is_known_in_any_form(draft: str, source: str) -> None:
    assert missing(draft, "Nothing.", source) == []


@pytest.mark.parametrize(
    ("draft", "source", "told"),
    [
        ("It carries 1.3 million passengers.", "It carries 1,234,567 passengers.", "1.3 million passengers"),
        ("It carries 26,400 cars.", "It carries 26,000 cars.", "26,400 cars"),
        ("Some 30% of the boats sank.", "It is a quarter of the boats.", "30%"),
        ("It cost £3 million.", "It cost £2 million.", "£3 million"),
        ("At least 80 boats sank.", "Some 12 boats sank.", "At least 80 boats"),
    ],
)
def test_another_figure_is_missing(draft: str, source: str, told: str) -> None:
    (found,) = missing(draft, "Nothing.", source)
    assert told in found


@pytest.mark.parametrize(
    ("draft", "source", "told"),
    [
        ("It sank on 3 May.", "date 2022-05-05\n\nIt sank on Tuesday.", []),
        ("date 2022-05-06\n\nIt sank on Tuesday.", "date 2022-05-05\n\nIt sank on 3 May.", []),
        ("date 2022-05-06\n\nIt sank on Wednesday.", "date 2022-05-05\n\nIt sank on 3 May.", ["Wednesday"]),
        ("date 2022-05-06\n\nIt sank on Friday.", "date 2022-05-05\n\nIt sank on 3 May.", []),
        ("It sank in May 2022.", "date 2022-06-05\n\nIt sank on 3 May.", []),
        ("It sank in June 2021.", "date 2022-06-05\n\nIt sank on 3 May.", ["June 2021"]),
        ("date 2022-05-06\n\nIt sank in 2019.", "date 2022-05-05\n\nIt sank on 3 May.", []),
        ("date 2022-05-06\n\nTen days later it sank.", "date 2022-05-05\n\nIt sank on 3 May.", []),
    ],
)
def test_a_date_is_known_by_its_days(draft: str, source: str, told: list[str]) -> None:
    def dated(text: str) -> str:
        head, _, body = text.rpartition("\n\n")
        return f"{head}\n\n{TELLS}{body}" if head else f"{TELLS}{body}"

    articles, _ = read([dated(draft), f"trusted {dated(source)}"])
    assert [finding.claims[0].text for finding in looked_up(articles)] == told


@pytest.mark.parametrize(
    ("draft", "source", "told"),
    [
        ("Tobias Vell left. Mr Vell came back.", "Tobias Vell left.", []),
        ("Tobias Vell left.", "Mr Vell left.", []),
        ("Mr Vell left. Tobias Vell is 40.", "Toby Vell, who is 40, left.", []),
        ("T. Vell left.", "Tobias Vell left.", []),
        ("Tobias J. Vell left.", "Tobias Vell left.", []),
        ("Ron Quillon left.", "Ronald Quillon left.", []),
        ("José Quillón left.", "Jose Quillon left.", []),
        ("Marta Vell left.", "Tobias Vell left.", ["Marta Vell"]),
        ("Marta Quillon left.", "Tobias Vell left.", ["Marta Quillon"]),
        ("The Pellmouth Lighthouse Trust left.", "The trust of Pellmouth left its lighthouse.", []),
        ("The Orsley Lifeboat Association left.", "Tobias Vell left.", ["Orsley Lifeboat Association"]),
    ],
)
def test_a_name_is_known_by_its_forms(draft: str, source: str, told: list[str]) -> None:
    assert missing(draft, source) == told


@pytest.mark.parametrize(
    ("quoted", "said", "graded"),
    [
        ("we will keep the path open", "He said: “We will keep the path open.”", "exact"),
        ("We WILL keep the path open", "we will keep the path open", "exact"),
        ("we will … the path open", "we will keep the path open", "elided"),
        ("[they] will keep the path open", "we will keep the path open", "exact"),
        ("we will keep the path open for ever", "we will keep the path open", "partial"),
        ("we shall shut it for good", "we will keep the path open", "absent"),
        ("open path the keep will we", "we will keep the path open", "absent"),
    ],
)
def test_a_quotation_is_graded(quoted: str, said: str, graded: str) -> None:
    (testimony,) = (said for said in extracted(said))
    library = Library((Source(testimony),))
    assert library.grade(quoted) == graded
    assert grade([words_of(said)], Source(testimony).runs) == "exact"


def extracted(text: str) -> list:  # type: ignore[type-arg]
    from checker.pipeline import extract

    return list(extract([Article("source", text, trusted=True)], installed()))


def test_what_stands_in_a_missing_quotation_is_told_of_itself_too() -> None:
    told = missing("“We lost 45,000 of our best boats on one day,” said the warden.", "The warden spoke.")
    assert any(words.startswith("We lost") for words in told)


def test_an_article_that_no_source_tells_of_is_let_go() -> None:
    draft = Article("draft", "Marta Quillon won 4,310 votes in Saltry on 3 May 2019.")
    source = Article("source", "Tobias Vell mended the quay at Pellmouth with 90 men.", trusted=True)
    assert looked_up([draft, source]) == []


def test_articles_without_sources_are_let_go() -> None:
    articles, _ = read([TELLS + "It carries 1.3 million passengers.", TELLS])
    assert looked_up(articles) == []


@given(newsrooms())
def test_a_draft_that_says_what_a_source_says_has_nothing_missing(articles: list[Article]) -> None:
    sources = [replace(article, trusted=True) for article in articles]
    for article in articles:
        paragraphs = article.text.split("\n\n")
        for text in (article.text, "\n\n".join(reversed(paragraphs)), "\n\n".join(paragraphs[::2])):
            draft = Article("draft", text, article.published)
            assert [finding for finding in looked_up([draft, *sources]) if finding.verdict == "suspect"] == []


def test_a_ledger_and_processes_say_the_same(checker: Callable[..., Ended], desk: Path) -> None:
    (desk / "sources").mkdir()
    (desk / "sources" / "one.txt").write_text(TELLS + "Tobias Vell lost 310 boats.")
    for number in range(30):
        (desk / f"draft-{number}.txt").write_text(f"{TELLS}Orla Pendry lost {number + 400} boats on 3 May 2019.")
    drafts = [f"draft-{number}.txt" for number in range(30)]
    alone, together = (
        checker("check", *drafts, "--trusted", "sources", "--jobs", jobs, "--format", "json") for jobs in (1, 2)
    )
    assert alone.out == together.out
    checker("record", *drafts, "--trusted", "sources", "--ledger", "it.ledger")
    whole = checker("check", "--ledger", "it.ledger", "--format", "json")
    found = json.loads(alone.out)["findings"]
    assert json.loads(whole.out)["findings"] == found
    edited = checker("check", "--ledger", "it.ledger", "--edited", "draft-7.txt", "--format", "json")
    of_one = [finding for finding in found if any(claim["article"] == "draft-7.txt" for claim in finding["claims"])]
    assert json.loads(edited.out)["findings"] == of_one
    assert {finding["rule"] for finding in of_one} >= {"figure-not-in-sources", "name-not-in-sources"}
