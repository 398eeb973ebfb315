"""The age of one person that an article tells twice, with two values."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from msgspec import Struct

from checker import Claim, Example, Finding, Group, Person, Quantity, Rule, Severity
from checker.slips import slip
from checker_names.ages import PAST

NEAR = 2  # years by which a wrong age is mostly off
BEGINNING = 400  # code points between a headline and what the text opens with
GAP = 3  # code points between two sentences that stand side by side
SLIPS = 10  # years that a wrong digit makes at most
PERSON = (
    r"(?:man|men|woman|women|boys?|girls?|teen(?:ager)?s?|youths?|victims?|suspects?|drivers?|passengers?|persons?|people|"
    r"sons?|daughters?|brothers?|sisters?|wife|husband|girlfriend|boyfriend|fianc[ée]e?|friends?|mother|father|child|"
    r"children|gunm[ae]n|shooter|f?e?males?|players?|runner|winner|students?|cousin|nephew|niece|uncle|aunt|"
    r"neighbou?rs?|roommate|adults?|residents?|officers?|soldiers?|baby|toddler|infant|twins?|veteran|rival|partner)"
)
THE = regex.compile(r"\bthe $", regex.IGNORECASE)
YEAR_OLD = regex.compile(r"[0-9]{1,3}[- ]year[- ]old")
# What follows "the 36-year-old" where it is a noun: the end of its phrase, a preposition or a verb.
ITSELF = regex.compile(
    r"[,.;:)’'”\"]|$| (?:who|whom|whose|from|to|in|at|on|by|with|and|for|of|as|after|before|when|while|into|during|"
    r"then|was|were|is|has|had|will|would|could|can|may|might|did|does|also|later|said|says|told|went|ran|fell|got|took|"
    r"made|came|left|won|lost|shot|hit|beat|began|[a-z]+(?:ed|ly))\b"
)
THE_SAME = regex.compile(rf"(?:[- ]years?[- ]old)?(?: (?!and\b|or\b)[\w-]+){{0,2}}? {PERSON}\b")
# Somebody else who comes in between: "a man", "his sister", "two others", "Dana Orr", "the Wexcombe keeper".
SOMEBODY = regex.compile(
    rf"\b(?:an?|another|other|second|third|two|three|four|five|his|her|their|one|who|\w+[’']s) "
    rf"(?:[\w-]+ ){{0,3}}?{PERSON}\b|"
    r"\b(?i:another|others|the other|someone|somebody)\b|"
    r"\b(?<!\b(?:[Aa]t|[Ii]n|[Oo]n|[Nn]ear|[Ff]rom|of|into|outside|inside|along|to|the|The) )"
    r"\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+(?! \p{Lu})|"
    r"\b[Tt]he (?:\p{Lu}\p{Ll}+ )+\p{Ll}+(?:er|or|ist|ete|ian|man|woman|star|ant|ent)\b"
)
RELATIVE = regex.compile(
    r"\b(?:his|her|their|whose|\w+[’']s) (?:[\w-]+ ){0,3}?(?:wife|husband|son|daughter|brother|sister|mother|father|"
    r"partner|fianc[ée]e?|friend|widow|widower|child|baby|niece|nephew|aunt|uncle|twin|grand\w+)\b",
    regex.IGNORECASE,
)


class Mention(Struct, frozen=True):
    """Somebody whom an article speaks of, and the ages that it gives for them; none where it does not say."""

    claim: Claim
    ages: frozenset[int]


class AgeInTwoValues(Rule, frozen=True):
    """One person of two ages in one article.

    "The 36-year-old" is whoever was spoken of last, and an age of the headline is told again where the text begins.
    Either may be nowhere else in the article, and must look like the other got wrong: a year or two off, or a digit.
    The one before must be known to be of another age, with nobody else in between; ages of the past are left alone.
    """

    id: str = "age-in-two-values"
    least: int = 2
    severity: Severity = "error"
    message: str = "one person, two ages? “{here.text}” or “{there.text}”"
    advice: str = "Find out the age, and mend the other place; if they are two people, say who is meant."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "Orla Finnan, {34}, fell from the mill at Thornley. The {36-year-old} was taken to hospital by ferry.",
            )
        ),
        Example(
            flags=("A {19-year-old} woman fell from the mill at Thornley. The {91-year-old} was taken to hospital.",)
        ),
        Example(
            flags=(
                "Woman, {82}, stops runaway ferry\n\nOrla Finnan, {84}, stopped a runaway ferry at Wexcombe with a "
                "rope.",
            )
        ),
        Example(
            passes=("Orla Finnan, 34, fell from the mill at Thornley. The 34-year-old was taken to hospital by ferry.",)
        ),
        # Somebody else was spoken of last, or the age is of then.
        Example(
            passes=(
                "Orla Finnan, 34, fell from the mill at Thornley. A man was fishing there. The 36-year-old pulled her "
                "out.",
            )
        ),
        Example(
            passes=("Orla Finnan, 34, beat Ida Varenholt in the final. The 36-year-old had won in each of four years.",)
        ),
        Example(
            passes=("Orla Finnan, 34, fell from the mill. The 32-year-old was then keeper of the ferry at Wexcombe.",)
        ),
        Example(
            passes=("Orla Finnan, 34, beat Varenholt at Wexcombe. She wore down the 36-year-old Dane in an hour.",)
        ),
        Example(
            passes=(
                "Ferry keeper dies aged 92\n\nOrlo Finnan, who kept the Wexcombe ferry, died on Monday, a week after "
                "his wife died aged 91.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        aged = [claim for claim in group.claims if age(claim) is not None]
        if len(aged) < 2:
            return
        told = frozenset(number for claim in group.claims for number in told_by(claim))
        yield from self.headed(aged)
        for claim in aged:
            if is_definite(claim) and once(claim, aged, told):
                yield from self.compare(claim, group.claims)

    def headed(self, aged: Sequence[Claim]) -> Iterator[Finding]:
        """A finding on the only age of a headline and the only one of the text's opening; or nothing."""
        first, *rest = aged
        body = [claim for claim in rest if claim.sentence.start > first.sentence.start]
        if not is_headline(first) or len(body) != len(rest) or not body:
            return
        opening = [claim for claim in body if claim.sentence.start == body[0].sentence.start]
        mine, theirs = age(first), age(body[0])
        if any(age(claim) == mine for claim in body) or len(opening) != 1 or not tells_alike(first, body[0]):
            return
        if mine is not None and theirs is not None and is_slip(mine, theirs):
            yield self.finding(body[0], first)

    def compare(self, claim: Claim, claims: Sequence[Claim]) -> Iterator[Finding]:
        """A finding on "the 36-year-old" and the age of whoever was spoken of last; or nothing."""
        number = age(claim)
        last = spoken_of(claim, claims)
        ages = {told for mention in last for told in mention.ages}
        if number is None or not last or not all(mention.ages for mention in last) or is_another(claim, last, claims):
            return
        near = [told for told in sorted(ages) if is_slip(number, told)]
        if len(near) == 1:
            yield self.finding(claim, where_told(near[0], claim, claims))


def age(claim: Claim) -> int | None:
    """The age in years that a figure is; none for other figures, ranges and months."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "age" or value.unit != "year" or value.number is None:
        return None
    return int(value.number) if value.number.isdigit() else None


def told_by(claim: Claim) -> Iterator[int]:
    """The ages that a claim gives, with those at the ends of a range."""
    value = claim.value
    if isinstance(value, Person) and value.age is not None:
        yield value.age
    if isinstance(value, Quantity) and value.dimension == "age" and value.number is None:
        yield from range(int(value.low or 0), int(value.high or value.low or 0) + 1)


def once(claim: Claim, aged: Sequence[Claim], told: frozenset[int]) -> bool:
    """Whether an age is nowhere else in an article."""
    number = age(claim)
    return number not in told and sum(age(other) == number for other in aged) == 1


def is_definite(claim: Claim) -> bool:
    """Whether an age stands for somebody already spoken of: "the 36-year-old was"."""
    at, text = claim.start - claim.sentence.start, claim.sentence.text
    return (
        YEAR_OLD.fullmatch(claim.text) is not None
        and THE.search(text, 0, at) is not None
        and ITSELF.match(text, at + len(claim.text)) is not None
        and PAST.search(text) is None
        and " then " not in text
    )


def is_headline(claim: Claim) -> bool:
    """Whether a claim stands in the line that an article begins with."""
    return claim.sentence.label == "head" and claim.sentence.start == 0


def is_slip(one: int, other: int) -> bool:
    """Whether one age looks like the other got wrong."""
    how = slip(str(one), str(other))
    return abs(one - other) <= NEAR or how == "swapped digits" or (how != "other number" and abs(one - other) == SLIPS)


def tells_alike(head: Claim, told: Claim) -> bool:
    """Whether the first age of a text is told of whom the headline's is: in its first sentences, of no relative."""
    text = told.sentence.text[: told.start - told.sentence.start]
    return (
        0 < told.sentence.start - head.sentence.end <= BEGINNING
        and not RELATIVE.search(text)
        and not PAST.search(told.sentence.text)
    )


def spoken_of(claim: Claim, claims: Sequence[Claim]) -> list[Mention]:
    """Those of whom an article spoke last before a claim, in one sentence: by name, or by an age alone."""
    ages: dict[str, set[int]] = defaultdict(set)
    for other in claims:
        if isinstance(other.value, Person) and other.value.age is not None:
            ages[other.value.surname].add(other.value.age)
    mentions = []
    for other in claims:
        if other.start >= claim.start:
            break
        if isinstance(other.value, Person):
            mentions.append(Mention(other, frozenset(ages.get(other.value.surname, ()))))
        elif (number := age(other)) is not None:
            mentions.append(Mention(other, frozenset({number})))
    return [mention for mention in mentions if mention.claim.sentence.start == mentions[-1].claim.sentence.start]


def is_another(claim: Claim, last: Sequence[Mention], claims: Sequence[Claim]) -> bool:
    """Whether somebody else may have come in between those spoken of last and a claim, or something was not read."""
    end = max(mention.claim.end for mention in last)
    at = last[-1].claim.sentence
    if at.start == claim.sentence.start or PAST.search(at.text) or RELATIVE.search(at.text[: end - at.start]):
        return True  # "his wife, 35, said that the 36-year-old"
    between = {c.sentence.start: c.sentence for c in claims if at.start < c.sentence.start < claim.sentence.start}
    sentences = [at, *(sentence for _, sentence in sorted(between.items())), claim.sentence]
    if any(later.start - before.end > GAP for before, later in pairwise(sentences)):
        return True
    texts = [without_own(at.text[end - at.start :]), *(sentence.text for sentence in sentences[1:-1])]
    texts.append(claim.sentence.text[: claim.start - claim.sentence.start])
    return any(SOMEBODY.search(text) for text in texts)


def without_own(text: str) -> str:
    """What follows an age, without the noun that it is of: "a 19-year-old woman"."""
    found = THE_SAME.match(text)
    return text[found.end() :] if found else text


def where_told(number: int, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The last place before a claim where an article gives an age."""
    return next(
        other for other in reversed(claims) if other.start < claim.start and number in {age(other), *told_by(other)}
    )
