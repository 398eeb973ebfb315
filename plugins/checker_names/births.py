"""An age that the day of birth beside it denies."""

from collections.abc import Iterator
from datetime import date

import regex

from checker import Claim, Date, Example, Finding, Group, Person, Rule, Severity

BORN = regex.compile(r"\bborn (?:on |in )?$", regex.IGNORECASE)
FOUR_DIGITS = regex.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
# Words of a time that is not the article's: an age may be of then.
OF_THEN = regex.compile(
    r"\b(?:died|dies|dead|death|killed|murdered|late|survived by|then|at the time|when (?:he|she|they)|will be|"
    r"would (?:be|have)|turned|turns|celebrated)\b",
    regex.IGNORECASE,
)
LOOSE = 1  # years: the article may have been written before a birthday


class AgeAgainstBirth(Rule, frozen=True):
    """An age and a day of birth of one person that do not go together.

    Both must stand in one sentence of which one person is the subject, and the article must have a date. A year either
    way is allowed for; ages of the dead and of another time are left alone.
    """

    id: str = "age-against-birth"
    severity: Severity = "error"
    message: str = "{here.value.name}: {here.value.age} years old, born {there.text}?"
    advice: str = "Look up the day of birth, and mend the age or the day."
    examples: tuple[Example, ...] = (
        Example(flags=("date 2024-03-05 {Orla Finnan}, 47, was born on {3 May 1990} in Wexcombe.",)),
        Example(flags=("date 2024-03-05 {Orla Finnan}, 47, a baker who was born in {1967}, runs the ferry.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, was born on 3 May 1976 in Wexcombe.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 57, a baker who was born in 1967, runs the ferry.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, who was born in 1967, died in Wexcombe.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, and Piet Marten, who was born in 1990, run the ferry.",)),
        Example(passes=("date 2024-03-05 Orla Finnan, 47, has a son, born in 2010.",)),
        Example(passes=("Orla Finnan, 47, was born on 3 May 1990 in Wexcombe.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        in_sentence: dict[int, list[Claim]] = {}
        for claim in group.of("person", "date"):
            in_sentence.setdefault(claim.sentence.start, []).append(claim)
        for claims in in_sentence.values():
            yield from self.compare(
                [claim for claim in claims if isinstance(claim.value, Person)],
                [claim for claim in claims if is_birth(claim)],
            )

    def compare(self, people: list[Claim], births: list[Claim]) -> Iterator[Finding]:
        """A finding on the only person of a sentence and the only birth in it; or nothing."""
        if len(people) != 1 or len(births) != 1:
            return
        (person,), (birth,) = people, births
        who, born, today = person.value, birth.value, person.published
        assert isinstance(who, Person)
        assert isinstance(born, Date)
        if who.age is None or today is None or born.first is None or born.last is None:
            return
        if OF_THEN.search(person.sentence.text) or not tells_of(person, birth):
            return
        least, most = years(born.last, today), years(born.first, today)
        if not least - LOOSE <= who.age <= most + LOOSE:
            yield self.finding(person, birth)


def is_birth(claim: Claim) -> bool:
    """Whether a claim is the day or year in which somebody was born."""
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    return (
        isinstance(claim.value, Date) and FOUR_DIGITS.search(claim.text) is not None and BORN.search(before) is not None
    )


def tells_of(person: Claim, birth: Claim) -> bool:
    """Whether it is the person who was born: "Finnan, 47, was born", "Finnan, a baker who was born", "born 1976"."""
    between = person.sentence.text[person.end - person.sentence.start : birth.start - birth.sentence.start]
    return regex.search(r"(?:\b(?:was|were)|\(|^,?(?: (?:aged )?[0-9]{1,3},)?) born (?:on |in )?$", between) is not None


def years(birth: date, today: date) -> int:
    """How old somebody is who was born on a day."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
