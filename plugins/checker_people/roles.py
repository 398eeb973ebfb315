"""What a person is said to be, before or after the name, and of which organisation."""

from typing import NamedTuple

import regex

from checker import words
from checker_people import lexicon
from checker_people.lexicon import CALENDAR, COUNTRY, ORG, PEOPLE, PLACE, ROLE, TITLE, kinds

REACH = 130  # code points that are read before or after a name
LONGEST_ROLE = 12  # words


class Role(NamedTuple):
    """A role as written, and the organisation that its words name; either may be missing."""

    role: str | None = None
    organisation: str | None = None


NONE = Role()
# Where reading backwards ends at once.
CUT = regex.compile(r""".*(?:[.!?;:](?=[ ])|\n|["“”()\[\]–—]|[ ]['‘]|[ ]-[ ])[ ]*""", regex.DOTALL | regex.VERBOSE)
STOPPERS = frozenset(
    "the a an his her its their our my your this that these those including according following saying meaning making leaving having being "
    "by to from with as in on at against between before after about like than when while if whether who which what where or but nor yet "
    "also not so both either neither only just even said says told asked added met quoted succeeded replaced last next this month week year day today yesterday monday tuesday wednesday thursday friday saturday sunday".split()
)
VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "MD", "PRP", "PRP$", "WP", "WDT", "WRB", "DT", "CD", "RB", "CC", "IN", "TO", "EX", "RBR", "RP"})
KEPT = frozenset(
    "acting managing outgoing incoming retired retiring elected founding leading operating marketing advertising housing planning nursing "
    "commanding sitting visiting appointed disgraced ousted deposed jailed convicted long-serving then newly-elected newly-appointed vice "
    "deputy chief shadow foreign home health first second third general non-executive ex former current new one-time interim co lead "
    "business trade work defence defense culture sport sports press media party campaign transport research care world film".split()
)
LINKS = frozenset({"of", "for", "and", "&"})
DETERMINER = regex.compile(r"(?:(?:the|a|an|its|his|her|their|our|my|one of (?:the|its|his|her)|who (?:is|was)|now|then|currently|both|and)[ ])+", regex.I)
TAIL_END = regex.compile(
    r"""[,;:()\[\]\n"“”–—]|[.!?](?=[\s"”’']|\Z)|''|[ ]-[ ]|[ ]['‘’](?=\p{L})|[ ](?:who|which|that|said|says|told|added|warned|believes|is|was|has|had|will|would|
    when|where|while|but|as|after|before|because|if|by|from|on|argued|called|insisted|claimed|described|and[ ](?:said|told|his|her|their|is|was|has))\b""",
    regex.VERBOSE,
)
ORGANISED = regex.compile(r"(?:of|at|for|with|in)(?: the)? (\p{Lu}[\p{L}\p{N}&'’.-]*+(?:(?: (?:of|for|and|&|the))*+ \p{Lu}[\p{L}\p{N}&'’.-]*+)*+)")


def role_before(text: str, start: int, bound: int = 0) -> Role:
    """The role that leads up to a name: "Foo Foundation chief executive NAME", "Medical secretary of Foo NAME".

    Nothing before `bound`, where the name before this one ends, is read.
    """
    if text[start - 1 : start] != " " or not may_lead(text, start - 1):
        return NONE
    low = max(bound, start - REACH)
    before = text[low:start]
    if low > bound and " " in before:
        before = before[before.index(" ") + 1 :]
    if not before.endswith(" "):
        return NONE
    body = before.rstrip(" ")
    comma = body.endswith(",")
    if comma:
        body = body[:-1]
    if match := CUT.match(body):
        body = body[match.end() :]
    tokens = [token for token in body.split(" ") if token]
    if not tokens or tokens[-1].endswith((",", "'s", "’s")) or (tokens[-1][-1] == "." and not kinds(tokens[-1]) & TITLE):
        return NONE
    head = head_index(tokens)
    if head is None:
        return NONE
    first = expand(tokens, head)
    return divide(tokens[first:], tokens[first - 1] if first else None, text)


def may_lead(text: str, end: int) -> bool:
    """Whether the word before may end a role: the name of an office, or of an organisation."""
    cut = text.rfind(" ", max(0, end - 30), end)
    word = text[cut + 1 : end]
    word = word.removesuffix(",")
    return word[:1].isupper() or is_role(word.rpartition("\n")[2])


def is_role(token: str) -> bool:
    return bool(kinds(token) & (ROLE | TITLE)) and token not in NO_ROLES


NO_ROLES = frozenset({"am", "ms", "AM", "Ms", "ms.", "Ms.", "father", "brother", "sister", "mother"})


def head_index(tokens: list[str]) -> int | None:
    """The index of the noun that says what the person is, or None: the last word, or one with "of Foo" after it."""
    last = len(tokens) - 1
    if is_role(tokens[last]):
        return last
    if not tokens[last][:1].isupper():
        return None
    k = last
    while k > 0 and last - k < 7 and (tokens[k][:1].isupper() or tokens[k] in {"the", "of", "and", "&", "for"}) and tokens[k] not in {"The"}:
        if tokens[k] in {"of", "for"} and is_role(tokens[k - 1]) and not any(token.endswith((",", ".")) for token in tokens[k - 1 :]):
            return k - 1
        k -= 1
    return None


def expand(tokens: list[str], head: int) -> int:
    """The index of the first word of the phrase that ends at the head, a possessor included."""
    first = head
    k = head - 1
    while k >= 0 and head - k <= LONGEST_ROLE:
        token = tokens[k]
        if token.endswith((",", ".", ";", ":")) and not token.endswith(("U.S.", "U.K.", "St.")):
            break
        low = token.lower()
        if low.endswith(("'s", "’s", "s'", "s’")):
            first = k if token[:1].isupper() else first
            while first > 0 and first == k and tokens[k - 1][:1].isupper() and not kinds(tokens[k - 1]) & lexicon.NOTNAME:
                k -= 1
                first = k
            break
        if low in LINKS:
            if k == 0 or not may_link(tokens, k):
                break
            k -= 1
            continue
        if low in STOPPERS or kinds(token) & CALENDAR:
            break
        if not token[:1].isupper() and not noun_like(low):
            break
        if token[:1].isupper() and k == 0 and kinds(token) & lexicon.NOTNAME and low not in {"new", "former", "ex"}:
            break
        first = k
        k -= 1
    return first


def may_link(tokens: list[str], k: int) -> bool:
    """Whether "of", "for" or "and" at an index stands inside one title."""
    left, right = tokens[k - 1], tokens[k + 1]
    if tokens[k] == "of" and left[:1].isupper() and right[:1].isupper() and not left.endswith(","):
        return True
    if tokens[k] in {"of", "for"}:
        return is_role(left) or left.lower() in {"department", "ministry", "house", "bank", "university"} or tokens[k - 1] == "state"
    if left.endswith((",", ".")):
        return False
    if left[:1].isupper() and right[:1].isupper():
        return True
    return is_role(left) or (noun_like(left.lower()) and left.lower() not in LINKS and (k < 2 or opens_phrase(tokens[k - 2])))


def opens_phrase(token: str) -> bool:
    """Whether a title may begin after this word."""
    return token.lower() in {"the", "a", "an", "former", "shadow", "new", "as", "by", "to"} or token.endswith((",", "'s", "’s", "s'", "s’"))


def noun_like(low: str) -> bool:
    if low in KEPT:
        return True
    if low in STOPPERS:
        return False
    tag = words.tag(low)
    if tag in {"NN", "NNS", "JJ", "NNP", "JJS"}:
        return True
    if kinds(low) & ROLE:
        return True
    return "-" in low and tag not in VERBS


def divide(tokens: list[str], before: str | None, text: str) -> Role:
    """A role phrase into role and organisation: "Foo Foundation | chief executive", "Labour's | shadow health secretary"."""
    for i, token in enumerate(tokens):
        if token in LINKS or token == "at":
            break
        if token.endswith(("'s", "’s", "s'", "s’")):
            if not token[:1].isupper() and not tokens[0][:1].isupper():
                return Role(" ".join(tokens[i + 1 :]) or None)
            if is_role(bare(token)) and tokens[i + 1 : i + 2] and tokens[i + 1][:1].isupper():  # "Sheriff's Office spokesman"
                return Role(" ".join(tokens[i + 2 :]) or None, " ".join(tokens[: i + 2]))
            return Role(" ".join(tokens[i + 1 :]) or None, bare(" ".join(tokens[: i + 1])))
    if len(tokens) > 2 and tokens[0].lower() in TEMPORAL:
        rest = divide(tokens[1:], None, text)
        return Role(f"{tokens[0]} {rest.role}", rest.organisation)
    cut = 0
    while cut < len(tokens) and (tokens[cut][:1].isupper() or (cut and tokens[cut] in {"and", "of", "&", "for"})) and not is_role(tokens[cut]):
        cut += 1
    while cut and (not tokens[cut - 1][:1].isupper() or tokens[cut - 1].lower() in KEPT):
        cut -= 1
    if cut and cut < len(tokens):
        owner, role = tokens[:cut], tokens[cut:]
        lower = role[0][:1].islower() and role[0] not in LINKS
        place = kinds(owner[-1]) & (PEOPLE | COUNTRY) and not kinds(owner[-1]) & ORG
        plain = len(owner) == 1 and adjective(owner[0])
        if owner[-1] in PARTIES or (not place and not plain and (lower or (owner[-1].lower() in BODIES and role[0] != "Officer"))):
            return Role(" ".join(role), " ".join(owner))
    return Role(" ".join(tokens), organisation_of(" ".join(tokens)))


TEMPORAL = frozenset("former ex acting new then current late outgoing interim retired".split())


def bare(phrase: str) -> str:
    """Without the ending of a possessive."""
    for ending in ("'s", "’s"):
        phrase = phrase.removesuffix(ending)
    return phrase[:-1] if phrase.endswith(("s'", "s’")) else phrase


# What makes a name in capitals an organisation of its own before a title in capitals: "Foo Police | Chief".
BODIES = frozenset("police council committee party university college department dept corp inc ltd plc group association commission union fc".split())


def adjective(word: str) -> bool:
    """Whether a word with a capital is an ordinary one that begins a title: "Medical secretary"."""
    known = words.table().get(word.lower())
    return known is not None and known.tag != "" and known.name < 9


PARTIES = frozenset("Labour Tory Conservative Democrat Democratic Republican SNP UKIP Ukip BBC NHS GOP FBI CIA BMA RCGP".split())


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
    last = name.rsplit(" ", 1)[-1]
    if kinds(last) & (COUNTRY | PLACE | PEOPLE) and not kinds(last) & ORG and not last.isupper():
        return None
    return name


def role_after(text: str, stop: int) -> Role:
    """The role in apposition after a name: "NAME, development director at Foo, said"."""
    if text[stop : stop + 2] != ", " and text[stop : stop + 2] != " (":
        return NONE
    after = text[stop + 2 : stop + 2 + REACH]
    match = DETERMINER.match(after)
    begin = match.end() if match else 0
    end = TAIL_END.search(after, begin)
    phrase = after[begin : end.start() if end else after.rfind(" ")].strip()
    tokens = phrase.split(" ")
    for i, token in enumerate(tokens[:8]):
        low = token.lower()
        if low in LINKS or low in {"at", "in", "with", "to"}:
            if low == "and" and i and i + 1 < len(tokens):
                continue
            return NONE
        if is_role(low.rstrip("'’")) and not low.endswith("s'"):
            following = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
            if following and (is_role(following) or (following not in AFTER_HEAD)):
                if noun_like(following) or tokens[i + 1][:1].isupper():
                    continue
                phrase = " ".join(tokens[: i + 1])
            break
        if not (token[:1].isupper() or noun_like(low) or low.endswith(("'s", "’s", "s'", "s’")) or low in {"most", "very"}):
            return NONE
    else:
        return NONE
    if not any(is_role(token) for token in tokens[:8]):
        return NONE
    role = divide(trimmed(phrase).split(" "), None, text)
    return role


AFTER_HEAD = frozenset("of for at in with to and &".split())


def trimmed(phrase: str) -> str:
    """Without a hanging preposition or conjunction."""
    tokens = phrase.split(" ")
    while len(tokens) > 1 and tokens[-1].lower() in {"of", "for", "at", "in", "with", "to", "and", "the", "a", "&", "its", "his", "her"}:
        tokens.pop()
    return " ".join(tokens)
