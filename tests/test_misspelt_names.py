"""Names that an article spells otherwise once: which slips are seen, and which words are other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article
from checker_names.misspelt_names import MisspeltName, is_given, is_name, is_strange, slip
from conftest import assert_linear, findings_of

LETTERS = st.text("abdeort", min_size=3, max_size=9).map(str.capitalize)


@pytest.mark.parametrize(
    ("word", "name", "how"),
    [
        ("Varenhlot", "Varenholt", "swap"),
        ("Varenhotl", "Varenholt", "swap"),
        ("Varnholt", "Varenholt", "letter"),
        ("Varrenholt", "Varenholt", "letter"),
        ("Warenholt", "Varenholt", None),
        ("Varinholt", "Varenholt", "other"),
        ("DamlerVarenholt", "DaimlerVarenholt", "letter"),
        ("Varenian", "Varenia", None),
        ("Varenians", "Varenias", None),
        ("Varenia", "Varenio", None),
        ("Värenholt", "Varenholt", None),
        ("Varn", "Varenholt", None),
        ("Varenholt", "Varenholt", None),
    ],
)
def test_how_a_word_differs_from_a_name(word: str, name: str, how: str | None) -> None:
    assert slip(word, name) == slip(name, word) == how


@given(LETTERS, LETTERS)
def test_to_be_a_slip_is_mutual(one: str, other: str) -> None:
    assert slip(one, other) == slip(other, one)


@pytest.mark.parametrize("word", ["Varenhlot", "Birmnigham", "Untied"])
def test_what_news_does_not_know(word: str) -> None:
    assert is_strange(word)


@pytest.mark.parametrize("word", ["Chelsea", "Closes", "Shaanxi"])
def test_what_is_known_or_a_form_of_it(word: str) -> None:
    assert not is_strange(word)


@pytest.mark.parametrize(("word", "yes"), [("Katherine", True), ("Kate", True), ("Varenholt", False)])
def test_what_is_a_given_name(word: str, yes: bool) -> None:
    assert is_given(word) is yes


@pytest.mark.parametrize(("word", "yes"), [("Chelsea", True), ("Varenholt", True), ("Injuries", False)])
def test_what_may_be_a_name(word: str, yes: bool) -> None:
    assert is_name(word) is yes


def found(text: str) -> list[tuple[str, str]]:
    """The words of each finding on an article."""
    return [(finding.claims[0].text, finding.claims[1].text) for finding in findings_of("misspelt-name", text)]


@pytest.mark.parametrize(
    "text",
    [
        # What stands twice is no slip, nor is what may be one of two names, or is in capitals.
        "Wexcombe leaks. So Wexcombe says. Wexcmbe is dry. All of Wexcmbe is.",
        "Wexcombe and Wexcambe leak. So Wexcombe and Wexcambe say. Off Wexcmbe a barge sank.",
        "Wexcombe leaks. So Wexcombe says. WEXCMBE: dry.",
        # Somebody who is introduced is another rule's, and so is another person of that name.
        "Orla Varenholt spoke. Varenholt wept. Ilse Varenhlot did not.",
        "The site wexcmbe.example is Wexcombe's. Wexcombe pays. See www.Wexcmbe.example for it.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_same_word_beside_both_tells_that_they_are_one() -> None:
    assert found("The Saltry Mills leak. The Saltry Mills burn. Of the Saltey Mills he is tired.") == [
        ("Saltey", "Saltry")
    ]


@pytest.mark.parametrize(("letters", "told"), [("BCDFG", 5), ("BCDFGHJKLMNPQRSTVWXYZAEI", 0)])
def test_a_list_of_names_that_are_near_is_left_alone(letters: str, told: int) -> None:
    names = " ".join(f"The {letter}arenholt spoke. The {letter}arenholt fell." for letter in letters)
    slips = " ".join(f"But a {letter}raenholt won." for letter in letters)
    assert len(found(f"{names} {slips}")) == told


@pytest.mark.parametrize("piece", ["Varenholt Varenhlot. ", "Wexcombe, ", "Aaaaaab Aaaaabb ", "Saltry's "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert_linear(lambda size: list(MisspeltName().read(Article("a", piece * size))), 2000)
