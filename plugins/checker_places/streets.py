"""Where streets, addresses, blocks and crossings stand in a text."""

from itertools import pairwise

import regex

from checker_places.rows import Span

KINDS = frozenset(
    "Street Avenue Road Drive Lane Boulevard Court Place Way Highway Parkway Terrace Circle Pike Trail Square "
    "Crescent Close Row Loop St Ave Rd Dr Ln Blvd Ct Pl Hwy Pkwy Ter Cir".split()
)
WRITTEN = KINDS | {f"{kind}." for kind in KINDS}
DIRECTIONS = frozenset(
    "North South East West Northeast Northwest Southeast Southwest N S E W NE NW SE SW N.E N.W S.E S.W".split()
)
ORDINAL = regex.compile(r"[0-9]{1,3}(?:st|nd|rd|th)")
NUMBER = regex.compile(r"[0-9]{1,6}(?:-[0-9]{1,4})?|[0-9]{1,2},[0-9]{3}")
BLOCK = "block of "
BLOCK_NUMBER = regex.compile(r"(?:[0-9]{1,2},[0-9]{3}|[0-9]{1,6}|[0-9]{1,3}-hundred)[ -]\Z")
STREET_WORD = (
    r"(?:St|Mt)\.(?= \p{Lu})|\p{Lu}[\p{L}'’-]*+|[0-9]{1,3}(?:st|nd|rd|th)|[0-9]{1,4}(?![0-9:,])|(?:of|de|la)(?= \p{Lu})"
)
AFTER_BLOCK = regex.compile(
    rf"(?:(?:N|S|E|W|NE|NW|SE|SW)\.? )?(?![0-9]++(?!st|nd|rd|th))(?:{STREET_WORD})(?: (?:{STREET_WORD})){{0,4}}+"
)
# A street is named after these, unless a house number stands before it.
LEADS = frozenset(
    "on at in near along to from of off and between into down up outside the onto toward towards past behind".split()
)
PLURALS = (" streets", " avenues", " roads", " drives", " lanes", " boulevards", " highways")
WORD = r"[\p{Lu}0-9][\p{L}0-9'’.-]*+"
PAIR = regex.compile(rf"(?:{WORD} ){{1,3}}+(?:and|&) (?:{WORD} ){{0,2}}{WORD}\Z")
HALF = regex.compile(rf"(?<=(?:of|at|near|to) )(?:{WORD} ){{1,3}}+(?:and|&) \Z")
# What these make of a street's name: a court of law, a metonym of a government or a market.
COURTS = frozenset(
    "Supreme High County Crown Superior Circuit District Federal Criminal Magistrates Magistrates' Appeal Appeals "
    "Municipal Probate Juvenile Common Tennis Food Centre Center Justice Bankruptcy Family European".split()
)
METONYMS = frozenset(
    {"Death Row", "Wall Street", "Downing Street", "Fleet Street", "High Street", "Sesame Street", "Coronation Street"}
)


def blocks(text: str) -> list[Span]:
    """Blocks: "2300 block of Foo Road"."""
    spans: list[Span] = []
    at = text.find(BLOCK)
    while at >= 0:
        if match := AFTER_BLOCK.match(text, at + len(BLOCK)):
            number = BLOCK_NUMBER.search(text, max(0, at - 14), at)
            spans.append((number.start() if number else at, after_kind(text, match.start(), match.end())))
        at = text.find(BLOCK, at + 1)
    return spans


def after_kind(text: str, start: int, end: int) -> int:
    """The end of a street's name after its kind and a direction, where more capitalised words follow."""
    offset = start
    words = text[start:end].split(" ")
    for i, word in enumerate(words):
        offset += len(word)
        if i and word.rstrip(".") in KINDS and not saint(words, i):
            if i + 1 < len(words) and words[i + 1].rstrip(".") in DIRECTIONS:
                return offset + 1 + len(words[i + 1])
            return offset - word.endswith(".")
        offset += 1
    return end


def saint(words: list[str], i: int) -> bool:
    """Whether a word is no kind of street but begins its name: "St. Foo Avenue"."""
    return words[i] in {"St", "St."} and any(word.rstrip(".") in KINDS for word in words[i + 2 : i + 5])


def streets(text: str, rows: list[Span]) -> list[Span]:
    """Addresses ("1802 Foo Street") and streets ("on Foo Road"). `rows` are capitalised words and numbers in a row."""
    spans: list[Span] = []
    for start, end in rows:
        words = text[start:end].split(" ")
        if WRITTEN.isdisjoint(words):
            continue
        kind = next((i for i in range(1, len(words)) if words[i] in WRITTEN and not saint(words, i)), None)
        if kind is None:
            continue
        first = first_word(words, kind)
        begin = start + sum(len(word) + 1 for word in words[:first])
        stop = start + sum(len(word) + 1 for word in words[: kind + 1]) - 1
        if kind + 1 < len(words) and words[kind + 1].rstrip(".") in DIRECTIONS and words[kind][-1] != ".":
            stop += 1 + len(words[kind + 1])
        elif kind + 1 < len(words) and words[kind].rstrip(".") in {"Dr", "St"} and words[kind + 1][0].isupper():
            continue  # "Dr Foo", "St. Foo"
        stop -= text[stop - 1] == "."
        if is_street(text, begin, stop, words[first : kind + 1]):
            spans.append((begin, stop))
    return spans


def first_word(words: list[str], kind: int) -> int:
    """The index of the first word of a street's name or of its house number."""
    first = kind
    while first > 0 and kind - first < 5:
        word = words[first - 1]
        if NUMBER.fullmatch(word):
            return first - 1
        if word[-1] == "." and word.rstrip(".") not in DIRECTIONS | {"St", "Dr", "Martin", "Mt"}:
            break
        if word.endswith(("'s", "’s")) and kind - first > 0:
            break
        first -= 1
    return first


def is_street(text: str, begin: int, stop: int, words: list[str]) -> bool:
    """Whether the words name a street: a house number or a preposition says so, and it is no court of law."""
    if len(words) < 2 or text[begin:stop] in METONYMS or words[-2] in COURTS:
        return False
    if NUMBER.fullmatch(words[0]):
        return len(words) > 2 and text[begin - 1 : begin] not in {"$", "£", "€", ".", ",", ":", "-"}
    if words[0] in {"The", "A", "This", "That", "His", "Her", "No", "My"}:
        return False
    lead = text[max(0, begin - 10) : begin].rstrip(" ").rpartition(" ")[2].lower()
    return lead in LEADS or ORDINAL.fullmatch(words[-2]) is not None


def crossings(text: str, single: list[Span]) -> list[Span]:
    """Two streets: "Foo Street and Bar Avenue", "Foo and Bar streets". `single` are the streets found."""
    spans: list[Span] = []
    for (start, end), (other, stop) in pairwise(single):
        if text[end:other] in {" and ", " & ", ". and "}:
            spans.append((start, stop))
    for start, end in single:
        if text[start - 4 : start] == "and " and (match := HALF.search(text, max(0, start - 50), start)):
            spans.append((match.start(), end))
    for plural in PLURALS:
        at = text.find(plural)
        while at >= 0:
            if match := PAIR.search(text, max(0, at - 70), at):
                spans.append((match.start(), at + len(plural)))
            at = text.find(plural, at + 1)
    return spans
