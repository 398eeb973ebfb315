"""One compound noun with a plural possessive and without: "drivers' licences" beside "driver licences"."""

from collections.abc import Iterable, Iterator

import regex

from checker import Article, Claim, Example, Extractor, Finding, Group, Rule, Wording

# A number or an indefinite article before a plural possessive belongs to the noun after it: what stands between is no
# owner but a kind ("40 gardeners' apprentices", not "the gardeners' tools").
COUNTED = regex.compile(
    r"(?:[0-9]|\b(?:a|an|more|extra|new|two|three|four|five|six|seven|eight|nine|ten|many|several|hundred|thousand))"
    r"(?: (?:more|extra|new|qualified|trained|further))?+ $"
)
WORD_BEFORE = regex.compile(r"\p{Ll}{3,30}+$")
HEAD = regex.compile(r" (\p{Ll}{4,30}+)")


class PossessiveInTwoForms(Rule, frozen=True, kw_only=True):
    """A compound noun that is written with a plural possessive in one place and with a plain noun in another.

    "Drivers' licences" and "driver licences" are one thing in two forms. A true owner ("the drivers' licences were
    taken") is let go: the first must follow a number or an indefinite article, which cannot go with the owner.
    """

    id: str = "possessive-in-two-forms"
    by: str = "possessive-in-two-forms"
    message: str = "{here.text} here, {there.text} elsewhere in this article"
    advice: str = "Choose one form."
    examples: tuple[Example, ...] = (
        Example(flags=("The plan pays for 40 {pilots’ assistants} by May. All {pilot assistants} train in Tarn.",)),
        Example(
            passes=(
                "The plan pays for 40 pilots’ assistants. The pilots’ assistants train in Tarn.",
                "The pilots’ contracts end in May. Nobody likes pilot contracts.",
            )
        ),
    )

    def extractor(self) -> Extractor:
        return Extractor(self.id, (Wording,), self.read)

    def read(self, article: Article) -> Iterator[Claim]:
        """The possessive that is a kind, and the same compound without the possessive."""
        text = article.plain
        seen: set[str] = set()
        for apostrophe in ("s’ ", "s' "):
            at = text.find(apostrophe)
            while at >= 0:
                yield from self.forms(article, at + 1, seen)
                at = text.find(apostrophe, at + 3)

    def forms(self, article: Article, at: int, seen: set[str]) -> Iterable[Claim]:
        """Both forms of the compound around an apostrophe, or nothing."""
        text = article.plain
        owner = WORD_BEFORE.search(text, max(0, at - 32), at)
        head = HEAD.match(text, at + 1)
        if (
            owner is None
            or head is None
            or not head[1].endswith("s")
            or not COUNTED.search(text, max(0, owner.start() - 24), owner.start())
        ):
            return ()
        term = f"{owner.group()[:-1]} {head[1]}"
        other = regex.search(rf"(?<![\w'’-]){regex.escape(term)}(?![\w'’-])", text)
        if other is None or term in seen:
            return ()
        seen.add(term)
        key = (f"{self.id}:{article.id} {term}",)
        places = [(owner.start(), head.end()), other.span()]
        return [article.claim(start, end, Wording(text[start:end], term), keys=key) for start, end in places]

    def review(self, group: Group) -> Iterator[Finding]:
        first, second = group.claims[:2]
        yield self.finding(first, second, verdict="variant")
