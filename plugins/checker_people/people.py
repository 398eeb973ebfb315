"""The extractor of people and organisations: names, the words that stand for them, and what is said of each."""

from collections.abc import Iterator

from checker import Article, Claim, Person
from checker_people import roles, years
from checker_people.mentions import Mention, find_mentions
from checker_people.organisations import organisations
from checker_people.phrases import NONE, Role
from checker_people.references import by_surname, second_references, surname_of, who
from checker_people.runs import find_runs


def extract(article: Article) -> Iterator[Claim]:
    """Every mention of a person that can be told by name, and the full names of organisations."""
    text = article.plain
    runs = find_runs(text)
    yield from people(article, text, runs)
    yield from organisations(article, text, runs)


def people(article: Article, text: str, runs: list[tuple[int, str]]) -> Iterator[Claim]:
    """The claims of an article's people."""
    mentions = find_mentions(text, runs)
    known = by_surname(mentions)
    mentions += second_references(text, mentions, known)
    mentions.sort()
    ages = years.ages_before(text, [mention.name_start for mention in mentions])
    bound = 0
    for mention in mentions:
        if (name := who(mention, mentions, known)) is not None:
            yield claim(
                article, text, mention, name, ages.get(mention.name_start), read_role(text, mention, bound, known)
            )
            bound = mention.end


def read_role(text: str, mention: Mention, bound: int, known: dict[str, set[str]]) -> Role:
    """The role beside a mention. Who belongs to another person of the article belongs to no organisation."""
    role = roles.role_before(text, mention.start, mention.end, bound)
    if role is NONE:
        role = roles.role_after(text, mention.end)
    if role.organisation is not None and surname_of(role.organisation).lower() in known:
        return Role(role.role)
    return role


def claim(article: Article, text: str, mention: Mention, name: str, age: int | None, role: Role) -> Claim:
    """The claim of a mention, with what stands beside it; `age` is the one that stands before it."""
    if age is None:
        age = years.age_after(text, mention.end)
    honorific = mention.honorific.rstrip(".") if mention.honorific else None
    person = Person(name, role.role, role.organisation, age, honorific)
    return article.claim(mention.start, mention.end, person)
