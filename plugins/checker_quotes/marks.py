"""Where the quotations of a text begin and end: quotation marks of all styles, paired within a paragraph.

Double marks are paired first; single ones after that, inside one double quotation or outside all of them, because a
single mark may be an apostrophe. A mark that pairs with nothing makes no quotation.
"""

import re
from collections.abc import Iterator
from itertools import starmap

import regex

from checker.frozen import Frozen

DOUBLE, SINGLE = '"“”„«»', "'’‘`"
# A blank line, or a line that is indented, begins a paragraph; a plain line break may be a wrapped line.
PARAGRAPH = re.compile(r"\n(?:[ \t\r]*+\n|[ \t\xa0]{2})")
ELISION = regex.compile(
    r"['‘’`](?:[0-9]0['’]?s|(?:em|til|tis|twas|twill|cause|round|bout|n|cos|cuz|nuff|ello)\b)(?!\p{L})",
    regex.IGNORECASE,
)
YEAR = regex.compile(r"['’][0-9]{2}\b(?! ?\p{Ll})")
INCHES = re.compile(r"[0-9]['’′] ?[0-9]{1,2}$")

BEFORE_INCHES = frozenset("0123456789\n")  # what the pattern can end with
DOUBLE_OPEN = frozenset("“„«")
SINGLE_OPEN, SINGLE_CLOSE = frozenset("'‘`"), frozenset("'’")
OPENERS = frozenset("\"“„«'‘`([{—–-/…>|")
ENDERS = frozenset("\"”»'’)]}.,;:!?—–-/…<|")
FULL_STOPS = frozenset('.,?!…;:—–-)]"”»')
SENTENCE_ENDS = frozenset(".?!…")
SHORTEST_PART = 20  # code points of a paragraph within a quotation
# Who says it, at the end of what is no part of the quotation: its closing mark was lost.
TOLD = re.compile(r", (?:[\w.'’-]+ ){1,4}(?:said|says|told|added)\b|, (?:said|says|added) ")
NEAR_END = 60  # code points
LONGEST = 5000  # code points of one quotation; more is a mark gone astray
WIDEST = 200  # code points of space between a line end and a mark that begins the next line


class Quote(Frozen, frozen=True):
    """A quotation: `start` to `end` are the words inside the marks; `depth` 1 is inside another quotation.

    `goes_on`: the paragraph ended without a closing mark and the next begins with an opening one, so that the next
    quotation is by the same speaker.
    """

    start: int
    end: int
    depth: int = 0
    goes_on: bool = False


Span = tuple[int, int, int, bool]  # the fields of a quotation: a named tuple takes several times as long to make


def find_quotes(text: str) -> Iterator[Quote]:
    """The quotations of a text, paragraph by paragraph, in order of their beginnings."""
    return starmap(Quote, find_spans(text))


def find_spans(text: str) -> list[Span]:
    """The fields of each quotation of a text."""
    spans: list[Span] = []
    marks: list[int] = []
    end = -1
    for at in find_marks(text):
        if at > end:
            if marks:
                spans += pair(text, marks, end)
            marks = []
            stop = PARAGRAPH.search(text, at)
            end = stop.start() if stop else len(text)
        marks.append(at)
    if marks:
        spans += pair(text, marks, end)
    return spans


def find_marks(text: str) -> list[int]:
    """Where quotation marks stand, apostrophes inside words left out. Looking for each mark is faster than a class."""
    places: list[int] = []
    for mark in DOUBLE:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    last = len(text) - 1
    for mark in SINGLE:
        at = text.find(mark)
        while at >= 0:
            if not (0 < at < last and text[at + 1].isalnum() and text[at - 1].isalnum()):
                places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    return places


def pair(text: str, marks: list[int], end: int) -> list[Span]:
    """The quotations of one paragraph, whose marks stand at these offsets and which ends at `end`."""
    doubles = [at for at in marks if text[at] in DOUBLE]
    quotes = pair_doubles(text, doubles, end) if doubles else []
    if len(doubles) < len(marks):
        singles = [at for at in marks if text[at] in SINGLE]
        # Most single marks are apostrophes at the end of a word: none of them opens.
        if any(text[at] in SINGLE_OPEN and opens(text, at) for at in singles):
            quotes += pair_singles(text, singles, [quote for quote in quotes if quote[2] == 0], end)
    if len(quotes) > 1:
        quotes.sort()
    spans: list[Span] = []
    for first, last, depth, goes_on in quotes:
        start, stop = first, last
        if start < stop and (text[start].isspace() or text[stop - 1].isspace()):
            start, stop = trim(text, start, stop)
        if 0 < stop - start <= LONGEST and (
            text[start].isalnum() or any(map(str.isalnum, text[start : min(stop, start + 200)]))
        ):
            spans.append((start, stop, depth, goes_on))
    return spans


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def opens(text: str, at: int) -> bool:
    """Whether a mark at this place can open a quotation: something follows, and a space or a bracket stands before."""
    if at + 1 >= len(text) or text[at + 1].isspace():
        return False
    return at == 0 or text[at - 1].isspace() or text[at - 1] in OPENERS


def closes(text: str, at: int) -> bool:
    """Whether a mark at this place can close a quotation: something stands before, a space or a stop follows."""
    if at == 0 or text[at - 1].isspace():
        return False
    return at + 1 >= len(text) or text[at + 1].isspace() or text[at + 1] in ENDERS


def pair_doubles(text: str, marks: list[int], end: int) -> list[Span]:
    """Pairs of double marks. A straight mark opens or closes by what stands around it, else by what is open."""
    quotes: list[Span] = []
    opened: list[int] = []
    length = len(text)
    for at in marks:
        mark = text[at]
        # `opens` and `closes` in one: this is asked of every mark.
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < length else " "
        begins, ends = before.isspace(), after.isspace()
        can_open = not ends and (begins or before in OPENERS)
        can_close = not begins and (ends or after in ENDERS)
        if mark == '"':
            if before in BEFORE_INCHES and INCHES.search(text, max(0, at - 6), at):
                continue
            opening = can_open if can_open != can_close else not opened
            if opening and not can_open:
                continue
        else:
            # A curly mark may be the wrong one of the two: what stands around it tells.
            opening = can_open if can_open != can_close and mark in "“”" else mark in DOUBLE_OPEN
        if not opening:
            if opened:
                start = opened.pop()
                quotes.append((start + 1, at, 1 if opened else 0, False))
            continue
        near = max(opened[-1], at - WIDEST) if opened else at
        if opened and (line := text.rfind("\n", near, at)) >= 0 and not text[line:at].strip():
            start = opened.pop()
            quotes.append((start + 1, line, 1 if opened else 0, True))
        elif opened and runs_on(text, opened[-1], at):
            start = opened.pop()
            quotes.append((start + 1, at - 1, 1 if opened else 0, True))
        elif opened and mark == '"':
            opened.pop()  # a straight mark cannot stand inside straight marks: the first was never closed
        if len(opened) < 3:
            opened.append(at)
    if opened and goes_on(text, end, '"“„«'):
        quotes.append((opened[0] + 1, end, 0, True))
    return quotes


def runs_on(text: str, start: int, at: int) -> bool:
    """Whether a mark begins anew, behind a sentence, a quotation that one like it began and none has ended.

    That is a paragraph of a long quotation whose line end was lost, as where a page was copied as one line.
    """
    if text[at] != text[start] or text[at - 1] != " " or text[at - 2] not in SENTENCE_ENDS:
        return False
    return at - start > SHORTEST_PART and TOLD.search(text, max(start, at - NEAR_END), at) is None


def goes_on(text: str, end: int, openers: str) -> bool:
    """Whether the paragraph after this one begins with an opening mark."""
    follows = text[end : end + 40].lstrip()
    return follows[:1] != "" and follows[0] in openers and follows[1:2].isalnum() | (follows[1:2] in "[(‘'“\"$£€")


def pair_singles(text: str, marks: list[int], outer: list[Span], end: int) -> Iterator[Span]:
    """Pairs of single marks, both inside one double quotation or both outside all of them."""
    rooms: dict[int, list[int]] = {}
    room = 0
    for at in marks:
        while room < len(outer) and outer[room][1] < at:
            room += 1
        inside = room < len(outer) and outer[room][0] <= at
        rooms.setdefault(room if inside else -1, []).append(at)
    for room, members in rooms.items():
        yield from pair_in_room(text, members, end, int(room >= 0))


def pair_in_room(text: str, marks: list[int], end: int, depth: int) -> Iterator[Span]:
    """Pairs of single marks that stand in one room."""
    opened: int | None = None
    closers: list[int] = []
    for at in marks:
        if text[at] in SINGLE_OPEN and opens(text, at) and not is_elision(text, at):
            if opened is not None and closers:
                yield opened + 1, choose(text, closers), depth, False
            opened, closers = at, []
        elif opened is not None and text[at] in SINGLE_CLOSE and closes(text, at):
            closers.append(at)
    if opened is None:
        return
    lasts = depth == 0 and goes_on(text, end, "'‘") and not any(is_strong(text, at) for at in closers)
    if lasts:
        yield opened + 1, end, depth, True
    elif closers:
        yield opened + 1, choose(text, closers), depth, False


def is_elision(text: str, at: int) -> bool:
    """Whether the mark stands for letters left out, as in '90s, 'em, '05."""
    return ELISION.match(text, at) is not None or (text[at] != "‘" and YEAR.match(text, at) is not None)


def choose(text: str, closers: list[int]) -> int:
    """Which of the marks that may close a quotation does: the first that cannot be a possessive, else the first."""
    return next((at for at in closers if is_strong(text, at)), closers[0])


def is_strong(text: str, at: int) -> bool:
    """Whether a closing mark cannot be the apostrophe of `GPs'` or `runnin'`."""
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    if before[-1:] in FULL_STOPS:
        return True
    looks_cut = before[-1:] in {"s", "S", "z", "x"} or before == "in"
    return not (looks_cut and len(after) == 2 and after[0].isspace() and after[1].isalnum())
