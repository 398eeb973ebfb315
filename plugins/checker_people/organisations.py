"""Organisations by their full names: with an acronym, by the word they end in, or as "University of Foo"."""

import regex

from checker import Article, Claim, Organisation
from checker_people.beside import word_before
from checker_people.lexicon import CALENDAR, COUNTRY, GIVEN, NOTNAME, ORG, PLACE, ROLE, THING, TITLE, kinds

# The last words of names of organisations, in lower case.
BODY_WORDS = frozenset(
    "ltd plc inc corp corporation llc llp university college council committee confederation federation "
    "foundation association society trust hospital institute commission agency authority department ministry "
    "constabulary bureau bank party group union academy alliance coalition board airlines airways holdings".split()
)
ENDINGS = BODY_WORDS | frozenset(
    "gmbh ag sa nv ab oyj bhd school laboratory laboratories library museum gallery observatory orchestra cathedral "
    "clinic infirmary hospice tribunal cooperative network securities industries technologies pharmaceuticals motors "
    "enterprises bancshares bancorp".split()
)
# Names of courts; "Centre Court" and "Elm Court" are none.
COURTS = frozenset(
    "Supreme High District Crown County Appeal Appeals Federal Superior Circuit Criminal Sheriff Constitutional Pleas "
    "Municipal Magistrates' Magistrates’ Magistrates Bankruptcy Juvenile Family Probate".split()
)
WRITTEN = {form for word in ENDINGS for form in (word.capitalize(), f"{word.capitalize()}.", word.upper())}
# Last words that are of an organisation only behind certain others.
SELDOM = {
    "Court": COURTS,
    "Police": frozenset({"Transport", "Metropolitan", "State", "City", "Federal", "National", "Yorkshire", "Midlands"}),
    "Reserve": frozenset({"Federal"}),
    "Office": frozenset("Home Foreign Met Post Cabinet Budget Records Patent Statistics Audit Fraud".split()),
    "Service": frozenset("Weather Health Secret Forest Park Postal Prosecution Prison Revenue Ambulance Fire".split()),
    "Management": frozenset({"Asset", "Fund", "Investment", "Capital", "Wealth"}),
}
FEWEST = 3  # words of "of Foo" and the space before it
GOING_ON = frozenset("St St. Saint Saints Greater and & of for the".split())  # the name goes on after these
# Names that are of many; and what "New" belongs to.
ALONE = frozenset(
    "High School|Middle School|Primary School|Elementary School|Secondary School|Grammar School|Law School|"
    "Medical School|Business School|Journalism School|Sunday School|Public School|District Court|County Court|"
    "Circuit Court|Crown Court|Municipal Court|Magistrates Court|Superior Court|Family Court|Juvenile Court|"
    "Federal Court|Criminal Court|Bankruptcy Court|Sheriff Court|Appeal Court|Appeals Court|Probate Court|Pleas Court|"
    "Health Service|Ambulance Service|Fire Service|Prison Service|Park Service|Statistics Office|Records Office|"
    "Budget Office|Patent Office|Audit Office|State Police|City Police|Asset Management|Fund Management|"
    "Investment Management|Capital Management|Wealth Management|Public Library|City Library".split("|")
)
OF_NEW = frozenset("York Zealand Jersey Mexico Hampshire Orleans England Delhi Haven".split())
BODIES = frozenset(  # "Foo and Bar Commission" may be one name, and "Bar Commission" is none
    "commission union association federation committee council department authority agency board trust".split()
)
OFFICES = frozenset(
    "President Governor Chairman Chairwoman Director Secretary Minister Chief Professor Spokesman".split()
)
POLICE = frozenset({"Department", "Force", "Service", "Federation", "Authority", "Bureau"})
HEADS = frozenset(
    "University Department Ministry Bank House Institute College School Association Council Office Confederation "
    "Federation Society Board Bureau Commission Church Royal Academy Organisation Organization Union Chamber "
    "Court".split()
)
TAIL = regex.compile(
    r" (?:of|for)(?: the)? \p{Lu}[\p{L}'’-]*+(?: \p{Lu}[\p{L}'’-]*+){0,4}+"
    r"(?:(?:,? and| &| of| for)(?: the)? \p{Lu}[\p{L}'’-]*+(?: \p{Lu}[\p{L}'’-]*+){0,3}+){0,2}+"
)
PLAIN_TAIL = regex.compile(r" (?:of|for)(?: the)? \p{Lu}[\p{L}'’-]*+(?: \p{Lu}[\p{L}'’-]*+){0,4}+")
JOINED = frozenset("Department Ministry Council Office Board Bureau Institute College Commission Society".split())
LAST_LETTERS = frozenset(head[-3:] for head in HEADS)
ACRONYM = regex.compile(r"\((?:the )?(\p{Lu}[\p{Lu}\p{N}&]{1,9}+s?+)\)")
SMALL = frozenset("of and for the in on to at & a de la des du y e".split())
FARTHEST = 12  # words before an acronym that are looked at


def organisations(article: Article, text: str, runs: list[tuple[int, str]]) -> list[Claim]:
    """The claims of an article's organisations. `runs` are its runs of capitalised words; each place is read once."""
    claims: list[Claim] = []
    read: dict[int, tuple[int, str, str | None]] = {}
    for start, end, letters in with_acronym(text):
        read[start] = (end, text[start:end], letters)
    for start, end in by_head(text):
        read.setdefault(start, (end, text[start:end], None))
    covered = sorted((start, end) for start, (end, _, _) in read.items())
    for start, end in by_ending(text, runs):
        if not any(low < end and start < high for low, high in covered):
            read.setdefault(start, (end, text[start:end], None))
    for start, (end, written, acronym) in sorted(read.items()):
        name = written.removesuffix("'s").removesuffix("’s")
        organisation = Organisation(" ".join(name.split()), acronym)
        stop = end - len(written) + len(name)
        claims.append(article.claim(start, stop, organisation, keys=(f"acronym:{acronym}",) if acronym else ()))
    return claims


def with_acronym(text: str) -> list[tuple[int, int, str]]:
    """The full names that stand before their acronym in brackets: "Royal Institute of Foo (RIF)"."""
    names: list[tuple[int, int, str]] = []
    for match in ACRONYM.finditer(text) if "(" in text else ():
        end = match.start() - 1
        if text[end : end + 1] == " " and (start := spelt_out(text, end, match.group(1))) is not None:
            names.append((start, end, match.group(1)))
    return names


def spelt_out(text: str, end: int, acronym: str) -> int | None:
    """Where the words begin whose first letters are an acronym, if they all have capitals. `end` is after the last."""
    letters = [letter for letter in acronym.rstrip("s") if letter.isalpha()]
    low = max(0, end - 120)
    words = text[low:end].split(" ")[-FARTHEST:]
    offset = end + 1
    for word in reversed(words):
        offset -= len(word) + 1
        if not word or word[-1] in '.;:!?\n)"”' or "\n" in word:
            return None
        if word in SMALL:
            if word[0].upper() == letters[-1] and len(letters) > 1 and word in {"of", "and", "for"}:
                letters.pop()
            continue
        heads = [part[0] for part in word.split("-") if part and part[0].isupper()]
        if not heads or heads[-1] != letters[-1]:
            return None
        while heads and letters and heads[-1] == letters[-1]:
            heads.pop()
            letters.pop()
        if not letters:
            return offset if word[0].isupper() and text[offset:end].count(" ") else None
    return None


def by_head(text: str) -> list[tuple[int, int]]:
    """Names with "of": "University of Foo", "Royal College of Foo and Bar"."""
    names: list[tuple[int, int]] = []
    read_to = 0
    for link in (" of ", " for "):
        for at in places_of(link, text):
            head = word_before(text, at + 1)
            start = at - len(head)
            if head not in HEADS or (link == " of " and start < read_to):
                continue
            tail = (TAIL if head in JOINED else PLAIN_TAIL).match(text, at)
            if tail is None:
                continue
            while (before := capital_before(text, start)) is not None:
                start = before
            end = before_office(text, at, tail.end())
            while end > at and kinds(last := text[text.rfind(" ", at, end) + 1 : end]) & (ROLE | TITLE | CALENDAR):
                end -= len(last) + 1
            begin = at + len(link) + 4 * text.startswith("the ", at + len(link))
            if end > begin + 1:
                names.append((start, end))
                read_to = end
    return names


def places_of(link: str, text: str) -> list[int]:
    """Where "of" or "for" stands behind what may be the end of such a head."""
    places: list[int] = []
    at = text.find(link)
    while at >= 0:
        if text[at - 3 : at] in LAST_LETTERS:
            places.append(at)
        at = text.find(link, at + 1)
    return places


def before_office(text: str, start: int, end: int) -> int:
    """Where a name ends that runs on into somebody's name, or office: "Bank of Foo President Jane Bar"."""
    offset = start
    words = text[start:end].split(" ")
    for at, word in enumerate(words):
        if offset > start + 4 and (word in OFFICES or (at == len(words) - 2 and begins_a_person(words, at))):
            return offset - 1
        offset += len(word) + 1
    return end


def begins_a_person(words: list[str], at: int) -> bool:
    """Whether the name of a person stands at the end of some words: "Bank of Foo Jane Bar"; not "of St Jane Bar"."""
    if at < FEWEST or words[at - 1] in GOING_ON:
        return False
    given, surname = kinds(words[at]), kinds(words[at + 1])
    return given & GIVEN != 0 and not (given | surname) & (ORG | PLACE | THING | COUNTRY | NOTNAME | CALENDAR)


def capital_before(text: str, start: int) -> int | None:
    """Where the capitalised word before an offset begins, if it belongs to the same name."""
    if text[start - 1 : start] != " ":
        return None
    cut = max(text.rfind(" ", max(0, start - 25), start - 1), text.rfind("\n", max(0, start - 25), start - 1)) + 1
    word = text[cut : start - 1]
    if not word[:1].isupper() or not word.replace("-", "").isalpha():
        return None
    of_new = word == "New" and text[start : text.find(" ", start)] in OF_NEW
    return cut if of_new or not kinds(word) & NOTNAME else None


def by_ending(text: str, runs: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """Names by their last word: "Foo County Council", "Foo Police Department", "Foo Ltd"."""
    names: list[tuple[int, int]] = []
    for start, run in runs:
        body = body_in(run)
        if body is None:
            continue
        begin = start + body
        if text[begin - 1 : begin] == "&":  # "Foo A&M University"
            begin = text.rfind(" ", 0, begin) + 1
            begin = begin if (before := capital_before(text, begin)) is None else before
        if run.endswith(" Securities") and text.startswith(" and ", start + len(run)):
            continue  # "Securities and Exchange Commission"
        joined = text[begin - 4 : begin] == "and " and run.rpartition(" ")[2].lower() in BODIES
        if not (joined and capital_before(text, begin - 4) is not None):
            names.append((begin, start + len(run)))
    return names


def body_in(run: str) -> int | None:
    """The offset in a run at which the name of a body begins that ends with it, or None."""
    last = run[run.rfind(" ") + 1 :]
    if last not in WRITTEN and not (last in POLICE and " Police " in run) and last not in SELDOM:
        return None
    words = run.split(" ")
    if last in SELDOM and (len(words) < 2 or words[-2] not in SELDOM[last]):
        return None
    first = 0
    while first < len(words) - 1 and leads_only(words, first):
        first += 1
    if " ".join(words[first:]) in ALONE:
        return None
    if first == len(words) - 1 or words[first].lower().rstrip(".") in BODY_WORDS:
        return None
    return sum(map(len, words[:first])) + first


def leads_only(words: list[str], at: int) -> bool:
    """Whether a word before a name is no part of it: "Former", "Trouble-hit"; but "New" is of "New York"."""
    word = words[at]
    if word == "New" and words[at + 1] in OF_NEW:
        return False
    return kinds(word) & NOTNAME != 0 or word.endswith(HAPPENED)


HAPPENED = ("-hit", "-held", "-run", "-registered", "-controlled", "-listed", "-plagued", "-troubled")
