"""Moments: when an article tells that something happened, under keys by which two reports of one event meet."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from checker import Article, Claim, Person, words
from checker.digest import rare_words
from checker.frame import PERIOD
from checker_events.happenings import NOUN, THE_EVENT, VERB, WORD, deed_at
from checker_events.hours import Hours, hours_of
from checker_events.moment import Moment

FAMILY = "moment"
MOST_NAMES, MOST_WORDS = 3, 10  # of an article, under which its moments meet others
KNOWN = 7.0  # bits of a name below which it stands in too much news to tell one story from another
DAYS = 8  # reports no more than half as many days apart share one of two spans of days
MOST = 40  # moments of an article that tells of an event; a listing has more
NUMBERS = {
    word: str(number) for number, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)
}
AGE = regex.compile(r"\b([0-9]{1,3})[ -]years?[ -]old\b|, ([1-9][0-9]?)(?=[,.]| of )")
PEOPLE = regex.compile(
    rf"\b(?P<number>an?|[0-9]+|{'|'.join(NUMBERS)}) (?:(?!people|men|others)[\p{{L}}0-9'’-]+ ){{0,2}}?"
    r"(?:people|m[ae]n|wom[ae]n|persons?|boys?|girls?|child(?:ren)?|teen(?:ager)?s?|others|victims?|students?|suspects?|"
    r"toddler|old)\b",
    regex.IGNORECASE,
)
STREET = regex.compile(
    r"\b(?P<street>(?:\p{Lu}[\p{L}.]+|[0-9]+(?:st|nd|rd|th)) )"
    r"(?:Street|Avenue|Road|Drive|Lane|Boulevard|Court|Place|Highway|Way|St|Ave|Rd|Dr|Blvd)\b"
)
HE = regex.compile(r"\b(?:[Hh]e|[Ss]he)\b")
# Who tells: named before the verb, or after it, with a title at most between.
BEFORE_TELLING = regex.compile(r"(?P<between>[^;:.]{0,60}?)\b(?:said|says|told|tells|added)\b")
AFTER_TELLING = regex.compile(
    r"(?:(?:^|[,\"”’'?!]) ?(?:said|says|added)|according to)(?P<between>(?: [\p{L}.'’-]+){0,7}) ?$"
)
NEAR = 80  # code points before a name in which the verb of telling stands
# What places are named after: "in Wexcombe", "of the Thornley water board".
PLACED = regex.compile(r"\b(?:in|at|near|outside|of|from|to|on) (?:the )?((?:\p{Lu}[\p{L}'’-]+ ?)+)")
SHORT = 2  # letters of what is no name: "U", "UK"
BACK = 300  # code points before a sentence in which stands whom "he" means


def give_keys(article: Article, claims: list[Claim]) -> list[Claim]:
    """Add the moments of an article to its claims, with keys."""
    found = [(claim, deed, hours) for claim, deed, hours in told_in(claims)]
    if not found or len(found) > MOST:
        return claims
    persons = [claim for claim in claims if type(claim.value) is Person]
    keys = list(keys_of(article, persons))
    main = main_event(article.plain) if any(deed == THE_EVENT for _, deed, _ in found) else None
    moments = []
    for claim, deed, hours in found:
        told = main if deed == THE_EVENT else deed
        if told is not None:
            value = moment_of(claim, told, hours, persons)
            met = tuple([f"{FAMILY}:{told} {key}" for key in keys])
            moments.append(article.claim(claim.start, claim.end, value, met))
    return [*claims, *moments]


def told_in(claims: Iterable[Claim]) -> Iterator[tuple[Claim, str, Hours]]:
    """The dates that say when something happened, with the class of the deed and the time."""
    for claim in claims:
        if claim.value.kind == "date" and (hours := hours_of(claim)) is not None:
            text, base = claim.sentence.text, claim.sentence.start
            deed = deed_at(text, claim.start - base, min(claim.end - base, len(text)))
            if deed is not None:
                yield claim, deed, hours


def main_event(text: str) -> str | None:
    """The class of the event that a text tells of first."""
    found = [match for kind in (NOUN, VERB) if (match := kind.search(text)) is not None]
    return min(found, key=lambda match: match.start()).lastgroup if found else None


def moment_of(claim: Claim, deed: str, hours: Hours, persons: Sequence[Claim]) -> Moment:
    """The moment that a date is of, with what its sentence says of whom it befell, and where."""
    text = claim.sentence.text
    people, tellers = people_of(claim, persons)
    names = names_of(text) - tellers
    return Moment(
        deed,
        hours,
        " ".join(claim.text.casefold().split()),
        frozenset(names),
        frozenset(names - {word for place in PLACED.findall(text) for word in place.casefold().split()}),
        people,
        frozenset(first or second for first, second in AGE.findall(text)),
        frozenset(map(number_of, PEOPLE.findall(text))),
        frozenset(street.casefold() for street in STREET.findall(text)),
    )


def names_of(text: str) -> set[str]:
    """The words of the names in a sentence, in lower case."""
    found = {
        word.removesuffix("'s").removesuffix("’s").lower()
        for number, word in enumerate(WORD.findall(text))
        if word[0].isupper() and len(word) > SHORT and (number or words.often_name(word))
    }
    return found - PERIOD - NUMBERS.keys()


def number_of(word: str) -> str:
    """A number of people as digits."""
    low = word.casefold()
    return "1" if low in {"a", "an"} else NUMBERS.get(low, low)


def people_of(claim: Claim, persons: Sequence[Claim]) -> tuple[frozenset[str], set[str]]:
    """The names of the people of a sentence, and the words of the names of those who tell it.

    Where it names nobody, "he" is who was named last before it.
    """
    sentence = claim.sentence
    inside = [one for one in persons if sentence.start <= one.start < sentence.start + len(sentence.text)]
    telling = [one for one in inside if tells(sentence.text, one.start - sentence.start, one.end - sentence.start)]
    if not inside and HE.search(sentence.text):
        inside = [one for one in persons if sentence.start - BACK <= one.start < sentence.start][-1:]
    people = frozenset(name(one) for one in inside if one not in telling)
    return people, {word for one in telling for word in one.text.casefold().split()}


def tells(text: str, start: int, end: int) -> bool:
    """Whether the one who is named at `start` to `end` of a sentence is who says it."""
    found = BEFORE_TELLING.match(text, end) or AFTER_TELLING.search(text, max(start - NEAR, 0), start)
    if found is None:
        return False
    between = [word for word in WORD.findall(found["between"]) if word.islower()]
    return "that" not in between and not any((words.tag(word) or "").startswith("V") for word in between)


def name(person: Claim) -> str:
    """The name of a person, in lower case."""
    assert isinstance(person.value, Person)
    return person.value.name.casefold()


def keys_of(article: Article, persons: Sequence[Claim]) -> Iterator[str]:
    """What two reports of one event share: a full name, or a rare word and about the day."""
    known = dict.fromkeys(
        claim.value.name.casefold() for claim in persons if isinstance(claim.value, Person) and claim.value.given
    )
    names = sorted(known, key=lambda name: -words.bits(name.rpartition(" ")[2]))[:MOST_NAMES]
    yield from (name for name in names if words.bits(name.rpartition(" ")[2]) >= KNOWN)
    rare = rare_words(article)
    rarest = sorted(rare, key=lambda word: (word.islower(), -rare[word], word))[:MOST_WORDS]
    days = [""]
    if article.published is not None:
        day = article.published.toordinal()
        days = [f"a{day // DAYS} ", f"b{(day + DAYS // 2) // DAYS} "]
    yield from (f"{about}{word}" for about in days for word in dict.fromkeys(map(str.casefold, rarest)))
