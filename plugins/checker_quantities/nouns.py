"""What class a word has in a phrase: noun, plural, modifier, name, or one that ends it."""

from functools import cache

from checker import words

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
    following
    plus minus versus vs respectively apart away ahead back together too very more most less least please""".split()
) - {"set", "left", "lost", "march", "august"}


@cache
def classes() -> dict[str, str]:
    """Every known word and its class: N noun, S plural noun, J what may stand before a noun, X what ends a phrase."""
    known = words.each(lambda word: class_of_tag(word.tag) if word.tag else ("P" if word.name >= 8 else ""))
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
    if word[-1] == "s" and len(word) > 2 and word[:-1].isupper() and word[-2].isalpha():
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
    ("children", "S"), ("men", "S"), ("people", "S"), ("folk", "S"),
    ("ly", "A"), ("ing", "J"), ("ed", "J"), ("ness", "N"), ("less", "J"), ("ous", "J"), ("ful", "J"), ("able", "J"),
    ("ible", "J"), ("ical", "J"),
    ("ish", "J"), ("ss", "N"), ("us", "N"), ("is", "N"), ("s", "S"),
)  # fmt: skip


def hyphenated(low: str, known: dict[str, str]) -> str:
    tail = low.rpartition("-")[2]
    found = known.get(tail) or ("S" if tail.endswith("s") and not tail.endswith("ss") else "N")
    return {"S": "S", "N": "N"}.get(found, "J")
