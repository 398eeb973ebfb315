"""What a user installs: the wheel holds the program and its rules, and puts nothing else into site-packages."""

import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_only_packages_of_ours_at_the_top(names: list[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    (info,) = (top for top in tops if top.endswith(".dist-info"))
    packages = tops - {info}
    assert "checker" in packages
    assert all(top == "checker" or top.startswith("checker_") for top in packages)


def test_every_package_is_typed(names: list[str]) -> None:
    packages = {name.partition("/")[0] for name in names if name.endswith("/__init__.py") and name.count("/") == 1}
    assert {f"{package}/py.typed" for package in packages} <= set(names)


def test_rules_and_registers_travel_as_data(names: list[str], root: Path) -> None:
    files = {path.relative_to(root / "rules").as_posix() for path in (root / "rules").rglob("*") if path.is_file()}
    assert {name for name in files if name.endswith((".toml", ".csv"))}
    assert {f"checker_rules/data/{name}" for name in files} <= set(names)


def test_tables_of_the_core_travel_along(names: list[str], root: Path) -> None:
    tables = {f"checker/{path.name}" for path in (root / "checker").glob("*.tsv")}
    assert tables
    assert tables <= set(names)


def test_metadata_names_licence_command_and_plugins(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (info,) = {n.partition("/")[0] for n in archive.namelist() if ".dist-info/" in n}
        metadata = HeaderParser().parsestr(archive.read(f"{info}/METADATA").decode())
        points = archive.read(f"{info}/entry_points.txt").decode()
        licences = [name for name in archive.namelist() if name.startswith(f"{info}/licenses/")]
    assert metadata["Name"] == "article-checker"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert sorted(licences) == [f"{info}/licenses/LICENSE", f"{info}/licenses/NOTICE"]
    assert "checker = checker.cli:main" in points
    assert "[checker]" in points
