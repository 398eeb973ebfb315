"""Two versions of a text of which one has another name, number or day: what is told, and what is left alone."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from checker import Finding
from checker.ledger import MemoryLedger
from checker.pipeline import Summary, check, serial
from checker.rule import Rule
from checker.testing import installed, read
from checker.text import Layout
from checker_quotes.copies import SentenceInTwoWordings
from checker_quotes.particulars import ParticularInTwoVersions

DATELINE = "WEXCOMBE, March 4. /TIDE/."
STORY = (
    "Pilots left the Thornley quay at noon, after the bosun had raised the pennant over the capstan. "
    "The ferry was hauled to Patrick Vane Middle School on Friday, and 24 crates of its $30 million cargo are lost. "
    "Oldacre Marine’s master said that he had steered by the old lamp on the breakwater since the spring tides began. "
    "Nobody was hurt when it sank at the northern pier, and the divers will go down once the tide has turned.\n\n"
    "Photographs by Nessa Quill"
)
SAID = f"{DATELINE} {STORY}"


def found(*said: str, rules: tuple[type[Rule], ...] = (ParticularInTwoVersions,)) -> list[Finding]:
    """What these rules find in some texts."""
    toolkit = structs.replace(installed(), rules=tuple(rule() for rule in rules))
    articles, _ = read(said)
    return list(check(articles, toolkit, MemoryLedger(), serial, Summary(failures=[])))


def changed(*pairs: tuple[str, str], text: str = SAID) -> str:
    for one, other in pairs:
        assert one in text
        text = text.replace(one, other)
    return text


TOLD = {
    "a school": (("Patrick", "Desmond"), "variant"),
    "a firm at the beginning of a sentence": (("Oldacre Marine", "Varley Marine"), "variant"),
    "a misprint": (("Thornley", "Thronley"), "variant"),
    "a number": (("24 crates", "84 crates"), "conflict"),
    "a number in words": (("24 crates", "eleven crates"), "conflict"),
    "a scale": (("million", "billion"), "conflict"),
    "a weekday": (("Friday", "Monday"), "conflict"),
    "the day of a dateline": (("March 4", "March 22"), "conflict"),
}
PASSED = {
    "nothing": ("Photographs", "Photographs"),
    "a word in lower case": ("northern", "southern"),
    "a name for a pronoun": ("Oldacre Marine’s master said", "The master said"),
    "words that begin a sentence": ("Nobody was", "Everyone was"),
    "small words that begin a sentence": ("Nobody was", "None was"),
    "an abbreviation": ("March 4", "Mar 4"),
    "a plural": ("Middle School", "Middle Schools"),
    "a credit, which is its paper's own": ("Nessa Quill", "Hugh Vane"),
    "two words of one sentence": ("Patrick Vane", "Desmond Orrick"),
    "a word too many": ("Thornley quay", "old Thornley quay"),
    "a day that is told otherwise": ("on Friday", "on Today"),
    "a zero at the end": ("$30 million", "$30.0 million"),
}


@pytest.mark.parametrize(("change", "verdict"), TOLD.values(), ids=TOLD)
def test_told(change: tuple[str, str], verdict: str) -> None:
    for said in permutations((SAID, changed(change))):
        (finding,) = found(*said)
        assert finding.verdict == verdict
        assert finding.fails


@pytest.mark.parametrize(("one", "other"), PASSED.values(), ids=PASSED)
def test_passed(one: str, other: str) -> None:
    for said in permutations((SAID, changed((one, other)))):
        assert not found(*said)


def test_an_address_of_the_web_is_no_name() -> None:
    text = SAID.replace("Photographs", "The board writes at Tide.example and all may answer there. Photographs")
    assert not found(text, changed(("Tide.example", "Quay.example"), text=text))


def test_a_number_that_no_table_knows_is_no_misprint() -> None:
    (finding,) = found(changed(("24 crates", "8412 crates")), changed(("24 crates", "8472 crates")))
    assert (finding.verdict, finding.severity) == ("conflict", "warning")


def test_a_time_beside_a_date_may_be_that_of_another_edition() -> None:
    text = f"March 4, 2020 4:10 PM\n\n{STORY}"
    assert not found(text, changed(("4:10", "7:10"), text=text))
    assert len(found(text, changed(("March 4", "March 8"), text=text))) == 1


def test_versions_of_two_days_have_figures_of_their_own() -> None:
    one = f"date 2020-03-04\n{SAID}"
    assert not found(one, f"date 2020-03-05\n{changed(('24 crates', '84 crates'))}")
    assert not found(one, f"date 2020-03-05\n{changed(('Friday', 'Monday'))}")
    assert len(found(one, f"date 2020-03-05\n{changed(('Patrick', 'Desmond'))}")) == 1
    assert not found(one, f"date 2020-04-04\n{changed(('Patrick', 'Desmond'))}")


def test_a_form_is_filled_in_more_than_twice() -> None:
    twice = changed(("24 crates", "84 crates"), ("Oldacre", "Varley"))
    assert len(found(SAID, twice)) == 2
    assert not found(SAID, twice.replace("Thornley", "Orrick"))


def test_a_short_text_is_a_form() -> None:
    note = "The Tarn Valley fund pays a dividend of 7 cents a share. It is the fund for Wexcombe of the Oldacre group."
    assert not found(note, note.replace("Wexcombe", "Thornley"))


def test_a_name_that_is_changed_throughout_is_told_once() -> None:
    berths = " ".join(f"Berth {number} of the quay stayed empty until the autumn gales." for number in range(9))
    text = f"{SAID}\n\nThe children of Patrick Vane were given the day off by their teachers. {berths}"
    assert len(found(text, changed(("Patrick", "Desmond"), text=text))) == 1


def test_a_word_in_lower_case_is_told_by_the_other_rule_alone() -> None:
    both = (ParticularInTwoVersions, SentenceInTwoWordings)
    assert [finding.rule for finding in found(SAID, changed(("northern", "southern")), rules=both)] == [
        "sentence-in-two-wordings"
    ]
    assert [finding.rule for finding in found(SAID, changed(("24 crates", "84 crates")), rules=both)] == [
        "particular-in-two-versions"
    ]


@pytest.mark.parametrize(("change", "verdict"), TOLD.values(), ids=TOLD)
def test_with_all_rules_each_change_is_told_once(change: tuple[str, str], verdict: str) -> None:
    every = tuple(type(rule) for rule in installed().rules if rule.across)
    assert len([finding for finding in found(SAID, changed(change), rules=every) if finding.fails]) == 1


@given(st.integers(0, 9), st.integers(0, 9))
def test_digits_are_told_both_ways(one: int, other: int) -> None:
    texts = [changed(("24 crates", f"2{digit}4 crates")) for digit in (one, other)]
    assert len(found(*texts)) == len(found(*reversed(texts))) == (one != other)


def test_a_text_of_one_line_is_no_headline() -> None:
    line = " ".join(STORY.split()[:60])
    assert Layout(line).sentence(0).label == "body"
    assert Layout("Ferry sinks at the northern pier\n\n" + line).sentence(0).label == "head"
