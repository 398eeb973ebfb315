"""Idioms that look like lengths of time and tell of none: "one day", "24 hours a day"."""

import regex

SOME_DAY = frozenset("will would may might could can should hope hopes hoped to that".split())  # "will one day be"
ON_ONE_DAY = (" after", " before", " of", " is", " was", "'")
ROUND_THE_CLOCK = regex.compile(
    r"(?:24 hours a day|twenty-four hours a day|(?:7|seven) days a week|365 days a year|52 weeks a year)\b",
    regex.IGNORECASE,
)


def is_some_day(word: str, before: str, after: str) -> bool:
    """Whether "one day" is a day that nobody names: "he will one day return", "One day she left"."""
    if len(word) != len("one day") or word.lower() != "one day":
        return False
    return not after.startswith(ON_ONE_DAY) if word[0] == "O" else before.lower() in SOME_DAY


def never_stops(text: str, start: int) -> bool:
    """Whether "24 hours a day" or "seven days a week" begins here, which says that something never stops."""
    return ROUND_THE_CLOCK.match(text, start) is not None
