"""What money is paid for, and what a percentage is of."""

import re

import regex
from msgspec import structs

from checker_quantities.counted import CHANGE_NOUNS, FIGURE_OF, NO_OBJECT, OF_THE, with_in
from checker_quantities.lemmas import lemma
from checker_quantities.nouns import class_of, classes
from checker_quantities.passage import Amount, Passage
from checker_quantities.phrases import DETERMINERS, Phrase, phrase_before
from checker_quantities.spelling import ONES
from checker_quantities.tokens import token_at


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
        if phrase is not None and low.endswith(" to ", 0, phrase.start) and " " not in text[phrase.start : phrase.end]:
            return None  # "those required to report were 75%"
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


# "in the shape of £11bn", "assets at yearend of £11bn": these nouns only lead to the amount.
LEADING_NOUNS = frozenset(
    "shape form tune sum amount excess region order kind sort scale basis range yearend "
    "year-end year half quarter period month week".split()
)


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
