"""A stretch of the calendar: a day, week, month, quarter, half, season, year, decade or century."""

from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from checker.frozen import Frozen

# How many of a unit make a year; a season is a quarter that begins in March, June, September or December.
YEARLY = {"M": 12, "Q": 4, "H": 2, "S": 4, "Y": 1}
YEARS = {"Y": 1, "E": 10, "C": 100}
BY_LENGTH = "DWMQSHYEC"
SEASONS = ("SP", "SU", "FA", "WI")


class Period(Frozen, frozen=True):
    """The `number`-th unit of the calendar.

    Units: D day, W ISO week, X weekend, M, Q, H half, S season, Y, E decade, C century. Days and weeks count from the
    ordinal of `datetime.date`, the others from the year 0.
    """

    unit: str
    number: int

    def shift(self, count: int) -> "Period":
        return Period(self.unit, self.number + count)

    @property
    def first(self) -> date:
        """The first day; ValueError or OverflowError outside the years 1 to 9999."""
        return first_day(self.unit, self.number)

    @property
    def last(self) -> date:
        """The last day."""
        return last_day(self.unit, self.number)

    @property
    def ordinals(self) -> tuple[int, int]:
        """The first and the last day as `date.toordinal` counts them."""
        if self.unit == "D":
            return self.number, self.number
        return self.first.toordinal(), self.last.toordinal()

    @property
    def year(self) -> int:
        return self.first.year

    @property
    def timex(self) -> str:
        """The TimeML value."""
        unit, number = self.unit, self.number
        if unit == "D":
            return self.first.isoformat()
        if unit in "WX":
            year, week, _ = date.fromordinal(number * 7 + 1).isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "X" else "")
        if unit == "Y":
            return f"{number:04}"
        if unit == "E":
            return f"{number:03}"
        if unit == "C":
            return f"{number:02}"
        year, part = divmod(number, YEARLY[unit])
        if unit == "S":
            return f"{year:04}-{SEASONS[part]}"
        return f"{year:04}-{part + 1:02}" if unit == "M" else f"{year:04}-{unit}{part + 1}"

    def holds(self, unit: str) -> bool:
        """Whether this is longer than such a unit, so that it does not say which of them is meant."""
        return BY_LENGTH.find(self.unit) > BY_LENGTH.find(unit) >= 0

    def to(self, unit: str) -> "Period":
        """The unit that holds the first day of this one."""
        return period_of(self.first, unit)


@lru_cache(maxsize=8192)
def first_day(unit: str, number: int) -> date:
    if unit == "D":
        return date.fromordinal(number)
    if unit == "W":
        return date.fromordinal(number * 7 + 1)
    if unit == "X":
        return date.fromordinal(number * 7 + 6)
    if unit in YEARS:
        return date(max(number * YEARS[unit], MINYEAR), 1, 1)
    year, part = divmod(number, YEARLY[unit])
    month = part * (12 // YEARLY[unit]) + 1
    return date(year, month + 2 if unit == "S" else month, 1)


@lru_cache(maxsize=8192)
def last_day(unit: str, number: int) -> date:
    if unit == "D":
        return date.fromordinal(number)
    if unit == "X":
        return date.fromordinal(number * 7 + 7)
    if unit in YEARS and (number + 1) * YEARS[unit] > MAXYEAR:
        return date(MAXYEAR, 12, 31)
    return date.fromordinal(first_day(unit, number + 1).toordinal() - 1)


def period_of(day: date, unit: str) -> Period:
    """The unit of the calendar that holds a day."""
    if unit == "D":
        return Period("D", day.toordinal())
    if unit in "WX":
        return Period(unit, (day.toordinal() - 1) // 7)
    if unit in YEARS:
        return Period(unit, day.year // YEARS[unit])
    if unit == "S":
        return Period("S", (day.year * 12 + day.month - 3) // 3)
    return Period(unit, day.year * YEARLY[unit] + (day.month - 1) * YEARLY[unit] // 12)


def day_of(year: int, month: int, day: int) -> Period | None:
    """A day of the calendar, or None where there is no such day."""
    try:
        return Period("D", date(year, month, day).toordinal())
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (Monday is 1) of a month; the last one where `nth` is -1."""
    if nth < 0:
        end = Period("M", year * 12 + month - 1).last
        return date.fromordinal(end.toordinal() - (end.isoweekday() - weekday) % 7)
    begin = date(year, month, 1)
    return date.fromordinal(begin.toordinal() + (weekday - begin.isoweekday()) % 7 + 7 * (nth - 1))
