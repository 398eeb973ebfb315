"""Polls: a margin of error that the number of people who were asked denies."""

from collections.abc import Iterator
from math import sqrt

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker.slots import Slotted
from checker_arithmetic.people import PEOPLE
from checker_arithmetic.slots import exact, follows, half_step, number, quantity, statements

MARGIN = regex.compile(r"\b(?:margin of (?:sampling )?error|sampling error|error margin)s?\b", regex.IGNORECASE)
ASKED = regex.compile(
    r"\b(?:surveyed|polled|interviewed|questioned|canvassed|asked|interviews|respondents|poll of|survey of|sample of|"
    r"(?:poll|survey)(?:ing)? .{0,40}(?:among|of|with|from))\b",
    regex.IGNORECASE,
)
SUBSAMPLE = regex.compile(
    r"\b(?:subsamples?|subgroups?|smaller groups?|higher|larger|greater|among|between|each|state polls|depending)\b",
    regex.IGNORECASE,
)
POINTS = frozenset({"percentage_point", "point", "percent"})
FEWEST = 100  # asked, below which nobody prints a margin
WIDEST = 98.0  # points: the margin of one answer, at 95 in 100, of half the people; it falls with the root of how many
LEAST, MOST = 0.8, 1.75  # of that: a margin at 90 in 100, and one of a sample that had to be weighted much


class WrongMargin(Rule, frozen=True):
    """A margin of error that the number of people who were asked denies.

    A sample of 1,000 is right to three points in 95 of 100 cases, one of 400 to five; weights make the margin wider,
    and nothing makes it narrower. Both must stand in one sentence, alone of their kind, or the margin in the sentence
    right after.
    """

    id: str = "wrong-margin-of-error"
    severity: Severity = "warning"
    message: str = "{here.text} is no margin of error of {there.text}"
    advice: str = "Look up the margin and how many were asked; one of them is wrong, or another sample is meant."
    examples: tuple[Example, ...] = (
        Example(flags=("The poll of {1,006 adults} has a margin of error of plus or minus {nine percentage points}.",)),
        Example(flags=("The survey polled {400 people} with a margin of error of {2 percentage points}.",)),
        Example(
            flags=(
                "The institute interviewed {1,200 voters} in May. The margin of error is plus or minus {six points}.",
            )
        ),
        Example(passes=("The poll of 1,006 adults has a margin of error of plus or minus three percentage points.",)),
        Example(passes=("The poll of 4,060 voters has a margin of error of two percentage points.",)),
        Example(
            passes=(
                "The poll of 1,031 voters has a margin of error of 3 points for all and 4.5 points for the 429 "
                "people in the north.",
            )
        ),
        Example(
            passes=(
                "The institute interviewed 1,200 voters. Among women the margin of error is plus or minus 6 points.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        before: Slotted | None = None
        for statement in statements(group, 1):
            if MARGIN.search(statement.text):
                yield from self.compare(statement, before)
            before = statement

    def compare(self, statement: Slotted, before: Slotted | None) -> Iterator[Finding]:
        """A finding on the only margin of a sentence and the only sample in it, or in the one before; or nothing."""
        margins = [claim for claim in statement.claims if quantity(claim).unit in POINTS and exact(claim)]
        samples = people(statement)
        if not samples and before is not None and ASKED.search(before.text) and follows(before, statement):
            samples = people(before)
        if len(margins) != 1 or len(samples) != 1 or SUBSAMPLE.search(statement.text):
            return
        (margin,), (sample,) = margins, samples
        right = WIDEST / sqrt(number(sample))
        if not LEAST * right - half_step(margin) <= number(margin) <= MOST * right + half_step(margin):
            told = f"{sample.text} give a margin of about {right:.2g} points, not {margin.text}"
            yield self.finding(margin, sample, message=told)


def people(statement: Slotted) -> list[Claim]:
    """The counts of people in a sentence, as many as a poll asks."""
    return [
        claim
        for claim in statement.claims
        if quantity(claim).unit in PEOPLE and exact(claim) and number(claim) >= FEWEST
    ]
