"""Who is named in an article, and whom a short name or a pronoun means at some place of it."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import itemgetter

import regex

from checker import Article, Person
from checker.frozen import Frozen
from checker.words import often_name, tag
from checker_quotes.roles import SPEAKING
from checker_quotes.speech import CONNECTORS, HONORIFICS, MEN, NO_NAMES, WOMEN

NAME = regex.compile(
    r"\p{Lu}[\p{L}'’.-]*+"
    r"(?:[ \xa0](?:(?:de|la|le|du|van|von|der|den|bin|al|el|da|di|dos|of|for)[ \xa0]){0,2}\p{Lu}[\p{L}'’.-]*+)*+"
)
MALE, FEMALE = (
    frozenset({"mr", "sir", "lord", "king", "prince"}),
    frozenset({"mrs", "ms", "miss", "lady", "dame", "queen", "princess"}),
)
NOT_FIRST = HONORIFICS | NO_NAMES
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
# What stands before a name if somebody else speaks for that one: "a spokesman for X said".
FOR = regex.compile(r"\p{Ll} (?:for|of) (?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Sen|Rep|President)\.? )?$")
BEFORE = 20  # code points
MOST_LED = 4  # words before the person with whom a clause begins
REACH = 1500  # code points that a pronoun may look back


class Mention(Frozen, frozen=True):
    """A person named at a place: `name` is the fullest name that the article gives the person."""

    start: int
    end: int
    name: str


class People:
    """The people of an article by where they are named."""

    def __init__(self, article: Article, named_at: list[tuple[int, int, Person]]) -> None:
        self.text, self.layout = article.plain, article.layout
        self.named_at = named_at
        self.named_at.sort(key=itemgetter(0))
        self.starts = [start for start, _, _ in named_at]
        self.mentions: list[Mention | None] = [None] * len(named_at)
        self._full: dict[str, set[str]] | None = None
        self._sexes: dict[str, str] | None = None

    @property
    def full(self) -> dict[str, set[str]]:
        """The full names of the article by their last words. Made by hand: `cached_property` takes a lock."""
        if self._full is None:
            self._full = {}
            for name in {person.name for _, _, person in self.named_at}:
                if " " in name:
                    self._full.setdefault(surname_of(name), set()).add(name)
        return self._full

    def mention(self, at: int) -> Mention:
        """The mention of a number, made when it is asked for."""
        made = self.mentions[at]
        if made is None:
            start, end, person = self.named_at[at]
            name = person.name
            made = self.mentions[at] = Mention(start, end, name if " " in name else full_name(name, self.full))
        return made

    @property
    def sexes(self) -> dict[str, str]:
        """`m` or `f` for the people of whom it is known. Most articles never ask."""
        if self._sexes is None:
            self._sexes = {}
            for at, (_, _, person) in enumerate(self.named_at):
                name = self.mention(at).name
                if sex := sex_of(person.honorific, name):
                    self._sexes.setdefault(name, sex)
        return self._sexes

    def within(self, start: int, end: int) -> list[Mention]:
        """The people named between two offsets, in order."""
        first, last = bisect_left(self.starts, start), bisect_right(self.starts, end - 1)
        return [self.mention(at) for at in range(first, last)]

    def named(self, start: int, end: int, *, last: bool) -> str | None:
        """The person named in a stretch of text, the last or the first; a name in the genitive is passed over.

        Nobody is named where the last one is who somebody speaks for.
        """
        near = range(bisect_left(self.starts, start), bisect_right(self.starts, end - 1))
        for at in reversed(near) if last else near:
            mention = self.mention(at)
            if not self.is_owner(mention):
                return None if last and self.is_spoken_for(mention.start) else mention.name
        return None

    def opening(self, start: int, end: int) -> str | None:
        """The one person named in a clause, where it begins with that one."""
        near = self.within(start, end)
        if not near or any(mention.name != near[0].name for mention in near) or self.is_owner(near[0]):
            return None
        led = self.text[start : near[0].start]
        return near[0].name if "," not in led and led.count(" ") <= MOST_LED else None

    def is_person(self, name: str) -> bool:
        """Whether a speaker is a person of whom a claim knows."""
        return any(person.name == name for _, _, person in self.named_at) or bool(self.full.get(surname_of(name)))

    def is_spoken_for(self, start: int) -> bool:
        """Whether the name at an offset says for or of whom somebody is: `a spokesman for X`, `the mother of X`."""
        return FOR.search(self.text, max(0, start - BEFORE), start) is not None

    def ends_at(self, at: int) -> bool:
        """Whether a person's name ends at an offset."""
        near = self.within(max(0, at - 60), at)
        return bool(near) and near[-1].end == at

    def printed(self, start: int, end: int, *, last: bool) -> str | None:
        """A name that no claim knows, as it stands at the very end of a stretch of text, or at its very beginning."""
        stretch = self.text[start:end]
        if last:  # its last word must be of a name, or "the"
            stretch = stretch.rstrip(" ,\xa0").rpartition(" ")[2]
        if stretch == stretch.lower() and stretch != "the":
            return None
        found = list(NAME.finditer(self.text, start, end))
        if not found:
            return None
        name = found[-1 if last else 0]
        if last and self.is_spoken_for(name.start()):
            return None
        gap = self.text[name.end() : end] if last else self.text[start : name.start()]
        if gap.strip(" ,\xa0").casefold() not in ("", "the"):
            return None
        bare = without_titles(name.group())
        if bare and last and name.start() - start < 2 and is_plural(bare):
            return None  # "Police said": a plain word with the capital of a sentence's beginning
        return full_name(bare, self.full) if bare and len(bare) > 1 else None

    def is_owner(self, mention: Mention) -> bool:
        """Whether a name is in the genitive: `X's aide`."""
        return self.text[mention.end : mention.end + 2] in {"'s", "’s"} or self.text[mention.end - 2 : mention.end] in {
            "'s",
            "’s",
        }

    def meant(self, pronoun: str, at: int, quotes: list[tuple[int, int]]) -> str | None:
        """Whom `he` or `she` means at a place: who comes first in the nearest sentence before that names one who fits.

        What comes first in a sentence is mostly its subject, and a subject is mostly what the text goes on about.
        People named inside the given quotations do not count.
        """
        sex = "m" if pronoun.casefold() == "he" else "f"
        index = bisect_left(self.starts, at) - 1
        fits: list[Mention] = []
        sentence = -1
        sexes = self.sexes
        while index >= 0 and self.starts[index] > at - REACH:
            mention = self.mention(index)
            index -= 1
            start = mention.start
            if sexes.get(mention.name, sex) != sex or any(low <= start < high for low, high in quotes):
                continue
            holds = self.layout.index(start)
            if fits and holds < sentence:
                break
            fits.insert(0, mention)
            sentence = holds
        if len(fits) < 2:
            return fits[0].name if fits else None
        return min(fits, key=lambda mention: (self.is_owner(mention), mention.start)).name


def is_plural(word: str) -> bool:
    """Whether a single word is a noun that can be a subject without an article, and no name."""
    return not often_name(word) and (word.lower() in SPEAKING or tag(word) == "NNS")


@lru_cache(1 << 12)
def surname_of(name: str) -> str:
    """The last word of a name in lower case, a suffix such as Jr apart."""
    words = name.casefold().split()
    while len(words) > 1 and words[-1].strip(".,") in SUFFIXES:
        words.pop()
    return words[-1].rstrip(",")


def full_name(name: str, full: dict[str, set[str]]) -> str:
    """The one full name that a short name can stand for in the article, else the name itself."""
    if " " in name:
        return name
    known = full.get(name.casefold(), ())
    return next(iter(known)) if len(known) == 1 else name


def without_titles(name: str) -> str | None:
    """A capitalised run without its titles; None if nothing of it is left."""
    name = regex.sub(r"['’]s?$", "", name.strip(" .,\xa0"))
    parts = name.split()
    while parts and (parts[0] in CONNECTORS or parts[0].rstrip(".").casefold() in NOT_FIRST):
        parts.pop(0)
    return None if not parts or parts[-1].rstrip(".").casefold() in SUFFIXES else " ".join(parts)


@lru_cache(1 << 12)
def sex_of(honorific: str | None, name: str) -> str | None:
    """`m` or `f` where the title or the given name tells, else None."""
    title = (honorific or "").rstrip(".").casefold()
    if title in MALE or title in FEMALE:
        return "m" if title in MALE else "f"
    given = name.split(maxsplit=1)[0].casefold() if " " in name else ""
    if given in MEN or given in WOMEN:
        return "m" if given in MEN else "f"
    return None
