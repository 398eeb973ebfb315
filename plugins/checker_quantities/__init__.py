"""Figures: what an article counts, weighs, pays and compares, with the noun that each number belongs to."""

from collections.abc import Iterable

from checker import Article, Claim, Extractor, Quantity, hookimpl


def read(article: Article) -> list[Claim]:
    """A claim on every quantity of an article."""
    from checker_quantities.figures import find

    return [article.claim(start, end, value) for start, end, value in find(article.text, article.plain)]


@hookimpl
def checker_extractors() -> Iterable[Extractor]:
    return [Extractor(name="quantities", kinds=(Quantity,), read=read)]
