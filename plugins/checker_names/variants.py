"""One person under two names: the given or the family name differs, and everything else says it is one person."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from math import inf
from typing import ClassVar

import regex

from checker import Claim, Example, Finding, Group, Person, Rule, evidence, words
from checker.folding import folded
from checker.frame import frame_of
from checker.restated import copies, restates
from checker_names.ages import feasible, middle_names, suffix
from checker_names.given_names import relation
from checker_names.romanisations import are_romanised
from checker_names.spelling import begun_alike, distance, near, severity_of_slip, skeleton

WORD = regex.compile(r"\p{L}+")
EQUAL_AGE, NEAR_AGE = 8.0, 3.0  # bits
SHORTEST = 2  # letters of a given name that is more than an initial
NAMED_IN_FULL = 2  # words of a given name and a surname
TYPED_WRONG = 2  # letters by which one name differs when it is typed wrong
LONG_SURNAME = 6  # letters from which two slips may be one name
MIN_SURNAME = 4  # letters; between shorter ones one edit proves nothing
SMALL = frozenset("the of for and a an in at to former then acting".split())
KIN = regex.compile(
    r"\b(?:brother|sister|son|daughter|father|mother|wife|husband|cousin|uncle|aunt|twin|sibling|parent|nephew|niece"
    r"|widow|grand\w+)s?\b",
    regex.IGNORECASE,
)


CORRECTION = regex.compile(r"\b(?:correct(?:s|ed|ion)|misspel\w+|incorrectly|earlier version)\b", regex.IGNORECASE)
ALIAS = regex.compile(
    r"\b(?:known as|aka|a\.k\.a\.?|alias|formerly|n[eé]e|called|nicknamed)[ ,“\"'‘]*\Z", regex.IGNORECASE
)
SIC = regex.compile(r"['’]?s?[\"”’]? ?[(\[]sic[)\]]", regex.IGNORECASE)  # right behind a name: so it was printed
ONE_SLIP = 6.0  # bits that are enough where one letter differs
# Bits for one story that are needed where names differ so. Relatives stand in one story more often than a given name is
# quite wrong.
NEEDED = {
    "spelling": evidence.LIKELY,
    "form": evidence.LIKELY,
    "middle": evidence.LIKELY,
    "surname": evidence.LIKELY,
    "surname alike": ONE_SLIP,
    "both": evidence.LIKELY,
    "ending": evidence.SAFE,
    "surname unlike": evidence.SAFE + EQUAL_AGE,
    "given alike": evidence.LIKELY,
    "given unlike": inf,
}
SURNAME_TOO = frozenset({"surname", "surname alike", "both", "ending"})
BEGUN = 4  # letters with which two surnames begin that are otherwise unlike


class NameVariant(Rule, frozen=True):
    """One person's name in two forms.

    Two mentions are held to be one person when the names are near (one spelling slip, or one sound) or one part of the
    name is the same and the role too, and when the articles tell one story, as the other people, the dates, the rare
    words and the figures in them show. The names themselves are no evidence. Short forms (Ron for Ronald), middle
    names and initials are one name. Two people of one surname in one article, in one sentence, or with a word of
    kinship beside them are a family. A name that the text calls an alias or a correction is left alone. A name of
    another alphabet that two articles spell by two systems (Sergei, Sergey) is explained by them.
    A slip in two articles that are not known to be of one week is a note. Of two articles that surely tell one story, a
    surname with an s and without ("Meyer", "Meyers") is told, too, and two surnames that begin alike at one age.
    """

    keyless: ClassVar[bool] = True

    id: str = "inconsistent-name"
    by: str = "person"
    message: str = "one person, two names? “{here.value.name}” or “{there.value.name}”"
    advice: str = "Confirm the form that the person uses, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2021-03-02 The council's housing officer, {Tomas Wendell}, told residents in Harrow Bridge "
                "that the flood gates failed at Millbrook weir.",
                "date 2021-03-02 Harrow Bridge council's housing officer {Thomas Wendell} said the gates at "
                "Millbrook weir failed before the flood.",
            )
        ),
        # A given name that shares the surname of the next person.
        Example(
            flags=(
                "date 2021-03-02 {Isiah Wendell} mended the gates at Millbrook weir, said the warden Orla Finnan.",
                "date 2021-03-02 The warden, Orla Finnan, thanked the siblings {Isaiah} and Piet Wendell for the gates "
                "at Millbrook weir.",
            )
        ),
        # Two articles may spell a name of another alphabet by two systems; one article may not.
        Example(
            explains=(
                "date 2021-03-02 {Sergei Varenkov} mended the gates at Millbrook weir, said the warden Orla Finnan.",
                "date 2021-03-02 The warden, Orla Finnan, thanked {Sergey Varenkov} for the gates at Millbrook weir.",
            )
        ),
        Example(flags=("The gates at Millbrook weir were mended by {Sergei Varenkov}. {Sergey Varenkov} used oak.",)),
        Example(
            passes=(
                "date 2021-03-02 The council's housing officer, Ron Wendell, told residents in Harrow Bridge that "
                "the gates failed at Millbrook weir.",
                "date 2021-03-02 Harrow Bridge council's housing officer Ronald Wendell said the gates at Millbrook "
                "weir failed.",
            )
        ),
        Example(
            passes=(
                "The warden, Ida Kerrigan, closed the weir. Ms Kerrigan, also known as Idda Kerrigan, left. "
                "An earlier version of this article spelt the name of Yda Kerrigan in another way.",
            )
        ),
        Example(passes=("The warden, Ida Kerrigan, closed the weir. A poster sought “Idda Kerrigan’s [sic] hound”.",)),
        Example(
            passes=(
                "date 2021-03-02 Ida Varholt, the warden, opened the gates at Millbrook weir with Orla Finnan.",
                "date 2021-03-02 The treasurer Ida Varsent paid for the gates at Millbrook weir, said Orla Finnan.",
            )
        ),
        Example(passes=("Anna Kerrigan and her sister Hanna Kerrigan, both of Harrow Bridge, were at the weir.",)),
        Example(
            passes=(
                "date 2021-03-02 His father, Ron Wendell, told residents in Harrow Bridge that the gates failed at "
                "Millbrook weir.",
                "date 2021-03-02 Harrow Bridge council's housing officer Ronald Wendell said the gates at Millbrook "
                "weir failed.",
            )
        ),
        # Nobody has two sons who bear his name.
        Example(
            flags=(
                "The warden, {Jamarko Kerrigan Jr.}, 22, closed the weir. The council thanked {Jemarko Kerrigan Jr.} "
                "and his mother.",
            )
        ),
        Example(
            passes=(
                "date 2021-03-02 Paul Odum, the treasurer, opened a bakery in Leeds.",
                "date 2023-09-12 Paula Odum, a violinist, will tour Norway in the spring.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        firsts: dict[tuple[str, str], Claim] = {}
        for claim in group.of("person"):
            if isinstance(claim.value, Person) and claim.value.given:
                firsts.setdefault((claim.article, claim.value.name), claim)
        for one, other in combinations(firsts.values(), 2):
            if (found := self.compare(one, other, group)) is not None:
                yield found

    def compare(self, one: Claim, other: Claim, group: Group) -> Finding | None:
        """A finding on two mentions, or nothing."""
        a, b = one.value, other.value
        assert isinstance(a, Person)
        assert isinstance(b, Person)
        kind = difference(a, b)
        if kind is None:
            return None
        here, there = group.digests[one.article], group.digests[other.article]
        if one.article == other.article:
            if kind in {"given unlike", "form", "ending"} or family(one, other, kind):
                return None
        elif kind not in SURNAME_TOO and (b.name.casefold() in here.names or a.name.casefold() in there.names):
            return None  # both are known to one of the articles, which does not take them for one
        if kind == "form" and (KIN.search(one.sentence.text) or KIN.search(other.sentence.text)):
            return None  # a father and a son
        ages = weigh_ages(one, other)
        if ages is None or owned_up(one) or owned_up(other):
            return None
        known = evidence.one_story(here, there, (a.name, b.name))
        role = same_role(a, b)
        again = one.article != other.article and restates(frame_of(one), frame_of(other)) and copies(here, there)
        least = 0.0 if again else needed(a, b, kind, role)
        if known.bits + (evidence.FAIR if role else 0.0) + ages < least:
            return None
        reasons = (
            *known.reasons,
            *(["both " + role] if role else []),
            *(["one sentence in two versions"] if again else []),
        )
        if kind == "form":
            forms = f"{a.given} and {b.given} are forms of one name"
            return self.finding(one, other, verdict="explained", explanation=forms, evidence=reasons)
        sides = a.name, b.name
        if one.article != other.article and are_romanised(a, b):
            why, bits = f"“{a.name}” and “{b.name}” are two romanisations of one name", known.bits
            return self.finding(
                one, other, verdict="explained", explanation=why, evidence=reasons, sides=sides, bits=bits
            )
        severity = None if again or not is_slip(a, b) else severity_of_slip(here, there)
        return self.finding(
            one, other, verdict="variant", severity=severity, evidence=reasons, sides=sides, bits=known.bits
        )


def needed(a: Person, b: Person, kind: str, role: str | None) -> float:
    """The bits for one story from which two names that differ in this way are one person's."""
    if role and kind in {"spelling", "surname"}:
        return 0.0
    if role and kind == "given unlike":
        return evidence.SAFE
    if kind in {"spelling", "surname"} and distance(letters(a.name), letters(b.name)) <= 1:
        return ONE_SLIP
    return NEEDED[kind]


def is_slip(a: Person, b: Person) -> bool:
    """Whether two names are one but for letters that are got wrong: "Eliot", "Elliot", but not "John", "Jonathan"."""
    return distance(a.name, b.name) <= TYPED_WRONG or all(
        near(*parts) for parts in ((a.given, b.given), (a.surname, b.surname))
    )


def letters(name: str) -> str:
    """A name without its apostrophes, hyphens and stops."""
    return "".join(character for character in name if character.isalpha())


def owned_up(claim: Claim) -> bool:
    """Whether the text says that a name was printed wrong ("[sic]"), or is one of several that the person goes by."""
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    if SIC.match(text, claim.end - claim.sentence.start) is not None:
        return True
    return CORRECTION.search(text) is not None or ALIAS.search(text, max(start - 30, 0), start) is not None


def difference(a: Person, b: Person) -> str | None:
    """Where two names differ: in the `spelling` of the given name, its `form`, `given alike`, `given unlike`, the
    `middle` name, the `surname`, `surname alike`, `surname unlike` (of one age), its `ending` (an s), or `both`. None
    if they do not, or have no part in common.
    """
    parts = [set(folded(name).split()) for name in (a.name, b.name)]
    if parts[0] <= parts[1] or parts[1] <= parts[0] or is_word_before(a, b):
        return None
    if folded(a.surname) == folded(b.surname):
        kind = relation(a.given, b.given)
        if kind == "same":
            return "middle" if middle_spelt(a, b) else None
        return {"other": "given unlike", "alike": "given alike"}.get(kind, kind)
    given = relation(a.given, b.given)
    if given not in {"same", "spelling"} or min(len(a.given.rstrip(".")), len(b.given.rstrip("."))) < SHORTEST:
        return None
    if a.surname.rstrip("s'’") == b.surname.rstrip("s'’"):
        return "ending" if given == "same" and "'" not in a.surname + b.surname else None
    middle = {folded(part) for person in (a, b) for part in person.name.split()[1:-1]}
    if min(len(a.surname), len(b.surname)) < MIN_SURNAME or {folded(a.surname), folded(b.surname)} & middle:
        return None  # a second surname or a middle name
    if near(a.surname, b.surname) or (
        distance(a.surname, b.surname) == 2 and skeleton(a.surname) == skeleton(b.surname)
    ):
        return "surname" if given == "same" else "both"
    if given == "same" and slipped(a.surname, b.surname):
        return "surname alike"
    of_one_age = a.age is not None and a.age == b.age
    alike = given == "same" and of_one_age and begun_alike(a.surname, b.surname) >= BEGUN
    return "surname unlike" if alike else None


def is_word_before(a: Person, b: Person) -> bool:
    """Whether two names are one full name behind two words, of which one is never a name: "Silence", "Silencing"."""
    mine, theirs = a.name.split(), b.name.split()
    if mine[1:] != theirs[1:] or len(mine) <= NAMED_IN_FULL:
        return False
    return any(
        (known := words.table().get(folded(word))) is not None and not known.name for word in (mine[0], theirs[0])
    )


def middle_spelt(a: Person, b: Person) -> bool:
    """Whether two names with one middle name each spell it in two ways."""
    one, other = (middle_names(person) for person in (a, b))
    if len(one) != 1 or len(other) != 1 or folded(a.given) != folded(b.given):
        return False
    spelt = folded(one[0]) != folded(other[0]) and near(one[0], other[0])
    return spelt and min(len(one[0]), len(other[0])) >= MIN_SURNAME


def slipped(one: str, other: str) -> bool:
    """Whether two long surnames with one beginning are two slips apart, and one of them is no name that news knows.

    Letters are dropped, doubled and swapped, and no more than one becomes another.
    """
    if min(len(one), len(other)) < LONG_SURNAME or folded(one)[:2] != folded(other)[:2] or distance(one, other) > 2:
        return False
    if (Counter(folded(one)) & Counter(folded(other))).total() < min(len(one), len(other)) - 1:
        return False
    return max(words.bits(one), words.bits(other)) >= words.RAREST


def weigh_ages(one: Claim, other: Claim) -> float | None:
    """Bits for one person from two ages: equal ones are the best evidence, unlike ones are two people (None)."""
    a, b = one.value, other.value
    assert isinstance(a, Person)
    assert isinstance(b, Person)
    if a.age is None or b.age is None:
        return 0.0
    if abs(a.age - b.age) > 1 and not feasible(one, other):
        return None
    return EQUAL_AGE if a.age == b.age else NEAR_AGE


def family(one: Claim, other: Claim, kind: str) -> bool:
    """Whether two people of one article are likely two: named in one sentence, of unlike age, or called kin."""
    a, b = one.value, other.value
    assert isinstance(a, Person)
    assert isinstance(b, Person)
    if one.sentence.start == other.sentence.start:
        return True
    if stands_in(a, other) or stands_in(b, one):
        return True
    if kind in {"surname", "surname alike"}:
        return False  # relatives do not share a given name and nearly a surname
    if suffix(a) and suffix(a) == suffix(b):
        return False  # nobody has two sons who bear his name
    if kind == "given alike" and (a.age is None or a.age != b.age):
        return True
    if a.age is not None and b.age is not None and a.age != b.age:
        return True
    if folded(a.surname) == folded(b.surname) and skeleton(a.given) != skeleton(b.given) and a.age != b.age:
        return True
    return bool(KIN.search(one.sentence.text) or KIN.search(other.sentence.text))


def stands_in(person: Person, other: Claim) -> bool:
    """Whether a person is named in the sentence of another."""
    text, name = other.sentence.text, person.name
    at = text.find(name)
    return at >= 0 and not text[at + len(name) : at + len(name) + 1].isalpha()


def same_role(a: Person, b: Person) -> str | None:
    """The role that both are given, if all the words of the shorter one stand in the other."""
    if not a.role or not b.role:
        return None
    words = [set(WORD.findall(f"{p.role} {p.organisation or ''}".casefold())) - SMALL for p in (a, b)]
    less, more = sorted(words, key=len)
    if len(less) >= 2 and less <= more:
        return min(a.role, b.role, key=len)
    return None
