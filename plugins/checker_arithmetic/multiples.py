"""Something that doubled, trebled or halved, and an old and a new value that say otherwise."""

from collections.abc import Iterator

import regex

from checker import Example, Finding, Group, Rule, Severity
from checker_arithmetic.change import Printed, both
from checker_arithmetic.slots import has_verb, pattern, statements

TIMES = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}
HEDGE = r"(?P<hedge>more than |almost |nearly |about |roughly |just over )?"
SAID = rf"{HEDGE}(?P<stem>doubl|trebl|tripl|quadrupl|halv)(?:e[sd]?|ing)"
FORMS = (
    pattern(rf"\b{SAID}\b(?P<aside>~50)\bfrom (?:<X>(?P<between>~40) to <Y>|<R>)(?P<after>[^.;]{{0,20}})"),
    pattern(rf"\b{SAID}\b(?P<aside>~50) to <Y>(?P<between>~40) from <X>(?P<after>[^.;]{{0,20}})"),
)
OTHERWISE = regex.compile(r"\b(?:or|and|but|every|each|twice|times|than)\b", regex.IGNORECASE)
LOOSE, FIRM, BEYOND = 1.25, 1.04, 1.6  # how many times as much may be meant, hedged against this side, and for it
FAR = 30.0
GAPS = ("aside", "between")


class WrongMultiple(Rule, frozen=True):
    """Something that is said to have doubled, trebled or halved, and did not by its old and new value.

    "Halved from 84 to 61" is wrong: it fell by a quarter. The two values must be plain numbers of one unit in the same
    clause. Nobody says "doubled" of exactly two times only, so a quarter either way is allowed for, and what "more than
    doubled" must come to two times or more.
    """

    id: str = "wrong-multiple"
    severity: Severity = "error"
    message: str = "{here.text} and {there.text} do not go with what is said of them"
    advice: str = "Work out how many times the one is the other; a number or the word is wrong."
    examples: tuple[Example, ...] = (
        Example(flags=("The swans of Orrin have halved in number, from {84 birds} to {61}.",)),
        Example(flags=("Break-ins at Orrin more than doubled last year to {540} from {310}.",)),
        Example(flags=("The toll for the bridge trebled from {£2} to {£12}.",)),
        Example(passes=("The swans of Orrin have nearly halved, from 84 birds to 45.",)),
        Example(passes=("Break-ins at Orrin more than doubled last year to 640 from 310.",)),
        Example(passes=("Output may double or treble to 900 planks from 400.",)),
        Example(passes=("The mill doubled its bakers and cut its loaves from 900 to 700.",)),
        Example(passes=("The toll for the bridge doubled to £2m from £1m.",)),
    )

    def review(self, group: Group) -> Iterator[Finding]:
        for statement in statements(group):
            for match in (match for form in FORMS for match in form.finditer(statement.text)):
                slots = match.groupdict()
                shown = [statement.claim(slot) for name in "XYR" if (slot := slots.get(name))]
                if not any(OTHERWISE.search(gap) or has_verb(gap) for name in GAPS if (gap := slots.get(name))):
                    times, hedge = TIMES[slots["stem"].casefold()], (slots["hedge"] or "").strip().casefold()
                    if (values := both(shown)) is not None and denied(times, hedge, *values):
                        yield self.finding(*reversed(shown))


def denied(times: float, hedge: str, old: Printed, new: Printed) -> bool:
    """Whether no values that rounding allows make so many times. Far more is a number without its "million"."""
    if min(old.value - old.slack, new.value - new.slack) <= 0:
        return False
    less, more = (old, new) if times > 1 else (new, old)
    said = max(times, 1 / times)
    least = (more.value - more.slack) / (less.value + less.slack)
    most = (more.value + more.slack) / (less.value - less.slack)
    low, high = said / LOOSE, said * LOOSE
    if hedge in {"more than", "just over"}:
        low, high = said / FIRM, said * BEYOND
    elif hedge in {"almost", "nearly"}:
        high = said * FIRM
    return (most < low or least > high) and least < FAR
