"""What the words right before a date lean to, where the year that the sentence's tense asks for lies far off."""

from checker import words
from checker_dates.tense import AHEAD, FORWARD, IRREGULAR, MARKS, WAS

MODALS = frozenset(
    "will won't won’t would wouldn't wouldn’t shall should shouldn't shouldn’t can can't can’t cannot could couldn't "
    "couldn’t may might must let's let’s".split()
)
TOWARDS = frozenset("until till toward towards ahead looming upcoming forthcoming heading if".split())
BACK = frozenset("since back ago after".split())
# Words before a participle that make it no past: "the pledged delegates", "is bent on winning".
NO_PAST = frozenset("the a an this these those his her its their our my your of is are being".split())
NOW = frozenset({"is", "are"})
HAVING = frozenset({"has", "have"})
REACH = 200  # code points that are looked through
CONDITION = 4  # words before a verb among which "if" makes it no past
INFINITIVES = frozenset({"VB", "VBP"})
PARTICIPLES = frozenset({"VBD", "VBN"})


def leaning(before: str) -> str:
    """`past` or `future` by the nearest word of tense in the clause, from the phrase back; nothing where none is."""
    found = before[-REACH:].split()
    for at in range(len(found) - 1, -1, -1):
        if found[at][-1] in ",;:)—–" or found[at] == "--":
            return ""
        word = found[at].strip(MARKS).lower()
        if word in BACK and (not at or found[at - 1].lower() not in TOWARDS):
            return "past"
        if at == len(found) - 1 and word == "before":
            return "future"
        if word in MODALS or word in TOWARDS or word.endswith(("'ll", "’ll")) or to_come(found, at):
            return "future"
        if word in FORWARD:
            return "future"
        if is_past(found, at):
            return past_of(found, at)
        if word in NOW and at < len(found) - 1:
            return ""
    return ""


def to_come(found: list[str], at: int) -> bool:
    """Whether an infinitive begins here that nothing says was done: "to win", but not "was forced to resign"."""
    if found[at] != "to" or at + 1 == len(found) or words.tag(found[at + 1]) not in INFINITIVES:
        return False
    verb = found[at - 1].strip(MARKS).lower() if at else ""
    return verb in AHEAD or words.tag(verb) not in PARTICIPLES


def is_past(found: list[str], at: int) -> bool:
    """Whether a word is a verb in the past, and no participle before a noun or of the present."""
    word = found[at].strip(MARKS)
    if not word.islower() or word in HAVING:
        return False
    if word not in WAS and word not in IRREGULAR and words.tag(word) not in PARTICIPLES:
        return False
    return not at or found[at - 1].lower() not in NO_PAST


def past_of(found: list[str], at: int) -> str:
    """What a verb in the past comes to with the words before it: "to be named" and "if he won" look ahead."""
    before = [word.lower() for word in found[max(at - CONDITION, 0) : at]]
    return "future" if "if" in before or before[-1:] == ["be"] else "past"
