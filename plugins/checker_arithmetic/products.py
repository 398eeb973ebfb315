"""A product: so many things at so much each, and a total of them that is another."""

from collections.abc import Iterator

import regex

from checker import Claim, Example, Finding, Group, Rule, Severity
from checker.slots import Slotted
from checker_arithmetic.slots import SLOT, exact, half_step, number, pattern, quantity, statements

THE = r"(?:the |its |their |his |her |these |those |all )?"
EACH = r"(?: each| apiece)(?! other)"
SUM = r"total(?: \p{L}+){0,2}?"
AFTER = r"(?P<after>[^.;]{0,30})"
IN_ALL = r"(?:in all|in total|altogether|all told)(?![\p{L}])"
TOTAL = (
    rf"(?:(?P<link>~30)\b(?P<what>(?:an?|the|for) (?:combined |grand |overall |final )?{SUM} of|"
    rf"an? (?:combined|overall)|totall?ing|gross proceeds of) <T>|(?P<link>~40) <T> {IN_ALL}|"
    rf"(?P<then>,? or|~30 to raise|,? for(?: proceeds of)?) <T>(?=[.,;:)]|$| (?:in cash|and|total)\b)){AFTER}"
)
AT = r"(?:(?: [\p{L}'’]+){0,5}?|~60 (?:at|for|priced at|valued at)(?: an? (?:\p{L}+ ){0,2}(?:price|cost|fee|rate) of)?)"
MANY = r"<A>(?:,? (?:or )?(?:about |some )?(?:an? )?<Z>(?: stake| interest| share)?,?)?"
WERE = r"(?: (?:were|are|will|would|had|have|can|could|should|must|may))?"
# Slots: how many A, which may be a share Z of all, how much each B, how much in all T.
FORMS = (
    pattern(rf"{MANY}(?P<at>{AT}) <B>(?P<each>{EACH})?{TOTAL}"),
    pattern(rf"<A>(?:,|{WERE}) each (?:of (?:which|whom|them) )?(?P<at>~30) ?<B>{TOTAL}"),
    pattern(rf"\beach of {THE}<A>(?P<at>~30) <B>{TOTAL}"),
    pattern(rf"<B>,? (?:for|to|from|on) each of {THE}<A>{TOTAL}"),
    pattern(rf"<T>,? (?:or|which is|that is|equal to) <B> (?:for|to|from) each of {THE}<A>(?P<last>[^.;]{{0,30}})"),
    pattern(r"\btotal of <T>(?P<gap>~40) <A>,? each of (?:which|whom|them)(?P<of>~30) <B>(?P<last>[^.;]{0,30})"),
    pattern(
        rf"\btotal of <T>(?P<gap>~40) <A>(?:,| [-–—])(?: (?:which|who)~20)? <B>(?P<each>{EACH})(?P<last>[^.;]{{0,30}})"
    ),
    pattern(rf"{MANY}(?P<of>~60) for <T>(?:,? or| at) <B>(?P<each>{EACH})?(?P<last>[^.;]{{0,30}})"),
    pattern(
        rf"<T>(?P<gap>~30) (?:of|for|by \p{{L}}+ing|consisting of|to buy) <A>(?P<of>~40)"
        rf"(?:(?: priced| valued)? at|,? or) <B>(?P<each>{EACH})?(?P<last>[^.;]{{0,30}})"
    ),
)
PAYMENTS = frozenset("payment instalment installment cheque fine grant prize repayment deposit donation loan".split())
CUE = regex.compile(
    rf"\b(?:each|apiece|an? \p{{L}}+|per|{'|'.join(f'{one}s' for one in sorted(PAYMENTS))})\b", regex.IGNORECASE
)
# What joins a total to the product before it.
LINK = regex.compile(
    r"(?:[^,]*(?:,| [-–—]))?(?: in [0-9]{4})?(?: (?:or|for|at|in|making(?: it)?|giving|raising|earning|bringing in|"
    r"to raise|costing(?: \p{L}+){0,2}|which (?:would |will )?(?:is|raised?|makes?|made|br(?:ings?|ought)|costs?)))? ?",
    regex.IGNORECASE,
)
# What makes a price one of another day, or of others as well.
OF_OTHERS = regex.compile(
    r"\b(?:which|that|who|when|first|bought|acquired|purchased|issued|(?:and|plus|or)(?! [0-9]))\b", regex.IGNORECASE
)
AVERAGE = regex.compile(r" an average (?:\p{L}+ )?(?:price|cost|fee|rate) of$", regex.IGNORECASE)
INSIDE = regex.compile(r" (?:of|with)")  # how things hold other things, so that no two of them share one
# Words that make a total one of something more: beside it, and right behind it.
MORE = regex.compile(
    r"\b(?:plus|includ\w+|exclud\w+|net|before|after|minus|less|with|without|up to|further|another|additional|extra|"
    r"averag\w+|tax\w*|vat|fees?|charges?|over|a (?:year|month|week|day)|per|annual\w*|monthly|weekly|daily|and|but|"
    r"while|together|only|besides|so far|since|which(?! (?:is|w|raise|ma|br|cost))|who|whose|that)\b|&",
    regex.IGNORECASE,
)
ON_TOP = (
    r"plus|includ\w+|exclud\w+|net|before|after|minus|less|with|without|over|a (?:year|month|week|day)|per|annual\w*"
)
BEHIND = regex.compile(
    rf"^(?: [^\s,;]+){{0,2}}?,? \(?(?:{ON_TOP}|monthly|weekly|daily|for|to|on|from|of|in (?:19|20)[0-9]+)\b|"
    r"^ (?:ha[sd]|have|was|were|is|are|will|would|could|may|might|went|came)\b",
    regex.IGNORECASE,
)
LAST = regex.compile(rf"^(?: [^\s,;]+){{0,2}}?,? \(?(?:{ON_TOP}|for|if|when)\b", regex.IGNORECASE)
WHILE = regex.compile(
    r"\b(?:in|over|during|after|within|than|another|further|first|last|next)(?: the)? $", regex.IGNORECASE
)
AGAIN = regex.compile(
    r"\b(?:every|weekly|monthly|annual\w*|yearly|daily|an? (?:day|week|month|year)|per)\b", regex.IGNORECASE
)
LISTED = regex.compile(rf"{SLOT}(?:[^.;:]*(?:\b(?:and|plus|or|as well as)\b|,|&)| of (?:the |its |their |all )*$)")
CLAUSE = regex.compile(r"[.;:]")
KINDS = frozenset({"money", "count", "mass", "length", "area", "volume"})
STRETCHES = ("gap", "of", "link", "what")
LOOSE = 0.01  # of the product, beside the rounding of every number


class WrongProduct(Rule, frozen=True):
    """So many things at so much each, and a total that is no product of the two.

    "14 schools, each of which will get £25,000, a total of £300,000" is £350,000. All three must be plain numbers in
    one clause, with "each" or a price for one of them, and the total said to be one. Rounding of every printed number
    is allowed for; costs that come on top and a second thing that is counted end the claim.
    """

    id: str = "wrong-product"
    severity: Severity = "error"
    message: str = "{here.text} is not the product of the two numbers beside it"
    advice: str = "Multiply again; one of the three numbers is wrong, or the total is of more than that."
    examples: tuple[Example, ...] = (
        Example(
            flags=("The fund helps {14 schools}, each of which will get {£25,000}, a total of {£300,000}, it said.",)
        ),
        Example(flags=("Wexcombe sold {40 homes} at {£200,000} each, raising {£8.8m} in all.",)),
        Example(flags=("Harrow Grain will make {eight monthly payments} of {£50}, or {£450}.",)),
        Example(flags=("The court gave each of the {15 ferrymen} {£2,100}, for a total of {£45,000}.",)),
        Example(flags=("The ferry sold {3.2m shares} at {£14 a share}, for a total of {£54.8m}.",)),
        Example(passes=("The fund helps 14 schools, each of which will get £25,000, a total of £350,000.",)),
        Example(passes=("The fund gives 14 schools up to £25,000 each, a total of £300,000.",)),
        Example(passes=("Wexcombe sold two shops and 40 homes at £200,000 each, raising £8.8m in all.",)),
        Example(passes=("Wexcombe sold 40 homes at £200,000 each, raising £7.1m in all after tax.",)),
        # 3 million may be anything from 2.5 to 3.5 million.
        Example(passes=("The ferry sold 3 million shares at £14 a share, for a total of £45m.",)),
        Example(passes=("In 12 weeks the bakers gave £25 each, a total of £725.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group, 3, CUE):
            for match in (match for form in FORMS for match in form.finditer(statement.text)):
                count, each, total = (statement.claim(match.captures(slot)[0]) for slot in "ABT")
                if alike(count, each, total, match.groupdict()) and is_whole(statement, match):
                    if denied(count, each, total):
                        told = f"{times(count, each)}, not {total.text}"
                        yield self.finding(total, count, each, message=told)


def alike(count: Claim, each: Claim, total: Claim, said: dict[str, str | None]) -> bool:
    """Whether the figures are of one kind: a count, a value of one of what is counted, a value of that unit."""
    if quantity(count).dimension != "count" or quantity(each).dimension not in KINDS:
        return False
    average = AVERAGE.search(said.get("at") or "") is not None and quantity(each).number is not None
    if not all(exact(claim) or (average and claim is each) for claim in (count, each, total)):
        return False
    if any(quantity(claim).change for claim in (count, each, total)):
        return False
    unit, _, thing = (quantity(each).unit or "").partition("_per_")
    counted = quantity(count).unit
    if thing:
        bare = counted is None and regex.search(rf"\b{thing}s?\b", said.get("at") or said.get("of") or "") is not None
        return quantity(total).unit == unit and (bare or thing == counted)
    said_so = counted in PAYMENTS or "each" not in said or (said["each"] and not said.get("then"))
    if quantity(each).dimension == "count" and INSIDE.fullmatch(said.get("at") or "") is None:
        return False
    return counted is not None and bool(said_so) and quantity(total).unit == quantity(each).unit is not None


def is_whole(statement: Slotted, match: regex.Match[str]) -> bool:
    """Whether nothing in the clause says that the total is of more than the things that are counted."""
    said = match.groupdict()
    if BEHIND.search(said.get("after") or "") or LAST.search(said.get("last") or ""):
        return False
    if OF_OTHERS.search(said.get("at") or ""):
        return False
    if any(MORE.search(said.get(name) or "") for name in STRETCHES):
        return False
    if LINK.fullmatch(said.get("link") or "") is None:
        return False
    before = CLAUSE.split(statement.text[: match.start()])[-1]
    return not any(form.search(before) for form in (WHILE, AGAIN, LISTED))


def times(count: Claim, each: Claim) -> str:
    """So many times so much, worked out."""
    right = number(count) * number(each)
    worked_out = f"{right:,.0f}" if right >= 1000 else f"{right:.6g}"
    return f"{number(count):,.10g} × {number(each):,.10g} = {worked_out}"


def denied(count: Claim, each: Claim, total: Claim) -> bool:
    """Whether no numbers that are rounded to the printed ones make the total. Nobody rounds a count below 1,000."""
    many = number(count)
    slack = half_step(count) if many >= 1000 else 0.0
    least = (many - slack) * (number(each) - half_step(each))
    most = (many + slack) * (number(each) + half_step(each))
    loose = LOOSE * many * number(each) + half_step(total)
    return not least - loose <= number(total) <= most + loose
