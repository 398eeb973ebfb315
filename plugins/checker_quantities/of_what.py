"""What money is paid for, and what a percentage is of."""

import re

import regex
from msgspec import structs

from checker_quantities.behind import phrase_before
from checker_quantities.counted import CHANGE_NOUNS, FIGURE_OF, NO_OBJECT, label_before, of_many, with_in
from checker_quantities.lemmas import lemma
from checker_quantities.nouns import class_of, classes
from checker_quantities.passage import Amount, Passage
from checker_quantities.phrases import DETERMINERS, Phrase
from checker_quantities.spelling import ONES
from checker_quantities.subjects import FOR_WHAT, IN_WHAT, NO_KIND, is_paid, lower_part, subject_of
from checker_quantities.tokens import token_at


def counted_of_amount(passage: Passage, amount: Amount) -> str | None:
    """What money or a percentage is of: "27% of voters", "sales of $5m", "revenues grew 6%", "a $5m deal"."""
    text, low, written = passage.text, passage.low, passage.written
    if (
        amount.dimension == "percent"
        and low.startswith(" of ", amount.end)
        and (whole := of_many(low, amount.end)) is not None
    ):
        many = passage.phrase_at(whole)
        return None if many is None or not many.plural else written[many.start : many.end]
    if low.startswith(" of ", amount.end) and (of := OF_EACH.match(low, amount.end)) is not None:
        phrase = passage.phrase_at(of.end(), loose=True)
        if phrase is None and (those := THOSE.match(low, amount.end)) is not None:
            return written[slice(*those.span(1))]
        if phrase is None or text[phrase.end : phrase.end + 2] == "- ":
            return None  # "5% of medium- and long-term loans"
        if " " not in text[phrase.start : phrase.end]:
            phrase = joined(passage, phrase, ("N", "J"))
        return written[phrase.start : phrase.end]
    at = amount.end
    if text[at : at + 2] in ASIDE_BEGINS and (aside := ASIDE.match(text, at)) is not None:
        at = aside.end()
    if text[at : at + 1] == " " and (phrase := passage.phrase_at(at, loose=True)) is not None:
        return counted_after(passage, amount, phrase, at)
    found = kind_after(passage, amount, at) or noun_of_amount(passage, amount)
    return None if found is None else written[found.start : found.end]


def counted_after(passage: Passage, amount: Amount, phrase: Phrase, at: int) -> str | None:
    """What stands right after an amount, if that is what it is of: "a $5m deal"."""
    text = passage.text
    if phrase.start - at > 1 or not text[phrase.start].islower():
        return None
    if phrase.head[0].isupper():
        end = lower_part(text, phrase.start, phrase.end)
        return None if end is None else passage.written[phrase.start : end]
    if phrase.head.lower() in NO_OBJECT or takes_object(text, phrase) or text[phrase.end : phrase.end + 1] == "-":
        return None
    if passage.low.startswith("cost and freight", phrase.start) or does_so(passage, amount, phrase):
        return None
    if text.startswith("worth of ", phrase.start):
        phrase = structs.replace(phrase, start=phrase.start + 9)
    phrase = with_in(passage, phrase) if lemma(phrase.head) in CHANGE_NOUNS else joined(passage, phrase)
    return passage.written[phrase.start : phrase.end]


def does_so(passage: Passage, amount: Amount, phrase: Phrase) -> bool:
    """Whether a phrase begins with a verb: "18% supported strike leaders", "spent £5m buying kites"."""
    first = passage.low[phrase.start : phrase.end].partition(" ")[0]
    if first.endswith("ing"):
        return is_paid(passage.low, amount.start) and passage.words_before(amount.start)[-1:] not in ARTICLES
    if not first.endswith("ed") or amount.dimension != "percent":
        return False
    return passage.words_before(amount.start)[-1:] in AT_ONCE


ARTICLES = (["a"], ["an"], ["the"])  # "pay a £5 roofing bill"
AT_ONCE: tuple[list[str], ...] = ([], ["only"], ["just"], ["while"], ["and"], ["but"])


def joined(passage: Passage, phrase: Phrase, begun: tuple[str, ...] = ("N",)) -> Phrase:
    """A noun with the phrase that it stands beside: "a $5m highway and mass transit bill". `begun` are the classes of
    words with which that phrase may begin.
    """
    if phrase.plural or (link := AND.match(passage.low, phrase.end)) is None:
        return phrase
    further = passage.phrase_at(link.end(), loose=True)
    if further is None or further.start != link.end() or " " not in passage.text[further.start : further.end]:
        return phrase
    first = token_at(passage.text, further.start)
    if first is None or class_of(first.word, first.low, classes()) not in begun:
        return phrase
    return structs.replace(further, start=phrase.start)


AND = re.compile(r" (?:and|or) (?=[a-z])")


def kind_after(passage: Passage, amount: Amount, at: int) -> Phrase | None:
    """What money is paid for, or what kind of money it is: "paid £3m for the mill", "$5m in damages"."""
    low = passage.low
    if amount.dimension != "money":
        return None
    if low.startswith((" for ", " on "), at) and is_paid(low, amount.start):
        match = FOR_WHAT.match(low, at)
    elif low.startswith(" in ", at):
        match = IN_WHAT.match(low, at)
    else:
        return None
    phrase = None if match is None else passage.phrase_at(match.end(), loose=True)
    if match is None or phrase is None or phrase.start != match.end() or not phrase.head.islower():
        return None
    first = low[phrase.start : phrase.end].split(" ", 1)[0]
    if phrase.head in NO_KIND or first in NO_KIND or first.endswith("ing"):
        return None
    return joined(passage, phrase)


def noun_of_amount(passage: Passage, amount: Amount) -> Phrase | None:
    """The noun before an amount that it is of: "sales of $5m", "revenues grew 6%", "members (15%)"."""
    text, low = passage.text, passage.low
    behind = low[max(amount.start - 40, 0) : amount.start]
    if " of " in behind and (match := FIGURE_OF.match(low, max(amount.start - 60, 0), amount.start)) is not None:
        if match[1] in LEADING_NOUNS:
            return None
        phrase = phrase_before(
            text, match.end(1), near=ON.search(low, max(match.start() - 40, 0), match.start()) is not None
        )
        if phrase is None or low.endswith((" as a ", " as an "), 0, phrase.start):
            return None
        return amounting(text, low, phrase)
    if (label := label_before(text, amount.start)) is not None:
        return label
    if (subject := subject_of(text, low, amount.start, share=amount.dimension == "percent")) is not None:
        return subject
    if (
        low[amount.start - 1 : amount.start] == "("
        and text[amount.end : amount.end + 1] == ")"
        and amount.dimension == "percent"
    ):
        if (of := OF_EACH.match(low, amount.end + 1)) is not None:
            return passage.phrase_at(of.end(), loose=True)
        return phrase_before(text, amount.start - 1)
    return None


# "On revenues of £5m", "with debts of £5m": "of" says that they are so much.
ON = re.compile(r" (?:on|with|by|for|against) (?:(?:a|an|the|its|their) )?(?:[a-z-]+ )?$")


def amounting(text: str, low: str, phrase: Phrase) -> Phrase:
    """The phrase with the noun of an amount that it is tied to: not "the system" but "a shortage in the system"."""
    match = TIED.match(low, max(phrase.start - 50, 0), phrase.start)
    if match is None or lemma(match[1]) not in AMOUNTS:
        return phrase
    outer = phrase_before(text, match.end(1))
    return phrase if outer is None else structs.replace(outer, end=phrase.end)


TIED = regex.compile(r"(?r)(?<![a-z-])([a-z]+) (?:in|of|on|to|for|from) (?:(?:the|a|an|its|their|his|her|this|that) )?")
AMOUNTS = CHANGE_NOUNS | frozenset(
    """surplus deficit loss profit addition provision contribution investment expenditure spending sale sum stake
    charge cost tax levy price value worth fee""".split()
)


def takes_object(text: str, phrase: Phrase) -> bool:
    """Whether the single word is a verb after all: "48% use two of them"."""
    after = token_at(text, phrase.end)
    if after is None or " " in text[phrase.start : phrase.end]:
        return False
    if after.low in DETERMINERS or after.low in ONES or after.low in OBJECTS:
        return True
    # As in "the £22bn ministers hope to save", or "the 11% creditors previously hoped for".
    if phrase.plural and class_of(after.word, after.low, classes()) == "A":
        further = token_at(text, after.end)
        return further is not None and class_of(further.word, further.low, classes()) in ("V", "Z", "D")
    further = token_at(text, after.end) if phrase.plural else None
    if further is not None and further.low == "to":
        return True
    return phrase.plural and (after.low in AUXILIARIES or class_of(after.word, after.low, classes()) in ("V", "Z"))


AUXILIARIES = frozenset("had have were are will would could may might should".split())
OBJECTS = frozenset("it them him me us you no more less at least only each every".split())


# The same amount in another currency, between it and its noun: "a $3bn (£2bn) offer".
ASIDE_BEGINS = frozenset((" (", ") ", ")", "),", ")."))
ASIDE = re.compile(r" \([^()\n]{0,30}[£$€¥][^()\n]{1,30}\)|\)(?<=[0-9a-z]\))")


# "in the shape of £11bn", "assets at yearend of £11bn": these nouns only lead to the amount.
LEADING_NOUNS = frozenset(
    "shape form tune sum amount excess region order kind sort scale basis range yearend "
    "year-end year half quarter period month week".split()
)
OF_EACH = regex.compile(
    r" of (?:(?:the|its|their|his|her|our|those|these|my|your|all|all the|every|each|any|this|that) )?(?=[a-z\p{Lu}])"
)
THOSE = re.compile(r" of (those (?:who )?[a-z]+ed)(?![a-z-])")
