"""What git knows of a project: its tracked files, and what the commit in the making changes."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.errors import UsageError
from checker.frozen import Frozen

REGULAR = ("100644", "100755")  # modes of files in the index; a link or a submodule is no article


class Change(Frozen, frozen=True):
    """A file that the index has otherwise than the last commit. `before` is its path there, `after` its path here."""

    before: str | None
    after: str | None


def root_of(start: Path) -> Path:
    """The top folder of the work tree around a folder. Raises UsageError outside of one."""
    return Path(ask(start, "rev-parse", "--show-toplevel").removesuffix("\n"))


def tracked(root: Path, globs: Iterable[str] = ()) -> list[str]:
    """The regular files in the index, as paths from the top folder; with globs, those that match one."""
    rows = ask(root, "ls-files", "--stage", "-z", "--", *patterns(globs)).split("\0")
    entries = (row.partition("\t") for row in rows if row)
    return sorted({path for about, _, path in entries if about.startswith(REGULAR)})


def tracked_before(root: Path, globs: Iterable[str] = ()) -> set[str]:
    """The files of the index and of the last commit, likewise."""
    rows = ask(root, "ls-files", "--with-tree=HEAD", "-z", "--", *patterns(globs)).split("\0")
    return {path for path in rows if path}


def patterns(globs: Iterable[str]) -> list[str]:
    return [f":(top,glob){glob}" for glob in globs]


def staged(root: Path) -> list[Change]:
    """What the commit in the making changes; everything, if it is the first. A file that only moved is one change."""
    return list(changes(ask(root, "diff", "--cached", "--name-status", "-z", "--find-renames").split("\0")))


def changes(fields: list[str]) -> Iterator[Change]:
    """The changes in `git diff --name-status -z`: a status and a path, or two paths where a file moved."""
    rest = iter(fields)
    for status in rest:
        match status[:1]:
            case "":
                return
            case "R":
                yield Change(next(rest), next(rest))
            case "C":
                next(rest)
                yield Change(None, next(rest))
            case "A":
                yield Change(None, next(rest))
            case "D":
                yield Change(next(rest), None)
            case _:
                path = next(rest)
                yield Change(path, path)


def committed(root: Path, path: str) -> bytes:
    """What the last commit has in a file."""
    return run(root, "cat-file", "blob", f"HEAD:{path}")


def ask(folder: Path, *words: str) -> str:
    """What git answers. A path that is not UTF-8 keeps its bytes, as the names of files in Python do."""
    return run(folder, *words).decode("utf-8", "surrogateescape")


def run(folder: Path, *words: str) -> bytes:
    """The output of a git command. Raises UsageError with what git says."""
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=True)  # noqa: S603, S607
    except FileNotFoundError as error:
        raise UsageError("there is no git here", remedy="name the articles instead: checker check PATH") from error
    except subprocess.CalledProcessError as error:
        why = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(
            f"git {words[0]}: {why[-1] if why else 'failed'}",
            remedy="--hook checks what git tracks; outside of git, name the articles: checker check PATH",
        ) from error
    return done.stdout
