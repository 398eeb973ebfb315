"""Quotations of an article: the words inside the marks. Who says them is settled by a resolver."""

from checker import Article, Claim, Quotation
from checker_quotes.marks import find_spans


def read_quotations(article: Article) -> list[Claim]:
    """A claim for every quotation; one that goes on over paragraphs is a claim a paragraph."""
    text = article.text
    return [article.claim(start, end, Quotation(text[start:end])) for start, end, _, _ in find_spans(text)]
