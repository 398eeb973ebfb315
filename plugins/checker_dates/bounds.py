"""Whether a date is an end of the time that is meant: "since 1990", "until March", "by 2010", "before 1900"."""

import regex

from checker import Bound

# The word before a date, and what it makes of it.
WORDS: dict[str, Bound] = {
    "since": "since", "commencing": "since", "until": "until", "till": "until", "by": "until", "through": "until",
    "before": "before", "after": "after",
}  # fmt: skip
# Phrases whose last word is no such word by itself, or another one; the longer ones first.
PHRASES: dict[str, Bound] = {
    "no later than": "until", "not later than": "until", "later than": "after", "no earlier than": "since",
    "not earlier than": "since", "earlier than": "before", "not before": "since", "prior to": "before",
    "up to": "until", "with effect from": "since", "effective from": "since", "starting from": "since",
}  # fmt: skip
LAST_WORDS = frozenset(phrase.rpartition(" ")[2] for phrase in PHRASES)
OPENING = frozenset({"from", "starting", "beginning", "effective"})  # of a time without an end, where "on" follows
# The last two letters of all these words, by which most places are passed over.
ENDS = frozenset(word[-2:] for word in (*WORDS, *LAST_WORDS, *OPENING, "the"))
BLANKS = frozenset(" \n")
OPENED = "(\"'“‘"
ONWARDS = regex.compile(r",? on(?:wards?)?(?=[ ,.;:)]|$)(?! (?:the|a|an|his|her|its|their|to)\b)")
GOES_ON = regex.compile(r"(?:[ \n](?:to|until|till|through)[ \n]|[-–])\w")
LONGEST = 24  # code points of a phrase


def bound_of(text: str, start: int, end: int) -> Bound | None:
    """What end of the time meant the date at `start` to `end` is, by the words before it; None if it is none."""
    if text[start - 3 : start - 1].lower() not in ENDS or text[start - 1] not in BLANKS:
        return None
    before = text[max(start - LONGEST, 0) : start - 1].replace("\n", " ").lower()
    before = before.removesuffix(" the")
    word = before.rpartition(" ")[2].lstrip(OPENED)
    bound = WORDS.get(word)
    if word in LAST_WORDS:
        bound = next((bound for phrase, bound in PHRASES.items() if before.endswith(phrase)), bound)
    if bound is None:
        return "since" if word in OPENING and ONWARDS.match(text, end) is not None else None
    return None if GOES_ON.match(text, end) is not None else bound
