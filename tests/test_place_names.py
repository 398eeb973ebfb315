"""Names of places spelt in two ways: what a name is made of, and which slips make two of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Place
from checker_names.place_names import PlaceName, give_keys, misspelt, place_names, read, slip

PAIRS = [
    ("Harrowgate Road", "Harowgate Rd."),
    ("5800 block of Harrowgate", "Harowgate Road"),
    ("North Millbrook Hill Hospital", "Millbrook Hills Hospital"),
    ("Varenholt Theatre", "Varenhold Theater"),
    ("Wexcombe", "Wexcomb"),
    ("Varenholt-Finnan Bridge", "Varenholt Finan Bridge"),
    ("5800 block of Mill Road", "5802 Mills Road"),
    ("58-hundred block of Main Road", "5800 Maine Road"),
]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("5800 block of N. Harrowgate Rd.", PlaceName(("harrowgate",), "road", True, 58)),
        ("5800 block of Harrowgate", PlaceName(("harrowgate",), "", True, 58)),
        ("Varenholt's Theater", PlaceName(("varenholts",), "theatre", False)),
        ("Wexcombe", PlaceName(("wexcombe",), "", False)),
    ],
)
def test_the_parts_of_a_name(name: str, parts: PlaceName) -> None:
    assert read(name) == parts


@pytest.mark.parametrize("name", ["Main Street", "22nd Street", "Central Park", "12 block of Main"])
def test_what_has_no_name_that_tells_it_from_others(name: str) -> None:
    assert read(name) is None


def test_a_crossing_has_the_names_of_both_streets() -> None:
    article = Article("a", "Harrowgate Road and Varenholt Street")
    names = place_names(article.claim(0, 36, Place(article.text)))
    assert [name.words for name in names] == [("harrowgate",), ("varenholt",)]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_one_place_spelt_in_two_ways(one: str, other: str) -> None:
    a, b = read(one), read(other)
    assert a is not None
    assert b is not None
    assert slip(a, b)
    assert slip(b, a)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_spellings_of_one_place_share_a_key(one: str, other: str) -> None:
    keys = [
        set(give_keys(Article("a", name), [Article("a", name).claim(0, 4, Place(name))])[0].keys)
        for name in (one, other)
    ]
    assert keys[0] & keys[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harrowgate Road", "Harrowgate Street"),
        ("Harrowgate Road", "Harrowgate Hospital"),
        ("Harrowgate Road", "Marrowgate Road"),
        ("5800 block of Main Road", "7100 Maine Road"),
        ("Millbrook Park", "Millbrook Hill Park"),
        ("Harrowgate North Hill Park", "Harowgate South Hill Park"),
    ],
)
def test_two_places(one: str, other: str) -> None:
    a, b = read(one), read(other)
    assert a is not None
    assert b is not None
    assert not slip(a, b)


@given(st.text("abdeort", min_size=1, max_size=9), st.text("abdeort", min_size=1, max_size=9))
def test_to_be_misspelt_is_mutual(one: str, other: str) -> None:
    assert misspelt(one, other) == misspelt(other, one)


def test_only_the_first_mention_of_a_place_meets_others() -> None:
    text = "Wexcombe grew. Wexcombe shrank."
    article = Article("a", text)
    claims = [article.claim(0, 8, Place("Wexcombe")), article.claim(15, 23, Place("Wexcombe"))]
    assert [bool(claim.keys) for claim in give_keys(article, claims)] == [True, False]
