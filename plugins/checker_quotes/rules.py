"""The rules on quotations: one utterance in two wordings, and one utterance of two speakers."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, product

from msgspec import Struct, structs

from checker import Claim, Digest, Example, Finding, Group, Quotation, Rule, Sentence, Severity
from checker.words import bits
from checker_quotes.alignment import Difference, compare
from checker_quotes.keys import FAMILY, SURE, has_key, is_name, sentence_spans
from checker_quotes.replacement import is_trifle
from checker_quotes.wording import GAP, Token, is_slip, tokens

ALIKE = 0.7  # of the letters of two names that may be one
LEAST_WORDS = 8  # of a sentence that two speakers are not likely to say alike
LONG = 12  # words of quotations that are also compared as a whole, across sentences
MOST_COMPARED = 24  # distinct wordings under one key
AT_HAND = 1024  # quotations whose sentences are kept, since one meets others under several keys
# How rare the equal words must be, all together, in bits.
IN_ONE_ARTICLE, IN_ONE_STORY, OF_ONE_SPEAKER, ELSEWHERE = 15.0, 20.0, 40.0, 60.0
OF_ONE_SPEAKER_IN_ONE_STORY = OF_COPIES = 12.0
SAME_OCCASION = 5  # days
# Equal words that make two wordings one utterance and no refrain of a speaker: on one day, on days near each other,
# and later; and how much may differ.
ON_ONE_DAY, ON_NEAR_DAYS, LATER = 8, 12, 20
MOST_RUNS, MOST_CHANGED = 2, 4
TOLD_AGAIN, MOST_AGAIN, ASIDE = 8, 2, 100  # equal words, changed words, and code points between, within one article
COPIES = 0.6  # of the weight of the rarest words of an article that its copy or its update has, too
LEAST_OF_COPIES = 100.0  # bits; articles of a few words are no copies of each other
AROUND = 3  # words on either side of what differs
SAME_STORY = 40.0  # bits of rare words that two articles of one story share


class Part(Struct, frozen=True):
    """A quotation or a sentence of one, and its words."""

    claim: Claim
    tokens: tuple[Token, ...]

    @classmethod
    def of(cls, claim: Claim) -> "Part":
        return cls(claim, tokens(claim.text))

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(token.word for token in self.tokens if token.word != GAP)

    def context(self, first: int, last: int) -> str:
        """Some of its words with those around them in the sentence, as they are compared."""
        at = self.tokens[first if last > first else max(0, first - 1)].start
        low, high = next(span for span in sentence_spans(self.claim.text) if at < span[1])
        near = self.tokens[max(0, first - AROUND) : last + AROUND]
        return " ".join(token.word for token in near if low <= token.start and token.end <= high)

    def show(self, first: int, last: int) -> str:
        """Some of its tokens as they are printed."""
        if first == last:
            return "nothing"
        return f"“{self.claim.text[self.tokens[first].start : self.tokens[last - 1].end]}”"

    def around(self, low: int, high: int, first: int, last: int) -> Claim:
        """The claim on the sentences that tokens `first` to `last` stand in, within the tokens `low` to `high`."""
        text = self.claim.text
        bottom = 0 if low == 0 else self.tokens[low].start
        top = len(text) if high == len(self.tokens) else self.tokens[high - 1].end
        begins = self.tokens[min(first, high - 1)].start
        ends = self.tokens[last - 1].end if last > first else begins
        for start, end in sentence_spans(text):
            if start <= begins < end:
                bottom = max(bottom, start)
            if start < max(ends, begins + 1) <= end:
                top = min(top, end)
        return narrow(self.claim, bottom, top)


class Whole(Struct, frozen=True):
    """A quotation as a whole, and its sentences that hold the key under which it meets others."""

    part: Part
    sentences: list[Part]

    @classmethod
    def of(cls, claim: Claim, key: str) -> "Whole":
        return cls(Part.of(claim), [part for part in parts_of(claim) if has_key(part.claim.text, key)])


@lru_cache(maxsize=AT_HAND)
def parts_of(claim: Claim) -> tuple[Part, ...]:
    """The sentences of a quotation."""
    return tuple([Part.of(narrow(claim, start, end)) for start, end in sentence_spans(claim.text)])


def distinct(group: Group) -> list[Claim]:
    """The quotations of a group, the first of each wording and speaker, and no more than a few."""
    claims: dict[tuple[str, str | None], Claim] = {}
    for claim in group.of("quotation"):
        claims.setdefault((" ".join(claim.text.casefold().split()), speaker_of(claim)), claim)
    return list(claims.values())[:MOST_COMPARED]


def speaker_of(claim: Claim) -> str | None:
    """The speaker, if it is a name."""
    speaker = claim.value.speaker if isinstance(claim.value, Quotation) else None
    return speaker if speaker and is_name(speaker) else None


def narrow(claim: Claim, start: int, end: int) -> Claim:
    """The claim on a part of a quotation, without a comma or dash at its end."""
    text = claim.text[start:end].rstrip(",;:—–- \n\t\xa0")
    at = claim.start + start
    assert isinstance(claim.value, Quotation)
    value = Quotation(text, claim.value.speaker)
    return structs.replace(claim, start=at, end=at + len(text), text=text, value=value, sentence=Sentence(at, text))


def related(group: Group, one: Claim, other: Claim) -> bool:
    """Whether two articles tell one story, by their digests."""
    left, right = group.digests.get(one.article), group.digests.get(other.article)
    if left is None or right is None:
        return False
    if len(surnames(left) & surnames(right)) > 1:
        return True
    return sum(weight for word, weight in left.words.items() if word in right.words) >= SAME_STORY


def copies(group: Group, one: Claim, other: Claim) -> bool:
    """Whether two articles are two versions of one text, by the rarest words of their digests."""
    left, right = group.digests.get(one.article), group.digests.get(other.article)
    if left is None or right is None or one.article == other.article:
        return False
    shared = sum(weight for word, weight in left.words.items() if word in right.words)
    return shared > max(LEAST_OF_COPIES, COPIES * min(sum(left.words.values()), sum(right.words.values())))


def overlap(one: Claim, other: Claim) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def surnames(digest: Digest) -> set[str]:
    """The last names of the people of an article."""
    return {name.split()[-1] for name in digest.names}


def enough_for(group: Group, one: Claim, other: Claim) -> float:
    """How rare the words must be that two quotations share: the likelier they are one utterance, the less."""
    if one.article == other.article:
        return IN_ONE_ARTICLE
    if one.days_from(other) > SAME_OCCASION:
        return ELSEWHERE  # who speaks often says nearly the same again
    if copies(group, one, other):
        return OF_COPIES
    if related(group, one, other):
        return OF_ONE_SPEAKER_IN_ONE_STORY if same_person(one, other) else IN_ONE_STORY
    return OF_ONE_SPEAKER if same_person(one, other) else ELSEWHERE


def same_person(one: Claim, other: Claim) -> bool:
    """Whether both speakers are named in full, and alike."""
    name = speaker_of(one)
    return name is not None and " " in name and name == speaker_of(other)


def two_people(one: str | None, other: str | None) -> bool:
    """Whether both speakers are named and share no name."""
    if one is None or other is None:
        return False
    return not set(one.casefold().split()) & set(other.casefold().split())


class QuotationInTwoWordings(Rule, frozen=True, kw_only=True):
    """One utterance that is quoted in two wordings.

    What stands between quotation marks is what somebody said, to the word. Where two quotations are the same but for
    some words, one of them is not. Case, punctuation, contractions, spelling, an ellipsis and what an editor put in
    brackets make no difference, nor does it matter where a quotation is cut. Speakers have refrains: sentences that one
    article quotes side by side, and short ones of different days, are let go unless one is a misprint of the other.
    Where only small words, forms of a word or a misprint differ, the finding is a note.
    """

    id: str = "quotation-in-two-wordings"
    by: str = FAMILY
    message: str = "the same words are quoted in two wordings"
    advice: str = "Look up what was said, or take the words that differ out of the quotation marks."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Ms Quill said: “{The ferry left the harbour at noon with forty lorries on the lower deck.}”",
                "‘{The ferry left the port at noon with forty lorries on the lower deck},’ Ms Quill said.",
            )
        ),
        Example(
            flags=(
                "“No. {We have asked the harbour board to close the northern slipway until spring},” said Orla Quill.",
                "Orla Quill said: “{We've asked the HB to close the northern slipway until spring.}”",
            )
        ),
        # Words that one article quotes twice.
        Example(
            flags=(
                "“{We will not let a single rusty ferry out of the harbour},” said Orla Quill. The board met in "
                "Wexcombe on Monday, and heard of eleven ferries that nobody has painted for twenty years.\n\nIt "
                "was asked what she meant by “{we will not let a single leaking ferry out of the harbour}”.",
            )
        ),
        Example(
            passes=(
                "“We will not let a single rusty ferry out of the harbour,” said Orla Quill. “We will not let a single "
                "drunken keeper out of the harbour.”",
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
        Example(
            passes=(
                "date 2020-03-02\nOrla Quill said: “We will not rest until the slipway is open.”",
                "date 2020-03-05\n“We shall not rest until the slipway is open,” Orla Quill said.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        pairs = [pair for pair in combinations(distinct(group), 2) if may_be_one(group, *pair)]
        wholes = {claim.place: Whole.of(claim, group.key) for claim in {claim for pair in pairs for claim in pair}}
        for here, there in pairs:
            yield from self.compare(wholes[here.place], wholes[there.place], group, enough_for(group, here, there))

    def compare(self, one: "Whole", other: "Whole", group: Group, enough: float) -> Iterator[Finding]:
        """At most one finding on two quotations: their sentences that hold the key, else the whole of them."""
        long = min(len(one.part.tokens), len(other.part.tokens)) >= LONG
        for here, there in [*product(one.sentences, other.sentences), *([(one.part, other.part)] if long else [])]:
            difference = compare(here.tokens, there.tokens, bits, enough)
            if difference is None or not is_one_utterance(group, here, there, difference):
                continue
            if not is_said_both_ways(group, here, there, difference):
                yield self.report(here, there, difference)
                return

    def report(self, one: Part, other: Part, difference: Difference) -> Finding:
        """The finding, on the sentences that differ first."""
        run = difference.runs[0]
        more = f", and {len(difference.runs) - 1} more" if len(difference.runs) > 1 else ""
        here, there = one.show(run.a, run.b), other.show(run.c, run.d)
        left, right = [token.word for token in one.tokens], [token.word for token in other.tokens]
        runs = [(left[run.a : run.b], right[run.c : run.d]) for run in difference.runs]
        slight = all(is_trifle(*both) or is_slip(*both) for both in runs)
        message = f"quoted in two wordings: {here} here, {there} there{more}"
        turned = f"quoted in two wordings: {there} here, {here} there{more}"
        return self.finding(
            one.around(*difference.one, run.a, run.b),
            other.around(*difference.other, run.c, run.d),
            message=(message, turned),
            severity="note" if slight else None,
            sides=(one.context(run.a, run.b), other.context(run.c, run.d)),
        )


def may_be_one(group: Group, one: Claim, other: Claim) -> bool:
    """Whether two quotations of which a finding is asked for may be of one speaker, and are not one in the other."""
    return group.asks_for(one, other) and not (overlap(one, other) or two_people(speaker_of(one), speaker_of(other)))


def is_one_utterance(group: Group, one: Part, other: Part, difference: Difference) -> bool:
    """Whether two wordings are one utterance, and not what a speaker said twice in nearly the same words.

    A misprint tells by itself, and so do two versions of one text. What one article quotes side by side it may well
    quote from two sentences; else the equal words must be many, the more the farther apart the articles are.
    """
    here, there = one.claim, other.claim
    left, right = [token.word for token in one.tokens], [token.word for token in other.tokens]
    if all(is_slip(left[run.a : run.b], right[run.c : run.d]) for run in difference.runs):
        return True
    if here.article == there.article:
        return is_told_again(here, there, difference)
    if copies(group, here, there):
        return True
    if len(difference.runs) > MOST_RUNS or difference.changed > MOST_CHANGED:
        return False
    days = here.days_from(there)
    if days > SAME_OCCASION:
        return difference.equal >= LATER
    if here.published == there.published and len(difference.runs) == 1 and same_person(here, there):
        return difference.equal >= ON_ONE_DAY
    return difference.equal >= ON_NEAR_DAYS


def is_told_again(one: Claim, other: Claim, difference: Difference) -> bool:
    """Whether an article comes back to words that it has quoted, and changes a word or two."""
    away = max(one.start, other.start) - min(one.end, other.end)
    few = len(difference.runs) == 1 and difference.changed <= MOST_AGAIN
    return few and difference.equal >= TOLD_AGAIN and away >= ASIDE


def is_said_both_ways(group: Group, one: Part, other: Part, difference: Difference) -> bool:
    """Whether one of two articles quotes both wordings: then a speaker said both, or the wrong two met."""
    run = difference.runs[0]
    pairs = (one.context(run.a, run.b), other.claim.article), (other.context(run.c, run.d), one.claim.article)
    if one.claim.article == other.claim.article:
        return False
    return any(
        f" {context} " in f" {' '.join(Part.of(claim).words)} "
        for context, article in pairs
        for claim in group.of("quotation")
        if claim.article == article
    )


class QuotationOfTwoSpeakers(Rule, frozen=True, kw_only=True):
    """The same words, eight or more, given to two speakers.

    Two people seldom say a sentence alike to the word; one of the two attributions is likely wrong. A joint statement
    that names both is no fault. Only speakers named in full beside the quotation count, none that a pronoun stands for.
    A suspect: on text that the reader of speakers was not made beside it was mostly our reading that was wrong.
    """

    id: str = "quotation-of-two-speakers"
    by: str = FAMILY
    severity: Severity = "note"
    message: str = "{here.value.speaker} is quoted with words that {there.value.speaker} is quoted with elsewhere"
    advice: str = "Look up who said it."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Orla Quill said: “{The ferry left the harbour at noon with forty lorries on the lower deck.}”",
                "“{The ferry left the harbour at noon with forty lorries on the lower deck},” said Martin Hask.",
            )
        ),
        Example(
            passes=(
                "Orla Quill said: “The ferry left the harbour at noon with forty lorries on the lower deck.”",
                "“The ferry left the harbour at noon with forty lorries on the lower deck,” Ms Quill said.",
            )
        ),
        Example(
            passes=(
                "Martin Hask called it dull, while Orla Quill took the other side, saying that “the ferry left the "
                "harbour at noon with forty lorries on the lower deck.”",
                "Orla Quill said: “The ferry left the harbour at noon with forty lorries on the lower deck.”",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        by_words: dict[tuple[str, ...], list[Claim]] = {}
        for claim in distinct(group):
            for part in parts_of(claim):
                if len(part.words) >= LEAST_WORDS and has_key(part.claim.text, group.key):
                    by_words.setdefault(part.words, []).append(part.claim)
        for claims in by_words.values():
            for one, other in combinations(claims, 2):
                if is_sure(one) and is_sure(other) and not overlap(one, other) and strangers(one, other):
                    yield self.finding(one, other, verdict="suspect")


def is_sure(claim: Claim) -> bool:
    """Whether the speaker is named in full, beside the quotation."""
    return " " in (speaker_of(claim) or "") and any(key.startswith(f"{SURE}:") for key in claim.keys)


def strangers(one: Claim, other: Claim) -> bool:
    """Whether two named speakers are two people: no name in common, and no name that could be another's misspelling."""
    names = (speaker_of(one) or "").casefold().split(), (speaker_of(other) or "").casefold().split()
    return not any(SequenceMatcher(None, a, b).ratio() > ALIKE for a, b in product(*names))
