"""Reads dates and durations, and checks them against the calendar and each other."""

from collections.abc import Sequence

from checker import Date, Duration, Extractor, Rule, hookimpl


@hookimpl
def checker_extractors() -> Sequence[Extractor]:
    from checker_dates.read import read

    return (Extractor(name="dates", kinds=(Date, Duration), read=read),)


@hookimpl
def checker_rules() -> Sequence[Rule]:
    from checker_dates.elapsed import WrongElapsedTime
    from checker_dates.foretold import ToldBeforehand
    from checker_dates.impossible import ImpossibleDate
    from checker_dates.restated import RestatedDuration
    from checker_dates.tenures import LengthAgainstDates
    from checker_dates.weekday import WrongWeekday
    from checker_dates.zoned import WrongZoneConversion

    return (
        WrongWeekday(),
        ImpossibleDate(),
        ToldBeforehand(),
        WrongElapsedTime(),
        RestatedDuration(),
        LengthAgainstDates(),
        WrongZoneConversion(),
    )
