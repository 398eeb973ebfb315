"""The tokens of plain phrases, which are most: words and whole numbers with spaces, commas and hyphens between them."""

from functools import lru_cache

from checker_dates.feasts import HOLIDAYS
from checker_dates.lexicon import UNKNOWN, Entry, lexicon
from checker_dates.token import Token

DAY = frozenset({"day", "Day", "DAY"})  # of "May Day"
# Words that may be parts of something longer: a bound ("at least"), a time of day ("10 p m"), a length ("3 hrs").
PARTS = frozenset(
    "no not more less fewer longer shorter greater better earlier later than at least most up as many much little long "
    "am pm p m h hr hrs min mins sec secs clock".split()
) - {"earlier", "later", "many", "at"}
PARTS_OF_HOLIDAYS = frozenset(word for name in HOLIDAYS for word in name.replace("'", " ").split()) - {
    *"day night all april may august spring monday tuesday wednesday thursday friday saturday sunday eve year".split()
}  # "year" has "new" before it there
ORDINAL = frozenset({"st", "nd", "rd", "th"})
UNOWNED = Entry("?", "")  # an "s" without an apostrophe


def simple_tokens(phrase: str) -> list[Token] | None:
    """The tokens of a plain phrase; None where it takes more to part it."""
    made: list[Token] = []
    at = 0
    for word in phrase.replace("\n", " ").split(" "):
        end = at + len(word)
        bare, comma, owned = word, word[-1:] == ",", False
        if comma:
            bare = word[:-1]
        elif word[-2:] in {"'s", "’s"}:
            bare, owned = word[:-2], True
            if not bare.isalpha():
                return None  # "the 1970's"
        if "-" in bare:
            if not add_joined(made, bare, at):
                return None
        elif not add(made, bare, at):
            return None
        if comma:
            made.append(Token(",", ",", ",", end - 1, end))
        elif owned:
            made.append(Token("s", "s", "s", end - 1, end))
        at = end + 1
    return made


def add(made: list[Token], word: str, at: int) -> bool:
    """Adds the token of a word; False if it may be a part of something longer."""
    entry = plain_entry(word)
    if entry is None or (word in DAY and made and made[-1].tag == "M"):
        return False
    made.append(Token(entry.tag, entry.value, word, at, at + len(word)))
    return True


def add_joined(made: list[Token], word: str, at: int) -> bool:
    """Adds the tokens of "third-quarter" or "12-month"; not of figures or names of months and days, whose hyphen tells
    of a span.
    """
    left, _, right = word.partition("-")
    if (
        not (right.isalpha() or (is_decade(right) and left.isalpha()))
        or not add(made, left, at)
        or made[-1].tag in "MD"
    ):
        return False
    return add(made, right, at + len(left) + 1)


@lru_cache(maxsize=4096)
def plain_entry(word: str) -> Entry | None:
    """What a word means by itself; None if it may be a part of something longer."""
    if word.isalpha():
        low = word.lower()
        if low == "s":
            return UNOWNED
        entry = lexicon().get(low, UNKNOWN)
        return None if entry.tag == "H" or low in PARTS or low in PARTS_OF_HOLIDAYS else entry
    if word.isdecimal():
        if len(word) == 4 and word[0] in "12":
            return Entry("Y", int(word))
        return Entry("N", float(word)) if len(word) < 4 else None
    if word[-2:] in ORDINAL and word[:-2].isdecimal():
        return Entry("O", int(word[:-2])) if len(word) < 5 else None
    if is_decade(word):
        return Entry("K", word)
    whole, point, rest = word.partition(".")
    if point and len(word) < 6 and whole.isdecimal() and rest.isdecimal():
        return Entry("N", float(word))
    return None


def is_decade(word: str) -> bool:
    """Whether a word is like "1990s" or "70s"."""
    return word[-2:] == "0s" and len(word) in {3, 5} and word[:-1].isdecimal()
