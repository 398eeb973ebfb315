"""Events that happen once to whom they happen to: what a date in a sentence is the date of.

A birth, a founding or a first night has one date, so two dates of it are at odds. A game, a meeting or a sale has many.
"""

from functools import lru_cache

import regex

from checker import Claim, words
from checker_events.deeds import DEEDS, doer

# The classes of events that happen once, by the words that tell of them.
ONCE = {
    "birth": r"born|birth",
    "death": r"died|dies|death|killed|assassinated|murdered|passed away",
    "founding": r"founded|formed|established|incorporated|co-founded|formation|foundation|creation",
    "opening": r"opened|inaugurated|launched",
    "building": r"built|constructed|erected",
    "ending": r"disbanded|dissolved|abolished|broke up|split up",
    "release": r"released|premiered|published|premiere|debuted|first aired|first broadcast|first performed",
    "filming": r"filming|filmed|shooting of the film|photography",
    "discovery": r"discovered|invented|discovery|invention|patented",
    "flight": r"first flew|maiden flight|first flight",
    "independence": r"independence",
}
OF_PEOPLE = frozenset({"birth", "death"})  # events whose owner is a person by the full name
# "is a 1986 thriller film": the year of a work, which comes out in that year or, at times, in the next.
WORKS = "film|movie|album|song|single|novel|book|play|comedy|drama|tragedy|musical|opera|series|documentary|sitcom"
WORK = regex.compile(rf"(?: [\p{{L}}-]+){{0,5}}? (?:{WORKS})\b")
IS_A = regex.compile(r"\b(?:is|was) (?:an?|the) $")
SAME_AS = {"work": "release"}  # the events that meet others under another name
FORMS = "|".join([*ONCE.values(), WORKS, DEEDS])
EVENT_WORDS = frozenset(word for form in FORMS.split("|") for word in form.split())
EVENT = regex.compile("|".join(rf"(?P<{name}>\b(?:{forms})\b)" for name, forms in ONCE.items()), regex.IGNORECASE)
# "Name (8 April 1974 - 2 February 2013)": the first is a birth, the second a death.
LIFE = regex.compile(r"\((?P<first>[^()]{4,160}?) ?(?:--|[-–—−]) ?(?P<last>[^()]{4,40}?) ?\)")
YEAR = regex.compile(r"[0-9]{4}")
MOST_YEARS = 6  # of a sentence; one with more is a list, whose words and dates stand side by side by chance
# What is held, fought or kept for the sake of independence, and is no beginning of it.
FOR_INDEPENDENCE = regex.compile(
    r" (?:referend|votes?\b|polls?\b|campaign|movement|leader|fighter|activist|struggle|wars?\b|days?\b|part(?:y|ies)\b"
    r"|bids?\b|supporter|celebration|anniversar|rall(?:y|ies)\b|parade)"
)
WORD = regex.compile(r"(?<!\p{L})\p{Ll}{3,}")
BEFORE, AFTER = 60, 30  # code points around a date in which the event stands
OTHER_EVENT = regex.compile(r";|\b(?:and|but|after|before|since|until|when|while|who|which)\b", regex.IGNORECASE)


@lru_cache(maxsize=4096)
def event_at(sentence: str, start: int, end: int) -> str | None:
    """The class of the event whose date stands at `start` to `end` of a sentence, or None."""
    for life in LIFE.finditer(sentence):
        if life.start("first") <= start and end == life.end("first"):
            return "birth"
        if start == life.start("last") and end <= life.end("last"):
            return "death"
    if len(YEAR.findall(sentence)) > MOST_YEARS:
        return None
    reach = max(start - BEFORE, 0)
    before = sentence[reach:start]
    if end - start == len("1986") and IS_A.search(before) and WORK.match(sentence, end):
        return "work"
    found = list(EVENT.finditer(before))
    if found:
        last = found[-1]
        between = before[last.end() :]
        if not YEAR.search(between) and not tells_more(between):
            return None if is_sake(last, sentence, reach) else last.lastgroup
    after = sentence[end : end + AFTER]
    if (match := EVENT.search(after)) and not OTHER_EVENT.search(after[: match.start()]):
        return None if is_sake(match, sentence, end) else match.lastgroup
    return None


def is_sake(event: "regex.Match[str]", sentence: str, base: int) -> bool:
    """Whether independence is only what something else is for: a referendum, a movement."""
    return event.lastgroup == "independence" and FOR_INDEPENDENCE.match(sentence, base + event.end()) is not None


def tells_more(between: str) -> bool:
    """Whether a verb stands between an event and a date: then the date is of what the verb tells."""
    return any(words.tag(word) in {"VBD", "VBZ", "VBP"} for word in WORD.findall(between))


def event_of(claim: Claim) -> str | None:
    """The class of the event that a date claim dates, or None."""
    base = claim.sentence.start
    return event_at(claim.sentence.text, claim.start - base, min(claim.end - base, len(claim.sentence.text)))


def meets_as(claim: Claim) -> str | None:
    """The event under whose name a date claim meets others: a deed of the grown meets the births."""
    event = event_of(claim) or ("birth" if doer(claim) else None)
    return SAME_AS.get(event, event) if event else None
