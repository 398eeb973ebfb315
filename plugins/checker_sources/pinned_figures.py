"""Figures that are of what a pinned figure is of: which they are, and whether they agree with it."""

from collections.abc import Iterable, Iterator

import regex
from msgspec import Struct

from checker import Claim, ConfigurationError, PinnedFigure, Quantity, Reading, Value, of_one_size, units
from checker.frame import LOOSE
from checker.predicates import STANDING, stem, verb_of
from checker_sources.bare_words import WORD, bare

LITTLE = frozenset("a an and at by for from in its of on or that the their to was were is are with".split())
OTHERS = frozenset("more extra additional further other others another new remaining fewer less first last".split())
# What a figure is only compared with: "1,500 more than on census day".
COMPARED = regex.compile(r"\b(?:than|since|compared (?:with|to))\b[^.,;:]*")
CLAUSE = regex.compile(r"[.,;:!?()“”\"—–]|\b(?:and|but|while)\b")


class Known(Struct, frozen=True):
    """A pinned figure as an article would say it: its value, and the stems of what it is of."""

    fact: PinnedFigure
    value: Quantity
    about: frozenset[str]


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
        if isinstance(value, Quantity) and is_alike(value, known) and known.about <= stems(without_comparisons(claim)):
            meant.setdefault(claim.sentence.start, []).append(claim)
    for claims in meant.values():
        if any(agrees(claim.value, known) for claim in claims):
            continue
        stated = [claim for claim in claims if is_stated(claim, known)]
        if len(stated) == 1 and (len(claims) == 1 or known.value.dimension == "count"):
            yield stated[0]


def without_comparisons(claim: Claim) -> str:
    """The sentence of a figure without what stands behind it to be compared with."""
    text, end = claim.sentence.text, claim.end - claim.sentence.start
    return text[:end] + COMPARED.sub("", text[end:])


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
    if sorted(printed.strip("0")) == sorted(pinned.strip("0")):
        return True
    return of_one_size(abs(float(printed)), abs(float(pinned)))


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
