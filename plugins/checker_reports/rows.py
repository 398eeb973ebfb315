"""Rows: text broken between words so that it fits the cells of a terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import TypeVar

import regex

Mark = TypeVar("Mark")

WORD = regex.compile(r"\S++\s*+|\s++")
NARROW = regex.compile(r"[ -\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*+")  # one cell each; spares us loading rich
CLUSTER = regex.compile(r"\X")


def cut(pieces: Iterable[tuple[str, Mark]], width: int) -> Iterator[list[tuple[str, Mark]]]:
    """Pieces of one line as rows of at most `width` cells, which together hold every character once.

    A piece with a mark that is true stays in one row, unless it takes more than two thirds of it.
    """
    text, glued, marks = "", "", []
    for piece, mark in pieces:
        text += piece
        glued += piece.replace(" ", "_") if mark and 3 * cells(piece) <= 2 * width else piece
        marks += [mark] * len(piece)
    for start, stop in pairwise([0, *breaks(glued, width)]):
        runs = groupby(range(start, stop), key=marks.__getitem__)
        yield [(text[run[0] : run[-1] + 1], mark) for mark, run in ((mark, list(run)) for mark, run in runs)]


def fold(text: str, width: int) -> list[str]:
    """A text in rows of at most `width` cells."""
    return [text[start:end].rstrip() for start, end in pairwise([0, *breaks(text, width)])]


def breaks(text: str, width: int) -> list[int]:
    """Where the rows of a text end: after a word, or within one wider than a row. Spaces after a word may stand out."""
    ends, used, at = [], 0, 0
    for word in WORD.findall(text):
        whole = cells(word.rstrip()) <= width
        for part in [word] if whole else CLUSTER.findall(word):
            if used and used + cells(part.rstrip()) > width:
                ends.append(at)
                used = 0
            used += cells(part)
            at += len(part)
    return [*ends, at] if at else []


def cells(text: str) -> int:
    """How many cells of a terminal a printable text takes."""
    if NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
