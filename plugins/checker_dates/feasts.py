"""The days of holidays: fixed ones, those that follow Easter, and those of a weekday of a month."""

from datetime import date
from typing import TypeVar

from checker_dates.calendar import Period, day_of, nth_weekday, period_of

Rule = TypeVar("Rule")


def unmarked(days: dict[str, Rule]) -> dict[str, Rule]:
    """The days also by their names without apostrophes, as many write them."""
    return days | {name.replace("'", ""): day for name, day in days.items()}


# Holidays by name: the day of a year. Fixed ones as (month, day), the others by rule.
FIXED = unmarked(
    {
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "xmas": (12, 25),
        "boxing day": (12, 26),
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "valentine's day": (2, 14),
        "st patrick's day": (3, 17),
        "saint patrick's day": (3, 17),
        "st andrew's day": (11, 30),
        "st david's day": (3, 1),
        "st stephen's day": (12, 26),
        "burns night": (1, 25),
        "hogmanay": (12, 31),
        "all souls' day": (11, 2),
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
)
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
    "pancake day": -47,
    "mothering sunday": -21,
    "holy saturday": -1,
    "ascension day": 39,
    "whit sunday": 49,
    "trinity sunday": 56,
    "whit monday": 50,
    "pentecost": 49,
}
BY_WEEKDAY = unmarked(
    {
        "thanksgiving": (11, 4, 4),
        "thanksgiving day": (11, 4, 4),
        "memorial day": (5, 1, -1),
        "labor day": (9, 1, 1),
        "martin luther king day": (1, 1, 3),
        "martin luther king jr day": (1, 1, 3),
        "mlk day": (1, 1, 3),
        "remembrance sunday": (11, 7, 2),
        "spring bank holiday": (5, 1, -1),
        "august bank holiday": (8, 1, -1),
        "indigenous peoples' day": (10, 1, 2),
        "presidents' day": (2, 1, 3),
        "mother's day": (5, 7, 2),
        "father's day": (6, 7, 3),
        "columbus day": (10, 1, 2),
    }
)
BY_RULE = frozenset({"black friday", "cyber monday", "election day", "advent sunday"})
HOLIDAYS = frozenset(FIXED) | frozenset(FROM_EASTER) | frozenset(BY_WEEKDAY) | BY_RULE
MOTHERING = frozenset({"GB", "IE", "IM", "GG", "JE", "NG"})  # countries whose Mother's Day is in Lent


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


def as_in(country: str, name: str) -> str | None:
    """The name of the day that a country means by a name; None where the country is not known and matters."""
    if name not in {"mother's day", "mothers day"}:
        return name
    return None if not country else "mothering sunday" if country in MOTHERING else name


def holiday(name: str, year: int) -> Period | None:
    """The day of a holiday in a year; `name` is one of `HOLIDAYS`."""
    if name in FIXED:
        return day_of(year, *FIXED[name])
    if name in FROM_EASTER:
        return period_of(easter(year), "D").shift(FROM_EASTER[name])
    if name in BY_WEEKDAY:
        return period_of(nth_weekday(year, *BY_WEEKDAY[name]), "D")
    if name in {"black friday", "cyber monday"}:
        return period_of(nth_weekday(year, 11, 4, 4), "D").shift(1 if name == "black friday" else 4)
    if name == "advent sunday":  # the fourth before Christmas
        return period_of(nth_weekday(year, 11, 7, -1), "D").shift(0 if nth_weekday(year, 11, 7, -1).day > 26 else 7)
    if name == "election day":  # of the United States
        return period_of(nth_weekday(year, 11, 1, 1), "D").shift(1)
    return None
