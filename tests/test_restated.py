"""One sentence said again: what may differ between two versions of it, and what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Digest
from checker.frame import TOKEN, Frame, read, tokens
from checker.restated import align, copies, restates

SAID = "The council of Orrin shut 12 kilns at Thornley in March after a fire."
words = st.lists(
    st.sampled_from("the council of orrin shut kilns at thornley fire after # 40 march".split()), max_size=14
)


def frame(sentence: str, figure: str = "12") -> Frame:
    """The frame of a figure in a sentence."""
    start = sentence.index(figure)
    return read(sentence, start, start + len(figure), "")


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    return Frame(tuple(draw(words)), frozenset(), frozenset(), frozenset(), frozenset())


@given(frames(), frames())
def test_to_restate_is_mutual(one: Frame, other: Frame) -> None:
    assert restates(one, other) == restates(other, one)


@given(frames(), frames())
def test_a_likeness_is_mutual(one: Frame, other: Frame) -> None:
    here, there = align(one, other), align(other, one)
    assert here.ratio == there.ratio
    assert (here.only_one, here.only_other) == (there.only_other, there.only_one)


@given(frames())
def test_a_sentence_is_all_alike_to_itself(one: Frame) -> None:
    likeness = align(one, one)
    assert likeness.ratio == 1
    assert likeness.only_one == likeness.only_other == ()


@pytest.mark.parametrize(
    ("other", "figure"),
    [
        ("The council of Orrin shut 15 kilns at Wexcombe in March after a fire.", "15"),
        ("The council of Orrin shut 15 kilns at Thornley in April after a fire.", "15"),
        ("The council of Orrin opened 15 kilns at Thornley in March after a flood.", "15"),
        ("The council of Orrin shut 15 kilns at Thornley in March before a fire.", "15"),
        ("The council of Orrin shut 15 kilns and 3 mills at Thornley in March after a fire.", "15"),
        ("The council of Orrin shut no more than 15 kilns at Thornley in March after a fire.", "15"),
        ("Kilns: 15.", "15"),
        ("Nobody at the old weir had seen any of the 15 ferries that were lost.", "15"),
    ],
)
def test_another_sentence(other: str, figure: str) -> None:
    assert not restates(frame(SAID), frame(other, figure))


@pytest.mark.parametrize(
    ("other", "figure"),
    [
        (SAID, "12"),
        ("The council of Orrin shut 15 kilns at Thornley in March after a fire.", "15"),
        ("The council of Orrin shut 15 kilns at Thornley in March after the fire.", "15"),
        ("The council of Orrin has shut 15 kilns at Thornley in March after a fire.", "15"),
    ],
)
def test_the_same_sentence(other: str, figure: str) -> None:
    assert restates(frame(SAID), frame(other, figure))


def test_a_frame_knows_names_periods_and_figures() -> None:
    read_so = frame("In March the council of Orrin shut 12 kilns and 3,400 mills.")
    assert read_so.names == {"orrin"}
    assert read_so.periods == {"march"}
    assert read_so.figures == {"3400"}
    assert read_so.words.count("#") == 1
    assert "12" not in read_so.words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("–,.", []),
        ("It’s O'Hara", ["It's", "O'Hara"]),
        ("3,400.50, or £2", ["3,400.50", "or", "£", "2"]),
        ("ten-pin 7", ["ten-pin", "7"]),
    ],
)
def test_tokens(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@given(st.text(st.characters(max_codepoint=127)) | st.from_regex(r"[0-9.,:/'a-zA-Z $%-]*", fullmatch=True))
def test_tokens_in_ascii_are_those_of_any_text(text: str) -> None:
    assert tokens(text) == TOKEN.findall(text)


STORY = "kiln weir ferry mill bank boat bread storm flood lock warden lantern anchor"


def digest(article: str, figures: str, rare: str) -> Digest:
    return Digest(article, figures=frozenset(figures.split()), words=dict.fromkeys(rare.split(), 12.0))


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        (("1 2 3 4 5", ""), ("1 2 3 4 6", ""), True),
        (("1 2 3 4 5", "kiln"), ("6 7 8 9 10", "kiln"), False),
        (("1", STORY), ("2", STORY), True),
        (("1", STORY), ("2", "kiln weir ferry mill oven bread flour wheat"), False),
        (("1", "kiln"), ("1", "kiln"), False),
        (("", ""), ("", ""), False),
    ],
)
def test_copies_share_their_other_figures_or_their_rare_words(
    one: tuple[str, str], other: tuple[str, str], copied: bool
) -> None:
    assert copies(digest("a", *one), digest("b", *other)) is copied
    assert copies(digest("b", *other), digest("a", *one)) is copied
