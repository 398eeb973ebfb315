"""The rule on copies: one sentence in two versions of a text, of which one has another word."""

from collections.abc import Iterator
from itertools import combinations

import regex
from msgspec import structs

from checker import Claim, Example, Extractor, Finding, Group, Rule, Wording
from checker_quotes.replacement import changes_sense, is_misprint, is_word
from checker_quotes.substitutions import Spot, Substitution, compare
from checker_quotes.versions import FAMILY, Version, read_version

COPIED = 0.6  # of the words of the shorter text that another has, too, if it is a copy
APOSTROPHE = regex.compile("['’‘]")


class SentenceInTwoWordings(Rule, frozen=True, kw_only=True):
    """A sentence that two versions of a text have alike but for one word.

    Where a story is copied from an agency, from another desk or from an older version, sentence by sentence, and one
    word of one sentence is another, one of the two is a slip, or was mended in one place only. Small words, forms of one
    word, spellings, words of time ("today", "yesterday") and verbs of saying make no difference; figures, names and
    quotations are left to other rules. A misprint tells by itself; else most of the shorter text must stand in the other.
    """

    id: str = "sentence-in-two-wordings"
    by: str = FAMILY
    across: bool = True
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "find out which it is, and mend the other"
    examples: tuple[Example, ...] = ()

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Version,), read_version)

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in combinations(distinct(group), 2):
            if one.article != other.article:
                yield from self.compare(one, other)

    def compare(self, one: Claim, other: Claim) -> Iterator[Finding]:
        """The findings on two versions of a text."""
        a, b = one.value, other.value
        assert isinstance(a, Version)
        assert isinstance(b, Version)
        found = compare(one.text, a.masked, other.text, b.masked)
        for change in found.substitutions:
            if is_of_substance(change, found.shared):
                yield self.finding(
                    narrow(one, change.one),
                    narrow(other, change.other),
                    verdict="variant",
                    message=f"“{change.one.phrase}” or “{change.other.phrase}”?",
                    evidence=(f"{found.shared:.0%} of the shorter text stands in the other",),
                    sides=(change.one.phrase.casefold(), change.other.phrase.casefold()),
                    gives_way=True,
                )


def distinct(group: Group) -> list[Claim]:
    return list(group.of(Version.kind))


def is_of_substance(change: Substitution, shared: float) -> bool:
    """Whether a changed word is worth a look, in texts of which so great a share is one."""
    one, other = change.one, change.other
    if not (is_printed(one) and is_printed(other)):
        return False
    return is_misprint(one.word, other.word) or (shared >= COPIED and changes_sense(one.word, other.word))


def is_printed(spot: Spot) -> bool:
    """Whether a word is printed as one in lower case; a possessive is."""
    at = spot.sentence.start
    return is_word(APOSTROPHE.split(spot.sentence.text[spot.start - at : spot.end - at])[0])


def narrow(claim: Claim, spot: Spot) -> Claim:
    """The claim on one word of a text."""
    text = claim.text[spot.start - claim.start : spot.end - claim.start]
    return structs.replace(
        claim, start=spot.start, end=spot.end, text=text, value=Wording(text), sentence=spot.sentence
    )
