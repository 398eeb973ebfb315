"""Two accounts of one event that agree in nearly all particulars, and not in this one."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import product

from checker import Article, Claim, Extractor, Finding, Group, Rule, Severity, evidence
from checker.restated import of_a_series
from checker_consistency.account import Account, claim_of
from checker_consistency.accounts import FAMILY
from checker_consistency.leftovers import Leftovers, both_say, leftovers
from checker_consistency.only_ones import only_ones
from checker_consistency.over_again import LIKELY, Pair, pairs, weigh

A_DAY = timedelta(1)
LEAST = 3  # particulars that two accounts of one event agree in
NAMED = 2  # for how many of these somebody counts whom both name
PART = 0.5  # of what the account has over that has less


class AccountsAtOdds(Rule, frozen=True):
    """Two accounts of one event that agree in nearly all particulars, and not in this one."""

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
        if not may_agree(both_say(one.value, other.value), names):
            return
        over = leftovers(one.value, other.value)
        if over.shared < PART * over.fewest or (not names and of_a_series(here, there)):
            return
        story = evidence.one_story(here, there)
        if story.bits < evidence.SAFE:
            return
        weighed = [
            (bits, pair.kind, x, y)
            for pair in pairs(over)
            for x, y in told_as(pair, one, other, over)
            if (bits := weigh(pair, x, y, here, there)) is not None and bits >= LIKELY
        ]
        weighed += [(LIKELY, "only", x, y) for x, y in only_ones(one, other, over, here, there) if names]
        reasons = (f"two accounts that agree in {over.shared} other particulars", *story.reasons)
        taken: set[tuple[str, int]] = set()
        for bits, kind, x, y in sorted(weighed, key=lambda found: (-found[0], found[2].place, found[3].place)):
            places = {(x.article, x.start), (y.article, y.start)}
            if taken.isdisjoint(places):
                sides = (x.value.show(), y.value.show())
                yield self.finding(x, y, evidence=(f"{bits:.1f} {kind}",*reasons), sides=sides, bits=story.bits, gives_way=True)
            taken |= places


def told_as(pair: Pair, one: Claim, other: Claim, over: Leftovers) -> Iterator[tuple[Claim, Claim]]:
    """The places where two accounts say what they have over, two by two."""
    for a, b in product(over.here[pair.kind][pair.here], over.there[pair.kind][pair.there]):
        yield claim_of(one, a), claim_of(other, b)


def read_nothing(_: Article) -> Iterable[Claim]:
    """Accounts are made of what others read."""
    return ()


def may_tell_one_event(one: Claim, other: Claim) -> bool:
    """Whether two articles are of one day or the next, or of no day that is known."""
    if one.published is None or other.published is None:
        return one.published is other.published
    return abs(one.published - other.published) <= A_DAY


def may_agree(same: int, names: int) -> bool:
    """Whether two accounts agree in some particulars, and name the same people or agree in more."""
    return same >= 1 and same + NAMED * names >= LEAST
