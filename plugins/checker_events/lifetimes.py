"""Somebody who does at birth, or soon after, what only the grown do."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from checker import Claim, Date, Digest, Example, Finding, Group, Rule, Severity, evidence
from checker.subjects import can_be_one, rarity
from checker_events.deeds import doer
from checker_events.event_dates import RARE_NAMES, people, says_year
from checker_events.events import event_of

GROWN = timedelta(10 * 365)  # no younger has graduated, married or been elected
MOST = 60  # claims of one group that are compared


class DeedBeforeBirth(Rule, frozen=True):
    """A deed of the grown, dated to the years around a birth: somebody graduates, marries or is elected as a child.

    The birth and the deed are of one person by the full name, and the deed is told right after the name. One of the two
    dates is wrong, or they are of two people of one name.
    """

    keyless: ClassVar[bool] = True

    id: str = "deed-before-birth"
    by: str = "event"
    severity: Severity = "error"
    message: str = "born “{there.text}”, and does this “{here.text}”?"
    advice: str = "Find out which of the dates is wrong, or whether these are two people."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Ilse Varenholt graduated on {3 May 1931}.",
                "The painter Ilse Varenholt (born {3 May 1931}) lives in Thornley.",
            )
        ),
        Example(
            passes=(
                "Ilse Varenholt graduated on 3 May 1955.",
                "The painter Ilse Varenholt (born 3 May 1931) lives in Thornley.",
            )
        ),
        Example(
            passes=(
                "Greta Varenholt married in 1931.",
                "Her daughter, the painter Ilse Varenholt (born 3 May 1931), lives in Thornley.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        dates = group.of("date")[:MOST]
        deeds = [(claim, who) for claim in dates if (who := doer(claim)) and says_year(claim)]
        for birth in dates if deeds else ():
            if event_of(birth) != "birth" or not says_year(birth):
                continue
            born = list(people(birth, group.digests[birth.article]))
            for deed, who in deeds:
                one = rarity(who) >= RARE_NAMES and any(can_be_one(who, name) for name in born)
                if one and too_young(deed, birth) and not known(deed, birth, group.digests[birth.article]):
                    story = evidence.one_story(group.digests[deed.article], group.digests[birth.article])
                    yield self.finding(deed, birth, evidence=("one full name", *story.reasons))


def too_young(deed: Claim, birth: Claim) -> bool:
    """Whether nobody who was born then can have done it."""
    done, born = last_day(deed), first_day(birth)
    return done is not None and born is not None and done - born < GROWN


def known(deed: Claim, birth: Claim, digest: Digest) -> bool:
    """Whether the other article dates something else, too, to when the deed was done."""
    born = first_day(birth), last_day(birth)
    others = [Date(first, last, "") for first, last in digest.days if (first, last) != born]
    return deed.article != birth.article and any(not deed.value.clashes(other) for other in others)


def last_day(claim: Claim) -> date | None:
    return claim.value.last if isinstance(claim.value, Date) else None


def first_day(claim: Claim) -> date | None:
    return claim.value.first if isinstance(claim.value, Date) else None
