"""When a deed is told to have been done, and to whom."""

from typing import ClassVar

from checker import Value
from checker_events.hours import Hours


class Moment(Value, frozen=True):
    """A deed by its class, the names that its sentence has, and the time that is told of it.

    `shown` is the time as a finding tells it; `people` are the surnames of the people that the sentence names, `counts`
    how old and how many they are, `places` the streets.
    """

    kind: ClassVar[str] = "moment"
    deed: str
    hours: Hours
    shown: str
    names: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def show(self) -> str:
        return f"{self.deed}: {self.shown}"
