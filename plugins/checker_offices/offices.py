"""The rule that holds those whom articles call holders of an office against the register of who held it when."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import regex
from msgspec.structs import replace

from checker import Article, Claim, Extractor, Finding, Group, Person, Rule
from checker_offices.register import Tenure, apart, days_outside, held_by, read_register

FORMER = regex.compile(
    r"\b(?:former(?:ly)?|ex|then|late|previous(?:ly)?|predecessors?|success(?:or|ors|ion)|succeed(?:s|ed|ing)?"
    r"|replac(?:e|es|ed|ing)|one-time|"
    r"had been|became|would-be|acting|interim|deputy|vice|assistant"
    r"|outgoing|incoming|resign(?:s|ed|ation)?|step(?:s|ped|ping)? down|took over"
    r"|taking over|appointed|sacked)\b",
    regex.IGNORECASE,
)
WORD = r"\p{Lu}\p{Ll}(?:(?!['’]s\b)[\p{L}'’-])*+"  # without a possessive ending
FULL_NAME = rf"(?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b){WORD}(?: {WORD}){{1,2}}"
AFTER = regex.compile(rf",? (?:(?:Rt Hon|Dr|Sir|Mr|Ms|Mrs) )?({FULL_NAME})")
BEFORE = regex.compile(rf"({FULL_NAME}), (?:the |our |\p{{L}}+['’]s )?(?:new |current )?$")
REACH = 60  # code points before an office in which its holder's name stands
GRACE = 60  # days around a tenure in which a title is no error: an article may be older or newer than its date


class Offices(Rule, frozen=True):
    """Two holders of an office that has one at a time, or a holder outside the tenure that a register gives.

    Fills in rule files: `register` is a CSV file beside the rule file with the columns office, holder, start, end,
    source; `titles` lists for each office the words it goes by. The titles of one office may hold those of another
    ("shadow health secretary"): the longest is read.
    """

    least: int = 1
    register: str = ""
    titles: dict[str, tuple[str, ...]] = {}
    tenures: tuple[Tenure, ...] = ()

    def placed(self, folder: Path) -> "Offices":
        """The rule with the rows of its register. An unusable register is an error at once.

        It holds what the register says, not where it lies: a ledger or a worker may be read with rules that lie
        elsewhere.
        """
        tenures = read_register(folder / self.register)
        titles = {office: tuple(title.lower() for title in titles) for office, titles in self.titles.items()}
        return replace(self, tenures=tenures, by=self.id, titles=titles)

    def extractor(self) -> Extractor:
        """Reads who is called a holder: a title beside a full name, or a holder of the register by name where the
        title stands elsewhere in the article.
        """
        return Extractor(self.id, (Person,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The people whom an article calls holders of an office, or who are known to be."""
        low = article.plain.lower()
        every = [title for titles in self.titles.values() for title in titles]
        for office, titles in self.titles.items():
            if not any(title in low for title in titles):
                continue
            called: dict[str, Claim] = {}
            for name, start, end, title in called_so(article, titles, every):
                person = Person(name=name, role=title)
                called.setdefault(name, article.claim(start, end, person, keys=(f"{self.id}:{office}",)))
            for tenure in self.tenures:
                if tenure.office == office and tenure.holder not in called:
                    if (at := find_name(article.plain, tenure.holder)) is not None:
                        person = Person(name=tenure.holder)
                        called[tenure.holder] = article.claim(
                            at, at + len(tenure.holder), person, keys=(f"{self.id}:{office}",)
                        )
            yield from called.values()

    def review(self, group: Group) -> Iterator[Finding]:
        office = group.key.partition(":")[2]
        tenures = [tenure for tenure in self.tenures if tenure.office == office]
        people = group.of("person")
        for claim in people:
            yield from self.out_of_office(claim, office, tenures)
        first: dict[tuple[str, str], Claim] = {}
        for claim in people:
            first.setdefault((claim.article, name_of(claim)), claim)
        told: set[frozenset[str]] = set()
        for one, other in combinations(first.values(), 2):
            names = frozenset((name_of(one), name_of(other)))
            if len(names) < 2:
                continue
            if one.article == other.article:
                if titled(one) and titled(other):
                    yield from self.two_on_a_page(one, other, office, tenures)
            elif names not in told and (titled(one) or titled(other)):
                told.add(names)
                yield from self.two_articles(one, other, office, tenures)

    def two_on_a_page(self, one: Claim, other: Claim, office: str, tenures: list[Tenure]) -> Iterator[Finding]:
        """Two people of one article, both called holders."""
        here, there = (held_by(name_of(claim), tenures) for claim in (one, other))
        if apart(here, there):
            why = "; ".join(tenure.told() for tenure in here + there)
            words = f"two holders of one office on one page: {name_of(one)} and {name_of(other)} as {office}"
            yield self.finding(one, other, message=words, evidence=(why,))

    def two_articles(self, one: Claim, other: Claim, office: str, tenures: list[Tenure]) -> Iterator[Finding]:
        """Holders in two articles: the register explains them by time, or nothing is said."""
        here, there = (held_by(name_of(claim), tenures) for claim in (one, other))
        if apart(here, there):
            why = "; ".join(tenure.told() for tenure in here + there)
            words = f"{name_of(one)} and {name_of(other)} both stand for the office of {office}"
            yield self.finding(one, other, verdict="explained", message=words, explanation=f"at different times: {why}")

    def out_of_office(self, claim: Claim, office: str, tenures: list[Tenure]) -> Iterator[Finding]:
        """A person called holder in an article of a day on which the register has another."""
        if claim.published is None or not titled(claim):
            return
        held = held_by(name_of(claim), tenures)
        holders = [tenure for tenure in tenures if tenure.covers(claim.published)]
        if held and holders and not any(days_outside(tenure, claim.published) <= GRACE for tenure in held):
            words = f"{name_of(claim)} is called {office} in an article of {claim.published}"
            yield self.finding(claim, message=words, evidence=tuple(t.told() for t in (*held, *holders)))


def name_of(claim: Claim) -> str:
    assert isinstance(claim.value, Person)
    return claim.value.name


def titled(claim: Claim) -> bool:
    """Whether the article itself calls this person a holder."""
    return isinstance(claim.value, Person) and claim.value.role is not None


def find_name(text: str, name: str) -> int | None:
    """Where a name first stands as a whole in a text: "Ann Lee" is not in "Ann Leeson"."""
    at = text.find(name)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not (before.isalpha() or after.isalpha()):
            return at
        at = text.find(name, at + 1)
    return None


def called_so(article: Article, titles: Iterable[str], every: Iterable[str]) -> Iterator[tuple[str, int, int, str]]:
    """Full names beside a title, as (name, start, end, title): "health secretary X Y", "X Y, the health secretary".

    `every` are the titles of all offices, so that the longest is read ("shadow health secretary" is another office).
    """
    text = article.plain
    alternatives = "|".join(regex.escape(title) for title in sorted(every, key=len, reverse=True))
    own = set(titles)
    for match in regex.finditer(rf"\b(?:{alternatives})\b", text, flags=regex.IGNORECASE):
        reach = max(match.start() - REACH, 0)
        before = text[reach : match.start()]
        if match.group().lower() not in own or FORMER.search(before[-25:]):
            continue
        if found := AFTER.match(text, match.end()):
            yield found[1], found.start(1), found.end(1), match.group()
        elif found := BEFORE.search(before):
            yield found[1], reach + found.start(1), reach + found.end(1), match.group()
