"""Settings: where they are found, what they may say, and where an error points."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Rule
from checker.errors import CheckerError, ConfigurationError
from checker.settings import Settings, chosen_rules, failing, find_settings, line_of, read_settings


class Tide(Rule, frozen=True, kw_only=True):
    """Two tides an hour."""

    metres: float = 1.5
    ports: tuple[str, ...] = ()


RULES = (Tide(id="high-tide"), Tide(id="low-tide"), Tide(id="spring-tide", default=False))


def written(folder: Path, text: str, name: str = "checker.toml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text)
    return path


def test_the_nearest_file_counts(desk: Path) -> None:
    written(desk, 'ignore = ["high-tide"]')
    inner = desk / "inner"
    written(inner, '[tool.checker]\nignore = ["low-tide"]', "pyproject.toml")
    assert find_settings(desk).ignore == ("high-tide",)
    assert find_settings(inner).ignore == ("low-tide",)
    written(inner, 'ignore = ["spring-tide"]')
    assert find_settings(inner).ignore == ("spring-tide",)


def test_a_pyproject_without_a_word_about_checker_is_passed_over(desk: Path) -> None:
    written(desk, "max-file-bytes = 7")
    written(desk / "inner", "[tool.other]\na = 1", "pyproject.toml")
    assert find_settings(desk / "inner").max_file_bytes == 7


def test_nothing_is_looked_for_above_the_git_root(desk: Path) -> None:
    written(desk, "max-file-bytes = 7")
    (desk / "inner" / ".git").mkdir(parents=True)
    assert find_settings(desk / "inner") == Settings()


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("\nselct = []", 2, "selct: no such setting", "did you mean 'select'?"),
        ('ignore = []\nselect = "high-tide"', 2, "Expected `array`, got `str` - at `$.select`", ""),
        ('ignore = []\nselect = ["a", 5]', 2, "Expected `str`, got `int`", ""),
        ('[severity]\n"high-tide" = "loud"', 1, "Invalid enum value 'loud'", ""),
        ('fail-on = ["conflcit"]', 1, "'conflcit' is no verdict and no severity", "did you mean 'conflict'?"),
        ("max-file-bytes = 0", 1, "max-file-bytes is less than 1", ""),
        ('locale = "british"', 1, "locale: 'british' is none", "name a language and a country, such as en-GB"),
        ('articles = ["../*.txt"]', 1, "'../*.txt' is outside the project", ""),
        ('rulebooks = ["/rules"]', 1, "'/rules' is outside the project", ""),
    ],
)
def test_a_wrong_setting_is_shown_with_its_line(desk: Path, text: str, line: int, what: str, remedy: str) -> None:
    path = written(desk, text)
    with pytest.raises(ConfigurationError) as error:
        find_settings(desk)
    assert error.value.where == f"{path}:{line}"
    assert what in error.value.what
    assert error.value.remedy == remedy
    assert error.value.exit_code == 2


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"a = ", "not TOML"),
        (b"a = " + b"[" * 5000, "nested too deeply"),
        (b"# caf\xe9", "not UTF-8: byte 5"),
        (b"#" * 10_000_000, "more than 1,000,000 bytes"),
    ],
)
def test_a_file_that_is_no_toml_is_refused(desk: Path, content: bytes, what: str) -> None:
    (desk / "checker.toml").write_bytes(content)
    with pytest.raises(ConfigurationError, match=what):
        find_settings(desk)


@pytest.mark.parametrize("text", ["tool = 5", "[tool]\nother = 5", ""])
def test_a_pyproject_may_hold_anything_else(desk: Path, text: str) -> None:
    assert read_settings(written(desk, text, "pyproject.toml")) is None


def test_a_pyproject_must_hold_a_table(desk: Path) -> None:
    with pytest.raises(ConfigurationError, match="no table"):
        read_settings(written(desk, "[tool]\nchecker = 5", "pyproject.toml"))


def test_a_file_that_is_not_there_is_refused(desk: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_settings(desk / "no.toml")


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        (["default"], [], ["high-tide", "low-tide"]),
        (["all"], [], ["high-tide", "low-tide", "spring-tide"]),
        (["default", "spring-tide"], ["low-tide"], ["high-tide", "spring-tide"]),
        (["spring-tide"], [], ["spring-tide"]),
        (["all"], ["default"], ["spring-tide"]),
        ([], [], []),
    ],
)
def test_rules_are_chosen(select: list[str], ignore: list[str], chosen: list[str]) -> None:
    settings = Settings(select=tuple(select), ignore=tuple(ignore))
    assert [rule.id for rule in chosen_rules(RULES, settings)] == chosen


def test_options_of_a_rule_are_set_and_typed(desk: Path) -> None:
    written(
        desk,
        '[rules.high-tide]\nmetres = 2\nports = ["Saltry"]\n[severity]\nhigh-tide = "error"\n',
    )
    high, low = chosen_rules(RULES, find_settings(desk))
    assert high == msgspec.structs.replace(RULES[0], metres=2.0, ports=("Saltry",), severity="error")
    assert low is RULES[1]


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ('select = [\n  "hihg-tide"]', 2, "no rule 'hihg-tide'", "did you mean 'high-tide'?"),
        ("[rules.hihg-tide]\nmetres = 2", 1, "no rule 'hihg-tide'", "did you mean 'high-tide'?"),
        ("[rules.low-tide]\n\nmeters = 2", 3, "meters: the rule low-tide has no such option", "did you mean 'metres'?"),
        ('[rules.low-tide]\nmetres = "two"', 2, "metres of the rule low-tide: Expected `float`, got `str`", ""),
        ('[rules.low-tide]\nid = "tide-low"', 2, "id: the rule low-tide has no such option", None),
        ('[severity]\nlow-tied = "error"', 2, "no rule 'low-tied'", "did you mean 'low-tide'?"),
    ],
)
def test_a_wrong_rule_or_option_is_shown_with_its_line(
    desk: Path, text: str, line: int, what: str, remedy: str | None
) -> None:
    path = written(desk, text)
    with pytest.raises(ConfigurationError) as error:
        chosen_rules(RULES, find_settings(desk))
    assert (error.value.where, error.value.what) == (f"{path}:{line}", what)
    assert remedy is None or error.value.remedy == remedy


def test_what_fails_a_run_can_be_said_in_verdicts_and_severities() -> None:
    assert failing(("conflict", "variant")) == (frozenset({"conflict", "variant"}), "note")
    assert failing(("suspect",)) == (frozenset({"suspect"}), "note")
    assert failing(("error",)) == (frozenset({"conflict", "variant"}), "error")
    assert failing(("suspect", "warning")) == (frozenset({"suspect"}), "warning")


def test_a_line_is_found_below_the_table_it_stands_in() -> None:
    text = "metres = 1\n[rules.low]\n# metres\nmetres = 2\n"
    assert line_of(text, "low", "metres") == 4
    assert line_of(text, "high") == 0


def refusal(path: Path) -> str:
    """What is said of a file of settings; its name if it is taken. Whatever else is raised is a bug."""
    try:
        read_settings(path)
    except CheckerError as error:
        return str(error)
    return str(path)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    assert refusal(path).startswith(str(path))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["default", "error", "x"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["a", "b"]), inner, max_size=2),
)


@given(key=st.sampled_from(["select", "rules", "severity", "fail-on", "articles", "max-file-bytes"]), value=VALUES)
def test_any_value_is_taken_or_refused(tmp_path_factory: pytest.TempPathFactory, key: str, value: object) -> None:
    path = tmp_path_factory.getbasetemp() / "value.toml"
    path.write_text(f"{key} = {toml(value)}\n")
    assert refusal(path).startswith(str(path))


def toml(value: object) -> str:
    match value:
        case None:
            return "1979-05-27"
        case bool():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(toml, value))}]"
        case dict():
            return "{" + ", ".join(f"{key} = {toml(inner)}" for key, inner in value.items()) + "}"
        case _:
            return repr(value).replace("'", '"')
