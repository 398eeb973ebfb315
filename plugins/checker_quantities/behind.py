"""The noun phrase that ends right before a place in a text: "revenues" before "grew 6%"."""

import regex
from msgspec import structs

from checker import words
from checker_quantities.nouns import NOUN_PLURALS, class_of, classes
from checker_quantities.phrases import ATTRIBUTIVE, DETERMINERS, TIMES, Phrase
from checker_quantities.tokens import TOKEN, Token

LONG = 30  # code points of a word
REACH = 80  # code points before the place
MARK = regex.compile(r"(?r)[.;:,] |\.\n|\n\n|[()\"“”]")  # what no phrase goes across
FOREIGN = frozenset("from for on with by about against".split())
COORDINATING = frozenset(("and", "or"))
# Prepositions that tie a phrase to the noun before them: "shares on the exchange", "exports to the north".
TYING = frozenset("of at in for on from to by with against".split())
LOOSE = frozenset(
    "of at in for with".split()
)  # without a noun before them they begin the clause: "at the mill sales rose"
AWAY = frozenset(
    "as than like including excluding plus minus less under over between into after since during through via per near "
    "about to from by against on".split()
)  # what stands after one of these is not what the sentence is about
# What profits are told before or after: "profit before interest and tax".
DEDUCTED = frozenset(
    """tax taxes taxation interest items charges provisions costs depreciation amortisation amortization exceptionals
    minorities dividends""".split()
)
BEFORE_TAX = regex.compile(
    r"(?<![\p{L}-])(\p{L}+) (?:before|after|excluding) (?![a-z]+ing )(?:[a-z-]+,? ){0,4}?[a-z]+$", regex.IGNORECASE
)
MODALS = frozenset("will would could should may might can must".split())
TO_A_VERB = frozenset("to will would could should may might can must not did".split())
BEING = frozenset("is are was were be been being".split())
TO_A_PARTICIPLE = BEING | {"has", "have", "had", "having"}


def phrase_before(text: str, at: int, *, climb: bool = False, near: bool = False) -> Phrase | None:
    """The noun phrase that ends right before `at` ("revenues" in "its revenues grew"), without its determiner.

    `climb`: the head may stand before a preposition ("earnings at the bank"). `near`: it does not matter what stands
    before the phrase.
    """
    known = classes()
    last = text[text.rfind(" ", max(at - LONG, 0), at) + 1 : at]
    if last.islower() and last.isalpha() and known.get(last, "N") not in ("N", "S", ""):
        return None  # seen at once
    if last in DEDUCTED and (match := BEFORE_TAX.search(text[:at], max(at - REACH, 0))) is not None:
        whole = phrase_before(text, match.end(1), climb=climb, near=near)
        return None if whole is None else structs.replace(whole, end=at)
    tokens = tokens_before(text, at)
    if not tokens or (tokens[-1].start and text[tokens[-1].start - 1] in "-0123456789"):
        return None
    end = tokens[-1].end
    if climb:
        kept = before_time(tokens, known)
        if kept > 1 and tokens[kept - 1].word[0].isupper():
            kept = before_name(tokens[:kept], known)
            kept = before_time(tokens[:kept], known) if kept else kept
        if kept == 0:
            return None
        tokens = tokens[:kept]
    if class_of(tokens[-1].word, tokens[-1].low, known) not in ("N", "S"):
        return None
    if len(tokens) > 1 and tokens[-2].word in MODALS:
        return None  # "could end up £5m in the red"
    if climb:
        return climbing(tokens, end, known)
    return None if near and tokens[-1].low in TIMES else standing(tokens, end, known, near=near)


def tokens_before(text: str, at: int) -> list[Token]:
    """The words of the clause before a place, as far as they are looked at."""
    begin = max(at - REACH, 0)
    cut = MARK.search(text, begin, at)
    tokens = [
        Token(m.start(), m.end(), word := m.group(), word if word.islower() else word.lower())
        for m in TOKEN.finditer(text, cut.start() + 1 if cut is not None else begin, at)
    ]
    return tokens[1:] if begin and cut is None and tokens and text[begin - 1].isalnum() else tokens


def standing(tokens: list[Token], end: int, known: dict[str, str], *, near: bool) -> Phrase | None:
    """The phrase that ends in the last of these words, with what stands before that in it."""
    head = tokens[-1]
    start = head.start
    for at in range(len(tokens) - 2, -1, -1):
        token = tokens[at]
        kind = class_of(token.word, token.low, known)
        if ends_before(token) or (at and is_verb_after(token, kind, tokens[at - 1], known)):
            break
        if kind not in MODIFIERS or (kind == "J" and token.low.endswith("ing")):
            if not near and (token.low in FOREIGN or token.low.endswith("ing")):
                return None  # "profit from continuing operations": it is not the operations that are meant
            break
        start = token.start
    return Phrase(start, end, head.word, False)


MODIFIERS = frozenset("NSJPG")


def ends_before(token: Token) -> bool:
    """Whether a phrase begins after this word: "in the months of this year sales", "winter drives US oil down"."""
    return token.low in TIMES or (token.low in NOUN_PLURALS and token.low not in ATTRIBUTIVE)


def climbing(tokens: list[Token], end: int, known: dict[str, str]) -> Phrase | None:
    """The same, but what is tied to a noun before it by a preposition goes with that noun."""
    start, noun, at = tokens[-1].start, tokens[-1].word, len(tokens) - 2
    while at >= 0:
        token = tokens[at]
        before = tokens[at - 1] if at else None
        if token.low in COORDINATING and any(earlier.low in TYING for earlier in tokens[max(at - 4, 0) : at]):
            return None  # "the price of oil and gas rose": it may be the price
        if ends_before(token):
            break
        kind = class_of(token.word, token.low, known)
        if kind in MODIFIERS:
            if before is not None and is_verb_after(token, kind, before, known):
                break
            start, at = token.start, at - 1
            continue
        link = at - 1 if token.low in DETERMINERS and at else at
        word = tokens[link].low
        if word in TYING and link and not (word == "with" and link == at):
            over = tokens[link - 1]
            if class_of(over.word, over.low, known) in ("N", "S"):
                start, noun, at = over.start, over.word, link - 2
                continue
            if link < at:
                return None
        return None if word in AWAY else Phrase(start, end, noun, False)
    return Phrase(start, end, noun, False)


def is_verb_after(token: Token, kind: str, before: Token, known: dict[str, str]) -> bool:
    """Whether a word that may stand before a noun is a verb with that noun as its object: "would raise revenues"."""
    if before.low in TO_A_VERB and (words.tag(token.low) or "").startswith("VB"):
        return True
    if kind == "S" and token.word.islower() and before.word[0].isupper():
        return (words.tag(token.low[:-1]) or "").startswith("VB")  # "Penhurst forecasts earnings growth"
    if kind == "J" and token.low.endswith("ing"):
        return before.low in BEING  # "is predicting profits"
    if kind != "J" or not token.low.endswith("ed"):
        return False
    return (
        before.low in TO_A_PARTICIPLE
        or before.word[0].isupper()
        or class_of(before.word, before.low, known) in ("N", "S", "P")
    )


def before_time(tokens: list[Token], known: dict[str, str]) -> int:
    """How many of these words are left without a time at their end ("sales in the first four months of the year");
    nought where no noun stands before it.
    """
    left = len(tokens)
    while left and tokens[left - 1].low in TIMES:
        at = left - 2
        if at > 0 and tokens[at].low in POINTING and tokens[at - 1].low not in DETERMINERS | TYING:
            left = at
            continue
        while at > 0 and tokens[at].low not in TYING and left - at < LONGEST_TIME:
            at -= 1
        if at < 1 or tokens[at].low not in TYING:
            return 0
        left = at
    if left < len(tokens) and class_of(tokens[left - 1].word, tokens[left - 1].low, known) not in ("N", "S", "P"):
        return 0
    return left


LONGEST_TIME = 6  # words
POINTING = frozenset("this last next each every".split())


def before_name(tokens: list[Token], known: dict[str, str]) -> int:
    """How many of these words are left without the name at their end, and what ties it to the noun before it; nought
    where it is tied to none: "shares in Penhurst Mills", but "a snap at Penhurst Mills".
    """
    at = len(tokens) - 1
    while at > 0 and (tokens[at].word[0].isupper() or tokens[at].low in ("&", "and", ".")):
        at -= 1
    if tokens[at].low in DETERMINERS and at:
        at -= 1
    if tokens[at].low not in TYING:
        return len(tokens)
    if not at:
        return 0
    return (
        at
        if tokens[at - 1].low in TIMES or class_of(tokens[at - 1].word, tokens[at - 1].low, known) in ("N", "S")
        else 0
    )
