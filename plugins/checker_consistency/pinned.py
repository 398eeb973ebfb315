"""The rule that holds articles against pinned facts: a name's spelling, a figure, the day of an event."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import regex
from msgspec import Struct
from msgspec.structs import replace

from checker import (
    Article,
    Claim,
    ConfigurationError,
    Date,
    Example,
    Extractor,
    Fact,
    Facts,
    Finding,
    Group,
    PinnedDay,
    PinnedFigure,
    Quantity,
    Reading,
    Rule,
    Severity,
    Value,
    Wording,
    units,
)
from checker_consistency.predicates import STANDING, stem, verb_of
from checker_consistency.sameness import LOOSE, in_columns
from checker_consistency.sources import MONTH, WEEKDAY, bare
from checker_consistency.suspicion import near

WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’][\p{L}]+)*")
LITTLE = frozenset("a an and at by for from in its of on or that the their to was were is are with".split())
OTHERS = frozenset("more extra additional further other others another new remaining fewer less first last".split())
# A sentence that speaks of the wrong form, or of another day, as such.
OWNED_UP = regex.compile(
    r"\b(?:misspel\w+|incorrectly|correction|earlier version|formerly|known as|née|called)\b", regex.IGNORECASE
)
ASIDE = regex.compile(
    r"\b(?:said|says|told|announced|reported|posted|published|updated|before|after|until|since|from|by)(?: on)? *$",
    regex.IGNORECASE,
)
CLAUSE = regex.compile(r"[.,;:!?()“”\"—–]|\b(?:and|but|while)\b")
SAYING = regex.compile(r"\b(?:said|says|told|announced|added)\b")
DATED = regex.compile(rf"[0-9]|{MONTH.pattern}")
REACH = 20  # code points before a date in which a verb of saying takes it
SAME_EDITION = 180  # days beyond which a date is of another year's event
LONGEST_SPAN = 31  # days of a date that says when something is


class Known(Struct, frozen=True):
    """A pinned figure as an article would say it: its value, and the stems of what it is of."""

    fact: PinnedFigure
    value: Quantity
    about: frozenset[str]


class FactsMismatch(Rule, frozen=True, kw_only=True):
    """An article that says otherwise than a pinned fact.

    Facts are pinned in a facts.toml or in registers, each with what it is of, so that nothing needs to be guessed. A
    figure is compared where a sentence has all the words of `what` and `of`, counts what the fact counts, and states
    it: further ones ("300 more porters"), changes, denials and times before the fact are let go. What rounds to the
    fact, or is as near as its `tolerance`, agrees, unless the fact is `exact`. A day is compared where a sentence has
    all the words of the event and one date. A wrong form of a name is one wherever it stands. An article from before
    the fact's `as-of` is let go, and so is one from after its `expires`, which is told once.
    """

    given: ClassVar[frozenset[str]] = frozenset({"facts", "pinned"})

    id: str = "facts-mismatch"
    severity: Severity = "error"
    message: str = "“{here.text}” here, “{there.text}” is pinned"
    advice: str = "Mend the article; if the fact has changed, pin it anew."
    facts: Facts = Facts()
    pinned: tuple[Known, ...] = ()
    examples: tuple[Example, ...] = (
        Example(
            facts="""
            [[figures]]
            what = "hospital porters"
            of = "Thornley infirmary"
            value = 26000
            as-of = 2022-05-04
            """,
            flags=("date 2022-06-01 Thornley infirmary employs {62,000 hospital porters}.",),
        ),
        Example(
            facts="""
            [[figures]]
            what = "hospital porters"
            of = "Thornley infirmary"
            value = 26_313
            as-of = 2022-05-04
            """,
            passes=(
                "date 2022-06-01 Thornley infirmary employs 26,300 hospital porters, and wants 300 more porters.",
                "date 2021-06-01 Thornley infirmary employs 19,000 hospital porters.",
                "date 2022-06-01 Wexcombe infirmary employs 400 hospital porters.",
            ),
        ),
        Example(
            facts="""
            [[names]]
            name = "Orla Finnan"
            wrong = ["Orla Finan"]
            """,
            flags=("The warden, {Orla Finan}, closed the weir.",),
        ),
        Example(
            facts="""
            [[dates]]
            event = "Thornley regatta"
            day = 2022-05-17
            """,
            flags=("date 2022-05-04\n\nThe Thornley regatta begins on {27 May}, said the harbour board on Tuesday.",),
        ),
    )

    def holding(self, facts: Facts, read: Reading) -> "Rule":
        return replace(self, facts=facts, pinned=tuple(known(fact, read) for fact in facts.figures))

    @property
    def reading(self) -> "Rule":
        return replace(self, facts=Facts(), pinned=())

    def extractor(self) -> Extractor | None:
        """Reads the wrong forms of names, which are looked for to the letter."""
        wrong = any(name.wrong for name in self.facts.names)
        return Extractor(self.id, (Wording,), self.read) if wrong else None

    def read(self, article: Article) -> Iterator[Claim]:
        for name in self.facts.names:
            for form in name.wrong:
                if form in article.plain:
                    yield from self.places(article, form, name.name)

    def places(self, article: Article, form: str, right: str) -> Iterator[Claim]:
        """Where a wrong form stands by itself, and not as a part of the right one."""
        text = article.plain
        inside = [found.span() for found in regex.finditer(regex.escape(right), text)] if form in right else []
        for found in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(form)}(?![\p{{L}}\p{{N}}])", text):
            start, end = found.span()
            if not any(first <= start and end <= last for first, last in inside):
                yield article.claim(start, end, Wording(form, self.id), keys=(f"{self.id}:{article.id}",))

    def review(self, group: Group) -> Iterator[Finding]:
        digest = group.digests.get(group.key)
        if not self.facts or digest is None or digest.trusted:
            return
        for claim, fact, value in self.at_odds(group):
            if not fact.begun(claim.published):
                continue
            pinned = fact.claim(value)
            if fact.expired(claim.published):
                words = f"a fact that expired on {fact.expires}: renew it, or take it out"
                yield self.finding(pinned, verdict="suspect", severity="note", message=words)
                continue
            yield self.finding(claim, pinned, evidence=tuple(filter(None, (fact.told(),))))

    def at_odds(self, group: Group) -> Iterator[tuple[Claim, Fact, Value]]:
        """The claims of an article that say otherwise than a fact, which is given with its value."""
        yield from self.names(group.of("wording"))
        figures = [claim for claim in group.of("quantity") if not in_columns(claim)]
        for known in self.pinned:
            yield from ((claim, known.fact, known.value) for claim in otherwise(figures, known))
        days = group.of("date")
        for fact in self.facts.dates:
            value = Date(fact.day, fact.day, fact.day.isoformat())
            yield from ((claim, fact, value) for claim in of_another_day(days, fact))

    def names(self, wordings: Iterable[Claim]) -> Iterator[tuple[Claim, Fact, Value]]:
        """The wrong forms of names that are still held to be wrong, the first of each."""
        told: set[str] = set()
        for claim in wordings:
            value = claim.value
            if not isinstance(value, Wording) or value.term != self.id or OWNED_UP.search(claim.sentence.text):
                continue
            for fact in self.facts.names:
                if value.form in fact.wrong and value.form not in told:
                    told.add(value.form)
                    yield claim, fact, Wording(fact.name, self.id)


def known(fact: PinnedFigure, read: Reading) -> Known:
    """A figure as the extractors read it in the words of an article. Raises ConfigurationError if they find none."""
    found = next((claim for claim in read(f"{fact.value} {fact.what}") if isinstance(claim.value, Quantity)), None)
    if found is None or not isinstance(found.value, Quantity) or found.start > 0 or found.value.number is None:
        raise ConfigurationError(
            f"value = {fact.value!r} of {fact.what!r} is no figure that can be read",
            where=fact.where,
            remedy='write it as an article would: 26000, "£94 million", "12%"',
        )
    return Known(fact, found.value, stems(f"{fact.what} {fact.of}"))


def stems(text: str) -> frozenset[str]:
    """The words of a text by their stems, without the little ones."""
    return frozenset(stem(bare(word)) for word in WORD.findall(text) if bare(word) not in LITTLE)


def otherwise(figures: Iterable[Claim], known: Known) -> Iterator[Claim]:
    """The figures that are of what a fact is of, and are not the fact's; none of a sentence that has that, too."""
    meant: dict[int, list[Claim]] = {}
    for claim in figures:
        value = claim.value
        if isinstance(value, Quantity) and is_alike(value, known) and known.about <= stems(claim.sentence.text):
            meant.setdefault(claim.sentence.start, []).append(claim)
    for claims in meant.values():
        if any(agrees(claim.value, known) for claim in claims):
            continue
        stated = [claim for claim in claims if is_stated(claim, known)]
        if len(stated) == 1 and (len(claims) == 1 or known.value.dimension == "count"):
            yield stated[0]


def is_alike(value: Quantity, known: Known) -> bool:
    """Whether a figure counts or measures what a fact does: one unit, or one that converts into it."""
    pinned = known.value
    if value.dimension != pinned.dimension or not units.commensurable(value.unit, pinned.unit):
        return False
    if value.dimension != "count":
        return True
    said = {bare(word) for word in WORD.findall(value.counted or "")}
    return OTHERS.isdisjoint(said) and {stem(word) for word in said - LITTLE - LOOSE} <= known.about


def is_stated(claim: Claim, known: Known) -> bool:
    """Whether a sentence states a figure as what is so at the time of a fact."""
    value, fact = claim.value, known.fact
    assert isinstance(value, Quantity)
    if value.change or claim.mood in {"denied", "supposed"}:
        return False
    if fact.as_of is not None and claim.until is not None and claim.until < fact.as_of:
        return False
    before = {bare(word) for word in WORD.findall(claim.sentence.text[: claim.start - claim.sentence.start])[-2:]}
    if not OTHERS.isdisjoint(before):
        return False
    if value.dimension != "count":
        return True
    if value.number is not None and is_slip(value.number, known.value.number or ""):
        return True
    verb = verb_of(claim)
    return (verb is None or stem(verb) in STANDING or stem(verb) in known.about) and is_whole(claim, known)


def is_slip(printed: str, pinned: str) -> bool:
    """Whether a number may be another, misprinted or out of date: of about its size, or of its digits."""
    return near(abs(float(printed)), abs(float(pinned))) or sorted(printed.strip("0")) == sorted(pinned.strip("0"))


def is_whole(claim: Claim, known: Known) -> bool:
    """Whether nothing more is said of what is counted, up to the end of its clause, than the fact says."""
    rest = CLAUSE.split(claim.sentence.text[claim.end - claim.sentence.start :], maxsplit=1)[0]
    return stems(rest) <= known.about


def agrees(value: Value, known: Known) -> bool:
    """Whether a figure is the fact's: the same, rounded from it, or off by no more than its tolerance."""
    assert isinstance(value, Quantity)
    fact, pinned = known.fact, known.value
    exactly = units.to_base(float(pinned.number or 0), pinned.unit)
    slack = max(abs(units.to_base(fact.tolerance, pinned.unit)), fact.share * abs(exactly))
    if fact.exact and value.number is not None and value.low == value.high and not value.approximate:
        low = high = units.to_base(float(value.number), value.unit)
    else:
        low, high = value.interval()
        slack = max(slack, step(value) if value.unit != pinned.unit else 0.0)
    return low - slack <= exactly <= high + slack


def step(value: Quantity) -> float:
    """By how much a converted figure may be off: one of its last printed digit, in base units."""
    digit = float(10 ** -len((value.number or "").partition(".")[2]))
    return abs(units.to_base(digit, value.unit) - units.to_base(0.0, value.unit))


def of_another_day(days: Iterable[Claim], fact: PinnedDay) -> Iterator[Claim]:
    """The dates of an event that are of another day than is pinned; none of a sentence that has that, or two dates."""
    about = stems(fact.event)
    of_sentence: dict[int, list[Claim]] = {}
    for claim in days:
        if about <= stems(claim.sentence.text):
            of_sentence.setdefault(claim.sentence.start, []).append(claim)
    for claims in of_sentence.values():
        said = [claim for claim in claims if not is_aside(claim, claims)]
        if len(said) == 1 and is_off(said[0].value, fact):
            yield said[0]


def is_aside(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a date is of when something was said, or only a bound: after such a word, or a weekday beside a date in a
    sentence that tells what somebody said.
    """
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    if ASIDE.search(text, max(0, at - REACH), at):
        return True
    bare_weekday = WEEKDAY.search(claim.text) is not None and not DATED.search(claim.text)
    return bare_weekday and len(claims) > 1 and SAYING.search(text) is not None


def is_off(value: Value, fact: PinnedDay) -> bool:
    """Whether a date excludes a day and is of the same year's event."""
    if not isinstance(value, Date) or value.first is None or value.last is None:
        return False
    apart = min(abs((value.first - fact.day).days), abs((value.last - fact.day).days))
    whole = (value.last - value.first).days <= LONGEST_SPAN
    return whole and apart <= SAME_EDITION and not value.first <= fact.day <= value.last
