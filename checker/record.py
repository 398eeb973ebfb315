"""A claim as the JSON object that scripts read, and the one way JSON is written: strict, and safe to print."""

import json
import math
from typing import Any

import msgspec
import regex

from checker.model import Claim
from checker.text import OBEYED

SURROGATE = regex.compile(r"[\ud800-\udfff]")


def claim_record(claim: Claim) -> dict[str, Any]:
    """The claim as plain data, in the order of the keys that `checker claims` prints. Dates are ISO 8601 strings."""
    return {
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": claim.kind,
        "value": tidy(msgspec.to_builtins(claim.value, order="deterministic")),
    }


def tidy(data: Any) -> Any:
    """Plain data as JSON can hold it: an infinite or undefined number is null, a whole one is written without a point."""
    if isinstance(data, float):
        if not math.isfinite(data):
            return None
        return int(data) if data.is_integer() and abs(data) < 2**53 else data
    if isinstance(data, dict):
        return {key: tidy(item) for key, item in data.items()}
    return [tidy(item) for item in data] if isinstance(data, list) else data


def to_json(record: object) -> str:
    """A record as one line of JSON, without its end. Nothing in it acts on a terminal; half a surrogate pair is U+FFFD."""
    line = json.dumps(record, ensure_ascii=False, allow_nan=False)
    if line.isprintable():
        return line
    return OBEYED.sub(lambda found: json.dumps(found.group())[1:-1], SURROGATE.sub("\ufffd", line))
