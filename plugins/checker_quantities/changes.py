"""Whether an amount is a change, and which way: "rose by 5%", "a 5% rise", "down 5%"."""

import re

from checker import words as words_table
from checker_quantities.bounds import LAST_WORDS, Bound

UP = frozenset(
    """up rose rise rises risen rising grew grow grows grown growing increased increase increases increasing jumped
    jump jumps jumping climbed climb climbs climbing soared soar soars soaring surged surge surges surging gained
    gain gains gaining advanced advance expanded expand leapt leaped leap rallied rally swelled swell improved
    improve improving higher rocketed upped boosted boost boosts boosting hike hiked hikes rebounded strengthened
    growth""".split()
)
DOWN = frozenset(
    """down off fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased
    decrease
    decreases decreasing slumped slump slumps slumping plunged plunge plunges plunging slid slide slides sliding sank
    sink sinks
    sunk tumbled tumble tumbles shed sheds shedding lost loses losing lose cut cuts cutting reduced reduce reduces
    reducing
    slipped slip slips slipping dipped dip dips eased ease contracted contract shrank shrink shrinks shrunk lower
    lowered lowers
    lowering slashed slash plummeted plummet crashed weakened dived dove reduction decline""".split()
)
NOUN_UP = frozenset(
    """increase rise gain jump growth surge improvement advance rally hike boost raise upturn uplift climb leap
    rebound expansion""".split()
)
NOUN_DOWN = frozenset(
    """decrease fall drop decline slump reduction cut slide dip plunge downturn tumble contraction slowdown""".split()
)
SKIPPED = frozenset(
    """by a an the about around some approximately roughly nearly almost another further just only over under more than
    less fewer up to as much many sharply slightly steadily about an estimated of""".split()
) - {"of", "to", "up"}
GAPS = frozenset(" -")
OWN_NOUN = re.compile(
    r"[ -](?:(?!(?:of|in|from|to|for|and|or|on|at|by|but|as|after) )[a-z-]++ ){0,2}("
    + "|".join(sorted(sorted(NOUN_UP | NOUN_DOWN), key=len, reverse=True))
    + r")(?![a-z])"
)


# Verbs that go with "up" and "down" of a price; with others they make a verb of its own ("racked up 12 wins").
MOVES = frozenset(
    """is was are were be been being went go goes going moved closed closing finished ended edged nudged inched stood
    remained push pushed bid""".split()
)


# Verbs that raise or lower what stands between them and "by": "lifted its base rate by".
RAISING = frozenset(
    """raised raises raising lifted lifts lifting increased increases increasing boosted boosts boosting hiked hikes
    hiking upped rose grew risen grown""".split()
)
LOWERING = frozenset(
    """cut cuts cutting reduced reduces reducing lowered lowers lowering slashed trimmed trims trimming shrank shrunk
    fell fallen declined decreased dropped""".split()
)
RAISE, LOWER = (
    frozenset("raise lift increase boost hike rise grow".split()),
    frozenset("reduce lower slash trim shrink fall decline decrease drop".split()),
)
WIDEST = 7  # words between the verb and "by"
CLOSING = (".", ";", ":", ")", '"', "”")
CLAUSES = frozenset("that which who and but or while as if when because than by is was are were has had to".split())


def verb_before(words: list[str], at: int) -> str | None:
    """Which way a verb moves its object, or itself, by a number: `words` up to the one at `at` stand before "by"."""
    for i in range(at, max(at - WIDEST, 0) - 1, -1):
        word = words[i]
        if word in RAISING:
            return "up"
        if word in LOWERING:
            return "down"
        if i and (word in RAISE or word in LOWER) and words[i - 1] in BEFORE_VERBS:
            return "up" if word in RAISE else "down"
        if word in CLAUSES or word.endswith(CLOSING):
            return None
    return None


BEFORE_VERBS = frozenset("to will would can could may might must should".split())


def is_verb(word: str) -> bool:
    return (words_table.tag(word) or "").startswith("VB")


# The last word before a number, if any of the words before it says more of the number than what is numbered.
TELLING = LAST_WORDS | SKIPPED | UP | DOWN | {"of"}


def begins_clause(words: list[str], at: int) -> bool:
    """Whether an "as" is none of "as much as": "shares fell as 300 porters left"."""
    return words[at] == "as" and MUCH.isdisjoint(words[max(at - 1, 0) : at + 2])


MUCH = frozenset(("much", "many", "little", "few"))


def change_of(low: str, bound: Bound, end: int, *, measured: bool = True) -> str | None:
    """Whether the number is a change, and which way: "rose (by) 5%", "5% rise", "an increase of 5"."""
    words = bound.words
    at = len(words) - 1
    while at >= 0 and words[at] in SKIPPED and not begins_clause(words, at):
        at -= 1
    if at >= 0:
        word = words[at]
        if words[at + 1 : at + 2] == ["than"]:
            return None  # "lower than the 5% of last year": the number is what is compared with
        if word == "of" and at and words[at - 1] in NOUN_UP:
            return "up"
        if word == "of" and at and words[at - 1] in NOUN_DOWN:
            return "down"
        verb = words[at - 1] if at > 1 and words[at - 2] in BEFORE_VERBS else ""
        if word in ("up", "down", "off") and verb.isalpha() and verb not in MOVES:
            return None  # "to gun down two", "can rack up 12 wins"
        if word in UP:
            particle = word == "up" and (
                words[at + 1 : at + 2] == ["to"] or (at and words[at - 1] not in MOVES and is_verb(words[at - 1]))
            )
            return None if particle else "up"
        if word == "fall" and at and words[at - 1] in ("this", "last", "next", "early", "late"):
            return None  # "it will sell this fall a 25 MHz computer"
        if word in DOWN:
            loose = word in ("off", "down") and at and words[at + 1 : at + 2] != ["by"]
            return None if loose and words[at - 1] not in MOVES and is_verb(words[at - 1]) else "down"
        if words[at + 1 : at + 2] == ["by"] and (way := verb_before(words, at)) is not None:
            return way
        # An adverb between: "rose sharply by".
        if word.endswith("ly") and at:
            if words[at - 1] in UP:
                return "up"
            if words[at - 1] in DOWN:
                return "down"
    if low[end : end + 1] not in GAPS:
        return None
    if (match := OWN_NOUN.match(low, end, end + 40)) is not None:
        return "up" if match[1] in NOUN_UP else "down"
    # Of a count, "higher" and "lower" say what it counts ("two lower courts").
    if not measured or low[end + 1 : end + 2] not in "hlud":
        return None
    if low.startswith((" higher", " up ", " up.", " up,"), end):
        return "up"
    if low.startswith((" lower", " down ", " down.", " down,"), end):
        return "down"
    return None
