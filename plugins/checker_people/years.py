"""How old a person is said to be, beside the name."""

import re

import regex

from checker import words

OLDEST = 115
AGED = frozenset({"age", "aged"})
DETERMINED = frozenset({"a", "an", "the"})
DIGIT = re.compile("[0-9]")
MAY_BEGIN = frozenset({",", " ", "."})
AFTER_SPACE = frozenset("0123456789,(aiw")
DIED = (" died ", " has died ")
STARTS = (". He ", ". She ")
LONGEST_APPOSITION = 90
FARTHEST_AFTER = 64  # code points in which an age after a name begins
# After a name: ", 23," "(23)" ", aged 23" ", a 23-year-old" ", who is 23".
AFTER = regex.compile(
    r"""(?:,[ ](?:aka|a\.k\.a\.|also[ ]known[ ]as)[ ]["“‘']?[\p{L}.'’ -]{2,25}+,?["”’']?)?+
    (?:[ ]?,?[ ](?:aged|age)[ ]
    |[ ]?,[ ](?:(?:who|she|he)[ ](?:is|was)[ ])?(?:also[ ]|now[ ]|just[ ]|only[ ]|both[ ]|all[ ])?(?:(?:an?|the)[ ])?
    |(?:,[ ]who|,[ ][^,.;\n"“”]{3,80},)?[ ](?:has[ ])?died(?:[ ][\w,. ]{1,40}?)?(?:,?[ ]aged|[ ]at[ ]the[ ]age[ ]of)[ ]
    |[ ]\((?:aged[ ]|age[ ])?|[ ](?:is|was)[ ]|\.[ ](?:He|She)[ ](?:is|was)[ ]
    |[ ](?:an?[ ])?(?=\d{1,3}[ -]years?[ -]old)|[ ](?=\d{1,3},[ ](?:of|was|is|and|who)[ ]))
    (\d{1,3})(?![\d:%])""",
    regex.VERBOSE,
)
# What may follow the digits of an age.
CLOSES = regex.compile(
    r"""[,.;:)\]](?!\d)|[ -](?:years?|yrs?\.?)[ -]?olds?\b|\s*\Z|\n|[ ][-–—]|[ ]\(
    |[ ](?:of|from|and|was|is|were|are|died|who|has|had|at[ ]the[ ]time|when|years[ ]of[ ]age)\b
    |[ ](?P<verb>[a-z]+)""",
    regex.VERBOSE,
)
SPORT = re.compile(
    r"\b(?:touchdown|quarterback|linebacker|wickets?\b|innings|birdie|bogey|the cut\b|half-century|rebounds|half-?time|"
    r"stoppage|kick-off|final whistle|free-?kick|goalkeeper|midfielder|striker|headed|equali[sz]e|not out\b|seeded|"
    r"[0-9]{1,3}-[0-9]{1,3} (?:win|loss|victory|defeat|lead|draw)|[0-9]{1,2}-[0-9]{1,2},? [0-9]{1,2}-[0-9]{1,2})",
    re.IGNORECASE,
)
YEAR_OLD = regex.compile(r"(?<![\d.,$£€])(\d{1,3})(?:[ -]years?|[ -]yrs?|[ -]yr\.)[ -]?olds?\b")
STOPS = frozenset(
    "and or but with whose his her their after before when while said says told by for to from at in on near was "
    "were is are had has shot killed of outside inside who whom that which".split()
)
NAMED = frozenset("identified named known".split())
NOT_TOLD = frozenset("- s")  # what stands before "old" in an age
LONGEST_AGE = 12  # code points before "old"
FARTHEST = 110  # code points between an age and the name after it


def age_after(text: str, stop: int) -> int | None:
    """The age that stands right after a name, or None."""
    first = text[stop : stop + 1]
    if (
        first not in MAY_BEGIN
        or (first == " " and text[stop + 1 : stop + 2] not in AFTER_SPACE and not text.startswith(DIED, stop))
        or (first == "." and not text.startswith(STARTS, stop))
    ):
        return None
    farthest = FARTHEST_AFTER
    if first == "," and text.find(" died ", stop, stop + LONGEST_APPOSITION) >= 0:
        farthest += LONGEST_APPOSITION
    if not DIGIT.search(text, stop, stop + farthest):
        return None
    match = AFTER.match(text, stop)
    if match is None:
        return None
    if (
        match.group().startswith(" (")
        and "a" not in match.group()
        and SPORT.search(text, max(0, stop - 250), stop + 250)
    ):
        return None  # the number of a player, a score
    closing = CLOSES.match(text, match.end())
    age = int(match.group(1))
    if closing is None or age > OLDEST:
        return None
    verb = closing.group("verb")
    if verb and words.tag(verb) not in {"VBD", "VBN"}:
        return None
    article = match.group().split(" ")
    if DETERMINED.intersection(article) and "old" not in closing.group() and AGED.isdisjoint(article):
        return None
    if (
        "old" in closing.group()
        and not DETERMINED.intersection(article)
        and text[closing.end() + 1 : closing.end() + 2].isupper()
    ):
        return None  # "Foo, 23-year-old Bar": the age is Bar's
    if match.group().startswith((" is", " was")) and closing.group()[:1] == " " and "old" not in closing.group():
        return None
    return age


def ages_before(text: str, starts: list[int]) -> dict[int, int]:
    """The ages of "23-year-old NAME", by the offset of the name. `starts` are offsets of names, ascending."""
    found: dict[int, int] = {}
    if not starts:
        return found
    k = 0
    for match in years_old(text):
        end = match.end()
        while k < len(starts) and starts[k] < end:
            k += 1
        if k == len(starts):
            break
        start = starts[k]
        if start - end <= FARTHEST and int(match.group(1)) <= OLDEST and leads_to(text[end:start]):
            found.setdefault(start, int(match.group(1)))
    return found


def years_old(text: str) -> list[regex.Match[str]]:
    """All ages such as "23-year-old" or "23 years old", found by the rarest of their letters."""
    ages: list[regex.Match[str]] = []
    at = text.find("old")
    while at >= 0:
        if text[at - 1 : at] in NOT_TOLD and (match := YEAR_OLD.search(text, max(0, at - LONGEST_AGE), at + 4)):
            ages.append(match)
        at = text.find("old", at + 3)
    return ages


def old_before(text: str, start: int) -> bool:
    """Whether "23-year-old" leads to what begins at an offset."""
    if text.find("old", max(0, start - FARTHEST), start) < 0:
        return False
    last = None
    for match in YEAR_OLD.finditer(text, max(0, start - FARTHEST), start):
        last = match
    return last is not None and leads_to(text[last.end() : start])


def leads_to(gap: str) -> bool:
    """Whether what stands between an age and a name ties them: a noun phrase, perhaps with "identified as"."""
    if gap == " ":
        return True
    if not gap.startswith((" ", ", ")) or not gap.endswith(" ") or BROKEN.search(gap):
        return False
    low = [word.lower() for word in gap.replace(",", "").split()]
    if low[-1:] in (["is"], ["was"]) and len(low) <= 5:
        low.pop()
        return not (STOPS - FATES).intersection(low)
    naming = next((i for i, word in enumerate(low) if word in NAMED), None)
    if naming is not None:
        head = [word for word in low[:naming] if word not in AUXILIARY]
        short = len(low) - naming <= 2
        return len(head) <= 5 and not STOPS.intersection(head) and (short or "as" in low[naming:])
    if len(low) > 4 or STOPS.intersection(low) or gap.count(",") > 1:
        return False
    return not any(word in WITH_VERBS or words.tag(word) in ACTS for word in low)  # "the 20-year-old beat Ann Foo"


# Not within one phrase: ends of sentences, quotation marks, brackets, digits, possessives.
BROKEN = regex.compile(r"""[;:!?\n"“”()\d]|\.(?![\p{L}])(?<!\b\p{Lu}\.)(?<!\b(?:St|Jr|Sgt|Lt|Mr|Ms|Dr)\.)|['’]s?[ ]""")
FATES = frozenset("shot killed".split())
ACTS = frozenset({"VBD", "VBZ", "RP", "PRP"})
WITH_VERBS = frozenset({"up", "out", "off", "down", "away", "beat", "set", "put", "hit"})
AUXILIARY = frozenset("was been has have is who later police on of from".split())
