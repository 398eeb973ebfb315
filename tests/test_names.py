"""How near two names are: sounds, slips, short forms, and when two names are one person's."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, Person
from checker.folding import folded
from checker_names.given_names import relation, shortens
from checker_names.meeting import give_keys
from checker_names.spelling import BEYOND, distance, near, one_edit, skeleton
from checker_names.spellings import FEW, Spellings, slip
from checker_names.variants import difference, is_slip

letters = st.text("abcdéo' -", max_size=7)
names = st.sampled_from(
    "Ann Anna Anne Bill Catharine Ed Edward J J. Jon John Jonathan Katherine Li Ron Ronald Tomas William".split()
)


@cache
def edits(a: str, b: str) -> int:
    """Optimal string alignment, straight from its definition."""
    if not a or not b:
        return len(a) + len(b)
    least = min(edits(a[1:], b) + 1, edits(a, b[1:]) + 1, edits(a[1:], b[1:]) + (a[0] != b[0]))
    if len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]:
        least = min(least, edits(a[2:], b[2:]) + 1)
    return least


@given(letters, letters)
def test_the_distance_is_that_of_its_definition(one: str, other: str) -> None:
    assert distance(one, other) == min(edits(folded(one), folded(other)), BEYOND) == distance(other, one)


@given(letters, letters)
def test_one_edit_is_a_distance_of_one(one: str, other: str) -> None:
    assert one_edit(one, other) == (distance(one, other) == 1)


@given(letters, letters)
def test_the_distance_is_nought_for_one_name_and_within_its_bounds(one: str, other: str) -> None:
    a, b = folded(one), folded(other)
    assert (distance(one, other) == 0) == (a == b)
    assert min(abs(len(a) - len(b)), BEYOND) <= distance(one, other) <= max(len(a), len(b))


@given(st.sets(st.text("abcd", min_size=4, max_size=8).map("a".__add__), min_size=FEW + 1, max_size=3 * FEW))
def test_a_slip_is_found_among_many_as_it_is_by_a_look_at_each(many: set[str]) -> None:
    spellings = Spellings(sorted(many))
    for word in many:
        assert set(spellings.near(word)) == {other for other in many if slip(word, other)}


@given(letters, letters)
def test_to_be_near_is_mutual(one: str, other: str) -> None:
    assert near(one, other) == near(other, one)


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("Li", "Le", False),
        ("Varenholt", "Porter", False),
        ("Varenholt", "Marenhold", False),
        ("Katherine", "Catharine", True),
        ("Philipson", "Fillipson", True),
        ("Orsted", "Örsted", True),
        ("Lee", "Lea", True),
    ],
)
def test_names_that_may_well_be_one(one: str, other: str, close: bool) -> None:
    assert near(one, other) is close


def test_a_skeleton_is_of_consonants() -> None:
    assert skeleton("Katherine") == skeleton("Catharine") == "ktrn"
    assert skeleton("Annabel") == "anbl"
    assert skeleton("") == ""


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Paul", "Saul", "spelling"),
        ("Paul", "Maria", "other"),
        ("Ann", "Ed", "other"),
        ("Ron", "Ronald", "form"),
        ("Bill", "William", "form"),
        ("Sandy", "Sander", "form"),
        ("Henry", "Henri", "spelling"),
        ("Sandy", "Sandie", "spelling"),
        ("J.", "Jonathan", "same"),
        ("J", "Maria", "other"),
        ("ANNA", "Anna", "same"),
        ("José", "Jose", "same"),
        ("Tomas", "Thomas", "spelling"),
        ("John", "Jonathan", "spelling"),
    ],
)
def test_given_names(one: str, other: str, how: str) -> None:
    assert relation(one, other) == how


@given(names, names)
def test_a_relation_is_mutual(one: str, other: str) -> None:
    assert relation(one, other) == relation(other, one)


@given(names)
def test_a_name_is_the_same_as_itself_and_no_short_form_of_itself(name: str) -> None:
    assert relation(name, name) == "same"
    assert not shortens(name, name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Varenholt", "Ida Varenholt"),
        ("Ida Varenholt", "I. Varenholt"),
        ("Ida Varenholt", "Ida Maria Varenholt"),
        ("Ida Varenholt", "Varenholt"),
        ("Ida Varenholt", "Ida Varenholt's"),
        ("Ida Varenholt", "Ida Porter"),
        ("Ida Varenholt", "Piet Varenhold"),
        ("Ida Lee", "Ida Lea"),
        ("Ida Varenholt Sr.", "Ida Varenholt, Sr."),
        ("Ida Marja Varenholt Sr", "Ida Marja Varenholt, Sr."),
        ("Ida Parker", "Ida Palmer"),
        ("Silence Ida Varenholt", "Silencing Ida Varenholt"),
    ],
)
def test_names_that_do_not_differ_or_have_nothing_in_common(one: str, other: str) -> None:
    assert difference(Person(one), Person(other)) is None


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        ("Ida Varenholt", "Ida Varenhold", "surname"),
        ("Ida Varenholt", "Idda Varenholt", "spelling"),
        ("Ida Varenholt", "Ida Varenholts", "ending"),
        ("Ron Varenholt", "Ronald Varenholt", "form"),
        ("Mohamad Ida Varenholt", "Mohamed Ida Varenholt", "spelling"),
        ("Victor Ida Varenholt", "Ictor Ida Varenholt", "spelling"),
        ("Ida Marja Varenholt", "Ida Marya Varenholt", "middle"),
        ("Ida Varenholt", "Ida Varrenhold", "surname alike"),
        ("Ida Varenholt", "Piet Varenholt", "given unlike"),
    ],
)
def test_where_two_names_differ(one: str, other: str, where: str) -> None:
    assert difference(Person(one), Person(other)) == difference(Person(other), Person(one)) == where


@pytest.mark.parametrize(
    ("word", "surname", "wrong"),
    [
        ("Varenholt", "Varenholt", False),
        ("Varenholts", "Varenholt", False),
        ("Marenholt", "Varenholt", False),
        ("Varen", "Varenholt", False),
        ("Lea", "Lee", False),
        ("Porten", "Potter", False),
        ("Varenhlot", "Varenholt", True),
        ("Varnhold", "Varenholt", True),
        ("Potten", "Potter", True),
    ],
)
def test_a_slip(word: str, surname: str, wrong: bool) -> None:
    assert slip(word, surname) is wrong


def mention(name: str, words: str, **more: str | int) -> Claim:
    """A mention of a person at the first place of some words."""
    text = f"{words} met others at the old Wexcombe weir."
    return Article("a", text).claim(0, len(words), Person(name, **more))  # type: ignore[arg-type]


def test_no_key_is_a_surname_alone() -> None:
    article = Article("a", "Varenholt met others.")
    (claim,) = give_keys(article, [article.claim(0, 9, Person("Varenholt"))])
    assert claim.keys == ()


def test_only_what_says_something_new_meets_others() -> None:
    claims = [mention("Ida Varenholt", "Ida Varenholt"), mention("Ida Varenholt", "Ida Varenholt", age=41)]
    claims += [mention("Ida Varenholt", "Varenholt"), mention("Ida Varenholt", "Ida Varenholt", age=41)]
    keyed = give_keys(Article("a", claims[0].sentence.text), claims)
    assert sorted(bool(claim.keys) for claim in keyed) == [False, False, True, True]


@pytest.mark.parametrize(
    "pair",
    [
        ("Ida Varenholt", "Ida Varenhold"),
        ("Tomas Wend", "Thomas Wend"),
        ("Jon Bee", "John Bea"),
        ("Gerome Wend", "Jerome Wend"),
        ("Etyra Wend", "Tyra Wend"),
        ("Aram Wendell", "Adam Wendel"),
    ],
)
def test_near_names_share_a_key(pair: tuple[str, str]) -> None:
    keys = [set(give_keys(Article("a", ""), [mention(name, name)])[0].keys) for name in pair]
    assert keys[0] & keys[1]


def test_a_given_name_that_shares_a_surname_with_the_next_person_meets_others() -> None:
    text = "Ida and Piet Varenholt met others at the weir. Ida left at noon."
    article = Article("a", text)
    claims = [article.claim(0, 3, Person("Ida Varenholt")), article.claim(8, 22, Person("Piet Varenholt"))]
    keyed = give_keys(article, [*claims, article.claim(text.rindex("Ida"), text.rindex("Ida") + 3, claims[0].value)])
    assert [bool(claim.keys) for claim in keyed] == [True, True, False]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("Eliot Varenholt", "Elliot Varenholt", True),
        ("Katharine Varenholt", "Catherine Varenholt", True),
        ("Orla Finnan", "Orla Finann", True),
        ("John Varenholt", "Jonathan Varenholt", False),
        ("Orla Finnan", "Orla Fintenan", True),
        ("Isobel Varenholt", "Ysabelle Varenhold", False),
    ],
)
def test_a_name_typed_wrong_is_told_from_another_name(one: str, other: str, slip: bool) -> None:
    a, b = (Person(name) for name in (one, other))
    assert is_slip(a, b) == is_slip(b, a) == slip


def test_surnames_that_begin_alike_are_of_one_person_only_at_one_age() -> None:
    one, other = Person("Piet Varenholt", age=44), Person("Piet Varensmeer", age=44)
    assert difference(one, other) == difference(other, one) == "surname unlike"
    assert difference(one, Person("Piet Varensmeer", age=45)) is None
    assert difference(Person("Piet Varenholt"), Person("Piet Varensmeer")) is None
    assert difference(one, Person("Piet Vossmeer", age=44)) is None
