"""Whether two quotations are one utterance in two wordings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from checker.ledger import MemoryLedger
from checker.pipeline import Summary, check, serial
from checker.testing import installed, read
from checker.words import bits
from checker_quotes.alignment import compare
from checker_quotes.keys import keys_of
from checker_quotes.rules import QuotationInTwoWordings
from checker_quotes.wording import is_slip, tokens

SAID = "We have asked the harbour board to close the northern slipway until the spring tides are over"

ALIKE = {
    "case and stops": SAID.upper().replace(" TO ", " - to, ") + "!",
    "contraction": SAID.replace("We have", "We’ve"),
    "spelling": SAID.replace("harbour", "harbor"),
    "cut at the end": SAID.partition(" until")[0],
    "cut at the start": SAID.partition("asked ")[2],
    "editor's brackets": SAID.replace("the harbour board", "[them]"),
    "ellipsis": SAID.replace("the northern slipway", "…"),
    "insertion": SAID.replace("We", "We [the pilots]"),
}
OTHER = {
    "a word": SAID.replace("northern", "southern"),
    "an acronym": SAID.replace("harbour board", "HB"),
    "a word too many": SAID.replace("the northern", "the whole northern"),
    "tense": SAID.replace("We have", "We had"),
}


@pytest.mark.parametrize("words", ALIKE.values(), ids=ALIKE)
def test_no_difference(words: str) -> None:
    assert compare(tokens(SAID), tokens(words), bits, 20) is None


@pytest.mark.parametrize("words", OTHER.values(), ids=OTHER)
def test_difference(words: str) -> None:
    for one, other in ((SAID, words), (words, SAID)):
        difference = compare(tokens(one), tokens(other), bits, 20)
        assert difference is not None
        assert len(difference.runs) == 1


@pytest.mark.parametrize("changed", ["hospital", "called", "told"])
def test_a_short_sentence_keeps_a_key_whichever_word_is_changed(changed: str) -> None:
    said = "Pilots were advised on deck that the leak was accidental"
    for word in ("Pilots", "advised", "deck", "leak", "accidental"):
        assert set(keys_of(said)) & set(keys_of(said.replace(word, changed))), word


@pytest.mark.parametrize("words", OTHER.values(), ids=OTHER)
def test_one_changed_word_leaves_a_key_in_common(words: str) -> None:
    assert set(keys_of(SAID)) & set(keys_of(words))


def test_a_shared_phrase_is_no_utterance() -> None:
    one = "We will take it one match at a time and see where the season ends for us"
    other = "You take one day at a time, that is how my mother brought up nine of us"
    assert compare(tokens(one), tokens(other), bits, 20) is None


@pytest.mark.parametrize("words", ["They will be able to say that", "Nobody could have known before then how"])
def test_what_shares_only_its_middle_is_no_one_utterance(words: str) -> None:
    for begun, ended in (
        (f"{words} {SAID}", f"At long last now {SAID}"),
        (f"{SAID} {words}", f"{SAID} or maybe never"),
    ):
        other = ended.replace("northern", "southern")
        assert compare(tokens(begun), tokens(other), bits, 20) is None


@given(st.text(max_size=80))
def test_nothing_differs_from_itself(words: str) -> None:
    assert compare(tokens(words), tokens(words), bits, 0) is None
    for token in tokens(words):
        assert 0 <= token.start < token.end <= len(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it paid $38m in tax", "it paid $38 million in tax"),
        ("it paid £5bn in tax", "it paid £5 billion in tax"),
        ("it was an historic day", "it was a historic day"),
        ("he said it on TV", "he said it on television"),
    ],
)
def test_ways_to_print_one_thing_are_alike(one: str, other: str) -> None:
    assert [token.word for token in tokens(one)] == [token.word for token in tokens(other)]


def test_a_country_and_its_letters_are_alike() -> None:
    one, other = SAID + " in the United States and the United Kingdom", SAID + " in the U.S. and the UK"
    assert compare(tokens(one), tokens(other), bits, 20) is None


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (["harbour"], ["harbuor"], True),
        (["it", "'s"], ["its"], True),
        (["northern"], ["southern"], False),
        (["notion"], ["fiction"], False),
        (["the"], [], False),
    ],
)
def test_slip(one: list[str], other: list[str], slip: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is slip


TOLD = "Anna Quill said: “We have asked the harbour board to close the {} slipway until the spring tides.”"
REFRAIN = "Anna Quill said: “The {} slipway must close before the spring tides arrive.”"
VERSION = (
    "Wexcombe pilots Orla Varenholt, Piet Oldacre and Maurice Pettifer left the Thornley quay when the bosun Finnan "
    "raised the pennant over the capstan.\n\nChildren “{} with the pilot to the gate,” said a neighbour."
)
NEWSROOMS = {
    # Texts, and how many findings.
    "a word": ([TOLD.format("northern"), TOLD.format("southern")], 1),
    "common words in two versions of one text": ([VERSION.format("were running"), VERSION.format("were walking")], 1),
    "told together": ([TOLD.format("northern"), *[TOLD.format("southern")] * 3], 1),
    "one article, two sentences": ([f"{TOLD.format('northern')} {TOLD.format('southern')}"], 0),
    "one article, a misprint": ([f"{TOLD.format('northern')} {TOLD.format('northren')}"], 1),
    "said both ways": ([TOLD.format("northern"), f"{TOLD.format('northern')} {TOLD.format('southern')}"], 0),
    "a short refrain on another day": (
        [f"date 2020-01-02\n{REFRAIN.format('old')}", f"date 2020-01-05\n{REFRAIN.format('long')}"],
        0,
    ),
}


@pytest.mark.parametrize(("texts", "number"), NEWSROOMS.values(), ids=NEWSROOMS)
def test_two_wordings(texts: list[str], number: int) -> None:
    toolkit = structs.replace(installed(), rules=(QuotationInTwoWordings(),))
    articles, _ = read(tuple(texts))
    findings = list(check(articles, toolkit, MemoryLedger(), serial, Summary(failures=[])))
    assert len(findings) == number
