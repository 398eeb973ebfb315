"""How an article's text divides: lines, sentences, and what a line is for (body, heading, caption, page furniture)."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal
from unicodedata import category

import regex

from checker.capitals import CAPITALS
from checker.frozen import Frozen

Label = Literal["body", "head", "caption", "furniture"]

LONGEST_SENTENCE = 2000  # code points; anything longer is cut into windows, so that no reader sees a whole novel


class Sentence(Frozen, frozen=True):
    """A sentence, or a line without a stop. `start` is its offset in the article's text."""

    start: int
    text: str
    label: Label = "body"

    @property
    def end(self) -> int:
        return self.start + len(self.text)


# Where a sentence may end within a line: a stop with its closing marks, then a space and something that can begin a
# sentence, or (scraped text) a capital at once. Each mark is looked for by itself, and the line ends too: a class of
# them is half as fast, and one alternation of all a third.
STOPS = {
    mark: re.compile(
        rf"""\{mark}["'”’»)\]]*+(?:[ \t]++(?=["'“‘«(\[`]*+[{CAPITALS}\d])|(?=[{CAPITALS}][^\W\d_{CAPITALS}]))"""
    )
    for mark in ".!?…"
}
LINE_END = re.compile(r"\n\s*+")
# Words before a stop that do not end a sentence, and those among them that do if what follows begins like one.
ABBREVIATIONS = frozenset(
    """Mr Mrs Ms Dr Prof Rev Hon Gen Col Capt Cpl Lt Sgt Maj Cmdr Adm Gov Sen Rep Reps Sens Pres Supt Det Insp Fr St Ste
    Mt Ft Jr Sr Messrs Mme Mlle Msgr Sir No Nos vs v etc e.g i.e cf al approx est dept Jan Feb Mar Apr Jun Jul Aug Sept
    Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Ave Blvd Rd Hwy Pkwy Ln Ala Ariz Ark Calif Colo Conn Del Fla Ga
    Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Inc Corp Co Ltd
    Bros U.S U.K U.N a.m p.m Ph.D D.C pp p fig ed eds""".split()
)
LONGEST_ABBREVIATION = max(map(len, ABBREVIATIONS))
MAY_END = frozenset("a.m p.m U.S U.K U.N D.C Inc Corp Co Ltd Bros etc Jr Sr al".split())
STARTER = regex.compile(
    r"""["'“‘(`]*+(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|There|His|Her|Its|For|As|If|When|After|Police)\b"""
)
INITIALS = regex.compile(r"\p{Lu}(?:\.\p{Lu})*+")


def sentence_starts(text: str) -> list[int]:
    """The offsets at which sentences begin, ascending; the first is 0. A stop after an abbreviation does not count."""
    breaks = [match.end() for match in LINE_END.finditer(text)]
    for mark, stop in STOPS.items():
        if mark not in text:
            continue
        for match in stop.finditer(text):
            at, end = match.span()
            if mark != "." or not abbreviates(text, at, end):
                breaks.append(end)
    starts = [0]
    last = 0
    for start in sorted(breaks):
        while start - last > LONGEST_SENTENCE:
            last += LONGEST_SENTENCE
            starts.append(last)
        if start > last:
            starts.append(start)
            last = start
    while len(text) - last > LONGEST_SENTENCE:
        last += LONGEST_SENTENCE
        starts.append(last)
    return starts


def abbreviates(text: str, stop: int, after: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it, and no sentence begins at `after`."""
    if text[stop - LONGEST_ABBREVIATION - 1 : stop].isalpha():
        return False
    word = text[max(stop - 8, 0) : stop].rpartition(" ")[2].rpartition("\n")[2].lstrip("\"'“‘([")
    if word not in ABBREVIATIONS and not (word[-1:].isupper() and INITIALS.fullmatch(word)):
        return False
    return not (word in MAY_END and STARTER.match(text, after))


# What the first words of page furniture and of a caption look like; three letters or more begin each.
OF_FURNITURE = r"""
    related\b read\s(?:more|the|next|also)\b more\s(?:on|from|stories)\b watch\b photos?\b embed\b map\b previous\b
    follow\s(?:us|on)\b share\b sign\s(?:in|up)\b log\s?in\b subscribe\b register\b already\b have\s(?:you|your)\b
    copyright\b advertisement\b most\s(?:read|popular|viewed)\b newsletter\b report\sthis\b updated\b posted\b
    published\b click\b download\b privacy\b terms\b""".split()
OF_CAPTIONS = r"""
    image\s\d+\sof photo\s*: picture\s*: source\s*: image\s*: credit\s*: courtesy file\sphoto""".split()
FURNITURE = re.compile(rf"\W*(?:{'|'.join(OF_FURNITURE)})|[^\w©]*+©", re.IGNORECASE)
CAPTION = re.compile(rf"\W*(?:{'|'.join(OF_CAPTIONS)})", re.IGNORECASE)
TELLING = frozenset(words[:3] for words in (*OF_FURNITURE, *OF_CAPTIONS))
LONGEST_HEADING = 14  # words
LONGEST_HEADLINE = 30  # words; scraped text may be all one line


def label(line: str, ends_with_stop: bool, first: bool) -> Label:
    """What a line is for. A short line without a stop is a heading, or page furniture if its first words say so."""
    telling = line[:3].lower() in TELLING or not line[:1].isalpha()
    if telling and CAPTION.match(line):
        return "caption"
    if first:
        return "body" if ends_with_stop or line.count(" ") >= LONGEST_HEADLINE else "head"
    if ends_with_stop and not telling:
        return "body"
    if line.count(" ") >= LONGEST_HEADING:
        return "body"
    if telling and FURNITURE.match(line):
        return "furniture"
    return "body" if ends_with_stop else "head"


class Layout:
    """Where the sentences of a text begin, with a quick look-up of the one that holds an offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = sentence_starts(text)
        self._made: dict[int, Sentence] = {}
        self._last = Sentence(-1, "")  # the sentence asked for last
        self._last_start, self._last_end = -1, -1
        self._line: tuple[int, int, Label] = (0, 0, "body")  # the line looked at last

    def __len__(self) -> int:
        return len(self.starts)

    def index(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def at(self, offset: int) -> Sentence:
        """The sentence that holds an offset; claims ask for one sentence several times in a row."""
        if not self._last_start <= offset < self._last_end:
            last = self._last = self.sentence(bisect_right(self.starts, offset) - 1)
            self._last_start, self._last_end = last.start, last.start + len(last.text)
        return self._last

    def sentence(self, index: int) -> Sentence:
        """The sentence of a number, without the space around it. The same object every time."""
        if (known := self._made.get(index)) is not None:
            return known
        start = self.starts[index]
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        words = self.text[start:end]
        bare = words.strip()
        start += len(words) - len(words.lstrip())
        made = Sentence(start, bare, self._label(start))
        self._made[index] = made
        return made

    def _label(self, start: int) -> Label:
        """What the line is for that holds an offset; the sentences of one line are mostly asked for in a row."""
        line_start, line_end, known = self._line
        if line_start <= start < line_end:
            return known
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", start)
        line_end = len(self.text) if line_end < 0 else line_end
        line = self.text[line_start : min(line_end, line_start + 400)].strip()
        first = line_start < 400 and not self.text[:line_start].strip()
        known = label(line, line[-1:] in ".!?…:;\"'”’)", first)
        self._line = line_start, line_end, known
        return known


# One character for one: what looks like a digit, a space or a hyphen, so that offsets hold.
HYPHENS, DIGITS_AND_SPACES, LAST = "\u2010\u2011\u2212", frozenset({"Nd", "Zs"}), "\uffff"
# Brackets as the Penn Treebank writes them, which corpora of tokens keep; each becomes one, with space in its stead.
BRACKETS = {"-LRB-": "    (", "-RRB-": ")    ", "-LSB-": "    [", "-RSB-": "]    "}
TREEBANK = regex.compile("|".join(BRACKETS))
ODD = re.compile(r"[^\x00-\x7f]")


def plain(text: str) -> str:
    """The text with every digit, space and hyphen in its ASCII form, and the lines of a wrapped paragraph joined.

    The length and all offsets stay as they are.
    """
    if wrapped(text):
        text = WRAP.sub(lambda found: " " * len(found.group()), text)
    if "-RRB-" in text or "-RSB-" in text:
        text = TREEBANK.sub(lambda found: BRACKETS[found.group()], text)
    if not text.isascii():
        for odd in sorted(set(ODD.findall(text))):
            if odd <= LAST and (odd in HYPHENS or category(odd) in DIGITS_AND_SPACES):
                text = text.replace(odd, same_in_ascii(odd))
    return text


# A line end inside a paragraph: something stands right before and right after it.
WRAP = regex.compile(r"(?<=\S)\r?\n(?=\S)")
NARROW, WIDE = 40, 90  # the lengths between which most lines of a wrapped text lie
LONG_LINE = re.compile(rf"[^\n]{{{WIDE + 1}}}")
FULL = 0.5  # share of the lines inside its paragraphs that are so long


def wrapped(text: str) -> bool:
    """Whether paragraphs are broken into lines of about one length, as for a terminal of old: no line is longer, and
    somewhere a long line goes on in lower case.
    """
    if "\n" not in text or LONG_LINE.search(text):
        return False
    lines = text.split("\n")
    inner = [(line, after) for line, after in pairwise(lines) if line and after[:1].strip()]
    long = sum(len(line) >= NARROW for line, _ in inner)
    return long >= FULL * len(inner) and any(len(line) >= NARROW and after[:1].islower() for line, after in inner)


def same_in_ascii(character: str) -> str:
    if character.isdecimal():
        return str(int(character))
    return " " if character.isspace() else "-"


NOT_A_BREAK = regex.compile(r"[^\n\r]")


def blanked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with spaces for what stands in these ascending stretches, line ends apart. All offsets stay."""
    parts: list[str] = []
    last = 0
    for start, end in stretches:
        parts += text[last:start], NOT_A_BREAK.sub(" ", text[start:end])
        last = end
    return "".join([*parts, text[last:]])


# What a terminal would obey instead of showing it: controls but for the line feed, marks that turn the writing
# direction, and characters without width.
OBEYED = regex.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    r"\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text as a terminal may show it: no character in it acts, each that would is shown by its number."""
    return text if text.isprintable() else OBEYED.sub(lambda found: number_of(ord(found.group())), text)


def number_of(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"<U+{code:04X}>"
