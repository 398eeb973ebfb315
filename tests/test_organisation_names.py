"""Names of organisations spelt in two ways: what a name is made of, and which slips make two of one."""

import pytest

from checker import Article, Claim, Organisation, Place, Sentence
from checker_names.organisation_names import give_keys, is_owned, read, slip

PAIRS = [
    ("Varenholt Mills Inc", "Varenhold Mills"),
    ("Harrow Securities Co Inc", "Harow Securities Co"),
    ("Ministry of Post and Ferries", "Ministry of Posts and Ferries"),
    ("Varenholt Corp", "Varenhotl Corp"),
]


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Varenholt Mills Inc.", ("varenholt", "mills")),
        ("Varenholt-Finnan Group PLC", ("varenholt", "finnan")),
        ("Varenholt Corp", ("varenholt",)),
    ],
)
def test_the_words_of_a_name(name: str, own: tuple[str, ...]) -> None:
    assert read(name) == own


@pytest.mark.parametrize("name", ["Varenholt", "Itel Corp", "Communications Inc", "The Company"])
def test_what_has_no_name_that_tells_it_from_others(name: str) -> None:
    assert read(name) is None


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_one_organisation_spelt_in_two_ways(one: str, other: str) -> None:
    a, b = read(one), read(other)
    assert a is not None
    assert b is not None
    assert slip(a, b)
    assert slip(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harrow Mills", "Marrow Mills"), ("Harrow Mills", "Harrow Hill Mills"), ("Harrow Mills", "Harow Hills")],
)
def test_two_organisations(one: str, other: str) -> None:
    a, b = read(one), read(other)
    assert a is not None
    assert b is not None
    assert not slip(a, b)


@pytest.mark.parametrize("pair", PAIRS)
def test_spellings_of_one_organisation_share_a_key(pair: tuple[str, str]) -> None:
    keys = [
        set(give_keys(Article("a", name), [Article("a", name).claim(0, 4, Organisation(name))])[0].keys)
        for name in pair
    ]
    assert keys[0] & keys[1]


def test_what_is_a_place_too_meets_others_as_a_place_alone() -> None:
    article = Article("a", "Varenholt Hospital was shut.")
    claims = [
        article.claim(0, 18, Place("Varenholt Hospital")),
        article.claim(0, 18, Organisation("Varenholt Hospital")),
    ]
    assert not any(claim.keys for claim in give_keys(article, claims))


def test_a_genitive_is_no_other_name() -> None:
    one, other = (
        Claim("a", 0, len(name), name, Organisation(name), Sentence(0, name))
        for name in ("Varenholt's Weir Board", "Varenholt Weir Board")
    )
    assert is_owned(one, other)
