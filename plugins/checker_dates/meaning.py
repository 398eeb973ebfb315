"""What a phrase of time means before it is known when it was said."""

from collections.abc import Callable

from checker.frozen import Frozen
from checker_dates.calendar import Period
from checker_dates.telling import Telling

Meaning = Callable[[Telling], Period | None]


class Expression(Frozen, frozen=True):
    """A phrase at `start` to `end`: a date (by `meaning`, or up to `until`) or a length of `low` to `high` seconds.

    `either` are two days of which one is meant, the one with the day before the month first. `timex` is its value where
    nothing resolves it, `clock` a time of day, `needs` what must stand beside it, `narrow` the part of the span that is
    meant ("early"). `daily`: it is a day, and a time of day may stand beside it. `speaks`: "later" may count from it.
    `fiscal`: it is counted from the beginning of somebody's financial year. `shorter` is what its beginning means where
    what it needs is missing. A length with a `meaning` is the date so far ahead, where the text says so.
    """

    timex: str = ""
    meaning: Meaning | None = None
    until: Meaning | None = None
    clock: str = ""
    kind: str = "date"
    low: float | None = None
    high: float | None = None
    needs: str = ""
    narrow: str = ""
    speaks: bool = True
    daily: bool = False
    start: int = 0
    end: int = 0
    shorter: "Expression | None" = None
    fiscal: bool = False
    either: tuple[Period, Period] | None = None
