"""A rule: a frozen record whose fields are its options, whose docstring is its manual, whose examples are its test."""

from collections.abc import Iterator
from typing import ClassVar

import regex
from msgspec import Struct

from checker.facts import Facts, Reading
from checker.model import Claim, Extractor, Finding, Group, Severity, Verdict
from checker.sources import Sources

SETTLED: frozenset[Verdict] = frozenset({"explained", "superseded"})  # nothing is left to do about them
RULE_ID = regex.compile(r"(?:[a-z0-9]+/)?[a-z0-9]+(?:-[a-z0-9]+)+")


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A newsroom in miniature: one text an article, and what the rule must say of it.

    `{braces}` mark the words that must be flagged, and nothing else may be. Exactly one of the three is given:
    `flags` must fail a run or be a suspect, `explains` must come out explained or superseded, `passes` must bring
    nothing but explained or superseded findings. A text may begin with `trusted`, `date 2020-01-28`, or both.
    `facts` is what a facts.toml says that the texts are held against.
    """

    facts: str = ""
    flags: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


class Rule(Struct, frozen=True, kw_only=True):
    """The base of all rules: override `review`, say in `by` what must be alike for claims to meet.

    `by` is `article` (all claims of one article) or a family of keys that an extractor gives its claims. `default`
    says whether the rule runs unless it is asked for by name. `least` is how many claims a group must hold to be worth
    a review; 0 is one claim of an article, two that share another key. `across` says that they must be of two articles.
    """

    given: ClassVar[frozenset[str]] = frozenset()  # fields that a run fills in, and no settings
    keyless: ClassVar[bool] = False  # whether the key of a group is nothing to it: the same claims are shown to it once

    id: str = ""
    by: str = "article"
    least: int = 0
    across: bool = False
    message: str = ""
    why: str = ""
    advice: str = ""
    severity: Severity = "warning"
    default: bool = True
    examples: tuple[Example, ...] = ()

    def review(self, group: Group) -> Iterator[Finding]:
        """What is at odds among the claims of a group. Looks at nothing else."""
        raise NotImplementedError

    def extractor(self) -> Extractor | None:
        """What this rule must read of an article beyond the claims of the extractors; most rules need nothing."""
        return None

    def holding(self, facts: Facts, read: Reading) -> "Rule":
        """The rule as it runs in a project that pins facts; `read` is how its articles are read."""
        return self

    @property
    def reading(self) -> "Rule":
        """The rule as far as it shapes what is read of an article: with another one a ledger is stale."""
        return self

    def informed(self, sources: Sources) -> "Rule":
        """The rule, told of all that trusted articles say; most rules meet it in groups and need not be told."""
        return self

    @property
    def fewest(self) -> int:
        """How many claims a group must hold for this rule."""
        return self.least or (1 if self.by == "article" else 2)

    @property
    def manual(self) -> str:
        """What the rule looks for, and why."""
        from inspect import cleandoc

        return cleandoc(self.why or type(self).__doc__ or "")

    def finding(
        self,
        *claims: Claim,
        verdict: Verdict = "conflict",
        message: str | tuple[str, str] | None = None,
        explanation: str | None = None,
        evidence: tuple[str, ...] = (),
        severity: Severity | None = None,
        sides: tuple[str, ...] = (),
        bits: float = 0.0,
        gives_way: bool = False,
    ) -> Finding:
        """A finding of this rule. The first claim is the one to look at, the rest speak against it.

        `self.message` may use `{here}` and `{there}`, the first two claims; a `message` given here stands as it is,
        since it may hold words of an article. One that tells the claims apart ("x here, y there") is given as a pair,
        the other for when the second claim is the one to look at.
        """
        here, there = claims[0], claims[min(1, len(claims) - 1)]
        if message is None:
            words = self.message.format(here=here, there=there)
            turned = self.message.format(here=there, there=here) if there.kind == here.kind else words
        else:
            words, turned = (message, message) if isinstance(message, str) else message
        loud: Severity = "note" if verdict in SETTLED else self.severity
        return Finding(
            rule=self.id,
            verdict=verdict,
            severity=severity or loud,
            message=words,
            claims=claims,
            explanation=explanation,
            evidence=evidence,
            advice="" if verdict in SETTLED else self.advice,
            sides=sides,
            bits=bits,
            gives_way=gives_way,
            turned=turned,
        )
