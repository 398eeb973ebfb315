"""What stands before and after a run of capitalised words, as far as it bears on the names in it."""

import re

import regex

from checker.frozen import Frozen

GOES_ON = regex.compile(
    r"""[ ](?:(?:(?:van|von|der|den|del|della|dos|das|di|da|de|du|la|le|ben|ter|ten|af|ap|ab|y)[ ]){1,3}
        \p{Lu}[\p{L}'’-]++
    |d['’]\p{Lu}[\p{L}'’-]++
    |(?:(?:binti?|bin|ibn|al|el)[ ]\p{Lu}[\p{L}'’-]++
        |(?:al|el|ul|ad|as|ash|an)-\p{Lu}[\p{L}'’-]++(?:[ ](?!Al[ ])\p{Lu}[\p{L}'’-]++)?+)
        (?:[ ](?:(?:binti?|bin|ibn)[ ]|(?:al|el)-|(?:Al|Abu|Abdul|Abdel)[ ])\p{Lu}[\p{L}'’-]++){0,3}+
    |["“‘'(]\p{Lu}\p{L}{1,14}+(?:[ ]\p{L}{1,14}+)?+["”’')][ ]
        \p{Lu}[\p{L}'’-]++(?:[ ](?!(?:Jr|Sr|II|III|IV)\b)\p{Lu}[\p{L}'’-]++)?+)""",
    regex.VERBOSE,
)
QUOTES = frozenset("\"“‘'(")
PARTICLE = regex.compile(
    r" (?:van(?: der| den| de)?|von(?: der)?|binti?|bin|ibn|a[bp]) \p{Lu}\p{L}"
)  # only persons have these
SUFFIXED = regex.compile(r",? (?:Jr\.?|Sr\.?|I{2,3}\b|IV\b)(?!\p{L})")
NO_NAME_AFTER = regex.compile(  # "Foo Bar said it would", but "said it was late"
    r" ?[&+<@/]|\.(?:com|co|org|net)\b"
    r"| (?:said|says) (?:its|they|it(?! (?:was|is|would be|had been) (?!\w+(?:ing|ed)\b)))\b"
)
IN_PLACE = frozenset("in at near into outside inside around across throughout on the".split())
# What may follow a name and go on with it, or say that it is none: the union of the four above, coarsely.
GOING_ON = re.compile(
    r"""[ ](?:["“‘'(]\w
    |(?:van|von|der|den|del|della|dos|das|d[aeiu]|l[ae]|bin(?:ti?)?|ibn|[ae]l|ben|te[nr]|a[fpb]|y)[ -]\w
    |d['’]|[0-9]|(?:ul|a[ds]|ash|an)-|(?:said|says)[ ](?:it|its|they)\b|[&<+@/]|Jr|Sr|I)
    |,[ ](?:Jr|Sr|I)|[&<+@/-]|\.\w""",
    re.VERBOSE,
)
UNSURE = frozenset(" ,&<+@/.-")
GENERATION = frozenset("JSI")  # what Jr, Sr, II begin with
SEEN_AFTER = 80  # code points after a run that may belong to a name


class Beside(Frozen, frozen=True):
    """What stands beside a run of capitalised words, as far as it matters.

    Whether a sentence begins with the run, a preposition of place stands before it, or an ampersand; `after` is the
    text after it where that may go on with a name or say that it is none (see `GOING_ON`), else nothing.
    """

    begins: bool = False
    placed: bool = False
    joined: bool = False
    after: str = ""


NOTHING = Beside()


def beside(text: str, start: int, end: int, lead: str) -> Beside:
    """What stands beside the run from `start` to `end`; `lead` is the word before it."""
    after = going_on(text, end)
    placed = lead != "" and lead.lower() in IN_PLACE
    begins = (start < 2 or not text[start - 2].isalpha()) and begins_sentence(text, start)
    if not (after or placed or begins or lead == "&"):
        return NOTHING
    return Beside(begins, placed, lead[-1:] == "&", after)


def going_on(text: str, end: int) -> str:
    """The text after a run if it may go on with a name or say that there is none, else nothing."""
    two = text[end : end + 2]
    if two[:1] not in UNSURE or two == ". " or (two == ", " and text[end + 2 : end + 3] not in GENERATION):
        return ""
    return text[end : end + SEEN_AFTER] if GOING_ON.match(text, end) else ""


def word_before(text: str, offset: int) -> str:
    """The word before an offset and a space, or nothing where something else stands there."""
    if text[offset - 1 : offset] != " ":
        return ""
    low = offset - LONGEST_WORD if offset > LONGEST_WORD else 0
    cut = text.rfind(" ", low, offset - 1) + 1
    word = text[cut or low : offset - 1]
    return word if "\n" not in word else word.rpartition("\n")[2]


LONGEST_WORD = 30


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence may begin at an offset."""
    before = text[max(0, offset - 3) : offset].rstrip(" \t\"'“‘(")
    return not before or before[-1] in "\n.!?:"
