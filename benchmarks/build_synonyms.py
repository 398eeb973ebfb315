"""Write `plugins/checker_quotes/synonyms.tsv`: words that may stand for one another, and irregular forms.

    python benchmarks/build_synonyms.py --wordnet DIR

`DIR` holds the files of WordNet 3.0 (`data.noun`, `verb.exc`, ...), as the Debian package wordnet-base has them. Only
words that `checker/words.tsv` knows are kept.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from checker import words

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
HYPERNYM, SIMILAR = "@", "&"
NAME = 8  # a word written with a capital as often as this, of 9, is a name
HEADER = (
    "# word, its synonyms (each pair once), =base of an irregular form; from WordNet 3.0, Copyright 2006 by Princeton "
    "University; made by benchmarks/build_synonyms.py"
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--wordnet", type=Path, required=True)
    folder = arguments.parse_args().wordnet
    known = {word for word, row in words.table().items() if word.isalpha() and row.name < NAME}
    of_word: dict[str, set[str]] = defaultdict(set)
    for pair in pairs(folder):
        if known.issuperset(pair):
            of_word[min(pair)].add(max(pair))
    for form, base in irregular(folder):
        if form in known and base in known:
            of_word[form].add(f"={base}")
    rows = [" ".join((word, *sorted(of_word[word]))) for word in sorted(of_word)]
    path = Path(__file__).parent.parent / "plugins" / "checker_quotes" / "synonyms.tsv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", "utf-8")
    print(sum(map(len, of_word.values())), "pairs")


def pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Words of one synset, and of a synset and the next general or similar one."""
    synsets: dict[str, list[str]] = {}
    next_to: dict[str, list[str]] = {}
    for part, letter in PARTS.items():
        for row in (folder / f"data.{part}").read_text("utf-8").splitlines():
            if not row.startswith(" "):
                number, own, pointed = read_synset(row, letter)
                synsets[number], next_to[number] = own, pointed
    for number, own in synsets.items():
        yield from combinations(own, 2)
        for other in next_to[number]:
            yield from ((a, b) for a in own for b in synsets.get(other, ()) if a != b)


def read_synset(row: str, letter: str) -> tuple[str, list[str], list[str]]:
    """A row of a data file: its number, its words, the numbers of what it points at. See wndb(5WN) for the form."""
    fields = row.partition(" | ")[0].split()
    end = 4 + 2 * int(fields[3], 16)
    own = sorted({word.partition("(")[0].lower() for word in fields[4:end:2] if "_" not in word})
    pointers = fields[end + 1 : end + 1 + 4 * int(fields[end])]
    whole = zip(pointers[::4], pointers[1::4], pointers[2::4], pointers[3::4], strict=True)
    pointed = [
        f"{'a' if part == 's' else part}{number}"
        for symbol, number, part, source in whole
        if symbol in (HYPERNYM, SIMILAR) and source == "0000"
    ]
    return f"{letter}{fields[0]}", own, pointed


def irregular(folder: Path) -> Iterable[tuple[str, str]]:
    """Irregular forms and their bases."""
    for part in PARTS:
        for row in (folder / f"{part}.exc").read_text("utf-8").splitlines():
            form, *bases = row.split()
            yield from ((form, base) for base in bases if base != form)


if __name__ == "__main__":
    main()
