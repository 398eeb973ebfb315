"""People who share a surname or an age with those named beside them: "Ann and Bob Foo, both 18"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker_people.beside import word_before
from checker_people.lexicon import GIVEN, REMEMBERED, kinds
from checker_people.mentions import Mention
from checker_people.names import NAMES
from checker_people.phrases import NO_ROLES, Role, is_role
from checker_people.references import surname_of
from checker_people.roles import role_of_several
from checker_people.years import OLDEST

# Words that say of a list of names that they share the surname at its end.
RELATED = re.compile(
    r"\b(?:[Ss]iblings|[Bb]rothers|[Ss]isters|[Tt]wins|triplets|couple|parents|grandparents|sons|daughters|children|kids"
    r"|grandchildren|grandsons|granddaughters|cousins|spouses|newlyweds|husband and wife|wife and husband"
    r"|mother and (?:son|daughter)|father and (?:son|daughter)|brother and sister|owners)\b"
)
BEFORE_LIST = 40  # code points before a list in which such a word stands
LIST = re.compile(r"(?:[A-Z][a-z'’-]{1,15}+, ){0,5}[A-Z][a-z'’-]{1,15}+,? and \Z")
LONGEST_LIST = 80
TOGETHER = re.compile(r", (both|all)(?: aged| age)? ([0-9]{1,3})(?![0-9:%])(?! \w*(?:percent|points))")
# "Ann and Bob Foo, 12 and 14".
AGES = re.compile(r", (?:aged |ages )?(?:[1-9][0-9]?, )*[1-9][0-9]?,? and [1-9][0-9]?(?=[,.;)]| respectively)")
BEGINS_AGE = frozenset("0123456789a")
NUMBER = re.compile(r"[0-9]+")
VERBS = frozenset("stars heads coaches hosts captains partners guards pilots chairs authors doctors leads".split())
PLURAL = frozenset("sn")  # what a plural ends with
UNKNOWN = -1
MAYBE_TOGETHER = frozenset({", b", ", a"})
AND = frozenset({" and ", " & "})
IN_LIST = AND | {", ", ", and "}
AGED = re.compile(r", [0-9]{1,3}(?=[,.;])")


def sharing_surname(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The given names before "and" where the text says that all are of one family: "twins Ann and Bob Foo"."""
    given_names: list[Mention] = []
    for mention in mentions:
        if mention.lead != "and" or not mention.full or mention.start != mention.name_start:
            continue
        low = max(0, mention.start - LONGEST_LIST)
        found = LIST.search(text, low, mention.start)
        if found is None:
            continue
        begin = found.start()
        related = RELATED.search(text, max(0, begin - BEFORE_LIST), begin)
        if word_before(text, begin)[:1].isupper() and (related is None or related.end() != begin - 1):
            continue
        related = related or TOGETHER.match(text, mention.end) or AGES.match(text, mention.end)
        if related is None or "\n" in text[related.start() : begin]:
            continue
        surname = surname_of(mention.name)
        at = begin
        for word in text[begin : mention.start - 5].split(" "):
            given = word.rstrip(",")
            kind = kinds(given)
            if kind & GIVEN and not kind & ~NAMES:
                given_names.append(
                    Mention(at, at, at + len(given), f"{given} {surname}", None, True, word_before(text, at))
                )
            at += len(word) + 1
    return given_names


def shared_roles(text: str, mentions: list[Mention]) -> dict[int, Role]:
    """What each is in "directors Ann Foo and Bob Bar", by the offset of the name."""
    found: dict[int, Role] = {}
    for k, mention in enumerate(mentions):
        lead = mention.lead
        if lead[-1:] not in PLURAL or mention.start != mention.name_start:
            continue
        one = singular(lead)
        if one is None or lead in VERBS:
            continue
        last = end_of_list(text, mentions, k)
        if last == k:
            continue
        role = role_of_several(text, mention.start, one, mentions[k - 1].end if k else 0)
        for other in mentions[k : last + 1]:
            found[other.name_start] = role
    return found


def end_of_list(text: str, mentions: list[Mention], first: int) -> int:
    """The index of the mention that ends a list of names from `first`; `first` itself if there is none."""
    last = first
    while last + 1 < len(mentions):
        gap = text[mentions[last].end : mentions[last + 1].start]
        if gap not in IN_LIST:
            break
        last += 1
        if gap != ", ":
            return last
    return first


@lru_cache(maxsize=REMEMBERED)
def singular(word: str) -> str | None:
    """What one of several is: "directors" are each a director. None for a word that says nothing of that kind."""
    one = word
    if word.endswith("men"):
        one = f"{word[:-3]}man"
    elif word.endswith("ies"):
        one = f"{word[:-3]}y"
    elif word.endswith("s"):
        one = word[:-1]
    if one == word or one.lower() in NO_ROLES or is_role(word):
        return None
    return one if is_role(one) else None


def shared_ages(text: str, mentions: list[Mention]) -> dict[int, int]:
    """The ages of those before the last in "Ann Foo and Bob Bar, both 18", by the offset of the name."""
    ages: dict[int, int] = {}
    for k, mention in enumerate(mentions):
        end = mention.end
        if text[end : end + 2] != ", ":
            continue
        if text[end + 2 : end + 3] in BEGINS_AGE and (listed := AGES.match(text, end)) is not None:
            numbers = [int(number) for number in NUMBER.findall(listed.group())]
            named = mentions[max(0, k + 1 - len(numbers)) : k + 1]
            together = end_of_list(text, named, 0) == len(numbers) - 1
            for i, one in enumerate(named):
                if together or one is mention:  # whose the first age is nobody can tell
                    ages[one.name_start] = numbers[i] if together else UNKNOWN
        if text[end : end + 3] not in MAYBE_TOGETHER:
            continue
        found = TOGETHER.match(text, end)
        if found is None or int(found.group(2)) > OLDEST:
            continue
        links, first = AND, k
        while first and text[mentions[first - 1].end : mentions[first].start] in links:
            first -= 1
            ages[mentions[first].name_start] = int(found.group(2))
            if found.group(1) == "both":
                break
            links = IN_LIST
    return ages


def aged_words(text: str) -> list[tuple[int, str]]:
    """The words before an age between commas ("Ann, 17,"), with their offsets."""
    found = []
    for match in AGED.finditer(text):
        end = match.start()
        word = text[max(0, end - 30) : end].rpartition(" ")[2].rpartition("\n")[2]
        found.append((end - len(word), word))
    return found


def aged_by_given(text: str, mentions: list[Mention], aged: list[tuple[int, str]]) -> Iterator[Mention]:
    """The given names alone before an age ("Ann, 17,") that are those of exactly one person of the article."""
    if not aged:
        return
    named: dict[str, set[str]] = defaultdict(set)
    for name in dict.fromkeys(mention.name for mention in mentions if mention.full and " " in mention.name):
        named[name.partition(" ")[0]].add(name)
    for start, given in aged:
        if len(bearers := named.get(given, ())) == 1:
            lead = word_before(text, start)
            if not lead[:1].isupper():
                yield Mention(start, start, start + len(given), next(iter(bearers)), None, True, lead)
