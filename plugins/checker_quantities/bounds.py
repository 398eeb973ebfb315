"""Hedges and bounds around a number: "about", "at least", "up to", "or more"."""

import re

from checker.frozen import Frozen


class Bound(Frozen, frozen=True):
    """`start` is where the words begin; `words` stand before them. `open_low`, `open_high`: the number is no bound on
    that side.
    """

    start: int
    open_low: bool = False
    open_high: bool = False
    approximate: bool = False
    words: list[str] = []


LOWER = (
    "at least", "no fewer than", "no less than", "not less than", "not fewer than", "more than", "over", "above",
    "exceeding", "exceeds", "exceed",
    "exceeded", "upwards of", "upward of", "in excess of", "greater than", "bigger than", "larger than",
    "higher than", "longer than", "older than", "better than", "a minimum of", "minimum of",
    "minimum", "just over", "well over", "slightly more than", "a little over", "slightly over", "topped", "topping",
    "surpassing", "surpass", "surpasses", "surpassed", "higher or equal than", "greater or equal than",
    "bigger or equal to", "greater than or equal to", "more than or equal to",
    "equal to or more than", "equal to or greater than", "or more than", "bigger or equal than",
    "at least or equal to", "at the least",
)  # fmt: skip
UPPER = (
    "at most", "no more than", "not more than", "fewer than", "less than", "under", "below", "smaller than",
    "lower than", "younger than", "shorter than", "up to", "as many as",
    "a maximum of", "maximum of", "maximum", "just under", "just below", "well under", "well below",
    "slightly less than", "a little under", "not exceeding", "no greater than", "no higher than", "no larger than",
    "at the most", "cannot exceed", "not exceed", "not to exceed", "never exceed", "can't exceed", "can’t exceed",
    "won't exceed", "won’t exceed", "not exceeded", "never exceeded", "without exceeding", "not over", "not above",
    "not to exceed", "less than or equal to", "fewer than or equal to", "equal to or less than",
    "smaller or equal than", "no bigger than", "as much as", "capped at", "less or equal than", "smaller or equal to",
    "lower or equal than",
)  # fmt: skip
HEDGES = (
    "about", "around", "some", "approximately", "approx", "approx.", "roughly", "nearly", "almost", "close to",
    "circa", "c.", "ca.", "an estimated", "estimated",
    "aproximately", "more or less", "somewhere around", "in the region of", "on the order of", "in the order of",
    "approaching", "virtually", "just about", "an approximate", "nearing", "an average of", "perhaps", "maybe",
    "something like",
)  # fmt: skip
PEELED = frozenset("a an only just".split())

BY_LAST: dict[str, list[tuple[list[str], str]]] = {}
for _kind, _phrases in (("low", LOWER), ("high", UPPER), ("about", HEDGES)):
    for _phrase in _phrases:
        _words = _phrase.split()
        BY_LAST.setdefault(_words[-1], []).append((_words, _kind))
for _entries in BY_LAST.values():
    _entries.sort(key=lambda entry: -len(entry[0]))
LONGEST = max(len(words) for entries in BY_LAST.values() for words, _ in entries)
SIGNS = {
    ">": "low",
    "≥": "low",
    ">=": "low",
    "<": "high",
    "≤": "high",
    "<=": "high",
    "~": "about",
    "≈": "about",
    "+/-": "about",
    "±": "about",
}

AFTER = re.compile(
    r"(?: |,|, )?(?:(\+)(?![0-9])|(-plus|-odd|-something)\b|(?:plus\b(?! [0-9£$€]))|(?:or (?=[a-z])|and (?=more|"
    r"over))(more|higher|greater|over|above|so|less|fewer|lower|under|below|older|younger|thereabouts|"
    r"longer)\b(?! than| [0-9])|(at (?:least|most))\b)"
)
AFTERTHOUGHTS = frozenset((" +", " -", " p", " o", " a", ",+", ",-", ",p", ",o", ",a", ", ", "-p", "-o", "-s"))
KINDS = {
    "more": "low", "higher": "low", "greater": "low", "over": "low", "above": "low", "older": "low", "longer": "low",
    "so": "about", "thereabouts": "about",
         "less": "high", "fewer": "high", "lower": "high", "under": "high", "below": "high", "younger": "high",
         "at least": "low", "at most": "high",
         "+": "low", "-plus": "low", "-odd": "about", "-something": "low"}  # fmt: skip
BARE = PEELED - {*BY_LAST, *SIGNS}  # they say nothing without another word before them
BLANK = frozenset(" \n\t\r")
LAST_WORDS = frozenset((*SIGNS, *BY_LAST, *PEELED))


def words_before(low: str, start: int) -> list[str]:
    """The words that stand before an offset, at most as many as 56 characters hold."""
    begin = start - 56
    if begin <= 0:
        return low[:start].split()
    words = low[begin:start].split()
    if words and low[begin - 1] not in BLANK and low[begin] not in BLANK:
        del words[0]
    return words


def bound_of(low: str, start: int, words: list[str]) -> Bound:
    """The hedges and bounds right before `start`, where `words` stand."""
    if not words or (words[-1] not in LAST_WORDS and words[-1].lstrip("(\"'“‘") not in LAST_WORDS):
        return Bound(start, words=words)
    if words[-1] in BARE and (len(words) < 2 or words[-2] not in BY_LAST):
        return Bound(start, words=words)
    taken = 0
    kinds = set()
    for _ in range(3):
        rest = words[: len(words) - taken]
        if not rest:
            break
        last = rest[-1].lstrip("(\"'“‘")
        if last in SIGNS:
            kinds.add(SIGNS[last])
            taken += 1
            continue
        phrases = BY_LAST.get(last, ())
        begun = [word.lstrip("(\"'“‘,") for word in rest[-LONGEST:]]
        for phrase, kind in phrases:
            size = len(phrase)
            if size == 1 or (
                len(rest) >= size and begun[-size] == phrase[0] and (size == 2 or rest[1 - size : -1] == phrase[1:-1])
            ):
                kinds.add(kind)
                taken += size
                break
        else:
            if last in PEELED and taken == 0 and len(rest) > 1 and rest[-2] in BY_LAST:
                taken += 1
                if rest[-2] in ("over", "under", "some", "by"):
                    taken = 0
                    break
                continue
            break
    if not kinds:
        return Bound(start, words=words)
    begin = start_of(low, start, taken)
    return Bound(
        begin,
        "high" in kinds and "low" not in kinds,
        "low" in kinds and "high" not in kinds,
        "about" in kinds,
        words[: len(words) - taken],
    )


def start_of(low: str, start: int, count: int) -> int:
    """Where the `count`-th word before `start` begins."""
    at = start
    for _ in range(count):
        while at > 0 and low[at - 1] in BLANK:
            at -= 1
        while at > 0 and low[at - 1] not in BLANK:
            at -= 1
    while at < start and low[at] in "(\"'“‘,":
        at += 1
    return at


RACE = re.compile(
    r"over (?:[568]0|[1-4]00|110|800|1,?000|1,?500|3,?000|5,?000|10,?000)m"
    r"(?! (?:long|high|tall|taller|deep|wide|away|above|below|from|of|apart|across)\b)"
)


def is_race(low: str, start: int, end: int) -> bool:
    """Whether "over" does not bound a distance, for it is one that is run: "a record over 1500m"."""
    match = RACE.match(low, max(start - len("over "), 0))
    return match is not None and match.end() == end


def bound_after(low: str, end: int) -> tuple[str, int] | None:
    """What "or more", "at least", "+" or "-odd" right after `end` says, and where it ends."""
    if low[end : end + 2] not in AFTERTHOUGHTS and low[end : end + 1] != "+":
        return None
    match = AFTER.match(low, end)
    if match is None:
        return None
    word = match[1] or match[2] or match[3] or match[4] or "+"
    return KINDS[word], match.end()
