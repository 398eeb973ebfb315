"""A figure that one article states twice: which two values cannot both be, and what parts two figures."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker_consistency.sameness import stands_in
from checker_consistency.telling import heads, nouns_after, root
from conftest import findings_of

findings = partial(findings_of, "figure-in-two-values")


LEAD = "Brewer Oldacre & Sons has bought the Thornley mill from Wexcombe council in a deal worth {}, it said."

# Two statements of one figure, by what makes them one: the values in braces cannot both be.
ODD = {
    "headline and lead": "Oldacre buys mill in {£3m} deal\n\n" + LEAD.replace("{}", "{£5m}"),
    "headline and lead, another scale": "Oldacre buys mill in {£3m} deal\n\n" + LEAD.replace("{}", "{£3bn}"),
    "headline and lead, a fall": (
        "Oldacre shares slump {20%}\n\nShares in Oldacre slumped {50%} after a warning on its beer."
    ),
    "one verb and one owner": (
        "Oldacre repaid {£500,000} to Wexcombe council, reports said. The mayor would not discuss reports that Oldacre "
        "had repaid {£700,000} to Wexcombe council."
    ),
    "one owner, with a title and with a given name": (
        "Ida Varenholt has support from {52%} of Thornley drinkers, a poll found. Mrs Varenholt has support from {72%} "
        "of Thornley drinkers."
    ),
    "so many words that the verb does not matter": (
        "The Thornley council will require brewers earning up to {£47,000} a season to label hops, malt and barley. "
        "Under the rule that the Thornley council issued, brewers earning up to {£17,000} a season label hops, malt "
        "and barley."
    ),
    "millions and billions": (
        "Oldacre raised {£752 million} from lenders in Thornley. Analysts said that {£752 billion} was more than "
        "drinkers would ever pay back."
    ),
    "one sentence said again": (
        "More than {100 people} attended a rally in Thornley, calling for cheaper beer. The mayor saw it. More than "
        "{500 people} attended a rally in Thornley, calling for cheaper beer."
    ),
    "a digit of a long number": (
        "A newspaper claims that cutting the tax on Thornley stout to a crown would save {4,312 brewers} a year. The "
        'mayor said: "Lowering the tax on Thornley stout to a crown would save {9,312 brewers} a year or half of those '
        'who close."'
    ),
    "so and to come, where a digit of a long number is wrong": (
        "Ida Varenholt predicted that nobody would come to the Thornley beer fair with the {2,383 votes} needed to win "
        "the cup outright. A brewer needs {6,383 votes} to win the cup outright."
    ),
    "one that may not count the other": (
        "The mayor said that a fire at the Wexcombe mill left {one brewer} dead near Thornley. The fire at the "
        "Wexcombe mill left {two brewers} dead near Thornley, the mayor said."
    ),
    "what is counted is called the same": (
        "A paper of the guild says that the use of Thornley hops has spread to {183 towns} and villages. The guild "
        "counted twenty brewers. In a leaflet on hops of the guild its use reaches {683 towns} and villages."
    ),
    "the same things, spoken of as known": (
        "A fire at the Wexcombe malt store in Thornley damaged {25 barges} in the harbour. Nobody was there. Twelve of "
        "the {65 barges} that the malt store fire at Wexcombe harbour reached were empty."
    ),
    "the same words on either side": (
        "The guild will draw up a plan to teach {2 million people} in twenty years, it told Thornley. The mayor was "
        "asked. With a school of its own the guild is to teach {8 million people} in twenty years."
    ),
    "the same words, with more on one side": (
        "Thornley is now on target to brew 4.7 casks this week and by {5.4 percent} more stout. The mayor, in office "
        "since spring, says that Thornley is now on target to brew 4.7 casks this week and by {9.4 percent} more stout."
    ),
    "one noun and one owner": (
        "A {£3m} offer from Oldacre for the brewery has been rejected. The mayor said that since Oldacre's {£8m} offer "
        "for the brewery was rejected it had stood empty."
    ),
}
# Two figures told with the same words that may both be, by what parts them.
FINE = {
    "two years": "Oldacre sold 4,000 barrels in Thornley in 2019. Oldacre sold 9,000 barrels in Thornley in 2020.",
    "this year and last": (
        "Oldacre sold 4,000 barrels in Thornley last year. Oldacre sold 9,000 barrels in Thornley this year."
    ),
    "two months": "Oldacre sold 4,000 barrels in Thornley in May. Oldacre sold 9,000 barrels in Thornley in June.",
    "two owners": (
        "Brewer Oldacre sold 4,000 barrels in Thornley, figures show. Brewer Pettifer sold 9,000 barrels in Thornley, "
        "figures show."
    ),
    "two subjects": (
        "Oldacre offered to buy Pettifer for £30m in cash, a broker said. Pettifer offered to buy a mill for £90m in "
        "cash, a broker said."
    ),
    "two places": ("Oldacre sold 4,000 barrels of stout in Thornley. Oldacre sold 9,000 barrels of stout in Wexcombe."),
    "cargoes that are counted": (
        "The Thornley mill is to buy 20,000 tonnes of oats in Orrin. The Thornley mill is to buy two 10,000-tonne "
        "cargoes of oats in Orrin."
    ),
    "two kinds": "Oldacre sold 4,000 oak barrels in Thornley. Oldacre sold 9,000 steel barrels in Thornley.",
    "another": "Oldacre sold 4,000 barrels in Thornley. Oldacre sold another 9,000 barrels in Thornley.",
    "one of a total": "Oldacre sold 4,000 barrels in Thornley. Oldacre sold a total of 9,000 barrels in Thornley.",
    "old and new": (
        "Oldacre's stout sales in Thornley rose to 9,000 barrels. Oldacre's stout sales in Thornley rose from 4,000 "
        "barrels."
    ),
    "done and planned": (
        "Oldacre sold 4,000 barrels of stout in Thornley. Oldacre plans to sell 9,000 barrels of stout in Thornley."
    ),
    "a part made up by a third": (
        "Oldacre raised £9m in Thornley, it said. Oldacre raised £4m in Thornley from brewers and £5m from drinkers."
    ),
    "a series": (
        "Oldacre sold 4,000 barrels in Thornley, for £26,000. Oldacre sold 9,000 barrels in Thornley, for £61,000."
    ),
    "each stated again": (
        "Oldacre sold 4,000 barrels in Thornley. Oldacre sold 9,000 barrels in Thornley. The 4,000 barrels were oak, "
        "it said. The 9,000 barrels were steel, it said."
    ),
    "a question": (
        "The Thornley mill sold 4,312 barrels of stout. But who believes that the Thornley mill sold 9,312 barrels of "
        "stout?"
    ),
    "a line without a verb": (
        "The Thornley mill sold 4,312 barrels of stout. Stout of the Thornley mill, with 9,312 barrels of stout."
    ),
    "another noun in one place": (
        "The Thornley harvest of oats came to 4,300 tonnes. The Thornley harvest of barley came to 9,300 tonnes."
    ),
    "a rounding": "Oldacre sold 4,000 barrels in Thornley. Oldacre sold about 4,100 barrels in Thornley.",
    "both in one sentence": (
        "Oldacre sold 4,000 barrels of stout in Thornley. Oldacre sold 9,000 barrels of stout in Thornley, it said, "
        "not 4,000 barrels."
    ),
    "a headline that adds up": (
        "Oldacre buys mill in £8m deal\n\nOldacre bought the mill in a deal worth £5m to the council and £3m to the "
        "town."
    ),
    "a headline of a difference": (
        "Oldacre in £3m profit revision\n\nOldacre said its profit was £4m, compared with a reported £7m."
    ),
    "a headline that the text repeats": (
        "Oldacre shares slump 20%\n\nShares in Oldacre slumped 20% after a warning. Oldacre shares recovered to close "
        "down 12%."
    ),
    "a headline in round numbers": (
        "Oldacre cancels 400 ferry sailings\n\nOldacre has cancelled 412 ferry sailings in the strike at Thornley."
    ),
    "a headline with a bound": (
        "Over 70 dead in Thornley mill fire\n\nA fire at a mill in Thornley has left at least 72 dead, he said."
    ),
    "a headline of how much more": (
        "Thornley weir to cost £14m more\n\nThe cost of the weir at Thornley has risen to £52m, the mayor said."
    ),
    "the dead and all on board": (
        "The owner of a ferry that sank at Thornley, killing 48 people, has been arrested. The Thornley ferry had 58 "
        "people on board when it sank."
    ),
    "the dead in a headline and all on board": (
        "Boy is only survivor of Thornley ferry that killed 146 drinkers\n\nOf the 147 drinkers aboard the Thornley "
        "ferry the boy was the only one to live."
    ),
    "years ago and now": (
        '"Seven years ago, Thornley produced 32 percent of the global stout. Currently, Thornley produces 23 percent '
        'of global stout," the mayor says.'
    ),
    "this year and last, in one phrase": (
        "The guild is to teach 2 million people in twenty years, it said last year. The guild is to teach 8 million "
        "people in twenty years, it said this year."
    ),
    "fewer than before": (
        "The party of the Thornley brewers has to reckon with 14 fewer seats in the council after the vote on stout. "
        "The vote on stout left the party of the Thornley brewers behind in the council on its 34 seats."
    ),
    "each of its own": (
        "Pettifer of Wexcombe owns 18 barges at the Thornley quay and 28 barges at Marlow. The harbour board leases "
        "out 58 barges at the Wexcombe lock and 12 barges at the weir."
    ),
    "shares of two kinds": (
        "Only 32 percent of the necessary new barrels were built in the county's breweries between 2011 and 2015, the "
        "study found. While brewers had covered the demand for casks across Thornley, only 30 percent of the necessary "
        "two-hoop barrels were being built."
    ),
    "a numbered list": (
        "The cask, weighing 709 pounds, is now locked up in the Thornley bank in Wexcombe. The list: 3. Oldacre, found "
        "in Wexcombe in 1893, weighed 995 pounds 4. Star of Thornley, found in Thornley in 1972, weighed 969 pounds 5. "
        "Pettifer, found in Wexcombe in 1984, weighed 890 pounds"
    ),
    "swapped digits of another time": (
        "Oldacre counted 692 barges on the Thornley quay. The count fell from January on, when 962 barges were there."
    ),
    "swapped digits of small counts": (
        "Some 41 people were aboard the Thornley ferry, a warden said. The dead of the ferry came to 14 people."
    ),
    "millions and billions of two digits": (
        "Oldacre made £1.1 billion from barley in Thornley. Mrs Varenholt lost £1.1 million with a mill."
    ),
    "millions and billions of round numbers": (
        "The council will spend £750 million on locks. The debt of the county rose by £750 billion in the flood."
    ),
    "two swapped counts of two places": (
        "Oldacre will cut 230 jobs in Thornley. It will create 320 jobs in Wexcombe, the mayor said."
    ),
    "rows": "Oldacre net 40 cts vs 20 cts in Thornley.\nOldacre net 90 cts vs 70 cts in Thornley.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=list(ODD))
def test_two_values_of_one_figure(text: str) -> None:
    values = {part.partition("}")[0] for part in text.split("{")[1:]}
    [found] = findings(text.replace("{", "").replace("}", ""))
    told = {claim.text for claim in found.claims}
    assert all(any(value.casefold() in claim.casefold() for claim in told) for value in values)
    assert found.verdict == "conflict"
    assert found.claims[0].start > found.claims[1].start


@pytest.mark.parametrize("text", FINE.values(), ids=list(FINE))
def test_two_figures_that_may_both_be(text: str) -> None:
    assert findings(text) == []


@given(st.integers(20, 999), st.integers(20, 999))
def test_only_another_value_is_at_odds(one: int, other: int) -> None:
    text = f"Oldacre buys mill in £{one}m deal\n\n" + LEAD.format(f"£{other}m")
    less, more = sorted((one, other))
    if one == other:
        assert findings(text) == []
    elif less * 1.1 < more < less * 9:
        assert len(findings(text)) == 1


def test_a_headline_is_told_once() -> None:
    text = "Oldacre buys mill in £3m deal\n\n" + LEAD.format("£5m") + " Oldacre once sold the mill for £9m in a deal."
    assert [found.claims[0].text for found in findings(text)] == ["£5m"]


def test_the_noun_of_a_figure() -> None:
    assert heads("the brewer had a loss of ", " in May", "", None) == {"loss"}
    assert heads("the ", " hikes", "", "rise") == {"rise"}
    assert nouns_after(" (£2m) takeover offer for the mill") == ["takeover", "offer"]
    assert nouns_after(" of the farmland there") == ["farmland"]


def test_words_for_one_thing_have_one_root() -> None:
    assert root("bids") == root("offer")
    assert root("fell") == root("drops")
    assert root("mill") != root("miller")


def test_a_number_is_not_the_beginning_of_another() -> None:
    assert stands_in("$110", "sold for $110, he said")
    assert not stands_in("$110", "sold for $110,000")
    assert not stands_in("4%", "up 4%s") and stands_in("4%", "up 4%.")
