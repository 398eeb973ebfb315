"""Figures, dates and places that two articles give: what meets, what is at odds, what is explained, what is silent."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from checker.ledger import MemoryLedger
from checker.model import Article, Finding
from checker.pipeline import Summary, check, serial
from checker.rule import Rule
from checker.testing import installed


def rule(name: str) -> Rule:
    return next(rule for rule in installed().rules if rule.id == name)


def findings(name: str, *texts: str, days: tuple[date | None, ...] = ()) -> list[Finding]:
    """What one rule says of these texts, as articles `a`, `b`, ... of these days."""
    toolkit = structs.replace(installed(), rules=(rule(name),))
    days = days or (None,) * len(texts)
    articles = [Article(chr(97 + i), text, day) for i, (text, day) in enumerate(zip(texts, days, strict=True))]
    summary = Summary(failures=[])
    found = list(check(articles, toolkit, MemoryLedger(), serial, summary))
    assert not summary.failures
    return found


STORY = (
    "The Wexcombe reservoir will flood {} of farmland near Thornley, the harbour board told villagers.\n\n"
    "Work on the dam wall takes 26 months, costs £94 million and employs 410 builders."
)
DAY = date(2022, 5, 4)


class TestOneSentenceInTwoVersions:
    def test_another_figure_is_a_conflict(self) -> None:
        [found] = findings("conflicting-quantity", STORY.format("310 acres"), STORY.format("130 acres"))
        assert found.verdict == "conflict"
        assert {claim.text for claim in found.claims} == {"310 acres", "130 acres"}

    @pytest.mark.parametrize(
        "pair", [("5 million tonnes", "5 billion tonnes"), ("more than 310 acres", "more than 910 acres")]
    )
    def test_scale_and_bounds_count(self, pair: tuple[str, str]) -> None:
        assert [f.verdict for f in findings("conflicting-quantity", *map(STORY.format, pair))] == ["conflict"]

    def test_a_later_article_may_know_more(self) -> None:
        texts = (STORY.format("310 acres"), STORY.format("340 acres"))
        [found] = findings("conflicting-quantity", *texts, days=(DAY, date(2022, 5, 9)))
        assert found.verdict == "superseded"

    @pytest.mark.parametrize(
        ("text", "later"), [(STORY, date(2022, 5, 11)), (STORY.partition("\n")[0], date(2022, 5, 5))]
    )
    def test_what_is_told_anew_supersedes_nothing(self, text: str, later: date) -> None:
        texts = (text.format("310 acres"), text.format("340 acres"))
        assert {found.verdict for found in findings("conflicting-quantity", *texts, days=(DAY, later))} <= {"explained"}

    @pytest.mark.parametrize(("other", "verdicts"), [("27 May", ["superseded"]), ("18 May", [])])
    def test_a_later_article_may_move_a_day(self, other: str, verdicts: list[str]) -> None:
        text = STORY.format("310 acres") + " The sluice at Thornley opens on {}."
        found = findings("conflicting-date", text.format("17 May"), text.format(other), days=(DAY, date(2022, 5, 5)))
        assert [finding.verdict for finding in found] == verdicts

    def test_a_rounded_figure_is_explained(self) -> None:
        [found] = findings(
            "conflicting-quantity", STORY.format("1.24 million acres"), STORY.format("1.2 million acres")
        )
        assert found.verdict == "explained"

    def test_a_round_figure_is_not_rounded_from_any_other(self) -> None:
        [found] = findings("conflicting-quantity", STORY.format("110 acres"), STORY.format("100 acres"))
        assert found.verdict == "conflict"

    def test_ranges_that_overlap_are_no_finding(self) -> None:
        texts = (STORY.format("310 to 420 acres"), STORY.format("310 to 450 acres"))
        assert findings("conflicting-quantity", *texts) == []

    @pytest.mark.parametrize(
        "other",
        [
            STORY.format("310 acres"),
            STORY.format("130 acres").replace("Wexcombe", "Harrowgate"),
            STORY.format("130 acres").replace("will flood", "would not flood"),
            "A farmer sold 130 acres of farmland near Thornley.",
        ],
    )
    def test_silent_where_anything_else_differs(self, other: str) -> None:
        assert findings("conflicting-quantity", STORY.format("310 acres"), other) == []

    def test_a_series_is_no_contradiction(self) -> None:
        report = (
            "Wexcombe wheat closed at {} pence a bushel, the Thornley exchange reported.\n\nBarley closed at {} pence, "
            "oats at {} pence, rye at {} pence, maize at {} pence and millet at {} pence."
        )
        texts = (report.format(310, 84, 71, 96, 44, 52), report.format(318, 83, 74, 99, 47, 58))
        assert [found for found in findings("conflicting-quantity", *texts) if found.fails] == []

    def test_another_date_is_a_conflict(self) -> None:
        text = STORY.format("310 acres") + " The sluice at Thornley opens on {}."
        [found] = findings("conflicting-date", text.format("17 May"), text.format("27 May"), days=(DAY, DAY))
        assert found.verdict == "conflict"

    def test_a_summary_is_held_to_its_article(self) -> None:
        told = "Divers mended the sluice of the Wexcombe reservoir, and eels migrated through {} fishways upstream."
        article = STORY.format("310 acres") + "\n\n" + told.format(14)
        [found] = findings("conflicting-quantity", article, told.format(41))
        assert found.verdict == "conflict"

    def test_a_form_that_is_filled_in_for_two_is_no_conflict(self) -> None:
        form = (
            "{} Mills of {} and its chairman {} thanked shareholders.\n\nThe debentures bear a coupon of {}% and "
            "are redeemable at par on demand of the trustees and the underwriting syndicate."
        )
        texts = (form.format("Thornley", "Wexcombe", "Ilse Varenholt", 8), form.format("Tarn", "Saltry", "Bo Vell", 9))
        assert findings("conflicting-quantity", *texts, days=(DAY, DAY)) == []

    def test_two_dates_in_both_are_no_conflict(self) -> None:
        text = STORY.format("310 acres") + " The sluice at Thornley opens on 17 May and shuts on 27 May."
        assert findings("conflicting-date", text, text, days=(DAY, DAY)) == []


class TestOneFrame:
    """Two sentences of one owner, one attribute, one time, in words that need not be the same."""

    def test_another_figure_is_a_conflict(self) -> None:
        texts = ("The Haldenby Group employs 6,000 staff.", "Haldenby Group, a miller, employs 26,000 staff in all.")
        assert [found.verdict for found in findings("conflicting-quantity", *texts)] == ["conflict"]

    @pytest.mark.parametrize(
        "other",
        [
            "The Haldenby Group employed 26,000 staff in 1998.",
            "The Haldenby Group will employ 26,000 staff.",
            "The Haldenby Group employs more than 5,000 staff.",
            "The Wexcombe Group employs 26,000 staff.",
            "The Haldenby Group and Thornley Mills employ 26,000 staff.",
            "The Haldenby Group employs 26,000 seasonal staff.",
            "The Haldenby Group dismissed 600 staff.",
        ],
    )
    def test_silent_where_owner_time_mood_or_kind_differ(self, other: str) -> None:
        found = findings("conflicting-quantity", "The Haldenby Group employs 6,000 staff.", other)
        assert [finding for finding in found if finding.fails] == []


class TestWhatOneHas:
    """What one owner has for as long as nobody says otherwise, in sentences that begin with the owner's name."""

    @pytest.mark.parametrize(
        "other",
        [
            "Thornley, officially Thornelegh, is a town on the coast with around 10,000 inhabitants.",
            "Thornley has around 10,000 inhabitants, which makes it the third largest town on the coast.",
        ],
    )
    def test_another_figure_is_a_conflict(self, other: str) -> None:
        found = findings("conflicting-quantity", "Thornley has about 800,000 inhabitants and a harbour.", other)
        assert [finding.verdict for finding in found] == ["conflict"]

    @pytest.mark.parametrize(
        "other",
        [
            "Wexcombe, north of Thornley, has about 10,000 inhabitants.",
            "Thornley had about 10,000 inhabitants last year.",
            "Thornley has at least 10,000 inhabitants.",
            "Thornley will have about 10,000 inhabitants.",
            "Thornley lost about 10,000 inhabitants to the flood.",
            "Thornley has about 10,000 registered inhabitants.",
            "Thornley has about 800 inhabitants, and Wexcombe about 800,000 inhabitants.",
        ],
    )
    def test_silent_where_owner_verb_time_or_kind_differ(self, other: str) -> None:
        found = findings("conflicting-quantity", "Thornley has about 800,000 inhabitants and a harbour.", other)
        assert [finding for finding in found if finding.fails] == []


CROWD = (
    "A gate of the Thornley sluice broke on 3 May 2022, warden Orla Finnan told Tobias Vell of the harbour board.\n\n{}"
)


class TestWorthALook:
    """Two figures of one kind in one story are worth a look if they may be one figure."""

    @staticmethod
    def suspects(one: str, other: str) -> list[str]:
        found = findings("conflicting-quantity", CROWD.format(one), CROWD.format(other), days=(DAY, DAY))
        return [finding.verdict for finding in found]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "Seven anglers were injured at the weir gate.",
                "Wounding six anglers, the weir gate sank; two anglers swam.",
            ),
            ("Seven anglers were injured at the weir gate.", "Six anglers fled from the weir gate."),
        ],
    )
    def test_what_may_be_one_figure(self, one: str, other: str) -> None:
        assert self.suspects(one, other) == ["suspect"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "Seven anglers were injured at the weir gate.",
                "Six anglers fled from the weir gate as two anglers sang.",
            ),
            ("Seven anglers were injured at the weir gate.", "The weir gate injured six other anglers."),
            ("Seven anglers were injured at the weir gate.", "At least six anglers were injured at the weir gate."),
            ("Seven anglers were injured at the weir gate.", "In 2009 six anglers were injured at the weir gate."),
        ],
    )
    def test_silent(self, one: str, other: str) -> None:
        assert self.suspects(one, other) == []


PROMISE = "The ministry promised to recruit 9,000 hospital porters other than cleaners for Thornley infirmary."


class TestSums:
    def test_a_labelled_sum_explains(self) -> None:
        pledge = (
            "The party pledged 2,000 other hospital porters at Thornley infirmary, on top of the 7,000 hospital "
            "porters there."
        )
        [found] = findings("conflicting-quantity", PROMISE, pledge, days=(DAY, DAY))
        assert found.verdict == "explained"
        assert "9,000 = " in (found.explanation or "")
        assert "1 equation tried" in (found.explanation or "")

    @pytest.mark.parametrize(
        "pledge",
        [
            # The figures add up, and nothing says that one is added to the other.
            "The party pledged 2,000 hospital porters at Thornley infirmary. Some 7,000 hospital porters marched.",
            "Of hospital porters at Thornley infirmary 2,000 are on strike while 7,000 hospital porters work.",
        ],
    )
    def test_a_chance_sum_explains_nothing(self, pledge: str) -> None:
        found = findings("conflicting-quantity", PROMISE, pledge, days=(DAY, DAY))
        assert "explained" not in {finding.verdict for finding in found}


class TestCircumstances:
    @pytest.mark.parametrize(
        ("sentence", "mood"),
        [
            ("They could not keep up, when the board owned 40 houses in Thornley.", "stated"),
            ("Not far away the board owns 40 houses in Thornley.", "stated"),
            ("They did not see the plan, in which the board owns 40 houses in Thornley.", "stated"),
            ("The board will build 40 houses in Thornley.", "planned"),
            ("The board promised 40 houses in Thornley.", "promised"),
            ("The board could lose 40 houses in Thornley.", "supposed"),
            ("The board did not build 40 houses in Thornley.", "denied"),
            ("The board built 40 houses in Thornley.", "stated"),
            ("The board will meet on Monday; it owns 40 houses in Thornley.", "stated"),
        ],
    )
    def test_mood(self, sentence: str, mood: str) -> None:
        assert figure_of(sentence).mood == mood

    def test_the_speaker_by_full_name(self) -> None:
        claim = figure_of("Orla Finnan runs the ferry. Ms Finnan said it carried 310 goats.", "310 goats")
        assert claim.speaker == "Orla Finnan"

    def test_the_time_it_speaks_of(self) -> None:
        claim = figure_of("In 2019 the ferry carried 310 goats.", "310 goats")
        assert (claim.since, claim.until) == (date(2019, 1, 1), date(2019, 12, 31))

    @pytest.mark.parametrize(
        ("sentence", "words", "year"),
        [
            ("Sales rose to £3m from £2m in 2018.", "£3m", None),
            ("Sales rose to £3m from £2m in 2018.", "£2m", 2018),
            ("In 2019 sales were £3m, compared with £2m in 2018.", "£3m", 2019),
            ("In 2019 sales were £3m, compared with £2m in 2018.", "£2m", 2018),
            ("Sales of £3m were 5% higher than in 2018.", "£3m", None),
            ("Sales of £3m were 5% higher than in 2018.", "5%", None),
            ("Sales rose from £2m in 2018 to £3m in 2019.", "£2m", 2018),
            ("Sales rose from £2m in 2018 to £3m in 2019.", "£3m", 2019),
            ("The mill, which opened in 2018, has 40 looms.", "40 looms", None),
            ("The mill, which had 30 looms in 2018, has 40 looms.", "30 looms", 2018),
            ("The mill had 40 looms in 2018.", "40 looms", 2018),
            ("In 2019 sales rose to £3m from £2m.", "£3m", 2019),
        ],
    )
    def test_a_time_that_is_compared_with(self, sentence: str, words: str, year: int | None) -> None:
        claim = figure_of(sentence, words)
        assert claim.since == (DAY if year is None else date(year, 1, 1))

    def test_nobody_says_when_something_was_what_it_was_before(self) -> None:
        assert figure_of("In 2019 sales rose to £3m from £2m.", "£2m").since is None


def figure_of(text: str, words: str = "40 houses"):  # type: ignore[no-untyped-def]  # noqa: ANN201 - a Claim
    from checker.pipeline import read

    [testimony] = read([Article("a", text, DAY)], installed())
    return next(claim for claim in testimony.claims if claim.kind == "quantity" and claim.text.endswith(words))


class TestFramesOfFigures:
    STORY = " Orla Finnan of the Thornley council blamed the ice; Millbrook stayed free of fatalities, she said."

    @pytest.mark.parametrize(
        ("one", "other", "verdicts"),
        [
            (
                "20 drinkers have died on Green Valley roads.",
                "12 drinkers have died on Green Valley roads.",
                ["conflict"],
            ),
            ("20 drinkers have died on Green Valley roads.", "12 drinkers have died on North Plain roads.", []),
        ],
    )
    def test_places_behind_figures(self, one: str, other: str, verdicts: list[str]) -> None:
        texts = (one + " Quills were lost." + self.STORY, other + self.STORY)
        assert [found.verdict for found in findings("conflicting-quantity", *texts)] == verdicts


@given(st.integers(10, 999), st.integers(10, 999))
def test_a_conflict_is_mutual(one: int, other: int) -> None:
    texts = (STORY.format(f"{one} acres"), STORY.format(f"{other} acres"))
    here = findings("conflicting-quantity", *texts)
    there = findings("conflicting-quantity", *reversed(texts))
    assert [found.verdict for found in here] == [found.verdict for found in there]
