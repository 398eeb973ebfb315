"""Laws of reading dates: whatever prints a date is read back, nothing crashes, and time grows with the length."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from checker import Article, Date
from checker_dates.calendar import Period, day_of, period_of
from checker_dates.feasts import easter
from checker_dates.read import read
from conftest import assert_linear

# The date formats of the standard library (`str`, `ctime`, `%c`, `%x`, `email.utils`, `http.cookies`, ISO 8601), and
# the short, medium, long and full ones of common locales, those of English first.
FORMATS = (
    "%d %B %Y|%-d %B %Y|%d %b %Y|%-d %b. %Y|%B %d, %Y|%B %-d, %Y|%b %d, %Y|%b. %-d, %Y|%Y-%m-%d|%d/%m/%Y|%-d/%-m/%Y|"
    "%d.%m.%Y|%A, %d %B %Y|%A %-d %B %Y|%A, %B %-d, %Y|%a %d %b %Y|%a, %d %b %Y|%d-%m-%Y|%Y/%m/%d|%Y-%m-%dT%H:%M|"
    "%dth of %B %Y|the %-dth of %B, %Y|%d %B, %Y|%B %-d %Y|%d-%b-%Y|%d/%b/%Y|%-d.%-m.%Y|%-d. %B %Y|%-d. %b %Y|"
    "%-d-%-m-%Y|%Y/%-m/%-d|%Y.%m.%d|%Y-%-m-%-d|%G-W%V-%u|%A %d %B %Y|%a %d/%m/%Y|%d-%B-%Y|%Y %B %d|%Y-%b-%d|%F|"
    "%B %-dth, %Y|%-d %B %Y, %H:%M|%H:%M, %-d %B %Y|%-d %B %Y at %H:%M|%-d %B %Y %I:%M %p|%Y-%m-%d %H:%M:%S|"
    "%Y-%m-%dT%H:%M:%SZ|%Y-%m-%dT%H:%M:%S.%f|%Y-%m-%dT%H:%M:%S+01:00|%a %b %e %H:%M:%S %Y|%a %b %e %H:%M:%S GMT %Y|"
    "%a, %d %b %Y %H:%M:%S +0000|%a. %b. %-d, %Y"
).split("|")
SHORT = "%d-%b-%y|%-d-%b-%y|%d/%b/%y|%A, %d-%b-%y|%d/%m/%y|%-d/%-m/%y|%d.%m.%y|%-d.%-m.%y|%d-%m-%y|%-d-%-m-%y".split(
    "|"
)
AMERICAN = "%m/%d/%Y|%-m/%-d/%Y|%m-%d-%Y|%m/%d/%y|%-m/%-d/%y|%m-%d-%y|%D|%x|%m/%d/%Y %H:%M".split("|")
MONTHS = "%B %Y|%b %Y|%b. %Y|%Y-%m|%m/%Y|%B, %Y|%B of %Y|%b-%Y".split("|")
CLOCKS = "%H:%M|%H:%M:%S|%I:%M %p|%-I:%M %p|%-I.%M%p|%H%M GMT|%H%M hours".split("|")
DAYS = st.dates(date(1600, 1, 1), date(2099, 12, 31))
LATE = st.dates(date(1951, 1, 1), date(2050, 12, 31))  # the years that two figures may stand for


@pytest.mark.parametrize("form", FORMATS)
@given(DAYS)
def test_every_format_is_read_back(form: str, day: date) -> None:
    printed = day.strftime(form).replace("May.", "May")  # which is no abbreviation, and takes no stop
    assert day in days(printed, "en-GB")


@pytest.mark.parametrize("form", SHORT)
@given(LATE)
def test_every_format_with_a_short_year_is_read_back(form: str, day: date) -> None:
    assert day in days(day.strftime(form), "en-GB")


@pytest.mark.parametrize("form", AMERICAN)
@given(LATE)
def test_american_formats_are_read_back(form: str, day: date) -> None:
    assert day in days(day.strftime(form), "en-US")


@pytest.mark.parametrize("form", [form for form in FORMATS + SHORT + AMERICAN if "%b" not in form and "%B" not in form])
@given(LATE)
def test_without_a_locale_the_day_is_among_those_that_may_be_meant(form: str, day: date) -> None:
    article = Article("a", f"The ferry sank on {day.strftime(form)} off Orrin.")
    values = [claim.value for claim in read(article) if isinstance(claim.value, Date)]
    assert any((day, day) in value.intervals() for value in values)


@pytest.mark.parametrize("form", MONTHS)
@given(DAYS)
def test_every_format_of_a_month_is_read_back(form: str, day: date) -> None:
    if form == "%Y-%m" and day.month == (day.year + 1) % 100:
        return  # "2011-12" is a season
    printed = day.strftime(form).replace("May.", "May")
    values = [claim.value for claim in read(Article("a", f"The ferry sank in {printed} off Orrin."))]
    month = period_of(day, "M")
    assert any(isinstance(value, Date) and (value.first, value.last) == (month.first, month.last) for value in values)


@pytest.mark.parametrize("form", CLOCKS)
@given(st.times())
def test_every_format_of_a_time_is_read_back(form: str, time: time) -> None:
    (claim,) = read(Article("a", f"It rang at {time.strftime(form)} off Orrin.", date(2020, 1, 28)))
    assert claim.value.timex == f"2020-01-28T{time:%H:%M}"  # type: ignore[attr-defined]


@given(st.integers(1700, 2099))
def test_every_year_in_words_is_read_back(year: int) -> None:
    if year % 100 == 0:
        return  # "nineteen hundred" is rather a count
    (claim,) = read(Article("a", f"It sank in the year {num2words(year, to='year')}, off Orrin."))
    assert claim.value.timex == str(year)  # type: ignore[attr-defined]


@given(st.integers(1, 31), st.integers(1, 12))
def test_every_day_in_words_is_read_back(day: int, month: int) -> None:
    if (meant := day_of(2016, month, day)) is None:
        return
    printed = f"{meant.first:%B} {num2words(day, to='ordinal')}, 2016"
    assert meant.first in days(printed, "en-GB")


def days(printed: str, locale: str) -> list[date | None]:
    article = Article("a", f"The ferry sank on {printed} off Orrin.", locale=locale)
    values = [claim.value for claim in read(article)]
    return [value.first for value in values if isinstance(value, Date) and value.first == value.last]


@given(DAYS, st.sampled_from("DWXMQHSYEC"))
def test_a_period_holds_its_day(day: date, unit: str) -> None:
    period = period_of(day, unit)
    assert period.last <= day or period.first <= day <= period.last or unit == "X"
    assert period.first <= period.last
    if unit != "X":
        assert period.shift(1).first.toordinal() == period.last.toordinal() + 1


@given(DAYS, st.integers(1, 60), st.sampled_from(["day", "week", "month", "year"]))
def test_the_interval_holds_the_day_so_long_ago(day: date, count: int, unit: str) -> None:
    article = Article("a", f"It sank {count} {unit}s ago.", day)
    (claim,) = read(article)
    assert isinstance(claim.value, Date)
    assert claim.value.first and claim.value.last
    exact = period_of(day, unit[0].upper()).shift(-count)
    assert (claim.value.first, claim.value.last) == (exact.first, exact.last)


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


WORDS = st.sampled_from(
    "the a of in on last next this two 3 1999 2020 may March Jan. Friday week weeks year years ago later early mid "
    "half quarter third 5th 10 p.m. noon every until from to and - , . / 12/31 31/02/2011 29 February September 1990s "
    "past century days before after recent evening ’ é 20000 9999 0 00 fiscal Christmas Day one hundred thousand "
    "twenty or so between now all fortnight 2020-13 11/2016 Q3 3-7-07 '80s".split()
)


@given(st.lists(WORDS, max_size=12), st.none() | st.dates())
def test_words_of_time_in_any_order(words: list[str], published: date | None) -> None:
    holds(" ".join(words), published)


@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text(text: str, published: date | None) -> None:
    holds(text, published)


def holds(text: str, published: date | None) -> None:
    for claim in read(Article("a", text, published)):
        assert text[claim.start : claim.end] == claim.text == claim.text.strip()
        assert claim.text
        if isinstance(claim.value, Date) and claim.value.first and claim.value.last:
            assert claim.value.first <= claim.value.last
        assert claim.value.timex  # type: ignore[attr-defined]


HOSTILE = '1|one hundred and |"|Mr. |last |the |2020-|1/|12:|two weeks ago, |May |3 May |in 2020 |é'.split("|")


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length(piece: str) -> None:
    assert_linear(lambda size: list(read(Article("a", piece * (size // len(piece)), date(2020, 1, 28)))), 25_000)


def test_period_values() -> None:
    assert Period("S", 2019 * 4 + 3).last == date(2020, 2, 29)
    assert period_of(date(2020, 1, 4), "X").timex == "2020-W01-WE"
