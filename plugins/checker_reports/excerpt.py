"""Excerpts: the words of a claim among their neighbours, in rows that fit a width, with the claim's words marked."""

from collections.abc import Iterator

from checker import visible
from checker.frozen import Frozen
from checker_reports.places import Spot
from checker_reports.rows import cells, cut

AROUND = 60  # code points shown on each side of a claim
NEARBY = 15  # code points within which a cut looks for the edge of a word
LONGEST = 300  # code points of one marked stretch; the middle of a longer one is left out
MOST_LINES = 6
TAB = "    "


class Row(Frozen, frozen=True):
    """One row of an excerpt: pieces of text, marked or not. `line` is 0 where the row carries on the one above."""

    line: int
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    def underline(self, sign: str) -> str:
        """Signs under the marked pieces, spaces under the others; nothing if no piece is marked."""
        under, so_far = "", ""
        for text, marked in self.pieces:
            wide = cells(so_far + text) - cells(so_far)
            under += (sign if marked else " ") * max(wide, marked)
            so_far += text
        return under[: cells(so_far.rstrip())].rstrip()


def excerpt(spot: Spot, width: int) -> list[Row]:
    """The claim among its neighbours, in rows of at most `width` terminal cells."""
    return [
        Row(line if number == 0 else 0, tuple(row))
        for line, pieces in lines(spot)
        for number, row in enumerate(cut([(shown(text), is_marked) for text, is_marked in pieces], width))
    ]


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
    edge = start - AROUND
    if edge <= begin:
        return [(text[begin:start], False)]
    space = text.find(" ", edge - 1, edge + NEARBY)
    return [("…" + text[space + 1 if space >= 0 else edge : start], False)]


def marked(text: str, start: int, stop: int) -> list[tuple[str, bool]]:
    """The claim's own words."""
    if stop - start <= LONGEST:
        return [(text[start:stop], True)]
    return [(text[start : start + 2 * LONGEST // 3], True), (" … ", False), (text[stop - LONGEST // 4 : stop], True)]


def after(text: str, stop: int, end: int) -> list[tuple[str, bool]]:
    """What stands after a claim in its line, to the edge of a word."""
    edge = stop + AROUND
    if edge >= end:
        return [(text[stop:end], False)]
    space = text.rfind(" ", edge - NEARBY, edge + 1)
    return [(text[stop : space if space >= 0 else edge] + "…", False)]


def shown(text: str) -> str:
    """A stretch of a line as it is shown."""
    return visible(text.replace("\t", TAB))
