"""What the readers make of files: articles with dates and masks, or failures that say what to do."""

import json
import os
import socket
from codecs import BOM_UTF8
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Failure
from checker_articles import checker_reader
from checker_articles.datelines import date_of

LIMIT = 10_000


def read(path: Path, limit: int = LIMIT) -> list[Article | Failure]:
    reader = checker_reader(path, limit)
    assert reader is not None
    return list(reader(path))


def article(path: Path) -> Article:
    (found,) = read(path)
    assert isinstance(found, Article), found
    return found


def failure(path: Path, limit: int = LIMIT) -> Failure:
    (found,) = read(path, limit)
    assert isinstance(found, Failure), found
    return found


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("date 2020-01-28 The quay opened.", date(2020, 1, 28)),
        ("\n Date: 2020-01-28\nThe quay opened.", date(2020, 1, 28)),
        ("The quay opens\n\n28 January 2020\n\nIt opened.", date(2020, 1, 28)),
        ("The quay opens\r\nTuesday, January 28th, 2020 10:35 am GMT\r\nIt opened.", date(2020, 1, 28)),
        ("SALTRY, 28 January 2020 - The quay opened.", date(2020, 1, 28)),
        ("NEW WENDHAM, Tenn., Jan. 28, 2020 (Tarn News) — The quay opened.", date(2020, 1, 28)),
        ("Published on 28 Jan 2020\nThe quay opened.", date(2020, 1, 28)),
        ("The quay opened on 28 January 2020 after a delay.", None),
        ("date 2020-02-31 The quay opened.", None),
        ("31 February 2020\nThe quay opened.", None),
        ("SALTRY - The quay opened.", None),
        ("12 May 20201\nThe quay opened.", None),
        ("word " * 200 + "\n28 January 2020\n", None),
        ("", None),
    ],
)
def test_the_date_is_what_the_top_says(top: str, day: date | None) -> None:
    assert date_of(top) == day


def test_the_date_is_never_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The quay opened.")
    os.utime(path, (0, 0))
    assert article(path).published is None


@pytest.mark.parametrize("content", [b"", b" \n\t\n", BOM_UTF8])
def test_an_empty_file_is_an_article(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert article(path).text.strip() == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-with-mark"])
def test_offsets_do_not_depend_on_the_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    text = "Café 12 €\r\nTarn"
    marked = b"\xff\xfe" + text.encode("utf-16-le") if encoding.endswith("mark") else text.encode(encoding)
    path.write_bytes(marked)
    assert article(path).text == text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"caf\xe9 au lait", "not UTF-8: byte 3 is 0xe9; save it as UTF-8"),
        (BOM_UTF8 + b"caf\xe9", "not UTF-8: byte 6 is 0xe9; save it as UTF-8"),
        (b"\xff\xfea", "not UTF-16: byte 2 is 0x61; save it as UTF-8"),
        (b"GIF89a\0\0", "binary: character 6 is a NUL; leave it out, or save it as UTF-8"),
        ("12".encode("utf-16-le"), "binary: character 1 is a NUL; leave it out, or save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_a_failure_with_place_and_remedy(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert failure(path) == Failure("reading", str(path), why)


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000_000)  # a hole on the disk: reading it would take minutes
    assert "100,000,000,000 bytes, more than the 5,000,000 allowed" in failure(path, 5_000_000).why


def test_what_is_no_regular_file_does_not_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        Path("zero.md").symlink_to("/dev/zero")
        Path("folder.jsonl").mkdir()
        for name in ("pipe.txt", "socket.txt", "zero.md", "folder.jsonl"):
            assert "not a regular file" in failure(Path(name)).why


def test_links_in_a_circle_and_to_nowhere_are_failures(tmp_path: Path) -> None:
    one, two, lost = (tmp_path / name for name in ("one.txt", "two.txt", "lost.jsonl"))
    one.symlink_to(two)
    two.symlink_to(one)
    lost.symlink_to(tmp_path / "nowhere")
    assert "symbolic links" in failure(one).why
    assert "No such file" in failure(lost).why


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12")
    path.chmod(0)
    assert "Permission denied" in failure(path).why


def test_other_files_are_for_other_readers() -> None:
    assert checker_reader(Path("a.pdf"), LIMIT) is None
    assert checker_reader(Path("A.TXT"), LIMIT) is not None


MARKDOWN = """\
---
title: "The quay"
date: 2020-01-28T10:00:00Z
berths: 99
lang: en-US
---
# Saltry 11

The **12** _berths_ cost `13` [14](https://tarn.example/15 "16")<!-- 17 -->.

```
18 berths
```

    19 berths

<div>
20
</div>

1. 21 boats
"""


def test_markdown_masks_what_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN)
    found = article(path)
    assert found.text == MARKDOWN
    assert len(found.plain) == len(found.text)
    assert (found.published, found.title, found.locale) == (date(2020, 1, 28), "The quay", "en-US")
    assert found.plain.split() == ["Saltry", "11", "The", "12", "berths", "cost", "14", ".", "21", "boats"]
    assert all(found.plain[i] in (" ", letter) for i, letter in enumerate(found.text))


def test_markdown_means_the_same_with_other_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(MARKDOWN.replace("\n", "\r\n").encode())
    assert article(path).plain.split() == ["Saltry", "11", "The", "12", "berths", "cost", "14", ".", "21", "boats"]


def test_markdown_without_front_matter_may_have_a_dateline(tmp_path: Path) -> None:
    path = tmp_path / "a.markdown"
    path.write_text("SALTRY, 28 January 2020 - The quay opened.\n")
    assert article(path).published == date(2020, 1, 28)


@pytest.mark.parametrize(
    "text", ["[" * 9000, "![[" * 3000, "`" * 9000, "a` " * 3000, "<!--" * 2000, "<a" * 4000, "> " * 4000, "*_" * 4000]
)
def test_hostile_markdown_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(text)
    assert len(article(path).plain) == len(text)


def corpus(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "corpus.jsonl"
    rows = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    path.write_bytes(b"\n".join(rows))
    return path


def test_a_corpus_holds_an_article_a_line(tmp_path: Path) -> None:
    path = corpus(
        tmp_path,
        {"id": "a", "text": "One.", "date": "2020-01-28", "title": "T", "url": "https://tarn.example", "lang": "en-GB"},
        b"",
        {"id": 7, "text": "", "date": None, "title": None, "lang": "en", "desk": 3},
    )
    first, second = read(path)
    assert first == Article(f"{path}#a", "One.", date(2020, 1, 28), "T", locale="en-GB")
    assert isinstance(second, Article)
    assert (second.id, second.text, second.published, second.title) == (f"{path}#7", "", None, "")
    assert second.locale == ""


def test_an_article_of_a_corpus_can_be_read_again_by_its_byte(tmp_path: Path) -> None:
    path = corpus(tmp_path, *({"id": str(i), "text": "Café " * i} for i in range(5)))
    reader = checker_reader(path, LIMIT)
    assert reader is not None
    for found in list(reader(path)):
        assert isinstance(found, Article)
        assert next(iter(reader(path, found.begins))) == found


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "not JSON: "),
        (b'{"id": "a", "text": "b"} junk', "not JSON: Extra data at character 26"),
        (b"[1]", "not an object"),
        (b"12", "not an object"),
        ({"text": "b"}, 'no "id"'),
        ({"id": True, "text": "b"}, 'no "id"'),
        ({"id": "", "text": "b"}, 'no "id"'),
        ({"id": "a"}, 'no "text"'),
        ({"id": "a", "text": None}, 'no "text"'),
        ({"id": "a", "text": 5}, '"text" is not a string'),
        ({"id": "a", "text": "b", "date": "yesterday"}, "\"date\" is 'yesterday', not a day"),
        (b'{"id": "a", "text": "b", "n": NaN}', "not JSON: NaN"),
        (b'{"id": "a", "text": "b", "n": -Infinity}', "not JSON: -Infinity"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "b"}', "a number of too many digits"),
        (b'{"id": "a", "text": "b", "text": "c"}', "a key stands twice"),
        (b'{"id": "a", "text": ' + b"[" * 9000, "nested too deeply"),
        (b'{"id": "a", "text": "caf\xe9"}', "not UTF-8: byte 24 is 0xe9"),
        ({"id": "a", "text": "b" * LIMIT}, "longer than the 10,000 bytes allowed"),
        ({"id": "first", "text": "b"}, "a second article with the id 'first'"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: object, why: str) -> None:
    path = corpus(tmp_path, {"id": "first", "text": "One."}, line, {"id": "last", "text": "Two."})
    first, bad, last = read(path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(bad, Failure)
    assert bad.where == f"{path}:2"
    assert bad.why.startswith(why) or why in bad.why


def test_numbers_beyond_measure_are_no_matter_where_nobody_reads_them(tmp_path: Path) -> None:
    (found,) = read(corpus(tmp_path, b'{"id": "a", "text": "b", "n": 1e999}'))
    assert isinstance(found, Article)


def test_half_a_surrogate_pair_is_replaced(tmp_path: Path) -> None:
    (found,) = read(corpus(tmp_path, b'{"id": "a\\ud800", "text": "1\\udfff2 \\ud83d\\ude00"}'))
    assert isinstance(found, Article)
    assert found.id.endswith("#a\ufffd")
    assert found.text == "1\ufffd2 😀"


@given(content=st.binary(max_size=300), suffix=st.sampled_from([".txt", ".md", ".jsonl"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes{suffix}"
    path.write_bytes(content)
    for found in read(path):
        assert isinstance(found, Article | Failure)


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300))
def test_any_text_is_the_articles_text(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    for suffix in (".txt", ".md"):
        path = tmp_path_factory.getbasetemp() / f"text{suffix}"
        path.write_bytes(text.encode("utf-8-sig"))
        found = article(path)
        assert found.text == text
        assert len(found.plain) == len(text)


@given(
    rows=st.lists(
        st.fixed_dictionaries(
            {"id": st.text(min_size=1) | st.integers(), "text": st.text()},
            optional={"date": st.none() | st.dates().map(str), "title": st.none() | st.text(), "more": st.floats()},
        ),
        unique_by=lambda row: str(row["id"]),
    )
)
def test_any_corpus_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    for row, found in zip(rows, read(path, 10**6), strict=True):
        if isinstance(found, Article):
            assert found.id == f"{path}#{row['id']}".encode("utf-8", "replace").decode() or "\ufffd" in found.id
        else:
            assert "NaN" in found.why or "Infinity" in found.why or "a second article" in found.why
