"""What a person is said to be, before or after the name, and of which organisation."""

import re
from functools import lru_cache

import regex

from checker_people.lexicon import CALENDAR, COUNTRY, NOTNAME, ORG, PEOPLE, PLACE, REMEMBERED, TITLE, kinds
from checker_people.phrases import (
    LINKS,
    NONE,
    PARTIES,
    POSSESSIVE,
    STOPPERS,
    TEMPORAL,
    Role,
    divided,
    is_role,
    modifier,
    noun_like,
    opens_phrase,
    trimmed,
)

REACH = 130  # code points that are read before or after a name
LONGEST_ROLE = 12  # words
# Where reading backwards ends at once, within a word.
CUT = re.compile(r"""["“”()\[\]–—\n]""")
QUOTES, CLOSERS = frozenset("'‘"), frozenset("'’")
STOPS = frozenset(".!?;:")
QUOTED = (",'", ",’", ".'", ".’", "!'", "!’", "?'", "?’")  # a quotation in single marks ends with the word
DETERMINER = regex.compile(
    r"(?:(?:the|a|an|its|his|her|their|our|my|one of (?:the|its|his|her)|who (?:is|was)|now|then|currently|and) )+",
    regex.IGNORECASE,
)
OPENING = frozenset("the a an its his her their our my one who now then currently and".split())
TAIL_END = regex.compile(
    r"""[,;:()\[\]\n"“”–—]|(?<![\s.(]\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep))[.!?](?=[\s"”’']|\Z)
    |''|[ ]-[ ]|[ ]['‘’](?=\p{L})
    |[ ](?:who|which|that|said|says|told|added|warned|believes|is|was|has|had|will|would
        |when|where|while|but|as|after
        |before|because|if|by|from|on|argued|called|insisted|claimed|and[ ](?:said|told|his|her|their|is|was|has))\b""",
    regex.VERBOSE,
)
# Words in lower case that belong to a title in capitals after them: "police Capt.", "former Mayor".
BEFORE_CAPITALS = TEMPORAL | frozenset(
    "police fire state county city deputy assistant federal district vice shadow then-president".split()
)
ABBREVIATED = frozenset(
    "sen. rep. reps. sens. gov. govs. det. dets. sgt. lt. capt. col. maj. gen. cpl. pvt. adm. cmdr. insp. supt. const. "
    "cllr. atty. dep. pres. prof. ofc. cong. asst. amb. rev. dr. hon. cdr. cmdt. brig. d.c.i. p.c. m.p.".split()
)
DOTTED = frozenset({"U.S.", "U.K.", "U.N.", "E.U."})  # they stand within a title: "Deputy U.S. Trade Representative"
RANKS = frozenset("lt. maj. brig. asst. dep. atty. det.".split())  # they stand before another rank: "Lt. Gov."
MODALS = frozenset("will would can could may might must should".split())
SAYING = frozenset({" said", " says", " told", " added"})
WITHIN = frozenset({"the", "of", "and", "&", "for"})
LANDS = PEOPLE | COUNTRY
FIRSTS = frozenset({"Prime", "First", "Former"})
AFTER_HEAD = frozenset("of for at in with to and &".split())
CLOSING = frozenset({",", ".", ")", ";", ":", "\n", ""})  # what follows a name in apposition


def role_before(text: str, start: int, close: int, lead: str, bound: int = 0) -> Role:
    """The role that leads up to a name: "Foo Foundation chief executive NAME", "Medical secretary of Foo NAME".

    The name stands at `start` to `close`, behind the word `lead`. Nothing before `bound`, where the name before it
    ends, is read.
    """
    if not lead or not may_lead(text, start, lead):
        return NONE
    end = start - 1
    if text[end - 1] == ",":
        if text[close : close + 1] not in CLOSING:  # "Unlike the president, Mr Foo"
            return NONE
        end -= 1
    tokens = words_before(text, max(bound, start - REACH), end, bound)
    if not tokens or tokens[-1].endswith((",", "'s", "’s")):
        return NONE
    if tokens[-1][-1] in STOPS and tokens[-1].lower().rpartition("-")[2] not in ABBREVIATED:
        return NONE
    head = head_index(tokens)
    if head is None:
        return NONE
    first = expand(tokens, head)
    if first == len(tokens) - 1 and first and tokens[first - 1] in MODALS:  # "will partner NAME"
        return NONE
    if end < start - 1 and denied(tokens[:first]):
        return NONE
    return divided(" ".join(tokens[first:]))


def role_of_several(text: str, start: int, one: str, bound: int) -> Role:
    """The role of each of several before whose names, at `start`, it stands in the plural; `one` is its last word."""
    tokens = words_before(text, max(bound, start - REACH), start - 1, bound)
    if not tokens:
        return NONE
    tokens[-1] = one
    return divided(" ".join(tokens[expand(tokens, len(tokens) - 1) :]))


def denied(before: list[str]) -> bool:
    """Whether the words before a phrase and a comma say it of somebody else: "who is not a nurse, NAME"."""
    if before and before[-1].lower() in OPENING:
        before = before[:-1]
    return bool(before) and before[-1].lower() in {"is", "was", "not", "are", "were", "be", "been", "become", "became"}


def words_before(text: str, low: int, end: int, bound: int) -> list[str]:
    """The words of one stretch of text that ends at `end`: no sentence, bracket or quotation ends or begins in it."""
    body = text[low:end]
    if low > bound:
        body = body.partition(" ")[2]
    tokens: list[str] = []
    for token in reversed(body.split(" ")):
        if token.isalpha():
            tokens.append(token)
        elif token:
            rest = CUT.split(token)[-1]
            ends = rest and (rest[-1] in STOPS or not rest.strip("-"))
            ends = ends or (rest[-1:] in CLOSERS and rest.endswith(QUOTED))
            if tokens and ends and rest.lower() not in RANKS and not (rest in DOTTED and tokens[-1][:1].isupper()):
                break
            if rest[:1] in QUOTES and len(rest) == len(token):
                rest = rest[1:]
            if rest:
                tokens.append(rest)
            if len(rest) < len(token):
                break
    tokens.reverse()
    return tokens


def may_lead(text: str, start: int, lead: str) -> bool:
    """Whether the word before may end a role: the name of an office, or of an organisation after "of"."""
    if is_role(lead.removesuffix(",")):
        return True
    low = start - REACH if start > REACH else 0
    return lead[0].isupper() and (text.find(" of ", low, start - 1) >= 0 or text.find(" for ", low, start - 1) >= 0)


def head_index(tokens: list[str]) -> int | None:
    """The index of the noun that says what the person is, or None: the last word, or one with "of Foo" after it."""
    last = len(tokens) - 1
    if is_role(tokens[last]):
        return last
    if not tokens[last][:1].isupper():
        return None
    k = last
    while k > 0 and last - k < 7 and tokens[k] != "The" and (tokens[k][:1].isupper() or tokens[k] in WITHIN):
        if tokens[k] in {"of", "for"} and is_role(tokens[k - 1]):
            return None if any(word.endswith((",", ".")) for word in tokens[k - 1 :]) else k - 1
        k -= 1
    return None


def expand(tokens: list[str], head: int) -> int:
    """The index of the first word of the phrase that ends at the head, a possessor included."""
    first = head
    k = head - 1
    while k >= 0 and head - k <= LONGEST_ROLE:
        token = tokens[k]
        low = token.lower()
        if token.endswith((",", ".", ";", ":")) and not token.endswith((*DOTTED, "St.")) and low not in RANKS:
            break
        if low.endswith(POSSESSIVE):
            return owner_start(tokens, k) if token[:1].isupper() else first
        if low in LINKS:
            if k == 0 or not may_link(tokens, k, head):
                break
            k -= 1
            continue
        if low in STOPPERS or kinds(token) & CALENDAR or not (token[:1].isupper() or modifier(low)):
            break
        if token[:1].isdigit() and low.endswith("-old"):
            break
        if token[:1].islower() and tokens[k + 1][:1].isupper() and low not in BEFORE_CAPITALS:
            break
        if token[:1].isupper() and k == 0 and kinds(token) & NOTNAME and low not in TEMPORAL:
            break
        first = k
        k -= 1
    return first


def owner_start(tokens: list[str], k: int) -> int:
    """The index of the first word of a possessor that ends at `k`: "Foo Bar's"."""
    while k > 0 and tokens[k - 1][:1].isupper() and not kinds(tokens[k - 1]) & NOTNAME:
        k -= 1
    return k


def may_link(tokens: list[str], k: int, head: int) -> bool:
    """Whether "of", "for" or "and" at an index stands inside one title, whose noun is at `head`."""
    left, right = tokens[k - 1], tokens[k + 1]
    if titled(tokens, k, head):
        return False
    proper = left[:1].isupper() and right[:1].isupper()
    if left.endswith((",", ".")):
        return False
    if tokens[k] in {"of", "for"}:
        return is_role(left) or left == "state" or (proper and tokens[k] == "of")
    if is_role(right) and not is_role(left) and right[:1].isupper():  # "Foo Division and Chief"
        return False
    return proper or is_role(left) or (noun_like(left.lower()) and (k < 2 or opens_phrase(tokens[k - 2])))


def titled(tokens: list[str], k: int, head: int) -> bool:
    """Whether the title of somebody who is named after it begins behind a link: "adviser for | President NAME", "Foo
    and | Texas Sen. NAME".
    """
    left, right = tokens[k - 1], tokens[k + 1]
    if tokens[k] == "and":
        of_land = (kinds(right) & LANDS and not right.endswith("ern")) or right in PARTIES
        return bool(of_land) and left[:1].isupper() and not kinds(left) & (LANDS | PLACE | ORG) and not is_role(left)
    shown = tokens[head][:1].isupper() and kinds(tokens[head]) & TITLE
    return bool(shown) and is_role(left) and all(is_role(word) or word in FIRSTS for word in tokens[k + 1 : head])


# What says that a person is something, or became it: "NAME is the mayor of Foo", "NAME was appointed chairman".
SAID_TO_BE = regex.compile(
    r" (?:is (?:the|an?) |(?:was|has been|is|had been) (?:re-?)?(?:named|appointed|elected|chosen|confirmed)"
    r"(?: as)?(?: the| its| their)? )(?=[\p{Ll}])"
)
APPOINTING = frozenset("named names appointed appoints elected elects re-elected reappointed promoted".split())
PRAISE = frozenset(
    "best worst only first last next latest other same right real true great greatest good big biggest youngest oldest "
    "richest star key main likely new final special different class fantastic wonderful outstanding brilliant "
    "excellent terrific superb amazing nice lovely fine keen huge massive fierce passionate proud strong top bad poor "
    "decent clever talented gifted natural born genuine tough dangerous classic complete "
    "exciting hard tremendous".split()
)


def role_told(text: str, stop: int, lead: str) -> Role:
    """The role that a sentence gives a person: "NAME is the mayor of Foo", "it appointed NAME chairman"."""
    if lead in APPOINTING and text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].islower():
        begin = stop + 1
    elif (match := SAID_TO_BE.match(text, stop)) is not None:
        begin = match.end()
    else:
        return NONE
    after = text[begin : begin + REACH]
    end = TAIL_END.search(after)
    tokens = (after[: end.start()] if end else after.rpartition(" ")[0]).strip().split(" ")
    head = head_of(tokens)
    if head is None or not PRAISE.isdisjoint(tokens[:head]) or not tokens[head].islower():
        return NONE
    following = tokens[head + 1 : head + 2]
    joined = following == ["and"] and not any(map(is_role, tokens[head + 2 : head + 5]))
    if following and (joined or following[0].lower() not in AFTER_HEAD):
        tokens = tokens[: head + 1]
    return divided(" ".join(trimmed(without_time(tokens, head))))


def without_time(tokens: list[str], head: int) -> list[str]:
    """A role without when somebody came to it: "chairman in May", "president for 2004"."""
    for at in range(head + 1, len(tokens) - 1):
        after = tokens[at + 1]
        if tokens[at] in {"in", "for"} and (after[:1].isdigit() or kinds(after) & CALENDAR):
            return tokens[:at]
    return tokens


@lru_cache(maxsize=REMEMBERED)
def is_rank(role: str | None) -> bool:
    """Whether a role is but a rank or an order, which people have beside what they do."""
    return role is not None and all(word.lower() in ABBREVIATED or word in ORDERS for word in role.split(" "))


ORDERS = frozenset(
    "General Major Captain Colonel Lieutenant Sergeant Brigadier Brig Gen Sister Brother Father Sgt Lt Col Capt Maj "
    "Cpl Pte Constable Inspector Detective Superintendent".split()
)


def role_after(text: str, stop: int) -> Role:
    """The role in apposition after a name: "NAME, development director at Foo, said", "NAME, 54, of Foo, a plumber"."""
    if text[stop + 2 : stop + 3] in AGES and (match := AGED.match(text, stop)) is not None:
        stop = match.end()
    if text[stop : stop + 2] != ", " and text[stop : stop + 2] != " (":
        return NONE
    if text[stop + 2 : stop + 3].isupper() and (letters := DEGREES.match(text, stop)) is not None:
        stop = letters.end()
    after = text[stop + 2 : stop + 2 + REACH]
    if not opens_role(after.partition(" ")[0]):
        return NONE
    match = DETERMINER.match(after)
    begin = match.end() if match else 0
    end = TAIL_END.search(after, begin)
    if match and end and end.group() in SAYING:  # "NAME, a CEPE spokesman said"
        return NONE
    phrase = after[begin : end.start() if end else after.rfind(" ")].strip()
    tokens = phrase.split(" ")
    head = head_of(tokens)
    if head is None:
        return NONE
    if head + 1 < len(tokens) and tokens[head + 1].lower() not in AFTER_HEAD:
        tokens = tokens[: head + 1]
    return divided(" ".join(trimmed(tokens)))


# Letters behind a name, where what the person is follows: "NAME, MD, PhD, a surgeon".
DEGREES = regex.compile(
    r"(?:, (?:M\.?D|D\.?O|Ph\.?D|M\.?P\.?H|M\.?B\.?A|J\.?D|R\.?N|M\.?[AS]|[BM]Sc|DPhil|[MOCDK]BE|[QK]C|FR\w{1,4}+"
    r"|CPA|Esq)\b\.?)++(?=, (?:the|an?|its|his|her|[a-z]+) )"
)
AGES = frozenset("0123456789a")  # what an age after a name begins with
AGED = regex.compile(
    r"""(?:,[ ](?:aged[ ])?\d{1,3}|[ ]\((?:aged[ ])?\d{1,3}\))
    (?:,[ ](?:of|from)[ ]\p{Lu}[\p{L}.\x20'’-]{1,30}+)?
    (?=,[ ](?:(?!and[ ]|or[ ]|but[ ])[a-z]|\p{Lu}{2}))""",
    regex.VERBOSE,
)


@lru_cache(maxsize=REMEMBERED)
def opens_role(word: str) -> bool:
    """Whether a word after a name and a comma may begin what the person is."""
    low = word.rstrip(",;:()").lower()
    return low in OPENING or may_modify(word, low) or is_role(low.rstrip(".!?'’"))


def may_modify(token: str, low: str) -> bool:
    """Whether a word may stand before the noun that says what somebody is."""
    return token[:1].isupper() or modifier(low) or low.endswith(POSSESSIVE) or low in {"most", "very", "and"}


def head_of(tokens: list[str]) -> int | None:
    """The index of the noun that says what the person is, in a phrase that begins with it or with its modifiers."""
    for i, token in enumerate(tokens[:8]):
        low = token.lower()
        if low in AFTER_HEAD and not (low == "and" and i and i + 1 < len(tokens)):
            return None
        if is_role(token.rstrip("'’")) and not low.endswith("s'"):
            following = tokens[i + 1] if i + 1 < len(tokens) else ""
            if (
                following
                and following.lower() not in AFTER_HEAD
                and (noun_like(following.lower()) or following[0].isupper())
            ):
                continue
            return i
        if not may_modify(token, low):
            return None
    return None
