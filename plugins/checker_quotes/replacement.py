"""A word in the place of another: whether that changes what is said, or only how."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import product

from checker.words import RAREST, bits, tag
from checker_quotes.synonyms import are_forms, are_synonyms

# Parts of speech of which there are few words (Penn Treebank), and others as common as these.
CLOSED = frozenset("CC CD DT EX IN JJR JJS MD PDT PRP PRP$ RBR RBS RP TO UH WDT WP WP$ WRB".split())
MODAL = "MD"
AUXILIARY = frozenset("am are is was were be been being has have had having does do did done doing".split())
COMMON = 4.0  # bits of an adverb below which it is one of these
OF_TIME = frozenset(
    """today yesterday tomorrow tonight overnight now then later earlier last next previous recent recently ago morning
    afternoon evening night early late daily weekly monthly""".split()
)
# Small words of which one for the other says the opposite, or tells of another person.
OPPOSITES = frozenset(
    frozenset(pair.split())
    for pair in (
        "above below", "after before", "against for", "down up", "fewer more", "inside outside", "least most",
        "less more", "off on", "over under", "with without", "he she", "him her", "his her", "himself herself",
    )
)  # fmt: skip
NEGATIVE = frozenset("no not never nor neither none nothing nobody nowhere without".split())
# Verbs that say that something was said; which of them stands is a matter of style.
OF_SAYING = frozenset(
    """said says say told tells added adds insisted insists stated states reported reports commented comments noted
    notes explained explains announced announces claimed claims argued argues remarked observed declared warned warns
    stressed wrote writes replied recalled asserted acknowledged admitted suggested maintained continued
    concluded""".split()
)
SHORTEST = 2  # letters
NEAR = 0.75  # of the letters of two words, of which one is a misprint of the other


def changes_sense(one: str, other: str) -> bool:
    """Whether one word for the other says something else. Both are words in lower case.

    Small words that are no opposites, numbers, words of time, verbs of saying, abbreviations, forms of one word and
    synonyms are a matter of style, or of other rules.
    """
    if frozenset((one, other)) in OPPOSITES or (one in NEGATIVE) != (other in NEGATIVE):
        return True
    if (is_small(one) and is_small(other)) or "CD" in {tag(one), tag(other)}:
        return False
    if OF_TIME.issuperset(word for word in (one, other) if not is_small(word)) or OF_SAYING.issuperset((one, other)):
        return False
    return not (is_abbreviated(one, other) or are_forms(one, other) or are_synonyms(one, other))


def is_trifle(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two runs of words in the place of each other say the same: they differ in small words or forms of words.

    Small words that deny, that say the opposite or in what mood something is meant are no trifles.
    """
    here, there = list(one), list(other)
    if any(frozenset(pair) in OPPOSITES for pair in product(here, there)):
        return False
    if any(word in NEGATIVE or tag(word) == MODAL for word in set(here) ^ set(there)):
        return False
    here, there = [word for word in here if not is_small(word)], [word for word in there if not is_small(word)]
    return len(here) == len(there) and all(map(is_form, here, there))


def is_form(one: str, other: str) -> bool:
    """Whether two words are one, or may be forms of one; a number is no form."""
    return one == other or (one.isalpha() and other.isalpha() and are_forms(one, other))


def is_misprint(one: str, other: str) -> bool:
    """Whether one word is nearly the other, and not known in news."""
    return RAREST in {bits(one), bits(other)} and nearly(one, other, NEAR) and not are_forms(one, other)


def is_word(text: str) -> bool:
    """Whether a text is a word in lower case, and no name, number or single letter."""
    return len(text) >= SHORTEST and text.islower() and text.isalpha()


def is_small(word: str) -> bool:
    """Whether a word has a place in a sentence rather than a sense."""
    kind = tag(word)
    return kind in CLOSED or word in AUXILIARY or (kind == "RB" and bits(word) < COMMON)


def is_abbreviated(one: str, other: str) -> bool:
    """Whether the shorter word has no vowels, and its letters are in the longer one in their order, the first first."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return short[0] == long[0] and not set(short) & set("aeiouy") and all(letter in letters for letter in short)


def nearly(one: str, other: str, share: float) -> bool:
    """Whether two words have so great a share of their letters in common, in one order."""
    low, high = sorted((one, other))  # the matcher looks for the first longest block, and so depends on the order
    return SequenceMatcher(None, low, high, autojunk=False).ratio() >= share
