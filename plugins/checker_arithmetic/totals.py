"""Totals and their parts, as sentences give them: listed behind the total, listed before it, and divided in two."""

from collections.abc import Iterator

import regex
from msgspec import Struct

from checker import Claim
from checker.slots import Slotted
from checker_arithmetic.people import PEOPLE
from checker_arithmetic.slots import OTHER, SLOT, pattern, quantity

# A partition is announced: a colon, or a word that says the list is the whole. What follows must be all of a sentence.
LISTED = pattern(
    rf"<T>(?P<gap>{OTHER}{{0,60}}?)(?:: |,? (?:made up of|comprising|consist(?:ing|s) of|comprised of) )"
    r"(?P<parts>[^.:]+)(?:\.[\"'”’)]*)?$"
)
# The total behind a list, and the words that say that it is one.
TOTALLED = pattern(
    r"(?:(?:,| -| –) (?:(?:or|for|making|giving) )?a (?:combined |grand |overall )?total of <T>|"
    r" for a (?:combined |grand |overall )?total of <T>|(?:,| -| –) totall?ing <T>|"
    r"(?:,| -| –) <T> (?:in all|in total|altogether|all told))(?=[.,;:)]|$)"
)
# A group T of which two parts are told, with the words behind each.
DIVIDED = pattern(
    r"\bof (?:the |its |their |his |her )?<T>~60, (?:only |just )?<A>(?P<one>~24)(?:,? and|, but|,) (?:only |just )?"
    r"(?:the (?:other |remaining )?)?<B>(?P<other>~24)(?=[.,;]|$)"
)
OPPOSITES = {"woman": "man", "girl": "boy", "female": "male", "adult": "child"}  # kinds of which nobody is both
COUNTERPART = OPPOSITES | {other: one for one, other in OPPOSITES.items()}
SINGULAR = {"women": "woman", "men": "man", "girls": "girl", "boys": "boy", "adults": "adult", "children": "child"}
IS_ONE = regex.compile(r" (?:(?:are|were|is|was) )?(\p{L}+)")
SLOTS = regex.compile(SLOT)
CLAUSE = regex.compile(r"[.;:]")
JOINED = regex.compile(r"[,;]|\b(?:and|plus)\b|&")
NOT_WHOLE = regex.compile(
    r"\b(?:including|included|among|such as|at least|more than|most|mostly|e\.g|for example|"
    r"of (?:whom|which|these|them)|than|per|each|every|apiece|average|about|around|some|from|rose|fell|up|down|"
    r"respectively|against|compared|versus|earlier|later|ago|last|next|previous|(?:19|20)[0-9]{2}|year|quarter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)s?\b",
    regex.IGNORECASE,
)
# A part that was not read as a figure.
UNREAD = regex.compile(
    r"[0-9]|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|another|both|other|others|rest|"
    r"remaind\w+|remaining|several|few|many|single|pair|half|none|no)\b",
    regex.IGNORECASE,
)
FARTHEST = 60  # code points between two parts


class Total(Struct, frozen=True):
    """A total and the figures that are parts of it; `whole` where they are all that there are."""

    figure: Claim
    parts: list[Claim]
    whole: bool


def totals(statement: Slotted) -> Iterator[Total]:
    """The totals of a sentence whose parts it gives."""
    for match in LISTED.finditer(statement.text):
        before, *between = SLOTS.split(match["parts"])
        if NOT_WHOLE.search(match["gap"]) is None and is_list([before], between):
            yield Total(statement.claim(match["T"]), parts_of(statement, match["parts"]), whole=True)
    for match in TOTALLED.finditer(statement.text):
        listed = CLAUSE.split(statement.text[: match.start()])[-1]
        _, *between = SLOTS.split(listed)
        if is_list([], between):
            yield Total(statement.claim(match.captures("T")[0]), parts_of(statement, listed), whole=True)
    for match in DIVIDED.finditer(statement.text):
        total, one, other = (statement.claim(match[slot]) for slot in "TAB")
        kind = kind_of(one, match["one"])
        if kind is not None and COUNTERPART.get(kind) == kind_of(other, match["other"]):
            if quantity(total).unit in PEOPLE or quantity(one).unit is None:
                yield Total(total, [one, other], whole=False)


def parts_of(statement: Slotted, text: str) -> list[Claim]:
    """The figures in a stretch of a sentence."""
    return [statement.claim(slot) for slot in SLOTS.findall(text)]


def is_list(before: list[str], between: list[str]) -> bool:
    """Whether a list of figures is all there is: every stretch between two is short and joins them, none holds a part
    that is no figure. The last stretch is what follows the last of them.
    """
    *between, after = between or [""]
    stretches = [*before, *between, after]
    return (
        not any(NOT_WHOLE.search(text) or UNREAD.search(text) for text in stretches)
        and all(len(text) <= FARTHEST for text in stretches)
        and all(JOINED.search(text) for text in between)
    )


def kind_of(part: Claim, following: str) -> str | None:
    """Which of two kinds a part is of: "20 women", "20 are women"."""
    unit = quantity(part).unit
    if unit in COUNTERPART:
        return unit
    match = IS_ONE.match(following)
    word = match[1].casefold() if match else ""
    found = SINGULAR.get(word, word)
    return found if found in COUNTERPART else None
