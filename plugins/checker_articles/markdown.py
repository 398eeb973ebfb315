"""Markdown: one article a file, its text the decoded file, in which front matter, code and markup are masked."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import regex

from checker import Article, Failure, UnreadableArticle, locale_of
from checker_articles.datelines import date_of, day_of
from checker_articles.decoding import failure_of, name_of, read_decoded

Stretch = tuple[int, int]

# Lines of `key: value` between two of dashes, or of `key = value` between two of plus signs. No YAML is read.
FRONT = regex.compile(r"(---|\+\+\+)[ \t]*+\r?\n(?:(?!\1[ \t]*+\r?$)[^\n]*+\n)*+\1[ \t]*+(?:\r?\n|\r?\Z)", regex.M)
SETTING = regex.compile(r"^([A-Za-z][\w-]*+)[ \t]*+[:=][ \t]*+([^\r\n]*)", regex.M)
LINE = regex.compile(r"[^\r\n]*+(?:\r\n|\r|\n|(?<=[^\r\n])\Z)")
HIDDEN = frozenset({"fence", "code_block", "html_block"})

TICKS = regex.compile(r"`++")
# Markup inside and before the words, each anchored on the character it begins with and bounded, so that it is linear.
MARKUP = tuple(
    regex.compile(pattern, regex.M)
    for pattern in (
        r"<(?:!--[^>\n]{0,1000}+|/?[A-Za-z][^<>\n]{0,1000}+)>",  # a comment, a tag, an address
        r"\]\([^()\s]{0,1000}+(?:[ ]\"[^\"\n]{0,300}+\")?+\)",  # where a link leads
        r"\]\[[^\[\]\n]{0,200}+\]",
        r"\[\^[^\[\]\n]{1,100}+\]:?",  # a footnote's number
        r"\[(?=[^\[\]\n]{0,300}+\][(\[])",
        r"!(?=\[)",
        r"\*{1,3}+(?=\S)|(?<=\S)\*{1,3}+",
        r"(?<![\p{L}\p{N}_])_{1,3}+(?=\S)|(?<=\S)_{1,3}+(?![\p{L}\p{N}_])",
        r"~~",
        r"\\(?=[!-/:-@\[-`{-~])",
        r"^[ ]{0,3}\[[^\[\]\n]{1,200}+\]:[^\n]*+",  # where links of that name lead
        r"^[ ]{0,3}#{1,6}[ \t]++",
        r"^[ \t>]*+(?:[-*+]|[0-9]{1,9}[.)])[ \t]++(?:\[[ xX]\][ \t]++)?+",
        r"^[ \t]*+>[ \t>]*+",
    )
)


def read_markdown(limit: int, path: Path) -> Iterator[Article | Failure]:
    """The article of a Markdown file, with the date and title of its front matter, or the date of a dateline."""
    try:
        text = read_decoded(path, limit)
    except UnreadableArticle as error:
        yield failure_of(error)
        return
    front = FRONT.match(text)
    body = front.end() if front else 0
    said = {key.lower(): value.strip().strip("\"'") for key, value in SETTING.findall(text, 0, body)}
    published = day_of(said.get("date", "")[:10]) or date_of(text[body:])
    locale = locale_of(said.get("locale"), said.get("lang"))
    yield Article(name_of(path), text, published, said.get("title", ""), masked=masked(text, body), locale=locale)


def masked(text: str, body: int) -> tuple[Stretch, ...]:
    """The stretches of a Markdown text that say nothing; the text itself begins at `body`."""
    blocks = [(0, body), *hidden_blocks(text, body)]
    rest = Article("", text, masked=tuple(blocks)).plain
    marks = (match.span() for pattern in MARKUP for match in pattern.finditer(rest))
    return merged(chain(blocks, code_spans(rest), marks))


def hidden_blocks(text: str, body: int) -> Iterator[Stretch]:
    """Code blocks and HTML blocks, whole lines each, in the order of the text."""
    from markdown_it import MarkdownIt

    starts = [match.start() for match in LINE.finditer(text, body)]
    starts.append(len(text))
    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
    for token in parser.parse(text[body:]):
        if token.type in HIDDEN and token.map:
            first, after = token.map
            yield starts[min(first, len(starts) - 1)], starts[min(after, len(starts) - 1)]


def code_spans(text: str) -> Iterator[Stretch]:
    """Words between two equal runs of backticks on one line."""
    opened: dict[tuple[int, int], int] = {}  # by line and length
    line = done = 0
    last = 0
    for run in TICKS.finditer(text):
        line += text.count("\n", last, run.start())
        last = run.start()
        kind = line, run.end() - run.start()
        start = opened.pop(kind, None)
        if start is not None and start >= done:
            yield start, run.end()
            done = run.end()
        else:
            opened[kind] = run.start()


def merged(stretches: Iterator[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in ascending order, those that touch as one."""
    whole: list[Stretch] = []
    for start, end in sorted(stretch for stretch in stretches if stretch[0] < stretch[1]):
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return tuple(whole)
