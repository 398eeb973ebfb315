"""The shape of all that is printed as JSON, for those who read it: pydantic models, and the JSON Schemas they give.

The writer does not use them: they are loaded for `checker schema`, and by tests that hold writer and models equal.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, JsonValue, Tag, TypeAdapter, create_model

from checker import Severity, Verdict

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Closed(BaseModel):
    """An object with these keys and no others."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Open(BaseModel):
    """A value: a plugin may add keys."""

    model_config = ConfigDict(extra="allow", strict=True)


class QuantityValue(Open):
    """A number of something. `low` to `high` is what it may mean; null is unbounded."""

    number: Annotated[str, Field(description="The printed value as a decimal string, scale words worked in")] | None
    low: float | None
    high: float | None
    unit: (
        Annotated[
            str,
            Field(
                description="pint's name, percent, percentage_point, an ISO 4217 code, or the lemma of what is counted"
            ),
        ]
        | None
    )
    dimension: Annotated[str, Field(description="count, money, percent, age, length, mass, ...")]
    approximate: bool
    change: Literal["up", "down"] | None
    counted: Annotated[str, Field(description="What is counted, as written")] | None


Day = Annotated[date, Field(strict=False)]


class DateValue(Open):
    """The days it may mean, both included; null where it cannot be resolved. `timex` is the TimeML value.

    `readings` is there only where the text leaves a choice ("03/04/2019"), `bound` only where the date is an end of the
    time that is meant.
    """

    first: Day | None
    last: Day | None
    timex: str
    readings: Annotated[
        list[tuple[Day, Day]], Field(min_length=2, description="The spans of days of which one is meant, in order")
    ] = []
    bound: Annotated[
        Literal["since", "until", "before", "after"],
        Field(
            description="The time meant goes from the first day on, up to the last day, up to the first, from the last"
        ),
    ] = "since"


class DurationValue(Open):
    """A length of time: its TimeML value, and the seconds it may last; null is unbounded."""

    timex: str
    low: float | None
    high: float | None


class PersonValue(Open):
    """A person as spoken of at this place; `name` is without titles."""

    name: str
    role: str | None
    organisation: str | None
    age: int | None


class OrganisationValue(Open):
    """An organisation by its full name."""

    name: str
    acronym: str | None


class PlaceValue(Open):
    """A place as written; parts that are not said are null."""

    name: str
    locality: str | None
    region: str | None


class QuotationValue(Open):
    """Words between quotation marks, and who is said to have said them."""

    words: str
    speaker: str | None


class Claim(Closed):
    """What an article says at one place: `text` is `article_text[start:end]`, in Unicode code points."""

    article: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


class Place(Claim):
    """A claim that a finding points at. Line and column count from 1; null if the article's text was not at hand."""

    line: Annotated[int, Field(ge=1)] | None
    column: Annotated[int, Field(ge=1)] | None


class PrintedClaim(Claim):
    """A line of `checker claims --format jsonl`."""

    schema_: Annotated[Literal["checker.claim/1"], Field(alias="schema")]


VALUES: dict[str, type[Open]] = {
    "quantity": QuantityValue,
    "date": DateValue,
    "duration": DurationValue,
    "person": PersonValue,
    "organisation": OrganisationValue,
    "place": PlaceValue,
    "quotation": QuotationValue,
}


def of_each_kind(base: type[Claim]) -> Any:
    """The union of this claim over all kinds. A kind that a plugin adds has a value of any keys."""

    def tag(claim: Any) -> str:
        kind = claim.get("kind") if isinstance(claim, dict) else claim.kind
        return kind if kind in VALUES else "other"

    union: Any = Annotated[claim_of(base, "other", PluginKind, dict[str, JsonValue]), Tag("other")]
    for kind, value in reversed(VALUES.items()):
        union = Annotated[claim_of(base, kind, Literal[kind], value), Tag(kind)] | union
    return Annotated[union, Discriminator(tag)]


PluginKind = Annotated[str, Field(json_schema_extra={"not": {"enum": list(VALUES)}})]


def claim_of(base: type[Claim], kind: str, kind_type: Any, value_type: Any) -> type[BaseModel]:
    """A claim whose kind says what its value is."""
    name = f"{kind.title()}{base.__name__}"
    return create_model(name, __base__=base, __doc__=base.__doc__, kind=(kind_type, ...), value=(value_type, ...))


if TYPE_CHECKING:
    PlacedClaim = Place
else:
    PlacedClaim = of_each_kind(Place)


class Finding(Closed):
    """Claims that are at odds, or would be but for the explanation. The first is the one to look at."""

    id: Annotated[str, Field(pattern="^[0-9a-f]{12}$", description="Stays when text elsewhere in the articles changes")]
    rule: str
    verdict: Verdict
    severity: Severity
    message: str
    explanation: Annotated[str, Field(description="Why it is no conflict, with the operands quoted")] | None
    evidence: Annotated[list[str], Field(description="What speaks for the claims being about the same thing")]
    claims: Annotated[list[PlacedClaim], Field(min_length=1)]


class PrintedFinding(Finding):
    """A line of `checker check --format jsonl`."""

    schema_: Annotated[Literal["checker.finding/1"], Field(alias="schema")]


class Tool(Closed):
    """The program that made the report, and its plugins with their versions."""

    name: Literal["checker"]
    version: str
    plugins: dict[str, str]


Count = Annotated[int, Field(ge=0)]


class Summary(Closed):
    """What was read: articles, claims, figures bound to nothing; and the findings by verdict."""

    articles: Count
    claims: Count
    unbound: Count
    findings: dict[Verdict, Count]


class Failure(Closed):
    """What could not be done, at which article or group, and why."""

    what: str
    where: str
    why: str


class Report(Closed):
    """What `checker check --format json` prints. `incomplete` is there only if something could not be done."""

    schema_: Annotated[Literal["checker.report/1"], Field(alias="schema")]
    tool: Tool
    summary: Summary
    findings: list[Finding]
    incomplete: Annotated[list[Failure], Field(min_length=1)] = []


def schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schemas (draft 2020-12) of a printed claim, a printed finding and a report."""
    printed: dict[str, Any] = {"claim": of_each_kind(PrintedClaim), "finding": PrintedFinding, "report": Report}
    made = {name: TypeAdapter(shape).json_schema() for name, shape in printed.items()}
    return {name: {"$schema": DIALECT, **schema, "title": f"checker.{name}/1"} for name, schema in made.items()}
