"""`checker claims`: everything the articles say, one claim a line."""

from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
import sys
from typing import Any

import click
import msgspec

from checker.commands import options
from checker.commands.desk import Desk, corpus_of, settings_for, toolkit_for
from checker.errors import UsageError
from checker.model import Claim, Failure
from checker.pipeline import Toolkit, extract
from checker.plugins import load
from checker.text import visible
from checker.corpus import Corpus

ENCODER = msgspec.json.Encoder()


@click.command()
@options.paths
@click.option("--format", type=click.Choice(["jsonl", "text"]), default="text", help="How to print a claim.")
@options.choosing
@click.pass_obj
def claims(desk: Desk, paths: tuple[Path, ...], format: str, **chosen: Any) -> int:
    """Print every claim of the articles, in the order of articles and positions."""
    desk.verbose |= chosen["verbose"]
    if not paths:
        raise UsageError("no PATH is given", remedy="name files or folders")
    failures: list[Failure] = []
    with redirect_stdout(sys.stderr):  # what a plugin prints must not get between the claims
        settings = settings_for(chosen)
        loaded = load(settings.without)
        toolkit = toolkit_for(loaded, settings)
        corpus = corpus_of(paths, loaded, settings, failures)
        show = as_json if format == "jsonl" else as_text
        for claim in said(corpus, toolkit, failures):
            desk.out.write(show(claim))
        desk.out.flush()
    desk.name(failures)
    return 3 if failures else 0


def said(corpus: Corpus, toolkit: Toolkit, failures: list[Failure]) -> Iterator[Claim]:
    """The claims of all articles, one article after the other."""
    for article in corpus:
        for testimony in extract(article, toolkit):
            failures.extend(testimony.failures)
            yield from testimony.claims


def as_json(claim: Claim) -> bytes:
    row = {
        "schema": "checker.claim/1",
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": claim.kind,
        "value": claim.value,
    }
    return ENCODER.encode(row) + b"\n"


def as_text(claim: Claim) -> bytes:
    text = " ".join(visible(claim.text).split())
    return f"{visible(claim.article)}:{claim.start}: {claim.kind}: {text} = {visible(claim.value.show())}\n".encode()
