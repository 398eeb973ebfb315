"""A register: a CSV file of facts, one a row. The columns say of what kind: tenures of offices, or figures."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from typing import Any

from checker.errors import ConfigurationError

OFFICES = ("office", "holder", "from", "until")
FIGURES = ("what", "value", "as-of")
MORE = ("titles", "source", "of", "tolerance", "expires", "owner")
REMEDY = "columns: office,holder,from,until or what,of,value,as-of; more, where wanted: titles,source,expires,owner"


def read_rows(text: str, name: str) -> dict[str, Any]:
    """The facts of a CSV text, as plain data. Raises ConfigurationError with the row that is wrong, and a remedy."""
    rows = csv.reader(StringIO(text), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(rows, [])]
        kind = kind_of(header, name)
        return {kind: list(entries(rows, header, text, name, kind))}
    except csv.Error as error:
        raise ConfigurationError(f"not CSV: {error}", where=f"{name}:{rows.line_num}", remedy=REMEDY) from error


def kind_of(header: list[str], name: str) -> str:
    """Of what kind the facts of a register are, by its header."""
    for kind, columns in (("offices", OFFICES), ("figures", FIGURES)):
        if set(columns) <= set(header):
            return kind
    raise ConfigurationError(f"no header that is known: {', '.join(header)[:80]!r}", where=f"{name}:1", remedy=REMEDY)


def entries(rows: Any, header: list[str], text: str, name: str, kind: str) -> Iterator[dict[str, Any]]:
    """The rows as facts, each with its line."""
    starts = [0]
    for written in text.split("\n"):
        starts.append(min(starts[-1] + len(written) + 1, len(text)))
    first = 1
    for row in rows:
        line, first = first + 1, rows.line_num
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            raise ConfigurationError(
                f"{len(row)} cells in a row, {len(header)} columns", where=f"{name}:{line}", remedy=REMEDY
            )
        start, end = starts[line - 1], starts[first]
        body = text[start:end].rstrip("\r\n")
        said = dict(zip(header, (cell.strip() for cell in row), strict=True))
        place = {"file": name, "line": line, "start": start, "end": start + len(body), "text": body}
        fields = (office_of if kind == "offices" else figure_of)(said, f"{name}:{line}")
        yield place | {"begins": start, "entry": body} | common(said, f"{name}:{line}") | fields


def common(said: Mapping[str, str], where: str) -> dict[str, Any]:
    """What any row may say of itself."""
    days = {"as_of": day(said.get("as-of", ""), where), "expires": day(said.get("expires", ""), where)}
    return days | {"source": said.get("source", ""), "owner": said.get("owner", "")}


def office_of(said: Mapping[str, str], where: str) -> dict[str, Any]:
    """A tenure."""
    office, holder = needed(said, "office", where), needed(said, "holder", where)
    start, until = day(said["from"], where), day(said["until"], where)
    if start is not None and until is not None and until < start:
        raise ConfigurationError(f"a tenure that ends on {until}, before it starts", where=where, remedy=REMEDY)
    titles = [title.strip() for title in said.get("titles", "").split(";") if title.strip()]
    return {"office": office, "holder": holder, "titles": [office, *titles], "first": start, "last": until}


def figure_of(said: Mapping[str, str], where: str) -> dict[str, Any]:
    """A figure."""
    written = said.get("tolerance", "")
    try:
        amount = float(written.removesuffix("%").strip() or 0)
    except ValueError as error:
        raise ConfigurationError(f"tolerance {written!r} is no number and no share", where=where) from error
    share = written.endswith("%")
    return {
        "what": needed(said, "what", where),
        "of": said.get("of", ""),
        "value": needed(said, "value", where),
        "tolerance": 0.0 if share else amount,
        "share": amount / 100 if share else 0.0,
    }


def needed(said: Mapping[str, str], column: str, where: str) -> str:
    if not said[column]:
        raise ConfigurationError(f"an empty {column}", where=where, remedy=REMEDY)
    return said[column]


def day(written: str, where: str) -> str | None:
    """A day as it is written, or None for an empty cell."""
    if not written:
        return None
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError as error:
        raise ConfigurationError(
            f"{written!r} is no day", where=where, remedy="days are written as 2020-01-31, or left empty"
        ) from error
