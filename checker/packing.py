"""Testimonies as compact bytes, for a journey between processes or a stay on disk: data, never code.

A value is packed as plain data under the name of its kind, and read back by the class that an extractor declared for
that kind. A sentence that several claims stand in is packed once, and is one object again when unpacked.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from checker import values
from checker.model import Claim, Digest, Extractor, Failure, Mood, Testimony
from checker.text import Label, Sentence
from checker.values import Value

Kinds = Mapping[str, type[Value]]

JSON = msgspec.json.Encoder(order="deterministic")
PACK = msgspec.msgpack.Encoder(order="deterministic")


class PackedClaim(Struct, frozen=True, array_like=True):
    """A claim without its article; `sentence` is its number among those of the testimony."""

    start: int
    end: int
    text: str
    kind: str
    value: msgspec.Raw
    sentence: int
    published: date | None
    keys: tuple[str, ...]
    speaker: str | None
    mood: Mood
    since: date | None
    until: date | None


class Packed(Struct, frozen=True, array_like=True):
    """A testimony as it travels."""

    digest: Digest
    sentences: list[tuple[int, str, Label]]
    claims: list[PackedClaim]
    failures: list[Failure]


UNPACK = msgspec.msgpack.Decoder(Packed)


def kinds_of(extractors: Iterable[Extractor]) -> dict[str, type[Value]]:
    """The classes of values by the names of their kinds: our own, and those that extractors declare."""
    own = [getattr(values, name) for name in values.__all__]
    return {kind.kind: kind for kind in (*own, *(kind for extractor in extractors for kind in extractor.kinds))}


def json_text(data: object) -> str:
    """Data as JSON, the same text for equal data. Half a surrogate pair is written as an escape."""
    try:
        return JSON.encode(data).decode()
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(data, order="deterministic"), separators=(",", ":"))


def read_json(text: str | bytes, type: Any) -> Any:
    """What was written as JSON, as a type."""
    try:
        return msgspec.json.decode(text, type=type)
    except msgspec.DecodeError:  # halves of surrogate pairs, which msgspec does not read
        return msgspec.convert(json.loads(text), type)


def pack(said: Testimony) -> bytes:
    """A testimony as bytes. Raises UnicodeEncodeError for half a surrogate pair, which MessagePack cannot hold."""
    numbers: dict[Sentence, int] = {}
    claims = [
        PackedClaim(
            claim.start,
            claim.end,
            claim.text,
            claim.kind,
            msgspec.Raw(PACK.encode(claim.value)),
            numbers.setdefault(claim.sentence, len(numbers)),
            claim.published,
            claim.keys,
            claim.speaker,
            claim.mood,
            claim.since,
            claim.until,
        )
        for claim in said.claims
    ]
    sentences = [(sentence.start, sentence.text, sentence.label) for sentence in numbers]
    return PACK.encode(Packed(said.digest, sentences, claims, list(said.failures)))


def unpack(data: bytes, kinds: Kinds) -> Testimony:
    """A testimony from its bytes. Raises KeyError for a kind that is not known."""
    packed = UNPACK.decode(data)
    sentences = [Sentence(start, text, label) for start, text, label in packed.sentences]  # type: ignore[arg-type]
    readers = {kind: msgspec.msgpack.Decoder(kinds[kind]).decode for kind in {claim.kind for claim in packed.claims}}
    article = packed.digest.article
    claims = tuple(
        Claim(
            article,
            claim.start,
            claim.end,
            claim.text,
            readers[claim.kind](claim.value),
            sentences[claim.sentence],
            claim.published,
            claim.keys,
            claim.speaker,
            claim.mood,
            claim.since,
            claim.until,
        )
        for claim in packed.claims
    )
    return Testimony(packed.digest, claims, tuple(packed.failures))
