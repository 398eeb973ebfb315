"""Where an article names people: what is certainly a name, and what the context vouches for."""

import re
from functools import lru_cache

from checker.frozen import Frozen
from checker.words import table
from checker_people import phrases, roles, years
from checker_people.beside import IN_PLACE, PARTICLE, Beside, beside, going_on, word_before
from checker_people.eastern import eastern
from checker_people.lexicon import GIVEN, REMEMBERED, ROLE, SURNAME, VOUCHING, having, kinds, no_person, ordinary
from checker_people.names import NAMES, SHORT_FORMS, VOUCHED, Name, Run, by_shape, loud, may_end_shape, read_run

COMPANY = frozenset(
    "group firm company giant retailer maker manufacturer chain brand label brewer supermarket broker brokerage "
    "insurer grocer airline".split()
)
GROUNDS = frozenset("Park Hall Lane House Church Center Centre Bridge Beach Court Square".split())
AGES = frozenset("0123456789awi(")  # what begins an age after a name: "23", "aged 23", "a 23-year-old", "is 23"


class Mention(Frozen, frozen=True):
    """A name at a place: `start` includes the honorific, `name_start` does not; `lead` is the word before `start`."""

    start: int
    name_start: int
    end: int
    name: str
    honorific: str | None
    full: bool
    lead: str


def find_mentions(text: str, runs: list[tuple[int, str]], aged: set[str]) -> list[Mention]:
    """The names of people that stand with a given name, an honorific or a title, in no order.

    `aged` are words that stand before an age.
    """
    mentions: list[Mention] = []
    loose: list[tuple[int, str]] = []
    read_to = 0
    for start, run in runs:
        end = start + len(run)
        sort = sort_of(run)
        if (
            sort in UNSURE and text[end : end + 2] in MAY_GO_ON and PARTICLE.match(text, end) is not None
        ):  # "Foo Bar bin Baz"
            sort = OPEN
        if sort == NO_NAME or start < read_to:  # a name with a nickname or a particle in it was read beyond its run
            continue
        if sort == SHAPED:
            loose.append((start, run))
            continue
        lead = word_before(text, start)
        if sort != OPEN and lead[-1:] != "&" and not going_on(text, end):
            if sort == SURE:
                mentions.append(Mention(start, start, end, run.replace("’", "'"), None, True, lead))
            else:
                title, _, name = run.partition(" ")
                mentions.append(Mention(start, end - len(name), end, name.replace("’", "'"), title, False, lead))
            continue
        if lead == "the" and run[run.rfind(" ") + 1 :] in GROUNDS:
            continue  # "the Foo Park", "the Foo Hall"
        found = read(run, beside(text, start, end, lead))
        for one in found:
            mentions.append(one.at(start, lead))
            read_to = start + one.stop
        if not found and " " in run:
            loose.append((start, run))
    mentions += vouched(text, loose, aged | {mention.name for mention in mentions if not mention.full})
    mentions += named_again(loose, text, mentions)
    return without_companies(mentions)


class Found(Frozen, frozen=True):
    """A name in a run: as a mention, with offsets from the start of the run."""

    start: int
    name_start: int
    stop: int
    name: str
    honorific: str | None
    full: bool
    lead: str

    def at(self, start: int, lead: str) -> Mention:
        """The mention, if the run begins at `start` behind the word `lead`."""
        return Mention(
            start + self.start,
            start + self.name_start,
            start + self.stop,
            self.name,
            self.honorific,
            self.full,
            self.lead if self.start else lead,
        )


# What a run may hold, whatever stands beside it: nothing; a given name and a surname that are nothing else; Mr and a
# surname; the shape of a name, if the context vouches for it; anything.
PAIR = 2  # words
NO_NAME, SURE, COURTEOUS, SHAPED, OPEN = 0, 1, 2, 3, 4
MAY_GO_ON = frozenset({" v", " b", " i", " a"})  # how such a particle begins
UNSURE = frozenset({NO_NAME, SHAPED})


@lru_cache(maxsize=REMEMBERED)
def sort_of(run: str) -> int:
    """Which of these a run is."""
    words = run.split(" ")
    if len(words) == PAIR and eastern(words[0], words[1]) and run.lower() not in no_person():
        return SURE
    known = [kinds(word) for word in words]
    if len(words) == PAIR and not known[1] & ~NAMES and "-" not in words[1] and "." not in run:
        bears_name = known[1] & SURNAME or (not known[1] and not ordinary(words[1]))
        if known[0] & GIVEN and not known[0] & ~NAMES and bears_name and run.lower() not in no_person():
            return SURE
        if words[0] in {"Mr", "Mrs", "Ms"} and not words[1].isupper():
            return COURTEOUS
    if (
        len(words) == 1
        or eastern(words[-2], words[-1])
        or words[0] in SHORT_FORMS
        or known[0] & VOUCHED
        or known[-1] & VOUCHED
        or any(kind & VOUCHED for kind in known[1:-1])
    ):
        return OPEN
    return SHAPED if may_end_shape(known[-1]) else NO_NAME


@lru_cache(maxsize=REMEMBERED)
def read(run: str, beside: Beside) -> tuple[Found, ...]:
    """The names in a run that a given name, an honorific or a title vouches for."""
    words = run.split(" ")
    whole = Run(words, [kinds(word) for word in words], beside)
    return tuple([found_in(run, whole, name) for name in read_run(whole)])


@lru_cache(maxsize=REMEMBERED)
def shape(run: str, beside: Beside) -> Found | None:
    """The name that a run is shaped like, if anything else vouches for it."""
    words = run.split(" ")
    whole = Run(words, [kinds(word) for word in words], beside)
    name = by_shape(whole)
    return None if name is None else found_in(run, whole, name)


def found_in(run: str, whole: Run, name: Name) -> Found:
    """A name of a run by its offsets."""
    begin = name_start = whole.offset(name.start)
    if name.honorific:
        begin = run.rfind(name.honorific, 0, name_start)
    lead = run[: begin - 1].rpartition(" ")[2] if begin else ""
    if name.stop <= len(run):
        spelt = quiet(run[name_start : name.stop])
    else:
        spelt = " ".join((run + whole.beside.after)[name_start : name.stop].split())
    return Found(begin, name_start, name.stop, spelt.replace("’", "'"), name.honorific, name.full, lead)


def quiet(name: str) -> str:
    """A name with its surname in capitals written as others are: "Elliot JOHNSON" is Elliot Johnson."""
    rest, _, last = name.rpartition(" ")
    return f"{rest} {last.title()}" if rest and loud(kinds(last), last) else name


def vouched(text: str, loose: list[tuple[int, str]], certain: set[str]) -> list[Mention]:
    """The runs that are shaped like a name, and of which the context says that they are one.

    `certain` are surnames that stand behind Mr or Dr or before an age in the article.
    """
    mentions: list[Mention] = []
    for start, run in loose:
        end = start + len(run)
        sure = bool(certain) and run.rpartition(" ")[2] in certain
        lead = word_before(text, start)
        if lead.lower() == "the":  # a newspaper, a ship
            continue
        if lead in HOME and text.startswith(", ", start - len(lead) - 3):  # "Ann Foo, 54, of Bar Baz, a plumber"
            continue
        if lead == "of" and (officer := behind_office(text, start, run)) is not None:
            mentions.append(officer)
            continue
        if sure or may_vouch(text, end, lead) or "-year-old " in run:
            found = shape(run, beside(text, start, end, lead))
            if found is not None:
                guess = found.at(start, lead)
                if (sure and (leads_on(lead) or may_be_given(guess.name))) or speaks_for(text, guess):
                    mentions.append(guess)
    return mentions


def named_again(loose: list[tuple[int, str]], text: str, mentions: list[Mention]) -> list[Mention]:
    """The runs that are, word for word, the full name of somebody whom the article names elsewhere."""
    names = {mention.name for mention in mentions if mention.full and may_be_rare(mention.name)}
    if not names:
        return []
    read = {mention.start for mention in mentions}
    return [
        Mention(start, start, start + len(run), run, None, True, word_before(text, start))
        for start, run in loose
        if run in names and start not in read
    ]


@lru_cache(maxsize=REMEMBERED)
def may_be_rare(run: str) -> bool:
    """Whether a run reads like a given name that nobody listed and a surname."""
    given, _, last = run.partition(" ")
    return rare(given) and kinds(last) & SURNAME != 0 and not kinds(last) & ~NAMES


def behind_office(text: str, start: int, run: str) -> Mention | None:
    """The name at the end of a run that begins with what somebody is minister or secretary of."""
    words = run.split(" ")
    if len(words) < OFFICE_AND_NAME or not phrases.is_role(word_before(text, start - len("of "))):
        return None
    given, last = words[-2:]
    if not rare(given) or not (rare(last) or kinds(last) & SURNAME) or not all(map(phrases.adjective, words[:-2])):
        return None
    at = start + len(run) - len(given) - len(last) - 1
    return Mention(at, at, start + len(run), f"{given} {last}".replace("’", "'"), None, True, words[-3])


OFFICE_AND_NAME = 3  # words at least


def rare(word: str) -> bool:
    """Whether a word is nothing that anybody listed, but perhaps a name."""
    return not kinds(word) & ~NAMES and table().get(word.lower()) is None


def leads_on(lead: str) -> bool:
    """Whether a word before a run shows that its capital is its own: inside a sentence, and no verb after "to"."""
    return lead.isalpha() and lead.islower() and lead not in {"to", "at"}


def may_be_given(name: str) -> bool:
    """Whether the first word of a name may be one, where a sentence or a title gives it its capital: no "Stop Foo"."""
    first = name.partition(" ")[0]
    return not ordinary(first) or kinds(first) & (NAMES & ~SURNAME) != 0


def may_vouch(text: str, end: int, lead: str) -> bool:
    """Whether anything beside a run could say that it is a person; quick, and not the last word.

    `lead` is the word before the run, and `end` is after it.
    """
    following = text[end : end + 2]
    if following == ", ":
        after = text[end + 2 : end + 3]
        if after.isdigit() or (after.islower() and may_say(text, end + 2)):
            return True
    elif following[:1] == " " and following[1:] in AGES and years.DIGIT.search(text, end, end + 16):
        return True
    if text[end + 1 : end + 4] in AFTER_WHO and text.startswith(WHO, end):
        return True
    if lead in SPEAKING or lead == "arrested" or text.startswith(SPOKE, end) or text.startswith(WAS, end):
        return True
    if following == ", " and text.startswith(FROM, end):
        return True
    return lead != "" and may_introduce(lead)


def may_introduce(lead: str) -> bool:
    """Whether a word may stand before somebody's name: a role, a relation, or the end of an age."""
    before = lead.lower().rstrip(".,")
    return before in having(ROLE | VOUCHING) or before in BEFORE_NAMES or before[-4:] == "-old"


def may_say(text: str, start: int) -> bool:
    """Whether what begins after a comma may be what somebody is, or how old."""
    word = text[start : start + 20].partition(" ")[0]
    return roles.opens_role(word) or years.DIGIT.search(text, start, start + years.FARTHEST_AFTER) is not None


BEFORE_NAMES = frozenset({"old", "as", "is", "was"})


def speaks_for(text: str, guess: Mention) -> bool:
    """Whether the context of what is shaped like a name says that it is a person."""
    if years.age_after(text, guess.end) is not None or years.old_before(text, guess.name_start):
        return True
    if all(ordinary(word) for word in guess.name.split(" ")):
        return False
    if guess.lead.endswith("-year-old"):
        return True
    if guess.lead and kinds(guess.lead.lower().removesuffix(",")) & (ROLE | VOUCHING):
        return not guess.lead.endswith(",") or text[guess.end : guess.end + 2] in IN_APPOSITION
    if text.startswith(WHO, guess.end) and (may_be_rare(guess.name) or strange(guess.name)):
        return True
    if strange(guess.name) and speaks(text, guess):
        return True
    if (may_be_rare(guess.name) or strange(guess.name)) and befell(text, guess):
        return True
    return text[guess.end : guess.end + 2] == ", " and roles.role_after(text, guess.end).role is not None


def strange(name: str) -> bool:
    """Whether a name is of two words that nobody listed, but perhaps as a surname: "Nkechi Obaro"."""
    given, _, last = name.partition(" ")
    return rare(given) and rare(last)


def speaks(text: str, guess: Mention) -> bool:
    """Whether somebody with a name that nobody listed speaks here as a person does, and not as a company.

    A quotation and "said" stand before the name and nothing more behind it; or a verb of speaking, or "from" and a
    town, follow, and the sentence goes on with "he" or "she".
    """
    if guess.lead in SPEAKING:
        before = text[max(0, guess.start - len(guess.lead) - 3) : guess.start - len(guess.lead) - 1]
        return before[:1] in CLOSING and text[guess.end : guess.end + 1] in STOPS
    return guess.lead not in IN_PLACE and SPOKE_AS_PERSON.match(text, guess.end) is not None


def befell(text: str, guess: Mention) -> bool:
    """Whether what is told of a name befalls only people: "Vrensk Oddal was taken into custody"."""
    if guess.lead == "arrested" or (guess.lead not in IN_PLACE and BEFALLEN.match(text, guess.end) is not None):
        return True
    return guess.lead == "as" and text.startswith(IDENTIFIED, guess.start - len(IDENTIFIED))


WHO, AFTER_WHO = (" who ", ", who "), frozenset({"who", " wh"})
SPEAKING = frozenset("said says added recalled explained asked".split())
SPOKE = (" said", " says", " told", " added", " recalled")
FROM = (", from ", ", of ")
IDENTIFIED, WAS = "identified as ", (" was ", " has been ")
BEFALLEN = re.compile(
    r" (?:was|has been) (?:arrested|handcuffed|hospitali[sz]ed|born|married|buried|stabbed|kidnapped|raped|"
    r"taken into custody|taken to (?:an? |the )?[^\n.,]{0,30}[Hh]ospital|pronounced dead|declared dead|found dead|"
    r"fatally shot|shot (?:and|to|dead|in the|by|multiple|several))\b"
)
CLOSING, STOPS = frozenset("\"”’'"), frozenset({".", ",", "\n", ""})
SPOKE_AS_PERSON = re.compile(
    r"(?:, (?:from|of) [^\W\d_a-z][^\n.,]{1,30},?)? (?:said|says|told|added|recalled)\b"
    r"[^\n.!?]{0,120}?\b(?:he|she|his|her)\b"
)
HOME = frozenset({"of", "from", "in", "at", "near"})
IN_APPOSITION = frozenset({", ", ".\n", ". ", "."})  # what follows "his wife, Ann Foo"


def without_companies(mentions: list[Mention]) -> list[Mention]:
    """Leave out the names that the article uses for a company: "retailer Laura Foo"."""
    companies = {m.name for m in mentions if m.lead.lower() in COMPANY and m.full and m.honorific is None}
    return [mention for mention in mentions if mention.name not in companies] if companies else mentions
