"""What a phrase of time is read against: the article's date, the dates spoken of before, the tense of its sentence."""

from datetime import date

import regex

from checker import Article
from checker_dates.calendar import Period, period_of

# The last word of tense before a phrase tells which way an unmarked date lies.
TENSE = regex.compile(
    r"""\b(?:(?P<future>will|won['’]t|shall|would|to\ be|expect(?:s|ed)?|due|scheduled|set\ to|plans?|planned|going\ to|until|till|by|
    is\ to|are\ to|deadline|upcoming|may|could|should|can|next|begin(?:s|ning)?|starts|through|expires?|tomorrow)
    |(?P<past>was|were|had|did|said|says|told|has|have|been|ago|since|last|[a-z]{2,}ed|won|lost|fell|rose|began|came|took|made|went|left|held|
    became|saw|got|gave|found|met|led|kept|sent|sold|paid|put|set|hit|beat|ran|shot|died|ended))\b""",
    regex.VERBOSE | regex.IGNORECASE,
)


class Telling:
    """An article while it is read from the first phrase to the last.

    `anchor` is the article's date, None if it has none. `said` is the date last spoken of, `quarter` the last quarter
    with its place. `british` says whether 3/4/2020 is 3 April.
    """

    def __init__(self, article: Article, british: bool = True) -> None:
        self.text = article.plain
        self.anchor = article.published
        self.british = british
        self.said: Period | None = None
        self.quarter: Period | None = None
        self.quarter_at = -1
        self.start = self.end = 0

    @property
    def today(self) -> Period | None:
        return period_of(self.anchor, "D") if self.anchor else None

    def spoken(self) -> Period | None:
        """The date that "later" and "earlier" count from."""
        return self.said or self.today

    def quarter_near(self) -> Period | None:
        """The quarter that is spoken of here, if there is one."""
        return self.quarter if self.quarter and self.start - self.quarter_at < 700 else None

    def tense(self) -> str:
        """`future`, `past` or nothing: by the nearest word of tense before the phrase, else after it."""
        begin = max(self.text.rfind("\n\n", 0, self.start), self.start - 120, 0)
        stop = max(self.text.rfind(mark, begin, self.start) for mark in (". ", "? ", "! "))
        if stop > begin and not self.text[stop - 3 : stop].strip(" .").istitle():
            begin = stop
        found = ""
        for match in TENSE.finditer(self.text, begin, self.start):
            found = match.lastgroup or ""
        if not found and (match := TENSE.search(self.text, self.end, self.end + 80)) is not None:
            if not any(mark in self.text[self.end : match.start()] for mark in (". ", "\n\n")):
                found = match.lastgroup or ""
        return found
