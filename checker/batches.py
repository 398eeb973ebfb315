"""Things in batches of about one weight, so that memory stays flat however many there are."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

A = TypeVar("A")


def batches(things: Iterable[A], weight: Callable[[A], int], enough: int) -> Iterator[list[A]]:
    """The things in order, in lists that each end with the thing by which they weigh `enough`; the last may not."""
    held: list[A] = []
    total = 0
    for thing in things:
        held.append(thing)
        total += weight(thing)
        if total >= enough:
            yield held
            held, total = [], 0
    if held:
        yield held
