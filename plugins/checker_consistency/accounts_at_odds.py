"""Two accounts of one event that agree in nearly all particulars, and not in this one."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import product

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Severity, evidence
from checker.restated import of_a_series
from checker_consistency.account import Account, Particular, claim_of
from checker_consistency.accounts import FAMILY
from checker_consistency.leftovers import both_say, leftovers
from checker_consistency.over_again import pairs, weigh

import os
LIKELY=float(os.environ.get('LIKELY','6'))
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
        found = list(pairs(over))
        if not found:
            return
        if not names and of_a_series(here, there):
            return
        story = evidence.one_story(here, there)
        if story.bits < evidence.SAFE:
            return
        reasons = (f"two accounts that agree in {over.shared} other particulars", *story.reasons)
        weighed = []
        for pair in found:
            for a, b in product(over.here[pair.kind][pair.here], over.there[pair.kind][pair.there]):
                x, y = claim_of(one, a), claim_of(other, b)
                if (bits := weigh(pair, x, y, here, there)) is not None and bits >= LIKELY:
                    weighed.append((-bits, pair, x, y))
        taken: set[tuple[str, str]] = set()
        for less, pair, x, y in sorted(weighed, key=lambda w: (w[0], w[1], w[2].place, w[3].place)):
            ends = {(pair.kind, f"here {pair.here}"), (pair.kind, f"there {pair.there}")}
            if taken.isdisjoint(ends):
                sides = (f"{pair.here} {pair.kind}", f"{pair.there} {pair.kind}")
                yield self.finding(x, y, evidence=(f"{-less:.1f} {pair.bits:.1f} S{pair.surprise:.1f} n{names}", *reasons), sides=sides, bits=story.bits, gives_way=True)
            taken |= ends


def read_nothing(_: Article) -> Iterable[Claim]:
    """Accounts are made of what others read."""
    return ()


def may_tell_one_event(one: Claim, other: Claim) -> bool:
    """Whether two articles are of one day or the next, or of no day that is known."""
    if one.published is None or other.published is None:
        return one.published is other.published
    return abs(one.published - other.published) <= A_DAY
