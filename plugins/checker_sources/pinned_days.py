"""Dates that are of an event whose day is pinned, and of another day."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from checker import Claim, Date, PinnedDay, Value
from checker_sources.library import MONTH, WEEKDAY
from checker_sources.pinned_figures import stems

ASIDE = regex.compile(
    r"\b(?:said|says|told|announced|reported|posted|published|updated|before|after|until|since|from|by)(?: on)? *$",
    regex.IGNORECASE,
)
SAYING = regex.compile(r"\b(?:said|says|told|announced|added)\b")
DATED = regex.compile(rf"[0-9]|{MONTH.pattern}")
REACH = 20  # code points before a date in which a verb of saying takes it
SAME_EDITION = 180  # days beyond which a date is of another year's event
LONGEST_SPAN = 31  # days of a date that says when something is


def of_another_day(days: Iterable[Claim], fact: PinnedDay) -> Iterator[Claim]:
    """The dates of an event that are of another day than is pinned; none of a sentence that has that, or two dates."""
    about = stems(fact.event)
    of_sentence: dict[int, list[Claim]] = {}
    for claim in days:
        if about <= stems(claim.sentence.text):
            of_sentence.setdefault(claim.sentence.start, []).append(claim)
    for claims in of_sentence.values():
        said = [claim for claim in claims if not is_aside(claim, claims)]
        if len(said) == 1 and is_off(said[0].value, fact):
            yield said[0]


def is_aside(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a date is of when something was said, or only a bound: after such a word, or a weekday beside a date in a
    sentence that tells what somebody said.
    """
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    if ASIDE.search(text, max(0, at - REACH), at):
        return True
    bare_weekday = WEEKDAY.search(claim.text) is not None and not DATED.search(claim.text)
    return bare_weekday and len(claims) > 1 and SAYING.search(text) is not None


def is_off(value: Value, fact: PinnedDay) -> bool:
    """Whether a date excludes a day and is of the same year's event."""
    if not isinstance(value, Date) or value.first is None or value.last is None:
        return False
    apart = min(abs((value.first - fact.day).days), abs((value.last - fact.day).days))
    whole = (value.last - value.first).days <= LONGEST_SPAN
    return whole and apart <= SAME_EDITION and not value.first <= fact.day <= value.last
