"""What a sentence says of what it counts: the verb of a figure, by its stem."""

from functools import lru_cache

import regex

from checker import words
from checker.model import Claim

WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
STOP = regex.compile(r"[,;:()“”\"—–]| - ")
# What may stand between what is counted and its verb: "four people who had been wounded".
LINKS = frozenset(
    "who that which were was are is have had has been being be also all to not now still dead later both each".split()
)
MOST_LINKS, REACH = 4, 6  # words after what is counted, words before it
VERBS = frozenset({"VB", "VBD", "VBN", "VBG", "VBP", "VBZ"})
FINITE = VERBS - {"VBN", "VBG"} | {"MD"}
ARTICLES = frozenset({"a", "an", "the"})
AUXILIARY = frozenset("be is are was were been being will would may might could should can do does did".split())
# Verbs and adjectives that tell one thing, each by the stems of the words that stand for it.
ONE_THING = (
    "wound injur hurt",
    "kill die died dies dying dead slay slain death murder",
    "have has had with boast own",
    "arrest detain custod",
    "sell sold",
    "shoot shot",
    "win won",
    "buy bought acquir purchas",
    "pay paid",
    "employ hire",
    "fall fell drop declin",
    "rise rose risen grow grew grown increas climb",
)
STEMS = {stem: same.split()[0] for same in ONE_THING for stem in same.split()}
TOLD = frozenset("shot hurt dead cut".split())  # forms of verbs that are as often nouns or adjectives
STANDING = frozenset(
    "have employ compris contain consist cover hous seat span measur weigh includ home".split()
)  # what is so for as long as nobody says otherwise


# The endings of the forms of a verb, and what stands in their stead in its stem.
ENDINGS = (("ing", ""), ("ied", "y"), ("ies", "y"), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
SHORTEST = 3  # letters of a stem


@lru_cache(maxsize=4096)
def verb_at(sentence: str, start: int, end: int) -> str | None:
    """The verb that goes with what stands at `start` to `end` of a sentence, as written in lower case, or None.

    It stands right after ("four people were wounded") or is the last one before ("wounding four people").
    """
    near = STOP.split(sentence[end:], maxsplit=1)[0]
    for count, word in enumerate(WORD.findall(near)[: MOST_LINKS + 1]):
        low: str = word.casefold()
        if low == "dead":
            return low
        if low not in LINKS:
            if words.tag(low) in VERBS or (count and stem(low) in STEMS):
                return low
            break
    before: list[str] = WORD.findall(STOP.split(sentence[:start])[-1])
    for word in reversed(before[-REACH:]):
        low = word.casefold()
        if low == "with" or ((words.tag(low) in VERBS or low in TOLD) and low not in AUXILIARY):
            return low
    return None


def verb_of(claim: Claim) -> str | None:
    """The verb of a figure, as written in lower case."""
    base = claim.sentence.start
    return verb_at(claim.sentence.text, claim.start - base, min(claim.end - base, len(claim.sentence.text)))


@lru_cache(maxsize=4096)
def has_verb(sentence: str) -> bool:
    """Whether a sentence has a word that is mostly a verb, and no participle ("an estimated", "led by")."""
    found = ["", *(word.casefold() for word in WORD.findall(sentence)), ""]
    for before, word, after in zip(found, found[1:], found[2:], strict=False):
        tag = words.tag(word) or ""
        if tag in FINITE or (tag == "VBN" and before not in ARTICLES and after != "by"):
            return True
    return False


def stem(word: str) -> str:
    """A word without the ending of its form, and one word for those that tell the same."""
    for ending, instead in ENDINGS:
        if word not in STEMS and word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)] + instead
            break
    return STEMS.get(word, word)


def tell_alike(one: str | None, other: str | None) -> bool:
    """Whether two verbs tell one thing."""
    return one is not None and other is not None and stem(one) == stem(other)


def is_past(verb: str) -> bool:
    """Whether a form of a verb tells of what was."""
    return verb == "had" or verb.endswith("ed")
