"""Years, decades and centuries."""

from checker_dates.anchors import SAME, direction, exactly, said, step_from
from checker_dates.calendar import Period
from checker_dates.match import Match
from checker_dates.meaning import Expression, Meaning
from checker_dates.token import Token


def year_meaning(tokens: list[Token]) -> tuple[Meaning, str]:
    """The meaning of the tokens of a year ("1990", "fiscal 1990", "last year"), and its value without a date."""
    stated = year_stated(tokens)
    if stated is not None:
        year = Period("Y", int(stated.value))
        return exactly(year), year.timex
    words = [token.text.lower() for token in tokens[:-1]]
    if any(word in SAME for word in words):
        return lambda telling: said(telling, "Y", 0), "XXXX"
    step, base = direction(words)
    return lambda telling: step_from(telling, "Y", step, base), "XXXX"


def year_stated(tokens: list[Token]) -> Token | None:
    """The token of the year itself, as in "the 2004 financial year"."""
    return next((token for token in tokens if token.tag == "Y"), None)


def fiscal_year(match: Match) -> Expression | None:
    """As in "FY05"."""
    figures = match.part("y")[0].text
    if match.whole[0].text != "FY" or len(figures) != len("05"):
        return None
    year = Period("Y", int(figures) + (1900 if int(figures) > 50 else 2000))
    return Expression(year.timex, exactly(year))


def year(match: Match) -> Expression | None:
    tokens = match.part("y")
    meaning, timex = year_meaning(tokens)
    words = [token.text.lower() for token in tokens]
    if (stated := year_stated(tokens)) is not None:
        printed = stated.text
        alone = all(token.tag not in "uF" for token in tokens)
        return Expression(timex, meaning, needs=("year" if printed.isdigit() else "short year") if alone else "")
    timex = "PAST_REF" if direction(words)[0] < 0 else "FUTURE_REF" if direction(words)[0] > 0 else "PRESENT_REF"
    return Expression(timex, meaning)


def years_joined(match: Match) -> Expression | None:
    """As in "the 1986/87 harvest", "1986/1987", "1986-87": two years that follow each other."""
    first, second = match.part("y")[0], match.part("y2")[0].text
    after = int(first.value) + 1
    if len(first.text) != len("1986") or second not in {f"{after % 100:02}", str(after)}:
        return None
    if second == str(after) and match.words("to") != ["/"]:
        return None  # a span like any other
    return following_years(after)


def following_years(last: int) -> Expression:
    """A year and the one before it, as seasons, harvests and accounts are named."""
    return Expression("", exactly(Period("Y", last - 1)), exactly(Period("Y", last)), needs="apart")


def decade(match: Match) -> Expression | None:
    token = match.part("d")[0]
    digits = "".join(character for character in token.text if character.isdigit())
    if len(digits) == 4:
        number = int(digits) // 10
    elif digits:
        number = 190 + int(digits[0]) if int(digits[0]) > 2 else 200 + int(digits[0])
    else:
        number = 190 + int(token.value)
    if hundreds := match.part("hundreds"):
        if digits or not 17 <= float(hundreds[0].value) <= 19:
            return None
        return Expression("", exactly(Period("E", 10 * int(hundreds[0].value) + int(token.value))))
    needs = "" if len(digits) == 4 or not token.text[:1].isalnum() else "decade"
    return Expression("", exactly(Period("E", number)), needs=needs)


def century(match: Match) -> Expression | None:
    if match.part("u")[0].value != "C":
        return None
    return Expression("", exactly(Period("C", int(match.part("n")[0].value) - 1)), needs="century")
