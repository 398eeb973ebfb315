"""One person of two ages that the calendar does not allow."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, takewhile
from typing import ClassVar

import regex

from checker import Claim, Example, Finding, Group, Person, Rule, Severity, evidence, words
from checker.folding import folded
from checker_names.given_names import relation

YEAR = 365.25
AT_HAND = 4096  # names and sentences that are kept as they were read, since people meet under several keys
GENERATION = 15  # years between two ages of one name in one article from which they are parent and child
PAST = regex.compile(
    r"\b(?:at the time|was then|back then|as a (?:child|teen|boy|girl)|when (?:he|she) was)\b", regex.IGNORECASE
)
LONG_AGO = regex.compile(r"\b(?:in (?:19|20)\d\d|years? ago|since)\b", regex.IGNORECASE)
APPOSITIVE = regex.compile(r", (?:age |aged )?[0-9]{1,3},")  # an age of the article's day, whatever the verb tells of
DEAD_AFTER = regex.compile(
    r"^(?P<between>[^.;]{0,40}?)\b(?:(?:was|were|is) (?:(?!not|never|almost|nearly)\w+ ){0,3}?"
    r"(?:killed|dead|slain|murdered)|died|"
    r"(?:was|were) (?:(?:shot|stabbed|beaten) to death|fatally|pronounced|found dead))\b",
    regex.IGNORECASE,
)
DEAD_BEFORE = regex.compile(
    r"\b(?:(?:killed|killing|death|murder|slaying|shooting death|fatal shooting)(?: of)?|"
    r"victims?(?: \w+){0,3}(?: as)?|killed were|dead are)(?P<between>(?: \S+){0,2}) $",
    regex.IGNORECASE,
)
# Between a death and a name: the name is of somebody who did it, or who is held to have done it.
NOT_THE_DEAD = regex.compile(
    r"\b(?:by|with|against|suspects?|defendants?|accused|convicted|charge[sd]?|case|trial|witness(?:es)?|"
    r"investigators?|detectives?)\b",
    regex.IGNORECASE,
)
WHO_WAS = regex.compile(r"\bwho (?:was|is|were)\b")
WORD = regex.compile(r"\p{L}+")
VERBS = frozenset({"VBD", "VBZ", "MD"})
SUFFIX = regex.compile(r" (J(?:unio)?r|S(?:enio)?r|II|III|IV)\b")


class ConflictingAge(Rule, frozen=True):
    """One person, two ages.

    Two mentions of one full name with ages are held against the days of their articles: nobody grows younger, and
    between two days an age can rise by the whole years between them or by one more; from one day to the next it stays,
    and so does the age of somebody who is dead. The articles must tell one story by something else than the name. Ages
    of the past ("in 2003"), parents and children of one name, and two people in one sentence are left alone.
    """

    keyless: ClassVar[bool] = True

    id: str = "conflicting-age"
    by: str = "person"
    severity: Severity = "error"
    message: str = "{here.value.name}: {here.value.age} or {there.value.age} years old?"
    advice: str = "Find out the date of birth, and mend the age that does not fit."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2019-06-03 The baker {Orla Finnan}, 41, put out the fire at Wexcombe ferry with Piet Marten, "
                "a deckhand.",
                "date 2019-06-05 Deckhand Piet Marten and {Orla Finnan}, 31, put out the fire on the Wexcombe ferry.",
            )
        ),
        # Nobody grows younger, however long it takes.
        Example(
            flags=(
                "date 2019-06-03 The baker {Orla Finnan}, 41, put out the fire at Wexcombe ferry with Piet Marten.",
                "date 2020-02-05 Piet Marten and {Orla Finnan}, 40, who put out the fire on the Wexcombe ferry, met.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 The baker Orla Finnan, 41, put out the fire at Wexcombe ferry with Piet Marten, a "
                "deckhand.",
                "date 2019-12-05 Deckhand Piet Marten and Orla Finnan, 42, put out the fire on the Wexcombe ferry.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 The baker Orla Finnan, 41, put out a fire in Wexcombe.",
                "date 2019-06-05 Orla Finnan, 23, won the javelin for Norway in Oslo.",
            )
        ),
        # Of the dead the age stays; of the living it would be 43 or 44.
        Example(
            passes=(
                "date 2019-06-03 Orla Finnan, 41, was killed in the fire at Wexcombe ferry, said Piet Marten.",
                "date 2021-09-05 Piet Marten spoke of the killing of Orla Finnan, 41, in the fire at Wexcombe ferry.",
            )
        ),
        # A suffix that one of them leaves out.
        Example(
            flags=(
                "date 2019-06-03 {Orlo Finnan III}, 61, put out the fire at Wexcombe ferry with Piet Marten and Ida "
                "Varenholt.",
                "date 2019-06-03 Piet Marten, Ida Varenholt and {Orlo Finnan}, 58, put out the fire on the Wexcombe "
                "ferry.",
            )
        ),
        Example(
            passes=(
                "date 2019-06-03 Orlo Finnan III, 61, put out the fire at Wexcombe ferry with Piet Marten and Ida "
                "Varenholt.",
                "date 2019-06-03 Piet Marten, Ida Varenholt and Orlo Finnan, 23, put out the fire on the Wexcombe "
                "ferry.",
            )
        ),
        # Father and son.
        Example(
            passes=(
                "date 2019-06-03 The baker Orlo Finnan Sr., 61, put out the fire at Wexcombe ferry with Piet Marten.",
                "date 2019-06-05 Piet Marten and Orlo Finnan Jr., 31, put out the fire on the Wexcombe ferry.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        aged = [
            claim for claim in group.of("person") if isinstance(claim.value, Person) and claim.value.age is not None
        ]
        for one, other in combinations(aged, 2):
            if (found := self.compare(one, other, group)) is not None:
                yield found

    def compare(self, one: Claim, other: Claim, group: Group) -> Finding | None:
        """A finding on two aged mentions, or nothing."""
        a, b = one.value, other.value
        assert isinstance(a, Person)
        assert isinstance(b, Person)
        if a.age == b.age or not one_name(a, b) or feasible(one, other) or of_the_past(one) or of_the_past(other):
            return None
        unsure = suffix(a) != suffix(b)
        if one.article == other.article and (unsure or two_people(one, other)):
            return None
        if unsure and generation_apart(a, b):
            return None
        known = evidence.one_story(group.digests[one.article], group.digests[other.article], (a.name, b.name))
        undated = one.published is None or other.published is None
        if known.bits < (evidence.SAFE if undated or unsure else evidence.FAIR):
            return None
        sides = (f"{b.name}, {a.age}", f"{b.name}, {b.age}")
        return self.finding(one, other, evidence=known.reasons, sides=sides, bits=known.bits)


def one_name(a: Person, b: Person) -> bool:
    """Whether two full names can be one person's: one given name or its short form, one surname, no other suffix.

    Of two articles, one may leave the suffix out.
    """
    if folded(a.surname) != folded(b.surname) or relation(a.given, b.given) not in {"same", "form"}:
        return False
    if suffix(a) and suffix(b) and suffix(a) != suffix(b):
        return False
    middle = [initials(person.name, person.surname) for person in (a, b)]
    return not all(middle) or not middle[0].isdisjoint(middle[1])


def suffix(person: Person) -> str:
    """Which of a family's one name a person is (`Jr`, `Sr`, `II`, ...), or nothing."""
    return suffix_of(person.name)


@lru_cache(maxsize=AT_HAND)
def suffix_of(name: str) -> str:
    found = SUFFIX.search(name)
    return found[1].replace("unio", "").replace("enio", "") if found else ""


@lru_cache(maxsize=AT_HAND)
def initials(name: str, surname: str) -> frozenset[str]:
    """The first letters of the names between the given name and the surname."""
    return frozenset(part[:1].casefold() for part in between(name, surname))


def middle_names(person: Person) -> list[str]:
    """The names between the given name and the surname."""
    return between(person.name, person.surname)


def between(name: str, surname: str) -> list[str]:
    return list(takewhile(lambda part: part.rstrip(",") != surname, name.split()[1:]))


def feasible(one: Claim, other: Claim) -> bool:
    """Whether the calendar allows two people's ages to be one person's, each on the day of its article."""
    a, b = one.value, other.value
    assert isinstance(a, Person) and isinstance(b, Person)
    assert a.age is not None and b.age is not None
    if one.article == other.article:
        return a.age == b.age
    if one.published is None or other.published is None:
        return abs(a.age - b.age) <= 1
    if one.published > other.published:
        return feasible(other, one)
    days = (other.published - one.published).days
    if days <= 1 or dead(one):
        return a.age == b.age
    return int(days / YEAR) <= b.age - a.age <= int(days / YEAR) + 1


def dead(claim: Claim) -> bool:
    """Whether the sentence says that this person is dead, and not somebody else of whom it goes on to speak."""
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    if after := DEAD_AFTER.search(text[end : end + 90]):
        said = WORD.findall(WHO_WAS.sub("", after["between"]))
        if not any(words.tag(word) in VERBS for word in said if word.islower()):
            return True
    before = DEAD_BEFORE.search(text[max(start - 60, 0) : start])
    return before is not None and NOT_THE_DEAD.search(before["between"]) is None


def generation_apart(a: Person, b: Person) -> bool:
    """Whether two people of one name may be parent and child by their ages."""
    return abs((a.age or 0) - (b.age or 0)) >= GENERATION


def of_the_past(claim: Claim) -> bool:
    """Whether the age is of another time than the article's, by the words of its sentence."""
    return tells_of_the_past(claim.sentence.text, claim.end - claim.sentence.start)


@lru_cache(maxsize=AT_HAND)
def tells_of_the_past(text: str, end: int) -> bool:
    """The same of a sentence in which the age stands before `end`."""
    told = end if APPOSITIVE.match(text, end) else len(text)  # "Finnan, 41, was elected in 1996" is 41 today
    return bool(PAST.search(text) or LONG_AGO.search(text, 0, told))


def two_people(one: Claim, other: Claim) -> bool:
    """Whether two ages of one name in one article are two people, or two pictures of one from different years."""
    a, b = one.value, other.value
    assert isinstance(a, Person)
    assert isinstance(b, Person)
    if one.sentence.start == other.sentence.start or generation_apart(a, b):
        return True
    captions = one.sentence.label == other.sentence.label == "caption"
    return captions and abs((a.age or 0) - (b.age or 0)) <= 2
