"""Who says a quotation: a resolver that reads the words before it, after it, and between its parts.

It names somebody only where a verb of speech (or "according to") has a subject that can be told; all else stays open.
"""

from bisect import bisect_right

import regex
from msgspec import structs

from checker import Article, Claim, Quotation
from checker_quotes.people import People
from checker_quotes.speech import APPOSITIVES, BEGINNERS, BETWEEN, LOOSE, PRONOUNS, VERBS

WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.&-]*+")
# The rest of a sentence after a quotation: up to a stop that ends it, a line's end, or another quotation.
TAIL = regex.compile(r"(?:[^.!?\n\"“”‘:;]|(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|St|Jr|Sr|Prof|Col|Capt|Rev|Hon))\.(?=[ \p{Lu}]|,)){1,240}+")
ACCORDING = regex.compile(r"[Aa]ccording to ")
CLAUSE = 300  # code points before a quotation in which its subject is looked for
INNER_STOP = regex.compile(r"[.!?][\"”’']?\s+\p{Lu}")
ENDING = frozenset(",?!—–-…")


def resolve_speakers(article: Article, claims: list[Claim]) -> list[Claim]:
    """The claims with the speaker of each quotation filled in, where the article names one."""
    quotes = sorted((claim for claim in claims if isinstance(claim.value, Quotation)), key=lambda claim: claim.place)
    if not quotes:
        return claims
    speakers = Speakers(article, claims, quotes).all()
    said = {claim.place: name for claim, name in zip(quotes, speakers, strict=True) if name}
    return [
        structs.replace(claim, value=Quotation(claim.value.words, said[claim.place]), speaker=said[claim.place])
        if isinstance(claim.value, Quotation) and claim.place in said
        else claim
        for claim in claims
    ]


class Speakers:
    """The quotations of one article, and the way to the speaker of each."""

    def __init__(self, article: Article, claims: list[Claim], quotes: list[Claim]) -> None:
        self.article, self.text, self.quotes = article, article.plain, quotes
        self.people = People(article, claims)
        self.spans = [(quote.start, quote.end) for quote in quotes]
        self.starts = [quote.start for quote in quotes]

    def all(self) -> list[str | None]:
        """The speaker of every quotation, in order, or None."""
        found: list[str | None] = []
        outer_end = -1
        for index, quote in enumerate(self.quotes):
            inner = quote.start < outer_end
            outer_end = max(outer_end, quote.end)
            found.append(self.before(index) if inner else self.speaker(index, found))
        for index in range(len(found) - 2, -1, -1):
            if found[index] is None and found[index + 1] is not None and self.goes_on(index):
                found[index] = found[index + 1]
        return found

    def speaker(self, index: int, found: list[str | None]) -> str | None:
        """The speaker of a quotation that stands in no other."""
        if index and found[index - 1] and self.goes_on(index - 1):
            return found[index - 1]
        return self.after(index) or self.before(index) or self.between(index, found) or self.alone(index, found)

    def goes_on(self, index: int) -> bool:
        """Whether a quotation ends with its paragraph and without a closing mark."""
        end = self.quotes[index].end
        rest = self.text[end : self.starts[index + 1]] if index + 1 < len(self.quotes) else "."
        return not rest.strip("\"“‘' \t\r\n\xa0") and "\n" in rest and rest.lstrip()[:1] in "\"“‘'" and rest[:1].isspace()

    def after(self, index: int) -> str | None:
        """The speaker named after a quotation: `said X`, `X said`, `according to X`."""
        end = self.quotes[index].end
        closing = self.text[end : end + 3]
        tail = TAIL.match(self.text, end + 1 + (closing[1:2] in "\"”’'"))
        if tail is None:
            return None
        start, stop = tail.span()
        tied = self.text[end - 1] in ENDING or closing[:1] == "," or self.text[start] == ","
        head = self.text[start:stop].lstrip(" ,\xa0")
        start = stop - len(head)
        if ACCORDING.match(head):
            return self.first_named(start + 13, stop)
        words = list(WORD.finditer(self.text, start, stop))[:30]
        if not words or words[0].start() != start:
            return None
        if words[0].group() in VERBS:
            if not tied and words[0].group() in LOOSE:
                return None
            return self.first_named(words[0].end(), stop)
        if not tied:
            return None
        first = words[0].group()
        if not (first[0].isupper() or first in PRONOUNS or first in BEGINNERS):
            return None
        for at, word in enumerate(words[1:], 1):
            if word.group() in VERBS and word.group() not in LOOSE:
                return self.subject(start, words[at].start())
        return None

    def first_named(self, start: int, stop: int) -> str | None:
        """The subject after its verb: the last name before the first comma, or a pronoun."""
        word = WORD.search(self.text, start, stop)
        if word is None:
            return None
        if word.group() in PRONOUNS:
            return self.meant(word.group(), word.start())
        comma = self.text.find(",", start, stop)
        named = self.people.named(start, stop if comma < 0 else comma, last=False)
        if named is None and comma >= 0 and word.group() in BEGINNERS:
            named = self.people.named(comma, stop, last=False)
        return named

    def before(self, index: int) -> str | None:
        """The speaker named in the clause before a quotation: `X said: `, `X called it `, `according to X, `."""
        quote = self.quotes[index]
        at = quote.start - 1
        first = max(self.article.sentence(max(at - 1, 0)).start, at - CLAUSE, 0)
        if first >= at:
            return None
        words = list(WORD.finditer(self.text, first, at))[-40:]
        for number in range(len(words) - 1, -1, -1):
            word = words[number]
            if self.inside(word.start()):
                continue
            if word.group() in VERBS:
                if number and words[number - 1].group().casefold() in {"be", "been", "being", "is", "are", "was", "were"}:
                    return None
                return self.subject(first, word.start())
            if word.group() == "to" and number and words[number - 1].group() in {"according", "According"}:
                return self.first_named(word.end(), at)
        if self.text[first:at].rstrip()[-1:] == ":" and len(words) <= 4:
            return self.people.named(first, at, last=True)
        return None

    def subject(self, first: int, verb: int) -> str | None:
        """The subject that stands before a verb, in a clause that begins at `first`."""
        words = [w for w in WORD.finditer(self.text, first, verb) if not self.inside(w.start())][-25:]
        while words and (words[-1].group() in BETWEEN or words[-1].group().endswith("ly")):
            words.pop()
        if not words:
            return None
        last = words[-1]
        if last.group().casefold() in PRONOUNS:
            return self.meant(last.group(), last.start())
        gap = self.text[last.end() : verb].strip()
        comma = self.text.rfind(",", first, last.start())
        segment = comma + 1 if comma >= 0 else first
        if not gap.startswith(","):
            head = WORD.search(self.text, segment, verb)
            apposed = comma >= 0 and head is not None and head.group().casefold() in APPOSITIVES
            if not apposed and (named := self.people.named(segment, last.end(), last=True)):
                return named
            if comma < 0:
                return None
        elif comma < 0:
            return self.people.named(first, last.end(), last=True)
        # An apposition stands between the name and its verb: X, the head of Y, said.
        earlier = self.text.rfind(",", first, comma)
        return self.people.named(earlier + 1 if earlier >= 0 else first, comma, last=True)

    def between(self, index: int, found: list[str | None]) -> str | None:
        """The speaker of the part before, where only that speaker's tag stands between: `"...," said X. "..."`."""
        if not index or not found[index - 1]:
            return None
        gap = self.text[self.quotes[index - 1].end : self.starts[index]]
        if "\n" in gap or len(gap) > 300 or INNER_STOP.search(gap[2:-1].rstrip(" \"“‘'")):
            return None
        return found[index - 1] if gap.strip("\"”“’‘' ")[-1:] in ".:,;" else None

    def alone(self, index: int, found: list[str | None]) -> str | None:
        """The speaker of the paragraph before, where a quotation is a paragraph of its own."""
        if not index or not found[index - 1]:
            return None
        start, end = self.spans[index]
        line = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", end)
        rest = self.text[end : stop if stop >= 0 else len(self.text)]
        gap = self.text[self.quotes[index - 1].end : line].strip("\"”’' \n\xa0")
        if self.text[line : start - 1].strip() or rest.strip("\"”’'. ") or INNER_STOP.search(gap) or len(gap) > 150:
            return None
        return found[index - 1]

    def meant(self, pronoun: str, at: int) -> str | None:
        """The person whom a pronoun means; people named inside quotations do not count."""
        near = bisect_right(self.starts, at)
        return self.people.meant(pronoun, at, self.spans[max(0, near - 12) : near])

    def inside(self, at: int) -> bool:
        """Whether a place is inside a quotation."""
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.quotes[index].end
