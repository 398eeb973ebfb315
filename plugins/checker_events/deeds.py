"""What only the grown do, and who is dated to have done it: "Ilse Varenholt graduated in 1955"."""

from functools import lru_cache

import regex

from checker import Claim
from checker.subjects import subject

DEEDS = "graduated|married|wed|divorced|elected|appointed|enlisted|retired|resigned"
# The deed follows the name at once, so it is nobody else's; its date stands near, or the sentence begins with it.
DEED = regex.compile(rf"[\s,]*(?:(?:has|had|was|were|got|also|first|later|then) ){{0,3}}(?:{DEEDS})\b")
REACH = 80  # code points from the deed to its date
# What ends the reach of a deed: another clause, or another time.
OTHER = regex.compile(r";|[0-9]{4}|\b(?:and|but|after|before|since|until|when|while|who|which|born)\b")


def doer(claim: Claim) -> str:
    """The full name of who does what a date dates, if a sentence begins with it and tells the deed at once."""
    base = claim.sentence.start
    return doer_at(claim.sentence.text, claim.start - base, min(claim.end - base, len(claim.sentence.text)))


@lru_cache(maxsize=4096)
def doer_at(sentence: str, start: int, end: int) -> str:
    """The full name of who does what is dated at `start` to `end` of a sentence, or nothing."""
    name = subject(sentence)
    at = sentence.casefold().find(name) if " " in name else -1
    if at < 0 or (found := DEED.match(sentence, at + len(name))) is None:
        return ""
    near = 0 <= start - found.end() <= REACH or end <= at
    between = sentence[found.end() : start] if start > found.end() else ""
    return name if near and OTHER.search(between) is None else ""
