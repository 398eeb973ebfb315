"""Words folded for comparison: in lower case and without accents, as they are in one article and not in the other."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word, or several, in lower case without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
