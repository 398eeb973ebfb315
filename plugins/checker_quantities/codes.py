"""Numbers that are codes: of telephones, cases, accounts, badges. They count nothing."""

import re

from checker_quantities.numerals import Numeral
from checker_quantities.passage import Passage

SHORTEST = 3  # digits of a code
YEAR = 4  # digits of a year
LONGEST_BARE = 6  # digits without commas between them; with more, and nothing to count, a number is a code
NATIONAL = re.compile(r"\) ?[0-9]{3,4}[-. ][0-9]{3,4}(?![0-9])")  # the rest of "(317) 444-6123"
INTERNATIONAL = re.compile(r"(?:[ -]?\(?[0-9]{1,5}\)?){2,6}(?![0-9])")  # of "+44 20 7946 0958"
FREEPHONE = re.compile(r"1[38]00(?: [0-9]{3} [0-9]{3}| [0-9]{6})(?![0-9,.][0-9])")
REST = re.compile(r"(?:[ .-][0-9]{2,8}(?![0-9,%]))*")
# The last word before a code; what must stand before it, if anything, is in the pattern.
LAST = frozenset(
    """call calls called calling dial dialled dialing dialling phone phoned phoning telephone tel fax ring text hotline
    helpline line on at to is number numbers no no. nos nos. id code badge docket isbn issn serial ref reference
    ext extension""".split()
)
CALLED = re.compile(
    r"(?<![a-z])(?:call|dial|phone|telephone|tel|fax|ring|text|hotline|helpline|tip ?line|switchboard)"
    r"(?:s|ed|ing|led|ling)?\.?:?"
    r"(?: (?:us|them|police|him|her|now|free|toll-free|on|at|is|the|number|tip|line|to)){0,4} #?$"
)
NUMBERED = re.compile(
    r"(?<![a-z])(?:(?:case|serial|account|badge|docket|policy|order|invoice|reference|registration|passport|licence|"
    r"license|membership|tracking|phone|telephone|fax|mobile|model|flight|contact|social security|charity|company|"
    r"incident|report|crime|job|part) (?:numbers?|nos?\.?|id|code|ref\.?|reference)|badge|docket|isbn|issn|serial|"
    r"ref\.?|ext\.?)(?: (?:is|was))?:? #?$"
)
LIST = re.compile(r",? (?:and |or )?|,")


def code_end(passage: Passage, numeral: Numeral) -> int | None:
    """Where a number of digits ends that is a code, with all that belongs to it; None if it is none."""
    text, low, start, end = passage.text, passage.low, numeral.start, numeral.end
    if numeral.spelt:
        return None
    before = text[start - 1 : start]
    if before == "(" and text[end : end + 1] == ")":
        if text[max(start - 2, 0) : start - 1].isdigit():
            return end  # "section 12(3)"
        return match.end() if (match := NATIONAL.match(text, end)) is not None else None
    if before == "+":
        return match.end() if (match := INTERNATIONAL.match(text, end)) is not None else None
    if (free := FREEPHONE.match(text, start)) is not None:
        phrase = passage.phrase_at(free.end())
        return free.end() if phrase is None or phrase.start - free.end() > 1 else None
    size = end - start
    if before != " " or size < SHORTEST or not text[start:end].isdecimal() or (size == YEAR and text[start] in "12"):
        return None
    if passage.code_end > 0 and LIST.fullmatch(low, passage.code_end, start) is not None:
        passage.code_end = end
        return end
    word = low[low.rfind(" ", max(start - 14, 0), start - 1) + 1 : start - 1].rstrip(":#")
    if word not in LAST:
        return None
    behind = low[max(start - 40, 0) : start]
    called = CALLED.search(behind)
    if called is None and NUMBERED.search(behind) is None:
        return None
    phrase = passage.phrase_at(end)
    if phrase is not None and phrase.start - end <= 1 and text[phrase.start].islower():
        return None  # "it rang 300 homes"
    stop = REST.match(text, end).end()  # type: ignore[union-attr]
    if called is not None and word in ("at", "on") and stop == end and size < LONGEST_BARE:
        return None  # "bonds can be called at 101"
    passage.code_end = stop
    return stop
