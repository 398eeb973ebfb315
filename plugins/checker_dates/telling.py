"""What a phrase of time is read against: the article's date, the dates spoken of before, the tense of its sentence."""

from datetime import date

import regex

from checker import Article, day_leads
from checker_dates.calendar import Period, period_of
from checker_dates.tense import FORWARD, kinds, told_before

LOOK_ON = 120
QUARTER_REACH = 700  # code points in which "a year earlier" still speaks of the quarter
NEAR_BY = 48  # code points before "by Friday" within which "had" makes it past
MONTHS = 12
IN_FIGURES = regex.compile(r"(?<![0-9/-])([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9/-])")
SHIPPED = regex.compile(r" (?:shipment|delivery|loading|arrival)\b")  # of what was bought
COUNTED = regex.compile(r"[0-9](?: ?(?:%|p|bn|m)| [a-z]+){0,2} $")  # "12.5 million", "12% from"
CLAUSE_END = regex.compile(r"[.;:\n]")
COMING = regex.compile(
    r"\b(?:until|till|by|as early as|as soon as|effective|is|are)(?: the)? $|\b(?:is|are) "
    r"(?:(?:published|released|held|screened|broadcast|shown|launched|played|run|staged|unveiled|issued|served|back) )?"
    r"(?:on )?$",
    regex.IGNORECASE,
)

WAS_BY = regex.compile(r"\b(?:was|were) ([a-z]+) by $")  # "was clear by 3 p.m. on Friday"
AHEAD_OF = regex.compile(r"\b(?:before|ahead of|until|till) $", regex.IGNORECASE)


# The day of a dispatch, which a newspaper prints a day or two later: "SALTRY, March 3 -- ".
DISPATCH = regex.compile(
    r"\s*+\p{Lu}[\p{Lu}.'’ -]++(?:,[ ]\p{L}[\p{L}. ]{1,24}?)?,[ ](?P<month>[JFMASOND][a-z]{2})[a-z]{0,6}\.?[ ]"
    r"(?P<day>[0-9]{1,2})[ ](?:\([^)\n]{1,30}\)[ ])?(?:--|[-–—_])[ ]"
)
ABBREVIATED = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOST_LATE = 3  # days


def written_on(text: str, published: date) -> date:
    """The day from which "today" counts: that of the dispatch, or the article's own."""
    found = DISPATCH.match(text)
    if found is None or found["month"] not in ABBREVIATED:
        return published
    month = ABBREVIATED.index(found["month"]) + 1
    try:
        day = date(published.year - (month > published.month), month, int(found["day"]))
    except ValueError:
        return published
    return day if 0 < (published - day).days <= MOST_LATE else published


class Telling:
    """An article while it is read from the first phrase to the last.

    `anchor` is the article's date, None if it has none. `said` is the date last spoken of, `quarter` the last quarter
    with its place, `reported` the last that had ended.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.plain
        self.anchor = article.published
        self.today = period_of(written_on(self.text, self.anchor), "D") if self.anchor else None
        self.said: Period | None = None
        self.said_at = 0
        self.quarter: Period | None = None
        self.reported: Period | None = None
        self.quarter_at = -1
        self.start = self.end = 0
        self.looked_from, self.looked_to, self.strong, self.weak = -1, -1, "", ""
        self.clear_to = 0
        self._leading: tuple[bool | None, ...] = ()

    @property
    def day_first(self) -> bool | None:
        """Whether the day stands before the month in figures; None where nothing tells. Looked at once."""
        if not self._leading:
            self._leading = (self.read_leading(),)
        return self._leading[0]

    def read_leading(self) -> bool | None:
        """The same, by the dates of this article that leave no choice, or that are its own date in one reading only;
        where they do not tell, by its locale.
        """
        earlier = later = False
        for match in IN_FIGURES.finditer(self.text):
            one, other, year = int(match[1]), int(match[3]), match[4]
            earlier |= one > MONTHS or self.is_own(other, one, year)
            later |= other > MONTHS or self.is_own(one, other, year)
        return day_leads(self.article.locale) if earlier == later else earlier

    def is_own(self, month: int, day: int, year: str) -> bool:
        """Whether this is the article's date, which the same figures the other way round are not."""
        own = self.anchor
        return own is not None and month != day and (own.month, own.day, own.year % 100) == (month, day, int(year[-2:]))

    def spoken(self) -> Period | None:
        """The date that "later" and "earlier" count from."""
        return self.said or self.today

    def compared(self) -> Period | None:
        """The date that "a year earlier" counts from; behind a figure it is none of another sentence."""
        begin = self.article.sentence(self.start).start
        if self.said_at < begin and COUNTED.search(self.text, max(begin, self.start - 24), self.start):
            return self.today
        return self.spoken()

    def quarter_near(self) -> Period | None:
        """The quarter that is spoken of here, if there is one."""
        return self.quarter if self.quarter and self.start - self.quarter_at < QUARTER_REACH else None

    def year_near(self) -> Period | None:
        """The year that was spoken of last, if that was in this sentence."""
        if self.said is None or self.said.unit != "Y" or self.said_at < self.article.sentence(self.start).start:
            return None
        return self.said

    def remember_quarter(self, quarter: Period) -> None:
        """Keeps a quarter that was spoken of; one that goes on or is to come takes no reported one's place."""
        ended = self.anchor is None or quarter.last <= self.anchor
        if ended or self.reported is None:
            self.quarter, self.quarter_at = quarter, self.start
        if ended:
            self.reported = quarter

    def leave_quarter(self) -> None:
        """Notes that figures of something longer follow: "in the nine months"."""
        self.quarter_at = -QUARTER_REACH

    def owns(self) -> bool:
        """Whether the phrase is in the genitive: "Tuesday's vote"."""
        return self.text[self.end : self.end + 2] in {"'s", "’s"}

    def before(self) -> str:
        """The sentence up to the phrase."""
        return self.text[self.article.sentence(self.start).start : self.start]

    def tense(self) -> str:
        """`future`, `past` or nothing.

        By the last plain word of tense before the phrase in its sentence, else by a weak one ("-ed"), else by what
        follows in the clause.
        """
        begin = self.article.sentence(self.start).start
        found = self.tense_before(begin)
        if self.text[max(begin, self.start - 6) : self.start].lower() == "since ":
            return "past"
        owning = self.owns()
        if owning and found == "future" and AHEAD_OF.search(self.text, max(begin, self.start - 16), self.start):
            return "future"
        if owning or told_before(self.text[max(begin, self.start - 24) : self.start]):
            return "past"
        if (was := WAS_BY.search(self.text, max(begin, self.start - 32), self.start)) and was[1] not in FORWARD:
            return "past"
        if (
            COMING.search(self.text, max(begin, self.start - 20), self.start)
            and "had " not in self.text[max(begin, self.start - NEAR_BY) : self.start]
            and " had " not in self.text[self.end : self.end + 24]
        ):
            return "future"
        if SHIPPED.match(self.text, self.end):
            return "future"
        return found or self.tense_behind()

    def tense_before(self, begin: int) -> str:
        """The tense from a sentence's beginning to the phrase. Every sentence is looked through but once."""
        if self.looked_from != begin:
            self.looked_from, self.looked_to, self.strong, self.weak = begin, begin, "", ""
        for kind in kinds(self.text[self.looked_to : self.start]):
            if kind == "weak":
                self.weak = "past"
            elif kind == "timetable":
                self.weak = self.weak or "future"
            else:
                self.strong = kind
        self.looked_to = max(self.looked_to, self.start)
        return self.strong or self.weak

    def tense_behind(self) -> str:
        """The tense of what follows in the clause. What was found to hold no word of tense is not looked at again."""
        stop = CLAUSE_END.search(self.text, self.end, self.end + LOOK_ON)
        limit = stop.start() if stop else self.end + LOOK_ON
        begin = max(self.end, self.clear_to)
        kind = next(kinds(self.text[begin : max(limit, begin)]), None)
        if kind is None:
            self.clear_to = max(limit, self.clear_to)
            return ""
        return {"weak": "past", "timetable": ""}.get(kind, kind)
