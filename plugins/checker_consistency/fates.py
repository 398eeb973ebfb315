"""What befell those whom a figure counts: "48 people were killed", "58 people on board"."""

from collections.abc import Sequence

from checker import Claim
from checker.predicates import stem
from checker_consistency.telling import telling_of

FATES = {
    "dead": "killed killing kill kills dead died dies die death deaths dying drowned perished bodies fatalities",
    "hurt": "injured injuring injures injuries hurt wounded wounding wounds hospital hospitalised hospitalized",
    "lost": "missing unaccounted vanished disappeared",
    "safe": "rescued saved survived survivor survivors survive unhurt unharmed",
    "aboard": "aboard onboard board carrying carried",
    "held": "arrested arrests detained charged convicted jailed",
    "gone": "evacuated fled homeless displaced",
}
FATE = {word: fate for fate, words in FATES.items() for word in words.split()}
# What is done to people, by the stems of its verbs; so "twelve killed" and "fourteen people died" count the same.
DONE = frozenset("kill wound arrest shoot jail rescu evacuat trap miss drown charg poison".split())
NEAR = 6  # words on either side of a figure


def fate_of(counted: Sequence[str], before: Sequence[str], after: Sequence[str]) -> str | None:
    """What befell those who are counted between two stretches of a sentence, by the nearest word that says so."""
    if (own := next((FATE[word] for word in counted if word in FATE), None)) is not None:
        return own
    near = [(distance, FATE[word]) for distance, word in enumerate(reversed(before[-NEAR:])) if word in FATE]
    near += [(distance, FATE[word]) for distance, word in enumerate(after[:NEAR]) if word in FATE]
    return min(near)[1] if near else None


def deed(claim: Claim) -> str | None:
    """What was done to those who are counted, by the stem of its verb; in "four shot" it stands right behind."""
    told = telling_of(claim)
    near = (claim.text.casefold().rpartition(" ")[2], *told.after[:1], told.verb or "")
    return next((found for word in near if (found := stem(word)) in DONE), None)
