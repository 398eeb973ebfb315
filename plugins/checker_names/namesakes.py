"""One quotation, said by two who share a given name or a surname: one of the names is wrong."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import ClassVar

import regex

from checker import Claim, Example, Finding, Group, Quotation, Rule, evidence, words
from checker.folding import folded
from checker_names.given_names import relation
from checker_names.spelling import near

FAMILY = "words"  # under whose keys quotations meet
SURE = "said:"  # what the key of a quotation begins with whose speaker is named beside it
WORD = regex.compile(r"\p{L}+")
TWO_NAMES = regex.compile(r"\b(?:n[ée]e|formerly|known as|alias|married|aka)\b", regex.IGNORECASE)
LEAST = 6  # words in a row that two people are not likely to say alike of one thing
RARE = 18.0  # bits of those words
SHORTEST = 3  # letters of a name that is no initials
MOST = 24  # quotations under one key that are compared


class SpeakerInTwoNames(Rule, frozen=True):
    """A speaker who has another given name or another surname in another article.

    Both articles quote the same words, six or more in a row, and name in full who said them; one part of the name is
    the same, the other is quite another. Neither article names both, and the articles tell one story. Spellings of one
    name are told by `inconsistent-name`.
    """

    keyless: ClassVar[bool] = True

    id: str = "speaker-in-two-names"
    by: str = FAMILY
    across: bool = True
    message: str = "one quotation, two names: {here.value.speaker} or {there.value.speaker}?"
    advice: str = "Look up who said it, and mend the other name."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-06 “{The ferry left with forty lorries on the lower deck,}” said Orla Quill, who runs a "
                "kiosk at the Wexcombe lock.",
                "date 2022-05-06 Orla Hask, of the kiosk at the Wexcombe lock, said: “{The ferry left with forty "
                "lorries on the lower deck.}”",
            )
        ),
        # Two who speak, and whom one of the articles knows.
        Example(
            passes=(
                "date 2022-05-06 “The ferry left with forty lorries on the lower deck,” said Orla Quill, who runs a "
                "kiosk at the Wexcombe lock. Orla Hask was asleep.",
                "date 2022-05-06 Orla Hask, of the kiosk at the Wexcombe lock, said: “The ferry left with forty "
                "lorries on the lower deck.”",
            )
        ),
        # One name and its short form.
        Example(
            passes=(
                "date 2022-05-06 “The ferry left with forty lorries on the lower deck,” said Bob Quill, who runs a "
                "kiosk at the Wexcombe lock.",
                "date 2022-05-06 Robert Quill, of the kiosk at the Wexcombe lock, said: “The ferry left with forty "
                "lorries on the lower deck.”",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        spoken = [claim for claim in group.of(Quotation.kind) if is_sure(claim)][:MOST]
        for one, other in combinations(spoken, 2):
            mine, theirs = speaker_of(one), speaker_of(other)
            if one.article == other.article or not are_namesakes(mine, theirs):
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            if theirs.casefold() in here.names or mine.casefold() in there.names or bears_two(one) or bears_two(other):
                continue
            story = evidence.one_story(here, there, (mine, theirs))
            if story.bits >= evidence.LIKELY and (said := said_by_both(one, other)):
                told = f"both quote “{said}”"
                yield self.finding(
                    one,
                    other,
                    verdict="variant",
                    evidence=(told, *story.reasons),
                    sides=(mine, theirs),
                    bits=story.bits,
                )


def speaker_of(claim: Claim) -> str:
    """Who says a quotation."""
    return claim.value.speaker or "" if isinstance(claim.value, Quotation) else ""


def is_sure(claim: Claim) -> bool:
    """Whether the speaker is named in full, beside the quotation."""
    return " " in speaker_of(claim) and any(key.startswith(SURE) for key in claim.keys)


def bears_two(claim: Claim) -> bool:
    """Whether the sentence says that somebody has two names, or that two of one name speak."""
    surname = regex.escape(speaker_of(claim).rpartition(" ")[2])
    return TWO_NAMES.search(claim.sentence.text) is not None or bool(
        regex.search(rf"\band (?:\p{{Lu}}[\p{{L}}.'’-]+ )+{surname}", claim.sentence.text)
    )


def are_namesakes(one: str, other: str) -> bool:
    """Whether two full names share the given name or the surname, and the other part is quite another."""
    mine, theirs = folded(one).split(), folded(other).split()
    if len(mine) != len(theirs) or min(map(len, (*mine, *theirs))) < SHORTEST:
        return False
    unlike = [at for at, (name, same) in enumerate(zip(mine, theirs, strict=True)) if name != same]
    if len(unlike) != 1 or any("." in name for name in (*mine, *theirs)):
        return False
    [at] = unlike
    less, more = sorted((mine[at], theirs[at]), key=len)
    if more.endswith(less) or "-" in more or not {"'", "’"}.isdisjoint(more[:SHORTEST]):
        return False  # "McQuill", "Hart-Jones", "O'Quill"
    if at == 0:
        return relation(mine[at], theirs[at]) == "other"
    return not near(mine[at], theirs[at]) and mine[at][:SHORTEST] != theirs[at][:SHORTEST]


def said_by_both(one: Claim, other: Claim) -> str:
    """The longest run of words that two quotations share, if it is long and its words are rare enough."""
    mine, theirs = (WORD.findall(claim.text.casefold()) for claim in (one, other))
    run = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
    said = mine[run.a : run.a + run.size]
    return " ".join(said) if len(said) >= LEAST and sum(map(words.bits, said)) >= RARE else ""
