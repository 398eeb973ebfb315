"""Accounts of events: what articles say in particular, under keys by which two accounts of one event meet."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from operator import attrgetter

import regex

from checker import Article, Claim, Date, Duration, Person, Quantity, units, words
from checker.digest import rare_words
from checker.frame import in_columns
from checker_consistency.account import Account, Particular

FAMILY = "story"
MOST = 100  # particulars of an article that tells of an event; a listing has more
MOST_NAMES, MOST_WORDS = 3, 5  # of an article, under which it meets others
TOGETHER = 6  # of them that stand two by two where no day tells stories apart
KNOWN = 7.0  # bits of a name below which it stands in too much news to tell one story from another
CLOCK, YEAR = regex.compile(r"T([0-9]{2}:[0-9]{2})$"), regex.compile(r"[0-9]{4}")
PART = regex.compile(r"(?<=[a-z]day )(morning|afternoon|evening|night)\b")
DAY = len("2024-06-11")
LENGTH = regex.compile(r"PT?([0-9]+)([A-Z])")
# Roads that are numbered: "A38", "M4", "I-95", "Highway 12".
ROAD = regex.compile(r"\b(?:[ABM][0-9]{1,4}|I-[0-9]{1,3}|(?:Interstate|Highway|Route) [0-9]{1,3})(?![\w-]|[.,][0-9])")
# Two numbers, one against the other: "23 votes to 11", "9-4".
IN_WORDS = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
NUMBER = rf"(?:[0-9]{{1,4}}|{'|'.join(IN_WORDS)})"
TALLY = regex.compile(
    rf"(?<![\w.,£$€/-])({NUMBER})(?: votes?)?(?: ?[-–] ?| to | against )({NUMBER})(?![\w%/-]|[.,][0-9])",
    regex.IGNORECASE,
)
VOTE = regex.compile(r"\bvot(?:e[sd]?|ing)\b", regex.IGNORECASE)
# Where somebody lives: "Piet Marten, 52, of Quay Street".
HOME = regex.compile(
    r", (?:of|from) (?:[0-9]+\p{L}? )?"
    r"(?P<street>(?:\p{Lu}\p{Ll}+ ){1,2}(?:Street|Road|Lane|Avenue|Drive|Close|Terrace))\b"
)
WHOSE = regex.compile(r"(?P<name>\p{Lu}[\p{L}'’-]+)(?:, (?:aged )?[0-9]{1,2})?$")
NEAR, NAME_REACH = 60, 40  # code points around a tally that tell of a vote, and before a home that tell whose it is
START = attrgetter("start", "end", "kind")


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """Add the account of an article to its claims, if it says anything that another may say otherwise."""
    keys = tuple(f"{FAMILY}:{key}" for key in keys_of(article, claims))
    if not keys:
        return claims
    sentences: dict[int, int] = {}
    particulars = list(particulars_of(article, claims, sentences))
    if not particulars or len(particulars) > MOST:
        return claims
    told = tuple((start, article.sentence(start).text) for start in sentences)
    first, *rest = sorted(particulars, key=START)
    account = Account(article.id, (first, *rest), told)
    return [*claims, article.claim(first.start, first.end, account, keys)]


def keys_of(article: Article, claims: Sequence[Claim]) -> Iterator[str]:
    """What two accounts of one event share: a name or a rare word and about the day, two of them where no day is."""
    known = dict.fromkeys(
        claim.value.name.casefold() for claim in claims if type(claim.value) is Person and claim.value.given
    )
    names = sorted(known, key=lambda name: -words.bits(name.rpartition(" ")[2]))[:MOST_NAMES]
    rare = rare_words(article)
    rarest = sorted(rare, key=lambda word: (word.islower(), -rare[word], word))[:MOST_WORDS]
    alike = [*(name for name in names if words.bits(name.rpartition(" ")[2]) >= KNOWN), *map(str.casefold, rarest)]
    if article.published is None:
        yield from (f"{one} + {other}" for one, other in combinations(sorted(set(alike[:TOGETHER])), 2))
        return
    day = article.published.toordinal()
    for about in (f"a{day // 2}", f"b{(day + 1) // 2}"):  # two days that follow one another share one of them
        yield from (f"{about} {one}" for one in dict.fromkeys(alike))


def particulars_of(article: Article, claims: Iterable[Claim], sentences: dict[int, int]) -> Iterator[Particular]:
    """The particulars of an article; the starts of their sentences get their numbers."""

    def numbered(start: int) -> int:
        return sentences.setdefault(start, len(sentences))

    for claim in claims:
        value = claim.value
        if type(value) is Quantity:
            if value.dimension != "age" and value.number is not None and not in_columns(claim):
                kind, mark = kind_of(value), value.number
                yield particular(claim, kind, mark, numbered(claim.sentence.start))
        elif type(value) is Date:
            for kind, mark in dated(claim.text, value):
                yield particular(claim, kind, mark, numbered(claim.sentence.start))
        elif type(value) is Duration and (length := LENGTH.fullmatch(value.timex)) is not None:
            yield particular(claim, f"lasting {length[2]}", length[1], numbered(claim.sentence.start))
    for kind, mark, match, group in read(article.plain):
        sentence = numbered(article.sentence(match.start()).start)
        start, end = match.span(group)
        yield Particular(kind, mark, start, end, article.text[start:end], sentence)


def read(text: str) -> Iterator[tuple[str, str, "regex.Match[str]", int | str]]:
    """Roads, votes and homes: the kind, the mark, where it is, and which group of it says so."""
    for match in ROAD.finditer(text):
        yield "road", match[0], match, 0
    for match in tallies(text):
        sides = (IN_WORDS.get(side.casefold(), side) for side in match.group(1, 2))
        yield "tally", "-".join(sides), match, 0
    for match in HOME.finditer(text):
        if (whose := WHOSE.search(text, max(match.start() - NAME_REACH, 0), match.start())) is not None:
            yield f"home of {whose['name'].casefold()}", match["street"].casefold(), match, "street"


def tallies(text: str) -> Iterable["regex.Match[str]"]:
    """The tallies near a word of voting, each once."""
    found: dict[int, regex.Match[str]] = {}
    if "vot" in text:
        for voting in VOTE.finditer(text):
            for match in TALLY.finditer(text, max(voting.start() - NEAR, 0), voting.end() + NEAR):
                found.setdefault(match.start(), match)
    return found.values()


def kind_of(value: Quantity) -> str:
    """What a figure can be compared with: counts, figures of one dimension that is measured, of one unit."""
    if value.dimension == "count":
        return "count"
    if value.dimension == "money":
        return (value.unit or "money").partition("_per_")[0]
    found = units.dimension_of(value.unit) or value.unit or value.dimension
    return "temperature" if found == "angle" else found  # "38.7 degrees"


def dated(text: str, value: Date) -> Iterator[tuple[str, str]]:
    """What a date says: a day with its time of the day, a clock time or a year, with its mark."""
    if (part := PART.search(text)) is not None:
        yield part[1], value.timex[:DAY]
    if (clock := CLOCK.search(value.timex)) is not None:
        yield "clock", clock[1]
    elif YEAR.fullmatch(value.timex) and value.timex in text:
        yield "year", value.timex


def particular(claim: Claim, kind: str, mark: str, sentence: int) -> Particular:
    """A claim as a particular."""
    value = claim.value
    return Particular(
        kind,
        mark,
        claim.start,
        claim.end,
        claim.text,
        sentence,
        value if isinstance(value, Quantity) else None,
        value if isinstance(value, Date) else None,
        value if isinstance(value, Duration) else None,
    )
