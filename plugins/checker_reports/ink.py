"""Ink: styled pieces of text as lines for a terminal. Colour is only ever added here, and only when asked for."""

from collections.abc import Iterable, Iterator

from checker import visible

Line = list[tuple[str, str]]  # pieces of text, each with a style in rich's words ("bold red"), or "" for none


def plain_lines(lines: Iterable[Line]) -> Iterator[str]:
    """The lines without any style."""
    for line in lines:
        yield safe("".join(text for text, _ in line)).rstrip() + "\n"


def coloured_lines(lines: Iterable[Line]) -> Iterator[str]:
    """The lines in the sixteen colours that every terminal has, so that the user's own palette holds."""
    from rich.color import ColorSystem
    from rich.style import Style

    for line in lines:
        pieces = [
            Style.parse(style).render(safe(text), color_system=ColorSystem.STANDARD) for text, style in line if text
        ]
        yield "".join(pieces) + "\n"


def safe(text: str) -> str:
    """The text on one line, with nothing in it that a terminal obeys."""
    return visible(text).replace("\n", r"\x0a")
