"""A phrase as tokens: each with its class from the lexicon, its value, and its place."""

from collections.abc import Iterator

import regex

from checker_dates.feasts import HOLIDAYS
from checker_dates.lexicon import UNKNOWN, Entry, lexicon
from checker_dates.simple import simple_tokens
from checker_dates.token import Token

FIGURES = r"""(?=[0-9'’])(?:
    (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9]))
  | (?P<week>[12][0-9]{3}-W[0-5][0-9](?:-[1-7])?(?![0-9-]))
  | (?P<named>[0-9]{1,2}(?P<joint>[/-])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?P=joint)[0-9]{2}(?![0-9]))
  | (?P<figures>[0-9]{1,4}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{2,4}(?![0-9]))
  | (?P<sorted>[12][0-9]{3}(?P<same>[/.-])[0-9]{1,2}(?P=same)[0-9](?![0-9]))
  | (?P<slashed>(?:(?:1[3-9]|2[0-9]|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-9]|3[01]))(?![0-9/]))
  | (?P<month>(?:0?[1-9]|1[0-2])/[12][0-9]{3}|[12][0-9]{3}[/-](?:0[1-9]|1[0-2]))(?![0-9/-])
  | (?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?[ ]?[ap]\.?[ ]?m\b\.?|[0-9]{1,2}[ ]?o['’]clock\b|
      [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?![0-9])
  | (?P<decade>(?:[0-9]{3}0|['’]?[0-9]0)['’]?s)\b
  | (?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th))\b
  | (?P<mixed>[0-9]{1,4}[ -][1-9]/[2-8])(?![0-9])
  | (?P<year>[12][0-9]{3})(?![0-9]|[,.][0-9])
  | (?P<short>['’][0-9]{2})(?![0-9])
  | (?P<length>[0-9]{1,3}[ ]?(?:hrs?|h|mins?|secs?)\b)
  | (?P<number>[0-9]{1,9}(?:,[0-9]{3})*+(?:\.[0-9]+|[½¼¾])?)
)"""
WORDS = r"""(?=[A-Za-z])(?:
    (?P<part>[QqHh][1-4])(?![0-9])
  | (?P<bound>(?=[nmlfgbeaus])(?:(?:not?[ ])?(?:more|less|fewer|longer|shorter|greater|better|earlier|later)[ \n]than|
      at[ \n](?:least|most)|up[ \n]to|as[ \n](?:much|many|little|few|long)[ \n]as)\b)
  | (?P<word>[A-Za-z]++)
)"""
TOKEN = regex.compile(rf"{WORDS}|{FIGURES}|(?P<sign>[,/–-])", regex.VERBOSE | regex.IGNORECASE)
HOLIDAY = regex.compile(
    r"\b(?P<holiday>\L<holidays>)\b",
    regex.IGNORECASE,
    holidays=sorted(HOLIDAYS | {name.replace("'", "’") for name in HOLIDAYS}),
)
TENS = 100
MAY_HOLD_HOLIDAY = regex.compile(
    r"(?:day|eve|mas|easter|night|thanks|hallow|hogman|pente|june|bastille|good|black|ash)", regex.IGNORECASE
)


def tokens_of(phrase: str) -> list[Token]:
    """The tokens of a phrase; a hyphen between words is none, and a word that the lexicon does not know has tag `?`."""
    if (simple := simple_tokens(phrase)) is not None:
        return simple if len(simple) < 2 else join_years(join_ordinals(apart(simple)))
    made: list[Token] = []
    for kind, start, end in parts_of(phrase):
        text = phrase[start:end]
        if kind == "length":
            made += split_length(text, start)
            continue
        entry = read_token(kind, text)
        beside = phrase[start - 1 : start] + phrase[end : end + 1]
        if entry.tag == "-" and beside.strip(" 0123456789") and not (made and made[-1].tag in "MD"):
            continue
        if entry.tag == "s" and beside[:1] not in {"'", "’"}:
            entry = Entry("?", "")
        made.append(Token(entry.tag, entry.value, text, start, end))
    return join_years(join_ordinals(apart(made)))


def apart(tokens: list[Token]) -> list[Token]:
    """The tokens without figures that a number in words stands right behind: "against 222 one year ago"."""
    for at in range(len(tokens) - 1):
        figures, word = tokens[at], tokens[at + 1]
        if figures.tag == word.tag == "N" and figures.text.isdigit() and word.text.isalpha() and int(word.value) < TENS:
            tokens[at] = Token("?", "", figures.text, figures.start, figures.end)
    return tokens


def parts_of(phrase: str) -> Iterator[tuple[str, int, int]]:
    """The kinds of the tokens and where they stand: names of holidays, and what lies between them."""
    at = 0
    if MAY_HOLD_HOLIDAY.search(phrase) is not None:
        for holiday in HOLIDAY.finditer(phrase):
            yield from plain_parts(phrase, at, holiday.start())
            yield "holiday", *holiday.span()
            at = holiday.end()
    yield from plain_parts(phrase, at, len(phrase))


def plain_parts(phrase: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in TOKEN.finditer(phrase, start, end):
        kind = match.lastgroup or ""
        yield "figures" if kind in INNER else kind, *match.span()


def join_ordinals(tokens: list[Token]) -> list[Token]:
    """The tokens with "twenty-first" as one."""
    for token in tokens:
        if token.tag == "O":
            break
    else:
        return tokens
    made: list[Token] = []
    for token in tokens:
        before = made[-1] if made else None
        if before is not None and before.tag == "N" and token.tag == "O" and before.text.isalpha():
            tens, ones = int(before.value), int(token.value)
            if tens in {20, 30} and ones < 10:
                made[-1] = Token("O", tens + ones, before.text + token.text, before.start, token.end)
                continue
        made.append(token)
    return made


def join_years(tokens: list[Token]) -> list[Token]:
    """Years in words ("nineteen ninety-six") as one token each."""
    for token in tokens:
        if token.tag == "N" and token.value in {17, 18, 19, 20, 1000}:
            break
    else:
        return tokens
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and (
            (tokens[end].tag == "N" and tokens[end].text.isalpha()) or tokens[end].text == "and"
        ):
            end += 1
        while end > at and tokens[end - 1].text == "and":
            end -= 1
        year = year_of(tokens[at:end]) if end - at > 1 and tokens[at].tag == "N" else None
        if year is None and end - at > 2 and (begin := split_at(tokens, at, end)):
            made += tokens[at:begin]
            at, year = begin, year_of(tokens[begin:end])
        if year == 2000 and (at == 0 or tokens[at - 1].tag not in "uM,"):
            year = None  # more likely a count
        if year and (end == len(tokens) or tokens[end].tag not in "UuvVQm"):
            made.append(
                Token("Y", year, "".join(t.text for t in tokens[at:end]), tokens[at].start, tokens[end - 1].end)
            )
            at = end
        else:
            made += tokens[at : end or 1] if end > at else [tokens[at]]
            at = max(end, at + 1)
    return made


def split_at(tokens: list[Token], at: int, end: int) -> int:
    """Where a year begins among number words that follow a month, as in "January twenty-five nineteen eighty-six"."""
    if at == 0 or tokens[at - 1].tag != "M":
        return 0
    days = range(at + 1, min(at + 3, end - 1))
    return next((n for n in days if tokens[n].value in {17, 18, 19, 20, 2} and year_of(tokens[n:end])), 0)


def year_of(tokens: list[Token]) -> int | None:
    """The year that number words spell: "nineteen ninety-six", "two thousand and four"."""
    values = [int(token.value) for token in tokens if token.tag == "N"]
    if values[0] in {17, 18, 19, 20} and len(values) > 1 and 100 not in values and 1000 not in values:
        rest = sum(values[1:])
        return values[0] * 100 + rest if 10 <= rest < 100 or tokens[1].text.lower() in {"oh", "zero"} else None
    if values[0] in {17, 18, 19} and values[1:2] == [100] and len(values) > 2 and 1000 not in values:
        rest = sum(values[2:])
        return values[0] * 100 + rest if rest < 100 else None
    if values[:2] == [2, 1000] and 100 not in values:
        return 2000 + sum(values[2:]) if sum(values[2:]) < 100 else None
    return None


def split_length(text: str, start: int) -> list[Token]:
    """A number and its unit, as in "3h" and "20 mins"."""
    digits = "".join(character for character in text if character.isdigit())
    unit = text[len(digits) :].strip()
    at = start + len(digits)
    return [
        Token("N", float(digits), digits, start, at),
        Token("V", {"h": "h", "m": "m", "s": "s"}[unit[0].lower()], unit, at, start + len(text)),
    ]


def read_token(kind: str, text: str) -> Entry:
    if kind == "word":
        return lexicon().get(text.lower(), UNKNOWN)
    if kind in TAGS:
        return Entry(TAGS[kind], text)
    if kind == "holiday":
        return Entry("H", " ".join(text.lower().replace("’", "'").split()))
    if kind == "ordinal":
        return Entry("O", int(text[:-2]))
    if kind == "year":
        return Entry("Y", int(text))
    if kind == "short":
        year = int(text[1:])
        return Entry("Y", year + (1900 if year > 30 else 2000))
    if kind == "number":
        part = PARTS_OF_ONE.get(text[-1])
        return Entry("N", float(text.replace(",", "") if part is None else text[:-1].replace(",", "")) + (part or 0.0))
    if kind == "mixed":
        whole, top, bottom = (int(part) for part in regex.split("[ /-]", text))
        return Entry("N", whole + top / bottom)
    if kind == "bound":
        return Entry("A", " ".join(text.lower().split()))
    return Entry("-" if text in "–-" else text, text)


PARTS_OF_ONE = {"¼": 0.25, "½": 0.5, "¾": 0.75}
INNER = frozenset({"mark", "same", "joint"})  # groups within those of dates in figures
TAGS = {
    "iso": "I",
    "week": "I",
    "named": "I",
    "sorted": "I",
    "figures": "I",
    "clock": "T",
    "month": "#",
    "part": "p",
    "decade": "K",
    "slashed": "~",
}
