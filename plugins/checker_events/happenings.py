"""What happened at a time of which a sentence tells: a shooting, a crash, an arrest, a vote.

The deed is what stands after the time that is its attribute ("Friday night's crash"), what is told last before the time
("was arrested on Friday"), or first after it ("On Friday two men were shot"). Where another verb stands between, or two
deeds stand before one time, it is not known which of them is meant.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import regex

from checker import words

# Those who are called when something happens.
HELP = (
    r"(?:[Pp]olice|[Oo]fficers?|[Dd]eput(?:y|ies)|[Tt]roopers?|[Ff]irefighters?|[Ff]ire (?:[Cc]rews?|[Ee]ngines?|"
    r"[Dd]epartment)|[Ee]mergency (?:personnel|crews?|services|responders|workers)|[Ff]irst [Rr]esponders|"
    r"[Pp]aramedics|[Mm]edics|[Aa]mbulances?|[Dd]ispatchers|[Ss]heriff['’]s [Oo]ffice|[Cc]oastguard|"
    r"[Ll]ifeboats?|[Tt]hey)"
)
VERBS = {
    "shooting": r"(?:fatally )?shot(?: and (?:killed|wounded|injured)| dead| to death)?|gunned down",
    "gunfire": r"opened fire",
    "stabbing": r"(?:fatally )?stabbed(?: and (?:killed|wounded|injured)| to death)?",
    "arrest": r"arrested|apprehended|captured|taken into custody",
    "death": r"died|passed away",
    "finding": r"pronounced dead|declared dead",
    "discovery": r"found (?:dead|murdered|battered)",
    "crash": r"crashed|collided|derailed",
    "explosion": r"exploded|blew up",
    "collapse": r"collapsed|caved in",
    "robbery": r"robbed|burgled|burglarized",
    "sinking": r"capsized",
    "escape": r"escaped",
    "resignation": r"resigned|stepped down",
    "charge": r"charged",
    "indictment": r"indicted",
    "arraignment": r"arraigned",
    "sentence": r"sentenced",
    "conviction": r"convicted|found guilty",
    "plea": r"pleaded guilty|pled guilty",
    "opening": r"opened|inaugurated",
    "signing": r"signed",
    "landing": r"landed|touched down",
    "wedding": r"married|wed",
    "burial": r"buried|cremated",
    "vote": r"voted",
    "killing": r"killed|murdered|assassinated",
    "abduction": r"kidnapped|abducted",
    "rescue": r"rescued",
    "surrender": r"surrendered|turned (?:him|her|them)sel(?:f|ves) in",
    "election": r"elected",
    "appointment": r"appointed",
    "dismissal": r"sacked|dismissed",
    "call": rf"{HELP}(?: [\p{{L}}'’.-]+){{0,4}}? (?:(?:was|were) (?:called|dispatched|summoned|alerted)|responded|"
    r"(?:received|got) (?:an? |the |several )?(?:911 )?(?:calls?|reports?))|calls? came in",
}
NOUNS = {
    "shooting": r"shootings?(?: deaths?)?",
    "gunfire": r"shootout|gunfire|gun battle",
    "stabbing": r"stabbing(?: death)?",
    "arrest": r"arrest",
    "death": r"death",
    "crash": r"crash|collision|accident|wreck|derailment",
    "explosion": r"explosion|blast|bombing",
    "collapse": r"collapse",
    "robbery": r"robbery|burglary|heist|hold-up|break-in",
    "fire": r"fire|blaze|inferno",
    "quake": r"earthquake|quake|tremor",
    "flood": r"flood|flooding",
    "storm": r"storm|tornado|avalanche|landslide|mudslide",
    "attack": r"attack|assault|ambush",
    "sinking": r"sinking",
    "escape": r"escape|jailbreak",
    "resignation": r"resignation",
    "sentence": r"sentencing",
    "vote": r"vote|election|referendum|ballot",
    "match": r"match|game|final",
    "concert": r"concert|gig|performance",
    "wedding": r"wedding",
    "burial": r"funeral|burial",
    "launch": r"launch",
}
VERB = regex.compile(rf"\b(?:{'|'.join(rf'(?P<{deed}>{forms})' for deed, forms in VERBS.items())})\b")
NOUN = regex.compile(rf"\b(?:{'|'.join(rf'(?P<{deed}>{forms})' for deed, forms in NOUNS.items())})\b(?![-'’])")
# A word of each form, by which a sentence may tell of a deed at all.
TELLTALE = frozenset(
    """shot gunned found
    opened stabbed arrested apprehended captured custody died passed dead crashed collided derailed
    exploded blew collapsed caved robbed burgled burglarized capsized escaped resigned stepped charged indicted
    arraigned sentenced convicted guilty inaugurated signed landed touched married wed buried cremated voted
    killed murdered assassinated kidnapped abducted rescued surrendered turned elected appointed sacked
    dismissed called dispatched summoned alerted responded received got came shooting shootings shootout gunfire
    battle stabbing arrest death crash collision accident wreck derailment explosion blast bombing collapse
    robbery burglary heist hold-up break-in fire blaze inferno earthquake quake tremor flood flooding storm
    tornado avalanche landslide mudslide attack assault ambush sinking escape jailbreak resignation sentencing
    vote election referendum ballot match game final concert gig performance wedding funeral burial launch
    happened occurred took began broke started erupted""".split()
)
# What comes at once, and seldom twice in one story.
SUDDEN = frozenset("shooting gunfire stabbing crash explosion collapse robbery quake sinking outbreak call".split())
# What is done or comes again and again, on one day after another.
REPEATED = frozenset("signing opening vote match concert landing launch attack storm flood charge".split())
# What stands for the event that an article tells of: "it started", "the incident happened".
INCIDENT = regex.compile(
    r"\b(?:[Ii]t|[Tt]he (?:incident|tragedy|disaster|violence|chaos|ordeal))(?: all)? "
    r"(?:happened|occurred|took place|began|broke out|started|erupted)\b"
)
WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
PLAIN_WORD = re.compile(r"[a-z-]+")
# What ends what is told in one breath.
BOUNDARY = regex.compile(
    r"[;:()\"“”—]|--| - |\band\b(?! [\p{Lu}0-9])|"
    r"\b(?:but|after|before|since|until|when|while|who|which|that|where|because|as|if|for|following|amid|during|over)\b"
)
# What a determiner says to be a noun: "during a dispute".
OF_A_NOUN = regex.compile(r"\b(?:an?|the|his|her|their|its) \p{Ll}+|[^\p{L}'’-]+")
BREATH = regex.compile(r"[;:()\"“”—,]|--| - ")
# What a time may be told with, and is no clause of its own: "just before", "shortly after".
WITH = regex.compile(r"(?:\b(?:just|shortly|right|sometime|some time|moments|minutes) )?\b(?:before|after) $")
# How somebody came to harm at a time: "were hurt on Friday in a crash".
HARMED = regex.compile(r"\b(?:killed|injured|wounded|hurt|dead|died|hospitali[sz]ed)\b")
IN_A = regex.compile(r" (?:in|during) (?:an?|the|what [\p{L} ]{2,20}) (?:[\p{Ll}-]+ ){0,3}?(?=\p{Ll})")
# Where something happened, between the time that a sentence begins with and what it tells.
THERE = regex.compile(r"(?:in|on|at|near|outside|inside) [^,;:]{2,60}, ")
ATTRIBUTE = regex.compile(r"(?:['’]s)?(?: \p{L}[\p{L}'’-]*){1,4}")
OCCUR = frozenset("happened occurred took place began broke started erupted struck hit".split())
# Verbs of which a deed is the object, and that are of its time.
BEFALLEN = frozenset(
    "killed injured wounded hurt dead died investigating investigate investigates is are was were".split()
)
AUXILIARY = frozenset("was were had has have been be".split())
TELLING = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBAL = TELLING | {"VB", "VBN", "VBG"}
QUALIFYING = frozenset({"JJ", "NN", "VBN", "VBG"})
# What is to happen, did not, or happened another time.
ELSE = regex.compile(
    r"\b(?:will|would|scheduled|due|expected|planned|plans|set to|to be|another|first|second|third|latest|recent|"
    r"earlier|previous|previously|separate|unclear|again|anniversary|every|each|series|string|unrelated|if|not|never)\b",
    regex.IGNORECASE,
)
REACH, AHEAD = 90, 120  # code points before and after a time in which its deed stands
# A date that an article or a caption may be headed with, and that is no part of its first sentence.
DATELINE = regex.compile(r"[0-9]{4}|[0-9][/-][0-9]")
AT_START = 16  # code points before a time that a sentence begins with, but for what follows
SAID_THEN = regex.compile(r"\b(?:said|say|says) \Z")
# Where a sentence is headed, who tells it, and the day: "Wexcombe, Ohio (ABC) -- Police said that on Friday night at".
HEADED = regex.compile(
    r"(?:\p{Lu}[\p{L}., ]+(?:\([^)]{1,20}\) ?)?(?:--?|[–—]) )?(?:(?:[\p{L}.'’-]+ ){1,5}(?:said|say|says)(?: that)? ?)?"
    r"(?:(?:(?:on|early|late|last|this) )*(?:Mon|Tue|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: morning| afternoon| evening| night)?,? ?)?"
)
CALL = "call"  # the class of a deed of which others are the object
FIRE, OUTBREAK = "fire", "outbreak"  # a fire lasts for days, and breaks out once
ENDS = frozenset({"killing", "death"})  # the classes of deeds of which others are the cause
THE_EVENT = "the event"  # the class of what is only called an incident


@lru_cache(maxsize=1024)
def may_tell(sentence: str) -> bool:
    """Whether a sentence has a word of some deed."""
    return not TELLTALE.isdisjoint(PLAIN_WORD.findall(sentence))


@lru_cache(maxsize=4096)
def deed_at(sentence: str, start: int, end: int) -> str | None:
    """The class of the deed whose time stands at `start` to `end` of a sentence, or None."""
    if not may_tell(sentence):
        return None
    found = (
        named_after(sentence, end)
        or harmed_in(sentence, start, end)
        or told_before(sentence, start)
        or told_after(sentence, start, end)
    )
    if found is None or ELSE.search(sentence, max(start - REACH, 0), end + AHEAD):
        return None
    return found


def named_after(sentence: str, end: int) -> str | None:
    """The deed of which a time is an attribute: "Friday night's crash", "the Friday crash"."""
    if (ahead := ATTRIBUTE.match(sentence, end)) is None:
        return None
    for found in WORD.finditer(sentence, end + ahead.group().index(" "), ahead.end()):
        word = found.group()
        if (noun := NOUN.fullmatch(word)) is not None:
            return None if leads_on(sentence, found.end()) else noun.lastgroup
        if not word.islower() or words.tag(word) not in QUALIFYING:
            return None
    return None


def leads_on(sentence: str, end: int) -> bool:
    """Whether a noun that ends at `end` only tells of what kind the next one is: "crash site", "arrest warrant"."""
    following = WORD.match(sentence, end + 1) if sentence[end : end + 1] == " " else None
    return following is not None and following.group() != "death" and words.tag(following.group()) in {"NN", "NNS"}


def harmed_in(sentence: str, start: int, end: int) -> str | None:
    """The deed by which somebody came to harm at a time: "were hurt on Friday in a crash"."""
    if (found := IN_A.match(sentence, end)) is None or (noun := NOUN.match(sentence, found.end())) is None:
        return None
    harms = list(HARMED.finditer(sentence, max(start - REACH, 0), start))
    if not harms or tells_else(sentence[harms[-1].end() : start]) or leads_on(sentence, noun.end()):
        return None
    return noun.lastgroup


def told_before(sentence: str, start: int) -> str | None:
    """The deed that is told before a time, if nothing else is told between, and no other deed before it."""
    reach = max(start - REACH, 0)
    if (told_with := WITH.search(sentence, reach, start)) is not None:
        start = told_with.start()
    verbs = list(VERB.finditer(sentence, reach, start))
    nouns = [noun for noun in NOUN.finditer(sentence, reach, start) if not stands_in(noun, verbs)]
    if not verbs and not nouns:
        return THE_EVENT if refers(sentence[reach:start]) else None
    last = max((*verbs, *nouns), key=lambda found: found.end())
    if last in nouns and verbs and verbs[-1].lastgroup == CALL:
        last = verbs[-1]  # "responded to a shooting"
    if tells_else(sentence[last.end() : start]):
        return None
    if last in nouns and (leads_on(sentence, last.end()) or not is_told(sentence, last.start(), last.end(), start)):
        return None
    deed = told_of(str(last.lastgroup), {str(found.lastgroup) for found in (*verbs, *nouns)})
    return OUTBREAK if deed == FIRE and not OCCUR.isdisjoint(WORD.findall(sentence, last.end(), start)) else deed


def stands_in(noun: "regex.Match[str]", verbs: Iterable["regex.Match[str]"]) -> bool:
    """Whether a noun is a part of a verb: "shot to death"."""
    return any(verb.start() <= noun.start() < verb.end() for verb in verbs)


def told_of(last: str, told: set[str]) -> str | None:
    """The deed of a clause that tells of these, one of them last: not of how it ended, and nothing if of two."""
    if last == CALL:
        return CALL
    told = told - {CALL}
    if last not in ENDS:
        told = told - ENDS
    return last if told == {last} else None


def refers(before: str) -> bool:
    """Whether what stands before a time tells that the event happened, by no name of its own."""
    found = list(INCIDENT.finditer(before))
    return bool(found) and not tells_else(before[found[-1].end() :])


def tells_else(between: str) -> bool:
    """Whether something else is told between a deed and a time: then the time may be of that."""
    if BOUNDARY.search(between) is not None:
        return True
    told = [word for word in OF_A_NOUN.sub(" ", between).split() if word.islower() and word not in OCCUR]
    return any(words.tag(word) in TELLING for word in told)


def is_told(sentence: str, noun: int, end: int, start: int) -> bool:
    """Whether a noun is what its clause tells of: its subject, or that by which somebody came to harm."""
    if not OCCUR.isdisjoint(WORD.findall(sentence, end, start)):
        return True
    clause = BREATH.split(sentence[:noun])[-1]
    told = [word for word in WORD.findall(clause) if word.islower() and words.tag(word) in VERBAL]
    return BEFALLEN.issuperset(told)


def told_after(sentence: str, start: int, end: int) -> str | None:
    """The deed of a sentence that begins with a time: "On Friday night, two men were shot"."""
    headed = HEADED.match(sentence, 0, start)
    begun = headed.end() if headed is not None else 0
    if SAID_THEN.search(sentence, 0, start) is not None and not any(map(str.isdigit, sentence[start:end])):
        return None  # "the council said Thursday two men were shot"
    if len(sentence[begun:start].strip()) > AT_START or DATELINE.search(sentence, start, end) is not None:
        return None
    ahead = sentence[end : end + AHEAD].lstrip(" ,")
    if (there := THERE.match(ahead)) is not None:
        ahead = ahead[there.end() :]
    clause = BREATH.split(ahead, maxsplit=1)[0]
    verb, noun = VERB.search(clause), NOUN.search(clause)
    if noun is not None and (verb is None or noun.start() < verb.start()):
        happened = WORD.match(clause, noun.end() + 1)
        if happened is None or happened.group() not in OCCUR:
            return None
        return OUTBREAK if noun.lastgroup == FIRE else noun.lastgroup
    if verb is None or BOUNDARY.search(clause, 0, verb.start()):
        return None
    told = [word for word in WORD.findall(clause[: verb.start()]) if word.islower() and word not in AUXILIARY]
    return None if any(words.tag(word) in TELLING for word in told) else verb.lastgroup
