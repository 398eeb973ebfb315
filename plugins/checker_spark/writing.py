"""Findings on their way out, to any path that Spark writes to: JSON Lines, or Parquet with a row for each finding."""

from collections.abc import Iterable

from pyspark.sql import SparkSession

from checker import Finding, UsageError

PARQUET = (
    "number bigint, id string, rule string, verdict string, severity string, message string, explanation string, "
    "evidence array<string>, articles array<string>, finding string"
)


def require_absent(spark: SparkSession, path: str) -> None:
    """Raise UsageError if something is at a path already: a long job must not fail at its end."""
    jvm, context = spark._jvm, spark.sparkContext._jsc  # noqa: SLF001 - Spark's file systems have no other door
    assert jvm is not None
    place = jvm.org.apache.hadoop.fs.Path(path)
    if place.getFileSystem(context.hadoopConfiguration()).exists(place):
        raise UsageError(f"there is something at {path} already", remedy="name another --output, or remove it")


def write(spark: SparkSession, lines: Iterable[str], found: list[Finding], path: str, form: str) -> None:
    """Write findings, in their order; `lines` are the same findings as JSON."""
    told = [line.rstrip("\n") for line in lines]
    if form == "jsonl":
        frame = spark.createDataFrame(list(enumerate(told)), "number bigint, value string")
        frame.coalesce(1).sortWithinPartitions("number").select("value").write.text(path, lineSep="\n")
        return
    rows = [
        (
            number,
            finding.id,
            finding.rule,
            finding.verdict,
            finding.severity,
            finding.message,
            finding.explanation,
            list(finding.evidence),
            [claim.article for claim in finding.claims],
            line,
        )
        for number, (finding, line) in enumerate(zip(found, told, strict=True))
    ]
    spark.createDataFrame(rows, PARQUET).coalesce(1).sortWithinPartitions("number").write.parquet(path)
