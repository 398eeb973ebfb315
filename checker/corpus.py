"""The corpus: the files that the paths of a command line stand for, as articles that can be read again."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import regex
from msgspec.structs import replace

from checker.errors import UsageError, did_you_mean
from checker.frozen import Frozen
from checker.model import Article, Failure
from checker.pipeline import told

Reader = Callable[..., Iterable[Article | Failure]]
ReaderOf = Callable[[Path], Reader | None]

TEXTS_AT_HAND = 16

# A project's own papers by their names: in a folder of articles they are about the articles, and are none.
PAPERS = regex.compile(
    r"""(?:(?i:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)(?:[._-]\w+)?
    |AGENTS|AUTHORS|CHANGES|CLAUDE|HISTORY|MAINTAINERS|NEWS|NOTICE|SECURITY|TODO|CMakeLists|robots
    |[\w-]*requirements[\w-]*)\.\w+""",
    regex.VERBOSE,
)


class Place(Frozen, frozen=True):
    """Where an article can be read again: its file, the byte at which it begins, and the file's state when read."""

    path: Path
    begins: int
    state: tuple[int, ...]


class Corpus:
    """The articles of some files, read one after the other and not kept. What cannot be read goes to `failures`.

    `trusted` are files and folders whose articles are trusted, if they are among these. `papers` are files by name that
    are no articles, and that findings may quote.
    """

    def __init__(
        self, paths: Iterable[Path], reader_of: ReaderOf, failures: list[Failure], trusted: Iterable[Path] = ()
    ) -> None:
        self.reader_of, self.failures, self.trusted = reader_of, failures, tuple(trusted)
        self._roots = tuple(os.path.abspath(path) for path in self.trusted)  # noqa: PTH100 - as files are named
        self.skipped = 0
        files: dict[str, Path] = {}
        for path in sorted(self._walk(paths), key=name_of):
            files.setdefault(os.path.abspath(path), path)  # noqa: PTH100 - a link keeps the name it was given by
        self.files: Sequence[Path] = tuple(files.values())
        self.papers: dict[str, Path] = {}
        self._places: dict[str, Place] = {}
        self.article = lru_cache(TEXTS_AT_HAND)(self._again)

    def of(self, paths: Iterable[Path]) -> "Corpus":
        """A corpus of other files, with the same readers. What cannot be read of it is not told."""
        return Corpus(paths, self.reader_of, [], self.trusted)

    def trusts(self, path: Path) -> bool:
        """Whether the articles of a file are trusted."""
        file = os.path.abspath(path) if self._roots else ""  # noqa: PTH100
        return any(file == root or file.startswith(root.rstrip(os.sep) + os.sep) for root in self._roots)

    def __contains__(self, id: str) -> bool:
        """Whether an article of this id has been read."""
        return id in self._places

    @property
    def size(self) -> int:
        """How many bytes the files hold."""
        return sum(state[1] for path in self.files if (state := state_of(path)))

    def __iter__(self) -> Iterator[Article]:
        for path in self.files:
            yield from self.articles(path)

    def articles(self, path: Path) -> Iterator[Article]:
        """The articles of one file. An id that came before is a failure: it would hide the other article."""
        reader = self.reader_of(path)
        if reader is None:
            self._fail(path, f"no reader for {path.suffix!r} files" if path.suffix else "no reader for such a file")
            return
        state, trusted = state_of(path), self.trusts(path)
        for article in self._read(reader, path):
            if isinstance(article, Failure):
                self.failures.append(article)
            elif article.id in self._places:
                self._fail(path, f"a second article with the id {article.id!r}")
            else:
                self._places[article.id] = Place(path, article.begins, state)
                yield replace(article, trusted=True) if trusted else article

    def _read(self, reader: Reader, path: Path) -> Iterator[Article | Failure]:
        """What a reader reads, and one failure more if it breaks down."""
        try:
            yield from reader(path)
        except Exception as error:  # noqa: BLE001 - readers are plugins; whatever they raise, the other files are read
            yield Failure("reading", name_of(path), told(error))

    def text(self, id: str) -> str | None:
        """The text of an article that has been read, or of a paper; None if it is gone or its file has changed."""
        if id in self.papers and id not in self:
            return text_of(self.papers[id])
        article = self.article(id)
        return article.text if article else None

    def _again(self, id: str) -> Article | None:
        place = self._places.get(id)
        if place is None or self.has_changed(id) or (reader := self.reader_of(place.path)) is None:
            return None
        again = reader(place.path, place.begins) if place.begins else reader(place.path)
        found = next((article for article in again if isinstance(article, Article) and article.id == id), None)
        return replace(found, trusted=True) if found and self.trusts(place.path) else found

    def file_of(self, id: str) -> str:
        """The name of the file that an article was read from."""
        place = self._places.get(id)
        return name_of(place.path) if place else id

    def has_changed(self, id: str) -> bool:
        """Whether an article's file is another than when it was read."""
        place = self._places.get(id)
        return place is None or state_of(place.path) != place.state

    def _walk(self, paths: Iterable[Path]) -> Iterator[Path]:
        for path in paths:
            if not path.is_dir():
                if not os.path.lexists(path):
                    raise no_such_path(path)
                yield path
                continue
            for folder, folders, names in os.walk(path, onerror=self._not_listed):
                folders[:] = [name for name in folders if not name.startswith(".")]
                for name in names:
                    found = Path(folder, name)
                    if is_article(found, self.reader_of) and not leads_elsewhere(found):
                        yield found
                    else:
                        self.skipped += 1

    def _not_listed(self, error: OSError) -> None:
        self._fail(Path(os.fsdecode(error.filename)), f"cannot be listed: {error.strerror}")

    def _fail(self, path: Path, why: str) -> None:
        self.failures.append(Failure("reading", name_of(path), why))


def is_article(path: Path, reader_of: ReaderOf) -> bool:
    """Whether a file that nobody named is an article: a reader knows it, it is not hidden, and no project's paper."""
    return not path.name.startswith(".") and PAPERS.fullmatch(path.name) is None and reader_of(path) is not None


def name_of(path: Path) -> str:
    """A path as the name of an article: bytes that are not UTF-8 are shown by their numbers."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def text_of(path: Path) -> str | None:
    """The text of a file that is no article, or None if it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None


def state_of(path: Path) -> tuple[int, ...]:
    """What tells that a file is still the same: its number, its size, its time of change."""
    try:
        stat = path.stat()
    except OSError:
        return ()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def leads_elsewhere(path: Path) -> bool:
    """Whether a walk must not follow a file: a link, whose target is out of the tree or is met under its own name.

    A link that leads round in a circle is none of these: its reader says what is wrong with it.
    """
    if not path.is_symlink():
        return False
    try:
        path.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return True


def no_such_path(path: Path) -> UsageError:
    try:
        near = {name_of(sibling) for sibling in path.parent.iterdir()}
    except OSError:
        near = set()
    remedy = did_you_mean(name_of(path), near)
    return UsageError(f"no such file or folder: {name_of(path)}", remedy=remedy if remedy.startswith("did") else "")
