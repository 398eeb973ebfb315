"""`checker check --hook`: whether a git commit in the making puts articles at odds. It writes nothing."""

import os
from collections.abc import Iterable, Mapping, Set
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import regex
from msgspec.structs import replace

from checker import git
from checker.commands.desk import Desk, options_of, settings_for
from checker.commands.edit import (
    COMMITTED,
    archive_of,
    as_committed,
    edited_articles,
    findings_on,
    named_sources,
    notes_on,
    review_edit,
    said_in,
    tell,
    tell_notes,
    told_on,
    touching,
)
from checker.commands.run import Run, begin, reporter_of
from checker.corpus import ReaderOf, is_article, name_of
from checker.edits import Edit, compare, is_on
from checker.errors import ConfigurationError, UsageError
from checker.model import Article, Finding
from checker.overlay import Overlay
from checker.pipeline import Report, Summary
from checker.settings import Settings, read_settings

# Folders in which a project keeps texts that are no articles. The setting `articles` says better.
ELSEWHERE = regex.compile(r"(?:^|/)(?:\.[^/]*|docs?|tests?|changelog\.d|node_modules|vendor)/")
SETTINGS = frozenset({"checker.toml", "pyproject.toml"})
TOOLS = frozenset({".pre-commit-config.yaml", ".pre-commit-config.yml", "prek.toml"})


def check_commit(desk: Desk, named: Iterable[Path], chosen: dict[str, Any]) -> int:
    """Check what git tracks, and let the findings count that this commit brings about.

    Those are the findings that touch an article which it changes; if it changes what is checked and how, all; if it
    deletes articles, also those that were not there before. The first line printed is the verdict.
    """
    desk.name = "checker: the checker itself failed"
    if chosen["report"] or chosen["edited"]:
        raise UsageError("--hook goes with neither --report nor --edited", remedy="leave them out")
    root = git.root_of(Path.cwd())
    changes = git.staged(root)
    if (code := check_with_ledger(desk, root, changes, chosen)) is not None:
        return code
    run = begin(chosen, partial(articles_of, root))
    reporter = reporter_of(run.plugins, chosen["format"])
    found = sorted(run.findings(), key=lambda finding: finding.order)
    failing = [finding for finding in found if run.fails(finding)]
    past = past_of(run, root, changes)
    staged = {name_of(here(root, change.after)) for change in changes if change.after is not None}
    if changes_rules(root, changes, run.settings):
        counted = failing
    else:
        counted = brought_about(run, staged, past, named, failing)
    edit = held_against(run, past, found, staged)
    failures = run.failures(counted)
    desk.name = "checker"
    desk.write([f"checker: {verdict(run, len(counted), len(failing), bool(failures))}\n"])
    if counted:
        known = options_of(run.toolkit, desk.out, everything=True, verbose=desk.verbose)
        desk.write(["\n"])
        desk.write(reporter(Report(counted, run.summary, run.plugins.versions, run.corpus.text, known)))
    tell_notes(desk, edit.notes)
    tell(desk, edit)
    desk.tell(failures)
    return 3 if failures else int(bool(counted) and not chosen["exit_zero"])


def check_with_ledger(desk: Desk, root: Path, changes: list[git.Change], chosen: dict[str, Any]) -> int | None:
    """Check what a commit changes against the ledger, where one is kept; None where the index is the corpus.

    The index is the corpus where no ledger is set or it is not there yet, and for a commit that changes the rules.
    """
    settings = settings_for(chosen)
    url = chosen["ledger"] or settings.ledger_url
    if url is None or changes_rules(root, changes, settings):
        return None
    if not chosen["ledger"] and not Path(url.removeprefix("sqlite:")).exists():
        desk.say(f"no ledger at {url} yet: all that git tracks is read (checker record makes one)")
        return None
    from checker.commands.texts import Texts

    known = set(git.tracked(root, globs_of(root, settings)))
    after = [change.after for change in changes if change.after in known]
    run = begin(
        chosen,
        lambda _, reader_of: [here(root, file) for file in after if is_text(file, settings, reader_of)],
        edit=True,
    )
    reporter = reporter_of(run.plugins, chosen["format"])
    archive = archive_of(run, url)
    past = past_of(run, root, changes)
    articles, hidden = edited_articles(run, archive, past)
    for change in changes:
        if change.before is not None and change.before != change.after:
            hidden |= set(archive.articles_of(name_of(here(root, change.before))))
    edit = review_edit(run, archive, articles, hidden, named_sources(run, chosen["trusted"]), past)
    counted = [finding for finding in edit.findings if run.fails(finding)]
    failures = run.failures(counted)
    desk.name = "checker"
    desk.write([f"checker: {verdict(run, len(counted), len(counted), bool(failures))}\n"])
    if counted:
        known_options = options_of(run.toolkit, desk.out, everything=True, verbose=desk.verbose)
        report = Report(counted, run.summary, run.plugins.versions, Texts(run.corpus, archive), known_options)
        desk.write(["\n", *reporter(report)])
    tell_notes(desk, edit.notes)
    tell(desk, edit)
    desk.tell(failures)
    return 3 if failures else int(bool(counted) and not chosen["exit_zero"])


def verdict(run: Run, counted: int, failing: int, incomplete: bool) -> str:
    """What becomes of the commit, in a line."""
    older = failing - counted
    read = some(run.summary.articles, "article") + " checked"
    if counted:
        return f"{some(counted, 'finding')} {'stops' if counted == 1 else 'stop'} this commit ({read})"
    if incomplete:
        return f"the check is incomplete, which stops this commit ({read})"
    aside = f"; {some(older, 'older finding')} {'does' if older == 1 else 'do'} not touch it" if older else ""
    return f"nothing stops this commit ({read}{aside})"


def some(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def articles_of(root: Path, settings: Settings, reader_of: ReaderOf) -> list[Path]:
    """The tracked files that are articles. Raises UsageError if the settings name none of the files that could be."""
    files = [file for file in git.tracked(root, globs_of(root, settings)) if is_text(file, settings, reader_of)]
    if settings.articles and not files and any(is_article(Path(file), reader_of) for file in git.tracked(root)):
        raise UsageError(
            f"articles = {list(settings.articles)} names no file that git tracks",
            where=str(settings.path),
            remedy="`**/` stands for any folders: articles/**/*.txt",
        )
    return [here(root, file) for file in files]


def globs_of(root: Path, settings: Settings) -> list[str]:
    """The globs of the setting `articles`, as from the top folder."""
    return [
        Path(os.path.relpath(settings.folder.resolve(), root.resolve()), glob).as_posix() for glob in settings.articles
    ]


def is_text(file: str, settings: Settings, reader_of: ReaderOf) -> bool:
    """Whether a file that the globs let through is an article. Without globs a project's own papers are none."""
    return bool(settings.articles) or (is_article(Path(file), reader_of) and ELSEWHERE.search(file) is None)


def here(root: Path, file: str) -> Path:
    """A path from the top folder as one from where we stand."""
    return Path(os.path.relpath(root / file))


def changes_rules(root: Path, changes: Iterable[git.Change], settings: Settings) -> bool:
    """Whether a commit changes settings, rule files, or which version of the checker runs."""
    books = [(settings.folder / book).resolve() for book in settings.rulebooks]
    books += [path.resolve() for path in settings.locks]
    for change in changes:
        for file in {file for file in (change.before, change.after) if file is not None}:
            path = (root / file).resolve()
            if file in TOOLS or any(path.is_relative_to(book) for book in books):
                return True
            if path.name in SETTINGS and said_before(root, change) != said_now(root, change):
                return True
            if settings.path is not None and path == settings.path.resolve() and path.name not in SETTINGS:
                return True
    return False


def said_before(root: Path, change: git.Change) -> Settings | None:
    """The settings of the last commit in a file, or None."""
    if change.before is None:
        return None
    with TemporaryDirectory(prefix="checker-") as folder:
        copy = Path(folder, Path(change.before).name)
        copy.write_bytes(git.committed(root, change.before))
        try:
            return without_path(read_settings(copy))
        except ConfigurationError:
            return None


def said_now(root: Path, change: git.Change) -> Settings | None:
    return None if change.after is None else without_path(read_settings(root / change.after))


def without_path(settings: Settings | None) -> Settings | None:
    return None if settings is None else replace(settings, path=None)


def brought_about(
    run: Run, staged: Set[str], past: Mapping[str, Article], named: Iterable[Path], findings: list[Finding]
) -> list[Finding]:
    """The findings that touch a changed article, and those that were not there before some articles were deleted.

    `named` are files that whoever starts the hook calls changed, as it does when all are to be checked.
    """
    others = {name_of(Path(os.path.relpath(path))) for path in named} - staged

    def is_changed(article: str) -> bool:
        return run.corpus.file_of(article) in others or differs(run, staged, past, article)

    old: set[str] = set()
    if any(article not in run.corpus for article in past):
        unchanged = [path for path in run.corpus.files if name_of(path) not in staged]
        old = {finding.id for finding in run.findings(chain(run.corpus.of(unchanged), past.values()))}
    else:
        old = {finding.id for finding in findings}
    return [finding for finding in findings if is_on(finding, is_changed) or finding.id not in old]


def differs(run: Run, staged: Set[str], past: Mapping[str, Article], article: str) -> bool:
    """Whether an article of a staged file is not what it is in the last commit."""
    now = run.corpus.article(article) if run.corpus.file_of(article) in staged else None
    return now is not None and not as_committed(now, past)


def held_against(run: Run, past: Mapping[str, Article], found: Iterable[Finding], staged: Set[str]) -> Edit:
    """What the commit does to the findings and to what the articles said."""
    new = {id: said for id, said in run.memory.said.items() if differs(run, staged, past, id)}
    old = said_in(run, [past[id] for id in sorted(past) if id in new or id not in run.corpus])
    beneath = Overlay(run.memory, new.keys())
    list(beneath.record(old.values()))
    before = told_on(findings_on(beneath, (), run, Summary(failures=[])), old.keys())
    notes = notes_on(touching(found, new.keys()), old, new, COMMITTED)
    return compare(before, told_on(found, new.keys()), notes)


def past_of(run: Run, root: Path, changes: Iterable[git.Change]) -> dict[str, Article]:
    """The articles of the last commit in the files that this one changes, moves or deletes, by the ids of today."""
    earlier = [(change.before, change.after) for change in changes if change.before is not None]
    if not earlier:
        return {}
    were = git.tracked_before(root, globs_of(root, run.settings))
    articles = {}
    with TemporaryDirectory(prefix="checker-") as folder:
        for number, (before, after) in enumerate(earlier):
            if before not in were or not is_text(before, run.settings, run.corpus.reader_of):
                continue
            copy = Path(folder, f"{number}{Path(before).suffix}")
            copy.write_bytes(git.committed(root, before))
            for article in run.corpus.of([copy]):
                name = name_of(here(root, after or before)) + article.id.removeprefix(name_of(copy))
                trusted = run.corpus.trusts(here(root, after or before))
                articles[name] = replace(article, id=name, trusted=trusted)
    return articles
