"""A date that no calendar has."""

from collections.abc import Iterator

import regex

from checker import Date, Example, Finding, Group, Rule, Severity
from checker_dates.calendar import day_of

FULL = regex.compile(r"(?P<year>[0-9]{4}|XXXX)-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
FIGURE_OF_SPEECH = regex.compile(
    r"\b(?:never|joke[sd]?|imaginary|fictional|fictitious|no such|there is no|non-?existent)\b", regex.IGNORECASE
)


class ImpossibleDate(Rule, frozen=True):
    """A day that its month does not have, such as 31 June, or 29 February in a year that is no leap year.

    Versions, counts ("in June 31 people came") and days that a sentence itself calls imaginary are left alone.
    """

    id: str = "impossible-date"
    severity: Severity = "error"
    message: str = "there is no {here.text}"
    advice: str = "Look up the day that was meant."
    examples: tuple[Example, ...] = (
        Example(flags=("Entries for the Orrin flower show close on {31 June}.",)),
        Example(flags=("The kiln was fired for the last time on {February 29, 2014}, say its owners.",)),
        Example(flags=("The lease ran out on {31/11/2016}.",)),
        Example(passes=("The kiln was fired for the last time on February 29, 2016, say its owners.",)),
        Example(passes=("Entries for the Orrin flower show close on 30 June.",)),
        Example(passes=("In June 31 people asked for a refund.",)),
        Example(passes=("Nobody was ever born on 30 February: there is no such day.",)),
        Example(passes=("Version 31.6 came after version 30.2.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for claim in group.claims:
            if not isinstance(claim.value, Date) or claim.value.first is not None:
                continue
            if (match := FULL.fullmatch(claim.value.timex)) is None or FIGURE_OF_SPEECH.search(claim.sentence.text):
                continue
            year = 2000 if match["year"] == "XXXX" else int(match["year"])
            if day_of(year, int(match["month"]), int(match["day"])) is None:
                yield self.finding(claim)
