"""A figure that one article states twice, with two values."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_consistency.additions import additions
from checker_consistency.headlines import denied
from checker_consistency.remainders import remainders
from checker_consistency.rivals import Figures, Rival, is_told, rivals
from checker_consistency.roundings import are_told_alike, may_round, rounding
from checker_consistency.sameness import quantity
from checker_consistency.sums import Sum
from checker_consistency.telling import telling_of

MOST = 12  # values of one unit; an article that gives more tells of a market or a match
SHOWN = 4  # words of the evidence
FIRST = 3  # figures of one value that are looked at for its rounding
PART = re.compile(r" of (?:[a-z]+ )?(?:[0-9]|(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)")
NOT_MEASURED = frozenset({"age", "fraction"})


class FigureInTwoValues(Rule, frozen=True):
    """One figure of an article in two values.

    A headline gives one figure and the text another, or two sentences tell the same with the same words and differ in
    the figure. Both must be of one unit and told by one verb or counted by one noun, in clauses that share rare words.
    Where one number is the other with a digit wrong, fewer words need be alike, and fewest where a headline's figure is
    nowhere in the text, which opens with just one of its kind ("fire kills 12", "fourteen people died"). The same three
    digits of millions and of billions are one figure.
    What parts two figures is respected: two times, two owners, old and new, part and whole, "another", "each", other
    figures that differ as well. A figure that the article states elsewhere too, or that a third one makes up for, is no
    rival. A whole that another sentence gives in two or three parts is explained by their sum, and so is one of
    which the text tells a part and what is left ("the remaining £36m").
    """

    id: str = "figure-in-two-values"
    by: str = "article"
    least: int = 2
    severity: Severity = "error"
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out which figure holds, and mend the other; if both do, say what tells them apart."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Thornley mill sold in {£3m} deal\n\nThe Thornley mill has been sold to a Wexcombe brewer in a deal "
                "worth {£5m}.",
            )
        ),
        Example(
            flags=(
                "Ferry fire kills {12}\n\n{Fourteen people} died when fire broke out on the Marlow ferry, the harbour "
                "board said.",
            )
        ),
        Example(
            flags=(
                "The reservoir at Wexcombe will flood {310 acres} of farmland, planners said. Villagers learnt that "
                "the Wexcombe reservoir will flood {910 acres} of farmland from a notice at the library.",
            )
        ),
        Example(
            flags=(
                "Ida Varenholt predicted that nobody would come to the Thornley beer fair with the {2,383 votes} "
                "needed to win the cup outright. A brewer needs {6,383 votes} to win the cup outright.",
            )
        ),
        # A whole and its parts, in two sentences.
        Example(
            explains=(
                "The Thornley millers will pay the ferry board £28.5m. They owe £13m in tolls, as well as £15.5m for a "
                "broken quay.",
            )
        ),
        Example(
            passes=(
                "Ferry fire kills 12\n\nTen people died when fire broke out on the Marlow ferry. Later two more bodies "
                "were found.",
            )
        ),
        Example(
            passes=(
                "The reservoir at Wexcombe will flood 310 acres of farmland, planners said. Another 910 acres of "
                "farmland at Wexcombe reservoir will flood in wet winters.",
            )
        ),
        Example(
            passes=(
                "The reservoir at Wexcombe flooded 310 acres of farmland in 1931. The Wexcombe reservoir flooded 910 "
                "acres of farmland in 1954.",
            )
        ),
        Example(
            passes=(
                "Thornley mill sold in £5m deal\n\nThe Thornley mill has been sold in a deal worth £3m to its owners "
                "and £2m to the town.",
            )
        ),
        Example(
            passes=(
                "Nine men who came to the mill hotel in March were arrested at Thornley. 13 of the 14 men who came to "
                "the mill hotel in April were arrested at Thornley.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        every, grouped = by_unit(group.of("quantity"))
        figures = Figures(every)
        sums = list(made_up(every))
        explained = [{found.total.place, part.place} for found in sums for part in found.parts]
        for alike in grouped:
            if len({quantity(claim).number for claim in alike}) > 1:
                told = [claim for claim in alike if is_told(claim)]
                at_odds = rivals(told, figures)
                yield from (self.tell(x) for x in at_odds if {x.one.place, x.other.place} not in explained)
                yield from (self.explain(pair) for pair in rounded(told) if {x.place for x in pair} not in explained)
        yield from map(self.made_up, sums)
        for pair in denied(group.claims):
            yield self.finding(
                pair.told, pair.head, evidence=("the headline says the one, and the text opens with the other",)
            )

    def explain(self, pair: tuple[Claim, Claim]) -> Finding:
        """The finding on a figure and its rounding. The later one is the one to look at."""
        one, other = pair
        return self.finding(other, one, verdict="explained", explanation=rounding(one, other))

    def made_up(self, found: Sum) -> Finding:
        """The finding on a figure and the parts that another sentence gives of it."""
        return self.finding(found.total, *found.parts, verdict="explained", explanation=found.told())

    def tell(self, rival: Rival) -> Finding:
        """The finding on two figures that cannot both be. The later one is the one to look at."""
        near = telling_of(rival.one).near
        words = sorted(rival.shared, key=lambda word: (-near[word], word))[:SHOWN]
        return self.finding(rival.other, rival.one, evidence=("both are told with " + ", ".join(words),))


def made_up(figures: Sequence[Claim]) -> Iterator[Sum]:
    """The wholes that another sentence gives in parts, or of which some sentence gives what is left, each once."""
    added = list(additions(figures))
    yield from added
    known = {tuple(part.place for part in found.parts) for found in added}
    yield from (found for found in remainders(figures) if tuple(part.place for part in found.parts) not in known)


def rounded(alike: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The figures of one unit and two sentences of which one may be the other, rounded; of each value the first few."""
    of_value: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in alike:
        of_value[quantity(claim).number].append(claim)
    for some, others in combinations(of_value.values(), 2):
        for one, other in product(some[:FIRST], others[:FIRST]):
            first, last = sorted((one, other), key=lambda claim: claim.start)
            if first.sentence.start != last.sentence.start and may_round(first, last) and are_told_alike(first, last):
                yield first, last


def is_part(claim: Claim) -> bool:
    """Whether a figure is told of so many others: "13 of the 14 men"."""
    return PART.match(claim.sentence.text, claim.end - claim.sentence.start) is not None


def by_unit(claims: Iterable[Claim]) -> tuple[list[Claim], list[list[Claim]]]:
    """The figures among claims, and those of each unit of which there are not too many to be told apart."""
    figures = [claim for claim in claims if quantity(claim).number is not None]
    of_unit: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in figures:
        value = quantity(claim)
        if value.unit is not None and value.dimension not in NOT_MEASURED and not is_part(claim):
            of_unit[value.unit, value.dimension].append(claim)
    return figures, [alike for alike in of_unit.values() if len({quantity(c).number for c in alike}) <= MOST]
