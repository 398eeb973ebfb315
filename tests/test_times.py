"""Of what time the figures of a sentence speak."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article
from checker.pipeline import read
from checker.testing import installed

DAY = date(2019, 5, 15)


def spans_of(text: str, *, published: date | None = DAY) -> dict[str, str]:
    """The first and last day of every figure of a text, by its words."""
    [testimony] = read([Article("a", text, published)], installed())
    return {
        claim.text: f"{claim.since} {claim.until}" if claim.since else ""
        for claim in testimony.claims
        if claim.kind == "quantity"
    }


TODAY = "2019-05-15 2019-05-15"
Y2016, Y2017, Y2018 = (f"{year}-01-01 {year}-12-31" for year in (2016, 2017, 2018))
CASES = {
    "the date behind it": ("It sold 12 boats in 2018 and 15 boats in 2017.", {"12 boats": Y2018, "15 boats": Y2017}),
    "the date before it": ("In 2018 it sold 12 boats, and in 2017 15 boats.", {"12 boats": Y2018, "15 boats": Y2017}),
    "one date for two": ("It sold 12 boats and 15 rafts in 2017.", {"12 boats": Y2017, "15 rafts": Y2017}),
    "no date": ("It sold 12 boats.", {"12 boats": TODAY}),
    "a relative clause": ("The yard, which opened in 2016, has 12 boats.", {"12 boats": TODAY}),
    "a participle": ("The yard, founded by a monk in 2016, has 12 boats.", {"12 boats": TODAY}),
    "what has come of it": ("The yard was sold in 2016 and has 12 boats.", {"12 boats": TODAY}),
    "when a bond falls due": ("It sold bonds due 2030 that pay 15%.", {"15%": TODAY}),
    "within a relative clause": (
        "In 2016 the yard, which sold 15 rafts in 2017, had 12 boats.",
        {"15 rafts": Y2017, "12 boats": Y2016},
    ),
    "a clause about a date": ("It shut in 2018, when 12 boats sank.", {"12 boats": Y2018}),
    "brackets": ("It sold 12 boats in 2018 (2017: 15 boats).", {"12 boats": Y2018, "15 boats": Y2017}),
    "brackets without a date": ("In 2018 it sold 12 boats (and 15 rafts).", {"12 boats": Y2018, "15 rafts": Y2018}),
    "behind a dash": ("It has 12 boats – the most since 2016.", {"12 boats": TODAY}),
    "a comparison": (
        "It sold 12 boats, compared with 15 boats in 2017.",
        {"12 boats": TODAY, "15 boats": Y2017},
    ),
    "a comparison without a date": (
        "In 2018 sales rose to 12 boats from 15 boats.",
        {"12 boats": Y2018, "15 boats": ""},
    ),
    "from one year to the other": (
        "It went from 15 boats in 2016 to 12 boats in 2018.",
        {"15 boats": Y2016, "12 boats": Y2018},
    ),
    "more than at a time": ("It has 12 boats, 15% more than in 2016.", {"12 boats": TODAY, "15%": TODAY}),
    "the next clause": ("In 2018 it sold 12 boats, but lost 15 rafts.", {"12 boats": Y2018, "15 rafts": Y2018}),
    "the next clause, of now": (
        "In 2018 it sold 12 boats; it is left with 15 rafts.",
        {"12 boats": Y2018, "15 rafts": TODAY},
    ),
    "the next clause, of later": (
        "It had 12 boats in 2018, and it will buy 15 rafts.",
        {"12 boats": Y2018, "15 rafts": TODAY},
    ),
    "by a year to come": (
        "It had 12 boats in 2018, and it will have 15 rafts by 2030.",
        {"12 boats": Y2018, "15 rafts": "2030-01-01 2030-12-31"},
    ),
    "now": ("It had 12 boats in 2018 and has 15 rafts now.", {"12 boats": Y2018, "15 rafts": TODAY}),
    "what is said now": ("The police now say 12 boats sank in 2018.", {"12 boats": Y2018}),
    "since": ("Since 2016 it has sold 12 boats.", {"12 boats": "2016-01-01 2019-05-15"}),
    "a span": ("Between 2016 and 2018 it sold 12 boats.", {"12 boats": "2016-01-01 2018-12-31"}),
    "the months to": ("It sold 12 boats in the three months to March.", {"12 boats": "2019-01-01 2019-03-31"}),
    "the months ended": (
        "For the six months ended June 30, 2018, it sold 12 boats.",
        {"12 boats": "2018-01-01 2018-06-30"},
    ),
    "the year to the end of": (
        "It sold 12 boats in the year to the end of February 2019.",
        {"12 boats": "2018-03-01 2019-02-28"},
    ),
    "the weeks to": ("It sold 12 boats in the two weeks to 14 April.", {"12 boats": "2019-04-01 2019-04-14"}),
    "a year before some months": (
        "It sold 12 boats in the three months to March, against 15 boats a year earlier.",
        {"12 boats": "2019-01-01 2019-03-31", "15 boats": "2018-01-01 2018-03-31"},
    ),
    "the same months a year ago": (
        "It sold 12 boats in the six months ended December 31, up from 15 boats in the same period a year ago.",
        {"12 boats": "2018-07-01 2018-12-31", "15 boats": "2017-07-01 2017-12-31"},
    ),
    "a change from a year earlier": (
        "In the three months to March sales of boats rose 15% from a year earlier.",
        {"15%": "2019-01-01 2019-03-31"},
    ),
    "the same months": (
        "It sold 12 boats in the three months to February, from 15 boats in the same period of 2018.",
        {"12 boats": "2018-12-01 2019-02-28", "15 boats": "2017-12-01 2018-02-28"},
    ),
    "the first months of a year": (
        "It sold 12 boats in the first four months of 2018 and 15 rafts in the last two weeks of 2017.",
        {"12 boats": "2018-01-01 2018-04-30", "15 rafts": "2017-12-18 2017-12-31"},
    ),
    "the first months of the year": (
        "It sold 12 boats in the first four months of the year.",
        {"12 boats": "2019-01-01 2019-04-30"},
    ),
    "the same months of the year before": (
        "It sold 12 boats in the first four months of the year, from 15 boats in the same period of 2018.",
        {"12 boats": "2019-01-01 2019-04-30", "15 boats": "2018-01-01 2018-04-30"},
    ),
    "an opening participle": ("Founded in 2016, the yard has 12 boats.", {"12 boats": TODAY}),
    "the past years": ("Over the past three years it sold 12 boats.", {"12 boats": "2016-05-15 2019-05-15"}),
    "the next months": ("It will sell 12 boats in the next six months.", {"12 boats": "2019-05-15 2019-11-15"}),
}


@pytest.mark.parametrize(("text", "spans"), CASES.values(), ids=CASES)
def test_the_time_of_figures(text: str, spans: dict[str, str]) -> None:
    assert spans_of(text) == spans


def test_an_article_without_a_date() -> None:
    assert spans_of("Over the past three years it sold 12 boats; it now has 15 rafts.", published=None) == {
        "12 boats": "",
        "15 rafts": "",
    }


WORDS = """in 2016|in 2018|the three months to|a year earlier|since March|now|on Monday|12 boats|15%|£3m|from|to|;|,|(|)
    | – |, and it will|, which|, when|compared with|than in|over the past two years|between|and|until""".split("|")


@given(st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join))
def test_no_time_ends_before_it_begins(text: str) -> None:
    [testimony] = read([Article("a", text, DAY)], installed())
    for claim in testimony.claims:
        assert (claim.since is None) == (claim.until is None)
        assert claim.since is None or claim.until is None or claim.since <= claim.until
