"""What travels between the steps of a job, as bytes: parts of testimonies by key, and findings. Data, never code."""

from collections.abc import Iterable, Iterator, Set

import msgspec
from msgspec import Struct

from checker import Claim, Failure, Finding, Kinds, Sentence, Severity, Verdict
from checker.checksums import blake2b
from checker.packing import PACK, PackedClaim, packed_claim, unpacked_claim
from checker.text import Label

SENTENCE = PackedClaim.__struct_fields__.index("sentence")


class Parcel(Struct, frozen=True, array_like=True):
    """A packed testimony (`checker.packing.Packed`) of which only the keys of its claims are looked at."""

    digest: msgspec.Raw
    sentences: list[msgspec.Raw]
    claims: list[PackedClaim]
    failures: msgspec.Raw


OPEN = msgspec.msgpack.Decoder(Parcel)


def number_of(name: str) -> int:
    """64 bits that stand for a key or for the id of an article. Two names with one number are as rare as 1 in 2**64."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def parts(said: bytes, wanted: Set[int]) -> Iterator[tuple[str, bytes]]:
    """For each key whose number is wanted, the testimony with only the claims under that key and their sentences."""
    parcel = OPEN.decode(said)
    of_key: dict[str, list[PackedClaim]] = {}
    for claim in parcel.claims:
        for key in dict.fromkeys(claim.keys):
            of_key.setdefault(key, []).append(claim)
    for key, claims in of_key.items():
        if number_of(key) not in wanted:
            continue
        numbers: dict[int, int] = {}
        told = []
        for claim in claims:
            fields = list(msgspec.structs.astuple(claim))
            fields[SENTENCE] = numbers.setdefault(claim.sentence, len(numbers))
            told.append(fields)
        yield key, PACK.encode((parcel.digest, [parcel.sentences[number] for number in numbers], told, ()))


class PackedFinding(Struct, frozen=True, array_like=True):
    """A finding; each claim with its article."""

    rule: str
    verdict: Verdict
    severity: Severity
    message: str
    claims: list[tuple[str, PackedClaim]]
    explanation: str | None
    evidence: tuple[str, ...]
    advice: str
    sides: tuple[str, ...]
    bits: float
    trusted: tuple[str, ...]
    gives_way: bool
    turned: str


class PackedOutcomes(Struct, frozen=True, array_like=True):
    """What reviews brought; a sentence that several claims stand in is there once."""

    sentences: list[tuple[int, str, Label]]
    findings: list[PackedFinding]
    failures: list[Failure]


OUTCOMES = msgspec.msgpack.Decoder(PackedOutcomes)


def pack_outcomes(outcomes: Iterable[Finding | Failure]) -> bytes:
    """Findings and failures as bytes; nothing at all for none."""
    numbers: dict[Sentence, int] = {}
    findings, failures = [], []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(outcome)
            continue
        claims = [(claim.article, packed_claim(claim, numbers)) for claim in outcome.claims]
        why = outcome.explanation, outcome.evidence, outcome.advice
        settled = outcome.sides, outcome.bits, outcome.trusted, outcome.gives_way, outcome.turned
        findings.append((outcome.rule, outcome.verdict, outcome.severity, outcome.message, claims, *why, *settled))
    if not findings and not failures:
        return b""
    sentences = [(sentence.start, sentence.text, sentence.label) for sentence in numbers]
    return PACK.encode((sentences, findings, failures))  # read back as `PackedOutcomes`


def unpack_outcomes(data: bytes, kinds: Kinds) -> Iterator[Finding | Failure]:
    """Findings and failures from their bytes. Raises KeyError for a kind of value that is not known."""
    packed = OUTCOMES.decode(data)
    sentences = [Sentence(start, text, label) for start, text, label in packed.sentences]
    named = {claim.kind for finding in packed.findings for _, claim in finding.claims}
    readers = {kind: msgspec.msgpack.Decoder(kinds[kind]).decode for kind in named}
    for finding in packed.findings:
        claims: tuple[Claim, ...] = tuple(
            unpacked_claim(article, claim, sentences, readers) for article, claim in finding.claims
        )
        yield Finding(
            finding.rule,
            finding.verdict,
            finding.severity,
            finding.message,
            claims,
            finding.explanation,
            finding.evidence,
            finding.advice,
            finding.sides,
            finding.bits,
            finding.trusted,
            finding.gives_way,
            finding.turned,
        )
    yield from packed.failures
