"""Two days for one thing: a sentence said again with another date."""

from collections.abc import Iterator
from itertools import combinations

from checker import Date, Example, Finding, Group, Rule
from checker.frame import frame_of
from checker.restated import copies, restates
from checker_consistency.sameness import in_time, side_by_side

MOST = 60  # claims of one group that are compared; a key under which more meet is boilerplate


class ConflictingDate(Rule, frozen=True):
    """Two dates for one thing: a sentence said again with another day.

    Two dates meet when their sentences share rare words. They are at odds when one sentence is the other said again,
    nothing but the date differs, and the articles are versions of one story.
    """

    id: str = "conflicting-date"
    by: str = "when"
    across: bool = True
    severity: str = "error"  # type: ignore[assignment]
    message: str = "“{here.text}” or “{there.text}”? One sentence, two dates"
    advice: str = "Find out which day it was, and mend the other."
    examples: tuple[Example, ...] = (
        Example(
            flags=(
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on {17 May} while divers mend its "
                "hinges.\n\n"
                "The Wexcombe ferry carries foot passengers in the meantime, the harbour board said.",
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on {27 May} while divers mend its "
                "hinges.\n\n"
                "The Wexcombe ferry carries foot passengers in the meantime, the harbour board said.",
            )
        ),
        Example(
            passes=(
                "date 2022-05-04 The drawbridge at Thornley will close to lorries on 17 May while divers mend its "
                "hinges.",
                "date 2022-05-04 The drawbridge at Wexcombe will close to lorries on 27 May while divers mend its "
                "hinges.",
            )
        ),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for one, other in combinations(group.of("date", "duration")[:MOST], 2):
            if one.article == other.article or one.kind != other.kind or side_by_side(one, other):
                continue
            a, b = one.value, other.value
            unresolved = isinstance(a, Date) and isinstance(b, Date) and (a.first is None or b.first is None)
            if not (a.clashes(b) or unresolved):
                continue
            here, there = group.digests[one.article], group.digests[other.article]
            if restates(frame_of(one), frame_of(other)) and copies(here, there):
                yield self.finding(one, other, verdict=in_time(one, other), evidence=("one sentence in two versions",))
