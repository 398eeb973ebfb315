"""Reads dates and durations, and checks them against the calendar and each other."""

from collections.abc import Sequence

from checker import Date, Duration, Extractor, Rule, hookimpl


@hookimpl
def checker_extractors() -> Sequence[Extractor]:
    from checker_dates.read import read

    return (Extractor(name="dates", kinds=(Date, Duration), read=read),)
