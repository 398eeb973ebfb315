"""How the country of an article writes: a locale such as `en-GB`."""

import regex

LOCALE = regex.compile(r"[A-Za-z]{2,3}[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2})")  # a language, a script, a country
# Countries that write the month before the day in figures, by the Unicode locale data; Canada does both.
MONTH_LEADS = frozenset("US PH PR GU AS VI MP UM PW FM MH".split())
EITHER_LEADS = frozenset({"CA"})


def locale_of(*said: object) -> str:
    """The first of these that names a language and a country; nothing if none does."""
    return next((each for each in said if isinstance(each, str) and LOCALE.fullmatch(each) is not None), "")


def country_of(locale: str) -> str:
    """The two letters of the country; nothing where there is none."""
    match = LOCALE.fullmatch(locale)
    return match[1].upper() if match else ""


def day_leads(locale: str) -> bool | None:
    """Whether the day stands before the month in figures; None where the locale does not tell."""
    country = country_of(locale)
    return None if not country or country in EITHER_LEADS else country not in MONTH_LEADS
