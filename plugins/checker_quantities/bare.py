"""Numbers without a unit: one of something that is counted, a share, or no quantity at all."""

import re
from decimal import Decimal

import regex
from msgspec import structs

from checker_quantities import masks
from checker_quantities.lemmas import lemma
from checker_quantities.money import currency_after
from checker_quantities.namesakes import ZIP, age_group, is_year, labelled, pronoun
from checker_quantities.numerals import Number, Numeral
from checker_quantities.passage import Amount, Passage
from checker_quantities.scan import numerals
from checker_quantities.sums import believable, read_money
from checker_quantities.tokens import token_at


def counted_amount(
    passage: Passage, first: Numeral, last: Numeral, values: tuple[Number, ...], begin: int
) -> Amount | int:
    """A number without a unit: one of something that is counted, or masked."""
    text, low = passage.text, passage.low
    end = last.end
    single = len(values) == 1
    after = text[end : end + 1]
    if (
        first.kind == "vague"
        and low.startswith(" of ", end)
        and (coin := currency_after(text, low, end + 3)) is not None
    ):
        if believable(passage, first, last, coin):
            money_amount = read_money(passage, first, coin[2], values, coin[0], coin[1], begin)
            return structs.replace(money_amount, vague=True)
    if first.kind == "vague":
        return Amount(first.start, end, values, None, "count", first.start, vague=True)
    if (
        single
        and low[end + 1 : end + 2] in "io"
        and (ratio := IN_FIVE.match(low, end)) is not None
        and (share := one_in(passage, first, ratio)) is not None
    ):
        return share
    if after in GUN_GAPS and single and CALIBRE.match(low, end) is not None:
        return end  # ".38 caliber", "12-gauge"
    if after.isalpha() and not first.spelt:
        return end + len(GLUED.match(text, end).group())  # type: ignore[union-attr]
    if single and not first.scaled and not first.spelt:
        if (after == "-" and text[end + 1 : end + 2].isdigit()) or (
            after in "–—" and after and text[end + 1 : end + 2].isdigit()
        ):
            stop = CHAIN.match(text, end)
            return stop.end() if stop else end
        if (
            after in SCORE_BEGINS
            and (score := masks.SCORE.match(text, end)) is not None
            and "," not in text[first.start : end]
        ):
            return score.end()
        if after == "/" and masks.SLASHED.match(text, end):
            stop = CHAIN.match(text, end)
            return stop.end() if stop else end
        if after == "." and text[end + 1 : end + 2].isalnum():
            stop = CHAIN.match(text, end)
            return stop.end() if stop else end
        if after == " " and masks.STREETS.match(text, end):
            return end
    if (first.spelt or first.end - first.start <= 4) and not first.scaled and values[0] < 2100:
        if labelled(passage, first, end) or age_group(passage, first, end):
            return end
    if after == "(" and single and not first.spelt and (named := OF_A_LAW.match(text, end)) is not None:
        return named.end()  # "a 401(k)"
    if single and end - first.start == 5 and ZIP.search(text, max(first.start - 4, 0), first.start):
        return end
    if after == "-" and (split := SPLIT.match(low, end)) is not None:
        return split.end()
    if single and not first.spelt and (named := NAMED.match(text, first.start)) is not None:
        return named.end()
    if (
        not first.spelt
        and single
        and ((after == "-" and CALL_SIGN.match(text, end)) or text[first.start : end] in ("911", "999"))
    ):
        return end  # telephone numbers: "574-LMPD"
    if single and after == ")" and text[first.start - 1 : first.start] == "(" and end - first.start <= 3:
        behind = text[max(first.start - 30, 0) : first.start - 1].rstrip().rpartition(" ")[2]
        if behind[:1].isupper():
            return end  # a minute or an age after a name
    if single and not first.spelt and not first.scaled and isinstance(first.value, Decimal):
        if RELEASE.search(text, max(first.start - 24, 0), first.start):
            return end  # "USB 2.0"
    if single and is_year(passage, first, end):
        return end
    if low[first.start : end] == "one" and pronoun(passage, first, end):
        return end
    return Amount(begin, end, values, None, "count", first.start, one=values[-1] == 1)


OF_A_LAW = re.compile(r"(?:\((?:[a-zA-Z]|[0-9]{1,2})\))+")
GUN_GAPS = frozenset(" -")
CALIBRE = re.compile(r"[ -](?:cal|calibers?|calibres?|gauge)(?![a-z])")
SCORE_BEGINS = frozenset(" -–—")
GLUED = regex.compile(r"[\p{L}0-9]*+")
SPLIT = re.compile(r"-(?:for|to|on|by|in)-[0-9a-z]++")  # "2-for-1"
# As in "3-D", and the airliners of Boeing.
NAMED = re.compile(
    r"[1-4]-?D(?![\w-])|7[0-8]7(?:-[0-9]{3}\w*+|(?= (?:aircraft|airliners?|jets?|jetliners?|planes?)\b))"
)
CALL_SIGN = regex.compile(r"-\p{Lu}{2}")
RELEASE = regex.compile(
    r"(?<=[\p{L}\p{Nd},;(] ?)(?<=[ (])\p{Lu}[\p{L}\p{Nd}]++ $|^\p{Lu}{2}[\p{L}\p{Nd}]*+ $|(?:[Vv]ersions?|[Rr]elease) $"
)


CHAIN = re.compile(r"[-–—/.0-9]++")


IN_FIVE = re.compile(
    r" (?:in every|in|out of every|out of) (?:the )?([0-9]++|[a-z]++(?:-[a-z]++)?)(?![0-9a-z]|,[0-9])( (?:million|"
    r"thousand|hundred))?"
)


USUAL_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000))


def counts_many(passage: Passage, end: int) -> bool:
    """Whether several of something stand right after a number: "1 in 12 patients"."""
    phrase = passage.phrase_at(end)
    return phrase is not None and phrase.plural and phrase.start == end + 1 and passage.text[phrase.start].islower()


def one_in(passage: Passage, first: Numeral, ratio: "re.Match[str]") -> Amount | None:
    """ "one in five", "two out of three", "nine in ten" as a fraction."""
    word = ratio[1] + (ratio[2] or "")
    found = [n for n in numerals(word, word) if n.start == 0 and n.end == len(word)]
    if len(found) != 1 or not isinstance(found[0].value, int) or not isinstance(first.value, int):
        return None
    whole = found[0].value
    if (
        not first.value < whole
        or (whole > 1000 and word.isdigit() and "out" not in ratio.group() and "," not in word)
        or found[0].kind != "cardinal"
    ):
        return None
    if (
        not first.spelt
        and word.isdigit()
        and "out" not in ratio.group()
        and whole not in USUAL_WHOLES
        and not (first.value == 1 and counts_many(passage, ratio.end()))
    ):
        return None
    follows = masks.DURATION.match(passage.low, ratio.end())
    if follows is not None and follows[1] in masks.TIME_UNITS:
        return None
    named_match = token_at(passage.text, ratio.end())
    if (
        "out" not in ratio.group()
        and named_match is not None
        and lemma(named_match.word) in ("game", "match", "start", "appearance", "inning", "attempt", "race", "test")
    ):
        return None
    return Amount(
        first.start, ratio.end(), (Decimal(first.value) / whole,), None, "fraction", first.start, fraction=True
    )
