"""Words among which those that are a slip away from one are found."""

from collections.abc import Iterable, Iterator

from checker.folding import folded
from checker_names.spelling import distance

LONG = 7  # letters from which two slips may be one name
LONGEST = 32  # letters of a word that may be a surname
FEW = 16  # words of one first letter that are all looked at
SHORT = 5  # letters below which nothing is proven


class Spellings:
    """Words among which those that are a slip away from one are found, without a look at all the others.

    Two words that are few edits apart become the same by as many deletions in each (as in Garbe's SymSpell).
    """

    def __init__(self, found: Iterable[str]) -> None:
        self.words = dict.fromkeys(found)
        self.of_letter: dict[str, list[str]] = {}
        for word in self.words:
            self.of_letter.setdefault(folded(word)[:1], []).append(word)
        self.of_form: dict[str, list[str]] = {}
        for alike in self.of_letter.values():
            if len(alike) > FEW:
                for word in alike:
                    for form in shortened(folded(word)):
                        self.of_form.setdefault(form, []).append(word)

    def near(self, word: str) -> Iterator[str]:
        """The words that may be this one, spelt otherwise, each once."""
        plain = folded(word)
        alike: Iterable[str] = self.of_letter.get(plain[:1], [])
        if len(self.of_letter.get(plain[:1], [])) > FEW:
            alike = (other for form in shortened(plain) for other in self.of_form.get(form, ()))
        seen = {word}
        for other in alike:
            if other not in seen and slip(word, other):
                yield other
            seen.add(other)


def shortened(word: str) -> set[str]:
    """A word, and what is left of it without any one letter, or any two of a long one."""
    if len(word) > LONGEST:
        return {word}
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    twice = {form[:at] + form[at + 1 :] for form in once for at in range(len(form))} if len(word) >= LONG else set()
    return {word} | once | twice


def slip(word: str, surname: str) -> bool:
    """Whether a word is a surname with a slip: the first letter the same, one edit, or two in a long name."""
    if abs(len(word) - len(surname)) > 2:
        return False
    a, b = folded(word), folded(surname)
    if a[:1] != b[:1] or min(len(a), len(b)) < SHORT or a.rstrip("s") == b.rstrip("s"):
        return False
    return 0 < distance(a, b) <= (2 if min(len(a), len(b)) >= LONG else 1)
