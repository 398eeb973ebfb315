"""What comes again and again: "every other Friday", "each July", "twice a week", "the first Monday of every month"."""

from checker_dates.calendar import SEASONS
from checker_dates.days import day_number
from checker_dates.feasts import FIXED
from checker_dates.lengths import seconds, timex_of
from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.numbers import number_of

ALTERNATE = 2.0  # "every other week" is every second one


def every(match: Match) -> Expression | None:
    """As in "every fortnight", "each year", "every two weeks"."""
    if match.part("set")[0].text.lower() == "per":
        return None
    return so_often(number_of(match.part("c")) or 1.0, str(match.part("u")[0].value))


def every_other(match: Match) -> Expression | None:
    """As in "every other week", "every third year"."""
    token = match.part("n")[0]
    if token.tag == "m" and token.text.lower() != "other":
        return None
    return so_often(float(token.value) if token.tag == "O" else ALTERNATE, str(match.part("u")[0].value))


def times(match: Match) -> Expression | None:
    """As in "twice a week", "three times a year": how often within what."""
    if match.part("often")[0].text.lower() == "times" and match.part("often")[0] is match.whole[0]:
        return None
    return so_often(1.0, str(match.part("u")[0].value))


def so_often(count: float, unit: str) -> Expression:
    low, high = seconds(count, unit)
    return Expression(timex_of(count, unit), kind="duration", low=low, high=high)


def yearly(match: Match) -> Expression | None:
    """As in "daily", "annually"."""
    timex = str(match.part("y")[0].value)
    if timex == "P3M":
        return None
    unit = {"P1D": "D", "P1W": "W", "P1M": "M", "P1Y": "Y", "PT1H": "h", "P2W": "F"}[timex]
    low, high = seconds(1.0, unit)
    return Expression(timex, kind="duration", low=low, high=high, needs="yearly")


def every_weekday(match: Match) -> Expression | None:
    """As in "every Friday", "every other Friday", "every Monday morning", "every weekday"."""
    if any(token.tag == "m" and token.text.lower() != "other" for token in match.whole):
        return None
    number = int(match.part("wd")[0].value)
    part = match.whole[-1]
    return again(f"XXXX-WXX-{number or 'WD'}" + (f"T{part.value}" if part.tag == "P" else ""))


def of_every_month(match: Match) -> Expression | None:
    """As in "the first Monday of every month", "the 15th of each month"."""
    if match.part("u")[0].value != "M" or match.part("set")[0].text.lower() == "per":
        return None
    if match.part("wd"):
        number = int(match.part("wd")[0].value)
        return again(f"XXXX-WXX-{number or 'WD'}")
    day = day_number(match.part("day"))
    return again(f"XXXX-XX-{day:02}") if day else None


def every_month(match: Match) -> Expression | None:
    """As in "each July"."""
    return again(f"XXXX-{int(match.part('m')[0].value):02}")


def every_day_of_month(match: Match) -> Expression | None:
    """As in "every 1 May", "each July 4"."""
    day = day_number(match.part("day"))
    return again(f"XXXX-{int(match.part('m')[0].value):02}-{day:02}") if day else None


def every_season(match: Match) -> Expression | None:
    """As in "every summer"."""
    return again(f"XXXX-{SEASONS[int(match.part('s')[0].value)]}")


def every_holiday(match: Match) -> Expression | None:
    """As in "every Christmas"."""
    day = FIXED.get(str(match.part("h")[0].value))
    return again(f"XXXX-{day[0]:02}-{day[1]:02}" if day else "XXXX-XX-XX")


def again(timex: str) -> Expression:
    return Expression(timex, None, speaks=False)


def one_of_several(match: Match) -> bool:
    """Whether a weekday is among others that "every" stands before: the second of "every Tuesday and Thursday"."""
    at = match.at - 1
    while at >= 0 and (match.tokens[at].tag in JOINTS or match.tokens[at].text.lower() in UP_TO):
        at -= 1
    return 0 <= at < match.at - 1 and match.tokens[at].tag == "q"


JOINTS = frozenset("D&,w-")
UP_TO = frozenset({"to", "through"})
