"""A form that matched: the tokens of each part of it."""

import regex

from checker_dates.token import Token


class Match:
    """A pattern that matched the tokens from one on: the tokens of each named part, and of the whole."""

    def __init__(self, tokens: list[Token], match: "regex.Match[str]", at: int) -> None:
        self.tokens, self.match, self.at = tokens, match, at

    def has(self, name: str) -> bool:
        """Whether the pattern knows such a part."""
        return name in self.match.re.groupindex

    def part(self, name: str) -> list[Token]:
        """The tokens of a part; none where it is not there."""
        if name not in self.match.re.groupindex:
            return []
        start, end = self.match.span(name)
        return self.tokens[self.at + start : self.at + end] if start >= 0 else []

    def words(self, name: str) -> list[str]:
        """The words of a part in lower case."""
        return [token.text.lower() for token in self.part(name)]

    @property
    def whole(self) -> list[Token]:
        """All its tokens."""
        return self.tokens[self.at : self.at + self.match.end()]

    @property
    def before(self) -> Token | None:
        """The token before the first."""
        return self.tokens[self.at - 1] if self.at else None
