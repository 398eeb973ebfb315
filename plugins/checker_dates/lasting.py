"""A length of time beside the days or the hours between which something lasts."""

from collections.abc import Iterator

import regex

from checker import Claim, Duration, slots, words
from checker.frozen import Frozen
from checker_dates.elapsed import VAGUE
from checker_dates.hours import clock, hours_from, names_day, time_of
from checker_dates.intervals import days_between, days_of_range, days_of_work, is_range
from checker_dates.restated import WORKING
from checker_dates.slots import DATE, pattern

WEEK = 7  # days
WEEK_SLACK = 4  # days that weeks may be off
HALF_HOUR, QUARTER, MINUTES = 0.5, 0.25, 60
MOST_HOURS, MOST_DAYS = 24, 1000
OFTEN = 3  # times that a length goes into hours in which something is on again and again

TO = r"(?: (?P<joint>to|until|till|through|and) | ?[-–—] ?)"
SPAN = rf"<X>(?:{TO}<Y>)?"
HELD = (
    r"(?:,? (?:which|that|who))?(?: (?:will|is|are|was|were|to|due|scheduled|set|planned|be|being|been|has|have|had))*"
    r" (?:runs?|running|ran|lasts?|lasting|lasted|takes? place|taking place|took place|takes? in|(?:held|staged|hosted|"
    r"open|scheduled|planned|set|going|on)(?: (?:in|at) (?:\p{L}+ ){0,2}\p{L}+)?)"
)
WORDS = r"(?P<of>(?: [\p{L}\p{N}'’-]+){0,4}?)"
BEFORE = pattern(rf"<L>{WORDS}(?:{HELD})?(?:,| -| –| —)? (?P<prep>from|between|on) {SPAN}")
ASIDE = pattern(rf"<L>{WORDS}(?: \((?:from )?|, ){SPAN}(?=[).,;]|$)")
ALL = r"(?P<all> (?:in all|in total|altogether|all told|overall|a day|a night|(?:each|per|every) (?:day|night)|daily))?"
TAIL = rf"(?P<mark>,? [–—-] |, | \(| )(?:or |that is,? |a total of |(?:and )?last(?:s|ed|ing) )?<L>{ALL}(?=[).,;:]|$)"
PREPOSITION = r"(?:\b(?P<prep>from|between|open|opens|runs?|shut|closed|daily),? )?"
BEHIND = pattern(rf"{PREPOSITION}{SPAN}{TAIL}")
TIME = r"[0-9]{1,2}[.:][0-5][0-9]"
FIGURES = pattern(
    rf"\b(?:from|between|open) (?:(?P<begin>{TIME}){TO}(?P<end>{TIME})|(?P<first>[0-9]{{1,2}}|{TIME}){TO}<Y>){TAIL}"
)
LENGTH = regex.compile(r"P(?:(?P<days>[0-9]+)D|(?P<weeks>[0-9]+)W|T(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?)")
# Words behind a length that is not of what lasts from then to then.
OF_ELSE = regex.compile(
    r"\b(?:and|or|but|than|ago|before|after|later|earlier|per|each|every|any|week|month|year|valid|tickets?|pass|permit|"
    r"visa|notice|deadline|working|suspended|moved|postponed|delayed|rescheduled|changed|extended|switched|shifted|brought|"
    r"put|pushed|delay|extension|shift|rotation|forecast|outlook|average|plan|supply|rate|rule|limit|ultimatum|warning)\b",
    regex.IGNORECASE,
)
AGAIN = regex.compile(
    r"\b(?:every|each|per|any|part|half|most|another|first|next|further|extra|"
    r"(?<!\b(?:to|will|would|which|that|and|may|could|should) )last)\b",
    regex.IGNORECASE,
)
MOVED = regex.compile(
    r"\b(?:extend|mov|postpon|delay|push|bring|brought|shift|put|chang|cut|short|length|reduc|reschedul|switch)\p{L}*"
    r"(?: (?!for\b)[\p{L}’'-]+){0,3} $",
    regex.IGNORECASE,
)
SPENT = regex.compile(r"\bspen[dt]\p{L}*(?: [\p{L}’'-]+){0,2} $", regex.IGNORECASE)
VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
AUXILIARIES = frozenset("is was were are be will would has had have can could".split())
SINGULAR = regex.compile(r"(?:ss|us|is|ics|['’]s|series|games|talks|sales|championships|hours)$", regex.IGNORECASE)
SEVERAL = regex.compile(
    r"\b(?:shifts?|nights|days|evenings|mornings|sessions|turns|parts|stages|breaks?|intervals?|pauses?|lunch\w*|stop\w*|"
    r"performances|showings|screenings|both|alternate|twice|times|weekends|weekdays|instal\w+|depend\w+)\b",
    regex.IGNORECASE,
)
AND_FROM = r"(?:and|or|then|plus|&|/)(?: then| again| also)?(?: from| on| between)?"
MORE_BEFORE = regex.compile(rf"\b{AND_FROM} $", regex.IGNORECASE)
MORE_BEHIND = regex.compile(rf",? {AND_FROM} [0-9{slots.slots_of(DATE)[1:]}", regex.IGNORECASE)
ABROAD = regex.compile(r"\b(?:flights?|flew|fly|flies|flying|journeys?|land(?:s|ed)|arriv\w+)\b", regex.IGNORECASE)
ZONE = regex.compile(r"\b[A-Z]{2,4}$")
WORK = regex.compile(
    r"\b(?:work\w*|shifts?|staff|paid|pay|employe\w+|school\w*|lessons?|class\w*|pupils?|students?|stud(?:y|ied)|teach\w*|sat|"
    r"train\w*|hearings?|questioned|practi[cs]e\w*|slept|sleep\w*|exam\w*)\b",
    regex.IGNORECASE,
)


class Lasting(Frozen, frozen=True):
    """A length, the dates that deny it, and what the text says of them."""

    length: Claim
    dates: tuple[Claim, ...]
    told: str


def denied(sentence: slots.Slotted) -> Iterator[Lasting]:
    """The lengths of a sentence that the days or hours beside them deny."""
    for form in (BEFORE, ASIDE, BEHIND, FIGURES):
        for match in form.finditer(sentence.text):
            length = sentence.claim(match["L"])
            found = match.groupdict()
            dates = tuple([sentence.claim(slot) for name in "XY" if (slot := found.get(name))])
            if is_told(length, sentence, match) and is_bound(match, dates):
                if is_denied(sentence, match, length, dates):
                    figures = [text for name in ("begin", "first", "end") if (text := found.get(name))]
                    texts = [*figures, *(claim.text.rstrip(",") for claim in dates)]
                    yield Lasting(length, dates, " to ".join(texts))


def is_told(length: Claim, sentence: slots.Slotted, match: regex.Match[str]) -> bool:
    """Whether a length is told as it is, and once."""
    value, text = length.value, sentence.text
    assert isinstance(value, Duration)
    said = text[max(match.start("L") - 16, 0) : match.start("L")] + length.text
    hedged = VAGUE.search(length.text) or WORKING.search(length.text) or AGAIN.search(said)
    moved = MOVED.search(text, 0, match.start("L"))
    several = MORE_BEFORE.search(text, 0, match.start()) or MORE_BEHIND.match(text, match.end())
    return value.low is not None and value.high is not None and not (hedged or several or moved)


def is_bound(match: regex.Match[str], dates: tuple[Claim, ...]) -> bool:
    """Whether the words of a match tie the length to what lasts."""
    found = match.groupdict()
    of, prep = found.get("of"), found.get("prep")
    if found.get("joint") == "and" and prep not in {None, "between"}:
        return False
    if match.re is BEHIND:
        tied = found["mark"].strip() or dates[-1].text.endswith(",")
        return bool(tied and (found["all"] or prep in {"from", "between", "open"}))
    if match.re is FIGURES:
        return bool(found["mark"].strip() or found["all"])
    if prep == "on" and not (len(dates) == 1 and is_range(dates[0])):
        return False
    return not OF_ELSE.search(of or "") and not any(is_verb(word) for word in (of or "").split())


def is_verb(word: str) -> bool:
    return word.casefold() in AUXILIARIES or words.tag(word) in VERBS


def is_denied(sentence: slots.Slotted, match: regex.Match[str], length: Claim, dates: tuple[Claim, ...]) -> bool:
    """Whether the length cannot be the time from one to the other."""
    assert isinstance(length.value, Duration)
    found = LENGTH.fullmatch(length.value.timex)
    if found is None:
        return False
    days = int(found["days"] or 0) + WEEK * int(found["weeks"] or 0)
    if days:
        slack = WEEK_SLACK if found["weeks"] else 0
        return 1 < days < MOST_DAYS and are_other_days(match, dates, days, slack)
    hours = int(found["hours"] or 0) + int(found["minutes"] or 0) / MINUTES
    return HALF_HOUR < hours < MOST_HOURS and are_other_hours(sentence, match, length, dates, hours)


def are_other_days(match: regex.Match[str], dates: tuple[Claim, ...], count: int, slack: int) -> bool:
    found = match.groupdict()
    if len(dates) < 2:
        between = days_of_range(dates[0]) if dates and is_range(dates[0]) else None
    else:
        between = days_between(dates[0], dates[1], count)
    if between is None or between[0] - slack <= count <= between[1] + slack:
        return False
    if (found.get("all") or "").endswith(("day", "night", "daily")):
        return False
    of = found.get("of") or ""
    spread = found.get("prep") == "between" or of.startswith(" of ") or is_plural(of) or is_spent(match)
    return count > between[1] or not (spread or count in days_of_work(dates[0], between[1]))


def are_other_hours(
    sentence: slots.Slotted, match: regex.Match[str], length: Claim, dates: tuple[Claim, ...], count: float
) -> bool:
    found = match.groupdict()
    times = [clock(text) for name in ("begin", "first", "end") if (text := found.get(name))]
    times += [time for claim in dates if (time := time_of(claim)) is not None]
    if len(times) != 2 or sum(names_day(claim) for claim in dates) > 1:
        return False
    between = hours_from(*times)
    if any(abs(count - hours) <= min(HALF_HOUR, QUARTER * count) for hours in between):
        return False
    others = [claim for claim in sentence.claims if claim not in dates and ":" in getattr(claim.value, "timex", "")]
    text, at = length.sentence.text, length.sentence.start
    zones = {zone.group() for claim in dates if (zone := ZONE.search(claim.text)) is not None}
    if (
        others
        or len(zones) > 1
        or ABROAD.search(text)
        or SEVERAL.search(text, max(claim.end for claim in (length, *dates)) - at)
    ):
        return False
    again = is_plural(found.get("of") or "") or is_spent(match) or min(between) >= OFTEN * count
    return count > min(between) or not (again or WORK.search(text) or SEVERAL.search(text))


def is_plural(of: str) -> bool:
    """Whether words name several things."""
    return any(word.endswith("s") and not SINGULAR.search(word) for word in of.split())


def is_spent(match: regex.Match[str]) -> bool:
    """Whether somebody spends a length of time, which may have breaks."""
    return SPENT.search(match.string, 0, match.start("L")) is not None
