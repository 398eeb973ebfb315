"""The kinds of rule that a rule file can fill in: existence, consistency, repetition, agree.

A template that must see words of its own brings an extractor: claims of the kind `wording`, keyed
`RULE-ID:ARTICLE-ID`, which only that rule looks at.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import combinations
from operator import eq
from typing import Literal

import regex

from checker.frozen import Frozen
from checker.model import Article, Claim, Extractor, Finding, Group, Verdict
from checker.rule import Rule
from checker.values import Wording
from checker.words import tag

LONGEST_PARAGRAPH = 3000  # code points before a place in which its quotation may have begun
REACH = 60  # code points on either side of a hit that `unless` may look at
OPENING, CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
ONE_AFTER = frozenset({"after", "upon"})
IS_IT = regex.compile(r"\b(?:is|are|was|were) $")
SPACE = regex.compile(r"\s+")


class Reading(Rule, frozen=True, kw_only=True, dict=True):
    """The base of templates that look at the words of an article."""

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterable[Claim]:
        """The places in an article that the rule wants to look at."""
        raise NotImplementedError

    def claim(self, article: Article, start: int, end: int, term: str = "") -> Claim:
        """A claim that only this rule looks at."""
        form = SPACE.sub(" ", article.text[start:end])
        return article.claim(start, end, Wording(form, term), keys=(f"{self.id}:{article.id}",))

    def own(self, group: Group) -> tuple[Claim, ...]:
        """The claims of a group that this rule's extractor made."""
        mark = f"{self.id}:"
        return tuple(claim for claim in group.of("wording") if any(key.startswith(mark) for key in claim.keys))


class Existence(Reading, frozen=True, kw_only=True):
    """Words that are wrong wherever they stand.

    `patterns` are regular expressions (the `regex` package). Only a text that holds one of `needs`, as it is written
    there, is searched: that is what makes a rule cheap. A hit is let go where one of the patterns in `unless` touches
    it, looked for within 60 characters. Case is ignored unless `case` is true.
    """

    patterns: tuple[str, ...]
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    case: bool = False
    verdict: Verdict = "suspect"

    @cached_property
    def expressions(self) -> tuple[regex.Pattern[str], ...]:
        return tuple(self.compile(pattern) for pattern in self.patterns)

    @cached_property
    def exceptions(self) -> tuple[regex.Pattern[str], ...]:
        return tuple(self.compile(pattern) for pattern in self.unless)

    def compile(self, pattern: str) -> regex.Pattern[str]:
        return regex.compile(pattern, 0 if self.case else regex.IGNORECASE)

    def read(self, article: Article) -> Iterator[Claim]:
        text = article.plain
        if self.needs and not any(word in text for word in self.needs):
            return
        for expression in self.expressions:
            for found in expression.finditer(text):
                start, end = found.span()
                if start < end and not self.excused(text, start, end):
                    yield self.claim(article, start, end)

    def excused(self, text: str, start: int, end: int) -> bool:
        """Whether an exception touches the hit."""
        first, last = max(0, start - REACH), min(len(text), end + REACH)
        return any(
            found.start() < end and found.end() > start
            for exception in self.exceptions
            for found in exception.finditer(text, first, last)
        )

    def review(self, group: Group) -> Iterator[Finding]:
        for claim in self.own(group):
            yield self.finding(claim, verdict=self.verdict)


class Consistency(Reading, frozen=True, kw_only=True):
    """One term in several forms, of which an article may use only one.

    `terms` are lists of forms, written in lower case, the commonest first. A form with a capital is part of a name and
    does not count, nor does one in quotation marks. The form that is used less often is flagged, the later of the
    two where they stand equal.
    """

    terms: tuple[tuple[str, ...], ...]
    verdict: Verdict = "variant"

    @cached_property
    def by_word(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """The first word of each form as it may stand in a text (`e-mail`, `e-mail,`), with it bare and all forms."""
        firsts = [(first_word(form), forms) for forms in self.terms for form in forms]
        return {first + stop: (first, forms) for first, forms in firsts for stop in STOPS}

    @cached_property
    def first_words(self) -> frozenset[str]:
        return frozenset(self.by_word)

    def read(self, article: Article) -> Iterator[Claim]:
        text = article.plain
        met: dict[tuple[str, ...], set[str]] = {}
        for word in self.first_words & cut(text).kinds:
            first, forms = self.by_word[word]
            met.setdefault(forms, set()).add(first)
        for forms in sorted(met):
            if sum(first_word(form) in met[forms] and form in text for form in forms) > 1:
                yield from self.uses(article, forms)

    def uses(self, article: Article, forms: tuple[str, ...]) -> Iterator[Claim]:
        """Every use of these forms as whole words."""
        text = article.plain
        for found in regex.finditer(r"(?<![\w'’-])\L<forms>(?![\w-])", text, forms=forms):
            if not is_quoted(text, found.start()):
                yield self.claim(article, found.start(), found.end(), forms[0])

    def review(self, group: Group) -> Iterator[Finding]:
        by_term: dict[str, dict[str, list[Claim]]] = {}
        for claim in self.own(group):
            assert isinstance(claim.value, Wording)
            by_term.setdefault(claim.value.term, {}).setdefault(claim.value.form, []).append(claim)
        for forms in by_term.values():
            ranked = sorted(forms.values(), key=lambda claims: (-len(claims), claims[0].start))
            for odd in ranked[1:]:
                yield self.finding(odd[0], ranked[0][0], verdict=self.verdict)


class Repetition(Reading, frozen=True, kw_only=True):
    """Words that stand twice in a row, but not three times, as in "the the", also across an opening quotation mark.

    `longest` is the greatest number of words that are looked for twice. Words of `except_for` may stand twice, and so
    may numbers and names. Two words may, too, of which one is in `paired`, as in "from time to time to".
    A word of `particles` may where it is an adverb the first time: after a verb, as in "came in in May".
    """

    longest: int = 3
    except_for: frozenset[str] = frozenset()
    paired: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    verdict: Verdict = "variant"

    def read(self, article: Article) -> Iterator[Claim]:
        words = cut(article.plain).words
        sizes = range(1, self.longest + 1)
        phrases = dict.fromkeys(tuple(words[at : at + size]) for size in sizes for at in repeats(words, size))
        faults = [phrase for phrase in phrases if self.may_be_fault(phrase)]
        past = 0
        for start, end in sorted(place for phrase in faults for place in self.places(article.text, phrase)):
            if start >= past:
                past = end
                yield self.claim(article, start, end)

    def may_be_fault(self, phrase: tuple[str, ...]) -> bool:
        """Whether these words should not stand twice in a row."""
        if self.except_for.issuperset(phrase) or not all(map(PLAIN_WORD.fullmatch, phrase)):
            return False
        return not (len(phrase) == 2 and (phrase[0] in self.paired or phrase[1] in self.paired))

    def places(self, text: str, phrase: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Where the words stand twice with one space or line's end between, and perhaps an opening mark.

        Where they begin a third time ("on it and on it and on") they are meant, and so they are in a column of a table,
        where a preposition goes between ("week after week after week", "one after another after another"), from one to
        the next ("from shop to shop to sell it"), alone in quotation marks, and where a noun is what it is said to be
        ("when is theft theft").
        """
        words = " ".join(map(regex.escape, phrase))
        again = regex.escape(phrase[0])
        before = f"(?i:{regex.escape(phrase[-1])})" if tag(phrase[0]) == "IN" else words
        doubled = rf"""(?<![\w'’.-])(?<!\b{before} ){words}(?:[ \xa0]|\r?\n)["“‘']?{words}(?![\w'’-])(?! {again}\b)"""
        for found in regex.finditer(doubled, text):
            start, end = found.span()
            adverb = phrase[0] in self.particles and follows_verb(text, start)
            if not (adverb or in_column(text, start) or is_meant(text, start, end, phrase)):
                yield start, end

    def review(self, group: Group) -> Iterator[Finding]:
        """The first of each misprint: an article that has it again has it by the same hand, or is printed twice."""
        firsts: dict[tuple[str, str], Claim] = {}
        for claim in self.own(group):
            firsts.setdefault((claim.article, claim.value.show().casefold()), claim)
        for claim in firsts.values():
            yield self.finding(claim, verdict=self.verdict)


class Agree(Rule, frozen=True, kw_only=True):
    """Claims of one kind that share a key must agree in an attribute.

    `kind` and `attribute` name what is compared, as `checker claims` prints it. Two are held to agree if they are the
    same but for case, hyphens, articles and a plural. `within` says whether only claims of one article are compared.
    """

    kind: str
    attribute: str
    within: Literal["article", "corpus"] = "article"
    verdict: Verdict = "conflict"

    def review(self, group: Group) -> Iterator[Finding]:
        firsts: dict[tuple[str, str], Claim] = {}
        for claim in group.of(self.kind):
            said = getattr(claim.value, self.attribute, None)
            if said is not None:
                room = claim.article if self.within == "article" else ""
                firsts.setdefault((room, normal(str(said))), claim)
        for (one, here), (other, there) in combinations(firsts.items(), 2):
            if one[0] == other[0]:
                yield self.finding(there, here, verdict=self.verdict)


LITTLE_WORDS = frozenset({"the", "a", "an", "of", "for", "and", "&"})
STOPS = ("", ",", ".", ";", ":", "?", "!", ")", "'s", "’s")
PLAIN_WORD = regex.compile(r"\p{Ll}[\p{Ll}'’-]*+")
LAST_WORD = regex.compile(r"(\p{L}++)[\s\"“‘]*+$")


def first_word(form: str) -> str:
    return form.partition(" ")[0]


def is_meant(text: str, start: int, end: int, phrase: tuple[str, ...]) -> bool:
    """Whether words stand twice for what they say: one after another, from one to the next, as a name for it."""
    before = text[max(0, start - REACH) : start]
    if len(phrase) == 1:
        quoted = before[-1:] in OPENING and text[end : end + 1] in CLOSING
        return quoted or ((tag(phrase[0]) or "NN") == "NN" and IS_IT.search(before) is not None)
    if len(phrase) > 2:
        return False
    return phrase[0] in ONE_AFTER or (phrase[1] == "to" and before.endswith("from "))


def in_column(text: str, at: int) -> bool:
    """Whether a place stands in a column: after two spaces, with something before them in the line."""
    return text[max(0, at - 2) : at] == "  " and bool(text[max(text.rfind("\n", 0, at), at - REACH, 0) : at].strip())


def follows_verb(text: str, at: int) -> bool:
    """Whether the word before a place is mostly a verb, or there is none."""
    before = LAST_WORD.search(text, max(0, at - 30), at)
    return before is None or (tag(before[1]) or "VB").startswith("VB")


AT_HAND = 200  # texts: as many as a batch of articles has at most


class Cut(Frozen, frozen=True):
    """A text cut at spaces, quotation marks and opening brackets: its words in order, and which words it has."""

    words: list[str]
    kinds: frozenset[str]


@lru_cache(maxsize=AT_HAND)
def cut(text: str) -> Cut:
    """A text cut into words. Kept for the texts of a batch, which several rules look at one after the other."""
    for mark in '"“‘(':
        text = text.replace(mark, " ")
    words = text.split()
    return Cut(words, frozenset(words))


def repeats(words: list[str], size: int) -> Iterator[int]:
    """Where the same words follow each other, so many at a time.

    Of as many places in a row one is a multiple of `size`, so only those are looked at first.
    """
    same = bytes(map(eq, words[::size], words[size::size]))
    step = same.find(1)
    while step >= 0:
        for at in range(max(0, (step - 1) * size + 1), step * size + 1):
            if words[at : at + size] == words[at + size : at + 2 * size]:
                yield at
        step = same.find(1, step + 1)


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks that open in the same paragraph."""
    first = max(at - LONGEST_PARAGRAPH, 0)
    start = max(text.rfind("\n\n", first, at), text.rfind("\n  ", first, at), first)
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def normal(words: str) -> str:
    """Words without case, hyphens, articles and plural endings: what two names of one thing have in common."""
    parts = regex.findall(r"[\p{L}\p{N}]+", words.casefold())
    return " ".join(p[:-1] if p.endswith("s") and len(p) > 3 else p for p in parts if p not in LITTLE_WORDS)


__all__ = ["Agree", "Consistency", "Existence", "Repetition"]
