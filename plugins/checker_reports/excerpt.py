"""Excerpts: the words of a claim among their neighbours, in rows that fit a width, with the claim's words marked."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import regex

from checker import visible
from checker_reports.places import Spot

AROUND = 60  # code points shown on each side of a claim
NEARBY = 15  # code points within which a cut looks for the edge of a word
LONGEST = 300  # code points of one marked stretch; the middle of a longer one is left out
MOST_LINES = 6
TAB = "    "
WORD = regex.compile(r"\S++\s*+|\s++")
CLUSTER = regex.compile(r"\X")


class Row(NamedTuple):
    """One row of an excerpt: pieces of text, marked or not. `line` is 0 where the row carries on the one above."""

    line: int
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    def underline(self, sign: str) -> str:
        """Signs under the marked pieces, spaces under the others; nothing if no piece is marked."""
        under, before = "", ""
        for text, marked in self.pieces:
            wide = cells(before + text) - cells(before)
            under += (sign if marked else " ") * max(wide, marked)
            before += text
        return under[: cells(before.rstrip())].rstrip()


def excerpt(spot: Spot, width: int) -> list[Row]:
    """The claim among its neighbours, in rows of at most `width` terminal cells."""
    return [row for line, pieces in lines(spot) for row in wrap(line, pieces, width)]


def lines(spot: Spot) -> Iterator[tuple[int, list[tuple[str, bool]]]]:
    """The lines that the claim touches, by number (0: not known) and in pieces; of many the first ones and the last."""
    page, text = spot.page, spot.page.text
    first, last = page.position(spot.start)[0], page.position(max(spot.start, spot.end - 1))[0]
    for line in range(first, last + 1):
        if first + MOST_LINES - 2 < line < last:
            if line == last - 1:
                yield 0, [("…", False)]
            continue
        begin, end = page.stretch(line)
        start, stop = max(begin, spot.start), min(end, spot.end)
        if start < stop:
            pieces = [*before(text, begin, start), *marked(text, start, stop), *after(text, stop, end)]
            yield line if spot.numbered else 0, pieces


def before(text: str, begin: int, start: int) -> list[tuple[str, bool]]:
    """What stands before a claim in its line, from the edge of a word."""
    cut = start - AROUND
    if cut <= begin:
        return [(text[begin:start], False)]
    space = text.find(" ", cut - 1, cut + NEARBY)
    return [("…" + text[space + 1 if space >= 0 else cut : start], False)]


def marked(text: str, start: int, stop: int) -> list[tuple[str, bool]]:
    if stop - start <= LONGEST:
        return [(text[start:stop], True)]
    return [(text[start : start + 2 * LONGEST // 3], True), (" … ", False), (text[stop - LONGEST // 4 : stop], True)]


def after(text: str, stop: int, end: int) -> list[tuple[str, bool]]:
    """What stands after a claim in its line, to the edge of a word."""
    cut = stop + AROUND
    if cut >= end:
        return [(text[stop:end], False)]
    space = text.rfind(" ", cut - NEARBY, cut + 1)
    return [(text[stop : space if space >= 0 else cut] + "…", False)]


def wrap(line: int, pieces: list[tuple[str, bool]], width: int) -> Iterator[Row]:
    """Break the pieces of a line between words, or within one that is wider than a row."""
    text, marks = "", []
    for raw, is_marked in pieces:
        text += (shown := visible(raw.replace("\t", TAB)))
        marks += [is_marked] * len(shown)
    start = 0
    for stop in breaks(text, width):
        runs = groupby(range(start, stop), key=marks.__getitem__)
        row = tuple(("".join(text[i] for i in run), is_marked) for is_marked, run in runs)
        yield Row(line if start == 0 else 0, row)
        start = stop


def breaks(text: str, width: int) -> list[int]:
    """Where the rows of a text end. Spaces at the end of a row may stand out."""
    ends, used, at = [], 0, 0
    for word in WORD.findall(text):
        room = cells(word.rstrip())
        if used and used + room > width:
            ends.append(at)
            used = 0
        if room > width:
            for cluster in CLUSTER.findall(word):
                room = cells(cluster)
                if used and used + room > width:
                    ends.append(at)
                    used = 0
                used += room
                at += len(cluster)
        else:
            used += cells(word)
            at += len(word)
    return [*ends, at] if at > (ends[-1] if ends else 0) else ends


def fold(text: str, width: int) -> list[str]:
    """A text in rows of at most `width` cells."""
    ends = breaks(text, width)
    return [text[start:end].rstrip() for start, end in zip([0, *ends], ends, strict=False)]


def cells(text: str) -> int:
    """How many cells of a terminal a printable text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
