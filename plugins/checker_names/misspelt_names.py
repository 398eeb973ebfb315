"""A name that an article spells otherwise once: "Varenhlot" where it says "Varenholt" three times."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Person, Rule, Severity, Wording, words
from checker.folding import folded
from checker_names import given_names
from checker_names.misspelt import TITLE
from checker_names.spelling import unlike

NAME = regex.compile(r"(?<![\p{L}\p{Nd}'’.@/_-])\p{Lu}\p{L}{4,31}+(?![\p{L}\p{Nd}@_/-])")
BEFORE = regex.compile(r"(?<![\p{L}'’])(\p{Lu}[\p{L}'’-]*+\.?) \Z")
AFTER = regex.compile(r" (\p{Lu}[\p{L}'’-]*+)")
OPENING = ".!?:\n\"“‘'("  # what a sentence, a line or a quotation begins behind
MOST = 20  # slips of an article: one with more is a list of names
OFTEN = 2  # times that the other spelling stands in the article
LONG, LONGER = 6, 8  # letters of a name with a letter more or fewer, and with another letter
NAMELIKE = 7  # tenths of the uses of a known word that have a capital, if it is a name
MOST_BESIDE = 20  # code points of a word beside a name
TERM = "name:"
ENDINGS = ("s", "es", "ed", "ing", "er", "ly")
Span = tuple[int, int]
CONFUSED = frozenset({"shanxi", "shaanxi", "hebei", "hubei", "henan", "hunan", "zhang", "zhuang"})


class MisspeltName(Rule, frozen=True):
    """A name that an article spells otherwise once, and several times as it should be.

    A capitalised word that news does not know and that stands in the article once, where another stands twice or more
    that is the same but for two neighbouring letters swapped, a letter left out or doubled, or, in a long name or
    beside the same other name, another letter. What differs in the last letter is often another word of the family
    ("Somalia", "Somali"); what stands beside another name is often another person or place. Surnames of those whom the
    article introduces are `misspelt-surname`'s.
    """

    id: str = "misspelt-name"
    severity: Severity = "note"
    message: str = "“{here.text}” may be “{there.text}”, spelt otherwise"
    advice: str = "Mend the spelling, or leave it if these are two names."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "{Varenholt} Mills closed on Monday. The owner of Varenholt Mills wept. {Varenhlot} Mills had stood "
                "since 1822.",
            )
        ),
        Example(
            flags=("The lock at {Wexcombe} leaks. The mayor of Wexcombe was told. A barge sank off {Wexcmbe} at noon.",)
        ),
        # Another letter in a short name, a word of the family, another name beside it, a known word, one sentence.
        Example(passes=("The lock at Saltry leaks. So does the one at Saltry Hill. A barge sank at Saltey.",)),
        Example(passes=("The king of Varenia spoke. All of Varenia heard him. Every Varenian cheered.",)),
        Example(passes=("The mill of Orla Varenholt leaks. A Varenholt never mends. Her rival is Piet Varenhollt.",)),
        Example(passes=("The Wexcombe United side won. Wexcombe United fans sang. They were Unified at last.",)),
        Example(passes=("Wexcombe and Wexcmbe are two. The lock at Wexcombe leaks. The mayor of Wexcombe knows.",)),
    )

    def extractor(self) -> Extractor:
        """Reads a name that stands once and may be another, and the first that this may be."""
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The two spellings, each where it first stands; none where so many are near that it is a list of names."""
        found = list(islice(self.slips(article.plain), MOST + 1))
        for word, name, *places in found if len(found) <= MOST else ():
            for form, (start, end) in zip((word, name), places, strict=True):
                yield article.claim(start, end, Wording(form, TERM + name))

    def slips(self, text: str) -> Iterator[tuple[str, str, Span, Span]]:
        """A word that stands once and the name that it may be, and where each first stands."""
        stands: dict[str, list[Span]] = defaultdict(list)
        for match in NAME.finditer(text):
            if not match.group().isupper():
                stands[match.group()].append(match.span())
        often: dict[str, list[str]] = defaultdict(list)
        for name, spans in stands.items():
            if len(spans) >= OFTEN and is_name(name):
                for form in shortened(folded(name)):
                    often[form].append(name)
        if not often:
            return
        for word, spans in stands.items():
            if len(spans) > 1 or not is_strange(word):
                continue
            alike = {name for form in shortened(folded(word)) if form in often for name in often[form]}
            near = [name for name in alike if slip(word, name) is not None]
            if len(near) == 1 and is_slip(text, word, near[0], spans[0], stands[near[0]]) and not is_given(word):
                yield word, near[0], spans[0], stands[near[0]][0]

    def review(self, group: Group) -> Iterator[Finding]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in group.of("wording"):
            if isinstance(claim.value, Wording) and claim.value.term.startswith(TERM):
                found[claim.value.term].append(claim)
        if not found:
            return
        people = [claim for claim in group.of("person") if isinstance(claim.value, Person)]
        surnames = {claim.value.surname for claim in people if isinstance(claim.value, Person) and claim.value.given}
        for claims in found.values():
            right = next(claim for claim in claims if is_right(claim))
            for claim in claims:
                if is_right(claim) or claim.sentence.start == right.sentence.start or right.text in surnames:
                    continue
                if not any(one.start <= claim.start < one.end for one in people):
                    yield self.finding(claim, right, verdict="variant")


def shortened(word: str) -> set[str]:
    """A word, and what is left of it without any one letter: two words that are one edit apart share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def is_right(claim: Claim) -> bool:
    """Whether a claim is the spelling that stands more often."""
    return isinstance(claim.value, Wording) and claim.value.term == TERM + claim.value.form


def is_name(word: str) -> bool:
    """Whether a capitalised word may be a name: one that news knows with a capital, or does not know."""
    known = words.table().get(word.lower())
    return known is None or known.name >= NAMELIKE


def is_strange(word: str) -> bool:
    """Whether news knows neither a word nor what it may be a form of."""
    low, table = word.lower(), words.table()
    forms = (
        low,
        *(low.removesuffix(ending) + more for ending in ENDINGS if low.endswith(ending) for more in ("", "e")),
    )
    return low not in CONFUSED and not any(form in table for form in forms)


def is_given(word: str) -> bool:
    """Whether a word is an English given name or a short form of one."""
    return any(word.lower() in forms for forms in given_names.table())


def is_slip(text: str, word: str, name: str, span: Span, others: list[Span]) -> bool:
    """Whether a word is a name misspelt, by the letters that differ and by what stands beside both."""
    how = slip(word, name)
    if how is None:
        return False
    before, after = beside(text, *span)
    kept = [beside(text, *other) for other in others]
    if before and all(before != other for other, _ in kept):
        return False
    if after and all(after != other for _, other in kept):
        return False
    return how == "swap" or len(word) >= (LONG if how == "letter" or before or after else LONGER)


def slip(word: str, name: str) -> str | None:
    """How a word differs from a name: two letters that are swapped (`swap`), one that is left out or too much
    (`letter`), another one (`other`); None where it begins or ends otherwise, or in more.
    """
    a, b = folded(word), folded(name)
    if (a == word.lower()) != (b == name.lower()) or a[:1] != b[:1]:
        return None
    if a[-1:] == b[-1:] == "s":
        a, b = a[:-1], b[:-1]
    if a[-1:] != b[-1:] and sorted(a[-2:]) != sorted(b[-2:]):
        return None
    x, y = unlike(a, b)
    if len(x) == len(y) == 2 and x == y[::-1]:
        return "swap"
    if max(len(x), len(y)) > 1 or b + x == a or a + y == b:
        return None
    return "other" if x and y else "letter"


def beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words with a capital before and behind a name, as far as they may be part of it; empty if there are none."""
    found = BEFORE.search(text, max(0, start - MOST_BESIDE), start)
    before = ""
    if found is not None and not TITLE.search(text, max(0, start - MOST_BESIDE), start):
        opens = found.start() == 0 or text[: found.start()].rstrip(" ")[-1:] in OPENING
        before = "" if opens else found[1]
    after = AFTER.match(text, end)
    return before, after[1] if after is not None else ""
