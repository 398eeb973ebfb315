"""The grammar of time: patterns over the classes of tokens, tried in order at every token of a phrase."""

from collections.abc import Callable
from functools import cache, lru_cache

import regex
from msgspec import structs

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
YEAR = r"(?:(?:du)?[dt]?F?Y|d?[lnt]F?u|tu)"
FULL = r"(?:(?P<wd>D)P?,?d?)?"
BEFORE = r"(?P<pre>d?[zer]-?|d?ko)?+"

FORMS: list[tuple[str, Build]] = [
    (r"A?(?P<t>[TX])(?:id(?P<p>P))?Z?", dates.clock),
    (r"(?:D,?)?(?P<iso>I)", dates.in_figures),
    (rf"{FULL}d?(?P<day>O|NN?)[o/-]?(?P<m>M)[,o/-]?(?P<y>{YEAR})", dates.day_month),
    (rf"{FULL}(?P<m>M)[d/-]?(?P<day>O|NN?)[,o/-]?(?P<y>Y)", dates.day_month),
    (r"(?P<y>Y)[/-]?(?P<m>M)[/-]?(?P<day>N)(?![NVUuvQ])", dates.day_month),
    (rf"{FULL}(?P<day>O|NN?)(?P<to>[i&-]+)d?(?P<day2>O|NN?)o?(?P<m>M),?(?P<y>Y)?", dates.days_of_month),
    (r"(?P<day>O|N)(?P<to>[i&-]+)d?(?P<day2>O|N)[oi]?(?P<month>[dt]?[lnt]U)", dates.days_of_month),
    (rf"{FULL}(?P<m>M)d?(?P<day>O|NN?)(?P<to>[i&-]+)d?(?P<day2>O|NN?)(?![NVUuvQ]),?(?P<y>Y)?", dates.days_of_month),
    (r"(?P<figures>#)", dates.month_in_figures),
    (rf"{FULL}d?(?P<day>O|NN?)o?(?P<m>M)(?![-/]?N)", dates.day_month),
    (rf"{FULL}(?P<m>M)[d/-]?(?P<day>O|NN?)(?![NVUuvQ])", dates.day_month),
    (rf"d?(?P<day>O|N)o(?P<month>[dt]?[lnt]U)", dates.day_of_month),
    (rf"d?(?P<n>[Ol])(?P<wd>D)[oi](?:(?P<m>M),?(?P<y>{YEAR})?|(?P<month>[dt]?[lnt]U))", dates.nth_weekday_of_month),
    (rf"d?(?P<n>[Ol])U(?:[oi](?:(?P<m>M),?(?P<y>{YEAR})?|(?P<month>[dt]?[lnt]U)|(?P<y2>{YEAR})))", dates.nth_week),
    (r"d?U(?:o|[Bk]i?)(?P<m>M)(?P<day>O|N)(?:,?(?P<y>Y))?", dates.week_of),
    (rf"(?P<wd>D),?d(?P<day>O)", dates.weekday_and_day),
    (rf"d?v(?P<j>j)(?P<e>E)", dates.day_beside),
    (rf"{BEFORE}(?P<m>M)[/&i-]?(?P<m2>M),?(?P<y>Y)", dates.months_of_year),
    (rf"{BEFORE}(?P<m>M)s?,?o?(?P<y>{YEAR})", dates.month_of_year),
    (rf"{BEFORE}(?P<y>{YEAR})[s,]?(?P<m>M)(?!,?[NO])", dates.month_of_year),
    (r"q(?P<m>M)", dates.every_month),
    (rf"(?P<dir>[dt]?[lnt])z?(?P<m>M)", dates.month),
    (rf"{BEFORE}(?P<m>M)", dates.month),
    (rf"{BEFORE}(?P<y>{YEAR})s?F?(?P<n>O)F?(?P<q>[Qh])", dates.part_of_year),
    (rf"{BEFORE}[dt]?F?(?P<n>[Ol])F?(?P<q>[Qh])(?:i?o?(?P<y>{YEAR}))?", dates.part_of_year),
    (rf"(?P<p>p),?o?(?P<y>{YEAR})", dates.part_in_figures),
    (r"(?P<y>Y)(?P<p>p)", dates.part_in_figures),
    (r"(?P<p>p)(?!.)", dates.part_in_figures),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])w*g", dates.ago),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])(?P<dir>[er])", dates.earlier),
    (rf"d?m?(?P<u>u)[ge](?P<n>O)(?P<q>Q)", dates.quarter_before),
    (rf"d?m?(?P<u>u)[ge](?:Q|L(?!N))?", dates.year_earlier),
    (rf"d(?P<q>[QL])(?:a?ug|lu)", dates.year_earlier),
    (rf"d(?P<y>Y)[QL]", dates.quarter_of_year),
    (rf"(?P<y>d?lu)s[QL]", dates.year_earlier),
    (rf"dl[QL]", dates.latest_quarter),
    (rf"(?P<set>q)(?P<c>{NUMBER})?(?P<u>[UuvQV])", lengths.every),
    (rf"q(?P<wd>D)P?", dates.every_weekday),
    (rf"(?P<y>y)", lengths.yearly),
    (rf"(?P<wd>D)(?P<part>P)?[oi]?(?P<y>[dt]?[lnt]U)", dates.weekday_of_week),
    (rf"(?P<y>[dt]?[lnt]U)i?(?P<wd>D)", dates.weekday_of_week),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])i(?P<base>[RE])", dates.from_now),
    (rf"[dt]?(?P<dir>[lntk])o?(?P<wd>D)", dates.weekday),
    (rf"[zer]*(?P<wd>D)", dates.weekday),
    (r"[zer]*(?P<e>E)", dates.today),
    (r"(?P<pre>[zer])id(?P<u>[Uuv])", dates.this_unit),
    (r"d?(?P<pre>k)o?d(?P<u>[Uuv])", dates.this_unit),
    (r"(?P<u>u)s?(?P<pre>k)", dates.this_unit),
    (r"dmF?(?P<u>u)", dates.this_unit),
    (r"dF?(?P<u>u)(?=B)", lengths.the_year),
    (r"[zer]?d?[lntJ]?(?P<n>[zO]?)(?P<d>K)", dates.decade),
    (rf"d?z?(?P<n>O)(?P<u>U)", dates.century),
    (rf"d?J?(?P<dir>[zlnt]*+J?)(?P<s>S)(?:i?o?(?P<y>{YEAR}))?", dates.season),
    (r"(?P<dir>[dt]?[lnt]?)(?P<h>H)(?:,?(?P<y>Y))?", dates.named_day),
    (r"d(?P<u>[Uu])jn", dates.unit_after_next),
    (rf"A?[dt]?[lnmJ]*+(?P<c>{COUNT})m?(?P<u>[UuvV])(?:,?&?(?P<c2>{NUMBER})(?P<u2>[UuvV]))(?:,?&?(?P<c3>{NUMBER})(?P<u3>[UuvV]))?(?P<g>g)?", lengths.compound),
    (r"[@m](?P<u>[Uuv])", lengths.whole),
    (rf"A?[dt]?[lnmJ]*+(?P<c>{NUMBER})i(?P<c2>{NUMBER})m*+(?P<u>V)", lengths.between),
    (rf"A?[dt]?(?:[lnm]|J|O)*+(?P<c>{NUMBER}|[ad]?ff*+o?)m*+(?P<u>[UuvQV])w?", lengths.length),
    (rf"A?(?P<c>{COUNT})m*+(?P<u>[UuvQV])(?:&(?P<half>a?h))?w*", lengths.length),
    (rf"{BEFORE}[dt]?(?P<dir>[lnt])F?(?P<u>[UuvQ])", dates.deictic),
    (rf"[dt]?(?P<dir>J)F?(?P<u>[uUvQ])", dates.past_unit),
    (r"d?[Jn](?P<u>V)(?:&V)?", lengths.units_near),
    (rf"(?P<dir>[zer]*[dt]?[lnt]?)(?P<w>W)", dates.weekend),
    (rf"(?:[zer]*[dt](?P<dir>[lnt]?)|[dl])?(?P<p>P)", dates.part_of_day),
    (rf"{BEFORE}(?P<y>{YEAR})", dates.year),
    (r"(?P<r>R)", dates.vague),
    (rf"d(?P<u>[Q])", dates.the_quarter),
    (rf"(?P<u>V)", lengths.units),
    (rf"d?(?P<j>J)", dates.vague_noun),
]
# Where the part of a day may follow.
DAYS = {
    dates.weekday,
    dates.today,
    dates.day_month,
    dates.named_day,
    dates.weekday_of_week,
    dates.day_of_month,
    dates.nth_weekday_of_month,
    dates.weekday_and_day,
    dates.day_beside,
    dates.in_figures,
}
PART = regex.compile(r"[idz]*+P")
PATTERNS = [(regex.compile(pattern), build) for pattern, build in FORMS]


@lru_cache(maxsize=16384)
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
    for found, build in forms(tags, at):
        match = Match(tokens, found)
        expression = build(match)
        if expression is None:
            continue
        after = found.end()
        clock, daily = expression.clock, build in DAYS
        if daily and not clock and (part := PART.match(tags, after)) is not None:
            after = part.end()
            clock = f"T{tokens[after - 1].value}"
        placed = structs.replace(
            expression,
            narrow=modifier(match),
            daily=daily,
            clock=clock,
            start=tokens[found.start()].start,
            end=tokens[after - 1].end,
        )
        return placed, after
    return None, at


@lru_cache(maxsize=16384)
def forms(tags: str, at: int) -> tuple[tuple["regex.Match[str]", Build], ...]:
    """The forms that the classes of the tokens from one on allow, in order."""
    return tuple(
        (match, build)
        for pattern, build in patterns_from(tags[at])
        if (match := pattern.match(tags, at)) is not None
    )


@cache
def patterns_from(tag: str) -> list[tuple["regex.Pattern[str]", Build]]:
    """The patterns that may begin with a class of token."""
    return [(pattern, build) for pattern, build in PATTERNS if pattern.match(tag, partial=True) is not None]


def modifier(match: Match) -> str:
    """The word that picks a part of a span: "early", "late", "mid", "end", "rest", "earlier"."""
    if "pre" not in match.match.re.groupindex:
        return ""
    return next((token.text.lower() for token in match.part("pre") if token.tag in "zerk"), "")
