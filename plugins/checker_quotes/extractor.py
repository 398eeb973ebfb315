"""Quotations of an article: the words inside the marks. Who says them is settled by a resolver."""

from collections.abc import Iterator

from checker import Article, Claim, Quotation
from checker_quotes.marks import find_quotes


def read_quotations(article: Article) -> Iterator[Claim]:
    """A claim for every quotation; one that goes on over paragraphs is a claim a paragraph."""
    text = article.text
    for quote in find_quotes(text):
        yield article.claim(quote.start, quote.end, Quotation(text[quote.start : quote.end]))
