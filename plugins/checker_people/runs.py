"""Runs of capitalised words, which hold all names."""

from collections.abc import Iterator

import regex

# Abbreviations whose stop does not end a sentence, and initials.
STOPPED = r"\p{Lu}|Mr|Mrs|Ms|Dr|Jr|Sr|St|Lt|Col|Gen|Sgt|Capt|Gov|Sen|Rep|Rev|Prof|Det|Cpl|Maj|Insp|Supt|Hon|Messrs|Cmdr|Adm|Pres"
WORD = (
    r"\p{Lu}[\p{L}\p{M}]*+(?:['’](?:\p{Lu}|\p{Ll}(?=\p{Ll}{2}))[\p{L}\p{M}]*+|-\p{L}[\p{L}\p{M}]*+)*+"
    rf"(?:\.(?<=\b(?:{STOPPED})\.)(?:\p{{Lu}}\.)*+)?+"
)
RUN = regex.compile(rf"{WORD}(?: {WORD})*+")
LONGEST = 40  # words; more is a table or a list, and no name

# A line that was broken to fit a width, as on a wire: the break stands for a space.
WRAP = regex.compile(r"(?<=[^\s.:!?][^\S\n]?)\n(?=\S)")
WRAPPED_LINES = 0.5


class Run:
    """A run: its offset, and its words with the offset of each."""

    __slots__ = ("end", "offsets", "start", "words")

    def __init__(self, start: int, end: int, words: list[str]) -> None:
        self.start, self.end, self.words = start, end, words
        self.offsets = []
        for word in words:
            self.offsets.append(start)
            start += len(word) + 1

    def end_of(self, index: int) -> int:
        """The offset after a word."""
        return self.offsets[index] + len(self.words[index])


def unwrap(text: str) -> str:
    """The text with the line breaks of a fixed width as spaces; offsets stay."""
    lines = text.count("\n")
    if lines < 4 or not 40 < len(text) / (lines + 1) < 90:
        return text
    breaks = len(WRAP.findall(text))
    return WRAP.sub(" ", text) if breaks > WRAPPED_LINES * lines else text


def find_runs(text: str) -> Iterator[Run]:
    """All runs, in order; very long ones are cut."""
    for match in RUN.finditer(text):
        start, end = match.span()
        words = text[start:end].split(" ")
        while len(words) > LONGEST:
            head, words = words[:LONGEST], words[LONGEST:]
            cut = start + sum(map(len, head)) + LONGEST - 1
            yield Run(start, cut, head)
            start = cut + 1
        yield Run(start, end, words)
