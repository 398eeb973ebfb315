"""What is passed along while a text is read: the text in its forms, and an amount found in it."""

import re

from checker.frozen import Frozen
from checker_quantities.bounds import Bound, bound_of, words_before
from checker_quantities.changes import TELLING
from checker_quantities.nations import AT_HOME, in_brackets, settled
from checker_quantities.numerals import Number
from checker_quantities.phrases import Phrase, noun_phrase

THOUSANDS = re.compile(r"(?<![0-9,.])[1-9],[0-9]{3}(?![0-9,])")


class Passage:
    """A text in its ASCII form, the same in lower case, and as it was written; all offsets are the same.

    It remembers what it last said, since several questions about one number need the same words.
    """

    __slots__ = (
        "_ahead",
        "_asked",
        "_behind",
        "_bound",
        "_commas",
        "_money",
        "age_end",
        "code_end",
        "label_end",
        "low",
        "text",
        "written",
    )

    def __init__(self, text: str, low: str, written: str) -> None:
        self.text, self.low, self.written = text, low, written
        self._behind: tuple[int, list[str]] = -1, []
        self._bound: tuple[int, Bound | None] = -1, None
        self._asked: tuple[int, bool, bool] = -1, False, False
        self._ahead: Phrase | None = None
        self._money: dict[str, str] = {}
        self._commas: bool | None = None
        # Where the last age of a list, the last code and the last number with a label ended.
        self.age_end = self.code_end = self.label_end = 0

    def words_before(self, at: int) -> list[str]:
        """The words right before an offset, in lower case."""
        if self._behind[0] != at:
            self._behind = at, words_before(self.low, at)
        return self._behind[1]

    def told_before(self, at: int) -> Bound:
        """The same as `bound_before`, but without `words` where the last one shows that they say nothing."""
        low = self.low
        if at > 1 and low[at - 1] == " ":
            word = low[low.rfind(" ", max(at - 24, 0), at - 1) + 1 : at - 1]
            if word.isalpha() and word not in TELLING and not word.endswith("ly"):
                return Bound(at)
        return self.bound_before(at)

    def bound_before(self, at: int) -> Bound:
        """The hedges and bounds right before an offset."""
        known, bound = self._bound
        if known != at or bound is None:
            bound = bound_of(self.low, at, self.words_before(at))
            self._bound = at, bound
        return bound

    def phrase_at(self, at: int, *, one: bool = False, loose: bool = False) -> Phrase | None:
        """The noun phrase that begins at an offset (see `checker_quantities.phrases.noun_phrase`)."""
        asked = at, one, loose
        if self._asked != asked:
            self._asked, self._ahead = asked, noun_phrase(self.text, at, one=one, loose=loose)
        return self._ahead

    @property
    def has_commas(self) -> bool:
        """Whether thousands have a comma in this text, so that four digits without one are a year."""
        if self._commas is None:
            self._commas = THOUSANDS.search(self.text) is not None
        return self._commas

    def currency(self, name: str, at: int) -> str:
        """The code of a currency that is called by its name alone at an offset, or that name (see `nations`)."""
        if name == "$" and in_brackets(self.text, at):
            return AT_HOME[name]
        if (known := self._money.get(name)) is None:
            known = self._money[name] = settled(self.text, self.low, name)
        return known


class Amount(Frozen, frozen=True):
    """A number or a range with its unit, before bounds: `start` to `end` is the amount itself."""

    start: int
    end: int
    values: tuple[Number, ...]
    unit: str | None
    dimension: str
    number_start: int
    negative: bool = False
    fraction: bool = False
    vague: bool = False
    one: bool = False
