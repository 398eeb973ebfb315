"""Whether a bare number belongs to a name, is a year, or, as "one", is a pronoun."""

import re

from checker import words as lexicon
from checker_quantities import masks
from checker_quantities.nouns import classes
from checker_quantities.numerals import Numeral
from checker_quantities.passage import Passage
from checker_quantities.tokens import token_at


def labelled(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether a label before makes the number a name: "Radio 4", "page 5", "Boeing 747", "sections 3 and 4"."""
    if not first.spelt and goes_on(passage, first, end):
        passage.label_end = end
        return True
    return has_label(passage, first, end)


def goes_on(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether the number is one of a list of which the first has a label: "pages 4, 5 and 6"."""
    if not 0 < passage.label_end < first.start:
        return False
    if passage.low[passage.label_end : first.start] == " of ":
        return True  # "image 4 of 7"
    if LISTED.fullmatch(passage.low, passage.label_end, first.start) is None:
        return False
    phrase = passage.phrase_at(end)
    return phrase is None or phrase.start - end > 1


LISTED = re.compile(r"(?:\([0-9a-z]{1,3}\))*(?:,|,? (?:and|or|to|&)) ?|-|\u2013")


def has_label(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether the word before is a label."""
    text, low = passage.text, passage.low
    at = first.start
    if at < 2 or text[at - 1] not in " \n" or text[at - 2] in ".,;:!?)\"'”’\n–—-":
        if (
            at >= 3
            and text[at - 1] == " "
            and text[at - 2] == "."
            and (low[max(at - 5, 0) : at - 2].split() or [""])[-1]
            in ("no", "nos", "vol", "p", "pp", "fig", "ch", "sec")
        ):
            return True
        return False
    begin = max(text.rfind(" ", max(at - 40, 0), at - 1), text.rfind("\n", max(at - 40, 0), at - 1)) + 1
    word = text[begin : at - 1].lstrip("([\"“‘'")
    if not word or not (word[0].isupper() or word.lower() in masks.LABELS):
        return False
    plural = passage.phrase_at(end)
    followed = plural is not None and plural.plural and text[plural.start].islower() and plural.start - end <= 1
    if masks.is_label(word):
        if followed and word.islower() and word not in ("number", "page", "section", "chapter"):
            return False
        passage.label_end = end
        return True
    if first.spelt or not isinstance(first.value, int):
        return False
    ahead = text[max(begin - 12, 0) : begin].rstrip().rpartition(" ")[2]
    followed_name = followed and ahead.lower() in ("in", "at", "for", "across", "with", "to", "on", "said", "says")
    if followed_name or not word[0].isupper():
        return False
    # At the beginning of a sentence a capital says nothing ("Over 500", "About 30"), unless only a name has it.
    kind = classes().get(word.lower())
    return kind in (None, "", "P", "N", "S") if begin and text[begin - 1] == " " else kind in (None, "", "P")


def age_group(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether the number is the age that a side is named after: "under 21 side"."""
    after = token_at(passage.low, end)
    return (
        passage.low.endswith("under ", 0, first.start)
        and 5 < first.value < 24
        and after is not None
        and after.low in SIDES
    )


SIDES = frozenset(
    """boys girls men women side team squad international internationals championship championships cup title players
    coach level caps tournament match player football""".split()
)


def is_year(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether four bare digits are a year."""
    text = passage.text
    value = first.value
    if first.spelt or first.scaled or end - first.start != 4 or not isinstance(value, int) or not 1000 <= value <= 2100:
        return False
    words = passage.words_before(first.start)
    ahead = words[-1].strip("(\"'“‘,") if words else ""
    phrase = passage.phrase_at(end)
    things = phrase is not None and phrase.plural and text[phrase.start].islower() and phrase.start - end <= 1
    if 1900 <= value <= 2035:
        if not things or begins_with_verb(passage, end) or passage.has_commas:
            return True
        return passage.bound_before(first.start).start == first.start and not (lexicon.tag(ahead) or "").startswith(
            "VB"
        )
    if things:
        return False
    if (
        (1700 <= value < 1900 or value > 2035)
        and ahead in POINTING
        and (thing := passage.phrase_at(end, loose=True)) is not None
    ):
        if not thing.plural and text[thing.start].islower() and thing.start - end <= 1:
            return True  # "a 2050 target"
    if ahead == "the" and text[end : end + 2].strip()[:1].isupper():
        return True
    return (
        ahead
        in (
            "in",
            "since",
            "until",
            "by",
            "circa",
            "c.",
            "from",
            "during",
            "before",
            "after",
            "between",
            "to",
            "of",
            "and",
        )
        and value < 1900
    )


POINTING = frozenset("the a an its their his her our this that".split())


def begins_with_verb(passage: Passage, end: int) -> bool:
    """Whether a verb with its object follows a number: "2001 brought many people"."""
    match = VERB_AND_OBJECT.match(passage.low, end)
    return match is not None and (lexicon.tag(match[1]) or "").startswith("VB")


VERB_AND_OBJECT = re.compile(
    r" ([a-z]++) (?:a|an|the|all|any|both|each|every|few|many|more|most|much|several|some|this|that|these|those|no|his|"
    r"her|its|our|their|my|your|him|it|me|them|us|you)(?![a-z])"
)


def pronoun(passage: Passage, first: Numeral, end: int) -> bool:
    """Whether "one" stands for a thing or a person, and counts nothing."""
    text = passage.text
    words = passage.words_before(first.start)
    before = words[-1].strip("(\"'“‘") if words else ""
    if text[end : end + 1] in "-'’,.;:!?)\"”" and before not in ("minus", "negative"):
        return True
    if before in ("minus", "negative"):
        return False
    if before in masks.ONE_STOPS_BEFORE and text[first.start - 1] == " ":
        return True
    after = token_at(text, end)
    if after is None or after.low in masks.ONE_STOPS_AFTER:
        return True
    if text[first.start].isupper() and after.word[0].isupper():
        return True
    phrase = passage.phrase_at(end, one=True)
    return phrase is None or phrase.start - end > 2


ZIP = re.compile(r"\b[A-Z]{2} $")
