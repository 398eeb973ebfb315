"""A length of time that tells how long before something was: "up from 12 million a year before."."""

import regex

from checker import Date
from checker_dates.meaning import Expression
from checker_dates.relative import moved
from checker_dates.telling import Telling

BEFORE = regex.compile(r" before(?=[.,;)]|\n|$| (?:and|but|to|on)\b(?! (?:the|a|an|his|her|its|their)\b))")
LENGTH = regex.compile(r"P([0-9]{1,3})([DWMY])")
COUNTED = regex.compile(r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3}) [a-z]+", regex.IGNORECASE)


def time_before(expression: Expression, telling: Telling, start: int, end: int) -> tuple[int, Date] | None:
    """The end of the phrase and the time it means, where "before" ends the clause: what was before is not said."""
    text = telling.text
    if text[end : end + 7] != " before" or (after := BEFORE.match(text, end)) is None:
        return None
    lasting = LENGTH.fullmatch(expression.timex)
    if lasting is None or COUNTED.fullmatch(text, start, end) is None:
        return None
    telling.start, telling.end = start, after.end()
    base = telling.compared() if lasting[2] == "Y" else telling.spoken()
    single = text[start].lower() == "a"
    found = moved(base, lasting[2], -int(lasting[1]), telling, single=single)
    if found is None:
        return None
    return after.end(), Date(found.first, found.last, found.timex)
