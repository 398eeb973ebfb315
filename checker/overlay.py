"""An overlay: a ledger as it would be if some articles were edited. What lies beneath is only read."""

from collections.abc import Iterable, Iterator, Set

from msgspec.structs import replace

from checker.ledger import Ledger, MemoryLedger, gather, spread
from checker.model import Finding, Group, Testimony


class Overlay:
    """Hides what `base` holds of some articles, puts new testimonies on top, and hands out what these touch.

    A group is touched if one of the new claims stands under its key; `wide` are further keys of groups to hand out.
    `asked` are the articles of which findings are asked for; none means all.
    """

    def __init__(self, base: Ledger, hidden: Set[str]) -> None:
        self.base, self.hidden = base, hidden
        self.top = MemoryLedger()
        self.wide: set[str] = set()
        self.asked: frozenset[str] = frozenset()

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        yield from self.top.record(said)
        self.expect({key for of in self.top.said.values() for claim in of.claims for key in claim.keys} | self.wide)

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
        touched = added.keys() | self.wide
        if keys is not None:
            touched &= set(keys)
        hidden = self.hidden | digests.keys() | without
        beneath = {group.key: group for group in self.base.groups(family, 1, keys=touched, without=hidden)}
        for key in sorted(added.keys() & touched | beneath.keys()):
            group, own = beneath.get(key) or Group(key, ()), added.get(key, ())
            claims, met = (*group.claims, *own), (group.met or len(group.claims)) + len(own)
            if met >= least and spread(claims, articles):
                yield replace(gather(family, key, claims, {**group.digests, **digests}, met), asked=self.asked)

    def sources(self) -> tuple[Testimony, ...]:
        top = self.top.sources()
        hidden = self.hidden | self.top.said.keys()
        beneath = (said for said in self.base.sources() if said.digest.article not in hidden)
        return tuple(sorted((*top, *beneath), key=lambda said: said.digest.article))

    def widen(self, found: Iterable[Finding]) -> bool:
        """Take in the groups in which others take sides as a new claim does; whether there are any more.

        Findings on two sides are settled together, so all that speak of either must be there: a finding on an edited
        article depends on them, even if they meet others under keys that the edited article has no part in.
        """
        sided = {claim.value for finding in found if finding.sides for claim in finding.claims}
        names = {getattr(value, "name", None) for value in sided} - {None}
        own = [c for said in self.top.said.values() for c in said.claims if getattr(c.value, "name", None) in names]
        about = {getattr(claim.value, "name", None) for claim in own}
        families = {key.partition(":")[0] for claim in own for key in claim.keys}
        touched = {key for said in self.top.said.values() for claim in said.claims for key in claim.keys}
        before = len(self.wide)
        for family in sorted(families):
            for group in self.groups(family, 1, keys={key for claim in own for key in claim.keys}):
                for claim in group.claims:
                    if getattr(claim.value, "name", None) in about:
                        self.wide |= set(claim.keys) - touched
        return len(self.wide) > before
