"""A time of day in one zone, and in another beside it, that are not the same moment."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import regex
from msgspec import Struct

from checker import Claim, Date, Example, Finding, Group, Rule, Severity
from checker_dates.intervals import WEEKDAYS
from checker_dates.zones import SIXTY, Reading, apart, zones

HOURS = 12  # on the face of a clock
FACE, DAY, WEEK = HOURS * SIXTY, 2 * HOURS * SIXTY, 14 * HOURS * SIXTY  # minutes
# Names that are other words in capitals, too, as of tonnes and of scans.
LOOK_ALIKE = frozenset("MT CT PT ET PET CAT ART EAT WAT GST COT AST NST PST".split())
NOON = frozenset({"noon", "midday"})
# The days of the year, as month and day, between which clocks are put forward nowhere or everywhere in the north.
SUMMER = (5, 1), (9, 20)
WINTER = (11, 15), (3, 1)

CLOCK = (
    r"(?i:(?P<{0}four>[012][0-9][0-5][0-9])(?: hours| hrs)?|"
    r"(?P<{0}hour>[0-9]{{1,2}})(?:(?P<{0}mark>[:.])(?P<{0}minute>[0-5][0-9]))?(?: ?(?P<{0}half>[ap])\.? ?m\b\.?)?|"
    r"(?:12 )?(?P<{0}word>noon|midday|midnight))"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
ON = (
    rf"(?:,? (?:on )?(?:(?:the )?(?:same|next|following|previous) day|today|tonight|tomorrow|{DAYS}|"
    rf"{MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {MONTH})(?:,? [0-9]{{4}}(?![0-9]))?)"
)
ZONED = (
    rf"(?<![0-9.,:$£€+-])(?:{CLOCK.format('begin')}(?: ?[-–] ?| (?:to|until|till|and) ))?{CLOCK.format('')}"
    rf"{ON}?,? ?(?P<zone>\L<abbreviations>|(?i:\L<words>))(?![\w+−]|[-–] ?[0-9])"
)
# A word that may be the name of a zone; what follows is looked for only beside one.
ZONE = regex.compile(r"\b(?!AM\b|PM\b)(?:[A-Z]{2,4}|(?i:time|eastern|central|mountain|pacific))\b")
TIES = {
    "bracket": rf"{ON}{{0,2}} ?[(\[](?:or |i\.e\.,? )?",
    "slash": r" ?[/|=] ?",
    "or": rf"{ON}{{0,2}}(?:,? or |,? which is |,? that is,? )",
    "between": rf"{ON}{{0,2}}(?: ?[,;/|] ?|,? (?:or|and) )",
    "day": rf",? (?:on )?(?P<day>{DAYS})",
    "closed": rf"{ON}{{0,2}}(?:[)\],;/|]| (?:or|and) )",
}


class WrongZoneConversion(Rule, frozen=True):
    """A time of day in one zone, and the same in another, that are not one moment.

    "7 p.m. EDT (2200 GMT)" is 2300 GMT. The second must stand in brackets, behind a slash, or behind "or" or
    "which is". The name of winter's time is often used in summer, "EST" for EDT, so both are tried unless the date
    tells; a name that several zones share may be any of them. "Local time" takes part in nothing.
    """

    id: str = "wrong-zone-conversion"
    severity: Severity = "error"
    message: str = "{here.text} is not {there.text}"
    advice: str = "Reckon the time of the other zone again, or name the zone that is meant."
    examples: tuple[Example, ...] = (
        Example(flags=("The ferry race starts at {7 p.m. EDT} ({2200 GMT}) on Friday.",)),
        Example(flags=("The council of Wexcombe meets at {6pm BST} ({5pm CEST}).",)),
        Example(flags=("The mill reopens at {noon ET}/{1500 GMT}, said Orla Finnan.",)),
        Example(flags=("date 2024-01-15 The mill reopens at {1400 GMT} or {10 a.m.} Eastern.",)),
        Example(flags=("Watch the launch at Thornley from 6-{8pm BST} (8-{10pm CEST}).",)),
        Example(flags=("The result is due at {6pm BST on Monday} (7pm CEST, {2pm EDT}).",)),
        Example(flags=("The mill reopens at {8.30am AEST on Monday} ({11.30pm BST on Monday}).",)),
        Example(passes=("date 2024-07-15 The mill reopens at 1400 GMT or 10 a.m. Eastern.",)),
        Example(passes=("The ferry race starts at 7 p.m. EDT (2300 GMT) on Friday.",)),
        Example(passes=("date 2024-07-15 The ferry race starts at 8pm BST (9pm CET), or 7 p.m. EST (2300 GMT).",)),
        Example(passes=("The ferry race starts at 8.30am AEST (11.30pm BST on Monday), or at 9pm IST (1530 GMT).",)),
        Example(passes=("The ferry sails at 6pm BST and lands at 9pm CEST. Lunch is at noon BST (bar at 9am CEST).",)),
        Example(passes=("Thornley was hit at 1.30pm local time (0700 GMT), and again at 5pm (0900 GMT).",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        seen: set[int] = set()
        for claim in group.of("date"):
            if is_clock(claim) and claim.sentence.start not in seen:
                seen.add(claim.sentence.start)
                if ZONE.search(claim.sentence.text) is not None:
                    yield from self.denied(group, claim)

    def denied(self, group: Group, claim: Claim) -> Iterator[Finding]:
        """The times of a sentence that those tied to them deny."""
        at = claim.sentence.start
        dates = [other for other in group.of("date") if other.sentence.start == at]
        for one, other in tied(claim.sentence.text):
            if one.is_other(other, season(dates)):
                told = [found for time in (one, other) if (found := time.claim(dates, at)) is not None]
                here, there = f"{one.text} is not {other.text}", f"{other.text} is not {one.text}"
                yield self.finding(*(told or [claim]), message=(here, there))


class Zoned(Struct, frozen=True):
    """A time of day, or the first and last of a range, in minutes, with its zone and where it stands.

    `exact` says whether the hour is one of 24, and not of twelve, `clear` whether nothing but a time looks like it.
    """

    minutes: tuple[int, ...]
    day: int | None
    exact: bool
    clear: bool
    zone: str
    readings: tuple[Reading, ...]
    text: str
    start: int
    end: int

    def claim(self, dates: list[Claim], at: int) -> Claim | None:
        """What was read of this time, or of the last of this range, in a sentence that begins there."""
        found = [claim for claim in dates if claim.start - at < self.end and self.start < claim.end - at]
        return found[-1] if found else None

    def is_other(self, other: "Zoned", season: str) -> bool:
        """Whether the two cannot be one moment. One time and a range are not compared."""
        if self.zone == other.zone or len(self.minutes) != len(other.minutes) or not (self.clear or other.clear):
            return False
        exact, days = self.exact and other.exact, 0
        turn = DAY if exact else FACE
        if exact and self.day is not None and other.day is not None:
            turn, days = WEEK, (self.day - other.day) * DAY
        told = {(days + one - two) % turn for one, two in zip(self.minutes, other.minutes, strict=True)}
        return not any(told == {hours % turn} for hours in apart(self.readings, other.readings, season))


def is_clock(claim: Claim) -> bool:
    """Whether a date gives a time of day, or a weekday which may have one before it."""
    return isinstance(claim.value, Date) and (":" in claim.value.timex or "-W" in claim.value.timex)


@cache
def zoned() -> tuple[regex.Pattern[str], dict[str, tuple[Reading, ...]]]:
    """The pattern of a time with its zone, and the zones."""
    named = zones()
    abbreviations = [name for name in named if name.isupper()]
    words = [name for name in named if not name.isupper()]
    return regex.compile(ZONED, abbreviations=abbreviations, words=words), named


@cache
def tie(kind: str) -> regex.Pattern[str]:
    """The pattern of what ties a time to the one before it, or closes the brackets of both."""
    return regex.compile(TIES[kind])


def tied(text: str) -> Iterator[tuple[Zoned, Zoned]]:
    """Times of a sentence, each with one that is told to be the same."""
    at = 0
    pattern = zoned()[0]
    while (match := pattern.search(text, at)) is not None:
        at = match.end()
        one = read_time(match, text)
        kinds = [kind for kind in ("bracket", "slash", "or") if tie(kind).match(text, at) is not None]
        found = tie(kinds[0]).match(text, at) if kinds else None
        while found is not None and (match := pattern.match(text, found.end())) is not None:
            if kinds[0] == "bracket" and tie("closed").match(text, match.end()) is None:
                break
            at = match.end()
            other = read_time(match, text)
            if one is not None and other is not None:
                yield one, other
            found = tie("between" if kinds[0] == "bracket" else "slash").match(text, at)


def read_time(match: regex.Match[str], text: str) -> Zoned | None:
    """The time that a match tells, with the weekday behind it; None where there is none such."""
    times = [time for part in ("begin", "") if (time := minutes_of(match, part)) is not None]
    if any(minutes < 0 for minutes, _ in times):
        return None
    zone = match["zone"] if match["zone"].isupper() else match["zone"].casefold()
    plain = zone not in LOOK_ALIKE and (match["four"] or match["minute"])
    behind = tie("day").match(text, match.end())
    end = match.end() if behind is None else behind.end()
    return Zoned(
        minutes=tuple([minutes for minutes, _ in times]),
        day=None
        if behind is None or (match["word"] or "").casefold() == "midnight"
        else WEEKDAYS.index(behind["day"].casefold()),
        exact=len(times) == 1 and times[0][1],
        clear=bool(plain or match["half"] or match["word"] or match["mark"] == ":"),
        zone=zone,
        readings=zoned()[1][zone],
        text=text[match.start() : end],
        start=match.start(),
        end=end,
    )


def minutes_of(match: regex.Match[str], part: str) -> tuple[int, bool] | None:
    """The minutes of a time since midnight, and whether they are sure not to be half a day off; less than nothing where
    no clock shows it.
    """
    if (four := match[part + "four"]) is not None:
        return (int(four[:2]) * SIXTY + int(four[2:]) if int(four[:2]) < 2 * HOURS else -1), True
    if (word := match[part + "word"]) is not None:
        return FACE if word.casefold() in NOON else 0, True
    if (hour := match[part + "hour"]) is None:
        return None
    half, count = match[part + "half"], int(hour)
    if count > (HOURS if half else 2 * HOURS):
        return -1, True
    sure = count != HOURS and (half is not None or count > HOURS or hour[0] == "0")
    later = FACE if half == "p" and count < HOURS else 0
    return count * SIXTY + int(match[part + "minute"] or 0) + later, sure


def season(dates: list[Claim]) -> str:
    """The season of the north in which all the dates of a sentence are, if that is sure."""
    found = {season_of(day) for claim in dates for day in ends(claim)}
    return found.pop() if len(found) == 1 else ""


def ends(claim: Claim) -> Iterator[date]:
    value = claim.value
    assert isinstance(value, Date)
    yield from (day for day in (value.first, value.last, claim.published) if day is not None)


def season_of(day: date) -> str:
    at = day.month, day.day
    if SUMMER[0] <= at <= SUMMER[1]:
        return "summer"
    return "winter" if at >= WINTER[0] or at <= WINTER[1] else ""
