"""`checker spark`: the same check on Spark, of a corpus in Parquet or JSON Lines, wherever Spark reads from."""

import sys
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, Any

import click

from checker import Finding, Report
from checker.commands import options
from checker.commands.desk import Desk, options_of
from checker.commands.run import Run, begin, reporter_of

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@click.command()
@click.argument("input", metavar="INPUT")
@click.option("--output", required=True, metavar="DIR", help="Where the findings go: a folder that is not there yet.")
@click.option("--format", type=click.Choice(["jsonl", "parquet"]), default="jsonl", help="Of the findings.")
@click.option("--read", type=click.Choice(["jsonl", "parquet"]), help="What INPUT is, if its name does not say so.")
@click.option("--master", metavar="URL", help="The cluster: local[2], spark://..., k8s://...; else as Spark is set up.")
@click.option("--conf", multiple=True, metavar="NAME=VALUE", help="A setting of Spark.")
@click.option("--shares", type=click.IntRange(min=1), metavar="N", help="Into how many parts a shuffle divides.")
@click.option("--named", metavar="NAME", help="What the articles are named after, NAME#ID; else INPUT.")
@options.trusted
@click.option("--exit-zero", is_flag=True, help="End with 0 even if findings fail the run.")
@click.option("--fail-on", multiple=True, metavar="WORD", help="A verdict, or the least severity, that fails the run.")
@options.choosing
@click.pass_obj
def spark(desk: Desk, /, input: str, output: str, **chosen: Any) -> int:
    """Check a corpus on Spark: rows or JSON Lines with id, text and, where known, date and title."""
    desk.verbose |= chosen["verbose"]
    with redirect_stdout(sys.stderr):
        run = begin(chosen, lambda *_: ())
        from checker_spark.session import told_plainly

        with told_plainly(chosen["master"], chosen["conf"]) as session:
            found = carry_out(session, run, desk, input, output, chosen)
    told = run.summary
    desk.say(f"{told.articles:,} articles, {told.claims:,} claims, {len(found):,} findings in {output}")
    if told.thinned:
        desk.say(f"keys under which so many claims meet that a few stand for all: {told.thinned:,}")
    desk.tell(told.failures)
    if told.failures:
        return 3
    return int(not chosen["exit_zero"] and any(run.fails(finding) for finding in found))


def carry_out(
    session: "SparkSession", run: Run, desk: Desk, input: str, output: str, chosen: dict[str, Any]
) -> list[Finding]:
    """Run the job in a session and write what it finds."""
    from checker_spark import work, writing
    from checker_spark.job import Job, read_articles

    writing.require_absent(session, output)
    versions = work.versions(run.settings.without)
    name, settings = chosen["named"] or input.rstrip("/"), run.settings
    todo = work.Work(run.toolkit, versions, name, settings.max_file_bytes, settings.locale)
    articles = read_articles(session, input, chosen["read"])
    job = Job(session, articles, todo, chosen["shares"], work.told_by(run.corpus, todo))
    found = job.findings(run.summary)
    known = options_of(run.toolkit, desk.out, everything=True, verbose=desk.verbose)
    texts = job.texts(articles, found)
    report = Report(
        found, run.summary, run.plugins.versions, lambda name: texts.get(name) or run.corpus.text(name), known
    )
    writing.write(session, reporter_of(run.plugins, "jsonl")(report), found, output, chosen["format"])
    return found
