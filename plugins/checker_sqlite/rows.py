"""A claim as a ledger keeps it: one line of JSON, read back by the class of its kind."""

from collections.abc import Mapping
from datetime import date

from msgspec import Raw, Struct
from msgspec.json import Decoder, encode

from checker import Claim, Kinds, Mood, Sentence, Value
from checker.packing import JSON, json_text, read_json
from checker.text import Label
from checker_sqlite.forms import day


class Row(Struct, frozen=True, array_like=True):
    """A claim without its article. Others read its fields by their numbers, in the views of the schema."""

    start: int
    end: int
    text: str
    kind: str
    value: Raw
    sentence_start: int
    sentence: str
    label: Label
    keys: tuple[str, ...]
    speaker: str | None
    mood: Mood
    since: date | None
    until: date | None


ROW = Decoder(Row)


def written(claim: Claim, value: str) -> str:
    """A claim as one line, in which its value is written as it is given, so that its mark can be taken again."""
    before = claim.start, claim.end, claim.text, claim.kind
    sentence = claim.sentence
    own = sentence.start, sentence.text, sentence.label, claim.keys
    about = claim.speaker, claim.mood, claim.since, claim.until
    try:
        return JSON.encode((*before, Raw(value.encode()), *own, *about)).decode()
    except UnicodeEncodeError:
        return f"[{','.join([*map(json_text, before), value, *map(json_text, own + about)])}]"


def row_of(line: bytes) -> Row:
    """The fields of a line."""
    try:
        return ROW.decode(line)
    except ValueError:  # halves of surrogate pairs, which msgspec does not read
        import json

        start, end, text, kind, value, at, sentence, label, keys, speaker, mood, since, until = json.loads(line)
        own = start, end, text, kind, Raw(as_it_was(value)), at, sentence, label, tuple(keys), speaker, mood
        return Row(*own, day(since), day(until))


def as_it_was(value: object) -> bytes:
    """The text of a value that was read from it."""
    try:
        return encode(value)
    except UnicodeEncodeError:
        import json

        return json.dumps(value, separators=(",", ":")).encode()


def value_text(row: Row) -> str:
    """The value as it was given to be written."""
    return bytes(row.value).decode()


class Reader:
    """Reads claims of the kinds that there are."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self._decoders: Mapping[str, Decoder[Value]] = {kind: Decoder(type) for kind, type in kinds.items()}

    def claim(self, line: bytes, article: str, published: date | None) -> Claim | None:
        """A claim from its line; None for a kind of value that no plugin knows now, which `stale` tells."""
        row = row_of(line)
        if row.kind not in self.kinds:
            return None
        return Claim(
            article,
            row.start,
            row.end,
            row.text,
            self._value(row.kind, row.value),
            Sentence(row.sentence_start, row.sentence, row.label),
            published,
            row.keys,
            row.speaker,
            row.mood,
            row.since,
            row.until,
        )

    def _value(self, kind: str, text: Raw) -> Value:
        try:
            return self._decoders[kind].decode(text)
        except ValueError:
            value: Value = read_json(bytes(text), self.kinds[kind])
            return value
