"""Which ages of one person the calendar allows, who is dead, and who is another of the same name."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, Person
from checker_names.ages import dead, feasible, of_the_past, one_name, two_people

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
AGES = st.integers(0, 110)
FIRST = date(2019, 6, 3)


def aged(age: int, published: date | None, *, article: str = "a", text: str = "Orla Finnan met others.") -> Claim:
    """A mention of Orla Finnan with an age."""
    at = text.index("Orla Finnan")
    return Article(article, text, published).claim(at, at + 11, Person("Orla Finnan", age=age))


def age_on(born: date, day: date) -> int:
    """The age of somebody on a day, by the calendar."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@given(st.dates(date(1900, 1, 1), date(1985, 12, 31)), DAYS, DAYS)
def test_nobody_contradicts_their_own_birthday(born: date, one: date, other: date) -> None:
    """But on the very next day, when a birthday is less likely than a slip."""
    ages = (age_on(born, one), age_on(born, other))
    if abs((one - other).days) > 1:
        assert feasible(aged(ages[0], one), aged(ages[1], other, article="b"))


@given(AGES, AGES, st.none() | DAYS, st.none() | DAYS)
def test_to_be_feasible_is_mutual(one: int, other: int, first: date | None, second: date | None) -> None:
    here, there = aged(one, first), aged(other, second, article="b")
    assert feasible(here, there) == feasible(there, here)


@given(AGES, st.integers(1, 60), DAYS, st.integers(0, 9000))
def test_nobody_grows_younger(age: int, less: int, day: date, later: int) -> None:
    assert not feasible(aged(age + less, day), aged(age, day + timedelta(later), article="b"))


@given(AGES, AGES, DAYS)
def test_one_article_gives_one_age(one: int, other: int, day: date) -> None:
    assert feasible(aged(one, day), aged(other, day)) == (one == other)


@pytest.mark.parametrize(
    ("later", "age", "may_be"),
    [
        (0, 42, False),
        (1, 42, False),
        (2, 42, True),
        (2, 43, False),
        (200, 43, False),
        (380, 44, False),
        (380, 43, True),
        (380, 41, False),
        (3653, 51, True),
        (3653, 53, False),
    ],
)
def test_somebody_of_41_later(later: int, age: int, may_be: bool) -> None:
    assert feasible(aged(41, FIRST), aged(age, FIRST + timedelta(later), article="b")) is may_be


def test_without_days_one_year_is_nothing() -> None:
    assert feasible(aged(41, None), aged(42, FIRST, article="b"))
    assert not feasible(aged(41, None), aged(43, FIRST, article="b"))


@pytest.mark.parametrize(
    ("text", "is_dead"),
    [
        ("Orla Finnan, 41, was there when Piet Marten was killed.", False),
        ("Orla Finnan, 41, was shot in the leg.", False),
        ("Orla Finnan, 41, met the widow of a man who died.", False),
        ("They killed time with Orla Finnan, 41.", False),
        ("A man was killed by Orla Finnan, 41.", False),
        ("Police questioned the murder suspect Orla Finnan, 41.", False),
        ("Orla Finnan, 41, was not killed at the weir.", False),
        ("Orla Finnan, who was 41, was killed at the weir.", True),
        ("Orla Finnan, 41, a baker of Wexcombe, was fatally shot.", True),
        ("They mourn the death of baker Orla Finnan, 41.", True),
        ("Orla Finnan, 41, was killed at the weir.", True),
        ("Orla Finnan, 41, died at the weir.", True),
        ("Orla Finnan, 41, was stabbed to death.", True),
        ("He is charged with the murder of Orla Finnan, 41.", True),
        ("The victim was identified as Orla Finnan, 41.", True),
    ],
)
def test_who_is_dead(text: str, is_dead: bool) -> None:
    assert dead(aged(41, FIRST, text=text)) is is_dead


def test_the_dead_keep_their_age() -> None:
    killed = aged(41, FIRST, text="Orla Finnan, 41, was killed at the weir.")
    later = FIRST + timedelta(800)
    assert feasible(killed, aged(41, later, article="b"))
    assert not feasible(killed, aged(43, later, article="b"))
    assert feasible(aged(41, FIRST), aged(43, later, article="b"))


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Orla Finnan, 41, baked bread.", False),
        ("Orla Finnan, 41, came in 1999.", False),
        ("In 1999 Orla Finnan, 41, came.", True),
        ("Orla Finnan, who was 41, came in 1999.", True),
        ("Orla Finnan, then 41, came two years ago.", True),
        ("Orla Finnan was 41 when she was made a baker.", True),
    ],
)
def test_who_was_of_that_age_once(text: str, past: bool) -> None:
    assert of_the_past(aged(41, FIRST, text=text)) is past


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orla Finnan", "Orla Finnegan"),
        ("Orla Finnan", "Maria Finnan"),
        ("Orlo Finnan Jr.", "Orlo Finnan Sr."),
        ("Orlo Finnan II", "Orlo Finnan III"),
        ("Orlo B. Finnan", "Orlo C. Finnan"),
        ("Orlo B. Finnan, Jr.", "Orlo C. Finnan, Jr."),
    ],
)
def test_two_people_by_name(one: str, other: str) -> None:
    assert not one_name(Person(one), Person(other))
    assert not one_name(Person(other), Person(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ron Finnan", "Ronald Finnan"),
        ("Orla Finnan", "Orla B. Finnan"),
        ("Orla B. Finnan", "Orla Brigid Finnan"),
        ("Orlo Finnan Jr.", "Orlo Finnan, Junior"),
        ("Orlo Finnan Sr", "Orlo B. Finnan Senior"),
        ("Orlo Finnan Jr.", "Orlo Finnan"),
    ],
)
def test_one_person_by_name(one: str, other: str) -> None:
    assert one_name(Person(one), Person(other))
    assert one_name(Person(other), Person(one))


def test_ages_a_generation_apart_are_two_people() -> None:
    text = "Orla Finnan, 61, spoke. Then Orla Finnan, 31, spoke."
    article = Article("a", text, FIRST)
    first = article.claim(0, 11, Person("Orla Finnan", age=61))
    at = text.rindex("Orla")
    assert two_people(first, article.claim(at, at + 11, Person("Orla Finnan", age=31)))
    assert not two_people(first, article.claim(at, at + 11, Person("Orla Finnan", age=60)))
    assert two_people(first, article.claim(0, 11, Person("Orla Finnan", age=60)))
