"""The noun phrase that a number counts, read from the words after (or before) it with a shipped lexicon."""

import re
from functools import cache, lru_cache

import regex
from msgspec import Struct

from checker import words

TOKEN = regex.compile(
    r"(?:\p{Lu}\.){2,}+|[\p{L}](?:[\p{L}\p{M}\p{Nd}]|['’&./-](?=[\p{L}\p{Nd}]))*+(?:['’](?![\p{L}\p{Nd}]))?+|"
    r"[0-9][0-9,.]*+(?:\p{L}++|-\p{L}++)?+|[^\s]"
)
# The same for most words: of letters alone, with a blank or a mark after it.
PLAIN = re.compile(r" ?([A-Za-z]++)(?:(?=[ ,;:!?)\"])|(?=\.[ \n]))")
GAP = regex.compile(r"[ \t]*+(?:\n(?=\p{Ll}))?+")

MOST_WORDS = 9  # of a noun phrase between number and head


class Phrase(Struct, frozen=True, gc=False):
    """A noun phrase at `start` to `end` of a text, and the word that is its head."""

    start: int
    end: int
    head: str
    plural: bool


class Token(Struct, frozen=True, gc=False):
    """A word or sign at `start` to `end` of a text, as written and in lower case."""

    start: int
    end: int
    word: str
    low: str


def token_at(text: str, at: int) -> Token | None:
    """The next word or sign on the same line (or a line wrapped before a small letter)."""
    if (plain := PLAIN.match(text, at)) is not None:
        word = plain[1]
        start, end = plain.span(1)
        return Token(start, end, word, word if word.islower() else word.lower())
    if text[at : at + 1] == " ":
        at += 1
    match = TOKEN.match(text, at)
    if match is None:
        at = GAP.match(text, at).end()  # type: ignore[union-attr]
        match = TOKEN.match(text, at)
        if match is None:
            return None
    word = match.group()
    low = word.lower()
    return Token(at, match.end(), word, word if word == low else low)


# Words that are counted as they stand, though their form is singular.
COLLECTIVE = frozenset(
    """people staff police personnel cattle sheep fish deer folk men women children aircraft spacecraft offspring
    poultry salmon trout cod shrimp swine crew troops clergy livestock headcount faithful data media criteria
    phenomena bacteria alumni feet teeth geese mice lice oxen persons others""".split()
)
MODIFYING = frozenset("data media police staff crew personnel fish salmon sheep cattle aircraft".split())
ADJECTIVE_PEOPLE = frozenset("dead injured wounded missing unemployed jobless homeless killed hurt others".split())
# Nouns that the lexicon takes for verbs or adjectives, because they mostly are.
NOUNS = frozenset(
    """increase rise fall drop cut gain loss profit decline jump growth surge reduction stake share deal bid offer
    discount
    premium fine bill grant loan bonus fee win lead majority minority swing turnout interest yield return charge cost
    dividend payout pay-out debt deficit surplus budget investment contract order settlement package project fund
    takeover buyout merger move try goal point shot run match attack drive design study plan report record review test
    rate tax duty levy cap limit target threshold salary wage pay raise price rally rebound slump tumble recovery
    improvement advance slide dip decrease change margin chance risk probability likelihood approval support jackpot
    prize reward
    ransom donation gift pledge penalty compensation value worth sale sales revenue turnover income earnings
    individual native representative executive adult male female candidate teenager criminal black white official
    local original human patient relative half seat vote strike visit march demand supply release signing present
    complaint call answer request download upload mission set spot stop show trip walk work building warning hearing
    meeting
    sitting killing shooting opening setting finding holding listing showing painting drawing recording offering
    meaning being saving
    beginning ending booking briefing filing ruling sighting session wedding wing ring king string thing spring evening
    morning""".split()
)
NOUN_PLURALS = frozenset(
    """moves tries cuts visits calls attempts attacks works plans reports records tests votes strikes turns games goals
    runs
    points shares stakes sales increases rises falls drops jobs claims changes orders offers bids deals deaths shots
    hits
    wins drives designs studies stages shows places names lives leaves matches trips needs demands supplies uses uses
    views
    awards fines charges costs fees prices rates rights results returns interests questions answers steps stops starts
    hopes fears loves hates talks walks looks rounds sets seats spots states units ways goods downloads uploads releases
    signs signings sets lists lines links laps kicks jumps hosts helps heads hands guards guides gets gifts gains forms
    flights fights firms figures fires films finds finals features experiences exports imports errors effects doubts
    doors dogs delays debts crimes crashes copies controls contracts concerns complaints coaches classes checks
    centres causes
    caps businesses buildings branches books bombs boats blocks blasts bits benefits batches arrests appeals answers
    aims
    acts screens schools scores searches servers services""".split()
)
MODIFIER_VERBS = frozenset("VBN VBG VBD".split())
# Words that end a phrase whatever the lexicon says.
STOPS = frozenset(
    """a an the this that these those which who whom whose what where when while as if because since until before after
    during and or but nor so than then there here he she it they we you i his her its their our my your him them us me
    is are was were be been being am has have had having do does did done will would shall should can could may might
    must
    to for in on at by with from into onto over under between among through across against about around above below up
    down out off of per via within without towards toward upon along near despite not n't no yes also just only even
    still again once twice ever never always often sometimes now today yesterday tomorrow tonight ago later earlier
    each every all both either neither another said says told added according compared including such like unlike
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december went came got took made gave put let set became began left held led won lost beat
    plus minus versus vs respectively apart away ahead back together too very more most less least please""".split()
) - {"set", "left", "lost", "march", "august"}
LEADS = frozenset("more other others additional extra further new less fewer different separate such most very".split())
KEEP_GOING = frozenset("so-called well highly newly fully newly-built most more very".split())


@cache
def classes() -> dict[str, str]:
    """Every known word and its class: N noun, S plural noun, J what may stand before a noun, X what ends a phrase."""
    known = {}
    for word, (_, tag, name) in words.table().items():
        known[word] = class_of_tag(tag) if tag else ("P" if name >= 8 else "")
    known.update(dict.fromkeys(NOUNS, "N"))
    known.update(dict.fromkeys(NOUN_PLURALS, "S"))
    known.update(dict.fromkeys(COLLECTIVE, "S"))
    known.update(dict.fromkeys(STOPS, "X"))
    known.update(dict.fromkeys("more other additional extra further fewer such most".split(), "J"))
    known.update(dict.fromkeys("others".split(), "S"))
    return known


def class_of_tag(tag: str) -> str:
    if tag.startswith("NNP"):
        return "P"
    if tag == "NNS":
        return "S"
    if tag.startswith("NN") or tag == "FW":
        return "N"
    if tag in ("JJ", "JJR", "JJS", "VBN", "VBG", "CD"):
        return "J"
    if tag in ("RB", "RBR", "RBS"):
        return "A"
    if tag in ("VB", "VBP"):
        return "V"
    if tag == "VBD":
        return "D"
    if tag == "VBZ":
        return "Z"
    return "X"


def class_of(word: str, low: str, known: dict[str, str]) -> str:
    """The class of a word as it stands: a capital makes a name of an unknown word."""
    found = known.get(low)
    if found and word is low:
        return found
    if word[-1] == "s" and len(word) > 2 and word[:-1].isupper():
        return "S"  # GPs, PCNs
    if found:
        return found if found != "X" or len(word) < 2 or not word.isupper() else "P"
    first = word[0]
    if not first.isalpha():
        return ("J" if word[-1].isalpha() else "#") if first.isdigit() else "."
    if low.endswith(("'s", "’s", "s'", "s’")):
        return "G"
    if low.endswith(("n't", "n’t", "'ll", "’ll", "'re", "’re", "'ve", "’ve")):
        return "X"
    if "-" in low:
        return hyphenated(low, known)
    if first.isupper():
        return "P"
    for ending, guess in ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return guess
    return "N"


ENDINGS = (
    ("ly", "A"), ("ing", "J"), ("ed", "J"), ("ness", "N"), ("less", "J"), ("ous", "J"), ("ful", "J"), ("able", "J"),
    ("ible", "J"), ("ical", "J"),
    ("ish", "J"), ("ss", "N"), ("us", "N"), ("is", "N"), ("s", "S"),
)  # fmt: skip


def hyphenated(low: str, known: dict[str, str]) -> str:
    tail = low.rpartition("-")[2]
    found = known.get(tail) or ("S" if tail.endswith("s") and not tail.endswith("ss") else "N")
    return {"S": "S", "N": "N"}.get(found, "J")


def noun_phrase(text: str, at: int, *, one: bool = False, loose: bool = False) -> Phrase | None:
    """The noun phrase that begins at `at`, with what belongs to it on the right; None where none is sure.

    `one`: a singular is wanted ("one consultant"). `loose`: singular or plural will do ("a 10,000 increase").
    """
    known = classes()
    token = token_at(text, at)
    start = -1
    head: Token | None = None
    plural = False
    steps = 0
    while token is not None and steps < MOST_WORDS:
        kind = class_of(token.word, token.low, known)
        steps += 1
        if start < 0 and kind in "X.#" and token.low not in ('"', "“", "‘", "'"):
            return None
        if start < 0:
            start = token.start
        if kind in ("X", "#"):
            break
        if kind == ".":
            if token.low in "\"“‘'" and head is None:
                if steps == 1:
                    start = token.end
                token = token_at(text, token.end)
                continue
            if token.low == "," and head is None and (after := token_at(text, token.end)) is not None:
                if class_of(after.word, after.low, known) == "J":
                    token = after
                    continue
            break
        if kind == "S":
            head, plural = token, True
            after = token_at(text, token.end)
            if one and not loose:
                pass
            if after is None:
                break
            more = class_of(after.word, after.low, known)
            # "sports clubs", "arms dealers", "sales staff": a plural that stands before another noun.
            if (
                more == "S"
                and after.start == token.end + 1
                and after.low not in ADJECTIVE_PEOPLE
                and (token.low not in COLLECTIVE or token.low in MODIFYING)
            ):
                token = after
                continue
            break
        if kind in ("N", "P"):
            earlier_name, head, plural = head is not None and head.word[0].isupper(), token, False
            if (
                kind == "P"
                and not one
                and token.word[-1] == "s"
                and not token.low.endswith("ss")
                and (token.start == start or (text[token.start - 2].islower() and not earlier_name))
                and not goes_on_as_name(text, token.end, known)
            ):
                plural = True  # "Russians", "Grammys"
                break
        elif kind in ("V", "D", "Z"):
            if kind == "Z" and not one and not loose:
                head, plural = token, True
            elif head is None and kind in ("V", "D"):
                after = token_at(text, token.end)
                if after is None or class_of(after.word, after.low, known) not in ("S", "N"):
                    break
                token = after
                continue
            break
        elif kind == "A":
            after = token_at(text, token.end)
            if head is not None or after is None or class_of(after.word, after.low, known) not in ("J", "S", "D"):
                break
            token = after
            continue
        elif kind == "J" and head is not None:
            # An adjective after a noun belongs to the phrase only if a noun follows ("state funded schools").
            after = token_at(text, token.end)
            if after is None or class_of(after.word, after.low, known) not in ("S", "N", "J"):
                break
            token = after
            continue
        token = token_at(text, token.end)
    if head is None or start < 0 or head.low in TIMES:
        return None
    if not plural and not one and not loose:
        return None
    if one and plural and not loose:
        return None
    tail = tail_of(text, head.end, known) if text[head.end : head.end + 2] in TAILS else head.end
    return Phrase(start, tail, head.word, plural)


def goes_on_as_name(text: str, at: int, known: dict[str, str]) -> bool:
    """Whether a noun follows a name ("two Texas bank accounts"), so that the name is no plural."""
    after = token_at(text, at)
    return after is not None and (after.word[0].isupper() or class_of(after.word, after.low, known) in ("N", "S"))


TAILS = frozenset((" o", " O", "  ", "\no", "\t"))


def tail_of(text: str, end: int, known: dict[str, str]) -> int:
    """Where a phrase ends that has its head at `end`: "of ..." and "other than ..." belong to it."""
    for _ in range(2):
        token = token_at(text, end)
        if token is None or token.low not in ("of", "other", "per"):
            return end
        if token.low == "per":
            return end
        if token.low == "other":
            then = token_at(text, token.end)
            if then is None or then.low != "than":
                return end
            token = then
        stop = object_of(text, token.end, known)
        if stop is None:
            return end
        end = stop
    return end


TIMES = frozenset(
    """year years month months week weeks day days hour hours quarter quarters night nights weekend today decade
    century""".split()
)
DETERMINERS = frozenset("the a an his her its their our my your this these those all both".split())


def object_of(text: str, at: int, known: dict[str, str]) -> int | None:
    """Where the plain noun phrase after a preposition ends, or None."""
    token = token_at(text, at)
    if token is not None and token.low in DETERMINERS:
        token = token_at(text, token.end)
    end = None
    for _ in range(6):
        if token is None:
            return end
        kind = class_of(token.word, token.low, known)
        if kind in ("N", "S", "P"):
            end = token.end
            if kind == "S" and token.word.islower():
                return end
        elif kind in ("J", "G") and (end is None or kind == "G"):
            pass
        else:
            return end
        token = token_at(text, token.end)
    return end


def phrase_before(text: str, at: int, *, climb: bool = False) -> Phrase | None:
    """The noun phrase that ends right before `at` ("revenues" in "its revenues grew"), without its determiner.

    `climb`: the head may stand before a preposition ("earnings at the bank").
    """
    begin = max(at - 90, 0)
    cut = max(text.rfind(mark, begin, at) for mark in (". ", "\n\n", "; ", ": ", "(", ")", '"', "“", "”", ", "))
    tokens = [
        Token(m.start(), m.end(), m.group(), m.group().lower())
        for m in TOKEN.finditer(text, cut + 1 if cut >= 0 else begin, at)
    ]
    if begin and cut < 0 and tokens and text[begin - 1].isalnum():
        tokens = tokens[1:]
    known = classes()
    if not tokens or (tokens[-1].start and text[tokens[-1].start - 1].isdigit()):
        return None
    head = tokens[-1]
    if class_of(head.word, head.low, known) not in ("N", "S"):
        return None
    start, noun, at = head.start, head.word, len(tokens) - 2
    while at >= 0:
        token = tokens[at]
        kind = class_of(token.word, token.low, known)
        if token.low in NOUN_PLURALS and token.low != "sales":
            break  # more likely a verb: "winter drives US oil down 6%"
        if kind not in ("N", "S", "J", "P", "G") or (kind == "J" and token.low.endswith("ing")):
            if not climb or token.low in FOREIGN:
                if token.low in FOREIGN or token.low.endswith("ing"):
                    return None  # "profit from continuing operations": it is not the operations that are meant
                break
            # "earnings at the bank": the head stands before the preposition.
            over = at - 1 if kind == "X" and token.low in ("of", "at", "in", "for") else at - 2
            if (token.low in DETERMINERS and at and tokens[at - 1].low in ("of", "at", "in", "for")) or over == at - 1:
                if over >= 0 and class_of(tokens[over].word, tokens[over].low, known) in ("N", "S"):
                    start, noun, at = tokens[over].start, tokens[over].word, over - 1
                    continue
            break
        start = token.start
        at -= 1
    return Phrase(start, head.end, noun, False)


FOREIGN = frozenset("from for on with by about against".split())
IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "geese": "goose",
    "mice": "mouse", "wives": "wife", "knives": "knife", "lives": "life", "leaves": "leaf", "halves": "half",
    "loaves": "loaf", "shelves": "shelf",
    "wolves": "wolf", "thieves": "thief", "calves": "calf", "selves": "self", "oxen": "ox", "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium", "media": "medium", "data": "data", "crises": "crisis", "analyses": "analysis",
    "bases": "base", "theses": "thesis",
    "series": "series", "species": "species", "means": "means", "news": "news", "headquarters": "headquarters",
    "crossroads": "crossroads",
    "buses": "bus", "gases": "gas", "movies": "movie", "ties": "tie", "pies": "pie", "lies": "lie",
    "cookies": "cookie", "calories": "calorie", "zombies": "zombie",
    "rookies": "rookie", "selfies": "selfie", "shoes": "shoe", "troops": "troop", "earnings": "earnings",
    "proceeds": "proceeds", "savings": "savings", "sales": "sale",
    "alumni": "alumnus", "police": "police", "gallows": "gallows", "dice": "die", "olympics": "olympics",
    "viruses": "virus", "bonuses": "bonus",
    "campuses": "campus", "statuses": "status", "censuses": "census", "policemen": "policeman",
    "businesses": "business",
}  # fmt: skip


@lru_cache(maxsize=4096)
def lemma(word: str) -> str:
    """The singular of a noun, in lower case but for an acronym ("GPs": "GP")."""
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        return word[:-1]
    low = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:
        return word
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith(("men", "women")) and len(low) > 5:
        return low[:-2] + "an"
    if low.endswith("'s"):
        return low[:-2]
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or len(low) < 4:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return low[:-2] if low not in ("aches", "headaches", "caches", "axes") else low[:-1]
    if low.endswith(("oes",)):
        return low[:-2]
    return low[:-1]
