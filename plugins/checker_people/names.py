"""Where in a run of capitalised words a person's name begins and ends."""

import re
from functools import lru_cache
from itertools import pairwise

from checker import words as lexicon
from checker.frozen import Frozen
from checker_people.beside import GOES_ON, IN_PLACE, NO_NAME_AFTER, PARTICLE, QUOTES, SUFFIXED, Beside
from checker_people.eastern import eastern
from checker_people.lexicon import (
    AMBIGUOUS,
    CALENDAR,
    CLUB,
    COUNTRY,
    GIVEN,
    HONORIFIC,
    INITIAL,
    MAN,
    NOTNAME,
    ORDINARY,
    ORG,
    PEOPLE,
    PLACE,
    POSTNOMINAL,
    REMEMBERED,
    ROLE,
    SHOUTED,
    SUFFIX,
    SURNAME,
    THING,
    TITLE,
    WOMAN,
    kinds,
    no_person,
    ordinary,
)
from checker_people.lexicon import (
    PARTICLE as PARTICLE_KIND,
)

TOWNS_BEGIN = frozenset("san santa los las new fort port st. saint el são sao santo puerto ciudad kuala addis".split())
POSSESSIVE = frozenset({"'s", "’s"})
LONGEST_NAME = 5  # words
NAMES = GIVEN | AMBIGUOUS | SURNAME | MAN | WOMAN  # what is nothing but a name
VOUCHED = GIVEN | AMBIGUOUS | HONORIFIC | TITLE | INITIAL  # what may begin a name, or lead to it
BREAKS = CALENDAR | SUFFIX | POSTNOMINAL | HONORIFIC | NOTNAME | SHOUTED | INITIAL
ELSE = ORG | PLACE | THING | PEOPLE | COUNTRY | CLUB | CALENDAR | HONORIFIC | NOTNAME | TITLE
# A single surname may follow these; "General" or "Prince" before a word is as often something else.
BEFORE_SURNAME = frozenset(
    "president senator sen congressman congresswoman rep governor gov mayor judge justice sheriff officer "
    "detective det sergeant sgt lieutenant lt captain capt colonel col corporal cpl inspector insp superintendent "
    "supt constable trooper chancellor commissioner councillor cllr deputy archbishop cardinal".split()
)
# After these honorifics a title is no name: "Lord Chancellor", "Lord Chief Justice".
PEERAGE = frozenset("lord lady sir hon fr ms baron sheikh rabbi imam".split())
COMPANIES = frozenset("Ltd Plc Inc Corp Co Group Company Ltd. Inc. Corp. Co.".split())
# Surnames that are also words for places, bodies or things; a known given name before them vouches.
SURNAME_TOO = frozenset(
    "hill hall park green woods lane field fields church mills banks marsh bridge west north east day law close "
    "house glen dale price bond forest moore ford grove mount point cove end way hills guy bill case "
    "page ray best long short sun mail star post times press gates french english irish welsh scott england "
    "holland ireland wales israel jordan london york lincoln houston preston derby chester hamilton jackson "
    "charlton bolton washington carolina cleveland monroe lancaster durham reading oxford windsor stanford duke "
    "earl constable chancellor king prince bishop pope major general judge justice sheriff mayor dean coach sergeant "
    "marshall marshal "
    "castle towers tower farmer singer cook savage wise sterling crown power powers mann berry bell book garden "
    "gardener budget war test white black brown gray grey young old new rich little small bright sharp strong "
    "swift friend love hope faith knight butler baker carpenter fisher hunter miller mason potter porter parker "
    "walker turner taylor weaver archer cooper carter ridge meadows pepper driver getty song may".split()
)


# Given names that are mostly other words: a draft law, an Arabic article, a craft.
SHORT_FORMS = frozenset({"Bill", "Al", "Art"})


DOERS = ("er", "or", "ist", "man", "woman", "back", "ian", "ess")  # how words end that say what somebody does


class Run(Frozen, frozen=True):
    """A run of capitalised words, the kinds of each, and what stands beside it."""

    words: list[str]
    known: list[int]
    beside: Beside

    def offset(self, index: int) -> int:
        """The offset of a word in the run."""
        offset = index
        for word in self.words[:index]:
            offset += len(word)
        return offset

    def end_of(self, index: int) -> int:
        """The offset after a word."""
        return self.offset(index + 1) - 1

    def placed(self, index: int) -> bool:
        """Whether a preposition of place stands before a word."""
        return self.words[index - 1].lower() in IN_PLACE if index else self.beside.placed


class Name(Frozen, frozen=True):
    """A name in a run, by indexes of words: `start` to `end` is the name, `honorific` the word before it, if any.

    `stop` is the offset after the name in the run, or beyond it where the name goes on; `full` says that a given
    name stands in it.
    """

    start: int
    end: int
    stop: int
    honorific: str | None
    full: bool


def read_run(run: Run) -> list[Name]:
    """The names of persons in a run, in order."""
    known = run.known
    found: list[Name] = []
    i, n = 0, len(known)
    while i < n:
        kind, name = known[i], None
        if not kind & VOUCHED and i + 1 == n and n > 1 and not run.beside.after:
            break
        if kind & HONORIFIC and i + 1 < n:
            name = after_honorific(run, i)
        elif (
            kind & (GIVEN | AMBIGUOUS)
            or known[i] & INITIAL
            or has_middle(run, i)
            or nicknamed(run, i)
            or short_form(run, i)
        ):
            name = from_given(run, i)
        if name is None and kind & TITLE and i + 1 < n:
            name = after_title(run, i)
        if name is None and surname_begins(run, i):
            name = Name(i, n, run.end_of(n - 1), None, True)
        if name is None:
            i += 1
        else:
            found.append(name)
            i = max(name.end, i + 1)
    return found


def surname_begins(run: Run, i: int) -> bool:
    """Whether a run ends with a name that begins with the surname, behind what may lead to one: "Mr Foo Min-jun"."""
    if i + 2 != len(run.words) or not eastern(run.words[i], run.words[i + 1]):
        return False
    return i == 0 or run.known[i - 1] & (NOTNAME | TITLE | ROLE | PEOPLE | HONORIFIC) != 0


def nicknamed(run: Run, i: int) -> bool:
    """Whether a nickname in quotes and another name follow the last word of a run, or "van der Foo", "bin Foo"."""
    after = run.beside.after
    if not after or i != len(run.words) - 1:
        return False
    return (GOES_ON if after[1:2] in QUOTES else PARTICLE).match(after) is not None


def has_middle(run: Run, i: int) -> bool:
    """Whether a middle initial follows a word that may be a given name nobody listed."""
    return i + 2 < len(run.words) and len(run.words[i + 1].rstrip(".")) == 1 and unheard(run, i)


def unheard(run: Run, i: int) -> bool:
    """Whether a word is known as nothing but perhaps a surname, so that it may be a rare given name."""
    word = run.words[i]
    if run.known[i] & ~SURNAME or lexicon.table().get(word.lower()) is not None:
        return False
    return not (i == 0 and run.beside.begins and word.endswith(DOERS))  # "Stockbroker Ann Foo"


def name_end(run: Run, start: int) -> int:
    """The index after the last word that may belong to a name from `start`."""
    words, known = run.words, run.known
    k = start
    while k < len(words) and k - start <= LONGEST_NAME:
        kind = known[k]
        if k - start > 1 and not kind & (NAMES | INITIAL) and verb(words[k]):
            break
        if not kind & BREAKS or (kind & INITIAL and not (k > start and words[k] in {"A", "I"})):
            k += 1
            continue
        if kind & CALENDAR and not (kind & (SURNAME | GIVEN) and k == start) and not named_may(run, start, k):
            break
        if k - start >= 2 and kind & (SUFFIX | POSTNOMINAL):
            return k + 1 if kind & SUFFIX else k
        if k > start and (kind & HONORIFIC or (kind & NOTNAME and (not kind & SURNAME or k + 1 < len(words)))):
            break
        if kind & SHOUTED:
            return k + 1 if k > start and shouted_surname(run, k) else k
        k += 1
    return k


def named_may(run: Run, start: int, k: int) -> bool:
    """Whether "May" is a surname: right behind a sure given name, and no day follows."""
    if run.words[k] != "May" or k != start + 1 or k + 1 != len(run.words) or not run.known[start] & GIVEN:
        return False
    return not run.known[start] & (ELSE | AMBIGUOUS) and not run.beside.after[1:2].isdigit()


@lru_cache(maxsize=REMEMBERED)
def verb(word: str) -> bool:
    """Whether a word is mostly a verb in the third person or the past: headlines write it with a capital, too."""
    known = lexicon.table().get(word.lower())
    return known is not None and known.tag in VERBS and known.name < ORDINARY


VERBS = frozenset({"VBZ", "VBD", "VBG", "MD"})


def shouted_surname(run: Run, k: int) -> bool:
    """Whether a word in capitals is the surname of the name before it: "Elliot JOHNSON"."""
    if any(kind & SHOUTED for kind in (*run.known[:k], *run.known[k + 1 : k + 2])) or run.known[0] & INITIAL:
        return False
    return loud(run.known[k], run.words[k])


def loud(kind: int, word: str) -> bool:
    """Whether a word is a surname in capitals, and no acronym."""
    return (
        kind & SHOUTED != 0
        and kind & SURNAME != 0
        and len(word) > 2
        and not kind & SUFFIX
        and (not kind & ~(NAMES | SHOUTED) or word.lower() in SURNAME_TOO)
    )


def last_name(run: Run, start: int, end: int) -> int:
    """The index of the last name between two indexes, suffixes left out."""
    last = end - 1
    while last > start and run.known[last] & SUFFIX:
        last -= 1
    return last


def fits(kind: int, word: str) -> bool:
    """Whether a word may be the surname after a known given name."""
    if loud(kind, word):
        return True
    if kind & (SHOUTED | INITIAL):
        return False
    if kind & ELSE:
        return kind & SURNAME != 0 and (
            word.lower() in SURNAME_TOO or not kind & (ORG | PLACE | THING | NOTNAME | CALENDAR | TITLE)
        )
    return kind & SURNAME != 0 or not ordinary(word)


def after_honorific(run: Run, i: int) -> Name | None:
    """A name after Mr, Dr, Sir."""
    words, known = run.words, run.known
    start = i + 1
    while start < len(words) - 1 and known[start] & (HONORIFIC | TITLE) and not known[start] & GIVEN:
        start += 1
    end = name_end(run, start)
    kind = known[start]
    if run.words[-1] in COMPANIES or (kind & TITLE and not kind & NAMES and end - start == 1):  # "Mr President"
        return None
    if end <= start or known[start] & SHOUTED or (kind & (NOTNAME | CALENDAR | ORG | THING) and not kind & SURNAME):
        return None
    peerage = words[i].rstrip(".").lower() in PEERAGE
    if peerage and (kind & (TITLE | ROLE | PLACE) or words[start].lower() in {"chief", "chancellor", "justice"}):
        return None
    while (
        end - start > 1
        and not known[end - 1] & SUFFIX
        and (end - start > 3 or not fits(known[end - 1], words[end - 1]))
    ):
        end -= 1
    if end < len(words) and peerage and known[end] & (ORG | PLACE) and not known[end] & SURNAME:  # "Lady Foo School"
        return None
    stop, longer = extend(run, end)
    return Name(start, end, stop, words[i], end - start > 1 or longer)


def from_given(run: Run, i: int) -> Name | None:
    """A full name that begins with a given name or an initial."""
    kind = run.known[i]
    if not may_begin(run, i):
        return None
    called = nicknamed(run, i)
    if i and unheard(run, i - 1) and (i == 1 or run.known[i - 2] & (TITLE | HONORIFIC)):
        i -= 1  # a rare given name before what is mostly one
    if (kind & NOTNAME and i == 0 and run.beside.begins) or run.words[max(i - 1, 0)].lower() in TOWNS_BEGIN:
        return None
    end = name_end(run, i)
    if not i < end <= i + LONGEST_NAME:
        return None
    stop, longer = extend(run, end) if end == len(run.words) else (run.end_of(end - 1), False)
    last = last_name(run, i, end)
    if last == i and not longer:
        return None
    known_given = kind & GIVEN and not kind & (ELSE | AMBIGUOUS)
    strong = (
        bool(known_given)
        or kind & INITIAL != 0
        or called
        or run.words[i] in SHORT_FORMS
        or (last > i + 1 and middle(run.words[i + 1]))
    )
    placed = run.placed(i)
    if not strong and (placed or not (longer or run.known[last] & SURNAME or unheard_of(run, i, end))):
        return None
    if kind & INITIAL and not longer and (run.words[i] in {"A", "I"} or not bears_initials(run, i, last)):
        return None
    if (not longer and not may_end(run, last, strong, placed)) or anything_else(run, i, end, stop):
        return None
    return Name(i, end, stop, None, True)


def unheard_of(run: Run, i: int, end: int) -> bool:
    """Whether a word that is both a given name and another stands inside a sentence, with a surname that nobody
    listed: "They met Dawn Foo".
    """
    if i or end != 2 or len(run.words) != 2 or run.beside.begins or run.beside.after:
        return False
    return run.known[0] & (MAN | WOMAN) != 0 and not run.known[0] & (ELSE & ~NOTNAME) and unheard(run, 1)


def bears_initials(run: Run, i: int, last: int) -> bool:
    """Whether the surname after initials is one: listed, or no ordinary word where the initials have stops."""
    return run.known[last] & SURNAME != 0 or (
        "." in run.words[i] and run.known[last] == 0 and not ordinary(run.words[last])
    )


def may_begin(run: Run, i: int) -> bool:
    """Whether a word may be the first of a full name."""
    kind = run.known[i]
    if run.words[i] in SHORT_FORMS:
        return short_form(run, i)
    if kind & (TITLE | ROLE) and not kind & (MAN | WOMAN) and not royal(run.words[i]) and leads_to_name(run, i + 1):
        return False  # "Colonel Foo Bar"
    if kind & SUFFIX or (not kind & (GIVEN | AMBIGUOUS | INITIAL) and kind & ~SURNAME):
        return False
    if kind & SHOUTED or (kind & (ORG | THING | TITLE) and not kind & GIVEN):
        return False
    return not (kind & INITIAL and i and run.known[i - 1] & NAMES == run.known[i - 1])


def royal(word: str) -> bool:
    """Whether a title is no less often a name, and is told with the name that it stands before."""
    return word in {"King", "Queen", "Duke", "Marshal"}


def leads_to_name(run: Run, i: int) -> bool:
    """Whether a sure given name and another word stand at an index."""
    return i + 1 < len(run.words) and run.known[i] & GIVEN != 0 and not run.known[i] & (ELSE | AMBIGUOUS)


def short_form(run: Run, i: int) -> bool:
    """Whether a word that is mostly something else is a short given name here: "Bill Foo", no "Arms Bill Foo wants"."""
    word = run.words[i]
    if word not in SHORT_FORMS or run.placed(i) or (i and not run.known[i - 1] & (TITLE | HONORIFIC | ROLE | NOTNAME)):
        return False
    if i + 1 == len(run.words):
        return bool(run.beside.after) and GOES_ON.match(run.beside.after) is not None
    kind = run.known[i + 1]
    return kind & SURNAME != 0 or (kind == 0 and word == "Bill" and not ordinary(run.words[i + 1]))


def may_end(run: Run, last: int, strong: bool, placed: bool) -> bool:
    """Whether a word may be the surname at the end: one that is also a place's or a body's needs a sure given name."""
    kind = run.known[last]
    odd = kind & (PLACE | ORG | THING)
    if not fits(kind, run.words[last]) or (odd and placed):
        return False
    return strong or not (odd or kind & (CLUB | COUNTRY))


def anything_else(run: Run, i: int, end: int, stop: int) -> bool:
    """Whether what reads like a name is a town, a brand, or a part of a longer name of a place or a body."""
    words, known = run.words, run.known
    for k in range(i + 1, last_name(run, i, end)):
        if known[k] & (ORG | THING | PLACE | COUNTRY | PEOPLE) and not known[k] & (SURNAME | GIVEN):
            return True
        if known[k] & (TITLE | ROLE) and not known[k] & GIVEN:  # "Texas Governor Foo Bar"
            return True
        if not known[k] & (NAMES | INITIAL | PARTICLE_KIND) and ordinary(words[k]):
            return True
    if end < len(words) and known[end] & (ORG | PLACE | THING) and not known[end] & (CALENDAR | POSTNOMINAL):
        return True
    if (run.beside.joined and not i) or no_name_after(run, stop):
        return True
    told = " ".join(words[i:end]).lower()
    return (
        told in no_person()
        or any(f"{one} {other}".lower() in no_person() for one, other in pairwise(words[i:end]))
        or (
            end == len(words)
            and stop > run.end_of(end - 1)
            and (told + run.beside.after[: stop - len(told)]).lower() in no_person()
        )
    )


def middle(word: str) -> bool:
    """Whether a word is a middle initial with its stop."""
    return len(word) == 2 and word[1] == "."


def after_title(run: Run, i: int) -> Name | None:
    """A name that no given name vouches for, after President or Sheriff."""
    words, known = run.words, run.known
    start = i + 1
    if known[start] & (ELSE | ROLE) or known[i] & SHOUTED:
        return None
    end = name_end(run, start)
    if end < len(words) and not known[end] & (CALENDAR | POSTNOMINAL):
        return None
    for k in range(start, end):
        if known[k] & SHOUTED or known[k] & (ORG | PLACE | THING):
            return None
        given = k == start and end - start > 1 and known[k] & AMBIGUOUS
        if not given and not known[k] & SURNAME and ordinary(words[k]):
            return None
        if known[k] & (TITLE | ROLE) and not known[k] & SURNAME:  # "Deputy Prime Minister Foo Bar"
            return None
    if not 0 < end - start <= 4:
        return None
    stop, longer = extend(run, end)
    if end - start == 1 and not longer and words[i].rstrip(".").lower() not in BEFORE_SURNAME:
        return None
    return Name(start, end, stop, None, end - start > 1 or longer)


def by_shape(run: Run) -> Name | None:
    """Two to four words that may be a name if the context says so."""
    words, known = run.words, run.known
    start = 0
    while (
        start < len(words) - 1
        and known[start] & (NOTNAME | TITLE | PEOPLE | ROLE)
        and not known[start] & (GIVEN | AMBIGUOUS)
    ):
        start += 1
    end = name_end(run, start)
    if end <= start or (end < len(words) and not known[end] & (CALENDAR | POSTNOMINAL)):
        return None
    stop, longer = extend(run, end)
    last = last_name(run, start, end)
    if not 2 <= end - start + longer <= 4 or (last == start and not longer):
        return None
    if not longer and not known[last] & SURNAME and not fits(known[last], words[last]):
        if not known[start] & GIVEN or known[last] & (CALENDAR | COUNTRY):
            return None
    if (known[last] & (ORG | PLACE) and not known[last] & SURNAME and words[last].lower() not in SURNAME_TOO) or (
        words[last] in COMPANIES and not longer
    ):
        return None
    if known[last] & SHOUTED or " ".join(words[start:end]).lower() in no_person() or no_name_after(run, stop):
        return None
    for k in range(start, last):
        if known[k] & SHOUTED or (known[k] & (ELSE & ~(NOTNAME | CLUB)) and not known[k] & GIVEN):
            return None
    return Name(start, end, stop, None, True)


def may_end_shape(kind: int) -> bool:
    """Whether a run that holds no given name may have the shape of a name, by the kinds of its last word."""
    return kind & SURNAME != 0 or kind & (CALENDAR | POSTNOMINAL | SUFFIX) != 0 or not kind & (ELSE | SHOUTED | INITIAL)


def extend(run: Run, end: int) -> tuple[int, bool]:
    """The offset after a name with what goes on in lower case or quotes ("van der Sar", "al-Zarqawi", "“Bob” Smith").

    Beside it, whether anything went on.
    """
    stop = run.end_of(end - 1)
    if end < len(run.words):
        return stop, False
    word = run.words[end - 1]
    if "-" in word:
        head, _, tail = word.rpartition("-")
        if tail[:1].islower() and len(head) > 2 and not second_syllable(head, tail):  # "Blair-led"
            return stop - len(tail) - 1, False
    after = run.beside.after
    if not after:
        return stop, False
    length, longer = 0, False
    if (match := GOES_ON.match(after)) and (after[1] != "(" or nickname(after)):
        length, longer = match.end(), True
        if (more := SECOND_SURNAME.match(after, length)) and only_surname(more[1]):
            length = more.end()
        if after[length - 2 : length] in POSSESSIVE:
            return stop + length - 2, True
    if match := SUFFIXED.match(after, length):
        length = match.end()
    return stop + length, longer


def second_syllable(head: str, tail: str) -> bool:
    """Whether what follows a hyphen in lower case belongs to a given name: "Chi-ming", but "Blair-led"."""
    if len(head) > LONGEST_SYLLABLE or len(tail) > LONGEST_SYLLABLE or not tail.isalpha() or ordinary(head):
        return False
    known = lexicon.table().get(tail)
    return known is None or (known.tag not in COMPOUNDED and lexicon.table().get(head.lower()) is None)


LONGEST_SYLLABLE = 5
COMPOUNDED = frozenset({"VBN", "VBD", "VBG", "JJ", "IN"})  # "-led", "-run", "-free"


def only_surname(word: str) -> bool:
    """Whether a word is a surname and nothing else, or nothing known."""
    kind = kinds(word)
    return not kind & ~(NAMES) and (kind & SURNAME != 0 or not ordinary(word)) and not verb(word)


SECOND_SURNAME = re.compile(r" ([^\W\d_a-z][^\W\d_]+)(?! ?[A-Z])")


def nickname(after: str) -> bool:
    """Whether what stands in brackets behind a name is a name, and no country or body."""
    kind = kinds(after[2:].partition(")")[0])
    return kind & (GIVEN | AMBIGUOUS | SURNAME) != 0 and not kind & (COUNTRY | PEOPLE | ORG | PLACE | CLUB | SHOUTED)


def no_name_after(run: Run, stop: int) -> bool:
    """Whether what follows a name that ends at `stop` says that it is none."""
    if not run.beside.after:
        return False
    beyond = stop - run.end_of(len(run.words) - 1)
    return beyond >= 0 and NO_NAME_AFTER.match(run.beside.after, beyond) is not None
