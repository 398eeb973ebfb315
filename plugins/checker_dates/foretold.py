"""What an article tells as past and dates to a day after its own."""

from collections.abc import Iterator
from datetime import timedelta

import regex

from checker import Claim, Date, Example, Finding, Group, Rule, Severity, words

SLACK = timedelta(1)  # an article of the evening may bear the date of the day, or of the day after
DAY = regex.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
IN_FULL = regex.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
# The verb right before the day: "was signed on", "died", "opened its doors on" is not one.
TOLD = regex.compile(
    r"\b(?:(?P<was>was|were) (?:\w+ly |last |first |also |then )?)?(?P<verb>\w+)(?: up| down| out)?(?: on)? ?$"
)
BEGAN = frozenset(
    "began started opened closed died ended happened occurred resigned retired arrived crashed sank".split()
)
# Words of what is to come, or was when it was said, and of days that are set beforehand.
TO_COME = regex.compile(
    r"\b(?:will|would|shall|should|may|might|could|due|schedul\w+|expect\w+|plan\w*|set|fixed|postpon\w+|delay\w+|extend\w+|"
    r"until|unless|if|when|once|before|after|by|from|through|next|upcoming|fiscal|imagin\w+|fiction\w*|novel|film|scene|"
    r"predict\w*|forecast\w*|envisag\w+|propos\w+|to be|going to|deadlines?|expir\w+|payable|valid)\b",
    regex.IGNORECASE,
)


class ToldBeforehand(Rule, frozen=True):
    """What an article tells as past and dates to a day after its own.

    The day must be given in full, with its year, right after a verb in the past ("was signed on 3 March 2026"), and lie
    two days or more after the article's date. Sentences of what is planned, due or imagined are left alone.
    """

    id: str = "told-beforehand"
    severity: Severity = "warning"
    message: str = "{here.text} is after the article's date, and told as past"
    advice: str = "Look up the day, its month and its year, and the date of the article."
    examples: tuple[Example, ...] = (
        Example(flags=("date 2024-03-05 The treaty was signed on {3 April 2024} in Wexcombe.",)),
        Example(flags=("date 2024-03-05 Orla Finnan, who died on {February 3, 2025}, was a baker.",)),
        Example(passes=("date 2024-03-05 The treaty was signed on 3 March 2024 in Wexcombe.",)),
        Example(passes=("date 2024-03-05 The treaty was signed on 6 March 2024 in Wexcombe.",)),
        Example(passes=("date 2024-03-05 The treaty will be signed on 3 April 2024 in Wexcombe.",)),
        Example(passes=("date 2024-03-05 The hearing was set for 3 April 2024, and the loan was due on 5 May 2024.",)),
        Example(passes=("date 2024-03-05 The lease was extended to 3 April 2025, the town said.",)),
        Example(passes=("date 2024-03-05 In the novel the mill was sold on 3 April 2031.",)),
        Example(passes=("The treaty was signed on 3 April 2031 in Wexcombe.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for claim in group.of("date"):
            if is_ahead(claim) and is_told(claim):
                yield self.finding(claim)


def is_ahead(claim: Claim) -> bool:
    """Whether a day that is given in full is after its article's."""
    value, today = claim.value, claim.published
    assert isinstance(value, Date)
    if today is None or value.first is None or not value.timex or DAY.match(value.timex) is None:
        return False
    return value.first > today + SLACK and IN_FULL.search(claim.text) is not None


def is_told(claim: Claim) -> bool:
    """Whether a verb in the past stands right before a day, and nothing in the sentence is to come."""
    text = claim.sentence.text
    before = TOLD.search(text[: claim.start - claim.sentence.start])
    if before is None or TO_COME.search(text) is not None:
        return False
    verb = before["verb"].casefold()
    return (words.tag(verb) or "") in {"VBN", "VBD"} if before["was"] else verb in BEGAN
