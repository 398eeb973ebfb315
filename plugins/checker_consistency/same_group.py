"""A group of people or things that an article comes back to with another number of them."""

from collections.abc import Iterator, Sequence

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_consistency.headlines import ORDINALS
from checker_consistency.rivals import number
from checker_consistency.sameness import quantity

LEAST, MOST = 3, 50  # of a group that an article comes back to; "the two men" may be any two whom it has named
# "The four men" who are all of those spoken of before: nothing in front that takes a part, nothing behind that narrows.
ALL_OF_THEM = regex.compile(
    r"(?:^[\"“'‘]?|[,;:“\"] |\b(?:and|that|said|by|to|for|with|but|as|when|while|after|before|against|among|between|"
    r"told|on) )(?:the|those|all|all the) $",
    regex.IGNORECASE,
)
NARROWED = regex.compile(
    r" (?:of|who|that|which|whose|in|on|at|from|with|not|other|he|she|they|it|we|I|most|\p{Lu}[\p{L}’'-]*)\b"
)
OTHERS = regex.compile(
    r"\b(?:others?|another|more|further|additional|extra|remaining|rest|fewer|less)\b", regex.IGNORECASE
)
PART = regex.compile(
    r"\b(?:one|two|three|four|some|none|most|[0-9]+) (?:of|were|was|had)\b|"
    r"\bone (?:man|woman|boy|girl|victim|suspect)\b",
    regex.IGNORECASE,
)
UNREAD = 250  # code points in between that hold no figure, day or name, and may say anything
# What is counted time after time.
AGAIN = frozenset("time percent year month week day hour point goal seat vote way thing game match set side".split())


class GroupOfAnotherSize(Rule, frozen=True):
    """A group that an article comes back to with another number.

    "The four men" are those of whom the article spoke, and if it spoke of "three men" and gives no other count of men,
    one of the numbers is wrong. Left alone are parts of a group ("two of the four"), groups that grow or shrink by
    what the article says ("another", "a fourth man", "one of them"), what is narrowed ("the three men who"), and
    pairs.
    """

    id: str = "group-of-another-size"
    least: int = 2
    severity: Severity = "warning"
    message: str = "“{there.text}” or “{here.text}”?"
    advice: str = "Count again, and mend the number; if these are others, say who."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Police arrested {three men} at the Wexcombe ferry on Monday. The {four men} were taken to Thornley by "
                "van.",
            )
        ),
        Example(
            passes=("Police arrested three men at the Wexcombe ferry on Monday. The three men were taken to Thornley.",)
        ),
        Example(
            passes=(
                "Police arrested three men at the Wexcombe ferry on Monday, and another on Tuesday. The four men were "
                "taken to Thornley.",
            )
        ),
        Example(
            passes=(
                "Police arrested four men at the Wexcombe ferry. One of them was let go on Tuesday. The three men were "
                "taken away.",
            )
        ),
        Example(
            passes=("Police arrested four men at the Wexcombe ferry. The three men who ran were taken to Thornley.",)
        ),
        Example(passes=("Police arrested three men at Wexcombe and two men at Orrin. The five men were taken away.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        counts = [claim for claim in group.of("quantity") if is_count(claim)]
        for claim in counts:
            if is_plain(claim) and is_all_of_them(claim) and (told := told_before(claim, counts)) is not None:
                if not may_have_changed(told, claim, counts, group.claims):
                    yield self.finding(claim, told)


def is_count(claim: Claim) -> bool:
    """Whether a figure is a number of things."""
    value = quantity(claim)
    return value.dimension == "count" and value.number is not None


def is_plain(claim: Claim) -> bool:
    """Whether a count is exact and of one noun, without another word: "four men"."""
    value = quantity(claim)
    if value.unit is None or value.unit in AGAIN or value.approximate or value.low is None or value.high is None:
        return False
    return len(claim.text.split()) == 2 and 1 < number(claim) <= MOST


def is_all_of_them(claim: Claim) -> bool:
    """Whether a count is of a group already spoken of, and of all of it."""
    at, text = claim.start - claim.sentence.start, claim.sentence.text
    if number(claim) < LEAST:
        return False
    return ALL_OF_THEM.search(text, 0, at) is not None and NARROWED.match(text, at + len(claim.text)) is None


def told_before(claim: Claim, counts: Sequence[Claim]) -> Claim | None:
    """The count of the same noun that an article gives before, if it gives no third one, and this one only here."""
    mine = quantity(claim)
    others = [other for other in counts if other is not claim and quantity(other).unit in {mine.unit, None, "person"}]
    if any(quantity(other).number == mine.number for other in others):
        return None
    alike = [other for other in others if quantity(other).unit == mine.unit]
    if not alike or len({quantity(other).number for other in alike}) > 1 or not is_plain(alike[0]):
        return None
    told = alike[0]
    return told if told.sentence.start < claim.sentence.start else None


def may_have_changed(told: Claim, claim: Claim, counts: Sequence[Claim], claims: Sequence[Claim]) -> bool:
    """Whether an article says how a group came to have more or fewer, or may do so."""
    if OTHERS.search(told.sentence.text) or OTHERS.search(claim.sentence.text):
        return True
    mine, theirs = number(claim), number(told)
    if any(number(other) == abs(mine - theirs) for other in counts):
        return True
    read = {c.sentence.start: c.sentence.text for c in claims if c.start <= claim.start}
    between = sum(len(text) for start, text in read.items() if told.sentence.start <= start < claim.sentence.start)
    if claim.sentence.start - told.sentence.start - between > UNREAD:
        return True
    text = " ".join(read.values())
    if mine < theirs:
        return PART.search(text) is not None
    ordinal = ORDINALS[int(mine) - 1] if mine <= len(ORDINALS) else "another"
    return OTHERS.search(text) is not None or ordinal in text.casefold()
