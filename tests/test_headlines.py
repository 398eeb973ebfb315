"""A figure of the headline against the one with which the text opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, MemoryLedger, Summary
from checker.pipeline import check, serial
from checker.testing import installed

AT_ODDS = {
    "killed and died": "Ferry fire kills 12|Fourteen people died when fire broke out on the Marlow ferry.",
    "a toll without a verb": "Twelve dead in ferry fire|Fourteen bargemen were killed on the Marlow ferry.",
    "hurt and injured": "Nine hurt at Orrin fair|A stove exploded at Orrin fair, injuring 19 people.",
    "arrests": "Six arrested at Orrin fair|Police arrested 16 people at Orrin fair on Sunday.",
    "a verb that both have": "Flood forces 300 from homes|About 500 people were forced out by the Orrin.",
    "years in jail": "Baker jailed for six years|A baker who stole flour has been jailed for eight years.",
    "days of a strike": "Bargemen call five-day strike|Bargemen are to hold a three-day strike over pay.",
    "jobs": "Mill to axe 300 jobs|Harrow Grain said that it would cut 500 jobs in Wexcombe.",
    "the share of a change": "Profit up 12% at Harrow Grain|Harrow Grain's annual profit rose 21% last year, it said.",
    "the old value beside the new": "Toll to rise to £4|The toll for the Orrin bridge goes up by £2 to £7 from May.",
    "a sum that falls short": "Mill sold for £8m|The mill was sold for £5m, and £1m went to the town.",
    "two bounds": "Over 250 barrels found in Orrin mill|More than 650 barrels have been dug up under the Orrin mill.",
    "a bound far below": "Collection of stoves worth over £10m seized|A collection of stoves worth £40m was seized.",
    "a conversion": "Orrin to spend £15m on its stout|Orrin will spend 90m crowns (£55m) on its stout by 2031.",
    "a day at the end": "Orrin bargemen win 12 cups|Orrin bargemen won 72 cups at the Marlow fair on June 8.",
    "behind a dateline": "Orrin mill sold to 74 brewers|WEXCOMBE, June 8. The Orrin mill was sold to 44 brewers.",
    "nearly the same words, with a year": (
        "Marlow stout sales surge 3.5 times in Orrin|Sales of Marlow stout in Orrin surged 7.5 times last year."
    ),
    "the same of another noun further down": (
        "Orrin post prints 250,000 stamps of wolves|The Orrin post prints 850,000 stamps of wolves. It cost £2. "
        "The post is to sell 250,000 copies at the fair."
    ),
    "jobs in quotation marks": "Mill sale 'may cost 8,000 jobs'|About 2,000 jobs may go when the mill is sold.",
    "a total": "Orrin bank in £9m settlement|Bankers from Orrin will hand over £5m in a settlement with the harbour.",
    "no part, with the same words": (
        "Marlow stout shipped to 74 towns|Marlow stout has already been shipped to 44 towns, the brewer said."
    ),
}
AT_PEACE = {
    "the same": "Ferry fire kills 12|Twelve people died when fire broke out on the Marlow ferry.",
    "another unit": "Mill sells 12 tonnes of rye|The mill sells 12,000 kilos of rye. It also sells 40 tonnes of bran.",
    "the same later on": "Ferry fire kills 12|A fire killed ten people at once. By Friday 12 people had died.",
    "at least": "Ferry fire kills 12|At least 12 people died when fire broke out on the Marlow ferry.",
    "a sum": "Ferry fire kills 12|Fire killed seven women and five men on the Marlow ferry.",
    "one more": "Ferry fire kills six|A fire on the Marlow ferry killed five people. A sixth died on Monday.",
    "with himself": "Six die in Orrin fire|A baker killed five people in Orrin before he turned the oven on himself.",
    "one man": "Fire kills 1|A man died in Orrin, and a fire killed two people in Wexcombe.",
    "others": "Five hurt in Orrin|A baker and four other people were hurt in Orrin.",
    "hurt and killed": "Five hurt in Orrin|A stove exploded in Orrin, killing two people.",
    "a rounding": "Mill sold for £8m|The mill was sold for £7.9m, the town said.",
    "a rounding to two digits": "Troops seize 1,200 kilns|Troops seized 1,269 kilns in Orrin, the town said.",
    "a range": "Toll to be £7|The toll for the bridge will be from £5 to £9, and £5 for barges.",
    "a product": "Mill buys 20,000 tonnes of oats|The mill bought two 10,000-tonne cargoes of oats.",
    "a difference": "Mill in £3m profit revision|The mill made a profit of £4m, compared to the £7m it had reported.",
    "another year": "Mill cuts 300 jobs|Harrow Grain said that it had earlier cut 500 jobs.",
    "two of a kind": "Mill to axe 300 jobs|Harrow Grain will cut 500 jobs in May and 100 jobs in June.",
    "the same in the third sentence": "Mill cuts 300 jobs|Mills shed 900 jobs. It rained. Here 300 jobs went.",
    "a row of a table": "Shr 86 cts vs 99 cts|The mill said that a fire cost it 13 cts a shr in May.",
    "a bound that it keeps": "Over 70 barrels found in Orrin mill|At least 72 barrels lay under the Orrin mill.",
    "some of many": "13 fine stoves of Orrin|More than 50 stoves of Orrin stand in the town hall.",
    "another hundred further down": (
        "350 jobs for Orrin and Marlow|Harrow Grain is to create 250 jobs by 2031, most of them in Orrin. The mill was "
        "built in 1921. It grinds oats. In Marlow a brewer began to hire another 100 people."
    ),
    "what it rises to": "Orrin debt rises £10m|The debt of Orrin rose to £60m in May from £48m, the town said.",
    "two bodies more": "Ferry fire kills 12|A ferry fire killed ten people at Orrin. Two bodies were found in June.",
    "two in the headline": "Mill sells seven and 10-year notes|A sale of seven-year notes raised £4m for the mill.",
}


def found(text: str) -> list[tuple[str, ...]]:
    title, body = text.split("|")
    article = Article("a", f"{title}\n\n{body}", title=title)
    told = check([article], installed(), MemoryLedger(), serial, Summary(failures=[]))
    return [tuple(claim.text for claim in finding.claims) for finding in told if finding.verdict == "conflict"]


@pytest.mark.parametrize("text", AT_ODDS.values(), ids=list(AT_ODDS))
def test_the_text_opens_with_another_figure(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", AT_PEACE.values(), ids=list(AT_PEACE))
def test_a_headline_that_may_be_right(text: str) -> None:
    assert found(text) == []


@given(st.integers(2, 99), st.integers(2, 99))
def test_only_another_toll_is_told(head: int, body: int) -> None:
    text = f"Ferry fire kills {head}|A fire on the Marlow ferry killed {body} people on Monday, the town said."
    less, more = sorted((head, body))
    if head == body:
        assert found(text) == []
    elif more < 10 * less:
        assert len(found(text)) == 1
