"""Reporters: how the findings of a run are shown to people and handed to scripts."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from checker import Report, hookimpl

WRITERS = {"text": "terminal", "json": "scripts", "jsonl": "scripts", "markdown": "markdown"}


@hookimpl
def checker_formats() -> Sequence[str]:
    return tuple(WRITERS)


@hookimpl
def checker_reporter(format: str) -> Callable[[Report], Iterable[str]] | None:
    if format not in WRITERS:
        return None
    writer: Callable[[Report], Iterable[str]] = getattr(
        import_module(f"checker_reports.{WRITERS[format]}"), f"write_{format}"
    )
    return writer


@hookimpl
def checker_schemas() -> Sequence[tuple[str, Callable[[], dict[str, Any]]]]:
    return [(name, partial(schema, name)) for name in ("claim", "finding", "report")]


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a claim, a finding or a report as printed. Slow the first time: it loads pydantic."""
    from checker_reports.models import schemas

    return schemas()[name]
