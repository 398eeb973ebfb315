"""Playing the examples of rules through the real pipeline: what a rule's author runs, and what our own tests run."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from textwrap import dedent
from typing import Literal

import regex
from msgspec import convert, structs

from checker import plugins
from checker.ledger import MemoryLedger
from checker.model import Article, Extractor, Finding
from checker.pipeline import Summary, Toolkit, check, read_alone, serial
from checker.rule import Example, Rule

Outcome = Literal["flags", "explains", "passes"]
Span = tuple[str, int, int]

MARK = regex.compile(r"[{}]")
DATED = regex.compile(r"\s*(trusted )?(?:date ([0-9]{4}-[0-9]{2}-[0-9]{2})\b)?")
LOUD = frozenset({"conflict", "variant", "suspect"})


@lru_cache(maxsize=1)
def installed() -> Toolkit:
    """What the installed plugins bring, found once a process."""
    return plugins.assemble(plugins.load())


def play(rule: Rule, example: Example, extractors: Iterable[Extractor] | None = None) -> None:
    """Let a rule, and no other, judge an example; the articles are named `text-1`, `text-2`, ...

    Articles are read by the extractors and resolvers that are installed (or by `extractors` alone) and by the rule's
    own. Raises AssertionError, which shows what was marked and what was flagged, unless they are the same.
    """
    outcome, texts = told(example)
    toolkit = assemble(pinning(rule, example.facts), extractors)
    articles, marks = read(texts)
    summary = Summary(failures=[])
    findings = list(check(articles, toolkit, MemoryLedger(), serial, summary))
    assert not summary.failures, "; ".join(f"{f.what} on {f.where}: {f.why}" for f in summary.failures)
    complaint = judge(outcome, articles, marks, findings)
    assert complaint is None, f"{rule.id}: {complaint}"


def cases(rules: Iterable[Rule]) -> Iterator[tuple[str, Rule, Example]]:
    """Every example of these rules as (name, rule, example), for `pytest.mark.parametrize` with the names as ids."""
    for rule in rules:
        for number, example in enumerate(rule.examples, 1):
            yield f"{rule.id}-{told(example)[0]}-{number}", rule, example


def told(example: Example) -> tuple[Outcome, tuple[str, ...]]:
    """What must come of an example, and its texts. Raises AssertionError unless it says exactly one thing."""
    outcomes: tuple[Outcome, ...] = ("flags", "explains", "passes")
    said = [(outcome, texts) for outcome in outcomes if (texts := getattr(example, outcome))]
    assert len(said) == 1, f"an example gives one of {', '.join(outcomes)}; this one gives {len(said)}: {example}"
    return said[0]


def assemble(rule: Rule, extractors: Iterable[Extractor] | None) -> Toolkit:
    """The installed toolkit with this rule as its only one."""
    toolkit = structs.replace(installed(), rules=(rule,))
    return toolkit if extractors is None else structs.replace(toolkit, extractors=tuple(extractors))


def pinning(rule: Rule, facts: str) -> Rule:
    """The rule, told of the facts of an example."""
    if not facts:
        return rule
    from checker.facts import Facts
    from checker.pinning import read_tables

    pinned = convert(read_tables(dedent(facts), "facts.toml"), Facts)
    return rule.holding(pinned, partial(read_alone, installed()))


def read(texts: Iterable[str]) -> tuple[list[Article], set[Span]]:
    """The articles without the braces, and the spans that stood between braces."""
    articles, marks = [], set()
    for number, marked in enumerate(texts, 1):
        name = f"text-{number}"
        text, spans = strip_marks(marked)
        found = DATED.match(text)
        assert found is not None
        published = date.fromisoformat(found[2]) if found[2] else None
        articles.append(Article(name, text, published, trusted=found[1] is not None))
        marks |= {(name, start, end) for start, end in spans}
    return articles, marks


def strip_marks(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its braces, and the spans they enclosed, as offsets into what is returned."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    at = length = 0
    for found in MARK.finditer(marked):
        parts.append(marked[at : found.start()])
        length += found.start() - at
        at = found.end()
        if found.group() == "{":
            opened.append(length)
        else:
            assert opened, f"a closing brace that nothing opens: {marked[: found.end()][-60:]!r}"
            spans.append((opened.pop(), length))
    assert not opened, f"a brace is not closed: {marked!r}"
    parts.append(marked[at:])
    return "".join(parts), spans


def judge(outcome: Outcome, articles: list[Article], marks: set[Span], findings: list[Finding]) -> str | None:
    """What is wrong with the findings, told with excerpts; None if they are what the example says."""
    loud = [finding for finding in findings if finding.verdict in LOUD]
    quiet = [finding for finding in findings if finding.verdict not in LOUD]
    if outcome != "flags":
        if loud:
            return f"must not be flagged, but is:\n{show(articles, spans_of(loud))}\n  {loud[0].message}"
        if outcome == "passes" or (quiet and not marks):
            return None
        if not quiet:
            return "must be explained, but nothing is said"
    elif not marks:
        return "an example that flags marks the words with {braces}"
    flagged = spans_of(loud if outcome == "flags" else quiet)
    if flagged == marks:
        return None
    missed, extra = marks - flagged, flagged - marks
    return (
        "what is flagged is not what is marked"
        + (f"\nmarked, not flagged:\n{show(articles, missed)}" if missed else "")
        + (f"\nflagged, not marked:\n{show(articles, extra)}" if extra else "")
    )


def spans_of(findings: Iterable[Finding]) -> set[Span]:
    """Where the claims of these findings stand in the texts, and not in pinned facts."""
    every = {(claim.article, claim.start, claim.end) for finding in findings for claim in finding.claims}
    return {span for span in every if span[0].startswith("text-")}


def show(articles: list[Article], spans: Iterable[Span]) -> str:
    """Spans, one a line, as `text-1:12-20 'words'`."""
    texts = {article.id: article.text for article in articles}
    return "\n".join(f"  {name}:{start}-{end} {texts[name][start:end]!r}" for name, start, end in sorted(spans))


__all__ = ["cases", "installed", "play"]
