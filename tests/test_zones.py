"""Times of day in two zones that are told to be one moment."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, MemoryLedger, Summary
from checker.pipeline import check, serial
from checker.testing import assemble, installed
from checker_dates.zoned import WrongZoneConversion
from checker_dates.zones import apart, zones

SUMMER, WINTER = date(2023, 7, 3), date(2023, 1, 16)
AT_ODDS = {
    "in brackets": "The ferry race starts at 7 p.m. EDT (2200 GMT).",
    "the wrong way": "The ferry race starts at 6pm BST (5pm CEST).",
    "behind a slash": "The mill reopens at noon ET/1500 GMT.",
    "behind or": "Call Orla Finnan at 1430 SGT or 0730 GMT.",
    "behind which is": "Polls in Wexcombe close at 8pm BST, which is 9am AEST.",
    "half an hour": "The match at Thornley begins at 7:30 PM IST (3 PM GMT).",
    "a day between": "The match at Thornley begins at 10.30am AEDT on Friday (10.30pm GMT on Thursday).",
    "the last of two": "The match is at 6pm BST (7pm CEST, 2pm EDT).",
    "three and slashes": "The show is at 9 p.m. ET/6 p.m. PT/3 a.m. GMT.",
    "a range": "The fair is shown live from 6-8pm BST (8-10pm CEST).",
    "a range with and": "It is shown between noon and 4pm EDT (1500 and 1900 GMT).",
    "another day": "The race starts at 8.30am AEST on Tuesday (11.30pm BST Tuesday).",
    "noon": "The mill reopens at Noon ET (1500 GMT).",
    "zones in words": "The ferry sails at 9:15 a.m. Pacific (1:15 p.m. Eastern time).",
    "the time of a town": "The ferry sails at 6pm Tokyo time (10am GMT).",
    "24 hours": "It begins at 19:00 CEST (19:00 BST).",
    "names that share other zones": "The show starts at 9 p.m. EST/7 p.m. PST on Sunday.",
}
AT_PEACE = {
    "in brackets": "The ferry race starts at 7 p.m. EDT (2300 GMT).",
    "another day": "The race starts at 8.30am AEST (11.30pm BST on Monday).",
    "winter's name in summer": "The race starts at 9pm CET (8pm BST).",
    "winter's name as it is": "The race starts at 9pm CET (8pm GMT).",
    "half an hour": "The match at Thornley begins at 7:30 PM IST (2 PM GMT).",
    "of Ireland": "The match at Thornley begins at 3pm IST (1400 GMT).",
    "two events": "The ferry sails at 6pm BST and the dinner is at 9pm CEST.",
    "two events, one in brackets": "The ferry sails at 6pm BST (the dinner is at 9pm CEST).",
    "one event of several in brackets": "The ferry sails at 6pm BST (9pm CEST is dinner in Orrin).",
    "local time": "The ferry sank at 2pm local time (1100 GMT).",
    "no zone": "The ferry sank at 2pm (1100 GMT).",
    "one zone": "The ferry sails at 6pm BST or 9pm BST.",
    "two zones, one time": "The show is at 9 p.m. ET/PT (0200 GMT Monday).",
    "a range": "The fair is shown live from 6-8pm BST (7-9pm CEST).",
    "the last of a range": "The fair is shown live from 6pm to 8pm BST (9pm CEST).",
    "two ranges": "Trade stopped between 1430 GMT and 1500 GMT (9.30am and 10am EST).",
    "so far from Greenwich": "The ferry sails at 6pm GMT+2 (4pm BST).",
    "an hour without its half": "The show is at 8pm ET/7 CT.",
    "states of Australia": "The race is at 7pm EST (6.30pm CST).",
    "the day before": "The race starts at 8.30am AEST on Tuesday (11.30pm BST Monday).",
    "the days of midnight": "The race starts at midnight BST on Tuesday (1am CEST on Tuesday).",
    "tonnes and scans": "Orrin sold 1500 MT or 1200 CT; the ward has 5 CT (3 PET) machines.",
    "a zone that nobody knows": "The race is at 7pm QZT (6.30pm GMT).",
    "no time at all": "The race is at 2960 GMT (1800 BST).",
    "noon and midnight": "The talks begin at midnight EDT (0400 GMT), or noon GMT/1pm BST.",
}
BY_SEASON = {
    "general name": "The race starts at 7 p.m. ET (2300 GMT).",
    "winter's name": "The race starts at 7 p.m. EST (2300 GMT).",
}


def found(text: str, published: date | None = None) -> list[str]:
    dates = [extractor for extractor in installed().extractors if extractor.name == "dates"]
    toolkit = assemble(WrongZoneConversion(), dates)
    findings = check([Article("a", text, published)], toolkit, MemoryLedger(), serial, Summary(failures=[]))
    return [finding.message for finding in findings]


@pytest.mark.parametrize("text", AT_ODDS.values(), ids=list(AT_ODDS))
def test_times_that_are_not_one_moment(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", AT_PEACE.values(), ids=list(AT_PEACE))
def test_times_that_are_one_moment_or_two_events(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", BY_SEASON.values(), ids=list(BY_SEASON))
def test_the_season_tells_what_a_name_means(text: str) -> None:
    assert found(text) == found(text, SUMMER) == []
    assert len(found(text, WINTER)) == 1


def test_a_name_of_both_seasons_is_summers_in_summer() -> None:
    assert found("The race starts at 7 p.m. ET (0000 GMT).", SUMMER) == ["7 p.m. ET is not 0000 GMT"]
    assert found("The race starts at 7 p.m. EST (0000 GMT).", SUMMER) == []
    assert found("The race of 14 January 2023 starts at 7 p.m. ET (0000 GMT).", SUMMER) == []


def test_the_message_names_times_with_their_zones() -> None:
    assert found("The ferry sails at 10 a.m. Eastern (1600 WIB).") == ["10 a.m. Eastern is not 1600 WIB"]


PLACES = {
    "GMT": "UTC",
    "UK time": "Europe/London",
    "CET": "Europe/Paris",
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "HST": "Pacific/Honolulu",
    "AEST": "Australia/Sydney",
    "ACST": "Australia/Adelaide",
    "AWST": "Australia/Perth",
    "NZST": "Pacific/Auckland",
    "JST": "Asia/Tokyo",
    "SGT": "Asia/Singapore",
    "IST": "Asia/Kolkata",
    "PKT": "Asia/Karachi",
    "SAST": "Africa/Johannesburg",
    "EAT": "Africa/Nairobi",
    "BRT": "America/Sao_Paulo",
}


@pytest.mark.skipif(not available_timezones(), reason="no time zones here")
@given(
    st.dates(date(2011, 1, 1), date(2024, 12, 31)),
    st.sampled_from(sorted(PLACES)),
    st.sampled_from(sorted(PLACES)),
)
def test_the_clocks_of_the_world(day: date, one: str, other: str) -> None:
    """What the table says of two zones holds wherever the clocks of both are known."""
    ahead = [datetime.combine(day, time(12), ZoneInfo(PLACES[name])).utcoffset() for name in (one, other)]
    assert ahead[0] is not None
    assert ahead[1] is not None
    minutes = round((ahead[0] - ahead[1]).total_seconds() / 60)
    named = {name.casefold(): readings for name, readings in zones().items()}
    season = "summer" if 5 <= day.month <= 8 else "winter" if day.month in {12, 1, 2} else ""
    shared = {reading.area for reading in named[one.casefold()]} & {reading.area for reading in named[other.casefold()]}
    if day.month in {3, 4, 9, 10, 11} and shared - {""}:
        return  # a moment of the one place may be before the clocks change, and of the other behind
    assert minutes in apart(named[one.casefold()], named[other.casefold()], season)
