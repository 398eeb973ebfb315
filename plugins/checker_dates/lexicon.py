"""The words that dates and durations are made of, each with a letter for its class and a value.

M month  D weekday  u year  v day  U other unit  V units  Q quarter  W weekend  S season  H holiday
E today and the like  P part of the day  X noon, midnight  N number  O ordinal  Y year in digits  K decade
I date in figures  # month and year in figures  p quarter in figures  T clock time  Z zone
R vague reference  J recent, past, future  l last  n next  t this  g ago  e earlier  r later  j before, after
z early, late, mid  k end of  q every  y yearly  f few  A nearly, at least  a a  d the  o of  & and  i in, on, since
c date, as in "to date"  s possessive  F fiscal  h half  m more, other  L period  B ended, starting  b old  w or so
@ all  1 once, times  G eve  x time, as in "a year's time"
"""

from functools import cache

from checker.frozen import Frozen

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "weds": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
UNITS = {
    "second": "s", "minute": "m", "hour": "h", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
    "decade": "E", "century": "C", "fortnight": "F",
}  # fmt: skip
DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


class Entry(Frozen, frozen=True):
    """A word's class and what it stands for."""

    tag: str
    value: float | str


UNKNOWN = Entry("?", "")


def entries() -> dict[str, Entry]:
    """Every word of the lexicon in lower case."""
    words: dict[str, Entry] = {}

    def add(tag: str, spelled: str, value: float | str = "") -> None:
        for word in spelled.split():
            words[word] = Entry(tag, value if value != "" else word)

    for number, name in enumerate(MONTHS, 1):
        add("M", f"{name} {name[:3]}", number)
    add("M", "sept", 9)
    for number, name in enumerate(WEEKDAYS, 1):
        add("D", f"{name} {name}s", number)
    for name, number in SHORT_WEEKDAYS.items():
        add("D", name, number)
    for number, name in enumerate(ONES):
        add("N", name, number)
    for number, name in enumerate(TENS, 2):
        add("N", name, number * 10)
    add("N", "oh", 0)  # of "nineteen oh-one"
    add("N", "hundred", 100)
    add("N", "thousand", 1000)
    for number, name in enumerate(ORDINALS, 1):
        add("O", name, number)
    add("O", "thirtieth", 30)
    for name, code in UNITS.items():
        add("V", name + "s" if code != "C" else "centuries", code)
        add({"Q": "Q", "Y": "u", "D": "v"}.get(code, "U"), name, code)
    add("O", "second", 2)
    words |= {"yr": Entry("u", "Y"), "yrs": Entry("V", "Y"), "hr": Entry("U", "h"), "hrs": Entry("V", "h")}
    words |= {"min": Entry("U", "m"), "mins": Entry("V", "m"), "sec": Entry("U", "s"), "secs": Entry("V", "s")}
    words |= {"mth": Entry("U", "M"), "mths": Entry("V", "M"), "wk": Entry("U", "W"), "wks": Entry("V", "W")}
    words |= {"qtr": Entry("Q", "Q"), "qtrs": Entry("V", "Q")}
    for number, name in enumerate(DECADES, 2):
        add("K", name, number)
    add("K", "noughties", 10)
    add("W", "weekend weekends")
    for season, names in {0: "spring", 1: "summer", 2: "autumn fall", 3: "winter"}.items():
        add("S", names, season)
    for part, names in {"MO": "morning dawn", "AF": "afternoon", "EV": "evening dusk", "NI": "night nights"}.items():
        add("P", names, part)
    add("P", "mornings", "MO")
    add("P", "afternoons", "AF")
    add("P", "evenings", "EV")
    add("X", "noon midday", "12:00")
    add("X", "midnight", "24:00")
    add("E", "yesterday", -1)
    add("E", "today", 0)
    add("E", "tomorrow tmrw tmr", 1)
    add("E", "tonight tonite overnight", 0)
    add("H", "christmas xmas easter thanksgiving halloween pentecost juneteenth hogmanay")
    add("R", "now currently presently nowadays", "PRESENT_REF")
    add("R", "recently lately", "PAST_REF")
    add("R", "soon", "FUTURE_REF")
    add("J", "recent", "PAST_REF")
    add("J", "current present", "PRESENT_REF")
    add("J", "future", "FUTURE_REF")
    add("J", "past", "PAST_REF")
    add("l", "last previous prior preceding latest")
    add("n", "next coming following forthcoming upcoming subsequent")
    add("t", "this these that those same")
    add("g", "ago")
    add("e", "earlier")
    add("r", "later afterwards hence")
    add("j", "before after")
    add("z", "early late mid")
    add("k", "end beginning start middle rest remainder")
    add("q", "every each per")
    add("f", "few several couple many some dozens hundreds various")
    add("A", "nearly almost about around approximately roughly over under within just only barely some")
    add("a", "a an")
    add("d", "the")
    add("o", "of")
    add("&", "and")
    add("o", "o")
    add("i", "in on at by for since until till during from between to through")
    add("s", "s")
    add("F", "fiscal financial fy")
    add("h", "half halves")
    add("@", "all")
    add("m", "another comparable corresponding more additional extra other full whole entire straight")
    add("m", "consecutive successive trading working business")
    add("b", "old olds")
    add("w", "or so")
    add("G", "eve")
    add("x", "time")
    add("Z", "gmt bst utc est edt cst cdt mst mdt pst pdt et pt ct cet cest ist jst aest")
    add("c", "date")
    add("L", "period")
    add("1", "once twice thrice times")
    add("B", "ended ending commencing starting")
    words |= {"daily": Entry("y", "P1D"), "weekly": Entry("y", "P1W"), "monthly": Entry("y", "P1M")}
    words |= {"quarterly": Entry("y", "P3M"), "yearly": Entry("y", "P1Y"), "annually": Entry("y", "P1Y")}
    words |= {"hourly": Entry("y", "PT1H"), "nightly": Entry("y", "P1D"), "fortnightly": Entry("y", "P2W")}
    words |= {"weekday": Entry("D", 0), "clock": Entry("Z", "o'clock")}
    return words


lexicon = cache(entries)
