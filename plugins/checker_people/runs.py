"""Runs of two or more capitalised words, which hold all full names."""

import re
from collections.abc import Iterator

from checker.capitals import CAPITALS

# `re` searches these twice as fast as `regex`, but has no class of capitals.
UPPER = f"[{CAPITALS}]"
LETTERS = r"[^\W\d_]{0,60}+"  # bounded, so that one endless word is not read again from each of its parts
# Abbreviations whose stop does not end a sentence, by length, and initials.
STOPPED = (
    UPPER,
    "(?:Mr|Ms|Dr|Jr|Sr|St|Lt)",
    "(?:Mrs|Col|Gen|Sgt|Gov|Sen|Rep|Rev|Det|Cpl|Maj|Hon|Adm)",
    "(?:Capt|Prof|Insp|Supt|Cmdr|Pres|Msgr|Engr)",
    "Messrs",
)
STOP = "|".join(rf"(?<=\b{words}\.)" for words in STOPPED)
WORD = (
    rf"{LETTERS}(?:(?:['’](?:{UPPER}|[^\W\d_](?=[^\W\d_]{{2}}))|-[^\W\d_]|[\u0300-\u036f]){LETTERS}){{0,9}}"
    rf"(?:\.(?:{STOP})(?:{UPPER}\.){{0,9}})?"
)
# What may go on with a name after its first word: a nickname in quotes, "van", "al-".
PARTICLE = r"(?:v[ao]n|de|de[nrl]|della|d[iau]|dos|l[ae]|bin(?:ti?)?|ibn|[ae]l|ben|te[nr]|a[fbp])"
GOES_ON = (
    rf""" ["“‘'(]{UPPER}{LETTERS}(?:[^\W\d_]| ){{0,60}}["”’')] {UPPER}"""
    rf"| {PARTICLE}(?: [a-z]{{1,3}})?[ -]{UPPER}| d['’]{UPPER}"
)
# Most words with a capital stand alone, which what comes after the next space tells at once. Not of endless words.
FOLLOWED = rf"""(?=[^ \n]{{0,60}}+(?:[^ \n]| (?:[{CAPITALS}"“‘'(]|{PARTICLE}[ -]|d['’])))"""
# It begins where a word does.
RUN = re.compile(
    rf"{UPPER}{FOLLOWED}(?<![\w\u0300-\u036f].)(?<![^\W\d_]['’-].){WORD}(?:(?: {UPPER}{WORD})+|(?={GOES_ON}))"
)
MOST = 30  # words; more is a table or a list, and no name
LONGEST = 4 * MOST  # code points that so many words have at least


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
