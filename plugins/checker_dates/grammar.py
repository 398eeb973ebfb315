"""The grammar of time: patterns over the classes of tokens, tried in order at every token of a phrase."""

from collections.abc import Callable
from functools import cache, lru_cache

import regex
from msgspec import structs

from checker_dates import clocks, days, holidays, lengths, months, quarters, relative, sets, weekdays, years
from checker_dates.match import Match
from checker_dates.meaning import Expression
from checker_dates.token import Token
from checker_dates.tokens import tokens_of

Build = Callable[[Match], Expression | None]


LONGEST = 16  # tokens of one expression


NUMBER = r"N(?:&?N)*+(?:&ah)?"
NUMBERS = r"N{1,3}(?:&ah)?"  # without "and", which may part two of them
COUNT = rf"(?:[ad]?{NUMBER}|[ad]?f(?:f|o)*+|ah|h[ao]*+|a)"
SLOT = r"(?:[,o/-]|(?P<link>i))?"  # between a month or day and its year: nothing, a comma, "of", "in"
YEAR = r"(?:(?:du|d?Fu)?[dt]?F?Y(?:Fu)?|d?[lnt]F?u|tu)"
FULL = r"(?:(?P<wd>D)P?,?d?)?"
BOUND = r"(?:A(?![dt]|aN))?"  # "over the last year" and "under a 50-day loan" bound nothing
BEFORE = r"(?P<pre>d?[zer]-?|d?ko)?+"

FORMS: list[tuple[str, Build]] = [
    (r"A?(?P<t>[TX])(?:id(?P<p>P))?Z?", clocks.clock),
    (r"(?P<t>N)id(?P<p>P)", clocks.hour_of_part),
    (r"(?P<t>N)oZ(?:id(?P<p>P))?", clocks.on_the_hour),
    (r"(?P<h>h)(?P<to>J)(?P<t>N)(?:id(?P<p>P))?", clocks.by_the_hands),
    (r"a?(?P<q>Q)(?P<to>[Ji])(?P<t>[NX])(?:id(?P<p>P))?", clocks.by_the_hands),
    (r"(?P<m>N)(?P<v>V)?(?P<to>[Ji])(?P<t>[NX])(?:id(?P<p>P))?(?!N?[VUuvQ])", clocks.by_the_hands),
    (r"(?P<t>[YN])(?P<v>V)Z?", clocks.hours),
    (r"(?P<t>[YN])Z", clocks.four_figures),
    (r"(?:(?P<wd>D),?)?(?P<iso>I)", days.in_figures),
    (r"(?:(?P<wd>D),?)?(?P<slashed>~)", days.in_slashes),
    (r"(?P<one>N)(?P<to>-)(?P<other>N)(?!.)", days.with_dash),
    (r"(?P<m>M)(?P<day>O|NN?)(?P<to>[i&-])?(?P<m2>M)(?P<day2>O|NN?)[,i]?(?P<y>Y)", days.days_of_months),
    (r"d?(?P<day>O|NN?)o?(?P<m>M)(?P<to>[i&-])?d?(?P<day2>O|NN?)o?(?P<m2>M)[,i]?(?P<y>Y)", days.days_of_months),
    (r"qd?(?P<day>O|NN?)o?(?P<m>M)(?!Y)", sets.every_day_of_month),
    (r"q(?P<m>M)(?P<day>O|NN?)(?![NVUuvQY])", sets.every_day_of_month),
    (r"d?[Ol](?P<wd>D)P?[oi](?P<set>q)(?P<u>U)", sets.of_every_month),
    (r"d?(?P<day>O)[oi](?P<set>q)(?P<u>U)", sets.of_every_month),
    (rf"{FULL}d?(?P<day>O|NN?)[o/-]?(?P<m>M){SLOT}(?P<y>{YEAR})", days.day_month),
    (rf"{FULL}(?P<m>M)[d/-]?(?P<day>O|NN?){SLOT}(?P<y>Y)", days.day_month),
    (rf"{FULL}(?P<m>M)(?P<day>NN?)(?P<t>T)Z?(?P<y>Y)", clocks.stamp),
    (r"(?P<dir>[lnt])(?:(?P<m>M)(?P<day>O|NN?)(?![NVUuvQ])|(?P<day>O|NN?)o?(?P<m>M))", days.day_month_beside),
    (rf"d?(?P<day>O)vo(?P<m>M)(?:,?(?P<y>{YEAR}))?", days.day_month),
    (r"d?(?P<day>O)vo(?P<month>[dt]?[lnt]U)", days.day_of_month),
    (r"(?P<y>Y)[/-]?(?P<m>M)[/-]?(?P<day>N)(?![NVUuvQ])", days.day_month),
    (rf"{FULL}d?(?P<day>O|NN?)(?P<to>[i&-]+)d?(?P<day2>O|NN?)o?(?P<m>M),?(?P<y>Y)?", days.days_of_month),
    (r"(?P<day>O|N)(?P<to>[i&-]+)d?(?P<day2>O|N)[oi]?(?P<month>[dt]?[lnt]U)", days.days_of_month),
    (rf"{FULL}(?P<m>M)d?(?P<day>O|NN?)(?P<to>[i&-]+)d?(?P<day2>O|NN?)(?![NVUuvQ]),?(?P<y>Y)?", days.days_of_month),
    (r"(?:d?Fu|[dt]?F)?(?P<figures>#)(?:Fu)?", months.month_in_figures),
    (r"(?:d?Fu|[dt]?F|[dt])?(?P<y>Y)(?P<to>[/–-])(?P<y2>[YN])(?:Fu)?", years.years_joined),
    (r"F(?P<y>N)(?!.)", years.fiscal_year),
    (rf"{FULL}d?(?P<day>O|NN?)o?(?P<m>M)(?![-/]?N)", days.day_month),
    (rf"{FULL}(?P<m>M)[d/-]?(?P<day>O|NN?)(?![NVUuvQ])", days.day_month),
    (rf"{FULL}(?P<m>M),(?P<day>O)(?![NVUuvQDKPM])", days.day_month_apart),
    (r"d?(?P<day>O|N)o(?P<month>[dt]?[lnt]U)", days.day_of_month),
    (
        rf"d?(?P<n>[Ol])(?P<wd>D)(?P<part>P)?[oi](?:(?P<m>M),?(?P<y>{YEAR})?|(?P<month>[dt]?[lnt]U))",
        weekdays.nth_weekday_of_month,
    ),
    (
        rf"d?(?P<n>[Ol])(?P<u>U)(?:[oi]?(?:(?P<m>M),?(?P<y>{YEAR})?|(?P<month>[dt]?[lnt]U)|(?P<y2>{YEAR})))",
        weekdays.nth_week,
    ),
    (r"d?(?P<u>U)(?:o|[Bk]i?)(?P<m>M)(?P<day>O|N)(?:,?(?P<y>Y))?", weekdays.week_of),
    (r"d?(?P<u>U)od(?P<day>O)", weekdays.week_of_day),
    (rf"d?(?P<u>U)(?P<n>N)o(?P<y>{YEAR})", weekdays.numbered_week),
    (r"(?P<wd>D)(?:,?d?(?P<day>O)|d(?P<day>N))", weekdays.weekday_and_day),
    (r"d?v(?P<j>j)(?P<e>E)", days.day_beside),
    (rf"{BEFORE}(?P<m>M)(?P<to>[/&i-])?(?P<m2>M){SLOT}(?P<y>Y)", months.months_of_year),
    (rf"d?(?P<m>M)(?P<y>{YEAR})?(?P<q>Q)", quarters.quarter_to_month),
    (rf"{BEFORE}(?P<m>M)s?{SLOT}(?P<y>{YEAR})", months.month_of_year),
    (rf"{BEFORE}(?P<y>{YEAR})[s,]?(?P<m>M)(?!,?[NO])", months.month_of_year),
    (r"(?P<dir>[dt]?[lnt])z?(?P<m>M)", months.month),
    (rf"{BEFORE}(?P<m>M)", months.month),
    (rf"{BEFORE}(?P<y>{YEAR})s?F?(?P<n>O)F?(?P<q>[Qh])", quarters.part_of_year),
    (rf"{BEFORE}[dt]?F?(?P<n>[Ol])F?(?P<q>[Qh])(?:i?o?(?P<y>{YEAR})|o(?P<same>du)(?!B))?", quarters.part_of_year),
    (rf"d?(?P<n>O)&(?P<n2>O)(?P<q>V)(?:i?o?(?P<y>{YEAR}))?", quarters.parts_of_year),
    (rf"(?P<p>p),?o?(?P<y>{YEAR})", quarters.part_in_figures),
    (r"(?P<y>Y)-?(?P<p>p)", quarters.part_in_figures),
    (r"(?P<p>p)(?!.)", quarters.part_in_figures),
    (rf"(?P<c>{NUMBERS})(?P<to>[iw–-])(?P<c2>{NUMBERS})m?(?P<u>[uvUV])g", relative.about_ago),
    (r"(?P<c>a)(?P<u>[uvU])(?P<to>w)(?P<c2>N)g", relative.about_ago),
    (rf"(?P<c>{NUMBERS})(?P<to>[iw–-])(?P<c2>{NUMBERS})m?(?P<u>[uvUV])s?x", relative.in_time),
    (r"A(?P<u>V)(?P<dir>[ger])", relative.some_ago),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])(?:ww)?g", relative.ago),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])s?x", relative.in_time),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])(?P<dir>[er])", relative.earlier),
    (rf"(?P<c>{NUMBER})(?P<wd>D)(?:(?P<dir>[ger])|i(?P<base>R))", weekdays.weekdays_counted),
    (r"d?m?(?P<u>u)[ge](?P<n>O)(?P<q>Q)", quarters.quarter_before),
    (r"d?m?(?P<u>u)[ge](?:Q|L(?!N))?", quarters.year_earlier),
    (r"d[mt]?F?(?P<q>[QL])(?:a?ug|lu)", quarters.year_earlier),
    (r"d(?P<y>Y)[QL]", quarters.quarter_of_year),
    (r"(?P<y>d?lu)s[QL]", quarters.year_earlier),
    (r"dl[QL]", quarters.latest_quarter),
    (rf"(?P<set>q)(?P<c>{NUMBER})?(?P<u>[UuvQV])", sets.every),
    (r"q(?P<n>[mO])(?P<u>[UuvQ])", sets.every_other),
    (r"q[mO]?(?P<wd>D)P?", sets.every_weekday),
    (r"q(?P<s>S)", sets.every_season),
    (r"qm?(?P<h>H)", sets.every_holiday),
    (r"q(?P<m>M)", sets.every_month),
    (r"(?:[Nf]*(?P<often>1))[aq](?P<u>[UuvQ])", sets.times),
    (r"(?P<y>y)", sets.yearly),
    (r"(?P<wd>D)(?P<part>P)?[oi]?(?P<y>[dt]?[lnt]U)", weekdays.weekday_of_week),
    (r"(?P<y>[dt]?[lnt]U)i?(?P<wd>D)", weekdays.weekday_of_week),
    (rf"A?(?P<c>{COUNT})m?(?P<u>[UuvQV])i(?P<base>[RE])", relative.from_now),
    (r"[dt]?(?P<dir>[lntk])o?(?P<wd>D)", weekdays.weekday),
    (r"[zer]*(?P<wd>D)", weekdays.weekday),
    (r"[zer]*(?P<e>E)", days.today),
    (r"(?P<pre>[zer])id(?P<u>[Uuv])", relative.this_unit),
    (r"d?(?P<pre>k)(?:o?d|o)(?P<u>[Uuv])", relative.this_unit),
    (r"(?P<u>u)s?(?P<pre>k)", relative.this_unit),
    (r"dmF?(?P<u>u)", relative.this_unit),
    (r"dF?(?P<u>u)(?=B)", lengths.the_year),
    (r"[zer]?d?[lntJ]?(?P<n>[zO]?)(?P<d>K)", years.decade),
    (r"[zer]?d?(?P<hundreds>N)(?P<d>K)", years.decade),
    (r"d?z?(?P<n>O)(?P<u>U)", years.century),
    (rf"d?J?(?P<dir>[zlnt]*+J?)(?P<s>S)(?:i?o?(?P<y>{YEAR}))?", months.season),
    (r"d?(?P<h>H)(?P<y>Y)?(?P<w>W)(?P<y2>Y)?", holidays.weekend_beside),
    (r"d?(?P<w>W)od?(?P<h>H)(?P<y>Y)?", holidays.weekend_beside),
    (r"d?(?P<w>W)o(?P<m>M)(?P<day>O|NN?)(?![NVUuvQ])(?:,?(?P<y>Y))?", weekdays.weekend_of),
    (r"d?(?P<w>W)od?(?P<day>O|NN?)o?(?P<m>M)(?:,?(?P<y>Y))?", weekdays.weekend_of),
    (r"d?(?P<h>H)(?P<w>U)(?P<y>Y)?", holidays.week_of_holiday),
    (r"(?P<dir>[dt]?[lnt]?)(?P<h>H)(?:,?(?P<y>Y))?", holidays.named_day),
    (r"d?(?P<u>[UuQ])(?P<to>i)c", relative.to_date),
    (r"d(?P<u>[Uu])jn", relative.unit_after_next),
    (
        rf"{BOUND}[adt]?[lnmJ]*+(?P<c>{NUMBERS})(?P<to>[iw&–-])(?P<c2>{NUMBERS})m*+(?P<u>[UuvQV])(?![er])",
        lengths.between,
    ),
    (r"(?P<c>a)(?P<u>[Uuv])(?P<to>w)(?P<c2>N)(?![UuvVQger])", lengths.between),
    (
        rf"{BOUND}[dt]?[lnmJ]*+(?P<c>{COUNT})m?(?P<u>[UuvV])(?:,?&?(?P<c2>{NUMBER})(?P<u2>[UuvV]))(?:,?&?(?P<c3>{NUMBER})(?P<u3>[UuvV]))?(?P<g>[ger])?",
        lengths.compound,
    ),
    (r"[@m](?P<u>[Uuv])", lengths.whole),
    (rf"{BOUND}[dt]?[lnmJ]*+(?P<c>{NUMBER})(?P<to>i)(?P<c2>{NUMBER})m*+(?P<u>V)", lengths.between),
    (
        rf"{BOUND}[dt]?(?:[lnm]|J|O)*+(?P<c>{NUMBER}|[ad]?ff*+o?)m*+(?P<u>[UuvQV])(?:&(?P<half>ah))?(?:w(?P<so>[wm]))?",
        lengths.length,
    ),
    (rf"{BOUND}d?(?P<c>{NUMBER})[lnJ](?P<u>V)", lengths.length),
    (rf"{BOUND}(?P<c>{COUNT})m*+(?P<u>[UuvQV])(?:&(?P<half>a?h))?(?:w(?P<so>[wm]))?", lengths.length),
    (r"A(?P<u>V)", lengths.some_units),
    (r"d?[lnJ](?P<u>U)", lengths.fortnight),
    (rf"{BEFORE}[dt]?(?P<dir>[lnt])F?(?P<u>[UuvQ])", relative.deictic),
    (r"[dt]?(?P<dir>J)F?(?P<u>[uUvQ])", relative.past_unit),
    (r"d?[Jn](?P<u>V)(?:&V)?", lengths.units_near),
    (r"(?P<dir>t)(?P<u>V)", relative.these_days),
    (r"(?P<dir>[zer]*[dt]?[lnt]?)(?P<w>W)", weekdays.weekend),
    (r"(?:[zer]*[dt](?P<dir>[lnt]?)|[dl])?(?P<p>P)", days.part_of_day),
    (rf"{BEFORE}(?P<y>{YEAR})", years.year),
    (r"(?P<r>R)", relative.vague),
    (r"dm?F?(?P<u>u)(?!.)", relative.for_the_year),
    (r"d(?P<u>Q)(?=Bi?(?P<m>M)(?P<day>O|NN?)(?:,?(?P<y>Y))?)", quarters.quarter_ended),
    (r"d(?P<u>[Q])", quarters.the_quarter),
    (r"(?P<u>V)", lengths.units),
    (r"(?P<at>i)(?P<j>J)", relative.at_present),
    (r"d?(?P<j>J)", relative.vague_noun),
    (r"d(?P<day>O)", days.bare_day),
]
# Where the part of a day may follow.
DAYS = {
    weekdays.weekday,
    days.today,
    days.day_month,
    holidays.named_day,
    weekdays.weekday_of_week,
    days.day_of_month,
    weekdays.nth_weekday_of_month,
    weekdays.weekday_and_day,
    days.day_beside,
    days.in_figures,
    days.in_slashes,
    days.with_dash,
    days.day_month_beside,
    days.day_month_apart,
}
PART = regex.compile(r"[idz]*+P")
PATTERNS = [(regex.compile(pattern), build) for pattern, build in FORMS]


@lru_cache(maxsize=16384)
def parse(phrase: str) -> tuple[Expression, ...]:
    """The expressions of time in a phrase, in order and apart from each other."""
    tokens = tokens_of(phrase)
    tags = "".join([token.tag for token in tokens])
    found: list[Expression] = []
    at = 0
    while at < len(tags):
        expression, after = read_one(tokens, tags, at)
        if expression is None:
            at += 1
            continue
        found.append(expression)
        at = after
    return tuple(clocks.with_clocks(phrase, found))


def read_one(tokens: list[Token], tags: str, at: int) -> tuple[Expression | None, int]:
    """The expression that begins at a token, and the token after it."""
    rest = tags[at : at + LONGEST]
    number = 0
    while (form := next_form(rest, number)) is not None:
        found, build, number = form
        match = Match(tokens, found, at)
        expression = build(match)
        if expression is None:
            continue
        after = at + found.end()
        clock, daily = expression.clock, build in DAYS
        if daily and not clock and (part := PART.match(tags, after)) is not None:
            after = part.end()
            clock = f"T{tokens[after - 1].value}"
        placed = structs.replace(
            expression,
            narrow=modifier(match) if "pre" in found.re.groupindex else "",
            daily=daily,
            clock=clock,
            fiscal="F" in tags[at:after],
            start=tokens[at].start,
            end=tokens[after - 1].end,
        )
        return placed, after
    return None, at


@lru_cache(maxsize=16384)
def next_form(tags: str, number: int) -> tuple["regex.Match[str]", Build, int] | None:
    """The first form from a number on that tokens of these classes begin with, and the number after it.

    Phrases of the same classes are many; few of them need more than the first form.
    """
    patterns = patterns_from(tags[:2])
    for at in range(number, len(patterns)):
        pattern, build = patterns[at]
        if (match := pattern.match(tags)) is not None:
            return match, build, at + 1
    return None


@cache
def patterns_from(tags: str) -> list[tuple["regex.Pattern[str]", Build]]:
    """The patterns that may begin with two classes of token, or may match one alone."""
    known = patterns_from(tags[:1]) if len(tags) > 1 else PATTERNS
    return [(pattern, build) for pattern, build in known if pattern.match(tags, partial=True) is not None]


def modifier(match: Match) -> str:
    """The word that picks a part of a span: "early", "late", "mid", "end", "rest", "earlier"."""
    return next((token.text.lower() for token in match.part("pre") if token.tag in "zerk"), "")
