"""One run over a corpus: what a command that reads articles begins with."""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from checker.commands.desk import readers_of, settings_for, toolkit_for
from checker.corpus import Corpus, ReaderOf, name_of
from checker.errors import UsageError, did_you_mean
from checker.ledger import MemoryLedger
from checker.model import FAILING, Article, Failure, Finding
from checker.packing import kinds_of
from checker.pipeline import Runner, Summary, Toolkit, check, serial
from checker.plugins import Plugins, load
from checker.progress import shown
from checker.settings import SEVERITIES, Settings, failing


class Run(Struct):
    """One run over a corpus: what it works with, what it went through and remembers, and the findings that count."""

    settings: Settings
    plugins: Plugins
    toolkit: Toolkit
    corpus: Corpus
    summary: Summary
    runner: Runner = serial
    memory: MemoryLedger = field(default_factory=MemoryLedger)

    def findings(self, articles: Iterable[Article] | None = None) -> Iterator[Finding]:
        """The findings on the corpus as they are found, or on other articles, which then do not count as read."""
        if articles is not None:
            return check(articles, self.toolkit, MemoryLedger(), self.runner, Summary(failures=[]))
        coming = shown(self.corpus, self.corpus.size, sys.stderr)
        return check(coming, self.toolkit, self.memory, self.runner, self.summary)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the run."""
        verdicts, least = failing(self.settings.fail_on)
        return finding.verdict in verdicts and SEVERITIES.index(finding.severity) >= SEVERITIES.index(least)

    @property
    def fails_for_more(self) -> bool:
        """Whether the settings let verdicts fail the run that by default do not."""
        return not failing(self.settings.fail_on)[0] <= FAILING

    def touches(self, finding: Finding, names: frozenset[str]) -> bool:
        """Whether a finding has a claim in one of these files."""
        return any(self.corpus.file_of(claim.article) in names for claim in finding.claims)

    def failures(self, findings: Iterable[Finding]) -> list[Failure]:
        """All that failed; an article that has changed since it was read cannot be shown as it was."""
        changed = {claim.article for finding in findings for claim in finding.claims}
        self.summary.failures += [
            Failure("reading", article, "changed while it was being checked; run again")
            for article in sorted(changed)
            if article in self.corpus and self.corpus.has_changed(article)
        ]
        return self.summary.failures


def begin(
    chosen: dict[str, Any], paths_of: Callable[[Settings, ReaderOf], Iterable[Path]], *, edit: bool = False
) -> Run:
    """Load what a run needs. An unknown rule, plugin, path or setting is an error here, before anything is read.

    The corpus holds the trusted articles, too, but for an `edit`, since the ledger holds those.
    """
    settings = settings_for(chosen)
    failing(settings.fail_on)
    loaded = load(settings.without)
    toolkit = toolkit_for(loaded, settings)
    gc.freeze()  # what is loaded stays: to look through it for garbage takes longer than to read an article
    summary = Summary(failures=[])
    readers = readers_of(loaded, settings)
    trusted = (*chosen.get("trusted", ()), *settings.trusted_paths)
    paths = (*paths_of(settings, readers), *(() if edit else trusted))
    corpus = Corpus(paths, readers, summary.failures, trusted)
    corpus.papers = {name_of(path): path for path in settings.locks}
    return Run(settings, loaded, toolkit, corpus, summary, runner_of(chosen.get("jobs", 1), toolkit))


def runner_of(jobs: int, toolkit: Toolkit) -> Runner:
    """The runner on so many processes."""
    if jobs == 1:
        return serial
    from checker.processes import Processes

    return Processes(jobs, kinds_of((*toolkit.extractors, *toolkit.watchers)))


def reporter_of(loaded: Plugins, format: str) -> Any:
    """The reporter of a format. Raises UsageError for a format that no plugin knows."""
    reporter = loaded.manager.hook.checker_reporter(format=format)
    if reporter is None:
        known = [name for _, name in loaded.collected("checker_formats")]
        raise UsageError(f"no format {format!r}", remedy=did_you_mean(format, known))
    return reporter
