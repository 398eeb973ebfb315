"""When a deed is told to have been done, and to whom."""

from typing import ClassVar

from checker import Value
from checker_events.hours import Hours


class Moment(Value, frozen=True):
    """A deed by its class, the time that is told of it, and what its sentence says of whom it befell.

    `shown` is the time as it is told; `names` are the words of all names of the sentence but those of who tells it,
    `owners` these without places; `people` the names of people, `ages` and `counts` how old and how many they
    are, `streets` the streets.
    """

    kind: ClassVar[str] = "moment"
    deed: str
    hours: Hours
    shown: str
    names: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()

    def show(self) -> str:
        return f"{self.deed}: {self.shown}"
