"""The templates that rule files fill in, and the player of examples."""

from pathlib import Path

import pytest

from checker import ConfigurationError, Example, Rule
from checker.rulebook import read_rule
from checker.templates import Agree, Consistency, Existence, Repetition
from checker.testing import cases, play

SLIP = Existence(
    id="loud-word", message="{here.text}", why="Loud.", patterns=(r"\bweir(?:s)?\b",), unless=("the weir keeper",)
)


def test_existence_and_its_exceptions() -> None:
    play(SLIP, Example(flags=("A {weir} broke. The {Weirs} of Tarn did not.",)))
    play(SLIP, Example(passes=("Ask the weir keeper.",)))


def test_existence_needs() -> None:
    play(Existence(id="loud-word", patterns=("weir",), needs=("Tarn",)), Example(passes=("A weir broke.",)))


def test_consistency_flags_the_rarer_form() -> None:
    rule = Consistency(id="mixed-form", message="{here.text} {there.text}", terms=(("quay side", "quayside"),))
    play(rule, Example(flags=("The {quayside} is wet. The {quay side} was dry, a quayside, once.",)))
    play(rule, Example(passes=("The Quay side is wet. The quayside is dry.",)))


def test_repetition_options() -> None:
    rule = Repetition(
        id="doubled-thing", message="{here.text}", except_for=frozenset({"very"}), paired=frozenset({"tide"})
    )
    play(rule, Example(flags=("It was {out of out of} reach.",)))
    play(
        rule,
        Example(passes=("It was very very wet, tide by tide by noon, and wet, wet. Wet it was. It is so so so wet.",)),
    )


def test_repetition_that_is_meant() -> None:
    rule = Repetition(id="doubled-thing", message="{here.text}")
    play(
        rule,
        Example(passes=("They row it and row it and row it, and on and on and on it goes.", "Lots   weir  weir  dam")),
    )


def test_one_misprint_is_told_once_an_article() -> None:
    rule = Repetition(id="doubled-thing", message="{here.text}")
    play(rule, Example(flags=("It was {out of out of} reach. The hook was out of out of reach.", "It is {at at} sea.")))


def test_two_hits_in_one_sentence_are_two_findings() -> None:
    play(SLIP, Example(flags=("A {weir} broke, and a {weir} held.",)))


def test_agree_compares_within_an_article() -> None:
    assert Agree(id="two-names", kind="organisation", attribute="name", by="acronym").within == "article"


@pytest.mark.parametrize(
    ("example", "told"),
    [
        (Example(flags=("A {weir} broke. The weir at Tarn held.",)), "flagged, not marked"),
        (Example(flags=("A {weir} broke, and a {bank} held.",)), "marked, not flagged"),
        (Example(passes=("A weir broke.",)), "must not be flagged"),
        (Example(explains=("A weir broke.",)), "must not be flagged"),
        (Example(explains=("A bank broke.",)), "nothing is said"),
        (Example(flags=("A weir broke.",)), "marks the words"),
        (Example(flags=("A {weir broke.",)), "not closed"),
        (Example(flags=("A weir} broke.",)), "nothing opens"),
        (Example(), "gives one of"),
    ],
)
def test_a_wrong_example_is_told_apart(example: Example, told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        play(SLIP, example)


def test_cases_are_named() -> None:
    rule = Existence(
        id="loud-word", patterns=("weir",), examples=(Example(flags=("A {weir}.",)), Example(passes=("A",)))
    )
    assert [name for name, _, _ in cases([rule])] == ["loud-word-flags-1", "loud-word-passes-2"]


def test_a_wrong_option_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "loud-word.toml"
    path.write_text('template = "existence"\npatern = ["x"]\n')
    templates: dict[str, type[Rule]] = {"existence": Existence}
    with pytest.raises(ConfigurationError, match="patern") as raised:
        read_rule(path, templates)
    assert raised.value.where.endswith(":2")
    assert "patterns" in raised.value.remedy
