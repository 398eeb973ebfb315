"""Two figures for one thing: at odds, explained by a sum, by rounding or by time, superseded, or worth a look."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from checker import Claim, Example, Finding, Group, Quantity, Rule, Severity, Verdict, evidence
from checker.frame import frame_of, in_columns
from checker.restated import is_newer, one_text
from checker_consistency.attribution import disagreement
from checker_consistency.candidates import Candidate, candidates
from checker_consistency.rates import TwoRates, two_rates
from checker_consistency.rising import Rise, rises
from checker_consistency.roundings import are_told_alike, rounding
from checker_consistency.sameness import (
    framed_alike,
    framed_alike_in_one_story,
    holds_of_one,
    in_time,
    of_two_days,
    qualifiers,
    quantity,
)
from checker_consistency.series import day_of, follow, is_anew, is_level, two_times
from checker_consistency.sums import labelled_sum
from checker_consistency.suspicion import may_be_one
from checker_consistency.tolls import OneMore, with_doer
from checker_consistency.updates import Update, updates

ROUNDED = 0.05  # of a figure, by which one version of a sentence may round what the other gives
SHOWN = 4  # words of the evidence
MOST = 60  # claims of one group that are compared; a key under which more meet is boilerplate


class ConflictingQuantity(Rule, frozen=True):
    """Two figures for one thing.

    Two figures meet when their sentences share rare words. They are held to be of one thing when one sentence is the
    other said again and the articles are versions of one story, or when both count the same thing in one story, or
    say what one owner has. Then the difference is explained where it can be: by rounding, or by a sum that the text
    labels ("on top of", "plus"). A figure that the other article states too is no rival. Of two versions of one text
    some days apart the later one may simply know more: its figure supersedes. What one story tells by one verb in two
    figures of about one size is a suspect. So is what only one count of each article is of, if the articles surely tell
    one story; told by one verb, or of a thing that is seldom counted, the two are at odds.

    Where police and organisers, or a ministry and a union, say so, they disagree, and the text says who says what; two
    tolls may differ by the one who did it ("including the gunman").

    What one sentence tells of one owner in two figures, of two days, weeks or months, is explained by the time: of such
    figures those that follow each other. What something came to ("raised its stake to 9%") is superseded by what it
    came to later. A later article that gives an earlier one's figure as the old one ("to 95p from 90p") supersedes it,
    and so does a note of correction ("21 people, not 12"). A toll is superseded by the higher one of a later day. Two
    sums that are one, converted at two rates ("$11bn (£5.7bn)", "$11bn (£6bn)"), are explained by the rates; unless
    these are farther apart than rates move in two months ("$11bn (£8.5bn)").
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-quantity"
    by: str = "figure"
    across: bool = True
    severity: Severity = "error"
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out which figure holds, and mend the other; if both do, say what tells them apart."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-04 The Wexcombe reservoir scheme will flood {310 acres} of farmland and cost £94 "
                "million, "
                "planners told villagers in Thornley.\n\nWork on the dam wall takes 26 months and employs 410 "
                "builders.",
                "date 2022-05-04 The Wexcombe reservoir scheme will flood {130 acres} of farmland and cost £94 "
                "million, "
                "planners told villagers in Thornley.\n\nWork on the dam wall takes 26 months and employs 410 "
                "builders.",
            )
        ),
        # Other words, one story: the only bargemen of each, told by one verb; and a day that is told in two ways.
        Example(
            flags=(
                "date 2022-05-04 Flooding at the Wexcombe lock on Tuesday killed {12 bargemen}, said Orla Finnan of "
                "the Thornley water board. She blamed a broken sluice.",
                "date 2022-05-04 Orla Finnan, who runs the Thornley water board, blamed a broken sluice. At least one "
                "survivor saw how {21 bargemen} were killed when the Wexcombe lock gave way.",
            )
        ),
        Example(
            flags=(
                "date 2022-05-04 A fire at the Wexcombe flour mill left {26 bakers} in hospital on Tuesday, said Orla "
                "Finnan of the Thornley brigade.",
                "date 2022-05-04 A fire at the Wexcombe flour mill left {62 bakers} in hospital on 3 May, said Orla "
                "Finnan of the Thornley brigade.",
            )
        ),
        Example(
            explains=(
                "date 2022-05-04 The ministry promised to recruit 9,000 hospital porters other than cleaners for "
                "Thornley infirmary.",
                "date 2022-05-02 The party pledged 2,000 other hospital porters at Thornley infirmary, on top of "
                "the 7,000 hospital "
                "porters whom the infirmary expected to recruit.",
            )
        ),
        # Two who need not agree; a toll with the one who did it.
        Example(
            explains=(
                "date 2022-05-04 It rained on Tuesday. Police said 20,000 rafters marched against the Wexcombe "
                "reservoir in Thornley.",
                "date 2022-05-04 It rained on Tuesday. Organisers said 90,000 rafters marched against the Wexcombe "
                "reservoir in Thornley.",
            )
        ),
        Example(
            explains=(
                "date 2022-05-04 Orla Finnan runs the water board. A gunman killed two men at the Wexcombe lock in "
                "Thornley before shooting himself. Piet Marten, a deckhand, hid in the sluice.",
                "date 2022-05-05 Deckhand Piet Marten hid in a sluice. Three people died at the Wexcombe lock in "
                "Thornley, including the gunman, said Orla Finnan of the water board.",
            )
        ),
        # One report of two months; a figure that a later article calls the old one; a number that is cut off.
        Example(
            explains=(
                "date 2022-04-04 The Wexcombe ferry carried 310 passengers in March, the harbour board of Thornley "
                "said.",
                "date 2022-05-04 The Wexcombe ferry carried 130 passengers in April, the harbour board of Thornley "
                "said.",
            )
        ),
        Example(
            explains=(
                "date 2022-04-04 The Thornley harbour board sells a crossing to Wexcombe for £8.40.",
                "date 2022-05-04 From Monday the crossing to Wexcombe costs £9.20, the Thornley harbour board said, "
                "up from £8.40.",
            )
        ),
        Example(
            explains=(
                "date 2022-05-04 The Thornley harbour board will spend £13.7m on the Wexcombe lock, said Orla Finnan.",
                "date 2022-05-04 Orla Finnan of the Thornley harbour board defended the £13m spent on the Wexcombe "
                "lock.",
            )
        ),
        # A toll that has risen; one sum, converted at two rates.
        Example(
            explains=(
                "date 2022-05-04 At least 65 people died in the landslide at the Wexcombe tannery, said Orla Finnan.",
                "date 2022-05-06 Orla Finnan said the landslide at the Wexcombe tannery had killed 113 people.",
            )
        ),
        Example(
            explains=(
                "date 2022-05-04 The Thornley harbour board hid losses of $11.4bn (£5.7bn), said Orla Finnan.",
                "date 2022-05-04 Orla Finnan told how the Thornley harbour board hid losses of $11.4bn (£6.1bn).",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 The Wexcombe ferry carried 310 passengers in March.",
                "date 2022-05-04 The Wexcombe ferry carried 130 passengers in April.",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 Wexcombe ferry carried 1.24 million passengers, the harbour board of Thornley said.",
                "date 2022-05-04 Wexcombe ferry carried 1.2 million passengers, the harbour board of Thornley said.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        claims = [claim for claim in group.of("quantity") if not in_columns(claim)][:MOST]
        tolls = list(with_doer(claims, group))
        yield from map(self.with_doer, tolls)
        known = [{toll.more.place, toll.fewer.place} for toll in tolls]
        converted = list(two_rates(claims, group))
        yield from map(self.converted, converted)
        known += [{rates.one.into.place, rates.other.into.place} for rates in converted]
        risen = list(rises(claims, group))
        yield from map(self.risen, risen)
        known += [{rise.old.place, rise.new.place} for rise in risen]
        for candidate in candidates(claims, group):
            if not known or {candidate.one.place, candidate.other.place} not in known:
                if (found := self.compare(candidate, group, claims)) is not None:
                    yield found
        yield from map(self.replaced, updates(claims, group))

    def compare(self, candidate: Candidate, group: Group, claims: Iterable[Claim]) -> Finding | None:
        """A finding on two figures of two articles, or nothing."""
        one, other = candidate.one, candidate.other
        if candidate.restated:
            return self.said_again(one, other, group, claims)
        if candidate.rounded:
            return self.rounded(one, other, group)
        found = self.of_one_kind(one, other, group) if candidate.alike else None
        if found is None or found.verdict == "suspect":
            found = self.of_one_count(candidate, group) or found
        if found is None and candidate.anew and follow(one, other, claims):
            return self.told_anew(one, other)
        return found

    def said_again(self, one: Claim, other: Claim, group: Group, claims: Iterable[Claim]) -> Finding | None:
        """A finding on two figures of one sentence in two articles, two versions or two times of it; or nothing."""
        a, b = quantity(one), quantity(other)
        here, there = group.digests[one.article], group.digests[other.article]
        if bounded(a) != bounded(b) or qualifiers(a) != qualifiers(b):
            return None
        mine, theirs = frame_of(one), frame_of(other)
        if not of_two_days(one, other) or is_newer(here, there):
            return self.told_twice(one, other) if one_text(mine, theirs, here, there) else None
        return self.told_anew(one, other) if is_anew(one, other) and follow(one, other, claims) else None

    def told_twice(self, one: Claim, other: Claim) -> Finding | None:
        """A finding on two figures of one sentence in two versions; none on ranges that overlap."""
        a, b = quantity(one), quantity(other)
        why = ("one sentence in two versions",)
        if bounded(a) == (True, True) and not a.clashes(b):
            if a.number is None or b.number is None:
                return None
            if near(float(a.number), float(b.number)):
                why_not, sides = rounding(one, other), sides_of(a, b)
                return self.finding(one, other, verdict="explained", explanation=why_not, evidence=why, sides=sides)
        return self.at_odds(one, other, why)

    def told_anew(self, one: Claim, other: Claim) -> Finding | None:
        """A finding on two figures of one sentence that is told of two times. The later one is the one to look at."""
        if (times := two_times(one, other)) is None:
            return None
        if one.published is not None and other.published is not None and one.published < other.published:
            one, other = other, one
        why = ("one sentence of one owner, told anew",)
        newer = of_two_days(one, other) and is_level(one) and is_level(other)
        verdict: Verdict = "superseded" if newer else "explained"
        return self.finding(one, other, verdict=verdict, explanation=times, evidence=why)

    def rounded(self, one: Claim, other: Claim, group: Group) -> Finding | None:
        """A finding on two figures in one story of which one is the other, rounded; or nothing."""
        story = evidence.one_story(group.digests[one.article], group.digests[other.article])
        if story.bits < evidence.LIKELY or not are_told_alike(one, other):
            return None
        a, b = quantity(one), quantity(other)
        why, reasons, sides = rounding(one, other), story.reasons, sides_of(a, b)
        return self.finding(
            one, other, verdict="explained", explanation=why, evidence=reasons, sides=sides, bits=story.bits
        )

    def replaced(self, update: Update) -> Finding:
        """A finding on a figure that another article gives as the old one."""
        return self.finding(update.new, update.old, verdict="superseded", explanation=update.told())

    def risen(self, rise: Rise) -> Finding:
        """A finding on a toll that a later article gives higher."""
        old, new = rise.old, rise.new
        assert old.published is not None
        assert new.published is not None
        what = f"{old.quoted} was told on {day_of(old.published)}, {new.quoted} on {day_of(new.published)}"
        why = ("both tell of " + ", ".join(rise.shared[:SHOWN]),)
        sides = sides_of(quantity(new), quantity(old))
        return self.finding(new, old, verdict="superseded", explanation=what, evidence=why, sides=sides)

    def of_one_kind(self, one: Claim, other: Claim, group: Group) -> Finding | None:
        """A finding on two figures that count one kind of thing, explained where a sum explains it; or nothing."""
        a, b = quantity(one), quantity(other)
        here, there = group.digests[one.article], group.digests[other.article]
        story = evidence.one_story(here, there)
        if story.bits >= evidence.FAIR:
            if (found := labelled_sum(one, other, group.claims)) is not None:
                claims = (found.total, *found.parts)  # in whichever pair the sum was found, it is one finding
                return self.finding(*claims, verdict="explained", explanation=found.told(), evidence=story.reasons)
        of_one_time = not of_two_days(one, other) or is_newer(here, there)
        alike = story.bits >= 0 and framed_alike(one, other)
        alike = alike or (story.bits >= evidence.SAFE and framed_alike_in_one_story(one, other, here, there))
        if (alike and of_one_time) or holds_of_one(one, other):
            reasons = ("one owner, one attribute, one time", *story.reasons)
            return self.at_odds(one, other, reasons, story.bits)
        if story.bits >= evidence.LIKELY and may_be_one(one, other):
            why, sides = story.reasons, sides_of(a, b)
            return self.finding(
                one, other, verdict="suspect", evidence=why, severity="note", sides=sides, bits=story.bits
            )
        return None

    def of_one_count(self, candidate: Candidate, group: Group) -> Finding | None:
        """A finding on the only counts of a kind in two reports of one story; or nothing."""
        one, other = candidate.one, candidate.other
        a, b = quantity(one), quantity(other)
        if candidate.sole == "no":
            return None
        story = evidence.one_story(group.digests[one.article], group.digests[other.article])
        if story.bits < evidence.SAFE:
            return None
        reasons = ("the only counts of a kind in both articles", *story.reasons)
        if candidate.sole == "surely":
            return self.at_odds(one, other, reasons, story.bits)
        sides = sides_of(a, b)
        return self.finding(
            one, other, verdict="suspect", evidence=reasons, severity="note", sides=sides, bits=story.bits
        )

    def at_odds(self, one: Claim, other: Claim, reasons: tuple[str, ...], bits: float = 0.0) -> Finding:
        """A finding on two figures that nothing explains. Which of them is newer is told of each two by themselves."""
        a, b = quantity(one), quantity(other)
        if (said := disagreement(one, other)) is not None:
            return self.finding(one, other, verdict="explained", explanation=said, evidence=reasons, bits=bits)
        verdict = in_time(one, other)
        sides = sides_of(a, b) if verdict == "conflict" else ()
        return self.finding(one, other, verdict=verdict, evidence=reasons, sides=sides, bits=bits)

    def with_doer(self, tolls: OneMore) -> Finding:
        """A finding on two tolls, one of which counts who did it."""
        more, fewer = tolls.more, tolls.fewer
        what = (
            f"{more.quoted} is {fewer.quoted} and the one who did it (the text says “{' '.join(tolls.label.split())}”)"
        )
        return self.finding(more, fewer, verdict="explained", explanation=what)

    def converted(self, rates: TwoRates) -> Finding:
        """A finding on two conversions of one figure."""
        one, other = rates.one.into, rates.other.into
        if rates.is_drift:
            sides = sides_of(quantity(one), quantity(other))
            return self.finding(one, other, verdict="explained", explanation=rates.told(), sides=sides)
        return self.finding(one, other, evidence=(rates.told(),), sides=rates.sides, gives_way=True)


def sides_of(*values: Quantity) -> tuple[str, ...]:
    """What figures stand for, however they are written."""
    return tuple(f"{ends(value)} {value.unit}" for value in values)


def ends(value: Quantity) -> tuple[float | None, float | None]:
    return value.low, value.high


def bounded(value: Quantity) -> tuple[bool, bool]:
    """Which ends a figure has: "more than 50" has none above."""
    return value.low is not None, value.high is not None


def near(one: float, other: float) -> bool:
    """Whether one number may be printed for the other: "100" may be any from 50 to 199, but 110 is told as 110."""
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))
