"""Arithmetic within one statement: what is flagged, what must stay silent, and the laws of rounding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, MemoryLedger, Rule
from checker.pipeline import Summary, check, serial
from checker.slots import MOST
from checker.testing import assemble, installed
from checker_arithmetic.change import WrongChange
from checker_arithmetic.conversions import WrongConversion, converted
from checker_arithmetic.differences import WrongDifference
from checker_arithmetic.exchange import TwoExchangeRates
from checker_arithmetic.multiples import WrongMultiple
from checker_arithmetic.parts import PartsAndTotal
from checker_arithmetic.shares import ImpossibleShare, WrongShare, possible
from checker_arithmetic.slots import half_step_of
from checker_arithmetic.wholes import PartLargerThanWhole

CHANGE, CONVERSION, PARTS, SHARE, IMPOSSIBLE = (
    WrongChange(),
    WrongConversion(),
    PartsAndTotal(),
    WrongShare(),
    ImpossibleShare(),
)
EXCHANGE = TwoExchangeRates()
DIFFERENCE, MULTIPLE, WHOLE = WrongDifference(), WrongMultiple(), PartLargerThanWhole()
RULES = (DIFFERENCE, MULTIPLE, WHOLE, CHANGE, CONVERSION, PARTS, SHARE, IMPOSSIBLE, EXCHANGE)
LENGTHS = ("meter", "foot", "mile", "kilometer", "inch", "yard")


def flagged(rule: Rule, text: str) -> list[list[str]]:
    """The words of every finding of a rule on one article."""
    summary = Summary(failures=[])
    quantities = [extractor for extractor in installed().extractors if extractor.name == "quantities"]
    findings = list(check([Article("a", text)], assemble(rule, quantities), MemoryLedger(), serial, summary))
    assert not summary.failures
    return [[claim.text for claim in finding.claims] for finding in findings]


@pytest.mark.parametrize(
    "text",
    [
        "Sales of kilns fell 12% to 7,480 from 8,500.",
        "Sales of kilns rose to 7,480 from 8,500, and 40% of them were red.",
        "Sales of kilns rose 40% in March and led to 30 fires from 20.",
        "Sales of kilns rose by an annual 4% to £130m from £100m.",
        "Sales of kilns rose 4% a year to £130m from £100m.",
        "Sales of kilns rose 9%, compounded, to £130m from £100m.",
        "Sales of kilns rose about 40% to £130m from £100m.",
        "Sales of kilns rose 40% to more than £130m from £100m.",
        "Sales of kilns rose 40% to £130m from €100m.",
        "The share of kilns rose 5% to 45% from 40%.",
        "Sales of kilns rose 40% to £130m. From £100m nobody would have thought it.",
        "Sales of kilns rose 31% to £130m, up from £125m in April.",
        "The loss fell 40% to nothing from £130m.",
    ],
)
def test_a_change_that_may_be_so(text: str) -> None:
    assert flagged(CHANGE, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sales of kilns rose 40% to £131m from £104m.", ["40%", "£104m", "£131m"]),
        ("Sales of kilns fell by 12%, to 4,480 from 8,500 tonnes a year before.", ["12%", "8,500 tonnes", "4,480"]),
        ("Sales of kilns rose 40% to £1.3m, compared with £1.1m a year earlier.", ["40%", "£1.1m", "£1.3m"]),
        ("The mill reported a 25% drop in output to 5,120 tonnes from 8,050.", ["25%", "8,050", "5,120 tonnes"]),
    ],
)
def test_a_change_that_cannot_be(text: str, words: list[str]) -> None:
    assert flagged(CHANGE, text) == [words]


@given(st.integers(2, 999), st.integers(2, 999))
def test_a_change_worked_out_is_never_flagged(old: int, new: int) -> None:
    percent = round(100 * (new / old - 1), 1)
    moved = "rose" if new >= old else "fell"
    assert flagged(CHANGE, f"Output of the mill {moved} {abs(percent)}% to {new} tonnes from {old} tonnes.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The pass is 6,000 feet (1,800 metres) high.",
        "The lake holds 20 gallons (76 litres) or, elsewhere, 20 gallons (91 litres).",
        "It weighs 3 tons (3.05 tonnes), or 3 tons (2.7 tonnes).",
        "The flight was 400 miles (740 km) long.",
        "It grew 1.8°F, or 1°C, warmer.",
        "At 41°F (5°C) the pipes hold.",
        "The road is about 30 miles (55 km) long.",
        "The road is 30 miles (55 minutes) long.",
        "He ran 5 miles (20 km short of the end).",
        "The mill paid $5m (£2m).",
        "A cup (200 ml) of milk, two quarts (2.3 litres) of oil.",
    ],
)
def test_a_conversion_that_may_be_so(text: str) -> None:
    assert flagged(CONVERSION, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The road is 30 miles (55 km) long.", ["30 miles", "55 km"]),
        ("At 41°F (15°C) the pipes hold.", ["41°F", "15°C"]),
        ("The stone weighs 12 pounds, or 12.5 kilograms.", ["12 pounds", "12.5 kilograms"]),
    ],
)
def test_a_conversion_that_cannot_be(text: str, words: list[str]) -> None:
    assert flagged(CONVERSION, text) == [words]


@given(st.floats(0.01, 1e6), st.sampled_from(LENGTHS), st.sampled_from(LENGTHS))
def test_a_value_converted_there_and_back_is_the_value(value: float, one: str, other: str) -> None:
    assert converted(converted(value, one, other), other, one) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "The mill cost £20m ($38m). Its kiln cost £30m (€43m).",  # two pairs of currencies
        "The mill cost £20m ($38m). A brick is £1 a piece ($3 a piece).",  # prices for each
        "The mill cost £20m ($38m). It earned £30m (£12m).",  # the year before, in brackets
        "The mill cost £20m ($38m) in 2004. It had cost £20m ($30m) in 1988.",  # two years
        "The mill cost £2m ($3m). Its kiln cost £2m ($4m).",  # rounding
    ],
)
def test_exchange_that_may_be_so(text: str) -> None:
    assert flagged(EXCHANGE, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The mill cost £20m ($38m). Its kiln cost £30m ($87m).",
            ["£30m", "$87m", "£20m", "$38m"],
        ),
        (
            "The mill cost £20m ($38m). Its kiln cost $57m (£30m), its barn £4m ($76m; €6m), its well $1.9m (£1m).",
            ["£4m", "$76m"],
        ),
        ("The mill cost £20m ($38m) in 2004. It had cost £20 ($30m) in 1988.", ["£20", "$30m", "£20m", "$38m"]),
    ],
)
def test_exchange_that_cannot_be(text: str, words: list[str]) -> None:
    assert flagged(EXCHANGE, text) == [words]


@given(st.lists(st.integers(10, 9999), min_size=2, max_size=6), st.floats(0.2, 5))
def test_sums_converted_at_one_rate_are_never_flagged(sums: list[int], rate: float) -> None:
    text = " ".join(f"It paid £{paid}m (${float(f'{paid * rate:.3g}')}m)." for paid in sums)
    assert flagged(EXCHANGE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The town has 304 kilns: 151 in the north and 108 in the east, and a few in the west.",
        "The town has 304 kilns: 151 in the north and 108 in the east. The remaining 45 are in the west.",
        "The town has 304 kilns: 151 in the north, among them 20 old ones, 108 in the east and 39 in the west.",
        "The town has 304 kilns: 151 in 1990 and 148 in 1995.",
        "The town has 304 kilns: 151 red ones, 108 blue ones and another 45.",
        "The town has 300 kilns: 151 in the north, 108 in the east and 39 in the west.",
        "The town owes £84m: £50.7m to the bank, £24.2m to the mill and £9.2m to the county.",
        "Three families came, comprising two adults and two children.",
        "The town has 304 kilns: 20 in the north and 30 in the east.",
        "They met at 12: 3, 4 and 6 came late.",
    ],
)
def test_parts_that_may_be_so(text: str) -> None:
    assert flagged(PARTS, text) == []


def test_parts_that_do_not_add_up() -> None:
    text = "The choir has 41 members, made up of 12 men, 19 women and 11 children."
    assert flagged(PARTS, text) == [["41 members", "12 men", "19 women", "11 children"]]


@given(st.lists(st.integers(10, 99), min_size=2, max_size=5))
def test_parts_are_flagged_if_and_only_if_they_do_not_add_up(parts: list[int]) -> None:
    places = [
        f"{part} in {place}" for part, place in zip(parts, ("Orrin", "Wex", "Thorn", "Ash", "Dale"), strict=False)
    ]
    listed = f"{', '.join(places[:-1])} and {places[-1]}"
    assert flagged(PARTS, f"The county has {sum(parts)} kilns: {listed}.") == []
    off = sum(parts) + 3  # more by a number that no part is
    assert len(flagged(PARTS, f"The county has {off} kilns: {listed}.")) == (off % 100 != 0)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 kilns, 10 (25%) were shut.",
        "They shut three of 40 kilns, 12% fewer than last year.",
        "They shut 10 of 40 kilns, 30% of which were red.",
        "They shut 10 of about 40 kilns, or 30%.",
        "They shut 2,000 of 3,000 kilns, or 66%.",
        "They shut 50 of 40 kilns, or 125%.",
        "They shut about 10 out of 40 kilns (35%).",
        "They shut three in four kilns (72%), or a third (30%).",
        "They shut 10 of 40 kilns; 30%, they said, was too much.",
    ],
)
def test_a_share_that_may_be_so(text: str) -> None:
    assert flagged(SHARE, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They shut 10 of the 40 kilns, or 30%.", ["30%", "10", "40 kilns"]),
        ("They shut 30% (10 of 40) in March.", ["30%", "10", "40"]),
        ("They shut 10 out of 40 kilns (35%).", ["35%", "10 out of 40 kilns"]),
    ],
)
def test_a_share_that_cannot_be(text: str, words: list[str]) -> None:
    assert flagged(SHARE, text) == [words]


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_share_worked_out_is_never_flagged(part: int, more: int) -> None:
    whole = part + more
    assert flagged(SHARE, f"They shut {part} of the {whole} kilns, or {100 * part / whole:.1f}%.") == []


@given(st.integers(1, 100), st.integers(1, 100), st.integers(0, 2))
def test_a_real_share_is_possible_however_it_is_printed(one: int, other: int, places: int) -> None:
    part, whole = sorted((one, other))
    exactly = 100 * part / whole
    step = 10.0**-places
    for printed in (round(exactly, places), int(exactly / step) * step):
        assert possible(whole, printed, step)


@pytest.mark.parametrize(("whole", "share", "step"), [(12, 37, 1), (10, 33.4, 0.1), (24, 31, 1), (3, 50.5, 0.1)])
def test_a_share_of_no_whole_number_is_impossible(whole: int, share: float, step: float) -> None:
    assert not possible(whole, share, step)


@pytest.mark.parametrize(
    ("value", "written", "half"),
    [
        (5_500_000, "£5.5m", 50_000),
        (5_000_000, "£5m", 500_000),
        (200_000, "200,000", 5_000),
        (26_000, "26,000", 500),
        (304, "304", 0.5),
        (20, "20", 0.5),
        (2_000_000, "two million", 500_000),
        (9, "nine", 0.5),
        (0.84, "84p", 0.005),
        (0, "nil", 0.5),
        (0, "0", 0.5),
    ],
)
def test_half_of_the_last_printed_digit(value: float, written: str, half: float) -> None:
    assert half_step_of(value, written) == pytest.approx(half)


@given(st.decimals(0, 10**9, places=2))
def test_what_is_printed_lies_within_half_a_step_of_what_it_was_rounded_from(number: object) -> None:
    value = float(str(number))
    for places in (0, 1):
        printed = f"{value:,.{places}f}"
        rounded = float(printed.replace(",", ""))
        assert abs(rounded - value) <= half_step_of(rounded, printed) * 1.0001


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
@pytest.mark.parametrize(
    "text",
    [
        "Of 1 of 1 " * 200,
        "rose 1% to 2 from 3 to 4 from 5 " * 200,
        "1: " + "2 a, " * 300,
        "\ue000 of \ue001, or 5% of 3 \ue000.",
        " ".join(f"{n} of {n}," for n in range(1, MOST + 5)),
        "",
    ],
)
def test_no_text_makes_a_rule_fail(rule: Rule, text: str) -> None:
    flagged(rule, text)


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the mill fell 15p to 240p from 275p.",
        "Sales at the mill rose by £15m, from £240m to £275m.",
        "The mill cut its bakers by 60, from 340 to 260.",
        "Ida Varenholt won with 12,400 votes to 10,100, a majority of 3,200.",
        "Ida Varenholt won with 12,400 votes, compared to 10,100 for the brewer, giving her a majority of 3,200.",
    ],
)
def test_a_difference_that_cannot_be(text: str) -> None:
    assert len(flagged(DIFFERENCE, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Shares in the mill fell 15% to 240p from 275p.",
        "Shares in the mill fell 35p to 240p from 275p.",
        "Shares in the mill fell about 15p to 240p from 275p.",
        "Shares in the mill fell 15p to 240p, against 275p a year before.",
        "The number of rigs was up by 23 to 784, against 1,063 rigs a year before.",
        "Shares in the mill, which cost 15p, fell to 240p from 275p.",
        "Sales at the mill rose $15m to £275m from £240m.",
        "Ida Varenholt won with 12,400 votes to 10,100, a majority of 3,200 in 2019 being gone.",
        "Ida Varenholt won with 53 % to 41 %, a majority of 3,200.",
    ],
)
def test_a_difference_that_may_be(text: str) -> None:
    assert flagged(DIFFERENCE, text) == []


@given(st.integers(1_001, 9_999), st.integers(1_001, 9_999), st.integers(0, 9_999))
def test_only_the_difference_is_right(old: int, new: int, told: int) -> None:
    found = flagged(DIFFERENCE, f"The mill cut its loaves by {told:,}, from {old:,} to {new:,}.")
    if abs(old - new) == told:
        assert not found
    if told % 10 and old % 10 and new % 10 and abs(abs(old - new) - told) > 2:
        assert found or old == new


@pytest.mark.parametrize(
    ("said", "old", "new", "wrong"),
    [
        ("doubled", 200, 400, False),
        ("doubled", 200, 460, False),
        ("doubled", 200, 300, True),
        ("doubled", 200, 620, True),
        ("more than doubled", 210, 380, True),
        ("more than doubled", 200, 520, False),
        ("nearly doubled", 200, 370, False),
        ("nearly doubled", 200, 450, True),
        ("trebled", 200, 610, False),
        ("tripled", 200, 410, True),
        ("quadrupled", 200, 800, False),
        ("halved", 400, 200, False),
        ("halved", 400, 310, True),
        ("more than halved", 410, 230, True),
        ("almost halved", 400, 220, False),
        ("doubled", 7, 16_000_000, False),
    ],
)
def test_how_many_times_as_much(said: str, old: int, new: int, wrong: bool) -> None:
    assert bool(flagged(MULTIPLE, f"The loaves of the mill {said} to {new:,} from {old:,}.")) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "The loaves of the mill doubled to £400m from 300 tonnes.",
        "The loaves of the mill doubled and the bakers rose from 300 to 400.",
        "The loaves of the mill may double or treble to 900 from 300.",
        "The loaves of the mill doubled to about 400 from 300.",
    ],
)
def test_a_multiple_that_may_be(text: str) -> None:
    assert flagged(MULTIPLE, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council gave £30,000 to Orrin, £25,000 to Marlow and £20,000 to Wexcombe, a total of £85,000.",
        "The council gave £31m to schools and £42m to ferries, £83m in all, it said.",
        "A jury of seven men and six women, twelve in all, was sworn in.",
        "The mill sold 1,280 oat loaves and 469 rye loaves for a total of 1,849.",
        "Of the 50 bakers, 20 are women and 35 are men.",
        "Of its 50 pupils, 20 are girls and the other 35 boys.",
    ],
)
def test_a_total_behind_its_parts(text: str) -> None:
    assert len(flagged(PARTS, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The council gave £30,000 to Orrin, £25,000 to Marlow and £20,000 to Wexcombe, a total of £75,000.",
        "The council gave £30,000 to Orrin and £25,000 to Marlow, among others, a total of £85,000.",
        "The council gave £30,000 to Orrin and £25,000 to Marlow, a total of £85,000 this year.",
        "The council gave £30,000 to Orrin, a loaf to Marlow and £25,000 to Wexcombe, a total of £85,000.",
        "The council gave £3m to schools and £4m to ferries, £8m in all.",
        "Ida Varenholt scored two goals and made three, a total of four points.",
        "Of the 50 bakers, 20 are women and 35 are over 60.",
        "Of the 50 bakers, 20 are women and 25 are men.",
        "Of the 50 bakers, 20 are women and 30 are men.",
    ],
)
def test_a_total_that_may_be(text: str) -> None:
    assert flagged(PARTS, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Eight of the seven bakers fell ill.",
        "By noon 210 out of the 180 bakers had been fed.",
        "Of those asked, 46% backed the ferry, 39% opposed it and 25% were undecided.",
    ],
)
def test_more_than_there_is(text: str) -> None:
    assert len(flagged(WHOLE, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Seven of the seven bakers fell ill.",
        "By noon 210 of the town's 180 bakers' loaves had been sold.",
        "Some 8 of the seven bakers fell ill.",
        "They baked 400 of the 2 kg loaves.",
        "Of those asked, 46% backed the ferry, 39% opposed it and 15% were undecided.",
        "Of those asked, 46% backed the ferry and 39% the bridge, 60% wanted a bus, and 25% were undecided.",
    ],
)
def test_no_more_than_there_may_be(text: str) -> None:
    assert flagged(WHOLE, text) == []
