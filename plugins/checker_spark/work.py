"""What is done on each machine: articles to testimonies, testimonies to parts by key, parts to groups and findings.

Each function maps Arrow batches to Arrow batches, holds no more than a batch and a group, and is the whole of a step.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa
from msgspec import Struct
from msgspec.structs import replace

from checker import Article, Claim, Digest, Failure, Finding, Group, Quantity, Rule, Testimony, gather, locale_of
from checker.packing import Kinds, kinds_of, pack, unpack
from checker.pipeline import Toolkit, extract, informed, review
from checker.plugins import load
from checker.thinning import CROWD, WITNESSES, thin
from checker_spark.forms import number_of, pack_outcomes, parts

SAID = (
    "ref bigint, id string, claims int, unbound int, meets array<struct<key:bigint,enough:boolean>>, said binary, "
    "outcomes binary, file string, place bigint"
)
PARTS = "key string, id string, part binary"
OUTCOMES = "groups bigint, thinned bigint, outcomes binary"

SAID_FORM = pa.schema(
    [
        ("ref", pa.int64()),
        ("id", pa.string()),
        ("claims", pa.int32()),
        ("unbound", pa.int32()),
        ("meets", pa.list_(pa.struct([("key", pa.int64()), ("enough", pa.bool_())]))),
        ("said", pa.binary()),
        ("outcomes", pa.binary()),
        ("file", pa.string()),
        ("place", pa.int64()),
    ]
)
PARTS_FORM = pa.schema([("key", pa.string()), ("id", pa.string()), ("part", pa.binary())])
OUTCOMES_FORM = pa.schema([("groups", pa.int64()), ("thinned", pa.int64()), ("outcomes", pa.binary())])
ROWS = 1000  # of a batch that a step hands on
GROUPS = 2000  # of which the outcomes go into one row


class Terms(Struct, frozen=True):
    """On what terms a family of keys is reviewed: its rules, and of how many claims and articles a group must be."""

    rules: tuple[Rule, ...]
    least: int
    articles: int


class Work(Struct, frozen=True):
    """What every machine must know: the toolkit and the versions it is of, how articles are named, their limit, and
    the locale of those that name none.
    """

    toolkit: Toolkit
    versions: dict[str, str]
    name: str
    limit: int
    locale: str = ""

    def informed(self, sources: Sequence[Testimony]) -> "Work":
        """The same, with rules that know what trusted articles say."""
        return replace(self, toolkit=replace(self.toolkit, rules=informed(self.toolkit.rules, sources)))

    @property
    def kinds(self) -> Kinds:
        return kinds_of((*self.toolkit.extractors, *self.toolkit.watchers))

    @property
    def terms(self) -> dict[str, Terms]:
        """By family of keys, as `checker.pipeline.check` has them."""
        terms = {}
        for family in sorted({rule.by for rule in self.toolkit.rules}):
            rules = tuple(rule for rule in self.toolkit.rules if rule.by == family)
            terms[family] = Terms(rules, min(rule.fewest for rule in rules), 1 + all(rule.across for rule in rules))
        return terms


def versions(without: Iterable[str] = ()) -> dict[str, str]:
    """What is installed here: the program and its plugins."""
    return {"checker": version("article-checker"), **load(tuple(without)).versions}


def require_versions(work: Work) -> None:
    """Raise RuntimeError where another version is installed than where the job was started: it would read otherwise."""
    here = versions()
    for name, number in work.versions.items():
        if here.get(name) != number:
            raise RuntimeError(f"{name} is {here.get(name, 'missing')} on a worker, and {number} where the job started")


def extract_batches(work: Work, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What articles say, what is at odds within each, and the numbers of the keys that they could meet others under."""
    require_versions(work)
    terms = work.terms
    for batch in batches:
        rows = batch.to_pylist()
        articles = [article_of(row, work) for row in rows]
        testimonies = extract((article for article in articles if isinstance(article, Article)), work.toolkit)
        said = (
            {"outcomes": pack_outcomes([article])} if isinstance(article, Failure) else row_of(next(testimonies), terms)
            for article in articles
        )
        rows = [{**what, "file": row["file"], "place": row["place"]} for what, row in zip(said, rows, strict=True)]
        yield pa.RecordBatch.from_pylist(rows, schema=SAID_FORM)


def article_of(row: dict[str, Any], work: Work) -> Article | Failure:
    """The article of a row, or why it is none."""
    id, text = row["id"], row["text"]
    if row.get("wrong") is not None:
        return Failure("reading", work.name, f"no JSON object: {row['wrong'][:40]!r}")
    if not id:
        return Failure("reading", work.name, 'a row with no "id"')
    name = f"{work.name}#{id}"
    if text is None:
        return Failure("reading", name, 'no "text"')
    if len(text) > work.limit or len(text.encode()) > work.limit:
        why = f"longer than the {work.limit:,} bytes allowed; split it, or set max-file-bytes"
        return Failure("reading", name, why)
    written = row["date"]
    try:
        published = date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return Failure("reading", name, f'"date" is {written[:40]!r}, not a day such as 2020-01-28')
    locale = locale_of(row["locale"], row["lang"], work.locale)
    return Article(name, text, published, row["title"] or "", locale=locale)


def row_of(said: Testimony, terms: dict[str, Terms]) -> dict[str, Any]:
    """What an article says, as a row of `SAID`; that of a failure has nothing but the outcome."""
    id = said.digest.article
    outcomes: list[Finding | Failure] = list(said.failures)
    alone = terms.get("article")
    if alone and alone.articles == 1 and len(said.claims) >= max(alone.least, 1):
        group = gather("article", id, said.claims, {id: said.digest})
        outcomes += review([group], alone.rules)
    counts: dict[str, int] = {}
    for claim in said.claims:
        for key in dict.fromkeys(claim.keys):
            counts[key] = counts.get(key, 0) + 1
    meets = []
    for key, count in counts.items():
        of_family = terms.get(key.partition(":")[0])
        if of_family:
            enough = of_family.articles == 1 and count >= of_family.least
            meets.append({"key": number_of(key), "enough": enough})
    return {
        "ref": number_of(id),
        "id": id,
        "claims": len(said.claims),
        "unbound": sum(isinstance(claim.value, Quantity) and not claim.value.bound for claim in said.claims),
        "meets": meets,
        "said": pack(said),
        "outcomes": pack_outcomes(outcomes),
    }


def told_by(sources: Iterable[Article], work: Work) -> list[Testimony]:
    """What trusted articles say, by article."""
    return sorted(extract(sources, work.toolkit), key=lambda said: said.digest.article)


def rows_told(sources: Iterable[Testimony], work: Work) -> list[dict[str, Any]]:
    """What trusted articles say, as rows of `SAID`."""
    return [row_of(said, work.terms) | {"file": "", "place": number} for number, said in enumerate(sources)]


def part_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Testimonies cut into parts, one for each key under which they meet others."""
    rows: list[tuple[str, str, bytes]] = []
    for batch in batches:
        ids, keys, saids = (batch.column(name).to_pylist() for name in ("id", "keys", "said"))
        for id, wanted, said in zip(ids, keys, saids, strict=True):
            rows += ((key, id, part) for key, part in parts(said, frozenset(wanted)))
            if len(rows) >= ROWS:
                yield columns(rows, PARTS_FORM)
                rows = []
    if rows:
        yield columns(rows, PARTS_FORM)


def review_batches(work: Work, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What is at odds among parts, which come sorted by key."""
    terms, kinds = work.terms, work.kinds
    outcomes: list[Finding | Failure] = []
    groups = thinned = 0
    for key, same in groupby(rows_of(batches), itemgetter(0)):
        family = key.partition(":")[0]
        group = group_of(family, key, same, terms[family], kinds)
        if group is None:
            continue
        groups += 1
        thinned += group.met > len(group.claims)
        outcomes += review([group], terms[family].rules)
        if groups % GROUPS == 0 or len(outcomes) >= ROWS:
            yield columns([(groups, thinned, pack_outcomes(outcomes))], OUTCOMES_FORM)
            outcomes, groups, thinned = [], 0, 0
    yield columns([(groups, thinned, pack_outcomes(outcomes))], OUTCOMES_FORM)


def rows_of(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[str, str, bytes]]:
    for batch in batches:
        yield from zip(*(batch.column(name).to_pylist() for name in ("key", "id", "part")), strict=True)


def group_of(family: str, key: str, rows: Iterable[tuple[str, str, bytes]], terms: Terms, kinds: Kinds) -> Group | None:
    """The group of a key, or None if it is too small. Of a crowd never more is held than a few times `CROWD` claims."""
    claims: list[Claim] = []
    digests: dict[str, Digest] = {}
    met = articles = 0
    for _, id, part in rows:
        said = unpack(part, kinds)
        claims += said.claims
        digests[id] = said.digest
        met += len(said.claims)
        articles += 1
        if len(claims) > 4 * CROWD:  # what is thinned in steps comes out as what is thinned at once
            claims = thin(claims, WITNESSES)
            digests = {claim.article: digests[claim.article] for claim in claims}
    if met < max(terms.least, 1) or articles < terms.articles:
        return None
    return gather(family, key, claims, digests, met)


def columns(rows: list[Any], form: pa.Schema) -> pa.RecordBatch:
    """Rows as one batch of columns."""
    return pa.RecordBatch.from_arrays(
        [pa.array(column, field.type) for column, field in zip(zip(*rows, strict=True), form, strict=True)], schema=form
    )
