"""What is read of dates and durations: own sentences, with the words of each expression and its TimeML value."""

from datetime import date

import pytest

from checker import Article, Date, Duration
from checker_dates.read import read

TUESDAY = date(2020, 1, 28)


def said(text: str, published: date | None = TUESDAY, locale: str = "en-GB") -> list[tuple[str, str]]:
    """The words and the TimeML values of a text's expressions."""
    article = Article("a", text, published, locale=locale)
    return [(c.text, c.value.timex) for c in read(article) if isinstance(c.value, Date | Duration)]


DATES = [
    ("The ferry sank on 28 January 2020.", "28 January 2020", "2020-01-28"),
    ("The ferry sank on Jan. 28.", "Jan. 28", "2020-01-28"),
    ("The ferry sank on the 28th of January.", "the 28th of January", "2020-01-28"),
    ("The ferry sank on January twenty-first.", "January twenty-first", "2020-01-21"),
    ("The ferry sank on 2020-01-28.", "2020-01-28", "2020-01-28"),
    ("The log reads 2020-01-28T08:30 here.", "2020-01-28T08:30", "2020-01-28T08:30"),
    ("The ferry sank on 03/04/2019.", "03/04/2019", "2019-04-03"),
    ("The ferry sank on 11/28/2019.", "11/28/2019", "2019-11-28"),
    ("The ferry sank on Tuesday, 21 January.", "Tuesday, 21 January", "2020-01-21"),
    ("The ferry sank in 1984.", "1984", "1984"),
    ("It sank in nineteen eighty-four.", "nineteen eighty-four", "1984"),
    ("It sank in June 1984.", "June 1984", "1984-06"),
    ("In 1984 Orrin Street burnt down.", "1984", "1984"),
    ("Her book is published on Thursday.", "Thursday", "2020-01-30"),
    ("Sales will rise for the fifth time since March.", "March", "2019-03"),
    ("Prices rose in the September quarter.", "the September quarter", "2019-Q3"),
    ("Prices rose in the June 2018 quarter.", "the June 2018 quarter", "2018-Q2"),
    ("Prices rose in the April-June quarter.", "April-June", "2019-04/2019-06"),
    ("The vote is on Monday.", "Monday", "2020-02-03"),
    ("SALTRY, Jan. 27 -- They met today.", "today", "2020-01-27"),
    ("SALTRY, Orrin, January 26 (NNA) - They met yesterday.", "yesterday", "2020-01-25"),
    ("SALTRY, Jan. 2 -- They met today.", "today", "2020-01-28"),
    ("It sank in June last year.", "June last year", "2019-06"),
    ("It sank last July.", "last July", "2019-07"),
    ("At the end of June the fund sank.", "the end of June", "2019-06"),
    ("It sank last month.", "last month", "2019-12"),
    ("It sank two weeks ago.", "two weeks ago", "2020-W03"),
    ("It sank 10 days ago.", "10 days ago", "2020-01-18"),
    ("It sank almost three years ago.", "almost three years ago", "2017"),
    ("It sank yesterday.", "yesterday", "2020-01-27"),
    ("It sank the day before yesterday.", "the day before yesterday", "2020-01-26"),
    ("It sank on Friday.", "Friday", "2020-01-24"),
    ("It will sail again on Friday.", "Friday", "2020-01-31"),
    ("It will sail again next Monday.", "next Monday", "2020-02-03"),
    ("It sank on Monday evening.", "Monday evening", "2020-01-27TEV"),
    ("It sank at 10 p.m. on Monday.", "10 p.m. on Monday", "2020-01-27T22:00"),
    ("It sank at 1900 GMT on Monday.", "1900 GMT on Monday", "2020-01-27T19:00"),
    ("It sank on Friday last week.", "Friday last week", "2020-01-24"),
    ("It sank last week.", "last week", "2020-W04"),
    ("Profit fell in the third quarter.", "the third quarter", "2019-Q3"),
    ("Profit fell in Q3 2018.", "Q3 2018", "2018-Q3"),
    ("Profit fell in the first half of 2018.", "the first half of 2018", "2018-H1"),
    ("Profit fell in fiscal 2018.", "fiscal 2018", "2018"),
    ("It was built in the early 1970s.", "the early 1970s", "197"),
    ("It was built in the 19th century.", "the 19th century", "18"),
    ("Storms by 2050 may be worse.", "2050", "2050"),
    ("It was hot last summer.", "last summer", "2019-SU"),
    ("They met on Christmas Eve.", "Christmas Eve", "2019-12-24"),
    ("They met on the first Monday of July 2019.", "the first Monday of July 2019", "2019-07-01"),
    ("They met in the first week of October 2017.", "the first week of October 2017", "2017-W40"),
    ("The magazine is of jul aug2020.", "jul aug2020", "2020-07/2020-08"),
    ("The fair runs from 4 to 22 May 2019.", "4 to 22 May 2019", "2019-05-04/2019-05-22"),
    ("They meet every Friday.", "every Friday", "XXXX-WXX-5"),
    ("It is now dry.", "now", "PRESENT_REF"),
    ("It was recently painted.", "recently", "PAST_REF"),
    ("It was painted several years ago.", "several years ago", "PAST_REF"),
    ("It was painted some years ago.", "some years ago", "PAST_REF"),
]
OPEN = -1.0  # no bound on that side; None: anything will do
LENGTHS = [
    ("A four-day walkout began.", "P4D", 345600, 345600),
    ("It lasted 96 hours.", "PT96H", 345600, 345600),
    ("It lasted two and a half years.", "P2Y6M", None, None),
    ("It lasted more than three days.", "P3D", 259200, OPEN),
    ("It lasted up to three days.", "P3D", OPEN, 259200),
    ("It lasted less than three days.", "P3D", OPEN, 259200),
    ("It lasted no more than three days.", "P3D", OPEN, 259200),
    ("It lasted not longer than three days.", "P3D", OPEN, 259200),
    ("It lasted longer than three days.", "P3D", 259200, OPEN),
    ("It lasted no less than three days.", "P3D", 259200, OPEN),
    ("It lasted three days or more.", "P3D", 259200, OPEN),
    ("It lasted two or three days.", "P2D", 172800, 259200),
    ("It lasted a day or two.", "P1D", 86400, 172800),
    ("It lasted between two and three days.", "P2D", 172800, 259200),
    ("It lasted 2-3 days.", "P2D", 172800, 259200),
    ("It was a two- to three-day walkout.", "P2D", 172800, 259200),
    ("They sell three and six month bills.", "P6M", None, None),
    ("It lasted one hundred and six days.", "P106D", None, None),
    ("It lasted one hundred and twenty days.", "P120D", None, None),
    ("It lasted twenty and four hours.", "PT24H", None, None),
    ("It took 6.61 seconds.", "PT6.61S", None, None),
    ("It took 2½ hours.", "PT2H30M", 9000, 9000),
    ("It lasted five days or so.", "P5D", 388800, 475200),
    ("Net in the nine mths rose.", "P9M", None, None),
    ("It lasted half an hour.", "PT30M", 1800, 1800),
    ("It lasted an hour and 20 minutes.", "PT1H20M", 4800, 4800),
    ("They meet every fortnight.", "P2W", 1209600, 1209600),
    ("It lasted several weeks.", "PXW", None, None),
    ("It lasted for some years.", "PXY", None, None),
    ("It is paid annually.", "P1Y", None, None),
]
SILENT = [
    "They lost their first quarter-final.",
    "They have not won since that quarter-final tie.",
    "You may march if the sun comes out.",
    "At the end of the day, the weir is safe.",
    "Theresa May and June Whitfield sang in the second act.",
    "The Sun said so.",
    "A spring broke on the march.",
    "They sold 1984 tickets and 2,010 programmes.",
    "It cost £1999 and weighed 2010kg.",
    "Call 020 7946 2010 or see version 1.2.2019.",
    "A 45-year-old baker and her 8-month-old son.",
    "Sheffield may fall.",
    "They live in the 1900 block of Orrin Road.",
    "They met at 1984 Elm Street and 1418 W. Orrin Ave.",
    "They wrote to the Sunday Business.",
    "Their daughters are in Years 8 and 10.",
]


@pytest.mark.parametrize(("text", "words", "timex"), DATES, ids=[case[1] for case in DATES])
def test_date(text: str, words: str, timex: str) -> None:
    assert (words, timex) in said(text)


@pytest.mark.parametrize(("text", "timex", "low", "high"), LENGTHS, ids=[case[0] for case in LENGTHS])
def test_length(text: str, timex: str, low: float | None, high: float | None) -> None:
    lengths = [c.value for c in read(Article("a", text, TUESDAY)) if isinstance(c.value, Duration)]
    assert [length.timex for length in lengths] == [timex]
    if low is not None:
        assert lengths[0].low == (None if low == OPEN else pytest.approx(low))
    if high is not None:
        assert lengths[0].high == (None if high == OPEN else pytest.approx(high))


@pytest.mark.parametrize("text", SILENT)
def test_silence(text: str) -> None:
    assert said(text) == []


FISCAL = [
    ("Profit fell in fiscal 2018.", "fiscal 2018", date(2017, 2, 1), date(2019, 3, 31)),
    ("Profit fell in FY2018.", "FY2018", date(2017, 2, 1), date(2019, 3, 31)),
    ("Profit fell in FY18.", "FY18", date(2017, 2, 1), date(2019, 3, 31)),
    ("Profit fell in the fiscal year 2018.", "the fiscal year 2018", date(2017, 2, 1), date(2019, 3, 31)),
    ("Profit fell in the 2018 financial year.", "the 2018 financial year", date(2017, 2, 1), date(2019, 3, 31)),
    ("Profit fell last fiscal year.", "last fiscal year", date(2018, 2, 1), date(2020, 3, 31)),
    ("It fell in fiscal 2018's third quarter.", "fiscal 2018's third quarter", date(2017, 8, 1), date(2018, 12, 31)),
    ("It fell in the financial year 2017-18.", "the financial year 2017-18", date(2017, 1, 1), date(2018, 12, 31)),
    ("It fell in FY2017-18.", "FY2017-18", date(2017, 1, 1), date(2018, 12, 31)),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), FISCAL, ids=[case[1] for case in FISCAL])
def test_a_financial_year_is_no_year_of_the_calendar(text: str, words: str, first: date, last: date) -> None:
    (claim,) = read(Article("a", text, TUESDAY))
    assert isinstance(claim.value, Date)
    assert (claim.text, claim.value.first, claim.value.last) == (words, first, last)
    for year in (first.year, last.year):
        assert not claim.value.clashes(Date(date(year, 1, 1), date(year, 12, 31), str(year)))


def test_american_dates() -> None:
    assert said("It sank on 03/04/2019.", locale="en-US") == [("03/04/2019", "2019-03-04")]


def test_figures_that_leave_a_choice_keep_both_days() -> None:
    (claim,) = read(Article("a", "The ferry sank on 03/04/2019."))
    days = (date(2019, 3, 4), date(2019, 4, 3))
    assert claim.value == Date(*days, "2019-XX-XX", tuple((day, day) for day in days))
    assert said("It sank on 03.04.2019.", locale="") == [("03.04.2019", "2019-04-03")]


def test_a_weekday_or_the_articles_own_date_leaves_no_choice() -> None:
    assert said("It sank on Wednesday 03/04/2019.", locale="") == [("Wednesday 03/04/2019", "2019-04-03")]
    assert said("Told on 03/04/2019: it sank on 02/04/2019.", date(2019, 3, 4), "") == [
        ("03/04/2019", "2019-03-04"),
        ("02/04/2019", "2019-02-04"),
    ]


def test_order_of_figures_by_the_article() -> None:
    assert ("03/04/2019", "2019-03-04") in said("It sank on 03/04/2019, and was raised on 03/28/2019.")


def test_without_a_date_nothing_is_resolved() -> None:
    claims = list(read(Article("a", "It sank on Friday, a year after it sank last July.")))
    assert [(c.value.first, c.value.last) for c in claims if isinstance(c.value, Date)] == [(None, None)] * 2


def test_counted_from_what_was_said() -> None:
    assert ("two days later", "1999-03-05") in said("It sank on 3 March 1999. It was raised two days later.")
    assert ("the following year", "2000") in said("It sank on 3 March 1999 and was sold the following year.")


LATE = date(2020, 7, 29)
# A date without a year whose sentence is told in the past, and what the words right before it lean to.
LEANING = [
    ("He rebuked the plot to win the Nov. 8 vote.", "2020-11-08"),
    ("He said it was time to win the cup in November.", "2020-11"),
    ("The mayor said they should close the weir in November.", "2020-11"),
    ("The mayor was asked who will row if Orrin wins in November.", "2020-11"),
    ("The fair has grown ahead of the November vote.", "2020-11"),
    ("The weir was shut before November.", "2020-11"),
    ("The mayor was happy to run again in November.", "2020-11"),
    ("The ferry sank in November.", "2019-11"),
    ("The warden was forced to resign in November.", "2019-11"),
    ("The town was hit by a storm in November, when a ferry sank.", "2019-11"),
    ("The town has mended its roofs after the storm in November.", "2019-11"),
    ("They have not met since November.", "2019-11"),
    ("In November, the ferry sank.", "2019-11"),
    ("At a debate in November, the mayor lost her voice.", "2019-11"),
    ("The books will be kept, the mayor wrote in April.", "2020-04"),
]


@pytest.mark.parametrize(("text", "timex"), LEANING)
def test_words_right_before_a_date_tell_its_year(text: str, timex: str) -> None:
    assert [value for _, value in said(text, LATE)] == [timex]


COARSE = {
    "a day of a year": ("It sank in 2012. That day the crew slept.", [("2012", "2012"), ("That day", "XXXX-XX-XX")]),
    "days after a month": (
        "It sank in March 2018. Two days later it was raised.",
        [("March 2018", "2018-03"), ("Two days later", "FUTURE_REF")],
    ),
    "a weekday before a month": (
        "It sank in March 2018. The previous Friday it had sailed.",
        [("March 2018", "2018-03"), ("The previous Friday", "XXXX-WXX-5")],
    ),
    "a week before a year": (
        "It sank in 2012, 15% later than the previous week.",
        [("2012", "2012"), ("the previous week", "PAST_REF")],
    ),
    "a month of a year": (
        "It sank in 2012. The same month it rained.",
        [("2012", "2012"), ("The same month", "XXXX-XX")],
    ),
    "days after a day": (
        "It sank on 3 March 2018. Two days later it was raised.",
        [("3 March 2018", "2018-03-03"), ("Two days later", "2018-03-05")],
    ),
    "a year after a month": (
        "It sank in March 2018. A year later it was raised.",
        [("March 2018", "2018-03"), ("A year later", "2019")],
    ),
    "a conjunction": (
        "It sank in 2012. He said that last week it rose.",
        [("2012", "2012"), ("that last week", "2020-W04")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), COARSE.values(), ids=COARSE)
def test_nothing_is_counted_from_something_longer(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_day_that_will_be_is_not_the_near_one_that_was() -> None:
    will = "He will retire on 31 December."
    assert said(will, date(2021, 3, 1)) == [("31 December", "2021-12-31")]
    assert said("The fair was to be held on 31 December.", date(2021, 3, 1)) == [("31 December", "2020-12-31")]


def test_what_was_so_by_a_day_is_past() -> None:
    assert said("The weir was clear by 9 p.m. on Friday.") == [("9 p.m. on Friday", "2020-01-24T21:00")]
    assert said("The weir was due by Friday.") == [("Friday", "2020-01-31")]


def test_a_month_just_gone_that_a_present_tells_of() -> None:
    assert said("The warden faces charges over a December fire.") == [("December", "2019-12")]
    assert said("The warden opens a fair in November.", LATE) == [("November", "2020-11")]


def test_a_year_before_a_figure_counts_from_the_article() -> None:
    rose = "It lost £3m in 2012. Sales rose to £5m from £4m a year earlier."
    assert said(rose) == [("2012", "2012"), ("a year earlier", "2019")]
    within = "It lost £3m in 2012, up from £2m a year earlier. It had opened two years earlier."
    assert said(within) == [("2012", "2012"), ("a year earlier", "2011"), ("two years earlier", "2010")]


BEFORE = {
    "It rose to 5% from 4% a year before.": [("a year before", "2019")],
    "Sales rose from £3m a year before to £4m.": [("a year before", "2019")],
    "It sank on 3 March 2017. Two days before, it had sailed.": [
        ("3 March 2017", "2017-03-03"),
        ("Two days before", "2017-03-01"),
    ],
    "He left three days before the vote.": [("three days", "P3D")],
    "He left two days before his wife.": [("two days", "P2D")],
    "He waited a year before coming forward.": [("a year", "P1Y")],
}


@pytest.mark.parametrize("text", BEFORE)
def test_a_length_of_time_before_what_was_told(text: str) -> None:
    assert said(text) == BEFORE[text]


def test_figures_beside_a_count_in_words_are_no_part_of_it() -> None:
    assert said("There were 131 kites, against 222 one year ago.") == [("one year ago", "2019")]
    assert said("They lost 30-20 nine days ago.") == [("nine days ago", "2020-01-19")]


def test_day_before_which_something_will_be() -> None:
    assert said("They ask whether he'll quit before Friday's vote.") == [("Friday", "2020-01-31")]
    assert said("They ask what will come of Friday's fire.") == [("Friday", "2020-01-24")]


OWNED = [
    ("Orrin leads just ahead of Wednesday's vote.", "2020-01-29"),
    ("The ferry is racing in Wednesday's final.", "2020-01-29"),
    ("The warden asked for a debate before Thursday's vote.", "2020-01-30"),
    ("The victims of Wednesday's fire were found.", "2020-01-22"),
    ("The ferry sank after Wednesday's vote.", "2020-01-22"),
    ("The warden won Wednesday's vote.", "2020-01-22"),
    ("They spoke ahead of Monday's vote.", "2020-01-27"),
]


@pytest.mark.parametrize(("text", "timex"), OWNED)
def test_what_a_day_owns_may_be_to_come(text: str, timex: str) -> None:
    assert [value for _, value in said(text)] == [timex]


def test_night_of_something_is_of_no_known_day() -> None:
    assert said("She wrote on the night of the storm.") == [("the night", "XXXX-XX-XXTNI")]
    assert said("She wrote on the night of Jan. 21.") == [("the night of Jan. 21", "2020-01-21TNI")]


def test_part_of_a_span() -> None:
    (claim,) = read(Article("a", "It sank early last year.", TUESDAY))
    assert isinstance(claim.value, Date)
    assert (claim.value.first, claim.value.last) == (date(2019, 1, 1), date(2019, 6, 30))


def test_span_between_two_dates() -> None:
    spans = [c.value for c in read(Article("a", "It ran from May 2014 to July 2018.")) if isinstance(c.value, Date)]
    assert Date(date(2014, 5, 1), date(2018, 7, 31), "2014-05/2018-07") in spans
