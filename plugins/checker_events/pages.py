"""A page that mixes dates: its printed issue is of another time than the day that it speaks of as today."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from zlib import crc32

from msgspec.structs import replace

from checker import Article, Claim, Date, Example, Finding, Group, Rule, evidence

TOP = 400  # code points of an article in which the date of its page or issue is printed
APART = timedelta(60)  # days between two page dates that no delay in printing accounts for
LONG = 40  # code points of a quotation that can tell which day an article speaks of
MOST = 200  # runs of quoted words that a page date is keyed with, those with the smallest checksums
RUN = 3.0  # bits for one story that a run of quoted words in both gives, where there are two or more
TODAY = frozenset({"today", "this morning", "this afternoon", "this evening", "tonight"})


class PageOfMixedDates(Rule, frozen=True):
    """A page whose printed issue is months away from the day that it calls today.

    The page has no date of its own. It quotes at length what a dated article quotes as well, and tells it as of today;
    so its story is of that day, and the issue printed on it is of another.
    """

    id: str = "page-of-mixed-dates"
    by: str = "page"
    message: str = "the page is of “{here.text}”, its story of “{there.text}”"
    advice: str = "Look for an old story beside newer parts of the page, and say of which day each is."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Wexcombe Mercury, {July 2021}\n\nThis morning the warden Orla Finnan told the council: “We shall mend "
                "the weir gates at Thornley before the floods reach the mill.”",
                "date {2020-11-03} On Tuesday Orla Finnan told councillors: “We shall mend the weir gates at Thornley "
                "before the autumn floods reach the mill.”",
            )
        ),
        Example(
            passes=(
                "Wexcombe Mercury, July 2021\n\nLast year the warden Orla Finnan told the council: “We shall mend "
                "the weir gates at Thornley before the floods reach the mill.”",
                "date 2020-11-03 On Tuesday Orla Finnan told councillors: “We shall mend the weir gates at Thornley "
                "before the autumn floods reach the mill.”",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in combinations(group.of("date"), 2):
            printed, dated = (one, other) if one.published is None else (other, one)
            if printed.published is not None or dated.published is None or not apart(printed, dated):
                continue
            story = evidence.one_story(group.digests[one.article], group.digests[other.article])
            quoted = len(runs_of(one) & runs_of(other))
            if story.bits + (RUN * quoted if quoted > 1 else 0) >= evidence.FAIR:
                yield self.finding(printed, dated, evidence=("both quote the same words", *story.reasons))


def runs_of(claim: Claim) -> frozenset[str]:
    """The runs of quoted words that a page date is keyed with."""
    return frozenset(key for key in claim.keys if key.startswith("page:"))


def apart(one: Claim, other: Claim) -> bool:
    """Whether two dates are further from each other than a delay in printing."""
    a, b = one.value, other.value
    assert isinstance(a, Date)
    assert isinstance(b, Date)
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return False
    return a.first - b.last > APART or b.first - a.last > APART


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """Let the date of a page meet those of pages that quote the same words at length."""
    runs = [
        key.partition(":")[2]
        for claim in claims
        if claim.value.kind == "quotation" and claim.end - claim.start >= LONG
        for key in claim.keys
    ]
    if not runs or (page := page_date(article, claims)) is None:
        return claims
    keys = tuple(f"page:{run}" for run in sorted(set(runs), key=checksum)[:MOST])
    return [replace(c, keys=(*c.keys, *keys)) if c is page else c for c in claims]


def checksum(run: str) -> tuple[int, str]:
    """A fixed order that has nothing to do with the words, so that two articles keep the same of their runs."""
    return crc32(run.encode()), run


def page_date(article: Article, claims: list[Claim]) -> Claim | None:
    """The date of an article's page: its own day where it is dated; else, if it speaks of today, the issue printed in a
    line of its own at the top.
    """
    top = [claim for claim in claims if isinstance(claim.value, Date) and claim.start < TOP]
    if article.published is not None:
        return next((claim for claim in top if claim.value == of_day(claim, article)), None)
    if not any(claim.text.casefold() in TODAY for claim in claims):
        return None
    return next((claim for claim in top if claim.value.kind == "date" and printed(claim)), None)


def of_day(claim: Claim, article: Article) -> Date | None:
    """The value of a claim if it is the article's own day."""
    value = claim.value
    own = isinstance(value, Date) and value.first == value.last == article.published
    return value if own and isinstance(value, Date) else None


def printed(claim: Claim) -> bool:
    """Whether a date stands in a line of its own that is no sentence, with its year."""
    value = claim.value
    if not isinstance(value, Date) or value.first is None or value.last is None:
        return False
    has_year = str(value.first.year) in claim.text
    return has_year and claim.sentence.label in {"head", "furniture"} and (value.last - value.first).days < MONTHS


MONTHS = 70  # days of an issue of two months, and a few
