"""A stretch of the calendar: a day, week, month, quarter, half, season, year, decade or century, counted from year 0."""

from datetime import MAXYEAR, MINYEAR, date

from msgspec import Struct

# How many of a unit make a year; a season is a quarter that begins in March, June, September or December.
YEARLY = {"M": 12, "Q": 4, "H": 2, "S": 4, "Y": 1}
YEARS = {"Y": 1, "E": 10, "C": 100}
SEASONS = ("SP", "SU", "FA", "WI")


class Period(Struct, frozen=True):
    """The `number`-th unit of the calendar. Units: D day, W ISO week, X weekend, M, Q, H half, S season, Y, E decade,
    C century. Days and weeks count from the ordinal of `datetime.date`, the others from the year 0."""

    unit: str
    number: int

    def shift(self, count: int) -> "Period":
        return Period(self.unit, self.number + count)

    @property
    def first(self) -> date:
        """The first day; ValueError or OverflowError outside the years 1 to 9999."""
        unit, number = self.unit, self.number
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

    @property
    def last(self) -> date:
        """The last day."""
        unit = self.unit
        if unit == "D":
            return self.first
        if unit == "X":
            return date.fromordinal(self.number * 7 + 7)
        if unit in YEARS and (self.number + 1) * YEARS[unit] > MAXYEAR:
            return date(MAXYEAR, 12, 31)
        return date.fromordinal(self.shift(1).first.toordinal() - 1)

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

    def to(self, unit: str) -> "Period":
        """The unit that holds the first day of this one."""
        return period_of(self.first, unit)


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


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    month, day = divmod(h + r - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (Monday is 1) of a month; the last one where `nth` is -1."""
    if nth < 0:
        end = Period("M", year * 12 + month - 1).last
        return date.fromordinal(end.toordinal() - (end.isoweekday() - weekday) % 7)
    begin = date(year, month, 1)
    return date.fromordinal(begin.toordinal() + (weekday - begin.isoweekday()) % 7 + 7 * (nth - 1))


# Holidays by name: the day of a year. Fixed ones as (month, day), the others by rule.
FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "may day": (5, 1),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "remembrance day": (11, 11),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "st george's day": (4, 23),
    "groundhog day": (2, 2),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "canada day": (7, 1),
    "australia day": (1, 26),
    "all saints' day": (11, 1),
    "juneteenth": (6, 19),
}
FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "shrove tuesday": -47,
    "whit monday": 50,
    "pentecost": 49,
}
BY_WEEKDAY = {
    "thanksgiving": (11, 4, 4),
    "thanksgiving day": (11, 4, 4),
    "memorial day": (5, 1, -1),
    "labor day": (9, 1, 1),
    "martin luther king day": (1, 1, 3),
    "presidents' day": (2, 1, 3),
    "mother's day": (5, 7, 2),
    "father's day": (6, 7, 3),
    "columbus day": (10, 1, 2),
}
HOLIDAYS = frozenset(FIXED) | frozenset(FROM_EASTER) | frozenset(BY_WEEKDAY) | {"black friday", "election day"}


def holiday(name: str, year: int) -> Period | None:
    """The day of a holiday in a year; `name` is one of `HOLIDAYS`."""
    if name in FIXED:
        return day_of(year, *FIXED[name])
    if name in FROM_EASTER:
        return period_of(easter(year), "D").shift(FROM_EASTER[name])
    if name in BY_WEEKDAY:
        return period_of(nth_weekday(year, *BY_WEEKDAY[name]), "D")
    if name == "black friday":
        return period_of(nth_weekday(year, 11, 4, 4), "D").shift(1)
    if name == "election day":  # of the United States
        return period_of(nth_weekday(year, 11, 1, 1), "D").shift(1)
    return None
