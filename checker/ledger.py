"""Who else spoke of this? A ledger records what articles say and hands out groups of claims that share a key."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from checker.model import Claim, Digest, Group, Testimony


class Ledger(Protocol):
    """A memory of testimonies. What it hands out does not depend on the order in which they came."""

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        """Let this be all that these articles say; hand each testimony on once it is recorded."""
        ...

    def groups(self, family: str, least: int = 2) -> Iterator[Group]:
        """The groups of a family of keys that hold at least so many claims, by key."""
        ...


class MemoryLedger:
    """A ledger in a dict, for as long as the process runs."""

    def __init__(self) -> None:
        self.said: dict[str, Testimony] = {}

    def record(self, said: Iterable[Testimony]) -> Iterator[Testimony]:
        for testimony in said:
            self.said[testimony.digest.article] = testimony
            yield testimony

    def groups(self, family: str, least: int = 2) -> Iterator[Group]:
        met: dict[str, list[Claim]] = defaultdict(list)
        for testimony in self.said.values():
            for key, claim in keyed(testimony, family):
                met[key].append(claim)
        for key in sorted(met):
            claims = met[key]
            if len(claims) >= least:
                yield gather(key, claims, {c.article: self.said[c.article].digest for c in claims})


def keyed(testimony: Testimony, family: str) -> Iterator[tuple[str, Claim]]:
    """The claims of a testimony under each of their keys in a family."""
    if family == "article":
        for claim in testimony.claims:
            yield claim.article, claim
        return
    prefix = f"{family}:"
    for claim in testimony.claims:
        for key in claim.keys:
            if key.startswith(prefix):
                yield key, claim


def gather(key: str, claims: Iterable[Claim], digests: dict[str, Digest]) -> Group:
    """A group in the one order that every ledger keeps: claims by their places, digests by article."""
    return Group(key, tuple(sorted(claims, key=lambda claim: claim.place)), dict(sorted(digests.items())))
