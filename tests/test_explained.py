"""Figures that look at odds and are not: of two times, replaced, rounded, of two parties, with the one who did it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from checker.ledger import MemoryLedger
from checker.model import Article, Finding
from checker.pipeline import Summary, check, serial
from checker.testing import installed
from checker_consistency.roundings import digits, is_rounding

DAY = date(2022, 5, 4)
WITHIN = "figure-in-two-values"
odd_figures = st.integers(21, 9999).filter(lambda number: number % 10)  # that are no rounding of another
SERIES = "Stocks at the Wexcombe mill of the Thornley millers fell to {} of flour in the week, the millers said."
STORY = (
    "The Thornley harbour board will spend {} on the Wexcombe lock, said Orla Finnan, who runs the board.\n\n"
    "Bargemen moor at the quay of Piet Marten."
)


def findings(*dated: tuple[date | None, str], rule: str = "conflicting-quantity") -> list[Finding]:
    """What one rule says of articles, each with its day."""
    toolkit = structs.replace(installed(), rules=tuple(r for r in installed().rules if r.id == rule))
    articles = [Article(f"{number:02}", text, day) for number, (day, text) in enumerate(dated)]
    summary = Summary(failures=[])
    found = list(check(articles, toolkit, MemoryLedger(), serial, summary))
    assert not summary.failures
    return found


def later(weeks: int) -> date:
    return DAY + timedelta(weeks=weeks)


class TestTwoTimes:
    def test_a_report_of_another_week(self) -> None:
        [found] = findings((DAY, SERIES.format("310 sacks")), (later(2), SERIES.format("130 sacks")))
        assert found.verdict == "explained"
        assert [claim.text for claim in found.claims] == ["130 sacks of flour", "310 sacks of flour"]
        assert found.explanation == "“310 sacks of flour” is of 4 May 2022, “130 sacks of flour” of 18 May 2022"
        assert found.advice == ""

    def test_months_are_named(self) -> None:
        text = "The Wexcombe ferry carried {} passengers in {}, the harbour board of Thornley said."
        texts = (date(2022, 4, 4), text.format(310, "March")), (DAY, text.format(130, "April"))
        assert [found.explanation for found in findings(*texts)] == [
            "“310 passengers” is of March 2022, “130 passengers” of April 2022"
        ]

    def test_what_something_came_to_is_superseded(self) -> None:
        text = "The Thornley harbour board said it had raised its stake in the Wexcombe ferry to {} of the shares."
        [found] = findings((DAY, text.format("12%")), (later(8), text.format("19%")))
        assert (found.verdict, [claim.text for claim in found.claims]) == ("superseded", ["19%", "12%"])
        text = text.replace("of the shares", "of the shares in the month")
        [found] = findings((DAY, text.format("12%")), (later(8), text.format("19%")))
        assert found.verdict == "explained"

    @given(st.permutations(range(6)))
    def test_of_a_series_those_are_told_that_follow_each_other(self, order: list[int]) -> None:
        texts = [(later(2 * week), SERIES.format(f"{310 + 40 * week} sacks")) for week in order]
        days = [sorted(claim.published or DAY for claim in found.claims) for found in findings(*texts)]
        assert sorted(days) == [[later(2 * week), later(2 * week + 2)] for week in range(5)]

    @pytest.mark.parametrize(
        "other",
        [
            SERIES.replace("Wexcombe", "Marlowfield").format("130 sacks"),
            SERIES.replace("flour", "barley").format("130 sacks"),
            SERIES.replace("in the week", "in 180-day stores").format("130 sacks"),
            SERIES.format("more than 910 sacks"),
            "Stocks of mill Wexcombe, Thornley: 130 sacks of flour in the week, millers.",
        ],
        ids=["of another owner", "of another thing", "of another kind", "a bound", "a row"],
    )
    def test_what_is_no_series(self, other: str) -> None:
        assert findings((DAY, SERIES.format("310 sacks")), (later(2), other)) == []


class TestReplaced:
    NEW = "From Monday the crossing to Wexcombe costs {}, the Thornley harbour board said."
    OLD = "The Thornley harbour board sells a crossing to Wexcombe for {}."

    @pytest.mark.parametrize(
        "figure", ["£9.20, up from £8.40", "£9.20 instead of the previous £8.40", "£9.20, compared with £8.40"]
    )
    def test_a_later_article_gives_the_old_figure(self, figure: str) -> None:
        [found] = findings((DAY, self.OLD.format("£8.40")), (later(3), self.NEW.format(figure)))
        assert (found.verdict, found.severity) == ("superseded", "note")
        assert [claim.text for claim in found.claims] == ["£9.20", "£8.40"]
        assert found.explanation == "“£8.40” became “£9.20”, as the later article says"

    def test_from_the_old_to_the_new(self) -> None:
        text = "The fare of the crossing to Wexcombe rises from £8.40 to £9.20, the Thornley harbour board said."
        assert [f.verdict for f in findings((DAY, self.OLD.format("£8.40")), (later(3), text))] == ["superseded"]

    @pytest.mark.parametrize(
        ("old", "new", "day"),
        [
            ("£8.40", "£9.20, up from £7.40", later(3)),
            ("£8.40", "£9.20, up from £8.40", DAY),
            ("£9.20, up from £8.40", "£9.60, up from £8.40", later(3)),
            ("£8.40", "£9.20; tolls fell by 3% from £8.40", later(3)),
        ],
        ids=["another old figure", "of one day", "old in both", "of another sentence part"],
    )
    def test_what_replaces_nothing(self, old: str, new: str, day: date) -> None:
        found = findings((DAY, self.OLD.format(old)), (day, self.NEW.format(new)))
        assert all(finding.verdict != "superseded" for finding in found)

    def test_a_draft_that_tells_of_the_change_is_not_denied_by_its_source(self) -> None:
        toolkit = structs.replace(
            installed(), rules=tuple(r for r in installed().rules if r.id == "conflicting-quantity")
        )
        source = Article("source", self.OLD.format("£8.40"), DAY, trusted=True)
        draft = Article("draft", self.NEW.format("£9.20, up from £8.40"), later(1))
        found = list(check([source, draft], toolkit, MemoryLedger(), serial, Summary(failures=[])))
        assert [finding.verdict for finding in found] == ["superseded"]
        stale = Article("draft", self.OLD.format("£8.40"), DAY)
        news = Article("source", self.NEW.format("£9.20, up from £8.40"), later(1), trusted=True)
        found = list(check([news, stale], toolkit, MemoryLedger(), serial, Summary(failures=[])))
        assert [(finding.verdict, finding.claims[0].article) for finding in found] == [("conflict", "draft")]

    CORRECTED = (
        "This story has been corrected to say that the crossing to Wexcombe costs {}, the Thornley harbour board said."
    )

    @pytest.mark.parametrize("day", [None, DAY, later(1)])
    def test_a_note_of_correction(self, day: date | None) -> None:
        note = day, self.CORRECTED.format("£9.20, not £8.40")
        [found] = findings((None if day is None else DAY, self.OLD.format("£8.40")), note)
        assert (found.verdict, [claim.text for claim in found.claims]) == ("superseded", ["£9.20", "£8.40"])
        assert found.explanation == "“£8.40” was corrected to “£9.20”, as the other article says"

    @pytest.mark.parametrize(
        ("note", "day"),
        [
            (CORRECTED.format("£9.20, not £8.40"), later(-1)),
            (CORRECTED.format("£9.20, not £7.40"), later(1)),
            ("The crossing to Wexcombe costs £9.20, not £8.40, the Thornley harbour board said.", DAY),
        ],
        ids=["told after the correction", "another figure", "no correction"],
    )
    def test_what_no_note_corrects(self, note: str, day: date) -> None:
        found = findings((DAY, self.OLD.format("£8.40")), (day, note))
        assert all(finding.verdict != "superseded" or finding.explanation is None for finding in found)


class TestRounded:
    def test_a_number_cut_off_in_another_article(self) -> None:
        [found] = findings((DAY, STORY.format("£13.7m")), (DAY, STORY.format("£13m").replace("will spend", "spends")))
        assert found.verdict == "explained"
        assert found.explanation == "“£13m” is “£13.7m”, rounded"

    def test_a_headline_rounds(self) -> None:
        text = "Wexcombe lock sold for £14m\n\nThe Wexcombe lock has been sold to a Thornley brewer for £13.7m."
        [found] = findings((None, text), rule="figure-in-two-values")
        assert (found.verdict, found.explanation) == ("explained", "“£14m” is “£13.7m”, rounded")

    @pytest.mark.parametrize(
        ("fine", "coarse"), [("13.7", "14"), ("13.7", "13"), ("28300000000", "28000000000"), ("0.955", "0.96")]
    )
    def test_rounded_or_cut_off(self, fine: str, coarse: str) -> None:
        assert is_rounding(fine, coarse)
        assert not is_rounding(coarse, fine)

    @pytest.mark.parametrize(("fine", "coarse"), [("13.7", "15"), ("9.3", "9"), ("9.3", "9.4"), ("13.7", "10")])
    def test_another_number_or_too_few_digits(self, fine: str, coarse: str) -> None:
        assert not is_rounding(fine, coarse)

    @pytest.mark.parametrize(
        ("fine", "coarse", "verdicts"),
        [("£13.65m", "£13.70m", []), ("£115m", "£120m", []), ("£115m", "about £120m", ["explained"])],
    )
    def test_a_zero_is_printed_for_a_reason(self, fine: str, coarse: str, verdicts: list[str]) -> None:
        other = STORY.replace("will spend", "spends").format(coarse)
        assert [found.verdict for found in findings((DAY, STORY.format(fine)), (DAY, other))] == verdicts

    @given(st.integers(100, 10**9), st.integers(1, 8))
    def test_what_is_rounded_to_fewer_digits_is_a_rounding(self, number: int, places: int) -> None:
        coarse = round(number, -places)
        told = 2 <= digits(str(coarse)) < digits(str(number)) and len(str(number)) - places == digits(str(coarse))
        assert not told or is_rounding(str(number), str(coarse))

    @given(st.decimals(allow_nan=False, allow_infinity=False), st.decimals(allow_nan=False, allow_infinity=False))
    def test_any_two_numbers_can_be_asked_about(self, one: Decimal, other: Decimal) -> None:
        fine, coarse = f"{one:f}", f"{other:f}"
        assert not (is_rounding(fine, coarse) and is_rounding(coarse, fine))


class TestTolls:
    FEWER = "A gunman killed {} at the Wexcombe lock in Thornley {}. Deckhand Piet Marten hid. Orla Finnan saw it."
    MORE = "{} died at the Wexcombe lock in Thornley{}. Orla Finnan saw how deckhand Piet Marten hid."

    @pytest.mark.parametrize(
        ("after", "more"), [("on Tuesday", ", including the gunman"), ("before shooting himself", "")]
    )
    def test_with_the_one_who_did_it(self, after: str, more: str) -> None:
        texts = (DAY, self.FEWER.format("two people", after)), (DAY, self.MORE.format("Three people", more))
        [found] = findings(*texts)
        assert found.verdict == "explained"
        assert (found.explanation or "").startswith("“Three people” is “two people” and the one who did it")

    @pytest.mark.parametrize("more", [("Four people", ", including the gunman"), ("Three people", "")])
    def test_nobody_is_named_who_makes_it_up(self, more: tuple[str, str]) -> None:
        texts = (DAY, self.FEWER.format("two people", "on Tuesday")), (DAY, self.MORE.format(*more))
        assert all(found.verdict != "explained" for found in findings(*texts))


class TestParties:
    TEXT = "It rained on Tuesday. {} said {} rafters marched against the Wexcombe reservoir in Thornley."

    def test_two_who_need_not_agree(self) -> None:
        [found] = findings((DAY, self.TEXT.format("Police", "20,000")), (DAY, self.TEXT.format("Organisers", "90,000")))
        assert found.verdict == "explained"
        assert set((found.explanation or "").split(", ")) == {
            "“20,000 rafters” is what Police said",
            "“90,000 rafters” what Organisers said",
        }

    @pytest.mark.parametrize("other", ["Police", "Officers", "Orla Finnan"])
    def test_one_party_is_at_odds_with_itself(self, other: str) -> None:
        found = findings((DAY, self.TEXT.format("Police", "20,000")), (DAY, self.TEXT.format(other, "90,000")))
        assert all(finding.verdict != "explained" for finding in found)


class TestMadeUp:
    @pytest.mark.parametrize(
        ("text", "equation"),
        [
            (
                "The Thornley millers will pay {} to the ferry board. They owe £13m in tolls, as well as £15.5m for a "
                "broken quay.",
                "28,500,000 = 13,000,000 + 15,500,000: “£28.5m” is “£13m” + “£15.5m” (the text says “as well as”; "
                "1 equation tried)",
            ),
            (
                "The Thornley mill will hire {} this year. It wants 140 bakers at its oven, 36 bakers at its quay "
                "and 12 bakers at its shop.",
                "188 = 140 + 36 + 12: “188 bakers” is “140 bakers” + “36 bakers” + “12 bakers” (the text says “and”; "
                "1 equation tried)",
            ),
            (
                "Wexcombe brewers will own {} of the Thornley mill. They will buy 17.5% from the millers, and another "
                "20% in June.",
                "37.5 = 17.5 + 20: “37.5%” is “17.5%” + “20%” (the text says “and another”; 1 equation tried)",
            ),
            (
                "{} were killed when the Wexcombe lock gave way. The dead are three women and two men.",
                "5 = 3 + 2: “Five people” is “three women” + “two men” (the text says “and”; 1 equation tried)",
            ),
            (
                "The board barred {} from the Thornley regatta. They are four male rowers, who live at Orrin, and two "
                "female rowers.",
                "6 = 4 + 2: “six Wexcombe rowers” is “four male rowers” + “two female rowers” (the text says “and”; "
                "1 equation tried)",
            ),
        ],
        ids=["money", "three parts", "a further share", "people", "kinds"],
    )
    def test_a_whole_and_its_parts_in_two_sentences(self, text: str, equation: str) -> None:
        whole = equation.partition("“")[2].partition("”")[0]
        [found] = findings((None, text.format(whole)), rule="figure-in-two-values")
        assert (found.verdict, found.explanation) == ("explained", equation)
        assert found.claims[0].text == whole

    @pytest.mark.parametrize(
        "text",
        [
            "The mill spent £28.5m. Its tolls fell to £13m from £15.5m.",
            "The mill spent £28.5m. It earned £13m in March, compared with £15.5m in April.",
            "The mill spent £28.5m. A crossing costs between £13m and £15.5m.",
            "The mill spent £28.5m. It also sold a barge for £13m and a quay for £15.5m.",
            "The mill spent £30m. It sold a barge for £10m and a quay for £20m.",
            "Of the mill, 37.5% is sold. Sacks cost 17.5% more, and flour costs 20% more.",
            "Orla Finnan won nine cups. Piet Marten has won four cups and five cups.",
            "The mill spent £28.5m in March. The mill earned £13m in tolls and £15.5m in fares in April.",
        ],
        ids=["old and new", "compared", "a range", "others too", "round", "shares", "low counts", "of two times"],
    )
    def test_a_sum_by_chance_explains_nothing(self, text: str) -> None:
        assert findings((None, text), rule="figure-in-two-values") == []

    def test_a_part_that_is_also_the_whole_rounded_is_told_once(self) -> None:
        text = "The Thornley mill sold 1,921 sacks. These include 21 sacks of rye and 1,900 sacks of oats."
        assert [len(found.claims) for found in findings((None, text), rule=WITHIN)] == [3]

    @given(odd_figures, odd_figures)
    def test_parts_that_miss_the_whole_explain_nothing(self, one: int, other: int) -> None:
        text = "The Thornley mill sold {:,} sacks. These include {:,} sacks of rye and {:,} sacks of oats."
        every = [found.verdict for found in findings((None, text.format(one + other, one, other)), rule=WITHIN)]
        assert every == (["explained"] if one != other else [])
        assert findings((None, text.format(one + other + 1, one, other)), rule=WITHIN) == []

    @pytest.mark.parametrize(
        "text",
        [
            "The mill sold 13 sacks of rye, 26 sacks of oats and 7 sacks of hops. In all the mill sold 46 sacks.",
            "The Thornley millers will pay £28.5m. They also sold a barge for £12.5m and a quay for £16m. "
            "They owe £13m in tolls, as well as £15.5m for a broken quay.",
        ],
        ids=["beside figures that look alike", "behind others that add up to it"],
    )
    def test_a_whole_is_explained_and_not_at_odds(self, text: str) -> None:
        assert [found.verdict for found in findings((DAY, text), rule=WITHIN)] == ["explained"]


class TestConverted:
    TEXT = (
        "The Thornley harbour board hid losses of {}, said Orla Finnan, who {} the board.\n\nPiet Marten moors there."
    )

    def told(self, one: str, other: str) -> list[str | None]:
        texts = (DAY, self.TEXT.format(one, "runs")), (DAY, self.TEXT.format(other, "once led"))
        return [found.explanation for found in findings(*texts) if found.verdict == "explained"]

    def test_one_sum_at_two_rates(self) -> None:
        assert self.told("$11.4bn (£5.7bn)", "$11.4bn (£6.1bn)") == [
            "“£5.7bn” and “£6.1bn” are both “$11.4bn”, converted at 0.5 and 0.5351"
        ]
        assert len(self.told("$11.4bn (8.2bn euros; £5.7bn)", "$11.4bn (about £6.1bn)")) == 1

    @pytest.mark.parametrize(("days", "number"), [(0, 1), (40, 1), (90, 0)])
    def test_two_rates_that_lie_too_far_apart_are_at_odds(self, days: int, number: int) -> None:
        later = DAY + timedelta(days)
        texts = (DAY, self.TEXT.format("$11.4bn (£5.7bn)", "runs")), (later, self.TEXT.format("$11.4bn (£8bn)", "led"))
        assert len([found for found in findings(*texts) if found.fails]) == number

    def test_of_several_conversions_the_odd_one_is_told(self) -> None:
        sums = ("£5.7bn", "£8bn", "£5.9bn")
        texts = [
            (DAY + timedelta(day), self.TEXT.format(f"$11.4bn ({one})", verb))
            for day, (one, verb) in enumerate(zip(sums, ("ran", "led", "had"), strict=True))
        ]
        (found,) = [found for found in findings(*texts) if "converted at" in str(found.evidence)]
        assert [claim.text for claim in found.claims] == ["£8bn", "£5.7bn", "£5.9bn"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("$11.4bn (£0)", "$11.4bn (£0.0)"),
            ("$11.4bn (£5.7bn)", "$12.4bn (£6.1bn)"),
            ("$11.4bn (£5.7bn)", "$11.4bn (£6.9bn)"),
            ("$11.4bn (£5.70bn)", "$11.4bn (£5.75bn)"),
            ("$11.4bn (£5.7bn)", "$11.4bn and £6.1bn"),
        ],
        ids=["nothing", "two sums", "no rate", "hardly another rate", "no conversion"],
    )
    def test_what_no_rate_explains(self, one: str, other: str) -> None:
        assert self.told(one, other) == []


class TestRising:
    OLD = "{} were killed in the landslide at the Wexcombe tannery, said Orla Finnan of the Thornley brigade{}."
    NEW = "Orla Finnan of the Thornley brigade said {} had died in the landslide at the Wexcombe tannery{}."

    def told(self, old: str, new: str, days: int = 2, end: str = "") -> list[tuple[str, str | None]]:
        texts = (DAY, self.OLD.format(old, "")), (DAY + timedelta(days), self.NEW.format(new, end))
        return [(found.verdict, found.explanation) for found in findings(*texts)]

    def test_a_later_toll_is_higher(self) -> None:
        assert self.told("At least 65 people", "113 people") == [
            ("superseded", "“At least 65 people” was told on 4 May 2022, “113 people” on 6 May 2022")
        ]

    @pytest.mark.parametrize(
        ("old", "new", "days", "end"),
        [
            ("65 people", "43 people", 2, ""),
            ("65 people", "113 people", 0, ""),
            ("65 people", "113 people", 40, ""),
            ("65 people", "113 people", 2, ", and 65 people were hurt"),
            ("65 people", "113 people", 2, " since March"),
        ],
        ids=["fewer", "of one day", "weeks later", "both are known", "more than one event"],
    )
    def test_what_is_no_later_toll(self, old: str, new: str, days: int, end: str) -> None:
        explanations = [explanation for _, explanation in self.told(old, new, days, end)]
        assert not any("was told on" in (explanation or "") for explanation in explanations)


class TestLeft:
    @pytest.mark.parametrize(
        ("text", "equation"),
        [
            (
                "The Wexcombe brewers owe £54m. They pay £18m of it now. Their insurers pay the remaining £36m.",
                "54,000,000 = 18,000,000 + 36,000,000: “£54m” is “£18m” + “£36m” (the text says “remaining”; "
                "1 equation tried)",
            ),
            (
                "The flood hit 27 barges. Fires burnt 19 of the barges. The other eight barges sank at Thornley.",
                "27 = 19 + 8: “27 barges” is “19 of the barges” + “eight barges” (the text says “other”; "
                "1 equation tried)",
            ),
            (
                "A record 447.3 million came to Wexcombe. Strangers were 80.8 million. Neighbours were the other 366.5 "
                "million.",
                "447,300,000 = 80,800,000 + 366,500,000: “447.3 million” is “80.8 million” + “366.5 million” (the text "
                "says “other”; 1 equation tried)",
            ),
        ],
        ids=["money", "things", "bare numbers"],
    )
    def test_a_part_and_what_is_left(self, text: str, equation: str) -> None:
        [found] = findings((None, text), rule=WITHIN)
        assert (found.verdict, found.explanation) == ("explained", equation)

    @pytest.mark.parametrize(
        "text",
        [
            "The Wexcombe brewers owe £54m. They pay £18m of it now. Their insurers pay the remaining £30m.",
            "The Wexcombe brewers owe £54m. They pay £18m of it now. Their insurers pay £36m in June.",
            "Of the millers 50% came. Some 17% left. The remaining 33% slept.",
            "Three bakers swam. One baker drowned. The other two bakers live.",
            "Ida Varenholt, 22, and Piet Marten, 19, were held. A warrant is out for the other three.",
        ],
        ids=["no sum", "nothing is left", "shares", "a few", "ages"],
    )
    def test_what_leaves_nothing_over(self, text: str) -> None:
        assert [found.verdict for found in findings((None, text), rule=WITHIN) if found.verdict == "explained"] == []
