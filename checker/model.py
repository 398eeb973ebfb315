"""The nouns that everything passes along: Article, Claim, Digest, Group, Finding.

Two functions lead from one to the next:

    extract(article) -> claims and a digest     looks at nothing but the article
    review(group)    -> findings                looks at nothing but the group
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import combinations, compress
from typing import Literal

from msgspec import Struct, field

from checker.checksums import blake2b
from checker.frozen import Frozen
from checker.text import Layout, Sentence, blanked, plain
from checker.values import Value

Verdict = Literal["conflict", "explained", "superseded", "variant", "suspect"]
Severity = Literal["error", "warning", "note"]
Mood = Literal["stated", "planned", "promised", "denied", "supposed"]

FAILING: frozenset[Verdict] = frozenset({"conflict", "variant"})


class Article(Struct, frozen=True, dict=True):
    """One text by one source. Offsets are code points into `text`; `published` is never a file's own time.

    `masked` are the stretches of `text`, ascending, that say nothing: front matter, code, markup. `begins` is the byte
    at which the article begins in a file that holds many. `locale` is how its country writes (`en-GB`), if it is known.
    """

    id: str
    text: str
    published: date | None = None
    title: str = ""
    trusted: bool = False
    masked: tuple[tuple[int, int], ...] = ()
    begins: int = 0
    locale: str = ""

    @cached_property
    def plain(self) -> str:
        """The text to scan: digits, spaces and hyphens in ASCII, blanks for what is masked; offsets as in `text`."""
        return plain(blanked(self.text, self.masked) if self.masked else self.text)

    @cached_property
    def layout(self) -> Layout:
        """Where the sentences are."""
        return Layout(self.plain)

    def sentence(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return self.layout.at(offset)

    def claim(self, start: int, end: int, value: Value, keys: tuple[str, ...] = ()) -> "Claim":
        """A claim on `text[start:end]`, with its sentence and date."""
        return Claim(self.id, start, end, self.text[start:end], value, self.layout.at(start), self.published, keys)


class Claim(Frozen, frozen=True):
    """What an article says at one place: `text` is exactly `article.text[start:end]`.

    `keys` are what it can meet others under, each `family:what is alike`; a claim without keys meets nothing.
    `speaker` says so; `mood` is whether it is so, planned, promised, denied or supposed; `since` to `until` is the time
    it speaks of. None: not said.
    """

    article: str
    start: int
    end: int
    text: str
    value: Value
    sentence: Sentence
    published: date | None = None
    keys: tuple[str, ...] = ()
    speaker: str | None = None
    mood: Mood = "stated"
    since: date | None = None
    until: date | None = None

    @property
    def kind(self) -> str:
        return self.value.kind

    @property
    def quoted(self) -> str:
        """Its words on one line, in quotation marks."""
        return f"“{' '.join(self.text.split())}”"

    @property
    def place(self) -> tuple[str, int, int, str]:
        """The order of claims: by article, then by where they stand."""
        return self.article, self.start, self.end, self.kind

    def days_from(self, other: "Claim") -> int:
        """The days between the articles of two claims; 0 where one of them has no date."""
        if self.published is None or other.published is None:
            return 0
        return abs((self.published - other.published).days)


class Digest(Struct, frozen=True):
    """The rest of an article in short: whether two articles tell one story is judged by their digests.

    `names` are the full names of its people, `figures` its figures as number and unit, `days` the days and spans
    of days it speaks of, `words` its rarest words with their weight in bits, `plots` the addresses that it gives, to
    the hundred of house numbers.
    """

    article: str
    published: date | None = None
    trusted: bool = False
    names: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    days: frozenset[tuple[date, date]] = frozenset()
    words: Mapping[str, float] = field(default_factory=dict)
    plots: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash(self.article)


class Failure(Struct, frozen=True):
    """Something that could not be done: `what` failed, at `where`, and why. The run went on, and is incomplete."""

    what: str
    where: str
    why: str


class Testimony(Struct, frozen=True):
    """All that one article says."""

    digest: Digest
    claims: tuple[Claim, ...]
    failures: tuple[Failure, ...] = ()


class Group(Struct, frozen=True):
    """Claims that share a key, in the order of their places, with the digests of their articles.

    `met` is how many claims share it, where a crowd was thinned to some (see `checker.thinning`). `asked` are the
    articles of which findings are asked for; none means all. A rule whose findings have no sides may spare itself the
    pairs of other articles. `family` is that of the key, where a ledger handed the group out.
    """

    key: str
    claims: tuple[Claim, ...]
    digests: Mapping[str, Digest] = field(default_factory=dict)
    met: int = 0
    asked: frozenset[str] = frozenset()
    family: str = ""

    def of(self, *kinds: str) -> tuple[Claim, ...]:
        """The claims of these kinds."""
        return tuple([claim for claim in self.claims if claim.value.kind in kinds])

    def asks_for(self, *claims: Claim) -> bool:
        """Whether a finding on these claims is asked for."""
        return not self.asked or any(claim.article in self.asked for claim in claims)

    def pairs(self, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """Claims of two articles, two by two, of which a finding is asked for."""
        if not self.asked:
            return ((one, other) for one, other in combinations(claims, 2) if one.article != other.article)
        claims = list(claims)
        wanted = [claim.article in self.asked for claim in claims]
        return (
            (one, other)
            for number, one in enumerate(claims)
            for other in (
                claims[number + 1 :] if wanted[number] else compress(claims[number + 1 :], wanted[number + 1 :])
            )
            if one.article != other.article
        )


class Finding(Struct, frozen=True):
    """Claims that are at odds, or would be but for the explanation. The first is the one to look at.

    `sides` says, claim by claim, which of two forms or values it stands for; findings on the same two sides are told
    together (see `checker.settlement`), those first of which most `bits` show that they are of one story. `trusted` are
    the articles of its claims that are. One that `gives_way` is not told where another rule tells of the same words.
    `turned` is the message as it reads if the second claim is the one to look at.
    """

    rule: str
    verdict: Verdict
    severity: Severity
    message: str
    claims: tuple[Claim, ...]
    explanation: str | None = None
    evidence: tuple[str, ...] = ()
    advice: str = ""
    sides: tuple[str, ...] = ()
    bits: float = 0.0
    trusted: tuple[str, ...] = ()
    gives_way: bool = False
    turned: str = ""

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits that stay when text elsewhere in the articles changes."""
        told = self.claims[:1] if self.sides else self.claims
        parts = sorted(f"{claim.article}\0{' '.join(claim.text.casefold().split())}" for claim in told)
        parts += sorted(set(self.sides))
        if len(self.claims) == 1:
            only = self.claims[0]
            before = only.sentence.text[: only.start - only.sentence.start].count(only.text)
            parts.append(" ".join(only.sentence.text.casefold().split()) + "\0again" * before)
        return blake2b("\0\0".join([self.rule, *parts]).encode("utf-8", "replace"), digest_size=6).hexdigest()

    @property
    def fails(self) -> bool:
        """Whether it fails a run by default."""
        return self.verdict in FAILING

    @property
    def order(self) -> tuple[object, ...]:
        return *(claim.place for claim in self.claims[:1]), self.rule, self.id, *(c.place for c in self.claims[1:])


Read = Callable[[Article], Iterable[Claim]]


def nothing(_: Article) -> Iterable[Claim]:
    """No claims: of an extractor that only names kinds, where resolvers or keyers make the claims."""
    return ()


class Extractor(Struct, frozen=True):
    """A named function that finds claims of certain kinds in an article. It looks at nothing but the article."""

    name: str
    kinds: tuple[type[Value], ...]
    read: Read = nothing


class Resolver(Struct, frozen=True):
    """A named function that ties the claims of one article together: who is meant, who speaks, what may meet."""

    name: str
    resolve: Callable[[Article, list[Claim]], list[Claim]]
