"""Laws of the quantities extractor: number words are read back, offsets slice, hostile text is survived."""

import runpy
from decimal import Decimal
from pathlib import Path
from textwrap import fill

import pint
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from checker import units
from checker_quantities import figures
from checker_quantities.figures import quantities
from checker_quantities.measures import SPELT
from conftest import assert_linear

NUMBERS = st.one_of(
    st.integers(min_value=0, max_value=999),
    st.integers(min_value=0, max_value=10**15),
    st.integers(min_value=0, max_value=10**66),
)


def only(text: str) -> tuple[str, str | None]:
    [(start, end, quantity)] = quantities(text)
    return text[start:end], quantity.number


@given(NUMBERS)
@example(10**303 - 1)
@example(100)
@settings(max_examples=300, deadline=None)
def test_every_number_in_words_is_read_back(number: int) -> None:
    words = num2words(number)
    text = f"They saw {words} boats."
    if number == 1:
        text = "They saw one boat."
    found, value = only(text)
    assert value == str(number)
    assert found.startswith(words.partition(",")[0])


@given(st.integers(min_value=0, max_value=10**9))
@settings(max_examples=200, deadline=None)
def test_every_ordinal_in_words_is_no_quantity(number: int) -> None:
    if number % 100 == 0 and number >= 1000:
        return  # "one thousand, seven hundredth"
    assert quantities(f"It was the {num2words(number, to='ordinal')} boat of theirs.") == []


@given(st.integers(min_value=2, max_value=10**9), st.sampled_from(["en_IN", "en_GB", "en_NG"]))
@settings(max_examples=200, deadline=None)
def test_every_number_in_the_words_of_a_country_is_read_back(number: int, locale: str) -> None:
    assert only(f"They saw {num2words(number, lang=locale)} boats.")[1] == str(number)


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.booleans())
@settings(max_examples=200, deadline=None)
def test_every_decimal_in_words_is_read_back(number: Decimal, negative: bool) -> None:
    value = -number if negative and number >= 1 else number  # num2words leaves the "minus" of -0.5 out
    read = only(f"It fell to {num2words(value)}, they say.")[1]
    assert read is not None
    assert Decimal(read) == value


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["GBP", "USD"]))
@settings(max_examples=200, deadline=None)
def test_every_sum_of_money_in_words_is_read_back(hundredths: int, currency: str) -> None:
    words = num2words(Decimal(hundredths) / 100, to="currency", currency=currency)
    [(start, _, quantity)] = quantities(f"It cost {words}, they say.")
    assert start == len("It cost ")
    assert (Decimal(quantity.number or 0), quantity.unit) == (Decimal(hundredths) / 100, currency)


@given(st.integers(1, 99), st.integers(2, 99), st.sampled_from([0, 100]))
@settings(max_examples=200, deadline=None)
def test_every_fraction_in_words_is_read_back(top: int, bottom: int, more: int) -> None:
    if bottom == 2 or (more and top % 10 == 0):
        return  # "seconds" are of time; "twenty one hundred and fifths" may be 2,100
    whole = num2words(more + bottom, to="ordinal")
    text = f"It is {num2words(top)} {whole}{'s' * (top > 1)} of it."
    found = quantities(text)
    assert found[0][2].number is not None
    assert Decimal(found[0][2].number) == pytest.approx(Decimal(top) / (more + bottom), abs=Decimal("1e-14"))


@given(st.integers(min_value=1000, max_value=10**12), st.sampled_from([".", "'", "’"]))
@settings(max_examples=200, deadline=None)
def test_money_grouped_as_on_the_continent_is_read_back(number: int, mark: str) -> None:
    printed = f"{number:,}".replace(",", mark)
    assert only(f"It cost {printed},50 euros.".replace(",50", ",50" if mark == "." else ".50"))[1] == f"{number}.5"


@given(st.integers(min_value=0, max_value=10**15))
@settings(max_examples=200, deadline=None)
def test_grouped_digits_are_read_back(number: int) -> None:
    assert only(f"They saw {number:,} boats.")[1] == str(number)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
@settings(max_examples=200, deadline=None)
def test_money_is_read_back(amount: Decimal) -> None:
    found, number = only(f"It cost £{amount:,}.")
    assert found == f"£{amount:,}"
    assert number is not None
    assert Decimal(number) == amount


PIECES = st.sampled_from(
    "12 5,000 1.5 £ $ % m bn one two hundred million million, thousand, "
    "dollars, and half a third of per cent to - – ( ) , . \n people boats kg "
    "°C aged "
    "year-old rose by about between or more ½ ١٢ \u00a0 İ 1/2 10:30 5 June dozen thousand hundreds dlrs francs "
    "Canadian A$ 5'11\" (317) 555-0123 call section No. + to sold for in sales of was worth St. 4.2 half- strong".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_offsets_slice(text: str) -> None:
    last = -1
    for start, end, quantity in quantities(text):
        assert last <= start < end <= len(text)
        last = start
        assert text[start:end] == text[start:end].strip()
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        if quantity.number is not None:
            Decimal(quantity.number)
        if quantity.counted is not None:
            assert quantity.counted in text


MORE_PIECES = PIECES | st.sampled_from("the in 2004 was 17 60 , . one of years".split())


@given(st.lists(MORE_PIECES, max_size=12).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_a_glance_says_what_a_closer_look_says(text: str) -> None:
    text = f"They say that {text}"
    seen = quantities(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "glance", lambda *_: None)
        assert quantities(text) == seen


WRAPPED = """The mill said on Friday that it would take on twenty two hundred more hands, of whom 1,200 people would
work at nights, and that it had paid 3.5 mln dlrs for the new hall, up by about 4.2 pct on the year, or
60 dlrs a ton, which is more than 12 vessels could carry. The price rose to 45 dollars, between 40 and
60 boats came, and one captain left with five to six men. At least 200 workers stayed, and a third of
the 30 crew members left in one of nine boats."""


@given(st.integers(min_value=55, max_value=80))
@settings(max_examples=30, deadline=None)
def test_the_lines_of_a_wrapped_text_do_not_matter(width: int) -> None:
    def told(text: str) -> list[tuple[str | None, ...]]:
        return [(q.number, q.unit, q.counted and " ".join(q.counted.split())) for _, _, q in quantities(text)]

    flat = " ".join(WRAPPED.split())
    assert told(fill(flat, width)) == told(flat)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 60, "1," * 20000, "1 " * 20000, "one hundred and " * 5000, "one " * 10000, '"' * 50000, "Mr. " * 20000,
        " " * 100000,
        "$" * 20000, "half a " * 10000, "twenty-" * 10000, "5 million " * 5000, "1.1." * 10000, "between 1 and " * 5000,


        "(" * 20000 + "5", "million " * 10000, "more than " * 5000 + "5", "a" * 100000 + " 5", "5 " + "big " * 20000,
            "five of " * 5000,
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_time_grows_with_the_length_only(text: str) -> None:
    assert_linear(lambda times: quantities(text * times), 1, 4)


def test_the_table_of_units_equals_pint() -> None:
    script = Path(__file__).parent.parent / "benchmarks" / "build_units.py"
    rows = runpy.run_path(str(script))["rows"]()
    split = (row.split("\t") for row in rows)
    table = {
        name: units.Unit(name, dimension, float(factor), float(offset)) for name, dimension, factor, offset in split
    }
    assert units.table() == table
    registry: pint.UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    for name in ("mile", "acre_foot", "pound", "degree_Fahrenheit", "knot"):
        assert units.to_base(1.0, name) == pytest.approx(registry.Quantity(1.0, name).to_base_units().magnitude)


def test_every_unit_that_is_read_is_known_or_counted() -> None:
    unknown = {name for name in SPELT.values() if units.dimension_of(name) is None}
    assert unknown <= {"decibel"}
