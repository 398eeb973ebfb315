"""Quotations: what is said, by whom, and whether it is quoted alike everywhere."""

from collections.abc import Sequence

from checker import Extractor, Quotation, hookimpl


@hookimpl
def checker_extractors() -> Sequence[Extractor]:
    from checker_quotes.extractor import read_quotations

    return (Extractor("quotations", (Quotation,), read_quotations),)
