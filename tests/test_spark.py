"""On Spark: what comes of a corpus is, byte for byte, what comes of it here."""

import json
import os
import random
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from checker import Article, Claim, ConfigurationError, Extractor, Failure, Finding, MemoryLedger, UsageError
from checker.pipeline import Summary, Toolkit, check, extract, serial
from checker.testing import installed, pinning
from checker_spark import session
from conftest import Ended

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

GVA = Path(__file__).parent.parent.parent / "shared" / "data" / "gva_multisource" / "articles.jsonl"
TOOLKIT = installed()
PLACES = ("Saltry", "Wendham", "Tarn Valley", "Orsley", "Pellmouth", "Graywick")
PEOPLE = (("Tobias Vell", "Tobias Vall"), ("Marta Quillon", "Martha Quillon"), ("Orla Pendry", "Orlagh Pendry"))
DEEDS = ("quay", "ferry", "reservoir", "library", "lighthouse")


def missing() -> str:
    """What Spark needs and is not here; nothing if all is."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "pyspark is not installed"
    return "" if session.has_java() else "there is no Java: apt-get install default-jre-headless"


@pytest.fixture(scope="module")
def spark() -> Iterator["SparkSession"]:
    if why := missing():
        assert os.environ.get("CI") != "true", why
        pytest.skip(why)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with session.told_plainly("local[2]") as running:
            yield running


def newsroom() -> list[Article]:
    """Four outlets on each of a few stories: every third has a figure, an age or a name of its own."""
    made = []
    for story in range(18):
        draw = random.Random(story)
        place, (name, other), deed = draw.choice(PLACES), draw.choice(PEOPLE), draw.choice(DEEDS)
        figure, age, day = draw.randint(1_000, 90_000), draw.randint(30, 80), draw.randint(1, 28)
        for outlet in range(4):
            odd = outlet == 3
            person = other if odd and story % 3 == 0 else name
            counted = figure + 900 if odd and story % 3 == 1 else figure
            aged = age + 9 if odd and story % 3 == 2 else age
            text = (
                f"{person}, {aged}, opened the {deed} {story} at {place} on {day} March 2019.\n\n"
                f"The {place} {deed} cost £{counted:,} and took {story + 3} weeks, Mr {person.split()[1]} said.\n\n"
                f"“We will keep the {deed} of {place} open through the winter storms of {2019 + story},” he said.\n\n"
                f"Of 40 people asked in {place}, {10 + outlet} agreed and {30 - outlet + odd} did not."
            )
            made.append(Article(f"news#{story}-{outlet}", text, None, f"{deed} {story}"))
    return made


def crowd() -> list[Article]:
    """So many articles on one person that they are thinned."""
    tail = "was seen at the Saltry lighthouse with the Pellmouth regatta committee"
    return [
        Article(f"news#crowd-{number}", f"Marta Quillon, {40 + number % 7}, {tail} {number} times.")
        for number in range(450)
    ]


def written(articles: Iterable[Article], path: Path) -> Path:
    lines = []
    for article in articles:
        row = {"id": article.id.partition("#")[2], "text": article.text, "title": article.title}
        lines.append(json.dumps(row | ({"date": str(article.published)} if article.published else {})))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def here(articles: Iterable[Article], toolkit: Toolkit = TOOLKIT) -> tuple[list[Finding], Summary]:
    summary = Summary(failures=[])
    return list(check(articles, toolkit, MemoryLedger(), serial, summary)), summary


def on_spark(
    spark: "SparkSession",
    path: Path,
    toolkit: Toolkit = TOOLKIT,
    name: str = "news",
    limit: int = 5_000_000,
    sources: Iterable[Article] = (),
) -> tuple[list[Finding], Summary]:
    from checker_spark import work
    from checker_spark.job import Job, read_articles

    summary = Summary(failures=[])
    todo = work.Work(toolkit, work.versions(), name, limit)
    trusted = list(extract(sources, toolkit))
    job = Job(spark, read_articles(spark, str(path), None), todo, shares=2, sources=trusted)
    try:
        return job.findings(summary), summary
    finally:
        job.close()


def test_findings_are_those_of_a_run_here_whatever_the_order(spark: "SparkSession", tmp_path: Path) -> None:
    articles = [*newsroom(), *crowd()]
    expected, told = here(articles)
    assert len({finding.rule for finding in expected}) > 2
    assert told.thinned
    random.Random(3).shuffle(articles)
    found, summary = on_spark(spark, written(articles, tmp_path / "shuffled.jsonl"))
    assert found == expected
    assert summary == told


def test_sources_and_facts_are_held_against_as_here(spark: "SparkSession", tmp_path: Path) -> None:
    articles = newsroom()
    sources = [replace(article, id=f"sources/{article.id}", trusted=True) for article in articles[1::4]]
    facts = """
        [[offices]]
        office = "harbour master"
        holder = "Ida Varenholt"

        [[names]]
        name = "Tobias Vell"
        wrong = ["Tobias Vall"]
    """
    toolkit = replace(TOOLKIT, rules=tuple(pinning(rule, facts) for rule in TOOLKIT.rules))
    expected, told = here([*articles, *sources], toolkit)
    found, summary = on_spark(spark, written(articles, tmp_path / "news.jsonl"), toolkit, sources=sources)
    assert {"facts-mismatch", "name-not-in-sources"} <= {finding.rule for finding in expected}
    assert any(finding.trusted for finding in expected)
    assert found == expected
    assert summary == told


def test_parquet_is_read_as_json_lines_are(spark: "SparkSession", tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    articles = newsroom()
    for number in range(2):
        half = articles[number::2]
        columns: dict[str, list[Any]] = {
            "id": [article.id.partition("#")[2] for article in half],
            "text": [article.text for article in half],
            "date": [article.published for article in half],
        }
        (tmp_path / "corpus").mkdir(exist_ok=True)
        schema = pa.schema([("id", pa.string()), ("text", pa.string()), ("date", pa.date32())])
        parquet.write_table(pa.table(columns, schema=schema), tmp_path / "corpus" / f"{number}.parquet")
    assert on_spark(spark, tmp_path / "corpus")[0] == here(articles)[0]


def test_an_article_that_fails_costs_itself_and_is_named(spark: "SparkSession", tmp_path: Path) -> None:
    def read(article: Article) -> Iterable[Claim]:
        if article.id.endswith("#4-2"):
            raise ValueError("cannot read this")
        return ()

    articles = newsroom()
    toolkit = replace(TOOLKIT, extractors=(*TOOLKIT.extractors, Extractor("brittle", (), read)))
    expected, told = here(articles, toolkit)
    found, summary = on_spark(spark, written(articles, tmp_path / "news.jsonl"), toolkit)
    assert found == expected
    assert summary.failures == told.failures
    assert summary.failures == [Failure("extractor brittle", "news#4-2", "ValueError: cannot read this")]


def test_a_row_that_is_no_article_is_named_and_the_rest_goes_on(spark: "SparkSession", tmp_path: Path) -> None:
    articles = newsroom()
    path = written(articles, tmp_path / "news.jsonl")
    bad = [
        '{"text": "Nobody named me."}',
        '{"id": "empty"}',
        '{"id": "when", "text": "Late.", "date": "Tuesday"}',
        "no JSON at all",
        json.dumps({"id": "0-0", "text": "A second article."}),
        json.dumps({"id": "long", "text": "so " * 1000}),
    ]
    with path.open("a", encoding="utf-8") as file:
        file.write("\n".join(bad) + "\n")
    found, summary = on_spark(spark, path, limit=2000)
    assert found == here(articles)[0]
    assert summary.articles == len(articles)
    assert sorted((failure.where, failure.why.partition(":")[0]) for failure in summary.failures) == [
        ("news", 'a row with no "id"'),
        ("news", "no JSON object"),
        ("news#0-0", "a second article with this id"),
        ("news#empty", 'no "text"'),
        ("news#long", "longer than the 2,000 bytes allowed; split it, or set max-file-bytes"),
        ("news#when", "\"date\" is 'Tuesday', not a day such as 2020-01-28"),
    ]


@pytest.mark.skipif(not GVA.exists(), reason="the development data is not here")
def test_a_real_newsroom_comes_out_as_it_does_here(spark: "SparkSession", tmp_path: Path) -> None:
    lines: dict[str, str] = {}
    for line in GVA.read_text("utf-8").splitlines()[:400]:
        lines.setdefault(json.loads(line)["id"], line)
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(lines.values()) + "\n", "utf-8")
    rows = [json.loads(line) for line in lines.values()]
    from datetime import date

    articles = [
        Article(
            f"news#{row['id']}",
            row["text"],
            date.fromisoformat(row["date"]) if row.get("date") else None,
            row.get("title") or "",
        )
        for row in rows
    ]
    expected, told = here(articles)
    assert expected
    found, summary = on_spark(spark, path)
    assert found == expected
    assert summary == told


def test_without_java_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(ConfigurationError, match="needs Java") as raised:
        session.start("local[1]")
    assert "default-jre-headless" in raised.value.remedy


def test_without_pyspark_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigurationError, match="checker spark needs") as raised:
        session.start("local[1]")
    assert raised.value.remedy == "pip install 'article-checker[spark]'"


def test_a_setting_without_a_value_is_an_error(spark: "SparkSession") -> None:
    with pytest.raises(UsageError, match="NAME=VALUE"):
        session.start("local[2]", ["spark.x"])


def test_a_worker_of_another_version_is_refused() -> None:
    pytest.importorskip("pyarrow")
    from checker_spark import work

    todo = work.Work(TOOLKIT, work.versions() | {"names": "0.0.0"}, "news", 100)
    with pytest.raises(RuntimeError, match=r"names is .* on a worker, and 0\.0\.0"):
        work.require_versions(todo)


def test_the_command_writes_what_check_prints(
    spark: "SparkSession", checker: Callable[..., Ended], tmp_path: Path
) -> None:
    # The last test: the command ends the session.
    news = written(newsroom(), tmp_path / "news.jsonl")
    expected = checker("check", "--isolated", news, "--format", "jsonl")
    command = ("spark", "--isolated", news, "--master", "local[2]", "--shares", 2, "--output", tmp_path / "found")
    done = checker(*command)
    assert done.code == expected.code == 1, done.err
    (file,) = (tmp_path / "found").glob("*.txt")
    assert file.read_text("utf-8") == expected.out
    assert "72 articles" in done.err
