"""The rules on quotations: one utterance in two wordings, and one utterance of two speakers."""

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct, structs

from checker import Claim, Example, Finding, Group, Quotation, Rule, Sentence
from checker.words import bits
from checker_quotes.alignment import Difference, compare
from checker_quotes.keys import FAMILY, has_key, sentence_spans
from checker_quotes.wording import GAP, Token, tokens

MOST_COMPARED = 24  # distinct wordings under one key


class Part(Struct, frozen=True):
    """A sentence of a quotation, and its words."""

    claim: Claim
    tokens: list[Token]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens)

    @property
    def speaker(self) -> str | None:
        return self.claim.value.speaker if isinstance(self.claim.value, Quotation) else None


def parts_of(group: Group) -> list[Part]:
    """The sentences that hold the key of the group, the first of each wording and speaker."""
    parts: dict[tuple[tuple[str, ...], str | None], Part] = {}
    for claim in group.of("quotation"):
        for start, end in sentence_spans(claim.text):
            if has_key(claim.text[start:end], group.key):
                part = Part(narrow(claim, start, end), tokens(claim.text[start:end]))
                parts.setdefault((part.words, part.speaker), part)
    return list(parts.values())[:MOST_COMPARED]


def narrow(claim: Claim, start: int, end: int) -> Claim:
    """The claim on a part of a quotation, without a comma or dash at its end."""
    text = claim.text[start:end].rstrip(",;:—–- \n\t\xa0")
    value = Quotation(text, claim.value.speaker if isinstance(claim.value, Quotation) else None)
    at = claim.start + start
    return structs.replace(claim, start=at, end=at + len(text), text=text, value=value, sentence=Sentence(at, text))


def overlap(one: Claim, other: Claim) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def two_people(one: str | None, other: str | None) -> bool:
    """Whether both speakers are named and share no name."""
    if one is None or other is None:
        return False
    return not set(one.casefold().split()) & set(other.casefold().split())


def show(run: tuple[str, ...]) -> str:
    """Differing words for a message."""
    return " ".join(run).replace(" '", "'") or "nothing"


class QuotationInTwoWordings(Rule, frozen=True, kw_only=True):
    """One utterance that is quoted in two wordings.

    What stands between quotation marks is what somebody said, to the word. Where two quotations are the same but for
    some words, one of them is not. Case, punctuation, contractions, spelling, an ellipsis and what an editor put in
    brackets make no difference, nor does it matter where a quotation is cut.
    """

    id: str = "quotation-in-two-wordings"
    by: str = FAMILY
    message: str = "the same words are quoted in two wordings"
    advice: str = "look up what was said, or take the words that differ out of the quotation marks"
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Ms Quill told the inquiry: “{The ferry left the harbour with forty lorries chained to the lower deck.}”",
                "‘{The ferry left the port with forty lorries chained to the lower deck},’ Ms Quill said.",
            )
        ),
        Example(
            flags=(
                "“It was late. {We have asked the harbour board to close the slipway until spring},” she said.",
                "She said: “{We've asked the HB to close the slipway until spring.}”",
            )
        ),
        Example(
            passes=(
                "“We have asked the harbour board [in Tarn] to close the slipway until spring,” she said.",
                "‘We’ve asked the Harbour Board to close the slipway until spring … and we mean it,’ she said.",
                "She had “asked the harbour board to close the slipway”.",
            )
        ),
        Example(
            passes=(
                "“We will take it one match at a time and see where the season ends,” said the keeper.",
                "“We will take it one day at a time until the strike ends,” the driver said.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in combinations(parts_of(group), 2):
            if overlap(one.claim, other.claim) or one.words == other.words or two_people(one.speaker, other.speaker):
                continue
            if (difference := compare(one.tokens, other.tokens, bits)) is not None:
                yield self.report(one, other, difference)

    def report(self, one: Part, other: Part, difference: Difference) -> Finding:
        """The finding, on the aligned part of each sentence."""
        here, there = difference.runs[0]
        more = f", and {len(difference.runs) - 1} more" if len(difference.runs) > 1 else ""
        message = f"quoted in two wordings: “{show(here)}” here, “{show(there)}” there{more}"
        return self.finding(
            cut(one, *difference.one), cut(other, *difference.other), message=message.replace("{", "{{").replace("}", "}}")
        )


def cut(part: Part, first: int, last: int) -> Claim:
    """The claim on some tokens of a part."""
    start, end = part.tokens[first].start, part.tokens[last - 1].end
    if first == 0:
        start = 0
    if last == len(part.tokens):
        end = len(part.claim.text)
    return narrow(part.claim, start, end)


class QuotationOfTwoSpeakers(Rule, frozen=True, kw_only=True):
    """The same words, eight or more, given to two speakers.

    Two people seldom say a sentence alike to the word; one of the two attributions is likely wrong. A joint statement
    that names both is no fault, and nor are words that are read out or sung.
    """

    id: str = "quotation-of-two-speakers"
    by: str = FAMILY
    message: str = "{here.value.speaker} is quoted with words that {there.value.speaker} is quoted with elsewhere"
    advice: str = "look up who said it"
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Orla Quill said: “{The ferry left the harbour with forty lorries chained to the lower deck.}”",
                "“{The ferry left the harbour with forty lorries chained to the lower deck},” said Martin Hask.",
            )
        ),
        Example(
            passes=(
                "Orla Quill said: “The ferry left the harbour with forty lorries chained to the lower deck.”",
                "“The ferry left the harbour with forty lorries chained to the lower deck,” Ms Quill said.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        by_words: dict[tuple[str, ...], list[Part]] = {}
        for part in parts_of(group):
            by_words.setdefault(tuple(word for word in part.words if word != GAP), []).append(part)
        for words, parts in by_words.items():
            if len(words) < 8:
                continue
            for one, other in combinations(parts, 2):
                if two_people(one.speaker, other.speaker) and not overlap(one.claim, other.claim):
                    yield self.finding(one.claim, other.claim, verdict="conflict")
