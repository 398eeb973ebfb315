"""The phrase that says what somebody is: which words belong to it, and which of them name the organisation."""

from functools import lru_cache

import regex

from checker import words
from checker.frozen import Frozen
from checker_people.lexicon import COUNTRY, ORG, PEOPLE, PLACE, REMEMBERED, ROLE, TITLE, having, is_rank, kinds

LINKS = frozenset({"of", "for", "and", "&"})
INNER_LINKS = frozenset({"at", "with", "in"})  # a possessor behind them owns no role
POSSESSIVE = ("'s", "’s", "s'", "s’")
# A role does not reach over these words.
STOPPERS = frozenset(
    "the a an his her its their our my your this that these those including according following saying meaning "
    "making leaving having being by to from with as in on at against between before after about like than when "
    "while if whether who which what where or but nor yet also not so both either neither only just even said "
    "says told asked added met quoted succeeded replaced last next month week year day today yesterday monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
NOUNS = frozenset({"NN", "NNS", "JJ", "NNP", "JJS"})
VERBS = frozenset(
    {"VBD", "VBZ", "VBP", "VB", "MD", "PRP", "PRP$", "WP", "WDT", "WRB", "DT", "CD", "RB", "CC", "IN", "TO", "EX", "RP"}
)
KEPT = frozenset(
    "acting managing outgoing incoming retired retiring elected founding leading operating marketing advertising "
    "housing planning nursing commanding sitting visiting appointed disgraced ousted deposed jailed convicted "
    "long-serving then newly-elected newly-appointed vice deputy chief shadow foreign home health first second "
    "third general non-executive ex former current new one-time interim co lead business trade work defence "
    "defense culture sport sports press media party campaign transport research care world film".split()
)
TEMPORAL = frozenset("former ex acting new then current late outgoing interim retired".split())
# What makes a name in capitals an organisation of its own before a title in capitals: "Foo Police | Chief".
BODIES = frozenset(
    "police council committee party university college department dept corp inc ltd plc group association "
    "commission union fc".split()
)
PARTIES = frozenset("Labour Tory Conservative Democrat Democratic Republican SNP UKIP Ukip BBC NHS GOP FBI CIA".split())
BELOW = frozenset("Assistant Associate Interim Senior Junior Vice".split())  # they begin a title, and no body's name
NO_ROLES = frozenset({"am", "ms", "AM", "Ms", "ms.", "Ms.", "father", "brother", "sister", "mother"})
# Surnames, companies or adjectives, too: what somebody does only where they are written small, and no sign of a person.
TRADES = frozenset(
    "farmer carpenter joiner contractor foreman miner sailor seaman steward porter gardener tutor monk friar deacon "
    "dancer painter potter diver rider butcher groom soprano spinner brewer shepherd nanny vet emir gunner forester "
    "goldsmith milliner glazier barman teller pitcher archer publisher bookmaker winemaker watchmaker vendor jeweller "
    "jeweler newsagent amateur militant compositor proprietor shareholder stockholder bondholder subcontractor "
    "wholesaler pensioner passenger survivor tourist pupil builder hostage member official host "
    "assistant politician worker employee athlete seed challenger qualifier finalist semi-finalist debutant scorer "
    "contestant prisoner ruler laureate mogul supremo controller millionaire supermodel crooner frontwoman physio "
    "butler killer".split()
)
OPENERS = frozenset({"the", "a", "an", "former", "shadow", "new", "as", "by", "to"})
HANGING = frozenset("of for at in with to and the a & its his her".split())
ORGANISED = regex.compile(
    r"(?:of|at|for|with|in)(?: the)? (\p{Lu}[\p{L}\p{N}&'’.-]*+"
    r"(?:(?: (?:of|for|and|&|the))*+ \p{Lu}[\p{L}\p{N}&'’.-]*+)*+)"
)


class Role(Frozen, frozen=True):
    """A role as written, and the organisation that its words name; either may be missing."""

    role: str | None = None
    organisation: str | None = None


NONE = Role()


def is_role(token: str) -> bool:
    """Whether a word says what somebody is."""
    low = token.lower().rstrip(".")
    return (low in having(ROLE | TITLE) and token not in NO_ROLES) or token in TRADES or is_rank(low)


@lru_cache(maxsize=REMEMBERED)
def noun_like(low: str) -> bool:
    """Whether a word may stand inside a role: a noun or an adjective, or what titles are made of."""
    if low in KEPT:
        return True
    if low in STOPPERS:
        return False
    tag = words.tag(low)
    return tag in NOUNS or kinds(low) & ROLE != 0 or ("-" in low and tag not in VERBS)


def modifier(low: str) -> bool:
    """Whether a word may stand before the noun of a role: one that is rare enough to be unknown is mostly a noun."""
    if noun_like(low):
        return True
    return words.tag(low) is None and (low[:1].isalpha() or DISTANCE.fullmatch(low) is not None) and low not in STOPPERS


DISTANCE = regex.compile(
    r"[0-9][0-9,]*(?:m|km|th|st|nd|rd)|[0-9]{1,2},[0-9]{3}"
)  # "the 200m champion", "the 3rd Ward alderman"


def opens_phrase(token: str) -> bool:
    """Whether a title may begin after this word."""
    return token.lower() in OPENERS or token.endswith((",", *POSSESSIVE))


@lru_cache(maxsize=REMEMBERED)
def divided(phrase: str) -> Role:
    """A role phrase in two; the phrases of offices are few."""
    return divide(phrase.split(" "))


def divide(tokens: list[str]) -> Role:
    """A role phrase in two: "Foo Foundation | chief executive", "Labour's | shadow health secretary"."""
    for i, word in enumerate(tokens):
        if word in LINKS or word in INNER_LINKS:
            break
        if word.endswith(POSSESSIVE):
            return owned(tokens, i)
    if len(tokens) > 2 and tokens[0].lower() in TEMPORAL and not (tokens[0] == "New" and tokens[1][:1].isupper()):
        rest = divide(tokens[1:])
        return Role(f"{tokens[0]} {rest.role}", rest.organisation)
    cut = 0
    while (
        cut < len(tokens) and not is_role(tokens[cut]) and (tokens[cut][:1].isupper() or (cut and tokens[cut] in LINKS))
    ):
        cut += 1
    while cut and (not tokens[cut - 1][:1].isupper() or tokens[cut - 1].lower() in KEPT):
        cut -= 1
    if cut == 2 < len(tokens) and tokens[1] in PARTIES and tokens[2] != "Party" and not kinds(tokens[0]):
        return Role(" ".join([tokens[0], *tokens[2:]]), tokens[1])  # "Presumptive Republican nominee"
    if 0 < cut < len(tokens) and owns(tokens[:cut], tokens[cut]):
        return Role(" ".join(tokens[cut:]), " ".join(tokens[:cut]))
    return Role(" ".join(tokens), organisation_of(" ".join(tokens)))


def owned(tokens: list[str], i: int) -> Role:
    """A role after a possessor, the word at `i`. "the club's president" names no organisation."""
    role = tokens[i + 1 :]
    if not tokens[0][:1].isupper():
        return Role(" ".join(role) or None)
    if is_role(bare(tokens[i])) and role and role[0][:1].isupper():  # "Sheriff's Office spokesman"
        return Role(" ".join(role[1:]) or None, " ".join(tokens[: i + 2]))
    return Role(" ".join(role) or None, bare(" ".join(tokens[: i + 1])))


def owns(owner: list[str], first: str) -> bool:
    """Whether capitalised words before a role are an organisation, `first` being the role's first word."""
    kind = kinds(owner[-1])
    if owner[0] in BELOW:
        return False
    if owner[-1] in PARTIES:
        return len(owner) == 1 or not adjective(owner[0])
    if len(owner) > 2 and owner[1] == "of" and kinds(owner[0]) & ORG:  # "Bank of Foo"
        return True
    if (kind & (PEOPLE | COUNTRY) and not kind & ORG) or (len(owner) == 1 and adjective(owner[0])):
        return False
    if "-" in owner[-1] and owner[-1].rpartition("-")[2].islower():  # "Prize-winning"
        return False
    if first[:1].islower():
        return first not in LINKS
    return owner[-1].lower() in BODIES and first != "Officer"


def adjective(word: str) -> bool:
    """Whether a word with a capital is an ordinary one that begins a title: "Medical secretary"."""
    known = words.table().get(word.lower())
    return known is not None and known.tag != "" and known.name < 9


def bare(phrase: str) -> str:
    """Without the ending of a possessive."""
    for ending in ("'s", "’s"):
        phrase = phrase.removesuffix(ending)
    return phrase[:-1] if phrase.endswith(("s'", "s’")) else phrase


def organisation_of(phrase: str) -> str | None:
    """The organisation at the end of a phrase: "head of strategy at Foo Bank"."""
    match = None
    for link in (" at ", " of ", " for ", " with "):
        at = phrase.find(link)
        while at >= 0 and match is None:
            match = ORGANISED.match(phrase, at + 1)
            at = phrase.find(link, at + 1)
        if match:
            break
    if match is None or phrase[match.end() : match.end() + 2].strip(" ").islower():
        return None
    name = match.group(1).rstrip(".,")
    if match.end() < len(phrase):
        name = bare(name)
    owner, mark, rest = name.partition("'s ")
    if mark and kinds(owner) & (COUNTRY | PEOPLE):
        name = rest
    if " " not in name and adjective(name):  # "Chief of Staff"
        return None
    last = name.rsplit(" ", 1)[-1]
    if kinds(last) & (COUNTRY | PLACE | PEOPLE) and not kinds(last) & ORG and not last.isupper():
        return None
    return name


def trimmed(tokens: list[str]) -> list[str]:
    """Without a hanging preposition or conjunction."""
    while len(tokens) > 1 and tokens[-1].lower() in HANGING:
        tokens = tokens[:-1]
    return tokens
