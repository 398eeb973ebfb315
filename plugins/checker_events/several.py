"""One thing of a kind or several, on one day, in one article."""

from collections.abc import Iterator
from typing import ClassVar

import regex
from msgspec.structs import replace

from checker import Article, Claim, Date, Example, Finding, Group, Quantity, Rule
from checker.frame import LOOSE

MOST = 20  # a number that a writer keeps in mind
DAY = regex.compile(r"(?:[0-9X]{4})-[0-9]{2}-[0-9]{2}")
OF_MORE = regex.compile(r"\b(?:another|other|second|further|one of|also|each|both|every|per|same)\b", regex.IGNORECASE)
Place = tuple[str, int, int, str]


class OneOrSeveral(Rule, frozen=True):
    """One thing of a kind on a day, or several: two places of one article do not agree how many there were.

    A kind is a noun with what tells it from others ("iron gate"); both sentences give the same day of the month, and
    neither speaks of another, a second or one of them.
    """

    keyless: ClassVar[bool] = True

    id: str = "one-or-several"
    by: str = "singular"
    message: str = "“{here.text}” or “{there.text}”, of one day?"
    advice: str = "Find out how many there were, and say it alike."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The harbour board hung {an iron gate} at Wexcombe on 17 June. Shopkeepers thanked it for "
                "{two iron gates} on 17 June.",
            )
        ),
        Example(
            passes=(
                "The harbour board hung an iron gate at Wexcombe on 17 June. Shopkeepers thanked it for two iron "
                "gates on 24 June.",
            )
        ),
        Example(
            passes=(
                "The harbour board hung another iron gate at Wexcombe on 17 June, an iron gate that nobody had asked "
                "for. Shopkeepers thanked it for two iron gates on 17 June.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        one, *others = sorted(group.claims, key=lambda claim: (amount(claim), claim.place))
        for other in others:
            if amount(one) == 1 < amount(other):
                yield self.finding(one, other)


def amount(claim: Claim) -> float:
    """How many a claim counts."""
    assert isinstance(claim.value, Quantity)
    return float(claim.value.number or "nan")


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """Let a count of a kind of thing meet one thing of that kind, if both are of one day."""
    days: dict[int, set[str]] = {}
    for claim in claims:
        if isinstance(claim.value, Date) and DAY.fullmatch(claim.value.timex):
            days.setdefault(claim.sentence.start, set()).add(claim.value.timex)
    keys: dict[Place, str] = {}
    singles: list[Claim] = []
    for claim in claims:
        if claim.sentence.start in days and (kind := kind_counted(claim)) is not None:
            found = [one for one in ones_of(kind, article) if same_day(one, claim, days)]
            if found:
                keys[claim.place] = f"singular:{article.id} {kind}"
                singles += (replace(one, keys=(keys[claim.place],)) for one in found)
    if not keys:
        return claims
    keyed = [replace(c, keys=(*c.keys, keys[c.place])) if c.place in keys else c for c in claims]
    return [*keyed, *{one.place: one for one in singles}.values()]


def kind_counted(claim: Claim) -> str | None:
    """What a count of several counts, in the singular, with what tells it from others; None of anything else."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "count" or not value.counted or value.unit is None:
        return None
    if value.number is None or value.approximate or not 1 < float(value.number) <= MOST or value.low != value.high:
        return None
    *kind, head = value.counted.casefold().split()
    if not kind or not head.startswith(value.unit[:3].casefold()) or not LOOSE.isdisjoint(kind):
        return None
    return " ".join([*kind, value.unit]) if not OF_MORE.search(claim.sentence.text) else None


def ones_of(kind: str, article: Article) -> Iterator[Claim]:
    """The places where an article speaks of one of a kind."""
    for match in regex.finditer(rf"\ban? {regex.escape(kind)}\b", article.plain, regex.IGNORECASE):
        value = Quantity("1", 1, 1, kind.rpartition(" ")[2], counted=kind)
        claim = article.claim(match.start(), match.end(), value)
        if not OF_MORE.search(claim.sentence.text):
            yield claim


def same_day(one: Claim, other: Claim, days: dict[int, set[str]]) -> bool:
    """Whether two claims of two sentences are of the one day that both name."""
    mine, theirs = days.get(one.sentence.start, set()), days[other.sentence.start]
    return one.sentence.start != other.sentence.start and mine == theirs and len(mine) == 1
