"""Testimonies as compact bytes, for a journey between processes or a stay on disk: data, never code.

A value is packed as plain data under the name of its kind, and read back by the class that an extractor declared for
that kind. A sentence that several claims stand in is packed once, and is one object again when unpacked.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from checker import values
from checker.model import Claim, Digest, Extractor, Failure, Group, Mood, Testimony
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
        import json

        return json.dumps(msgspec.to_builtins(data, order="deterministic"), separators=(",", ":"))


def read_json(text: str | bytes, type: Any) -> Any:
    """What was written as JSON, as a type."""
    try:
        return msgspec.json.decode(text, type=type)
    except msgspec.DecodeError:  # halves of surrogate pairs, which msgspec does not read
        import json

        return msgspec.convert(json.loads(text), type)


def pack(said: Testimony) -> bytes:
    """A testimony as bytes. Raises UnicodeEncodeError for half a surrogate pair, which MessagePack cannot hold."""
    numbers: dict[Sentence, int] = {}
    claims = [packed_claim(claim, numbers) for claim in said.claims]
    sentences = [(sentence.start, sentence.text, sentence.label) for sentence in numbers]
    return PACK.encode((said.digest, sentences, claims, said.failures))  # read back as `Packed`


def packed_claim(claim: Claim, sentences: dict[Sentence, int]) -> tuple[object, ...]:
    """What is read back as a `PackedClaim`. The sentence gets the next number unless it has one."""
    return (
        claim.start,
        claim.end,
        claim.text,
        claim.value.kind,
        claim.value,
        sentences.setdefault(claim.sentence, len(sentences)),
        claim.published,
        claim.keys,
        claim.speaker,
        claim.mood,
        claim.since,
        claim.until,
    )


def unpack(data: bytes, kinds: Kinds) -> Testimony:
    """A testimony from its bytes. Raises KeyError for a kind that is not known."""
    packed = UNPACK.decode(data)
    sentences = [Sentence(start, text, label) for start, text, label in packed.sentences]
    readers = {kind: msgspec.msgpack.Decoder(kinds[kind]).decode for kind in {claim.kind for claim in packed.claims}}
    article = packed.digest.article
    claims = tuple(unpacked_claim(article, claim, sentences, readers) for claim in packed.claims)
    return Testimony(packed.digest, claims, tuple(packed.failures))


def unpacked_claim(
    article: str, claim: PackedClaim, sentences: list[Sentence], readers: Mapping[str, Callable[[msgspec.Raw], Value]]
) -> Claim:
    return Claim(
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


class PackedGroups(Struct, frozen=True, array_like=True):
    """Groups as they travel together: a claim, sentence or digest that several share is there once, by number."""

    digests: list[Digest]
    sentences: list[tuple[int, str, Label]]
    claims: list[tuple[str, PackedClaim]]
    groups: list[tuple[str, str, list[int], list[int], int]]


UNPACK_GROUPS = msgspec.msgpack.Decoder(PackedGroups)


def pack_groups(groups: Iterable[Group]) -> bytes:
    """Groups as bytes. Raises UnicodeEncodeError as `pack` does."""
    sentences: dict[Sentence, int] = {}
    claims: dict[int, int] = {}
    digests: dict[int, int] = {}
    packed_claims: list[tuple[str, tuple[object, ...]]] = []
    packed_digests: list[Digest] = []
    packed: list[tuple[str, str, list[int], list[int], int]] = []
    for group in groups:
        for claim in group.claims:
            if claims.setdefault(id(claim), len(packed_claims)) == len(packed_claims):
                packed_claims.append((claim.article, packed_claim(claim, sentences)))
        for digest in group.digests.values():
            if digests.setdefault(id(digest), len(packed_digests)) == len(packed_digests):
                packed_digests.append(digest)
        numbers = [claims[id(claim)] for claim in group.claims]
        of_articles = [digests[id(digest)] for digest in group.digests.values()]
        packed.append((group.family, group.key, numbers, of_articles, group.met))
    flat = [(sentence.start, sentence.text, sentence.label) for sentence in sentences]
    return PACK.encode((packed_digests, flat, packed_claims, packed))  # read back as `PackedGroups`


def unpack_groups(data: bytes | memoryview, kinds: Kinds) -> list[Group]:
    """Groups from their bytes. Raises KeyError for a kind that is not known."""
    packed = UNPACK_GROUPS.decode(data)
    sentences = [Sentence(start, text, label) for start, text, label in packed.sentences]
    readers = {kind: msgspec.msgpack.Decoder(kinds[kind]).decode for kind in {claim.kind for _, claim in packed.claims}}
    claims = [unpacked_claim(article, claim, sentences, readers) for article, claim in packed.claims]
    groups = []
    for family, key, numbers, of_articles, met in packed.groups:
        digests = {(digest := packed.digests[number]).article: digest for number in of_articles}
        groups.append(Group(key, tuple(claims[number] for number in numbers), digests, met, family=family))
    return groups
