"""A surname misspelt where an article speaks of a person again."""

from collections.abc import Iterator

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Person, Rule, Wording, words
from checker_names.spelling import bare, distance

CANDIDATE = regex.compile(r"(?<![\p{L}\p{Nd}'’-])\p{Lu}\p{Ll}{4,}(?![\p{L}'’-])")
CAPITAL_BESIDE = regex.compile(r"\p{Lu}")
LONG = 7  # letters from which two slips may be one name
SHORT = 5  # letters below which nothing is proven
TITLE = regex.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Officer|Sgt\.?|Lt\.?|Capt\.?|Det\.?|Chief)\.? $")


class MisspeltSurname(Rule, frozen=True):
    """A surname that an article spells otherwise when it speaks of the person again.

    A capitalised word that stands alone, that news does not know, and that is one slip away (two in a long name) from
    the surname of somebody whom the article introduces by the full name, with the same first letter. Words that are
    part of a longer name, of a heading, or common are left alone.
    """

    id: str = "misspelt-surname"
    message: str = "“{here.text}” may be {there.value.name}, spelt otherwise"
    advice: str = "Mend the spelling that is not the person's."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "The warden, {Ilse Varenholt}, closed the park. Visitors left at noon. {Varenhlot} said the storm "
                "was near.",
            )
        ),
        Example(flags=("The warden, {Ilse Varenholt}, closed the park. Visitors thanked Ms {Varenholdt} at noon.",)),
        Example(passes=("The warden, Ilse Varenholt, closed the park. Varenholt said the storm was near.",)),
        Example(passes=("The warden, Ilse Porter, met Jon Potter. Potter said the storm was near.",)),
        # A longer name, a plural, and a word that everybody knows.
        Example(passes=("The warden, Ilse Varenholt, closed the park. She lives in Varenhold Street.",)),
        Example(passes=("The warden, Ilse Varenholt, closed the park. The Varenholts left at noon.",)),
        Example(passes=("The warden, Ilse Wintor, closed the park. Winter was near.",)),
    )

    def extractor(self) -> Extractor:
        """Reads the capitalised words that news does not know and that stand alone in a sentence."""
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The words that might be a surname: unknown, alone in their place, and near another unknown name."""
        text = article.plain
        found = [match for match in CANDIDATE.finditer(text) if match.group().lower() not in words.table()]
        by_letter: dict[str, set[str]] = {}
        for match in found:
            by_letter.setdefault(match.group()[0], set()).add(match.group())
        for match in found:
            word = match.group()
            if not any(slip(word, other) for other in by_letter[word[0]] if other != word):
                continue
            if alone(text, match.start(), match.end()):
                claim = article.claim(match.start(), match.end(), Wording(word, "surname?"))
                if claim.sentence.label == "body" and claim.sentence.text[-1:] in ".!?\"'”’":
                    yield claim

    def review(self, group: Group) -> Iterator[Finding]:
        people = [
            c for c in group.of("person") if isinstance(c.value, Person) and c.value.given and c.value.given in c.text
        ]
        if not people:
            return
        known = {bare(part) for claim in people if isinstance(claim.value, Person) for part in claim.value.name.split()}
        known |= {part.partition("'")[0] for part in known}
        told: set[str] = set()
        for claim in group.of("wording"):
            value = claim.value
            if not isinstance(value, Wording) or value.term != "surname?" or bare(value.form) in known | told:
                continue
            near = [
                person
                for person in people
                if isinstance(person.value, Person) and slip(value.form, person.value.surname)
            ]
            surnames = {person.value.surname for person in near if isinstance(person.value, Person)}
            if len(surnames) == 1:
                told.add(bare(value.form))
                yield self.finding(claim, near[0], verdict="variant")


def slip(word: str, surname: str) -> bool:
    """Whether a word is a surname with a slip: the first letter the same, one edit, or two in a long name."""
    if abs(len(word) - len(surname)) > 2:
        return False
    a, b = bare(word), bare(surname)
    if a[:1] != b[:1] or min(len(a), len(b)) < SHORT or a.rstrip("s") == b.rstrip("s"):
        return False
    return 0 < distance(a, b) <= (2 if min(len(a), len(b)) >= LONG else 1)


def alone(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word has no other beside it, a title before it apart."""
    before, after = text[max(start - 12, 0) : start], text[end : end + 2]
    if after[:1] == " " and CAPITAL_BESIDE.match(after[1:]):
        return False
    last = before.rstrip().rpartition(" ")[2]
    if TITLE.search(before) or not before.strip() or before.rstrip()[-1:] in ".!?\n":
        return True
    return not CAPITAL_BESIDE.match(last)
