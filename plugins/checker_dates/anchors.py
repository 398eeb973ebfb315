"""From what a phrase counts: the article's date, the date last spoken of, and the year that the tense asks for."""

from collections.abc import Callable, Sequence
from operator import itemgetter

import regex

from checker_dates.calendar import Period
from checker_dates.leaning import leaning
from checker_dates.meaning import Meaning
from checker_dates.telling import Telling

PRIOR = {"previous", "prior", "preceding"}
AFTER = {"following", "subsequent"}
SAME = {"that", "those", "same"}
FAR = 250  # days from the article's date beyond which the other side is taken if it is near
NEAR = 75
CLOSE = 31
LOPSIDED = 1.5  # times as far as the other side; then the words right before the date are asked, too
TO_COME = regex.compile(r"\b(?:will|won't|won’t|shall|would)\b[^,;:]{0,80}$")
# Words before a month that the nearest is meant with, whatever the tense: "through January".
LOOKING_ON = (
    *(" for ", " through ", " beginning ", " beginning in ", " starting ", " starting in ", " ending ", " ending in "),
    *(" commencing ", " commencing in ", " effective ", " due ", " due in "),
)


def exactly(period: Period | None) -> Meaning:
    return lambda _: period


def nearest(telling: Telling, candidates: Sequence[Period | None]) -> Period | None:
    """The candidate that the tense asks for.

    The latest up to the article's date, or the earliest from it on, or the nearest where the tense says nothing; what
    is longer than a day is then taken for past. One that is far off, with another near on the other side, is asked of
    the words right before it.
    """
    today = telling.today
    known = [period for period in candidates if period is not None]
    if today is None or not known:
        return None
    here = today.number
    tense = telling.tense()
    if not tense and known[0].unit != "D":
        tense = "past"
    placed = [(*period.ordinals, period) for period in known]
    near = min(placed, key=lambda span: abs(span[0] + span[1] - 2 * here))
    if tense == "past" and (ended := [span for span in placed if span[0] <= here]):
        chosen = max(ended, key=itemgetter(0))
    elif tense == "future" and (coming := [span for span in placed if span[1] >= here]):
        chosen = min(coming, key=itemgetter(0))
    else:
        return near[2]
    if abs(near[0] - here) * LOPSIDED <= abs(chosen[0] - here) and other_side(telling, tense):
        return near[2]
    loose = chosen[2].unit == "D" or (chosen[2].unit == "M" and is_loose(telling))
    if (
        loose
        and abs(chosen[0] - here) > FAR
        and abs(near[0] - here) < NEAR
        and not sure(telling, tense, near[0] - here)
    ):
        return near[2]
    return chosen[2]


def is_loose(telling: Telling) -> bool:
    """Whether a month may be the nearest, whatever the tense: "through January", "faces charges over a May fire"."""
    return telling.text.endswith(LOOKING_ON, 0, telling.start) or (not telling.strong and telling.weak == "future")


def sure(telling: Telling, tense: str, past: int) -> bool:
    """Whether a day to come is far off, and no slip of the tense: "will retire on 31 December", in March."""
    return tense == "future" and past < -CLOSE and TO_COME.search(telling.before()) is not None


def other_side(telling: Telling, tense: str) -> bool:
    """Whether the words right before a date, or else those behind it, say another tense than that of its sentence."""
    before = telling.before()
    found = leaning(before)
    if tense == "future":
        return found == "past"
    return found == "future" or (not found and " " in before.strip() and telling.tense_behind() != "past")


def nearest_quarter(telling: Telling, candidates: Sequence[Period | None]) -> Period | None:
    """The quarter that results are told of: the nearest, but none ahead of a past tense or far behind a future one."""
    today = telling.today
    if today is None:
        return None
    here = today.number
    known = sorted((p for p in candidates if p), key=lambda period: abs(middle(period) - here))
    tense = telling.tense()
    for period in known:
        first, last = period.ordinals
        if tense == "past" and first > here:
            continue
        if tense == "future" and last < here - 120:
            continue
        return period
    return None


def middle(period: Period) -> float:
    first, last = period.ordinals
    return (first + last) / 2


def years_around(telling: Telling, make: Callable[[int], Period | None]) -> list[Period | None]:
    """What `make` gives for the year of the article and those beside it."""
    if telling.anchor is None:
        return []
    return [make(telling.anchor.year + n) for n in (-1, 0, 1) if 0 < telling.anchor.year + n < 9999]


def direction(words: Sequence[str]) -> tuple[int, str]:
    """How many units on from what: `now` or the date last `said`."""
    for word in words:
        if word in PRIOR:
            return -1, "said"
        if word in AFTER:
            return 1, "said"
        if word in {"last", "past"}:
            return -1, "now"
        if word in {"next", "coming", "upcoming", "forthcoming"}:
            return 1, "now"
        if word == "latest":
            return 0, "said"
    return 0, "now"


def step_from(telling: Telling, unit: str, step: int, base: str) -> Period | None:
    """The unit so many on; None after something longer: "that day" of a year is not said."""
    start = telling.spoken() if base == "said" else telling.today
    return None if start is None or start.holds(unit) else start.to(unit).shift(step)


def said(telling: Telling, unit: str, step: int) -> Period | None:
    return step_from(telling, unit, step, "said")
