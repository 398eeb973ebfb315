"""A difference that the two values beside it deny."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.change import Change, both, changes
from checker_arithmetic.slots import exact, follows, half_step, number, pattern, quantity, statements

# Two counts of votes A and B and the majority M.
WON = pattern(
    r"<A>(?: votes)?~60(?:\bto|\bagainst|, compared (?:to|with)|, ahead of) <B>(?: votes)?~60\bmajority (?:of|was) <M>"
    r"(?P<after>[^.;]{0,12})"
)
# Votes for one and against, and what the sentence right after says of the majority.
POLLED = pattern(r"<A>~60(?:\bto|\bagainst|, compared (?:to|with)|, ahead of)(?: the)? <B>")
HELD = pattern(
    r"^(?:His|Her|Their|This|That) (?:\p{Ll}+ )?majority (?:of|was|is)(?: just| only)? <M>(?P<after>[^.;]{0,12})"
)
MAJORITY = regex.compile("majority", regex.IGNORECASE)
OF_VOTES = regex.compile("majority|votes", regex.IGNORECASE)
OF_OTHERS = regex.compile(r"^ (?:in|from|to|seats?)\b|\b(?:previous|earlier|last|old)\b", regex.IGNORECASE)


class WrongDifference(Rule, frozen=True):
    """A difference that is not the one between the two values beside it.

    "Fell 15p to 240p from 275p" says 35p; "12,400 votes to 10,100, a majority of 3,200" says 2,300. All three must be
    plain numbers of one unit in one clause, or a majority in the sentence right after the votes. Rounding of every
    printed number is allowed for.
    """

    id: str = "wrong-difference"
    severity: Severity = "error"
    message: str = "{here.text} is not the difference of the two values beside it"
    advice: str = "Subtract again; one of the three numbers is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("Shares in the Thornley mill fell {15p} to {240p} from {275p} on Monday.",)),
        Example(flags=("Harrow Grain will cut its staff by {60}, from {340} to {260}.",)),
        Example(flags=("Ida Varenholt won with {12,400 votes} to {10,100} for the brewer, a majority of {3,200}.",)),
        Example(
            flags=(
                "Ida Varenholt polled {1,204 votes}, against {1,187} for the brewer, who had held it since 2007. Her "
                "majority of {27} was the narrowest of the night.",
            )
        ),
        Example(
            passes=(
                "Ida Varenholt won 5,209 votes, against 3,120 for the brewer and 4,684 for the baker. Her majority is "
                "525.",
            )
        ),
        Example(passes=("Shares in the Thornley mill fell 35p to 240p from 275p on Monday.",)),
        Example(passes=("Ida Varenholt won with 12,400 votes to 10,100 for the brewer, a majority of 2,300.",)),
        Example(passes=("Ida Varenholt won by 12,400 votes to 10,100, a majority of 3,200 in 2019 having been lost.",)),
        # £12m may be anything from £11.5m.
        Example(passes=("Sales at the mill rose £3m to £12m from £8.6m.",)),
        Example(passes=("The number of ferries was up by 2 to 14, against 20 a year before.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for change in changes(group):
            if change.against == "from" and (values := both(change.shown)) is not None and of_one_unit(change):
                old, new = values
                if off(change.share, abs(new.value - old.value), old.slack + new.slack):
                    yield self.finding(change.share, *change.shown)
        yield from self.polled(group)
        for statement in statements(group, 3, MAJORITY):
            for match in WON.finditer(statement.text):
                told, one, other = (statement.claim(match[slot]) for slot in "MAB")
                if OF_OTHERS.search(match["after"]) or not all(map(is_of_votes, (told, one, other))):
                    continue
                if off(told, abs(number(one) - number(other)), half_step(one) + half_step(other)):
                    yield self.finding(told, one, other)

    def polled(self, group: Group) -> Iterator[Finding]:
        """The majorities that the votes in the sentence before deny, whoever of those who lost came second."""
        for before, statement in pairwise(statements(group, 1, OF_VOTES)):
            held, votes = HELD.search(statement.text), POLLED.search(before.text)
            if held is None or votes is None or not follows(before, statement) or OF_OTHERS.search(held["after"]):
                continue
            told, won = statement.claim(held["M"]), before.claim(votes["A"])
            lost = [claim for claim in before.claims if claim is not won and is_of_votes(claim)]
            if quantity(won).unit != "vote" or not is_of_votes(told):
                continue
            if all(off(told, abs(number(won) - number(one)), half_step(won) + half_step(one)) for one in lost):
                yield self.finding(told, won, before.claim(votes["B"]))


def of_one_unit(change: Change) -> bool:
    """Whether all three figures of a change are of one unit, as far as it is said, and of no other kind of value."""
    if quantity(change.share).dimension in {"percent", "fraction"}:
        return False
    kinds = {(quantity(claim).unit, quantity(claim).dimension) for claim in (change.share, *change.shown)}
    return len(kinds - {(None, "count")}) <= 1 and exact(change.share)


def is_of_votes(claim: Claim) -> bool:
    """Whether a figure is a plain count of votes, or of what does not say what it is."""
    value = quantity(claim)
    return exact(claim) and value.dimension == "count" and value.unit in {"majority", "vote", None}


def off(told: Claim, right: float, slack: float) -> bool:
    """Whether a difference is more than rounding away from the right one."""
    return abs(right - number(told)) > slack + half_step(told)
