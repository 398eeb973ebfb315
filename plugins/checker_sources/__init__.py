"""Articles held against what is known: trusted articles that lack what a draft says, and facts that are pinned."""

from collections.abc import Callable, Sequence
from typing import Any

from checker import Rule, hookimpl
from checker_sources.pinned import FactsMismatch
from checker_sources.unsourced import DateNotInSources, FigureNotInSources, NameNotInSources, QuotationNotInSources


@hookimpl
def checker_schemas() -> Sequence[tuple[str, Callable[[], dict[str, Any]]]]:
    return (("facts", facts_schema),)


def facts_schema() -> dict[str, Any]:
    """The JSON Schema of a facts.toml. Slow the first time: it loads pydantic."""
    from checker.pinning import schema

    return schema()


@hookimpl
def checker_rules() -> Sequence[Rule]:
    return (
        FactsMismatch(),
        DateNotInSources(),
        FigureNotInSources(),
        NameNotInSources(),
        QuotationNotInSources(),
    )
