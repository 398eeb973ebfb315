"""Rows of capitalised words and numbers that hold a word for a street or a building."""

import re
from collections import defaultdict
from collections.abc import Iterable

from checker.capitals import CAPITALS

Span = tuple[int, int]

WORD = rf"[{CAPITALS}0-9][\w'’.-]*+"
# Words and numbers with capitals in a row; a stop may stand in "St." or "N.".
ROW = re.compile(rf"{WORD}(?: {WORD})+")
LAST = re.compile(rf"(?<!\w)(?<!\w['’.-])[{CAPITALS}0-9][\w'’.-]{{0,40}}\Z")
MOST = 12  # words before the one that is looked for


def anchor(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of these words. They are sorted by their first letters, so that `re` can leap to those."""
    tails = defaultdict(list)
    for word in sorted(words):
        tails[word[0]].append(word[1:])
    branches = [f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(tails.items())]
    return re.compile(rf"(?:{'|'.join(branches)})\b")


def rows_around(text: str, pattern: re.Pattern[str]) -> list[Span]:
    """The rows of which a word but the first matches a pattern, in order."""
    rows: list[Span] = []
    read_to = 0
    for match in pattern.finditer(text):
        at = match.start()
        if at < read_to or text[at - 1 : at] != " ":
            continue
        start = begun(text, at)
        if start < at and (row := ROW.match(text, start)) is not None:
            rows.append(row.span())
            read_to = row.end()
    return rows


def begun(text: str, start: int) -> int:
    """Where the row begins of which the word at an offset is a later one."""
    for _ in range(MOST):
        if text[start - 1 : start] != " ":
            break
        cut = text.rfind(" ", max(0, start - 42), start - 1) + 1 or max(0, start - 42)
        word = LAST.search(text, cut, start - 1)
        if word is None:
            break
        start = word.start()
        if start > cut:
            break
    return start
