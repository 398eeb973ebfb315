"""Quotations and speakers against PolNeAR (Newell et al. 2018), attributions in political news read by people.

    python benchmarks/quotations.py --data DIR      the folder that holds `polnear/train.jsonl`

Gold quotations: a stretch of attributed content (its spans joined where only space lies between them) that begins
with a double quotation mark and ends with one, a comma or a stop apart, and holds no other double mark; the words
between the marks are compared, without the space at their ends. A content that is only partly in marks is no direct
quotation, and what we read inside it is neither right nor wrong. Of what we read, all outermost quotations count that
overlap a gold quotation, and those of eight words or more that touch no attribution at all are reported beside it
(`outside`: the readers left out many, such as what an imagined voice says).
F1 is over exact spans.

Gold speakers: the source of the attribution whose content a gold quotation is. It is right if we name somebody and
share a word of three letters or more, or the last word, with the source, titles and small words left out. A source
that is a pronoun is right if we name the source of the nearest attribution before it whose source is a name in
capitals, other attributions nested in the content left out: a stand-in for coreference that was not annotated, and is
reported apart, too. Quotations without a source in the gold are left out.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import regex

from checker import Article, Quotation
from checker.pipeline import read
from checker.testing import installed

Span = tuple[int, int]
DOUBLE = frozenset('"“”')
PRONOUNS = frozenset({"he", "she", "who", "him", "her"})
SMALL = frozenset("the and for of mr mrs ms dr sen rep gov president former a an".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N of each kind of error")
    arguments = parser.parse_args()
    count: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for kind, told in judge_all(read_rows(arguments.data / "polnear" / "train.jsonl")):
        count[kind] += 1
        if arguments.show and shown[kind] < arguments.show and kind not in {"found", "right name", "right pronoun"}:
            shown[kind] += 1
            print(f"{kind}: {told}")
    report(count)


def report(count: Counter[str]) -> None:
    """Print the figures."""
    gold, read, found = count["found"] + count["missed"], count["found"] + count["wrong"], count["found"]
    precision, recall = found / read, found / gold
    print(
        f"direct quotations: {gold} gold, {read} read, {found} exact; {count['outside']} more outside all attributions"
    )
    print(
        f"boundaries: precision {precision:.1%} recall {recall:.1%} "
        f"F1 {2 * precision * recall / (precision + recall):.1%}"
    )
    right = other = 0
    for kind in ("name", "noun", "pronoun"):
        r, w, n = (count[f"{state} {kind}"] for state in ("right", "wrong", "no"))
        right, other = right + r, other + w + n
        print(f"speaker, source is a {kind}: {r} right, {w} wrong, {n} open: {r / max(1, r + w + n):.1%}")
    print(f"speaker, all: {right} of {right + other}: {right / (right + other):.1%}")


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def judge_all(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Every judgement as (kind, an excerpt of the place)."""
    toolkit = installed()
    for row in rows:
        text = row["text"]
        (testimony,) = read([Article(row["id"], text)], toolkit)
        ours = {(c.start, c.end): c.value for c in testimony.claims if isinstance(c.value, Quotation)}
        spans = outermost(ours)
        gold, touched = gold_of(text, row["attributions"])
        for span, source in gold.items():
            kind = "found" if span in ours else "missed"
            yield kind, excerpt(text, span)
            if kind == "found" and source:
                words, is_pronoun = source
                state = (
                    "no"
                    if ours[span].speaker is None
                    else "right"
                    if same(ours[span].speaker or "", words)
                    else "wrong"
                )
                sort = "pronoun" if is_pronoun else "name" if any(w[:1].isupper() for w in words.split()) else "noun"
                yield f"{state} {sort}", f"{ours[span].speaker!r}, gold {words!r}: {excerpt(text, span)}"
            elif source:
                yield "no name", excerpt(text, span)
        for span in spans:
            if span in gold:
                continue
            if any(overlap(span, other) for other in gold):
                yield "wrong", excerpt(text, span)
            elif len(text[span[0] : span[1]].split()) >= 8 and not any(overlap(span, other) for other in touched):
                yield "outside", excerpt(text, span)


def outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans that lie in no other."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def gold_of(text: str, attributions: list[dict[str, Any]]) -> tuple[dict[Span, tuple[str, bool] | None], list[Span]]:
    """The gold quotations with (source, whether it is a pronoun), and the spans of all content."""
    gold: dict[Span, tuple[str, bool] | None] = {}
    touched: list[Span] = []
    last = ""
    parts = [(joined(text, a.get("content", [])), a) for a in attributions]
    for stretches, attribution in sorted(parts, key=lambda part: part[0][:1]):
        source = " ".join(text[s:e] for whole in attribution.get("source", []) for s, e in whole["spans"])
        is_pronoun = source.casefold() in PRONOUNS
        nested = any(start <= s and e <= end for start, end in touched for s, e in stretches[:1])
        if source and not is_pronoun and any(word[:1].isupper() for word in source.split()[-3:]) and not nested:
            last = source
        touched += stretches
        for stretch in stretches:
            if (words := inside_marks(text, stretch)) is not None:
                gold[words] = (
                    ((last if is_pronoun else source), is_pronoun) if source and (last or not is_pronoun) else None
                )
    return gold, touched


def joined(text: str, content: list[dict[str, Any]]) -> list[Span]:
    """The stretches of a content."""
    stretches: list[Span] = []
    for start, end in sorted((s, e) for whole in content for s, e in whole["spans"]):
        if stretches and not text[stretches[-1][1] : start].strip():
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def inside_marks(text: str, stretch: Span) -> Span | None:
    """The words between the marks of a stretch that is one whole double-quoted quotation, else None."""
    start, end = stretch
    if text[start] not in DOUBLE:
        return None
    while end > start and text[end - 1] in ",. ":
        end -= 1
    if end - start < 3 or text[end - 1] not in DOUBLE or any(mark in DOUBLE for mark in text[start + 1 : end - 1]):
        return None
    words = text[start + 1 : end - 1]
    return start + 1 + len(words) - len(words.lstrip()), end - 1 - (len(words) - len(words.rstrip()))


def same(ours: str, source: str) -> bool:
    """Whether a name shares a word of weight with the gold source."""
    one, other = words_of(ours), words_of(source)
    return bool(set(one) & set(other))


def words_of(name: str) -> list[str]:
    return [
        w for w in regex.findall(r"[\p{L}-]{3,}", name.casefold().replace("’s", "").replace("'s", "")) if w not in SMALL
    ]


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def excerpt(text: str, span: Span) -> str:
    start, end = span
    return repr(
        text[max(0, start - 70) : start]
        + "[["
        + text[start:end][:60]
        + "..."
        + text[start:end][-25:]
        + "]]"
        + text[end : end + 90]
    )


if __name__ == "__main__":
    main()
