"""How many people of an independent record are read with name and age: `python benchmarks/people.py --data DIR`.

`DIR` holds `articles.jsonl` and `incidents.jsonl` (the development data `gva_multisource`). Counted are the people
whose given name and surname, as the record has them, stand side by side in an article of their incident (whatever
middle name or initial is between) with the digits of their age within 60 code points; read are those for whom some
claim of that article has the name and the age.
"""

import argparse
import json
import unicodedata
from collections import defaultdict
from pathlib import Path

import regex

from checker import Article, Person
from checker_people.people import extract

NEAR = 60


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--list", type=int, default=0, help="print so many that were missed")
    given = arguments.parse_args()
    texts = defaultdict(list)
    for row in load(given.data / "articles.jsonl"):
        texts[row["incident"]].append(Article(row["id"], row["text"]))
    wanted = named = right = 0
    missed = []
    for row in load(given.data / "incidents.jsonl"):
        for article in texts[row["incident"]]:
            people = None
            for name, age in recorded(row):
                places = places_of(article.text, name, age)
                if not places:
                    continue
                wanted += 1
                people = people or [c.value for c in extract(article) if isinstance(c.value, Person)]
                same = [p for p in people if names_agree(p.name, name)]
                named += bool(same)
                if any(p.age == age for p in same):
                    right += 1
                else:
                    start, end = places[0]
                    missed.append(
                        (name, age, bool(same), " ".join(article.text[max(0, start - 70) : end + 70].split()))
                    )
    print(f"people with their age near the name: {wanted}")
    print(f"name read: {named} ({100 * named / wanted:.1f} %)")
    print(f"name and age read: {right} ({100 * right / wanted:.1f} %)")
    for line in missed[: given.list]:
        print(*line, sep=" | ")


def recorded(row: dict) -> list[tuple[str, int]]:  # type: ignore[type-arg]
    """The people of a record with a given name, a surname and an age, each once."""
    people = {(untitled(p["Name"]), int(p["Age"])) for p in row["participants"] if p.get("Age") and p.get("Name")}
    return sorted((name, age) for name, age in people if " " in name)


def untitled(name: str) -> str:
    """A name of the record without the rank before it."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").lower() in RANKS:
        words.pop(0)
    return " ".join(words)


RANKS = frozenset(
    "officer deputy sheriff sgt sergeant corporal cpl lt lieutenant captain detective trooper chief senior "
    "security supervisor assistant agent special police sr mr mrs ms dr pastor rev judge constable".split()
)


def parts(name: str) -> tuple[str, str]:
    """The given name and the surname, without suffix, in plain lower case."""
    words = [fold(word) for word in name.replace(",", " ").split() if fold(word) not in {"jr", "sr", "ii", "iii", "iv"}]
    return (words[0], words[-1]) if words else ("", "")


def fold(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return bare.replace("’", "'").strip(".\"'“”()")


def names_agree(one: str, other: str) -> bool:
    return parts(one) == parts(other)


def places_of(text: str, name: str, age: int) -> list[tuple[int, int]]:
    """Where the name stands in a text with the age near."""
    first, last = (
        name.split(maxsplit=1)[0],
        [w for w in name.replace(",", "").split() if fold(w) not in {"jr", "sr", "ii", "iii", "iv"}][-1],
    )
    between = r"(?:(?:\p{Lu}[\p{L}'’-]*\.?|[\"“'‘(]\p{L}+[\"”'’)]) ){0,2}"
    pattern = rf"\b{regex.escape(first)} {between}{regex.escape(last)}(?!\p{{L}})"
    found = []
    for match in regex.finditer(pattern, text):
        around = text[max(0, match.start() - NEAR) : match.start()] + "|" + text[match.end() : match.end() + NEAR]
        if regex.search(rf"(?<![\d.,:/-]){age}(?![\d:/%]|[.,]\d)", around):
            found.append(match.span())
    return found


def load(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(row) for row in path.read_text("utf-8").split("\n") if row]


if __name__ == "__main__":
    main()
