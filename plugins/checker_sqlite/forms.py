"""The forms in which a ledger keeps what is no claim: texts, days, marks of articles, stamps."""

from datetime import date

from checker import Article
from checker.checksums import blake2b

LONGEST = 32  # characters of two values that are told in full


def bound(text: str) -> str | bytes:
    """A text as a parameter: half a surrogate pair goes over as bytes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def mark_of(article: Article) -> bytes:
    """A checksum of all that claims are read from."""
    parts = (article.text, str(article.published), article.title, str(article.trusted), str(article.masked))
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def changes(then: dict[str, str], now: dict[str, str]) -> list[str]:
    """What is otherwise now than when a ledger was recorded, a few words for each."""
    told = []
    for name in sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name)):
        old, new = then.get(name, "not there"), now.get(name, "not there")
        told.append(f"{name}: {old} then, {new} now" if len(old) + len(new) < LONGEST else f"other {name}")
    return told
