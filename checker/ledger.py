"""Who else spoke of this? A ledger records what articles say and hands out groups of claims that share a key."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from operator import attrgetter
from typing import Protocol

from checker.frozen import Frozen
from checker.model import Article, Claim, Digest, Group, Testimony
from checker.thinning import CROWD, WITNESSES, thin

PLACE = attrgetter("article", "start", "end", "value.kind")  # of a claim among all


class Ledger(Protocol):
    """A memory of testimonies. What it hands out does not depend on the order in which they came."""

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        """Let this be all that these articles say; hand each testimony on once it is recorded."""
        ...

    def groups(
        self,
        family: str,
        least: int = 2,
        articles: int = 1,
        keys: Iterable[str] | None = None,
        without: Set[str] = frozenset(),
    ) -> Iterator[Group]:
        """The groups of a family of keys that hold at least so many claims of so many articles, by key.

        Only those under some keys, if `keys` are given, and as if the articles `without` had said nothing.
        """
        ...

    def expect(self, keys: Iterable[str], without: Set[str] = frozenset()) -> None:
        """Know which keys, of any families, will be asked for, so as to look them up at once. It may do nothing."""
        ...

    def sources(self) -> tuple[Testimony, ...]:
        """All that trusted articles say, by article."""
        ...


class Changes(Frozen, frozen=True):
    """What became of articles when they were recorded anew, in numbers."""

    new: int
    changed: int
    same: int
    gone: int


class Archive(Ledger, Protocol):
    """A ledger that stays when the process ends."""

    @property
    def stale(self) -> list[str]:
        """What has changed since it was recorded, so that articles would be read otherwise now: a line for each."""
        ...

    def update(
        self,
        articles: Iterable[tuple[str, Article]],
        read: Callable[[Iterable[Article]], Iterable[Testimony]],
        within: Callable[[str], bool],
    ) -> Changes:
        """Record the articles that have changed, each given with its file; all of it is recorded, or nothing.

        `read` is given the articles that are new or not as they were. Recorded articles of a file that is `within`
        what was read, and which did not come, are dropped.
        """
        ...

    def said(self, article: str) -> Testimony | None:
        """All that one article says, or None if it is not recorded."""
        ...

    def holds(self, article: Article) -> bool:
        """Whether an article is recorded as it is."""
        ...

    def articles_of(self, file: str) -> list[str]:
        """The articles that were recorded from a file."""
        ...

    def file_of(self, article: str) -> str | None:
        """The file that an article was recorded from."""
        ...

    def count(self) -> tuple[int, int, int]:
        """How many articles and claims it holds, and how many of these are figures without keys."""
        ...


class MemoryLedger:
    """A ledger in a dict, for as long as the process runs."""

    def __init__(self) -> None:
        self.said: dict[str, Testimony] = {}
        # By family and key; most keys are those of one claim.
        self._met: dict[str, dict[str, Claim | list[Claim]]] = defaultdict(dict)
        self._digests: dict[str, Digest] = {}

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        for testimony in said:
            article = testimony.digest.article
            if article in self.said:
                self._forget(self.said[article])
            self.said[article] = testimony
            self._digests[article] = testimony.digest
            self._learn(testimony)
            yield testimony

    def _learn(self, testimony: Testimony) -> None:
        for claim in testimony.claims:
            for key in claim.keys:
                family = self._met[key.partition(":")[0]]
                known = family.setdefault(key, claim)
                if known is claim:
                    continue
                if isinstance(known, Claim):
                    family[key] = [known, claim]
                elif known[-1] is not claim:
                    known.append(claim)

    def _forget(self, testimony: Testimony) -> None:
        for claim in testimony.claims:
            for key in claim.keys:
                family = self._met[key.partition(":")[0]]
                known = family.get(key)
                left = [other for other in known if other.article != claim.article] if isinstance(known, list) else []
                if left:
                    family[key] = left
                else:
                    family.pop(key, None)

    def groups(
        self,
        family: str,
        least: int = 2,
        articles: int = 1,
        keys: Iterable[str] | None = None,
        without: Set[str] = frozenset(),
    ) -> Iterator[Group]:
        for key in self.keys(family, least, keys):
            if (group := self.group(family, key, least, articles, without)) is not None:
                yield group

    def keys(self, family: str, least: int, keys: Iterable[str] | None = None) -> list[str]:
        """The keys of a family, or those of them among some, under which so many claims may meet, in their order."""
        met: Mapping[str, Claim | Sequence[Claim]] = self._met.get(family, {})
        if family == "article":
            met = self._by_article()
        asked: Iterable[str] = met if keys is None else met.keys() & set(keys)
        return sorted(asked if least < 2 else [key for key in asked if not isinstance(met[key], Claim)])

    def sizes(self, family: str, keys: Iterable[str]) -> list[int]:
        """How many claims meet under each of some keys of a family."""
        if family == "article":
            return [len(self.said[key].claims) for key in keys]
        met = self._met.get(family, {})
        return [1 if isinstance(known := met[key], Claim) else len(known) for key in keys]

    def meeting(self, family: str, key: str) -> Sequence[Claim]:
        """The claims under a key of a family."""
        if family == "article":
            return self.said[key].claims
        known = self._met[family][key]
        return [known] if isinstance(known, Claim) else known

    def group(self, family: str, key: str, least: int, articles: int, without: Set[str] = frozenset()) -> Group | None:
        """The group of a key, if it holds at least so many claims of so many articles."""
        claims = self.meeting(family, key)
        if without:
            claims = [claim for claim in claims if claim.article not in without]
        if len(claims) < max(least, 1) or not spread(claims, articles):
            return None
        return gather(family, key, claims, self._digests)

    def _by_article(self) -> Mapping[str, Sequence[Claim]]:
        return {article: testimony.claims for article, testimony in self.said.items() if testimony.claims}

    def under(self, family: str) -> Mapping[str, Sequence[Claim]]:
        """The claims under each key of a family."""
        if family == "article":
            return self._by_article()
        met = self._met.get(family, {})
        return {key: [known] if isinstance(known, Claim) else known for key, known in met.items()}

    def expect(self, keys: Iterable[str], without: Set[str] = frozenset()) -> None:
        """All is at hand."""

    def sources(self) -> tuple[Testimony, ...]:
        said = (said for said in self.said.values() if said.digest.trusted)
        return tuple(sorted(said, key=lambda said: said.digest.article))


class Terms(Frozen, frozen=True):
    """Of which family groups are asked for, and of how many claims and articles one must be."""

    family: str
    least: int
    articles: int


class Meetings(Iterable[Group]):
    """All groups that a ledger in memory can hand out on some terms, by number; each is made when it is asked for."""

    def __init__(self, ledger: MemoryLedger, asked: Iterable[Terms]) -> None:
        self.ledger = ledger
        self.keys: list[tuple[Terms, str]] = []
        self.sizes: list[int] = []  # how many claims meet under each
        for terms in asked:
            keys = ledger.keys(terms.family, terms.least)
            self.keys += [(terms, key) for key in keys]
            self.sizes += ledger.sizes(terms.family, keys)

    def __len__(self) -> int:
        """How many groups there are at most."""
        return len(self.keys)

    def __iter__(self) -> Iterator[Group]:
        return self.of(range(len(self)))

    def of(self, numbers: Iterable[int]) -> Iterator[Group]:
        """The groups of these numbers; too small a meeting is none."""
        for number in numbers:
            terms, key = self.keys[number]
            if (group := self.ledger.group(terms.family, key, terms.least, terms.articles)) is not None:
                yield group

    @property
    def thinned(self) -> int:
        """How many of the groups are crowds, of which only some claims are handed out."""
        crowds = (self.keys[number] for number, size in enumerate(self.sizes) if size > CROWD)
        return sum(
            spread(self.ledger.meeting(terms.family, key), terms.articles)
            for terms, key in crowds
            if terms.family != "article"
        )


def spread(claims: Sequence[Claim], articles: int) -> bool:
    """Whether claims come from at least so many articles."""
    return articles < 2 or len({claim.article for claim in claims}) >= articles


def gather(family: str, key: str, claims: Iterable[Claim], digests: Mapping[str, Digest], met: int = 0) -> Group:
    """A group in the one order that every ledger keeps: claims by their places, digests by article.

    A crowd is thinned, but not that of one article. `met` is how many claims meet, if some were left out before.
    """
    kept = list(claims)
    met = max(met, len(kept))
    if met > CROWD and family != "article":
        kept = thin(kept, WITNESSES)
    ordered = tuple(sorted(kept, key=PLACE))
    of_articles = {claim.article: digests[claim.article] for claim in ordered}
    return Group(key, ordered, of_articles, met, family=family)
