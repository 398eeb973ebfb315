"""A weekday that is not the day of the date it stands beside."""

from collections.abc import Iterator
from datetime import date

import regex

from checker import Claim, Date, Example, Finding, Group, Rule, Severity, words
from checker_dates.leaning import MODALS
from checker_dates.tense import IRREGULAR, MARKS, WAS

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = regex.compile(r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b", regex.IGNORECASE)
FOUR_DIGITS = regex.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
LAST_OF_OLD_STYLE = 1923  # Greece was the last to give up the Julian calendar
SURE = 120  # days from the article's date within which nobody means another year
NEAR = 200  # days within which a date without a year is of that year, if the weekday fits no other


class WrongWeekday(Rule, frozen=True):
    """A weekday and a date in one phrase that do not go together.

    "Thursday, 27 June 2017" was a Tuesday: either may be the slip, so both are shown. A date without a year is taken
    for the one nearest to the article's date; some months from that, or where it is to come and the sentence speaks of
    what was, it counts only if it would not fit the year before or after either. Dates before 1924 may be of another
    calendar and are left alone.
    """

    id: str = "weekday-against-date"
    severity: Severity = "error"
    message: str = "{here.text} was no such weekday"
    advice: str = "Look up which of the two was meant, the weekday or the date."
    examples: tuple[Example, ...] = (
        Example(flags=("The Marlow ferry sank on {Thursday, 27 June 2017}, with nobody aboard.",)),
        Example(flags=("date 2019-03-20 The hearing at Ashdale began on {Monday, March 11th 2018} and goes on.",)),
        Example(flags=("The hearing at Ashdale began on {Friday, 03/04/2019} and goes on.",)),
        Example(passes=("The hearing at Ashdale began on Wednesday, 03/04/2019 and goes on.",)),
        Example(flags=("date 2021-05-06 The council of Ashdale met on {Friday, 30 April 2020}.",)),
        Example(flags=("date 2022-09-14 The bridge at Orrin closed on {Tuesday 6 August}, the county said.",)),
        Example(flags=("date 2022-09-14 The bridge at Orrin closed on {Monday 6 September}, the county said.",)),
        Example(passes=("date 2022-09-14 The bridge at Orrin closes on Monday 6 March, the county said.",)),
        Example(passes=("The Marlow ferry sank on Tuesday, 27 June 2017, with nobody aboard.",)),
        Example(passes=("date 2022-09-14 Doors open on Thursday. 27 June 2017 was the last time they did.",)),
        Example(passes=("date 2017-06-29 From Monday to Friday, the mill is shut; 27 June is a holiday.",)),
        Example(flags=("date 2022-03-30 The board said that it will meet again on {Wednesday 14 April} in Orrin.",)),
        Example(passes=("date 2022-03-30 On Wednesday 14 April the weir broke, and by summer it was mended.",)),
        Example(passes=("The treaty was signed on Monday, 3 March 1721, by the reckoning of its time.",)),
        Example(passes=("date 2022-09-14 On Friday, June 3 ferries were late.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for claim in group.claims:
            if isinstance(claim.value, Date) and (wrong := misplaced(claim, claim.value)) is not None:
                named, days = wrong
                real = " and ".join(f"{day:%-d %B %Y} was a {NAMES[day.weekday()]}" for day in days)
                yield self.finding(claim, message=f"{claim.text}: {real}, not a {named}")


def misplaced(claim: Claim, value: Date) -> tuple[str, list[date]] | None:
    """The weekday that a claim names and the date it gives, where the two do not agree; of "3/4/2019", both days."""
    day = value.first
    if day is None or (day != value.last and not value.readings) or day.year <= LAST_OF_OLD_STYLE:
        return None
    if (match := DAY.match(claim.text)) is None or not any(c.isdigit() for c in claim.text[match.end() :]):
        return None
    named = next(n for n, name in enumerate(NAMES) if name[:3] == match.group()[:3].title())
    days = [first for first, _ in value.readings] or [day]
    if named in {each.weekday() for each in days}:
        return None
    if not FOUR_DIGITS.search(claim.text):
        if claim.published is None or abs((day - claim.published).days) > NEAR:
            return None
        surely = abs((day - claim.published).days) <= SURE and not (day > claim.published and is_past(claim))
        if not surely and any(same_day(day, year).weekday() == named for year in (day.year - 1, day.year + 1)):
            return None
    return NAMES[named], days


def is_past(claim: Claim) -> bool:
    """Whether the sentence of a date speaks of what was, and of nothing to come."""
    forms = [word.strip(MARKS).lower() for word in claim.sentence.text.split()]
    past = any(form in WAS or form in IRREGULAR or words.tag(form) == "VBD" for form in forms)
    return past and MODALS.isdisjoint(forms)


def same_day(day: date, year: int) -> date:
    """The day of another year; 29 February becomes 28."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
