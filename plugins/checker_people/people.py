"""The extractor of people and organisations: names, the words that stand for them, and what is said of each."""

from operator import attrgetter

from checker import Article, Claim, Person
from checker_people import years
from checker_people.company import UNKNOWN, aged_by_given, aged_words, shared_ages, shared_roles, sharing_surname
from checker_people.mentions import Mention, find_mentions
from checker_people.mononyms import mononyms
from checker_people.organisations import organisations
from checker_people.phrases import NONE, Role
from checker_people.references import by_double_surname, by_surname, knights, second_references, surname_of, who
from checker_people.roles import is_rank, role_after, role_before, role_told
from checker_people.runs import find_runs


def extract(article: Article) -> list[Claim]:
    """Every mention of a person that can be told by name, and the full names of organisations."""
    text = article.plain
    runs = find_runs(text)
    return people(article, text, runs) + organisations(article, text, runs)


def people(article: Article, text: str, runs: list[tuple[int, str]]) -> list[Claim]:
    """The claims of an article's people."""
    claims: list[Claim] = []
    aged = aged_words(text)
    mentions = find_mentions(text, runs, {word for _, word in aged})
    mentions += sharing_surname(text, mentions)
    mentions += mononyms(text, mentions)
    mentions = by_double_surname(text, mentions)
    known = by_surname(mentions)
    mentions += second_references(text, mentions, known)
    mentions += aged_by_given(text, list(mentions), aged)
    mentions.sort(key=attrgetter("start", "name_start", "end", "name"))
    ages = years.ages_before(text, [mention.name_start for mention in mentions]) | shared_ages(text, mentions)
    several = shared_roles(text, mentions)
    knighted = knights(mentions)
    meant: dict[tuple[str, str | None], str | None] = {}
    bound = 0
    for mention in mentions:
        name: str | None = mention.name
        if not mention.full:
            called = mention.name, mention.honorific
            if called not in meant:
                meant[called] = who(mention, knighted, known)
            name = meant[called]
        if name is None:
            continue
        age = ages.get(mention.name_start)
        if text[mention.end : mention.end + 2] in POSSESSIVE and text[mention.start - 2 : mention.start] == ", ":
            age = None  # "the 5-year-old, Ann Foo's son"
        if age is None:
            age = years.age_after(text, mention.end)
        elif age == UNKNOWN:
            age = None
        role = read_role(text, mention, bound, known)
        if role is NONE and several:
            role = several.get(mention.name_start, NONE)
        honorific = mention.honorific and mention.honorific.rstrip(".")
        person = Person(name, role.role, role.organisation, age, honorific)
        claims.append(article.claim(mention.start, mention.end, person))
        bound = mention.end
    return claims


POSSESSIVE = frozenset({"'s", "’s"})


def read_role(text: str, mention: Mention, bound: int, known: dict[str, set[str]]) -> Role:
    """The role beside a mention. Who belongs to another person of the article belongs to no organisation."""
    role = role_before(text, mention.start, mention.end, mention.lead, bound)
    if role is NONE:
        role = role_after(text, mention.end)
        if role is NONE and text[mention.end : mention.end + 1] == " ":
            role = role_told(text, mention.end, mention.lead)
    elif role.organisation is None and is_rank(role.role):  # "Col. Foo Bar, the police commander"
        said = role_after(text, mention.end)
        role = role if said is NONE else said
    if role.organisation is not None and surname_of(role.organisation).lower() in known:
        return Role(role.role)
    return role
