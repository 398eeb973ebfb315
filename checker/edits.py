"""What an edit does: the figures, names and quotations that it drops or changes, and what it corrects only here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from checker.model import Claim, Finding, Testimony
from checker.values import Organisation, Person, Quantity, Quotation, Value

NOUNS = {"quantity": "figure", "person": "name", "organisation": "name", "quotation": "quotation"}
ALIKE = 0.6  # share of words in common from which a sentence is the old one, edited
MOST_PLACES = 20  # articles that are named as saying it still


class Edit(Struct, frozen=True):
    """What becomes of an edit: findings on what was edited that it brings in, takes away, or leaves; and notes."""

    brought: list[Finding]
    taken: list[Finding]
    standing: list[Finding]
    notes: list[Finding]

    @property
    def findings(self) -> list[Finding]:
        """The findings on the articles as edited, without the notes."""
        return sorted((*self.brought, *self.standing), key=lambda finding: finding.order)


def is_on(finding: Finding, edited: Callable[[str], bool]) -> bool:
    """Whether a finding is on an edited article, and does not only count it among several that another is alone
    against: an edit of one of those is nothing to stop.
    """
    first, *others = dict.fromkeys(claim.article for claim in finding.claims)
    if edited(first) or any(map(edited, finding.trusted)):
        return True
    return not (finding.sides and len(others) > 1) and any(map(edited, others))


def compare(before: Iterable[Finding], after: Iterable[Finding], notes: Iterable[Finding]) -> Edit:
    """Tell the findings before an edit from those after it."""
    old, new = ({finding.id: finding for finding in found} for found in (before, after))
    return Edit(
        [finding for id, finding in new.items() if id not in old],
        [finding for id, finding in old.items() if id not in new],
        [finding for id, finding in new.items() if id in old],
        sorted(notes, key=lambda finding: finding.order),
    )


def note(rule: str, message: str, *claims: Claim, changed: bool = False) -> Finding:
    return Finding(rule, "superseded" if changed else "suspect", "note", message, claims)


def dropped(old: Testimony, new: Testimony, version: str) -> Iterator[Finding]:
    """A note on each figure, name and quotation of the old version that the new one does not have.

    `version` names the old one (`HEAD`, `recorded`); a claim on it is one on the article `ID@VERSION`.
    """
    said, was_said = {same(claim) for claim in new.claims}, {same(claim) for claim in old.claims}
    added = [claim for claim in new.claims if claim.kind in NOUNS and same(claim) not in was_said]
    told = set()
    for claim in old.claims:
        if claim.kind not in NOUNS or same(claim) in said or same(claim) in told:
            continue
        told.add(same(claim))
        noun = NOUNS[claim.kind]
        there = replace(claim, article=f"{claim.article}@{version}")
        instead = nearest(claim, added)
        if instead is not None:
            added.remove(instead)
            message = f"{noun} changed: “{shown(claim)}” is now “{shown(instead)}”"
            yield note(f"changed-{noun}", message, instead, there, changed=True)
        else:
            yield note(f"dropped-{noun}", f"{noun} dropped: “{shown(claim)}”", there)


def shown(claim: Claim) -> str:
    text = " ".join(claim.text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def nearest(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    """The claim of the same kind in the sentence that is most like this one's, if any is like it."""
    best, chosen = ALIKE, None
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(words_of(claim))  # of which it keeps what it finds out
    for other in others:
        if NOUNS[other.kind] == NOUNS[claim.kind]:
            matcher.set_seq1(words_of(other))
            if matcher.quick_ratio() > best and (likeness := matcher.ratio()) > best:
                best, chosen = likeness, other
    return chosen


def words_of(claim: Claim) -> list[str]:
    """The words of a quotation, or of the sentence in which something else stands."""
    return (claim.text if claim.kind == "quotation" else claim.sentence.text).split()


def same(claim: Claim) -> tuple[object, ...]:
    """What makes two claims of one article say the same: the number and unit, the name, the words."""
    return fact(claim.value) or (claim.kind, claim.value)


def fact(value: Value) -> tuple[object, ...] | None:
    match value:
        case Quantity():
            return value.kind, value.number, value.low, value.high, value.unit, value.change
        case Person() | Organisation():
            return value.kind, value.name.casefold()
        case Quotation():
            return value.kind, " ".join(value.words.casefold().split())
        case _:
            return None


def still_said(
    found: Iterable[Finding], old: Mapping[str, Testimony], new: Mapping[str, Testimony]
) -> Iterator[Finding]:
    """A note on each claim of an edited article that sets right what other articles go on saying.

    That is so where a rule sets an edited claim against one elsewhere, and what is said there was said here before.
    """
    was = {article: {same(claim) for claim in said.claims} for article, said in old.items()}
    now = {article: {same(claim) for claim in said.claims} for article, said in new.items()}
    elsewhere: dict[Claim, dict[str, Claim]] = {}
    for finding in found:
        for here in finding.claims:
            before, after = was.get(here.article, set()), now.get(here.article, set())
            if here.article in new and same(here) not in before:
                for there in finding.claims:
                    if there.article not in new and same(there) in before - after:
                        elsewhere.setdefault(here, {}).setdefault(there.article, there)
    for here, others in elsewhere.items():
        names = sorted(others)
        more = f" and {len(names) - MOST_PLACES} more" if len(names) > MOST_PLACES else ""
        message = f"corrected here, also said in: {', '.join(names[:MOST_PLACES])}{more}"
        yield note("still-said-elsewhere", message, here, *(others[name] for name in names[:MOST_PLACES]))
