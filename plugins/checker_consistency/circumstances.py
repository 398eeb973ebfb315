"""As of when, by whom and in what mood a figure is stated: read from its sentence, once for all its figures."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

import regex
from msgspec.structs import replace

from checker import Article, Claim, Mood, Person, Quotation
from checker.frozen import Frozen
from checker_consistency.times import Times

# Words that set a mood, by mood. The one that stands last before a figure, in its clause and in reach, governs it.
CUES: dict[Mood, str] = {
    "promised": """
        pledge pledges pledged pledging promise promises promised promising vow vows vowed commit commits
        committed commitment commitments guarantee guarantees guaranteed
    """,
    "planned": """
        will plan plans planned planning intend intends intended aim aims aimed aiming target targets targeted
        propose proposes proposed proposal proposals schedule scheduled hope hopes hoped hoping want wants due
    """,
    "supposed": """
        may might could would estimate estimates estimated forecast forecasts predict predicts predicted
        believe believes believed alleged allegedly allege alleges expect expects expected likely suggest
        suggests suggested if thought rumour rumours rumoured rumor rumored
    """,
    "denied": """
        not never cannot can't couldn't didn't doesn't don't isn't wasn't weren't won't wouldn't hasn't
        haven't deny denies denied without refuse refuses refused reject rejects rejected
    """,
    "stated": "is are was were has have had said says rose fell did paid made found showed",
}
MOODS: dict[str, Mood] = {word: mood for mood, words in CUES.items() for word in words.split()}
CUEING = frozenset(MOODS)
MOVING = frozenset(word for word, mood in MOODS.items() if mood != "stated")
STATED = frozenset({"quantity", "duration"})
REACH = 90  # code points before a figure in which a cue governs it
CLAUSE = regex.compile(
    r"[;:]|, (?:and|but|while|which|who|when|where|compared)\b|\b(?:but|while|whereas|although|after|because"
    r"|compared with|(?:in|of|at|to) which|aside from|apart from)\b"
)
# Words of denial that deny nothing: "not far away", "if not hundreds", "couldn't help".
IDIOM = re.compile(
    r"not (?:only|just|merely|far|so|long|least|surprisingly|unlike|to mention)\b|(?:can|could)n't help\b"
)
VERBS = """
    said says told claims claimed announced reports reported estimates estimated warned insists insisted added believe
    believes argue argued argues""".split()
TELLING = re.compile(rf"\b(?:according to |(?:{'|'.join(VERBS)})\b)")
TELLERS = frozenset({*VERBS, "according"})
LATE = regex.compile(r" (?P<name>(?:the )?\p{Lu}[\p{L}'’&-]*(?: \p{Lu}[\p{L}'’&-]*){0,3})")
SOURCE = regex.compile(r"(?P<name>(?:the )?[\p{L}][\p{L}'’&. -]{1,40}?)(?=[,.;]|$| (?:that|in|on|the|about)\b)")
NAME_OR_NOUN = regex.compile(r"[\p{L}][\p{L}'’&-]*")
NOT_SPEAKERS = frozenset(
    "it he she they we who which that this these there i you also has have had was be been have is are but and".split()
)
UNFINISHED = NOT_SPEAKERS | frozenset("to will would the a an of in on at for".split())  # no name ends so


START = attrgetter("start")


class Circumstances(Frozen, frozen=True):
    """What a sentence says around its figures: cues of mood with their offsets in it, its speaker, its times."""

    cues: tuple[tuple[int, Mood], ...]
    breaks: tuple[int, ...]
    speaker: str | None
    times: Times

    def mood_at(self, offset: int) -> Mood:
        """The mood of a figure at an offset of the sentence."""
        governing: Mood = "stated"
        if not self.cues:
            return governing
        clause = max([at for at in self.breaks if at <= offset], default=0)
        for at, mood in self.cues:
            if at >= offset:
                break
            if at >= clause and offset - at <= REACH:
                governing = mood
        return governing


def resolve(_: Article, claims: list[Claim]) -> list[Claim]:
    """Say of every figure and length of time in what mood, by whom and as of when it is stated."""
    if not any(claim.value.kind in STATED for claim in claims):
        return claims
    in_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        in_sentence.setdefault(claim.sentence.start, []).append(claim)
    quotations = Quotations(claims)
    resolved: list[Claim] = []
    for together in in_sentence.values():
        around: Circumstances | None = None
        for claim in together:
            if claim.value.kind not in STATED:
                resolved.append(claim)
                continue
            if around is None:
                around = read(together)
            since, until = around.times.of(claim)
            mood = around.mood_at(claim.start - claim.sentence.start)
            speaker = quotations.speaker_of(claim) or around.speaker
            resolved.append(replace(claim, mood=mood, speaker=speaker, since=since, until=until))
    return resolved


def read(together: Sequence[Claim]) -> Circumstances:
    """The circumstances of the figures of a sentence, from all its claims."""
    text = together[0].sentence.text
    cues: tuple[tuple[int, Mood], ...] = ()
    breaks: tuple[int, ...] = ()
    low = text.lower()
    words = low.replace(",", " ").replace(".", " ").replace(":", " ").replace('"', " ").split()
    if not MOVING.isdisjoint(words):
        said = CUEING.intersection(words)
        found = sorted([(at, MOODS[word]) for word in said for at in places_of(word, low)])
        cues = tuple([cue for cue in found if cue[1] != "denied" or denies(low, cue[0])])
        breaks = tuple(match.end() for match in CLAUSE.finditer(text))
    speaker = None if TELLERS.isdisjoint(words) else speaker_of(text, together)
    return Circumstances(cues, breaks, speaker, Times(together))


def denies(low: str, at: int) -> bool:
    """Whether a word of denial at an offset denies what follows."""
    return IDIOM.match(low, at) is None and not low.endswith("if ", 0, at)


def places_of(word: str, low: str) -> list[int]:
    """Where a word stands in a text in lower case."""
    places: list[int] = []
    at = low.find(word)
    while at >= 0:
        if not (low[at - 1 : at].isalpha() or low[at + len(word) : at + len(word) + 1].isalpha()):
            places.append(at)
        at = low.find(word, at + 1)
    return places


def speaker_of(text: str, together: Sequence[Claim]) -> str | None:
    """Who is said to say what a sentence tells: the full name of a person whom it names so, else as it is written."""
    words = next((source for told in TELLING.finditer(text) if (source := source_of(text, told))), "")
    if not words:
        return None
    for person in together:
        if isinstance(person.value, Person) and person.value.surname in words:
            return person.value.name
    bare = words.strip(" '’-")
    low = [word for word in bare.split() if word.casefold() not in NOT_SPEAKERS]
    if not low or bare.split()[-1].casefold() in UNFINISHED:
        return None
    return " ".join(low)


def source_of(text: str, told: "re.Match[str]") -> str:
    """The words that name who tells: after "according to", before the verb, or after "said"."""
    if told.group().startswith("according"):
        found = SOURCE.match(text, told.end())
        return found["name"] if found else ""
    before = text[max(told.start() - 60, 0) : told.start()]
    if before.endswith(" ") and before[-2:-1].isalpha():
        words: list[str] = []
        for word in reversed(before.split()[-4:]):
            if not NAME_OR_NOUN.fullmatch(word):
                break
            words.insert(0, word)
        return " ".join(words)
    found = LATE.match(text, told.end()) if told.group() in {"said", "says", "added"} else None
    return found["name"] if found else ""


class Quotations:
    """The quotations of an article, with a quick look-up of the speaker at an offset."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        # No value has a subclass, and there are many claims.
        self.claims = sorted([claim for claim in claims if type(claim.value) is Quotation], key=START)
        self.starts = [claim.start for claim in self.claims]

    def speaker_of(self, claim: Claim) -> str | None:
        """The speaker of the quotation that a claim stands in; of two, one inside the other, the inner one."""
        last = bisect_right(self.starts, claim.start) - 1
        for quotation in self.claims[max(last - 1, 0) : last + 1][::-1]:
            if claim.end <= quotation.end and isinstance(quotation.value, Quotation):
                return quotation.value.speaker
        return None
