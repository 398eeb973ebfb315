"""The number that tokens spell: digits, words, and a half."""

from collections.abc import Sequence

from checker_dates.tokens import Token


def number_of(tokens: Sequence[Token]) -> float | None:
    """The value of "four", "twenty-four", "one hundred and ten", "2 1/2", "two and a half", "a", "a couple of"; None is
    a number that is not said ("several")."""
    total = current = 0.0
    seen = False
    for token in tokens:
        if token.tag == "f":
            return 2.0 if token.text.lower() == "couple" else None
        if token.tag == "h":
            return total + current + 0.5
        if token.tag == "a":
            current, seen = current or (0.0 if any(t.tag == "N" or t.tag == "h" for t in tokens) else 1.0), True
        if token.tag == "N":
            value = float(token.value)
            if value == 100 and token.text.isalpha():
                current = (current or 1) * 100
            elif value == 1000 and token.text.isalpha():
                total, current = total + (current or 1) * 1000, 0.0
            else:
                current += value
            seen = True
    return total + current if seen else None


def year_of(tokens: Sequence[Token]) -> int | None:
    """The year that number words spell: "nineteen ninety-six", "two thousand and four", "twenty ten"."""
    values = [int(float(token.value)) for token in tokens if token.tag == "N"]
    if any(token.tag == "N" and not token.text.isalpha() for token in tokens):
        return None
    if 1000 in values or 100 in values:
        whole = number_of(tokens)
        return int(whole) if whole is not None and 1900 <= whole < 2100 else None
    if len(values) >= 2 and values[0] in {17, 18, 19, 20}:
        rest = sum(values[1:])
        return values[0] * 100 + rest if 10 <= rest < 100 or values[0] == 19 and rest < 100 else None
    return None
