"""Where quotations begin and end, for all styles of marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker_quotes.marks import find_quotes
from conftest import assert_linear

CASES = {
    # A text, and the words between the marks.
    "double": ('"The weir will hold," she said.', ["The weir will hold,"]),
    "curly": ("“The weir will hold,” she said.", ["The weir will hold,"]),
    "single": ("'The weir will hold,' she said.", ["The weir will hold,"]),
    "curly single": ("‘The weir will hold,’ she said.", ["The weir will hold,"]),
    "guillemets": ("She said: «The weir will hold».", ["The weir will hold"]),
    "mixed pair": ("She spoke with 'despair’ of the weir.", ["despair"]),
    "wrong curly mark": ("“The weir will hold,“ she said.", ["The weir will hold,"]),
    "inside": ("“He said ‘never again’ and left.”", ["He said ‘never again’ and left.", "never again"]),
    "inside, at the end": ("'It was \"a farce\",' he said.", ['It was "a farce",', "a farce"]),
    "possessive": ("‘The pilots’ contract is void,’ he said.", ["The pilots’ contract is void,"]),
    "contraction": ("'We don't and they've not,' he said.", ["We don't and they've not,"]),
    "elision": ("In the '90s the pilots' boats paid a ha'penny.", []),
    "year": ("The class of '05 met the '68ers.", []),
    "inches": ("He is 6'2\" tall, and the door 5'10\".", []),
    "brackets": ("“He [Mr Quill] left,” she said.", ["He [Mr Quill] left,"]),
    "partial": ('a ‘value for money’ test and a "scorecard".', ["value for money", "scorecard"]),
    "unclosed": ('"The weir will hold, she said.\n\nNobody asked.', []),
    "paragraphs on one line": (
        '"The weir will hold now. "We built it well."',
        ["The weir will hold now.", "We built it well."],
    ),
    "paragraphs on one line, curly": (
        "“Will the weir hold now? “We built it well.”",
        ["Will the weir hold now?", "We built it well."],
    ),
    "a mark lost before who said it": (
        '"The weir will hold now, Ms Quill said. "We built it well."',
        ["We built it well."],
    ),
    "no space after": ('He said "go"and left.', ["go"]),
}


@pytest.mark.parametrize(("text", "quotes"), CASES.values(), ids=CASES)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert [text[quote.start : quote.end] for quote in find_quotes(text)] == quotes


def test_paragraphs_that_go_on() -> None:
    text = "She said: “The weir will hold.\n\n“We built it well.\n\n“And we will mend it.”\n\nNobody asked."
    quotes = list(find_quotes(text))
    assert [text[quote.start : quote.end] for quote in quotes] == [
        "The weir will hold.",
        "We built it well.",
        "And we will mend it.",
    ]
    assert [quote.goes_on for quote in quotes] == [True, True, False]


def test_a_wrapped_line_does_not_end_a_quotation() -> None:
    text = 'She said: "The weir will\nhold until spring."\n    Nobody asked.'
    assert [text[quote.start : quote.end] for quote in find_quotes(text)] == ["The weir will\nhold until spring."]


@given(st.text(alphabet="ab '\"“”‘’«».,\n[", max_size=60))
def test_any_text_is_read(text: str) -> None:
    last = 0
    for quote in find_quotes(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end].strip() == text[quote.start : quote.end]
        assert quote.start >= last
        last = quote.start


@pytest.mark.parametrize("piece", ['"', "'", "“", '"a ', "'a' ", " 's ", '"a\n', '\n"a', "(", "“‘"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda size: list(find_quotes(piece * size)), 5_000)
