"""Sums within one statement: products, portions, averages, ranges, shares of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, MemoryLedger, Rule
from checker.pipeline import Summary, check, serial
from checker.testing import assemble, installed
from checker_arithmetic.averages import AverageOutOfRange
from checker_arithmetic.portions import around
from checker_arithmetic.products import WrongProduct
from checker_arithmetic.ranges import TurnedRange
from checker_arithmetic.shares import WrongShare
from checker_arithmetic.wholes import PartLargerThanWhole

PRODUCT, AVERAGE, RANGE, SHARE, WHOLE = (
    WrongProduct(),
    AverageOutOfRange(),
    TurnedRange(),
    WrongShare(),
    PartLargerThanWhole(),
)


def flagged(rule: Rule, text: str) -> list[list[str]]:
    """The words of every finding of a rule on one article."""
    summary = Summary(failures=[])
    quantities = [extractor for extractor in installed().extractors if extractor.name == "quantities"]
    findings = list(check([Article("a", text)], assemble(rule, quantities), MemoryLedger(), serial, summary))
    assert not summary.failures
    return [[claim.text for claim in finding.claims] for finding in findings]


CANNOT_BE = [
    (PRODUCT, "The lake board paid 60,000 millers £5,000 each, a total of £200m."),
    (PRODUCT, "Orrin ordered 12 ferries at £90m each, for a total of £1.8bn."),
    (PRODUCT, "The mill fined him £1,500 for each of 22 offences, a total of £30,000."),
    (PRODUCT, "The bank sold 526,300 shares for £10m, or £29 a share."),
    (PRODUCT, "Orrin placed a £1.8bn order for 12 ferries at £90m each."),
    (PRODUCT, "He gave £300,000, or £25,000 for each of the 14 schools."),
    (PRODUCT, "Orrin will raise £3m by issuing 400,000 shares at £14 each."),
    (PRODUCT, "The ferrymen took 2.7 million shares, an 18% stake, for £3.62 a share, or £19.9m."),
    (PRODUCT, "The nine bakers were each fined £250, a total of £3,250."),
    (PRODUCT, "A total of £480,000 will go to 12 mills, each of which gets £30,000."),
    (PRODUCT, "A total of £480,000 will be shared by 12 mills, which get £30,000 each."),
    (PRODUCT, "They printed 2,500 maps at £9.99 each, which would raise a total of £52,475."),
    (PRODUCT, "Orrin bought 22 mills for £18m, or £2.3m each."),
    (PRODUCT, "Motorists bought 16,500,000 carts at an average cost of £583 each, for a total of £96.4bn."),
    (PRODUCT, "The town plans five inns with 120 beds each, or 700 beds in total."),
    (SHARE, "Three in four (68%) of the bakers agreed."),
    (SHARE, "One baker in 20 (10 per cent) had no oven."),
    (SHARE, "Some 40 per cent of the bakers, or one in five, agreed."),
    (SHARE, "About 31 per cent (one in ten) of them are millers."),
    (SHARE, "More than half (46%) of the bakers agreed."),
    (SHARE, "Fewer than a quarter of bakers, 31%, agreed."),
    (SHARE, "They counted 12 cases among the 4,000 residents, or 12 per 1,000."),
    (AVERAGE, "Bids ranged from 40 to 60, with an average of 72."),
    (AVERAGE, "Fares range between £3 and £9 and averaged £12."),
    (AVERAGE, "Their ages ranged from 19 to 34, with an average age of 41."),
    (RANGE, "Between 500 and 300 ferrymen came."),
    (RANGE, "Between 90 and 60 jobs will be lost at the mill."),
    (RANGE, "The mill expects to earn between £1.40 and £1.20 a share."),
    (RANGE, "Between 45% and 25% of the bakers agree."),
    (WHOLE, "Some 134 per cent of respondents said they would not sail."),
]
MAY_BE = [
    (PRODUCT, "Orrin ordered 12 ferries at £90m each, for a total of £1.08bn."),
    (PRODUCT, "Orrin ordered 12 ferries at about £90m each, for a total of £1.8bn."),
    (PRODUCT, "Orrin ordered 12 ferries at £90m each and spent a total of £1.8bn."),
    (PRODUCT, "Orrin ordered 12 ferries at £90m each, including engines, a total of £1.8bn."),
    (PRODUCT, "Orrin ordered 12 ferries at £90m each, a total of £1.8bn with the engines."),
    (PRODUCT, "Orrin ordered 12 ferries at £90m each, a total of £1.8bn a year."),
    (PRODUCT, "It bought a mill for £20m and 12 ferries at £90m each, a total of £1.1bn."),
    (PRODUCT, "It agreed to buy six of the 12 ferries at £90m each, for a total of £540m."),
    (PRODUCT, "Seats cost £25 each, or £40 for two, and 12 seats were sold, £280 in all."),
    (PRODUCT, "Orrin ordered 12 ferries at £90m a year each, for a total of £1.8bn."),
    (PRODUCT, "Nine years after 12 millers put in £1,000 each, a total of £90m has been raised."),
    (PRODUCT, "Every week 40 millers get £200 each, a total of £416,000 so far."),
    (PRODUCT, "The 12 bakers in each mill paid £250, a total of £9,000."),
    (PRODUCT, "A total of £480,000 will go to 40 mills, 12 of which get £30,000 each."),
    (PRODUCT, "Orrin bought 22 mills for £18m, or £2.3m each for the larger ones."),
    (PRODUCT, "Buyers of 12 loaves at £2 each pay £20 in all."),
    (PRODUCT, "Three men and a woman were fined £500 each, a total of £2,000."),
    (PRODUCT, "The 20 crews row 38 races each, a total of 380 races."),
    (PRODUCT, "The mill sold 300,000 shares, which it bought at £20 a share, for £9m."),
    (PRODUCT, "She bought four loaves for £120, or £35 each with butter."),
    (SHARE, "One in five men, or 40% of bakers, agreed."),
    (SHARE, "More than half (58%) agreed, and nearly two thirds (62%) of those were women."),
    (SHARE, "A third (35%) agreed, and one baker in 20 (5%) did not know."),
    (SHARE, "The price fell by a quarter, or 3 per cent, in the week."),
    (SHARE, "About 30% of bakers, or one in four, agreed."),
    (SHARE, "The bank cut its rate again, this time a quarter of a point, or 0.25%, in May."),
    (SHARE, "Rates are 3%, or one in five mills would be shut."),
    (SHARE, "Sales rose by a third, 12%, and 8% in the three towns."),
    (SHARE, "Orrin cut half of its staff, a fifth (4%) of them millers."),
    (SHARE, "They counted 12 cases in five years among the 4,000 residents, or 1 per 1,000."),
    (SHARE, "They counted 12 cases among the 4,000 residents, or 3 per 1,000."),
    (AVERAGE, "Bids ranged from 40 to 60, with an average of 52."),
    (AVERAGE, "Bids ranged from 40 to 60, compared with an average of 72."),
    (AVERAGE, "Bids ranged from 40 to 60, with an average gain of 72."),
    (AVERAGE, "Fares range from £40 to £60, with an average of £72 in spring."),
    (AVERAGE, "Fares ranged from 99p to £9, with an average £12 parking charge."),
    (RANGE, "Between 12 and 2 people are at the mill."),
    (RANGE, "Between 300 and 500 ferrymen came."),
    (RANGE, "The count fell to between 500 and 300 ferrymen."),
    (RANGE, "He chose between 40 ferries and 30 mills."),
    (RANGE, "Prices stood between £4,230 and £4,210."),
    (RANGE, "Between 500 and 3 million came."),
    (WHOLE, "Bakers sold 110% of last year's loaves to 120% of the planned households."),
    (WHOLE, "Rents are 110% of what people have."),
    (WHOLE, "“Some 110% of voters are behind me,” he said."),
]


@pytest.mark.parametrize(("rule", "text"), CANNOT_BE, ids=[text for _, text in CANNOT_BE])
def test_a_sum_that_cannot_be(rule: Rule, text: str) -> None:
    assert len(flagged(rule, text)) == 1


@pytest.mark.parametrize(("rule", "text"), MAY_BE, ids=[text for _, text in MAY_BE])
def test_a_sum_that_may_be(rule: Rule, text: str) -> None:
    assert flagged(rule, text) == []


def test_a_length_from_more_to_less_is_worth_a_look_at_most() -> None:
    summary = Summary(failures=[])
    quantities = [extractor for extractor in installed().extractors if extractor.name == "quantities"]
    text = "The mill will get between 120mm and 80mm of rain."
    (finding,) = check([Article("a", text)], assemble(RANGE, quantities), MemoryLedger(), serial, summary)
    assert finding.verdict == "suspect"


@given(st.integers(2, 999), st.integers(1, 99_999))
def test_a_product_worked_out_is_never_flagged(many: int, each: int) -> None:
    assert flagged(PRODUCT, f"Orrin gave {many} mills £{each:,} each, a total of £{many * each:,}.") == []


@given(st.integers(2, 600), st.integers(1, 999), st.floats(1.3, 9))
def test_a_total_that_is_far_off_is_flagged(many: int, each: int, times: float) -> None:
    total = round(many * (each + 0.25) * times, 2)
    assert len(flagged(PRODUCT, f"Orrin gave {many} mills £{each + 0.25:.2f} each, a total of £{total:.2f}.")) == 1


@given(st.integers(1, 40), st.integers(2, 60), st.integers(0, 1))
def test_a_fraction_worked_out_is_near_itself(part: int, whole: int, places: int) -> None:
    low, high = around(part / whole)
    assert low <= 100 * part / whole <= high
    if part < whole <= 10:
        assert flagged(SHARE, f"Of them {part} in {whole} ({100 * part / whole:.{places}f}%) agreed.") == []


@given(st.integers(1, 500), st.integers(1, 500))
def test_a_range_is_turned_only_if_its_first_end_is_higher(one: int, other: int) -> None:
    found = flagged(RANGE, f"Between {one} and {other} ferrymen came.")
    assert not found or one > other
    assert found or not 1.06 * other < one < 3.9 * other


@given(st.integers(1, 500), st.integers(0, 500), st.floats(0, 1))
def test_an_average_of_a_range_lies_in_it(low: int, more: int, share: float) -> None:
    average = low + share * more
    text = f"Bids ranged from £{low}.50 to £{low + more}.50, with an average of £{average + 0.5:.2f}."
    assert flagged(AVERAGE, text) == []


@pytest.mark.parametrize("rule", [PRODUCT, AVERAGE, RANGE, SHARE, WHOLE], ids=lambda rule: rule.id)
@pytest.mark.parametrize(
    "text",
    [
        "12 at £5 each, a total of £9 " * 100,
        "12 mills " + "at each of the mills " * 400 + "£5 each, a total of £70.",
        "between 9 and 5 mills " * 100,
        "one in five, or 40%, or one in five (40%) " * 60,
        "ranged from 4 to 6, average, " * 80,
        "\ue000 at \ue001 each, a total of £5.",
        "None of 0 mills, or 0 per 1,000, £0 each, a total of £0.",
        "",
    ],
)
def test_no_text_makes_a_sum_fail(rule: Rule, text: str) -> None:
    flagged(rule, text)
