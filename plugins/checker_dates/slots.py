"""A sentence with its dates and lengths of time as slots."""

from collections.abc import Iterator

import regex

from checker import Duration, Group, slots

DATE, LENGTH = range(2)  # kinds of slots


def timed(group: Group) -> Iterator[slots.Slotted]:
    """The sentences of an article that hold dates or lengths of time. Of two that begin together the shorter stays."""
    for claims in slots.in_sentences(group.of("date", "duration")):
        in_order = sorted(claims, key=lambda claim: (claim.start, claim.end))
        yield slots.slotted(in_order, lambda claim: LENGTH if isinstance(claim.value, Duration) else DATE)


def pattern(form: str) -> regex.Pattern[str]:
    """A pattern over such sentences: X and Y in angle brackets are dates, L is a length, `~` and a number is at most so
    much else of the same clause.
    """
    return slots.pattern(form, lambda name: slots.slots_of(LENGTH if name == "L" else DATE), slots.others(2))
