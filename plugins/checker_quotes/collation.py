"""Two versions of a text laid side by side: how much of it both have, and where one has a word for another."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from checker import Article, Sentence
from checker.frozen import Frozen
from checker_quotes.wording import tokens

LEAST_WORDS, OF_HEADING = 5, 8  # of a sentence, and of a line without a stop
VERSIONS = 0.25  # of the words of the shorter text that its other version has, too, sentence by sentence
AROUND = 3  # words on either side of the one that differs
TEXTS, PAIRS = 512, 4096  # that are kept laid out, since texts meet under several keys

Stretch = tuple[int, int]


class Text(Frozen, frozen=True):
    """The sentences of a text, and each as it is compared: without capitals, its words a space apart."""

    sentences: tuple[Sentence, ...]
    forms: tuple[str, ...]
    words: int

    def beside(self, number: int) -> tuple[str, str]:
        """What stands before and after a sentence; nothing at the ends of the text."""
        before = self.forms[number - 1] if number else ""
        return before, self.forms[number + 1] if number + 1 < len(self.forms) else ""


class Reading(Frozen, frozen=True):
    """What one version has: `word` without what an apostrophe joins to it, where it is printed, the words around it."""

    sentence: Sentence
    start: int
    end: int
    word: str
    phrase: str

    @property
    def within(self) -> tuple[str, int]:
        """The text of its sentence, and where it stands in it."""
        return self.sentence.text, self.start - self.sentence.start

    @property
    def printed(self) -> str:
        at = self.sentence.start
        return self.sentence.text[self.start - at : self.end - at]


class Substitution(Frozen, frozen=True):
    """Two words of which each stands where the other version has the other.

    `long` says that their sentence is one of some words, `framed` that the same stands before it and after it in both.
    """

    one: Reading
    other: Reading
    long: bool = True
    framed: bool = False

    @property
    def words(self) -> tuple[str, str]:
        return self.one.word.casefold(), self.other.word.casefold()


class Collation(Frozen, frozen=True):
    """The share of the words of the shorter text that the other has, too, and the words that stand for another.

    `words` are those of the shorter text; `whole` says that all else of it is in the other.
    """

    shared: float
    substitutions: tuple[Substitution, ...] = ()
    words: int = 0
    whole: bool = False


@lru_cache(maxsize=TEXTS)
def lay_out(text: str, masked: tuple[Stretch, ...]) -> Text:
    """The sentences of a text, in which some stretches say nothing."""
    layout = Article("", text, masked=masked).layout
    sentences = tuple([layout.sentence(number) for number in range(len(layout))])
    forms = tuple([" ".join(sentence.text.casefold().split()) for sentence in sentences])
    return Text(sentences, forms, sum(map(count, forms)))


def count(form: str) -> int:
    """How many words a sentence has, about."""
    return form.count(" ") + 1 if form else 0


@lru_cache(maxsize=PAIRS)
def collate(one: str, of_one: tuple[Stretch, ...], other: str, of_other: tuple[Stretch, ...]) -> Collation:
    """Lay two texts, each with its masked stretches, side by side."""
    left, right = lay_out(one, of_one), lay_out(other, of_other)
    both = Counter(left.forms) & Counter(right.forms)
    shorter = min(left.words, right.words)
    shared = sum([count(form) * times for form, times in both.items()]) / shorter if shorter else 0.0
    if shared < VERSIONS:
        return Collation(shared)
    found = tuple(substitutions(left, right))
    return Collation(shared, found, shorter, len(found) == min(len(own(left, right)), len(own(right, left))))


def substitutions(left: Text, right: Text) -> Iterator[Substitution]:
    """The words that differ in sentences that are alike but for them, stand in one place, and are like no others."""
    of_length: dict[int, list[int]] = defaultdict(list)
    for number in own(right, left):
        of_length[len(tokens(right.sentences[number].text))].append(number)
    found = [
        (here, there, at)
        for here in own(left, right)
        for there in of_length[len(tokens(left.sentences[here].text))]
        if in_one_place(left.beside(here), right.beside(there))
        and (at := odd_word(left.sentences[here], right.sentences[there])) is not None
    ]
    mine, theirs = Counter(here for here, _, _ in found), Counter(there for _, there, _ in found)
    for here, there, at in found:
        if mine[here] == theirs[there] == 1:
            one, other = left.sentences[here], right.sentences[there]
            least = LEAST_WORDS if one.label == other.label == "body" else OF_HEADING
            long, framed = len(tokens(one.text)) >= least, left.beside(here) == right.beside(there)
            yield Substitution(reading(one, at), reading(other, at), long, framed)


def own(text: Text, other: Text) -> list[int]:
    """The numbers of the sentences that only one of two texts has."""
    known = set(other.forms)
    return [number for number, form in enumerate(text.forms) if form not in known]


def in_one_place(here: tuple[str, str], there: tuple[str, str]) -> bool:
    """Whether two sentences have the same before them, or after them."""
    return here[0] == there[0] or here[1] == there[1]


def odd_word(one: Sentence, other: Sentence) -> int | None:
    """The number of the first word that differs, of two sentences of as many; None if several do, or too much does."""
    here, there = tokens(one.text), tokens(other.text)
    differ = [number for number, (a, b) in enumerate(zip(here, there, strict=True)) if a.word != b.word]
    if not differ or 2 * len(differ) > len(here):
        return None
    return differ[0] if len({(here[number].word, there[number].word) for number in differ}) == 1 else None


def reading(sentence: Sentence, number: int) -> Reading:
    """What a sentence has as its word of a number."""
    words = tokens(sentence.text)
    word = words[number]
    near = words[max(0, number - AROUND) : number + AROUND + 1]
    phrase = " ".join(sentence.text[near[0].start : near[-1].end].split())
    printed = sentence.text[word.start : word.end]
    said = printed if printed.isalpha() else word.word  # in its own spelling, where it is no contraction
    return Reading(sentence, sentence.start + word.start, sentence.start + word.end, said, phrase)
