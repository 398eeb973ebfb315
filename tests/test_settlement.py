"""Settling findings: any order gives the same, each is told once, and the odd one out is the one that is alone."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from checker import Article, Claim, Finding, Wording
from checker.copies import originals_of
from checker.settlement import MOST_WITNESSES, settle

WORDS = ("Tomas", "Thomas", "Tomaz")
DATES = {"a": date(2019, 6, 3), "b": date(2019, 6, 3), "c": date(2019, 6, 1), "d": date(2019, 6, 9)}
articles = st.sampled_from("abcdef")


def claim(article: str, word: str, published: date | None = None, at: int = 0) -> Claim:
    """A claim on one word of an article that says it three times, in words of its own."""
    text = " ".join([word] * 3) + f" in story {article}"
    return Article(article, text, published).claim(
        at * (len(word) + 1), at * (len(word) + 1) + len(word), Wording(word)
    )


def found(*claims: Claim, sided: bool = True, rule: str = "two-names", message: str = "one or two?") -> Finding:
    """A finding on these claims; with sides, the words are what they stand for."""
    sides = tuple(claim.text for claim in claims) if sided else ()
    return Finding(rule, "variant", "warning", message, claims, sides=sides)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings on two words of articles, some of which have a date."""
    places = [(draw(articles), draw(st.sampled_from(WORDS)), draw(st.integers(0, 2))) for _ in range(2)]
    here, there = (claim(article, word, DATES.get(article), at) for article, word, at in places)
    return found(
        here,
        there,
        sided=draw(st.booleans()),
        rule=draw(st.sampled_from(("two-names", "two-ages"))),
        message=draw(st.sampled_from(("one?", "two?"))),
    )


@given(st.lists(findings(), max_size=12), st.randoms(use_true_random=False))
def test_any_order_gives_the_same(some: list[Finding], random: object) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settle(some) == settle(shuffled)


@given(st.lists(findings(), max_size=12))
def test_each_is_told_once_and_in_order(some: list[Finding]) -> None:
    settled = settle(some)
    assert len({finding.id for finding in settled}) == len(settled)
    assert settled == sorted(settled, key=lambda finding: finding.order)


@given(st.lists(findings(), max_size=12))
def test_what_is_found_again_changes_nothing(some: list[Finding]) -> None:
    assert settle(some + some) == settle(some)


@given(st.lists(findings(), min_size=1, max_size=12))
def test_nothing_is_lost_and_nothing_is_made_up(some: list[Finding]) -> None:
    said = {claim.place for finding in some for claim in finding.claims}
    settled = settle(some)
    assert settled
    assert {finding.rule for finding in settled} == {finding.rule for finding in some}
    assert {claim.place for finding in settled for claim in finding.claims} <= said


def test_findings_without_sides_are_kept_apart() -> None:
    one = found(claim("a", "Tomas"), claim("b", "Thomas"), sided=False)
    other = found(claim("a", "Tomas"), claim("c", "Thomas"), sided=False)
    assert settle([one, other]) == [one, other]


def test_the_form_of_fewer_articles_is_the_odd_one() -> None:
    pairs = [found(claim(article, "Thomas"), claim("z", "Tomas")) for article in "abcd"]
    (told,) = settle(pairs)
    assert told.claims[0].article == "z"
    assert [claim.article for claim in told.claims[1:]] == list("abcd")[:MOST_WITNESSES]
    assert told.sides == ("Tomas", *["Thomas"] * MOST_WITNESSES)
    assert told.message == "one or two? (“Thomas” in 4 articles)"


def test_the_message_is_told_from_the_claim_to_look_at() -> None:
    pairs = [
        structs.replace(
            found(claim(article, "Thomas"), claim("z", "Tomas")), message="Thomas here", turned="Tomas here"
        )
        for article in "abcd"
    ]
    (told,) = settle(pairs)
    assert told.claims[0].text == "Tomas"
    assert told.message == "Tomas here (“Thomas” in 4 articles)"


def test_of_two_forms_in_as_many_articles_the_later_is_told() -> None:
    early, late = claim("b", "Thomas", date(2019, 6, 3)), claim("a", "Tomas", date(2019, 6, 5))
    for pair in ((early, late), (late, early)):
        (told,) = settle([found(*pair)])
        assert told.claims == (late, early)


def test_of_as_many_witnesses_those_are_told_who_are_fewer() -> None:
    wire = "The mayor of Thornley, {}, told brewers on Friday that the mill by the weir would be sold."

    def said(article: str, name: str) -> Claim:
        return Article(article, wire.format(name)).claim(wire.index("{"), wire.index("{") + len(name), Wording(name))

    (told,) = settle([found(said("z", "Tomas"), said(copy, "Thomas")) for copy in "abc"])
    assert told.claims[0].article == "z"
    assert told.message == "one or two?"


def test_what_is_at_odds_in_two_stories_is_told_twice() -> None:
    settled = settle(
        [found(claim("a", "Tomas"), claim("b", "Thomas")), found(claim("c", "Tomas"), claim("d", "Thomas"))]
    )
    assert len(settled) == 2


def test_every_article_of_the_odd_side_is_told_once() -> None:
    many = [found(claim(odd, "Tomas"), claim(usual, "Thomas")) for odd in "yz" for usual in "abcd"]
    told = settle(many)
    assert [finding.claims[0].article for finding in told] == ["y", "z"]


@pytest.mark.parametrize("sided", [True, False])
def test_nothing_comes_of_nothing(sided: bool) -> None:
    assert settle([]) == []
    assert len(settle([found(claim("a", "Tomas"), sided=sided)])) == 1


def copied(finding: Finding, article: str, name: str) -> Finding:
    """A finding with a copy of an article, of the same day, in its stead."""
    claims = tuple(structs.replace(c, article=name) if c.article == article else c for c in finding.claims)
    return structs.replace(finding, claims=claims)


@given(st.lists(findings(), min_size=1, max_size=12), articles, st.sampled_from(["0", "z"]))
def test_a_copy_does_not_change_the_count_of_witnesses(some: list[Finding], article: str, name: str) -> None:
    sided = [finding for finding in some if len(set(finding.sides)) == 2]
    copies = [copied(finding, article, name) for finding in sided]
    before, after = settle(sided), settle(sided + copies)
    assert {counted(finding) for finding in after} == {counted(finding) for finding in before}


def counted(finding: Finding) -> tuple[object, ...]:
    """A finding without the article that it is told of: how many say otherwise."""
    return finding.rule, frozenset(finding.sides), *re.findall(r"in (\d+) articles", finding.message)


def test_copies_are_one_witness() -> None:
    wire = (
        "The mayor of Thornley, {}, told brewers on Friday that the mill by the weir would be sold before the winter."
    )

    def said(article: str, name: str, text: str = wire) -> Claim:
        return Article(article, text.format(name)).claim(text.index("{"), text.index("{") + len(name), Wording(name))

    edited = wire.replace("would be sold", "will be sold")
    odd = [said("a", "Tomas"), said("b", "Tomas", edited), said("c", "Tomas")]
    others = [
        said("d", "Thomas", "Brewers met {} at the weir."),
        said("e", "Thomas", "At noon {} left the mill again."),
    ]
    told = settle([found(one, other) for one in odd for other in others])
    assert [finding.claims[0].article for finding in told] == ["a", "b", "c"]
    assert {finding.message for finding in told} == {"one or two? (“Thomas” in 2 articles)"}


def test_sources_of_a_statement() -> None:
    sentences = {
        "a": "Police in Thornley said that two boys had taken the ferry without leave.",
        "b": "Police in Thornley said two boys had taken the ferry without leave.",
        "c": "Two boys took a ferry, officers in Thornley say.",
        "d": "Two boys.",
        "e": "Two boys!",
        "f": "Two girls.",
    }
    said = {name: [Article(name, text).claim(0, 3, Wording("x"))] for name, text in sentences.items()}
    assert originals_of(said) == {"a": "a", "b": "a", "c": "c", "d": "d", "e": "d", "f": "f"}


def test_the_witnesses_come_first_that_are_surest_to_tell_the_same_story() -> None:
    odd = claim("x", "Tomas")
    others = [claim(article, "Thomas") for article in ("a", "b", "c", "d", "e")]
    bits = dict(zip("abcde", (4.0, 12.0, 3.0, 15.0, 5.0), strict=True))
    [told] = settle([structs.replace(found(odd, other), bits=bits[other.article]) for other in others])
    assert [one.article for one in told.claims] == ["x", "d", "b", "e"]


def test_one_that_is_loud_is_told_before_a_note_that_is_surer() -> None:
    odd, near, far = claim("x", "Tomas"), claim("a", "Thomas"), claim("b", "Thomas")
    loud = structs.replace(found(odd, near), severity="warning", bits=5.0)
    quiet = structs.replace(found(odd, far), severity="note", bits=9.0)
    [told] = settle([quiet, loud])
    assert told.severity == "warning"
    assert [one.article for one in told.claims] == ["x", "a", "b"]


def giving_way(*claims: Claim) -> Finding:
    return structs.replace(found(*claims, sided=False, rule="two-words"), gives_way=True)


def test_what_gives_way_is_left_out_where_another_tells_of_its_words() -> None:
    one, other, third = claim("a", "Tomas"), claim("b", "Thomas"), claim("c", "Thomas")
    wide = [structs.replace(c, end=c.end + 6, text=f"{c.text} {c.text}") for c in (one, other)]
    echo = giving_way(one, other)
    assert settle([echo]) == [echo]
    assert settle([echo, found(*wide, sided=False)]) == [found(*wide, sided=False)]
    assert echo in settle([echo, found(one, third, sided=False)])
    assert echo not in settle([echo, structs.replace(found(*wide, sided=False), verdict="superseded")])
    assert echo in settle([echo, structs.replace(found(*wide, sided=False), verdict="explained")])


@given(st.lists(findings(), max_size=8), st.lists(findings(), max_size=8))
def test_what_gives_way_takes_nothing_away(some: list[Finding], others: list[Finding]) -> None:
    yielding = [structs.replace(finding, rule="two-words", gives_way=True) for finding in others]
    assert [finding for finding in settle(some + yielding) if not finding.gives_way] == settle(some)
