"""From a file to its text: regular files of a bearable size, in UTF-8 or in UTF-16 with a byte order mark."""

import os
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import BinaryIO

from checker import Failure, UnreadableArticle


def read_decoded(path: Path, limit: int) -> str:
    """The text of a file. Raises UnreadableArticle with the reason and a remedy; a large file is not even opened."""
    name = name_of(path)
    with open_regular(path, limit) as file:
        try:
            content = file.read(limit + 1)
        except OSError as error:
            raise unreadable(name, error) from error
    if len(content) > limit:
        raise too_large(name, len(content), limit)
    return decode(content, name)


def open_regular(path: Path, limit: int | None = None) -> BinaryIO:
    """A regular file, open for reading. Raises UnreadableArticle for anything else, and for one beyond the limit."""
    name = name_of(path)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableArticle("not a regular file", where=name, remedy="leave it out")
        if limit is not None and about.st_size > limit:
            raise too_large(name, about.st_size, limit)
        return path.open("rb")
    except OSError as error:
        raise unreadable(name, error) from error


def decode(content: bytes, name: str) -> str:
    """The text of some bytes without their byte order mark. Raises UnreadableArticle with the place of a wrong byte."""
    skipped = 0
    encoding = "utf-8"
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = "utf-16"
    elif content.startswith(BOM_UTF8):
        skipped = len(BOM_UTF8)
    try:
        text = content[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        place = error.start + skipped
        raise UnreadableArticle(
            f"not {encoding.upper()}: byte {place} is 0x{content[place]:02x}", where=name, remedy="save it as UTF-8"
        ) from error
    if "\0" in text:
        place = text.index("\0")
        remedy = "leave it out, or save it as UTF-8"
        raise UnreadableArticle(f"binary: character {place} is a NUL", where=name, remedy=remedy)
    return text


def unreadable(name: str, error: OSError) -> UnreadableArticle:
    return UnreadableArticle(f"cannot be read: {error.strerror}", where=name, remedy="mend it, or leave it out")


def too_large(name: str, size: int, limit: int) -> UnreadableArticle:
    return UnreadableArticle(
        f"{size:,} bytes, more than the {limit:,} allowed", where=name, remedy="split it, or set max-file-bytes"
    )


def failure_of(error: UnreadableArticle) -> Failure:
    """The failure that an unreadable article leaves in the report."""
    return Failure("reading", error.where, f"{error.what}; {error.remedy}")


def name_of(path: Path) -> str:
    """A path as the name of an article: bytes that are not UTF-8 are shown by their numbers."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
