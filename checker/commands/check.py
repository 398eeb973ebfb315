"""`checker check`: what is inconsistent within and across the articles."""

import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from checker.commands.desk import Desk, options_of
from checker.commands.plain import CHOOSING, JOBS, TRUSTED, Option
from checker.commands.run import begin, reporter_of
from checker.corpus import name_of
from checker.coverage import Coverage
from checker.errors import UsageError
from checker.pipeline import Report
from checker.settings import Settings

REPORTS = {"json": "report.json", "jsonl": "report.jsonl", "markdown": "report.md", "text": "report.txt"}
OPTIONS = (
    Option(("--format",), "text (the default), json, jsonl or markdown.", "FORMAT", default="text"),
    Option(
        ("--report",),
        "Write the report in all formats into this folder too (reports/).",
        "[DIR]",
        Path,
        alone="reports",
    ),
    Option(("--all",), "Show what was explained too, not only what fails.", key="everything"),
    Option(("--exit-zero",), "End with 0 even if findings fail the run."),
    Option(("--fail-on",), "A verdict, or the least severity, that fails the run.", "WORD", many=True),
    Option(("--edited",), "Only findings that touch this file.", "FILE", Path, many=True),
    TRUSTED,
    Option(("--ledger",), "What other articles say, as recorded: of --edited files, or alone.", "FILE"),
    JOBS,
    Option(("--hook",), "Check what a git commit changes; PATHs are the changed files."),
    *CHOOSING,
)


def check(desk: Desk, /, paths: tuple[Path, ...], format: str, **chosen: Any) -> int:
    """Say what is inconsistent within and across the articles: files, or folders of them."""
    desk.verbose |= chosen["verbose"]
    with redirect_stdout(sys.stderr):  # what a plugin prints must not get into the report
        if chosen["hook"]:
            from checker.commands.hook import check_commit

            return check_commit(desk, paths, chosen | {"format": format})
        if chosen["ledger"]:
            from checker.commands.edit import check_ledger

            return check_ledger(desk, paths, chosen | {"format": format})
        run = begin(chosen, lambda settings, _: paths or listed_articles(settings))
        reporter = reporter_of(run.plugins, format)
        run.summary.coverage = Coverage() if desk.verbose else None
        edited = frozenset(map(name_of, chosen["edited"]))
        found = (finding for finding in run.findings() if not edited or run.touches(finding, edited))
        known = options_of(
            run.toolkit, desk.out, everything=chosen["everything"] or run.fails_for_more, verbose=desk.verbose
        )
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
            from checker.commands.files import write_whole

            for name, file in REPORTS.items():
                write_whole(folder / file, reporter_of(run.plugins, name)(report))
            desk.say(f"report written to {name_of(folder)}/")
    desk.tell(failures)
    desk.tell_thinned(run.summary.thinned)
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
