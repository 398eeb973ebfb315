"""Where claims stand in their articles, as editors count: lines end with LF, CRLF or CR, and all begins at 1."""

from bisect import bisect_right
from functools import lru_cache

import regex

from checker import Claim, Report, Sentence
from checker.frozen import Frozen

LINE_END = regex.compile(r"\r\n|[\r\n]")
PAGES_AT_HAND = 64  # texts kept in memory; findings come in the order of articles, so few are asked for again


class Page:
    """A text by lines. Offsets are code points into the text; `first` is the number of its first line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        self.ends = []
        for end in LINE_END.finditer(text):
            self.ends.append(end.start())
            self.starts.append(end.end())
        self.ends.append(len(text))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1; a column is a code point."""
        index = bisect_right(self.starts, offset) - 1
        return index + 1, offset - self.starts[index] + 1

    def stretch(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, without its line end."""
        return self.starts[line - 1], self.ends[line - 1]


class Spot(Frozen, frozen=True):
    """A claim on a page. `numbered` is false if the page is no more than the sentence: the article is not at hand."""

    claim: Claim
    page: Page
    start: int
    end: int
    numbered: bool = True

    @property
    def line(self) -> int | None:
        return self.page.position(self.start)[0] if self.numbered else None

    @property
    def column(self) -> int | None:
        return self.page.position(self.start)[1] if self.numbered else None

    @property
    def name(self) -> str:
        """`article:line:column`, as editors jump to."""
        return f"{self.claim.article}:{self.line}:{self.column}" if self.numbered else self.claim.article


class Places:
    """Looks claims up in the articles of a report. Texts are asked for when needed, and few are kept."""

    def __init__(self, report: Report) -> None:
        texts = report.texts

        @lru_cache(PAGES_AT_HAND)
        def page(article: str) -> Page | None:
            text = texts(article)
            return None if text is None else Page(text)

        self._page = page

    def spot(self, claim: Claim) -> Spot:
        """Where a claim stands: in its article, or if that is gone or has changed, in its sentence, else by itself."""
        page = self._page(claim.article)
        if page is not None and page.text[claim.start : claim.end] == claim.text:
            return Spot(claim, page, claim.start, claim.end)
        return Spot(claim, *in_sentence(claim, claim.sentence), numbered=False)


def in_sentence(claim: Claim, sentence: Sentence) -> tuple[Page, int, int]:
    """A page of nothing but the claim's sentence, and where in it the claim stands."""
    start = claim.start - sentence.start
    end = start + len(claim.text)
    if start < 0 or sentence.text[start:end] != claim.text:
        return Page(claim.text), 0, len(claim.text)
    return Page(sentence.text), start, end
