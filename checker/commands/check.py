"""`checker check`: what is inconsistent within and across the articles."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from checker.commands import options
from checker.commands.desk import Desk, options_of, readers_of, settings_for, toolkit_for
from checker.commands.files import write_whole
from checker.corpus import Corpus, ReaderOf, name_of
from checker.errors import UsageError, did_you_mean
from checker.ledger import MemoryLedger
from checker.model import Article, Failure, Finding
from checker.pipeline import Report, Summary, Toolkit, serial
from checker.pipeline import check as flow
from checker.plugins import Plugins, load
from checker.progress import shown
from checker.settings import SEVERITIES, Settings, failing

REPORTS = {"json": "report.json", "jsonl": "report.jsonl", "markdown": "report.md", "text": "report.txt"}


class Run(Struct):
    """One run over a corpus: what it works with, what it went through, and the findings that count."""

    settings: Settings
    plugins: Plugins
    toolkit: Toolkit
    corpus: Corpus
    summary: Summary

    def findings(self, articles: Iterable[Article] | None = None) -> Iterator[Finding]:
        """The findings on the corpus as they are found, or on other articles, which then do not count as read."""
        if articles is not None:
            return flow(articles, self.toolkit, MemoryLedger(), serial, Summary(failures=[]))
        return flow(
            shown(self.corpus, self.corpus.size, sys.stderr), self.toolkit, MemoryLedger(), serial, self.summary
        )

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the run."""
        verdicts, least = failing(self.settings.fail_on)
        return finding.verdict in verdicts and SEVERITIES.index(finding.severity) >= SEVERITIES.index(least)

    def touches(self, finding: Finding, names: frozenset[str]) -> bool:
        """Whether a finding has a claim in one of these files."""
        return any(self.corpus.file_of(claim.article) in names for claim in finding.claims)

    def failures(self, findings: Iterable[Finding]) -> list[Failure]:
        """All that failed; an article that has changed since it was read cannot be shown as it was."""
        changed = {claim.article for finding in findings for claim in finding.claims}
        self.summary.failures += [
            Failure("reading", article, "changed while it was being checked; run again")
            for article in sorted(changed)
            if self.corpus.has_changed(article)
        ]
        return self.summary.failures


def begin(chosen: dict[str, Any], paths_of: Callable[[Settings, ReaderOf], Iterable[Path]]) -> Run:
    """Load what a run needs. An unknown rule, plugin, path or setting is an error here, before anything is read."""
    settings = settings_for(chosen)
    failing(settings.fail_on)
    loaded = load(settings.without)
    toolkit = toolkit_for(loaded, settings)
    summary = Summary(failures=[])
    readers = readers_of(loaded, settings)
    return Run(settings, loaded, toolkit, Corpus(paths_of(settings, readers), readers, summary.failures), summary)


@click.command()
@options.paths
@click.option("--format", default="text", metavar="FORMAT", help="text (the default), json, jsonl or markdown.")
@click.option(
    "--report",
    is_flag=False,
    flag_value="reports",
    type=options.FILE,
    metavar="[DIR]",
    help="Write the report in all formats into this folder too (reports/).",
)
@click.option("--all", "everything", is_flag=True, help="Show what was explained too, not only what fails.")
@click.option("--exit-zero", is_flag=True, help="End with 0 even if findings fail the run.")
@click.option("--fail-on", multiple=True, metavar="WORD", help="A verdict, or the least severity, that fails the run.")
@click.option("--edited", multiple=True, type=options.FILE, metavar="FILE", help="Only findings that touch this file.")
@click.option("--hook", is_flag=True, help="Check what a git commit changes; PATHs are the changed files.")
@options.choosing
@click.pass_obj
def check(desk: Desk, /, paths: tuple[Path, ...], format: str, **chosen: Any) -> int:
    """Say what is inconsistent within and across the articles: files, or folders of them."""
    desk.verbose |= chosen["verbose"]
    with redirect_stdout(sys.stderr):  # what a plugin prints must not get into the report
        if chosen["hook"]:
            from checker.commands.hook import check_commit

            return check_commit(desk, paths, chosen | {"format": format})
        run = begin(chosen, lambda settings, _: paths or listed_articles(settings))
        reporter = reporter_of(run.plugins, format)
        edited = frozenset(map(name_of, chosen["edited"]))
        found = (finding for finding in run.findings() if not edited or run.touches(finding, edited))
        known = options_of(run.toolkit, desk.out, everything=chosen["everything"], verbose=desk.verbose)
        kept = []
        if format == "jsonl":
            for finding in found:
                desk.write(reporter(Report([finding], run.summary, run.plugins.versions, run.corpus.text, known)))
                kept.append(finding)
            kept.sort(key=lambda finding: finding.order)
        else:
            kept = sorted(found, key=lambda finding: finding.order)
        failures = run.failures(kept)
        report = Report(kept, run.summary, run.plugins.versions, run.corpus.text, known)
        if format != "jsonl":
            desk.write(reporter(report))
        if folder := chosen["report"]:
            known |= {"colour": False, "width": None}
            for name, file in REPORTS.items():
                write_whole(folder / file, reporter_of(run.plugins, name)(report))
            desk.say(f"report written to {name_of(folder)}/")
    desk.tell(failures)
    if desk.verbose and run.corpus.skipped:
        desk.say(f"files in the folders that are no articles: {run.corpus.skipped:,}")
    if failures:
        return 3
    return int(not chosen["exit_zero"] and any(run.fails(finding) for finding in kept))


def listed_articles(settings: Settings) -> list[Path]:
    """The files that the setting `articles` names, for a command line that names none. Raises UsageError for none."""
    paths = [path for pattern in settings.articles for path in settings.folder.glob(pattern)]
    if not paths:
        what = f"articles = {list(settings.articles)} names no file" if settings.articles else "no PATH is given"
        raise UsageError(what, remedy="name files or folders of articles: checker check articles/")
    return paths


def reporter_of(loaded: Plugins, format: str) -> Any:
    """The reporter of a format. Raises UsageError for a format that no plugin knows."""
    reporter = loaded.manager.hook.checker_reporter(format=format)
    if reporter is None:
        known = [name for _, name in loaded.collected("checker_formats")]
        raise UsageError(f"no format {format!r}", remedy=did_you_mean(format, known))
    return reporter
