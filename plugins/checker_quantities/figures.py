"""Quantities of a text: every number is passed over, or read and bound to what it counts."""

import re

from checker import Article, Quantity
from checker_quantities.ages import read_age
from checker_quantities.amounts import read_amount
from checker_quantities.binding import Found, bind
from checker_quantities.carried import carried, carried_back, in_other_terms, same_amount
from checker_quantities.codes import code_end
from checker_quantities.glance import glance
from checker_quantities.numerals import Numeral
from checker_quantities.passage import Passage
from checker_quantities.ratios import ratio_end
from checker_quantities.scan import numerals
from checker_quantities.silence import masked_early, part_of_a_code


def quantities(text: str) -> list[Found]:
    """All quantities of a text: where each stands (start, end), and its value. Looks at nothing but the text."""
    return find(text, Article("", text).plain)


def find(written: str, text: str) -> list[Found]:
    """All quantities of a text, given also in its ASCII form."""
    said: list[Found] = []
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    passage = Passage(text, low, written)
    found = numerals(text, low)
    done = at = 0
    held: Found | None = None
    main: Found | None = None
    while at < len(found):
        if found[at].start < done:
            at += 1
            continue
        quantity, done = read_at(passage, found, at)
        at += 1
        if quantity is None:
            continue
        if held is not None:
            one_sided = held[2].low is None or held[2].high is None
            if one_sided and (both := between(low, held, quantity)) is not None:
                held = both
                continue
            if held[2].change is not None and quantity[0] - held[1] < NEXT:
                quantity = in_other_terms(low, held, quantity)
            if quantity[2].counted is None:
                quantity = carried(text, low, held, quantity, main or held)
            if held[2].unit is None and quantity[2].unit is not None:
                held = carried_back(low, held, quantity)
            said.append(held)
            if held[2].dimension != "money" or not same_amount(text, low, held, quantity):
                main = quantity
        else:
            main = quantity
        held = quantity
    if held is not None:
        said.append(held)
    return said


NEXT = 16  # code points between a figure and the same in other terms
BOTH = re.compile(r",? ?(?:and|but|,) ?(?:(?:is |are )?[a-z><=]+(?: [a-z]+){0,4} ?)?")


def between(low: str, one: Found, other: Found) -> Found | None:
    """The one quantity of "more than 10 and fewer than 20 people", or None: a lower bound meets an upper one."""
    (start, end, first), (then, stop, second) = one, other
    if first.high is None and second.low is None:
        bottom, top = first.low, second.high
    elif first.low is None and second.high is None:
        bottom, top = second.low, first.high
    else:
        return None
    if (first.unit is not None and first.unit != second.unit) or bottom is None or top is None or bottom >= top:
        return None
    if then - end > 40 or BOTH.fullmatch(low, end, then) is None:
        return None
    merged = Quantity(
        None,
        bottom,
        top,
        second.unit,
        second.dimension,
        first.approximate or second.approximate,
        second.change,
        second.counted,
    )
    return start, stop, merged


def read_at(passage: Passage, found: list[Numeral], at: int) -> tuple[Found | None, int]:
    """The quantity that begins with the number `found[at]`, or None; and up to where the text is used up."""
    numeral = found[at]
    text = passage.text
    if numeral.start and text[numeral.start - 1] not in " \n\t(" and part_of_a_code(text, numeral):
        return None, numeral.end
    following = found[at + 1] if at + 1 < len(found) else None
    seen = glance(passage, numeral, following)
    if isinstance(seen, int):
        return None, seen
    if seen is None or seen.dimension == "count":
        if (stop := ratio_end(passage, numeral, following) or code_end(passage, numeral)) is not None:
            return None, stop
    if seen is not None:
        return bind(passage, seen)
    if (age := read_age(passage, numeral, following)) is not None:
        return bind(passage, age)
    if (skip := masked_early(passage, numeral)) is not None:
        return None, skip
    amount = read_amount(passage, numeral, following)
    if isinstance(amount, int):
        return None, amount
    return bind(passage, amount)
