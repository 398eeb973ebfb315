"""A phrase as tokens: each with its class from the lexicon, its value, and its place."""

from functools import cache

import regex
from msgspec import Struct

from checker_dates.lexicon import Entry, entries

TOKEN = regex.compile(
    r"""
    (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9]))
  | (?P<figures>[0-9]{1,4}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{2,4}(?![0-9]))
  | (?P<clock>[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?[ ]?(?:[ap]\.?[ ]?m\b\.?)?|(?:\.[0-9]{2})?[ ]?(?:[ap]\.?m\b\.?|o['’]clock)))(?![0-9])
  | (?P<decade>(?:[0-9]{3}0|['’]?[0-9]0)['’]?s)\b
  | (?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th))\b
  | (?P<part>[QqHh][1-4])(?![0-9])
  | (?P<mixed>[0-9]{1,4}[ -][1-9]/[2-8])(?![0-9])
  | (?P<year>[12][0-9]{3})(?![0-9]|[,.][0-9])
  | (?P<short>['’][0-9]{2})(?![0-9])
  | (?P<number>[0-9]{1,9}(?:,[0-9]{3})*+(?:\.[0-9]+)?)
  | (?P<bound>(?:no[ ])?(?:more|less|fewer|longer|greater|better|earlier|later)[ \n]than|at[ \n](?:least|most)|up[ \n]to|as[ \n](?:much|many|little|few|long)[ \n]as)\b
  | (?P<word>[A-Za-z]+)
  | (?P<sign>[,/–-])
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
lexicon = cache(entries)


class Token(Struct, frozen=True):
    """`tag` is the class of the lexicon; `text` as printed, at `start` to `end` of the phrase."""

    tag: str
    value: int | float | str
    text: str
    start: int
    end: int


def tokens_of(phrase: str) -> list[Token]:
    """The tokens of a phrase; a hyphen between words is none, and a word that the lexicon does not know has tag `?`."""
    made: list[Token] = []
    for match in TOKEN.finditer(phrase):
        kind, text = match.lastgroup or "", match.group()
        start, end = match.span()
        if kind == "mark":
            kind = "figures"
        entry = read_token(kind, text)
        if entry.tag == "-" and not (phrase[start - 1 : start] + phrase[end : end + 1]).strip(" 0123456789") == "":
            if not (made and made[-1].tag in "MD"):
                continue
        if entry.tag == "s" and not phrase[start - 1 : start] in "'’":
            entry = Entry("?", "")
        made.append(Token(entry.tag, entry.value, text, start, end))
    return made


def read_token(kind: str, text: str) -> Entry:
    if kind == "word":
        return lexicon().get(text.lower(), UNKNOWN)
    if kind in TAGS:
        return Entry(TAGS[kind], text)
    if kind == "ordinal":
        return Entry("O", int(text[:-2]))
    if kind == "year":
        return Entry("Y", int(text))
    if kind == "short":
        year = int(text[1:])
        return Entry("Y", year + (1900 if year > 30 else 2000))
    if kind == "number":
        return Entry("N", float(text.replace(",", "")))
    if kind == "mixed":
        whole, top, bottom = (int(part) for part in regex.split("[ /-]", text))
        return Entry("N", whole + top / bottom)
    if kind == "bound":
        return Entry("A", " ".join(text.lower().split()))
    return Entry("-" if text in "–-" else text, text)


UNKNOWN = Entry("?", "")
TAGS = {"iso": "I", "figures": "I", "clock": "T", "part": "p", "decade": "K"}
