"""Ages of people and things: "45-year-old", "aged 45", "Ann Smith, 45,"."""

import re

import regex

from checker_quantities import masks
from checker_quantities.age_lists import is_one_of_several, is_range
from checker_quantities.numerals import Number, Numeral
from checker_quantities.passage import Amount, Passage

AGE_AFTER = re.compile(
    r"(?:( ?- ?| )(year|month|week|day|yr|hour)s?( ?- ?| )olds?(?![a-z])| (year|month|week|day)s? of age(?![a-z])|"
    r" ?(yo|y/o|y\.o\.)(?![a-z]))"
)


AGE_BEGINS = frozenset("ymwdh")
GAPS = frozenset(" -")


WAS = frozenset("was is am are were be i'm he's she's i’m he’s she’s".split())


AGE_AHEAD = frozenset(("aged", "age", "ages", "turned", "turns", "turning"))


AGE_LIMITS = frozenset("at of about around nearly almost only just over under between from or to and".split())


NAME_COMMA = regex.compile(r"(?r)(?:\p{Lu}(?:[\p{L}'’-]*|\p{L}{0,3}\.) ){1,4}\p{Lu}[\p{L}'’-]+(?:,? (?:Jr|Sr)\.?)?, ?")


PERSON_COMMA = regex.compile(
    r"(?r)(?<![\p{L}\p{Nd}-])(?:\p{Lu}[\p{L}'’-]+|[\p{Ll}-]*(?:man|woman|er|or|ist|ian|al|boy|girl|son|wife|star|"
    r"actress|father|mother|brother|sister|daughter|husband)), ?"
)


BETWEEN = regex.compile(r", [\p{Ll}]")


AGE_ENDS = re.compile(
    r"(?:[,;)]|\.(?![0-9])|$| ?-{1,2} | – | — | of\b| from\b| who\b| was\b| and\b| were\b| is\b| has\b|\n)"
)


LIMITING = ("as young as ", "as old as ")


def read_age(passage: Passage, numeral: Numeral, following: Numeral | None) -> Amount | None:
    """An age: "45-year-old", "aged 45", "at the age of 45", "Ann Smith, 45,"."""
    low, text = passage.low, passage.text
    start, end, value = numeral.start, numeral.end, numeral.value
    if numeral.kind != "cardinal" or (numeral.scaled and value >= 10**6):
        return None
    values: tuple[Number, ...] = (value,)
    ahead = low[end : end + 1]
    if ahead in GAPS:
        ahead = low[end : end + 4].lstrip(" -")[:1]
    match = AGE_AFTER.match(low, end) if ahead in AGE_BEGINS else None
    if match is None and following is not None and following.start - end < 10 and is_range(passage, numeral, following):
        match = AGE_AFTER.match(low, following.end)
        if match is not None and following.value > value:
            values, end = (value, following.value), following.end
        else:
            match = None
    if match is not None:
        unit = {"yr": "year"}.get(match[2] or match[4] or "year", match[2] or match[4] or "year")
        return aged(start, match.end(), values, unit)
    if not isinstance(value, int) or not 0 < value < 125 or (low[end : end + 1] == "%" and end < len(low)):
        return None
    if is_one_of_several(passage, numeral, following):
        passage.age_end = end
        return aged(start, end, values, "year")
    behind = low[max(start - 32, 0) : start]
    if behind.endswith(LIMITING) and AGE_ENDS.match(text, end) is not None:
        return aged(start, end, values, "year")
    words = passage.words_before(start) if "age" in behind or "turn" in behind or low.startswith(" when ", end) else []
    if words:
        at = len(words) - 1
        while at > 0 and words[at] in AGE_LIMITS and len(words) - at < 4:
            at -= 1
        skipped = words[at + 1 :]
        word = words[at].strip("(,")
        if word in WAS and not skipped and low.startswith(" when ", end) and value > 3:
            return aged(start, end, values, "year")
        if word in ("aged", "age", "ages") or (word in AGE_AHEAD and len(skipped) == 0 and AGE_ENDS.match(text, end)):
            if word in ("age", "ages") and not skipped and words[at - 1 : at] == ["the"]:
                return None
            unit = "year"
            tail = re.compile(r"[ -](month|week|day|year)s?(?![a-z])").match(low, end)
            if tail is not None:
                unit, end = tail[1], tail.end()
            if following is not None and is_range(passage, numeral, following) and following.value > value:
                other: Number = following.value
                values, end = (value, other), following.end
            if text[end : end + 1].isalpha() or (
                word in ("age", "ages")
                and skipped
                and "of" not in skipped
                and words[at + 1] not in ("between", "from", "about", "around")
            ):
                return None
            passage.age_end = end
            return aged(start, end, values, unit)
    if (
        not numeral.spelt
        and end - start <= 3
        and text[max(start - 2, 0) : start].rstrip().endswith(",")
        and AGE_ENDS.match(text, end) is not None
    ):
        name = NAME_COMMA.match(text, max(start - 60, 0), start) or (
            PERSON_COMMA.match(text, max(start - 40, 0), start) if BETWEEN.match(text, end) else None
        )
        if name is not None and not (set(name.group().lower().replace(",", "").split()) & masks.MONTH_SET):
            if text[end : end + 2] != ", " or not text[end + 2 : end + 3].isdigit():
                return aged(start, end, values, "year")
    return None


def aged(start: int, end: int, values: tuple[Number, ...], unit: str) -> Amount:
    """An amount that is an age."""
    return Amount(start, end, values, unit, "age", start)
