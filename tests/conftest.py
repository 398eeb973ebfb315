"""What all tests share: the same random examples in every run, and the wheel as a user gets it."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from msgspec import structs

if TYPE_CHECKING:
    from checker.model import Finding

settings.register_profile(
    "house",
    deadline=None,  # two cores that others use as well: time is measured in benchmarks/
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# For a longer look: pytest --hypothesis-profile search tests/test_laws.py
settings.register_profile("search", settings.get_profile("house"), derandomize=False, max_examples=2000)
settings.load_profile("house")

ROOT = Path(__file__).parent.parent


def assert_linear(work: Callable[[int], object], small: int, times: int = 8) -> None:
    """Hold that work of `small` times `times` takes time in proportion: a guard against the square of the length.

    The best of three is compared, and four times the proportion is let go, since others use the machine as well.
    """
    assert best_of_three(work, small * times) < 4 * times * max(best_of_three(work, small), 0.01)


def best_of_three(work: Callable[[int], object], size: int) -> float:
    """The least processor time, in seconds, that work of a size took."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        work(size)
        spent.append(time.process_time() - start)
        if spent[-1] < FEW:
            break
    return min(spent)


FEW = 0.01  # seconds from which noise is what is measured


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this project, built as for a release."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


class Ended(NamedTuple):
    """How a command line ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str


def findings_of(id: str, text: str) -> "list[Finding]":
    """What one of the installed rules, and no other, says of an article."""
    from checker.ledger import MemoryLedger
    from checker.model import Article
    from checker.pipeline import Summary, check, serial
    from checker.testing import installed

    toolkit = structs.replace(installed(), rules=tuple(rule for rule in installed().rules if rule.id == id))
    summary = Summary(failures=[])
    found = list(check([Article("a", text)], toolkit, MemoryLedger(), serial, summary))
    assert toolkit.rules
    assert not summary.failures
    return found


@pytest.fixture
def checker(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ended]:
    """Runs a command line in this process."""
    from checker.cli import run

    def ended(*arguments: object) -> Ended:
        capfdbinary.readouterr()
        code = run([str(argument) for argument in arguments])
        said = capfdbinary.readouterr()
        return Ended(code, said.out.decode(), said.err.decode())

    return ended


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with a git root above which no settings are looked for."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Repository(NamedTuple):
    """A git repository in a folder, for tests of what is committed to it."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> "Repository":
        folder.mkdir(parents=True)
        repository = cls(folder)
        repository.run("init", "--quiet", "--initial-branch=main")
        for key, value in (
            ("user.name", "Orla Pendry"),
            ("user.email", "orla@tarn.example"),
            ("core.autocrlf", "false"),
        ):
            repository.run("config", key, value)
        return repository

    def run(self, *words: str) -> str:
        """What git says."""
        done = subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, text=True)
        return done.stdout

    def write(self, path: str, text: str) -> None:
        """Write a file and stage it."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        self.run("--literal-pathspecs", "add", "--force", "--", path)

    def commit(self) -> None:
        self.run("commit", "--quiet", "--no-verify", "--message", "Say more")
