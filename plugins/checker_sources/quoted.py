"""How much of a quotation stands in a text: all of it, all but what is left out, a part, nothing."""

from collections.abc import Sequence
from typing import Literal

import regex

LEFT_OUT = regex.compile(r"\[[^\[\]]{0,120}\]|…|\. ?\. ?\.+")
Grade = Literal["exact", "elided", "partial", "absent"]
GRADES: tuple[Grade, ...] = ("exact", "elided", "partial", "absent")
PARTIAL = 0.5  # share of a quotation's words
RUN = 3  # words in a row that are no accident


def grade(parts: list[tuple[str, ...]], runs: str) -> Grade:
    """How much of a quotation, cut where words are left out, stands in a text, given by its bare words with a space
    around each: all, all but what is left out, a part
    by runs of three words or more, or nothing.
    """
    whole = " ".join(" ".join(part) for part in parts)
    if f" {whole} " in runs:
        return "exact"
    if all(f" {' '.join(part)} " in runs for part in parts):
        return "elided"
    said = tuple(word for part in parts for word in part)
    there = [f" {run} " in runs for run in runs_of(said)]
    covered = {at + step for at, found in enumerate(there) if found for step in range(RUN)}
    return "partial" if len(covered) >= PARTIAL * len(said) else "absent"


def runs_of(words: Sequence[str]) -> list[str]:
    """All runs of three words."""
    return [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
