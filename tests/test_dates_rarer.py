"""Rarer forms of dates and durations, and what looks like them: own sentences."""

from datetime import date

import pytest

from checker import Article, Date, Duration
from checker_dates.read import read

TUESDAY = date(2020, 1, 28)

READ = [
    ("Following Monday's gale, the ferry stayed.", "Monday", "2020-01-27"),
    ("It sank following Christmas.", "Christmas", "2019-12-25"),
    ("It met on 6 January and the following Monday.", "the following Monday", "2020-01-13"),
    ("It was lost in the 21st century.", "the 21st century", "20"),
    ("Ferry Sinks Today", "Today", "2020-01-28"),
    ("Today the pilots left.", "Today", "2020-01-28"),
    ("In 2004 300 pilots left.", "2004", "2004"),
    ("It sank over the weekend of January 12.", "the weekend of January 12", "2020-W02-WE"),
    ("It sank on the weekend of Halloween 2019.", "the weekend of Halloween 2019", "2019-W44-WE"),
    ("It sank twice in the three previous years.", "the three previous years", "P3Y"),
    ("They sailed for the last 3 months and 2 days ago they sank.", "2 days ago", "2020-01-26"),
    ("The ferry sank on 16. November 2018.", "16. November 2018", "2018-11-16"),
    ("The ferry sank on 16. Nov. 2018.", "16. Nov. 2018", "2018-11-16"),
    ("The ferry sank on 28.11.18.", "28.11.18", "2018-11-28"),
    ("The ferry sank on 11-28-18, off Orrin.", "11-28-18", "2018-11-28"),
    ("The ferry sank on 11-28.", "11-28", "2019-11-28"),
    ("The ferry sank Friday the 24.", "Friday the 24", "2020-01-24"),
    ("On Friday the 24 sailors left.", "Friday", "2020-01-24"),
    ("The museum opens in three weeks.", "three weeks", "2020-W08"),
    ("Talks will be held in four working days.", "four working days", "2020-02-03"),
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
    ("In March, the ferry sank.", "March", "2019-03"),
    ("In May the ferry sank.", "May", "2019-05"),
    ("The March election was the second.", "March", "2019-03"),
    ("It sailed through June under a loan that was signed late.", "June", "2019-06"),
    ("They bought oats for March shipment, and sold barley.", "March", "2020-03"),
    ("It sank two Sundays ago.", "two Sundays ago", "2020-01-19"),
    ("It sails again three Fridays from now.", "three Fridays from now", "2020-02-14"),
    ("It sank at 4 in the morning.", "4 in the morning", "2020-01-28T04:00"),
    ("It sailed until ten in the evening.", "ten in the evening", "2020-01-28T22:00"),
    ("It sank in Christmas week.", "Christmas week", "2019-W52"),
    ("It made a profit for the year.", "the year", "2020"),
    ("It will be sold in the second half of the year.", "the second half of the year", "2020-H2"),
    ("It was idle in 2004 but sailed in the first quarter of the year.", "the first quarter of the year", "2004-Q1"),
    ("The 1986/87 harvest was good.", "The 1986/87", "1986/1987"),
    ("The 2004-05 season was long.", "2004-05", "2004/2005"),
    ("In 1999/2000 it fell.", "1999/2000", "1999/2000"),
    ("Between 1986/87 and 1988/89 it fell.", "1986/87 and 1988/89", "1986/1989"),
    ("It sails again in three weeks' time.", "three weeks' time", "2020-W08"),
    ("It will be sold in a year’s time.", "a year’s time", "2021"),
    ("It ran from April to June in 2017.", "April to June in 2017", "2017-04/2017-06"),
    ("The ferry sank on January nine.", "January nine", "2020-01-09"),
    ("On January 9 people wept.", "January 9", "2020-01-09"),
    ("On January 9th people wept.", "January 9th", "2020-01-09"),
    ("Since the 9 January attacks it is shut.", "the 9 January", "2020-01-09"),
    ("It won a licence beginning in March.", "March", "2020-03"),
    ("It sank on Friday, the fourth loss in a week.", "Friday", "2020-01-24"),
    ("It will be sold no later than 2022.", "2022", "2022"),
    ("It will be sold by end of year.", "end of year", "2020"),
    ("It sank two or three years ago.", "two or three years ago", "2017/2018"),
    ("It sank a year or two ago.", "a year or two ago", "2018/2019"),
    ("It sails in two or three years' time.", "two or three years' time", "2022/2023"),
    ("Sales fell in the same period last year.", "the same period last year", "2019"),
    ("Nobody sails these days.", "these days", "PRESENT_REF"),
    ("It will sail in the near future.", "future", "FUTURE_REF"),
    ("Sales in the quarter ended Sept. 29 rose.", "the quarter", "2019-Q3"),
    ("It had been due to sail on Friday.", "Friday", "2020-01-24"),
    ("The union planned a march on Friday.", "Friday", "2020-01-31"),
    ("The lock closed at midday.", "midday", "2020-01-28T12:00"),
    ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
]

SETS = [
    ("They meet every other Friday.", "every other Friday", "XXXX-WXX-5"),
    ("They meet every Tuesday and Thursday.", "Thursday", "XXXX-WXX-4"),
    ("They meet every Monday to Friday.", "Friday", "XXXX-WXX-5"),
    ("They meet every weekday.", "every weekday", "XXXX-WXX-WD"),
    ("They meet on the first Monday of every month.", "the first Monday of every month", "XXXX-WXX-1"),
    ("They meet on the 15th of each month.", "the 15th of each month", "XXXX-XX-15"),
    ("They meet each July.", "each July", "XXXX-07"),
    ("They meet every 1 May.", "every 1 May", "XXXX-05-01"),
    ("They meet every July 4.", "every July 4", "XXXX-07-04"),
    ("They meet every summer.", "every summer", "XXXX-SU"),
    ("They meet every Christmas.", "every Christmas", "XXXX-12-25"),
    ("They meet every other week.", "every other week", "P2W"),
    ("They meet every third year.", "every third year", "P3Y"),
    ("They meet twice a week.", "twice a week", "P1W"),
    ("They meet three times a year.", "three times a year", "P1Y"),
]
HOLIDAYS = [
    ("They met on Remembrance Sunday.", "2019-11-10"),
    ("They met on Mothering Sunday 2019.", "2019-03-31"),
    ("They met on Pancake Day 2019.", "2019-03-05"),
    ("They met at Hogmanay.", "2019-12-31"),
    ("They met on New Years Eve.", "2019-12-31"),
    ("They met on MLK Day.", "2020-01-20"),
    ("They met on Advent Sunday 2019.", "2019-12-01"),
    ("They met on Cyber Monday.", "2019-12-02"),
    ("They met on Independence Day.", "2019-07-04"),
    ("They met on Orrin's Independence Day.", None),
    ("They met on Holocaust Memorial Day.", None),
    ("They met on Mother's Day.", "XXXX-XX-XX"),
]
NOTHING = [
    "The pilot told Tarn Today that it had sunk.",
    "She sold it to 21st Century Quarries.",
    "Call the pilots on 1800 666 111.",
    "Wages are paid bi-weekly, and rents half-yearly.",
    "The Gulls are 9-18-15, and shot 4-22 in all.",
    "They hit on 4-22 shots.",
    "In March nine people wept.",
    "She won the two November Tests.",
    "In March 9 people wept.",
    "Her number is 020-1986-87.",
    "She will one day be mayor.",
    "One day she found a boat.",
    "The ferry soon became a wreck.",
    "The pumps run 24 hours a day, seven days a week.",
    "He was on This Week and won.",
    "He keeps four in the shed.",
    "The May government fell.",
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


@pytest.mark.parametrize(("text", "words", "timex"), SETS, ids=[case[1] for case in SETS])
def test_what_comes_again_is_no_day(text: str, words: str, timex: str) -> None:
    claims = list(read(Article("a", text, TUESDAY)))
    assert (claims[-1].text, claims[-1].value.timex) == (words, timex)  # type: ignore[attr-defined]
    assert all(claim.value.first is None for claim in claims if isinstance(claim.value, Date))


@pytest.mark.parametrize(("text", "timex"), HOLIDAYS, ids=[case[0] for case in HOLIDAYS])
def test_holiday(text: str, timex: str | None) -> None:
    assert [value for _, value in said(text)] == ([timex] if timex else [])


@pytest.mark.parametrize(("locale", "timex"), [("en-GB", "2019-03-31"), ("en-US", "2019-05-12")])
def test_a_holiday_that_is_another_day_elsewhere(locale: str, timex: str) -> None:
    (claim,) = read(Article("a", "They met on Mother's Day 2019.", locale=locale))
    assert claim.value.timex == timex  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert said(text) == []


def test_the_quarter_that_is_reported_of() -> None:
    text = (
        "Profit rose in the third quarter. It will fall in the first quarter of 2020, said the mill. In the latest "
        "quarter it sold 90 boats. In the nine months it made £4m, against £3m a year earlier. The quarter was good."
    )
    assert [timex for _, timex in said(text)] == ["2019-Q3", "2020-Q1", "2019-Q3", "P9M", "2019", "2019-Q3"]


def test_unlike_ends_make_no_span() -> None:
    assert [words for words, _ in said("It was moved on Friday to March 2021.")] == ["Friday", "March 2021"]


def test_over_the_last_years_bounds_nothing() -> None:
    claims = list(read(Article("a", "It sank twice over the last nine years.", TUESDAY)))
    assert [
        (c.text, c.value.low is not None, c.value.high is not None) for c in claims if isinstance(c.value, Duration)
    ] == [("the last nine years", True, True)]


def test_years_and_months_later_count_from_what_was_said() -> None:
    assert ("two years and three months later", "2012-05-03") in said(
        "It opened on 3 February 2010. It closed two years and three months later."
    )


def test_two_days_in_figures_are_written_in_one_order() -> None:
    _, _, either = (claim.value for claim in read(Article("a", "It ran from 10/1/2018 - 10/7/2018.")))
    assert isinstance(either, Date)
    assert either.readings == ((date(2018, 1, 10), date(2018, 7, 10)), (date(2018, 10, 1), date(2018, 10, 7)))
    _, _, one = (claim.value for claim in read(Article("a", "It ran from 10/1/2018 until 2/7/2018.")))
    assert one == Date(date(2018, 1, 10), date(2018, 7, 2), "2018-01-10/2018-07-02")


BOUNDS = [
    ("She has led it since 1990.", "since"),
    ("It is shut until March.", "until"),
    ("It is to open by 2022.", "until"),
    ("It runs through Friday.", "until"),
    ("It must open no later than 5 May 2022.", "until"),
    ("It was built prior to 1914.", "before"),
    ("It was not before 2006.", "since"),
    ("From 1990 onwards it was full.", "since"),
    ("It was shut after the 1980s.", "after"),
    ("It rose from 1990 to 1995.", None),
    ("It rose by 5% from last year.", None),
    ("It sank in 1990.", None),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS, ids=[case[0] for case in BOUNDS])
def test_the_end_of_a_time(text: str, bound: str | None) -> None:
    values = [claim.value for claim in read(Article("a", text, TUESDAY)) if isinstance(claim.value, Date)]
    assert values[0].bound == bound


def test_what_days_are_counted_from_bounds_nothing() -> None:
    article = Article("a", "It sank three days before 12 January 2019.")
    assert all(claim.value.bound is None for claim in read(article) if isinstance(claim.value, Date))


CLOCKS = [
    ("It rang at 9 a.m., and nobody came.", "9 a.m.", "T09:00"),
    ("It rang at half past six.", "half past six", "T06:30"),
    ("It rang at a quarter to nine in the evening.", "a quarter to nine in the evening", "T20:45"),
    ("It rang at 20 past seven.", "20 past seven", "T07:20"),
    ("It rang at five minutes to midnight.", "five minutes to midnight", "T23:55"),
    ("It rang at six o'clock.", "six o'clock", "T06:00"),
    ("It rang at 2200 hours.", "2200 hours", "T22:00"),
    ("It rang at 0930 hrs EST.", "0930 hrs EST", "T09:30"),
]


@pytest.mark.parametrize(("text", "words", "clock"), CLOCKS, ids=[case[1] for case in CLOCKS])
def test_times_of_day(text: str, words: str, clock: str) -> None:
    assert said(text) == [(words, f"2020-01-28{clock}")]


def test_so_many_hours_are_no_time_of_day() -> None:
    assert said("It took 2200 hours to build.") == [("2200 hours", "PT2200H")]
    assert said("They won by a quarter to nine people.") == []
    assert said("It costs half past six people.") == []
