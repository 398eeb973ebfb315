"""Parts that are larger than their whole: more of some than there are, answers of more than all who were asked."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker_arithmetic.people import PEOPLE
from checker_arithmetic.slots import SLOT, exact, half_step, number, pattern, quantity, statements

# The number of a part, and what stands between it and its whole.
PART_OF = regex.compile(
    r"[\p{L}\p{N}.,-]+(?: (?:hundred|thousand|million))? (?:out )?of (?:all )?"
    r"(?:the|its|their|his|her|these|those|all) ",
    regex.IGNORECASE,
)
SLOTS = regex.compile(SLOT)
CLAUSE = regex.compile(r"[.;:]")
FOR = regex.compile(r"\b(?:for|yes|approved?|support(?:ed)?|agreed?|favou?r(?:ed)?|backed)\b", regex.IGNORECASE)
AGAINST = regex.compile(
    r"\b(?:against|no|not|disapproved?|opposed?|disagreed?|reject(?:ed)?)\b(?! know)", regex.IGNORECASE
)
UNSURE = regex.compile(
    rf"{SLOT}[^.;:]{{0,40}}\b(?:(?:did not|didn't|don't|do not) know|undecided|unsure|not sure|no opinion)\b",
    regex.IGNORECASE,
)
# People of whom somebody says a percentage, and what they do, have or are.
GROUPS = "people women men children households families viewers readers".split() + [f"{one}s" for one in sorted(PEOPLE)]
NATION = r"(?-i:\p{Lu}\p{Ll}+(?:ns|is|ese))"
DO = (
    "said|says?|want(?:ed)?|ha(?:ve|d)|are|were|think|thought|believed?|felt|feel|did|do|"
    "support(?:ed)?|opposed?|agreed?|voted?|used?|own(?:ed)?|lived?|kn[eo]w|approved?|disapproved?|favou?r(?:ed)?|back(?:ed)?"
)
OF_ALL = pattern(
    r"<P> of (?:all |the |these |those |its |our )?(?:(?!what|how|which)\p{L}+(?<!s) ){0,2}?"
    rf"(?:{'|'.join(GROUPS)}|{NATION}) (?:who |that )?(?:{DO})\b"
)
OPENED = regex.compile(r"[“\"][^”\"]*$")
MOST = 3  # a part that is more times the whole is of something else


class PartLargerThanWhole(Rule, frozen=True):
    """More of some than there are, or answers of more than all who were asked.

    "Eight of the seven passengers" has both counts side by side; "46 % are for it, 39 % against and 25 % do not know"
    comes to more than 100 %, by more than rounding. No more than all voters want something; of a capacity, of a plan
    or of last year there may be 110 %.
    """

    id: str = "part-larger-than-whole"
    severity: Severity = "error"
    message: str = "{here.text} of {there.text} is more than there is"
    advice: str = "Find out which of the numbers is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("By noon {210} of the {180 passengers} had been brought ashore.",)),
        Example(flags=("Of those asked, {46%} were for the ferry, {39%} were against it and {25%} did not know.",)),
        Example(flags=("A poll found that {110%} of voters want the ferry.",)),
        Example(passes=("The ferry ran at 110% of capacity, with 110% of last year's passengers.",)),
        Example(passes=("By noon 150 of the 180 passengers had been brought ashore.",)),
        Example(passes=("By noon some 180 of the 180 passengers had been brought ashore.",)),
        Example(passes=("Of those asked, 46% were for the ferry, 39% were against it and 16% did not know.",)),
        Example(passes=("The ferry is dear to 90%; 46% are for it, 39% against it and 15% do not know.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        yield from self.counts(group)
        yield from self.answers(group)
        yield from self.people(group)

    def counts(self, group: Group) -> Iterator[Finding]:
        """Parts that are counted right before their whole."""
        counts = [claim for claim in group.of("quantity") if quantity(claim).dimension == "count" and exact(claim)]
        by_sentence: dict[int, list[Claim]] = {}
        for claim in counts:
            by_sentence.setdefault(claim.sentence.start, []).append(claim)
        for claims in by_sentence.values():
            for part, whole in pairwise(claims):
                if number(whole) < number(part) < MOST * number(whole) and is_part_of(part, whole):
                    told = f"{number(part):,.10g} of {whole.text} is more than there is"
                    yield self.finding(part, whole, message=told)

    def answers(self, group: Group) -> Iterator[Finding]:
        """Shares of those who are for something, against it, and who do not know."""
        for statement in statements(group, 3):
            for match in UNSURE.finditer(statement.text):
                clause = CLAUSE.split(statement.text[: match.end()])[-1]
                shares = [statement.claim(slot) for slot in SLOTS.findall(clause)]
                if FOR.search(clause) and AGAINST.search(clause) and all(map(is_share, shares)):
                    if sum(map(number, shares)) > 100 + sum(map(half_step, shares)):
                        last, *others = reversed(shares)
                        told = f"{' + '.join(f'{number(share):g}' for share in shares)} % is more than all"
                        yield self.finding(last, *others, message=told)

    def people(self, group: Group) -> Iterator[Finding]:
        """Percentages above 100 of people who do, have or are something. What somebody says in so many words is
        left alone: it is how people talk.
        """
        if not any(map(is_over_all, group.of("quantity"))):
            return
        for statement in statements(group, 1):
            for match in OF_ALL.finditer(statement.text):
                share = statement.claim(match["P"])
                if (
                    quantity(share).unit == "percent"
                    and (quantity(share).low or 0) > 100
                    and not quantity(share).change
                ):
                    if OPENED.search(statement.text[: match.start()]) is None:
                        yield self.finding(share, message=f"{share.text} of them is more than all")


def is_part_of(part: Claim, whole: Claim) -> bool:
    """Whether a count stands before another one as a part of it."""
    base, text = part.sentence.start, part.sentence.text
    return PART_OF.fullmatch(text, part.start - base, whole.start - base) is not None


def is_over_all(claim: Claim) -> bool:
    """Whether a figure is a percentage above 100, and of no change."""
    value = quantity(claim)
    return value.unit == "percent" and value.change is None and (value.low or 0) > 100


def is_share(claim: Claim) -> bool:
    return quantity(claim).unit == "percent" and exact(claim)
