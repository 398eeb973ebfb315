"""What a number counts, and what a share is of."""

import re

import regex
from msgspec import structs

from checker_quantities.behind import phrase_before
from checker_quantities.lemmas import lemma
from checker_quantities.nouns import class_of, classes
from checker_quantities.passage import Amount, Passage
from checker_quantities.phrases import Phrase
from checker_quantities.spelling import ONES, TENS
from checker_quantities.tokens import token_at

CHANGE_NOUNS = frozenset(
    "increase rise fall drop cut decline decrease reduction growth jump gain shortage shortfall rise surge".split()
)


def phrase_of(passage: Passage, amount: Amount, end: int) -> Phrase | None:
    """What a bare number counts: after it, across "of", or before it."""
    text, low = passage.text, passage.low
    at = amount.end
    if amount.fraction:
        return phrase_of_fraction(passage, amount)
    hyphen = end == at and text[at : at + 1] == "-" and text[at + 1 : at + 2].isalpha()
    if hyphen:
        token = token_at(text, at + 1)
        if token is not None and token.low == "strong":
            return group_of(passage, token.end)
        if token is None or token.low in NOT_COUNTED or not token.low.isalpha() or token.low.endswith("ing"):
            return None
        if token.low.endswith("ed") and class_of(token.word, token.low, classes()) not in ("N", "S"):
            return None  # "four-wheeled"
        return Phrase(token.start, token.end, token.word, False)
    if low.startswith(" of ", at) and (of := of_many(low, at) or end_of_the(low, at)) is not None:
        return None if amount.one else passage.phrase_at(of)
    if end != at and text[end - 1 : end] == "+":
        at = end
    elif end != at and (phrase := passage.phrase_at(end)) is not None and phrase.start - end <= 1:
        return phrase
    if low[at + 1 : at + 2].isdigit() and (old := YEARS_OLD.match(low, at)) is not None:
        return passage.phrase_at(old.end())  # "two 16-year-old girls"
    one = amount.one and not amount.vague
    phrase = passage.phrase_at(at, one=one) if text[at : at + 1] in " \n" else None
    if phrase is not None and phrase.start - at <= 2:
        return phrase
    if not one and text[at : at + 1] == " " and len(amount.values) == 1:
        phrase = passage.phrase_at(at, loose=True)
        if phrase is not None and lemma(phrase.head) in CHANGE_NOUNS:
            return with_in(passage, phrase)
        words = passage.words_before(amount.start)
        if (
            phrase is not None
            and phrase.start - at <= 2
            and words
            and (words[-1] in ("a", "an") or (words[-1] in ("the", "its", "his", "their") and amount.values[0] >= 100))
            and text[phrase.start].islower()
            and phrase.head.islower()
            and phrase.head not in NO_OBJECT
        ):
            return phrase
    word = token_at(low, at)
    if word is not None and word.low in FATES and word.start == at + 1:
        return Phrase(word.start, word.end, "people", plural=True)
    return noun_before(passage, amount)


def group_of(passage: Passage, at: int) -> Phrase | None:
    """The group that is so many strong: "a 2,700-strong audience"."""
    phrase = passage.phrase_at(at, loose=True)
    if phrase is None or phrase.start - at > 1 or not phrase.head.islower():
        return None
    return phrase


# Nouns that say nothing of what is meant ("the £5m mark").
NO_OBJECT = frozenset(
    "set tune thanks compared yearly annually worldwide overall apiece each total mark level barrier threshold "
    "subject pct worth cash cif fob caf".split()
)
# After a hyphen these say how the number is meant, and are not counted: "a five-strong team".
NOT_COUNTED = frozenset(
    """daily weekly monthly quarterly yearly hourly strong fold way time times seater figure plus odd something sided
    nil all and or to up long old wide high deep""".split()
)


OF_THE = regex.compile(r" of (?:the |its |their |his |her |our |those |these |my |your |all |all the )?(?=[a-z\p{Lu}])")


# What is told of so many others: "14 of its 63 teachers", "nine of the ten nurses".
OF_MANY = re.compile(
    r" of (?:the |its |their |his |her |our |those |these |my |your |all |all the )?(?:about |around |some |nearly )?"
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})*|(?:{'|'.join([*list(ONES)[2:], *TENS])})(?:-[a-z]+)?)"
    r"(?: (?:thousand|million|billion|mln|bln))?(?= [a-z])"
    r"(?! (?:pct|per ?cent|percentage|and|or|to|the|dlrs|dollars|pounds|euros|yen|tonnes|tons|kg|km|barrels|ounces)"
    r"(?![a-z]))"
)


YEARS_OLD = re.compile(r" [0-9]{1,2}-(?:year|month|week|day)s?-old(?= [a-z])")


def of_many(low: str, at: int) -> int | None:
    """Where the number ends that a number is a part of, or None."""
    match = OF_MANY.match(low, at) if low.startswith(" of ", at) else None
    return None if match is None else match.end()


def end_of_the(low: str, at: int) -> int | None:
    """Where "of the" ends, or None."""
    match = OF_THE.match(low, at)
    return None if match is None else match.end()


IN_NOUN = re.compile(r" in (?:the |its |their )?(?=[a-z])")


FIGURE_OF = regex.compile(
    r"(?r)(?<![A-Za-z])([A-Za-z-]+) of (?:(?:about|around|some|nearly|almost|at least|more than|over|up to|only|"
    r"just|approximately|roughly|an estimated|between|fewer than|less than) )?"
)


def with_in(passage: Passage, phrase: Phrase) -> Phrase:
    """An increase with what increases: "increase in primary care workforce"."""
    match = IN_NOUN.match(passage.low, phrase.end)
    if match is None:
        return phrase
    inner = passage.phrase_at(match.end(), loose=True)
    return phrase if inner is None else structs.replace(phrase, end=inner.end)


# Words that stand for people by what befell them: "left seven dead".
FATES = frozenset("dead killed injured wounded hurt missing hospitalized hospitalised homeless".split())
GROUPS = frozenset(
    """workforce crowd audience population staff membership circulation turnout attendance majority fleet army force
    congregation
    readership following electorate squad capacity gathering enrolment enrollment garrison headcount""".split()
)


LABEL = re.compile(r"(?:\A|\n|[.;•*|] ?)([A-Z][a-z]{2,}(?: [a-z]{3,}){0,2}): ?\Z")
LONGEST_LABEL = 50  # code points


def label_before(text: str, start: int) -> Phrase | None:
    """The noun that an amount stands behind as in a list: "Attendance: 6,482", "Price: £27,995"."""
    if text[start - 1 : start] not in ": " or ":" not in text[max(start - 2, 0) : start]:
        return None
    ahead = max(start - LONGEST_LABEL, 0)
    found = LABEL.search(text[ahead:start])
    return None if found is None else phrase_before(text, ahead + found.end(1))


def number_of_things(passage: Passage, start: int) -> Phrase | None:
    """What is numbered earlier in the sentence: "increase the number of visits each year by 5,000"."""
    low = passage.low
    at = low.rfind("number of ", max(start - 140, 0), start)
    if at < 0 or ". " in low[at:start] or "\n" in low[at:start]:
        return None
    words = passage.bound_before(start).words
    return passage.phrase_at(at + 10) if words and words[-1] in ("by", "to", "from", "at") else None


def noun_before(passage: Passage, amount: Amount) -> Phrase | None:
    """What a number after its noun counts: "a workforce of 10,000"."""
    match = FIGURE_OF.match(passage.low, max(amount.start - 60, 0), amount.start)
    label = label_before(passage.text, amount.start)
    if label is not None and label.head.lower() in GROUPS:
        return label
    if match is None or match[1] not in GROUPS:
        return number_of_things(passage, amount.start)
    return phrase_before(passage.text, match.end(1))


def phrase_of_fraction(passage: Passage, amount: Amount) -> Phrase | None:
    """What a share is of: "half of respondents", "a third of all voters", "half the voters"."""
    text, low = passage.text, passage.low
    match = OF_THE.match(low, amount.end) or HALF_THE.match(low, amount.end)
    if match is None:
        phrase = passage.phrase_at(amount.end, loose=True) if text[amount.end : amount.end + 1] == " " else None
        return phrase if phrase is not None and phrase.start - amount.end <= 1 and phrase.head.islower() else None
    return passage.phrase_at(match.end(), loose=True)


HALF_THE = re.compile(r" (?:the |its |their |his |her |our |all )(?=[a-z])")
