"""Who says a quotation: a resolver that reads the words before it, after it, and between its parts.

It names somebody only where a verb of speech (or "according to") has a subject that can be told; all else stays open.
A subject without a name is given as it is written ("the minister"), not guessed to be somebody.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter, methodcaller

import regex
from msgspec import structs

from checker import Article, Claim, Person, Quotation
from checker.frozen import Frozen
from checker.words import tag
from checker_quotes import roles
from checker_quotes.keys import SURE
from checker_quotes.people import People
from checker_quotes.speech import (
    BEGINNERS,
    BETWEEN,
    CONJUNCTIONS,
    FINDERS,
    FINDING,
    LOOSE,
    NO_BEGINNERS,
    NOT_OF_ROLES,
    PRONOUNS,
    VERBS,
)

WORD = re.compile(r"[^\W_]++(?:['’.&-]++[^\W_]*+)*")  # of letters and digits; `re` is the faster one here
# The rest of a sentence after a quotation: up to a stop that ends it, a line's end, or another quotation.
TAIL = regex.compile(
    r"[^.!?\n\"“”‘:;]++(?:"
    r"(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|St|Jr|Sr|Prof|Col|Capt|Rev|Hon|Co|Inc|Corp|Ltd))"
    r"\.(?=[ \p{Lu}]|,)"
    r"[^.!?\n\"“”‘:;]*+)*+"
)
# The same up to the first stop: with `re`, and all of it where no abbreviation stands before the stop.
PLAIN_TAIL = re.compile(r"[^.!?\n\"“”‘:;]++")
ABBREVIATION_ENDS = frozenset("Mr rs Ms Dr en ep ov Lt gt St Jr Sr of ol pt ev on Co nc rp td".split())
REACH = 240  # code points of such a rest
ACCORDING = regex.compile(r"[Aa]ccording to ")
BREAKS = "\n\t\r\xa0—–/"
MARKS = "\"“”‘’'«»,.;:!?()[]{}<>*-…"
SPEECH = VERBS | {"according"}
VALUE = attrgetter("value")
ENDS_IN_ED = methodcaller("endswith", "ed")
NEUTERS = frozenset({"it", "they"})
PASSIVE = frozenset({"be", "been", "being", "is", "are", "was", "were"})
CLOSERS = frozenset("\"”’'") | {""}
NO_TAIL = frozenset('.!?\n"“”‘:;') | {""}  # with which no such rest begins
DOUBLED = frozenset({"``", "''", "‘‘"})
LONGEST_TITLE = 60  # code points
MOST_OF_A_NAME = 3
SMALL = frozenset("a an the of and or in on at to for with from by".split())
IN_TITLE = regex.compile(r"(?:\b(?:on|in|with)(?: the)?|\p{L}['’]s?) ?[\"“”'‘’`]{1,2}$")  # what a title follows
LONGEST = 30  # words after a quotation that are looked at
CLAUSE = 300  # code points before a quotation in which its subject is looked for
STOP = re.compile(r"[.!?][\"”’']*\s")
MOST_LED = 8  # words before a person with whom a clause begins
MOST_COMMAS, MOST_WITH_ONE_TAG = 3, 5  # between two parts of a quotation
SHORTEST_OFFICE = 3  # words
OFFICE_LINKS = frozenset("of for at with".split())
ENDS = frozenset(".!?")
WHOLE = frozenset(".!?,…")  # what a quotation of whole sentences ends with
MOST_AFTER = 4  # words after a verb that ends what is told: "X said on Monday"
BEHIND_VERBS = frozenset("on in at during after last yesterday today earlier later".split())
ENDING = frozenset(",?!—–-…")
LED_TO = frozenset({": ", ", "})  # what a clause ends with that leads to a quotation
RUN_ON = frozenset({' "', " “", " „", " «"})  # between paragraphs of one quotation whose line end was lost


def resolve_speakers(article: Article, claims: list[Claim]) -> list[Claim]:
    """The claims with the speaker of each quotation filled in, where the article names one."""
    # No value has a subclass, and there are many claims.
    values = list(map(VALUE, claims))
    places = [(claims[at].start, claims[at].end, at) for at, value in enumerate(values) if type(value) is Quotation]
    if not places:
        return claims
    people = [(claims[at].start, claims[at].end, value) for at, value in enumerate(values) if type(value) is Person]
    places.sort()
    outer: list[int] = []
    spans: list[tuple[int, int]] = []
    past = -1
    for start, end, at in places:
        if start >= past:
            outer.append(at)
            spans.append((start, end))
        past = max(past, end)
    resolved = list(claims)
    speakers = Speakers(article, People(article, people), spans).all()
    for at, named in zip(outer, speakers, strict=True):
        if named is not None:
            resolved[at] = say(claims[at], named)
    return resolved


class Named(Frozen, frozen=True):
    """A speaker, and whether the name itself stands beside the quotation."""

    name: str
    sure: bool


def say(claim: Claim, named: Named) -> Claim:
    """The quotation with its speaker."""
    assert isinstance(claim.value, Quotation)
    words, name = claim.value.words, named.name
    keys = (*claim.keys, f"{SURE}:{name.casefold()}") if named.sure and " " in name else claim.keys
    return structs.replace(claim, value=Quotation(words, name), speaker=name, keys=keys)


def may_have_role(verb: str) -> bool:
    """Whether a verb shows by itself that its subject speaks or is read from."""
    return verb not in NOT_OF_ROLES and (verb not in LOOSE or verb in {"read", "reads"})


def has_one_tag(gap: str) -> bool:
    """Whether the words between two parts of a quotation hold one verb of speech, and no end of a sentence."""
    told = [word for word in gap.lower().replace(",", " ").split() if word in VERBS]
    return len(told) == 1 and STOP.search(gap) is None


class Speakers:
    """The quotations of one article, and the way to the speaker of each."""

    def __init__(self, article: Article, people: People, spans: list[tuple[int, int]]) -> None:
        self.article, self.text, self.people, self.spans = article, article.plain, people, spans
        self.starts = [start for start, _ in spans]
        self.flat = self.text
        for mark in BREAKS:
            self.flat = self.flat.replace(mark, " ")

    def all(self) -> list[Named | None]:
        """The speaker of every quotation, in order, or None."""
        found: list[Named | None] = []
        for index in range(len(self.spans)):
            found.append(self.speaker(index, found))
        for index in range(len(found) - 2, -1, -1):
            if found[index] is None and found[index + 1] is not None and self.goes_on(index):
                found[index] = found[index + 1]
        return [None if named is not None and self.is_title(at) else named for at, named in enumerate(found)]

    def speaker(self, index: int, found: list[Named | None]) -> Named | None:
        """The speaker of a quotation, given those of the quotations before it."""
        if index and found[index - 1] and self.goes_on(index - 1):
            return found[index - 1]
        return (
            self.behind(index)
            or self.between(index, found)
            or self.before(index, found)
            or self.by(index)
            or self.alone(index, found)
            or self.told(index)
        )

    def is_title(self, index: int) -> bool:
        """Whether a quotation is the name of a show or a book: "on NBC's 'The Harbour Hour'", "in 'Mending Nets'"."""
        start, end = self.spans[index]
        text = self.text
        if not text[start].isupper() or end - start > LONGEST_TITLE:
            return False
        words = text[start:end].rstrip(".,").split(" ")
        if len(words) < MOST_OF_A_NAME and all(word[:1].isupper() for word in words) and self.names(start):
            return True
        if len(words) < 2 or not all(word[0].isupper() or word in SMALL for word in words if word):
            return False
        return IN_TITLE.search(text, max(start - 24, 0), start) is not None

    def names(self, start: int) -> bool:
        """Whether a noun before a quotation says what is called so: "typhoon 'Pepang'"."""
        before = self.text[max(start - 30, 0) : self.opens(start)]
        noun = before[:-1].rpartition(" ")[2]
        return (
            before[-1:] == " "
            and noun.isalpha()
            and noun.islower()
            and noun not in SPEECH
            and tag(noun) in {"NN", None}
        )

    def goes_on(self, index: int) -> bool:
        """Whether a quotation ends with its paragraph and without a closing mark."""
        if index + 1 >= len(self.spans):
            return False
        end, following = self.spans[index][1], self.starts[index + 1]
        if not self.text[end : end + 1].isspace():
            return False
        rest = self.text[end:following]
        if rest in RUN_ON:
            return True
        return not rest.strip("\"“‘' \t\r\n\xa0") and "\n" in rest and rest.lstrip()[:1] in "\"“‘'"

    def behind(self, index: int) -> Named | None:
        """The speaker named after a quotation, or after the last part of one that no clause leads to."""
        last = index
        if not index or not self.goes_on(index - 1):  # the first part asks for all of them
            while self.goes_on(last):
                last += 1
        if last == index:
            return self.after(index)
        start = self.opens(self.starts[index])
        if self.text[start - 2 : start] in LED_TO or self.text[self.spans[last][1] - 1] != ",":
            return None
        named = self.after(last)
        return named if named is not None and named.sure else None

    def after(self, index: int) -> Named | None:
        """The speaker named after a quotation: `said X`, `X said`, `according to X`."""
        text = self.text
        end = self.spans[index][1]
        closing = text[end : end + 3]
        start = end + 1 + (closing[1:2] in CLOSERS)
        if text[start : start + 1] == "?" and text[end - 1] in ENDING:
            start += 1  # what a wrong decoding made of a space: `"It will hold,"?Ms Quill said.`
        if text[start : start + 1] in NO_TAIL:
            return None
        tail = PLAIN_TAIL.match(text, start, start + REACH)
        if tail is None:
            return None
        stop = tail.end()
        if (
            text[stop : stop + 1] == "."
            and (text[stop - 1].isupper() or text[stop - 2 : stop] in ABBREVIATION_ENDS)
            and (longer := TAIL.match(text, start, start + REACH))
        ):
            stop = longer.end()
        low = self.flat[start:stop].lower()
        parts = low.replace(",", " ").split()
        # A quick look before a close one: is there a verb of speech, or what may be one?
        if SPEECH.isdisjoint(parts) and not ("ed" in low and any(map(ENDS_IN_ED, parts))):
            return None
        rest = text[start:stop]
        tied = text[end - 1] in ENDING or closing[:1] == "," or rest[0] == ","
        head = rest.lstrip(" ,\xa0")
        start = stop - len(head)
        if ACCORDING.match(head):
            return self.first_named(start + 13, stop)
        if text[stop : stop + 1] == ":" and text[end - 1] != "," and closing[:1] != "," and not self.inverted(head):
            return None  # `"Who says so?" Mr Hask replied: "I do."`
        return self.tag(start, stop, tied=tied)

    def inverted(self, head: str) -> bool:
        """Whether words begin with a verb of speech: said X."""
        return head.split(maxsplit=1)[0].lower() in VERBS

    def tag(self, start: int, stop: int, *, tied: bool) -> Named | None:
        """The speaker in the words that follow a quotation; `tied` says that a comma or the like joins them to it."""
        words = islice(WORD.finditer(self.text, start, stop), LONGEST)
        begins = next(words, None)
        if begins is None or begins.start() != start:
            return None
        first = begins.group().lower()
        if first in VERBS:
            return self.first_named(begins.end(), stop) if tied or first not in LOOSE else None
        if not tied:
            return None
        if first.endswith("ed") and self.people.within(begins.end(), begins.end() + 2):
            return self.first_named(begins.end(), stop)
        if begins.group() in NO_BEGINNERS:
            return None
        for at, word in enumerate(words, 1):
            verb = word.group().lower()
            if verb in VERBS and (verb not in LOOSE or at < 3):
                return self.subject(start, word.start()) or (
                    self.role(start, word.start()) if may_have_role(verb) else None
                )
            if verb.endswith("ed") and self.people.ends_at(word.start() - 1):
                return self.named(start, word.start(), last=True)
        return None

    def first_named(self, start: int, stop: int) -> Named | None:
        """The subject after its verb: the last name before the first comma, or a pronoun."""
        word = WORD.search(self.text, start, stop)
        if word is None:
            return None
        if word.group() in PRONOUNS:
            return self.meant(word.group(), word.start())
        comma = self.text.find(",", start, stop)
        end = stop if comma < 0 else comma
        named = self.named(start, end, last=False)
        if named is None and comma >= 0 and word.group() in BEGINNERS:
            named = self.named(comma, stop, last=False)
        if named or (named := self.printed(start, end, last=False)):
            return named
        phrase = roles.after(self.text, start, end)
        return Named(roles.told(self.text[slice(*phrase)]), False) if phrase else None

    def role(self, first: int, verb: int) -> Named | None:
        """The noun phrase that stands before a verb, where nobody is named."""
        for word, _, end in self.back(first, verb):
            if word not in BETWEEN and not word.endswith("ly"):
                apposed = self.text[end : end + 1] == ","
                phrase = roles.before(self.text, first, end, apposed=apposed)
                return Named(roles.told(self.text[slice(*phrase)]), False) if phrase else None
        return None

    def before(self, index: int, found: list[Named | None]) -> Named | None:
        """The speaker named in the clause before a quotation: `X said: `, `X called it `, `according to X, `."""
        at = self.starts[index] - 1
        first = max(self.sentence_start(max(at - 1, 0)), at - CLAUSE)
        if at - first < 3:
            return None  # nothing stands before: no verb, no name with a colon
        words = self.flat[first:at].lower().replace(",", " ").replace(":", " ").split()
        if SPEECH.isdisjoint(words):
            return (None if FINDING.isdisjoint(words) else self.finder(first, at)) or self.heading(first, at)
        told = self.last_of_speech(first, at)
        if told is None:
            return self.heading(first, at)
        verb, begins = told
        if verb == "according":
            return self.first_named(begins + 13, at)
        last = next((word.lower() for word, _, _ in self.back(first, begins - 1)), "")
        if last in PASSIVE:
            return self.agent(begins + len(verb), at)
        if last in NEUTERS:
            return self.same(index, found)
        if verb.endswith("ing"):
            return self.taking_part(first, begins, last) or self.in_sentence(index, first, found)
        return self.subject(first, begins) or (self.role(first, begins) if may_have_role(verb) else None)

    def finder(self, first: int, at: int) -> Named | None:
        """The report or the court that found or ruled what is quoted."""
        if self.text[first:at].rstrip()[-1] in ENDS:
            return None  # in the sentence before
        for word, begins, _ in self.back(first, at):
            if word in FINDING:
                named = self.role(first, begins)
                return named if named is not None and not FINDERS.isdisjoint(named.name.split(" ")) else None
        return None

    def agent(self, end: int, at: int) -> Named | None:
        """By whom something is called so, between a verb in the passive and a quotation: described by X as."""
        return self.first_named(end + len(" by "), at) if self.text.startswith(" by ", end) else None

    def by(self, index: int) -> Named | None:
        """By whom something is called so, behind a quotation: was described as "so" by X."""
        end = self.spans[index][1] + 1
        if self.text[end : end + len(" by ")] != " by ":
            return None
        at = self.starts[index] - 1
        first = max(self.sentence_start(max(at - 1, 0)), at - CLAUSE)
        told = self.last_of_speech(first, at)
        if told is None or told[0] not in LOOSE:
            return None
        tail = PLAIN_TAIL.match(self.text, end, end + REACH)
        return self.first_named(end + len(" by "), tail.end()) if tail else None

    def same(self, index: int, found: list[Named | None]) -> Named | None:
        """What spoke before, and no person, where "it" goes on: the report, the board."""
        last = found[index - 1] if index else None
        if last is None or self.people.is_person(last.name):
            return None
        layout = self.article.layout
        apart = layout.index(self.starts[index]) - layout.index(self.spans[index - 1][1] - 1)
        return last if apart <= 1 else None

    def in_sentence(self, index: int, first: int, found: list[Named | None]) -> Named | None:
        """The speaker of the quotation before, where it stands in the same sentence: "so," said X, adding "so"."""
        return found[index - 1] if index and self.spans[index - 1][1] > first else None

    def taking_part(self, first: int, verb: int, last: str) -> Named | None:
        """The subject of a participle: X was quoted as saying; X left, with Y saying; X left the room, saying."""
        if last == "as":
            return self.named(first, verb, last=True)
        at = self.flat.rfind(" with ", first, verb)
        if at >= 0 and "," not in self.text[at:verb]:
            if self.people.ends_at(verb - 1):
                return self.named(at, verb, last=True)
            if named := self.role(at + len(" with "), verb):
                return named
        return self.head(first, verb)

    def last_of_speech(self, first: int, at: int) -> tuple[str, int] | None:
        """The last verb of speech (or "according") of a clause in lower case, and where it begins.

        Like `back`, with places only for the words that are looked for.
        """
        pieces = self.flat[first:at].split(" ")
        for index in range(len(pieces) - 1, -1, -1):
            piece = pieces[index]
            low = piece.strip(MARKS).lower()
            if low in SPEECH:
                begins = first + sum(map(len, pieces[:index])) + index + piece.find(piece.strip(MARKS))
                near = bisect_right(self.starts, begins) - 1
                if near < 0 or begins >= self.spans[near][1]:
                    return low, begins
        return None

    def heading(self, first: int, at: int) -> Named | None:
        """The speaker in a transcript or a caption, `Name: `."""
        clause = self.text[first:at].rstrip()
        if not clause.endswith(":"):
            return None
        short = clause.count(" ") < 5 and " on " not in clause
        name = self.people.named(first, at, last=True) if short else self.people.opening(first, at)
        return Named(name, False) if name else None  # a headline may be about whom it names

    def sentence_start(self, at: int) -> int:
        """Where the sentence begins that holds an offset."""
        layout = self.article.layout
        return layout.starts[layout.index(at)]

    def back(self, first: int, at: int) -> Iterator[tuple[str, int, int]]:
        """The words between two offsets from the last to the first, without those inside quotations.

        Each with where it begins and ends. Cut at spaces and dashes: a pattern takes several times as long.
        """
        near = bisect_right(self.starts, at) - 1
        flat, starts, spans = self.flat, self.starts, self.spans
        if near >= 0 and spans[near][1] <= first:
            near = -1
        end = at
        while end > first:
            begins = flat.rfind(" ", first, end) + 1 or first
            piece = flat[begins:end]
            end = begins - 1
            word = piece.strip(MARKS)
            if not word:
                continue
            if word != piece:
                begins += piece.find(word)
            while near >= 0 and starts[near] > begins:
                near -= 1
            if near < 0 or begins >= spans[near][1]:
                yield word, begins, begins + len(word)

    def head(self, first: int, verb: int) -> Named | None:
        """The subject of a whole clause, for a participle: X left the room, saying."""
        for word in WORD.finditer(self.text, first, verb):
            if word.group().casefold() in PRONOUNS:
                return self.meant(word.group(), word.start())
            if known := self.people.within(word.start(), word.end()):
                if self.people.is_owner(known[0]):
                    return None
                return Named(known[0].name, False)  # between them may stand whoever else said it
        return None

    def subject(self, first: int, verb: int) -> Named | None:
        """The subject that stands before a verb, in a clause that begins at `first`."""
        words = self.back(first, verb)
        last = next((word for word in words if word[0] not in BETWEEN and not word[0].endswith("ly")), None)
        if last is None:
            return None
        word, begins, ends = last
        if word.casefold() in PRONOUNS:
            return self.meant(word, begins)
        if word in CONJUNCTIONS:
            return self.head(first, begins)
        apposed = self.text[ends:verb].lstrip().startswith(",")
        comma = self.text.rfind(",", first, begins)
        segment = comma + 1 if comma >= 0 else first
        # An apposition may stand between a name and its verb: X, the head of Y, said. Or the name is the apposition.
        head = WORD.search(self.text, segment, verb)
        if comma < 0 or not apposed or (head and head.group()[0].isupper()):
            named = self.named(segment, ends, last=True)
            if named or comma < 0:
                return named or self.printed(segment, ends, last=True)
            if not apposed and head and head.group() not in BEGINNERS:
                printed = self.printed(segment, ends, last=True)
                return printed or (self.opening(first, begins) if self.is_office(segment, begins) else None)
        earlier = self.text.rfind(",", first, comma)
        named = self.named(earlier + 1 if earlier >= 0 else first, comma, last=True)
        return named or (self.opening(first, begins) if apposed and earlier >= 0 else None)

    def is_office(self, start: int, end: int) -> bool:
        """Whether words say what somebody is: "head of X", "chief executive at X"."""
        words = self.text[start:end].split()
        if len(words) < SHORTEST_OFFICE or not words[0].islower() or words[0] in NO_BEGINNERS:
            return False
        return any(word in OFFICE_LINKS for word in words[1:4]) and (tag(words[0]) or "NN")[:2] in {"NN", "JJ", "VB"}

    def opening(self, first: int, verb: int) -> Named | None:
        """The person with whom a clause begins, where appositions stand before its verb: X, 45, of Y, said."""
        near = self.people.within(first, verb)
        if len(near) != 1:
            return None
        mention = near[0]
        led = self.text[first : mention.start]
        if "," in led or led.count(" ") > MOST_LED or self.text[mention.end : mention.end + 1] != ",":
            return None
        return Named(mention.name, True)

    def between(self, index: int, found: list[Named | None]) -> Named | None:
        """The speaker of the part before, where only that speaker's tag stands between: `"...," said X. "..."`."""
        if not index or not found[index - 1]:
            return None
        last, start = self.spans[index - 1][1], self.starts[index]
        gap = self.text[last:start]
        if "\n" in gap or len(gap) > 300:
            return None
        mark = self.opens(start)
        own = self.article.layout.index(mark)
        apart = own - self.article.layout.index(last)
        if self.article.layout.starts[own] < mark:
            # In the midst of a sentence: `"...," said X, "..."`, unless a verb of its own stands before it.
            tied = gap.rstrip("\"“‘' ")[-1:] == "," and apart <= (self.text[last - 1] in ".?!")
            few = gap.count(",") < MOST_COMMAS or (gap.count(",") < MOST_WITH_ONE_TAG and has_one_tag(gap))
            return found[index - 1] if tied and few and " and " not in gap else None
        return found[index - 1] if apart <= 1 + (self.text[last - 1] in ".?!") else None

    def opens(self, start: int) -> int:
        """Where the mark before a quotation begins; some typewriters' have two characters."""
        return start - 2 if self.text[start - 2 : start] in DOUBLED else start - 1

    def alone(self, index: int, found: list[Named | None]) -> Named | None:
        """The speaker of the paragraph before, where a quotation is a paragraph of its own."""
        if not index or not found[index - 1]:
            return None
        start, end = self.spans[index]
        line = self.text.rfind("\n", 0, start) + 1
        last = self.spans[index - 1][1]
        layout = self.article.layout
        if self.text[line : self.opens(start)].strip() or line - last > 150:
            return None
        stop = self.text.find("\n", end)
        rest = self.text[end : stop if stop >= 0 else len(self.text)]
        if rest.strip("\"”’'. ") and (self.text[end - 1] not in ".?!" or rest[1:2] != " "):
            return None  # somebody else may follow in the sentence
        return (
            found[index - 1] if layout.index(line) - layout.index(last) <= 1 + (self.text[last - 1] in ".?!") else None
        )

    def told(self, index: int) -> Named | None:
        """Who says what the sentence before tells, and goes on in a quotation of whole sentences: `X said. "So."`."""
        start, end = self.spans[index]
        mark = self.opens(start)
        if self.text[mark - 2 : mark] != ". " or not self.text[start].isupper() or self.text[end - 1] not in WHOLE:
            return None
        stop = mark - 2
        first = max(self.sentence_start(max(stop - 1, 0)), stop - CLAUSE)
        told = self.last_of_speech(first, stop)
        if told is None or told[0] in LOOSE or told[0] == "according" or told[0].endswith("ing"):
            return None
        verb, begins = told
        rest = self.text[begins + len(verb) : stop]
        if rest.count(" ") > MOST_AFTER or "," in rest:
            return None
        if not rest.strip() or rest.split(maxsplit=1)[0] in BEHIND_VERBS:
            return self.subject(first, begins) or (self.role(first, begins) if may_have_role(verb) else None)
        return self.first_named(begins + len(verb) + 1, stop) if self.text[begins - 2 : begins] == ", " else None

    def meant(self, pronoun: str, at: int) -> Named | None:
        """The person whom a pronoun means; people named inside quotations do not count."""
        near = bisect_right(self.starts, at)
        name = self.people.meant(pronoun, at, self.spans[max(0, near - 12) : near])
        return Named(name, False) if name else None

    def named(self, start: int, end: int, *, last: bool) -> Named | None:
        """The person of whom a claim knows, named in a stretch of text."""
        name = self.people.named(start, end, last=last)
        return Named(name, True) if name else None

    def printed(self, start: int, end: int, *, last: bool) -> Named | None:
        """A name of which no claim knows, at an end of a stretch of text."""
        name = self.people.printed(start, end, last=last)
        return Named(name, False) if name else None
