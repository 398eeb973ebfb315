"""Two figures of one article: how far words, places and digits show that they are one thing told twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Claim
from checker.pipeline import read_alone
from checker.slips import digits, slip
from checker.testing import installed
from checker_consistency.likeness import Scene, resemblance, scene, traits, weights
from checker_consistency.partings import are_contrasted, are_of_two, of_two_nouns

SLIPS = {
    "wrong first digit": ("2383", "6383"),
    "wrong digit": ("1204", "1604"),
    "wrong last digit": ("28.1", "28.9"),
    "swapped digits": ("3120", "3210"),
    "moved point": ("1.50", "15"),
    "other number": ("312", "457"),
}
SAYING = {"12": 2, "4000": 1, "66.7": 3, "0.25": 1, "499": 1, "9.99": 1, "2383": 4, "12.5": 2, "90.25": 1, "1300000": 2}
NUMBERS = st.integers(1, 99_999).map(str) | st.decimals("0.1", "999.9", places=1).map(str)
FALLING = {"names of each", "kinds of each", "owners of each", "one ahead", "year of one", "one rough", "bounds"}
FREE = {"wrong first digit", "wrong digit", "wrong last digit", "swapped digits", "moved point", "other number"}


@pytest.mark.parametrize("what", SLIPS)
def test_what_makes_one_number_of_another(what: str) -> None:
    one, other = SLIPS[what]
    assert slip(one, other) == slip(other, one) == what


@pytest.mark.parametrize("number", SAYING)
def test_digits_that_say_something(number: str) -> None:
    assert digits(number) == SAYING[number]


@given(NUMBERS, NUMBERS)
def test_a_slip_goes_both_ways(one: str, other: str) -> None:
    assert slip(one, other) == slip(other, one)


@given(NUMBERS, st.integers(1, 4))
def test_a_moved_point_leaves_the_digits(number: str, places: int) -> None:
    assert digits(f"{int(float(number))}{'0' * places}") == digits(str(int(float(number))))


def test_more_never_weighs_less() -> None:
    for what, (least, bits) in weights().items():
        assert least == sorted(least), what
        if what not in FREE | FALLING | {"sentences apart", "values of the unit"}:
            assert all(less <= more for less, more in pairwise(bits)), what


def test_every_trait_has_a_weight() -> None:
    one, other, article = told("Oldacre sold 4,000 barrels of stout. Oldacre sold 9,000 barrels of stout.")
    assert {what for what, _ in traits(one, other, article)} | FREE <= weights().keys()


def told(text: str) -> tuple[Claim, Claim, Scene]:
    """The first two figures of a text, and its scene."""
    figures = [claim for claim in read_alone(installed(), text) if claim.kind == "quantity"]
    return figures[0], figures[1], scene(figures)


def test_more_words_alike_are_more_bits() -> None:
    less = told("The Thornley mill sold 4,310 barrels. A broker counted 9,310 barrels.")
    more = told("The Thornley mill sold 4,310 barrels of stout. The Thornley mill sold 9,310 barrels of stout.")
    assert resemblance(*more) > resemblance(*less) + 2


def test_a_digit_of_four_is_more_than_another_number() -> None:
    text = "The Thornley mill sold 4,312 barrels of stout. The Thornley mill sold {} barrels of stout."
    assert resemblance(*told(text.format("9,312"))) > resemblance(*told(text.format("9,745"))) + 3


CONTRASTED = {
    "another noun in one place": (
        "The harvest of oats in Thornley came to 4,000 tonnes. The harvest of barley in Thornley came to 9,000 tonnes."
    ),
    "shares of a group that do two things": (
        "A poll found 48% of Thornley drinkers chose stout. A poll found 88% of Thornley drinkers walked home."
    ),
    "one of them later": "Oldacre shares stood at 480 pence. Oldacre shares later stood at 880 pence.",
    "two subjects": "Oldacre Brewers offered 480 pence a share. Pettifer Maltings offered 880 pence a share.",
}


@pytest.mark.parametrize("text", CONTRASTED.values(), ids=list(CONTRASTED))
def test_what_contrasts_two_figures(text: str) -> None:
    one, other, _ = told(text)
    assert are_contrasted(one, other)


def test_a_title_in_the_place_of_a_name_is_no_contrast() -> None:
    assert not of_two_nouns("It showed Ida Varenholt well ahead of him.", "It showed Mrs Varenholt well ahead of him.")


def test_what_is_spoken_of_again_is_more_likely_the_same() -> None:
    text = "Oldacre bought a stake of 18.8% from Pettifer. It sold {} 58.8% stake to the brewers of Thornley."
    assert resemblance(*told(text.format("the"))) > resemblance(*told(text.format("a"))) + 1


def test_an_article_of_many_values_tells_them_apart() -> None:
    text = "The Thornley mill sold 4,312 barrels of stout. The Thornley mill sold 9,312 barrels of stout."
    more = " It sold 11 barrels in May, 13 barrels in June, 17 barrels in July and 19 barrels in August."
    assert resemblance(*told(text)) > resemblance(*told(text + more)) + 1


def test_species_of_two_kinds_are_two_things() -> None:
    one, other, _ = told("Botanists counted 164 kinds of moss in Orrin. Of the 146 kinds of fern in Orrin 12 are rare.")
    assert are_of_two(one, other)
