"""The rule that holds articles against pinned facts: a name's spelling, a figure, the day of an event."""

from collections.abc import Iterator
from typing import ClassVar

import regex
from msgspec.structs import replace

from checker import (
    Article,
    Claim,
    Date,
    Example,
    Extractor,
    Fact,
    Facts,
    Finding,
    Group,
    PinnedName,
    Reading,
    Rule,
    Severity,
    Value,
    Verdict,
    Wording,
)
from checker.frame import in_columns
from checker_sources.pinned_days import of_another_day
from checker_sources.pinned_figures import Known, known, otherwise
from checker_sources.pinned_names import near_names

# A sentence that speaks of the wrong form, or of another day, as such.
OWNED_UP = regex.compile(
    r"\b(?:misspel\w+|incorrectly|correction|earlier version|formerly|known as|née|called)\b", regex.IGNORECASE
)


class FactsMismatch(Rule, frozen=True, kw_only=True):
    """An article that says otherwise than a pinned fact.

    Facts are pinned in a facts.toml or in registers, each with what it is of, so that nothing needs to be guessed. A
    figure is compared where a sentence has all the words of `what` and `of`, counts what the fact counts, and states
    it: further ones ("300 more porters"), changes, denials and times before the fact are let go. What rounds to the
    fact, or is as near as its `tolerance`, agrees, unless the fact is `exact`. A day is compared where a sentence has
    all the words of the event and one date. A wrong form of a name is one wherever it stands; a full name one slip from
    it is a variant, or a suspect where a given name differs or news knows the word. An article from before the fact's
    `as-of` is let go, and so is one from after its `expires`, which is told once.
    """

    given: ClassVar[frozenset[str]] = frozenset({"facts", "pinned"})

    id: str = "facts-mismatch"
    severity: Severity = "error"
    message: str = "“{here.text}” here, “{there.text}” is pinned"
    advice: str = "Mend the article; if the fact has changed, pin it anew."
    facts: Facts = Facts()
    pinned: tuple[Known, ...] = ()
    examples: tuple[Example, ...] = (
        Example(
            facts="""
            [[figures]]
            what = "hospital porters"
            of = "Thornley infirmary"
            value = 26000
            as-of = 2022-05-04
            """,
            flags=("date 2022-06-01 Thornley infirmary employs {62,000 hospital porters}.",),
        ),
        Example(
            facts="""
            [[figures]]
            what = "hospital porters"
            of = "Thornley infirmary"
            value = 26_313
            as-of = 2022-05-04
            """,
            passes=(
                "date 2022-06-01 Thornley infirmary employs 26,300 hospital porters, and wants 300 more porters.",
                "date 2021-06-01 Thornley infirmary employs 19,000 hospital porters.",
                "date 2022-06-01 Wexcombe infirmary employs 400 hospital porters.",
            ),
        ),
        Example(
            facts="""
            [[names]]
            name = "Orla Finnan"
            wrong = ["Orla Finan"]
            """,
            flags=("The warden, {Orla Finan}, closed the weir.",),
        ),
        Example(
            facts="""
            [[dates]]
            event = "Thornley regatta"
            day = 2022-05-17
            """,
            flags=("date 2022-05-04\n\nThe Thornley regatta begins on {27 May}, said the harbour board on Tuesday.",),
        ),
    )

    def holding(self, facts: Facts, read: Reading) -> "Rule":
        return replace(self, facts=facts, pinned=tuple(known(fact, read) for fact in facts.figures))

    @property
    def reading(self) -> "Rule":
        return replace(self, facts=Facts(), pinned=())

    def extractor(self) -> Extractor | None:
        """Reads the wrong forms of names, which are looked for to the letter."""
        wrong = any(name.wrong for name in self.facts.names)
        return Extractor(self.id, (Wording,), self.read) if wrong else None

    def read(self, article: Article) -> Iterator[Claim]:
        for name in self.facts.names:
            for form in name.wrong:
                if form in article.plain:
                    yield from self.places(article, form, name.name)

    def places(self, article: Article, form: str, right: str) -> Iterator[Claim]:
        """Where a wrong form stands by itself, and not as a part of the right one."""
        text = article.plain
        inside = [found.span() for found in regex.finditer(regex.escape(right), text)] if form in right else []
        for found in regex.finditer(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(form)}(?![\p{{L}}\p{{N}}])", text):
            start, end = found.span()
            if not any(first <= start and end <= last for first, last in inside):
                yield article.claim(start, end, Wording(form, self.id), keys=(f"{self.id}:{article.id}",))

    def review(self, group: Group) -> Iterator[Finding]:
        digest = group.digests.get(group.key)
        if not self.facts or digest is None or digest.trusted:
            return
        for claim, fact, value, verdict in self.at_odds(group):
            if not fact.begun(claim.published):
                continue
            pinned = fact.claim(value)
            if fact.expired(claim.published):
                words = f"a fact that expired on {fact.expires}: renew it, or take it out"
                yield self.finding(pinned, verdict="suspect", severity="note", message=words)
                continue
            evidence = tuple(filter(None, (fact.told(),)))
            loud: Severity = self.severity if verdict == "conflict" else "warning" if verdict == "variant" else "note"
            yield self.finding(claim, pinned, verdict=verdict, evidence=evidence, severity=loud)

    def at_odds(self, group: Group) -> Iterator[tuple[Claim, Fact, Value, Verdict]]:
        """The claims of an article that say otherwise than a fact, which is given with its value, and the verdict."""
        yield from ((claim, fact, Wording(fact.name, self.id), "conflict") for claim, fact in self.names(group))
        for claim, name, verdict in near_names(group.of("person", "organisation"), self.facts.names):
            yield claim, name, Wording(name.name, self.id), verdict
        figures = [claim for claim in group.of("quantity") if not in_columns(claim)]
        for one in self.pinned:
            yield from ((claim, one.fact, one.value, "conflict") for claim in otherwise(figures, one))
        days = group.of("date")
        for fact in self.facts.dates:
            value = Date(fact.day, fact.day, fact.day.isoformat())
            yield from ((claim, fact, value, "conflict") for claim in of_another_day(days, fact))

    def names(self, group: Group) -> Iterator[tuple[Claim, PinnedName]]:
        """The wrong forms of names that are still held to be wrong, the first of each."""
        told: set[str] = set()
        for claim in group.of("wording"):
            value = claim.value
            if not isinstance(value, Wording) or value.term != self.id or OWNED_UP.search(claim.sentence.text):
                continue
            for fact in self.facts.names:
                if value.form in fact.wrong and value.form not in told:
                    told.add(value.form)
                    yield claim, fact
