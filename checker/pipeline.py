"""The whole flow on one screen: articles are extracted, recorded, and reviewed in groups.

`extract` and `review` are pure and may run anywhere, on any part of what there is; only the ledger remembers.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from checker.batches import batches
from checker.coverage import Coverage
from checker.digest import digest
from checker.ledger import Ledger, Meetings, MemoryLedger, Terms
from checker.model import Article, Claim, Digest, Extractor, Failure, Finding, Group, Resolver, Testimony
from checker.rule import Rule
from checker.settlement import settle
from checker.sources import SOURCE, Sources, against_sources
from checker.values import Quantity

A = TypeVar("A")
B = TypeVar("B")

PLACE = attrgetter("start", "end", "value.kind")  # of a claim in its article
MOST_PER_RULE = 1000  # findings of one rule on one group; a rule that says more has gone wrong
BATCH = 200_000  # code points of articles that are read side by side
AT_HAND = 8192  # claims of groups that are known again
APIECE = 1000  # code points by which an article counts for more than its text


class Toolkit(Struct, frozen=True):
    """What the plugins brought, ready to run: extractors, resolvers and keyers by name, rules by id.

    `watchers` are the extractors that rules bring for themselves; several rules may share one.
    """

    extractors: tuple[Extractor, ...] = ()
    resolvers: tuple[Resolver, ...] = ()
    keyers: tuple[Resolver, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def watchers(self) -> tuple[Extractor, ...]:
        return tuple({own.name: own for rule in self.rules if (own := rule.extractor()) is not None}.values())

    @property
    def terms(self) -> Iterator[Terms]:
        """The families of keys that the rules are on, in their order, and what a group of each must be."""
        for family in sorted({rule.by for rule in self.rules}):
            rules = [rule for rule in self.rules if rule.by == family]
            yield Terms(family, min(rule.fewest for rule in rules), 1 + all(rule.across for rule in rules))


class Runner(Protocol):
    """Applies a function to things, all at once or in parts, here or elsewhere."""

    def __call__(self, function: Callable[[Iterable[A]], Iterable[B]], things: Iterable[A]) -> Iterable[B]: ...


def read(articles: Iterable[Article], toolkit: Toolkit) -> Iterator[Testimony]:
    """All that each article says. Looks at nothing else, so articles can be read anywhere, in any order."""
    yield from testify(articles, toolkit.extractors, toolkit.resolvers, lambda article, _: Digest(article.id))


def read_alone(toolkit: Toolkit, text: str) -> tuple[Claim, ...]:
    """What a text by itself says."""
    (said,) = read([Article("text", text)], toolkit)
    return said.claims


def extract(articles: Iterable[Article], toolkit: Toolkit) -> Iterator[Testimony]:
    """All that each article says, ready to meet what others say: with keys, a digest, and what the rules look for."""
    extractors = (*toolkit.extractors, *toolkit.watchers, SOURCE)
    resolvers = (*toolkit.resolvers, *toolkit.keyers)
    yield from testify(articles, extractors, resolvers, digest)


def testify(
    articles: Iterable[Article],
    extractors: tuple[Extractor, ...],
    resolvers: tuple[Resolver, ...],
    sum_up: Callable[[Article, list[Claim]], Digest],
) -> Iterator[Testimony]:
    """What extractors find and resolvers make of it. One that fails costs its own part, and is named.

    Each goes through a batch before the next does: its tables and code are at hand then, which saves a sixth.
    """
    for batch in batches(articles, lambda article: APIECE + len(article.text), BATCH):
        drafts = [Draft(article) for article in batch]
        for extractor in extractors:
            for draft in drafts:
                try:
                    draft.claims.extend(extractor.read(draft.article))
                except Exception as error:
                    draft.failed(f"extractor {extractor.name}", error)
        for resolver in resolvers:
            for draft in drafts:
                try:
                    draft.claims = resolver.resolve(draft.article, draft.claims)
                except Exception as error:
                    draft.failed(f"resolver {resolver.name}", error)
        for draft in drafts:
            claims = sorted(draft.claims, key=PLACE)
            yield Testimony(sum_up(draft.article, claims), tuple(claims), tuple(draft.failures))


class Draft(Struct):
    """The testimony of an article while it is taken."""

    article: Article
    claims: list[Claim] = []
    failures: list[Failure] = []

    def failed(self, what: str, error: Exception) -> None:
        self.failures.append(Failure(what, self.article.id, told(error)))


def review(groups: Iterable[Group], rules: tuple[Rule, ...]) -> Iterator[Finding | Failure]:
    """Let every rule on its keys judge each group. Looks at nothing else, so it may run anywhere, in any order."""
    of_family = {family: tuple(rule for rule in rules if rule.by == family) for family in {rule.by for rule in rules}}
    shown = Shown()
    for group in groups:
        again = shown.before(group)
        for rule in of_family.get(group.family, rules):
            if again and rule.keyless:
                continue
            try:
                for count, finding in enumerate(rule.review(group)):
                    if count == MOST_PER_RULE:
                        yield Failure(f"rule {rule.id}", group.key, f"more than {MOST_PER_RULE} findings on one group")
                        break
                    if (counted := against_sources(finding, group, rule.severity)) is not None:
                        yield counted
            except Exception as error:
                yield Failure(f"rule {rule.id}", group.key, told(error))


class Shown:
    """The groups that came last, by their claims: those of one sentence in two articles meet under many of its keys."""

    def __init__(self) -> None:
        self._claims: dict[tuple[object, ...], tuple[Claim, ...]] = {}
        self._held = 0

    def before(self, group: Group) -> bool:
        """Whether the same claims came lately under another key of the family."""
        if group.family == "article":
            return False
        same = group.family, group.met, group.asked, *map(id, group.claims)
        if same in self._claims:
            return True
        self._claims[same] = group.claims  # held, so that no other claim can get the place of one in memory
        self._held += len(group.claims)
        while self._held > AT_HAND:
            self._held -= len(self._claims.pop(next(iter(self._claims))))
        return False


def check(
    articles: Iterable[Article], toolkit: Toolkit, ledger: Ledger, run: Runner, summary: "Summary"
) -> Iterator[Finding]:
    """Record what the articles say, review every group, and settle what came of it."""
    for testimony in ledger.record(run(partial(extract, toolkit=toolkit), articles)):
        summary.add(testimony)
    found: list[Finding] = []
    rules = informed(toolkit.rules, ledger.sources())
    groups: Iterable[Group]
    if isinstance(ledger, MemoryLedger):
        groups = meetings = Meetings(ledger, toolkit.terms)
        summary.thinned += meetings.thinned
        summary.cover(meetings)
    else:
        groups = summary.seen(
            group for terms in toolkit.terms for group in ledger.groups(terms.family, terms.least, terms.articles)
        )
    for outcome in run(partial(review, rules=rules), groups):
        if isinstance(outcome, Failure):
            summary.failures.append(outcome)
        else:
            found.append(outcome)
    yield from settle(found)


def informed(rules: tuple[Rule, ...], sources: Iterable[Testimony]) -> tuple[Rule, ...]:
    """The rules, told of what trusted articles say, if there are any, in whatever order they come."""
    sources = tuple(sorted(sources, key=lambda said: said.digest.article))
    told = Sources(sources)
    return tuple(rule.informed(told) for rule in rules) if sources else rules


def serial(function: Callable[[Iterable[A]], Iterable[B]], things: Iterable[A]) -> Iterator[B]:
    """The plain runner: here, all at once."""
    yield from function(things)


class Summary(Struct):
    """What went through a run: articles and claims seen, figures left unbound, what failed, and crowds thinned.

    `coverage` counts the figures by article, where that is asked for.
    """

    articles: int = 0
    claims: int = 0
    unbound: int = 0
    failures: list[Failure] = []
    thinned: int = 0
    coverage: Coverage | None = None

    def add(self, testimony: Testimony) -> None:
        self.articles += 1
        self.claims += len(testimony.claims)
        self.unbound += sum(isinstance(claim.value, Quantity) and not claim.value.bound for claim in testimony.claims)
        self.failures.extend(testimony.failures)
        if self.coverage is not None:
            self.coverage.read(testimony)

    def seen(self, groups: Iterable[Group]) -> Iterator[Group]:
        """The groups as they come; those that were thinned are counted."""
        for group in groups:
            self.thinned += group.met > len(group.claims)
            self.cover((group,))
            yield group

    def cover(self, groups: Iterable[Group]) -> None:
        """Count the figures that meet in groups, where that is asked for."""
        if self.coverage is not None:
            for group in groups:
                self.coverage.meet(group)


class Report(Struct):
    """The outcome of a run, as reporters get it. `texts` gives the text of an article that a finding points at."""

    findings: list[Finding]
    summary: Summary
    plugins: dict[str, str]
    texts: Callable[[str], str | None]
    options: dict[str, Any] = {}


def told(error: BaseException) -> str:
    """An error in one line."""
    return f"{type(error).__name__}: {error}".splitlines()[0]
