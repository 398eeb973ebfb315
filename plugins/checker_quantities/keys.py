"""Under which keys a figure can meet others: none unless it is bound to what it counts."""

from checker import Quantity, Sentence


def keys_of(value: Quantity, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The keys of a figure at `start` to `end` (offsets in the article) of a sentence, or none if it is unbound."""
    return ()
