"""Two accounts of one event that agree in nearly all particulars, and not in this one."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import product

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Severity, evidence
from checker.restated import of_a_series
from checker_consistency.account import Account, Particular, claim_of
from checker_consistency.accounts import FAMILY
from checker_consistency.leftovers import both_say, leftovers
from checker_consistency.over_again import SURPRISES, context, pairs, surprise

import os
LIKELY=float(os.environ.get('LIKELY','7'))
MOST_OF_CONTEXT=12
A_DAY = timedelta(1)
LEAST = 3  # particulars that two accounts of one event agree in; somebody whom both name counts for two
NAMED = 2
PART = 0.5  # of what the account has over that has less


class AccountsAtOdds(Rule, frozen=True):
    """Two accounts of one event that agree in nearly all particulars, and not in this one.

    """

    id: str = "accounts-at-odds"
    by: str = FAMILY
    across: bool = True
    severity: Severity = "error"
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out which holds, and mend the other; if both do, say what tells them apart."

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Account,), read_nothing)

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in group.pairs(group.of(Account.kind)):
            if may_tell_one_event(one, other):
                yield from self.compare(one, other, group)

    def compare(self, one: Claim, other: Claim, group: Group) -> Iterator[Finding]:
        """The findings on two accounts, if they are of one event."""
        assert isinstance(one.value, Account)
        assert isinstance(other.value, Account)
        here, there = group.digests[one.article], group.digests[other.article]
        names = len(here.names & there.names)
        if (same := both_say(one.value, other.value)) == 0 or same + NAMED * names < LEAST:
            return
        over = leftovers(one.value, other.value)
        if over.shared < PART * over.fewest:
            return
        found = [pair for pair in pairs(over) if pair.bits + MOST_OF_CONTEXT >= LIKELY]
        if not found:
            return
        if not names and of_a_series(here, there):
            return
        story = evidence.one_story(here, there)
        if story.bits < evidence.SAFE:
            return
        reasons = (f"two accounts that agree in {over.shared} other particulars", *story.reasons)
        for kind, mine, theirs, bits in found:
            sides = (f"{mine} {kind}", f"{theirs} {kind}")
            best=None
            for a, b in product(over.here[kind][mine], over.there[kind][theirs]):
                x, y = claim_of(one, a), claim_of(other, b)
                if (more := context(kind, x, y, here, there)) is not None and bits + more >= LIKELY and (best is None or best[0]<bits+more):
                    best=(bits+more,x,y)
            if best:
                yield self.finding(best[1],best[2], evidence=(f"{best[0]:.1f} {bits:.1f} S{SURPRISES.get(kind,surprise)(mine,theirs):.1f} n{names}", *reasons), sides=sides, bits=story.bits, gives_way=True)


def read_nothing(_: Article) -> Iterable[Claim]:
    """Accounts are made of what others read."""
    return ()


def may_tell_one_event(one: Claim, other: Claim) -> bool:
    """Whether two articles are of one day or the next, or of no day that is known."""
    if one.published is None or other.published is None:
        return one.published is other.published
    return abs(one.published - other.published) <= A_DAY
