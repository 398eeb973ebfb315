"""`checker check --edited FILE --ledger FILE`: what an edit does, against all that was recorded. It writes nothing."""

import os
from collections.abc import Iterable, Mapping, Set
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from checker.commands.archive import archive_at, told_stale
from checker.commands.desk import Desk, options_of
from checker.commands.run import Run, begin, reporter_of
from checker.commands.texts import Texts
from checker.corpus import Corpus, name_of
from checker.edits import Edit, compare, dropped, is_on, still_said
from checker.errors import UsageError
from checker.ledger import Archive
from checker.model import Article, Failure, Finding, Testimony
from checker.overlay import Overlay
from checker.pipeline import Report, Summary, check, extract, serial
from checker.text import visible

RECORDED, COMMITTED = "recorded", "HEAD"  # the version that an edit is held against
MOST_NOTES = 50  # that are printed; the formats for scripts hold all


def check_ledger(desk: Desk, paths: tuple[Path, ...], chosen: dict[str, Any]) -> int:
    """Check edited files against a ledger; without any, all that is recorded."""
    if paths or chosen["report"]:
        raise UsageError("--ledger takes the place of PATHs and goes without --report", remedy="name files by --edited")
    if chosen["trusted"] and not chosen["edited"]:
        raise UsageError("--trusted goes with --ledger only for --edited files", remedy="checker record --trusted PATH")
    run = begin(chosen, lambda *_: [file for file in chosen["edited"] if os.path.lexists(file)], edit=True)
    reporter = reporter_of(run.plugins, chosen["format"])
    archive = archive_of(run, chosen["ledger"])
    notes: list[Finding] = []
    if chosen["edited"]:
        files = recorded_names(archive, chosen["edited"])
        there = [file for file in files if os.path.lexists(file)]
        papers = run.corpus.papers
        run.corpus = Corpus(there, run.corpus.reader_of, run.summary.failures, run.corpus.trusted)
        run.corpus.papers = papers
        gone = {id for file in files if not os.path.lexists(file) for id in known_of(archive, file)}
        articles, hidden = edited_articles(run, archive)
        edit = review_edit(run, archive, articles, hidden | gone, named_sources(run, chosen["trusted"]))
        found, notes = edit.findings, edit.notes
        tell(desk, edit)
    else:
        found = list(check((), run.toolkit, archive, run.runner, run.summary))
        run.summary.articles, run.summary.claims, run.summary.unbound = archive.count()
    everything = chosen["everything"] or run.fails_for_more
    known = options_of(run.toolkit, desk.out, everything=everything, verbose=desk.verbose)
    failures = run.failures(found)
    texts = Texts(run.corpus, archive)
    if chosen["format"] == "text":
        desk.write(reporter(Report(found, run.summary, run.plugins.versions, texts, known)))
        tell_notes(desk, notes)
    else:
        found = sorted((*found, *notes), key=lambda finding: finding.order)
        desk.write(reporter(Report(found, run.summary, run.plugins.versions, texts, known)))
    desk.tell(failures)
    desk.tell_thinned(run.summary.thinned)
    if failures:
        return 3
    return int(not chosen["exit_zero"] and any(run.fails(finding) for finding in found))


def known_of(archive: Archive, file: Path) -> list[str]:
    """The recorded articles of a file that is gone. Raises UsageError for a file that never was."""
    if not (known := archive.articles_of(name_of(file))):
        raise UsageError(f"no such file, here or in the ledger: {name_of(file)}")
    return known


def as_committed(article: Article, committed: Mapping[str, Article] | None) -> bool:
    """Whether an article says what it says in the last commit, wherever in its file it stands."""
    if committed is None:
        return True
    old = committed.get(article.id)
    return old is not None and replace(article, begins=0) == replace(old, begins=0)


def tell_notes(desk: Desk, notes: list[Finding]) -> None:
    """Print the notes on an edit, a line for each."""
    lines = [f"note: [{note.rule}] {note.claims[0].article}: {note.message}" for note in notes[:MOST_NOTES]]
    if len(notes) > MOST_NOTES:
        lines.append(f"note: and {len(notes) - MOST_NOTES:,} more")
    desk.write(visible(line) + "\n" for line in lines)


def tell(desk: Desk, edit: Edit) -> None:
    """Say what the edit brings and takes, as far as that is any finding."""
    if edit.brought or edit.taken:
        desk.say(f"findings that the edit brings: {len(edit.brought)}, takes away: {len(edit.taken)}")
    for finding in edit.taken:
        desk.say(f"taken away: [{finding.rule}] {finding.id} {finding.claims[0].article}: {finding.message}")


def archive_of(run: Run, url: str) -> Archive:
    """The ledger, looked at; that it was recorded with other versions is a failure of the run."""
    archive = archive_at(url, run.plugins, run.toolkit, run.settings)
    if changed := archive.stale:
        run.summary.failures.append(Failure("ledger", url, told_stale(changed)))
    return archive


def recorded_names(archive: Archive, files: Iterable[Path]) -> list[Path]:
    """The files by the paths under which they were recorded, where those lead from here as well."""
    near = [Path(os.path.relpath(file)) for file in files]
    return [nigh if archive.articles_of(name_of(nigh)) else file for nigh, file in zip(near, files, strict=True)]


def named_sources(run: Run, paths: Iterable[Path]) -> list[Article]:
    """The trusted articles that the command line names and that are not edited."""
    names = {name_of(file) for file in run.corpus.files}
    files = [file for file in Corpus(paths, run.corpus.reader_of, []).files if name_of(file) not in names]
    return [article for file in files for article in run.corpus.articles(file)]


def review_edit(
    run: Run,
    archive: Archive,
    articles: Iterable[Article],
    hidden: set[str],
    sources: Iterable[Article] = (),
    committed: Mapping[str, Article] | None = None,
) -> Edit:
    """What the articles do, put in the place of what is recorded under their ids and of all that is `hidden`.

    `sources` are trusted articles that are held to be recorded. What was there before is `committed`, by the ids of
    today, or what is recorded.
    """
    coming, sources = list(articles), list(sources)
    hidden |= {article.id for article in coming}
    if committed is None:
        old = {id: said for id in sorted(hidden) if (said := archive.said(id)) is not None}
    else:
        old = said_in(run, [committed[id] for id in sorted(committed) if id in hidden or id not in run.corpus])
    known = frozenset(article.id for article in sources)
    top, beneath = Overlay(archive, hidden | known), Overlay(archive, hidden | known)
    # Without an article that is deleted, others may be at odds that it kept apart.
    gone_ids = old.keys() - {article.id for article in coming}
    if not gone_ids:
        top.asked, beneath.asked = frozenset(hidden), frozenset(old)
    top.wide |= {key for id in gone_ids for claim in old[id].claims for key in claim.keys}
    after = findings_on(top, [*coming, *sources], run, run.summary)
    new = {id: said for id, said in top.top.said.items() if id not in known}
    list(beneath.record([*old.values(), *(top.top.said[id] for id in sorted(known))]))
    before = findings_on(beneath, (), run, Summary(failures=[]))
    older = {finding.id for finding in before}
    arisen = [finding for finding in after if gone_ids and not finding.sides and finding.id not in older]
    after = touching(after, new.keys())
    told = told_on(after, new.keys())
    told += [finding for finding in arisen if finding not in after]
    notes = notes_on(after, old, new, RECORDED if committed is None else COMMITTED)
    return compare(told_on(before, old.keys()), told, notes)


def said_in(run: Run, articles: Iterable[Article]) -> dict[str, Testimony]:
    """What articles say that are not of the corpus, by their ids."""
    return {said.digest.article: said for said in extract(articles, run.toolkit)}


def notes_on(
    found: Iterable[Finding], old: Mapping[str, Testimony], new: Mapping[str, Testimony], version: str
) -> list[Finding]:
    """What the new version of each article drops, changes, and corrects here alone. `version` names the old one."""
    notes = [note for id, said in old.items() if id in new for note in dropped(said, new[id], version)]
    return [*notes, *still_said(found, old, new)]


def findings_on(overlay: Overlay, articles: Iterable[Article], run: Run, summary: Summary) -> list[Finding]:
    """The findings in what an overlay touches; those that take sides as they are settled among all of their kind.

    More of a kind come from the rules that took sides. The others are asked again only for what gives way to theirs.
    """
    found = sided = list(check(articles, run.toolkit, overlay, serial, summary))
    taking = {finding.rule for finding in found if finding.sides}
    toolkit = replace(run.toolkit, rules=tuple(rule for rule in run.toolkit.rules if rule.id in taking))
    while overlay.widen(sided):
        sided = list(check((), toolkit, overlay, serial, Summary(failures=[])))
        if toolkit is not run.toolkit and any(finding.sides and finding.gives_way for finding in sided):
            toolkit = run.toolkit
            sided = list(check((), toolkit, overlay, serial, Summary(failures=[])))
    plain = [finding for finding in found if not finding.sides]
    return sorted((*plain, *(finding for finding in sided if finding.sides)), key=lambda finding: finding.order)


def touching(found: Iterable[Finding], articles: Iterable[str]) -> list[Finding]:
    among = set(articles)
    return [finding for finding in found if any(claim.article in among for claim in finding.claims)]


def told_on(found: Iterable[Finding], articles: Set[str]) -> list[Finding]:
    """The findings that are on some of these articles."""
    return [finding for finding in found if is_on(finding, articles.__contains__)]


def edited_articles(
    run: Run, archive: Archive, committed: Mapping[str, Article] | None = None
) -> tuple[list[Article], set[str]]:
    """The articles of the corpus, and those that were recorded from its files and are gone or changed.

    Of a file that holds many articles only those that are not as recorded, or not as `committed`.
    """
    articles, hidden = [], set()
    for file in run.corpus.files:
        known = archive.articles_of(name_of(file))
        here = list(run.corpus.articles(file))
        if len(known) > 1 or len(here) > 1:
            here = [article for article in here if not (archive.holds(article) and as_committed(article, committed))]
        articles += here
        hidden |= {id for id in known if id not in run.corpus} | {article.id for article in here}
    return articles, hidden
