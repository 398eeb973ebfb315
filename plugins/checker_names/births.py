"""An age that the day of birth beside it denies."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import regex

from checker import Claim, Date, Example, Finding, Group, Person, Quantity, Rule, Severity

# A birth, with the name of then and the place: "born Orla Finnan in Wexcombe, on ".
PLACE = r"(?:(?:in|at|near|on|of|the|upon|\p{Lu}[\p{L}'’.-]*),? ){0,8}"
BORN = regex.compile(rf"\b[Bb]orn {PLACE}$")
BORN_HERE = regex.compile(rf"(?:\b(?:was|were)|\(|^,?(?: (?:aged )?[0-9]{{1,3}},)?) born {PLACE}$")
FOUR_DIGITS = regex.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
# Words of a time that is not the article's: an age may be of then.
OF_THEN = regex.compile(
    r"\b(?:died|dies|dead|death|killed|murdered|late|survived by|then|at the time|when (?:he|she|they)|will be|"
    r"would (?:be|have)|turned|turns|celebrated)\b",
    regex.IGNORECASE,
)
LOOSE = 1  # years: the article may have been written before a birthday
# The age that an obituary begins with, and the sentence of a birth that is of its subject: "He was born in".
AT_DEATH = regex.compile(
    r"\b(?:has died|have died|died|dies|is dead)\b(?P<how>[^.;]{0,80}?)\b(?:aged?|at the age of|at) $", regex.IGNORECASE
)
RELATIVE = regex.compile(
    r"\b(?:his|her|their|whose|[’']s) (?:[\w-]+ ){0,3}?(?:wife|husband|son|daughter|brother|sister|mother|father|"
    r"partner|friend|widow|child|twin|grand\w+)\b|\b(?:19|20)[0-9]{2}\b",
    regex.IGNORECASE,
)
OF_SUBJECT = regex.compile(
    r"(?:(?:He|She) was )?[Bb]orn\b|(?:\p{Lu}[\p{L}'’.-]+ ){0,3}(?P<name>\p{Lu}[\p{L}'’-]+),? (?:was )?born\b"
)
OPENING = 600  # code points within which an obituary says how old somebody died
LATELY = timedelta(366)  # before the article, somebody of whom it says so died


class AgeAgainstBirth(Rule, frozen=True):
    """An age and a day of birth of one person that do not go together.

    Both must stand in one sentence of which one person is the subject, or the age beside the name elsewhere, and the
    article must have a date. An obituary may begin with the age ("who has died aged 84"), and say "He was born in 1931"
    where it tells of one birth only. A year either way is allowed for; other ages of the dead and those of another time
    are left alone.
    """

    id: str = "age-against-birth"
    severity: Severity = "error"
    message: str = "{here.value.name}: {here.value.age} years old, born {there.text}?"
    advice: str = "Look up the day of birth, and mend the age or the day."
    examples: tuple[Example, ...] = (
        Example(flags=("date 2024-03-05 {Orla Finnan}, 47, was born on {3 May 1990} in Wexcombe.",)),
        Example(flags=("date 2024-03-05 {Orla Finnan}, 47, a baker who was born in {1967}, runs the ferry.",)),
        Example(
            flags=(
                "date 2024-03-05 {Orla Finnan}, 47, runs the Wexcombe ferry. Ms Finnan, who was born in Thornley in "
                "{1967}, is a baker.",
            )
        ),
        Example(
            flags=(
                "date 2024-03-05\nOrlo Finnan, the ferry keeper, who has died aged {84}, never learnt to swim. He was "
                "born in Thornley in {1931}.",
            )
        ),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, was born on 3 May 1976 in Wexcombe.",)),
        Example(
            passes=(
                "date 2024-03-05\nOrlo Finnan, the ferry keeper, who has died aged 84, never learnt to swim. He was "
                "born in Thornley in 1939.",
            )
        ),
        # Of two births, or of a death of long ago.
        Example(
            passes=(
                "date 2024-03-05\nOrlo Finnan, the ferry keeper, who has died aged 84, was born in Thornley in 1939. "
                "He married Ida Varenholt. She was born in 1950.",
            )
        ),
        Example(
            passes=("date 2024-03-05 The keeper Orlo Finnan died in 1999 aged 84. He was born in Thornley in 1914.",)
        ),
        Example(passes=("date 2024-03-05 Orla Finnan, 57, a baker who was born in 1967, runs the ferry.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, who was born in 1967, died in Wexcombe.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, and Piet Marten, who was born in 1990, run the ferry.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, has a son, born in 2010.",)),
        Example(passes=("Orla Finnan, 47, was born on 3 May 1990 in Wexcombe.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        births = [claim for claim in group.of("date") if is_birth(claim)]
        people = group.of("person") if births else ()
        for birth in births:
            beside = [claim for claim in people if claim.sentence.start == birth.sentence.start]
            if len(beside) == 1 and sum(other.sentence.start == birth.sentence.start for other in births) == 1:
                yield from self.compare(aged(beside[0], people), birth, beside[0])
        if len(births) == 1 and (died := age_at_death(group.of("quantity"))) is not None:
            yield from self.compare_dead(died, births[0])

    def compare(self, person: Claim, birth: Claim, beside: Claim) -> Iterator[Finding]:
        """A finding on a person's age and a birth in a sentence that names the person alone; or nothing."""
        who, born, today = person.value, birth.value, person.published
        assert isinstance(who, Person)
        assert isinstance(born, Date)
        if who.age is None or today is None or born.first is None or born.last is None:
            return
        if any(OF_THEN.search(claim.sentence.text) for claim in (person, beside)) or not tells_of(beside, birth):
            return
        least, most = years(born.last, today), years(born.first, today)
        if not least - LOOSE <= who.age <= most + LOOSE:
            yield self.finding(person, birth)

    def compare_dead(self, died: Claim, birth: Claim) -> Iterator[Finding]:
        """A finding on the age that an obituary begins with and the only birth of which it tells; or nothing."""
        value, born, today = died.value, birth.value, died.published
        assert isinstance(value, Quantity)
        assert isinstance(born, Date)
        if today is None or born.first is None or born.last is None or not is_of_subject(birth, died):
            return
        if not years(born.last, today - LATELY) <= float(value.number or 0) <= years(born.first, today) + LOOSE:
            yield self.finding(died, birth, message=f"died at {value.number}, born {birth.text}?")


def aged(person: Claim, people: Sequence[Claim]) -> Claim:
    """The mention of a person that gives the age: this one, or the only other one of the name that gives any."""
    who = person.value
    assert isinstance(who, Person)
    ages = {
        claim.value.age: claim for claim in people if isinstance(claim.value, Person) and is_named(who, claim.value)
    }
    ages.pop(None, None)
    return person if who.age is not None or len(ages) != 1 else next(iter(ages.values()))


def is_named(who: Person, other: Person) -> bool:
    """Whether two mentions have one full name."""
    return " " in who.name and who.name == other.name


def is_of_subject(birth: Claim, died: Claim) -> bool:
    """Whether a sentence tells of the birth of the one who has died: "He was born", "Finnan was born"."""
    found = OF_SUBJECT.match(birth.sentence.text)
    return found is not None and (found["name"] is None or found["name"] in died.sentence.text)


def age_at_death(figures: Sequence[Claim]) -> Claim | None:
    """The age at which the one whom an article begins with has died; none where it may be of another or of long ago."""
    for claim in figures:
        value, at = claim.value, claim.start - claim.sentence.start
        assert isinstance(value, Quantity)
        if claim.start > OPENING:
            break
        if value.dimension == "age" and value.number is not None and value.unit == "year":
            before = claim.sentence.text[:at]
            return claim if AT_DEATH.search(before) and not RELATIVE.search(before) else None
    return None


def is_birth(claim: Claim) -> bool:
    """Whether a claim is the day or year in which somebody was born."""
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    return (
        isinstance(claim.value, Date) and FOUR_DIGITS.search(claim.text) is not None and BORN.search(before) is not None
    )


def tells_of(person: Claim, birth: Claim) -> bool:
    """Whether it is the person who was born: "Finnan, 47, was born", "Finnan, a baker who was born", "born 1976"."""
    between = person.sentence.text[person.end - person.sentence.start : birth.start - birth.sentence.start]
    return BORN_HERE.search(between) is not None


def years(birth: date, today: date) -> int:
    """How old somebody is who was born on a day."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
