"""The noun phrase that a number counts, read from the words after (or before) it with a shipped lexicon."""

from checker.frozen import Frozen
from checker_quantities.nouns import ADJECTIVE_PEOPLE, COLLECTIVE, MODIFYING, class_of, classes
from checker_quantities.tokens import PLAIN, Token, token_at

OWNED = frozenset(("'s", "’s"))
MOST_WORDS = 9  # of a noun phrase between number and head


class Phrase(Frozen, frozen=True):
    """A noun phrase at `start` to `end` of a text, and the word that is its head."""

    start: int
    end: int
    head: str
    plural: bool


def noun_phrase(text: str, at: int, *, one: bool = False, loose: bool = False) -> Phrase | None:
    """The noun phrase that begins at `at`, with what belongs to it on the right; None where none is sure.

    `one`: a singular is wanted ("one consultant"). `loose`: singular or plural will do ("a 10,000 increase").
    """
    known = classes()
    token: Token | None
    if (plain := PLAIN.match(text, at)) is None:
        token = token_at(text, at)
    else:  # the same at once, as most numbers have a word after them that begins no phrase
        word = plain[1]
        low = word if word.islower() else word.lower()
        if word is low and known.get(word) == "X":
            return None
        token = Token(*plain.span(1), word, low)
    start = -1
    head: Token | None = None
    plural = False
    steps = 0
    while token is not None and steps < MOST_WORDS:
        kind = class_of(token.word, token.low, known)
        steps += 1
        if start < 0 and kind in "X.#" and token.low not in ('"', "“", "‘", "'"):
            return None
        if start < 0:
            start = token.start
        if kind in ("X", "#"):
            break
        if kind == ".":
            if token.low in "\"“‘'" and head is None:
                if steps == 1:
                    start = token.end
                token = token_at(text, token.end)
                continue
            if token.low == "," and head is None and (after := token_at(text, token.end)) is not None:
                if class_of(after.word, after.low, known) == "J":
                    token = after
                    continue
            break
        if head is None and token.low[-2:] in OWNED and token.word[0].isupper():
            token = token_at(text, token.end)  # "Wales's hill farms"
            continue
        if kind == "S":
            head, plural = token, True
            after = token_at(text, token.end)
            if after is None:
                break
            more = class_of(after.word, after.low, known)
            # "sports clubs", "arms dealers", "sales staff": a plural that stands before another noun.
            if (
                more == "S"
                and after.start == token.end + 1
                and not (token.word.islower() and begins_a_name(after.word))
                and after.low not in ADJECTIVE_PEOPLE
                and (token.low not in COLLECTIVE or token.low in MODIFYING)
            ):
                token = after
                continue
            if token.low in ATTRIBUTIVE and more == "N" and after.start == token.end + 1:
                token = after
                continue
            break
        if head is not None and token.low in ("shot", "hurt"):
            break  # "one person shot"
        if kind in ("N", "P"):
            earlier_name, head, plural = head is not None and head.word[0].isupper(), token, False
            if (
                kind == "P"
                and not one
                and token.word[-1] == "s"
                and token.low[-2:] not in OWNED
                and not token.low.endswith("ss")
                and (token.start == start or (text[token.start - 2].islower() and not earlier_name))
                and not goes_on_as_name(text, token.end, known)
            ):
                plural = True  # "Russians", "Grammys"
                break
        elif kind in ("V", "D", "Z"):
            if kind == "Z" and not one and not loose:
                head, plural = token, True
            elif head is None and kind in ("V", "D"):
                after = token_at(text, token.end)
                if after is None or class_of(after.word, after.low, known) not in ("S", "N"):
                    break
                token = after
                continue
            break
        elif kind == "A":
            after = token_at(text, token.end)
            if head is not None or after is None or class_of(after.word, after.low, known) not in ("J", "S", "D"):
                break
            token = after
            continue
        elif kind == "J" and head is not None:
            if token.low in ("last", "next"):
                break  # "a 5% sales gain last month"
            # An adjective after a noun belongs to the phrase only if a noun follows ("state funded schools").
            after = token_at(text, token.end)
            if after is None or class_of(after.word, after.low, known) not in ("S", "N", "J"):
                break
            if after.word[0].isupper() and token.word.islower() and token.low.endswith("ed"):
                break  # "one lawmaker called Foo"
            token = after
            continue
        token = token_at(text, token.end)
    if head is None or start < 0 or head.low in TIMES or head.low[-2:] in OWNED:
        return None
    if head.low in SAINTS and text[head.end : head.end + 1] == ".":
        return None
    if not plural and not one and not loose:
        return None
    if one and plural and not loose:
        return None
    tail = tail_of(text, head.end, known) if text[head.end : head.end + 2] in TAILS else head.end
    return Phrase(start, tail, head.word, plural)


def begins_a_name(word: str) -> bool:
    """Whether a word has a capital and is no plural of letters: "two meetings Foo held", but "police SUVs"."""
    return word[0].isupper() and not (word[-1] == "s" and word[:-1].isupper())


def goes_on_as_name(text: str, at: int, known: dict[str, str]) -> bool:
    """Whether a noun follows a name ("two Texas bank accounts"), so that the name is no plural."""
    after = token_at(text, at)
    return after is not None and (after.word[0].isupper() or class_of(after.word, after.low, known) in ("N", "S"))


SAINTS = frozenset(("st", "mt", "ft", "dr", "mr", "mrs"))  # with a stop after them they begin a name
TAILS = frozenset((" o", " O", "  ", "\no", "\t"))


def tail_of(text: str, end: int, known: dict[str, str]) -> int:
    """Where a phrase ends that has its head at `end`: "of ..." and "other than ..." belong to it."""
    for _ in range(2):
        token = token_at(text, end)
        if token is None or token.low not in ("of", "other", "per"):
            return end
        if token.low == "per":
            return end
        if token.low == "other":
            then = token_at(text, token.end)
            if then is None or then.low != "than":
                return end
            token = then
        stop = object_of(text, token.end, known)
        if stop is None:
            return end
        end = stop
    return end


TIMES = frozenset(
    """year years month months week weeks day days hour hours quarter quarters night nights weekend today decade
    century""".split()
)
DETERMINERS = frozenset("the a an his her its their our my your this these those all both".split())


def object_of(text: str, at: int, known: dict[str, str]) -> int | None:
    """Where the plain noun phrase after a preposition ends, or None."""
    token = token_at(text, at)
    if token is not None and token.low in DETERMINERS:
        token = token_at(text, token.end)
    end = None
    for _ in range(6):
        if token is None:
            return end
        kind = class_of(token.word, token.low, known)
        if kind in ("N", "S", "P"):
            end = token.end
            if kind == "S" and token.word.islower():
                return end
        elif kind in ("J", "G") and (end is None or kind == "G"):
            pass
        else:
            return end
        token = token_at(text, token.end)
    return end


# Plurals that mostly stand before another noun: "the electronics market".
ATTRIBUTIVE = frozenset(
    """electronics sports savings futures securities telecoms communications arms news graphics operations logistics
    robotics ceramics textiles pensions earnings sales""".split()
)
