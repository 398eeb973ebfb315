"""Where in a run of capitalised words a person's name begins and ends."""

from typing import NamedTuple

import regex

from checker_people import lexicon
from checker_people.lexicon import (
    AMBIGUOUS,
    CALENDAR,
    CLUB,
    COUNTRY,
    GIVEN,
    HONORIFIC,
    NOTNAME,
    ORG,
    PEOPLE,
    PLACE,
    POSTNOMINAL,
    ROLE,
    SUFFIX,
    SURNAME,
    THING,
    TITLE,
    initial,
    kinds,
    no_person,
    ordinary,
)
from checker_people.runs import Run

LONGEST_NAME = 5  # words
# A single surname may follow these; "General" or "Prince" before a word is as often something else.
BEFORE_SURNAME = frozenset(
    "president senator sen congressman congresswoman rep governor gov mayor judge justice sheriff officer detective det sergeant sgt "
    "lieutenant lt captain capt colonel col corporal cpl inspector insp superintendent supt constable trooper chancellor commissioner "
    "councillor cllr deputy archbishop cardinal chief premier".split()
)
GOES_ON = regex.compile(
    r""" ((?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|bin|bint|ibn|al|el|ben|ter|ten|af|y|ul|st)[ ]){1,3}\p{Lu}[\p{L}'’-]++
    |(?:al|el|ul|ad|as|ash|an)-\p{Lu}[\p{L}'’-]++(?:[ ]\p{Lu}[\p{L}'’-]++)?+
    |["“‘'(][\p{Lu}][\p{L}.-]{1,14}+(?:[ ][\p{L}.-]{1,14}+)?+["”’')][ ]\p{Lu}[\p{L}'’-]++(?:[ ](?:Jr|Sr|I{2,3}|IV)\b\.?)?+)""",
    regex.VERBOSE,
)
SUFFIXED = regex.compile(r",? (?:Jr\.?|Sr\.?|I{2,3}\b|IV\b)(?![\p{L}])")
NO_NAME_AFTER = regex.compile(r" ?[&+<@/]| (?:said|says) (?:it|its|they)\b|\.(?:com|co|org|net)\b")
IN_PLACE = frozenset({"in", "at", "near", "into", "outside", "inside", "around", "across", "throughout", "on", "the"})
SURNAME_TOO = frozenset(
    "hill hall park green woods lane field fields church mills banks marsh bridge west north east day law close green house glen dale "
    "price bond place street forest moore ford grove mount point cove end way hills guy bill case page ray best long short sun mail "
    "star post times press gates french english irish welsh scott england holland ireland wales israel jordan london york lincoln "
    "houston preston derby chester hamilton jackson charlton bolton washington carolina cleveland monroe lancaster durham reading oxford "
    "windsor stanford duke king prince bishop pope major general judge justice sheriff mayor dean coach sergeant marshall marshal major "
    "castle towers tower farmer singer cook savage wise sterling crown power powers banks mann berry bell book house garden gardener fever "
    "budget war law test white black brown gray grey young old new rich little small bright sharp strong swift friend love hope faith "
    "knight butler baker carpenter fisher hunter miller mason potter porter parker walker turner taylor weaver archer cooper carter".split()
)


class Name(NamedTuple):
    """A name in a run, by indexes of words: `start` to `end` is the name, `honorific` the word before it, if any.

    `certain` is False where nothing but the words' shape speaks for it: then the context must. `full` says that a given
    name stands in it.
    """

    start: int
    end: int
    stop: int
    honorific: str | None
    full: bool
    certain: bool


def read_run(text: str, run: Run) -> list[Name]:
    """The names of persons in a run, in order. `stop` is the offset in the text after the name."""
    words = run.words
    known = [kinds(word) for word in words]
    found: list[Name] = []
    i, n = 0, len(words)
    while i < n:
        kind = known[i]
        name = None
        if kind & HONORIFIC and i + 1 < n:
            name = after_honorific(text, run, known, i)
        elif kind & (GIVEN | AMBIGUOUS) or initial(words[i]):
            name = from_given(text, run, known, i)
        if name is None and kind & (TITLE | ROLE) and i + 1 < n and not kind & SURNAME & 0:
            name = after_title(text, run, known, i)
        if name is None:
            i += 1
            continue
        found.append(name)
        i = max(name.end, i + 1)
    if not found and n >= 2:
        guess = by_shape(text, run, known)
        return [guess] if guess else []
    return found


def name_end(run: Run, known: list[int], start: int) -> int:
    """The index after the last word that may belong to a name from `start`."""
    words = run.words
    k = start
    while k < len(words) and k - start < LONGEST_NAME + 1:
        kind = known[k]
        if kind & CALENDAR and not (kind & (SURNAME | GIVEN) and k == start):
            break
        if k > start and kind & (SUFFIX | POSTNOMINAL) and k - start >= 2:
            return k + 1 if kind & SUFFIX else k
        if k > start and kind & (HONORIFIC | NOTNAME) and not kind & SURNAME:
            break
        if shouted(words[k]):
            break
        k += 1
    return k


def shouted(word: str) -> bool:
    """Whether a word is all capitals and no initials: an acronym, or a headline."""
    return len(word) > 1 and word.isupper() and not initial(word)


def fits(kind: int, word: str, *, vouched: bool) -> bool:
    """Whether a word may be a surname. `vouched`: a known given name stands before it."""
    if shouted(word) or initial(word):
        return False
    if kind & (ORG | PLACE | THING | PEOPLE | COUNTRY | CLUB | CALENDAR | HONORIFIC | NOTNAME | TITLE):
        return vouched and bool(kind & SURNAME) and (word.lower() in SURNAME_TOO or not kind & (ORG | PLACE | THING | NOTNAME | CALENDAR))
    return (vouched and bool(kind & SURNAME)) or not ordinary(word)


def after_honorific(text: str, run: Run, known: list[int], i: int) -> Name | None:
    """A name after Mr, Dr, Sir."""
    words = run.words
    honorific = words[i]
    start = i + 1
    while start < len(words) - 1 and (known[start] & (HONORIFIC | TITLE)) and not known[start] & GIVEN:
        start += 1
    end = name_end(run, known, start)
    low = words[start].lower()
    if end <= start or shouted(words[start]) or (known[start] & (NOTNAME | CALENDAR | ORG | THING) and not known[start] & SURNAME):
        return None
    if honorific.rstrip(".").lower() in {"lord", "lady", "sir", "hon", "fr", "ms", "baron", "sheikh", "rabbi", "imam"} and (
        known[start] & (TITLE | ROLE | PLACE) or low in {"chief", "chancellor", "justice"}
    ):
        return None
    while end - start > 1 and not fits(known[end - 1], words[end - 1], vouched=True) and not known[end - 1] & SUFFIX:
        end -= 1
    while end - start > 3 and not known[end - 1] & SUFFIX:
        end -= 1
    stop, longer = extend(text, run, end)
    return Name(start, end, stop, honorific, end - start > 1 or longer, True)


def from_given(text: str, run: Run, known: list[int], i: int) -> Name | None:
    """A full name that begins with a given name or an initial."""
    words = run.words
    kind = known[i]
    if shouted(words[i]) or (kind & (ORG | THING | TITLE) and not kind & GIVEN):
        return None
    leading = initial(words[i])
    end = name_end(run, known, i)
    stop, longer = extend(text, run, end) if end == len(words) else (run.end_of(end - 1), False)
    count = end - i
    if count < 2 and not longer or count > LONGEST_NAME:
        return None
    if leading and not longer and (count < 2 or words[i] == "A" or words[i] == "I" or not known[end - 1] & SURNAME):
        return None
    last = end - 1
    while last > i + 1 and known[last] & SUFFIX:
        last -= 1
    strong = leading or bool(kind & GIVEN and not kind & (AMBIGUOUS | CLUB | COUNTRY | PEOPLE | NOTNAME | TITLE | PLACE | ORG | THING))
    before = word_before(text, run.offsets[i])
    if kind & NOTNAME and (i == 0 and begins_sentence(text, run.start)):
        return None
    if not strong and (before in IN_PLACE or not (longer or known[last] & SURNAME)):
        return None
    if not longer or count >= 2:
        for k in range(i + 1, last):
            if known[k] & (ORG | THING | PLACE | COUNTRY) and not known[k] & (SURNAME | GIVEN):
                return None
    if count >= 2 and not longer:
        if not fits(known[last], words[last], vouched=True):
            return None
        if known[last] & (PLACE | ORG | THING) and before in IN_PLACE:
            return None
        if not strong and known[last] & (PLACE | ORG | THING | CLUB | COUNTRY):
            return None
    if " ".join(words[i:end]).lower() in no_person() or NO_NAME_AFTER.match(text, stop) or text[max(0, run.offsets[i] - 2) : run.offsets[i]] == "& ":
        return None
    if end < len(words) and known[end] & (ORG | PLACE | THING) and not known[end] & (CALENDAR | POSTNOMINAL):
        return None
    return Name(i, end, stop, None, True, True)


def after_title(text: str, run: Run, known: list[int], i: int) -> Name | None:
    """A name that no given name vouches for, after President or Sheriff."""
    words = run.words
    start = i + 1
    if known[start] & (TITLE | ROLE | ORG | PLACE | THING | NOTNAME | PEOPLE | COUNTRY | HONORIFIC | CALENDAR | CLUB) or shouted(words[i]):
        return None
    end = name_end(run, known, start)
    if end < len(words) and not known[end] & (CALENDAR | POSTNOMINAL):
        return None
    for k in range(start, end):
        if shouted(words[k]) or (not known[k] & SURNAME and ordinary(words[k])) or known[k] & (ORG | PLACE | THING):
            return None
    count = end - start
    if count == 0 or count > 4 or not known[i] & TITLE:
        return None
    stop, longer = extend(text, run, end)
    if count == 1 and not longer:
        if words[i].rstrip(".").lower() not in BEFORE_SURNAME or (ordinary(words[start]) and not known[start] & SURNAME):
            return None
        return Name(start, end, stop, None, False, True)
    return Name(start, end, stop, None, True, True)


def by_shape(text: str, run: Run, known: list[int]) -> Name | None:
    """Two or three words that are nothing else: perhaps a name, if the context says so."""
    words = run.words
    start = 0
    while start < len(words) - 1 and known[start] & (NOTNAME | TITLE | PEOPLE | ROLE):
        start += 1
    end = name_end(run, known, start)
    if end < len(words) and not known[end] & (CALENDAR | POSTNOMINAL):
        return None
    stop, longer = extend(text, run, end)
    if not 2 <= end - start + longer <= 4:
        return None
    for k in range(start, end):
        if shouted(words[k]) or known[k] & (ORG | PLACE | THING | PEOPLE | COUNTRY | CLUB | NOTNAME | CALENDAR | TITLE | HONORIFIC):
            return None
        if ordinary(words[k]) and not (known[k] & SURNAME and k > start):
            return None
    if " ".join(words[start:end]).lower() in no_person() or NO_NAME_AFTER.match(text, stop):
        return None
    return Name(start, end, stop, None, True, False)


def extend(text: str, run: Run, end: int) -> tuple[int, bool]:
    """The offset after a name with what follows in lower case or quotes ("van der Sar", "al-Zarqawi", "“Bob” Smith")."""
    stop = run.end_of(end - 1)
    if end < len(run.words):
        return stop, False
    word = run.words[end - 1]
    head, hyphen, tail = word.rpartition("-")
    if hyphen and tail[:1].islower() and len(head) > 2:  # "Blair-led"
        return stop - len(tail) - 1, False
    longer = False
    if text[stop : stop + 1] == " " and text[stop + 1 : stop + 2] in LOWER_OR_QUOTE and (match := GOES_ON.match(text, stop)):
        stop, longer = match.end(), True
    if match := SUFFIXED.match(text, stop):
        stop = match.end()
    return stop, longer


LOWER_OR_QUOTE = frozenset("vdblaietyus\"“‘'(")


def word_before(text: str, offset: int) -> str:
    """The word before an offset, in lower case, or nothing where something else stands there."""
    if offset < 2 or text[offset - 1] != " ":
        return ""
    cut = text.rfind(" ", max(0, offset - 20), offset - 1)
    return text[cut + 1 : offset - 1].lower()


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence may begin at an offset."""
    before = text[max(0, offset - 3) : offset].rstrip(" \t\"'“‘(")
    return not before or before[-1] in "\n.!?:"
