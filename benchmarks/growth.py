"""How the time grows with the length of one article, and with the number of articles. One command, one run.

    python benchmarks/growth.py

The unit is CPU time, so that the ratios hold on a busy machine. An article is checked by itself: read with its keys and
a digest, recorded, and its groups are reviewed. Ten times the length is ten times the time where growth is linear; a
last ratio above 13 is marked, and `--parts` then tells the parts of reading one by one.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain, pairwise, repeat

from ledger import article, name, vocabulary

from checker import plugins
from checker.digest import digest
from checker.ledger import MemoryLedger
from checker.model import Article, Claim
from checker.pipeline import Summary, Toolkit, check, serial

LENGTHS = (10_000, 100_000, 1_000_000)
CORPORA = (1_000, 5_000, 20_000)
WORST = 13.0  # times the time for ten times the length
QUICK = 0.05  # seconds of CPU time below which a measurement is taken again
TOO_LONG = 60.0  # seconds of CPU time that no measurement is expected to take

PLACES = "Wexbury Oldmere Hartholm Quenford Stainwick Ribbleton Marwood Tolgate Penhurst Ashlow".split()
SENTENCES = (
    "The council of {place} said on {day} May {year} that {figure} {thing} had been bought for £{cost}m.",
    "“We counted {figure} {kind} {thing} last year and will not stop,” said {person}, {age}, the mayor of {place}.",
    "About {share}% of the {thing} were {deed} by {other}, up from {less}% a year earlier.",
    "Police said that two men, aged {age} and {older}, were hurt near {street} Lane, {place}, shortly after {hour}pm.",
    "Nobody who lives by the {noun} remembers a {kind} winter, and few want to.",
    "Dr {other}, who has led the {noun} since {year}, wrote that “the {thing} are full” and asked for {figure} beds.",
    "The {kind} road is {cost} miles long, costs $5bn, and will open in {weeks} weeks (if the {noun} holds).",
)
CHAPTER = 40  # sentences about the same place and people


def prose(draw: random.Random) -> Iterator[str]:
    """Sentences without end, with figures of their own; after some the place and the people are others."""
    while True:
        place, street, *names = (name(draw, "bury"), name(draw), *(name(draw) for _ in range(6)))
        people = {f"{given} {surname}": draw.randint(18, 60) for given, surname in pairwise(names)}
        for _ in range(CHAPTER):
            yield sentence(draw, place, street, people) + draw.choice((" ", " ", "\n\n"))


def words_of(draw: random.Random, count: int) -> str:
    return " ".join(draw.choice(vocabulary(draw.choice(("NN", "JJ", "VBD")))) for _ in range(count))


def sentence(draw: random.Random, place: str, street: str, people: dict[str, int]) -> str:
    person, other = draw.sample(sorted(people), 2)
    return draw.choice(SENTENCES).format(
        place=place,
        street=street,
        person=person,
        other=other,
        age=people[person],
        thing=draw.choice(vocabulary("NNS")),
        kind=draw.choice(vocabulary("JJ")),
        noun=draw.choice(vocabulary("NN")),
        deed=draw.choice(vocabulary("VBD")),
        figure=f"{draw.randint(1_000, 99_999):,}",
        cost=draw.randint(11, 98) / 10,
        share=draw.randint(30, 97),
        less=draw.randint(3, 29),
        older=draw.randint(61, 80),
        day=draw.randint(1, 28),
        year=draw.randint(1990, 2020),
        hour=draw.randint(1, 11),
        weeks=draw.randint(3, 40),
    )


def any_of(parts: Iterable[str]) -> Callable[[random.Random], Iterator[str]]:
    """These parts in any order, without end."""
    choices = tuple(parts)
    return lambda draw: (draw.choice(choices) for _ in repeat(None))


def again(part: str) -> Callable[[random.Random], Iterator[str]]:
    return lambda _: repeat(part)


NUMBER_WORDS = "one two three eleven twenty thirty-four hundred thousand million and a half dozen point".split()
KINDS: dict[str, Callable[[random.Random], Iterator[str]]] = {
    "prose": prose,
    "prose on the same people": lambda draw: (
        sentence(draw, "Wexbury", "Mill", {"Ada Tarrow": draw.randint(18, 60), "Hugh Pendry": 40}) + " "
        for _ in repeat(None)
    ),
    "prose on one line": lambda draw: (text.replace("\n\n", " ") for text in prose(draw)),
    "prose without a stop": lambda draw: (text.replace(".", ",").replace("\n\n", " ") for text in prose(draw)),
    "words on one line": any_of(("river", "the ", "slow ", "boat ", "sank ", "by ", "it ")),
    "made-up names": lambda draw: (f"{name(draw)} {name(draw)}, {draw.randint(1, 99)}, said. " for _ in repeat(None)),
    "names of 4,000 letters": any_of(f"Mr A{'b' * 4000}{ending}, 40, said. " for ending in "xyz"),
    "names of 20 words": lambda draw: (f"Mr {' '.join(name(draw) for _ in range(20))} said. " for _ in repeat(None)),
    "organisations": lambda draw: (
        f"{name(draw)} {name(draw)} Ltd and the {name(draw)} Council met. " for _ in repeat(None)
    ),
    "quotations": lambda draw: (
        f"“We {words_of(draw, 6)} and we {words_of(draw, 3)},” she said. " for _ in repeat(None)
    ),
    "shares": any_of(("40% of the voters, ", "half of them, ", "10 of the 30 voters and ", "a total of 90 voters. ")),
    "sums": any_of(("5 + 5 = 10, ", "including 3 boys, ", "12 boys and 14 girls, ", "26 children in all. ")),
    "one long word": again("a"),
    "one long word in capitals": again("A"),
    "digits": any_of("0123456789"),
    "digits and spaces": any_of(("1 ", "23 ", "456 ")),
    "digits and commas": any_of("0123456789,,"),
    "numbers grouped by commas": any_of(("123,", "456,", "000,", "789,")),
    "digits and stops": any_of("012.."),
    "commas": again(","),
    "capitals words": any_of(name + " " for name in PLACES),
    "capitals words with commas": any_of(name + ", " for name in PLACES),
    "words in capitals": any_of(name.upper() + " " for name in PLACES),
    "quote marks": any_of("\"“”‘’'"),
    "straight quote marks": again('"'),
    "open quotes": any_of(("“we ", "‘you ", "“They said ")),
    "straight quotes, words": any_of(('"', "we ", "said ", ". ", "He ")),
    "number words": any_of(word + " " for word in NUMBER_WORDS),
    "one hundred and": again("one hundred and "),
    "of the of the": again("of the "),
    "slashes and dashes": any_of("/-–—"),
    "digits, slashes and dashes": any_of("12/-"),
    "May 1 May 1": again("May 1 "),
    "months and numbers": any_of(("May ", "1 ", "June ", "2 ", "2019 ", "on ", "March ", "to ")),
    "nested brackets": lambda _: chain(repeat("(", LENGTHS[-1] // 2), repeat(")")),
    "brackets": any_of("()[]{}"),
    "Mr. Mr.": again("Mr. "),
    "titles and names": any_of(("Mr ", "Dr ", "President ", "Ada ", "Tarrow ", "said ", "of ")),
    "spaces": again(" "),
    "empty lines": again("\n"),
    "short lines": any_of(("a\n", "1\n", "The\n", "May\n")),
    "money signs": any_of("$£€%"),
    "money": any_of(("$5 ", "£3m ", "and ", "to ", "of ")),
    "ages": any_of(("Ada Tarrow, 24, ", "and ", "aged 3 ", "a 50-year-old man ")),
    "hyphens and letters": any_of(("a-", "b-", "1-")),
    "full stops": again("."),
    "single letters with stops": any_of(("A.", "B.", "U.S.")),
    "apostrophes": any_of(("it's ", "the Joneses' ", "'em ")),
    "combining marks": again("\u0301"),
    "wide digits": any_of("０１２３４５６７８９，"),
    "streets": any_of(("300 block of ", "Mill Lane, ", "South ", "Wexbury ", "Road ", "at ")),
    "said": any_of(("he said ", "said he ", "“so” ", "that ", "she told them ")),
}


def text_of(kind: str, length: int, draw: int = 0) -> str:
    """So many code points of a kind of text; another draw has other words, so that nothing is remembered of it."""
    parts, size = [], 0
    for part in KINDS[kind](random.Random(f"{kind} {draw}")):
        parts.append(part)
        size += len(part)
        if size >= length:
            break
    return "".join(parts)[:length]


def seconds(work: Callable[[str], object], kind: str, length: int) -> float:
    """The CPU time that work takes, the least of several tries where it is short."""
    least, spent = float("inf"), 0.0
    for draw in range(5):
        text = text_of(kind, length, draw)
        begun = time.process_time()
        work(text)
        taken = time.process_time() - begun
        least, spent = min(least, taken), spent + taken
        if spent > QUICK:
            break
    return least


def times(work: Callable[[str], object], kind: str, lengths: tuple[int, ...]) -> list[float | None]:
    """The time of each length; None where it would take too long."""
    taken: list[float | None] = []
    for length in lengths:
        last = taken[-1] if taken else 0.0
        growth = length / lengths[max(len(taken) - 1, 0)]
        before = taken[-2] if len(taken) > 1 else None
        steep = last / before * growth / 10 if last and before else growth
        if last is None or last * steep > TOO_LONG:
            taken.append(None)
            continue
        taken.append(seconds(work, kind, length))
    return taken


def ratios(taken: list[float | None]) -> list[float | None]:
    return [late / early if early and late is not None else None for early, late in pairwise(taken)]


def told(taken: list[float | None]) -> str:
    """One row: seconds for each length, then the ratios."""
    row = "".join(f"{second:9.3f}" if second is not None else "        –" for second in taken)
    found = ratios(taken)
    row += "".join(f"{ratio:8.1f}" if ratio is not None else "       –" for ratio in found)
    return row + ("   worse than linear" if worse(taken) else "")


def worse(taken: list[float | None]) -> bool:
    """Whether the last step took too long. A step before it may: keys under which few claims meet are not thinned."""
    last = ratios(taken)[-1:]
    return bool(last) and (last[0] is None or last[0] > WORST)


def reader(toolkit: Toolkit) -> Callable[[str], None]:
    """Checks an article by itself; an error if any part of it failed."""

    def read(text: str) -> None:
        summary = Summary()
        for _ in check([Article("a", text, date(2020, 1, 28))], toolkit, MemoryLedger(), serial, summary):
            pass
        if summary.failures:
            raise ValueError(summary.failures)

    return read


def parts_of(toolkit: Toolkit, kind: str, lengths: tuple[int, ...]) -> Iterator[tuple[str, list[float | None]]]:
    """The time of each part of reading: what it is given is what those before it made."""
    rows = [list(spent_on(toolkit, Article("a", text_of(kind, length), date(2020, 1, 28)))) for length in lengths]
    for column in zip(*rows, strict=True):
        yield column[0][0], [spent for _, spent in column]


def spent_on(toolkit: Toolkit, article: Article) -> Iterator[tuple[str, float]]:
    """The parts of reading an article, each with its CPU time."""
    begun = time.process_time()
    yield f"layout {len(article.layout)}"[:6], time.process_time() - begun
    claims: list[Claim] = []
    for extractor in (*toolkit.extractors, *toolkit.watchers):
        begun = time.process_time()
        claims.extend(extractor.read(article))
        yield f"extractor {extractor.name}", time.process_time() - begun
    for resolver in (*toolkit.resolvers, *toolkit.keyers):
        begun = time.process_time()
        claims = resolver.resolve(article, claims)
        yield f"resolver {resolver.name}", time.process_time() - begun
    begun = time.process_time()
    digest(article, claims)
    yield "digest", time.process_time() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", action="append", choices=KINDS, help="only these kinds of text")
    parser.add_argument("--longest", type=int, default=LENGTHS[-1], help="code points of the longest article")
    parser.add_argument("--parts", action="store_true", help="the parts of each kind that grows too fast")
    parser.add_argument("--corpora", type=int, nargs="*", default=CORPORA, help="numbers of articles to check")
    given = parser.parse_args()
    toolkit = plugins.assemble(plugins.load())
    lengths = tuple(length for length in LENGTHS if length <= given.longest)
    read = reader(toolkit)
    read(text_of("prose", lengths[0]))  # tables are read once
    print(f"{'one article of':<28}" + "".join(f"{length // 1000:>6} KB" for length in lengths) + "  ratios")
    for kind in given.kind or KINDS:
        taken = times(read, kind, lengths)
        print(f"{kind:<28}{told(taken)}", flush=True)
        if given.parts and worse(taken):
            for name, spent in parts_of(toolkit, kind, lengths[: sum(second is not None for second in taken)]):
                if spent[-1] is not None and spent[-1] > 0.02 and worse(spent):
                    print(f"    {name:<24}{told(spent)}", flush=True)
    if given.corpora:
        print(f"\n{'articles':>9}{'seconds':>9}{'ms each':>9}{'ratio':>8}{'per article':>13}")
    last: tuple[int, float] | None = None
    for count in given.corpora:
        summary = Summary()
        articles = [article(number) for number in range(count)]
        begun = time.process_time()
        found = sum(1 for _ in check(articles, toolkit, MemoryLedger(), serial, summary))
        spent = time.process_time() - begun
        ratio = f"{spent / last[1]:8.1f}{spent / last[1] / (count / last[0]):13.2f}" if last else ""
        print(f"{count:9,}{spent:9.1f}{1000 * spent / count:9.2f}{ratio}  {found:,} findings", flush=True)
        last = count, spent


if __name__ == "__main__":
    main()
