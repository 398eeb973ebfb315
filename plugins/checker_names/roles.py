"""One person in two posts that exclude each other."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from typing import ClassVar

import regex

from checker import Claim, Example, Finding, Group, Person, Rule, Severity, evidence
from checker_names.ages import one_name, suffix
from checker_names.posts import LEVEL, are_rivals, at_odds, party

AT_ONCE = timedelta(31)  # days within which few are promoted
CHANGING = regex.compile(
    r"\b(?:promot|appoint|named? |elect|succe[es]|becom|became|replac|resign|retir|takes? over|took over|step|sworn|"
    r"nominat|defect|switch|quit|join|left |once|used to|previous|until)",
    regex.IGNORECASE,
)


class ConflictingRole(Rule, frozen=True):
    """One person who holds an office and is its deputy, or is of two parties.

    A full name with a post here, and with that of its deputy or assistant there ("deputy energy minister"), or with a
    party here and another there. The two articles must tell one story by something else than the name and lie a month
    apart at most. Former and acting posts are left alone, and so are sentences of appointments and of those who leave.
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-role"
    by: str = "person"
    severity: Severity = "warning"
    message: str = "{here.value.name}: two posts that exclude each other"
    advice: str = "Find out which post the person holds, and mend the other place."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2019-06-03 The deputy mayor {Orla Finnan} opened the Wexcombe weir with Piet Marten and Ida "
                "Varenholt.",
                "date 2019-06-04 With Piet Marten and Ida Varenholt, mayor {Orla Finnan} was at the weir in Wexcombe.",
            )
        ),
        Example(
            flags=(
                "date 2019-06-03 The Labour councillor {Orla Finnan} opened the Wexcombe weir with Piet Marten and Ida "
                "Varenholt.",
                "date 2019-06-04 Piet Marten, Ida Varenholt and Green councillor {Orla Finnan} were at the weir in "
                "Wexcombe.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 The deputy mayor Orla Finnan opened Wexcombe weir with Piet Marten and Ida Varenholt.",
                "date 2019-06-04 With Piet Marten and Ida Varenholt, councillor Orla Finnan saw the weir in Wexcombe.",
            )
        ),
        # A year later she may be mayor, and so she may be the day after, where the article says how.
        Example(
            passes=(
                "date 2019-06-03 The deputy mayor Orla Finnan opened Wexcombe weir with Piet Marten and Ida Varenholt.",
                "date 2020-06-04 With Piet Marten and Ida Varenholt, mayor Orla Finnan was at the weir in Wexcombe.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 The deputy mayor Orla Finnan opened Wexcombe weir with Piet Marten and Ida Varenholt.",
                "date 2019-06-04 Piet Marten and Ida Varenholt were at the weir, where mayor Orla Finnan, who was "
                "elected yesterday, spoke of Wexcombe.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 The former deputy mayor Orla Finnan was at the Wexcombe weir with Piet Marten and Ida "
                "Varenholt.",
                "date 2019-06-04 With Piet Marten and Ida Varenholt, mayor Orla Finnan was at the weir in Wexcombe.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        told = [claim for claim in group.of("person") if isinstance(claim.value, Person) and claim.value.role]
        for one, other in combinations(told, 2):
            if (found := self.compare(one, other, group)) is not None:
                yield found

    def compare(self, one: Claim, other: Claim, group: Group) -> Finding | None:
        """A finding on two mentions with roles, or nothing."""
        a, b = one.value, other.value
        assert isinstance(a, Person) and isinstance(b, Person)
        if not exclude(a, b) or not one_name(a, b) or suffix(a) != suffix(b):
            return None
        if one.article == other.article or is_in_doubt(one) or is_in_doubt(other) or long_apart(one, other):
            return None
        known = evidence.one_story(group.digests[one.article], group.digests[other.article], (a.name, b.name))
        if known.bits < (evidence.SAFE if one.published is None or other.published is None else evidence.FAIR):
            return None
        posts = called(a), called(b)
        sides = tuple(f"{b.name}, {post}" for post in posts)
        told = f"{b.name}: {posts[0]} or {posts[1]}?"
        return self.finding(one, other, message=told, evidence=known.reasons, sides=sides, bits=known.bits)


def called(person: Person) -> str:
    """What somebody is called, with the party that stands before the post."""
    role, whose = person.role or "", person.organisation or ""
    return f"{whose} {role}" if party(f"{whose} {role}") and not party(role) else role


def exclude(a: Person, b: Person) -> bool:
    """Whether nobody is both at a time: what one is called and what the other is."""
    here, there = party(called(a)), party(called(b))
    if here is not None and there is not None:
        return are_rivals(here, there)
    return at_odds(a.role or "", b.role or "") and not elsewhere(a, b)


def elsewhere(a: Person, b: Person) -> bool:
    """Whether two posts are of two organisations."""
    mine, theirs = (set((side.organisation or "").casefold().split()) for side in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def is_in_doubt(claim: Claim) -> bool:
    """Whether a sentence is of a change of posts, or has a deputy in it whom the reading may have missed."""
    value, text = claim.value, claim.sentence.text
    assert isinstance(value, Person)
    return CHANGING.search(text) is not None or (
        LEVEL.search(value.role or "") is None and LEVEL.search(text) is not None
    )


def long_apart(one: Claim, other: Claim) -> bool:
    """Whether a post may have changed hands between two articles."""
    return one.published is not None and other.published is not None and abs(one.published - other.published) > AT_ONCE
