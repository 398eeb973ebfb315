"""The pages made from the program say what the program says now, and what the other pages name is there."""

import runpy
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parent.parent
PAGES: dict[Path, str] = runpy.run_path(str(ROOT / "docs" / "write.py"))["pages"]()
PROSE = sorted(
    path for folder in (".", "docs", "docs/decisions", "rules", "seeds") for path in (ROOT / folder).glob("*.md")
)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_made_page_is_up_to_date(path: Path) -> None:
    assert path.read_text("utf-8") == PAGES[path], "run `make docs`"


@pytest.mark.parametrize("page", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in regex.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_changelog_fragments_have_a_kind() -> None:
    kinds = "added|changed|fixed|removed"
    for path in (ROOT / "changelog.d").glob("*.md"):
        assert path.name == "README.md" or regex.fullmatch(rf"[a-z0-9-]+\.(?:{kinds})\.md", path.name), path.name


def test_decisions_are_numbered_one_by_one() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))]
    assert numbers
    assert numbers == list(range(1, len(numbers) + 1))
