"""Shares: a percentage that its own count denies, and one that no whole number of respondents can give."""

from collections.abc import Iterator
from math import ceil, floor

from checker import Claim, Example, Finding, Group, Rule
from checker_arithmetic.slots import exact, number, pattern, quantity, statements

OF = [
    pattern(
        r"<A> (?:out )?of (?:the |all |its |their |these |those )?<B>(?: \p{L}+){0,4}(?:,? or |,? that is | \("
        r"|, )(?:about |nearly |some |roughly |just |over )?<P>"
    ),
    pattern(r"<P>,? (?:or |that is |\()<A> (?:out )?of (?:the |all |its )?<B>"),
]
POLL = [
    pattern(r"\b(?:poll|survey|sample|questionnaire|study|interviews?)\b(?: of| with| among) (?:some )?<N>~60 <P>"),
    pattern(r"<P> of (?:the |its |all )?<N>(?!\p{L})"),
]
LARGEST = 100  # above so many respondents every whole percentage is possible


class WrongShare(Rule, frozen=True):
    """A count of a whole, and a percentage beside it that is another share.

    "37 of 289, or 18.2 %" is 12.8 %. Both counts and the percentage must stand in one clause; rounding is allowed for.
    """

    id: str = "wrong-share"
    severity: str = "error"  # type: ignore[assignment]
    message: str = "{here.text} is not the share that the counts beside it give"
    advice: str = "Work out the share again; one of the three numbers is wrong, or another whole is meant: name it."
    examples: tuple[Example, ...] = (
        Example(flags=("Inspectors closed {37} of {289 bakeries}, or {18.2%}, in the spring.",)),
        Example(passes=("Inspectors closed 37 of 289 bakeries, or 12.8%, in the spring.",)),
        Example(passes=("Inspectors closed 37 of 289 bakeries, 4% more than a year ago.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, 3):
            for form in OF:
                for match in form.finditer(statement.text):
                    part, whole, share = (statement.figure(match[slot]) for slot in "ABP")
                    rest = statement.text[match.end() :].lstrip()
                    if not is_share(part, whole, share) or rest.startswith(
                        ("more", "less", "fewer", "higher", "lower", "up", "down")
                    ):
                        continue
                    right = 100 * number(part) / number(whole)
                    if abs(right - number(share)) > max(0.6, step(share)):
                        words = f"{part.text} of {whole.text} is {right:.3g} %, not {share.text}"
                        yield self.finding(share, part, whole, message=words)


class ImpossibleShare(Rule, frozen=True):
    """A percentage that no whole number of respondents can give.

    Of 12 people 25 % or 33 % can agree, but not 30 % (the GRIM test, Brown and Heathers 2017). Only small groups can be
    tested, and a percentage that ends in 0 or 5 may be rounded. Weighted polls are not of whole people, so groups above
    100 are left alone.
    """

    id: str = "impossible-share"
    message: str = "{here.text} of {there.text} is no whole number of them"
    advice: str = "Ask for the counts: the percentage is wrong, or it is of another group."
    examples: tuple[Example, ...] = (
        Example(flags=("A survey of {12 surgeons} found {37%} had trained abroad.",)),
        Example(flags=("He said {33.4%} of {10 patients} recovered.",)),
        Example(
            passes=("A survey of 12 surgeons found 33% had trained abroad.", "A poll of 157 directors found 81% tired.")
        ),
        Example(passes=("A survey of 12 surgeons found 30% had trained abroad.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group):
            for form in POLL:
                for match in form.finditer(statement.text):
                    whole, share = statement.figure(match["N"]), statement.figure(match["P"])
                    if quantity(share).unit != "percent" or not exact(share) or not counts(whole):
                        continue
                    if not possible(number(whole), number(share), step(share)):
                        yield self.finding(share, whole)


def is_share(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether the three are a count, a larger count, and a percentage."""
    return (
        quantity(share).unit == "percent"
        and quantity(share).change is None
        and exact(share)
        and counts(part)
        and counts(whole)
        and 0 < number(part) <= number(whole)
    )


def counts(claim: Claim) -> bool:
    """Whether a figure counts whole things."""
    return exact(claim) and quantity(claim).dimension == "count" and number(claim).is_integer()


def possible(whole: float, share: float, printed_to: float) -> bool:
    """Whether some whole number of `whole` gives the share, rounded or cut off to what is printed."""
    if not 1 < whole < LARGEST / printed_to or whole > LARGEST or share > 100:
        return True
    if printed_to == 1 and share % 5 == 0:
        return True
    exactly = share * whole / 100
    return any(abs(100 * k / whole - share) <= printed_to * 1.001 for k in (floor(exactly), ceil(exactly)))


def step(claim: Claim) -> float:
    """The last printed digit of a percentage: 1 for "18 %", 0.1 for "18.2 %"."""
    digits = quantity(claim).number or ""
    return float(10 ** -len(digits.partition(".")[2])) if "." in digits else 1.0
