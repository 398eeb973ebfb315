"""A length of time against the dates from which it is reckoned."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, MemoryLedger, Summary
from checker.pipeline import check, serial
from checker.testing import assemble, installed
from checker_dates.tenures import LengthAgainstDates

AT_ODDS = {
    "years from one to another": "Orla Finnan led the mill for eight years from 1961 to 1973.",
    "years in brackets of commas": "She led it for eight years, from 1961 until 1973.",
    "joined and left": "He joined the mill in 1961 and left it in 1973 after eight years to bake.",
    "left before she joined": "She joined the mill in 2019 and left in 2015.",
    "days from Monday": "Market Street will be shut for five days from Monday to Wednesday.",
    "days from a day of the month": "The strike is for six days, from 3 June 2022 to 5 June 2022.",
    "hours": "The fair lasts two hours, from 2pm to 5pm.",
    "closes after": "The mill, which opened in 1938, is to close after 95 years of milling.",
    "retires after": "Orla Finnan, who became mayor in 2001, is to retire after 31 years in office.",
    "an anniversary": "The choir, founded in 1964, celebrates its 50th anniversary.",
}
AT_PEACE = {
    "years from one to another": "Orla Finnan led the mill for twelve years from 1961 to 1973.",
    "both years counted": "Orla Finnan led the mill for thirteen years from 1961 to 1973.",
    "hedged": "Orla Finnan led the mill for nearly ten years from 1961 to 1973.",
    "years of something else": "Orla Finnan joined the mill in 1961 and left it in 1973 after eight years as its head.",
    "a term and something else": "The bond has a three-year term and is open from 1987 to 1989.",
    "days of work": "The bakers strike for five days from Monday to Friday.",
    "four nights": "The bakers strike for four days from Monday to Friday.",
    "over a weekend": "The fair is for four days from Friday to Monday.",
    "a single day": "A ticket for a day from 9am to 4pm is dear.",
    "hours of two days": "The bakers hold a 48-hour strike from noon on Monday to noon on Wednesday.",
    "the same hours": "The fair lasts three hours, from 2pm to 5pm.",
    "round": "The mill, which opened in 1938, is to close after 80 years of milling.",
    "years in a place": "The mill, which opened in 1938, is to close after 30 years in Wexcombe.",
    "closed long ago": "The mill, which opened in 1938, closed in 1958 after 20 years of milling.",
    "an anniversary": "The choir, founded in 1964, celebrates its 58th anniversary.",
    "an anniversary of then": "The choir, founded in 1964, celebrated its 50th anniversary in Orrin.",
    "left after she joined": "She joined the mill in 2015 and left in 2019.",
}


def found(text: str, published: date | None = date(2022, 6, 1)) -> int:
    dates = [extractor for extractor in installed().extractors if extractor.name == "dates"]
    toolkit = assemble(LengthAgainstDates(), dates)
    return len(list(check([Article("a", text, published)], toolkit, MemoryLedger(), serial, Summary(failures=[]))))


@pytest.mark.parametrize("text", AT_ODDS.values(), ids=list(AT_ODDS))
def test_a_length_that_does_not_go_with_its_dates(text: str) -> None:
    assert found(text) == 1


@pytest.mark.parametrize("text", AT_PEACE.values(), ids=list(AT_PEACE))
def test_a_length_that_goes_with_its_dates(text: str) -> None:
    assert found(text) == 0


def test_without_a_day_nothing_is_known_of_today() -> None:
    assert found(AT_ODDS["closes after"], None) == 0
    assert found(AT_ODDS["an anniversary"], None) == 0


@given(st.integers(1900, 2000), st.integers(2, 90), st.integers(2, 90))
def test_years_from_one_to_another(first: int, passed: int, told: int) -> None:
    text = f"Orla Finnan led the mill for {told} years from {first} to {first + passed}."
    if passed - 1 <= told <= passed + 1:
        assert found(text) == 0
    if abs(passed - told) > 5:
        assert found(text) == 1
