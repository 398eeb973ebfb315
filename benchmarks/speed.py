"""How fast claims are read, beside peers in the same run: quantulum3 (quantities), dateparser (dates) and Microsoft's
Recognizers-Text (numbers, money, dates).

    pip install quantulum3 dateparser recognizers-text-suite==1.0.2a2 emoji==1.7.0
    python benchmarks/speed.py --data DIR

`DIR` holds `bbc_news/bbc.jsonl`. Everything runs in this one process on one core, and the unit is CPU time, so that the
ratios hold on a busy machine. The peers are so slow that they read the first articles only; megabytes are UTF-8. Peak
memory is read after a quarter of the corpus and at its end: it must not grow. A peer that is not installed is left out.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from checker import pipeline, plugins
from checker.model import Article
from checker.pipeline import Toolkit, extract, read
from checker.record import claim_line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peer-articles", type=int, default=40)
    parser.add_argument("--batch", type=int, default=pipeline.BATCH, help="code points that are read side by side")
    given = parser.parse_args()
    pipeline.BATCH = given.batch
    texts = [
        json.loads(line)["text"]
        for line in (given.data / "bbc_news" / "bbc.jsonl").read_text("utf-8").split("\n")
        if line
    ]
    toolkit = plugins.assemble(plugins.load())
    claims_of(texts[:100], toolkit)  # tables are read once
    quarter = len(texts) // 4
    claims_of(texts[:quarter], toolkit)
    early = memory()
    ours = rate(lambda part: claims_of(part, toolkit), texts)
    late = memory()
    full = rate(lambda part: testimonies_of(part, toolkit), texts)
    print(f"checker claims           {ours:8.3f} MB/s   as JSON lines, all extractors and resolvers")
    print(f"checker, for a check     {full:8.3f} MB/s   with keys, digests and what the rules look for")
    print(f"peak memory {early:.0f} MB after a quarter, {late:.0f} MB after all: grown by {late / early:.2f}")
    for name, peer in PEERS.items():
        try:
            theirs = rate(peer, texts[: given.peer_articles])
        except ImportError:
            print(f"{name:<24} not installed")
            continue
        print(f"{name:<24} {theirs:8.3f} MB/s   ours is {ours / theirs:,.0f} times as fast")


def claims_of(texts: Iterable[str], toolkit: Toolkit) -> None:
    """Read the claims of texts and write them as `checker claims --format jsonl` does."""
    articles = (Article(str(number), text) for number, text in enumerate(texts))
    for testimony in read(articles, toolkit):
        for claim in testimony.claims:
            claim_line(claim)


def testimonies_of(texts: Iterable[str], toolkit: Toolkit) -> None:
    """Read all that a check needs of texts."""
    for _ in extract((Article(str(number), text) for number, text in enumerate(texts)), toolkit):
        pass


def quantulum3(texts: Iterable[str]) -> None:
    from quantulum3 import parser

    for text in texts:
        parser.parse(text)


def dateparser(texts: Iterable[str]) -> None:
    from dateparser.search import search_dates

    for text in texts:
        search_dates(text, languages=["en"])


def recognizers_numbers(texts: Iterable[str]) -> None:
    from recognizers_number import recognize_number

    for text in texts:
        recognize_number(text, "en-us")


def recognizers_money(texts: Iterable[str]) -> None:
    from recognizers_number_with_unit import recognize_currency

    for text in texts:
        recognize_currency(text, "en-us")


def recognizers_dates(texts: Iterable[str]) -> None:
    from recognizers_date_time import recognize_datetime

    for text in texts:
        recognize_datetime(text, "en-us")


PEERS = {
    "quantulum3": quantulum3,
    "dateparser": dateparser,
    "Recognizers-Text, number": recognizers_numbers,
    "Recognizers-Text, money": recognizers_money,
    "Recognizers-Text, dates": recognizers_dates,
}


def rate(work: Callable[[list[str]], None], texts: list[str]) -> float:
    """Megabytes a second of CPU time."""
    work(texts[:1])
    start = time.process_time()
    work(texts)
    return sum(len(text.encode()) for text in texts) / 1e6 / (time.process_time() - start)


def memory() -> float:
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
