"""Two accounts of one event in other words: what one of them gets wrong is found, and what is two things is not."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Finding, MemoryLedger, Summary
from checker.pipeline import check, extract, serial
from checker.testing import installed
from checker_consistency import misprints
from checker_consistency.account import Account, claim_of
from checker_consistency.leftovers import leftovers

TOOLKIT = installed()
MADE_UP = tomllib.loads((Path(__file__).parent.parent / "benchmarks" / "accounts.toml").read_text("utf-8"))["events"]
MILL = (
    "A fire at the Wexcombe flour mill on Tuesday night left 26 bakers without work, said Orla Finnan, who has led the "
    "Thornley brigade since 2014. The mill, 70 metres long, stands on the A612. Piet Marten, 52, of Quay Street, saw "
    "the flames at 9.20pm. Thornley council voted 9-4 for a new mill at £3.6 million, 18% of it from a fund."
)
FLOUR = (
    "Orla Finnan, chief of the Thornley brigade since {since}, blamed dust for the blaze at the Wexcombe flour mill on "
    "{day} night. The 26 bakers can go home. The A{road} beside the {length}-metre mill was shut after 9.20pm, when "
    "Piet Marten, of {street} Street, called for help. It will be built again for £{cost}m after a vote of {vote} in "
    "Thornley; a fund gives {share}%."
)
TRUE = {
    "since": "2014", "day": "Tuesday", "road": "612", "length": "70", "street": "Quay", "cost": "3.6",
    "vote": "nine to four", "share": "18",
}  # fmt: skip
WRONG = {
    "since when": ({"since": "2013"}, "2013"),
    "the night of which day": ({"day": "Monday"}, "Monday night"),
    "a road": ({"road": "621"}, "A621"),
    "the only length": ({"length": "90"}, "90-metre"),
    "where somebody lives": ({"street": "Mill"}, "Mill Street"),
    "a sum": ({"cost": "6.3"}, "£6.3m"),
    "a vote": ({"vote": "eight to five"}, "eight to five"),
    "a share": ({"share": "81"}, "81%"),
}
ANOTHER = {
    "rounded": {"cost": "4"},
    "of another size": {"length": "700"},
    "no misprint": {"road": "35"},
    "another vote": {"vote": "two to one"},
}


def articles(*texts: str, days: tuple[int, ...] = (4, 4)) -> list[Article]:
    return [Article(name, text, date(2022, 5, day)) for name, text, day in zip("ab", texts, days, strict=False)]


def found(*texts: str, days: tuple[int, ...] = (4, 4)) -> list[Finding]:
    told = check(articles(*texts, days=days), TOOLKIT, MemoryLedger(), serial, Summary(failures=[]))
    return [finding for finding in told if finding.rule == "accounts-at-odds"]


@pytest.mark.parametrize("what", WRONG)
def test_what_one_of_two_accounts_gets_wrong(what: str) -> None:
    changed, words = WRONG[what]
    (finding,) = found(MILL, FLOUR.format(**TRUE | changed))
    assert words in [claim.text for claim in finding.claims]
    assert finding.verdict in {"conflict", "suspect"}


@pytest.mark.parametrize("what", ANOTHER)
def test_what_may_be_two_things(what: str) -> None:
    assert found(MILL, FLOUR.format(**TRUE | ANOTHER[what])) == []


def test_swapped_digits_are_at_odds_however_little_else_agrees() -> None:
    paper = (
        "Orla Finnan, chief of the Thornley brigade, fought the fire at the Wexcombe flour mill with 90 men from four "
        "towns. Thornley voted for a new mill at £{cost} million, for 14 months. The brigade has lost 35 posts since "
        "1998 and £290,000 a year."
    )
    [told] = found(MILL, paper.format(cost="6.3"))
    assert (told.verdict, {claim.text for claim in told.claims}) == ("conflict", {"£3.6 million", "£6.3 million"})
    assert not found(MILL, paper.format(cost="4.6"))


def test_accounts_of_a_day_and_the_next_meet_and_later_ones_do_not() -> None:
    told = FLOUR.format(**TRUE | {"cost": "6.3"})
    for first in (4, 5):
        assert len(found(MILL, told, days=(first, first + 1))) == 1
        assert found(MILL, told, days=(first, first + 2)) == []


def test_which_account_is_read_first_makes_no_difference() -> None:
    told = FLOUR.format(**TRUE | {"cost": "6.3"})
    sides = [sorted(claim.text for claim in found(*texts)[0].claims) for texts in ((MILL, told), (told, MILL))]
    assert sides[0] == sides[1]


@pytest.mark.parametrize("event", MADE_UP, ids=lambda event: str(event["name"]))
@pytest.mark.parametrize("dated", [True, False])
def test_true_reports_are_not_at_odds(event: dict[str, Any], dated: bool) -> None:
    told = [
        Article(name, text, day if dated else None)
        for name, text, day in zip("abc", event["reports"], event["published"], strict=False)
    ]
    findings = check(told, TOOLKIT, MemoryLedger(), serial, Summary(failures=[]))
    assert [finding.message for finding in findings if finding.verdict not in {"explained", "superseded"}] == []


def test_an_account_agrees_with_itself_in_everything() -> None:
    (said,) = extract(articles(MILL), TOOLKIT)
    (told,) = (claim for claim in said.claims if isinstance(claim.value, Account))
    assert isinstance(told.value, Account)
    over = leftovers(told.value, told.value)
    assert (dict(over.here), dict(over.there)) == ({}, {})
    assert over.shared == len({(one.kind, one.mark) for one in told.value.particulars})
    assert all(MILL[one.start : one.end] == claim_of(told, one).text for one in told.value.particulars)


NUMBERS = st.decimals(min_value=1, max_value=10**9, places=2).map(str)


@given(NUMBERS, NUMBERS)
def test_a_surprise_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert misprints.of_numbers(one, other) == misprints.of_numbers(other, one)
    assert misprints.is_swapped(one, other) == misprints.is_swapped(other, one)


SURER = {
    "two digits swapped than one wrong": (("3400", "4300"), ("3400", "5400")),
    "more digits that are right": (("634", "734"), ("34", "44")),
    "an early digit than the last": (("634", "734"), ("634", "635")),
    "the last digit than another number": (("634", "635"), ("634", "817")),
}


@pytest.mark.parametrize("what", SURER)
def test_what_is_surer(what: str) -> None:
    more, less = SURER[what]
    assert misprints.of_numbers(*more) > misprints.of_numbers(*less)


def test_digits_are_swapped_across_the_point() -> None:
    assert misprints.is_swapped("4.3", "3.4")
    assert misprints.is_swapped("14206", "14602")
    assert not misprints.is_swapped("43", "430")


def test_times_are_alike_at_an_odd_minute() -> None:
    assert misprints.of_times("07:40", "08:40") > 0 > misprints.of_times("07:30", "08:30")
    assert misprints.of_times("03:20", "02:30") > 0 > misprints.of_times("07:40", "07:45")


def test_votes_have_a_side_or_all_voters_in_common() -> None:
    assert misprints.of_tallies("23-11", "23-9") > 0
    assert misprints.of_tallies("9-4", "8-5") > 0
    assert misprints.of_tallies("9-4", "2-1") < 0


def test_roads_are_of_one_kind() -> None:
    assert misprints.of_roads("A38", "A83") > 0 > misprints.of_roads("A38", "B83")
