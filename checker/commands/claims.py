"""`checker claims`: everything the articles say, one claim a line."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import click

from checker.commands import options
from checker.commands.desk import Desk
from checker.commands.run import begin
from checker.errors import UsageError
from checker.model import Article, Claim, Failure
from checker.pipeline import Toolkit, read
from checker.progress import shown
from checker.record import claim_line
from checker.text import visible


@click.command()
@options.paths
@click.option("--format", type=click.Choice(["jsonl", "text"]), default="text", help="How to print a claim.")
@options.choosing
@click.pass_obj
def claims(desk: Desk, /, paths: tuple[Path, ...], format: str, **chosen: Any) -> int:
    """Print every claim of the articles, in the order of articles and positions."""
    desk.verbose |= chosen["verbose"]
    if not paths:
        raise UsageError("no PATH is given", remedy="name files or folders of articles: checker claims articles/")
    with redirect_stdout(sys.stderr):  # what a plugin prints must not get between the claims
        run = begin(chosen, lambda *_: paths)
        failures = run.summary.failures
        line_of = json_line if format == "jsonl" else text_line
        desk.write(
            line_of(claim) for claim in said(shown(run.corpus, run.corpus.size, sys.stderr), run.toolkit, failures)
        )
    desk.tell(failures)
    return 3 if failures else 0


def said(articles: Iterable[Article], toolkit: Toolkit, failures: list[Failure]) -> Iterator[Claim]:
    """The claims of all articles, one article after the other."""
    for testimony in read(articles, toolkit):
        failures.extend(testimony.failures)
        yield from testimony.claims


def json_line(claim: Claim) -> str:
    return claim_line(claim) + "\n"


def text_line(claim: Claim) -> str:
    words, value = (" ".join(text.split()) for text in (claim.text, claim.value.show()))
    return visible(f"{claim.article}:{claim.start}-{claim.end} {claim.kind}: {words} [{value}]") + "\n"
