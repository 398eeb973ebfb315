"""What trusted articles say, laid out so that it can be looked up whether they say something."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache, cached_property, lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal

import regex
from msgspec import Struct

from checker import Claim, Date, Digest, Person, Quantity, Sources, Testimony, Value, units
from checker.evidence import one_story

if TYPE_CHECKING:
    from nicknames import NickNamer

WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*")
NUMBER = regex.compile(r"(?<!\p{N})(?<!\p{N}[.,])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
LEFT_OUT = regex.compile(r"\[[^\[\]]{0,120}\]|…|\. ?\. ?\.+")
Grade = Literal["exact", "elided", "partial", "absent"]
GRADES: tuple[Grade, ...] = ("exact", "elided", "partial", "absent")
PARTIAL = 0.5  # share of a quotation's words
RUN = 3  # words in a row that are no accident
MOST_SUMMED = 80  # figures that are added up two by two
LONGEST_SPAN = timedelta(45)  # of days that are as good as a date
SOON = timedelta(14)
YEAR = regex.compile(r"\b[12][0-9]{3}\b")
WEEKDAY = regex.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day\b|[a-z]{0,2}\b)")
MONTH = regex.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b")
NEAR = 0.85  # share of letters in common from which two names may be one
SHORTEST = 3  # letters of a given name that may be shortened
AT_HAND = 4096
INFINITY = float("inf")
HUNDREDTH = 0.01
UNSURE = 1.5  # times what is printed, up to which "more than" may be meant


class Figure(Struct, frozen=True):
    """A figure of a source, from `low` to `high` in base units; a percentage is a share of one."""

    low: float
    high: float
    measure: str
    unit: str | None
    claim: Claim

    @classmethod
    def of(cls, claim: Claim) -> "Figure":
        value = claim.value
        assert isinstance(value, Quantity)
        known = [base(end, value.unit) for end in (value.low, value.high) if end is not None]
        ends = (known[0], known[-1]) if known else (INFINITY, -INFINITY)
        return cls(*ends, measure(value.unit, value.dimension), value.unit, claim)


class Source(Struct, frozen=True, dict=True, eq=False):
    """A trusted article: all that it says, and its text."""

    said: Testimony

    @property
    def name(self) -> str:
        return self.said.digest.article

    @property
    def text(self) -> str:
        return Sources.text(self.said)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the text, bare."""
        return words_of(self.text)

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def runs(self) -> str:
        """The words with a space around each, to find a run of them."""
        return f" {' '.join(self.words)} "

    @cached_property
    def people(self) -> tuple[tuple[Person, Claim], ...]:
        return tuple((claim.value, claim) for claim in self.said.claims if isinstance(claim.value, Person))


class Library(Struct, frozen=True, dict=True, eq=False):
    """All trusted articles together."""

    every: tuple[Source, ...]

    def likeness(self, digest: Digest) -> float:
        """Bits for the likeliest of the sources to tell the story of an article."""
        return max((one_story(digest, source.said.digest).bits for source in self.every), default=-INFINITY)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(Figure.of(claim) for claim in self._claims() if isinstance(claim.value, Quantity))

    @cached_property
    def points(self) -> frozenset[float]:
        """The numbers of all figures as printed, whatever they are of."""
        texts = (float(number.replace(",", "")) for source in self.every for number in NUMBER.findall(source.text))
        printed = {float(c.value.number) for c in self._claims() if isinstance(c.value, Quantity) and c.value.number}
        return frozenset(printed.union(texts))

    @cached_property
    def measured(self) -> dict[str, tuple[list[float], list[Figure]]]:
        """By what is measured: the figures of one value, in order, and those of a range."""
        found: dict[str, tuple[list[float], list[Figure]]] = {}
        for figure in self.figures:
            values, ranges = found.setdefault(figure.measure, ([], []))
            if figure.low == figure.high:
                values.append(figure.low)
            else:
                ranges.append(figure)
        return {kind: (sorted(values), ranges) for kind, (values, ranges) in found.items()}

    @cached_property
    def days(self) -> tuple[tuple[date, date], ...]:
        """The days and spans of days that they speak of, and those on which they came."""
        said = {(c.value.first, c.value.last) for c in self._claims() if isinstance(c.value, Date)}
        spans = {(first, last) for first, last in said if first is not None and last is not None}
        own = {source.said.digest.published for source in self.every}
        return tuple(sorted(spans.union((day, day) for day in own if day is not None)))

    def has_figure(self, value: Quantity) -> bool:
        """Whether a source has a figure, as it is printed, or exactly enough to be printed so."""
        low, high = meets(value)
        values, ranges = self.measured.get(measure(value.unit, value.dimension), ([], []))
        at = bisect_left(values, low)
        if at < len(values) and values[at] <= high:
            return True
        if any(figure.low <= high and low <= figure.high for figure in ranges):
            return True
        return value.number is not None and abs(float(value.number)) in self.points

    def sum_of(self, value: Quantity) -> tuple[Claim, Claim] | None:
        """Two figures of the sources, of one unit, that add up to one."""
        if value.number is None or value.unit is None or value.dimension not in {"count", "money"}:
            return None
        low, high = meets(value)
        alike = [figure for figure in self.figures if figure.unit == value.unit and figure.low == figure.high]
        pairs = combinations(alike[:MOST_SUMMED], 2)
        found = next((pair for pair in pairs if low <= pair[0].low + pair[1].low <= high), None)
        return (found[0].claim, found[1].claim) if found else None

    def has_days(self, first: date, last: date) -> bool:
        """Whether a source speaks of a day among these."""
        return any(one <= last and first <= other for one, other in self.days if other - one <= LONGEST_SPAN)

    def has_day_as_written(self, claim: Claim) -> bool:
        """Whether a source speaks of a day or month of the same name, where a year or week is not written and may be
        another than was resolved: a month without a year, a weekday of an article that is long after the sources.
        """
        value = claim.value
        assert isinstance(value, Date)
        if value.first is None or YEAR.search(claim.text):
            return False
        if MONTH.search(claim.text):
            return any((first.month, first.day) == (value.first.month, value.first.day) for first, _ in self.days)
        last = max((source.said.digest.published or date.min for source in self.every), default=date.min)
        if claim.published is not None and claim.published - last <= SOON:
            return False
        return any(first == end and first.weekday() == value.first.weekday() for first, end in self.days)

    def has_words(self, some: Iterable[str]) -> bool:
        """Whether one source has all of these bare words."""
        wanted = frozenset(some)
        return any(wanted <= source.known for source in self.every)

    def has_person(self, person: Person) -> bool:
        """Whether a source names a person, in whatever form."""
        if self.has_words(words_of(person.name)):
            return True
        surname = bare(person.surname)
        for source in self.every:
            if surname in source.known:
                others = [other for other, _ in source.people if other.given and bare(other.surname) == surname]
                if not person.given or not others or any(is_form(person.given, other.given) for other in others):
                    return True
        return False

    def namesake(self, person: Person) -> Claim | None:
        """The person of the sources with the nearest name, if it is near another's: one surname, or nearly one name."""
        begins = bare(person.name)[:1]
        near = [
            (SequenceMatcher(None, bare(person.name), bare(other.name), autojunk=False).ratio(), other, claim)
            for source in self.every
            for other, claim in source.people
            if other.given and (bare(other.name)[:1] == begins or bare(other.surname) == bare(person.surname))
        ]
        likely = [one for one in near if one[0] >= NEAR or bare(one[1].surname) == bare(person.surname)]
        return max(likely, key=lambda one: (one[0], one[2].place))[2] if likely else None

    def rival(self, value: Quantity) -> Claim | None:
        """The only figure of the sources on what another counts."""
        if value.counted is None:
            return None
        counted = words_of(value.counted)
        same = [f.claim for f in self.figures if f.unit == value.unit and counts(f.claim.value) == counted]
        return same[0] if len({claim.value for claim in same}) == 1 else None

    def grade(self, quoted: str) -> Grade:
        """How much of a quotation a source has."""
        parts = [words_of(part) for part in LEFT_OUT.split(quoted)]
        said = [part for part in parts if part]
        grades = [grade(said, source) for source in self.every]
        return min(grades, key=GRADES.index, default="absent")

    def _claims(self) -> Iterator[Claim]:
        return (claim for source in self.every for claim in source.said.claims)


@lru_cache(maxsize=1)
def library(sources: Sources) -> Library:
    """The sources laid out, once for all who ask."""
    return Library(tuple(Source(said) for said in sources.said))


def grade(parts: list[tuple[str, ...]], source: Source) -> Grade:
    """How much of a quotation, cut where words are left out, stands in a source: all, all but what is left out, a part
    by runs of three words or more, or nothing.
    """
    whole = " ".join(" ".join(part) for part in parts)
    if f" {whole} " in source.runs:
        return "exact"
    if all(f" {' '.join(part)} " in source.runs for part in parts):
        return "elided"
    said = tuple(word for part in parts for word in part)
    there = [" ".join(said[at : at + RUN]) in source.runs for at in range(len(said) - RUN + 1)]
    covered = {at + step for at, found in enumerate(there) if found for step in range(RUN)}
    return "partial" if len(covered) >= PARTIAL * len(said) else "absent"


def base(value: float, unit: str | None) -> float:
    """A number in base units; a percentage as a share of one."""
    return value * HUNDREDTH if unit == "percent" else units.to_base(value, unit)


def measure(unit: str | None, dimension: str) -> str:
    """What two figures must have in common to be compared: counts are, whatever they count."""
    if dimension in {"percent", "fraction"}:
        return "share"
    return (unit or dimension) if dimension == "money" else dimension


@lru_cache(maxsize=AT_HAND)
def bare(word: str) -> str:
    """A word in lower case without accents, stops and a possessive ending."""
    low = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return low.replace("’", "'").removesuffix("'s").replace("'", "").replace(".", "")


def words_of(text: str) -> tuple[str, ...]:
    return tuple(bare(word) for word in WORD.findall(text))


def meets(value: Quantity) -> tuple[float, float]:
    """From where to where a source's figure may lie for this one to be it, rounded: in base units."""
    if value.number is not None and value.low is not None and value.high is not None:
        low, high = value.interval()
        if units.dimension_of(value.unit) is not None:  # measured, and perhaps converted: to the last printed digit
            half = 0.5 * 10 ** -len(value.number.partition(".")[2])
            low, high = min(low, base(value.low - half, value.unit)), max(high, base(value.high + half, value.unit))
        return (low * HUNDREDTH, high * HUNDREDTH) if value.unit == "percent" else (low, high)
    ends = [base(end, value.unit) for end in (value.low, value.high) if end is not None]
    if len(ends) == 1:
        return (ends[0], ends[0] * UNSURE) if value.low is not None else (ends[0] / UNSURE, ends[0])
    return (ends[0], ends[1]) if ends else (-INFINITY, INFINITY)


def counts(value: Value) -> tuple[str, ...]:
    """What a figure counts, in bare words."""
    return words_of(value.counted or "") if isinstance(value, Quantity) else ()


def is_form(given: str, other: str) -> bool:
    """Whether two given names may be one person's: alike, an initial, a short form."""
    one, two = bare(given), bare(other)
    less, more = sorted((one, two), key=len)
    if more.startswith(less) and (len(less) == 1 or len(less) >= SHORTEST):
        return True
    forms = nicknames()
    return bool(two in forms.nicknames_of(one) or one in forms.nicknames_of(two))


@cache
def nicknames() -> "NickNamer":
    """The table of given names and their short forms, read once."""
    from nicknames import NickNamer  # which takes its time

    return NickNamer()
