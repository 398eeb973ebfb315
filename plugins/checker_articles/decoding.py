"""From a file to its text: regular files of a bearable size, in UTF-8 or in UTF-16 with a byte order mark."""

import os
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from checker import UnreadableArticle


def read_decoded(path: Path, limit: int) -> str:
    """The text of a file. Raises UnreadableArticle with the reason and a remedy; a large file is not even opened."""
    name = name_of(path)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableArticle("not a regular file", where=name, remedy="leave it out")
        if about.st_size > limit:
            raise too_large(name, about.st_size, limit)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError in some versions
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise UnreadableArticle(f"cannot be read: {why}", where=name, remedy="mend it, or leave it out") from error
    if len(content) > limit:
        raise too_large(name, len(content), limit)
    return decode(content, name)


def decode(content: bytes, name: str) -> str:
    """The text of some bytes without their byte order mark. Raises UnreadableArticle with the place of a wrong byte."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding, skipped = "utf-16", 0
    else:
        encoding, skipped = "utf-8", len(BOM_UTF8) if content.startswith(BOM_UTF8) else 0
    try:
        text = content[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(
            f"not {encoding.upper()}: byte {error.start + skipped} is 0x{content[error.start + skipped]:02x}",
            where=name,
            remedy="save it as UTF-8",
        ) from error
    if "\0" in text:
        raise UnreadableArticle(
            f"binary: a NUL at character {text.index(chr(0))}", where=name, remedy="leave it out, or save it as UTF-8"
        )
    return text


def too_large(name: str, size: int, limit: int) -> UnreadableArticle:
    return UnreadableArticle(
        f"{size:,} bytes are more than the {limit:,} allowed", where=name, remedy="split it, or set max-file-bytes"
    )


def name_of(path: Path) -> str:
    """A path as the name of an article: bytes that are not UTF-8 are shown by their numbers."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
