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
    "hours a day": "The mill is open from 9am to 5pm, ten hours a day.",
    "hours in brackets": "The mill is open from 10am to 4pm (five hours a day).",
    "hours to the minute": "The talk runs from 9.15am to 10.30am, two hours in all.",
    "hours without morning and afternoon": "The talk runs from 9.15 to 10.30, two hours in all.",
    "hours on a day": "The mill will be shut for six hours from 9 a.m. to 5 p.m. on Saturday.",
    "hours overnight": "The road to Orrin is shut from 10pm to 6am, six hours a night.",
    "lasting hours": "The talk, from 2pm to 3.30pm, lasts three hours.",
    "minutes": "The 90-minute talk runs from 2pm to 5pm.",
    "two days in one": "The three-day fair from 4 to 9 July is free.",
    "two days in one, behind a verb": "The 10-day fair will be held from July 3-7 at the mill.",
    "two days in brackets": "The ten-day fair (8-12 July) is free.",
    "a clause": "The four-day fair, which runs from 12 to 18 March, is free.",
    "days behind": "The fair runs from 3 to 7 July, seven days in all.",
    "days across two months": "The fair lasts 20 days, from 28 July to 4 August.",
    "weeks": "The mill will be shut two weeks, from March 9 to April 23, she said.",
    "weekdays": "The two-day visit, from Tuesday to Friday, is over.",
    "months": "The mill will be shut for eight months from March to May.",
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
    "hours a day": "The mill is open from 9am to 5pm, eight hours a day.",
    "nearly the hours": "The mill is open from 8.45am to 5pm, eight hours a day.",
    "hours overnight": "The road to Orrin is shut from 10pm to 6am, eight hours a night.",
    "either half of the day": "The talk runs from 9.15 to 5.15, eight hours in all.",
    "hours of work": "The bakers work from 9am to 5pm, seven hours a day.",
    "hours with a break": "The mill is open from 9am to 5pm, seven hours a day but for the lunch break.",
    "hours in two parts": "The mill is open from 9am to noon and from 1pm to 5pm, seven hours a day.",
    "hours in two parts, behind": "Tolls apply for six hours from 6am to 9am and 4pm to 7pm.",
    "hours on several days": "It rained for six hours from 9am to 5pm on three days.",
    "every few hours": "The ferry sails every two hours from 6am to midnight.",
    "again and again": "A one-hour talk is given from 9am to 5pm.",
    "several talks": "Two-hour talks are given from 10am to 3pm.",
    "hours to something else": "The mill is free from 10am to 2pm, three hours before the race.",
    "hours of a flight": "The three-hour flight from 9am to 2pm is full.",
    "hours in two zones": "She spoke for three hours from 9am EDT to 5pm BST.",
    "minutes of silence": "The two-minute silence, from 11am to 11.30am, was kept.",
    "half past": "The 90-minute talk runs from 2pm to 3.30pm.",
    "days with the last": "The six-day fair from 4 to 9 July is free.",
    "days without the last": "The five-day fair from 4 to 9 July is free.",
    "nights": "The fair runs from 3 to 7 July, four nights in all.",
    "days from Monday to Friday": "The five-day course from 7 to 13 July is full.",
    "days of a week": "The mill is open from 4 May to 9 June, six days a week.",
    "days of strikes": "Three days of strikes between 4 and 19 July are planned.",
    "several strikes": "The two-day strikes from 4 to 19 July are planned.",
    "strikes on other days": "A three-day strike from 4 to 6 July and from 11 to 14 July is planned.",
    "a ticket": "The three-day ticket is valid from 4 to 9 July.",
    "a fair that was moved": "Orla Finnan moved the two-day fair from 4 to 9 July.",
    "a forecast": "The three-day forecast from 4 to 9 July is of rain.",
    "days spent": "She spent three days from 4 to 11 July at the mill.",
    "the end of February": "The mill is shut for three days from 28 February to 1 March.",
    "the end of the year": "The 14-day fair from 24 December to 6 January is free.",
    "a week and a day": "The nine-day fair is open from Friday to Saturday.",
    "minutes and days": "A 30-minute ferry ran from 3 May 2022 to 5 May 2022.",
    "months": "The mill will be shut for three months from March to May.",
    "from today": "The mill will be shut for nine days from today to 3 June.",
    "will last": "The fair will last three days, from 4 to 6 July.",
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


@given(st.integers(1, 28), st.integers(1, 28), st.integers(2, 28), st.booleans())
def test_days_from_one_to_another(first: int, last: int, told: int, both: bool) -> None:
    days = f"{first} July to {last} July" if both else f"{first} to {last} July"
    text = f"The mill will be shut for {told} days, from {days}."
    passed = last - first
    if passed > 0 and passed <= told <= passed + 1:
        assert found(text) == 0
    if passed > 0 and (told > passed + 1 or told < passed * 4 // 7 - 1):
        assert found(text) == 1


@given(st.integers(0, 23), st.integers(1, 22), st.integers(2, 23))
def test_hours_from_one_to_another(begins: int, passed: int, told: int) -> None:
    ends = (begins + passed) % 24
    text = f"The mill is open from {begins:02}:00 to {ends:02}:00, {told} hours a day."
    if passed == told:
        assert found(text) == 0
    if passed < told and {begins, ends} <= {0, *range(13, 24)}:
        assert found(text) == 1
