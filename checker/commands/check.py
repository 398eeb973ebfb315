"""`checker check`: what is inconsistent within and across the articles."""

import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import click
import msgspec

from checker.commands import options
from checker.commands.desk import Desk, corpus_of, settings_for, toolkit_for
from checker.errors import UsageError, did_you_mean
from checker.ledger import MemoryLedger
from checker.model import Finding
from checker.pipeline import Report, Summary, serial
from checker.pipeline import check as flow
from checker.plugins import load
from checker.settings import SEVERITIES, Settings, failing


@click.command()
@options.paths
@click.option("--format", default="text", metavar="FORMAT", help="How to print: text, json, jsonl, markdown, ...")
@click.option("--exit-zero", is_flag=True, help="End with 0 even if findings fail the run.")
@click.option("--fail-on", multiple=True, metavar="WORD", help="A verdict, or the least severity, that fails the run.")
@options.choosing
@click.pass_obj
def check(desk: Desk, paths: tuple[Path, ...], format: str, exit_zero: bool, **chosen: Any) -> int:
    """Say what is inconsistent within and across the articles."""
    desk.verbose |= chosen["verbose"]
    if not paths:
        raise UsageError("no PATH is given", remedy="name files or folders")
    summary = Summary()
    with redirect_stdout(sys.stderr):  # what a plugin prints must not get into the report
        settings = settings_for(chosen)
        loaded = load(settings.without)
        reporter = loaded.manager.hook.checker_reporter(format=format)
        if reporter is None:
            known = [name for _, name in loaded.collected("checker_formats")]
            raise UsageError(f"no format {format!r}", remedy=did_you_mean(format, known))
        toolkit = toolkit_for(loaded, settings)
        corpus = corpus_of(paths, loaded, settings, summary.failures)
        found = sorted(flow(corpus, toolkit, MemoryLedger(), serial, summary), key=lambda finding: finding.order)
        report = Report(found, summary, loaded.versions, corpus.text)
        desk.write(reporter(report))
    desk.name(summary.failures)
    if summary.failures:
        return 3
    return int(not exit_zero and any(fails(finding, settings) for finding in found))


def fails(finding: Finding, settings: Settings) -> bool:
    """Whether a finding fails the run."""
    verdicts, least = failing(settings.fail_on)
    return finding.verdict in verdicts and SEVERITIES.index(finding.severity) >= SEVERITIES.index(least)
