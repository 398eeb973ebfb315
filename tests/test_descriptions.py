"""What two articles say something is: nationalities and kinds of work, those that exclude each other and the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article
from checker_events.descriptions import describe, parse
from test_consistency import findings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Varenholt’s Weir is a 2004 Danish film.", "Varenholt’s Weir (2004) is only a Peruvian film."),
        ("Tim Varenholt is an Austrian painter.", "Timothy Karl Varenholt, born in 1931, is a Greek painter."),
        ("Varenholt’s Weir is a 2004 Danish crime film.", "Varenholt’s Weir is a 2004 Danish crime novel."),
    ],
)
def test_at_odds(one: str, other: str) -> None:
    assert [found.verdict for found in findings("conflicting-description", one, other)] == ["conflict"]


@pytest.mark.parametrize(
    "other",
    [
        "Varenholt’s Weir is a Danish film.",
        "Varenholt’s Weir is a Danish and Peruvian film.",
        "Varenholt’s Weir is a Peruvian novel.",
        "Varenholt’s Mill is a Peruvian film.",
        "The man behind Varenholt’s Weir is a Peruvian film director.",
        "Varenholt’s Weir is a film by a Peruvian painter.",
        "Varenholt’s Weir made a Peruvian painter famous.",
    ],
)
def test_silent(other: str) -> None:
    assert findings("conflicting-description", "Varenholt’s Weir is a 2004 Danish film.", other) == []


def test_born_elsewhere_is_no_nationality() -> None:
    assert parse("Peruvian-born Danish painter").nationalities == {"danish"}


@given(st.text(max_size=200))
def test_a_description_is_what_the_text_says(text: str) -> None:
    article = Article("a", f"Orla Finnan is a {text}")
    for claim in describe(article):
        assert claim.text == article.text[claim.start : claim.end]
