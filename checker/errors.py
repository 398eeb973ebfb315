"""What can go wrong for a user: each error says what, where, and what to do next.

They are one family, and each kind has its exit code:

    CheckerError                the run cannot go on
     +-- UsageError             the command line names something that is not there     exit 2
     +-- ConfigurationError     settings, rule files, registers, plugins that do not load     exit 2
     +-- UnreadableArticle      one article cannot be read: the rest goes on            exit 3
"""

from collections.abc import Iterable


class CheckerError(Exception):
    """An error that a user can mend. `what` happened, `where`, and the `remedy`; each is one line of plain text."""

    exit_code = 4

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.remedy = what, where, remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what}" + (f"\n  {self.remedy}" if self.remedy else "")


class UsageError(CheckerError):
    """The command line names something that is not there."""

    exit_code = 2


class ConfigurationError(CheckerError):
    """Settings, a rule file, a register or a plugin cannot be used."""

    exit_code = 2


class UnreadableArticle(CheckerError):
    """An article cannot be read. It is named in the report, and the run goes on without it."""

    exit_code = 3


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A remedy line for a name that is not known: the nearest known one, else all of them."""
    from difflib import get_close_matches

    names = sorted(known)
    if near := get_close_matches(wrong, names, n=1):
        return f"did you mean {near[0]!r}?"
    return f"known: {', '.join(names)}" if names else "none is known"
