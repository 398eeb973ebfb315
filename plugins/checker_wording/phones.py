"""One telephone number in two forms: the line of one office with another digit elsewhere."""

from collections.abc import Iterator
from itertools import combinations

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Wording
from checker.slips import slip

TELLING = ("call", "Call", "contact", "phone", "hotline", "helpline", "tip line", "tipline", "Tel")
NUMBER = regex.compile(
    r"(?<![\p{L}\p{N}$£€#/.,-])(?P<number>(?:\+?[0-9]{1,3}[ .-])?(?:\([0-9]{2,5}\)[ .-]?|[0-9]{2,5}[ .-])"
    r"[0-9]{2,4}[ .-]?[0-9]{3,4}(?:[ .-][0-9]{3,4})?)(?![\p{N}/-])"
)
# Whose number it is: a name of two words or more, right before it but for words such as "on" and "anonymously at".
WHOSE = regex.compile(
    r"(?P<name>(?!(?:Call|Contact|Phone|Ring|Telephone) )"
    r"(?:\p{Lu}[\p{L}'’&-]*(?: (?:of|and|the|for)(?= \p{Lu}))? ){1,5}\p{Lu}[\p{L}'’&-]*) "
    r"(?:(?:\([^()]{0,40}\)|[:,–-]|anonymous(?:ly)?|tips?|at|on|line|tipline|hotline|helpline|phone|telephone|tel|number|is|"
    r"toll[- ]free|by|calling|via|or|the|can be reached) ?)*$"
)
BEFORE = 90  # code points before a number in which its owner is named
DIGITS = regex.compile(r"[0-9]")
SHORTEST, LONGEST = 9, 13  # digits
LOCAL = 10  # digits at the end of a number that tell it, without the prefix of a country


class PhoneNumberInTwoForms(Rule, frozen=True, kw_only=True):
    """One telephone number in two forms.

    Two numbers that the same name stands before ("call Ferry Watch at"), alike but for one digit or for two that
    are swapped. An office has several lines, so whatever differs more is left alone, and so are two numbers that one
    article gives.
    """

    id: str = "phone-number-in-two-forms"
    by: str = "phone"
    message: str = "{here.text} here, {there.text} there: the telephone number of one office?"
    advice: str = "Look up the number, and call it."
    across: bool = True
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Whoever saw the fire may call Ferry Watch at {800-555-0147}.",
                "Call Ferry Watch anonymously on {1-800-555-0141}, the town said.",
            )
        ),
        Example(
            flags=(
                "Whoever saw the fire may call the Orrin Water Board on {01632 960 147}.",
                "Callers reach the Orrin Water Board on {01632 960 174}.",
            )
        ),
        Example(
            passes=(
                "Whoever saw the fire may call Ferry Watch at 800-555-0147.",
                "Call Ferry Watch anonymously on (800) 555-0147, the town said.",
            )
        ),
        Example(
            passes=(
                "Whoever saw the fire may call Ferry Watch at 800-555-0147.",
                "Call Ferry Watch at 800-555-0150, the town said.",
            )
        ),
        Example(
            passes=(
                "Whoever saw the fire may call Ferry Watch at 800-555-0147 or Ferry Watch at 800-555-0148.",
                "Call Ferry Watch at 800-555-0148, the town said.",
            )
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The telephone numbers of a text with the name of whose they are."""
        text = article.plain
        if not any(word in text for word in TELLING):
            return
        for found in NUMBER.finditer(text):
            start, end = found.span("number")
            digits = "".join(DIGITS.findall(found["number"]))
            whose = WHOSE.search(text, max(0, start - BEFORE), start)
            if whose is not None and SHORTEST <= len(digits) <= LONGEST:
                key = f"phone:{whose['name'].casefold()}"
                yield article.claim(start, end, Wording(found["number"], digits[-LOCAL:]), keys=(key,))

    def review(self, group: Group) -> Iterator[Finding]:
        given = {(claim.article, number_of(claim)) for claim in group.claims}
        for one, other in combinations(group.claims, 2):
            if one.article == other.article or not misdialled(number_of(one), number_of(other)):
                continue
            if (one.article, number_of(other)) not in given and (other.article, number_of(one)) not in given:
                yield self.finding(one, other, sides=(number_of(one), number_of(other)))


def number_of(claim: Claim) -> str:
    assert isinstance(claim.value, Wording)
    return claim.value.term


def misdialled(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit, or in two neighbours that are swapped."""
    return slip(one, other) not in {"moved point", "other number"}
