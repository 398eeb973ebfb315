"""A length of time that the days it is reckoned from deny."""

from collections.abc import Iterator

import regex

from checker import Claim, Date, Duration, Example, Finding, Group, Rule, Severity, slots
from checker_dates.elapsed import VAGUE, roundness
from checker_dates.intervals import days_between, is_range, span
from checker_dates.slots import pattern, timed

BEGAN = (
    r"\b(?:opened|founded|established|set up|started|launched|built|formed|created|began|joined|entered|became|elected|"
    r"appointed|enlisted|married)\b"
)
ENDED = r"(?:left|closed|ended|retired|resigned|finished|quit|shut|departed|stepped down|divorced)"
ENDS = (
    r"\b(?:clos(?:e|es|ing)|shut(?:s|ting)?|end(?:s|ing)?|retir(?:e|es|ing)|step(?:s|ping)? down|stand(?:s|ing)? down|"
    r"leav(?:e|es|ing)|quit(?:s|ting)?|bow(?:s|ing)? out|fold(?:s|ing)?)"
)
ALONE = r"(?=[,.)]|$| of \p{L}+ing\b| in (?:business|office|charge)\b| to \p{L}+)"  # what may follow "after N years"
AFTER = pattern(rf"{BEGAN}~30 (?:in|on) <X>,? (?:and|but|before)~30 (?:in|on) <Y>,? after <L>{ALONE}")
FROM_TO = pattern(r"<L>(?P<of>(?: \p{L}+){0,3})(?:,| -| –| —)? from <X> (?:to|until|till|through) <Y>")
# A length L from X to the article's day.
TO_DAY = pattern(rf"{BEGAN}~40 (?:in|on) <X>~80{ENDS}\b~40 after <L>{ALONE}")
JUBILEE = pattern(
    rf"{BEGAN}~40 in <X>~60\b(?:celebrat|mark)(?:es|ing)~30 (?P<count>[0-9]{{1,3}})(?:st|nd|rd|th) anniversary"
)
REVERSED = pattern(rf"{BEGAN}~30 in <X>,? (?:and|but)(?: \p{{L}}+){{0,2}} {ENDED}\b~30 in <Y>")
OF_ELSE = regex.compile(r"\b(?:and|or|but|than|ago|before|after|per|each|every)\b", regex.IGNORECASE)
YEAR = regex.compile(r"[0-9]{4}")
LENGTH = regex.compile(r"P(?P<count>[0-9]+)(?P<unit>[MY])")
SHORT = regex.compile(r"P[0-9]+[DW]|PT[0-9]")
TIMES = regex.compile(
    r"[0-9][.:][0-9]{2} ?(?:to|until|till|through|and|[-–—]) ?[0-9]|[0-9] ?(?:to|until|till|[-–—]) ?\p{Co}"
)
DAYS = {"M": 30.44, "Y": 365.25}
SLACK = {"M": 16.0, "Y": 31.0}  # days that anybody may be off
MOST, NEXT = 1000, 1


class LengthAgainstDates(Rule, frozen=True):
    """A length of time, and the dates beside it from which it is reckoned, that do not go together.

    "For eight years from 1961 to 1973"; "the three-day fair from 4 to 9 July"; "from 9am to 5pm, ten hours a day"; a
    shop that opened in 1938 and closes after 95 years, in an article of 2023; a 50th anniversary 60 years after the
    founding; somebody who joined in 2019 and left in 2015. The first and the last day may both count or not, Saturdays
    and Sundays too; hours of work and school may have breaks; round numbers may be rounded, and hedged lengths ("nearly
    40 years") are left alone.
    """

    id: str = "length-against-dates"
    severity: Severity = "error"
    message: str = "{here.text} does not go with {there.text}"
    advice: str = "Reckon the time again; one of the dates or the length is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("Orla Finnan led the mill for {eight years} from {1961} to {1973}.",)),
        Example(flags=("Market Street will be shut for {five days} from {Monday} to {Wednesday}.",)),
        Example(flags=("{The three-day} fair of Thornley, which runs from {4 to 9 July}, is free.",)),
        Example(flags=("The baths of Wexcombe are open from {9am} to {5pm}, {ten hours} a day.",)),
        Example(flags=("The talk at the mill runs from {9.15am} to {10.30am}, {two hours} in all.",)),
        Example(flags=("The baker joined the mill in {1961} and left it in {1973} after {eight years}.",)),
        Example(flags=("She joined the mill in {2019} and left in {2015}.",)),
        Example(flags=("date 2023-09-14 The mill, which opened in {1938}, is to close after {95 years}.",)),
        Example(flags=("date 2024-10-01 The choir, founded in {1964}, celebrates its 50th anniversary this month.",)),
        Example(passes=("Orla Finnan led the mill for twelve years from 1961 to 1973.",)),
        Example(
            passes=("The bakers are out for five days from Monday to Friday, or for four days from Monday to Friday.",)
        ),
        Example(passes=("The six-day fair from 4 to 9 July is free; a three-day ticket is valid from 4 to 9 July.",)),
        Example(
            passes=("The ferry runs from 10pm to 6am, eight hours a night, and every two hours from 6am to 10pm.",)
        ),
        Example(passes=("The bakers work from 9am to 5pm, seven hours a day.",)),
        Example(passes=("The baths are open from 9am to noon and from 1pm to 5pm, seven hours a day.",)),
        Example(passes=("The baker joined the mill in 1961 and left it in 1973 after eight years as its head.",)),
        Example(passes=("date 2023-09-14 The mill, which opened in 1938, is to close after 85 years of milling.",)),
        Example(passes=("date 2023-09-14 The mill, which opened in 1938, is to close after 30 years in Wexcombe.",)),
        Example(passes=("date 2024-10-01 The choir, founded in 1964, celebrates its 60th anniversary this month.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for sentence in timed(group):
            if may_last(sentence):
                from checker_dates.lasting import denied  # patterns that few articles need

                for found in denied(sentence):
                    told = f"{found.length.text} does not go with {found.told}"
                    yield self.finding(found.length, *found.dates, message=told)
            for form in (FROM_TO, AFTER, TO_DAY):
                for match in form.finditer(sentence.text):
                    slots = match.groupdict()
                    length, *dates = (sentence.claim(slot) for name in "LXY" if (slot := slots.get(name)))
                    if not OF_ELSE.search(slots.get("of") or "") and does_not_fit(length, dates):
                        told = " to ".join(claim.text for claim in dates)
                        yield self.finding(length, *dates, message=f"{length.text} does not go with {told}")
            for match in REVERSED.finditer(sentence.text):
                began, ended = sentence.claim(match["X"]), sentence.claim(match["Y"])
                if is_year(began) and is_year(ended) and span(began).first > span(ended).last:
                    yield self.finding(ended, began, message=f"{ended.text} is before {began.text}")
            for match in JUBILEE.finditer(sentence.text):
                began = sentence.claim(match["X"])
                if is_year(began) and (today := began.published) is not None:
                    if abs(today.year - span(began).first.year - int(match["count"])) > NEXT:
                        told = f"an anniversary {match['count']} years after {began.text}, in {today.year}"
                        yield self.finding(began, message=told)


def may_last(sentence: slots.Slotted) -> bool:
    """Whether a sentence holds a length of days or hours, and the first and the last of such."""
    lengths = [claim for claim in sentence.claims if isinstance(claim.value, Duration)]
    if not any(SHORT.match(claim.value.timex) for claim in lengths if isinstance(claim.value, Duration)):
        return False
    dates = [claim for claim in sentence.claims if isinstance(claim.value, Date)]
    return len(dates) > 1 or any(is_range(claim) for claim in dates) or TIMES.search(sentence.text) is not None


def is_year(claim: Claim) -> bool:
    """Whether a date is a year in four digits."""
    return isinstance(claim.value, Date) and YEAR.fullmatch(claim.text) is not None and claim.value.timex == claim.text


def does_not_fit(length: Claim, dates: list[Claim]) -> bool:
    """Whether a length in months or years cannot be the time between two dates, or from the only one to the article's
    day.
    """
    assert isinstance(length.value, Duration)
    match = LENGTH.fullmatch(length.value.timex)
    if match is None or not 1 < int(match["count"]) < MOST or VAGUE.search(length.text):
        return False
    count, unit = int(match["count"]), match["unit"]
    between: tuple[float, float] | None
    if len(dates) == 2:
        between = days_between(dates[0], dates[1])
    elif is_year(dates[0]) and (today := length.published) is not None and unit == "Y":
        began = span(dates[0])
        between = (today - began.last).days - DAYS["Y"], (today - began.first).days + DAYS["Y"]
    else:
        return False
    if between is None:
        return False
    slack = SLACK[unit] + (roundness(count) * DAYS[unit] if unit == "Y" else 0.0)
    return not between[0] - slack <= count * DAYS[unit] <= between[1] + slack
