"""The rule on particulars of copies: a name, a figure or a day that one version of a text has for another."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding
from checker.words import bits
from checker_quotes.collation import Collation, Reading, Substitution
from checker_quotes.copies import COPIED, OfVersions, weight
from checker_quotes.replacement import OF_TIME, is_misprint, is_small
from checker_quotes.rules import SAME_OCCASION
from checker_quotes.wording import NUMBERS, SCALES

COPIED_WHOLE = 0.5  # of the words of the shorter text that the other has, too, if nothing else differs
LEAST = 40  # words of a text; shorter ones are mostly forms that are filled in
MOST = 2  # words that stand for others in two versions of a text; in more of a form that is filled in
RARE = 8.0  # bits of a word that seldom begins a sentence unless it is a name
SHORTEST = 3  # letters of a name
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
# Words that are no names, though they may have a capital: days told otherwise, and what people are called.
UNTOLD = OF_TIME | frozenset("miss mrs lady lord dame sir prof professor rev".split())
OF_NUMBERS = {*NUMBERS, *SCALES.values()}
CLOCK = regex.compile(r"(?<=:)|\p{N}+:|\p{N}+\s?[ap]\.?m\b", regex.IGNORECASE)
BEFORE_A_NAME = regex.compile(r"\p{L}+ \p{Lu}\p{Ll}")
ADDRESS = regex.compile(r"(?<=[@/._])|[\w'’]+[@/._]\w")
STORY = (
    "Wexcombe pilots left the Thornley quay at noon, after the bosun had raised the pennant over the capstan. "
    "Witnesses told the {} inquiry that {} crates had been thrown into the harbour before the ferry struck it. "
    "Nobody was hurt when it sank at the northern pier, and the divers will go down once the spring tide has turned. "
    "The board has ordered that no master may leave the quay again while the lamp on the breakwater is dark."
)
AS_PRINTED = STORY.format("Oldacre", "24")


class ParticularInTwoVersions(OfVersions, frozen=True, kw_only=True):
    """A name, a number or a day that stands for another in two versions of a text, where all around it is the same.

    Other rules hold names, figures and dates against each other by what they say; this one looks at what they leave: a
    street, a school, a credit, a telephone code, a number in a table. The two texts must be nearly one, sentence by
    sentence, and differ in a word or two. Days and numbers must have been published on one day, since versions are
    brought up to date. Small words, words that begin a sentence, abbreviations, plurals and addresses of the web make
    no difference, and where another rule tells of the same words, this one gives way.
    """

    id: str = "particular-in-two-versions"
    examples: tuple[Example, ...] = (
        Example(flags=(STORY.format("{Oldacre}", "24"), STORY.format("{Varley}", "24"))),
        Example(flags=(STORY.format("Oldacre", "{24}"), STORY.format("Oldacre", "{84}"))),
        Example(passes=(AS_PRINTED, STORY.format("public", "24"))),
        Example(passes=("date 2020-03-02\n" + AS_PRINTED, "date 2020-03-04\n" + STORY.format("Oldacre", "84"))),
        Example(passes=(AS_PRINTED, STORY.format("Varley", "84").replace("Thornley", "Orrick"))),
    )

    def compare(self, one: Claim, other: Claim, found: Collation) -> Iterator[Finding]:
        days = one.days_from(other)
        if days > SAME_OCCASION:
            return
        for changed in particulars(found):
            updated = is_figure(changed) or CALENDAR.issuperset(changed.words)
            if updated and not days:
                yield self.tell((one, other), changed, found.shared, "conflict", None)
            elif not updated:
                yield self.tell((one, other), changed, found.shared, "variant", weight(changed))


def particulars(found: Collation) -> Iterator[Substitution]:
    """The names, numbers and days that stand for others in two copies, each once; nothing if there are many."""
    if found.words < LEAST or found.shared < (COPIED_WHOLE if found.whole else COPIED):
        return
    by_words = {changed.words: changed for changed in reversed(found.substitutions)}
    if len(by_words) > MOST:
        return
    for changed in by_words.values():
        if (changed.long or changed.framed) and (is_figure(changed) or is_name(changed)):
            yield changed


def is_figure(changed: Substitution) -> bool:
    """Whether a number stands for another: in a sentence, or in a line with a date, but for a time of day there."""
    return all(map(is_number, (changed.one, changed.other))) and not is_one_number(*changed.words)


def is_one_number(one: str, other: str) -> bool:
    """Whether two words are one number: "5.0" and "5"."""
    return shortest(one) == shortest(other)


def shortest(number: str) -> str:
    """Decimals without zeros at their end."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def is_number(reading: Reading) -> bool:
    if not (reading.word[:1].isdecimal() or reading.word.casefold() in OF_NUMBERS):
        return False
    if reading.sentence.label == "body":
        return True
    words = regex.findall(r"\p{L}+", reading.sentence.text.casefold())
    return not CALENDAR.isdisjoint(words) and CLOCK.match(*reading.within) is None


def is_name(changed: Substitution) -> bool:
    """Whether a name, or a day or month, stands for another."""
    one, other = changed.one, changed.other
    if not (is_capital(one) and is_capital(other)):
        return False
    low, high = sorted(changed.words, key=len)
    if is_small(low) or is_small(high) or high.startswith(low) or not UNTOLD.isdisjoint(changed.words):
        return False
    if one.sentence.label == "body" and (BEFORE_A_NAME.match(*one.within) or not (is_first(one) or is_first(other))):
        return True
    return is_misprint(low, high) or min(bits(low), bits(high)) >= RARE


def is_capital(reading: Reading) -> bool:
    """Whether a word is of letters, begins with a capital, and is no part of an address of the web."""
    if len(reading.word) < SHORTEST or not reading.word.isalpha() or not reading.printed[0].isupper():
        return False
    return ADDRESS.match(*reading.within) is None


def is_first(reading: Reading) -> bool:
    """Whether a word is the first of its sentence."""
    return not any(map(str.isalnum, reading.sentence.text[: reading.start - reading.sentence.start]))
