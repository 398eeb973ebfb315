"""Whether what stands beside a word bears out that it tells of time: "May", "march", "Sun", "second", "spring"."""

from collections.abc import Callable

import regex

from checker import words
from checker_dates.idioms import is_some_day, never_stops
from checker_dates.lexicon import UNKNOWN, lexicon

IN_FRONT = frozenset(
    "in of on since until till by last next this early late mid from to for and between during before after through "
    "around about or".split()
)
OPENING = frozenset("In Since Until During Early Late".split())
GOVERNED = frozenset("government administration cabinet ministry family".split())  # by somebody of the name May
TIED = frozenset("in since of until from by early late for".split())  # a year after these is one, whatever follows
COUNTED = frozenset("no no. number nos page room than nearly almost over least about some route flight channel".split())
COMPARED = (" later than ", " earlier than ", " sooner than ")  # a year after these is one nevertheless
NO_YEAR = frozenset("block gmt bst utc est edt hours hrs feet".split())  # addresses and times of day
SEEN = 200  # code points of a line before a word that are looked at
FEWEST_DIGITS = 3  # of the groups of a telephone number
NUMBERED = frozenset("version v release build section chapter revision firmware".split())
TITLES = tuple(
    " Times| Telegraph| Mirror| Mail| Herald| Post| Express| Mercury| People| Night Live| Independent".split("|")
)
DAY_FOLLOWS = frozenset("on until till by since from before after".split())
HOUR_FOLLOWS = frozenset("at by until till around about past or to and before after".split())
HANDS_FOLLOW = HOUR_FOLLOWS | {"from", "since", "nearly", "almost", "just", "is", "was"}
AFTER_DAY = frozenset("and at but when as that or with because after before while to through until".split())
COUNTS = frozenset(
    "million billion thousand hundred pounds dollars euros pence cents once twice times percent pc".split()
)
IN_THE_COURSE = (" so far in ", " months of ", " quarter of ", " half of ", " rest of ", " course of ", " weeks of ")
OF_SOMEBODY = frozenset({"independence day", "memorial day", "remembrance day"})
OWNS = ("'s", "’s", "s'", "s’")
OPENING_DAYS = frozenset("On By Since Until Before After For Every Last This Next The And During".split())
JOINTS = frozenset("-–/")
# The rest of an address: "1984 Elm Street", "1418 W. Foo Ave."
STREET = regex.compile(
    r" (?:[NSEW]{1,2}\.? |(?:North|South|East|West) )?(?:[A-Z0-9][\w'’]*+ ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Parkway|Pkwy|Terrace)\b"
)
# Figures that a dash or a slash joins to a year, and what goes on after them.
JOINED_BEHIND = regex.compile(r" ?[-–/] ?([0-9]++)([-–/][0-9])?")
JOINED_IN_FRONT = regex.compile(r"([0-9][-–/])?(?<![0-9])([0-9]++) ?[-–/] ?$")


class Place:
    """A phrase at `start` to `end` of a text, with the word before it and what follows."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.word = text[start:end]
        self.after = text[end : end + 24]
        found = text[start - 24 if start > 24 else 0 : start].rsplit(None, 1)
        # The word before the phrase, as printed, without opening marks.
        self.before = found[-1].lstrip("(\"'“‘") if found else ""

    @property
    def mark(self) -> str:
        """The character before the phrase."""
        return self.text[self.start - 1 : self.start]

    @property
    def next(self) -> str:
        """The word that follows after one space, else nothing."""
        if self.after[:1] != " ":
            return ""
        return self.after[1:].split(" ", maxsplit=1)[0].split("\n", maxsplit=1)[0].rstrip(".,;:?!)")

    @property
    def name_follows(self) -> bool:
        """Whether a word with a capital follows."""
        return self.after[:1] == " " and self.after[1:2].isupper()


def fits(text: str, start: int, end: int, needs: str) -> bool:
    """Whether the place agrees with what an expression needs; a need that is not known is always met."""
    if text.startswith("may", start) and end - start == 3:
        return False  # the commonest by far, and never a month
    test = TESTS.get(needs)
    return test is None or test(Place(text, start, end))


def month_fits(place: Place) -> bool:
    """Whether a month without day and year is one: "May" is also a verb and a name, "Jan" a name."""
    word, before = place.word, place.before
    bare = word.split()[-1].split("-")[-1]
    low, alone = bare.lower(), word == bare
    if not bare[:1].isupper() and (low in {"may", "march"} or (alone and before.lower() not in IN_FRONT)):
        return False
    if low == "sept" or (place.after[:1] == "." and len(low) <= 4):
        return not alone or before.lower() in IN_FRONT
    if len(low) <= 3 and low != "may":
        return not alone or (before.lower() in IN_FRONT and low not in {"jan", "mar", "dec"})
    if low in {"may", "march"}:
        if not alone or place.after[:1] in {"-", "–", "/"}:
            return True
        if place.name_follows:
            return False
        if before in {"the", "The"}:
            return words.tag(place.next) in {"NN", "NNS", None} and place.next.islower() and place.next not in GOVERNED
        return before in OPENING or (before.islower() and before in IN_FRONT)
    if low in {"april", "june", "august"}:
        told = not alone or before[:1].islower() or before.lower() in IN_FRONT or not before.isalpha()
        return told and not place.name_follows
    return True


def weekday_fits(place: Place) -> bool:
    """Whether no newspaper or show is named after the day."""
    plural = place.word.lower().endswith("days")
    if place.before in {"the", "The"} and place.word.isalpha() and place.name_follows and words.tag(place.next) == "NN":
        return False  # "the Sunday Ledger"
    return plural or (place.word[-1] != "s" and not place.after.startswith(TITLES))


def short_weekday_fits(place: Place) -> bool:
    """Whether "Thurs" or "Tues" is a weekday; "Sun", "Sat" and "Wed" alone are taken for words."""
    return len(place.word) > 3 and place.word[:1].isupper() and place.before.lower() not in {"the", ""}


def day_fits(place: Place) -> bool:
    """Whether a number beside a month is a day, and no count of what follows: "In March nine people died"."""
    parts = place.word.split()
    last = parts[-1]
    if last.isdigit():
        return place.before.lower() not in {"in", "during"} or words.tag(place.next) != "NNS"
    if not any(lexicon().get(part.lower(), UNKNOWN).tag == "N" for part in parts):
        return True
    return words.tag(place.next) != "NNS" and not (last[0].isupper() and place.name_follows)


def capital_fits(place: Place) -> bool:
    """Whether "May" or "March" beside a day is a month: it has a capital, or the day is in figures."""
    if not day_fits(place):
        return False
    parts = place.word.replace("-", " ").split()
    named = any(part[:1].isupper() and part.lower() in {"may", "march"} for part in parts)
    return named or any(character.isdigit() for character in place.word)


def season_fits(place: Place) -> bool:
    """Whether "spring" and "fall" are seasons, and no event is named after one."""
    low = place.word.lower()
    if low.endswith(("spring", "fall")):
        if place.before.lower() in {"in", "last", "next", "since"}:
            return True
        return low.endswith("spring") and low.startswith(("the ", "early", "late"))
    return not place.name_follows


def year_fits(place: Place) -> bool:
    """Whether four digits are a year and no count: what is counted does not follow, and no currency stands before."""
    after, before = place.after, place.before
    if (place.mark and place.mark in "$£€¥#/.+=_:@") or not 1400 <= int(place.word[-4:]) <= 2100:
        return False
    mark, figure = after[:1], after[1:2].isdigit()
    if (mark and mark in "%°$£€_@=") or (mark in {".", ","} and figure):
        return False
    if JOINTS.intersection(after[:2]) and (behind := JOINED_BEHIND.match(after)) is not None:
        if not spans(place.word[-4:], behind):
            return False
    if (
        JOINTS.intersection(place.text[max(place.start - 2, 0) : place.start])
        and (front := JOINED_IN_FRONT.search(place.text, max(place.start - 10, 0), place.start)) is not None
    ):
        return not front[1] and len(front[2]) == 4 and int(front[2]) < int(place.word[-4:])
    if before.isdigit() or before.lower() in COUNTED:
        return place.text.endswith(COMPARED, 0, place.start)
    following = place.next
    if before.lower() not in TIED and len(following) >= FEWEST_DIGITS and following.isdigit():
        return False  # a telephone number
    if following.lower() in NO_YEAR or (before.lower() not in TIED and STREET.match(place.text, place.end) is not None):
        return False
    counted = following.islower() and before.lower() not in TIED and words.tag(following) == "NNS"
    return not counted


def spans(year: str, behind: "regex.Match[str]") -> bool:
    """Whether "-13" or "-2013" after 2012 makes a season or a span of years."""
    digits = behind[1]
    if behind[2] or len(digits) not in {2, 4}:
        return False
    return int(digits) == (int(year) + 1) % 100 if len(digits) == 2 else int(year) < int(digits) <= 2100


def decade_fits(place: Place) -> bool:
    """Whether "nineties" is a decade and no age or temperature: "the nineties"."""
    return "the" in place.word.lower() or place.before.lower() in {"the", "early", "late", "mid", "and", "to"}


def units_fit(place: Place) -> bool:
    """Whether bare units are a length: "for years", "months of talks"; but not "in Years 8 and 10"."""
    if place.word[:1].isupper() and place.next.isdigit():
        return False
    if place.before.lower() in {"small", "early", "opening", "closing", "final"}:
        return False
    return place.before.lower() in {"for", "in", "over", "after", "of", "within"} or place.after.startswith(
        (" of ", " later")
    )


def length_fits(place: Place) -> bool:
    """Whether a length is no age and no fraction ("three-quarters of")."""
    if place.word.lower().endswith("quarters") and place.after.startswith(" of "):
        return False
    if place.word.startswith(("a ", "an ")) and place.word.replace(" ", "", 1).isalpha() and is_rate(place):
        return False
    if is_some_day(place.word, place.before, place.after) or never_stops(place.text, place.start):
        return False
    return not place.after.lower().startswith((" old", "-old", "s-old", "s of "))


def is_rate(place: Place) -> bool:
    """Whether "a year" is what something is counted by: "$2 million a year", "four flights a week"."""
    before = place.before
    if place.mark != " " or place.after.startswith((" of ", " later", " after", " before", " and a half", "-")):
        return False
    low = before.lower()
    return low in COUNTS or any(character.isdigit() for character in low) or words.tag(low) == "NNS"


def impossible_fits(place: Place) -> bool:
    """Whether a day that no month has is meant as a day, and is no count of what follows ("In June 31 people")."""
    word, after = place.word, place.after
    if not any(c.isdigit() for c in word) or (any(c.isalpha() for c in word) and not any(c.isupper() for c in word)):
        return False
    if after[:1] in {"%", "/", "-", "–", ":"} or (after[:1] in {".", ","} and after[1:2].isdigit()):
        return False
    following = place.next
    counted = following.islower() and words.tag(following) in {"NNS", "NN", "JJ", "CD"}
    return not following[:1].isdigit() and not counted


def bare_day_fits(place: Place) -> bool:
    """Whether "the 27th" is a day and no floor, street or anniversary."""
    before = place.before.lower()
    if before == "for":
        return clause_ends(place) and place.next not in AFTER_DAY
    return before in DAY_FOLLOWS and clause_ends(place)


def holiday_fits(place: Place) -> bool:
    """Whether no person, place or film is named after the holiday ("Father Christmas", "Easter Island"), and it is no
    other's: "Ukraine's Independence Day", "Holocaust Memorial Day".
    """
    if place.word.lower() in OF_SOMEBODY and (place.before.endswith(OWNS) or place.before[:1].isupper()):
        owner = place.before.removesuffix("'s").removesuffix("’s")
        return place.before in OPENING_DAYS or owner in {"US", "U.S.", "American", "America"}
    return place.before != "Father" and (" " in place.word or not place.name_follows)


def slashed_fits(place: Place) -> bool:
    """Whether "4/22" is a day and no fraction: "on 4/22"; a month of two figures says it by itself ("22/04")."""
    spaced = not place.mark.strip() or place.mark == "("
    return spaced and (place.before.lower() in DAY_FOLLOWS or "0" in {place.word[0], place.word[-2]})


def clause_ends(place: Place) -> bool:
    """Whether nothing follows that could be counted: "Friday the 15"; but "on Friday the 15 jurors"."""
    ends = not place.after.strip() or place.after.lstrip()[:1] in {".", ",", ";", ":", "!", "?", ")"}
    return not place.after[1:2].isdigit() and (ends or place.next in AFTER_DAY)


def dashed_fits(place: Place) -> bool:
    """Whether "4-22" is a day and no score: "on 4-22" where a clause ends or goes on with a time."""
    return place.before == "on" and clause_ends(place)


def pointed_fits(place: Place) -> bool:
    """Whether "16. March 2003" is a day and no end of a sentence: "on 16. March 2003"."""
    return "." not in place.word[:3] or not place.before or place.before.lower() in DAY_FOLLOWS or place.mark == "("


def for_fits(place: Place) -> bool:
    """Whether "the year" is the running one: "a profit for the year.", "the first months of the year,"."""
    front = place.before.lower() == "for" or place.text.endswith(IN_THE_COURSE, 0, place.start)
    return front and (not place.after.strip() or place.after[:1] in {".", ",", ";", ")"})


def soon_fits(place: Place) -> bool:
    """Whether "soon" counts from now and not from what is told ("soon after", "it soon became")."""
    if place.before.lower() == "as" or place.next in {"after", "before", "as"}:
        return False
    return words.tag(place.next) != "VBD"


def today_fits(place: Place) -> bool:
    """Whether "Today" with a capital is no part of a name, as in "told Tarn Today"; in a heading all words have one."""
    if not (place.word[0].isupper() and place.before[:1].isupper() and place.mark == " "):
        return True
    line = place.text[max(place.text.rfind("\n", 0, place.start) + 1, place.start - SEEN) : place.start]
    return not any(word[0].islower() for word in line.split()) or place.before[-1] in ".!?:"


def past_fits(place: Place) -> bool:
    """Whether "the past" is a noun."""
    return place.before.lower() in {"in", "of", "from"} or place.after[:1] in {".", ",", ";", "?", "!"}


TESTS: dict[str, Callable[[Place], bool]] = {
    "month": month_fits,
    "short": short_weekday_fits,
    "weekday": weekday_fits,
    "capital": capital_fits,
    "day": day_fits,
    "season": season_fits,
    "year": year_fits,
    "short year": lambda place: place.before.lower() in IN_FRONT,
    "decade": decade_fits,
    "span": units_fit,
    "length": length_fits,
    "impossible": impossible_fits,
    "noun": past_fits,
    "today": today_fits,
    "century": lambda place: not (place.word.endswith("Century") and place.name_follows),
    "the part": lambda place: place.before.lower() in {"in", "during", "on", "through", "of"},
    "yearly": lambda place: not place.word[:1].isupper() and place.mark != "-",
    "dated": lambda place: place.before.lower() in DAY_FOLLOWS or place.before == "dated",
    "dashed": dashed_fits,
    "apart from counts": clause_ends,
    "pointed": pointed_fits,
    "dotted": lambda place: place.before.lower() not in NUMBERED,
    "no span": lambda place: place.mark not in {"-", "–", "/"},
    "soon": soon_fits,
    "quarter": lambda place: not place.after.lower().startswith(("-final", " final")),
    "apart": lambda place: (
        not (place.mark.isalnum() or (place.mark and place.mark in "-/.$£€#") or place.after[:1] in {"-", "/", "%"})
    ),
    "in": lambda place: place.before.lower() == "in",
    "o'clock": lambda place: place.before.lower() not in {"the", "a", "an"} or not place.name_follows,
    "hands": lambda place: place.before.lower() in HANDS_FOLLOW and clause_ends(place),
    "at hours": lambda place: (
        place.before.lower() in {"at", "by", "until", "till", "from"} or place.after.lower().startswith(" local")
    ),
    "hour": lambda place: place.before.lower() in HOUR_FOLLOWS,
    "for": for_fits,
    # "At the end of the day, nobody cares."
    "resolved": lambda place: (
        not (place.word.lower().endswith("end of the day") and place.before.lower() == "at" and place.after[:1] == ",")
    ),
    "near": lambda place: place.before.lower() in {"near", "foreseeable"},
    "the day": bare_day_fits,
    "slashed": slashed_fits,
    "holiday": holiday_fits,
    "alone": lambda place: not (place.mark.isalnum() or place.mark in {"-", "/", "."}),
}
