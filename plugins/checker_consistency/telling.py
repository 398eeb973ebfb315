"""What a figure of an article is told with: the words of its clause, its verb, and what it is a figure of."""

from collections.abc import Mapping
from functools import lru_cache

import regex

from checker import Claim, Quantity, words
from checker.frame import PERIOD, tokens
from checker.frozen import Frozen
from checker.predicates import STEMS, stem, verb_at
from checker_consistency.circumstances import TELLERS

WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*+")
LONE = regex.compile(r"\b\p{Lu}+-?[0-9]+\p{L}*|\b[0-9]+\p{Lu}+\b|(?<![\p{L}.'’-])\p{Lu}(?![\p{L}\p{N}.'’-])")
WHICH = regex.compile(r"\b(this|last|next|previous|past|coming|same) (\p{L}+)", regex.IGNORECASE)  # "class B", "M-2"
YEAR = regex.compile(r"\b(?:1[89]|20)[0-9]{2}\b")
BREAK = regex.compile(
    r"[;:–—]|, (?:and|but|while|which|who|compared|with)\b|\b(?:but|while|whereas|although|because|compared)\b| - "
)
REACH = 12  # words on either side of a figure, within its clause
NEXT = 5  # words on either side that stand beside it
COMMON, MOST = 2.5, 10.0  # bits below which a word says nothing of what is told, and what one word counts at most
UNITS = frozenset(
    """billion million thousand bn pound pounds dollar dollars euro euros cents pence stg dlr dlrs mln pct
    percent""".split()
)
HEADLINE, OPENING = 110, 60  # code points of a headline at most, and before which it begins
STOPS = ".!?…:"
TITLES = frozenset("mr mrs ms miss dr sir lord lady sen rep gov gen president prof".split())
# A noun before a figure, of which it is the amount: "a loss of £6m", "a deal worth $4bn".
NOUN_OF = regex.compile(
    r"(\p{L}[\p{L}-]+) (?:of|worth|valued at|totalling|totaling|by)(?: (?:\p{Ll}+ ){0,2}?)?$",
)
NOUNS_AFTER = regex.compile(r"(?: ?\([^)]*\))?(?: of(?: the| its| their)?)?((?:[ -]\p{L}[\p{L}-]+){1,4})")
PHRASE = ("NN", "JJ", "VBG")
NOTHING = frozenset(
    "a an the of in for on to by from at with and or that which who will would is are was were has have had it its he "
    "she they this".split()
)
# Nouns for one thing, each by the first of them.
ONE_THING = (
    "deal agreement contract accord",
    "offer bid proposal",
    "stake shareholding holding interest",
    "rise increase hike jump gain surge growth",
    "fall drop decline decrease cut reduction slump",
    "loss deficit shortfall",
    "plan scheme project programme program",
)
NOUNS = {noun: same.split()[0] for same in ONE_THING for noun in same.split()}
BY_CHANGE = {"up": "rise", "down": "fall"}


class Telling(Frozen, frozen=True):
    """A figure as it is told. `near` are the words of its clause by their stems, with their bits; `heads` the nouns
    that it may be a figure of, `kinds` what stands before the noun behind it ("two-room"); `which` the periods that the
    sentence points at ("last year"), `lone` its single capitals and its names with a number ("class B", "M-2");
    `beside` are the words next to it, `clause` all of its clause, `before` and `after` all of its sentence. A verb of
    telling is not its `verb`.
    """

    near: Mapping[str, float]
    heads: frozenset[str]
    kinds: frozenset[str]
    verb: str | None
    names: frozenset[str]
    periods: frozenset[str]
    which: frozenset[str]
    years: frozenset[str]
    lone: frozenset[str]
    figures: frozenset[str]
    beside: frozenset[str]
    clause: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def own(self) -> frozenset[str]:
        """The stems of what is counted and of its verb."""
        return frozenset(map(root, self.heads)) | ({root(self.verb)} if self.verb else set())


def telling_of(claim: Claim) -> Telling:
    """How a figure is told."""
    value = claim.value
    assert isinstance(value, Quantity)
    base = claim.sentence.start
    end = min(claim.end - base, len(claim.sentence.text))
    return read(claim.sentence.text, claim.start - base, end, value.counted or "", value.change or "")


def is_headline(claim: Claim) -> bool:
    """Whether a claim stands in the headline: a short first line without a stop."""
    text = claim.sentence.text.rstrip()
    return claim.sentence.start < OPENING and len(text) <= HEADLINE and text[-1:] not in STOPS


@lru_cache(maxsize=4096)
def read(sentence: str, start: int, end: int, counted: str, change: str) -> Telling:
    """How the figure at `start` to `end` of a sentence is told."""
    left, right = sentence[:start], sentence[end:]
    clause = BREAK.split(left)[-1], BREAK.split(right, maxsplit=1)[0]
    around = WORD.findall(clause[0])[-REACH:] + WORD.findall(counted) + WORD.findall(clause[1])[:REACH]
    before, after = tokens(left), tokens(right)
    low = [word.lower() for word in (*before, *after)]
    return Telling(
        weigh(around),
        heads(left, right, counted, BY_CHANGE.get(change)),
        frozenset(nouns_after(right)[:-1]),
        None if (verb := verb_at(sentence, start, end)) in TELLERS else verb,
        names_of(before, after),
        frozenset(word for word in low if word in PERIOD and (word != "may" or "May" in sentence)),
        frozenset(found[0].lower() for found in WHICH.finditer(sentence) if found[2].lower() in PERIOD),
        frozenset(YEAR.findall(sentence)),
        frozenset(LONE.findall(left) + LONE.findall(right)),
        frozenset(word.replace(",", "") for word in low if word[0].isdigit() and not YEAR.fullmatch(word)),
        frozenset([word.lower() for word in before[-NEXT:]] + [word.lower() for word in after[:NEXT]]),
        frozenset(word.lower() for part in clause for word in tokens(part)),
        tuple(word.lower() for word in before),
        tuple(word.lower() for word in after),
    )


def weigh(around: list[str]) -> dict[str, float]:
    """Words that say what is told, by their roots, with their bits."""
    weights: dict[str, float] = {}
    for word in map(bare, around):
        if (
            word not in UNITS
            and word not in PERIOD
            and word not in TITLES
            and (weight := min(words.bits(word), MOST)) > COMMON
        ):
            key = root(word)
            weights[key] = min(weight, weights.get(key, weight))
    return weights


def names_of(before: list[str], after: list[str]) -> frozenset[str]:
    """The roots of the names in a sentence. The first word is one only if it mostly is."""
    every = [*before, *after]
    named = (word for i, word in enumerate(every) if word[0].isupper() and (i > 0 or words.often_name(word)))
    return frozenset(root(low) for word in named if (low := bare(word)) not in PERIOD and low not in TITLES)


def heads(left: str, right: str, counted: str, changed: str | None) -> frozenset[str]:
    """The nouns that a figure may be a figure of: what it counts, what follows it, and what it is the amount of."""
    found = {counted.casefold().split()[-1]} if counted else set()
    if following := nouns_after(right):
        found.add(following[-1])
    if (match := NOUN_OF.search(left)) is not None:
        found.add(match[1].casefold())
    if changed is not None:
        found.add(changed)
    return frozenset(map(noun, found))


def nouns_after(right: str) -> list[str]:
    """The noun phrase that follows a figure, at once or after brackets or "of"."""
    match = NOUNS_AFTER.match(right)
    found: list[str] = []
    for word in WORD.findall(match[1]) if match else ():
        low = word.casefold()
        if low in NOTHING or not (words.tag(low) or "NN").startswith(PHRASE):
            break
        found.append(low)
    return found


def noun(word: str) -> str:
    """A noun in the singular, and one noun for those that name one thing."""
    single = word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
    return NOUNS.get(single, single)


def root(word: str) -> str:
    """One form for the forms of a word and for those that tell the same."""
    found = stem(word)
    return found if found in STEMS else noun(found)


def bare(word: str) -> str:
    """A word in lower case, without the ending of a genitive."""
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
