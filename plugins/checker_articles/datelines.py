"""The date of a plain text: in its first words (`date 2020-01-28`), or in a dateline among its first lines."""

from datetime import date

import regex

TOP = 600  # code points among which a date or dateline is looked for

SAME = str.maketrans("\r\t\u00a0\u202f", "\n   ")
FIRST_WORDS = regex.compile(r"\s*+(?:date|published|updated)\s*+[:=]?\s*+([0-9]{4}-[0-9]{2}-[0-9]{2})\b", regex.I)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DAY = rf"""
    (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ]++)?+
    (?: (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})
      | (?P<day>[0-9]{{1,2}}) (?:st|nd|rd|th)? [ ]++ (?P<month>{MONTH}) \.?,? [ ]++ (?P<year>[0-9]{{4}})
      | (?P<month>{MONTH}) \.? [ ]++ (?P<day>[0-9]{{1,2}}) (?:st|nd|rd|th)? ,? [ ]++ (?P<year>[0-9]{{4}}) )
    (?! [0-9] )"""
CLOCK = r"(?: ,?[ ]++ (?:at[ ]++)?+ [0-9]{1,2} [:.] [0-9]{2} (?:[ ]?[ap]\.?m\b\.?)? (?:[ ]++[A-Z]{2,4}\b)?+ )?+"
# A line that is nothing but a date.
ALONE = regex.compile(
    rf"^[ ]*+ (?:(?:published|posted|updated|date)(?:[ ]++on)?[ ]*+:?[ ]*+)?+ {DAY} {CLOCK} [ ]*+$",
    regex.I | regex.M | regex.X,
)
# A place in capitals, a date and a dash, with text behind: "SALTRY, 3 March 2019 - ".
DATELINE = regex.compile(
    rf"""^[ ]*+(?-i:\p{{Lu}}[\p{{Lu}}.'’-]++(?:[ ]\p{{Lu}}[\p{{Lu}}.'’-]*+){{0,3}}) (?:,[ ]\p{{L}}[\p{{L}} .]{{1,30}}?)?
    ,?[ ]++ {DAY}
    [ ]*+ (?:\([^)\n]{{1,40}}\)[ ]*+)?+ [-–—:]""",
    regex.I | regex.M | regex.X,
)


def date_of(text: str) -> date | None:
    """The date that a text gives itself at its top, or None."""
    top = text[:TOP].translate(SAME)
    if found := FIRST_WORDS.match(top):
        return day_of(found[1])
    for pattern in (DATELINE, ALONE):
        if found := pattern.search(top):
            return day_in(found)
    return None


def day_in(found: "regex.Match[str]") -> date | None:
    """The day that a match names, or None where there is no such day."""
    if found["iso"]:
        return day_of(found["iso"])
    month = MONTHS.index(found["month"][:3].lower()) + 1
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def day_of(written: str) -> date | None:
    """The day of `2020-01-28`, or None where there is no such day."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
