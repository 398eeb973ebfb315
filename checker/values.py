"""What a claim may say: values that know what they clash with.

A quantity, a date, an age is an interval: "at least 12" is 12 to infinity, a printed "26,000" may stand for whatever
rounds to it. So one comparison serves them all. Money is compared within one currency only; nothing is converted at
a rate that nobody stated.
"""

from datetime import date
from functools import lru_cache
from math import log10
from typing import ClassVar, Literal

from checker import units
from checker.frozen import Frozen

INFINITY = float("inf")
ONE_SIZE = 1.5  # times; two figures of one thing mostly differ by less
AT_HAND = 4096  # names and numbers whose parts are kept
Bound = Literal["since", "until", "before", "after"]


class Value(Frozen, frozen=True):
    """The base of all values. A plugin adds a kind by a subclass with a `kind` of its own.

    `clashes` is symmetric, and false of a value and itself; a kind that cannot contradict leaves it as it is here.
    """

    kind: ClassVar[str] = ""

    def clashes(self, other: "Value") -> bool:
        """Whether both cannot be true of one thing at one time."""
        return False

    def show(self) -> str:
        """The value in a few words, for a message."""
        return self.kind


class Quantity(Value, frozen=True):
    """A number of something.

    `number` is the printed value as a decimal string, scale words worked in ("50m": "50000000"); None for a range.
    `low` to `high` is what it may mean (None: unbounded). `unit` is pint's canonical name, `percent`,
    `percentage_point`, an ISO 4217 code, the unit of an age, or the lemma of what is counted. `per` units are joined
    with `_per_`. `counted` is the whole phrase of what is counted, as written. `step` is how far the next number is
    that can be printed alike, where a zero at the end says so that `number` no longer has: 10000 for "13.70m".
    """

    kind: ClassVar[str] = "quantity"
    number: str | None
    low: float | None
    high: float | None
    unit: str | None = None
    dimension: str = "count"
    approximate: bool = False
    change: str | None = None
    counted: str | None = None
    step: float | None = None

    @property
    def bound(self) -> bool:
        """Whether it is known what the number is of. An age and a physical measure say so by their unit; a count, a
        sum of money and a share need what they count.
        """
        return self.counted is not None or self.dimension not in UNSAID

    def interval(self) -> tuple[float, float]:
        """The values it may stand for, in base units, with the slack of the printed digits.

        "26,000" may stand for anything from 25,500 to 26,500, "6.75" for 6.745 to 6.755; what is printed may be
        rounded or cut off, so a cut-off number reaches up to the next printed one.
        """
        low = -INFINITY if self.low is None else self.low
        high = INFINITY if self.high is None else self.high
        slack = self.step
        if slack is None:
            slack = rounding_slack(self.number) if self.number is not None else 0.0
        if self.approximate:
            slack = max(slack, 0.05 * abs(high if self.low is None else low))
        if self.low is not None:
            low -= slack / 2
        if self.high is not None:
            high += slack
        return units.to_base(low, self.unit), units.to_base(high, self.unit)

    def comparable(self, other: "Quantity") -> bool:
        """Whether both measure one dimension in units that convert into each other."""
        return self.dimension == other.dimension and units.commensurable(self.unit, other.unit)

    def clashes(self, other: Value) -> bool:
        if not isinstance(other, Quantity) or not self.comparable(other):
            return False
        (low, high), (other_low, other_high) = self.interval(), other.interval()
        return high < other_low or other_high < low

    def show(self) -> str:
        if self.number is not None:
            body = group_digits(self.number)
        else:
            ends = [f"{x:,g}" if x is not None else "?" for x in (self.low, self.high)]
            body = " to ".join(ends)
        return f"{body} {self.counted or self.unit or ''}".strip()


class Date(Value, frozen=True):
    """A day or a span of days. `first` and `last` are both included; None where it cannot be resolved.

    `timex` is the TimeML value (Pustejovsky et al. 2003): `2020-W03`, `2019-12`, `XXXX-WXX-5`, `PAST_REF`. `readings`
    are the spans it may mean where the text leaves a choice ("03/04/2019"), in order; `first` to `last` then holds them
    all. `bound` says that it is an end of the time meant: `since` its first day, `after` its last, `until` its last,
    `before` its first.
    """

    kind: ClassVar[str] = "date"
    first: date | None
    last: date | None
    timex: str
    readings: tuple[tuple[date, date], ...] = ()
    bound: Bound | None = None

    def intervals(self) -> list[tuple[date, date]]:
        """The times it may mean, each from its first day to its last; none where it cannot be resolved."""
        if self.first is None or self.last is None:
            return []
        spans = self.readings or ((self.first, self.last),)
        if self.bound is None:
            return list(spans)
        if self.bound in {"since", "after"}:
            return [(first if self.bound == "since" else last, date.max) for first, last in spans]
        return [(date.min, first if self.bound == "before" else last) for first, last in spans]

    def clashes(self, other: Value) -> bool:
        if not isinstance(other, Date):
            return False
        ours, theirs = self.intervals(), other.intervals()
        if not ours or not theirs:
            return False
        return all(last < first or end < begin for begin, last in ours for first, end in theirs)

    def show(self) -> str:
        if self.first is None:
            return self.timex
        if self.readings:
            return " or ".join(str(first) for first, _ in self.readings)
        span = str(self.first) if self.first == self.last else f"{self.first} to {self.last}"
        return f"{self.bound} {span}" if self.bound else span


class Duration(Value, frozen=True):
    """A length of time: its TimeML value, and the seconds it may last (None: unbounded)."""

    kind: ClassVar[str] = "duration"
    timex: str
    low: float | None
    high: float | None

    def clashes(self, other: Value) -> bool:
        if not isinstance(other, Duration):
            return False
        return ends(self.high, INFINITY) < ends(other.low, -INFINITY) or (
            ends(other.high, INFINITY) < ends(self.low, -INFINITY)
        )

    def show(self) -> str:
        return self.timex


class Person(Value, frozen=True):
    """A person as an article speaks of them. `name` is without titles; the rest is as said at this place."""

    kind: ClassVar[str] = "person"
    name: str
    role: str | None = None
    organisation: str | None = None
    age: int | None = None
    honorific: str | None = None

    @property
    def given(self) -> str:
        """The first of the names, or nothing where only one is known."""
        return given_name(self.name)

    @property
    def surname(self) -> str:
        """The last of the names, without a suffix such as Jr."""
        return surname(self.name)

    def show(self) -> str:
        return f"{self.role} {self.name}" if self.role else self.name


class Organisation(Value, frozen=True):
    """An organisation by its full name, with the acronym that the article gives it."""

    kind: ClassVar[str] = "organisation"
    name: str
    acronym: str | None = None

    def show(self) -> str:
        return f"{self.name} ({self.acronym})" if self.acronym else self.name


class Place(Value, frozen=True):
    """A place as written; `locality` is a town or district, `region` a county, state or country."""

    kind: ClassVar[str] = "place"
    name: str
    locality: str | None = None
    region: str | None = None

    def show(self) -> str:
        return ", ".join(part for part in (self.name, self.locality, self.region) if part)


class Quotation(Value, frozen=True):
    """Words between quotation marks, without the marks, and who is said to have said them."""

    kind: ClassVar[str] = "quotation"
    words: str
    speaker: str | None = None

    def show(self) -> str:
        return f"“{self.words}”"


class Wording(Value, frozen=True):
    """A stretch of text that a rule wants to look at, and the term it is a form of."""

    kind: ClassVar[str] = "wording"
    form: str
    term: str = ""

    def show(self) -> str:
        return f"“{self.form}”"


UNSAID = frozenset({"count", "money", "percent", "fraction"})  # dimensions that do not say what is measured
SUFFIXES = frozenset(
    {"jr", "sr", "junior", "senior", "ii", "iii", "iv", "mp", "md", "phd", "obe", "mbe", "cbe", "qc", "kc"}
)


def ends(value: float | None, missing: float) -> float:
    """An end of an interval, or infinity where it has none."""
    return missing if value is None else value


@lru_cache(maxsize=AT_HAND)
def given_name(name: str) -> str:
    parts = name.split()
    return parts[0] if len(parts) > 1 else ""


@lru_cache(maxsize=AT_HAND)
def surname(name: str) -> str:
    parts = [part for part in name.split() if part.rstrip(".").casefold() not in SUFFIXES]
    return parts[-1].rstrip(",") if parts else name


@lru_cache(maxsize=AT_HAND)
def rounding_slack(number: str) -> float:
    """The distance between a printed number and the next one printed to the same digits.

    "26,000" is read to the thousand, but no coarser than its two leading digits; "6.75" to the hundredth; up to "12"
    a whole number is a count and exact.
    """
    digits = number.lstrip("-")
    if "." in digits:
        return float(10 ** -len(digits.partition(".")[2]))
    significant = digits.rstrip("0")
    zeros = len(digits) - len(significant)
    if zeros < 2:
        return 0.0
    return float(10 ** min(zeros, max(len(digits) - 2, 0)))


def group_digits(number: str) -> str:
    """A decimal string with commas between the thousands."""
    whole, point, fraction = number.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(whole or 0):,}{point}{fraction}" if len(whole) < 40 else number


__all__ = [
    "Date",
    "Duration",
    "Organisation",
    "Person",
    "Place",
    "Quantity",
    "Quotation",
    "Value",
    "Wording",
]


def of_one_size(one: float, other: float) -> bool:
    """Whether two numbers are of one size, or one is the other with its point in another place."""
    less, more = sorted((one, other))
    if not less:
        return False
    power = log10(more / less)
    return more / less < ONE_SIZE or (power >= 1 and power.is_integer())
