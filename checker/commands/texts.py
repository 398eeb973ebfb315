"""The texts of articles that a report shows: of those just read, and of recorded ones whose files are at hand."""

from pathlib import Path

from checker.corpus import Corpus
from checker.ledger import Archive

MOST_READ_AGAIN = 5_000_000  # bytes of a file that is read again to show where in it a claim stands


class Texts:
    """The texts of articles: of those just read, and of recorded ones if their files are at hand and small."""

    def __init__(self, corpus: Corpus, archive: Archive) -> None:
        self.corpus, self.archive = corpus, archive
        self.others: dict[str, Corpus] = {}

    def __call__(self, id: str) -> str | None:
        if id in self.corpus or id in self.corpus.papers:
            return self.corpus.text(id)
        file = self.archive.file_of(id)
        if file is None or not 0 < size_of(Path(file)) <= MOST_READ_AGAIN:
            return None
        if file not in self.others:
            self.others[file] = self.corpus.of([Path(file)])
            list(self.others[file])
        return self.others[file].text(id)


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
