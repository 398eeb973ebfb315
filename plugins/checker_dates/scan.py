"""Where an article may speak of time: runs of words of the lexicon around a word that tells of time by itself."""

import re
from collections.abc import Iterable
from functools import cache
from heapq import merge

import regex

from checker_dates.feasts import HOLIDAYS
from checker_dates.lexicon import MONTHS, entries

LONGEST = 14  # words of a run on either side of the word that told of it

# Bytes for a scan: letters in lower case, digits as 0, everything else a space. Offsets are those of the text.
SHAPE = bytes(ord(chr(i).lower()) if chr(i).isalpha() and i < 128 else 48 if 48 <= i < 58 else 32 for i in range(256))
# What may stand between two words of one phrase.
GAPS = frozenset(
    {
        " ",
        "-",
        ", ",
        "\n",
        ",",
        "'",
        "’",
        "/",
        "–",
        " - ",
        " – ",
        "  ",
        "",
        ":",
        ",\n",
        " , ",
        " '",
        " ’",
        " ‘",
        "' ",
        "’ ",
        "- ",
        "½ ",
        "¼ ",
        "¾ ",
        "½-",
    }
)
# A stop is no end after these, nor between figures.
STOPPED = frozenset(
    b"jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun a p m "
    b"yr yrs hr hrs min mins".split()
)
NUMERALS = frozenset(
    [b"0" * n for n in range(1, 5)]
    + [b"0h", b"00h", b"0hrs", b"00hrs", b"0min", b"00min", b"0mins", b"00mins"]
    + [b"0st", b"0nd", b"0rd", b"0th", b"00st", b"00nd", b"00rd", b"00th", b"0000s", b"00s", b"00t00"]
    + [b"w00", b"0000q0", b"0000h0", b"fy0000", b"fy00"]
    + [b"0am", b"0pm", b"00am", b"00pm", b"q0", b"h0", b"0q00"]
)
# Words at the ends of a run that belong to no phrase.
LOOSE = frozenset(b"in on by and to for of since until till from through or so during".split())
LOOSE_AT_THE_START = LOOSE | {b"following"}  # with "the" before it, it belongs to one
LOOSE_AT_THE_END = (LOOSE - {b"so"}) | frozenset(
    b"the a an that those about over under than some just only at between nearly almost around every each per before "
    b"after following working full whole other zero".split()
)
OFTEN = b"tashwibcofpmdrlnegyuvj0kqxz"  # letters by how often words begin with them
TELLING_TAGS = frozenset("MDUVuvQWSPXEKHRJyC")


@cache
def known() -> frozenset[bytes]:
    """Every word that may stand in a phrase, in the scan's bytes."""
    words = {word.encode() for word in entries()} | NUMERALS | {b"m", b"p", b"am", b"pm", b"t00"}
    words |= {b"than", b"least", b"most", b"up", b"no", b"not", b"less", b"fewer", b"longer", b"shorter"}
    words |= {word.encode() for name in HOLIDAYS for word in name.replace("'", " ").split()}
    months = [word.encode() for word, entry in entries().items() if entry.tag == "M"]
    return frozenset(words) | {month + digits for month in months for digits in (b"0000", b"00", b"0")}


@cache
def telling() -> frozenset[bytes]:
    """The words that start a run."""
    words = {word.encode() for word, entry in entries().items() if entry.tag in TELLING_TAGS}
    months = [word.encode() for word, entry in entries().items() if entry.tag == "M"]
    years = frozenset(
        b"0000 0000s fy0000 fy00 00s 0am 0pm 00am 00pm pm q0 0000q0 0000h0 00t00 p period 0h 00h 0hrs 00hrs"
        b" 00min 00mins 0th 00th 0st 00st 0nd 00nd 0rd 00rd seventeen eighteen nineteen thousand clock".split()
    )
    return frozenset(words | years) | {month + digits for month in months for digits in (b"0000", b"00", b"0")}


def runs(text: str) -> list[tuple[int, int]]:
    """Spans of the text that may be a phrase of time, in order and apart from each other."""
    spans: list[tuple[int, int]] = []
    shape = text.encode("ascii", "replace").translate(SHAPE)
    words = known()
    done = 0
    for offset, end in starts(shape, text):
        if offset < done:
            continue
        start = reach_left(text, shape, offset, done, words)
        done = reach_right(text, shape, end, words)
        stop = done
        if start < offset or done > end:  # more than the word itself
            start, stop = trim(shape, start, done, offset)
        if text[stop - 2 : stop + 1] in {".m.", ".M."}:
            stop += 1  # the last stop of "p.m."
        spans.append((start, stop))
    return spans


def starts(shape: bytes, text: str) -> Iterable[tuple[int, int]]:
    """Where the words that tell of time stand, in order."""
    # Every word stands between spaces here; the offset of the space before it is that of the word in the text.
    spaced = b"".join((b" ", shape, b" "))
    found = [
        (match.start(), match.end() - 1)
        for match in starters().finditer(spaced)
        if match.lastindex is None or whole(text, match.start())
    ]
    figures = sorted(marked(shape, text))
    return merge(found, figures) if figures else found


def marked(shape: bytes, text: str) -> list[tuple[int, int]]:
    """Where figures stand before a slash or colon and more figures, or before the "s" of "the 70's"."""
    spans: list[tuple[int, int]] = []
    for mark in ("0's", "0’s", "/", ":"):
        at = text.find(mark)
        while at >= 0:
            end = at + 1 if mark[0] == "0" else at
            if mark[0] == "0" or (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
                spans.append((shape.rfind(b" ", 0, at) + 1, end))
            at = text.find(mark, at + 1)
    return spans


# As in "28.01.20" and "9-18-15", and as in "on 4-22"; by their shape first. And the letters of "9 a.m.".
PARTED = rb"0(?:0 | )(?:00 |0 )00(?= )()|on (?:00|0) 00(?: 00)?(?= )()|a m(?= )"
WHOLE = regex.compile(
    r"(?:on )?[0-9]++([.-])[0-9]++\1[0-9]++(?![/-]|[.,][0-9])|on [0-9]++-[0-9]++(?![0-9/-]|[.,][0-9])"
)


def whole(text: str, start: int) -> bool:
    """Whether figures that begin here, or behind "on", make a date and no part of something longer."""
    return text[start - 1 : start] not in BEFORE_FIGURES and WHOLE.match(text, start) is not None


BEFORE_FIGURES = frozenset("0123456789.,/-$£€#")


@cache
def starters() -> "re.Pattern[bytes]":
    """A pattern of the words that start a run, with the space before them.

    A tree of their letters is four times as fast as a list of them, and its first letters must be branches of the
    outermost choice: `re` passes over those that cannot be, and enters an inner choice to see that.
    """
    words = sorted(telling(), key=lambda word: [OFTEN.find(letter) for letter in word])
    return re.compile(b" (?:" + b"|".join([*branches([word + b" " for word in words]), PARTED]) + b")")


def branches(words: list[bytes]) -> list[bytes]:
    """Patterns that match these words, each letter looked at once; a space at the end is not taken in."""
    tails: dict[bytes, list[bytes]] = {}
    for word in words:
        if word:
            tails.setdefault(word[:1], []).append(word[1:])
    return [(b"(?= )" if letter == b" " else letter + tree(rest)) for letter, rest in tails.items()]


def tree(words: list[bytes]) -> bytes:
    """One pattern that matches these words."""
    found = branches(words)
    return b"(?:" + b"|".join(found) + b")" if len(found) > 1 else b"".join(found)


def trim(shape: bytes, start: int, end: int, telling_at: int) -> tuple[int, int]:
    """The run without the words at its ends that belong to no phrase, such as "in" and "to"."""
    while start < telling_at:
        stop = shape.find(b" ", start, end)
        if shape[start:stop] not in LOOSE_AT_THE_START:
            break
        start = stop
        while shape[start] == 32:
            start += 1
    while end > telling_at:
        begin = shape.rfind(b" ", telling_at, end) + 1
        if begin <= telling_at or shape[begin:end] not in LOOSE_AT_THE_END:
            break
        end = begin - 1
        while shape[end - 1] == 32:
            end -= 1
    return start, end


def reach_left(text: str, shape: bytes, start: int, least: int, words: frozenset[bytes]) -> int:
    """Where the run begins that holds the word at `start`, not before `least`."""
    for _ in range(LONGEST):
        end = start - 1
        if end <= least:
            break
        near = text[end] == " " and shape[end - 1] != 32
        while not near and end > least and shape[end - 1] == 32 and start - end < 3:
            end -= 1
        if end <= least or shape[end - 1] == 32:
            break
        begin = shape.rfind(b" ", end - 16 if end > 16 else 0, end) + 1
        begin = max(begin, least)
        word = shape[begin:end]
        if word not in words or not (near or joined(text[end:start], word, shape[start : start + 3])):
            break
        start = begin
    return start


def reach_right(text: str, shape: bytes, end: int, words: frozenset[bytes]) -> int:
    """Where the run ends that holds the word before `end`."""
    word, size = b"", len(shape)
    for _ in range(LONGEST):
        begin = end + 1
        if begin >= size:
            break
        if not (text[end] == " " and shape[begin] != 32):
            word = word or shape[max(end - 8, 0) : end].split(b" ")[-1]
            begin = end
            while begin < size and shape[begin] == 32 and begin - end < 3:
                begin += 1
            if begin >= size or shape[begin] == 32 or not joined(text[end:begin], word, shape[begin : begin + 3]):
                break
        after = shape.find(b" ", begin, begin + 16)
        after = after if after >= 0 else min(size, begin + 16)
        word = shape[begin:after]
        if word not in words:
            break
        end = after
    return end


def joined(gap: str, word: bytes, follows: bytes) -> bool:
    """Whether two words may be of one phrase: `gap` stands between them, `word` is the left one, and the first three
    letters of the right one are `follows`.
    """
    if gap[:1] != ".":
        return gap in GAPS
    if gap in {".", ". ", "., "} and word in STOPPED:
        return True
    return (gap == "." and word[-1:] == b"0") or (gap == ". " and word in DAYS and follows in MONTH_BEGINNINGS)


DAYS = frozenset({b"0", b"00"})
MONTH_BEGINNINGS = frozenset(month[:3].encode() for month in MONTHS)
