"""Write `checker/words.tsv`: how common words are in news, their usual part of speech, and how often they are names.

    python benchmarks/build_words.py --data DIR --lexicon en-lexicon.txt

`DIR` holds folders of `*.jsonl` with a `text` in each row (the development data). The lexicon is Eric Brill's, as the
package textblob ships it (MIT). Only counts over whole collections enter the table, no text.
"""

import argparse
import json
import math
from collections import Counter
from pathlib import Path

import regex

SETS = ("bbc_news", "reuters21578", "polnear", "gva_multisource")
LEAST = 8  # documents that a word must stand in
WORD = regex.compile(r"(?<![\p{L}\p{Nd}])\p{L}[\p{L}'’-]*[\p{L}]|(?<![\p{L}\p{Nd}])\p{L}(?![\p{L}])")
INSIDE = regex.compile(r"(?<=[a-z,] )\p{L}[\p{L}'’-]*[\p{L}]")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--lexicon", type=Path, required=True)
    given = arguments.parse_args()
    documents, inside, capital = Counter[str](), Counter[str](), Counter[str]()
    shares = []
    for name in SETS:
        texts = list(load(given.data / name))
        found = Counter[str]()
        for text in texts:
            found.update({word.lower() for word in WORD.findall(text)})
            for word in INSIDE.findall(text):
                inside[word.lower()] += 1
                capital[word.lower()] += word[0].isupper()
        documents.update(found)
        shares.append((found, len(texts)))
    tags = read_lexicon(given.lexicon)
    rows = []
    for word in sorted(set(documents) | {w for w in tags if inside[w] >= 3}):
        if documents[word] < LEAST or len(word) > 30:
            continue
        # The mean over collections, so that the largest does not decide alone what is common.
        share = sum(found[word] / size for found, size in shares) / len(shares)
        name = round(9 * capital[word] / inside[word]) if inside[word] else 0
        rows.append(f"{word}\t{min(16.0, -math.log2(share)):.1f}\t{tags.get(word, '')}\t{name}")
    header = (
        "# word, bits, Penn Treebank tag (Brill's lexicon, MIT), share of capitals 0-9; made by "
        "benchmarks/build_words.py"
    )
    path = Path(__file__).parent.parent / "checker" / "words.tsv"
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8")
    print(len(rows), "words")


def load(folder: Path) -> list[str]:
    files = [path for path in sorted(folder.glob("*.jsonl")) if path.stem in {"bbc", "reuters", "train", "articles"}]
    return [json.loads(row).get("text") or "" for path in files for row in path.read_text("utf-8").split("\n") if row]


def read_lexicon(path: Path) -> dict[str, str]:
    """The most frequent tag of each word in lower case."""
    tags = {}
    for line in path.read_text("utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if line and not line.startswith(";;;") and word.islower():
            tags.setdefault(word, tag.strip().split()[0])
    return tags


if __name__ == "__main__":
    main()
