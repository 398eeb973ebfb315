"""The grammar of time: patterns over the classes of tokens, tried in order at every token of a phrase."""

from collections.abc import Callable
from functools import lru_cache

import regex
from msgspec import Struct

from checker_dates import dates, lengths
from checker_dates.meaning import Expression
from checker_dates.tokens import Token, tokens_of

Build = Callable[["Match"], Expression | None]


class Match:
    """A pattern that matched: its tokens, and those of each named part."""

    def __init__(self, tokens: list[Token], match: "regex.Match[str]") -> None:
        self.tokens, self.match = tokens, match

    def part(self, name: str) -> list[Token]:
        start, end = self.match.span(name)
        return self.tokens[start:end] if start >= 0 else []


NUMBER = r"N(?:&?N)*+(?:&ah)?"
COUNT = rf"(?:[ad]?{NUMBER}|[ad]?f(?:f|o)*+|ah|h[ao]*+|a)"
YEAR = r"(?:[dt]?F?Y|d?[lnt]F?u|tu)"
FULL = r"(?:(?P<wd>D)P?,?[id]*+)?"
BEFORE = r"(?P<pre>d?z-?|d?ko)?+"

FORMS: list[tuple[str, Build]] = [
    (r"A?(?P<t>[TX])(?:id(?P<p>P))?Z?", dates.clock),
    (r"(?:D,?)?(?P<iso>I)", dates.in_figures),
    (rf"{FULL}(?P<day>[ON])o?(?P<m>M),?(?P<y>{YEAR})", dates.day_month),
    (rf"{FULL}(?P<m>M)d?(?P<day>[ON]),?(?P<y>Y)", dates.day_month),
    (rf"{FULL}(?P<day>[ON])[i-]+(?P<day2>[ON])o?(?P<m>M),?(?P<y>Y)?", dates.days_of_month),
    (rf"{FULL}(?P<m>M)d?(?P<day>[ON])[i-]+(?P<day2>[ON]),?(?P<y>Y)?", dates.days_of_month),
    (rf"{FULL}(?P<day>[ON])o?(?P<m>M)(?![-/]?N)", dates.day_month),
    (rf"{FULL}(?P<m>M)d?(?P<day>[ON])(?![NVUuvQ])", dates.day_month),
    (rf"{BEFORE}(?P<m>M)[/&i-]?(?P<m2>M),?(?P<y>Y)", dates.months_of_year),
    (rf"{BEFORE}(?P<m>M)s?,?o?(?P<y>{YEAR})", dates.month_of_year),
    (rf"{BEFORE}(?P<y>{YEAR})s(?P<m>M)", dates.month_of_year),
    (rf"(?P<dir>[dt]?[lnt])z?(?P<m>M)", dates.month),
    (rf"{BEFORE}(?P<m>M)", dates.month),
    (rf"{BEFORE}(?P<y>{YEAR})s?F?(?P<n>O)F?(?P<q>[Qh])", dates.part_of_year),
    (rf"{BEFORE}[dt]?F?(?P<n>O)F?(?P<q>[Qh])(?:i?o?(?P<y>{YEAR}))?", dates.part_of_year),
    (rf"(?P<p>p),?(?P<y>Y)", dates.part_in_figures),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])w?g", dates.ago),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])(?P<dir>[er])", dates.earlier),
    (rf"d?(?P<u>[UuvQ])(?:g|e)(?P<q>[Qu]|)", dates.year_earlier),
    (rf"(?P<set>q)(?P<c>{NUMBER})?(?P<u>[UuvQV])", lengths.every),
    (rf"q(?P<wd>D)P?", dates.every_weekday),
    (rf"(?P<y>y)", lengths.yearly),
    (rf"(?P<wd>D)(?P<y>[dt]?[lnt]U)", dates.weekday_of_week),
    (rf"[dt]?(?P<dir>[lntk])o?(?P<wd>D)", dates.weekday),
    (rf"[zer]*(?P<wd>D)", dates.weekday),
    (rf"[zer]*(?P<e>E)", dates.today),
    (rf"[zer]?d?[lntJ]?(?P<n>[zO]?)(?P<d>K)", dates.decade),
    (rf"d?z?(?P<n>O)(?P<u>U)", dates.century),
    (rf"d?J?(?P<dir>[zlnt]*+J?)(?P<s>S)(?:i?o?(?P<y>{YEAR}))?", dates.season),
    (rf"(?P<dir>[lnt]?)(?P<h>H)(?:,?(?P<y>Y))?", dates.named_day),
    (rf"A?[dt]?(?:[lnm]|J|O)*+(?P<c>{NUMBER}|[ad]?ff*+o?)m*+(?P<u>[UuvQV])w?", lengths.length),
    (rf"A?(?P<c>{COUNT})m*+(?P<u>[UuvQV])(?:&(?P<half>ah))?w?", lengths.length),
    (rf"{BEFORE}[dt]?(?P<dir>[lnt])F?(?P<u>[UuvQ])", dates.deictic),
    (rf"[dt]?(?P<dir>J)(?P<u>[uUvQ])", dates.past_unit),
    (rf"(?P<j>J)(?P<v>V)(?:&V)?", dates.recent_units),
    (rf"[zer]*[dt]?(?P<dir>[lnt]?)(?P<w>W)", dates.weekend),
    (rf"(?:[zer]*[dt](?P<dir>[lnt]?)|[dl])?(?P<p>P)", dates.part_of_day),
    (rf"{BEFORE}(?P<y>{YEAR})", dates.year),
    (rf"(?P<r>R)", dates.vague),
    (rf"d(?P<u>[Q])", dates.the_quarter),
    (rf"(?P<u>V)", lengths.units),
    (rf"d?(?P<j>J)", dates.vague_noun),
    (rf"(?:du)?(?P<n>NN+(?:&N)?)", dates.year_in_words),
]
PATTERNS = [(regex.compile(pattern), build) for pattern, build in FORMS]


@lru_cache(maxsize=8192)
def parse(phrase: str) -> tuple[Expression, ...]:
    """The expressions of time in a phrase, in order and apart from each other."""
    tokens = tokens_of(phrase)
    tags = "".join(token.tag for token in tokens)
    found: list[Expression] = []
    at = 0
    while at < len(tags):
        expression, after = read_one(tokens, tags, at)
        if expression is None:
            at += 1
            continue
        found.append(expression)
        at = after
    return tuple(dates.with_clocks(phrase, found))


def read_one(tokens: list[Token], tags: str, at: int) -> tuple[Expression | None, int]:
    """The expression that begins at a token, and the token after it."""
    for pattern, build in PATTERNS:
        if (match := pattern.match(tags, at)) is not None:
            expression = build(Match(tokens, match))
            if expression is not None:
                return expression.at(tokens[match.start()].start, tokens[match.end() - 1].end), match.end()
    return None, at
