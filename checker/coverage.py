"""How much of what articles say takes part: their figures seen, bound, and compared with those of other articles."""

from collections import Counter, defaultdict

from checker.frozen import Frozen
from checker.model import Group, Testimony
from checker.values import Quantity


class Share(Frozen, frozen=True):
    """Figures by number: `seen`, `bound` to what they count, and `compared`: they met another article's under a key."""

    seen: int
    bound: int
    compared: int

    @property
    def left_out(self) -> int:
        """How many are compared with nothing."""
        return self.seen - self.compared


class Coverage:
    """The figures of the articles of a run, counted as they are read and as they meet."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._bound: Counter[str] = Counter()
        self._met: dict[str, set[tuple[int, int]]] = defaultdict(set)

    def read(self, said: Testimony) -> None:
        """Count the figures of an article."""
        figures = [claim.value for claim in said.claims if isinstance(claim.value, Quantity)]
        self._seen[said.digest.article] = len(figures)
        self._bound[said.digest.article] = sum(figure.bound for figure in figures)

    def meet(self, group: Group) -> None:
        """Count the figures of a group of two articles or more."""
        if len(group.digests) > 1:
            for claim in group.claims:
                if isinstance(claim.value, Quantity):
                    self._met[claim.article].add((claim.start, claim.end))

    def by_article(self) -> dict[str, Share]:
        """The share of each article that has figures, by its name."""
        return {
            name: Share(seen, self._bound[name], len(self._met[name]))
            for name, seen in sorted(self._seen.items())
            if seen
        }

    def whole(self) -> Share:
        """The share of all articles together."""
        shares = self.by_article().values()
        return Share(
            sum(share.seen for share in shares),
            sum(share.bound for share in shares),
            sum(share.compared for share in shares),
        )
