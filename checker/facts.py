"""Pinned facts: what a newsroom holds to be so, each with its source, its day, its expiry and its owner."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct

from checker.model import Claim
from checker.text import Sentence
from checker.values import Value

Reading = Callable[[str], Sequence[Claim]]  # what a text says, as the installed extractors read it


class Fact(Struct, frozen=True, kw_only=True):
    """The base of facts: `text` is what stands from `start` to `end` of `file`, in an entry that begins at `begins`.

    It holds from `as_of` to `expires`, both included; None: not said.
    """

    file: str
    line: int
    start: int
    end: int
    text: str
    begins: int
    entry: str
    as_of: date | None = None
    expires: date | None = None
    source: str = ""
    owner: str = ""

    @property
    def where(self) -> str:
        """The file and the line, as an error names them."""
        return f"{self.file}:{self.line}"

    def claim(self, value: Value) -> Claim:
        """The fact as a claim that quotes its line."""
        entry = Sentence(self.begins, self.entry)
        return Claim(
            self.file, self.start, self.end, self.text, value, entry, self.as_of, since=self.as_of, until=self.expires
        )

    def begun(self, published: date | None) -> bool:
        """Whether an article is not older than the fact. One without a date is of today."""
        return self.as_of is None or published is None or published >= self.as_of

    def expired(self, published: date | None) -> bool:
        """Whether an article is of a day on which the fact is no longer known to hold."""
        return self.expires is not None and published is not None and published > self.expires

    def told(self) -> str:
        """Where the fact is from, in words."""
        said = [f"as of {self.as_of}" if self.as_of else "", self.source, f"kept by {self.owner}" if self.owner else ""]
        return ", ".join(part for part in said if part)


class PinnedName(Fact, frozen=True, kw_only=True):
    """How a name is spelt, and forms of it that are wrong."""

    name: str
    wrong: tuple[str, ...] = ()


class PinnedFigure(Fact, frozen=True, kw_only=True):
    """How many or how much: `value`, as an article would print it, `what` is counted or measured, and `of` whom.

    A figure agrees that is no farther off than `tolerance` (a number, or a share of one), or is rounded from it; where
    it is `exact` no rounding is let go.
    """

    what: str
    value: str
    of: str = ""
    tolerance: float = 0.0
    share: float = 0.0
    exact: bool = False


class PinnedDay(Fact, frozen=True, kw_only=True):
    """On which day an event is."""

    event: str
    day: date


class PinnedOffice(Fact, frozen=True, kw_only=True):
    """Who holds an office, from the `first` day to the `last`, and by what `titles` articles call it."""

    office: str
    holder: str
    titles: tuple[str, ...]
    first: date | None = None
    last: date | None = None


class Facts(Struct, frozen=True):
    """All that is pinned."""

    names: tuple[PinnedName, ...] = ()
    figures: tuple[PinnedFigure, ...] = ()
    dates: tuple[PinnedDay, ...] = ()
    offices: tuple[PinnedOffice, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names or self.figures or self.dates or self.offices)


def joined(several: Iterable[Facts]) -> Facts:
    """The facts of several files."""
    every = list(several)
    return Facts(
        tuple(fact for facts in every for fact in facts.names),
        tuple(fact for facts in every for fact in facts.figures),
        tuple(fact for facts in every for fact in facts.dates),
        tuple(fact for facts in every for fact in facts.offices),
    )
