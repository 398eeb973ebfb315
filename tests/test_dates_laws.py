"""Laws of reading dates: whatever prints a date is read back, nothing crashes, and time grows with the length."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Date
from checker_dates.calendar import Period, period_of
from checker_dates.feasts import easter
from checker_dates.read import read
from conftest import assert_linear

# The date formats of the standard library's C locale, and of British, American, Irish, Australian and ISO style.
FORMATS = (
    "%d %B %Y|%-d %B %Y|%d %b %Y|%-d %b. %Y|%B %d, %Y|%B %-d, %Y|%b %d, %Y|%b. %-d, %Y|%Y-%m-%d|%d/%m/%Y|%-d/%-m/%Y|"
    "%d.%m.%Y|%A, %d %B %Y|%A %-d %B %Y|%A, %B %-d, %Y|%a %d %b %Y|%a, %d %b %Y|%d-%m-%Y|%Y/%m/%d|%Y-%m-%dT%H:%M|"
    "%dth of %B %Y|the %-dth of %B, %Y|%d %B, %Y|%B %-d %Y|%d-%b-%Y|%d/%b/%Y"
).split("|")
AMERICAN = ["%m/%d/%Y", "%-m/%-d/%Y", "%m-%d-%Y"]
DAYS = st.dates(date(1600, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("form", FORMATS)
@given(DAYS)
def test_every_format_is_read_back(form: str, day: date) -> None:
    printed = day.strftime(form).replace("May.", "May")  # which is no abbreviation, and takes no stop
    assert day in days(printed, "en-GB")


@pytest.mark.parametrize("form", AMERICAN)
@given(DAYS)
def test_american_formats_are_read_back(form: str, day: date) -> None:
    assert day in days(day.strftime(form), "en-US")


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
