"""The rule that holds those whom articles call holders of an office against the holders that are pinned."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from msgspec.structs import replace

from checker import (
    Article,
    Claim,
    Example,
    Extractor,
    Facts,
    Finding,
    Group,
    Person,
    PinnedOffice,
    Reading,
    Rule,
    Severity,
)
from checker_offices.offices import GRACE, called_so, name_of

SLACK = timedelta(GRACE)


class WrongOfficeHolder(Rule, frozen=True, kw_only=True):
    """Somebody is called the holder of an office that a pinned fact or a register gives to another on that day.

    An office is pinned in a facts.toml (`[[offices]]`) or in a register with the columns office, holder, from, until,
    and goes by its own words and its `titles`. An article without a date is of today: the tenures without an end count.
    Former, future, acting and deputy holders are let go, and so is a holder of up to 60 days before or after.
    """

    given: ClassVar[frozenset[str]] = frozenset({"offices"})

    id: str = "wrong-office-holder"
    severity: Severity = "error"
    message: str = "{here.value.name} is called {here.value.role}; pinned is {there.value.name}"
    advice: str = "Find out who holds the office; if it has passed on, pin the new holder."
    offices: tuple[PinnedOffice, ...] = ()
    examples: tuple[Example, ...] = (
        Example(
            facts="""
            [[offices]]
            office = "warden of Millbrook weir"
            holder = "Orla Finnan"
            from = 2020-01-01
            titles = ["weir warden"]
            """,
            flags=("date 2022-05-04\n\nThe warden of Millbrook weir, {Tom Vell}, shut the gates.",),
        ),
        Example(
            facts="""
            [[offices]]
            office = "warden of Millbrook weir"
            holder = "Orla Finnan"
            from = 2020-01-01
            """,
            passes=(
                "date 2022-05-04\n\nThe warden of Millbrook weir, Orla Finnan, shut the gates.",
                "date 2022-05-04\n\nThe former warden of Millbrook weir, Tom Vell, and the deputy warden of Millbrook "
                "weir, Ada Rusk, opened them.",
                "date 2019-05-04\n\nThe warden of Millbrook weir, Tom Vell, shut the gates.",
            ),
        ),
    )

    def holding(self, facts: Facts, read: Reading) -> "Rule":
        return replace(self, offices=facts.offices)

    @property
    def reading(self) -> "Rule":
        return replace(self, offices=())

    def extractor(self) -> Extractor | None:
        """Reads who is called a holder of a pinned office."""
        return Extractor(self.id, (Person,), self.read) if self.offices else None

    def read(self, article: Article) -> Iterator[Claim]:
        low = article.plain.lower()
        every = {title.lower() for fact in self.offices for title in fact.titles}
        if not any(title in low for title in every):
            return
        for office in sorted({fact.office for fact in self.offices}):
            own = {title.lower() for fact in self.offices if fact.office == office for title in fact.titles}
            for name, start, end, title in called_so(article, own, every):
                person = Person(name=name, role=title)
                yield article.claim(start, end, person, keys=(f"{self.id}:{office}",))

    def review(self, group: Group) -> Iterator[Finding]:
        digest = group.digests.get(group.key)
        if not self.offices or digest is None or digest.trusted:
            return
        told: set[tuple[str, str]] = set()
        for claim in group.of("person"):
            for key in claim.keys:
                family, _, office = key.partition(":")
                if family == self.id and (office, name_of(claim)) not in told:
                    told.add((office, name_of(claim)))
                    yield from self.compare(claim, [fact for fact in self.offices if fact.office == office])

    def compare(self, claim: Claim, tenures: list[PinnedOffice]) -> Iterator[Finding]:
        """A finding on a holder, if the office is another's on the day of the article and was not theirs near it."""
        day, name = claim.published, name_of(claim)
        holders = [fact for fact in tenures if holds(fact, day) and fact.begun(day) and not fact.expired(day)]
        if not holders or any(is_same(name, fact.holder) and is_near(fact, day) for fact in tenures):
            return
        if any(surname(name) == surname(fact.holder) for fact in holders):
            return
        fact = holders[0]
        yield self.finding(
            claim, fact.claim(Person(name=fact.holder, role=fact.office)), evidence=tuple(filter(None, (fact.told(),)))
        )


def holds(fact: PinnedOffice, day: date | None) -> bool:
    """Whether somebody is in office on a day; on no day in particular, if the tenure has no end."""
    if day is None:
        return fact.last is None
    return (fact.first is None or fact.first <= day) and (fact.last is None or day <= fact.last)


def is_near(fact: PinnedOffice, day: date | None) -> bool:
    """Whether somebody was in office within the days of grace."""
    if day is None:
        return False
    return (fact.first is None or fact.first - SLACK <= day) and (fact.last is None or day <= fact.last + SLACK)


def is_same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def surname(name: str) -> str:
    return name.casefold().rpartition(" ")[2]
