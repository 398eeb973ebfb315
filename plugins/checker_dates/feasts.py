"""The days of holidays: fixed ones, those that follow Easter, and those of a weekday of a month."""

from datetime import date

from checker_dates.calendar import Period, day_of, nth_weekday, period_of

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
