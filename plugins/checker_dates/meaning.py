"""What a phrase of time means before it is known when it was said."""

from collections.abc import Callable

from msgspec import Struct

from checker_dates.calendar import Period
from checker_dates.telling import Telling

Meaning = Callable[[Telling], Period | None]


class Expression(Struct, frozen=True):
    """A phrase at `start` to `end`: a date (by `meaning`, or `until` it, at `clock`), or a length of time from `low` to
    `high` seconds. `timex` is its value where nothing resolves it; `needs` says what must stand beside it; `narrow` which part of the span is meant
    ("early"); `daily` that it is a day, which a time of day may stand beside; `speaks` that "later" may count from it.
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
