"""The date of a plain text: in its first words (`date 2020-01-28`), or in a dateline among its first lines."""

from datetime import date

import regex

TOP = 600  # code points among which a date or dateline is looked for

FIRST_WORDS = regex.compile(
    r"\s*+(?:date|published|updated)\s*+[:=]?\s*+([0-9]{4}-[0-9]{2}-[0-9]{2})\b", regex.IGNORECASE
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ \t]++)?+"
CLOCK = r"(?:,?[ \t]++(?:at[ \t]++)?[0-9]{1,2}[:.][0-9]{2}(?:[ \t]?[ap]\.?m\.?)?(?:[ \t]++[A-Z]{2,4})?+)?+"
DAY = (
    rf"{WEEKDAY}(?:(?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})|(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ \t]++{MONTH},?[ \t]++(?P<year>[0-9]{{4}})"
    rf"|{MONTH.replace('month', 'Month')}[ \t]++(?P<Day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?[ \t]++(?P<Year>[0-9]{{4}}))"
)
# A line that is nothing but a date, or a place in capitals with a date and a dash.
ALONE = regex.compile(
    rf"^[ \t]*+(?:(?:published|posted|updated|date)(?:[ \t]++on)?[ \t]*+:?[ \t]*+)?+{DAY}{CLOCK}[ \t]*+$",
    regex.IGNORECASE | regex.MULTILINE,
)
DATELINE = regex.compile(
    rf"^[ \t]*+(?-i:\p{{Lu}}[\p{{Lu}} .'’-]{{2,40}}+)(?:,[ \t]++\p{{L}}[\p{{L}} .]{{1,30}})?,?[ \t]++{DAY}[ \t]*+(?:\([^)\n]{{1,40}}\)[ \t]*+)?[-–—:]",
    regex.IGNORECASE | regex.MULTILINE,
)


def date_of(text: str) -> date | None:
    """The date that a text gives itself at its top, or None."""
    top = text[:TOP].replace("\r", "\n")
    if found := FIRST_WORDS.match(top):
        return day_of(found[1])
    for pattern in (DATELINE, ALONE):
        if found := pattern.search(top):
            return day_in(found)
    return None


def day_in(found: "regex.Match[str]") -> date | None:
    if found["iso"]:
        return day_of(found["iso"])
    month = (found["month"] or found["Month"])[:3].lower()
    try:
        return date(int(found["year"] or found["Year"]), MONTHS.index(month) + 1, int(found["day"] or found["Day"]))
    except ValueError:
        return None


def day_of(written: str) -> date | None:
    """The day of `2020-01-28`, or None where there is no such day."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
