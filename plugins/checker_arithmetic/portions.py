"""Portions of a whole that are said twice: a fraction and its percentage, a count and its rate per thousand."""

from collections.abc import Iterator
from itertools import chain

import regex
from msgspec import Struct

from checker import Claim, Group, words
from checker.slots import Slotted
from checker_arithmetic.people import PEOPLE
from checker_arithmetic.slots import VERBS, exact, half_step, number, pattern, quantity, statements

# Between commas alone a verb must follow, else it is a list.
SAME = (
    r"(?:,? or <P>(?=[.,;:)]|$)| \(<P>(?:[,;]|\)(?! of (?:them|these|wh)))|, <P>,(?P<next> \p{L}+)|"
    r" ?[-–—]+ ?(?:or )?<P>(?= ?[-–—,]))"
)
# Slots: the fraction F, the percentage P.
FRACTIONS = (
    pattern(rf"<F>(?: [\p{{L}}'’]+){{0,5}}?{SAME}"),
    pattern(r"<P>(?: [\p{L}'’]+){0,5}?(?: \(<F>\)|(?P<or>, or) <F>(?=[,.;]|$))"),
)
IN_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
ONE_IN = pattern(
    rf"\b(?P<few>one|two|three) (?:\p{{L}}+ )in (?:every )?(?:<N>|(?P<of>[0-9]+|{'|'.join(IN_NUMBERS)})){SAME}"
)
# Slots: cases A in a population B, which are C in D.
RATE = pattern(
    r"<A>~30\b(?:among|of|for) ~20<B>~15"
    r"(?:,? or|,?(?: (?:making|giving|which is))?(?: an?)? (?:\p{L}+ ){0,2}rate of) <C>"
    r" (?:per|for every|in every|in) <D>"
)
TIMED = regex.compile(r"\b(?:years?|annual\w*|decades?|months?|weeks?|days?|since)\b", regex.IGNORECASE)
GOES_ON = VERBS | {"VB"}
COUNTS = regex.compile(r"/|[0-9] (?:out )?of ")
CHANGED = regex.compile(
    r"\b(?:by|up|down|ris(?:e|en)|rose|f[ae]ll(?:en)?|gr[eo]w|gained|lost|dropped|jumped|cut)(?: \p{L}+)? $",
    regex.IGNORECASE,
)
FEW_IN = regex.compile(r"\b(?:one|two|three) \p{L}+ in ", regex.IGNORECASE)
PER = regex.compile(r"\b(?:per|every|in) 1[0,]")
BASES = frozenset({"1000", "10000", "100000", "1000000"})
OF_A_POINT = 0.06  # "a quarter of a point, or 0.25 %"
LOOSE = 0.05  # of a rate, beside rounding


class Portion(Struct, frozen=True):
    """A share that is told, the figures that it does not follow from, and why."""

    told: Claim
    shown: list[Claim]
    why: str


def portions(group: Group) -> Iterator[Portion]:
    """The shares in an article that what stands beside them denies."""
    values = [quantity(claim) for claim in group.of("quantity")]
    if any(value.unit == "percent" for value in values):
        if any(value.dimension == "fraction" for value in values):
            yield from chain.from_iterable(map(of_fractions, statements(group)))
        yield from chain.from_iterable(map(of_so_many, statements(group, 1, FEW_IN)))
    if any(value.number in BASES for value in values):
        yield from chain.from_iterable(map(of_populations, statements(group, 4, PER)))


def of_fractions(statement: Slotted) -> Iterator[Portion]:
    """Fractions in words with another percentage: "one in five, or 40 %"."""
    if any(map(is_fraction, statement.claims)):
        for match in (match for form in FRACTIONS for match in form.finditer(statement.text)):
            fraction, share = statement.claim(match["F"]), statement.claim(match["P"])
            of_a_point = abs(number(share) - number(fraction)) < OF_A_POINT
            if of_a_point or CHANGED.search(statement.text[: match.start()]) or not goes_on(match):
                continue
            if is_fraction(fraction) and is_share(share) and not near(percentages(fraction), share):
                yield Portion(share, [fraction], f"{fraction.text} is {100 * number(fraction):.3g} %")


def of_so_many(statement: Slotted) -> Iterator[Portion]:
    """One of so many, with a noun in between, with another percentage: "one baker in 20 (10 %)"."""
    for match in ONE_IN.finditer(statement.text):
        share = statement.claim(match["P"])
        of = number(statement.claim(match["N"])) if match["N"] else number_of(match["of"])
        few = IN_NUMBERS[match["few"].casefold()]
        if few < of and goes_on(match) and is_percentage(share) and not near(around(few / of), share):
            yield Portion(share, [], f"{few} in {of:g} is {100 * few / of:.3g} %")


def of_populations(statement: Slotted) -> Iterator[Portion]:
    """Cases of a population, with another rate: "120 cases among 50,000 people, a rate of 120 per 100,000"."""
    for match in RATE.finditer(statement.text):
        cases, whole, rate, base = (statement.claim(match[slot]) for slot in "ABCD")
        if is_rate(cases, whole, rate, base) and TIMED.search(match[0]) is None:
            right = number(cases) / number(whole) * number(base)
            slack = LOOSE + (half_step(whole) / number(whole) if number(whole) >= 1000 else 0.0)
            if abs(right - number(rate)) > slack * right + half_step(rate):
                yield Portion(rate, [cases, whole], f"{cases.text} of {whole.text} is {right:,.3g} in {base.text}")


def goes_on(match: regex.Match[str]) -> bool:
    """Whether a verb follows a percentage that stands between commas alone."""
    following = match.groupdict().get("next")
    return following is None or words.tag(following.strip()) in GOES_ON


def is_fraction(claim: Claim) -> bool:
    """Whether a figure is a fraction of all there is, as words have it; "10 out of 40" are two counts."""
    value = quantity(claim)
    return value.dimension == "fraction" and 0 < number(claim) < 1 and COUNTS.search(claim.text) is None


def is_share(claim: Claim) -> bool:
    """Whether a figure is one printed percentage of no change, and may be hedged."""
    value = quantity(claim)
    return value.unit == "percent" and value.change is None and None not in {value.number, value.low, value.high}


def is_percentage(claim: Claim) -> bool:
    """Whether a figure is one printed percentage of no change."""
    value = quantity(claim)
    return value.unit == "percent" and value.change is None and exact(claim)


def percentages(fraction: Claim) -> tuple[float, float]:
    """What a fraction may mean in percent: "nearly" and "more than" reach farther, the one both ways."""
    value, share = quantity(fraction), 100 * number(fraction)
    if value.high is None:
        return share - 1, 1.6 * share + 5
    if value.low is None:
        return 0.35 * share, share + 1
    if value.approximate:
        return 0.75 * share, 1.25 * share + 1
    return around(number(fraction))


def around(fraction: float) -> tuple[float, float]:
    """What is still called so in percent: "a third" is said of 29 to 37, "one in ten" of 8 to 12."""
    share = 100 * fraction
    slack = min(5.0, max(0.15 * min(share, 100 - share), min(2.5, 0.3 * share)))
    return share - slack, share + slack


def near(between: tuple[float, float], share: Claim) -> bool:
    """Whether a percentage lies between two, as far as it is printed; one that is hedged may lie a sixth away."""
    slack = half_step(share) + (number(share) / 6 if quantity(share).approximate else 0.0)
    return between[0] - slack <= number(share) <= between[1] + slack


def number_of(written: str) -> float:
    """The number that a word or digits write."""
    return float(IN_NUMBERS.get(written.casefold()) or written)


def is_rate(cases: Claim, whole: Claim, rate: Claim, base: Claim) -> bool:
    """Whether four plain counts are cases among people, and so many in a round number of them."""
    if not all(exact(claim) and quantity(claim).dimension == "count" for claim in (cases, whole, rate, base)):
        return False
    return quantity(whole).unit in PEOPLE and quantity(base).number in BASES and 0 < number(cases) < number(whole)
