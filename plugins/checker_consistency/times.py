"""Of what time a figure speaks: of the date that its part of the sentence gives it, else of the article's date."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

import regex

from checker import Claim, Date, Duration, Quantity
from checker.frozen import Frozen
from checker_consistency.reckoning import (
    ENDING,
    HALF_A_YEAR,
    LASTING,
    PART_OF,
    begun,
    moved,
    part_of,
    stepped,
    whole_month,
)
from checker_consistency.stretches import BEHIND, Stretch, alike, stretches_of

# A clause that tells of now or of what is to come takes no time from the one before it.
PRESENT = regex.compile(r"\b(?:will|is|are|has|have|now|can|must|may|would|could|should)\b")
TURNED = regex.compile(
    r"\b(?:the|these|this|my|our|your|his|her|its|their) (?:(?P<back>past|last|previous)|next|coming) "
)
FOUND_BACK = 20  # code points before a length in which "the past" stands
A_YEAR_BACK = regex.compile(
    r"(?:a|one|the) year[ -](?:earlier|before|ago|previously)|(?:the )?year-(?:earlier|ago)\b.*"
    r"|(?:the )?(?:same|like|comparable|corresponding|equivalent) [a-z]+,? "
    r"(?:(?:a|one) year (?:earlier|before|ago)|(?:of |in )?last year)"
)
SAME = regex.compile(r"\b(?:same|corresponding|comparable|equivalent) [a-z]+(?: months)?,?(?: of| in| a)? $")
OTHERS = 40  # how much further off a date seems that stands right behind another figure
FARTHER = 20  # how much further off "now" seems, and a date beyond an "and"
# What stands between a figure and the date right behind it.
BETWEEN = regex.compile(r" (?:(?:at|by|during|for|in|on|over|until) )?$")
LEAD = 48  # code points before a date in which the time that it ends begins
LEADS = frozenset({"to ", "ed ", "ng ", "gh ", "on ", "of ", "nd ", "te ", "he "})  # how that may end
LONGEST = 9  # code points of that
AROUND = 12  # dates on either side of a figure that are weighed
TIMED = frozenset({Date, Duration})
NOW = frozenset({"now", "today", "currently", "at present"})
Days = tuple[date | None, date | None]
START, CLAUSE = attrgetter("start"), attrgetter("clause")
REACH = 400  # code points of a clause that are looked through


class Time(Frozen, frozen=True):
    """A date in a sentence: where its phrase stands, what days it means, and where itself begins.

    `owner` is the end of the figure that it stands right behind; so much `farther` than it is it seems from all.
    """

    start: int
    end: int
    since: date
    until: date
    stretch: Stretch
    at: int
    owner: int = -1
    farther: int = 0


class Times:
    """The times that one sentence speaks of, and which of them each of its figures takes."""

    def __init__(self, together: Sequence[Claim]) -> None:
        first = together[0]
        self.text = first.sentence.text
        self.base = first.sentence.start
        self.published = first.published
        dated = [claim for claim in together if type(claim.value) in TIMED]
        dates = [claim for claim in dated if type(claim.value) is Date and (claim.value.first or is_now(claim))]
        lengths = [claim for claim in dated if type(claim.value) is Duration and self.turned(claim)]
        self.stretches: list[Stretch] = []
        self.times: list[Time] = []
        self.starts: list[int] = []
        self.ats: list[int] = []
        if dates or lengths:
            whole = [
                *[claim for claim in dates if claim.text[0].isdigit()],
                *[claim for claim in together if is_range(claim)],
            ]
            self.stretches = stretches_of(
                self.text, {claim.start - self.base for claim in whole}, {claim.end - self.base for claim in dates}
            )
            figures = {claim.end - self.base for claim in together if claim.kind == "quantity"}
            self.starts = [stretch.start for stretch in self.stretches]
            self.place(outermost(sorted([*dates, *lengths], key=START)), figures)
            self.ats = [time.at for time in self.times]

    def place(self, claims: Sequence[Claim], figures: set[int]) -> None:
        """Notes the days of each date, after the dates before it."""
        for claim in claims:
            start, end = claim.start - self.base, claim.end - self.base
            days = self.days(claim, start)
            if days is None or self.text.endswith(" due ", 0, start):
                continue
            at = start
            if self.text[start - 3 : start] in LEADS and (longer := self.longer(claim, start)) is not None:
                start, days = longer
            between = BETWEEN.search(self.text, max(start - LONGEST, 0), start)
            owner = between.start() if between is not None and between.start() in figures else -1
            far = FARTHER if is_now(claim) else 0
            self.times.append(Time(start, end, days[0], days[1], self.stretch(start), at, owner, far))

    def days(self, claim: Claim, start: int) -> tuple[date, date] | None:
        """The days that a date or a length means for the figures beside it."""
        value = claim.value
        if isinstance(value, Duration):
            return self.turned(claim)
        if not isinstance(value, Date):
            return None
        if value.first is None or value.last is None:
            return (self.published, self.published) if self.published else None
        if value.bound == "since" and self.published is not None and self.published > value.last:
            return value.first, self.published
        return self.year_back(claim, start) or (value.first, value.last)

    def longer(self, claim: Claim, start: int) -> tuple[int, tuple[date, date]] | None:
        """The time that a date ends, or that is a part of it, and where it begins: "the three months to March"."""
        value = claim.value
        if not isinstance(value, Date) or value.first is None or value.last is None:
            return None
        ended = ENDING.search(self.text, max(start - LEAD, 0), start)
        if ended is not None and (begin := begun(value.last, ended)) is not None:
            return ended.start(), (begin, value.last)
        part = PART_OF.search(self.text, max(start - LEAD, 0), start)
        if part is not None and (days := part_of(value.first, value.last, part)) is not None:
            return part.start(), days
        return None

    def year_back(self, claim: Claim, start: int) -> tuple[date, date] | None:
        """The time last spoken of in the sentence, a year before: "a year earlier", "in the same period of 2018"."""
        if not self.times or not isinstance(claim.value, Date) or claim.value.first is None:
            return None
        said = self.times[-1]
        whole = claim.value.last is not None and (claim.value.last - claim.value.first).days > HALF_A_YEAR
        if not whole or (said.until - said.since).days > HALF_A_YEAR or said.since == said.until:
            return None
        same = SAME.search(self.text, max(start - 40, 0), start) is not None
        if same or A_YEAR_BACK.fullmatch(claim.text.lower()) is not None:
            return moved(said.since, -12), whole_month(said.until, moved(said.until, -12))
        return None

    def turned(self, claim: Claim) -> tuple[date, date] | None:
        """The days of "the past five years" or "the next two weeks"."""
        if self.published is None or not isinstance(claim.value, Duration):
            return None
        start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
        if (part := PART_OF.search(self.text, start, end + len(" of the "))) is not None:
            return self.part_of_year(part)
        if self.text.startswith(" of ", end):
            return None
        found = TURNED.match(self.text, start) or TURNED.search(self.text, max(start - FOUND_BACK, 0), start)
        lasting = LASTING.fullmatch(claim.value.timex)
        if found is None or lasting is None or found.end() < start:
            return None
        step = -int(lasting[1]) if found["back"] else int(lasting[1])
        other = stepped(self.published, step, lasting[2])
        return None if other is None else (min(other, self.published), max(other, self.published))

    def part_of_year(self, part: "regex.Match[str]") -> tuple[date, date] | None:
        """The days of "the first five months of the year": of the running one, or of the one before it."""
        if self.published is None or not self.text.startswith(("year", "fiscal year", "financial year"), part.end()):
            return None
        for year in (self.published.year, self.published.year - 1):
            days = part_of(date(year, 1, 1), date(year, 12, 31), part) if year else None
            if days is None or days[0] <= self.published:
                return days
        return None

    def stretch(self, offset: int) -> Stretch:
        """The stretch that holds an offset."""
        return self.stretches[bisect_right(self.starts, offset) - 1]

    def of(self, claim: Claim) -> Days:
        """The days that a figure speaks of; None and None if it is held against what was at another, unsaid time."""
        default: Days = (self.published, self.published)
        if not self.times:
            return default
        start, end = claim.start - self.base, claim.end - self.base
        here = bisect_right(self.ats, start)
        times = self.times[max(here - AROUND, 0) : here + AROUND]
        if claim.kind == "quantity":
            times = [time for time in times if not start <= time.at < end]
        if not times:
            return default
        stretch = self.stretch(start)
        near = [time for time in times if alike(time.stretch, stretch)]
        if not near and stretch.part and not stretch.insertion:
            held = any(time.stretch.clause == stretch.clause and not time.stretch.insertion for time in times)
            return (None, None) if held else default
        if not near and stretch.kind == BEHIND:
            near = [time for time in times if time.stretch.clause == stretch.clause and not time.stretch.insertion]
        if not near and not stretch.insertion and stretch.clause:
            near = [time for time in times if self.goes_on(time.stretch, stretch)]
        if not near:
            return default
        best = min(near, key=lambda time: (self.distance(time, start, end), time.start))
        return best.since, best.until

    def goes_on(self, one: Stretch, other: Stretch) -> bool:
        """Whether a clause is of the time of one before it: none that tells of now or later after one that does not."""
        if one.clause >= other.clause or one.insertion:
            return False
        return not self.is_present(other.clause) or self.is_present(one.clause)

    def distance(self, time: Time, start: int, end: int) -> int:
        """How far a date is from a figure; one that stands right behind another figure is further off."""
        first, last = (end, time.start) if time.start >= end else (time.end, start)
        gap = last - first + time.farther
        if self.text.find(" and ", first, last) >= 0:
            gap += FARTHER
        return gap if time.owner in {-1, end} else gap + OTHERS

    def is_present(self, clause: int) -> bool:
        """Whether a clause tells of now, or of what is to come."""
        first = bisect_left(self.stretches, clause, key=CLAUSE)
        last = bisect_right(self.stretches, clause, key=CLAUSE)
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return PRESENT.search(self.text, self.starts[first], min(end, self.starts[first] + REACH)) is not None


def is_now(claim: Claim) -> bool:
    return claim.text.lower() in NOW


def is_range(claim: Claim) -> bool:
    """Whether a figure has two ends: "6 to 8"."""
    value = claim.value
    return isinstance(value, Quantity) and value.number is None


def outermost(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that lie within another: of "from 2014 to 2018" the span alone."""
    kept: list[Claim] = []
    for claim in claims:
        if kept and kept[-1].start <= claim.start and claim.end <= kept[-1].end:
            continue
        if kept and claim.start <= kept[-1].start and kept[-1].end <= claim.end:
            kept.pop()
        kept.append(claim)
    return kept
