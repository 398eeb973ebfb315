"""How a text divides: sentences, wrapped lines, what a line is for; offsets hold in all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.capitals import CAPITALS
from checker.model import Article
from checker.text import Layout, label, plain, sentence_starts, wrapped


def sentences(text: str) -> list[str]:
    layout = Layout(text)
    return [layout.sentence(index).text for index in range(len(layout))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Wendell met Dr. Odum at 5 p.m. on Jan. 3 in Thornley.",
        "The U.S. Navy sold J. R. Wexford Ltd. three boats for $1.2 million.",
        "He paid 3.5 per cent, i.e. less than in Sept. 2011.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. The ferry sank.", ["It rained.", "The ferry sank."]),
        ("“It rained.” The ferry sank.", ["“It rained.”", "The ferry sank."]),
        ("The gates shut at 5 p.m. The ferry sank.", ["The gates shut at 5 p.m.", "The ferry sank."]),
        ("Odum was 26.All were well.", ["Odum was 26.", "All were well."]),
        ("Ferry sinks\n\nIt rained.", ["Ferry sinks", "It rained."]),
        ("``It held,'' she said. ``It will.''", ["``It held,'' she said.", "``It will.''"]),
    ],
)
def test_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


WRAPPED = (
    "The harbour board of Wexcombe said on Tuesday that it would\n"
    "close the ferry for 26 days, while divers mend the gates of\n"
    "the old dock.\n"
    "    Foot passengers may use the bridge.\n"
)


def test_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    assert wrapped(WRAPPED)
    assert [len(words.split()) for words in sentences(plain(WRAPPED)) if words] == [26, 6]


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sinks\nA short line\nAnother line",
        "apples\noranges\npears\nplums",
        "A line that is long but ends where a sentence ends as well.\nAnother such line ends with its sentence here.",
        "x" * 120 + "\nand so on",
    ],
)
def test_lists_and_paragraphs_are_not_wrapped(text: str) -> None:
    assert not wrapped(text)


@given(st.text(max_size=400))
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="aB. \n\"'5", max_size=300))
def test_sentences_partition_the_text(text: str) -> None:
    starts = sentence_starts(text)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    layout = Layout(text)
    for offset in range(len(text)):
        assert layout.starts[layout.index(offset)] <= offset


@given(st.text(max_size=200), st.integers(0, 199))
def test_a_sentence_stands_where_it_says(text: str, offset: int) -> None:
    article = Article("a", text)
    sentence = article.sentence(min(offset, len(text)))
    assert article.plain[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Read more: the ferry", "furniture"),
        ("(Photo: Orla Finnan)", "caption"),
        ("Ferry sinks in Wexcombe", "head"),
        ("The ferry sank in Wexcombe on Tuesday.", "body"),
    ],
)
def test_what_a_line_is_for(line: str, expected: str) -> None:
    assert label(line, line.endswith("."), first=False) == expected


def test_all_capitals_are_known() -> None:
    """Of the Basic Multilingual Plane, by the Unicode of this Python."""
    assert {letter for letter in map(chr, range(0xFFFF)) if letter.isupper() and letter.isalpha()} == set(CAPITALS)
