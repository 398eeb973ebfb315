"""Shares: a percentage that its own count denies, and one that no whole number of respondents can give."""

from collections.abc import Iterator
from math import ceil, floor

import regex
from msgspec import Struct

from checker import Claim, Example, Finding, Group, Rule, Severity, words
from checker_arithmetic.people import PEOPLE
from checker_arithmetic.portions import is_percentage, portions
from checker_arithmetic.slots import VERBS, exact, half_step_of, number, pattern, quantity, statements

OF = r"of (?:the |all |its |their |these |those )?"
IN_PERCENT = r"(?: \p{L}+){0,4}(?:,? or <P>| \(<P>\)|, <P>(?=[.,;]|$))"
# Slots: the part A, the whole B (or both in one figure F, "37 out of 289"), the percentage P. A bare comma joins them
# only where nothing else follows.
SHARES = (
    pattern(rf"(?:<F>|<A> (?:out )?{OF}<B>){IN_PERCENT}"),
    pattern(rf"<P>(?:,? or (?:<F>|<A> (?:out )?{OF}<B>)| \((?:<F>|<A> (?:out )?{OF}<B>)\))"),
    pattern(rf"<A> \(<P>\) {OF}<B>"),
    pattern(r"\bof (?:the |its |their )?<B>(?: \p{L}+){0,3}, <A>(?: \p{L}+){0,2}(?: \(<P>\)|,? or <P>)"),
    pattern(
        r"^[\"“‘(]?of (?:the |its |their |all )?<B>~60, (?:only |just )?<A>~60(?: \(<P>\)|,? or <P>|, a \p{L}+ of <P>)"
    ),
)
OUT_OF = regex.compile(r"([0-9][0-9,]*+) (?:out )?of (?:the |all |its )?([0-9][0-9,]*+)(?![0-9.]).*")
OF_THEM = regex.compile(r" of (?:them|those|these|respondents)\b")
NEXT_WORD = regex.compile(r" (\p{L}+)")
COMPARED = ("more", "less", "fewer", "higher", "lower", "up", "down", "above", "below")
POLLED = pattern(
    r"\b(?:poll|survey|sample|questionnaire|study|interviews?) (?:of|with|among) <N>(?: \p{L}+){0,4} "
    r"(?:found|finds|showed|shows|said|says|suggests|suggested|reported|reports)(?: that)?(?: only| just)? <P>"
    r"(?P<next>[^.;]{0,20})"
)
PART_OF = pattern(r"<P> of (?:the |its |all |his |her |their )?<N>(?![\p{L}'’])")
LOOSE = 0.6  # points that a share may be off, or the last digit of the percentage
LARGEST = 100  # above so many respondents every whole percentage is possible


class Count(Struct, frozen=True):
    """How many there are, and how far that may lie from what was rounded to it."""

    value: float
    slack: float

    @classmethod
    def printed(cls, value: float, written: str) -> "Count":
        """A count as written. Below a thousand nobody rounds."""
        return cls(value, half_step_of(value, written) if value >= 1000 else 0.0)


class WrongShare(Rule, frozen=True):
    """A count of a whole, or a fraction, and a percentage beside it that is another share.

    "37 of 289, or 18.2 %" is 12.8 %, "one in five, or 40 %" is 20 %, and 120 cases among 50,000 people are 240 per
    100,000. All must stand in one clause; rounding is allowed for, and that fractions are said of what is near them.
    """

    id: str = "wrong-share"
    severity: Severity = "error"
    message: str = "{here.text} is not the share that the counts beside it give"
    advice: str = "Work out the share again; one of the three numbers is wrong, or another whole is meant: name it."
    examples: tuple[Example, ...] = (
        Example(flags=("Inspectors closed {37} of {289 bakeries}, or {18.2%}, in the spring.",)),
        Example(flags=("Of the {289 bakeries} in Orrin, {37} ({18.2%}) were closed.",)),
        Example(flags=("Of {289 bakeries} inspected, {37}, or {18.2%}, were closed.",)),
        Example(flags=("Of the {52,000 people} who may vote, {18,200} did so, a turnout of {45%}.",)),
        Example(flags=("Inspectors closed {37} ({18%}) of {289 bakeries} in the spring.",)),
        Example(flags=("Inspectors closed {37 out of 289 bakeries} ({18.2%}) in the spring.",)),
        Example(flags=("{One in five bakeries}, or {40%}, were closed, the town said.",)),
        Example(flags=("Orrin counted {120 cases} among its {50,000 residents}, a rate of {120} per 100,000.",)),
        Example(passes=("Inspectors closed 37 of 289 bakeries, or 12.8%, in the spring.",)),
        Example(passes=("Nearly two thirds (62%) of bakers agreed, and one in five, or 21%, did not.",)),
        Example(passes=("One in five bakers, or 40% of those over 60, stayed at home.",)),
        Example(passes=("Inspectors closed 37 of 289 bakeries, 4% more than a year ago.",)),
        # The percentage begins something else.
        Example(passes=("Inspectors closed two of five bakeries, 51% of which belong to the town.",)),
        Example(passes=("Inspectors closed two of five bakeries (51% owned by the town).",)),
        # Half of two million may be anything from 1.5 to 2.5 million.
        Example(passes=("The dam serves 2 million of 3 million people, or 60%.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for portion in portions(group):
            yield self.finding(portion.told, *portion.shown, message=f"{portion.why}, not {portion.told.text}")
        for statement in statements(group):
            for form in SHARES:
                for match in form.finditer(statement.text):
                    share = statement.claim(match["P"])
                    shown = [statement.claim(slot) for name in "ABF" if (slot := match.groupdict().get(name))]
                    rest = statement.text[match.end() :].lstrip()
                    if not is_percentage(share) or (counted := part_and_whole(shown)) is None:
                        continue
                    if not rest.startswith(COMPARED) and differs(*counted, share):
                        right = 100 * counted[0].value / counted[1].value
                        told = f"{' of '.join(claim.text for claim in shown)} is {right:.3g} %, not {share.text}"
                        yield self.finding(share, *shown, message=told)


class ImpossibleShare(Rule, frozen=True):
    """A percentage that no whole number of respondents can give.

    Of 12 people 25 % or 33 % can agree, but not 30.5 % (the GRIM test, Brown and Heathers 2017). Only small groups can
    be tested, and a percentage that ends in 0 or 5 may be rounded. Weighted polls are not of whole people, so groups
    above 100 are left alone; so are shares of things, which can be had in part.
    """

    id: str = "impossible-share"
    message: str = "{here.text} of {there.text} is no whole number of them"
    advice: str = "Ask for the counts: the percentage is wrong, or it is of another group."
    examples: tuple[Example, ...] = (
        Example(flags=("A survey of {12 surgeons} found {37%} had trained abroad.",)),
        Example(flags=("He said {33.4%} of {10 patients} recovered.",)),
        Example(flags=("A study of {24 boys} showed that only {31%} of them could swim.",)),
        Example(
            passes=("A survey of 12 surgeons found 33% had trained abroad.", "A poll of 157 directors found 81% tired.")
        ),
        Example(passes=("A survey of 12 surgeons found 30% had trained abroad.",)),
        # What is found is no share of those who were asked.
        Example(passes=("A poll of 12 economists showed 3.4% growth, and one of 17 bankers found 2.3% inflation.",)),
        Example(passes=("A survey of 12 hospitals found 37% of beds were empty.",)),
        Example(passes=("The mill bought 82% of two bakeries, and 7% of the 12 nurses' pay went on fares.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group):
            pairs = [(match["N"], match["P"]) for match in POLLED.finditer(statement.text) if of_them(match["next"])]
            pairs += [
                (match["N"], match["P"])
                for match in PART_OF.finditer(statement.text)
                if quantity(statement.claim(match["N"])).unit in PEOPLE
            ]
            for whole, share in ((statement.claim(n), statement.claim(p)) for n, p in pairs):
                if quantity(share).unit != "percent" or not exact(share) or not counts(whole):
                    continue
                if not possible(number(whole), number(share), last_digit(share)):
                    yield self.finding(share, whole)


def of_them(following: str) -> bool:
    """Whether what follows a percentage makes it one of those who were asked: "of them", or at once a verb."""
    if OF_THEM.match(following):
        return True
    word = NEXT_WORD.match(following)
    return word is not None and words.tag(word[1]) in VERBS


def part_and_whole(shown: list[Claim]) -> tuple[Count, Count] | None:
    """The counts of a part and its whole, which stand in two figures or in one; else None."""
    if len(shown) == 2 and all(map(counts, shown)):
        part, whole = (Count.printed(number(claim), claim.text) for claim in shown)
    elif len(shown) == 1 and exact(shown[0]) and (match := OUT_OF.fullmatch(shown[0].text)):
        part, whole = (Count.printed(float(digits.replace(",", "")), digits) for digits in match.groups())
    else:
        return None
    return (part, whole) if 0 < part.value <= whole.value else None


def counts(claim: Claim) -> bool:
    """Whether a figure counts whole things."""
    return exact(claim) and quantity(claim).dimension == "count" and number(claim).is_integer()


def differs(part: Count, whole: Count, share: Claim) -> bool:
    """Whether the percentage is no share of these counts, however they were rounded."""
    least = 100 * (part.value - part.slack) / (whole.value + whole.slack)
    most = 100 * (part.value + part.slack) / (whole.value - whole.slack)
    slack = max(LOOSE, last_digit(share))
    return not least - slack <= number(share) <= most + slack


def possible(whole: float, share: float, printed_to: float) -> bool:
    """Whether some whole number of `whole` gives the share, rounded or cut off to what is printed."""
    if not 1 < whole <= LARGEST or share > 100 or (printed_to == 1 and share % 5 == 0):
        return True
    exactly = share * whole / 100
    return any(abs(100 * k / whole - share) <= printed_to * 1.001 for k in (floor(exactly), ceil(exactly)))


def last_digit(share: Claim) -> float:
    """The worth of the last printed digit of a percentage: 1 for "18 %", 0.1 for "18.2 %"."""
    digits = quantity(share).number or ""
    return float(10 ** -len(digits.partition(".")[2])) if "." in digits else 1.0
