"""An overlay: a ledger as it would be if some articles were edited. What lies beneath is only read."""

from collections.abc import Iterable, Iterator, Set

from msgspec.structs import replace

from checker.ledger import Ledger, MemoryLedger, gather, spread
from checker.model import Finding, Group, Testimony


class Overlay:
    """Hides what `base` holds of some articles, puts new testimonies on top, and hands out what these touch.

    A group is touched if one of the new claims stands under its key; `wide` are further keys of groups to hand out.
    `asked` are the articles of which findings are asked for; none means all. Once there are keys of a `whole`, their
    groups alone are handed out, to be reviewed in full.
    """

    def __init__(self, base: Ledger, hidden: Set[str]) -> None:
        self.base, self.hidden = base, hidden
        self.top = MemoryLedger()
        self.wide: set[str] = set()
        self.asked: frozenset[str] = frozenset()
        self.whole: set[str] = set()

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        yield from self.top.record(said)
        keys = {key for of in self.top.said.values() for claim in of.claims for key in claim.keys}
        self.expect(self.whole or keys | self.wide)

    def expect(self, keys: Iterable[str], without: Set[str] = frozenset()) -> None:
        self.base.expect(keys, self.hidden | (self.top.said.keys() - without) | without)

    def groups(
        self,
        family: str,
        least: int = 2,
        articles: int = 1,
        keys: Iterable[str] | None = None,
        without: Set[str] = frozenset(),
    ) -> Iterator[Group]:
        added = self.top.under(family)
        if without:
            of_others = {
                key: [claim for claim in claims if claim.article not in without] for key, claims in added.items()
            }
            added = {key: claims for key, claims in of_others.items() if claims}
        digests = {article: said.digest for article, said in self.top.said.items() if article not in without}
        touched = self.whole or added.keys() | self.wide
        if keys is not None:
            touched &= set(keys)
        hidden = self.hidden | digests.keys() | without
        beneath = {group.key: group for group in self.base.groups(family, 1, keys=touched, without=hidden)}
        for key in sorted(added.keys() & touched | beneath.keys()):
            group, own = beneath.get(key) or Group(key, ()), added.get(key, ())
            claims, met = (*group.claims, *own), (group.met or len(group.claims)) + len(own)
            if met >= least and spread(claims, articles):
                asked = frozenset() if self.whole else self.asked
                yield replace(gather(family, key, claims, {**group.digests, **digests}, met), asked=asked)

    def sources(self) -> tuple[Testimony, ...]:
        top = self.top.sources()
        hidden = self.hidden | self.top.said.keys()
        beneath = (said for said in self.base.sources() if said.digest.article not in hidden)
        return tuple(sorted((*top, *beneath), key=lambda said: said.digest.article))

    def widen(self, found: Iterable[Finding]) -> bool:
        """Take in the groups of all claims that take sides in these findings; whether that is any more.

        Findings on two sides are settled together, so all that hang together by a claim must be there, even where
        others meet under keys that the edited article has no part in.
        """
        keys = {key for finding in found if finding.sides for claim in finding.claims for key in claim.keys}
        more = keys - self.whole
        self.whole |= more
        return bool(more)
