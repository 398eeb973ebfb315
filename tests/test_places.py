"""Places: addresses, blocks, crossings, towns with their region, buildings; and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, Place
from checker_places.places import extract
from conftest import assert_linear


def read(text: str) -> list[Claim]:
    return list(extract(Article("a", text)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It was in the 2300 block of Quarry Road.", Place("2300 block of Quarry Road")),
        ("It was in the 2300 block of Quarry Road in Eastley.", Place("2300 block of Quarry Road", "Eastley")),
        ("It was in the 100 block of N. Quarry St. on Monday.", Place("100 block of N. Quarry St")),
        ("It was in the 12-hundred block of West 8th Street.", Place("12-hundred block of West 8th Street")),
        ("She lives at 1802 Quarry St. and works.", Place("1802 Quarry St")),
        ("She lives at 14 Quarry Lane, Eastley, Ohio.", Place("14 Quarry Lane", "Eastley", "Ohio")),
        ("It was in the 7400 block of South St. Harrow Avenue.", Place("7400 block of South St. Harrow Avenue")),
        ("It was at 12 St. Harrow Avenue.", Place("12 St. Harrow Avenue")),
        ("It was at the Harrow Hills apartments.", Place("Harrow Hills apartments")),
        ("They met at Quarry Street and Mill Avenue.", Place("Quarry Street and Mill Avenue")),
        ("They met near NW 61st Street and 19th Avenue.", Place("NW 61st Street and 19th Avenue")),
        ("They met at Quarry and Mill streets.", Place("Quarry and Mill streets")),
        ("She drove along Quarry Road to work.", Place("Quarry Road")),
        ("They live in Eastley, Ohio.", Place("Eastley", None, "Ohio")),
        ("EASTLEY, Wash. — A fire", Place("EASTLEY", None, "Washington")),
        ("A man from Eastley, Kent, won.", Place("Eastley", None, "Kent")),
        ("She was taken to Quarry Memorial Hospital.", Place("Quarry Memorial Hospital")),
        ("It happened at London's Quarry Museum.", Place("Quarry Museum")),
        ("They met at the Quarry Mill Center.", Place("Quarry Mill Center")),
        ("She sang in the Quarry Lounge.", Place("Quarry Lounge")),
        ("It was at the Quarry School of Public Health.", Place("Quarry School of Public Health")),
        ("He was at Eastley Crown Court.", Place("Eastley Crown Court")),
        ("It was in Quarry Mill Shopping Centre in Eastley.", Place("Quarry Mill Shopping Centre", "Eastley")),
        ("She was taken to Quarry Medical Center.", Place("Quarry Medical Center")),
        ("They met at Eastley Town Hall on Monday.", Place("Eastley Town Hall")),
        ("A fire broke out at Quarryfield in Kent.", Place("Quarryfield", None, "Kent")),
        ("They live in Quarryfield, Ghana.", Place("Quarryfield", None, "Ghana")),
        ("They live in Quarryfield, Tamil Nadu.", Place("Quarryfield", None, "Tamil Nadu")),
        ("They live in Quarryfield, Sask., and work.", Place("Quarryfield", None, "Saskatchewan")),
        ("They live in Quarryfield, Co Cork.", Place("Quarryfield", None, "County Cork")),
    ],
)
def test_a_place_is_read(text: str, place: Place) -> None:
    assert [claim.value for claim in read(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court ruled.",
        "Wall Street fell and Downing Street was silent.",
        "The Harrow family owns apartments. Luxury apartments were sold.",
        "They beat France, Germany and Wales.",
        "On Monday, Wales lost.",
        "He paid $1802 Canadian.",
        "They saw Harriet Prescott, Ireland, there.",
        "Harriet Prescott, Ireland, won.",
        "They saw St. Mary and Dr. Quarry.",
        "La Strada, La Notte and others.",
        "They met at the Shopping Centre.",
        "A spokesman for Quarrywork, Britain's biggest union, left.",
        "According to the Ministry of Commerce, China sold more.",
        "To qualify for GSP, China must join.",
        "They live in Sri Lanka, India and elsewhere.",
        "It was at Lena's Shopping Centre.",
        "He was in Kent. Bishop in Kent was a title.",
        "It was in May in Kent.",
    ],
)
def test_what_is_no_place_is_not_taken_for_one(text: str) -> None:
    assert read(text) == []


TAILS = ("at ", "Hospital", "'s ", "\n", "é", "９", "8th")
PIECES = st.sampled_from(
    [*"2300|block of |Quarry| Road| St.| and |Mill| streets|, Ohio|, Wash.| in |Eastley|N.".split("|"), *TAILS]
)
LISTS = st.lists(PIECES, max_size=25)


@given(st.one_of(st.text(max_size=200), LISTS.map("".join), LISTS.map(" ".join)))
def test_any_text_is_read_and_every_claim_is_a_piece_of_it(text: str) -> None:
    end = 0
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.text == claim.text.strip()
        assert claim.start >= end
        end = claim.end


HOSTILE = "block of |1802 |Quarry Road and |Eastley, Ohio, |St. |at Quarry Hospital | at Foo in Kent| streets|A ".split(
    "|"
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert_linear(lambda times: read(piece * times), 2_000)
