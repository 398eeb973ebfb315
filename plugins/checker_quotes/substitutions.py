"""Two texts laid side by side, sentence by sentence: where a sentence of one has another word than that of the other."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from checker.frozen import Frozen
from checker.text import Layout, Sentence, blanked, plain
from checker_quotes.wording import Token, tokens

LEAST_WORDS, OF_HEADING = 5, 8  # of a sentence, and of a line without a stop
LEAST_SHARED = 0.25  # of the words of the shorter text, in sentences that the other has, too
AROUND = 3  # words on either side of the one that differs
AT_HAND = 512  # texts, and pairs of them, that are kept laid out, since they meet under several keys

Stretch = tuple[int, int]


class Text(Frozen, frozen=True):
    """The sentences of a text, and each as it is compared: without capitals, its words a space apart."""

    sentences: tuple[Sentence, ...]
    forms: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(map(count, self.forms))


class Spot(Frozen, frozen=True):
    """A word of a text: from `start` to `end`, in its sentence, as `word` it is compared; `phrase` has those around it."""

    sentence: Sentence
    start: int
    end: int
    word: str
    phrase: str


class Substitution(Frozen, frozen=True):
    """Two words of which each stands where the other text has the other."""

    one: Spot
    other: Spot


class Comparison(Frozen, frozen=True):
    """What share of the shorter of two texts stands in the other, and the words in which sentences of them differ."""

    shared: float
    substitutions: tuple[Substitution, ...]


@lru_cache(maxsize=AT_HAND)
def lay_out(text: str, masked: tuple[Stretch, ...]) -> Text:
    """The sentences of a text, in which some stretches say nothing."""
    layout = Layout(plain(blanked(text, masked) if masked else text))
    sentences = tuple(layout.sentence(number) for number in range(len(layout)))
    return Text(sentences, tuple(" ".join(sentence.text.casefold().split()) for sentence in sentences))


@lru_cache(maxsize=AT_HAND)
def compare(one: str, of_one: tuple[Stretch, ...], other: str, of_other: tuple[Stretch, ...]) -> Comparison:
    """Lay two texts with their masked stretches side by side. Which of them comes first makes no difference."""
    if one > other:  # the matcher looks for the first longest block, and so depends on it
        turned = compare(other, of_other, one, of_one)
        return Comparison(turned.shared, tuple(Substitution(found.other, found.one) for found in turned.substitutions))
    left, right = lay_out(one, of_one), lay_out(other, of_other)
    shared = share_of(left, right)
    return Comparison(shared, tuple(differing(left, right)) if shared >= LEAST_SHARED else ())


def share_of(left: Text, right: Text) -> float:
    """The share of the words of the shorter text that stand in sentences that the other has, too."""
    both = Counter(left.forms) & Counter(right.forms)
    shorter = min(left.words, right.words)
    return sum(count(form) * times for form, times in both.items()) / shorter if shorter else 0.0


def count(form: str) -> int:
    """How many words a sentence has, about."""
    return form.count(" ") + 1 if form else 0


def differing(left: Text, right: Text) -> Iterator[Substitution]:
    """The words that differ in sentences that stand in one place of both texts."""
    matcher = SequenceMatcher(None, left.forms, right.forms, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "replace":
            yield from between(left.sentences[a:b], right.sentences[c:d])


def between(left: tuple[Sentence, ...], right: tuple[Sentence, ...]) -> Iterator[Substitution]:
    """The words that differ in the sentences of two runs, each of which has at most one like it in the other."""
    free = list(right)
    for one in left:
        for number, other in enumerate(free):
            if (found := substitution(one, other)) is not None:
                yield found
                del free[number]
                break


def substitution(one: Sentence, other: Sentence) -> Substitution | None:
    """The one word in which two sentences differ, if that is all."""
    here, there = words_of(one.text), words_of(other.text)
    if len(here) != len(there) or len(here) < (LEAST_WORDS if one.label == "body" else OF_HEADING):
        return None
    differ = [number for number, (a, b) in enumerate(zip(here, there, strict=True)) if a.word != b.word]
    if len(differ) != 1:
        return None
    return Substitution(spot(one, here, differ[0]), spot(other, there, differ[0]))


@lru_cache(maxsize=AT_HAND)
def words_of(sentence: str) -> tuple[Token, ...]:
    return tuple(tokens(sentence))


def spot(sentence: Sentence, words: tuple[Token, ...], number: int) -> Spot:
    """The place of a word in a sentence."""
    near = words[max(0, number - AROUND) : number + AROUND + 1]
    word = words[number]
    phrase = " ".join(sentence.text[near[0].start : near[-1].end].split())
    return Spot(sentence, sentence.start + word.start, sentence.start + word.end, word.word, phrase)
