"""What money or a share is of by the verb before it: "profits rose to £3m", "cut its stake to 10%", "sold the mill for
£3m".
"""

import re

import regex
from msgspec import structs

from checker import words
from checker_quantities.behind import phrase_before
from checker_quantities.nouns import class_of, classes
from checker_quantities.periods import before_period
from checker_quantities.phrases import DETERMINERS, Phrase

HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|at least|more than|over|up to|as much as|as little as|only|just|less than|"
    r"under|just over|just under|well over|an estimated|a record|a mere|a further|another|an extra|a) ){0,2}"
)
ADVERB = r"(?:(?:[a-z]+ly|already|also|now|since|again|still|even|just|then|back|further) )?"
AUXILIARY = (
    r"(?:(?:has|have|had|having|will|would|could|may|might|should|can|must|did|is|was|are|were|be|been|being|to|not) )"
)
EXPECTED = (
    r"(?:(?:expected|forecast|predicted|likely|set|due|projected|estimated|thought|believed|reported|rumoured|seen|"
    r"poised|said) to (?:have )?)?"
)
MOVED = (
    "rose risen rise rises rising grew grown grow grows growing fell fallen fall falls falling dropped drop drops "
    "dropping jumped jump jumps jumping climbed climb climbs climbing soared soar soars soaring surged surge surges "
    "surging slipped slip slips slipping slid slide slides sliding sank sink sinks sinking declined decline declines "
    "declining increased increase increases increasing decreased decrease decreases decreasing slumped slump slumps "
    "slumping plunged plunge plunges plunging tumbled tumble tumbles tumbling advanced advance advances advancing "
    "dipped dip dips dipping eased ease eases easing shrank shrunk shrink shrinks shrinking contracted contract "
    "contracts expanded expand expands expanding leapt leap leaps leaping rallied rally rallies rebounded rebound "
    "rebounds edged widened narrowed swelled doubled trebled tripled halved plummeted rocketed strengthened weakened "
    "averaged averages totalled totals totaled totalling totaling reached reach reaches reaching hit hits hitting "
    "topped top tops exceeded exceed exceeds cost costs costing deepened deepens slowed slows accelerated accelerates "
    "quickened mounted ballooned spiralled spiraled dived crashed sagged worsened improved improves recovered recovers "
    "tripled quadrupled"
).split()
GAINED = "gained gain gains gaining lost lose loses losing shed sheds shedding added adds".split()
STOOD = (
    r"(?:stood|stands|standing|stand|remained|remains|remain|remaining|stayed|stays|stay|staying|held|holds|ran|runs|"
    r"running|put|set|left|kept|estimated|valued|priced|fixed|was|is|were|are|be|been)"
    r"(?: (?:unchanged|steady|high|low|flat|firm|stable))? at "
)
WAS = (
    r"(?:was|were|is|are|be|been|worth|priced|amounted to|amounts to|amounting to|came to|comes to|accounted for) "
    r"(?:(?:now|currently|still|already|then) )?"
)
TURNED = (
    r"(?:is|was|are|were|be|been|being) "
    r"(?:[a-z]+ly )?(?:cut|reduced|raised|increased|lowered|slashed|boosted|lifted|trimmed|revised|sold|bought|"
    r"acquired|purchased|auctioned)(?: (?:down|up|back|off))? (?:by|to|from|for|at) "
)
UP_OR_DOWN = (
    r"(?:(?:shot|went|moved|ended|closed|finished|settled|opened|traded|edged|inched|nudged|crept|ticked|jumped|climbed|"
    r"is|are|was|were) (?:up|down) (?:by |to |at )?|(?:up|down) (?:by )?)"
)
# What may stand between a subject and its verb: "(FOO)", "(LSE: FOO)", "<FOO.L>", ", which fell in May,".
ASIDE = (
    r"(?: \([a-z&.: -]{2,16}\)| <[a-z.]{2,10}>)?"
    r"(?:, (?:which|excluding|including|before|after|led|driven|helped|boosted|hit|adjusted|stripping|measured|not) "
    r"[^,.;:()\n]{2,60},)?"
)
SUBJECT = regex.compile(
    rf"(?r){ASIDE}(?:,? (?:which|that))? {AUXILIARY}{{0,3}}{EXPECTED}{ADVERB}"
    rf"(?:(?:{'|'.join((*MOVED, *GAINED))}) {ADVERB}(?:by |to |at |from |below |above )?|{STOOD}|{WAS}|{TURNED}|"
    rf"{UP_OR_DOWN}){HEDGE}"
)
# The last word before an amount, without which none of these patterns need be tried.
LAST = frozenset(MOVED) | frozenset(GAINED) | frozenset(
    "by to at from below above was were is are be been worth priced for up down about around some nearly almost least "
    "than over much little only just under estimated record mere further another extra a sharply slightly steadily "
    "rapidly".split()
)  # fmt: skip
# The words of which one stands in what these patterns match.
VERBAL = frozenset(MOVED) | frozenset(GAINED) | frozenset(
    "at was were is are be been worth priced amounted amounts amounting came comes accounted cut reduced raised "
    "lowered slashed boosted lifted trimmed revised sold bought acquired purchased auctioned up down".split()
)  # fmt: skip
CHANGING = frozenset(
    """cut cuts cutting raise raised raises raising reduce reduced reduces reducing increase increased increases
    increasing boost boosted boosts boosting lift lifted lifts lifting lower lowered lowers lowering double doubled
    doubling treble slash slashed slashing hike hiked hiking push pushed pushing bring brought bringing drive drove
    driving take took taking keep kept keeping improve improved improving widen widened narrow narrowed expand expanded
    extend extended trim trimmed sent send leave left put set bringing take""".split()
)
TRADING = frozenset(
    """buy bought buys buying acquire acquired acquires acquiring purchase purchased purchases purchasing sell sold
    sells selling offload offloaded snap snapped sign signed signing""".split()
)
TO_OBJECT = regex.compile(rf"(?r) (by|to|from|at|for) {HEDGE}")
LOSERS = frozenset("share stock index price pound dollar euro yen currency futures bond oil gold value".split())


def subject_of(text: str, low: str, start: int, *, share: bool) -> Phrase | None:
    """The noun phrase that a verb before an offset ties an amount to, or None. `share`: the amount is a percentage."""
    last = low[low.rfind(" ", max(start - 16, 0), start - 1) + 1 : start - 1]
    if low[start - 1 : start] != " " or last not in LAST:
        return None
    begin = max(start - 90, 0)
    verbal = not VERBAL.isdisjoint(low[max(start - 48, 0) : start].split()[-5:])
    if verbal and (match := SUBJECT.match(low, begin, start)) is not None:
        verb = match.group()
        beside = AFTER_NOUN.search(verb) is not None
        found = phrase_before(text, match.start(), climb=not beside, near=beside)
        if found is None and (at := before_period(low, match.start())) is not None:
            found = phrase_before(text, at, climb=True)
        if found is not None and fits(text, low, found, verb, share=share) and (beside or not is_object(low, found)):
            return found
    if (match := TO_OBJECT.match(low, begin, start)) is not None:
        found = phrase_before(text, match.start(), climb=True)
        return None if found is None else object_of(low, found, TRADING if match[1] == "for" else CHANGING)
    return None


# What goes with the noun right before it: "in a deal worth £5m", "the gadget, which costs $250".
AFTER_NOUN = re.compile(
    r" (?:which|that) |^ (?:worth|priced|totalling|totaling|costing|amounting|valued|estimated|put) "
)


def is_object(low: str, found: Phrase) -> bool:
    """Whether a phrase is the object of an infinitive: "a project to widen the canal"."""
    words_behind = [word for word in low[max(found.start - 40, 0) : found.start].split() if word not in DETERMINERS]
    return words_behind[-2:-1] == ["to"] and (words.tag(words_behind[-1]) or "").startswith("VB")


def object_of(low: str, found: Phrase, verbs: frozenset[str]) -> Phrase | None:
    """The phrase as the object of one of these verbs, right before it or read as its first word; or None."""
    first = low[found.start : found.end].split(" ", 1)[0]
    if first in verbs and found.start + len(first) < found.end:
        found = structs.replace(found, start=found.start + len(first) + 1)
        return found if found.start < found.end and found.head.lower() != first else None
    return found if word_before(low, found.start) in verbs else None


def fits(text: str, low: str, found: Phrase, verb: str, *, share: bool) -> bool:
    """Whether a verb says how much of its subject there is, and not how much the subject has, pays or loses."""
    head = found.head.lower().rstrip("s")
    if " up to " in verb and head in PAYING:
        return False  # "firms pay up to £5"
    if low.endswith(" to ", 0, found.start) and " " not in text[found.start : found.end]:
        return False  # "those required to report were 75%"
    if AMOUNT.search(low, found.start, found.end) is not None:
        return False
    if not GAINS.isdisjoint(verb.split()) and (head in AGENTS if share else head not in LOSERS):
        return False  # "the company lost £5m"
    return True


GAINS = frozenset(GAINED)
AMOUNT = re.compile(r"[£$€%]|dlrs| cts| pct")
AGENTS = frozenset("company firm bank group giant retailer maker steel broker insurer airline chain rival team".split())
PAYING = frozenset("cost charge raise pay worth offer offering earn spend bid total".split())


def word_before(low: str, at: int) -> str:
    """The word before an offset, articles and possessives passed over."""
    behind = low[max(at - 40, 0) : at].split()
    while behind and behind[-1] in DETERMINERS:
        behind.pop()
    return behind[-1] if behind else ""


PAID = regex.compile(
    rf"(?r) (?:paid|pay|pays|paying|spent|spend|spends|spending|offered|offer|offering|bid|bidding|invested|invest|"
    rf"investing|donated|fetched) {HEDGE}"
)
FOR_WHAT = re.compile(r" (?:for|on|in|to) (?:the |a |an |its |their |his |her |our |new )?(?=[a-z])")
IN_WHAT = re.compile(r" in (?=[a-z])")
# What stands after "in" and is no kind of money.
NO_KIND = frozenset(
    """total all return advance part full exchange addition response order line future trade trading dealing dealings
    afternoon morning comparison terms value size turn fact particular general place money case effect excess favour
    line parts places cities countries town court prison jail hand relation cash stock stocks shares dollars pounds
    euros yen francs marks dlrs sterling currency current constant real""".split()
)


def is_paid(low: str, start: int) -> bool:
    """Whether somebody pays the amount that begins at an offset."""
    last = low[low.rfind(" ", max(start - 16, 0), start - 1) + 1 : start - 1]
    return (last in PAYS or last in LAST) and PAID.match(low, max(start - 60, 0), start) is not None


PAYS = frozenset(
    """paid pay pays paying spent spend spends spending offered offer offering bid bidding invested invest investing
    donated fetched""".split()
)


def lower_part(text: str, start: int, end: int) -> int | None:
    """Where the words of a phrase end that stand before a name in it ("the £3m musical Ada Tarrow"), or None."""
    parts = text[start:end].split(" ")
    size = next((at for at, word in enumerate(parts) if not word[:1].islower()), len(parts))
    if not size or class_of(parts[size - 1], parts[size - 1].lower(), classes()) != "N":
        return None
    return start + len(" ".join(parts[:size]))
