"""A claim as the JSON object that scripts read, and the one way JSON is written: strict, and safe to print."""

import math
from datetime import date
from typing import Any

import msgspec
import regex
from msgspec.structs import asdict

from checker.frozen import Frozen
from checker.model import Claim
from checker.text import OBEYED
from checker.values import Value

SCHEMA = "checker.claim/1"
STATED = frozenset({"quantity", "duration"})
PLAIN = frozenset({"person", "organisation", "place", "quotation", "wording"})  # values of words alone
SELDOM = frozenset({"readings", "bound"})  # keys of a date that are there only where they say something
EXACT = 2**53
ENCODER = msgspec.json.Encoder()
SURROGATE = regex.compile(r"[\ud800-\udfff]")


class Line(Frozen, frozen=True):
    """What `checker claims` prints of a claim, in the order of the keys."""

    schema: str
    article: str
    start: int
    end: int
    text: str
    kind: str
    value: Value | dict[str, Any]


def claim_line(claim: Claim) -> str:
    """The claim as the line of JSON that `checker claims` prints: its record, with the name of its schema before it."""
    value = claim.value
    kind = value.kind
    said = value if kind in PLAIN else value_record(claim)
    return to_json(Line(SCHEMA, claim.article, claim.start, claim.end, claim.text, kind, said))


def claim_record(claim: Claim) -> dict[str, Any]:
    """The claim as plain data, in the order of the keys that `checker claims` prints. Dates are ISO 8601 strings."""
    return {
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": claim.value.kind,
        "value": value_record(claim),
    }


def value_record(claim: Claim) -> dict[str, Any]:
    """What a claim says, as plain data."""
    value = claim.value
    kind = value.kind
    said = asdict(value)
    if kind in STATED:
        said.pop("step", None)  # not part of the contract
        said["low"], said["high"] = whole(said["low"]), whole(said["high"])
        said.update(circumstances(claim))
    elif kind not in PLAIN:
        if kind == "date":
            for name in SELDOM:
                if not said[name]:
                    del said[name]
        said = {name: plain(field) for name, field in said.items()}
    return said


def circumstances(claim: Claim) -> dict[str, str]:
    """In what mood, by whom and as of when a figure is stated, as far as the text says so."""
    said: dict[str, str] = {}
    if claim.mood != "stated":
        said["mood"] = claim.mood
    if claim.speaker is not None:
        said["speaker"] = claim.speaker
    if claim.since is not None and claim.until is not None:
        said["since"], said["until"] = claim.since.isoformat(), claim.until.isoformat()
    return said


def whole(end: float | None) -> float | None:
    """An end of an interval as JSON can hold it: see `tidy`."""
    return int(end) if end is not None and -EXACT < end < EXACT and end == int(end) else tidy(end)


def plain(field: Any) -> Any:
    """A field of a value as JSON can hold it."""
    if field is None or isinstance(field, str | bool | int):
        return field
    if type(field) is date:
        return field.isoformat()
    return tidy(field if isinstance(field, float) else msgspec.to_builtins(field, order="deterministic"))


def tidy(data: Any) -> Any:
    """Plain data as JSON can hold it: an infinite or undefined number is null, a whole one has no decimal point."""
    if isinstance(data, float):
        if not math.isfinite(data):
            return None
        return int(data) if data.is_integer() and abs(data) < 2**53 else data
    if isinstance(data, dict):
        return {key: tidy(item) if isinstance(item, float | dict | list) else item for key, item in data.items()}
    return [tidy(item) for item in data] if isinstance(data, list) else data


def to_json(record: object) -> str:
    """A record as one line of JSON. Nothing in it acts on a terminal; half a surrogate pair is written as U+FFFD."""
    try:
        line = ENCODER.encode(record).decode()
    except UnicodeEncodeError:  # msgspec writes no surrogates
        import json

        plain = json.dumps(msgspec.to_builtins(record), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        line = SURROGATE.sub("\ufffd", plain)
    if (line.isascii() and "\x7f" not in line) or line.isprintable():
        return line
    return OBEYED.sub(lambda found: escaped(found.group()), line)


def escaped(character: str) -> str:
    """A character as JSON may write it, by its number."""
    import json

    return json.dumps(character)[1:-1]
