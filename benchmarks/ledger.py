"""Measures the ledger: building, its size, one edit as a whole process, the full review. One command, one run.

    python benchmarks/ledger.py --articles 10000

Articles are made up here, seeded: four outlets on each of many stories; in one story of fifty an outlet has a figure
of its own. Times of an edit stand beside that of a bare `python -c pass`, measured in turn with it.
"""

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from statistics import median

from checker import Article, Changes, words
from checker.packing import kinds_of
from checker.pipeline import extract
from checker.processes import Processes

OUTLETS = 4
ONE_IN = 50  # stories of which one holds a contradiction
ONSETS = "b br c cl d dr f g gl h k l m n p pl qu r s st t th tr v w".split()
VOWELS = "a e i o u ea oo ai".split()
CODAS = "ck ld ll m n nd ng rn rth sk ss th tt x".split()
ENDINGS = ("bury", "ford", "ham", "mouth", "stead", "ton", "wick", "worth")
MONTHS = ("January", "March", "April", "June", "July", "September", "October", "November")
FIGURE = "In {place}, the {kind} {noun} {deed} {figure} {thing} in {year}, {more} more than the {fewer} of {before}."
COST = "The {kind} {noun} cost £{cost} million and {deed} the {thing} for {weeks} weeks from {day} {month} {year}."
SHARE = "About {share}% of the {figure} {kind} {thing} that the {noun} {deed} came from {other}."
SPOKEN = "“We {deed} {figure} {kind} {thing} and keep the {other} {noun} until {month} {later},” {person}, {age}, said."
SENTENCES = (FIGURE, COST, SHARE, SPOKEN)


@cache
def vocabulary(tag: str) -> tuple[str, ...]:
    """The words of a part of speech that are neither in every article nor hardly ever in one."""
    return tuple(word for word, known in sorted(words.table().items()) if known.tag == tag and 5 < known.bits < 12)


def name(draw: random.Random, ending: str = "") -> str:
    """A word that no language has, with a capital."""
    syllables = (draw.choice(ONSETS) + draw.choice(VOWELS) for _ in range(2))
    return ("".join(syllables) + (ending or draw.choice(CODAS))).capitalize()


def sentence(draw: random.Random, place: str, person: str, age: int) -> str:
    """A sentence of about four claims."""
    year = draw.randint(1990, 2020)
    figure = draw.randint(1_000, 99_999)
    return draw.choice(SENTENCES).format(
        place=place,
        person=person,
        noun=draw.choice(vocabulary("NN")),
        deed=draw.choice(vocabulary("VBD")),
        thing=draw.choice(vocabulary("NNS")),
        kind=draw.choice(vocabulary("JJ")),
        other=name(draw, draw.choice(ENDINGS)),
        figure=f"{figure:,}",
        more=f"{figure // 7:,}",
        fewer=f"{figure - figure // 7:,}",
        year=year,
        before=year - 1,
        later=year + 2,
        cost=draw.randint(11, 98) / 10,
        weeks=draw.randint(3, 40),
        share=draw.randint(3, 97),
        day=draw.randint(1, 28),
        month=draw.choice(MONTHS),
        age=age,
    )


def article(number: int, sentences: int = 6) -> Article:
    """An article by its number: outlet `number % 4` on story `number // 4`."""
    story, outlet = divmod(number, OUTLETS)
    draw = random.Random(story)
    place, person = name(draw, draw.choice(ENDINGS)), f"{name(draw)} {name(draw)}"
    age = draw.randint(21, 80)
    told = [sentence(draw, place, person, age) for _ in range(sentences)]
    published = date(2020, 1, 1) + timedelta(draw.randint(0, 300))
    own = random.Random(number)
    if story % ONE_IN == 0 and outlet == OUTLETS - 1:
        told[0] = told[0].replace("1", "3", 1)
    own.shuffle(told)
    return Article(f"articles/{number:07}.txt", "\n\n".join(told), published)


def articles(count: int) -> Iterator[tuple[str, Article]]:
    """The articles, each with its file."""
    for number in range(count):
        made = article(number)
        yield made.id, made


def build(path: Path, count: int, jobs: int) -> tuple[Changes, float]:
    """A ledger of so many articles, and the seconds it took."""
    from checker.commands.archive import archive_at
    from checker.plugins import load
    from checker.settings import Settings

    settings = Settings()
    from checker.commands.desk import toolkit_for

    toolkit = toolkit_for(load(), settings)
    archive = archive_at(str(path), load(), toolkit, settings)
    run = Processes(jobs, kinds_of((*toolkit.extractors, *toolkit.watchers)))

    def read(coming: Iterable[Article]) -> Iterator[object]:
        began = time.perf_counter()
        for done, said in enumerate(run(partial(extract, toolkit=toolkit), coming), 1):
            if done % 100_000 == 0:
                print(f"  {done:,} articles after {time.perf_counter() - began:.0f} s", flush=True)
            yield said

    began = time.perf_counter()
    changes = archive.update(articles(count), read, lambda _: True)
    return changes, time.perf_counter() - began


# A process of its own, since what a process is said to have used at most begins with what its parent had.
LAUNCH = """import os, subprocess, sys, time
began = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1 says that there are findings
    sys.exit(f"exit code {os.waitstatus_to_exitcode(status)}: {' '.join(sys.argv[1:])}")
print(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)"""


def timed(command: list[str], folder: Path) -> tuple[float, float, float]:
    """The seconds that a process took, those of a processor, and the most megabytes that it held."""
    said = subprocess.check_output([sys.executable, "-c", LAUNCH, *command], cwd=folder, text=True)
    seconds, processor, megabytes = map(float, said.split())
    return seconds, processor, megabytes


def forget(path: Path) -> None:
    """Let the system drop a file from its cache."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/checker-ledger"))
    parser.add_argument("--times", type=int, default=15)
    parser.add_argument("--no-review", action="store_true")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    path = given.folder / f"{given.articles}.ledger"
    if not path.exists():
        changes, seconds = build(path, given.articles, given.jobs)
        print(f"built with {given.jobs} processes: {changes.new:,} articles in {seconds:.1f} s")
    claims = count(path)
    print(f"{claims:,} claims, {path.stat().st_size / 1e6:,.0f} MB, {path.stat().st_size / claims:.0f} bytes a claim")

    edited = given.folder / "articles" / "0000002.txt"
    edited.parent.mkdir(exist_ok=True)
    longer = article(2, 6).text + "\n\n" + article(given.articles // OUTLETS // 2 * OUTLETS, 32).text
    edited.write_text(longer.replace("7", "8")[:5_000])
    checker = str(Path(sys.executable).with_name("checker"))
    edit = [checker, "check", "--isolated", "--edited", "articles/0000002.txt", "--ledger", path.name]
    bare = [sys.executable, "-c", "pass"]
    for command in (edit, bare):
        timed(command, given.folder)
    warm, cold, python = [], [], []
    for _ in range(given.times):
        python.append(timed(bare, given.folder))
        warm.append(timed(edit, given.folder))
    for _ in range(3):
        forget(path)
        cold.append(timed(edit, given.folder)[0])
    base, least = median(seconds for seconds, _, _ in python), min(processor for _, processor, _ in python)
    middle, work = median(seconds for seconds, _, _ in warm), min(processor for _, processor, _ in warm)
    print(f"bare python {1000 * base:.1f} ms")
    print(f"one edit of 5 KB, warm: {1000 * middle:.1f} ms, {middle / base:.1f} times bare python")
    print(f"the edit, processor: {1000 * work:.0f} ms, {work / least:.1f} times bare python's {1000 * least:.1f} ms")
    print(f"one edit of 5 KB, ledger not in cache: {1000 * median(cold):.1f} ms, {median(cold) / base:.1f} times")
    print(f"one edit of 5 KB, memory: {max(memory for _, _, memory in warm):.0f} MB")
    if not given.no_review:
        review = [checker, "check", "--isolated", "--ledger", path.name, "--format", "json"]
        seconds, work, memory = timed(review, given.folder)
        rate = f"{seconds / claims * 1e6:.0f} s per million claims"
        print(f"full review: {seconds:.1f} s, {rate}, processor {work:.1f} s, {memory:.0f} MB")


def count(path: Path) -> int:
    """The claims of a ledger."""
    import sqlite3

    with sqlite3.connect(path) as connection:
        (number,) = connection.execute("SELECT count(*) FROM claim").fetchone()
    return int(number)


if __name__ == "__main__":
    main()
