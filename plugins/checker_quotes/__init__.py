"""Quotations and copies: what is said, by whom, and whether it is said again in the same words."""

from collections.abc import Sequence

from checker import Extractor, Quotation, Resolver, Rule, hookimpl


@hookimpl
def checker_extractors() -> Sequence[Extractor]:
    from checker_quotes.extractor import read_quotations

    return (Extractor("quotations", (Quotation,), read_quotations),)


@hookimpl
def checker_resolvers() -> Sequence[Resolver]:
    from checker_quotes.speakers import resolve_speakers

    return (Resolver("speakers", resolve_speakers),)


@hookimpl
def checker_keyers() -> Sequence[Resolver]:
    from checker_quotes.keys import give_keys

    return (Resolver("quotations", give_keys),)


@hookimpl
def checker_rules() -> Sequence[Rule]:
    from checker_quotes.copies import SentenceInTwoWordings
    from checker_quotes.particulars import ParticularInTwoVersions
    from checker_quotes.rules import QuotationInTwoWordings, QuotationOfTwoSpeakers

    return (ParticularInTwoVersions(), QuotationInTwoWordings(), QuotationOfTwoSpeakers(), SentenceInTwoWordings())
