"""What a draft says and no trusted article has: a figure, a date, a name, a quotation."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

import regex
from msgspec.structs import replace

from checker import (
    Claim,
    Date,
    Example,
    Finding,
    Group,
    Organisation,
    Person,
    Quantity,
    Quotation,
    Rule,
    Severity,
    Sources,
    words,
)
from checker.frame import in_columns
from checker_sources.bare_words import bare, words_of
from checker_sources.library import MONTH, WEEKDAY, Library, library

FEW = 3  # a number up to which things can be counted without anybody saying it
LONGEST_SPAN = timedelta(45)  # a date of more days says little
INFINITY = float("inf")
SHORTEST = 4  # words of a quotation that is looked up
NAME = 8.0  # bits of a word that makes a name
DAY = regex.compile(rf"[0-9]{{4}}|[0-9][/-][0-9]|{WEEKDAY.pattern}|{MONTH.pattern}")


class Unsourced(Rule, frozen=True, kw_only=True):
    """The base of these rules: for a draft, a finding on each thing that no trusted article has.

    `least_likeness` is the evidence in bits (`checker.evidence`) for one of them to tell the draft's story that is
    asked for: an article that none has anything to do with is nobody's draft.
    """

    given: ClassVar[frozenset[str]] = frozenset({"sources"})

    severity: Severity = "note"
    advice: str = "Find out where this is from; if from nowhere, take it out."
    least_likeness: float = 1.0
    sources: Sources | None = None

    def informed(self, sources: Sources) -> "Rule":
        return replace(self, sources=sources)

    def review(self, group: Group) -> Iterator[Finding]:
        digest = group.digests.get(group.key)
        if self.sources is None or digest is None or digest.trusted:
            return
        known = library(self.sources)
        if not known.is_told(digest, self.least_likeness):
            return
        told: set[object] = set()
        for claim in group.claims:
            thing = self.thing(claim)
            if thing is None or thing in told or claim.sentence.label not in {"body", "head"}:
                continue
            told.add(thing)
            if (found := self.look_up(claim, known)) is not None:
                yield found

    def thing(self, claim: Claim) -> object:
        """What a claim is on, alike where it is said again; None if it is not looked up."""
        raise NotImplementedError

    def look_up(self, claim: Claim, sources: Library) -> Finding | None:
        """A finding on a claim that no source has, or nothing."""
        raise NotImplementedError

    def missing(self, claim: Claim, *near: Claim) -> Finding:
        """A finding on what is missing, beside what is there that it may be meant for."""
        return self.finding(claim, *near, verdict="suspect")


class FigureNotInSources(Unsourced, frozen=True, kw_only=True):
    """A figure of a draft that none of its sources has.

    Where trusted articles are given, each figure of another article is looked up in them: by its value, also
    converted, rounded, or told as a share ("a quarter", "25%"). What two figures of the sources add up to is explained.
    Numbers up to three can be counted by whoever writes, and are let go.
    """

    id: str = "figure-not-in-sources"
    message: str = "none of the sources has “{here.text}”"
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "trusted The ferry board counted {1,234,567 passengers} in Thornley, of whom 25% were children.",
                "The ferry at Thornley carried {1.4 million passengers}.",
            )
        ),
        Example(
            passes=(
                "trusted The ferry board counted 1,234,567 passengers in Thornley, of whom 25% were children.",
                "The ferry at Thornley carried 1.2 million passengers, and a quarter of them were children.",
            )
        ),
        Example(
            explains=(
                "trusted The ferry at Thornley carried 4,310 cars in May.",
                "trusted The bridge at Thornley carried 2,205 cars in May.",
                "In May 6,515 cars crossed the river at Thornley.",
            )
        ),
        Example(passes=("The ferry at Thornley carried 1.4 million passengers.",)),
    )

    def thing(self, claim: Claim) -> object:
        value = claim.value
        if not isinstance(value, Quantity) or value.low is value.high is None or in_columns(claim):
            return None
        if value.dimension == "count" and (value.unit is None or abs(float(value.number or INFINITY)) <= FEW):
            return None  # a number of nothing is a mark or a time
        return value.number, value.low, value.high, value.unit

    def look_up(self, claim: Claim, sources: Library) -> Finding | None:
        value = claim.value
        assert isinstance(value, Quantity)
        if sources.has_figure(value):
            return None
        if (added := sources.sum_of(value)) is not None:
            one, other, tried = added
            why = f"“{one.text}” and “{other.text}” add up to it ({tried} {'sum' if tried == 1 else 'sums'} tried)"
            return self.finding(claim, one, other, verdict="explained", explanation=why)
        rival = sources.rival(value)
        return self.missing(claim, *([rival] if rival else []))


class DateNotInSources(Unsourced, frozen=True, kw_only=True):
    """A date of a draft that none of its sources has.

    Where trusted articles are given, each day or span of days that another article tells is looked up in them, as
    resolved: "Tuesday" is the Tuesday before the article, and a day is found in its month.
    """

    id: str = "date-not-in-sources"
    message: str = "none of the sources has “{here.text}”"
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "trusted date 2022-05-05 The gate at Thornley jammed on Tuesday.",
                "date 2022-05-06 The gate at Thornley jammed on {12 April}.",
            )
        ),
        Example(
            passes=(
                "trusted date 2022-05-05 The gate at Thornley jammed on Tuesday.",
                "date 2022-05-09 The gate at Thornley jammed on 3 May.",
            )
        ),
    )

    def thing(self, claim: Claim) -> object:
        value = claim.value
        if not isinstance(value, Date) or value.first is None or value.last is None or not DAY.search(claim.text):
            return None
        if value.last - value.first > LONGEST_SPAN or is_own(value, claim.published):
            return None
        return value.first, value.last

    def look_up(self, claim: Claim, sources: Library) -> Finding | None:
        value = claim.value
        assert isinstance(value, Date)
        assert value.first
        assert value.last
        known = sources.has_days(value.first, value.last) or sources.has_day_as_written(claim)
        return None if known else self.missing(claim)


def is_own(value: Date, published: date | None) -> bool:
    """Whether a date is that of the article itself."""
    return published is not None and value.first == value.last == published


class NameNotInSources(Unsourced, frozen=True, kw_only=True):
    """A person or an organisation of a draft that none of its sources names.

    Where trusted articles are given, each name of another article is looked up in them, by its forms: a surname after
    the full name, "Mr Wendell", an initial, a short form (Ron, Ronald). An organisation is known by its rare words.
    """

    id: str = "name-not-in-sources"
    message: str = "none of the sources names “{here.text}”"
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "trusted The warden, Mr Wendell, closed the gates at Millbrook weir.",
                "Ron Wendell closed the gates at Millbrook weir, said {Orla Finnan}.",
            )
        ),
        Example(
            passes=(
                "trusted The warden, Ronald Wendell, closed the gates at Millbrook weir.",
                "Ron Wendell, of Millbrook, closed the gates. Mr Wendell had been asked to.",
            )
        ),
    )

    def thing(self, claim: Claim) -> object:
        value = claim.value
        if not isinstance(value, Person | Organisation):
            return None
        known = [word for word in words_of(value.name) if words.bits(word) >= NAME]
        return bare(value.name) if known else None

    def look_up(self, claim: Claim, sources: Library) -> Finding | None:
        value = claim.value
        if isinstance(value, Person):
            if sources.has_person(value):
                return None
            near = sources.namesake(value)
            return self.missing(claim, *([near] if near else []))
        assert isinstance(value, Organisation)
        rare = [word for word in words_of(value.name) if words.bits(word) >= NAME]
        known = sources.with_words(rare) or (value.acronym and sources.with_words([bare(value.acronym)]))
        return None if known else self.missing(claim)


class QuotationNotInSources(Unsourced, frozen=True, kw_only=True):
    """A quotation of a draft that none of its sources has.

    Where trusted articles are given, each quotation of four words or more in another article is looked up in their
    texts. One that stands there to the word, with words left out, or in great part is let go: how it differs is for
    `quotation-in-two-wordings` to say.
    """

    id: str = "quotation-not-in-sources"
    message: str = "none of the sources has these words"
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "trusted “We will keep the footpath open through the winter,” said the warden.",
                "“{The footpath is shut until somebody pays for a bridge,}” said the warden.",
            )
        ),
        Example(
            passes=(
                "trusted “We will keep the footpath open through the winter, and the weir, too,” said the warden.",
                "“We will keep the footpath open … and the weir, too,” said the warden.",
            )
        ),
    )

    def thing(self, claim: Claim) -> object:
        value = claim.value
        if not isinstance(value, Quotation):
            return None
        said = words_of(value.words)
        return said if len(said) >= SHORTEST else None

    def look_up(self, claim: Claim, sources: Library) -> Finding | None:
        assert isinstance(claim.value, Quotation)
        return self.missing(claim) if sources.grade(claim.value.words) == "absent" else None
