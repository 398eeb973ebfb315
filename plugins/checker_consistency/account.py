"""What an article says in particular: its figures, years, days, clock times, roads and tallies, with their sentences.

Two accounts of one event are told in other words and another order, so that no sentence of one stands in the other. Of
their particulars nearly all agree; what each has over, and is of one kind, may be one thing told twice.
"""

from typing import ClassVar

from checker import Claim, Date, Duration, Quantity, Sentence, Value, Wording
from checker.frozen import Frozen


class Particular(Frozen, frozen=True, omit_defaults=True):
    """One thing that an article says: `kind` is what it can be compared with, `mark` what it says.

    `sentence` is its number among those of the account.
    """

    kind: str
    mark: str
    start: int
    end: int
    text: str
    sentence: int
    quantity: Quantity | None = None
    day: Date | None = None
    length: Duration | None = None

    @property
    def value(self) -> Value:
        return self.quantity or self.day or self.length or Wording(self.mark)


class Account(Value, frozen=True):
    """The particulars of an article, in their order, and the sentences that they stand in."""

    kind: ClassVar[str] = "account"
    article: str
    particulars: tuple[Particular, ...]
    sentences: tuple[tuple[int, str], ...]

    def __hash__(self) -> int:
        return hash(self.article)


def claim_of(told: Claim, particular: Particular) -> Claim:
    """The claim that a particular was, from the claim of its account."""
    assert isinstance(told.value, Account)
    return Claim(
        told.article,
        particular.start,
        particular.end,
        particular.text,
        particular.value,
        Sentence(*told.value.sentences[particular.sentence]),
        told.published,
    )
