"""Runs of two or more capitalised words, which hold all full names."""

from collections.abc import Iterator

import regex

# Abbreviations whose stop does not end a sentence, and initials.
STOPPED = (
    r"\p{Lu}|Mr|Mrs|Ms|Dr|Jr|Sr|St|Lt|Col|Gen|Sgt|Capt|Gov|Sen|Rep|Rev|Prof|Det|Cpl|Maj|Insp|Supt|Hon|Messrs"
    r"|Cmdr|Adm|Pres"
)
WORD = (
    r"\p{Lu}[\p{L}\p{M}]*+(?:['’](?:\p{Lu}|\p{Ll}(?=\p{Ll}{2}))[\p{L}\p{M}]*+|-\p{L}[\p{L}\p{M}]*+)*+"
    rf"(?:\.(?<=\b(?:{STOPPED})\.)(?:\p{{Lu}}\.)*+)?+"
)
# What may go on with a name after its first word: a nickname in quotes, "van", "al-".
GOES_ON = (
    r""" ["“‘'(]\p{Lu}\p{L}*+[ \p{L}]*+["”’')] \p{Lu}"""
    r"| (?:van|von|de|den|der|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ben|ter|ten|af)(?: \p{Ll}{1,3})?+[ -]\p{Lu}"
)
# It begins where a word does, so that one endless word is looked at once.
RUN = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?<!\p{{L}}['’-]){WORD}(?:(?: {WORD})++|(?={GOES_ON}))")
MOST = 30  # words; more is a table or a list, and no name
LONGEST = 4 * MOST  # code points that so many words have at least

# A line that was broken to fit a width, as on a wire: the break stands for a space.
WRAP = regex.compile(r"(?<=[^\s.:!?][^\S\n]?)\n(?=\S)")
WRAPPED_LINES = 0.5


def unwrap(text: str) -> str:
    """The text with the line breaks of a fixed width as spaces; offsets stay."""
    lines = text.count("\n")
    if lines < 4 or not 40 < len(text) / (lines + 1) < 90:
        return text
    breaks = len(WRAP.findall(text))
    return WRAP.sub(" ", text) if breaks > WRAPPED_LINES * lines else text


def find_runs(text: str) -> list[tuple[int, str]]:
    """All runs, in order, as offset and words; very long ones are cut."""
    runs = [(match.start(), match.group()) for match in RUN.finditer(text)]
    if any(len(run) > LONGEST for _, run in runs):
        return [piece for start, run in runs for piece in pieces(start, run.split(" "))]
    return runs


def pieces(start: int, words: list[str]) -> Iterator[tuple[int, str]]:
    """A long run in parts."""
    for first in range(0, len(words), MOST):
        part = " ".join(words[first : first + MOST])
        yield start, part
        start += len(part) + 1
