"""`checker record`: what the articles say, written into a ledger, so that an edit can be checked against all of it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any

import click

from checker.commands import options
from checker.commands.archive import archive_at
from checker.commands.check import listed_articles
from checker.commands.desk import Desk
from checker.commands.run import Run, begin
from checker.corpus import name_of
from checker.errors import UsageError
from checker.model import Article, Testimony
from checker.pipeline import extract
from checker.progress import shown


@click.command()
@options.paths
@options.trusted
@click.option("--ledger", metavar="FILE", help="The ledger: FILE.ledger, or sqlite:FILE.")
@options.jobs
@options.choosing
@click.pass_obj
def record(desk: Desk, /, paths: tuple[Path, ...], **chosen: Any) -> int:
    """Record what the articles say in a ledger: those that are new or have changed; those that are gone are dropped."""
    desk.verbose |= chosen["verbose"]
    with redirect_stdout(sys.stderr):
        run = begin(chosen, lambda settings, _: paths or listed_articles(settings))
        url = chosen["ledger"] or run.settings.ledger_url
        if url is None:
            raise UsageError("no ledger is named", remedy="name one: checker record PATH... --ledger newsroom.ledger")
        archive = archive_at(url, run.plugins, run.toolkit, run.settings)
        named = (*(paths or listed_articles(run.settings)), *run.corpus.trusted)
        failed = run.summary.failures
        done = archive.update(
            of_files(run),
            partial(said_by, run),
            within(named, lambda file: any(f.where.startswith(file) for f in failed)),
        )
    desk.write([f"{url}: {done.new:,} new, {done.changed:,} changed, {done.gone:,} gone, {done.same:,} as before\n"])
    desk.tell(run.summary.failures)
    return 3 if run.summary.failures else 0


def of_files(run: Run) -> Iterator[tuple[str, Article]]:
    """The articles of the corpus, each with the name of its file."""
    for article in shown(run.corpus, run.corpus.size, sys.stderr):
        yield run.corpus.file_of(article.id), article


def said_by(run: Run, articles: Iterator[Article]) -> Iterator[Testimony]:
    for said in run.runner(partial(extract, toolkit=run.toolkit), articles):
        run.summary.add(said)
        yield said


def within(paths: tuple[Path, ...], failed: Callable[[str], bool]) -> Callable[[str], bool]:
    """Whether a file is one of the paths or in one of the folders. What could not be read stays as it was recorded."""
    roots = {os.path.abspath(name_of(path)) for path in paths}  # noqa: PTH100 - as the corpus names files

    def holds(file: str) -> bool:
        absolute = os.path.abspath(file)  # noqa: PTH100
        return not failed(file) and (absolute in roots or any(absolute.startswith(root + os.sep) for root in roots))

    return holds
