"""Units counted from now or from the date last spoken of, and times that are not said."""

from checker_dates.anchors import SAME, direction, step_from
from checker_dates.calendar import Period
from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.numbers import JOINTS, number_of
from checker_dates.telling import Telling

SOME = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}  # one that nobody tells

SETS_OUT = frozenset({"this", "last", "next", "past", "coming"})  # words behind a "that" that is no pronoun


def ago(match: Match) -> Expression | None:
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    if count is None:
        return Expression("PAST_REF", None)
    return Expression(
        "PAST_REF", lambda t: moved(t.today, unit, -count, t, match.part("c")[0].tag in "ad"), speaks=unit != "Y"
    )


def some_ago(match: Match) -> Expression | None:
    """As in "some years ago", "some weeks later"."""
    if match.whole[0].text.lower() != "some":
        return None
    return Expression("FUTURE_REF" if match.part("dir")[0].tag == "r" else "PAST_REF", speaks=False)


def about_ago(match: Match) -> Expression | None:
    """As in "two or three years ago", "10-15 years ago", "a week or two ago": from the one to the other."""
    return between_counts(match, -1, "PAST_REF", "")


def between_counts(match: Match, sign: int, timex: str, needs: str) -> Expression | None:
    """The units from so many to so many away from now."""
    unit = str(match.part("u")[0].value)
    near, far = number_of(match.part("c")), number_of(match.part("c2"))
    if near is None or far is None or near >= far or unit in "smh" or match.words("to")[0] not in JOINTS:
        return None
    counts = sorted((sign * near, sign * far))
    first, last = (lambda t: moved(t.today, unit, counts[0], t)), (lambda t: moved(t.today, unit, counts[1], t))
    return Expression(timex, first, last, speaks=False, needs=needs)


def earlier(match: Match) -> Expression | None:
    """As in "a year earlier", "two days later": counted from the date last spoken of."""
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    sign = 1 if match.part("dir")[0].tag == "r" else -1
    if count is None:
        return Expression("PAST_REF" if sign < 0 else "FUTURE_REF", None)
    return Expression(
        "PAST_REF" if sign < 0 else "FUTURE_REF",
        lambda t: moved(
            t.compared() if unit == "Y" else t.spoken(), unit, sign * count, t, match.part("c")[0].tag in "ad"
        ),
        speaks=False,
    )


def from_now(match: Match) -> Expression | None:
    """As in "two weeks from now", "three days from tomorrow"."""
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    base = match.part("base")[0]
    if count is None or (base.tag == "R" and base.text.lower() != "now"):
        return None
    step = int(base.value) if base.tag == "E" else 0
    unit, count = ("D", 7 * count) if unit == "W" else (unit, count)
    return Expression("FUTURE_REF", lambda t: moved(t.today.shift(step) if t.today else None, unit, count, t))


def in_time(match: Match) -> Expression | None:
    """As in "in three weeks' time", "in a year's time", "in two or three years' time"."""
    if match.has("to"):
        return between_counts(match, 1, "FUTURE_REF", "in")
    unit = str(match.part("u")[0].value)
    count = number_of(match.part("c"))
    if count is None:
        return None
    return Expression("FUTURE_REF", lambda t: moved(t.today, unit, count, t), needs="in")


def moved(base: Period | None, unit: str, count: float, telling: Telling, single: bool = False) -> Period | None:
    """The unit that lies so many units from a date."""
    if base is None or abs(count) > 9000:
        return None
    if unit == "Y" and single and abs(count) == 1 and (quarter := telling.quarter_near()) is not None:
        return quarter.shift(int(4 * count))
    if unit in "smh":
        if base.holds("D"):
            return None
        return base.to("D") if abs(count) < 12 or unit != "h" else base.to("D").shift(round(count / 24))
    if count != int(count):
        if unit == "Y":
            return base.to("M").shift(round(count * 12))
        return None
    times, grain = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y")}.get(unit, (1, unit))
    return None if base.holds(grain) else base.to(grain).shift(int(count) * times)


def deictic(match: Match) -> Expression | None:
    """As in "last week", "this year", "the following month", "next quarter"."""
    token = match.part("u")[0]
    unit = str(token.value)
    words = [t.text.lower() for t in match.whole]
    if unit in "smhF" or titled(match):
        return None
    if unit == "E" and any(word in {"last", "past"} for word in words):
        return None
    step, base = direction(words)
    conjunction = words[0] == "that" and not SETS_OUT.isdisjoint(words)
    if not conjunction and any(word in SAME for word in words):
        base = "said"
    if unit == "Q" and "latest" in words:
        return Expression("PAST_REF", lambda t: t.reported or step_from(t, "Q", -1, "now"))
    timex = "PRESENT_REF" if step == 0 else "PAST_REF" if step < 0 else "FUTURE_REF"
    if base == "said" and not step:
        timex = SOME.get(unit, timex)
    needs = "quarter" if unit == "Q" else ""
    return Expression(timex, lambda t: step_from(t, unit, step, base), speaks=base == "now", needs=needs)


def titled(match: Match) -> bool:
    """Whether every word has a capital, as in the name of a show: "This Week"."""
    return len(match.whole) > 1 and all(token.text[:1].isupper() for token in match.whole)


def this_unit(match: Match) -> Expression | None:
    """As in "later in the day", "the end of the year", "by end of year"."""
    unit = str(match.part("u")[0].value)
    if unit in "smhEC" or (unit == "D" and match.whole[-2].tag == "o"):
        return None
    return Expression("XXXX", lambda t: step_from(t, unit, 0, "now"), speaks=False, needs="resolved")


def for_the_year(match: Match) -> Expression | None:
    """As in "a profit for the year"."""
    if match.part("u")[0].value != "Y":
        return None
    return Expression("XXXX", lambda t: t.year_near() or step_from(t, "Y", 0, "now"), speaks=False, needs="for")


def unit_after_next(match: Match) -> Expression | None:
    """As in "the week after next"."""
    unit = str(match.part("u")[0].value)
    if unit not in "WMY" or match.whole[2].text.lower() != "after":
        return None
    return Expression("FUTURE_REF", lambda t: step_from(t, unit, 2, "now"))


def past_unit(match: Match) -> Expression | None:
    """As in "the past year", "the current quarter"."""
    unit = str(match.part("u")[0].value)
    word = match.part("dir")[0].text.lower()
    if unit in "smhF" or word in {"future", "recent"}:
        return None
    step = -1 if word == "past" else 0
    return Expression("PAST_REF" if step else "PRESENT_REF", lambda t: step_from(t, unit, step, "now"))


def vague(match: Match) -> Expression | None:
    token = match.part("r")[0]
    return Expression(str(token.value), None, speaks=False, needs="soon" if token.text.lower() == "soon" else "")


def to_date(match: Match) -> Expression | None:
    """As in "the year to date": from its first day to the article's date."""
    if match.words("to") != ["to"]:
        return None
    unit = str(match.part("u")[0].value)
    if unit not in "WMQY":
        return None

    def begin(telling: Telling) -> Period | None:
        return telling.today.to(unit).to("D") if telling.today else None

    return Expression("PRESENT_REF", begin, lambda telling: telling.today, speaks=False)


def these_days(match: Match) -> Expression | None:
    if match.words("dir") != ["these"] or match.part("u")[0].value != "D":
        return None
    return Expression("PRESENT_REF", None, speaks=False)


def at_present(match: Match) -> Expression | None:
    if [token.text.lower() for token in match.whole] != ["at", "present"]:
        return None
    return Expression("PRESENT_REF", None, speaks=False)


def vague_noun(match: Match) -> Expression | None:
    token = match.part("j")[0]
    word = token.text.lower()
    if word == "future" and match.whole[0].tag != "d":
        return Expression("FUTURE_REF", None, needs="near", speaks=False)
    if (word in {"past", "present", "future"}) != (match.whole[0].tag == "d") and word != "current":
        return None
    return Expression(str(token.value), None, needs="noun" if word == "past" else "", speaks=False)
