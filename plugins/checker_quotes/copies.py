"""The rule on copies: one sentence in two versions of a text, of which one has a word for another."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec import structs

from checker import Claim, Example, Extractor, Finding, Group, Rule, Severity, Verdict, Wording
from checker_quotes.collation import Collation, Reading, Substitution, collate
from checker_quotes.replacement import changes_sense, is_misprint, is_word
from checker_quotes.rules import SAME_OCCASION
from checker_quotes.versions import FAMILY, VERSIONS, Version

COPIED = 0.6  # of the words of the shorter text that the other has, too, if it is a copy
STORY = (
    "Wexcombe pilots left the Thornley quay at noon, after the bosun had raised the pennant over the capstan. "
    "The harbour board {} the plan for a second slipway. Nobody was hurt when the ferry struck the northern pier."
)


class OfVersions(Rule, frozen=True, kw_only=True):
    """What two rules have in common that tell what stands for another in two versions of a text."""

    keyless: ClassVar[bool] = True

    by: str = FAMILY
    across: bool = True
    message: str = "“{here.text}” or “{there.text}”?"
    advice: str = "Find out which it is, and mend the other."

    def extractor(self) -> Extractor:
        return VERSIONS

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in group.pairs(group.of(Version.kind)):
            a, b = one.value, other.value
            assert isinstance(a, Version)
            assert isinstance(b, Version)
            yield from self.compare(one, other, collate(one.text, a.masked, other.text, b.masked))

    def compare(self, one: Claim, other: Claim, found: Collation) -> Iterator[Finding]:
        """The findings on two versions of a text, laid side by side."""
        raise NotImplementedError

    def tell(
        self,
        versions: tuple[Claim, Claim],
        changed: Substitution,
        shared: float,
        verdict: Verdict,
        severity: Severity | None,
    ) -> Finding:
        """The finding on a word that stands for another, with those around it; `shared` is what both texts have."""
        (one, other), mine, theirs = versions, changed.one.phrase, changed.other.phrase
        return self.finding(
            narrow(one, changed.one),
            narrow(other, changed.other),
            verdict=verdict,
            message=(f"“{mine}” or “{theirs}”?", f"“{theirs}” or “{mine}”?"),
            evidence=(f"{shared:.0%} of the shorter text stands in the other",),
            severity=severity,
            sides=(mine.casefold(), theirs.casefold()),
            gives_way=True,
        )


class SentenceInTwoWordings(OfVersions, frozen=True, kw_only=True):
    """A sentence that two versions of a text have alike but for one word.

    Where a story is copied from an agency, from another desk or from an older version, sentence by sentence, and one
    word of one sentence is another, one of the two is a slip, or was mended in one place only. Small words, forms of
    one word, synonyms, spellings, words of time ("today") and verbs of saying make no difference; figures and names are
    left to other rules, and so is a quotation in which another rule finds what differs. A misprint tells by itself;
    else most of the shorter text must stand in the other, and of two versions some days apart the later may know
    better.
    """

    id: str = "sentence-in-two-wordings"
    examples: tuple[Example, ...] = (
        Example(flags=(STORY.format("{rejected}"), STORY.format("{welcomed}"))),
        Example(flags=(STORY.format("{deferred}"), STORY.format("{defrered}"))),
        Example(passes=(STORY.format("approved"), STORY.format("approves"))),
        Example(passes=(STORY.format("began"), STORY.format("started"))),
        Example(passes=(STORY.format("rejected the treasurer and"), STORY.format("welcomed"))),
        Example(
            passes=(
                "date 2020-03-02\n" + STORY.format("rejected"),
                "date 2020-04-06\n" + STORY.format("welcomed"),
            )
        ),
        Example(
            passes=(
                "The harbour board rejected the plan for a second slipway. It meets in May.",
                "The harbour board welcomed the plan for a second slipway. A ferry struck the northern pier at noon.",
            )
        ),
    )

    def compare(self, one: Claim, other: Claim, found: Collation) -> Iterator[Finding]:
        shared = found.shared if one.days_from(other) <= SAME_OCCASION else 0.0
        for changed in found.substitutions:
            if changed.long and is_of_substance(changed, shared):
                yield self.tell((one, other), changed, found.shared, "variant", weight(changed))


def is_of_substance(changed: Substitution, shared: float) -> bool:
    """Whether a word for another is worth a look, in texts of one time of which so great a share is one."""
    one, other = changed.one, changed.other
    if not (is_lower(one) and is_lower(other)):
        return False
    return is_misprint(one.word, other.word) or (shared >= COPIED and changes_sense(one.word, other.word))


def weight(changed: Substitution) -> Severity | None:
    """How loud a word for another is told: a misprint is a note, all else as loud as its rule."""
    return "note" if is_misprint(*changed.words) else None


def is_lower(reading: Reading) -> bool:
    """Whether a word is one of letters, and printed in lower case."""
    return is_word(reading.word) and reading.printed.islower()


def narrow(claim: Claim, reading: Reading) -> Claim:
    """The claim on one word of a text."""
    start, end = claim.start + reading.start, claim.start + reading.end
    value = Wording(reading.printed)
    return structs.replace(claim, start=start, end=end, text=value.form, value=value, sentence=reading.sentence)
