"""Names that are nearly a pinned one: one slip away, in one word."""

from collections.abc import Iterable, Iterator

from checker import Claim, Organisation, Person, PinnedName, Verdict, words
from checker_sources.bare_words import bare

SHORTEST = 4  # letters of a word in which one slip is no other name


def near_names(claims: Iterable[Claim], pinned: Iterable[PinnedName]) -> Iterator[tuple[Claim, PinnedName, Verdict]]:
    """The first mention of each full name that is one slip from a pinned one: a variant if its last word is one that
    news does not know, else a suspect. A given name that differs is let go where the article has both: they are two.
    """
    firsts: dict[str, Claim] = {}
    for claim in claims:
        if isinstance(claim.value, Person | Organisation) and " " in claim.text:
            firsts.setdefault(bare(claim.value.name), claim)
    for fact in pinned:
        right = bare(fact.name)
        for name, claim in firsts.items():
            slip = slip_of(name.split(), right.split())
            if slip is None or any(bare(form) == name for form in fact.wrong):
                continue
            given = slip < len(right.split()) - 1
            if given and right in firsts:
                continue
            known = words.bits(name.split()[slip]) < words.RAREST
            yield claim, fact, "suspect" if given or known else "variant"


def slip_of(one: list[str], other: list[str]) -> int | None:
    """Which of the words of two names differ by one slip, if it is one of them. A plural is no slip."""
    if len(one) != len(other):
        return None
    unlike = [number for number, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(unlike) != 1 or min(len(one[unlike[0]]), len(other[unlike[0]])) < SHORTEST:
        return None
    a, b = one[unlike[0]], other[unlike[0]]
    return unlike[0] if one_slip(a, b) and a.rstrip("s") != b.rstrip("s") else None


def one_slip(one: str, other: str) -> bool:
    """Whether one letter is too many, missing or another, or two stand in each other's place."""
    less, more = sorted((one, other), key=len)
    at = next((number for number, (a, b) in enumerate(zip(less, more, strict=False)) if a != b), len(less))
    if len(less) == len(more):
        swapped = less[at + 1 : at + 2] + less[at : at + 1] == more[at : at + 2]
        return less[at + 1 :] == more[at + 1 :] or (swapped and less[at + 2 :] == more[at + 2 :])
    return len(more) == len(less) + 1 and less[at:] == more[at + 1 :]
