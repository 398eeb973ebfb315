"""A surname misspelt where an article speaks of a person again."""

from collections.abc import Iterator
from itertools import islice

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Person, Rule, Wording, words
from checker.folding import folded
from checker_names.spellings import Spellings
from checker_names.strays import strays

CANDIDATE = regex.compile(r"(?<![\p{L}\p{Nd}'’-])\p{Lu}\p{Ll}{4,31}+(?![\p{L}'’-])")
CAPITAL_BESIDE = regex.compile(r"\p{Lu}")
# What says that a name is of a place: "in Varenhold", "the Varenhold district".
IN = regex.compile(r"\b(?:in|near|outside|across) $")
PLACE = regex.compile(
    r" (?:and \p{Lu}\p{Ll}+ )?(?:province|district|county|region|prefecture|state|city|airport|border)s?\b"
)
SURNAME, SPEAKER, BEARER = "surname?", "speaker?", "bearer?"  # what a word may be
TITLE = regex.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Officer|Sgt\.?|Lt\.?|Capt\.?|Det\.?|Chief)\.? $")


class MisspeltSurname(Rule, frozen=True):
    """A surname that an article spells otherwise when it speaks of the person again.

    A capitalised word that stands alone, that news does not know, and that is one slip away (two in a long name) from
    the surname of somebody whom the article introduces by the full name, with the same first letter. Words that are
    part of a longer name, of a heading, or common are left alone. Where somebody speaks by a surname that nobody
    has, the full name may be of any kind.
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
        Example(
            flags=("The warden, {Ilse Porter}, closed the park. Visitors left at noon. {Poter} said it was late.",)
        ),
        Example(passes=("The warden, Ilse Varenholt, closed the park. Varenholt said the storm was near.",)),
        Example(passes=("The warden, Ilse Porter, met Jon Potter. Potter said the storm was near.",)),
        # A longer name, a plural, and a word that everybody knows.
        Example(passes=("The warden, Ilse Varenholt, closed the park. She lives in Varenhold Street.",)),
        Example(passes=("The warden, Ilse Varenholt, closed the park. The Varenholts left at noon.",)),
        Example(
            passes=("The warden, Ilse Varenholt, closed the park. A mill burnt in Varenhold. Varenhold was dark.",)
        ),
        Example(passes=("The warden, Ilse Varenholt, closed the park. She is from Varenhold province.",)),
        Example(passes=("The warden, Ilse Wintor, closed the park. Winter was near.",)),
    )

    def extractor(self) -> Extractor:
        """Reads the capitalised words that news does not know and that stand alone in a sentence."""
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The words that might be a surname: unknown, alone in their place, and near another unknown name."""
        text = article.plain
        found = [match for match in CANDIDATE.finditer(text) if match.group().lower() not in words.table()]
        spellings = Spellings(match.group() for match in found)
        doubtful = {word for word in spellings.words if next(spellings.near(word), None) is not None}
        places = {m.group() for m in found if m.group() in doubtful and is_place(text, m.start(), m.end())}
        for match in found:
            word = match.group()
            if word in doubtful and word not in places and alone(text, match.start(), match.end()):
                claim = article.claim(match.start(), match.end(), Wording(word, SURNAME))
                if claim.sentence.label == "body" and claim.sentence.text[-1:] in ".!?\"'”’":
                    yield claim
        for stray, full in strays(text):
            claim = article.claim(stray.start("name"), stray.end("name"), Wording(stray["name"], SPEAKER))
            if claim.sentence.label == "body":
                yield claim
                yield article.claim(full.start("given"), full.end("surname"), Wording(full["surname"], BEARER))

    def review(self, group: Group) -> Iterator[Finding]:
        people = [
            c for c in group.of("person") if isinstance(c.value, Person) and c.value.given and c.value.given in c.text
        ]
        known = {
            folded(part) for claim in people if isinstance(claim.value, Person) for part in claim.value.name.split()
        }
        known |= {part.partition("'")[0] for part in known}
        firsts: dict[str, Claim] = {}
        for claim in people:
            if isinstance(claim.value, Person):
                firsts.setdefault(claim.value.surname, claim)
        surnames = Spellings(firsts)
        worded = [(claim, claim.value) for claim in group.of("wording") if isinstance(claim.value, Wording)]
        for claim, value in worded:
            if value.term != SURNAME or folded(value.form) in known:
                continue
            near = list(islice(surnames.near(value.form), 2))
            if len(near) == 1:
                known.add(folded(value.form))
                yield self.finding(claim, firsts[near[0]], verdict="variant")
        bearers = {value.form: claim for claim, value in worded if value.term == BEARER}
        full_names = Spellings(bearers)
        for claim, value in worded:
            if value.term != SPEAKER or folded(value.form) in known:
                continue
            known.add(folded(value.form))
            for surname in full_names.near(value.form):
                bearer = firsts.get(surname, bearers[surname])
                message = f"“{claim.text}” may be {bearer.text}, spelt otherwise"
                yield self.finding(claim, bearer, verdict="variant", message=message)


def is_place(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word is the name of a place, by what stands before or behind it."""
    return IN.search(text, max(0, start - 10), start) is not None or PLACE.match(text, end) is not None


def alone(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word has no other beside it, a title before it apart."""
    before, after = text[max(start - 12, 0) : start], text[end : end + 2]
    if after[:1] == " " and CAPITAL_BESIDE.match(after[1:]):
        return False
    last = before.rstrip().rpartition(" ")[2]
    if TITLE.search(before) or not before.strip() or before.rstrip()[-1:] in ".!?\n":
        return True
    return not CAPITAL_BESIDE.match(last)
