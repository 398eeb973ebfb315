"""A facts.toml: what it may say, checked by pydantic, with the lines at which it says so."""

import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import regex
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from checker.errors import ConfigurationError, did_you_mean
from checker.frozen import Frozen

Words = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]


def no_truth(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("true and false are no figures")  # noqa: TRY004 - pydantic takes only these for its own
    return value


Number = Annotated[float, Field(ge=0, allow_inf_nan=False)]
HEADER = regex.compile(r"^[ \t]*\[\[?[ \t]*([\w-]+)[ \t]*\]\]?[^\n]*", regex.M)
# Of each kind of fact the key that says what it is, by which its line is found.
KINDS = {"names": "name", "figures": "value", "dates": "day", "offices": "holder"}
SHARE = regex.compile(r"\s*([0-9]+(?:\.[0-9]+)?)\s*%\s*")


class Pinned(BaseModel):
    """What any fact may say of itself."""

    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.rstrip("_").replace("_", "-"))

    source: Annotated[str, Field(description="Who says so: a document, a person, an address")] = ""
    as_of: Annotated[date | None, Field(description="Since when it holds; older articles are let go")] = None
    expires: Annotated[date | None, Field(description="Until when it is known to hold; later articles are let go")] = (
        None
    )
    owner: Annotated[str, Field(description="Who keeps this fact up to date")] = ""

    @model_validator(mode="after")
    def check_days(self) -> "Pinned":
        if self.as_of is not None and self.expires is not None and self.expires < self.as_of:
            raise ValueError(f"it expires on {self.expires}, before it holds (as-of = {self.as_of})")
        return self


class Name(Pinned):
    """How a name is spelt."""

    name: Annotated[Words, Field(description="The right spelling")]
    wrong: Annotated[list[Words], Field(description="Forms that are wrong")] = []

    @model_validator(mode="after")
    def check_forms(self) -> "Name":
        if self.name in self.wrong:
            raise ValueError(f"{self.name!r} is held to be right and wrong")
        return self


class Figure(Pinned):
    """How many or how much of what."""

    what: Annotated[Words, Field(description="What is counted or measured, in the words of an article")]
    of: Annotated[str, Field(description="Whose it is, or where: words that stand in the same sentence")] = ""
    value: Annotated[
        int | float | Words,
        BeforeValidator(no_truth),
        Field(description='The figure: 26000, "26,000", "£94 million", "12%"'),
    ]
    tolerance: Annotated[Number | str, Field(description='How far off is no error: a number, or a share as "5%"')] = 0
    exact: Annotated[bool, Field(description="Whether a rounded figure is an error, too")] = False

    @model_validator(mode="after")
    def check_tolerance(self) -> "Figure":
        if isinstance(self.tolerance, str) and not SHARE.fullmatch(self.tolerance):
            raise ValueError(f'tolerance = {self.tolerance!r} is neither a number nor a share such as "5%"')
        return self


class Day(Pinned):
    """On which day an event is."""

    event: Annotated[Words, Field(description="The event, in the words that stand in the same sentence")]
    day: Annotated[date, Field(description="The day, as 2022-05-17")]


class Office(Pinned):
    """Who holds an office."""

    office: Annotated[Words, Field(description="The office, as articles call it")]
    holder: Annotated[Words, Field(description="The holder by full name")]
    titles: Annotated[list[Words], Field(description="What else articles call the office")] = []
    from_: Annotated[date | None, Field(description="The first day in office")] = None
    until: Annotated[date | None, Field(description="The last day in office")] = None


class FactsFile(BaseModel):
    """A file that pins facts."""

    model_config = ConfigDict(extra="forbid", title="checker.facts/1")

    names: list[Name] = []
    figures: list[Figure] = []
    dates: list[Day] = []
    offices: list[Office] = []


class Table(Frozen, frozen=True):
    """A table of a TOML text: the line of its header, and from where to where it reaches."""

    line: int
    start: int
    end: int


def read_tables(text: str, name: str) -> dict[str, Any]:
    """The facts of a TOML text, as plain data. Raises ConfigurationError with the line of what is wrong."""
    try:
        said = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigurationError(f"not TOML: {error}", where=name) from error
    tables = tables_of(text)
    try:
        pinned = FactsFile.model_validate(said)
    except ValidationError as error:
        raise told(error, text, name, tables) from None
    return {kind: list(entries(kind, getattr(pinned, kind), text, name, tables.get(kind, []))) for kind in KINDS}


def entries(kind: str, facts: list[Any], text: str, name: str, tables: list[Table]) -> Iterator[dict[str, Any]]:
    """The facts of one kind as plain data, each with its place; without one of its own, it has that of the file."""
    known = tables if len(tables) == len(facts) else [Table(1, 0, len(text))] * len(facts)
    for fact, table in zip(facts, known, strict=True):
        start, end = place_of(text, table, KINDS[kind]) or (table.start, text.find("\n", table.start) % (len(text) + 1))
        entry = text[table.start : table.end].rstrip()
        place = {
            "file": name,
            "line": text.count("\n", 0, start) + 1,
            "start": start,
            "end": end,
            "text": text[start:end],
            "begins": table.start,
            "entry": entry,
        }
        yield place | fields_of(kind, fact)


def fields_of(kind: str, fact: Any) -> dict[str, Any]:
    """What a fact says, by the names of the record that holds it."""
    said: dict[str, Any] = {key: plain(getattr(fact, key)) for key in type(fact).model_fields}
    if kind == "figures":
        value, tolerance = said["value"], said.pop("tolerance")
        said["value"] = value if isinstance(value, str) else f"{value:,}"
        share = SHARE.fullmatch(tolerance) if isinstance(tolerance, str) else None
        said["share"] = float(share[1]) / 100 if share else 0.0
        said["tolerance"] = 0.0 if share else float(tolerance)
    elif kind == "offices":
        said["first"], said["last"] = said.pop("from_"), said.pop("until")
        said["titles"] = [said["office"], *said["titles"]]
    return said


def plain(value: Any) -> Any:
    """A value as it can be noted: a day by its numbers."""
    return value.isoformat() if isinstance(value, date) else value


def tables_of(text: str) -> dict[str, list[Table]]:
    """The tables of a TOML text by the name in their headers."""
    headers = list(HEADER.finditer(text))
    found: dict[str, list[Table]] = {}
    for number, header in enumerate(headers):
        end = headers[number + 1].start() if number + 1 < len(headers) else len(text)
        line = text.count("\n", 0, header.start()) + 1
        found.setdefault(header[1], []).append(Table(line, header.start(), end))
    return found


def place_of(text: str, table: Table, key: str) -> tuple[int, int] | None:
    """From where to where the value of a key stands in a table, without its quotation marks."""
    value = r"""(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#"'][^\n#]*?)[ \t]*(?:#.*)?$)"""
    pattern = regex.compile(rf"^[ \t]*{regex.escape(key)}[ \t]*=[ \t]*{value}", regex.M)
    found = pattern.search(text, table.start, table.end)
    return found.span(found.lastindex or 0) if found else None


def told(error: ValidationError, text: str, name: str, tables: dict[str, list[Table]]) -> ConfigurationError:
    """The first of what is wrong, with its line and what to do about it."""
    wrong = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
    kind, number, key = (*wrong["loc"], None, None, None)[:3]
    models: dict[str, type[Pinned]] = {"names": Name, "figures": Figure, "dates": Day, "offices": Office}
    if kind not in models:
        line = tables[str(kind)][0].line if str(kind) in tables else 1
        return ConfigurationError(
            f"{kind}: no such kind of fact", where=f"{name}:{line}", remedy=did_you_mean(str(kind), models)
        )
    known = tables.get(str(kind), [])
    table = known[number] if isinstance(number, int) and number < len(known) else Table(1, 0, len(text))
    place = place_of(text, table, str(key)) if key else None
    line = text.count("\n", 0, place[0]) + 1 if place else table.line
    keys = [field.alias or "" for field in models[str(kind)].model_fields.values()]
    message = wrong["msg"].removeprefix("Value error, ")
    if wrong["type"] == "extra_forbidden":
        return ConfigurationError(
            f"{key}: a fact of {kind} has no such key", where=f"{name}:{line}", remedy=did_you_mean(str(key), keys)
        )
    if wrong["type"] == "missing":
        return ConfigurationError(f"{key} is missing", where=f"{name}:{line}", remedy=f"keys: {', '.join(keys)}")
    what = f"{key}: {message}" if key else message
    return ConfigurationError(
        what, where=f"{name}:{line}", remedy="days are written as 2022-05-17" * ("date" in wrong["type"])
    )


def schema() -> dict[str, Any]:
    """The JSON Schema of a facts.toml, for editors that complete and check."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **FactsFile.model_json_schema()}
