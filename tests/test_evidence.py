"""Evidence that two articles tell one story: mutual, without the names in question, and never from what is common."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Digest, words
from checker.evidence import SAFE, distinctive, in_question, of_days, one_story, traits, weight, weights

RARE = tuple("Wexcombe Varenholt Millbrook weir Harrow baker ferry deckhand javelin Thornley Orrin kiln".split())
NAMES = ("ida varenholt", "piet marten", "orla finnan", "orla brigid finnan", "john smith", "maria lee")
days = st.none() | st.dates(date(2019, 1, 1), date(2021, 12, 31))


@st.composite
def digests(draw: st.DrawFn, article: str) -> Digest:
    """Digests as articles have them: every word with its bits from the table."""
    known = draw(st.sets(st.sampled_from(RARE)))
    return Digest(
        article,
        draw(days),
        names=frozenset(draw(st.sets(st.sampled_from(NAMES)))),
        figures=frozenset(draw(st.sets(st.sampled_from(("12 staff", "6000 GBP", "41 year", "1 weir"))))),
        words={word: words.bits(word) for word in sorted(known)},
    )


@given(digests("a"), digests("b"), st.sampled_from(NAMES))
def test_evidence_is_mutual(one: Digest, other: Digest, without: str) -> None:
    here, there = one_story(one, other, (without,)), one_story(other, one, (without,))
    assert here.bits == pytest.approx(there.bits)
    assert here.reasons == there.reasons


@given(digests("a"), digests("b"), st.sampled_from(NAMES))
def test_a_name_in_question_is_no_evidence(one: Digest, other: Digest, name: str) -> None:
    told = [reason for reason in one_story(one, other, (name,)).reasons if reason.startswith("both name")]
    assert not any(name in reason for reason in told)


def test_a_relative_is_evidence_and_the_person_under_another_surname_is_none() -> None:
    one, other = (Digest(article, names=frozenset({"ida varenholt", "piet varenholt"})) for article in ("a", "b"))
    assert "both name piet varenholt" in one_story(one, other, ("Ida Varenholt", "Ida Varenhold")).reasons[0]
    assert not in_question("piet varenholt", ["ida varenholt"])
    assert in_question("ida greta varenholt", ["ida varenholt"])
    assert in_question("ida varenhold", ["ida varenholt"])


@given(digests("a"))
def test_one_article_is_one_story(one: Digest) -> None:
    assert one_story(one, one).bits >= SAFE


def test_two_articles_with_nothing_in_common_are_no_story() -> None:
    assert one_story(Digest("a"), Digest("b")).bits < 0
    assert one_story(Digest("a", date(2019, 6, 3)), Digest("b", date(2020, 9, 3))).bits < 0


def weighs(one: Digest, other: Digest) -> float:
    """The bits of all that two articles share."""
    return sum(weight(trait.what, trait.amount) for trait in traits(one, other))


@pytest.mark.parametrize("what", weights())
def test_more_of_a_trait_never_proves_less_and_a_longer_time_never_more(what: str) -> None:
    least, given = weights()[what]
    assert least == sorted(least)
    assert given == sorted(given, reverse=what == "days apart")


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_the_farther_apart_the_less_it_is_one_story(days_one: int, days_other: int) -> None:
    start = date(2019, 1, 1)
    near, far = (
        weighs(Digest("a", start), Digest("b", start + timedelta(apart))) for apart in sorted((days_one, days_other))
    )
    assert near >= far


def test_an_address_that_both_give_is_evidence_unless_its_street_is_in_question() -> None:
    one, other = (Digest(article, plots=frozenset({"58 harrowgate", "2 mill"})) for article in ("a", "b"))
    none = Digest("c", plots=frozenset({"59 harrowgate"}))
    shared = one_story(one, other).bits
    assert shared == one_story(other, one, ["mill"]).bits > one_story(one, none).bits
    assert one_story(one, other, ["harrowgate mill"]).bits == one_story(one, none).bits


def test_an_undated_article_says_nothing_of_days() -> None:
    assert of_days(Digest("a"), Digest("b", date(2019, 1, 1))) == []


def test_an_article_without_figures_or_names_says_nothing_of_them() -> None:
    told = {
        trait.what for trait in traits(Digest("a"), Digest("b", names=frozenset(NAMES), figures=frozenset({"41 year"})))
    }
    assert not told & {"names", "public names", "figures"}


def test_a_shared_person_proves_more_than_none_and_two_no_less() -> None:
    bare, one, two = (
        weighs(
            *(
                Digest(article, names=frozenset({*names, own}))
                for article, own in (("a", "ida berg"), ("b", "per lund"))
            )
        )
        for names in ((), ("ida varenholt",), ("ida varenholt", "piet marten"))
    )
    assert bare < one <= two


def test_a_person_with_a_middle_name_is_the_same_person() -> None:
    one, other = Digest("a", names=frozenset({"orla finnan"})), Digest("b", names=frozenset({"orla brigid finnan"}))
    assert any(trait.told.startswith("both name orla") for trait in traits(one, other))
    assert not any(trait.told for trait in traits(one, Digest("b", names=frozenset({"maria lee"}))))


@pytest.mark.parametrize(
    ("figure", "tells"),
    [
        ("1 weir", False),
        ("6000 GBP", False),
        ("0.5 mile", False),
        ("41 year", True),
        ("6100 GBP", True),
        ("1.5 mile", True),
    ],
)
def test_which_figures_do_not_agree_by_chance(figure: str, tells: bool) -> None:
    assert distinctive(figure) is tells


def test_more_shared_figures_prove_more() -> None:
    figures = [f"{number} GBP" for number in (41, 52, 63, 74)]
    weights = [
        weighs(Digest("a", figures=frozenset(figures)), Digest("b", figures=frozenset([*figures[:n], "99 GBP"])))
        for n in range(5)
    ]
    assert weights == sorted(weights)
    assert weights[0] < weights[-1]
