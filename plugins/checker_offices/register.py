"""Who held which office when, as a register says: a CSV file with a row for each tenure."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from checker import ConfigurationError


class Tenure(Struct, frozen=True):
    """A row of a register: who held an office from `start` to `end` (None: still does), and who says so."""

    office: str
    holder: str
    start: date
    end: date | None
    source: str

    def covers(self, day: date) -> bool:
        """Whether the office was held on a day, the first and the last included."""
        return self.start <= day and (self.end is None or day <= self.end)

    def told(self) -> str:
        """The row in words."""
        return f"{self.holder} held it from {self.start} {f'to {self.end}' if self.end else 'on'} ({self.source})"


def read_register(path: Path) -> tuple[Tenure, ...]:
    """The rows of a register. Raises ConfigurationError with file and line."""
    import csv

    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            return tuple(read_tenure(row, f"{path}:{rows.line_num}") for row in rows)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigurationError(f"the register cannot be read: {error}", where=str(path)) from error


def read_tenure(row: Mapping[str, str], where: str) -> Tenure:
    """The tenure of a row at a place in a file."""
    remedy = "columns: office,holder,start,end,source; days as 2020-01-31, end may be empty"
    try:
        end = date.fromisoformat(row["end"]) if row["end"] else None
        tenure = Tenure(row["office"], row["holder"], date.fromisoformat(row["start"]), end, row["source"])
    except (KeyError, ValueError, TypeError) as error:
        raise ConfigurationError(f"not a row of a register: {error}", where=where, remedy=remedy) from error
    if end is not None and end < tenure.start:
        raise ConfigurationError(f"a tenure that ends on {end}, before it starts", where=where, remedy=remedy)
    return tenure


def days_outside(tenure: Tenure, day: date) -> int:
    """How many days a day lies outside a tenure."""
    if tenure.covers(day):
        return 0
    edges = [tenure.start, *([tenure.end] if tenure.end else [])]
    return min(abs((edge - day).days) for edge in edges)


def apart(some: Iterable[Tenure], others: list[Tenure]) -> bool:
    """Whether there are tenures on both sides, and none of one side has a day in common with one of the other.

    The day of a change, on which both held the office, is none.
    """
    pairs = [(one, other) for one in some for other in others]
    return bool(pairs) and not any(
        one.start < (other.end or date.max) and other.start < (one.end or date.max) for one, other in pairs
    )


def held_by(name: str, tenures: Iterable[Tenure]) -> list[Tenure]:
    """The tenures of a person."""
    return [tenure for tenure in tenures if tenure.holder.casefold() == name.casefold()]
