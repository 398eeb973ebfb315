"""Rarer forms of dates and durations, and what looks like them: own sentences."""

from datetime import date

import pytest

from checker import Article, Date, Duration
from checker_dates.read import read

TUESDAY = date(2020, 1, 28)

READ = [
    ("The ferry sank on 22/04.", "22/04", "2019-04-22"),
    ("The ferry sank on 4/22.", "4/22", "2019-04-22"),
    ("The ferry sank on Thursday 23/01.", "Thursday 23/01", "2020-01-23"),
    ("The ferry sank on the 27th.", "the 27th", "2020-01-27"),
    ("It sailed on 3 January and sank on the 7th.", "the 7th", "2020-01-07"),
    ("The ferry sank on 28 June in 2019.", "28 June in 2019", "2019-06-28"),
    ("The ferry sank in June in 2019.", "June in 2019", "2019-06"),
    ("The ferry sank in Dec-2018.", "Dec-2018", "2018-12"),
    ("The ferry sank last Oct. 23.", "last Oct. 23", "2019-10-23"),
    ("The ferry sails next 6 April.", "next 6 April", "2020-04-06"),
    ("The ferry sank on October, 1st.", "October, 1st", "2019-10-01"),
    ("It sank on the 15th day of June.", "the 15th day of June", "2019-06-15"),
    ("The ferry sank on Friday 24th.", "Friday 24th", "2020-01-24"),
    ("It sank on January twenty five nineteen eighty six.", "January twenty five nineteen eighty six", "1986-01-25"),
    ("It sank in two thousand and fifteen.", "two thousand and fifteen", "2015"),
    ("It sank on May 2, nineteen zero one.", "May 2, nineteen zero one", "1901-05-02"),
    ("It sank in the year two thousand.", "the year two thousand", "2000"),
    ("It was built in the nineteen seventies.", "the nineteen seventies", "197"),
    ("It was built in the 70's.", "the 70's", "197"),
    ("It ran from Nov 18-Dec 19, 2015.", "Nov 18-Dec 19, 2015", "2015-11-18/2015-12-19"),
    ("It ran from 20 December to 3 January 2019.", "20 December to 3 January 2019", "2018-12-20/2019-01-03"),
    ("It ran from Nov-Feb 2017.", "Nov-Feb 2017", "2016-11/2017-02"),
    ("It runs from September to April.", "September to April", "2019-09/2020-04"),
    ("It sails between now and 6 March.", "now and 6 March", "2020-01-28/2020-03-06"),
    ("Sales in the year to date fell.", "the year to date", "2020-01-01/2020-01-28"),
    ("Sales fell in 2017 q1.", "2017 q1", "2017-Q1"),
    (
        "Sales fell in the third and fourth quarters of 2018.",
        "the third and fourth quarters of 2018",
        "2018-Q3/2018-Q4",
    ),
    ("Sales fell in the quarter ended Sept. 30.", "the quarter", "2019-Q3"),
    ("It sank in week 3 of 2019.", "week 3 of 2019", "2019-W03"),
    ("It sank in the week of the 20th.", "the week of the 20th", "2020-W04"),
    ("It sank over the Labor Day weekend.", "the Labor Day weekend", "2019-W35-WE"),
    ("At present it is moored.", "At present", "PRESENT_REF"),
    ("It said a buyer took 200 tonnes for April delivery.", "April", "2020-04"),
    ("It would close, the mayor predicted Friday.", "Friday", "2020-01-24"),
    ("It may appeal against Friday's ruling.", "Friday", "2020-01-24"),
    ("Talks resume Friday in Marlow.", "Friday", "2020-01-31"),
    ("Revenue for the 4th qtr 2018 fell.", "the 4th qtr 2018", "2018-Q4"),
    ("The lock closed at midday.", "midday", "2020-01-28T12:00"),
    ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
]

NOTHING = [
    "He made par on the 18th.",
    "It left soon after the bell.",
    "Her flat is on the 27th floor.",
    "The pipe is 5/16 of an inch wide.",
    "It costs $2 million a year.",
    "It runs four ferries a week.",
    "It was two thousand.",
    "It lies off Easter Island.",
    "Father Christmas waved from the pier.",
]


def said(text: str) -> list[tuple[str, str]]:
    claims = read(Article("a", text, TUESDAY))
    return [(c.text, c.value.timex) for c in claims if isinstance(c.value, Date | Duration)]


@pytest.mark.parametrize(("text", "words", "timex"), READ, ids=[case[1] for case in READ])
def test_read(text: str, words: str, timex: str) -> None:
    assert (words, timex) in said(text)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert said(text) == []


def test_over_the_last_years_bounds_nothing() -> None:
    claims = list(read(Article("a", "It sank twice over the last nine years.", TUESDAY)))
    assert [
        (c.text, c.value.low is not None, c.value.high is not None) for c in claims if isinstance(c.value, Duration)
    ] == [("the last nine years", True, True)]


def test_years_and_months_later_count_from_what_was_said() -> None:
    assert ("two years and three months later", "2012-05-03") in said(
        "It opened on 3 February 2010. It closed two years and three months later."
    )
