"""Two versions of a text: do they meet, which words differ, and is the difference worth a look."""

from datetime import date
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from checker import Article, Claim, Finding
from checker.ledger import MemoryLedger
from checker.overlay import Overlay
from checker.pipeline import Summary, check, serial
from checker.testing import installed, read
from checker_quotes.collation import Collation, collate
from checker_quotes.copies import SentenceInTwoWordings
from checker_quotes.replacement import changes_sense, is_misprint, is_trifle
from checker_quotes.rules import QuotationInTwoWordings
from checker_quotes.synonyms import are_forms, are_synonyms
from checker_quotes.versions import LONGEST, MOST_KEYS, read_version
from newsroom import texts

STORY = (
    "Wexcombe pilots left the Thornley quay at noon, after the bosun had raised the pennant over the capstan. "
    "The harbour board {} the plan for a second slipway. Nobody was hurt when the ferry struck the northern pier. "
    "Its master, Piet Oldacre, had steered by the old lamp on the breakwater since the spring tides began."
)
SAID = STORY.format("rejected")


def found(*said: str, rules: tuple[type, ...] = (SentenceInTwoWordings,)) -> list[Finding]:
    """What these rules find in some texts."""
    toolkit = structs.replace(installed(), rules=tuple(rule() for rule in rules))
    articles, _ = read(said)
    return list(check(articles, toolkit, MemoryLedger(), serial, Summary(failures=[])))


def told(*said: str) -> list[str]:
    return [finding.message for finding in found(*said)]


OF_SENSE = {
    "opposites": ("rejected", "welcomed"),
    "one letter": ("pay", "play"),
    "another part of speech": ("slipway", "quickly"),
    "a small word and another": ("must", "much"),
    "opposites among small words": ("above", "below"),
    "persons": ("his", "her"),
    "a denial": ("not", "now"),
    "ordinals": ("eighth", "ninth"),
    "measures of time": ("day", "year"),
}
OF_STYLE = {
    "small words": ("which", "that"),
    "a number": ("twelve", "dozen"),
    "forms": ("planned", "plans"),
    "an irregular form": ("took", "taken"),
    "synonyms": ("pledged", "promised"),
    "forms of synonyms": ("starts", "began"),
    "verbs of saying": ("insisted", "said"),
    "days": ("yesterday", "today"),
    "a day and a small word": ("on", "today"),
    "an abbreviation": ("dollar", "dlr"),
    "auxiliaries": ("has", "had"),
}


@pytest.mark.parametrize(("one", "other"), OF_SENSE.values(), ids=OF_SENSE)
def test_a_change_of_sense(one: str, other: str) -> None:
    assert changes_sense(one, other)
    assert changes_sense(other, one)


@pytest.mark.parametrize(("one", "other"), OF_STYLE.values(), ids=OF_STYLE)
def test_a_change_of_style(one: str, other: str) -> None:
    assert not changes_sense(one, other)
    assert not changes_sense(other, one)


@pytest.mark.parametrize(
    ("one", "other", "misprint"),
    [
        ("manager", "mananger", True),
        ("emanating", "emenating", True),
        ("slipway", "slipways", False),
        ("rejected", "welcomed", False),
        ("pay", "play", False),  # both are words
    ],
)
def test_misprints(one: str, other: str, misprint: bool) -> None:
    assert is_misprint(one, other) is is_misprint(other, one) is misprint


TRIFLES = {
    "a small word too many": ("", "that", True),
    "small words": ("in the", "of a", True),
    "a form": ("commitment", "commitments", True),
    "a form and a small word": ("is growing", "grew", True),
    "nothing": ("", "", True),
    "a denial": ("", "not", False),
    "opposites": ("up", "down", False),
    "another person": ("his", "her", False),
    "another mood": ("will", "may", False),
    "a mood too many": ("", "could", False),
    "another word": ("port", "harbour", False),
    "a word too many": ("", "northern", False),
}


@pytest.mark.parametrize(("one", "other", "trifle"), TRIFLES.values(), ids=TRIFLES)
def test_trifles(one: str, other: str, trifle: bool) -> None:
    here, there = one.split(), other.split()
    assert is_trifle(here, there) is is_trifle(there, here) is trifle


@pytest.mark.parametrize(
    ("word", "severity"),
    [("till the", "note"), ("untli", "note"), ("not until", "warning"), ("until early", "warning")],
)
def test_a_quotation_that_differs_in_a_trifle_is_a_note(word: str, severity: str) -> None:
    said = "Orla Quill said: “We have asked the harbour board to close the northern slipway {} spring.”"
    (finding,) = found(said.format("until"), said.format(word), rules=(QuotationInTwoWordings,))
    assert finding.severity == severity


def test_a_misprint_is_a_note() -> None:
    assert [finding.severity for finding in found(SAID, STORY.format("rejecetd"))] == ["note"]
    assert [finding.severity for finding in found(SAID, STORY.format("welcomed"))] == ["warning"]


words = st.text("aeinst", min_size=1, max_size=8)


@given(words, words)
def test_words_are_compared_both_ways(one: str, other: str) -> None:
    for holds in (changes_sense, is_misprint, are_forms, are_synonyms):
        assert holds(one, other) is holds(other, one)
    assert are_forms(one, one)
    assert not changes_sense(one, one)
    assert not is_misprint(one, one)


def mirrored(collation: Collation) -> set[tuple[str, str]]:
    return {(changed.other.phrase, changed.one.phrase) for changed in collation.substitutions}


@given(texts, texts)
def test_texts_are_collated_both_ways(one: str, other: str) -> None:
    here, there = collate(one, (), other, ()), collate(other, (), one, ())
    assert here.shared == pytest.approx(there.shared)
    assert mirrored(here) == {(changed.one.phrase, changed.other.phrase) for changed in there.substitutions}


@given(st.text(max_size=300) | texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not collate(text, (), text, ()).substitutions
    assert not told(text, text)


@given(st.integers(0, 70), st.sampled_from(["gannets", "quickly", "weathered"]))
def test_a_word_that_differs_is_what_is_told(number: int, word: str) -> None:
    printed = SAID.split(" ")
    old = printed[number % len(printed)]
    said = " ".join([*printed[: number % len(printed)], word, *printed[number % len(printed) + 1 :]])
    for finding in found(SAID, said):
        assert {claim.text for claim in finding.claims} == {old.strip(",."), word}
        assert all(claim.text in claim.sentence.text for claim in finding.claims)


@pytest.mark.parametrize("text", ["", "Short lines.\n\nNothing more.", "\n" * 40, "one two three four"])
def test_a_text_without_a_long_sentence_meets_none(text: str) -> None:
    assert list(read_version(Article("a", text))) == []


def version(text: str, **more: object) -> Claim:
    (claim,) = read_version(Article("a", text, **more))  # type: ignore[arg-type]
    return claim


def test_a_changed_sentence_leaves_keys_in_common() -> None:
    story = " ".join(f"{SAID} Berth {number} of the quay stayed empty until the autumn gales." for number in range(9))
    keys = version(story).keys
    assert len(keys) == MOST_KEYS
    for number in range(9):
        assert set(keys) & set(version(story.replace(f"Berth {number}", "A berth")).keys)


def test_line_ends_and_capitals_make_no_other_keys() -> None:
    assert set(version(SAID).keys) == set(version(SAID.upper().replace(" ", "  ")).keys)


def test_of_a_long_text_the_beginning_is_read() -> None:
    claim = version(SAID + " " + SAID.replace("pier", "mole") * 100)
    assert LONGEST - 200 < claim.end <= LONGEST


NEWSROOMS = {
    # Texts, and how many findings.
    "a word": ([SAID, STORY.format("welcomed")], 1),
    "two words": ([SAID, STORY.format("welcomed").replace("northern", "southern")], 2),
    "two words of one sentence": ([SAID, SAID.replace("northern pier", "southern mole")], 0),
    "a word too many": ([SAID, STORY.format("loudly rejected")], 0),
    "a possessive": ([SAID.replace("the plan", "the mayor’s plan"), SAID.replace("the plan", "the widow’s plan")], 1),
    "a synonym in its own spelling": ([SAID.replace("steered", "promised"), SAID.replace("steered", "pledged")], 0),
    "contractions": ([SAID.replace("Its", "“I didn’t. Its"), SAID.replace("Its", "“I hadn’t. Its")], 0),
    "a British spelling": ([SAID, SAID.replace("harbour", "harbor")], 0),
    "a name": ([SAID, SAID.replace("Thornley", "Wendham")], 0),
    "a figure": ([SAID.replace("a second", "26"), SAID.replace("a second", "62")], 0),
    "a number in words": ([SAID.replace("a second", "two"), SAID.replace("a second", "three")], 0),
    "a chain of versions": ([SAID, SAID.replace(" Its", " Yes, its"), STORY.format("welcomed")], 1),
    "one change in several copies": ([SAID, *[STORY.format("welcomed")] * 3], 1),
    "another story": ([SAID, "Trade was slow. The harbour board welcomed the plan for a second slipway."], 0),
    "a misprint in another story": (
        [
            SAID,
            "Trade was slow. The harbour board rejected the plan for a second slipwya. Nobody was hurt when the ferry "
            "struck the northern pier. The council of the Tarn Valley met in the afternoon, and spoke about bread.",
        ],
        1,
    ),
    "the next day": ([f"date 2020-03-02\n{SAID}", f"date 2020-03-03\n{STORY.format('welcomed')}"], 1),
    "the next month": ([f"date 2020-03-02\n{SAID}", f"date 2020-04-02\n{STORY.format('welcomed')}"], 0),
    "a source": ([f"trusted date 2020-03-02\n{SAID}", STORY.format("welcomed")], 1),
    "two sources": ([f"trusted date 2020-03-02\n{SAID}", f"trusted date 2020-03-02\n{STORY.format('welcomed')}"], 0),
}


@pytest.mark.parametrize(("said", "number"), NEWSROOMS.values(), ids=NEWSROOMS)
def test_newsrooms(said: list[str], number: int) -> None:
    assert len(told(*said)) == len(told(*reversed(said))) == number


def test_the_message_shows_both_words_with_those_around() -> None:
    (finding,) = found(SAID, STORY.format("welcomed"))
    assert finding.message == "“The harbour board rejected the plan for” or “The harbour board welcomed the plan for”?"
    assert {claim.text for claim in finding.claims} == {"rejected", "welcomed"}


def test_of_many_copies_the_odd_one_is_told() -> None:
    for said in ([STORY.format("welcomed"), SAID, SAID], [SAID, SAID, STORY.format("welcomed")]):
        (finding,) = found(*said)
        assert finding.claims[0].text == "welcomed"


def test_a_form_letter_of_another_is_no_copy() -> None:
    form = (
        "Sign in with your name and the word that you chose when you came here first. {} Your letters to us are kept."
    )
    one = form.format("The quay was shut for a week when the gales began to blow over the breakwater and the pier.")
    other = form.format("The mill was sold to brewers who mean to keep the weir and the wheel and the lane open.")
    assert told(one + " Write to the harbour desk.", other + " Write to the foreign desk.") == []


def test_what_is_masked_is_not_compared() -> None:
    text = SAID + " <a href=kept.html>"
    masked = ((text.index("<"), len(text)),)
    one = version(text, masked=masked)
    two = version(text.replace("kept", "lost"), masked=masked)
    assert one.keys == two.keys
    assert not collate(one.text, masked, two.text, masked).substitutions


def test_lines_that_are_wrapped_are_compared() -> None:
    assert len(told(fill(SAID, 72), fill(STORY.format("welcomed"), 64))) == 1


QUOTED = STORY.format("heard Orla Quill say: “We have asked the board to close the {} slipway until spring,” and left")


def test_a_quotation_in_two_wordings_is_told_once() -> None:
    both = (QuotationInTwoWordings, SentenceInTwoWordings)
    one, other = QUOTED.format("northern"), QUOTED.format("southern")
    assert [finding.rule for finding in found(one, other, rules=both)] == ["quotation-in-two-wordings"]
    assert [finding.rule for finding in found(one, other)] == ["sentence-in-two-wordings"]


def test_a_ledger_finds_what_everything_read_anew_does() -> None:
    toolkit = structs.replace(installed(), rules=(SentenceInTwoWordings(),))
    day = date(2020, 3, 2)
    kept = [Article(name, text, day) for name, text in (("a", SAID), ("b", SAID.replace(" Its", "\n\nIts")))]
    edited = Article("c", STORY.format("welcomed"), day)
    base = MemoryLedger()
    assert list(check(kept, toolkit, base, serial, Summary(failures=[]))) == []
    after = list(check([edited], toolkit, Overlay(base, {"c"}), serial, Summary(failures=[])))
    anew = list(check([*kept, edited], toolkit, MemoryLedger(), serial, Summary(failures=[])))
    assert [finding.id for finding in after] == [finding.id for finding in anew]
    assert len(after) == 1
