"""Under which keys the people of an article can meet others: by sound, by office, by the company they are in.

One surname is no evidence that two mentions are one person, so no key is a surname alone. Only the mentions that say
something new of a person by the full name carry keys: the first, and the first with each age or role.
"""

from collections.abc import Iterable, Iterator

import regex
from msgspec.structs import replace

from checker import Article, Claim, Person, words
from checker.folding import folded
from checker_names.spelling import skeleton

COMPANIONS = 4  # other people of the article that a person is keyed with, the longest names first
NEIGHBOURS = 3  # rare words of the sentence that a person is keyed with
RARE = 5.0  # bits
WORD = regex.compile(r"(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]{3,}")
ROLE_WORD = regex.compile(r"\p{L}{3,}")
EMPTY = frozenset("the and for his her their with former then acting new who also".split())


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """Give keys to the mentions that say something new of a person with a full name."""
    people = [claim for claim in claims if isinstance(claim.value, Person) and not claim.keys]
    if not people:
        return claims
    full_names = {claim.value.name for claim in people if isinstance(claim.value, Person) and claim.value.given}
    names = sorted(map(folded, full_names), key=lambda name: (-len(name), name))
    with_whom: dict[str, list[str]] = {}
    written = {claim.value.name for claim in people if isinstance(claim.value, Person) and " " in claim.text}
    seen: set[tuple[str, str]] = set()
    keyed = []
    for claim in sorted(people, key=lambda claim: claim.place):
        person = claim.value
        assert isinstance(person, Person)
        news = {("name", person.name)} | {
            (person.name, str(said)) for said in (person.age, person.role) if said is not None
        }
        joined = person.name not in written  # "Ida and Piet Varenholt"
        full = bool(person.given) and person.given in claim.text and (" " in claim.text or joined)
        if (full or (person.given and person.age is not None)) and not news <= seen:
            surname = folded(person.surname)
            if surname not in with_whom:
                with_whom[surname] = companions(surname, names)
            keys = keys_of(person, with_whom[surname], rarest(claim))
            keyed.append(replace(claim, keys=tuple(dict.fromkeys(keys))))
            seen |= news
        else:
            keyed.append(claim)
    return keyed + [claim for claim in claims if claim.keys or not isinstance(claim.value, Person)]


def companions(surname: str, names: Iterable[str]) -> list[str]:
    """The first of these names that have another surname."""
    found: list[str] = []
    for name in names:  # no generator: mypyc makes a list of one, and the names of a long article are many
        if len(found) == COMPANIONS:
            break
        if name.rpartition(" ")[2] != surname:
            found.append(name)
    return found


def rarest(claim: Claim) -> list[str]:
    """The rarest words beside a person in the sentence, names left out: of a sentence said again they are the same."""
    found = {word for word in WORD.findall(claim.sentence.text) if words.bits(word) >= RARE}
    return sorted(found, key=lambda word: (-words.bits(word), word))[:NEIGHBOURS]


def keys_of(person: Person, others: Iterable[str], rare: Iterable[str]) -> Iterator[str]:
    """The keys of a person in a sentence with these rare words, and with these others in the article."""
    given, surname = folded(person.given), folded(person.surname)
    heard = skeleton(surname)
    for near in (heard, *(heard[:i] + heard[i + 1 :] for i in range(1, len(heard)))):
        if len(near) > 1:
            yield f"person:{given} ~{near}"
    yield f"person:~{skeleton(given)} {surname}"
    yield f"person:~{skeleton(given)} ~{heard}"
    yield f"person:{given[:1]}. ~{heard}"
    yield from (f"person:-{tail} {surname}" for tail in tails(given))
    if person.role:
        words = [word for word in ROLE_WORD.findall(person.role.casefold()) if word not in EMPTY]
        yield from (f"person:{surname} {word}" for word in words[-2:])
    yield from (f"person:{surname} near {word}" for word in rare)
    yield from (f"person:{surname} with {other}" for other in others)


def tails(given: str) -> tuple[str, ...]:
    """The consonants of a given name without those that it begins with: `Gerome` and `Jerome`, `Etyra` and `Tyra` share
    one.
    """
    heard = skeleton(given)
    return tuple(tail for tail in (heard.removeprefix("a"), heard[1:]) if len(tail) > 1)
