"""What trusted articles say, laid out so that it can be looked up whether they say something."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import combinations

import regex
from msgspec import Struct

from checker import Claim, Date, Digest, Person, Quantity, Sources, Testimony
from checker.evidence import one_story
from checker_sources.amounts import Figure, base, counts, measure, meets
from checker_sources.bare_words import AT_HAND, bare, is_form, words_of
from checker_sources.quoted import GRADES, LEFT_OUT, Grade, grade, runs_of

NUMBER = regex.compile(r"(?<!\p{N})(?<!\p{N}[.,])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
MOST_SUMMED = 12  # figures that are added up two by two
TELLING = 3  # digits, without zeros at the end, of a number that is no sum by chance
LONGEST_SPAN = timedelta(45)  # of days that are as good as a date
SOON = timedelta(14)
YEAR = regex.compile(r"\b[12][0-9]{3}\b")
WEEKDAY = regex.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day\b|[a-z]{0,2}\b)")
MONTH = regex.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b")
FAR = 4  # letters by which near names may differ in length
NEAR = 0.85  # share of letters in common from which two names may be one


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

    def is_told(self, digest: Digest, least: float) -> bool:
        """Whether one of the sources tells the story of an article, by so many bits; none that shares no word."""
        near = {number for word in digest.words for number in self.rare.get(word, ())}
        return any(one_story(digest, self.every[number].said.digest).bits >= least for number in sorted(near))

    @cached_property
    def rare(self) -> dict[str, list[int]]:
        """By the rare words of their digests, the numbers of the sources."""
        return numbers_of(source.said.digest.words for source in self.every)

    @cached_property
    def holders(self) -> dict[str, list[int]]:
        """By bare words, the numbers of the sources that have them."""
        return numbers_of(source.known for source in self.every)

    @cached_property
    def threes(self) -> dict[str, list[int]]:
        """By every three words in a row, the numbers of the sources that have them."""
        return numbers_of(frozenset(runs_of(source.words)) for source in self.every)

    @cached_property
    def people(self) -> tuple[tuple[str, str, Claim], ...]:
        """The full names of people, bare, with their surnames, each once."""
        found: dict[str, tuple[str, str, Claim]] = {}
        for source in self.every:
            for person, claim in source.people:
                if person.given:
                    found.setdefault(bare(person.name), (bare(person.name), bare(person.surname), claim))
        return tuple(found.values())

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

    def sum_of(self, value: Quantity) -> tuple[Claim, Claim, int] | None:
        """Two figures of the sources, of one unit, that add up to one, and how many sums were tried. Round numbers and
        many figures add up by chance, so they are not tried.
        """
        if value.number is None or value.unit is None or value.dimension not in {"count", "money"}:
            return None
        alike = [figure for figure in self.figures if figure.unit == value.unit and figure.low == figure.high]
        if len(value.number.strip("0.").replace(".", "")) < TELLING or len(alike) > MOST_SUMMED:
            return None
        for tried, (one, other) in enumerate(combinations(alike, 2), 1):
            if one.low + other.low == base(float(value.number), value.unit):
                return one.claim, other.claim, tried
        return None

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

    def with_words(self, some: Iterable[str]) -> list[Source]:
        """The sources that have all of these bare words."""
        numbers = sorted((self.holders.get(word, []) for word in set(some)), key=len)
        shared = set(numbers[0]).intersection(*numbers[1:]) if numbers else ()
        return [self.every[number] for number in sorted(shared)]

    def has_person(self, person: Person) -> bool:
        """Whether a source names a person, in whatever form."""
        if self.with_words(words_of(person.name)):
            return True
        surname = bare(person.surname)
        for source in self.with_words([surname]):
            others = [other for other, _ in source.people if other.given and bare(other.surname) == surname]
            if not person.given or not others or any(is_form(person.given, other.given) for other in others):
                return True
        return False

    def namesake(self, person: Person) -> Claim | None:
        """The person of the sources with the nearest name, if it is near another's: one surname, or nearly one name."""
        own, surname = bare(person.name), bare(person.surname)
        near = [
            (likeness(own, name), claim)
            for name, last, claim in self.people
            if last == surname
            or (name[:1] == own[:1] and abs(len(name) - len(own)) < FAR and likeness(own, name) >= NEAR)
        ]
        return max(near, key=lambda one: (one[0], one[1].place))[1] if near else None

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
        threes = [run for part in said for run in runs_of(part)]
        near = {number for run in threes for number in self.threes.get(run, ())} if threes else range(len(self.every))
        grades = [grade(said, self.every[number].runs) for number in near]
        return min(grades, key=GRADES.index, default="absent")

    def _claims(self) -> Iterator[Claim]:
        return (claim for source in self.every for claim in source.said.claims)


def numbers_of(sources: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """By each thing that sources have, the numbers of the sources."""
    found: dict[str, list[int]] = {}
    for number, things in enumerate(sources):
        for thing in things:
            found.setdefault(thing, []).append(number)
    return found


@lru_cache(maxsize=AT_HAND)
def likeness(one: str, other: str) -> float:
    """The share of letters in common."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= NEAR else 0.0


@lru_cache(maxsize=1)
def library(sources: Sources) -> Library:
    """The sources laid out, once for all who ask."""
    return Library(tuple(Source(said) for said in sorted(sources.said, key=lambda said: said.digest.article)))
