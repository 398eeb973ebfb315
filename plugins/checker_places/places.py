"""The extractor of places: where the text says that something is, with the town and the region beside it."""

import re

import regex

from checker import Article, Claim, Place
from checker_places.regions import counties, regions
from checker_places.rows import Span, anchor, rows_around
from checker_places.streets import COURTS, KINDS, blocks, crossings, streets

REGIONS = regions()
COUNTIES = counties()
# Abbreviations of the Associated Press count with their stop only ("La." is Louisiana, "La" is none).
STOPPED = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
    "Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Man Sask Nfld".split()
)
IN_TOWN = regex.compile(
    r"(?:,|,? in) (?P<town>\p{Lu}[\p{L}'’-]*+(?: \p{Lu}[\p{L}'’-]*+){0,2}+)"
    r"(?:, (?P<region>\p{Lu}[\p{L}.]*+(?: \p{Lu}\p{L}*+)?+))?"
)
REGION = regex.compile(r", (?P<region>\p{Lu}[\p{L}.]++(?: \p{Lu}\p{L}++){0,2}+)")
COMMA = re.compile(r", ([A-Z][A-Za-z.]+)")
FIRST_WORDS = frozenset(form.partition(" ")[0].rstrip(".") for form in REGIONS)
TOWN = regex.compile(
    r"(?:\A|[^\p{L}.'’-])(?P<town>(?:\p{Lu}[\p{L}'’]*+(?:-\p{L}++)*+\.? ){0,3}\p{Lu}[\p{L}'’]*+(?:-\p{L}++)*+)\Z"
)
DATELINE = regex.compile(r"\.?(?: ?[-–—]|:? \()")
LEADING = frozenset(
    "In At From Near The To Of On For And But When While After Before Police Outside Inside Around A".split()
)
NO_TOWN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jr sr inc ltd co corp police mr mrs ms dr president senator governor "
    "minister in the a an and but north south east west university republic county".split()
)
TOWARDS = frozenset("in from of at near to outside around into for through across".split())
KINDS_OF_BUILDING = frozenset(
    "Hospital School Church Park Mall Apartments Stadium Airport University College Library Hotel Inn Motel Bar "
    "Nightclub Restaurant Courthouse Jail Prison Cemetery Bridge Cathedral Museum Theatre Theater Cinema Arena "
    "Palace Castle Clinic Plaza Barracks Academy Chapel Mosque Synagogue Temple Harbour Harbor Infirmary Abbey "
    "Racecourse Hospice Monastery Refinery Shipyard Showground Zoo Center Centre Hall Lounge Pub Tavern Gym Ballroom "
    "Cafe Café Diner Grill Tower Towers".split()
)
# What these are called only behind certain words, with a name before those: "Foo Bus Station", "Foo Crown Court".
BEHIND = {
    "Station": frozenset("Police Fire Railway Train Bus Tube Metro Power".split()),
    "Court": COURTS - {"Supreme", "High", "Tennis", "Food", "Centre", "Center", "Justice", "European", "Appeal"},
}
TAIL = regex.compile(r" of (?:the )?\p{Lu}[\p{L}'’-]*+(?: \p{Lu}[\p{L}'’-]*+){0,3}+(?: and \p{Lu}[\p{L}'’-]*+)?+")
BODIES = frozenset("ministry department secretary minister chamber institute".split())
BUILDINGS = KINDS_OF_BUILDING | {f"{kind}." for kind in KINDS_OF_BUILDING}
KIND = anchor(KINDS | KINDS_OF_BUILDING | frozenset(BEHIND))
APARTMENTS = " apartments"
NAMED = regex.compile(r"(?<!\S)\p{Lu}[\p{L}'’-]++(?: \p{Lu}[\p{L}'’-]++){0,2}\Z")
GENERIC = frozenset(
    "Middle High Elementary Primary Secondary Junior Senior Catholic Anglican Orthodox Medical Public State "
    "County City Local Federal Central Roman Christian Olympic Royal National Community General Children's "
    "Nursing Law Business University College District Private Village Police Fire Train Bus Railway Metro Subway "
    "Power Service Town Trade Shopping Youth Sports Day Night Golf Country Health Care Conference Convention "
    "Juvenile".split()
)
LEADS = TOWARDS | {"the"}
NEAR = frozenset("in at near outside from around to".split())
COUNTY = regex.compile(r"\p{Lu}\p{L}++(?: (?:and |of )?\p{Lu}\p{L}++){0,2}+")
SAINTS = frozenset({"St.", "Mt.", "Ft."})
OWNS = frozenset({"'s", "’s"})
LONGEST_ACRONYM = 4  # letters


def extract(article: Article) -> list[Claim]:
    """The places of an article, the longer one where two overlap."""
    claims: list[Claim] = []
    text = article.plain
    rows = rows_around(text, KIND)
    single = streets(text, rows)
    spans = [*blocks(text), *crossings(text, single), *single, *buildings(text, rows), *apartments(text)]
    found = [(start, end, placed(text, start, end)) for start, end in spans]
    found += towns(text)
    found += in_counties(text)
    found.sort(key=lambda place: (place[0], -place[1]))
    read_to = 0
    for start, end, place in found:
        if start >= read_to:
            claims.append(article.claim(start, end, place))
            read_to = end
    return claims


def placed(text: str, start: int, end: int) -> Place:
    """A street or building with the town and region that stand after it, or the town that owns it."""
    name, locality, region = text[start:end], None, None
    if match := IN_TOWN.match(text, end):
        town, after = match.group("town"), match.group("region")
        region = region_of(after) if after else None
        if not (region or " in " in match.group()) or town in REGIONS or town.split(" ")[0].lower() in NO_TOWN:
            region = None
        else:
            locality = town
    return Place(name, locality, region)


def region_of(written: str) -> str | None:
    """The full name of a region in any of its written forms."""
    bare = written.rstrip(".")
    if bare in STOPPED and bare == written:
        return None
    return REGIONS.get(bare)


def towns(text: str) -> list[tuple[int, int, Place]]:
    """Towns with their region: "in Foo, Ohio", "FOO, Wash. —", "from Foo, Kent"."""
    named: list[tuple[int, int, Place]] = []
    for comma_and_word in COMMA.finditer(text):
        if comma_and_word.group(1).rstrip(".") not in FIRST_WORDS:
            continue
        match = REGION.match(text, comma_and_word.start())
        if match is None:
            continue
        written = match.group("region")
        while (region := region_of(written)) is None and " " in written:
            written = written.rpartition(" ")[0]
        comma = match.start()
        if region is None or (town := TOWN.search(text, max(0, comma - 40), comma)) is None:
            continue
        start = town.start("town")
        while (space := text.find(" ", start, comma)) > 0 and text[start:space] in LEADING:
            start = space + 1
        name = text[start:comma]
        words = name.lower().split(" ")
        if name in REGIONS or words[0] in NO_TOWN or words[-1] in NO_TOWN - {"county"} or len(name) < 3:
            continue
        if text[match.start() + 2 + len(written) :][:2] in OWNS or heads_body(text, start):
            continue  # "Foo, Britain's biggest", "Ministry of Foo, Kenya"
        if not begins_line(text, start) and ((name.isupper() and len(name) <= LONGEST_ACRONYM) or "'s " in name):
            continue
        led = start > town.start("town") or before(text, start) in TOWARDS
        if led or (begins_line(text, start) and (name.isupper() or DATELINE.match(text, comma + 2 + len(written)))):
            bare = written.rstrip(".")
            closed = bare in STOPPED or "." in bare  # the stop belongs to the abbreviation
            named.append((start, comma + 2 + len(written if closed else bare), Place(name, None, region)))
    return named


def buildings(text: str, rows: list[Span]) -> list[Span]:
    """Named buildings and institutions that something happens at: "at Foo Hospital"."""
    named: list[Span] = []
    for start, end in rows:
        last = text[text.rfind(" ", start, end) + 1 : end]
        if last not in BUILDINGS and not has_kind(text[start:end], last):
            continue
        stop = end - (last[-1] == ".")
        if before(text, start) in LEADS and (begin := without_owner(text, start, stop)) is not None:
            tail = TAIL.match(text, stop) if stop == end else None
            named.append((begin, tail.end() if tail else stop))
    return named


def has_kind(row: str, last: str) -> bool:
    """Whether a row of words names a building by its last two: "Foo Bus Station"."""
    kind = last.rstrip(".")
    if kind not in BEHIND:
        return False
    words = row.split(" ")
    return len(words) > len(("Bus", kind)) and words[-2] in BEHIND[kind] and words[-3] not in GENERIC


def heads_body(text: str, start: int) -> bool:
    """Whether "Ministry of" or the like stands before an offset."""
    lead = before(text, start)
    return lead in {"of", "for"} and before(text, start - len(lead) - 1) in BODIES


def in_counties(text: str) -> list[tuple[int, int, Place]]:
    """Towns behind a preposition with their county: "at Foo in Kent"."""
    named: list[tuple[int, int, Place]] = []
    at = text.find(" in ")
    while at >= 0:
        if text[at + 4 : at + 5].isupper() and text[at - 1 : at].islower() and (match := COUNTY.match(text, at + 4)):
            county = match.group()
            while county not in COUNTIES and " " in county:
                county = county.rpartition(" ")[0]
            town = TOWN.search(text, max(0, at - 40), at) if county in COUNTIES else None
            if town is not None and before(text, town.start("town")) in NEAR and not plain(town.group("town")):
                start = town.start("town")
                named.append((start, at + 4 + len(county), Place(text[start:at], None, county)))
        at = text.find(" in ", at + 4)
    return named


def plain(name: str) -> bool:
    """Whether a name is of no town: a month, a region, a word that leads to one."""
    words = name.split(" ")
    if any(word[-1] == "." and word not in SAINTS for word in words):
        return True
    return name in REGIONS or words[0] in LEADING or any(word.lower() in NO_TOWN for word in words)


def apartments(text: str) -> list[Span]:
    """Blocks of flats by their name: "at the Foo apartments"."""
    named: list[Span] = []
    at = text.find(APARTMENTS)
    while at >= 0:
        if (match := NAMED.search(text, max(0, at - 50), at)) and before(text, match.start()) in LEADS:
            named.append((match.start(), at + len(APARTMENTS)))
        at = text.find(APARTMENTS, at + 1)
    return named


def without_owner(text: str, start: int, end: int) -> int | None:
    """Where a building's name begins after the town that owns it ("London's Foo Museum"); None if no name is left."""
    for mark in ("'s ", "’s "):
        cut = text.rfind(mark, start, end) + len(mark)
        if (
            cut >= len(mark) + start
            and text[cut:end].count(" ")
            and text[cut:end].split(" ", maxsplit=1)[0] not in BUILDINGS
        ):
            start = cut
    words = text[start:end].split(" ")
    if len(words) < 2 or (len(words) == 2 and (words[0] in GENERIC or has_kind(f"The {text[start:end]}", words[1]))):
        return None
    return start if all(word[-1] != "." or word in {"St.", "Mt.", "Dr."} for word in words[:-1]) else None


def before(text: str, start: int) -> str:
    """The word before an offset, in lower case, or nothing."""
    if text[start - 1 : start] != " ":
        return ""
    return text[max(text.rfind(" ", max(0, start - 15), start - 1) + 1, start - 15) : start - 1].lower()


def begins_line(text: str, start: int) -> bool:
    """Whether nothing stands before an offset in its line."""
    return start == 0 or text[start - 1] in "\n(—"
