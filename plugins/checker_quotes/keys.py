"""Under which keys a quotation meets others: rare runs of two content words."""


def keys_of(words: str) -> tuple[str, ...]:
    return ()
