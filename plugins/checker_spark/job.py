"""The job: articles are extracted where they lie, claims that meet travel by key, and groups are reviewed there.

    articles -> said          mapInArrow, kept on disk: a testimony each, and the numbers of its keys
    said -> meeting           a shuffle of numbers: which keys of an article are keys of another as well
    said, meeting -> parts    only these: the claims under one key, with the digest of their article
    parts -> findings         a shuffle by key, sorted; groups are read off it one after the other

Findings are settled where the job was started.
"""

from collections.abc import Sequence
from functools import partial

from pyspark.sql import Column, DataFrame, SparkSession, Window
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it
from pyspark.storagelevel import StorageLevel

from checker import Failure, Finding, Summary, Testimony, UsageError
from checker.settlement import settle
from checker_spark import work
from checker_spark.forms import unpack_outcomes

JSON_LINES = (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".json.gz")
MOST_NAMED = 1000  # ids that stand twice, of which each is a failure by name
COLUMNS = ("id", "text", "date", "title", "locale", "lang")


def read_articles(spark: SparkSession, path: str, form: str | None) -> DataFrame:
    """The rows of a corpus: `id`, `text`, and what else there is of `COLUMNS`, as strings, and their places."""
    place = (F.col("_metadata.file_path").alias("file"), F.monotonically_increasing_id().alias("place"))
    if (form or form_of(path)) == "parquet":
        frame = spark.read.parquet(path)
        there = {name.lower() for name in frame.columns}
        if missing := [name for name in COLUMNS[:2] if name not in there]:
            raise UsageError(
                f"no column {missing[0]!r}", where=path, remedy="articles have id and text, date and title"
            )
        rows = frame.select(
            *(
                F.col(name).cast("string") if name in there else F.lit(None).cast("string").alias(name)
                for name in COLUMNS
            ),
            F.lit(None).cast("string").alias("wrong"),
            *place,
        )
    else:
        schema = ", ".join(f"{name} string" for name in (*COLUMNS, "wrong"))
        read = spark.read.json(path, schema=schema, columnNameOfCorruptRecord="wrong", lineSep="\n")
        rows = read.select(*COLUMNS, "wrong", *place)
    wanted = spark.sparkContext.defaultParallelism
    return rows if rows.rdd.getNumPartitions() >= wanted else rows.repartition(wanted)


def form_of(path: str) -> str:
    """JSON Lines by the ending of a path, else Parquet."""
    return "json" if path.lower().rstrip("/").endswith(JSON_LINES) else "parquet"


class Job:
    """One run on Spark. `shares` is into how many parts each shuffle divides the work; `sources` are trusted articles
    beside those of the corpus, read where the job is started.
    """

    def __init__(
        self,
        spark: SparkSession,
        articles: DataFrame,
        todo: work.Work,
        shares: int | None = None,
        sources: Sequence[Testimony] = (),
    ) -> None:
        self.spark, self.todo = spark, todo
        self.shares = shares or 4 * spark.sparkContext.defaultParallelism
        spark.conf.set("spark.sql.shuffle.partitions", self.shares)
        todo = self.todo = todo.informed(sources)
        said = articles.mapInArrow(partial(work.extract_batches, todo), work.SAID)
        if sources:
            said = said.unionByName(spark.createDataFrame(work.rows_told(sources, todo), work.SAID))
        self.said = said.repartition(self.shares, "ref").persist(StorageLevel.DISK_ONLY)

    def findings(self, summary: Summary) -> list[Finding]:
        """All findings, settled. What was read, and what failed, is added to the summary."""
        self.count(summary)
        found: list[Finding] = []
        own = self.said.select(F.lit(0).cast("bigint").alias("thinned"), "outcomes")
        all_told = own.unionAll(self.reviewed().select("thinned", "outcomes"))
        told = all_told.where((F.length("outcomes") > 0) | (F.col("thinned") > 0)).toArrow()
        for batch in told.to_batches():
            for thinned, outcomes in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                summary.thinned += thinned
                for outcome in unpack_outcomes(outcomes, self.todo.kinds) if outcomes else ():
                    if isinstance(outcome, Failure):
                        summary.failures.append(outcome)
                    else:
                        found.append(outcome)
        return settle(found)

    def count(self, summary: Summary) -> None:
        """Read all articles, and count them. Of those with one id the first is kept."""
        twice = self.said.where("id IS NOT NULL").groupBy("ref", "id").count().where("count > 1").select("id")
        named = [row.id for row in twice.limit(MOST_NAMED).collect()]
        if named:
            first = F.min_by(F.struct(*self.said.columns), F.struct("file", "place"))
            one = self.said.groupBy("ref", "id").agg(first.alias("one"))
            wrong = self.said.where("id IS NULL")
            self.said = one.where("id IS NOT NULL").select("one.*").unionAll(wrong).persist(StorageLevel.DISK_ONLY)
            summary.failures += [Failure("reading", id, "a second article with this id") for id in named]
        sums = self.said.agg(F.count("id"), F.sum("claims"), F.sum("unbound")).collect()[0]
        articles, claims, unbound = (int(number or 0) for number in sums)
        summary.articles += articles
        summary.claims += claims
        summary.unbound += unbound

    def meeting(self) -> DataFrame:
        """The numbers of the keys of each article under which it meets another, or enough claims of its own."""
        of_key = Window.partitionBy("key")
        others: Column = F.min("ref").over(of_key) < F.max("ref").over(of_key)
        return (
            self.said.select("ref", F.explode("meets").alias("meet"))
            .select("ref", "meet.key", "meet.enough")
            .withColumn("meets", others | F.max("enough").over(of_key))
            .where("meets")
            .groupBy("ref")
            .agg(F.collect_list("key").alias("keys"))
        )

    def parts(self) -> DataFrame:
        """The claims that meet, a row for each key of each article."""
        met = self.said.where("said IS NOT NULL").join(self.meeting(), "ref").select("id", "keys", "said")
        return met.mapInArrow(work.part_batches, work.PARTS)

    def reviewed(self) -> DataFrame:
        """What came of the groups."""
        parts = self.parts().repartition(self.shares, "key").sortWithinPartitions("key")
        return parts.mapInArrow(partial(work.review_batches, self.todo), work.OUTCOMES)

    def texts(self, articles: DataFrame, findings: list[Finding]) -> dict[str, str]:
        """The texts of the articles that findings point at, to say in which line a claim stands."""
        prefix = f"{self.todo.name}#"
        ids = sorted({claim.article.removeprefix(prefix) for finding in findings for claim in finding.claims})
        if not ids:
            return {}
        wanted = self.spark.createDataFrame([(id,) for id in ids], "id string")
        told = articles.join(F.broadcast(wanted), "id", "left_semi")
        first = told.groupBy("id").agg(F.min_by("text", F.struct("file", "place")))
        return {prefix + id: text for id, text in first.collect()}

    def close(self) -> None:
        self.said.unpersist()
