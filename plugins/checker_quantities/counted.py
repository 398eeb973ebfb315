"""What a number counts, what a share is of, and what money is paid for."""

import re

import regex
from msgspec import structs

from checker_quantities.passage import Amount, Passage
from checker_quantities.phrases import (
    DETERMINERS,
    Phrase,
    class_of,
    classes,
    lemma,
    phrase_before,
    token_at,
)
from checker_quantities.spelling import ONES

CHANGE_NOUNS = frozenset(
    "increase rise fall drop cut decline decrease reduction growth jump gain shortage shortfall rise surge".split()
)


def phrase_of(passage: Passage, amount: Amount, end: int) -> Phrase | None:
    """What a bare number counts: after it, across "of", or before it."""
    text, low = passage.text, passage.low
    at = amount.end
    if amount.fraction:
        return phrase_of_fraction(passage, amount)
    hyphen = text[at : at + 1] == "-" and text[at + 1 : at + 2].isalpha()
    if hyphen:
        token = token_at(text, at + 1)
        if token is None or token.low in NOT_COUNTED or not token.low.isalpha():
            return None
        return Phrase(token.start, token.end, token.word, False)
    if low.startswith(" of ", at) and (of := OF_THE.match(low, at)) is not None:
        if amount.one:
            return None
        return passage.phrase_at(of.end())
    if end != at and text[end - 1 : end] == "+":
        at = end
    elif end != at and (phrase := passage.phrase_at(end)) is not None and phrase.start - end <= 1:
        return phrase
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


# After a hyphen these say how the number is meant, and are not counted: "a five-strong team".
NOT_COUNTED = frozenset(
    """strong fold way time times seater figure plus odd something sided nil all and or to up long old wide high
    deep""".split()
)


OF_THE = regex.compile(r" of (?:the |its |their |his |her |our |those |these |my |your |all |all the )?(?=[a-z\p{Lu}])")


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


def counted_of_amount(passage: Passage, amount: Amount) -> str | None:
    """What money or a percentage is of: "27% of voters", "sales of $5m", "revenues grew 6%", "a $5m deal"."""
    text, low, written = passage.text, passage.low, passage.written
    if low.startswith(" of ", amount.end) and (of := OF_THE.match(low, amount.end)) is not None:
        phrase = passage.phrase_at(of.end(), loose=True)
        return None if phrase is None else written[phrase.start : phrase.end]
    at = amount.end
    if text[at : at + 2] in ASIDE_BEGINS and (aside := ASIDE.match(text, at)) is not None:
        at = aside.end()
    if text[at : at + 1] == " ":
        phrase = passage.phrase_at(at, loose=True)
        if phrase is not None and (
            phrase.start - at > 1 or not text[phrase.start].islower() or phrase.head[0].isupper()
        ):
            return None
        if phrase is not None:
            if phrase.head.lower() in NO_OBJECT or takes_object(text, phrase):
                return None
            if text.startswith("worth of ", phrase.start):
                phrase = structs.replace(phrase, start=phrase.start + 9)
            if lemma(phrase.head) in CHANGE_NOUNS:
                phrase = with_in(passage, phrase)
            return written[phrase.start : phrase.end]
    behind = low[max(amount.start - 40, 0) : amount.start]
    if " of " in behind and (match := FIGURE_OF.match(low, max(amount.start - 60, 0), amount.start)) is not None:
        if match[1] in LEADING_NOUNS:
            return None
        phrase = phrase_before(text, match.end(1))
        return None if phrase is None else written[phrase.start : phrase.end]
    last = low[low.rfind(" ", max(amount.start - 14, 0), amount.start - 1) + 1 : amount.start - 1]
    match = VERB_BEFORE.match(low, max(amount.start - 70, 0), amount.start) if last in VERB_ENDS else None
    if match is not None:
        phrase = phrase_before(text, match.start(), climb=True)
        if phrase is not None and match.group().startswith(" up to ") and lemma(phrase.head) in VERBS_TOO:
            return None  # "firms pay up to £5"
        return None if phrase is None else written[phrase.start : phrase.end]
    if (
        low[amount.start - 1 : amount.start] == "("
        and text[amount.end : amount.end + 1] == ")"
        and amount.dimension == "percent"
    ):
        phrase = phrase_before(text, amount.start - 1)
        return None if phrase is None else written[phrase.start : phrase.end]
    return None


def takes_object(text: str, phrase: Phrase) -> bool:
    """Whether the single word is a verb after all: "48% use two of them"."""
    after = token_at(text, phrase.end)
    if after is None or " " in text[phrase.start : phrase.end]:
        return False
    if after.low in DETERMINERS or after.low in ONES or after.low in OBJECTS:
        return True
    # "the £22bn ministers hope to save"
    return phrase.plural and (after.low in AUXILIARIES or class_of(after.word, after.low, classes()) in ("V", "Z"))


AUXILIARIES = frozenset("had have were are will would could may might should".split())
OBJECTS = frozenset("it them him me us you no more less at least only each every".split())


# The same amount in another currency, between it and its noun: "a $3bn (£2bn) offer".
ASIDE_BEGINS = frozenset((" (", ") ", ")", "),", ")."))
ASIDE = re.compile(r" \([^()\n]{0,8}[£$€¥][^()\n]{1,20}\)|\)(?<=[0-9a-z]\))")


NO_OBJECT = frozenset(
    "set tune thanks compared yearly annually worldwide overall apiece each total mark level barrier threshold".split()
)
# "in the shape of £11bn": these nouns only lead to the amount.
LEADING_NOUNS = frozenset("shape form tune sum amount excess region order kind sort scale basis range".split())


VERBS_TOO = frozenset("cost charge raise pay worth offer offering earn spend bid total".split())
VERB_BEFORE = regex.compile(
    r"(?r) (?:(?:has|have|had|will|would|could|may|should|is|was|are|were) (?:have )?)?(?:rose|risen|rise|grew|"
    r"grown|fell|fallen|fall|dropped|jumped|climbed|soared|surged|gained|slipped|slid|sank|declined|increased|"
    r"slumped|plunged|tumbled|advanced|was|were|totalled|totaled|reached|hit|stood at|came to|amounted to|"
    r"(?:(?:shot|went|moved|ended|closed|finished|edged|inched|nudged) )?(?:up|down)) (?:by |to |at )?"
    r"(?:(?:about|around|nearly|almost|at least|more than|over|up to|only|just|less than) )?"
)
VERB_ENDS = frozenset(
    """rose risen rise grew grown fell fallen fall dropped jumped climbed soared surged gained slipped slid sank
    declined increased slumped plunged tumbled advanced was were totalled totaled reached hit at to up down by about
    around nearly almost least than over only just""".split()
)
