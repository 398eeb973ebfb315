"""Two accounts of one event that agree in nearly all particulars, and not in this one."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import product
from typing import ClassVar

from checker import (
    Claim,
    Date,
    Digest,
    Example,
    Extractor,
    Finding,
    Group,
    Quantity,
    Rule,
    Severity,
    Verdict,
    evidence,
)
from checker.restated import of_a_series
from checker_consistency.account import Account, claim_of
from checker_consistency.accounts import FAMILY
from checker_consistency.leftovers import Leftovers, both_say, leftovers
from checker_consistency.misprints import is_swapped
from checker_consistency.only_ones import only_ones
from checker_consistency.over_again import LIKELY, Pair, of_one_time, pairs, told, weigh

LOCK = (
    "date 2022-05-04 The Wexcombe lock gave way on Tuesday and will cost {0} to repair, said Orla Finnan, who runs the "
    "Thornley water board. Divers saved {3}. The lock, 340 metres long, was built in {1} and lets through 2,300 barges "
    "a year. The first alarm came at {2}."
)
SLUICE = (
    "date 2022-05-04 Orla Finnan of the Thornley water board blamed a broken sluice. Some 2,300 barges a year pass "
    "through the 340-metre lock, which was built in {1}. It broke at {2}; {3} were rescued by divers. Repairs come to "
    "{0}."
)
A_DAY = timedelta(1)
STORY = 12.0  # bits that they tell one story; that they agree in most particulars says it, too
LEAST = 2  # particulars that two accounts of one event agree in; one, where both name the same person
PART = 0.5  # of what the account has over that has less
YEAR = 4  # characters of the value of a year
DIGITS = 3  # of a number from which it is sure that one was got wrong into the other


class AccountsAtOdds(Rule, frozen=True):
    """Two accounts of one event that agree in nearly all particulars, and not in this one.

    Two articles of one day or the next surely tell one story, in whatever words and order, and agree in most of the
    particulars that both give: figures, years, clock times, lengths of time, numbered roads, votes, the street where
    somebody lives, the night or morning of which day. What each has over, and is of one kind, is held to be one thing
    told twice where one of the two looks like the other got wrong (two digits swapped, one wrong or left out, the point
    moved, the same minute of another hour), the more surely the more words both tell it with, the more else they agree
    in, and the less else is over. So is the only figure of a noun that is seldom counted, of a measure, or of a sum or
    share of one noun, in each of two articles of one day that name the same person, if the two differ by little.

    Years and numbers of three digits or more are at odds. So are two numbers of which one is the other with two digits
    swapped, if they are of one noun or told with one word and no shares, however little else the accounts agree in. All
    else is a suspect: two small numbers, times or nights look alike by chance, and an event has many of them.
    """

    keyless: ClassVar[bool] = True

    id: str = "accounts-at-odds"
    by: str = FAMILY
    across: bool = True
    severity: Severity = "error"
    message: str = "“{here.text}” or “{there.text}”, in two accounts of one event?"
    advice: str = "Find out which holds, and mend the other; if both do, say what tells them apart."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                LOCK.format("{£14.2 million}", "1911", "6.50am", "two bargemen"),
                SLUICE.format("{£12.4m}", "1911", "6.50am", "two bargemen"),
            )
        ),
        Example(
            flags=(
                LOCK.format("£14.2 million", "{1911}", "6.50am", "two bargemen"),
                SLUICE.format("£14.2m", "{1919}", "6.50am", "two bargemen"),
            )
        ),
        Example(
            flags=(
                LOCK.format("£14.2 million", "1911", "{6.50am}", "two bargemen"),
                SLUICE.format("£14.2m", "1911", "{5.50am}", "two bargemen"),
            )
        ),
        Example(
            flags=(
                LOCK.format("£14.2 million", "1911", "6.50am", "{two bargemen}"),
                SLUICE.format("£14.2m", "1911", "6.50am", "{three bargemen}"),
            )
        ),
        Example(
            passes=(
                LOCK.format("£14.2 million", "1911", "6.50am", "two bargemen"),
                SLUICE.format("£14 million", "1911", "7.05am", "two bargemen"),
            )
        ),
        # Sums of two things, though they look alike: they are told in other words, beside others.
        Example(
            passes=(
                LOCK.format("£14.2 million", "1911", "6.50am", "two bargemen"),
                "date 2022-05-04 Orla Finnan of the Thornley water board earns £12,400 a month. The Wexcombe lock, 340 "
                "metres long, is not the first to fail: a weir burst in 1919.",
            )
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Account,))

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in group.pairs(group.of(Account.kind)):
            if may_tell_one_event(one, other):
                yield from self.compare(one, other, group)

    def compare(self, one: Claim, other: Claim, group: Group) -> Iterator[Finding]:
        """The findings on two accounts, if they are of one event."""
        here, there = group.digests[one.article], group.digests[other.article]
        if (over := compared(one, other, here, there)) is None:
            return
        agreed = agree_in_most(one, other, over, here, there)
        found = [
            (bits, x, y)
            for pair in pairs(over)
            for x, y in told_as(pair, one, other, over)
            if agreed or are_turned(x, y)
            if (bits := weigh(pair, x, y, here, there)) is not None and bits >= LIKELY
        ]
        if agreed and here.names & there.names:
            found += [(LIKELY, x, y) for x, y in only_ones(one, other, over, here, there)]
        story = evidence.one_story(here, there)
        reasons = (f"two accounts that agree in {over.shared} other particulars", *story.reasons)
        for x, y in surest(found):
            sides, sure = (side_of(x), side_of(y)), (is_sure(x) and is_sure(y)) or are_turned(x, y)
            verdict: Verdict = "conflict" if sure else "suspect"
            severity: Severity = self.severity if sure else "note"
            yield self.finding(
                x, y, verdict=verdict, severity=severity, evidence=reasons, sides=sides, bits=story.bits, gives_way=True
            )


def is_sure(claim: Claim) -> bool:
    """Whether what a claim says has so many digits that two of it seldom look alike by chance: a year, or a number
    of three digits or more, zeros at its end left out.
    """
    if isinstance(claim.value, Date):
        return len(claim.value.timex) == YEAR
    return isinstance(claim.value, Quantity) and len((claim.value.number or "").replace(".", "").strip("0")) >= DIGITS


def side_of(claim: Claim) -> str:
    """What a place stands for, whatever it is of: people and passengers are counted alike."""
    value = claim.value
    return f"{value.number} {value.dimension}" if isinstance(value, Quantity) else value.show()


def are_turned(one: Claim, other: Claim) -> bool:
    """Whether two figures, no shares, are one with two digits swapped, and are of one noun, or, if they are no counts,
    of three digits or more or told with one word or figure besides: those of two things hardly ever are.
    """
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or "percent" in {a.dimension, b.dimension}:
        return False
    if not is_swapped(a.number or "", b.number or ""):
        return False
    mine, theirs = told(one), told(other)
    if not mine.heads.isdisjoint(theirs.heads):
        return True
    if a.dimension == "count" or not of_one_time(mine, theirs):
        return False
    shared = (mine.near.keys() & theirs.near.keys()) - mine.names
    if a.dimension != "money":
        shared -= mine.own | theirs.own  # "12 miles", "21 miles"
    return bool(shared or mine.figures & theirs.figures) or (is_sure(one) and is_sure(other))


def compared(one: Claim, other: Claim, here: Digest, there: Digest) -> Leftovers | None:
    """What two accounts have over, if they are of one event."""
    assert isinstance(one.value, Account)
    assert isinstance(other.value, Account)
    if not here.names & there.names and of_a_series(here, there):
        return None
    return leftovers(one.value, other.value) if evidence.one_story(here, there).bits >= STORY else None


def agree_in_most(one: Claim, other: Claim, over: Leftovers, here: Digest, there: Digest) -> bool:
    """Whether two accounts agree in most of what both give."""
    assert isinstance(one.value, Account)
    assert isinstance(other.value, Account)
    least = 1 if here.names & there.names else LEAST
    return both_say(one.value, other.value) >= least and over.shared >= PART * over.fewest


def surest(found: Iterable[tuple[float, Claim, Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of places that are told, the surest first; no place is held against two of one article."""
    taken: set[tuple[str, int]] = set()
    for _, one, other in sorted(found, key=lambda weighed: (-weighed[0], weighed[1].place, weighed[2].place)):
        places = {(one.article, one.start), (other.article, other.start)}
        if taken.isdisjoint(places):
            yield one, other
        taken |= places


def told_as(pair: Pair, one: Claim, other: Claim, over: Leftovers) -> Iterator[tuple[Claim, Claim]]:
    """The places where two accounts say what they have over, two by two."""
    for a, b in product(over.here[pair.kind][pair.here], over.there[pair.kind][pair.there]):
        yield claim_of(one, a), claim_of(other, b)


def may_tell_one_event(one: Claim, other: Claim) -> bool:
    """Whether two articles are of one day or the next, or of no day that is known."""
    if one.published is None or other.published is None:
        return one.published is other.published
    return abs(one.published - other.published) <= A_DAY
