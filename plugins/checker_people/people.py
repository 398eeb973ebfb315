"""The extractor of people: full names first, then the surnames that stand for them."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from checker import Article, Claim, Person
from checker_people import roles, years
from checker_people.keys import keys_of_person
from checker_people.lexicon import CLUB, COUNTRY, GIVEN, HONORIFIC, NOTNAME, ORG, PLACE, SUFFIX, SURNAME, TITLE, kinds, ordinary
from checker_people.names import IN_PLACE, Name, begins_sentence, read_run, word_before
from checker_people.runs import Run, find_runs, unwrap


class Mention(Struct):
    """A name at a place: `start` includes the honorific, `name_start` does not."""

    start: int
    name_start: int
    end: int
    name: str
    honorific: str | None
    full: bool


def extract(article: Article) -> Iterator[Claim]:
    """Every mention of a person that can be told by name."""
    text = unwrap(article.plain)
    mentions, guesses, singles = scan(text)
    ages = years.ages_before(text, sorted({m.name_start for m in mentions} | {m.name_start for m in guesses}))
    honoured = {mention.name for mention in mentions if not mention.full}
    for guess in guesses:
        if speaks_for(text, guess, ages, honoured):
            mentions.append(guess)
    people = by_surname([mention for mention in mentions if mention.full])
    mentions += second_references(text, singles, people)
    mentions.sort(key=lambda mention: mention.start)
    for mention in mentions:
        name = mention.name
        if not mention.full:
            fitting: set[str] = people.get(surname_of(name).lower(), set())
            if len(fitting) == 1:
                (name,) = fitting
            elif mention.honorific is None and len(fitting) > 1:
                continue
        yield claim(article, text, mention, name, ages)


def claim(article: Article, text: str, mention: Mention, name: str, ages: dict[int, int]) -> Claim:
    """The claim of a mention, with what stands beside it."""
    age = ages.get(mention.name_start)
    if age is None:
        age = years.age_after(text, mention.end)
    role = roles.role_before(text, mention.start)
    if role is roles.NONE:
        role = roles.role_after(text, mention.end)
    honorific = mention.honorific.rstrip(".") if mention.honorific else None
    person = Person(name, role.role, role.organisation, age, honorific)
    return article.claim(mention.start, mention.end, person, keys=keys_of_person(person))


def scan(text: str) -> tuple[list[Mention], list[Mention], dict[str, list[int]]]:
    """The names of a text, the guesses that need the context's word, and the offsets of capitalised words that stand alone."""
    mentions: list[Mention] = []
    guesses: list[Mention] = []
    singles: dict[str, list[int]] = defaultdict(list)
    for run in find_runs(text):
        words = run.words
        if len(words) == 1:
            if text[run.end : run.end + 1] == " " and may_go_on(text, run):
                for name in read_run(text, run):
                    (mentions if name.certain else guesses).append(mention_of(text, run, name))
            singles[words[0]].append(run.start)
            continue
        names = read_run(text, run)
        for name in names:
            (mentions if name.certain else guesses).append(mention_of(text, run, name))
        if not names or not names[0].certain:
            last = len(words) - 1
            if len(words) == 2 and (kinds(words[0]) & (NOTNAME | TITLE)):
                singles[words[last]].append(run.offsets[last])
    return mentions, guesses, singles


def may_go_on(text: str, run: Run) -> bool:
    """Whether a name of one capitalised word goes on after it: "Robert “Bob” Smith", "Vincent van Gogh"."""
    return text[run.end + 1 : run.end + 2] in "vdblae\"“‘'(" and bool(kinds(run.words[0]) & GIVEN)


def mention_of(text: str, run: Run, name: Name) -> Mention:
    """A name of a run as a mention."""
    name_start = run.offsets[name.start]
    start = run.offsets[name.start - 1] if name.honorific else name_start
    if name.honorific:
        start = text.rfind(name.honorific, run.start, name_start)
    end = name.stop
    words = text[name_start:end].replace("’", "'")
    return Mention(start, name_start, end, " ".join(words.split()), name.honorific, name.full)


def speaks_for(text: str, guess: Mention, ages: dict[int, int], honoured: set[str]) -> bool:
    """Whether the context of what is shaped like a name says that it is a person."""
    if guess.name_start in ages or years.age_after(text, guess.end) is not None:
        return True
    if surname_of(guess.name) in honoured:
        return True
    before = word_before(text, guess.start)
    if before and before.islower() and kinds(before) & 32 and not text[guess.start - 2] == ",":
        return True
    after = roles.role_after(text, guess.end)
    return after.role is not None and text[guess.end : guess.end + 2] == ", "


def surname_of(name: str) -> str:
    """The last of the names, a suffix left out."""
    words = name.replace(",", "").split()
    while len(words) > 1 and kinds(words[-1]) & SUFFIX:
        words.pop()
    return words[-1]


def by_surname(mentions: list[Mention]) -> dict[str, set[str]]:
    """The full names of an article's people by surname in lower case; forms of one name are one person, by the longest."""
    people: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        known = people[surname_of(mention.name).lower()]
        for other in known:
            if same_person(other, mention.name):
                if len(mention.name) > len(other):
                    pass
                break
        else:
            known.add(mention.name)
    return people


def same_person(one: str, other: str) -> bool:
    """Whether one name is the other with a middle name more, and no other suffix."""
    a, b = one.lower().split(), other.lower().split()
    return a == b or (a[0] == b[0] and (set(a) <= set(b) or set(b) <= set(a)) and (kinds(a[-1]) & SUFFIX) == (kinds(b[-1]) & SUFFIX))


def second_references(text: str, singles: dict[str, list[int]], people: dict[str, set[str]]) -> Iterator[Mention]:
    """The words that stand alone and are the surname of exactly one person of the article."""
    for word, offsets in singles.items():
        fitting = people.get(word.lower())
        if fitting is None or len(fitting) != 1 or (word.isupper() and len(word) > 2):
            continue
        kind = kinds(word)
        common = ordinary(word)
        placed = kind & (PLACE | COUNTRY | CLUB | ORG)
        for offset in offsets:
            if common and begins_sentence(text, offset):
                continue
            if placed and word_before(text, offset) in IN_PLACE | {"from", "to", "of"}:
                continue
            end = offset + len(word)
            if text[end : end + 2] in {" &", " <"}:
                continue
            yield Mention(offset, offset, end, word, None, False)
