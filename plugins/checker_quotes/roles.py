"""Speakers without a name: the noun phrase beside a verb of speech, as in "the minister said", "police said"."""

import re
from collections.abc import Sequence

from checker.words import often_name, tag

WORD = re.compile(r"[^\W_]++(?:['’.&-]++[^\W_]*+)*|,")
FARTHEST = 160  # code points of a phrase and what is looked at around it
LONGEST = 9  # words of a phrase
DETERMINERS = frozenset(
    """the a an one another his her its their our my this that these those some many several two three four five six
    most both each every other""".split()
)
ALONE = frozenset({"one", "another", "some", "many", "others", "both", "most", "all"})
JOINTS = frozenset({"of", "for", "from", "in", "at", "with", "to", "on", "by"})
MIN_ADJECTIVES = 2  # words up to the comma between two adjectives, a determiner included
JOINING = frozenset({"of", "for", "and"})
OPENERS = frozenset("and but as when while where because if then so or that what although though which who".split())
RELATIVES = frozenset({"who", "which", "whose"})
NO_SPEAKERS = frozenset(
    """it that this these those there what time day week year month way part fact moment morning evening night
    tuesday monday wednesday thursday friday saturday sunday days weeks months years hours minutes ago today""".split()
)
CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|who|that|there|what)['’]")
SPEAKING = frozenset({"police", "staff", "crowd", "management", "counsel", "prosecutors"})


def before(text: str, first: int, verb: int, *, apposed: bool = False) -> tuple[int, int] | None:
    """The noun phrase that ends where a verb (with its adverbs cut off) begins, in a clause that begins at `first`.

    `apposed`: a comma stands before the verb, so that the phrase may have something in apposition.
    """
    first = max(first, verb - FARTHEST)
    words = list(WORD.finditer(text, first, verb))
    forms = [word.group() for word in words]
    relative = next((at for at, form in enumerate(forms) if at and form in RELATIVES), None)
    if relative is not None and (apposed or "," not in forms[relative:]):
        words, forms = words[:relative], forms[:relative]
    while forms and forms[-1] == ",":
        words, forms = words[:-1], forms[:-1]
    if relative is None and apposed and forms and forms[0].lower() in DETERMINERS and "," in forms:
        head = forms.index(",")  # "The letter, signed by two, warned"
        if (led := phrase_in(forms[:head])) is not None:
            return words[led].start(), words[head - 1].end()
    start = phrase_in(forms)
    return None if start is None else (words[start].start(), words[-1].end())


def phrase_in(forms: Sequence[str]) -> int | None:
    """Where the phrase begins, of somebody who may speak, that ends with the last of these words."""
    if not forms or not is_speaker(forms[-1]):
        return None
    start = begin(forms)
    return None if start is None or len(forms) - start > LONGEST else start


def begin(forms: Sequence[str]) -> int | None:
    """Where the phrase begins that ends with the last of these words; None where it is no subject."""
    at = chunk(forms, len(forms))
    while at is not None and at > 1 and forms[at - 1] in JOINTS:
        further = chunk(forms, at - 1)
        if further is None:
            return None  # "at the meeting": no subject
        at = further
    if at is None:
        return None
    if at == 0 or forms[at - 1] == "," or forms[at - 1].lower() in OPENERS:
        return at
    # A noun before a new determiner is the end of an adverbial: "in a statement the minister said".
    ends_phrase = (tag(forms[at - 1]) or "NN").startswith("NN")
    return at if ends_phrase and forms[at].lower() in DETERMINERS else None


def chunk(forms: Sequence[str], end: int) -> int | None:
    """Where the run of nouns and adjectives begins that ends at `end`, with its determiner."""
    at = end
    while at and at > end - LONGEST:
        form = forms[at - 1]
        if form.lower() in DETERMINERS:
            return at - 1
        if in_name(forms, at, end):
            at -= 1
            continue
        if form == "," and in_list(forms, at, end):
            at -= 1
            continue
        if form in JOINTS or form == "," or form.lower() in OPENERS:
            break
        if not (form[0].isupper() or "-" in form or (tag(form) or "NN")[:2] in {"NN", "JJ", "CD", "VB"}):
            break
        if (tag(form) or "NN") in {"VBD", "VBZ", "VBP", "VB"} and at < end and form[0].islower():
            break
        at -= 1
    if at == end:
        return None
    if at and forms[at - 1] in {"for", "of"} and forms[end - 1][0].isupper():  # "A spokesman for Foo"
        return at
    last = forms[end - 1].lower()
    return at if last in SPEAKING or last.endswith("'s") or (tag(last) or "").startswith("NNS") else None


def in_name(forms: Sequence[str], at: int, end: int) -> bool:
    """Whether the small word before an index joins parts of a name: "Ministry | of Foo", "Foo | and Bar"."""
    if not 1 < at < end or forms[at - 1] not in JOINING:
        return False
    return forms[at - 2][0].isupper() and forms[at][0].isupper()


def in_list(forms: Sequence[str], at: int, end: int) -> bool:
    """Whether the comma before an index stands in a row of adjectives or of names: "long, dull", "Foo, Bar and Baz"."""
    if not 1 < at < end:
        return False
    left, right = forms[at - 2], forms[at]
    if left[0].isupper():
        return right[0].isupper() and forms[at + 1 : at + 2] == ["and"] and forms[end - 1][0].islower()
    determined = at > MIN_ADJECTIVES and forms[at - 3].lower() in DETERMINERS
    return determined and right[0].islower() and (tag(left) == "JJ" or "-" in left)


def after(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `start`, where a verb ends: "said a reader", "said police"."""
    words = list(WORD.finditer(text, start, min(stop, start + FARTHEST)))[: LONGEST + 1]
    if not words or text[start : words[0].start()].strip(" \xa0"):
        return None
    forms = [word.group() for word in words]
    end = 1 if forms[0].lower() in DETERMINERS else 0
    while end < len(forms) and end < LONGEST and belongs(forms, end):
        end += 1
    while end and forms[end - 1] in JOINTS | DETERMINERS and forms[end - 1] not in ALONE:
        end -= 1
    if end == 0 or not is_speaker(forms[end - 1]):
        return None
    if forms[0].lower() not in DETERMINERS and chunk(forms, end) is None:
        return None
    return words[0].start(), words[end - 1].end()


def belongs(forms: Sequence[str], at: int) -> bool:
    """Whether a word goes on with the phrase."""
    form = forms[at]
    if form in {"of", "for"} or (forms[at - 1] in {"of", "for"} and form in DETERMINERS):
        return at > 0
    return form != "," and (form[0].isupper() or "-" in form or (tag(form) or "NN")[:2] in {"NN", "JJ", "CD"})


def is_speaker(form: str) -> bool:
    """Whether a phrase that ends with this word may be somebody who speaks."""
    low = form.lower()
    if low in NO_SPEAKERS or CONTRACTED.match(low) is not None:
        return False
    return low in ALONE or "-" in form or form[0].isupper() or (tag(low) or "NN").startswith("NN")


def told(phrase: str) -> str:
    """A phrase as it stands within a sentence."""
    first = phrase.split(maxsplit=1)[0]
    if first.lower() in DETERMINERS or (first[1:].islower() and not often_name(first)):
        phrase = phrase[0].lower() + phrase[1:]
    return " ".join(phrase.split()).rstrip(".")
