"""The front door: all that a plugin needs. Nothing heavy is imported here."""

import gc

from checker import compiled
from checker.patterns import remembered

compiled.prefer()
collecting = gc.get_threshold()
gc.set_threshold(50_000)  # what is imported stays: to look through it for garbage, thirty times, takes its time
with remembered():  # to compile the patterns of these takes longer than all else in them
    from checker.errors import CheckerError, ConfigurationError, UnreadableArticle, UsageError, did_you_mean
    from checker.facts import Fact, Facts, PinnedDay, PinnedFigure, PinnedName, PinnedOffice, Reading
    from checker.hookspecs import hookimpl
    from checker.ledger import Archive, Changes, Ledger, MemoryLedger, gather
    from checker.locales import country_of, day_leads, locale_of
    from checker.model import (
        Article,
        Claim,
        Digest,
        Extractor,
        Failure,
        Finding,
        Group,
        Mood,
        Resolver,
        Severity,
        Testimony,
        Verdict,
    )
    from checker.packing import Kinds
    from checker.pipeline import Report, Runner, Summary
    from checker.record import claim_record, to_json
    from checker.rule import Example, Rule
    from checker.sources import Sources
    from checker.text import Sentence, visible
    from checker.values import (
        Bound,
        Date,
        Duration,
        Organisation,
        Person,
        Place,
        Quantity,
        Quotation,
        Value,
        Wording,
        of_one_size,
    )
gc.freeze()  # nor once more when the first object is made after it
gc.set_threshold(*collecting)

__all__ = [
    "Archive",
    "Article",
    "Bound",
    "Changes",
    "CheckerError",
    "Claim",
    "ConfigurationError",
    "Date",
    "Digest",
    "Duration",
    "Example",
    "Extractor",
    "Fact",
    "Facts",
    "Failure",
    "Finding",
    "Group",
    "Kinds",
    "Ledger",
    "MemoryLedger",
    "Mood",
    "Organisation",
    "Person",
    "PinnedDay",
    "PinnedFigure",
    "PinnedName",
    "PinnedOffice",
    "Place",
    "Quantity",
    "Quotation",
    "Reading",
    "Report",
    "Resolver",
    "Rule",
    "Runner",
    "Sentence",
    "Severity",
    "Sources",
    "Summary",
    "Testimony",
    "UnreadableArticle",
    "UsageError",
    "Value",
    "Verdict",
    "Wording",
    "claim_record",
    "country_of",
    "day_leads",
    "did_you_mean",
    "gather",
    "hookimpl",
    "locale_of",
    "of_one_size",
    "to_json",
    "visible",
]
